"""Drafts that go from PC to PC on a stick: given, lost, damaged, opened late and twice, taken back.

The law is that of `hands`, but for the one thing that the product tells its people: what went on a stick may
be taken back, and no stick can promise that the other PC does not open it too. Nothing else gives it to two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

from desktop.domain.account import Account
from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.handovers import CannotTakeOver
from desktop.domain.errors.packets import PacketError
from desktop.domain.handover import STICK, Choice, Hand, Origin
from desktop.domain.report import ReportState, Role
from desktop.domain.unit import Unit
from desktop.events import EventBus
from desktop.services.packet_files import Sealing
from desktop.services.session import Outside
from desktop.services.stick_drafts import StickDrafts
from desktop.store import handed_by_stick
from desktop.store import tables as t
from desktop.store.enrolment import EnrolmentStore
from desktop.store.handed_by_stick import StickStore
from desktop.store.handovers import HandoverStore
from tests.faults.simulation.pc import Pc
from tests.faults.simulation.weather import Killed, Violation

ACCOUNT = Account("hoa", "hoa", "Lê Thị Hoa", Role.OFFICER)
#: Sticks that lie about; of more, the oldest is lost.
_MOST = 5
_HAPPENS = ("give",) * 4 + ("open",) * 5 + ("take back",) * 2 + ("use", "lose", "damage")


@dataclass(frozen=True)
class _Lying:
    """A draft on a stick: who gave it to which device, what it says, and whether it has been opened there."""

    giver: Pc
    to: str
    handover: str
    report: str
    content: bytes
    path: Path
    opened: bool = False
    damaged: bool = False


class _Typed:
    """A report as the service looks at it: no mark, no file; what is typed is in the store."""

    instance = property(lambda self: self)

    def write_down(self, _report: str) -> None:
        """No window holds anything."""

    def open(self, _report: str) -> _Typed:
        """The report."""
        return self

    def walk(self) -> tuple[()]:
        """Its questions."""
        return ()

    def snapshot(self) -> bytes:
        """Its size is looked at."""
        return b""

    def has(self, _form: str, _version: str) -> bool:
        """Every form is here."""
        return True

    def cards(self, _report: str) -> tuple[()]:
        """Its files."""
        return ()


class DraftSticks:
    """All sticks with drafts of one commune."""

    def __init__(self, folder: Path, pcs: tuple[Pc, ...], rng: Random) -> None:
        self._folder = folder
        self._pcs = pcs
        self._rng = rng
        self._lying: list[_Lying] = []
        self._acts = 0

    def step(self, pc: Pc) -> str:
        """One thing happens with such a stick; what, for the tally."""
        self._acts += 1
        match self._rng.choice(_HAPPENS):
            case "open" if self._lying:
                return self._open(self._rng.randrange(len(self._lying)))
            case "take back":
                return self.take_back(pc)
            case "use":
                return self._use(pc)
            case "lose" if self._lying:
                self._lying.pop(self._rng.randrange(len(self._lying)))
                return "stick with a draft lost"
            case "damage" if self._lying:
                return self._damage(self._rng.randrange(len(self._lying)))
        return self._give(pc)

    def _give(self, pc: Pc, report: str = "") -> str:
        others = HandoverStore(pc.store).pcs()
        if not (pc.drafts and others):
            return "no draft for a stick"
        report = report or self._rng.choice(sorted(pc.drafts))
        before = {each.id for each in HandoverStore(pc.store).of_report(report)}
        stick = self._folder / str(self._acts)
        if self._rng.random() < 0.8:  # else it was pulled out
            stick.mkdir(parents=True)
        pc.outbox.dying.armed = int(self._rng.random() < 0.1)
        try:
            made = self._service(pc).give(report, others[0].id, "", stick)
        except Killed:
            pc.restart()
            return "PC killed giving a draft"
        except BaocaoxaError as error:
            pc.outbox.dying.armed = 0
            return f"draft not given: {type(error).__name__}"
        (handover,) = {each.id for each in HandoverStore(pc.store).of_report(report)} - before
        pc.hands.gave(handover, report)
        self._lying.append(
            _Lying(pc, others[0].id, handover, report, pc.hands.content(handover), made.paths[0])
        )
        del self._lying[:-_MOST]
        if self._rng.random() < 0.4:
            return f"given, and {self._open(len(self._lying) - 1)}"
        return "draft given on a stick"

    def _open(self, at: int) -> str:
        lying = self._lying[at]
        for_whom = next(each for each in self._pcs if each.enrolled.device == lying.to)
        pc = for_whom if self._rng.random() < 0.8 else self._rng.choice(self._pcs)
        heard = any(each.id == lying.giver.enrolled.device for each in HandoverStore(pc.store).pcs())
        good = lying.to == pc.enrolled.device and not lying.damaged and not lying.opened
        choice = self._rng.choice((Choice.NONE, Choice.REPLACE, Choice.REPLACE, Choice.ASIDE))
        pc.outbox.dying.armed = int(self._rng.random() < 0.1)
        try:
            taken = self._service(pc).take(lying.path, choice)
        except Killed:
            pc.restart()
            return "PC killed opening a draft"
        except CannotTakeOver as error:
            return f"not possible now: {type(error).__name__}"
        except PacketError as error:
            if good and heard:
                raise Violation(f"a whole draft on a stick was refused: {error!r}") from error
            return f"draft on a stick refused: {type(error).__name__}"
        finally:
            pc.outbox.dying.armed = 0
        if not good:
            raise Violation(
                "a draft was taken from a stick that is damaged, for the other PC, or opened before"
            )
        self._lying[at] = replace(lying, opened=True)
        pc.hands.came(lying.handover, lying.report, lying.content)
        if not taken.kept and pc.drafts.get(lying.report) != lying.content:
            raise Violation(f"{pc.name} took a draft from a stick and works on another")
        return "draft on a stick kept beside" if taken.kept else "draft taken from a stick"

    def handed(self, giver: Pc, taker: Pc, report: str) -> bool:
        """A draft goes from one PC to the other on a stick; whether that one works on it now."""
        self._acts += 1
        given = len(giver.hands.went)
        self._give(giver, report)
        if len(giver.hands.went) == given:
            return False
        if not self._lying[-1].opened:
            self._open(len(self._lying) - 1)
        last = self._lying[-1]
        return last.opened and taker.drafts.get(report) == last.content

    def take_back(self, pc: Pc, handover: str = "") -> str:
        """A person wants back what went on a stick, or one of what went there last; what came of it."""
        went = [each for each in pc.hands.went if each not in pc.hands.taken_back][-3:]
        if not went:
            return "nothing went on a stick"
        handover = handover or self._rng.choice(went)
        report = pc.hands.by_stick[handover]
        content, last = pc.hands.content(handover), pc.hands.last_out.get(report)
        newest = pc.hands.state(report) == ReportState.HANDED and last in pc.hands.by_stick
        newest = newest and content == pc.hands.content(last or "")
        pc.outbox.dying.armed = int(self._rng.random() < 0.1)
        try:
            self._service(pc).take_back(handover)
        except Killed:
            pc.restart()
            return "PC killed taking a stick back"
        except CannotTakeOver as error:
            others = HandoverStore(pc.store).of_report(report)  # a clock set back mixes up which was the last
            if newest and not any(each.state is Hand.TAKEN and each.why != STICK for each in others):
                raise Violation(f"{pc.name} cannot have back what it gave on a stick") from error
            return "stick not taken back: it has moved on"
        finally:
            pc.outbox.dying.armed = 0
        if not newest:
            raise Violation(f"{pc.name} took back what has moved on")
        pc.hands.taken_back.add(handover)
        pc.hands.notice()
        marked = {
            each.id for each in HandoverStore(pc.store).copies(report) if each.origin is Origin.ON_STICK
        }
        if content not in {HandoverStore(pc.store).copy(each)[1] for each in marked}:
            raise Violation(f"nothing tells {pc.name} that the other PC may open the stick all the same")
        return "stick taken back"

    def _use(self, pc: Pc) -> str:
        """The stick is lost, says a person, and goes on with the copy."""
        handed = sorted({each for each in pc.hands.by_stick.values() if pc.hands.state(each) == "handed"})
        copies = HandoverStore(pc.store).copies(self._rng.choice(handed)) if handed else ()
        if not copies:
            return "no stick is missed"
        try:
            return pc.hands.use(HandoverStore(pc.store), self._rng.choice(copies).id)
        except BaocaoxaError as error:
            return f"not possible now: {type(error).__name__}"

    def _damage(self, at: int) -> str:
        path = self._lying[at].path
        content = path.read_bytes()
        where = self._rng.randrange(len(content))
        turned = content[:where] + bytes([content[where] ^ 1]) + content[where + 1 :]
        path.write_bytes(turned if self._rng.random() < 0.5 else content[:where])
        self._lying[at] = replace(self._lying[at], damaged=True)
        return "stick with a draft damaged"

    def _service(self, pc: Pc) -> StickDrafts:
        now = pc.clock() + timedelta(microseconds=self._acts)  # no two acts of a person are at one moment
        outside, unit, typed = Outside(lambda: now, pc.rng), Unit(pc.unit, "", "xa", "48"), _Typed()
        sealing = Sealing(pc.outbox.uploads.read, EnrolmentStore(pc.store), unit, outside)
        store: Any = pc.outbox.dying
        seen: Any = typed
        return StickDrafts(
            StickStore(store), seen, sealing, seen, seen, seen, ACCOUNT, unit, EventBus(), outside
        )


def _opened_again(take: Any) -> Any:
    def taken(self: StickStore, said: Any, *given: Any) -> Any:
        return take(self, {**said, "handover": str(uuid4())}, *given)

    return taken


def _over_what_came(take_back: Any) -> Any:
    def taken(self: StickStore, handover: str, *given: Any) -> Any:
        def work(session: Any) -> None:
            row = session.get(t.HandoverRow, handover)
            report = session.get(t.ReportRow, row.report)
            copy = session.get(t.KeptDraftRow, handover)
            if report.state == ReportState.SIGNED and copy is not None:
                report.state, report.revision = ReportState.HANDED, report.revision + 1
                session.add(report)
                session.merge(t.DraftRow(report=report.id, snapshot=copy.snapshot, saved_at=copy.at))

        self._store.write(work)
        return take_back(self, handover, *given)

    return taken


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "a stick opened twice": (
        "nobody remembers which came",
        ((StickStore, "came", lambda _: lambda *_: False), (StickStore, "take", _opened_again)),
    ),
    "taken back over what came": ("it has moved on", ((StickStore, "take_back", _over_what_came),)),
    "a stick leaves no copy": (
        "lost with it",
        ((handed_by_stick, "stays_to_read", lambda _: lambda *_: None),),
    ),
}
