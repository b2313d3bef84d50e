"""What a workbook that was filled in elsewhere would bring into a report: looked at, then taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QRadioButton,
    QTableView,
    QWidget,
)

from desktop.domain.held import Held
from desktop.domain.periods import Period
from desktop.domain.personal import mask_answer
from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.tips import tip
from ui.words.counting import counted

if TYPE_CHECKING:
    from desktop.documents.workbook_read import Entry, Preview

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
#: So many lines are there at first; the others when a person asks for them.
FIRST = 60
_ROWS_IN_SIGHT = 9
_COLUMNS = 4


@dataclass(frozen=True)
class Line:
    """A line of the table: a cell's place, question, what stands now and what comes; or a heading."""

    texts: tuple[str, str, str, str]
    heading: bool = False


def lines(preview: Preview, held: Held | None = None) -> tuple[Line, ...]:
    """All that the workbook brings: what does not fit, answers held already and what becomes of them, cells
    that change, each new row with its cells.
    """
    return tuple(_lines(preview, held))


def _lines(preview: Preview, held: Held | None) -> Iterator[Line]:
    blank = translate("WorkbookPreview", "blank")
    if preview.unfit:
        said = translate("WorkbookPreview", "Does not fit, and is left out: {n}")
        yield _heading(said.format(n=len(preview.unfit)))
        for entry in preview.unfit:
            yield Line((entry.place, entry.label, _told(entry, entry.before), _refused(entry)))
    there = preview.held
    if there:
        said = translate("WorkbookPreview", "Have another answer in the report already: {n}")
        yield _heading(said.format(n=len(there)))
        for entry in there:
            yield Line((entry.place, entry.label, _told(entry, entry.before), _met(entry, held)))
    fresh = [entry for entry in preview.changes if entry not in there]
    if fresh:
        said = translate("WorkbookPreview", "Changes: {n}")
        yield _heading(said.format(n=len(fresh)))
        for entry in fresh:
            before = _told(entry, entry.before)
            yield Line((entry.place, entry.label, before or blank, _told(entry, entry.typed)))
    for number, new in enumerate(preview.rows, 1):
        said = translate("WorkbookPreview", "New in “{table}”, row {n} of {count}: {name}")
        yield _heading(said.format(n=number, count=len(preview.rows), table=new.title, name=new.name))
        for entry in new.cells:
            yield Line((entry.place, entry.label, blank, _told(entry, entry.typed)))


def _told(entry: Entry, text: str) -> str:
    """What stands in a cell, now or in the workbook; of a person only that something does."""
    return mask_answer(text) if entry.personal else text


def _met(entry: Entry, held: Held | None) -> str:
    """What the workbook has, and what comes of it."""
    typed = _told(entry, entry.typed)
    if held is Held.ADDED_TO and entry.total:
        return translate("WorkbookPreview", "{typed} (together {total})").format(
            typed=typed, total=_told(entry, entry.totalled)
        )
    if held is Held.KEPT or held is Held.ADDED_TO:
        return translate("WorkbookPreview", "{typed} (left out)").format(typed=typed)
    return typed


def _heading(text: str) -> Line:
    return Line((text, "", "", ""), heading=True)


class LinesModel(QAbstractTableModel):
    """The first lines, or all of them."""

    def __init__(self, found: tuple[Line, ...], heads: tuple[str, ...]) -> None:
        super().__init__()
        self._lines = found
        self._heads = heads
        self._shown = min(len(found), FIRST)

    def say(self, found: tuple[Line, ...]) -> None:
        """The same lines in other words."""
        self._lines = found
        self.dataChanged.emit(self.index(0, 0), self.index(self._shown - 1, self.columnCount() - 1))

    def show_all(self) -> None:
        """The others too."""
        self.beginInsertRows(QModelIndex(), self._shown, len(self._lines) - 1)
        self._shown = len(self._lines)
        self.endInsertRows()

    def headings(self) -> Iterator[int]:
        """The rows that are headings, of those shown."""
        return (at for at, line in enumerate(self._lines[: self._shown]) if line.heading)

    def rowCount(self, parent: Index | None = None) -> int:
        """Those shown."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are heads."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; headings are strong."""
        line = self._lines[index.row()]
        text = line.texts[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text) or None
        if role == Qt.ItemDataRole.FontRole and line.heading:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


