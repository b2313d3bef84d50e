"""What was found in a form, as a list: the cell, what is wrong there and what to do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from desktop.forms.lint import Checked, Finding, Severity, counted, say, severity
from ui import style
from ui.widgets.icon import icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column
from ui.words.counting import named

_Index = QModelIndex | QPersistentModelIndex
_HEAD = Qt.ItemDataRole.UserRole + 1
_SENTENCE = Qt.ItemDataRole.UserRole + 2
_WRAP = int(Qt.TextFlag.TextWordWrap)
_KINDS = {
    Severity.ERROR: ("error", "bad"),
    Severity.WARNING: ("warning", "warn"),
    Severity.HINT: ("info", "accent"),
}


class Findings(QWidget):
    """The list with its count above it; a click or Enter copies the cell, for Excel's name box."""

    chosen = Signal(object)  # the finding that was clicked or entered; its cell is copied already

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.list = _List()
        self.list.setObjectName("form.findings")
        self.list.setAccessibleName(self.tr("What was found in the form"))
        self.list.itemClicked.connect(self._take)
        self.list.wanted.connect(self._take)
        self.list.copy_wanted.connect(self._copy)
        self.count = label("", "section", "form.count")
        self.count.setWordWrap(True)
        self.said = Paragraph("", "small")
        self.said.setObjectName("form.copied")
        self.setMinimumWidth(style.px(220))
        self.setLayout(column(self.count, 8, self.list, 8, self.said))
        self.say(Checked(()))

    def say(self, checked: Checked) -> None:
        """Show other findings."""
        self.list.clear()
        for finding in checked.findings:
            self.list.addItem(self._item(finding))
        self.list.setVisible(bool(checked.findings))
        self.count.setText(counted(checked, self._language))
        self.said.say(self._hint(checked) if checked.findings else "")
        if checked.findings:
            self.list.setCurrentRow(0)

    def _hint(self, checked: Checked) -> str:
        if checked.definition is None:
            return self.tr("Enter or a click copies the cell for Excel's name box.")
        return self.tr("Enter or a click goes to the question and copies the cell for Excel's name box.")

    def unasked(self, finding: Finding) -> None:
        """Say that the form has no question to go to for a cell."""
        text = self.tr("Copied: {place}. With the answers as they are, the form does not ask this.")
        self.said.say(text.format(place=finding.place))

    def _item(self, finding: Finding) -> QListWidgetItem:
        place = finding.place
        where = str(place) or self.tr("The file")
        header = f" · {place.header}" if place.header else ""
        sentence = say(finding, self._language)
        kind = severity(finding.severity, self._language)
        item = QListWidgetItem(icon(*_KINDS[finding.severity]), f"{where}{header}\n{sentence}")
        item.setData(_HEAD, f"{where}{header}")
        item.setData(_SENTENCE, sentence)
        item.setData(Qt.ItemDataRole.UserRole, finding)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, named(f"{kind}, {where}{header}", sentence))
        item.setToolTip(kind)
        return item

    def _take(self, item: QListWidgetItem) -> None:
        self._copy(item)
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _copy(self, item: QListWidgetItem) -> None:
        place = str(item.data(Qt.ItemDataRole.UserRole).place)
        if place:
            QGuiApplication.clipboard().setText(place)
            self.said.say(self.tr("Copied: {place}").format(place=place))


class _Line(QStyledItemDelegate):
    """The mark, the cell in bold, the whole sentence below it, however many lines it takes."""

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        """The back as the sheet has it, then the words."""
        self.initStyleOption(option, index)
        option.icon, option.text = QIcon(), ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        room = option.rect.adjusted(style.px(8), style.px(6), -style.px(8), -style.px(6))
        side = style.px(18)
        mark: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        mark.paint(painter, room.x(), room.y() + style.px(1), side, side)
        words = room.adjusted(side + style.px(8), 0, 0, 0)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(_bold(option.font))
        head = painter.boundingRect(words, _WRAP, index.data(_HEAD))
        painter.drawText(words, _WRAP, index.data(_HEAD))
        painter.setFont(option.font)
        painter.drawText(words.adjusted(0, head.height() + style.px(2), 0, 0), _WRAP, index.data(_SENTENCE))
        painter.restore()

    def sizeHint(self, option: Any, index: _Index) -> QSize:
        """As high as the words are in the width there is."""
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        wide -= style.px(4)
        room = QRect(0, 0, wide - style.px(18 + 8 + 16), 10_000)
        head = QFontMetrics(_bold(option.font)).boundingRect(room, _WRAP, index.data(_HEAD)).height()
        below = QFontMetrics(option.font).boundingRect(room, _WRAP, index.data(_SENTENCE)).height()
        return QSize(wide, head + below + style.px(14))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


class _List(QListWidget):
    """Sentences that wrap; Enter takes the one in front, Ctrl+C copies its cell."""

    wanted = Signal(QListWidgetItem)
    copy_wanted = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Line(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the words wrap once
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(style.px(18), style.px(18)))
        self.setSpacing(style.px(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take, Ctrl+C copies."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        item = self.currentItem()
        if item is not None and event.key() in keys:
            self.wanted.emit(item)
        elif item is not None and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentences wrap anew."""
        super().resizeEvent(event)
        self.doItemsLayout()
