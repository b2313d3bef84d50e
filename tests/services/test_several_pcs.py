"""Two PCs of one commune and their centre: what one sends stands on the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from desktop.domain.errors import NoPasswordHere, NotAllowed, PasswordToChoose, UnknownAccount
from desktop.domain.periods import Turn
from desktop.domain.report import Delivery, ReportState, Role
from desktop.domain.views import CardState
from desktop.services.accounts import Accounts, Leave
from desktop.store import tables as t
from tests.central_in_process import CentralInProcess
from tests.joining import join
from tests.services import test_conflicts, test_happenings
from tests.services.authored import sheet
from tests.services.conftest import LEADER_PASSWORD, NOW
from tests.services.leave import LEAVE
from tests.services.test_conflicts import Pc
from tests.services.test_reports import first_card

pcs = test_conflicts.pcs


def _hear(pc: Pc) -> None:
    """One exchange, to hear what is new."""
    before = pc.workplace.sync.history(1)
    pc.workplace.sync.ask()
    with pc.watch._changed:
        assert pc.watch._changed.wait_for(lambda: pc.workplace.sync.history(1) != before, 20)


def _correct(pc: Pc, report: str, total: str) -> None:
    reports = pc.workplace.reports
    reports.correct(report)
    opened = reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    reports.finish(report, opened.instance)
    reports.sign_off(report, "lan", LEADER_PASSWORD)


def test_a_report_sent_there_stands_here(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    obligation = first_card(here.workplace)
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    _hear(there)
    detail = there.workplace.reports.detail(report)
    assert (detail.state, detail.delivery) == (ReportState.SIGNED, Delivery.ACKNOWLEDGED)
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert detail.sha256 == here.workplace.reports.detail(report).sha256
    opened = there.workplace.reports.open(report)
    assert opened.instance.node("/data/cb_tong").value == "12"
    assert not opened.editable
    assert there.workplace.elsewhere.senders(report) == {0: False}
    assert there.workplace.reports.start(obligation) == report  # the desk knows that it is answered
    assert there.workplace.sync.status().pending == 0


def test_it_is_corrected_here_and_goes_back_there(pcs: tuple[Pc, Pc], central: CentralInProcess) -> None:
    here, there = pcs
    report = here.sign("12", "3")
    here.send(report, Delivery.ACKNOWLEDGED)
    _hear(there)
    _correct(there, report, "14")
    there.send(report, Delivery.ACKNOWLEDGED)
    _hear(here)
    for pc in pcs:
        opened = pc.workplace.reports.open(report)
        assert opened.instance.node("/data/cb_tong").value == "14"
        assert len(opened.detail.revisions) == 2
        assert all(each.delivery is Delivery.ACKNOWLEDGED for each in opened.detail.revisions)
    first, second = (pc.workplace.reports.detail(report).revisions for pc in pcs)
    assert [each.sha256 for each in first] == [each.sha256 for each in second]
    (row,) = central.reports()
    assert row["revision"] == 2


@pytest.mark.parametrize("signed", [False, True])
def test_what_is_typed_here_is_not_touched(pcs: tuple[Pc, Pc], signed: bool) -> None:
    """Theirs is kept beside it, and the two meet when this one is sent."""
    here, there = pcs
    report = there.workplace.reports.start(first_card(there.workplace))
    opened = there.workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "15")
    opened.instance.answer("/data/cb_maytinh", "3")
    there.workplace.reports.save_draft(report, opened.instance.snapshot())
    assert here.sign("12", "3") == report
    here.send(report, Delivery.ACKNOWLEDGED)
    if not signed:
        _hear(there)
        beside = there.workplace.elsewhere.beside(report)
        assert beside is not None
        assert beside.author == "Nguyễn Văn An"
    kept = there.workplace.reports.open(report)
    assert kept.editable
    assert kept.instance.node("/data/cb_tong").value == "15"
    there.workplace.reports.finish(report, kept.instance)
    there.workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    there.send(report, Delivery.SET_ASIDE)
    assert there.workplace.conflicts.there(report)
    item = there.workplace.aside.of(report)
    assert item is not None
    there.workplace.aside._store.let_go(item.key, "bản bên kia đúng", "lan", NOW)  # theirs takes its place
    detail = there.workplace.reports.detail(report)
    assert detail.sha256 == here.workplace.reports.detail(report).sha256
    assert [each.delivery for each in detail.revisions] == [Delivery.DROPPED, Delivery.ACKNOWLEDGED]
    assert there.workplace.elsewhere.beside(report) is None


def _until(pc: Pc, holds: Callable[[Accounts], bool]) -> None:
    """Ask the centre, until what it has told of accounts makes it so."""
    accounts = pc.workplace.accounts
    pc.workplace.sync.ask()
    with pc.watch._changed:
        assert pc.watch._changed.wait_for(lambda: holds(accounts), 20), accounts.everyone()


def _revisions(pc: Pc) -> dict[str, str | None]:
    def work(session: Session) -> dict[str, str | None]:
        return {row.login: row.rev for row in session.exec(select(t.AccountRow))}

    return pc.workplace._store.read(work)


def _told(pc: Pc, login: str, rev: str) -> None:
    """The centre has what this PC says of an account, or this PC what the centre says."""
    _until(pc, lambda _accounts: _revisions(pc).get(login) == rev)


def _shown(pc: Pc) -> list[tuple[str, Role, bool]]:
    return [(each.account.login, each.account.role, each.here) for each in pc.workplace.accounts.everyone()]


def test_an_account_made_there_is_known_here_without_a_password(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    here.workplace.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau cua Hoa", LEAVE)
    _told(here, "hoa", "1")
    _told(there, "hoa", "1")
    accounts, vault = there.workplace.accounts, there.workplace.accounts._vault
    assert _shown(there)[-1] == ("hoa", Role.CLERK, False)
    _until(there, lambda _accounts: [card.name for card in vault.known()] == ["Lê Thị Hoa"])
    with pytest.raises(NoPasswordHere):
        vault.check("hoa", "mat khau cua Hoa")  # it never left the other PC
    accounts.give_password("hoa", "mat khau khac", LEAVE)
    with pytest.raises(PasswordToChoose):  # the leader chose it
        accounts.signer("hoa", "mat khau khac", "sign_off")
    vault.check("hoa", "mat khau khac")
    assert _shown(there)[-1] == ("hoa", Role.CLERK, True)


def test_another_role_and_closing_reach_the_other_pc(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    here.workplace.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau cua Hoa", LEAVE)
    _told(here, "hoa", "1")
    _told(there, "hoa", "1")
    there.workplace.accounts.give_password("hoa", "mat khau khac", LEAVE)
    there.workplace.accounts.change("hoa", "Lê Thị Hoà", Role.LEADER, LEAVE)
    _told(there, "hoa", "2")
    _told(here, "hoa", "2")
    assert _shown(here)[-1] == ("hoa", Role.LEADER, True)
    _until(here, lambda accounts: "Lê Thị Hoà" in [card.name for card in accounts._vault.cards()])
    here.workplace.accounts.close("hoa", LEAVE)
    _told(here, "hoa", "3")
    _told(there, "hoa", "3")
    _until(there, lambda accounts: not accounts._vault.has("hoa"))  # the key it opened here is gone
    with pytest.raises(UnknownAccount):
        there.workplace.accounts.signer("hoa", "mat khau khac", "sign_off")
    assert "hoa" not in [login for login, _, _ in _shown(there)]


def test_the_later_of_two_changes_is_told_what_stands(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    _told(here, "lan", "1")
    _told(there, "lan", "1")
    here.workplace.sync.stop()
    there.workplace.sync.stop()
    here.workplace.accounts.change("lan", "Trần Thị Lan Anh", Role.LEADER, LEAVE)
    there.workplace.accounts.change("lan", "Trần Thị Lan Chi", Role.LEADER, LEAVE)
    here.workplace.sync.start()
    _told(here, "lan", "2")
    there.workplace.sync.start()
    _told(there, "lan", "2")
    (lan,) = [each for each in there.workplace.accounts.everyone() if each.account.login == "lan"]
    assert (lan.account.name, lan.account.role, lan.told) == ("Trần Thị Lan Anh", Role.LEADER, "overruled")
    there.workplace.accounts.heard("lan")
    assert not any(each.told for each in there.workplace.accounts.everyone())


def test_two_made_of_one_name_are_one_account(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    _told(here, "lan", "1")
    _told(there, "lan", "1")
    here.workplace.sync.stop()
    there.workplace.sync.stop()
    here.workplace.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau cua Hoa", LEAVE)
    there.workplace.accounts.add("hoa", "Lê Văn Hòa", Role.OFFICER, "mat khau khac", LEAVE)
    here.workplace.sync.start()
    _told(here, "hoa", "1")
    there.workplace.sync.start()
    _told(there, "hoa", "1")
    (hoa,) = [each for each in there.workplace.accounts.everyone() if each.account.login == "hoa"]
    assert (hoa.account.name, hoa.here, hoa.told) == ("Lê Thị Hoa", True, "merged")


def test_the_last_leader_stays(pcs: tuple[Pc, Pc]) -> None:
    here, there = pcs
    with pytest.raises(NotAllowed):
        here.workplace.accounts.close("lan", LEAVE)
    join(here.workplace, "hung", "Trần Văn Hùng", Role.LEADER, "mat khau cua Hung", LEAVE)
    _told(here, "hung", "1")
    _told(there, "hung", "1")
    here.workplace.sync.stop()
    there.workplace.sync.stop()
    here.workplace.accounts.close(
        "lan", Leave("hung", "mat khau cua Hung")
    )  # each closes another one, and knows of nothing
    there.workplace.accounts.close("hung", LEAVE)
    here.workplace.sync.start()
    _told(here, "lan", "2")
    there.workplace.sync.start()
    _until(there, lambda accounts: any(each.told for each in accounts.everyone()))
    _told(there, "lan", "2")
    for pc in pcs:
        open_ones = [each.login for each in pc.workplace.accounts._store.all()]
        assert open_ones == ["an", "hung"]


def test_the_name_of_an_event_goes_with_its_report(
    tmp_path: Path, pcs: tuple[Pc, Pc], central: CentralInProcess
) -> None:
    here, there = pcs
    central.publish(
        sheet(tmp_path / "bao.xlsx", "bao", "1", test_happenings.SURVEY, settings=test_happenings.DAILY)
    )
    _hear(here)
    _hear(there)
    began = here.workplace.now() - timedelta(hours=2)
    first = here.workplace.happenings.begin("bao", "Bão số 6 <Hạ Long>", began)
    here.send(test_happenings.sign(here.workplace, first, "1"), Delivery.ACKNOWLEDGED)
    _hear(there)
    (card,) = test_happenings.cards(there.workplace)
    assert (card.obligation, card.event, card.state) == (first, "Bão số 6 <Hạ Long>", CardState.ACKNOWLEDGED)
    turn = card.period
    assert isinstance(turn, Turn)
    assert there.workplace.happenings.answers("bao", turn)["su_kien"] == "Bão số 6 <Hạ Long>"
    (arrived,) = central.reports()
    assert (arrived["event"], arrived["period"]) == ("Bão số 6 <Hạ Long>", turn.code)
