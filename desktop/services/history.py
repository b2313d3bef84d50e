"""Figures over time: which there are, and how one commune's periods compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.answer_cells import AnswerCell, generic
from desktop.domain.merging import together
from desktop.domain.periods import PERIODIC, Period, Periodicity
from desktop.domain.series import Indicator, Series, make_series, span, year_before
from desktop.domain.small_cells import Mask
from desktop.domain.views import ReportFilter
from desktop.services.forms import Forms
from desktop.services.header import header_refs
from desktop.services.reports import Reports
from desktop.services.saving import save
from desktop.store.cells import Celled, CellStore
from desktop.store.report_versions import StoredVersion, VersionStore

if TYPE_CHECKING:
    from desktop.forms import Node
    from desktop.forms.marks import Marks
    from desktop.forms.persons import Persons

#: The path of a place without its rows, as the version of the form in force has it.
Place = Callable[[str], str]
_FIGURES = frozenset({"int", "decimal"})
#: So many reports, the newest, are looked at for the figures a form has.
_LATELY = 50


class RowName(NamedTuple):
    """What tells a row from others: an answer of it as it is kept, its path, and what it says in words."""

    value: str
    path: str
    said: str


_NO_ROW = RowName("", "", "")


@dataclass(frozen=True)
class PastForm:
    """A form with signed reports: which periods have one, by periodicity, oldest first."""

    form: str
    title: str
    periods: Mapping[Periodicity, tuple[Period, ...]]


class History:
    """The figures of one commune's signed reports. All methods may run on any thread."""

    def __init__(self, cells: CellStore, versions: VersionStore, reports: Reports, forms: Forms) -> None:
        self._cells = cells
        self._versions = versions
        self._reports = reports
        self._forms = forms
        self._known: dict[tuple[str, str, str], tuple[Indicator, ...]] = {}
        self._moved: dict[tuple[str, str, str], Mapping[str, str]] = {}

    def forms(self) -> tuple[PastForm, ...]:
        """The forms whose reports come back by the calendar, with the periods signed so far."""
        found = []
        for form, codes in self._cells.periods().items():
            by_kind: dict[Periodicity, list[Period]] = defaultdict(list)
            for code in codes:
                period = Period.parse(code)
                if period.periodicity in PERIODIC:
                    by_kind[period.periodicity].append(period)
            if by_kind:
                title = self._forms.title(form, self._forms.newest(form) or "", form)
                kinds = {kind: tuple(sorted(periods)) for kind, periods in by_kind.items()}
                found.append(PastForm(form, title, kinds))
        return tuple(sorted(found, key=lambda each: each.title))

    def indicators(self, form: str) -> tuple[Indicator, ...]:
        """The figures of a form as its newest signed reports have them, one of each kind of period.

        In the form's order; rows each by name; each by the path it has in the version of the form in force.
        Slow the first time. Raises UnknownForm, desktop.forms.FormError.
        """
        newest: dict[Periodicity, tuple[Period, str, StoredVersion]] = {}
        for row in self._reports.page(ReportFilter(form=form), 0, _LATELY):
            other = newest.get(row.period.periodicity) if row.period is not None else None
            if row.period is None or (other is not None and other[0] >= row.period):
                continue
            signed = self._versions.signed(row.id)  # as it was, also while it is being corrected
            if signed is not None:
                newest[row.period.periodicity] = row.period, row.id, signed
        found: Sequence[Indicator] = ()
        for _, report, signed in newest.values():
            found = together(found, self._of_report(form, report, signed))
        return tuple(found)

    def _of_report(self, form: str, report: str, signed: StoredVersion) -> tuple[Indicator, ...]:
        from desktop.forms.persons import persons

        key = (report, str(signed.number), self._forms.newest(form) or "")
        if key not in self._known:
            definition = self._forms.definition(form, signed.version)
            instance = definition.signed(signed.xml, self._reports.context(report))
            given = frozenset(header_refs(signed.xml).values())
            known, names = self._marks(form, signed.version), persons(instance)
            found: list[Indicator] = []
            for node in instance.body:
                found.extend(_figures(node, given, known, names, ""))
            now = self._now(form, signed.version)
            self._known[key] = tuple(
                replace(each, path=now(each.path), key_path=now(each.key_path)) for each in found
            )
        return self._known[key]

    def place(self, form: str, version: str, path: str) -> str:
        """The path in the version in force of a question of another; its own where it is not asked there."""
        return self._now(form, version)(path)

    def _now(self, form: str, version: str) -> Place:
        """The path without rows, in the version in force, of a place in a report on this version."""
        newest = self._forms.newest(form) or ""
        key = (form, version, newest)
        if key not in self._moved:
            self._moved[key] = self._forms.moved(*key)
        moved = self._moved[key]
        return lambda place: moved.get(path := generic(place), path)

    def series(
        self, form: str, chosen: Sequence[Indicator], first: Period, last: Period
    ) -> tuple[Series, ...]:
        """The chosen figures over all periods from `first` to `last`, with gaps where nothing was signed."""
        periods = span(first, last)
        if not periods or not chosen:
            return ()
        wanted = {each.code for each in periods} | {year_before(each).code for each in periods}
        wanted.add(periods[0].previous().code)
        reports = self._cells.of_form(form, sorted(wanted))
        found: dict[Indicator, dict[str, Decimal]] = {each: {} for each in chosen}
        for report in reports:
            known = _numbers(report, chosen, self._now(form, report.version))
            for indicator in chosen:
                value = known.get((indicator.path, indicator.row))
                if value is not None:
                    found[indicator][report.period] = value
        return tuple(make_series(each, periods, found[each]) for each in chosen)

    def masks(
        self, form: str, chosen: Sequence[Indicator], first: Period, last: Period
    ) -> dict[tuple[Indicator, str], Mask]:
        """By figure and code of period: what of the chosen ones may not leave the office, and why.

        Slow for forms with many rows. Raises UnknownForm.
        """
        from desktop.forms.suppressed import suppressed, worked_out

        newest = worked_out(self._forms.definition(form, self._forms.newest(form) or ""))
        if not any(indicator.small or indicator.path in newest for indicator in chosen):
            return {}
        periods = span(first, last)
        wanted = {each.code for each in periods} | {year_before(each).code for each in periods}
        wanted |= {each.previous().code for each in periods[:1]}
        by_key = {(indicator.path, indicator.row): indicator for indicator in chosen}
        found: dict[tuple[Indicator, str], Mask] = {}
        for report in self._cells.of_form(form, sorted(wanted)):
            now = self._now(form, report.version)
            rows = _rows_of(report, {indicator.path: indicator.key_path for indicator in chosen}, now)
            of_place = {
                cell.place: by_key[key]
                for cell in report.cells
                if (key := (now(cell.place), rows(cell.place))) in by_key
            }
            values = {cell.place: cell.value for cell in report.cells}
            reads = worked_out(self._forms.definition(form, report.version))
            hidden = suppressed(values, self._marks(form, report.version), of_place.__contains__, reads)
            found |= {(of_place[place], report.period): mask for place, mask in hidden.items()}
        return found

    def save(self, path: Path, content: bytes) -> Path:
        """Write an export. Raises FileOpenElsewhere, FileNotSaved, DiskFull."""
        return save(path, content)

    def _marks(self, form: str, version: str) -> Mapping[str, Marks]:
        from desktop.forms.marks import marks

        return marks(self._forms.xml(form, version))