class WorkbookPreview(QFrame):
    """`taken` (with what becomes of answers held already) when the person takes it over, `left` when not.

    `warning` is said beside the numbers: the workbook was made for another commune or period.
    """

    taken = Signal(Held)
    left = Signal()

    def __init__(self, preview: Preview, warning: str = "") -> None:
        super().__init__()
        self.setObjectName("workbook")
        coming = len(preview.changes) + sum(len(each.answers) for each in preview.rows)
        take = button(self.tr("Take over what fits"), "primary", "workbook.take", "check")
        take.clicked.connect(self._take)
        take.setVisible(coming > 0)
        take.setEnabled(not preview.held)
        self._preview, self._button = preview, take
        self._held = Held.REPLACED
        self._ways: dict[Held, QRadioButton] = {}
        leave = button(self.tr("Leave it"), "quiet", "workbook.leave")
        leave.clicked.connect(self.left)
        found = lines(preview)
        heads = (self.tr("Cell"), self.tr("Question"), self.tr("Now"), self.tr("In the workbook"))
        self._model = LinesModel(found, heads)
        self._table = self._made_table(len(found))
        parts: list[QWidget] = [Paragraph(self._summary(preview, coming))]
        if warning:
            parts.append(_warned(warning, "workbook.warning"))
        if any(entry.why == "formula" for entry in preview.unfit):
            parts.append(_warned(self._without_results(preview), "workbook.formulas"))
        if preview.held:
            parts.append(self._asked())
        self.setLayout(
            column(
                label(self.tr("From the workbook {name}").format(name=preview.name), "section"),
                *parts,
                self._table,
                self._further(len(found) - self._model.rowCount()),
                row(take, leave, None),
                space=12,
            )
        )
        self.begin: QWidget = self._ways[Held.ADDED_TO] if preview.held else take if coming else leave

    def _take(self) -> None:
        self.taken.emit(self._held)

    def _asked(self) -> QWidget:
        """What becomes of answers the report holds already: nothing is replaced that nobody decided on."""
        count = len(self._preview.held)
        asked = counted(
            count,
            self.tr("1 question has another answer in the report already. What becomes of it?"),
            self.tr("{n} questions have other answers in the report already. What becomes of them?"),
        )
        self._group = QButtonGroup(self)
        for held, said in (
            (Held.ADDED_TO, self.tr("Add the figures together (another village's part)")),
            (Held.REPLACED, self.tr("Take those of the workbook (a correction)")),
            (Held.KEPT, self.tr("Keep those of the report")),
        ):
            way = QRadioButton(said)
            way.setObjectName(f"workbook.{held}")
            way.clicked.connect(partial(self._decided, held))
            self._group.addButton(way)
            self._ways[held] = way
        holder = QFrame()
        holder.setAccessibleName(asked)
        holder.setLayout(column(Paragraph(asked), *self._ways.values(), space=6))
        return holder

    def _decided(self, held: Held) -> None:
        self._held = held
        self._button.setEnabled(True)
        self._model.say(lines(self._preview, held))

    def _summary(self, preview: Preview, coming: int) -> str:
        said = [counted(coming, self.tr("1 answer comes."), self.tr("{n} answers come."))]
        there = len(preview.held)
        if there:
            said.append(
                counted(
                    there, self.tr("1 of them meets another answer."), self.tr("{n} of them meet others.")
                )
            )
        if preview.rows:
            rows = len(preview.rows)
            said.append(counted(rows, self.tr("1 row is new."), self.tr("{n} rows are new.")))
        if preview.same:
            said.append(counted(preview.same, self.tr("1 is as it was."), self.tr("{n} are as they were.")))
        if preview.unfit:
            unfit = len(preview.unfit)
            said.append(counted(unfit, self.tr("1 does not fit."), self.tr("{n} do not fit.")))
        said.append(self.tr("Cells left blank take nothing away."))
        return " ".join(said)

    def _without_results(self, preview: Preview) -> str:
        """What to do with formulas whose results are not in the file."""
        return counted(
            sum(entry.why == "formula" for entry in preview.unfit),
            self.tr(
                "1 cell has a formula whose result is not in the file. Open the file in Excel or "
                "LibreOffice, save it there, then take it in again."
            ),
            self.tr(
                "{n} cells have formulas whose results are not in the file. Open the file in Excel or "
                "LibreOffice, save it there, then take it in again."
            ),
        )

    def _further(self, left: int) -> QWidget:
        """How many lines are not shown yet, and the way to them."""
        holder = QWidget()
        said = label(counted(left, self.tr("1 more line."), self.tr("{n} more lines.")), "muted")
        said.setObjectName("workbook.further")
        every = button(self.tr("Show all"), "quiet", "workbook.all", "chevron-down")

        def show_all() -> None:
            there = self._model.rowCount()
            self._model.show_all()
            self._join()
            holder.hide()
            self._table.setFocus()
            self._table.selectRow(there)
            self._table.scrollTo(self._model.index(there, 0), QAbstractItemView.ScrollHint.PositionAtTop)

        every.clicked.connect(show_all)
        holder.setLayout(row(said, every, None, space=8))
        holder.setVisible(left > 0)
        return holder

    def _made_table(self, count: int) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setObjectName("workbook.cells")
        table.setAccessibleName(self.tr("Cells of the workbook"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        high = table.fontMetrics().lineSpacing() * 2 + style.px(12)  # two lines; the tip has all of it
        table.verticalHeader().setDefaultSectionSize(high)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(high * min(count, _ROWS_IN_SIGHT) + style.px(40))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVisible(count > 0)
        self._table = table
        self._join()
        return table

    def _join(self) -> None:
        """Headings reach over all columns."""
        for at in self._model.headings():
            if self._table.columnSpan(at, 0) == 1:
                self._table.setSpan(at, 0, 1, _COLUMNS)


def made_elsewhere(preview: Preview, period: Period | None, unit: str) -> str:
    """What is to be said of a workbook that was made for another period or commune; "" else."""
    said = []
    if preview.period and period is not None and preview.period != period.code:
        text = translate(
            "WorkbookPreview",
            "The workbook was made for {other}, this report is of {period}. See that it fits.",
        )
        said.append(text.format(other=_period(preview.period), period=words.period(period)))
    if preview.unit and preview.unit != unit:
        text = translate(
            "WorkbookPreview",
            "The workbook was made at {other}. See that its figures are those of this commune.",
        )
        said.append(text.format(other=preview.unit))
    return " ".join(said)


def _period(code: str) -> str:
    """A period as people call it; its code when it is none."""
    try:
        return words.period(Period.parse(code))
    except ValueError:
        return code


def _warned(text: str, name: str) -> QWidget:
    said = Paragraph(text, "field-warning")
    said.setObjectName(name)
    line = row(Icon("warning", "warn"), said, space=8)
    line.setStretch(1, 1)
    holder = QWidget()
    holder.setLayout(line)
    return holder


def _refused(entry: Entry) -> str:
    """What stands in a cell that does not fit, and why."""
    why = {
        "number": translate("WorkbookPreview", "is no number"),
        "two_numbers": translate("WorkbookPreview", "can be read as two numbers; write it without signs"),
        "per_cent": translate("WorkbookPreview", "is per cent, not asked for here"),
        "whole": translate("WorkbookPreview", "is no whole number, or too large"),
        "date": translate("WorkbookPreview", "is no date (dd/mm/yyyy)"),
        "choice": translate("WorkbookPreview", "is not in the list of answers"),
        "choices": translate("WorkbookPreview", "may be several of the list; write it with its accents"),
        "computed": translate("WorkbookPreview", "is worked out by the application"),
        "unknown": translate("WorkbookPreview", "stands at no question of this report"),
        "no_row": translate("WorkbookPreview", "finds no row; raise the number of rows in the report first"),
        "masked": translate(
            "WorkbookPreview", "stands for personal data: this workbook is an extract for outside the office"
        ),
        "too_far": translate("WorkbookPreview", "stands too far down: this row and those below are not read"),
        "too_long": translate("WorkbookPreview", "is too long"),
        "formula": translate("WorkbookPreview", "is a formula whose result is not in the file"),
    }[entry.why]
    return translate("WorkbookPreview", "✕ “{typed}” {why}").format(
        typed=_told(entry, entry.typed)[:60], why=why
    )
