"""What must hold whatever happened: asked of the stores and of the centre, not of the code that wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlmodel import Session, col, select

from desktop.store import tables as t
from desktop.store.elsewhere import ELSEWHERE
from sync import receipts
from sync.central.tables import FeedEntry, Report, Revision
from tests.central_in_process import CentralInProcess
from tests.faults.simulation.hands import all_settled, one_pair
from tests.faults.simulation.pc import POISONS, Edit, Pc
from tests.faults.simulation.weather import Violation


@dataclass(frozen=True)
class Held:
    """One revision at the centre."""

    report: str
    number: int
    edit: str
    instance: str
    sha256: str
    device: str
    serial: str


@dataclass
class Oracles:
    """Looks at one commune. `edits` are all that were signed, by their id."""

    central: CentralInProcess
    pcs: tuple[Pc, ...]
    told: set[str] = field(default_factory=set)  # notices of the centre
    settled: int = 0  # edits found at the centre
    aside: int = 0  # edits found set aside, with cause

    def all_quiet(self) -> None:
        """After the healing: every edit arrived once or is visibly parked, and nothing waits."""
        held = self._held()
        edits = {edit.id: edit for pc in self.pcs for edit in pc.edits.values()}
        self._no_duplicates(held)
        self._seen_before_replaced(held, edits)
        instances = {each.instance: each for each in held}
        self.settled = self.aside = 0
        for pc in self.pcs:
            self._items(pc, held, instances)
            self._receipts(pc, instances)
            self._changes(pc, held)
            self.drafts(pc)
        all_settled(self.central, self.pcs)

    def received(self, pc: Pc) -> None:
        """At any moment: what counts as received on the PC is a row at the centre."""
        instances = {each.instance for each in self._held()}
        item = t.OutboxRow
        done = select(item.key).where(col(item.state) == "done", col(item.report).is_not(None))
        for key in pc.store.read(lambda session: list(session.execute(done).scalars())):
            if pc.edits[key].instance not in instances:
                raise Violation(f"{pc.edits[key].id} counts as received; the centre has no such row")

    def drafts(self, pc: Pc) -> None:
        """Nothing but the person changes what is typed, or gives it out of the hand."""
        one_pair(self.pcs)
        pc.hands.notice()

        def work(session: Session) -> dict[str, bytes]:
            return {row.report: row.snapshot for row in session.execute(select(t.DraftRow)).scalars()}

        handed = select(col(t.ReportRow.id)).where(col(t.ReportRow.state) == "handed")
        away = set(pc.store.read(lambda session: list(session.execute(handed).scalars())))
        found_drafts = pc.store.read(work)
        if {report: typed for report, typed in found_drafts.items() if report not in away} != pc.drafts:
            raise Violation(f"the drafts of {pc.name} are not what was typed")
        open_ones = select(col(t.ReportRow.id)).where(col(t.ReportRow.state) == "draft")
        found = set(pc.store.read(lambda session: list(session.execute(open_ones).scalars())))
        if found != set(pc.drafts):
            raise Violation(f"a report of {pc.name} was taken from its author's hands")
        if any(found_drafts.get(report) != typed for report, typed in pc.hands.given.items()):
            raise Violation(f"a draft that left {pc.name} cannot be read there any more")

    def _held(self) -> list[Held]:
        query = (
            select(Revision)
            .join(Report, col(Report.id) == col(Revision.report))
            .where(col(Report.unit) == self.pcs[0].unit)
            .order_by(col(Revision.report), col(Revision.number))
        )
        with self.central.centre.database.reading() as session:
            return [
                Held(
                    row.report,
                    row.number,
                    row.xml.partition("<so>")[2].partition("</so>")[0],
                    row.instance,
                    row.sha256,
                    row.device,
                    row.serial,
                )
                for row in session.exec(query)
            ]

    def _no_duplicates(self, held: list[Held]) -> None:
        if len({each.edit for each in held}) != len(held):
            raise Violation("the centre has an edit twice")
        if len({each.serial for each in held}) != len(held):
            raise Violation("two receipts have one serial")

    def _seen_before_replaced(self, held: list[Held], edits: dict[str, Edit]) -> None:
        for before, after in pairwise(held):
            if before.report != after.report:
                continue
            if before.edit not in _ancestors(edits, after.edit):
                raise Violation(f"{after.edit} replaced {before.edit}, which its author had not seen")

    def _items(self, pc: Pc, held: list[Held], instances: dict[str, Held]) -> None:
        rows = pc.store.read(lambda session: list(session.execute(select(t.OutboxRow)).scalars()))
        lost = set(pc.edits) - {row.key for row in rows}
        if lost:
            raise Violation(f"{pc.edits[lost.pop()].id} is neither at the centre nor parked: it is gone")
        for row in rows:
            if row.state == ELSEWHERE:
                self._elsewhere(pc, row, held)
                continue
            if row.report is None:
                if row.state == "waiting":
                    raise Violation(f"{row.group} of {pc.name} still waits: {row.why}")
                continue
            edit = pc.edits[row.key]
            if row.state == "waiting":
                raise Violation(f"{edit.id} still waits, all faults being over: {row.why}")
            if row.state == "done" and edit.instance not in instances:
                raise Violation(f"{edit.id} counts as received; the centre has no such row")
            if row.state == "aside":
                self._cause(pc, edit, row, held)
            self.settled += row.state == "done"
            self.aside += row.state == "aside"

    def _elsewhere(self, pc: Pc, row: t.OutboxRow, held: list[Held]) -> None:
        """What stands here as another PC's is at the centre, of another PC, with that content."""
        revision = pc.store.read(lambda session: session.get_one(t.RevisionRow, (row.report, row.revision)))
        same = [each for each in held if each.instance == revision.instance]
        if [(each.sha256, str(each.number)) for each in same] != [(revision.sha256, revision.rev)]:
            raise Violation(f"{pc.name} has {row.key} from elsewhere; the centre has no such row")
        if same[0].device == pc.enrolled.device:
            raise Violation(f"{pc.name} was told its own {row.key}")

    def _cause(self, pc: Pc, edit: Edit, row: t.OutboxRow, held: list[Held]) -> None:
        answer: dict[str, Any] = row.answer or {}
        status = answer.get("status", "")
        if status == "conflict":
            base = int(_base(row) or 0)
            others = [
                each
                for each in held
                if each.report == edit.report and each.number > base and each.device != pc.enrolled.device
            ]
            if not others:
                raise Violation(f"{edit.id} is in conflict with its own PC's writes")
            if not answer.get("xml"):
                raise Violation(f"{edit.id} is in conflict with something that was not kept")
        elif not edit.poison or POISONS[edit.poison] != status:
            raise Violation(f"{edit.id} was set aside without a cause: {row.why}")

    def _receipts(self, pc: Pc, instances: dict[str, Held]) -> None:
        rows = pc.store.read(lambda session: list(session.execute(select(t.ReceiptRow)).scalars()))
        by_revision = {(edit.report, edit.revision): edit for edit in pc.edits.values()}
        elsewhere = select(col(t.RevisionRow.key), col(t.RevisionRow.instance))
        named = pc.store.read(lambda session: dict(session.execute(elsewhere).all()))
        theirs = pc.store.read(_elsewhere_keys)
        for row in rows:
            key = theirs.get((row.report, row.revision))
            instance = named[key] if key else by_revision[row.report, row.revision].instance
            held = instances.get(instance)
            if held is None or (held.serial, held.sha256) != (row.serial, row.sha256):
                raise Violation(f"receipt {row.serial} is for no row of the centre")
            receipts.check(row.jws, pc.enrolled.server_key)

    def _changes(self, pc: Pc, held: list[Held]) -> None:
        """Whatever the centre told this commune is on its PCs, and nothing else."""
        notices = select(col(t.NoticeRow.id))
        found = set(pc.store.read(lambda session: list(session.execute(notices).scalars())))
        if found != self.told:
            raise Violation(f"{pc.name} has the notices {sorted(found)}, the centre told {sorted(self.told)}")
        visible = select(FeedEntry.subject).where(
            FeedEntry.kind == "review", FeedEntry.unit == pc.unit, col(FeedEntry.superseded).is_(False)
        )
        with self.central.centre.database.reading() as session:
            told = set(session.exec(visible).all())
        reviews = select(col(t.ReviewRow.id))
        if set(pc.store.read(lambda session: list(session.execute(reviews).scalars()))) != told:
            raise Violation(f"{pc.name} misses a decision of the centre")


def _elsewhere_keys(session: Session) -> dict[tuple[str | None, int | None], str]:
    row = t.OutboxRow
    query = select(row).where(col(row.state) == ELSEWHERE)
    return {(each.report, each.revision): each.key for each in session.execute(query).scalars()}


def _base(row: t.OutboxRow) -> str | None:
    import json

    base: str | None = json.loads(row.body)["base"]
    return base


def _ancestors(edits: dict[str, Edit], edit: str) -> set[str]:
    found: set[str] = set()
    left = [edit]
    while left:
        for seen in edits[left.pop()].seen - found:
            found.add(seen)
            left.append(seen)
    return found
