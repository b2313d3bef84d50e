"""What lies aside goes by stick to a person at the centre, who accepts it as it is or keeps it aside.

The law: what was handed in lies there as it was frozen, and on its PC until a person has decided; accepted,
it is a report once, and its PC hears of it; nothing of it replaces what its author had not seen (`oracles`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.errors.packets import PacketNotWritten
from desktop.domain.sending import AsideItem, AsideKind
from desktop.events import EventBus
from desktop.services.aside import Aside
from desktop.store import outbox as store_outbox
from desktop.store import sending
from desktop.store import tables as t
from desktop.store.doubt import ELSEWHERE
from desktop.store.sending import SendingStore
from sync.central import aside
from sync.central.aside_tables import AsideReport
from sync.central.asked import ACCEPTED
from sync.central.published import Published
from sync.central.tables import Report
from sync.central.uploads import Uploads
from tests.central_in_process import CentralInProcess
from tests.faults.simulation.pc import Pc
from tests.faults.simulation.restored import Lost
from tests.faults.simulation.stick import Sticks, packets
from tests.faults.simulation.stick_drafts import ACCOUNT
from tests.faults.simulation.weather import Killed, Violation


class HandedIn:
    """All that the PCs of one commune hand in; `asked` are the instances a person at the centre ever had."""

    def __init__(self, folder: Path, central: CentralInProcess, sticks: Sticks, rng: Random) -> None:
        self._folder = folder
        self._central = central
        self._sticks = sticks
        self._rng = rng
        self._acts = 0
        self._bodies: set[str] = set()  # canonical JSON of items that were handed in
        self.asked: set[str] = set()

    def step(self, pc: Pc, arm: Callable[[bool], None]) -> str:
        """A person does something about one thing that lies aside; what, for the tally.

        `arm` lets the centre die when it is carried there at once.
        """
        did = self._hand_in(pc)
        if did == "handed in" and self._rng.random() < 0.6:
            did = f"handed in, and {self._sticks.carry_newest(arm)}"
        self.look()
        return did

    def _hand_in(self, pc: Pc) -> str:
        items = [each for each in SendingStore(pc.store).aside(0, 50) if isinstance(each, AsideItem)]
        if not items:
            return "nothing lies aside"
        stuck = [each for each in items if each.kind is AsideKind.PARKED]  # else most are conflicts
        item = self._rng.choice(stuck if stuck and self._rng.random() < 0.7 else items)
        if self._rng.random() < 0.2:
            SendingStore(pc.store).retry(item.key, ACCOUNT.login, pc.clock())
            return "sent again by a person"
        self._acts += 1
        stick = self._folder / str(self._acts)
        if self._rng.random() < 0.9:  # else it was pulled out
            stick.mkdir(parents=True)
        store: Any = pc.outbox.dying
        pc.outbox.dying.armed = int(self._rng.random() < 0.1)
        service = Aside(SendingStore(store), packets(pc), ACCOUNT, EventBus(), pc.clock, lambda: None)
        self._bodies.add(_canonical(SendingStore(pc.store).body(item.key)))
        try:
            service.hand_in(item, stick)
        except Killed:
            pc.restart()
            return "PC killed handing in"
        except PacketNotWritten:
            return "not handed in: no stick"
        finally:
            pc.outbox.dying.armed = 0
            if stick.is_dir() and (paths := tuple(sorted(stick.iterdir()))):
                self._sticks.made(pc, paths)
        return "handed in"

    def sent_again(self, pc: Pc) -> str:
        """A person sends what was handed in once more; its report, "" when there is none."""
        store = SendingStore(pc.store)
        for item in store.aside(0, 50):
            if not isinstance(item, AsideItem) or item.kind is not AsideKind.PARKED:
                continue
            if _canonical(store.body(item.key)) in self._bodies:
                store.retry(item.key, ACCOUNT.login, pc.clock())
                return item.report
        return ""

    def look(self) -> None:
        """Note what has come to the centre since."""
        self.asked |= {json.loads(row.item)["instance"] for row in self._rows()}

    def decide(self, arm: Callable[[bool], None]) -> str:
        """A person at the centre decides on something; `arm` lets the centre die within."""
        rows = [row for row in self._rows() if row.state != ACCEPTED]
        if not rows:
            return "nothing to decide at the centre"
        row = rows[-1] if self._rng.random() < 0.6 else self._rng.choice(rows)
        centre, number = self._central.centre, row.number or 0
        if self._rng.random() < 0.3:
            aside.keep(centre, number, f"because {number}", "Bình")
            return "kept aside at the centre"
        arm(self._rng.random() < 0.2)
        try:
            uploads = Uploads(centre, self._central.data, 0)
            aside.accept(centre, Published(), uploads, self._central.data, number, "Bình")
        except Killed:
            self._central.restart()
            return "centre killed accepting"
        except aside.NotAccepted as error:
            return f"not accepted: {error.result.status}"
        finally:
            arm(False)
        return "accepted at the centre"

    def all_quiet(self, pcs: tuple[Pc, ...], there: Collection[str], lost: Lost) -> None:
        """After a healing. `there`: instances of the centre's revisions."""
        by_device = {pc.enrolled.device: pc for pc in pcs}
        for row in self._rows():
            pc, instance = by_device[row.device], json.loads(row.item)["instance"]
            if _canonical(row.item.encode()) not in self._bodies:
                raise Violation(f"what {pc.name} handed in is another thing at the centre")
            item = pc.store.read(partial(_item, instance))
            if item is None:
                raise Violation(f"what {pc.name} handed in is not on it any more")
            forgotten = instance in lost.given or ("result", row.key) in lost.told or item.key != row.key
            if row.state == ACCEPTED and instance not in {*there, *lost.given}:
                raise Violation(f"what {pc.name} handed in was accepted, and is no report")
            if row.state == ACCEPTED and not forgotten and item.state not in {"done", ELSEWHERE}:
                raise Violation(f"what {pc.name} handed in was accepted, and there it is {item.state}")
            answer = item.answer or {}
            heard = item.state != "aside" or answer.get("fault") or answer.get("why") == row.reason
            if row.state == aside.KEPT and not forgotten and not heard:
                raise Violation(f"what {pc.name} handed in is kept aside for a reason it has not heard")

    def _rows(self) -> list[AsideReport]:
        with self._central.centre.database.reading() as session:
            return aside.listed(session, every=True)


