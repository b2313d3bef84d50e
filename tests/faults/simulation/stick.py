"""The way by USB stick: packets made, lost, damaged, taken in twice; answers late, twice, to the wrong PC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.errors.packets import PacketError
from desktop.domain.unit import Unit
from desktop.events import EventBus
from desktop.services.fetching import Fetching
from desktop.services.notice_files import NoticeFiles
from desktop.services.opened import Opened
from desktop.services.packet_files import Sealing
from desktop.services.packets import Packets
from desktop.services.session import Outside
from desktop.store.enrolment import EnrolmentStore
from desktop.store.fetching import FetchStore
from desktop.store.files import FileStore
from desktop.store.notice_files import NoticeFileStore
from desktop.store.packets import PacketStore
from desktop.store.tables import OutboxRow
from sync.central.packets import PacketDesk
from sync.central.published import Published
from sync.central.uploads import Uploads
from sync.proxies import ProxyChoice
from tests.central_in_process import CentralInProcess
from tests.faults.simulation.pc import Pc
from tests.faults.simulation.weather import Killed, Violation

#: Packets and answers that lie about; of more, the oldest is lost.
_MOST = 6
_HAPPENS = ("export",) * 3 + ("carry",) * 4 + ("bring",) * 4 + ("lose", "damage")


@dataclass(frozen=True)
class _Lying:
    """A packet, or an answer to one: its files, of which PC, and how often it was used."""

    pc: str
    paths: tuple[Path, ...]
    used: int = 0
    damaged: bool = False


def _exported_is_sent(export: Any) -> Any:
    def exported(self: Packets, folder: Path, *given: Any, **more: Any) -> Any:
        waiting = [item.key for item in self._store.items()]

        def work(session: Session) -> None:
            for row in session.execute(select(OutboxRow).where(col(OutboxRow.key).in_(waiting))).scalars():
                row.state = "done"

        made = export(self, folder, *given, **more)
        self._store._store.write(work)
        return made

    return exported


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "exported is sent": ("a lost stick loses reports", ((Packets, "export", _exported_is_sent),)),
}


class Sticks:
    """Everything on sticks between the PCs of one commune and their centre."""

    def __init__(self, folder: Path, central: CentralInProcess, rng: Random) -> None:
        self._folder = folder
        self._central = central
        self._rng = rng
        self._packets: list[_Lying] = []
        self._answers: list[_Lying] = []
        self._made = 0

    def step(self, pc: Pc, arm: Callable[[bool], None]) -> str:
        """One thing happens with a stick; what, for the tally. `arm` lets the centre die within."""
        match self._rng.choice(_HAPPENS):
            case "export":
                return self._export(pc)
            case "carry" if self._packets:
                return self._carry(arm)
            case "bring" if self._answers:
                return self._bring(pc)
            case "lose" if self._packets or self._answers:
                lying = self._rng.choice([each for each in (self._packets, self._answers) if each])
                lying.pop(self._rng.randrange(len(lying)))
                return "stick lost"
            case "damage" if self._packets or self._answers:
                return self._damage()
        return self._export(pc)

    def late(self, pc: Pc, work: Callable[[], None], copy: Callable[[], None]) -> None:
        """A receipt comes by stick behind newer news: `copy` is made at the centre before it gives it."""
        made = [packets(pc).export(self._new())]
        work()
        made.append(packets(pc).export(self._new()))
        answers = [self._desk().take_in(made[0].paths, self._new()).answer]
        copy()
        answers.append(self._desk().take_in(made[1].paths, self._new()).answer)
        for answer in answers:
            packets(pc).read(answer[0])

    def there_and_back(self, pc: Pc) -> None:
        """What waits goes by stick, and the answer comes back at once."""
        made = packets(pc).export(self._new())
        packets(pc).read(self._desk().take_in(made.paths, self._new()).answer[0])

    def _desk(self) -> PacketDesk:
        centre, data = self._central.centre, self._central.data
        return PacketDesk(centre, Published(), Uploads(centre, data, 0), data, room=0)

    def _export(self, pc: Pc) -> str:
        made = packets(pc).export(self._new(), part_bytes=self._rng.choice((None, 8192)))
        self._keep(self._packets, _Lying(pc.name, made.paths))
        return "packet made"

    def _carry(self, arm: Callable[[bool], None], at: int | None = None) -> str:
        at = self._rng.randrange(len(self._packets)) if at is None else at
        packet = self._packets[at]
        desk = self._desk()
        again = bool(packet.used) and self._rng.random() < 0.7
        arm(self._rng.random() < 0.15)
        try:
            taken = desk.take_in(packet.paths, self._new(), again=again)
        except Killed:
            self._central.restart()
            return "centre killed taking a packet in"
        except PacketError as error:
            if not packet.damaged and not packet.used:
                raise Violation(f"a whole packet was refused: {error!r}") from error
            return f"packet refused: {type(error).__name__}"
        finally:
            arm(False)
        if packet.damaged:
            raise Violation("a damaged packet was taken in")
        self._packets[at] = _Lying(packet.pc, packet.paths, packet.used + 1)
        self._keep(self._answers, _Lying(packet.pc, taken.answer))
        return "packet taken in again" if packet.used else "packet taken in"

    def _bring(self, pc: Pc) -> str:
        at = self._rng.randrange(len(self._answers))
        answer = self._answers[at]
        pc.outbox.kill = self._rng.choice(("", "", "", "", "applying", "applied"))
        try:
            packets(pc).read(answer.paths[0])
        except Killed:
            pc.restart()
            return "PC killed taking an answer in"
        except PacketError as error:
            if answer.pc == pc.name and not answer.damaged and not answer.used:
                raise Violation(f"a whole answer was refused: {error!r}") from error
            return f"answer refused: {type(error).__name__}"
        finally:
            pc.outbox.kill = ""
        if answer.damaged or answer.pc != pc.name:
            raise Violation("an answer counted that is damaged, or for the other PC")
        self._answers[at] = _Lying(answer.pc, answer.paths, answer.used + 1)
        return "answer taken in"

    def _damage(self) -> str:
        """A byte of it turns, or its end was not copied."""
        lying = self._rng.choice([each for each in (self._packets, self._answers) if each])
        at = self._rng.randrange(len(lying))
        found = lying[at]
        path = self._rng.choice(found.paths)
        content = path.read_bytes()
        where = self._rng.randrange(len(content))
        turned = content[:where] + bytes([content[where] ^ 1]) + content[where + 1 :]
        path.write_bytes(turned if self._rng.random() < 0.5 else content[:where])
        lying[at] = _Lying(found.pc, found.paths, found.used, damaged=True)
        return "stick damaged"

    def made(self, pc: Pc, paths: tuple[Path, ...]) -> None:
        """A packet that was made otherwise than by `step` lies about, too."""
        self._keep(self._packets, _Lying(pc.name, paths))

    def carry_newest(self, arm: Callable[[bool], None]) -> str:
        """The packet made last is carried to the centre at once."""
        return self._carry(arm, len(self._packets) - 1)

    def _keep(self, lying: list[_Lying], new: _Lying) -> None:
        lying.append(new)
        del lying[:-_MOST]

    def _new(self) -> Path:
        self._made += 1
        folder = self._folder / str(self._made)
        folder.mkdir(parents=True)
        return folder


def packets(pc: Pc) -> Packets:
    """The service of that PC, on its outbox that can die."""
    outside = Outside(pc.clock, pc.rng)
    unit = Unit(pc.unit, "", "xa", "48")
    store = PacketStore(pc.store)
    enrolments, bus = EnrolmentStore(pc.store), EventBus()
    sealing = Sealing(pc.outbox.uploads.read, enrolments, unit, outside)
    fetched = FetchStore(pc.store, FileStore(pc.store, pc.rng, 0), pc.rng)
    fetching = Fetching(fetched, enrolments, bus, outside, ProxyChoice)
    files = NoticeFiles(NoticeFileStore(pc.store), fetching, Opened(pc.path.parent, pc.rng))
    return Packets(store, pc.outbox, sealing, unit, bus, outside, lambda: None, files)
