"""Drafts that go from hand to hand: offered, taken, withdrawn, put aside, used again, in any weather.

The law: of one handing over at most one PC has the draft in its hands, whatever was lost on the way; what was
typed is found where the law says that it is, byte by byte.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.domain.errors import BaocaoxaError
from desktop.domain.handover import Choice, Hand, Side
from desktop.domain.report import ReportState
from desktop.store import handover_changes, handover_rules
from desktop.store import handovers as store_handovers
from desktop.store import tables as t
from desktop.store.handover_rules import give_back
from desktop.store.handovers import HandoverStore
from sync import signed
from sync.central import handovers
from sync.central.operations import draft as central_draft
from sync.central.tables import Handover
from sync.protocol import HANDOVER_WORD, Result
from tests.central_in_process import CentralInProcess
from tests.faults.simulation.weather import Violation

if TYPE_CHECKING:
    from tests.faults.simulation.pc import Pc

#: How often a person who works on a report does something of these instead.
OFTEN = 0.15
_BY = ("hoa", "Lê Thị Hoa")
_HELD: dict[tuple[str, str], str] = {
    (Side.IN, Hand.TAKEN): "taken",
    (Side.OUT, Hand.BACK): "its author's again",
    (Side.OUT, Hand.REFUSED): "never left",
}


class Hands:
    """One PC's part in it. `known`: what whoever typed a draft had before the eyes, by its content."""

    def __init__(self, pc: Pc, rng: Random, known: dict[bytes, frozenset[str]]) -> None:
        self._pc = pc
        self._rng = rng
        self.known = known
        self.given: dict[str, bytes] = {}  # report → what left this PC and is not back
        self.by_stick: dict[str, str] = {}  # handover that went or came on a stick → report
        self.went: list[str] = []  # of them those that went from here
        self.taken_back: set[str] = set()  # of these: the person wanted it back
        self.last_out: dict[str, str] = {}  # report → the newest handing over from here
        self._kept: set[tuple[str, bytes]] = set()  # by report, what is among the copies for good
        self._content: dict[str, bytes] = {}  # handover → what is handed over
        self._states: dict[str, str] = {}

    def present(self) -> None:
        """The person signs in: the other PC can choose this one."""
        HandoverStore(self._pc.store).present(f"{_BY[1]} {self._pc.name}", self._pc.clock())

    def work(self, report: str) -> str:
        """What the person does of this kind with a report; empty when it is nothing."""
        if self._rng.random() > OFTEN:
            return ""
        store = HandoverStore(self._pc.store)
        state = self.state(report)
        mine = [each for each in store.of_report(report) if each.side is Side.OUT]
        offers = [each for each in store.offers() if each.report == report]
        copies = store.copies(report)
        try:
            if offers and self._rng.random() < 0.7:
                return self._take(store, offers[0].id)
            if state == ReportState.HANDED and mine and mine[0].state is Hand.OFFERED:
                store.take_back(mine[0].id, self._id(), _BY, self._pc.clock())
                return "draft taken back"
            if state == ReportState.DRAFT and copies and self._rng.random() < 0.3:
                return self.use(store, self._rng.choice(copies).id)
            if state == ReportState.DRAFT:
                return self._offer(store, report)
        except BaocaoxaError as error:
            return f"not possible now: {type(error).__name__}"
        return ""

    def _offer(self, store: HandoverStore, report: str) -> str:
        others = [each.id for each in store.pcs()]
        to = self._rng.choice(["", *others])
        ids = (self._id(), self._id())
        store.offer(report, to, "", (), self._pc.unit, ids, _BY, self._pc.clock())
        self._content[ids[0]] = self.given[report] = self._pc.drafts.pop(report)
        self._states[ids[0]] = Hand.OFFERED
        self.last_out[report] = ids[0]
        return "draft offered"

    def offer_one(self, reports: Iterable[str]) -> str:
        """The first of `reports` that is a draft here is offered; which handing over, empty when none is."""
        store = HandoverStore(self._pc.store)
        for report in reports:
            if self.state(report) == ReportState.DRAFT:
                try:
                    self._offer(store, report)
                except BaocaoxaError:
                    continue  # it may not leave now: its last way is not over
                return self.last_out[report]
        return ""

    def want(self, handover: str) -> None:
        """The person takes a draft that is on its way: back, where it went from here."""
        store = HandoverStore(self._pc.store)
        with suppress(BaocaoxaError):  # it is on its way no more
            if any(each.id == handover for each in store.offers()):
                self._take(store, handover)
            elif handover in self.last_out.values():
                store.take_back(handover, self._id(), _BY, self._pc.clock())

    def gave(self, handover: str, report: str) -> None:
        """A draft of this PC went on a stick."""
        self.by_stick[handover], self.last_out[report] = report, handover
        self.went.append(handover)
        self._content[handover] = self._pc.drafts.pop(report)
        self.notice()

    def came(self, handover: str, report: str, content: bytes) -> None:
        """A draft was taken in from a stick."""
        self.by_stick[handover], self._content[handover] = report, content
        self.notice()

    def content(self, handover: str) -> bytes:
        """What is, or was, handed over."""
        return self._content[handover]

    def _take(self, store: HandoverStore, handover: str) -> str:
        choice = self._rng.choice((Choice.NONE, Choice.REPLACE, Choice.ASIDE))
        store.take(handover, choice, self._id(), _BY, self._pc.clock())
        return "draft asked for"

    def use(self, store: HandoverStore, copy: str) -> str:
        """A copy is what the person goes on with, also of a draft whose stick is lost."""
        kept, content = store.copy(copy)
        before = self._pc.drafts.get(kept.report)
        store.use(copy, _BY[0], self._pc.clock())
        self._mine(kept.report, content)
        if before is None:
            return "copy used in the place of a lost stick"
        if before != content:
            self._must_be_kept(kept.report, before)
        return "copy used"

    def notice(self) -> None:
        """What has happened to drafts since: the person finds it so. Violation when something is lost."""
        rows = self._pc.store.read(lambda session: list(session.execute(select(t.HandoverRow)).scalars()))
        for row in sorted(
            rows, key=lambda row: row.side == Side.IN
        ):  # its own comes back, then another's comes
            if row.side == Side.IN and row.snapshot is not None:
                self._content[row.id] = row.snapshot
            was = self._states.get(row.id)
            if was != row.state:
                self._states[row.id] = row.state
                self._happened(row, was)

    def _happened(self, row: t.HandoverRow, was: str | None) -> None:
        content = self._content.get(row.id)
        if row.side == Side.OUT and row.state in {Hand.BACK, Hand.REFUSED} and content is not None:
            self.given.pop(row.report, None)
            self._mine(row.report, content)
        elif was in {Hand.BACK, Hand.REFUSED}:
            return  # it was the person's again, and signed perhaps; a centre put back since gave it away
        elif row.side == Side.OUT and row.state == Hand.TAKEN and content is not None:
            self.given.pop(row.report, None)
            self._must_be_kept(row.report, content)
        elif row.side == Side.IN and row.state == Hand.TAKEN:
            if content is None:
                raise Violation(f"{self._pc.name} was given a draft it has not got")
            if row.why:
                self._must_be_kept(row.report, content)
                return
            before = self._pc.drafts.get(row.report)
            if before is not None and before != content:
                self._must_be_kept(row.report, before)
            self._mine(row.report, content)

    def _mine(self, report: str, content: bytes) -> None:
        self._pc.drafts[report] = content
        self._pc.before[report] = self.known[content]

    def _must_be_kept(self, report: str, content: bytes) -> None:
        self._kept.add((report, content))
        self.nothing_is_gone()

    def nothing_is_gone(self) -> None:
        """Whatever left this PC, gave way here or was put aside is found among the copies, byte by byte."""
        copies = select(col(t.KeptDraftRow.report), col(t.KeptDraftRow.snapshot))
        if self._kept - set(self._pc.store.read(lambda session: list(map(tuple, session.execute(copies))))):
            raise Violation(f"a draft of {self._pc.name} is gone: nothing of it was kept")

    def held(self) -> dict[str, str]:
        """Handing over → why this PC has its draft, of those it has."""
        rows = self._pc.store.read(lambda session: list(session.execute(select(t.HandoverRow)).scalars()))
        return {
            row.id: _HELD[row.side, row.state] for row in rows if (row.side, row.state) in _HELD
        }  # by what the store says, not by what was noticed

    def state(self, report: str) -> str:
        """The state of a report on this PC; empty when it is not here."""
        row = self._pc.store.read(lambda session: session.get(t.ReportRow, report))
        return "" if row is None else row.state

    def _id(self) -> str:
        return str(UUID(int=self._rng.getrandbits(128), version=4))


