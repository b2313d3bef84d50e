"""What a workbook that was filled in elsewhere would bring into a report: looked at, then taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
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
    QCheckBox,
    QFrame,
    QHeaderView,
    QRadioButton,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.held import Held
from ui import style
from ui.screens.workbook_words import made_elsewhere, met, refused, told
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.tips import tip
from ui.words.counting import counted, listed
from ui.words.days import moment

if TYPE_CHECKING:
    from desktop.documents.workbook_preview import Preview
    from desktop.services.workplace import Workplace

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
            yield Line((entry.place, entry.label, told(entry, entry.before), refused(entry)))
    there = preview.held
    if there:
        said = translate("WorkbookPreview", "Have another answer in the report already: {n}")
        yield _heading(said.format(n=len(there)))
        for entry in there:
            yield Line((entry.place, entry.label, told(entry, entry.before), met(entry, held)))
    fresh = [entry for entry in preview.changes if entry not in there]
    if fresh:
        said = translate("WorkbookPreview", "Changes: {n}")
        yield _heading(said.format(n=len(fresh)))
        for entry in fresh:
            before = told(entry, entry.before)
            yield Line((entry.place, entry.label, before or blank, told(entry, entry.typed)))
    for number, new in enumerate(preview.rows, 1):
        said = translate("WorkbookPreview", "New in “{table}”, row {n} of {count}: {name}")
        yield _heading(said.format(n=number, count=len(preview.rows), table=new.title, name=new.name))
        for entry in new.cells:
            yield Line((entry.place, entry.label, blank, told(entry, entry.typed)))


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

    `warning` is said beside the numbers: the workbook was made for another commune or period. `totals`: the
    person wants lines that sum up others as rows, or without them; the workbook is to be read anew.
    """

    taken = Signal(Held)
    left = Signal()
    totals = Signal(bool)

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
        if preview.taken is not None:
            parts.append(_warned(self._again(preview.taken), "workbook.again"))
        if preview.totals:
            parts.append(self._summing())
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
        decided = Held.ADDED_TO if preview.taken is None else Held.REPLACED
        first = self._ways[decided] if preview.held else take if coming else leave
        self.begin: QWidget = self.totals_in if preview.totals_in else first

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
        apart = listed(entry.label for entry in self._preview.held if entry.apart)
        alone = self.tr("Shares, averages, scores and codes are never added; then the report keeps: {names}.")
        told = [Paragraph(alone.format(names=apart), "muted")] if apart else []
        holder = QFrame()
        holder.setAccessibleName(asked)
        holder.setLayout(column(Paragraph(asked), *self._ways.values(), *told, space=6))
        return holder

    def _decided(self, held: Held) -> None:
        self._held = held
        self._button.setEnabled(True)
        self._model.say(lines(self._preview, held))

    def _again(self, taken: datetime) -> str:
        """The very file was taken in before: what was added then would count twice."""
        said = self.tr(
            "This very file was taken into the report already, at {moment}. Added again, its figures would "
            "count twice; to take them instead of the report's does no harm."
        )
        return said.format(moment=moment(taken))

    def _summing(self) -> QWidget:
        """Which lines sum up others, and what becomes of them; a person may know that one is a village."""
        lines = listed(each.typed or each.place for each in self._preview.totals)
        out = self.tr("A total is no row of its own and stays out: {lines}.")
        goes_in = self.tr("The total goes in as a row of its own: {lines}.")
        self.totals_in = QCheckBox(self.tr("Take the total in as a row"))
        self.totals_in.setObjectName("workbook.totals")
        self.totals_in.setChecked(self._preview.totals_in)
        self.totals_in.clicked.connect(self._anew)
        said = (goes_in if self._preview.totals_in else out).format(lines=lines)
        holder = QWidget()
        holder.setLayout(column(_warned(said, "workbook.summing"), self.totals_in, space=6))
        return holder

    def _anew(self, wanted: bool) -> None:
        """Ask for the workbook to be read anew; what is shown no longer counts and rests meanwhile."""
        self.totals.emit(wanted)
        self.setEnabled(False)  # after: the focus comes back to the box that had it

    def stay(self) -> None:
        """The workbook was not read anew: what is shown counts, and the box says so."""
        if isValid(self):
            self.totals_in.setChecked(self._preview.totals_in)
            self.setEnabled(True)

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


def preview_of(workplace: Workplace, report: str, preview: Preview) -> WorkbookPreview:
    """The preview, with what is to be said of whom the workbook was made for."""
    period = workplace.reports.detail(report).period
    return WorkbookPreview(preview, made_elsewhere(preview, period, workplace.unit.full_name))


def _warned(text: str, name: str) -> QWidget:
    said = Paragraph(text, "field-warning")
    said.setObjectName(name)
    line = row(Icon("warning", "warn"), said, space=8)
    line.setStretch(1, 1)
    holder = QWidget()
    holder.setLayout(line)
    return holder
