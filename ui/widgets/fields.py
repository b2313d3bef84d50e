"""A field with its label above it (its buddy) and its error under it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from ui import style
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.pasting import TextArea, convert_pasted

#: Pixels at 100 % that a list box takes around its words, and around its icon.
_AROUND, _BESIDE_ICON = 52, 4
#: At 100 %, the least a list box wants, and the most it wants for its words.
_LEAST, _MOST = 100, 180
#: Side of an icon in a list box, at 100 %.
_ICON = 18


class Field(QWidget):
    """`editor` under its label; `complain(text)` puts a sentence under it and marks it, "" takes it away."""

    def __init__(self, text: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self.label: QLabel = label(text, "strong")
        self.label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(text.replace("&", ""))
        self._hint = hint
        self._mark = Icon("error", "bad", 16)
        self._words = Paragraph("", "field-error")
        self._error = QWidget()
        self._error.setLayout(row(self._mark, self._words, space=6))
        line = self._error.layout()
        if line is not None:
            line.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        items: list[QWidget] = [self.label, editor]
        if hint:
            items.append(Paragraph(hint, "small"))
            editor.setAccessibleDescription(hint)
        self.setLayout(column(*items, self._error, space=4))
        self._error.hide()

    def complain(self, text: str) -> None:
        """Say what is wrong with the answer; nothing when `text` is empty."""
        self._words.say(text)
        self._error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text or self._hint)
        style.mark(self.editor, state="bad" if text else "")


def line_edit(name: str, *, password: bool = False, placeholder: str = "", shown_by: str = "") -> QLineEdit:
    """A one-line field; legacy text pasted into it is converted, a password is left alone."""
    edit = QLineEdit()
    edit.setObjectName(name)
    if placeholder:
        edit.setPlaceholderText(placeholder)
    if password:
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
    else:
        convert_pasted(edit)
    return edit


def text_area(name: str, height: int) -> TextArea:
    """A field of several lines, `height` high at 100 %; legacy text pasted into it is converted."""
    area = TextArea()
    area.setObjectName(name)
    area.setFixedHeight(style.px(height))
    return area


class Box(QComboBox):
    """A list box that wants room for what it lets choose and for what is chosen, not for its longest entry.

    It ends what is chosen with … where it has no room; all of it is its tip then.
    """

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setIconSize(QSize(style.px(_ICON), style.px(_ICON)))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for its first entry, which says what it lists, and for the chosen one."""
        wide = max(style.px(_LEAST), self._wide(0), self._wide(self.currentIndex()))
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """So narrow that a mark and some letters can be seen."""
        return QSize(style.px(_LEAST), super().minimumSizeHint().height())

    def _wide(self, index: int) -> int:
        words = min(self.fontMetrics().horizontalAdvance(self.itemText(index)), style.px(_MOST))
        icon = 0 if self.itemIcon(index).isNull() else style.px(_ICON + _BESIDE_ICON)
        return words + icon + style.px(_AROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style draws it, with shorter words."""
        option: Any = QStyleOptionComboBox()  # the stubs know only some of its fields
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        room = field.width() - (
            0 if option.currentIcon.isNull() else option.iconSize.width() + style.px(_BESIDE_ICON)
        )
        whole = option.currentText
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """The tip is asked for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            needed = self.fontMetrics().horizontalAdvance(self.currentText()) + style.px(_AROUND)
            QToolTip.showText(event.globalPos(), self.currentText() if needed > self.width() else "", self)
            return True
        return super().event(event)


class SearchMark(Icon):
    """The magnifying glass at the beginning of a field; Qt's own action icons do not grow with the scale."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__("search", "muted", 18, edit)
        edit.setProperty("role", "search")  # the sheet leaves room for the mark
        edit.installEventFilter(self)
        self._place(edit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the field's height, at the size of the scale in force."""
        kinds = {QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.FontChange}
        if event.type() in kinds and isinstance(watched, QLineEdit):
            self._place(watched)
        return super().eventFilter(watched, event)

    def _place(self, edit: QLineEdit) -> None:
        size = self.sizeHint()
        self.setGeometry(style.px(9), (edit.height() - size.height()) // 2, size.width(), size.height())
