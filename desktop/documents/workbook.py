"""A report as an Excel workbook: to be looked at, or to be filled in at a village and read back.

One sheet for each top-level group (a line for each question) and each repeat (a row for each instance). The
refs stand in a hidden column or row, so that sheets may be sorted, and lines left out, without harm.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import answer, here, is_figure, label, unit, unmarked
from desktop.documents.sheet_look import WHOLE, bold, high, number_format, printed
from desktop.forms.persons import NOBODY, Persons, unnamed, unnamed_choices

if TYPE_CHECKING:
    from openpyxl import Workbook as Book

    from desktop.forms import FormInstance, Node

#: The sheets nobody sees: whose workbook it is, and the choices of lists.
ABOUT, CHOICES = "_bieu", "_chon"
#: Rows for more instances than there are, in a workbook to fill in.
SPARE = 40
#: Where answers stand: on the sheet of a group in one column; on that of a repeat from one row on.
REF_COLUMN, NAME_COLUMN, VALUE_COLUMN, UNIT_COLUMN, HINT_COLUMN = 1, 2, 3, 4, 5
_WIDTHS = {NAME_COLUMN: 48, VALUE_COLUMN: 24, UNIT_COLUMN: 12, HINT_COLUMN: 50}
REF_ROW, FIRST_ROW = 1, 3
_UNFILLED = frozenset({"binary", "geopoint", "geotrace", "geoshape", "time"})
#: Excel has no earlier days.
_FIRST_YEAR = 1900
_GREY, _BLUE = "F0F0EE", "DCE8F7"
#: Letters in the name of a sheet: Excel's 31, and room for a number.
_TITLE = 27
_BAD_IN_TITLES = re.compile(r"[\[\]:*?/\\']")
_CONTAINERS = frozenset({"group", "repeat", "repeat-instance"})


@dataclass(frozen=True)
class About:
    """What a workbook says of itself on its hidden sheet."""

    form: str
    version: str
    title: str
    unit: str
    period: str


@dataclass(frozen=True)
class Hidden:
    """What may not leave the office: by ref what stands in place of an answer, and names in its texts."""

    answers: Mapping[str, str]
    names: Persons


def write(
    instance: FormInstance,
    about: About,
    given: frozenset[str],
    *,
    values: bool,
    hidden: Mapping[str, str] | None = None,
    names: Persons = NOBODY,
) -> bytes:
    """The bytes of the .xlsx; `given` refs are left out, `values` says the answers given so far too.

    `hidden`: by ref, what stands in place of an answer that may not leave the office; `names` are taken out
    of what answers put into labels, hints and choices.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    writer = _Writer(book, instance, given, values, Hidden(hidden or {}, names))
    for node in instance.body:
        if node.control in {"group", "repeat"} and node.relevant:
            writer.sheet_of(node)
    loose = [node for node in instance.body if node.control not in _CONTAINERS]
    if any(fillable(node, given) for node in loose):
        writer.group("Số liệu", loose)
    writer.hidden(about)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def fillable(node: Node, given: frozenset[str]) -> bool:
    """Whether a question has a cell."""
    return (
        node.control is not None
        and node.control not in _CONTAINERS
        and node.datatype not in _UNFILLED
        and node.ref not in given
        and bool(label(node))
        and not (node.control == "input" and not node.datatype)
    )


def columns(row: Node, given: frozenset[str]) -> list[Node]:
    """The questions of one instance of a repeat, groups inside opened."""
    found: list[Node] = []
    for child in row.children:
        if child.control == "group":
            found.extend(columns(child, given))
        elif fillable(child, given):
            found.append(child)
    return found


def instances(repeat: Node) -> list[Node]:
    """The rows of a repeat."""
    return [child for child in repeat.children if child.control == "repeat-instance"]


def counter(instance: FormInstance, repeat: Node) -> Node | None:
    """The question that says how many rows a repeat has, where a person answers it; None else."""
    try:
        found = instance.node(repeat.counted_by) if repeat.counted_by else None
    except KeyError:  # it stands in the row of another repeat
        return None
    if found is None or found.datatype != "int" or found.computed or found.readonly:
        return None
    return found


def counted(instance: FormInstance) -> Mapping[str, int]:
    """How many rows there are, by the refs of the questions that count them."""
    found: dict[str, int] = {}
    for repeat in instance.walk():
        counting = counter(instance, repeat) if repeat.control == "repeat" else None
        if counting is not None:
            found[counting.ref] = max(found.get(counting.ref, 0), len(instances(repeat)))
    return found


def within(node: Node, row: Node) -> str:
    """The path of a question from its instance of a repeat on."""
    return node.ref.removeprefix(f"{row.ref}/")


