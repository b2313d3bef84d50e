"""Two versions of a report beside each other, cell by cell, with what the centre said at them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHeaderView, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.screens.persons import persons_button
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.feedback import Banner, Empty
from ui.widgets.icon import icon
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.widgets.table import record_table
from ui.widgets.tips import tip
from ui.words.counting import with_reason

if TYPE_CHECKING:
    from desktop.services.comparing import Compared, Version
    from desktop.services.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
CELL, OLD, NEW, SAID = range(4)


class CompareScreen(QWidget):
    """Enter on a line opens the report there; Esc goes back to the report."""

    guide = "reports"

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        super().__init__()
        self._comparing = workplace.comparing
        self._shell = shell
        self.report = report
        self._title = workplace.reports.detail(report).title
        self._versions = {each.key: each for each in self._comparing.versions(report)}
        self._all: tuple[Compared, ...] = ()
        self._asked = 0
        self._changes_only = True
        self._whole = False
        self.setObjectName("compare")
        self.older = self._choices("compare.older", self.tr("Before"), -2)
        self.newer = self._choices("compare.newer", self.tr("After"), -1)
        choices = [("changes", self.tr("Changes only")), ("all", self.tr("All answers"))]
        self.which = Segments(choices, "changes", "compare.which", self.tr("Which answers"))
        self.which.chosen.connect(self._narrow)
        self._count = label("", "muted", "compare.count")
        self._reason = Banner("compare.reason", closable=False)
        self.model = CompareModel()
        self.table = record_table(self.model, "compare.table", self.tr("Answers of both versions"))
        self.table.setWordWrap(True)
        self.table.activated.connect(self._open)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._nothing = Empty("check", self.tr("No difference"), self.tr("Both versions say the same."))
        self._stack = QStackedWidget()
        for widget in (self.table, self._nothing):
            self._stack.addWidget(widget)
        both = row(self.older, label("→"), self.newer, space=8)
        both.setStretch(0, 1)
        both.setStretch(2, 1)
        self.show_persons = persons_button("compare.persons", self._show_persons)
        self.show_persons.hide()
        which = row(self.which, None, self._count, self.show_persons, space=8)
        body = column(both, which, self._reason, self._stack, space=12, margins=(24, 4, 24, 16))
        body.setStretch(3, 1)
        self.setLayout(body)
        self.setFocusProxy(self.table)
        self.head_action = button(self.tr("Back to the report"), "", "compare.back", "chevron-left")
        self.head_action.clicked.connect(lambda: shell.show_report(report))
        bind(self, "back", lambda: shell.show_report(report))
        self._compare()

    def heading(self) -> tuple[str, str]:
        """What this is, and of which report."""
        return self.tr("Versions side by side"), self._title

    def _choices(self, name: str, title: str, at: int) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        for key, version in self._versions.items():
            box.addItem(self._called(version), key)
        box.setCurrentIndex(max(0, box.count() + at))
        box.setMinimumWidth(style.px(230))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _: self._compare())
        return box

    def _called(self, version: Version) -> str:
        number = words.revision(version.number)
        when = words.moment(version.at, self._shell.app.clock())
        who = version.approver or version.author
        if version.origin == "draft":
            return self.tr("Being corrected · {when}").format(when=when)
        if version.origin == "centre":
            return self.tr("Another PC's, met by: {revision}").format(revision=words.revision(version.number))
        if version.origin in {"elsewhere", "beside"}:
            return self.tr("{revision}, another PC · {who} · {when}").format(
                revision=number, who=who, when=when
            )
        return f"{number} · {who} · {when}"

    def _compare(self) -> None:
        older, newer = self.older.currentData(), self.newer.currentData()
        self._asked += 1
        asked = self._asked
        language = self._shell.app.settings.language or "vi"
        whole = self._whole
        work = partial(self._comparing.compare, self.report, older, newer, language, whole=whole)
        self._shell.bridge.run(lambda: (asked, work()), self._compared, self._failed)
        numbers = {self._versions[key].number for key in (older, newer)}
        reasons = [each for each in self._comparing.returns(self.report) if each.number in numbers]
        said = " ".join(
            self.tr("Returned {when}: {reason}").format(when=words.moment(each.at), reason=each.reason)
            for each in reasons
        )
        self._reason.say(said, "bad")

    def _compared(self, answer: tuple[int, tuple[Compared, ...]]) -> None:
        asked, cells = answer
        if asked == self._asked:
            self._all = cells
            self.show_persons.setVisible(not self._whole and any(cell.personal for cell in cells))
            self._narrow("")

    def _show_persons(self) -> None:
        """From now on, whichever versions are chosen; masked again when the screen is opened anew."""
        self._whole = True
        self.table.setFocus()
        self._compare()

    def _narrow(self, which: str) -> None:
        if which:
            self._changes_only = which == "changes"
        changed = [
            cell for cell in self._all if cell.changed or cell.comments or cell.old_reason != cell.new_reason
        ]
        self.model.use(changed if self._changes_only else list(self._all))
        count = sum(cell.changed for cell in self._all)
        self._count.setText(
            self.tr("{count} of {all} answers differ").format(count=count, all=len(self._all))
        )
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self._nothing)
        self.table.setColumnHidden(SAID, not any(cell.comments for cell in changed))
        self.table.resizeRowsToContents()
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        cell = self.model.cell(index.row())
        if cell.ref:
            self._shell.open_report(self.report, cell.ref)

    def _failed(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")


class CompareModel(QAbstractTableModel):
    """A line for each cell; what differs has a mark and is written strong."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[Compared] = []

    def use(self, cells: list[Compared]) -> None:
        """Show these."""
        self.beginResetModel()
        self._cells = cells
        self.endResetModel()

    def cell(self, at: int) -> Compared:
        """The cell in a row."""
        return self._cells[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """A row for each cell."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Question, before, after, what was said."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Answer"), self.tr("Before"), self.tr("After"), self.tr("Comment"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words."""
        cell = self._cells[index.row()]
        if role == Qt.ItemDataRole.FontRole and cell.changed and index.column() == NEW:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DecorationRole:
            if index.column() == NEW and cell.changed:
                return icon("edit", "warn")
            return icon("return", "bad") if index.column() == SAID and cell.comments else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NEW and cell.changed:
            return self.tr("changed to {value}").format(value=self._text(cell, NEW))
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self._text(cell, index.column())
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, cell: Compared, at: int) -> str:
        match at:
            case 0:
                return " · ".join(filter(None, (cell.row or cell.section, cell.label)))
            case 1:
                return with_reason(cell.old or self.tr("(empty)"), cell.old_reason)
            case 2:
                return with_reason(cell.new or self.tr("(empty)"), cell.new_reason)
            case _:
                return "\n".join(cell.comments)
