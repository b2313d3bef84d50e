"""Half-years, nine months and years: from the regime to the receipt, paper and the figures over time.

No form that is shipped is due so; provinces' forms and the scores of QĐ 766/QĐ-TTg are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QTableView, QTableWidget

from tests.central_in_process import CentralInProcess
from tests.demo.people import OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.test_month import Commune, sent
from tests.services.authored import sheet
from tests.ui import entry_forms
from tests.ui.test_documents import pages
from ui.screens.document_card import DocumentCard

SURVEY = (
    ("text", "ma_xa", "Mã xã"),
    ("text", "ky_loai", "Loại kỳ"),
    ("date", "tu_ngay", "Từ ngày"),
    ("date", "den_ngay", "Đến ngày"),
    ("integer", "lan_sua", "Lần sửa"),
    ("integer", "hs_nhan", "Hồ sơ đã nhận", "yes"),
    ("integer", "hs_dung", "Hồ sơ giải quyết đúng hạn", "yes"),
    ("calculate", "tl_dung", "Tỷ lệ đúng hạn", "", "round(${hs_dung} div ${hs_nhan} * 100, 1)"),
    ("text", "nguoi_lap", "Người lập"),
    ("text", "nguoi_duyet", "Người duyệt"),
)
SETTINGS = {
    "form_title": "Báo cáo phục vụ người dân",
    "title_en": "Report on service to citizens",
    "title_fr": "Rapport sur le service aux citoyens",
    "regime_periodicity": "half_year nine_months year",
}
FORM = "qd766"


class Days:
    """A clock that runs, and is put to another morning between two days at the office."""

    def __init__(self) -> None:
        self.set(2026, 6, 16)

    def set(self, year: int, month: int, day: int) -> None:
        """Nine in the morning of that day."""
        self._now = offices.morning_clock(datetime(year, month, day, 9, 0, tzinfo=offices.HANOI))

    def __call__(self) -> datetime:
        return self._now()


class Years:
    """One office and its centre, opened on one day after another."""

    def __init__(self, folder: Path) -> None:
        self.days = Days()
        self.resources = folder / "resources"
        self.resources.mkdir()
        entry_forms.resources_with(self.resources, {})
        self.profile = folder / "profile"
        self.central = CentralInProcess(folder, self.days)
        form = sheet(folder / f"{FORM}.xlsx", FORM, "1", SURVEY, settings=SETTINGS)
        self.central.publish(form)
        offices.found(self.profile, self.days, self.resources)
        code = self.central.enrol_code(UNIT)
        offices.enrol(self.profile, self.central.url, code, self.central.transport, self.days, self.resources)

    @contextmanager
    def day(self, year: int, month: int, day: int) -> Iterator[Commune]:
        """The office on that day, with the officer at the desk and all that is new there."""
        self.days.set(year, month, day)
        office = offices.move_in(self.profile, self.central.transport, self.days, self.resources)
        office.window.resize(1366, 768)
        try:
            office.app.settings.change(automatic=False)
            office.person.sign_in(OFFICER.login, OFFICER.password)
            office.person.go_to("sync")
            office.send()
            office.person.go_to("desk")
            yield Commune(office, self.central)
        finally:
            office.close()


@pytest.fixture
def years(tmp_path: Path, qapp: QApplication) -> Iterator[Years]:
    made = Years(tmp_path)
    yield made
    made.central.close()
    qapp.processEvents()


def _card(commune: Commune, period: str) -> str:
    frame = commune.office.person.find(f"desk.card.{FORM}.{period}.frame")
    return "\n".join(each.text() for each in frame.findChildren(QLabel) if each.isVisible())


def _fill(commune: Commune, period: str, received: str, in_time: str) -> str:
    """Fill one in, have it signed and sent; its XML as the centre has it."""
    person = commune.office.person
    person.open_card(FORM, period)
    person.answer({"hs_nhan": received, "hs_dung": in_time})
    commune.sign()
    return commune.received(FORM)


def _before(commune: Commune, name: str) -> str:
    """What stands beside a question of the report before."""
    return commune.office.person.question(name).node.previous


def test_from_the_first_half_year_to_the_next_nine_months(years: Years, tmp_path: Path) -> None:
    with years.day(2026, 6, 16) as commune:  # the half-year closed on Sunday 14/06
        said = _card(commune, "2026-H1")
        for words in ("6 tháng đầu năm 2026", "15/12/2025–14/06/2026", "Hạn hôm nay", "hạn 16/06"):
            assert words in said
        assert "15/12/2025–14/09/2026" in _card(commune, "2026-9M"), "it runs"
        assert "Năm 2026" in _card(commune, "2026")
        commune.office.person.press("desk.calendar")
        commune.office.person.press("calendar.view.year")
        assert _of_day(commune, 6, 14) == ["6 tháng đầu năm 2026"]
        assert _of_day(commune, 9, 14) == ["9 tháng năm 2026"]
        assert _of_day(commune, 12, 14) == ["Năm 2026", "6 tháng cuối năm 2026"]
        commune.office.person.go_to("desk")
        xml = _fill(commune, "2026-H1", "1200", "1140")
        expected = {"ky_loai": "6thang", "tu_ngay": "2025-12-15", "den_ngay": "2026-06-14", "tl_dung": "95"}
        assert sent(xml, expected) == expected
    with years.day(2026, 9, 15) as commune:  # nine months closed on Monday 14/09
        assert "9 tháng năm 2026" in _card(commune, "2026-9M")
        assert "hạn 16/09" in _card(commune, "2026-9M")
        commune.office.person.open_card(FORM, "2026-9M")
        assert _before(commune, "hs_nhan") == "", "nine months are compared with those of the year before"
        commune.office.person.go_to("desk")
        xml = _fill(commune, "2026-9M", "1900", "1700")
        expected = {"ky_loai": "9thang", "tu_ngay": "2025-12-15", "den_ngay": "2026-09-14"}
        assert sent(xml, expected) == expected
    with years.day(2026, 12, 15) as commune:  # a half-year and the year closed on Monday 14/12
        person = commune.office.person
        assert "6 tháng cuối năm 2026" in _card(commune, "2026-H2")
        assert "hạn 16/12" in _card(commune, "2026-H2")
        person.open_card(FORM, "2026-H2")
        assert (_before(commune, "hs_nhan"), _before(commune, "hs_dung")) == ("1200", "1140")
        person.press("entry.carry.section")
        assert person.question("hs_nhan").node.value == "1200"
        person.answer({"hs_nhan": "1300", "hs_dung": "1290"})
        commune.sign()
        expected = {"ky_loai": "6thang", "tu_ngay": "2026-06-15", "den_ngay": "2026-12-14"}
        assert sent(commune.received(FORM), expected) == expected
        _on_paper(commune, tmp_path, "2026-H2", "6 tháng cuối năm 2026")
        person.go_to("desk")
        xml = _fill(commune, "2026", "2500", "2430")
        expected = {"ky_loai": "nam", "tu_ngay": "2025-12-15", "den_ngay": "2026-12-14"}
        assert sent(xml, expected) == expected
        _over_time(commune)
    with years.day(2027, 9, 15) as commune:
        commune.office.person.open_card(FORM, "2027-9M")
        assert _before(commune, "hs_nhan") == "1900", "of the nine months before"
    due = {each["period"]: (each["due"], each["late"]) for each in years.central.reports()}
    assert due == {
        "2026-H1": ("2026-06-16", False),
        "2026-9M": ("2026-09-16", False),
        "2026-H2": ("2026-12-16", False),
        "2026": ("2026-12-16", False),
    }


def _of_day(commune: Commune, month: int, day: int) -> list[str]:
    """The periods of the form that the year's calendar says close on a day."""
    days = commune.office.person.find("calendar.year", QTableWidget)
    days.setCurrentCell(month - 1, day - 1)
    QApplication.processEvents()
    listed = commune.office.person.find("calendar.list", QListWidget)
    lines = [listed.item(place).text().partition("\n")[0] for place in range(listed.count())]
    closing = f"Chốt số liệu: {SETTINGS['form_title']}, "
    return [line.removeprefix(closing) for line in lines if line.startswith(closing)]