class _Writer:
    """Fills a book; lists of choices are written once for each list of words."""

    def __init__(
        self,
        book: Book,
        instance: FormInstance,
        given: frozenset[str],
        values: bool,
        hidden: Hidden,
    ) -> None:
        from openpyxl.styles import Alignment, PatternFill, Protection

        self._book = book
        self._instance = instance
        self._given = given
        self._values = values
        self._hidden = hidden
        self._lists: dict[tuple[str, ...], str] = {}
        self._bold = bold()
        self._wrap = Alignment(wrap_text=True, vertical="top")
        self._unit = Alignment(horizontal="left", indent=1, vertical="top")  # away from the figure
        self._centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self._grey = PatternFill("solid", fgColor=_GREY)
        self._blue = PatternFill("solid", fgColor=_BLUE)
        self._open = Protection(locked=False)

    def sheet_of(self, node: Node) -> None:
        """A sheet for a group with questions of its own, one for each repeat in it."""
        if node.control == "repeat":
            self._repeat(node)
            return
        self.group(self._label(node), node.children)
        for repeat in _repeats(node):
            self._repeat(repeat)

    def group(self, title: str, nodes: tuple[Node, ...] | list[Node]) -> None:
        """A line for each question; groups inside get a line of their own above theirs."""
        lines = list(self._lines(nodes))
        if not any(question for question, _ in lines):
            return
        sheet = self._sheet(title)
        for column, width in _WIDTHS.items():
            sheet.column_dimensions["ABCDE"[column - 1]].width = width
        sheet.column_dimensions["A"].hidden = True
        for column, text in enumerate(("ref", "Nội dung", "Số liệu", "Đơn vị", "Ghi chú"), 1):
            head_cell = sheet.cell(1, column, text)
            head_cell.font, head_cell.fill = self._bold, self._grey
        sheet.freeze_panes = "C2"
        printed(sheet, 1)
        for line, (node, head) in enumerate(lines, 2):
            if node is None:
                sheet.cell(line, NAME_COLUMN, head).font = self._bold
                continue
            sheet.cell(line, REF_COLUMN, node.ref)
            sheet.cell(line, NAME_COLUMN, self._label(node)).alignment = self._wrap
            sheet.cell(line, UNIT_COLUMN, unit(node)).alignment = self._unit
            sheet.cell(
                line, HINT_COLUMN, unmarked(unnamed(node.hint, self._hidden.names))
            ).alignment = self._wrap
            self._answer(sheet, line, VALUE_COLUMN, node, given=True)
            texts = ((sheet.cell(line, column).value, width) for column, width in _WIDTHS.items())
            high(sheet, line, ((text, width) for text, width in texts if isinstance(text, str)))

    def _lines(self, nodes: tuple[Node, ...] | list[Node]) -> Iterator[tuple[Node | None, str]]:
        for node in nodes:
            if node.control == "group":
                inside = list(self._lines(node.children))
                if inside:
                    yield None, self._label(node)
                    yield from inside
            elif fillable(node, self._given):
                yield node, ""

    def _label(self, node: Node) -> str:
        return unmarked(unnamed(node.label, self._hidden.names))

    def _repeat(self, repeat: Node) -> None:
        """A sheet with a row for each instance; one whose rows a question counts may have none yet."""
        rows = instances(repeat)
        counting = counter(self._instance, repeat)
        if rows:
            self._rows(repeat, rows, len(rows), more=repeat.can_add or counting is not None)
        elif counting is not None:
            before = counting.value
            self._instance.answer(counting.ref, "1")
            shown = self._instance.node(repeat.ref)
            self._rows(shown, instances(shown), 0, more=True)
            self._instance.answer(counting.ref, before)

    def _rows(self, repeat: Node, rows: list[Node], there: int, *, more: bool) -> None:
        """`there` rows with their answers, and `more` for others to fill in; `rows` has one at the least."""
        heads = columns(rows[0], self._given) if rows else []
        if not heads:
            return
        sheet = self._sheet(self._label(repeat))
        sheet.cell(REF_ROW, 1, repeat.ref)
        sheet.row_dimensions[REF_ROW].hidden = True
        sheet.freeze_panes = sheet.cell(FIRST_ROW, 2)
        printed(sheet, FIRST_ROW - 1)
        for column, node in enumerate(heads, 1):
            sheet.cell(REF_ROW, column, f"{repeat.ref}|{within(node, rows[0])}")
            head = sheet.cell(FIRST_ROW - 1, column, self._label(node))
            head.font, head.alignment, head.fill = self._bold, self._centre, self._grey
            sheet.column_dimensions[head.column_letter].width = 22 if column == 1 else 13
        named = ((self._label(node), 22 if column == 0 else 13) for column, node in enumerate(heads))
        high(sheet, FIRST_ROW - 1, named)
        for line in range(there + (SPARE if more else 0)):
            given = line < there
            cells = columns(rows[line], self._given) if given else heads
            by_path = {within(node, rows[line if given else 0]): node for node in cells}
            for column, head_node in enumerate(heads, 1):
                found = by_path.get(within(head_node, rows[0]))
                if found is not None:
                    self._answer(sheet, FIRST_ROW + line, column, found, given=given)

    def _sheet(self, title: str) -> Any:
        whole = " ".join(_BAD_IN_TITLES.sub(" ", title).split())
        cleaned = whole if len(whole) <= _TITLE else whole[: _TITLE + 1].rpartition(" ")[0] or whole[:_TITLE]
        cleaned = cleaned.rstrip(" ,;-–") or "Bảng"
        taken = {sheet.title for sheet in self._book.worksheets}
        name, number = cleaned, 2
        while name in taken:
            name, number = f"{cleaned} {number}", number + 1
        sheet = self._book.create_sheet(name)
        sheet.protection.sheet = True  # without a password: against slips, not against people
        return sheet

    def _answer(self, sheet: Any, line: int, column: int, node: Node, *, given: bool) -> None:
        cell = sheet.cell(line, column)
        cell.alignment = self._wrap
        if self._values and given and node.ref in self._hidden.answers:
            cell.value, cell.data_type, cell.fill = self._hidden.answers[node.ref], "s", self._grey
            return
        if node.computed or node.readonly:
            cell.fill = self._grey
            cell.value = self._own(node, first=column == 1, given=given)
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type  # never a formula
            self._format(cell, node)
            return
        cell.protection, cell.fill = self._open, self._blue
        if self._values and given and node.value:
            cell.value = _typed(node, self._hidden.names)
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type  # never a formula
        self._format(cell, node)
        if node.choices and node.control == "select1":
            offered = unnamed_choices(node.choices, self._hidden.names)
            self._choose(sheet, cell, tuple(unmarked(choice.label) for choice in offered))

    def _own(self, node: Node, *, first: bool, given: bool) -> Any:
        """What stands where nobody types; what rows are called stands in a workbook to fill in, too."""
        if self._values and given:
            return _typed(node, self._hidden.names)
        named = given and first and node.datatype == "string" and not node.personal
        return unnamed(node.value, self._hidden.names) if named and node.value else "tự tính"

    def _format(self, cell: Any, node: Node) -> None:
        """How what is in the cell, or will be, is shown."""
        if is_figure(node):
            number = cell.value if isinstance(cell.value, int | float) else None
            if number is not None or node.datatype == "int":
                cell.number_format = WHOLE if number is None else number_format(number)
        elif node.datatype == "date":
            cell.number_format = "dd/mm/yyyy"
        elif node.datatype == "dateTime":
            cell.number_format = "dd/mm/yyyy hh:mm"
        else:
            cell.number_format = "@"

    def _choose(self, sheet: Any, cell: Any, words: tuple[str, ...]) -> None:
        """A list that opens at the cell."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        if words not in self._lists:
            if CHOICES not in self._book.sheetnames:
                self._book.create_sheet(CHOICES).sheet_state = "hidden"
            lists = self._book[CHOICES]
            column = len(self._lists) + 1
            for line, text in enumerate(words, 1):
                lists.cell(line, column, text)
            letter = get_column_letter(column)
            self._lists[words] = f"'{CHOICES}'!${letter}$1:${letter}${len(words)}"
        rule = DataValidation(type="list", formula1=self._lists[words], allow_blank=True)
        rule.add(cell)
        sheet.add_data_validation(rule)

    def hidden(self, about: About) -> None:
        """Whose workbook it is."""
        sheet = self._book.create_sheet(ABOUT)
        sheet.sheet_state = "veryHidden"
        facts = (about.form, about.version, about.title, about.unit, about.period)
        for line, fact in enumerate(facts, 1):
            sheet.cell(line, 1, fact).data_type = "s"
        if CHOICES in self._book.sheetnames:  # behind those that are seen
            self._book.move_sheet(CHOICES, len(self._book.sheetnames))


def _typed(node: Node, names: Persons) -> Any:
    """An answer as Excel has it: a number, a day, a time of a day, else words; it stays as it is unread."""
    value = node.seen or node.value
    if is_figure(node) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        return float(value) if "." in value else int(value)
    found = here(value) if node.datatype in {"date", "dateTime"} else None
    if found is not None and found.year >= _FIRST_YEAR:
        return found if node.datatype == "dateTime" else found.date()
    return answer(node, names) or value


def _repeats(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.control == "repeat":
            yield child
        elif child.control == "group":
            yield from _repeats(child)
