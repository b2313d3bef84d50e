"""Buttons: the one primary action, plain and quiet ones, choices as cards, a row of segments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from ui import style
from ui.widgets.folding import folding
from ui.widgets.icon import icon
from ui.widgets.labels import label
from ui.widgets.layout import column, row


class Pressed(QPushButton):
    """A button that Enter presses like Space does; Qt's own does so in dialogs only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter without other keys, not held down."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat()
        ):
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, role: str = "", name: str = "", picture: str = "") -> QPushButton:
    """A button in the style of `role` (primary, quiet, danger or plain); `picture` names its icon."""
    widget = Pressed(f" {text}" if picture else text)
    widget.setAutoDefault(False)
    widget.setAccessibleName(text.replace("&", ""))
    if role:
        widget.setProperty("role", role)
    if name:
        widget.setObjectName(name)
    if picture:
        tint = {"primary": "onaccent", "quiet": "accent", "danger": "bad"}.get(role, "text")
        widget.setIcon(icon(picture, tint))
        side = style.px(18)
        widget.setIconSize(QSize(side, side))
    return widget


def rename(widget: QPushButton, text: str) -> None:
    """Other words on a button, as far from its icon as the first ones were."""
    widget.setText(text if widget.icon().isNull() else f" {text}")
    widget.setAccessibleName(text.replace("&", ""))


def wrap(widget: QPushButton, room: int) -> None:
    """Break the words of a button into lines of at most `room` pixels; Qt would cut them at its edge."""
    widget.ensurePolished()
    advance = widget.fontMetrics().horizontalAdvance
    lines = [""]
    for word in widget.text().split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and advance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    widget.setText("\n".join(lines))


class Choice(Pressed):
    """A card that can be chosen: a title, a line below it, initials or nothing at its left."""

    def __init__(self, title: str, detail: str, initials: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "choice")
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        words = column(label(title, "strong"), label(detail, "small"), space=1)
        if not detail:
            words = column(label(title, "strong"))
        line = row(words, None, space=12, margins=(12, 8, 12, 8))
        if initials:
            line.insertWidget(0, _avatar(initials))
        self.setLayout(line)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As much as the words inside need."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same: words are not cut."""
        return self.sizeHint()


class Segments(QWidget):
    """A few exclusive choices side by side, on two lines where one is too narrow.

    `chosen` tells the key of the new one.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], current: str, name: str = "", label: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        line = folding(space=0, between=4)
        for index, (key, text) in enumerate(choices):
            place = "first" if index == 0 else "last" if index == len(choices) - 1 else "middle"
            segment = button(text, "segment", f"{name}.{key}")
            segment.setProperty("place", place)
            segment.setCheckable(True)
            segment.setChecked(key == current)
            _room_for_strong(segment)
            segment.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(segment)
            self._buttons[key] = segment
            line.addWidget(segment)
        self.setLayout(line)

    def rename(self, key: str, text: str) -> None:
        """Other words on one choice, a count in them, say."""
        segment = self._buttons[key]
        if segment.text() != text:
            segment.setText(text)
            segment.setAccessibleName(text)
            segment.setMinimumWidth(0)
            _room_for_strong(segment)

    def choose(self, key: str) -> None:
        """Choose one as a press would."""
        if not self._buttons[key].isChecked():
            self._buttons[key].click()


def _room_for_strong(segment: QPushButton) -> None:
    """As wide as its words need when it is the chosen one, which is written stronger."""
    segment.ensurePolished()
    strong = QFont(segment.font())
    strong.setWeight(QFont.Weight.DemiBold)
    widths = [QFontMetrics(font).horizontalAdvance(segment.text()) for font in (segment.font(), strong)]
    segment.setMinimumWidth(segment.sizeHint().width() + max(widths[1] - widths[0], 0))


def _avatar(initials: str) -> QWidget:
    from ui.widgets.layout import frame

    letters = label(initials)
    letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
    letters.setAccessibleName("\u200b")
    circle = frame(column(letters), "avatar")
    side = style.px(36)
    circle.setFixedSize(side, side)
    return circle
