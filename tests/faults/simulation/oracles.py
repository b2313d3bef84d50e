"""What must hold whatever happened: asked of the stores and of the centre, not of the code that wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlmodel import Session, col, select

from desktop.store import tables as t
from desktop.store.doubt import ELSEWHERE
from sync import receipts
from sync.central.tables import FeedEntry, Report, Revision
from tests.central_in_process import CentralInProcess
from tests.faults.simulation import decided
from tests.faults.simulation.handed_in import HandedIn
from tests.faults.simulation.hands import all_settled, one_pair
from tests.faults.simulation.pc import POISONS, Edit, Pc
from tests.faults.simulation.restored import Lost
from tests.faults.simulation.weather import Violation


@dataclass(frozen=True)
class Held:
    """One revision at the centre."""

    report: str
    number: int
    edit: str
    instance: str
    sha256: str
    serial: str
    device: str


@dataclass
class Oracles:
    """Looks at one commune. `lost` is what its centre knew before it was put back from an earlier copy.

    `handed_in` is what its PCs gave to a person at the centre.
    """

    central: CentralInProcess
    pcs: tuple[Pc, ...]
    lost: Lost
    handed_in: HandedIn
    told: set[str] = field(default_factory=set)  # notices of the centre
    settled: int = 0  # edits found at the centre
    aside: int = 0  # edits found set aside, with cause
    heard: dict[str, set[str]] = field(default_factory=dict)  # instances received, by the PC that says so
    late: set[str] = field(default_factory=set)  # those whose receipt came when the centre had lost them

    def all_quiet(self) -> None:
        """After the healing: every edit arrived once or is visibly parked, and nothing waits."""
        held = self._held()
        edits = self._edits()
        self._no_duplicates(held)
        self._seen_before_replaced(held, edits)
        instances = {each.instance: each for each in held}
        self.settled = self.aside = 0
        for pc in self.pcs:
            self._items(pc, held, instances)
            self._receipts(pc, instances)
            self._changes(pc)
            self._caught_up(pc, held)
            decided.stands(self.central, pc)
            self.drafts(pc)
            pc.hands.nothing_is_gone()
        self.handed_in.all_quiet(self.pcs, instances, self.lost)
        all_settled(self.central, self.pcs, self.lost.hands)

    def received(self, pc: Pc) -> None:
        """At any moment: what counts as received on the PC is a row at the centre, or was one and lost."""
        there = {each.instance for each in self._held()}
        item = t.OutboxRow
        done = select(item).where(col(item.state) == "done", col(item.report).is_not(None))
        before, heard = self.heard.get(pc.name, set()), set[str]()
        for row in pc.store.read(lambda session: list(session.execute(done).scalars())):
            edit = self._edit(pc, row)
            if edit.instance not in there | set(self.lost.given):
                raise Violation(f"{edit.id} counts as received; the centre has no such row")
            if edit.instance not in there | before:
                self.late.add(edit.instance)
            heard.add(edit.instance)
        self.heard[pc.name] = heard

    def drafts(self, pc: Pc) -> None:
        """Nothing but the person changes what is typed, or gives it out of the hand."""
        one_pair(self.pcs, self.lost.hands)
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
                    row.serial,
                    row.device,
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
            if before.edit not in _ancestors(edits, after.edit) and not _same_pc(before.edit, after.edit):
                raise Violation(f"{after.edit} replaced {before.edit}, which its author had not seen")

    def _edits(self) -> dict[str, Edit]:
        return {edit.id: edit for pc in self.pcs for edit in pc.edits.values()}

    def _items(self, pc: Pc, held: list[Held], instances: dict[str, Held]) -> None:
        rows = pc.store.read(lambda session: list(session.execute(select(t.OutboxRow)).scalars()))
        there = {(row.report, row.revision) for row in rows}
        for place, edit in pc.edits.items():
            if place not in there:
                raise Violation(f"{edit.id} is neither at the centre nor parked: it is gone")
        for row in rows:
            if row.state == "waiting":
                raise Violation(f"{row.group} of {pc.name} still waits, all faults being over: {row.why}")
            if row.report is None:
                continue
            edit = self._edit(pc, row)
            if row.state in {"done", ELSEWHERE} and edit.instance not in instances:
                self._made_up_for(pc, edit, held)
            elif row.state == ELSEWHERE:
                self._elsewhere(pc, row, instances[edit.instance])
            elif row.state == "aside":
                self._cause(pc, edit, row, held)
            self.settled += row.state == "done"
            self.aside += row.state == "aside"

    def _edit(self, pc: Pc, row: t.OutboxRow) -> Edit:
        """What an item is of: an edit of that PC, or of another one."""
        if row.report is not None and (row.report, row.revision) in pc.edits:
            return pc.edits[row.report, row.revision or 0]
        revision = pc.store.read(lambda session: session.get_one(t.RevisionRow, (row.report, row.revision)))
        found = next((each for each in self._edits().values() if each.instance == revision.instance), None)
        if found is None:
            raise Violation(f"{pc.name} has {row.key} from elsewhere; nobody has signed it")
        if found.id[0] == pc.name:
            raise Violation(f"{pc.name} was told its own {row.key}")
        return found

    def _elsewhere(self, pc: Pc, row: t.OutboxRow, there: Held) -> None:
        """What stands here as another PC's is at the centre with that content, under that name."""
        revision = pc.store.read(lambda session: session.get_one(t.RevisionRow, (row.report, row.revision)))
        names = {str(there.number), None if there.instance in self.lost.given else ""}
        if there.sha256 != revision.sha256 or revision.rev not in names:
            raise Violation(f"{pc.name} has {row.key} from elsewhere; the centre has no such row")

    def _made_up_for(self, pc: Pc, edit: Edit, held: list[Held]) -> None:
        """A receipt, no row: the centre lost it, another's word came first, and a later edit meets that.

        Or a later edit, which stands on it, came first: from the other PC, or before its late receipt.
        """
        edits = self._edits()
        stand_on_it = [each for each in held if edit.id in _ancestors(edits, each.edit)]
        others_too = {each.device for each in stand_on_it} - {pc.enrolled.device}
        if edit.instance in self.lost.given and (others_too or (stand_on_it and edit.instance in self.late)):
            return
        later = {each.edit for each in stand_on_it}
        others = [each for each in held if each.report == edit.report and each.edit[0] != edit.id[0]]
        item = t.OutboxRow
        rows = select(item).where(col(item.state) == "aside", col(item.report) == edit.report)
        for row in pc.store.read(lambda session: list(session.execute(rows).scalars())):
            met = self._edit(pc, row).id
            later |= {met} if edit.id in _ancestors(edits, met) else set()
        if edit.instance not in self.lost.given or not (others and later):
            raise Violation(f"{edit.id} counts as received; the centre has no such row")

    def _cause(self, pc: Pc, edit: Edit, row: t.OutboxRow, held: list[Held]) -> None:
        answer: dict[str, Any] = row.answer or {}
        status = answer.get("status", "")
        if status == "conflict":
            base = int(_base(row) or 0)
            after = [each for each in held if each.report == edit.report and each.number > base]
            # What another PC signed, and this one sent for it: nobody here knows what that PC wrote between.
            others = [each for each in after if edit.id[0] != pc.name or each.edit[0] != pc.name]
            lost = self._lost_beside(edit)
            if not (others or lost):
                raise Violation(f"{edit.id} is in conflict with its own PC's writes")
            if not (answer.get("xml") or lost):
                raise Violation(f"{edit.id} is in conflict with something that was not kept")
        elif status == "parked" and edit.instance in self.handed_in.asked:
            return
        elif not edit.poison or POISONS[edit.poison] != status:
            raise Violation(f"{edit.id} was set aside without a cause: {row.why}")

    def _lost_beside(self, edit: Edit) -> bool:
        """Whether the centre has ever lost another PC's word on that report."""
        return any(
            each.report == edit.report and each.id[0] != edit.id[0] and each.instance in self.lost.given
            for each in self._edits().values()
        )

    def _receipts(self, pc: Pc, instances: dict[str, Held]) -> None:
        """Each is for a row of the centre, or for one it has lost; whatever was shown once can be found."""
        rows = pc.store.read(lambda session: list(session.execute(select(t.ReceiptRow)).scalars()))
        revisions = pc.store.read(lambda session: list(session.execute(select(t.RevisionRow)).scalars()))
        named = {(each.report, each.number): each.instance for each in revisions}
        for row in rows:
            instance = named[row.report, row.revision]
            held = instances.get(instance)
            serials = self.lost.given.get(instance, set()) | ({held.serial} if held else set())
            if row.serial not in serials or (held is not None and held.sha256 != row.sha256):
                raise Violation(f"receipt {row.serial} is for no row of the centre")
            receipts.check(row.jws, pc.enrolled.server_key)
        earlier = pc.store.read(lambda session: list(session.execute(select(t.EarlierReceiptRow)).scalars()))
        found = {(row.report, row.serial): row.jws for row in (*rows, *earlier)}
        if gone := set(pc.shown) - set(found):
            raise Violation(f"{pc.name} had the receipt {gone.pop()[1]}, and has it no more")
        pc.shown |= found

    def _changes(self, pc: Pc) -> None:
        """Whatever the centre told this commune is on its PCs, and nothing else but what it has forgotten."""
        notices = select(col(t.NoticeRow.id))
        found = set(pc.store.read(lambda session: list(session.execute(notices).scalars())))
        if found - self.lost.said("notice", found - self.told) != self.told:
            raise Violation(f"{pc.name} has the notices {sorted(found)}, the centre told {sorted(self.told)}")
        visible = select(FeedEntry.subject).where(
            FeedEntry.kind == "review", FeedEntry.unit == pc.unit, col(FeedEntry.superseded).is_(False)
        )
        with self.central.centre.database.reading() as session:
            told = set(session.exec(visible).all())
        reviews = select(col(t.ReviewRow.id))
        known = set(pc.store.read(lambda session: list(session.execute(reviews).scalars())))
        if known - self.lost.said("review", known - told) != told:
            raise Violation(f"{pc.name} misses a decision of the centre")

    def _caught_up(self, pc: Pc, held: list[Held]) -> None:
        """The newest word on each report is here: as its revision, kept beside it, or in a conflict."""
        newest = {each.report: each for each in held}  # in their order
        revisions = select(col(t.RevisionRow.instance))
        here = set(pc.store.read(lambda session: list(session.execute(revisions).scalars())))
        kept = select(t.KeptChangeRow).where(col(t.KeptChangeRow.kind) == "submission")
        told = pc.store.read(lambda session: list(session.execute(kept).scalars()))
        beside = {(row.id, row.rev) for row in told}
        for each in newest.values():
            if each.instance not in here and (each.report, str(each.number)) not in beside:
                raise Violation(f"{pc.name} knows nothing of {each.edit}, the newest at the centre")


def _base(row: t.OutboxRow) -> str | None:
    import json

    base: str | None = json.loads(row.body)["base"]
    return base


def _same_pc(before: str, after: str) -> bool:
    """Whether one was signed after the other on one PC: whoever signs there knows what went before."""
    (pc, first), (other, second) = before.split("-"), after.split("-")
    return pc == other and int(first) < int(second)


def _ancestors(edits: dict[str, Edit], edit: str) -> set[str]:
    found: set[str] = set()
    left = [edit]
    while left:
        for seen in edits[left.pop()].seen - found:
            found.add(seen)
            left.append(seen)
    return found
