"""A pasted block shown as it would land, under the table, before any of it goes in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QScrollArea, QTableView, QWidget

from desktop.domain.totals import name_of
from ui import style
from ui.questions.number import reading_in_words, readings_of
from ui.questions.paste_plan import Landing, Misfit, Plan, sign_of
from ui.questions.paste_words import misfit_words
from ui.questions.table_model import RepeatModel
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.widgets.tips import tip
from ui.words.counting import counted, listed

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
#: Lines of the block in sight, letters of one cell.
_IN_SIGHT, _LETTERS = 5, 60
#: Pixels of the lines whatever the scale, so that the buttons stay in sight with the block.
_HIGH = 250


class PastePanel(QFrame):
    """`taken`: what fits goes in. `read`: sign and which reading holds for it. `left`: nothing goes in.

    `kept`: whether total lines go in as rows.
    """

    guide = "tables"

    taken = Signal()
    read = Signal(str, int)
    left = Signal()
    kept = Signal(bool)

    def __init__(self, model: RepeatModel, plan: Plan, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.paste")
        self.setProperty("role", "card")
        self._said = Paragraph()
        self.cells = _Cells(f"{name}.paste.cells", self)
        self.cells.setAccessibleName(self.tr("The pasted block as it would land"))
        self._summing = Paragraph()
        self.keep = button("", "", f"{name}.paste.totals")
        self.keep.clicked.connect(lambda: self.kept.emit(not self._plan.kept))
        self._which = Paragraph()
        self._readings = row(space=8)
        self.take = button("", "primary", f"{name}.paste.take", "check")
        self.take.clicked.connect(self.taken)
        self.next = button(self.tr("Next misfit"), "quiet", f"{name}.paste.next", "chevron-down")
        self.next.clicked.connect(self._go_on)
        self.leave = button(self.tr("Paste nothing"), "quiet", f"{name}.paste.leave", "close")
        self.leave.clicked.connect(self.left)
        self.setLayout(
            column(
                label(self.tr("Look at the block before it goes in"), "section"),
                self._said,
                self.cells,
                self._summing,
                row(self.keep, None),
                self._which,
                self._readings,
                row(self.take, self.next, self.leave, None),
                space=8,
                margins=(12, 12, 12, 12),
            )
        )
        self._answers: list[QPushButton] = []
        self.show_plan(model, plan)

    def show_plan(self, model: RepeatModel, plan: Plan) -> None:
        """Show the block as it would land now."""
        self._plan = plan
        self._shown = _PlanModel(model, plan, self)
        self.cells.show_model(self._shown)
        self._tell_totals(plan)
        coming, misfits = len(plan.fitting), sum(_does_not_fit(cell) for cell in plan.cells())
        self._said.say(self._sentence(coming, misfits))
        words = self.tr("Paste what fits") if plan.misfits else self.tr("Paste the block")
        self.take.setText(f" {words}")
        self.take.setAccessibleName(words)
        self.take.setVisible(coming > 0)
        self.next.setVisible(misfits > 1)
        self._ask(plan)

    def begin(self) -> None:
        """Give the first cell that does not fit the keyboard."""
        if not self.cells.currentIndex().isValid():
            self._go_on()
        self.cells.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._into_sight)

    def _into_sight(self) -> None:
        """The page scrolls until the buttons are in sight."""
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self, 0, style.px(12))
                above.ensureWidgetVisible(self.take, 0, style.px(24))
            above = above.parentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc pastes nothing."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.accept()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _sentence(self, coming: int, misfits: int) -> str:
        said = [
            counted(coming, self.tr("1 cell fits."), self.tr("{n} cells fit.")),
            counted(misfits, self.tr("1 does not."), self.tr("{n} do not.")),
        ]
        converted = sum(cell.converted for cell in self._plan.cells())
        if converted:
            one = self.tr("1 was in an old typeface code (TCVN3 or VNI) and is converted.")
            several = self.tr("{n} were in an old typeface code (TCVN3 or VNI) and are converted.")
            said.append(counted(converted, one, several))
        said.append(self.tr("Nothing has been changed yet; the block stays on the clipboard."))
        return " ".join(said)

    def _tell_totals(self, plan: Plan) -> None:
        """Which lines sum up the others, and what becomes of them."""
        self._summing.setVisible(bool(plan.totals))
        self.keep.setVisible(bool(plan.totals))
        if not plan.totals:
            return
        lines = [(at, [cell.text for cell in plan.lines[at]]) for at in sorted(plan.totals)]
        unnamed = self.tr("line {n}, the sum of those above")
        names = listed(name_of(line) or unnamed.format(n=at + 1) for at, line in lines)
        out = self.tr("A total is no row of its own and stays out: {lines}.")
        goes_in = self.tr("The total goes in as a row of its own: {lines}.")
        self._summing.say((goes_in if plan.kept else out).format(lines=names))
        words = self.tr("Leave the total out") if plan.kept else self.tr("Take the total in as a row")
        self.keep.setText(words)
        self.keep.setAccessibleName(words)

    def _ask(self, plan: Plan) -> None:
        """Which number is meant: one press answers for the whole block."""
        clear(self._readings)
        self._answers = []
        unsure = plan.unsure
        self._which.setVisible(unsure is not None)
        if unsure is None:
            return
        value = unsure.value or ""
        told = self.tr("{typed} can be read in two ways. In the whole block it is:")
        self._which.say(told.format(typed=unsure.text.strip()))
        for which, reading in enumerate(readings_of(value)):
            choose = button(reading_in_words(reading, decimal=True), "", f"{self.objectName()}.read.{which}")
            choose.clicked.connect(lambda _=False, which=which: self.read.emit(sign_of(value), which))
            self._readings.addWidget(choose)
            choose.show()
            self._answers.append(choose)
        self._readings.addStretch(1)
        before: QWidget = self.keep
        for choose in self._answers:
            QWidget.setTabOrder(before, choose)
            before = choose
        QWidget.setTabOrder(before, self.take)

    def _go_on(self) -> None:
        """To the next cell that does not fit, from the last one back to the first."""
        places = [
            (down, right)
            for down, line in enumerate(self._plan.lines)
            for right, cell in enumerate(line)
            if _does_not_fit(cell) or cell.converted
        ]
        if places:
            now = self.cells.currentIndex()
            at = (now.row(), now.column())
            down, right = next((place for place in places if place > at), places[0])
            self.cells.setCurrentIndex(self._shown.index(down, right))


class _Cells(QTableView):
    """The block; arrows go from cell to cell, Tab goes to the buttons."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setIconSize(QSize(style.px(18), style.px(18)))
        self.setCornerButtonEnabled(False)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setHighlightSections(False)

    def show_model(self, model: _PlanModel) -> None:
        """Show a block, lines as high as what is said in them."""
        at = self.currentIndex().row(), self.currentIndex().column()
        self.setModel(model)
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(line + style.px(14))
        high = 0
        for down in range(model.rowCount()):
            tall = model.says_why(down)
            if tall:
                self.setRowHeight(down, 2 * line + style.px(14))
            if down < _IN_SIGHT:
                high += self.rowHeight(down)
        for right in range(model.columnCount()):
            needed = self.sizeHintForColumn(right) + style.px(8)
            self.setColumnWidth(right, min(max(needed, style.px(112)), style.px(240)))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + min(high, _HIGH) + bar + 2 * self.frameWidth() + style.px(4))
        if at[0] >= 0:
            self.setCurrentIndex(model.index(*at))


