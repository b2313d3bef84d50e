"""A workbook that was filled in elsewhere: what of it fits the report, and what does not, cell by cell."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import answer, is_figure, label, unmarked
from desktop.documents.workbook import (
    ABOUT,
    CHOICES,
    FIRST_ROW,
    REF_COLUMN,
    REF_ROW,
    VALUE_COLUMN,
    columns,
    fillable,
    within,
)
from desktop.domain.errors import FileUnreadable
from desktop.domain.errors.documents import WorkbookRefused
from desktop.domain.numbers import LARGEST, parse_number
from desktop.domain.text import fold, nfc

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node

_MOST_ROWS = 3000
_MOST_COLUMNS = 300


@dataclass(frozen=True)
class Entry:
    """One cell with something in it. `why` is empty when it fits: number, two_numbers, whole, date, choice,
    computed, unknown, no_row or too_long else.

    `ref` is the question ("" for one in a row still to come), `place` the cell as `Sheet!B5`, `typed` what
    stands there, `value` what the report would hold, `before` what it holds now in words.
    """

    place: str
    label: str
    typed: str
    value: str = ""
    ref: str = ""
    before: str = ""
    why: str = ""


@dataclass(frozen=True)
class NewRow:
    """A row that has no place in the report yet: the repeat it goes into, its answers by path."""

    repeat: str
    name: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Preview:
    """What a workbook brings: cells that change something, cells as they are, cells that do not fit, rows."""

    name: str
    changes: tuple[Entry, ...]
    same: int
    unfit: tuple[Entry, ...]
    rows: tuple[NewRow, ...]


def read(path: Path, instance: FormInstance, given: frozenset[str]) -> Preview:
    """Look at the workbook at `path` beside a report; nothing changes. WorkbookRefused, FileUnreadable."""
    book = _opened(path)
    try:
        _belongs(book, instance)
        reader = _Reader(instance, given)
        for sheet in book.worksheets:
            if sheet.title not in {ABOUT, CHOICES}:
                reader.sheet(sheet.title, list(sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)))
    except (WorkbookRefused, FileUnreadable):
        raise
    except Exception as error:
        raise WorkbookRefused("file", type(error).__name__) from error
    finally:
        book.close()
    preview = Preview(path.name, tuple(reader.changes), reader.same, tuple(reader.unfit), tuple(reader.rows))
    if not (preview.changes or preview.same or preview.unfit or preview.rows):
        raise WorkbookRefused("empty")
    return preview


def _opened(path: Path) -> Any:
    from openpyxl import load_workbook

    from desktop.forms.errors import FormError
    from desktop.forms.workbook import MAX_BYTES, whole

    try:
        if path.stat().st_size > MAX_BYTES:
            raise WorkbookRefused("large")
        if path.suffix.lower() == ".xlsm" or _has_macros(path):
            raise WorkbookRefused("macros")
    except OSError as error:
        raise FileUnreadable(path.name, "gone" if not path.exists() else "refused") from error
    try:
        data = whole(path)
    except FormError as error:
        raise WorkbookRefused("large" if "far more" in error.why else "file") from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise WorkbookRefused("file", type(error).__name__) from error


def _has_macros(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.lower().endswith("vbaproject.bin") for name in archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False  # no archive at all: said as such by who reads it


def _belongs(book: Any, instance: FormInstance) -> None:
    if ABOUT not in book.sheetnames:
        raise WorkbookRefused("no_form")
    facts = [str(row[0] or "") for row in book[ABOUT].iter_rows(max_row=5, max_col=1, values_only=True)]
    if not facts or facts[0] != instance.definition.id:
        raise WorkbookRefused("other_form", facts[2] if len(facts) > 2 else "")


class _Reader:
    """Goes through sheets; every repeat's rows find their instances by the first column, else a blank one."""

    def __init__(self, instance: FormInstance, given: frozenset[str]) -> None:
        self._given = given
        self._nodes = {node.ref: node for node in instance.walk()}
        self._taken: set[str] = set()
        self.changes: list[Entry] = []
        self.unfit: list[Entry] = []
        self.rows: list[NewRow] = []
        self.same = 0

    def sheet(self, title: str, rows: list[Any]) -> None:
        """A sheet of ours, of either kind; others are a person's own, and passed by."""
        first = _text(rows[0][0].value) if rows and rows[0] else ""
        if "|" in first:
            self._repeat(title, rows)
        elif first == "ref":
            for row in rows[1:]:
                ref = _text(row[REF_COLUMN - 1].value) if row else ""
                if ref and len(row) >= VALUE_COLUMN:
                    self._cell(title, row[VALUE_COLUMN - 1], self._nodes.get(ref), ref)

    def _repeat(self, title: str, rows: list[Any]) -> None:
        paths = [_text(cell.value).partition("|") for cell in rows[REF_ROW - 1]]
        repeat = self._nodes.get(paths[0][0])
        instances = [] if repeat is None else [n for n in repeat.children if n.control == "repeat-instance"]
        for row in rows[FIRST_ROW - 1 :]:
            cells = [(path, cell) for (_, _, path), cell in zip(paths, row, strict=False) if path]
            cells = [(path, cell) for path, cell in cells if _text(cell.value) not in {"", "tự tính"}]
            if not cells:
                continue
            found = self._instance(instances, cells, paths[0][2])
            if found is not None:
                self._taken.add(found.ref)
                nodes = {within(node, found): node for node in columns(found, self._given)}
                for path, cell in cells:
                    self._cell(title, cell, nodes.get(path), path)
            elif repeat is not None and repeat.can_add and instances:
                self._new_row(title, repeat, instances[0], cells)
            else:
                place = f"{title}!{cells[0][1].coordinate}"
                self.unfit.append(Entry(place, title, _text(cells[0][1].value), why="no_row"))

    def _instance(self, instances: list[Node], cells: list[tuple[str, Any]], first: str) -> Node | None:
        """The instance whose first question has the same answer; else the first that has no answers."""
        name = fold(next((_text(cell.value) for path, cell in cells if path == first), ""))
        blank = None
        for each in instances:
            if each.ref in self._taken:
                continue
            nodes = columns(each, self._given)
            if name and nodes and fold(answer(nodes[0])) == name:
                return each
            if blank is None and not any(node.value for node in nodes if not node.computed):
                blank = each
        return blank

    def _new_row(self, title: str, repeat: Node, like: Node, cells: list[tuple[str, Any]]) -> None:
        nodes = {within(node, like): node for node in columns(like, self._given)}
        answers = []
        for path, cell in cells:
            node = nodes.get(path)
            if node is None or node.computed or node.readonly:
                continue
            value, why = fitted(node, cell.value)
            if why:
                place = f"{title}!{cell.coordinate}"
                self.unfit.append(Entry(place, label(node), _text(cell.value), why=why))
            else:
                answers.append((path, value))
        if answers:
            self.rows.append(NewRow(repeat.ref, _text(cells[0][1].value), tuple(answers)))

    def _cell(self, title: str, cell: Any, node: Node | None, ref: str) -> None:
        typed = _text(cell.value)
        if not typed or typed == "tự tính":
            return  # blank is not nought: it takes nothing away
        place = f"{title}!{cell.coordinate}"
        if node is None or not fillable(node, self._given):
            self.unfit.append(Entry(place, ref.rpartition("/")[2], typed, why="unknown"))
            return
        value, why = fitted(node, cell.value)
        if node.computed or node.readonly:
            if why or not _alike(node, value):
                entry = Entry(place, label(node), typed, before=answer(node), why="computed")
                self.unfit.append(entry)
            return
        if why:
            self.unfit.append(Entry(place, label(node), typed, ref=node.ref, before=answer(node), why=why))
        elif _alike(node, value):
            self.same += 1
        else:
            self.changes.append(Entry(place, label(node), typed, value, node.ref, answer(node)))


