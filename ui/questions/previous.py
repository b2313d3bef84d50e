"""What the answer was in the report before this one, lighter, under the answer; one press carries it over."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.numbers import format_number
from desktop.forms import Node
from ui import style
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.labels import label

#: From ten times as much on, a difference says more than per cent.
_MOST = Decimal(1000)
_TENTH = Decimal("0.1")
#: From the last digit of a figure to the edge of its field.
_INSIDE = 13

translate = QCoreApplication.translate


def change_in_words(now: str, before: str, unit: str = "") -> str:
    """How much more or less `now` is, both XML numbers: `+12,5 %`, `-3`, `no change`; "" when either is none.

    Per cent to one decimal; the difference itself where per cent say nothing: of 0, of less than 0,1 %, of
    ten times as much and more, and of figures that are per cent themselves.
    """
    new, old = _number(now), _number(before)
    if new is None or old is None:
        return ""
    if new == old:
        return translate("Previous", "no change")
    difference = new - old
    if old and unit != "%":
        share = (difference / abs(old) * 100).quantize(_TENTH, ROUND_HALF_UP)
        if share and abs(share) < _MOST:
            return f"{_signed(share)}\u00a0%"
    return _signed(difference)


def _number(text: str) -> Decimal | None:
    """A number short enough to reckon with."""
    digits = text.removeprefix("-").replace(".", "", 1)
    return Decimal(text) if digits.isascii() and digits.isdigit() and len(digits) <= 24 else None


def _signed(number: Decimal) -> str:
    plain = format(abs(number), "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return ("-" if number < 0 else "+") + format_number(plain)


class Previous(QWidget):
    """`Last period 1.250 (+12,5 %)`, ending where the figure ends; a button while it is blank."""

    wanted = Signal()  # carry the earlier answer over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        self._words: QLabel = label("", "small")
        self._words.setWordWrap(True)
        row.addWidget(self._words)
        self.take = button(self.tr("Take it over"), "fold")
        self.take.setToolTip(f"{self.take.text()} (Ctrl+')")
        self.take.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from figure to figure; the key is Ctrl+'
        self.take.clicked.connect(self.wanted)
        row.addWidget(self.take)
        row.addStretch(1)

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def tell(self, node: Node, shown: str, unit: str, offered: bool) -> None:
        """Show `node.previous`, written as `shown`; `offered`: it can be carried over."""
        numeric = node.datatype in {"int", "decimal"}
        change = change_in_words(node.value, node.previous, unit) if numeric else ""
        words = self.tr("Last period {value}").format(value=shown)
        self._words.setText(f"{words} ({change})" if change else words)
        self.take.setVisible(offered)
        self.take.setAccessibleName(self.tr("Take over the last period: {value}").format(value=shown))

    def keep_room(self) -> None:
        """From now on what stands below does not move when this is hidden, or its button."""
        for part in (self, self.take):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)

    def under(self, figure: int) -> None:
        """End where the digits end in a field of `figure` pixels; 0: begin where the answer begins."""
        right = figure > 0
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        natural = self._words.fontMetrics().horizontalAdvance(self.text) + 2
        room = self._room_for(natural)
        figure = min(figure, room)
        inside = style.px(_INSIDE) if right and natural + style.px(_INSIDE) <= figure else 0
        self._words.setContentsMargins(0, 0, inside, 0)
        self._words.setMinimumWidth(min(max(figure, natural), room))

    def _room_for(self, words: int) -> int:
        """Pixels for the words; where they and the button's words have no room, a mark stands on it."""
        whole = self.take.text()
        if self.take.isHidden():
            return self.width()
        gap = style.px(8)
        self.take.setText(self.tr("Take it over"))
        self.take.setIcon(QIcon())
        if words + gap + self.take.sizeHint().width() > self.width() > 0:
            self.take.setText("")
            self.take.setIcon(icon("chevron-up", "accent"))
        if whole != self.take.text():
            self.take.updateGeometry()
        return max(0, self.width() - gap - self.take.sizeHint().width())
