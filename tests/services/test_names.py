"""Two people of one name: work is given to people by name, so that a new account's name is of one person."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select

from desktop.app import App
from desktop.domain.account import Account, name_read, told_apart
from desktop.domain.errors import NameTaken
from desktop.domain.errors.tasks import OwnClaim
from desktop.domain.report import Role
from desktop.domain.task import Task, TaskState
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.accounts import AccountStore
from tests.joining import join
from tests.services import test_tasks
from tests.services.conftest import LEADER_PASSWORD, NOW
from tests.services.leave import LEAVE
from tests.services.test_tasks_own import as_leader, declared_done

resources, app, office = test_tasks.resources, test_tasks.app, test_tasks.office
AN = "Nguyễn Văn An"
ELSEWHERE = Task("", "Lắp camera", assigner="UBND thành phố Đà Nẵng")


def another(workplace: Workplace, login: str, name: str, role: Role = Role.OFFICER) -> None:
    """An account as another PC of the commune made it, or a version from before names were told apart."""
    AccountStore(workplace._store).put(Account(f"id-{login}", login, name, role), "lan", NOW, None)


@pytest.mark.parametrize("name", [AN, "nguyễn  văn an ", normalize("NFD", AN), "Nguyễn Văn AN"])
def test_a_name_that_is_taken_is_asked_to_be_told_apart(workplace: Workplace, name: str) -> None:
    with pytest.raises(NameTaken) as refused:
        workplace.accounts.add("an2", name, Role.OFFICER, "mat khau cua An", LEAVE)
    assert refused.value.login == "an"
    assert not [each for each in workplace.accounts.list() if each.login == "an2"]
    kept = workplace.accounts.add("an2", f"{AN} (Văn phòng)", Role.OFFICER, "mat khau cua An", LEAVE)
    with pytest.raises(NameTaken):
        workplace.accounts.change("an2", AN, Role.OFFICER, LEAVE)
    assert AccountStore(workplace._store).get("an2") == kept
    workplace.accounts.change("an2", f"{AN} (Văn phòng)", Role.CLERK, LEAVE)
    workplace.accounts.close("an2", LEAVE)
    workplace.accounts.add("an3", f"{AN} (Văn phòng)", Role.OFFICER, "mat khau cua An", LEAVE)


def test_two_of_a_name_from_before_go_on_and_are_told_apart(workplace: Workplace) -> None:
    another(workplace, "an2", AN)
    assert workplace.accounts.names()["an2"] == f"{AN} (an2)"
    workplace.accounts.change("an2", AN, Role.CLERK, LEAVE)
    workplace.accounts.change("an2", f"{AN} (Văn phòng)", Role.CLERK, LEAVE)
    names = workplace.accounts.names()
    assert (names["an"], names["an2"]) == (AN, f"{AN} (Văn phòng)")


def test_a_leader_of_the_officers_name_notes_what_was_confirmed(office: Workplace, app: App) -> None:
    identity = declared_done(office, ELSEWHERE)
    another(office, "an2", AN)
    join(office, "an3", f"{AN} (Chủ tịch)", Role.LEADER, LEADER_PASSWORD, LEAVE)
    store = AccountStore(office._store)
    store.put(Account(store.get("an3").id, "an3", AN, Role.LEADER), "lan", NOW, None)
    leader = app.session.sign_in("an3", LEADER_PASSWORD)
    leader.sync.automatic = False
    leader.sync.stop()
    assert leader.account.name == AN
    assert leader.tasks.detail(identity).history[0].by == AN
    assert leader.tasks.may_settle(leader.tasks.detail(identity))
    leader.tasks.settle(identity, True, "Công văn 12/UBND-VP")
    assert leader.tasks.detail(identity).task.state is TaskState.DONE


def test_another_name_does_not_make_the_own_claim_somebody_elses(office: Workplace, app: App) -> None:
    leader = as_leader(app)
    identity = declared_done(leader, ELSEWHERE)
    leader.accounts.change("lan", "Trần Thị Lan Anh", Role.LEADER)
    leader = as_leader(app)
    assert leader.tasks.detail(identity).history[0].by != leader.account.name
    with pytest.raises(OwnClaim):
        leader.tasks.settle(identity, True, "Công văn 12/UBND-VP")


def test_what_the_other_pc_signed_last_is_its_officers_claim(office: Workplace, app: App) -> None:
    """Whoever handed on an earlier one here did not declare it."""
    leader = as_leader(app)
    identity = declared_done(leader, ELSEWHERE)
    line = leader.tasks.detail(identity).history[0]
    assert not leader.tasks.may_settle(leader.tasks.detail(identity))

    def sent_from_there(session: Session) -> None:
        revision = session.exec(select(t.RevisionRow).where(t.RevisionRow.report == line.report)).one()
        item = session.exec(select(t.OutboxRow).where(t.OutboxRow.key == revision.key)).one()
        item.state = "elsewhere"
        told = session.exec(select(t.TaskUpdateRow).where(t.TaskUpdateRow.report == line.report)).one()
        told.by = "Lê Văn Bình"
        session.add_all([item, told])

    leader._store.write(sent_from_there)
    assert leader.tasks.may_settle(leader.tasks.detail(identity))


NAMES = st.sampled_from(["Lê Hòa", "Lê Hoà", "lê hòa", "Lê Hoa", "Lê Hỏa", "Lê Hưng", "Lê Hùng", "Lê  Hòa"])


@given(st.lists(NAMES, max_size=6))
def test_nobody_is_called_as_somebody_else(names: list[str]) -> None:
    people = [Account(str(at), f"an{at}", name, Role.OFFICER) for at, name in enumerate(names)]
    called = told_apart(people)
    assert len({name_read(each) for each in called.values()}) == len(people)
    alone = [each for each in people if [name_read(n) for n in names].count(name_read(each.name)) == 1]
    assert all(called[each.login] == each.name for each in alone)