def _canonical(item: str | bytes) -> str:
    return json.dumps(json.loads(item), sort_keys=True)


def _item(instance: str, session: Session) -> t.OutboxRow | None:
    item, revision = t.OutboxRow, t.RevisionRow
    key = select(col(revision.key)).where(col(revision.instance) == instance)
    return session.execute(select(item).where(col(item.key).in_(key))).scalar_one_or_none()


def _handed_in_is_sent(handed_in: Any) -> Any:
    def noted(self: SendingStore, key: str, *given: Any) -> None:
        handed_in(self, key, *given)

        def work(session: Session) -> None:
            row = session.execute(select(t.OutboxRow).where(col(t.OutboxRow.key) == key)).scalar_one()
            row.state = "done"

        self._store.write(work)

    return noted


def _over_what_stands(judge: Any) -> Any:
    def judged(published: Any, session: Session, device: Any, items: Any) -> Any:
        there = session.get(Report, items[0]["report"])
        base = None if there is None else str(there.revision)
        return judge(published, session, device, [{**items[0], "base": base}])

    return judged


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "handed in is sent": (
        "a lost stick loses it",
        ((sending.SendingStore, "handed_in", _handed_in_is_sent),),
    ),
    "accepted, and nobody hears": ("it lies aside", ((store_outbox, "decided", lambda _: lambda *_: None),)),
    "accepted over what stands": ("unseen by its author", ((aside, "judge", _over_what_stands),)),
    "who was asked is forgotten": (
        "conflict with oneself",
        ((sending.SendingStore, "handed_in", lambda _: lambda *_: None),),
    ),
}
