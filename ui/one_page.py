"""What a page made of text and a code has in common with another: its measures, its text, its way out.

The page is laid out in pixels of 1/96 inch and scaled to the device, so that paper and PDF are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QFont, QPageLayout, QPaintDevice, QPainter, QPdfWriter, QTextDocument

from ui import style
from ui.printing import begin

_INCH: Final = 96.0
MM: Final = _INCH / 25.4
MUTED: Final = "#5C646C"
_RESOLUTION: Final = 600


def save_page(
    path: Path,
    title: str,
    layout: QPageLayout,
    paint: Callable[[QPaintDevice], None],
    inside: Mapping[str, bytes] = MappingProxyType({}),
) -> None:
    """Write the page as a PDF, with small files `inside`; OSError when nothing can be written there."""
    with path.open("ab"):
        pass  # QPdfWriter would only warn on the console
    writer = QPdfWriter(str(path))
    writer.setPageLayout(layout)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Báo cáo Xã")
    for name, content in inside.items():
        writer.addFileAttachment(name, content, "text/plain")
    paint(writer)


@contextmanager
def painting(device: QPaintDevice) -> Iterator[tuple[QPainter, float]]:
    """A painter on the device, and the width of the page, in pixels of 1/96 inch. Raises NoPrinter."""
    painter = QPainter()
    begin(painter, device)
    try:
        scale = device.logicalDpiX() / _INCH
        painter.scale(scale, scale)
        yield painter, device.width() / scale
    finally:
        painter.end()


def text_of(html: str, width: float) -> QTextDocument:
    """Words to draw, `width` wide."""
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(QFont(style.FAMILY, 10))
    text.setHtml(html)
    text.setTextWidth(width)
    return text
