"""All six reports of a commune: filled by keyboard, signed, received, and the same at the centre."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from PySide6.QtWidgets import QApplication
from sqlmodel import select

from desktop.domain.report import Delivery
from desktop.domain.views import ReportDetail, ReportFilter
from sync.central.tables import Revision
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e import values
from tests.e2e.office import Office
from tests.e2e.test_files import drop
from tests.forms.filling import plain, put, put_row

MONTH, BEFORE = "2026-12", "2026-11"


@dataclass
class Commune:
    """The office with the officer signed in, and its centre."""

    office: Office
    central: CentralInProcess

    def newest(self, form: str) -> ReportDetail:
        """The report of a form that was changed last."""
        reports = self.office.app.session.workplace.reports
        return reports.detail(reports.page(ReportFilter(form=form), 0, 1)[0].id)

    def sign(self) -> None:
        """Hand it to the leader, who signs at once."""
        person = self.office.person
        person.press("entry.finish")
        person.type("entry.leaderPassword", LEADER.password)
        person.press("entry.sign")
        person.until(lambda: person.seen("entry.sign") is None, "the signature")

    def received(self, form: str) -> str:
        """Send what waits; the XML of the newest report as the centre has it."""
        person = self.office.person
        person.go_to("sync")
        person.press("sync.now")
        sync = self.office.app.session.workplace.sync
        person.until(lambda: sync.status().pending == 0, "the receipt")
        person.until(lambda: self.newest(form).delivery is Delivery.ACKNOWLEDGED, "the receipt on the desk")
        detail = self.newest(form)
        assert detail.receipt is not None
        assert detail.receipt.verified
        (arrived,) = [each for each in self.central.reports() if each["report"] == detail.id]
        assert arrived["sha256"] == detail.sha256
        person.go_to("desk")
        with self.central.centre.database.reading() as session:
            held = session.exec(select(Revision).where(Revision.report == detail.id)).one()
        assert held.problems == []
        return held.xml

    def signed_before(self, form: str, answers: Mapping[str, str], rows: bool = False) -> None:
        """The report of the month before, made and signed without the screen."""
        workplace = self.office.app.session.workplace
        cards = workplace.desk.cards(workplace.today())
        (owed,) = [card.obligation for card in cards if card.form == form and _code(card) == BEFORE]
        report = workplace.reports.start(owed)
        instance = workplace.reports.open(report).instance
        if rows:
            put(instance, {"so_thon": str(len(values.DANCU_ROWS))})
            for place, row in enumerate(values.DANCU_ROWS, 1):
                put_row(instance, place, row)
        put(instance, answers)
        for warning in instance.warnings():
            instance.confirm(warning.ref, "Đã kiểm tra.")
        workplace.reports.finish(report, instance)
        workplace.reports.sign_off(report, LEADER.login, LEADER.password)


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory, seed: Path, qapp: QApplication) -> Iterator[Commune]:
    """One office for all the forms: enrolled, the officer at the desk."""
    place = tmp_path_factory.mktemp("month")
    central = CentralInProcess(place, offices.morning_clock())
    for form in sorted(offices.FORMS.glob("*.xlsx")):
        central.publish(form)
    profile = Path(shutil.copytree(seed, place / "profile"))
    offices.enrol(profile, central.url, central.enrol_code(UNIT), central.transport)
    office = offices.move_in(profile, central.transport)
    office.app.settings.change(automatic=False)
    office.person.sign_in(OFFICER.login, OFFICER.password)
    yield Commune(office, central)
    office.close()
    central.close()
    qapp.processEvents()


def sent(xml: str, names: Mapping[str, str]) -> dict[str, str]:
    """What a report says to the questions of these names (or ends of paths)."""
    found: dict[str, str] = {}
    for path, text in _leaves(fromstring(xml), ""):
        for name in names:
            if path.endswith(f"/{name}"):
                found[name] = text
    return found


def _leaves(element: object, path: str) -> Iterator[tuple[str, str]]:
    for child in element:  # type: ignore[attr-defined]
        below = f"{path}/{child.tag.rpartition('}')[2]}"
        yield below, child.text or ""
        yield from _leaves(child, below)


def typed(answers: Mapping[str, str]) -> dict[str, str]:
    """What typed answers are in XML."""
    return {name: plain(text) for name, text in answers.items()}


def _code(card: object) -> str:
    period = getattr(card, "period", None)
    return period.code if period is not None else ""


def test_f1_digital_transformation(commune: Commune) -> None:
    person = commune.office.person
    answers = {**values.CDS57, "to_cnscd": "20"}
    person.open_card("cds57", BEFORE)
    person.answer(answers)
    person.confirm("to_cnscd", "Hai thôn vùng cao dùng chung tổ với thôn bên.")
    commune.sign()
    xml = commune.received("cds57")
    assert sent(xml, answers) == typed(answers)
    assert 'reason="Hai thôn vùng cao dùng chung tổ với thôn bên."' in xml


def test_f2_procedures(commune: Commune) -> None:
    person = commune.office.person
    person.open_card("tthc", BEFORE)
    person.answer(values.TTHC)
    person.paste_rows("linh_vuc", values.TTHC_ROWS)
    commune.sign()
    xml = commune.received("tthc")
    assert sent(xml, values.TTHC) == typed(values.TTHC)
    totals = {"t_tn_tt": "360", "t_tn_truc": "425", "t_tn_ton": "23", "t_tn_tong": "808"}
    assert sent(xml, totals) == totals


def test_f3_economy(commune: Commune) -> None:
    commune.signed_before("ktxh", values.KTXH_BEFORE)
    person = commune.office.person
    person.open_card("ktxh", MONTH)
    person.answer(values.KTXH)
    person.confirm("lon", values.KTXH_WHY["lon"])
    commune.sign()
    xml = commune.received("ktxh")
    assert sent(xml, values.KTXH) == typed(values.KTXH)
    assert sent(xml, {"tl_thu": ""}) == {"tl_thu": "86.67"}
    assert f'reason="{values.KTXH_WHY["lon"]}"' in xml


def test_f4_disaster_twice(commune: Commune, tmp_path: Path) -> None:
    person = commune.office.person
    person.choose("desk.adHoc", "desk.adHoc.thientai")
    given = ("su_kien", "bat_dau")
    for field, name in zip(("title", "began"), given, strict=True):
        person.type(f"desk.event.{field}", values.THIENTAI[name])
    person.press("desk.event.go")
    person.answer({name: value for name, value in values.THIENTAI.items() if name not in given})
    photo = tmp_path / "Sạt lở Tà Lang.jpg"
    photo.write_bytes(jpegs.photo(640, 480))
    drop(person.question("anh"), photo)
    person.until(lambda: person.reads("SHA-256"), "the photo")
    commune.sign()
    first = commune.received("thientai")
    assert sent(first, values.THIENTAI | {"toa_do": ""}) == typed(values.THIENTAI) | {
        "toa_do": sent(first, {"toa_do": ""})["toa_do"]
    }
    assert sent(first, {"toa_do": ""})["toa_do"].startswith("15.9954 107.9922")
    assert sent(first, {"anh": ""})["anh"].endswith(".jpg")
    assert sent(first, {"nha_tong": "", "lua_ha": ""}) == {"nha_tong": "79", "lua_ha": "104"}

    person.window.activateWindow()  # a menu took that from it
    person.until(person.window.isActiveWindow, "the window in front")
    person.open_card("thientai", "2026-11-14T2200-002-00048")
    person.answer(values.THIENTAI_LATER)
    person.confirm("mat_tich", values.THIENTAI_WHY["mat_tich"])
    commune.sign()
    later = commune.received("thientai")
    wanted = typed(values.THIENTAI | values.THIENTAI_LATER)
    wanted.pop("toa_do")
    assert sent(later, wanted) == wanted
    assert f'reason="{values.THIENTAI_WHY["mat_tich"]}"' in later
    period = commune.newest("thientai").period
    assert period is not None
    assert period.code == "2026-11-14T2200-002-00048"


def test_f5_villages(commune: Commune) -> None:
    before = {**values.DANCU, "ds_dau": "25.120", "ds_cuoi": "25.148"}
    commune.signed_before("dancu", before, rows=True)
    person = commune.office.person
    person.open_card("dancu", MONTH)
    shown = commune.office.app.session.workplace.reports.open(commune.newest("dancu").id).instance
    names = [shown.node(f"/data/bang/thon[{place}]/ten_thon").value for place in range(1, 23)]
    assert names == [row[0] for row in values.DANCU_ROWS]
    person.paste_rows("thon", [row[1:] for row in values.DANCU_ROWS], column=1)
    person.answer(values.DANCU)
    commune.sign()
    xml = commune.received("dancu")
    assert sent(xml, values.DANCU) == typed(values.DANCU)
    totals = {name: str(total) for name, total in values.DANCU_TOTALS.items()}
    assert sent(xml, totals) == totals
    assert xml.count("<ten_thon>") == len(values.DANCU_ROWS)


def test_f6_poverty_and_new_rural_area(commune: Commune) -> None:
    person = commune.office.person
    person.open_card("ngheo_ntm", "2026")
    person.answer(values.NGHEO)
    commune.sign()
    xml = commune.received("ngheo_ntm")
    assert sent(xml, values.NGHEO) == typed(values.NGHEO)
    together = {"ct_tong": "47", "ct_dat_tong": "41", "tc_dat_tong": "6"}
    assert sent(xml, together) == together
