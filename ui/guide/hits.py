"""How a line of the guide's list is painted: a heading, a page, or a page with what was found in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import style

AROUND = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class Lines(QStyledItemDelegate):
    """Titles in our type; below them, lighter, the words in which something was found."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground as the sheet says, then the words."""
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        words = self._words(index)
        painter.save()
        painter.translate(option.rect.topLeft())  # type: ignore[attr-defined]
        words.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        return QSize(0, round(self._words(index).size().height()))

    def _words(self, index: Index) -> QTextDocument:
        title, around = escape(str(index.data())), index.data(AROUND)
        colours = style.tokens()
        inside = 0 if index.data(HEADING) else style.px(10)
        if index.data(HEADING):
            text = f'<span style="font-weight:600;color:{colours.muted}">{title}</span>'
        elif around:
            text = (
                f'<b style="font-weight:600">{title}</b><br>'
                f'<span style="color:{colours.muted}">{escape(around)}</span>'
            )
        else:
            text = title
        document = QTextDocument()
        font = QFont(self._view.font())
        document.setDefaultFont(font)
        document.setDocumentMargin(style.px(8))
        document.setHtml(f'<div style="margin-left:{inside}px;color:{colours.text}">{text}</div>')
        document.setTextWidth(self._view.viewport().width())
        return document