def _numbers(report: Celled, chosen: Sequence[Indicator], now: Place) -> dict[tuple[str, str], Decimal]:
    """The figures of one report by path (`now`) and row; of those chosen alone."""
    paths = {indicator.path: indicator.key_path for indicator in chosen}
    rows = _rows_of(report, paths, now)
    found = {}
    for cell in report.cells:
        path = now(cell.place)
        if path in paths and (number := _number(cell)) is not None:
            found[path, rows(cell.place)] = number
    return found


def _rows_of(report: Celled, paths: Mapping[str, str], now: Place) -> Callable[[str], str]:
    """Tells what the row of a place is called; `paths`: of a figure to that of what its row is called by."""
    keys = set(paths.values())
    called = {
        (path, _row_of(cell.place)): cell.value for cell in report.cells if (path := now(cell.place)) in keys
    }
    return lambda place: called.get((paths.get(now(place), ""), _row_of(place)), "")


def _row_of(place: str) -> str:
    """The part of a place that names its row; "" outside repeats, and for the only row of one."""
    return place[: place.rfind("]") + 1]


def _number(cell: AnswerCell) -> Decimal | None:
    try:
        value = Decimal(cell.value)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _figures(
    node: Node,
    given: frozenset[str],
    known: Mapping[str, Marks],
    names: Persons,
    section: str,
    row: RowName = _NO_ROW,
) -> Iterator[Indicator]:
    """The figures in a node; `row`: what the row of a repeat it stands in is called, and by which path.

    No figure, section or row is called by one of `names`.
    """
    from desktop.documents.answers import label, unit

    if node.control == "repeat":
        for each in node.children:
            yield from _figures(each, given, known, names, label(node, names) or section)
    elif node.control == "repeat-instance":
        called = row_called(node, names)
        for each in node.children:
            yield from _figures(each, given, known, names, section, called)
    elif node.control == "group":
        for each in node.children:
            yield from _figures(each, given, known, names, label(node, names) or section, row)
    elif node.datatype in _FIGURES and node.ref not in given and label(node) and not node.personal:
        path = generic(node.ref)
        mark = known.get(path)
        yield Indicator(
            path, row.value, label(node, names), section, unit(node), row.path,
            mark is not None and mark.restricted, mark is not None and mark.small, row.said,
        )  # fmt: skip


def row_called(instance: Node, names: Persons | None = None, *, whole: bool = False) -> RowName:
    """What a row is called: by its first answer that is no personal data, and without `names`.

    `whole`: by its first answer, whatever that is.
    """
    from desktop.documents.answers import answer
    from desktop.forms.persons import NOBODY

    for node in _leaves(instance):
        if node.value and (whole or not node.personal):
            return RowName(node.value, generic(node.ref), answer(node, names or NOBODY) or node.value)
    return _NO_ROW


def _leaves(node: Node) -> Iterator[Node]:
    for each in node.children:
        if each.control in {"group", "repeat", "repeat-instance"}:
            yield from _leaves(each)
        else:
            yield each
