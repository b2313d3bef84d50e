"""Two corrections of one report that met at the centre: what differs, and what a person decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.answer_cells import generic
from desktop.domain.errors import WrongState
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.domain.unit import Unit
from desktop.events import EventBus, ReportChanged
from desktop.services.checking import to_keep
from desktop.services.forms import Forms
from desktop.services.header import APPROVER, AUTHOR, NAMES, fill, header, said
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.conflicts import ConflictStore, StoredConflict
from desktop.store.elsewhere import ElsewhereStore

if TYPE_CHECKING:
    from desktop.forms import FormDefinition, FormInstance, Node
    from desktop.forms.merge import Cell, Merged, Side

__all__ = ["Conflicts", "Meeting", "Whose"]


@dataclass(frozen=True)
class Whose:
    """Who sent the other side from another PC of the commune: names, each empty when it is not known here.

    `at` is when it was finished there; None when the centre has not told of it yet.
    """

    author: str
    approver: str
    at: datetime | None


@dataclass(frozen=True)
class Meeting:
    """A conflict to be looked at. Cells stand in the form's order, their refs are those of `instance`.

    `disputed` want a decision. `merged` were changed on one side only and go in as they are. `instance` is
    the merged report, mine in every dispute, for labels and choices. `rev` is the centre's name of theirs.
    `placeless` are answers of theirs, on another version of the form, that this one has no place for;
    `persons` are the refs of those that are personal data there. `whose` is theirs; None when the centre
    holds nothing of the report.
    """

    report: str
    rev: str | None
    instance: FormInstance
    disputed: tuple[Cell, ...]
    merged: tuple[Cell, ...]
    placeless: tuple[Cell, ...]
    whose: Whose | None
    persons: frozenset[str]


class Conflicts:
    """The conflicts of the reports on this PC, for the person signed in."""

    def __init__(
        self,
        store: ConflictStore,
        elsewhere: ElsewhereStore,
        reports: Reports,
        forms: Forms,
        account: Account,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
        of_citizens: Callable[[str], None],
    ) -> None:
        """`of_citizens` sends what was decided of a suggestion's report, which no leader signs."""
        self._store = store
        self._elsewhere = elsewhere
        self._of_citizens = of_citizens
        self._reports = reports
        self._forms = forms
        self._account = account
        self._unit = unit
        self._bus = bus
        self._outside = outside

    def there(self, report: str) -> bool:
        """Whether the report waits for a decision."""
        return self._store.of(report) is not None

    def meeting(self, report: str) -> Meeting:
        """What differs. Raises WrongState when there is no conflict, UnknownForm, desktop.forms.FormError."""
        found = self._found(report)
        definition = self._forms.definition(found.form, found.version)
        merged = _merged(found, {})
        instance = definition.restore(merged.xml, self._reports.context(report))
        told = tuple(cell for cell in merged.cells if _asked(instance, cell.ref))
        placeless = tuple(cell for cell in merged.cells if cell.theirs and _node(instance, cell.ref) is None)
        disputes = {cell.ref for cell in merged.conflicts}
        return Meeting(
            report=report,
            rev=found.rev,
            instance=instance,
            disputed=tuple(cell for cell in told if cell.ref in disputes),
            merged=tuple(cell for cell in told if cell.ref not in disputes),
            placeless=placeless,
            whose=self._whose(found),
            persons=self._persons(found, placeless) if placeless else frozenset(),
        )

    def show_persons(self, report: str) -> None:
        """Say in the audit trail, before it is shown, that this person looks at whom the two name."""
        self._store.persons_seen(report, self._account.login, self._outside.clock())

    def settle(self, report: str, rev: str | None, choices: Mapping[str, Side]) -> None:
        """Open the next revision, on top of theirs (`rev`): answers by `choices` (ref → whose), else mine.

        What was not chosen stays in history. That of a suggestion goes off at once. Raises WrongState when
        something newer has come since; for a suggestion HasViolations, FileMissing: then it is a draft.
        """
        found = self._found(report)
        if found.rev != rev:
            raise WrongState("settle", "")
        definition = self._forms.definition(found.form, found.version)
        instance = self._next(definition, found, choices)
        now = self._outside.clock()
        self._store.settle(report, rev, to_keep(instance.snapshot()), self._account.login, now)
        if found.form == SUGGESTIONS:
            self._of_citizens(report)
        self._bus.publish(ReportChanged(report))

    def _persons(self, found: StoredConflict, cells: tuple[Cell, ...]) -> frozenset[str]:
        """The refs of cells that are personal data in their version of the form; all if that is not here."""
        from desktop.forms.marks import personal

        version = _version(found.theirs or b"")
        if not self._forms.has(found.form, version):
            return frozenset(cell.ref for cell in cells)
        marked = personal(self._forms.xml(found.form, version))
        return frozenset(cell.ref for cell in cells if generic(cell.ref) in marked)

    def _whose(self, found: StoredConflict) -> Whose | None:
        """Who sent theirs: as the centre told it beside the report, else as the report itself says."""
        if found.theirs is None:
            return None
        beside = self._elsewhere.beside(found.report)
        if beside is not None and beside.rev == found.rev:
            return Whose(beside.author, beside.approver, beside.finished_at)
        named = said(found.theirs, frozenset({AUTHOR, APPROVER}))
        return Whose(named.get(AUTHOR, ""), named.get(APPROVER, ""), None)

    def _next(
        self, definition: FormDefinition, found: StoredConflict, choices: Mapping[str, Side]
    ) -> FormInstance:
        detail = self._reports.detail(found.report)
        instance = definition.edit(_merged(found, choices).xml, self._reports.context(found.report))
        values = header(self._unit.code, detail.period, detail.revision + 1, self._account.name)
        fill(instance, {**values, APPROVER: ""})
        return instance

    def _found(self, report: str) -> StoredConflict:
        found = self._store.of(report)
        if found is None:
            raise WrongState("settle", self._reports.detail(report).state)
        base = found.base and self._here(found, found.base)
        return replace(found, base=base, theirs=found.theirs and self._here(found, found.theirs))

    def _here(self, found: StoredConflict, xml: bytes) -> bytes:
        """A side, maybe on another version of the form, with its answers where mine has their questions."""
        from desktop.forms.migrate_xml import as_in

        mine, other = (self._forms.known(found.form, each) for each in (found.version, _version(xml)))
        return xml if mine is None or other is None or mine is other else as_in(xml, other, mine)


def _version(xml: bytes) -> str:
    """The version of the form that a report was written on, as it says itself."""
    from desktop.forms.markup import read_xml

    return next(read_xml(xml).elements()).get("version") or ""


def _merged(found: StoredConflict, choices: Mapping[str, Side]) -> Merged:
    from desktop.forms.merge import merge

    theirs = found.mine if found.theirs is None else found.theirs
    return merge(found.mine, theirs, found.base, NAMES, choices)


def _asked(instance: FormInstance, ref: str) -> bool:
    """Whether a person answers this: what the form works out follows from the answers by itself."""
    node = _node(instance, ref)
    return node is not None and bool(node.control) and not node.computed


def _node(instance: FormInstance, ref: str) -> Node | None:
    """What stands at `ref`; None when this version of the form has no such place."""
    try:
        return instance.node(ref)
    except (KeyError, ValueError):
        return None
