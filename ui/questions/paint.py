"""The author's words on a label: markdown in the colours of the theme, each readable on every surface."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

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
    if marked and wanted:
        wanted = f'<div style="line-height:115%">{wanted}</div>'
    if label.textFormat() != form:
        label.setTextFormat(form)
    if label.text() != wanted:
        label.setText(wanted)


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