class _PlanModel(QAbstractTableModel):
    """A plan for the eye and the screen reader."""

    def __init__(self, table: RepeatModel, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._plan = plan
        self._wide = max((len(line) for line in plan.lines), default=0)

    def says_why(self, down: int) -> bool:
        """Whether a cell of that line says why it does not fit, under its value."""
        return any(cell.misfit is not None or cell.converted for cell in self._plan.lines[down])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Lines of the block."""
        return 0 if parent.isValid() else len(self._plan.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Cells of its longest line."""
        return 0 if parent.isValid() else self._wide

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Rows and columns as the table names them; those it does not have are called so."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} or not self._plan.lines:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._line_name(section)
        first = self._plan.lines[0][0]
        return self._column_name(first.column + section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value as it would stand there, with an icon and words where it would not."""
        line = self._plan.lines[index.row()]
        if index.column() >= len(line):
            return None
        cell = line[index.column()]
        why = why_in_words(cell)
        if role == Qt.ItemDataRole.DisplayRole:
            shown = _shown(cell)[:_LETTERS]
            return f"{shown}\n{why}" if why else shown
        if role == Qt.ItemDataRole.DecorationRole and why:
            return icon(*_look(cell))
        if role == Qt.ItemDataRole.ForegroundRole and cell.misfit is not None:
            return QColor(style.tokens().muted)
        if role == Qt.ItemDataRole.ToolTipRole and why:
            return tip(f"{cell.text}\n{why}")
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            names = (self._line_name(index.row()), self._column_name(cell.column))
            place = ", ".join(filter(None, names))
            return ". ".join(words for words in (place, _shown(cell), why) if words)
        return None

    def _line_name(self, down: int) -> str:
        if down in self._plan.totals and not self._plan.kept:
            return translate("PastePanel", "Total line")
        return self._row_name(self._plan.lines[down][0].row)

    def _row_name(self, row: int) -> str:
        if row < self._table.rowCount() and (called := self._table.row_name(row)):
            return called
        words = translate("PastePanel", "Row {row}")
        if row >= self._table.rowCount():
            words = translate("PastePanel", "Row {row}, new")
            if not self._table.repeat.can_add:
                words = translate("PastePanel", "Row {row}, not there")
        return words.format(row=row + 1)

    def _column_name(self, at: int) -> str:
        columns = self._table.columns
        if at < len(columns):
            return columns[at].label
        return translate("PastePanel", "Column {column}, not there").format(column=at + 1)


def why_in_words(cell: Landing) -> str:
    """Why a cell does not go in, or what was done to it; "" when it goes in as it is."""
    if cell.misfit is not None:
        return misfit_words(cell.misfit)
    return translate("PastePanel", "converted") if cell.converted else ""


def _does_not_fit(cell: Landing) -> bool:
    """Whether it stays out by itself, and not with a total line."""
    return cell.misfit not in {None, Misfit.TOTAL}


def _look(cell: Landing) -> tuple[str, str]:
    if cell.misfit in {None, Misfit.COMPUTED, Misfit.TOTAL}:
        return "info", "accent"
    if cell.misfit in {Misfit.READONLY, Misfit.HIDDEN}:
        return "lock", "warn"
    return ("warning", "warn") if cell.misfit is Misfit.WAYS else ("error", "bad")


def _shown(cell: Landing) -> str:
    return (cell.value or "") if cell.converted else cell.figure or cell.text.strip()