def one_pair(pcs: tuple[Pc, ...], forgotten: Collection[str]) -> None:
    """At any moment: no draft is in two pairs of hands, but those whose way the centre has `forgotten`.

    And those on a stick that a person has taken back: the other PC may open the stick all the same.
    """
    found: dict[str, str] = {}
    forgotten = {*forgotten, *(each for pc in pcs for each in pc.hands.taken_back)}
    for pc in pcs:
        for handover, why in pc.hands.held().items():
            if handover in found and handover not in forgotten:
                raise Violation(f"a draft is in two hands: {found[handover]}, and {pc.name}: {why}")
            found[handover] = f"{pc.name}: {why}"


def all_settled(central: CentralInProcess, pcs: tuple[Pc, ...], forgotten: Collection[str]) -> None:
    """When nothing is on its way: each handing over stands at the PCs as it stands at the centre."""
    with central.centre.database.reading() as session:
        rows = {row.id: row for row in session.exec(select(Handover))}
    for pc in pcs:
        ours = pc.store.read(lambda session: list(session.execute(select(t.HandoverRow)).scalars()))
        for row in ours:
            if row.id in pc.hands.by_stick:
                _on_a_stick(pc, row)
                continue
            if row.id in forgotten:
                continue
            there = rows.get(row.id)
            state = "refused" if there is None else str(there.state)
            mine = there is not None and there.ended_device == pc.enrolled.device
            if row.state not in _AS_AT_THE_CENTRE[row.side, state, mine and state == "taken"]:
                raise Violation(f"{pc.name} has a draft {row.side} {row.state}; at the centre it is {state}")
    for row in rows.values():
        if row.state != "offered" and row.offered is not None:
            raise Violation("the centre keeps a draft that it has passed on")


