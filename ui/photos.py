"""Photos of a report for its paper: as many pixels as a printer can use, so that the document stays small."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from desktop.domain.paper import Photo
from ui.questions.picture import read_picture

#: Some 200 dots to the inch in the room that a photo has on the page.
_ROOM = QSize(1024, 768)
_QUALITY = 80


def small(content: bytes) -> Photo | None:
    """The picture upright, on white, within 1024 by 768 pixels; None when it cannot be opened. Any thread."""
    image = read_picture(content, _ROOM)
    if image is None:
        return None
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    writer.write(flat)
    return Photo(bytes(buffer.data().data()), flat.width(), flat.height())
