"""The centre publishes a new version of a form while a report is half filled in."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.report import Delivery
from desktop.domain.views import ReportFilter
from sync.central import arrivals
from sync.central.published import Published
from tests.central_in_process import CentralInProcess
from tests.demo.people import LEADER, OFFICER
from tests.e2e.office import Office
from tests.services.authored import Rows, sheet

HEADER: Rows = (
    ("text", "ma_xa", "Mã xã"),
    ("integer", "lan_sua", "Lần sửa"),
    ("text", "nguoi_lap", "Người lập"),
    ("text", "nguoi_duyet", "Người duyệt", "yes"),
)
FIRST: Rows = (*HEADER, ("integer", "ho", "Số hộ", "yes"), ("text", "ghi_chu", "Ghi chú"))
SECOND: Rows = (
    *HEADER,
    ("begin_group", "dan_cu", "Dân cư"),
    ("integer", "ho", "Số hộ", "yes"),
    ("integer", "nguoi", "Số người", "yes"),
    ("end_group", "", ""),
)


def sign(office: Office) -> None:
    person = office.person
    person.press("entry.finish")
    person.type("entry.leaderPassword", LEADER.password)
    person.press("entry.sign")
    person.until(lambda: person.seen("entry.sign") is None, "the signature")


def test_one_draft_goes_to_the_new_version_and_another_is_sent_on_the_old_one(
    office: Office, central: CentralInProcess, tmp_path: Path
) -> None:
    central.publish(sheet(tmp_path / "ho1.xlsx", "ho", "1", FIRST))
    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    workplace = office.app.session.workplace
    workplace.sync.ask()
    person.open_card("ho", "2026-12")
    person.answer({"ho": "131", "ghi_chu": "Sang thang"})
    person.go_to("desk")
    person.open_card("ho", "2026-11")
    person.answer({"ho": "120", "ghi_chu": "Con thieu"})

    central.publish(sheet(tmp_path / "ho2.xlsx", "ho", "2", SECOND))
    workplace.sync.ask()
    person.press("entry.version.look")
    person.find("entry.changes.lost")
    person.press("entry.changes.move")
    person.find("entry.version.back")
    person.answer({"nguoi": "480"})
    sign(office)

    person.go_to("desk")
    person.open_card("ho", "2026-12")
    person.find("entry.version.look")
    sign(office)

    person.go_to("sync")
    person.press("sync.now")
    person.until(lambda: workplace.sync.status().pending == 0, "the receipts")
    found = {}
    for row in workplace.reports.page(ReportFilter(form="ho"), 0, 10):
        detail = workplace.reports.detail(row.id)
        assert row.period is not None
        assert detail.delivery is Delivery.ACKNOWLEDGED
        assert detail.receipt is not None
        assert detail.receipt.verified
        arrived = arrivals.opened(central.centre, Published(), row.id, "vi")
        assert arrived is not None
        assert arrived.problems == ()
        found[row.period.code] = arrived
    assert len(central.reports()) == 2
    new, old = found["2026-11"], found["2026-12"]
    assert (new.version, old.version) == ("2", "1")
    assert "<dan_cu><ho>120</ho><nguoi>480</nguoi></dan_cu>" in new.xml
    assert "Con thieu" not in new.xml
    assert "<ho>131</ho><ghi_chu>Sang thang</ghi_chu>" in old.xml