def fitted(node: Node, value: object) -> tuple[str, str]:
    """What the report holds for a cell's content, and why it cannot ("" when it can)."""
    if is_figure(node):
        return _figure(node, value)
    if node.choices:
        return _chosen(node, _text(value))
    if node.datatype == "date":
        return _day(value)
    if node.datatype == "dateTime":
        return _moment(value)
    text = nfc(_text(value))
    return (text, "") if len(text) < 32_000 else ("", "too_long")


def _figure(node: Node, value: object) -> tuple[str, str]:
    if isinstance(value, bool):
        return "", "number"
    if isinstance(value, int | float):
        lexical = repr(value)
        if isinstance(value, float):
            lexical = str(int(value)) if value.is_integer() else format(value, ".10f").rstrip("0")
    else:
        parsed = parse_number(_text(value), node.datatype == "decimal", pasted=True)
        if parsed.value is None:
            return "", "two_numbers" if parsed.readings else "number"
        lexical = parsed.value
    if node.datatype == "int" and ("." in lexical or abs(int(lexical)) > LARGEST):
        return "", "whole"
    return lexical, ""


def _chosen(node: Node, text: str) -> tuple[str, str]:
    by_word = {fold(unmarked(choice.label)): choice.value for choice in node.choices}
    by_word |= {fold(choice.value): choice.value for choice in node.choices}
    parts = [text] if node.control == "select1" else re.split("[;,]", text)
    values = [by_word.get(fold(part.strip())) for part in parts if part.strip()]
    if not values or None in values:
        return "", "choice"
    return " ".join(value for value in values if value is not None), ""


def _day(value: object) -> tuple[str, str]:
    if isinstance(value, datetime):
        return value.date().isoformat(), ""
    if isinstance(value, date):
        return value.isoformat(), ""
    for pattern in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(_text(value), pattern).date().isoformat(), ""  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return "", "date"


def _moment(value: object) -> tuple[str, str]:
    """A time of a day in the zone of this PC, which Excel does not say."""
    if not isinstance(value, datetime):
        try:
            value = datetime.strptime(_text(value), "%d/%m/%Y %H:%M")  # noqa: DTZ007 - its zone comes below
        except ValueError:
            return "", "date"
    return value.astimezone().isoformat(timespec="milliseconds"), ""


def _alike(node: Node, value: str) -> bool:
    if is_figure(node) and node.value and value:
        return float(node.value) == float(value)
    if node.datatype == "dateTime":  # seconds are not shown in Excel
        return node.value[:16] == value[:16]
    return node.value == value


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    return str(value).strip()


def entries(preview: Preview) -> Iterator[Entry]:
    """What does not fit first, then what comes."""
    yield from preview.unfit
    yield from preview.changes