def _on_a_stick(pc: Pc, row: t.HandoverRow) -> None:
    """What went is the other PC's until a person takes it back; what came is here."""
    state = Hand.BACK if row.id in pc.hands.taken_back else Hand.TAKEN
    if row.state != state:
        raise Violation(f"{pc.name} has a draft {row.side} by stick {row.state}; it is {state}")


_AS_AT_THE_CENTRE: dict[tuple[str, str, bool], tuple[str, ...]] = {
    ("out", "offered", False): (Hand.OFFERED,),
    ("out", "taken", False): (Hand.TAKEN,),
    ("out", "withdrawn", False): (Hand.BACK,),
    ("out", "expired", False): (Hand.BACK,),
    ("out", "refused", False): (Hand.REFUSED,),
    ("in", "offered", False): (Hand.OFFERED, Hand.LEFT),
    ("in", "taken", True): (Hand.TAKEN,),
    ("in", "taken", False): (Hand.GONE,),
    ("in", "withdrawn", False): (Hand.BACK,),
    ("in", "expired", False): (Hand.BACK,),
    ("other", "offered", False): (Hand.OFFERED,),
    ("other", "taken", False): (Hand.GONE,),
    ("other", "taken", True): (Hand.GONE,),
    ("other", "withdrawn", False): (Hand.BACK, Hand.GONE),
    ("other", "expired", False): (Hand.BACK, Hand.GONE),
}


def _gives_it_to_both(ended: Any) -> Any:
    def said(self: Any, item: Any, row: Any) -> Result:
        if item.act != "offer":
            end = handovers.TAKEN if item.act == "take" else handovers.WITHDRAWN
            said = {"handover": row.id, "state": end, "device": self._place.device.id, "by": item.by}
            word = signed.make(self._place.centre.key, HANDOVER_WORD, said)
            return Result(key=item.key, status="ok", word=word)
        found: Result = ended(self, item, row)
        return found

    return said


def _back_before_the_word(take_back: Any) -> Any:
    def taken(self: HandoverStore, handover: str, key: str, by: tuple[str, str], now: Any) -> None:
        take_back(self, handover, key, by, now)

        def work(session: Session) -> None:
            row = session.get_one(t.HandoverRow, handover)
            row.state = Hand.BACK
            give_back(session, row, now)

        self._store.write(work)

    return taken


def _unsigned(word: Any) -> Any:
    def said(handover: str, text: object, central: Any) -> Any:
        found = word(handover, text, central)
        own = (central or {}).get("device")
        return found or {"handover": handover, "state": "taken", "device": own, "by": "?"}

    return said


def _overwritten(_keep: Any) -> Any:
    return lambda *_given: None


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "a draft given to both": ("who asks gets it", ((central_draft.Drafts, "_ended", _gives_it_to_both),)),
    "taken back unasked": (
        "not the centre's word",
        ((store_handovers.HandoverStore, "take_back", _back_before_the_word),),
    ),
    "an unsigned word on a draft": (
        "anybody gives it away",
        ((handover_changes, "_word", _unsigned),),
    ),
    "a draft overwritten": ("what gives way is gone", ((handover_rules, "keep", _overwritten),)),
}
