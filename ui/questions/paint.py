"""The author's words on a label: markdown in the colours of the theme, each readable on every surface."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui import style
from ui.questions.markdown import has_markup, rich

#: The least contrast of text (WCAG 2.2, 1.4.3).
LEAST = 4.5
_RGB = re.compile(r"rgb\(\s?(\d{1,3})\s?,\s?(\d{1,3})\s?,\s?(\d{1,3})\s?\)", re.IGNORECASE)


def say(label: QLabel, text: str, tail: str = "") -> None:
    """Show `text`, maybe with markdown, and `tail` (rich text) behind it; plain words take the short way."""
    marked = has_markup(text)
    wanted = rich(text, readable, tail) if marked or tail else text
    form = Qt.TextFormat.RichText if marked or tail else Qt.TextFormat.PlainText
    if label.textFormat() != form:
        label.setTextFormat(form)
    if label.text() != wanted:
        label.setText(wanted)


class Words(QLabel):
    """A label with a lighter word behind it; plain words cost a third of what rich text costs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin = 0  # where the lighter word begins; 0: there is none, or rich text has it

    def tell(self, text: str, light: str = "") -> None:
        """Show `text`, maybe with markdown, and `light` behind it; under a title `light` is written small."""
        if has_markup(text) or not light:
            self._begin = 0
            tail = f' <span style="color:{style.tokens().muted}">{escape(light)}</span>' if light else ""
            say(self, text, tail)
        else:
            self._begin = len(text) + 1
            between = "\u00a0" if len(light) == 1 else " "  # no mark stands alone on a line
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(f"{text}{between}{light}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words as the label lays them out, the last ones in another colour."""
        if not self._begin:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        laid = self._laid(room.width())
        under = Qt.AlignmentFlag.AlignBottom in self.alignment()
        down = max(0, room.height() - round(laid.boundingRect().height())) if under else 0
        painter = QPainter(self)
        painter.setPen(QColor(style.tokens().text))
        laid.draw(painter, QPointF(room.left(), room.top() + down))
        painter.end()

    def _laid(self, width: int) -> QTextLayout:
        lighter = QTextLayout.FormatRange()
        lighter.start = self._begin  # type: ignore[attr-defined] # these three are not in Qt's stubs
        lighter.length = len(self.text()) - self._begin  # type: ignore[attr-defined]
        lighter.format.setForeground(QColor(style.tokens().muted))  # type: ignore[attr-defined]
        if self.font().weight() > QFont.Weight.Normal:
            lighter.format.setFont(QApplication.font())  # type: ignore[attr-defined]
        laid = QTextLayout(self.text(), self.font())
        laid.setFormats([lighter])
        laid.beginLayout()
        down = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, down))
            down += line.height()
        laid.endLayout()
        return laid


def readable(asked: str) -> str:
    """A colour that an author asks for as #rrggbb; "" when it is none or hard to read in this theme."""
    parts = _RGB.fullmatch(asked)
    colour = QColor(*(min(255, int(part)) for part in parts.groups())) if parts else QColor(asked.strip())
    if not colour.isValid() or colour.alpha() < 255:
        return ""
    tokens = style.tokens()
    grounds = (tokens.surface, tokens.raised)
    clear = all(contrast(colour, QColor(ground)) >= LEAST for ground in grounds)
    return colour.name() if clear else ""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
