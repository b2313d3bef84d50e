"""A choice as a button whose words wrap: a circle or a box, the picture of the choice, its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui import style
from ui.questions.markdown import plain
from ui.questions.paint import say
from ui.questions.picture import read_picture

#: The largest picture of a choice, pixels at 100 %.
PICTURE = (180, 132)
#: Room that circle or box takes from the label, and at its top, pixels at 100 %.
_MARK, _TOP = 30, 5

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class _Face(_Base):
    """What both kinds of option share. `bare`: no label is shown (there is a picture instead)."""

    _control: QStyle.ControlElement

    def dress(self, label: str, picture: QPixmap | None, *, upright: bool) -> None:
        """Give it its words and picture; `upright` puts them under the mark instead of behind it."""
        self.label = plain(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._upright = upright
        self._picture = picture.width() if picture is not None else 0
        self.setProperty("role", "likert" if upright else "option")
        column = QVBoxLayout(self)
        column.setSpacing(style.px(4))
        if upright:
            column.setContentsMargins(style.px(4), style.px(_MARK), style.px(4), style.px(4))
        else:
            column.setContentsMargins(style.px(_MARK), style.px(_TOP), style.px(6), style.px(_TOP))
        side = Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignLeft
        if picture is not None:
            shown = QLabel()
            shown.setPixmap(picture)
            shown.setAlignment(side)
            column.addWidget(shown)
        if label:
            words = QLabel()
            say(words, label)
            words.setWordWrap(True)
            words.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            column.addWidget(words)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

        if not upright:
            self.setMaximumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Room for the words on one line."""
        layout = self.layout()
        if layout is None:
            return QSize()
        margins = layout.contentsMargins()
        words = self.fontMetrics().size(0, self.label).width() + style.px(4)
        wide = max(self._picture, words) + margins.left() + margins.right()
        return QSize(wide, layout.totalHeightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize()

    def hitButton(self, pos: QPoint) -> bool:
        """Words and picture can be clicked like the mark."""
        return bool(self.rect().contains(pos))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark and the focus; words and picture paint themselves."""
        option = QStyleOptionButton()
        self.initStyleOption(option)  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(self._control, option)
        painter.end()


class Radio(_Face, QRadioButton):
    """One of several. Delete or Backspace is left to the question, which takes the choice back."""

    _control = QStyle.ControlElement.CE_RadioButton

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does; Delete goes to the question."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Tick(_Face, QCheckBox):
    """Any number of several."""

    _control = QStyle.ControlElement.CE_CheckBox


def picture_of(data: bytes | None, most: tuple[int, int] = PICTURE) -> QPixmap | None:
    """The picture in `data`, not larger than `most` (pixels at 100 %); None when there is none to see."""
    image = read_picture(data, QSize(style.px(most[0]), style.px(most[1]))) if data else None
    return QPixmap.fromImage(image) if image is not None else None
