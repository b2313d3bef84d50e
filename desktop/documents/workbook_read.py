"""A workbook that was filled in elsewhere: what of it fits the report, and what does not, cell by cell."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import answer, is_figure, label
from desktop.documents.workbook import (
    ABOUT,
    CHOICES,
    FIRST_ROW,
    REF_COLUMN,
    REF_ROW,
    VALUE_COLUMN,
    About,
    columns,
    counted,
    counter,
    fillable,
    instances,
    within,
)
from desktop.documents.workbook_cells import alike, as_read, fitted, shown, summable, text_of, total, typed_in
from desktop.documents.workbook_formulas import without_result
from desktop.documents.workbook_preview import Entry, NewRow, OtherVersion, Preview
from desktop.documents.workbook_rows import Cells, Place, paired, summing
from desktop.documents.workbook_version import asked_here, asked_once, asked_there, compared, moved
from desktop.domain.errors import FileUnreadable, StateSecret
from desktop.domain.errors.documents import WorkbookRefused
from desktop.domain.personal import MASK
from desktop.domain.secret_files import mark_of_file
from desktop.domain.totals import name_of
from desktop.forms.persons import persons

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node
    from desktop.forms.errors import FormError

Names = Callable[[], frozenset[str]]
_MOST_ROWS = 3000
_MOST_COLUMNS = 300


def read(path: Path, instance: FormInstance, given: frozenset[str], *, totals_in: bool = False) -> Preview:
    """Look at the workbook at `path` beside a report; nothing changes. Lines that sum up others are rows
    only if they are `totals_in`.

    Raises WorkbookRefused, FileUnreadable, StateSecret.
    """
    book, data = _opened(path)
    try:
        about = _belongs(book, instance)
        once = partial(asked_once, book.worksheets, _MOST_ROWS)
        reader = _Reader(instance, given, once, totals_in=totals_in)
        for sheet in book.worksheets:
            if sheet.title not in {ABOUT, CHOICES}:
                formulas = partial(without_result, data, sheet._worksheet_path)
                rows = list(sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS))
                reader.sheet(sheet.title, rows, formulas)
                if reader.ours(sheet.title):
                    reader.too_far(sheet.title, sheet.iter_rows(_MOST_ROWS + 1, max_col=_MOST_COLUMNS))
    except (WorkbookRefused, FileUnreadable):
        raise
    except Exception as error:
        raise WorkbookRefused("file", type(error).__name__) from error
    finally:
        book.close()
    found = (tuple(reader.all_changes()), reader.same, tuple(reader.unfit), tuple(reader.rows))
    preview = Preview(
        path.name,
        *found,
        about.unit,
        about.period,
        tuple(reader.totals),
        totals_in,
        sha256(data).hexdigest(),
        other=reader.other(about.version),
    )
    if not (preview.changes or preview.same or preview.unfit or preview.rows or preview.totals):
        raise WorkbookRefused("empty")
    return preview


def _opened(path: Path) -> tuple[Any, bytes]:
    """The workbook, and the file as it was read."""
    from openpyxl import load_workbook

    from desktop.forms.errors import FormError
    from desktop.forms.workbook import MAX_BYTES, whole

    try:
        if path.stat().st_size > MAX_BYTES:
            raise WorkbookRefused("large")
        if has_macros(path):
            raise WorkbookRefused("macros")
    except OSError as error:
        raise FileUnreadable(path.name, "gone" if not path.exists() else "refused") from error
    try:
        data = whole(path)
    except FormError as error:
        raise WorkbookRefused(_reason(error)) from error
    mark = mark_of_file(path.name, data)
    if mark is not None:
        raise StateSecret(mark, path.name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise WorkbookRefused("file", type(error).__name__) from error
    return book, data


def _reason(error: FormError) -> str:
    """Why the archive was not opened, as `WorkbookRefused` calls it."""
    from desktop.forms.errors import WorkbookLocked, WorkbookMacros, WorkbookTooLarge

    kinds = {WorkbookLocked: "locked", WorkbookTooLarge: "large", WorkbookMacros: "macros"}
    return next((why for kind, why in kinds.items() if isinstance(error, kind)), "file")


def has_macros(path: Path) -> bool:
    """Whether a workbook holds programs, by its name or by what is in it. Raises OSError."""
    if path.suffix.lower() == ".xlsm":
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.lower().endswith("vbaproject.bin") for name in archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False  # no archive at all: said as such by who reads it


def _belongs(book: Any, instance: FormInstance) -> About:
    """What it says of itself: whose it is, for which period and version. Raises WorkbookRefused."""
    if ABOUT not in book.sheetnames:
        raise WorkbookRefused("no_form")
    facts = [str(row[0] or "") for row in book[ABOUT].iter_rows(max_row=5, max_col=1, values_only=True)]
    about = About(*facts, *[""] * (5 - len(facts)))
    if about.form != instance.definition.id:
        raise WorkbookRefused("other_form", about.title)
    return about


class _Reader:
    """Goes through sheets; every repeat's rows find their instances by the first column, else a blank one."""

    def __init__(
        self, instance: FormInstance, given: frozenset[str], once: Names, *, totals_in: bool
    ) -> None:
        self._once = cache(once)  # goes through all sheets; asked where a question stands elsewhere only
        self._given = given
        self._totals_in = totals_in
        self._instance = instance
        self._nodes = {node.ref: node for node in instance.walk()}
        self._names = persons(instance)  # no label of a preview repeats them
        self._ours: set[str] = set()
        self._counts: dict[str, Entry] = {}  # rows the workbook needs, by what counts them
        self._rows_there = counted(instance)
        self._there: dict[str, str] = {}  # what the workbook asks, with the words it asks it in
        self._moved = moved(instance, given)
        self._formulas: Mapping[str, str] = {}  # of the sheet in hand, those without a result, by cell
        self.changes: list[Entry] = []
        self.unfit: list[Entry] = []
        self.rows: list[NewRow] = []
        self.totals: list[Entry] = []
        self.same = 0

    def sheet(self, title: str, rows: list[Any], formulas: Callable[[], Mapping[str, str]]) -> None:
        """A sheet of ours, of either kind; others are a person's own, and passed by.

        `formulas` gives those whose results are not in the file, by cell.
        """
        first = text_of(rows[0][0].value) if rows and rows[0] else ""
        if "|" in first or first == "ref":
            self._formulas = formulas()
            self._there.update(asked_there(first, rows))
        if "|" in first:
            self._ours.add(title)
            self._repeat(title, rows)
        elif first == "ref":
            self._ours.add(title)
            for number, row in enumerate(rows[1:], 2):
                ref = text_of(row[REF_COLUMN - 1].value) if row else ""
                node = self._nodes.get(ref) or self._elsewhere(ref.rpartition("/")[2])
                if ref and self._unreckoned(title, VALUE_COLUMN, number, node):
                    continue
                if ref and len(row) >= VALUE_COLUMN:
                    self._cell(title, row[VALUE_COLUMN - 1], node, ref, shared=True)

    def _elsewhere(self, name: str) -> Node | None:
        """The question of this name that went to another group: the only one in both."""
        node = self._moved.get(name)
        return node if node is not None and name in self._once() else None

    def other(self, version: str) -> OtherVersion | None:
        """The version of the form the workbook was made for, where it is not the report's."""
        here = self._instance.definition.version
        if not version or version == here:
            return None
        asked = asked_here(self._instance, self._given, self._names)
        return compared(version, here, self._there, asked)

    def ours(self, title: str) -> bool:
        """Whether a sheet that was gone through is one of this application's."""
        return title in self._ours

    def too_far(self, title: str, rows: Iterator[Any]) -> None:
        """Say that a sheet goes on below what is read, when it does."""
        for row in rows:
            for cell in row:
                if text_of(cell.value):
                    told = (f"{title}!{cell.coordinate}", title, as_read(None, cell))
                    self.unfit.append(Entry(*told, why="too_far"))
                    return

    def _repeat(self, title: str, rows: list[Any]) -> None:
        heads = [text_of(cell.value).partition("|") for cell in rows[REF_ROW - 1]]
        paths = [path for _, _, path in heads]
        repeat = self._nodes.get(heads[0][0])
        there = [] if repeat is None else instances(repeat)
        counting = None if repeat is None else counter(self._instance, repeat)
        asked = {} if not there else {within(node, there[0]): node for node in columns(there[0], self._given)}
        numbered = list(self._lines(title, rows, paths, asked))
        lines = [cells for _, cells in numbered]
        places = paired(there, lines, paths[0], self._given, [number - FIRST_ROW for number, _ in numbered])
        summed = self._summed(title, repeat, lines, places, summing(lines, paths, asked))
        waiting: list[Cells] = []
        for at, (cells, place) in enumerate(zip(lines, places, strict=True)):
            if at in summed and not self._totals_in:
                continue
            if place.several:
                self._not_in(title, cells, "rows")
            elif place.row is not None:
                nodes = {within(node, place.row): node for node in columns(place.row, self._given)}
                for path, cell in cells:
                    self._cell(title, cell, nodes.get(path), path)
            elif repeat is not None and repeat.can_add and there:
                self._new_row(title, repeat, there[0], cells)
            elif counting is not None:
                waiting.append(cells)
            else:
                self._not_in(title, cells, "no_row")
        if repeat is not None and counting is not None and waiting:
            self._more_rows(title, repeat, counting, waiting, paths[0])

    def _lines(
        self, title: str, rows: list[Any], paths: list[str], asked: Mapping[str, Node]
    ) -> Iterator[tuple[int, Cells]]:
        """The lines of a table that hold something, and whose row they tell, with their numbers."""
        for number, row in enumerate(rows[FIRST_ROW - 1 :], FIRST_ROW):
            empty = [
                self._unreckoned(title, column, number, asked.get(path))
                for column, path in enumerate(paths, 1)
                if path
            ]
            if empty and empty[0]:
                continue  # nobody knows whose row it is
            cells = [(path, cell) for path, cell in zip(paths, row, strict=False) if path]
            cells = [(path, cell) for path, cell in cells if text_of(cell.value) not in {"", "tự tính"}]
            if cells and text_of(row[0].value) == MASK:  # for outside: nobody knows whose row it is
                self.unfit.append(Entry(f"{title}!{row[0].coordinate}", title, MASK, why="masked"))
            elif cells:
                yield number, cells

    def _summed(
        self, title: str, repeat: Node | None, lines: list[Cells], places: list[Place], found: frozenset[int]
    ) -> set[int]:
        """The lines that sum up others, but for rows of the report that are called so; they are told."""
        summed = {at for at in found if places[at].row is None or not places[at].named}
        for at in sorted(summed):
            cells = lines[at]
            name = name_of([as_read(None, cell) for _, cell in cells])
            called = label(repeat, self._names) if repeat is not None else title
            self.totals.append(Entry(f"{title}!{cells[0][1].coordinate}", called, name))
        return summed

    def _not_in(self, title: str, cells: Cells, why: str) -> None:
        place = f"{title}!{cells[0][1].coordinate}"
        self.unfit.append(Entry(place, title, as_read(None, cells[0][1]), why=why))

    def _more_rows(self, title: str, repeat: Node, counting: Node, waiting: list[Cells], first: str) -> None:
        """Rows that are there once the question which counts them is answered so."""
        before, there = counting.value, len(instances(repeat))
        said, needed = answer(counting), str(there + len(waiting))
        name = label(counting, self._names)
        self._instance.answer(counting.ref, needed)
        fresh = instances(self._instance.node(repeat.ref))[there:]
        places = paired(fresh, waiting, first, self._given)
        taken = {place.row.ref for place in places if place.row is not None}
        left = (row for row in fresh if row.ref not in taken)
        for cells, place in zip(waiting, places, strict=True):
            row = place.row or next(left, None)
            if place.several or row is None:  # the form takes no more
                self._not_in(title, cells, "rows" if place.several else "no_row")
            else:
                self._new_row(title, repeat, row, cells, row.ref)
        self._instance.answer(counting.ref, before)
        entry = Entry(title, name, needed, needed, counting.ref, said)
        self._counts[counting.ref] = max(self._counts.get(counting.ref, entry), entry, key=_count)

    def all_changes(self) -> Iterator[Entry]:
        """What changes, first how many rows there are: as many as the workbook says or needs, whichever is
        more. Fewer than the report has would take rows away: that is told as unfit.
        """
        own = {entry.ref: entry for entry in self.changes if entry.ref in self._rows_there}
        for ref in own | self._counts:
            said = [found[ref] for found in (own, self._counts) if ref in found]
            entry = max(said, key=_count)
            if _count(entry) < self._rows_there[ref]:
                self.unfit.append(replace(entry, value="", why="fewer_rows"))
            else:
                yield entry
        yield from (entry for entry in self.changes if entry.ref not in own)

    def _unreckoned(self, title: str, column: int, row: int, node: Node | None) -> bool:
        """Whether a cell holds a formula without its result; that is told, where somebody is asked for it."""
        if not self._formulas:
            return False
        from openpyxl.utils import get_column_letter

        place = f"{get_column_letter(column)}{row}"
        formula = self._formulas.get(place)
        if formula is None or node is None or node.computed or node.readonly:
            return formula is not None
        told = (label(node, self._names), formula, "", node.ref, answer(node, self._names), "formula")
        self.unfit.append(Entry(f"{title}!{place}", *told, personal=node.personal))
        return True

    def _new_row(self, title: str, repeat: Node, like: Node, cells: Cells, place_of_row: str = "") -> None:
        nodes = {within(node, like): node for node in columns(like, self._given)}
        answers, fitting = [], []
        for path, cell in cells:
            node = nodes.get(path)
            if node is None or node.computed or node.readonly or _masked(node, cell):
                continue
            place, typed = f"{title}!{cell.coordinate}", typed_in(cell)
            called, (value, why) = label(node, self._names), fitted(node, cell)
            if why:
                self.unfit.append(Entry(place, called, as_read(node, cell), why=why, personal=node.personal))
            else:
                answers.append((path, value))
                fits = shown(node, value, typed)
                fitting.append(Entry(place, called, fits, value, personal=node.personal))
        if answers:
            name = next((each.typed for each in fitting if not each.personal), "")
            told = (tuple(answers), label(repeat, self._names), tuple(fitting))
            self.rows.append(NewRow(repeat.ref, name, *told, place_of_row))

    def _cell(self, title: str, cell: Any, node: Node | None, ref: str, *, shared: bool = False) -> None:
        typed = typed_in(cell)
        if not typed or typed == "tự tính":
            return  # blank is not nought: it takes nothing away
        place = f"{title}!{cell.coordinate}"
        if node is None or not fillable(node, self._given):
            called = self._there.get(ref) or ref.rpartition("/")[2]
            self.unfit.append(Entry(place, called, as_read(None, cell), why="unknown"))
            return
        if _masked(node, cell):
            return
        value, why = fitted(node, cell)
        called, now = label(node, self._names), answer(node, self._names)
        if node.computed or node.readonly:
            if why or not alike(node, value):
                told = (called, as_read(node, cell), "", "", now, "computed")
                self.unfit.append(Entry(place, *told, personal=node.personal))
            return
        if typed in {node.value, now} if why else alike(node, value):  # what cannot be read is as it was
            self.same += 1
        elif why:
            told = (called, as_read(node, cell), "", node.ref, now, why)
            self.unfit.append(Entry(place, *told, personal=node.personal))
        else:
            counts = node.ref in self._rows_there  # neither added nor left out: rows have their places by it
            added = "" if counts else total(node, value)
            told = (called, shown(node, value, typed), value, node.ref, now, "")
            totalled = shown(node, added, "") if added else ""
            apart = is_figure(node) and not summable(node)
            held = (shared and not counts, node.personal, apart)
            self.changes.append(Entry(place, *told, added, totalled, *held))


def _count(entry: Entry) -> int:
    return int(entry.value)


def _masked(node: Node, cell: Any) -> bool:
    """Whether an extract for outside has a mask where a person's data stands: it takes nothing away."""
    return node.personal and text_of(cell.value) == MASK