def _over_time(commune: Commune) -> None:
    """The figures of half-years stand among themselves, those of nine months and years too."""
    office = commune.office
    office.window.shell.show_history(FORM, "/data/hs_nhan")
    person = office.person
    kinds = person.find("history.kind", QComboBox)
    person.until(lambda: kinds.count() == 3, "three kinds of periods")
    table = person.find("history.table", QTableView)
    rows: dict[str, list[list[str]]] = {}
    for place in range(kinds.count()):
        kinds.setCurrentIndex(place)
        kinds.activated.emit(place)
        person.until(lambda: office.bridge.idle, "the figures")
        model = table.model()
        rows[kinds.itemText(place)] = [
            [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
        ]
    assert rows == {
        "6 tháng một lần": [
            ["6 tháng cuối năm 2026", "1.300", "+100"],
            ["6 tháng đầu năm 2026", "1.200", "–"],
        ],
        "9 tháng": [["9 tháng năm 2026", "1.900", "–"]],
        "hằng năm": [["Năm 2026", "2.500", "–"]],
    }


def _on_paper(commune: Commune, folder: Path, period: str, words: str) -> None:
    """Word and PDF of the report of that period bear its words."""
    office = commune.office
    documents = office.app.session.workplace.documents
    report = commune.newest(FORM).id
    assert words in documents.cover(report).abstract
    office.window.shell.show_report(report)
    card = office.person.find("document", DocumentCard)
    card._ask = lambda parent, name, kind: folder / name
    office.person.press("document.pdf")
    office.person.until(lambda: list(folder.glob("*.pdf")), "the PDF")
    assert words in pages(next(folder.glob("*.pdf"))).replace("\r\n", " ")
