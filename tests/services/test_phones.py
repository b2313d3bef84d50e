"""From a village phone over the centre to the PCs of a commune: looked at, drafted from, signed as any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest
from sqlmodel import select

from desktop.domain.errors import FetchStopped, UnknownReport
from desktop.domain.phones import PhoneLine, PhoneState
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter
from desktop.services.phones import Answer, Phones
from desktop.store import tables as t
from tests import jpegs
from tests.central.collecting import Collect, phone
from tests.central_in_process import CentralInProcess
from tests.services import test_uploads
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock
from tests.services.two_pcs import Pc, Pcs, two_pcs

resources = test_uploads.resources
NEW, ALL = frozenset({PhoneState.NEW}), frozenset(PhoneState)
TODAY = NOW.date()
FORM = "anh"
PHOTO = jpegs.photo()


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        yield both


@pytest.fixture
def village(pcs: Pcs, central: CentralInProcess) -> Iterator[Collect]:
    """A phone of the commune."""
    with httpx.Client(transport=central.transport()) as web:
        yield phone(central, web, pcs[0].workplace.unit.code, (FORM,))


def _filled(number: int = 1, houses: str = "3", picture: str = "") -> bytes:
    return (
        f'<data id="{FORM}" version="1" xmlns:orx="http://openrosa.org/xforms"><cb_tong>{houses}</cb_tong>'
        f"<anh>{picture}</anh><tep/><nguoi_duyet/>"
        f"<orx:meta><orx:instanceID>uuid:phone-{number}</orx:instanceID></orx:meta></data>"
    ).encode()


def _sent(village: Collect, xml: bytes, files: Mapping[str, bytes] = {}) -> None:
    status, said = village.submit(xml, files)
    assert status == 201, said


def _only(phones: Phones) -> PhoneLine:
    (line,) = phones.page(ALL)
    return line


def _value(pc: Pc, report: str, name: str) -> str:
    return pc.workplace.reports.open(report).instance.node(f"/data/{name}").value


def test_both_pcs_hear_of_it_and_it_is_no_report(pcs: Pcs, village: Collect) -> None:
    _sent(village, _filled())
    for pc in pcs:
        pc.exchange()
        phones = pc.workplace.phones
        line = _only(phones)
        assert (line.serial, line.phone, line.title) == ("DT-000001", "Trưởng thôn Phú Túc", "Báo cáo ảnh")
        assert (line.state, line.problems, line.files) == (PhoneState.NEW, 1, ())
        assert phones.answers(line.id) == (Answer("Số nhà bị hư hại", "3"),)
        assert pc.workplace.reports.count(ReportFilter()) == 0
        pc.exchange()
        assert phones.count(NEW) == 1  # told once more, it is the same


def test_its_draft_is_checked_signed_and_sent_as_any(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled(picture="1763.jpg"), {"1763.jpg": PHOTO})
    here.exchange()
    phones, reports = here.workplace.phones, here.workplace.reports
    line = _only(phones)
    assert [card.name for card in line.files] == ["1763.jpg"]
    place, *_ = phones.places(line.id, TODAY)
    made = phones.draft(line.id, place)
    assert (made.kept, made.left) == (0, ())
    detail = reports.detail(made.report)
    assert (detail.state, detail.period) == (ReportState.DRAFT, place.period)
    assert _value(here, made.report, "cb_tong") == "3"
    assert here.workplace.files.read(made.report, _value(here, made.report, "anh")) == PHOTO
    assert (_only(phones).state, _only(phones).report) == (PhoneState.USED, made.report)
    assert (_only(phones).settled_by, phones.count(NEW)) == ("Nguyễn Văn An", 0)
    reports.finish(made.report, reports.open(made.report).instance)
    reports.sign_off(made.report, "lan", LEADER_PASSWORD)
    here.exchange()
    assert reports.detail(made.report).delivery is Delivery.ACKNOWLEDGED
    (arrived,) = here.central.reports()
    assert arrived["form"] == FORM
    assert line.id.encode() not in reports.open(made.report).instance.serialize()  # a report of its own


def test_what_the_officer_typed_stays(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled(houses="3"))
    here.exchange()
    phones, reports = here.workplace.phones, here.workplace.reports
    place, *_ = phones.places("uuid:phone-1", TODAY)
    report = reports.start(place.obligation)
    instance = reports.open(report).instance
    instance.answer("/data/cb_tong", "7")
    reports.save_draft(report, instance.snapshot())
    place, *_ = phones.places("uuid:phone-1", TODAY)
    made = phones.draft("uuid:phone-1", place)
    assert (made.report, made.kept, _value(here, report, "cb_tong")) == (report, 1, "7")
    assert reports.open(report).instance.snapshot().count(b"uuid:phone-1") == 0  # its own ids stay


def test_two_phones_fill_one_draft(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled(1, "3"))
    _sent(village, _filled(2, "", "7.jpg"), {"7.jpg": PHOTO})
    here.exchange()
    phones = here.workplace.phones
    made = [phones.draft(each, phones.places(each, TODAY)[0]) for each in ("uuid:phone-1", "uuid:phone-2")]
    assert [each.kept for each in made] == [0, 0]
    assert len({each.report for each in made}) == 1
    assert _value(here, made[0].report, "cb_tong") == "3"
    assert _value(here, made[0].report, "anh") == "7.jpg"


def test_a_file_that_does_not_come_is_told_and_fetched_later(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled(picture="1763.jpg"))
    here.exchange()
    phones = here.workplace.phones
    made = phones.draft("uuid:phone-1", phones.places("uuid:phone-1", TODAY)[0])
    assert made.left == ("1763.jpg",)
    assert _value(here, made.report, "anh") == ""
    _sent(village, _filled(picture="1763.jpg"), {"1763.jpg": PHOTO})  # Collect sends large ones later
    here.exchange()
    assert _only(phones).state is PhoneState.USED  # what became of it stays
    made = phones.draft("uuid:phone-1", phones.places("uuid:phone-1", TODAY)[0])
    assert (made.left, _value(here, made.report, "anh")) == ((), "1763.jpg")


def test_who_stops_the_fetching_can_make_the_draft_another_time(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled(picture="1763.jpg"), {"1763.jpg": PHOTO})
    here.exchange()
    phones, told = here.workplace.phones, list[tuple[int, int]]()
    place, *_ = phones.places("uuid:phone-1", TODAY)
    with pytest.raises(FetchStopped):
        phones.draft("uuid:phone-1", place, stopped=lambda: True)
    assert _only(phones).state is PhoneState.NEW
    place, *_ = phones.places("uuid:phone-1", TODAY)
    made = phones.draft("uuid:phone-1", place, lambda done, size: told.append((done, size)))
    assert (made.left, _value(here, made.report, "anh")) == ((), "1763.jpg")
    assert told[-1] == (len(PHOTO), len(PHOTO))


def test_put_away_and_brought_back(pcs: Pcs, village: Collect) -> None:
    here, there = pcs
    _sent(village, _filled())
    here.exchange()
    there.exchange()
    phones = here.workplace.phones
    phones.put_away("uuid:phone-1")
    here.exchange()
    assert (phones.count(NEW), _only(phones).settled_by) == (0, "Nguyễn Văn An")
    assert there.workplace.phones.count(NEW) == 1  # each PC puts away for itself
    phones.bring_back("uuid:phone-1")
    assert (phones.count(NEW), phones.waiting(), _only(phones).settled_by) == (1, 1, "")
    with pytest.raises(UnknownReport):
        phones.put_away("uuid:another")


def test_what_an_older_version_kept_aside_is_taken_in(pcs: Pcs, village: Collect) -> None:
    here = pcs[0]
    _sent(village, _filled())
    here.exchange()
    store = here.workplace._store
    row = store.read(lambda session: session.exec(select(t.PhoneSubmissionRow)).one())
    body = {
        "serial": row.serial, "phone": row.phone, "form": row.form, "version": row.version, "xml": row.xml,
        "sha256": row.sha256, "received_at": row.received_at.isoformat(), "problems": 1, "files": [],
    }  # fmt: skip

    def before(session: object) -> None:
        session.delete(session.get(t.PhoneSubmissionRow, row.id))  # type: ignore[attr-defined]
        session.add(t.KeptChangeRow(kind="phone", id=row.id, seq=1, rev="1", body=body))  # type: ignore[attr-defined]

    store.write(before)
    phones = here.workplace.phones
    assert phones.count(ALL) == 0
    phones._store.adopt(here.workplace.now())
    assert _only(phones).serial == "DT-000001"
    assert store.read(lambda session: session.exec(select(t.KeptChangeRow)).first()) is None
