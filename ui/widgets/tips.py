"""Tooltips that show what people wrote as they wrote it."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """`text` as a tooltip that reads like it: Qt takes for HTML what looks like it."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if Qt.mightBeRichText(text) else text
