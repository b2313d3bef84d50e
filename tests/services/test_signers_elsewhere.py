"""In whose name a leader signs: said on one PC of the commune, it counts on the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from desktop.domain.cover import Authority, Signing
from desktop.domain.report import Role
from desktop.store import signings
from desktop.store.accounts import AccountStore
from desktop.store.remembered import remember
from tests.central_in_process import CentralInProcess
from tests.joining import join
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.leave import LEAVE
from tests.services.two_pcs import Pc, Pcs, spread, two_pcs

DEPUTY = "Lê Thị Phó"
BY_ORDER = Signing(Authority.ORDER, "Trưởng phòng Văn hóa")


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    """Both know two leaders, and nobody has said how either signs."""
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        join(both[0].workplace, "pho", DEPUTY, Role.LEADER, LEADER_PASSWORD, LEAVE)
        spread(both, 0)
        yield both


def say(pc: Pc, signing: Signing) -> None:
    signers = pc.workplace.documents.signers
    (leader,) = (each.account for each in signers.all() if each.account.name == DEPUTY)
    signers.say(leader.id, signing)


def signs(pc: Pc) -> Signing:
    return pc.workplace.documents.signers.of(DEPUTY)


def test_said_here_it_counts_there(pcs: Pcs) -> None:
    here, there = pcs
    assert signs(there) == Signing(None)
    say(here, BY_ORDER)
    spread(pcs, 0)
    assert signs(there) == signs(here) == BY_ORDER


def test_two_who_say_at_once_come_to_the_same(pcs: Pcs) -> None:
    here, there = pcs
    say(here, BY_ORDER)
    say(there, Signing(Authority.DEPUTY))
    here.exchange()
    spread(pcs, 1)
    assert signs(there) == signs(here) == BY_ORDER


def test_another_change_of_the_account_leaves_it(pcs: Pcs) -> None:
    here, there = pcs
    say(here, BY_ORDER)
    spread(pcs, 0)
    there.workplace.accounts.change("pho", DEPUTY, Role.LEADER, LEAVE)
    spread(pcs, 1)
    assert signs(there) == signs(here) == BY_ORDER


def test_what_was_said_before_pcs_told_each_other_is_told_once(pcs: Pcs) -> None:
    here, there = pcs
    store = here.workplace._store

    def said_long_ago(session: Session) -> None:
        (leader,) = (each for each in here.workplace.accounts.list() if each.name == DEPUTY)
        said = {"since": "2026-01-05T08:00:00+07:00", "authority": "deputy", "position": ""}
        signings.add(session, leader.id, said)
        remember(session, "signings_told", False)

    store.write(said_long_ago)
    accounts = AccountStore(store)
    assert accounts.tell_all() == 1
    assert accounts.tell_all() == 0
    spread(pcs, 0)
    assert signs(there) == Signing(Authority.DEPUTY)
