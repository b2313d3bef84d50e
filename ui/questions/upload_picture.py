"""Pictures of files, made small enough to be shown or sent; for a thread of their own, in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.domain import jpeg, png
from desktop.domain.files import LIMIT
from ui.questions.picture import read_picture

#: A photo is written anew with this quality when the form asks for fewer pixels: what it shows can be read.
QUALITY = 85
#: More pixels than any camera gives are not decoded: 200 million.
MOST_PIXELS = 200_000_000
#: What can be written anew: by the name the decoder has for it.
_FORMATS = {b"jpeg": b"jpeg", b"png": b"png"}


def shown(
    preview: Callable[[str], bytes | None], name: str, room: tuple[int, int]
) -> tuple[str, QImage | None]:
    """The name again, and its picture to fit `room` pixels; None when it cannot be shown here."""
    content = preview(name)
    return name, None if content is None else read_picture(content, QSize(*room))


def reduced(path: Path, most: int) -> bytes | None:
    """The photo with at most `most` pixels on its longer side, turned upright; None when it is no larger.

    None too for what is no photo, breaks off, cannot be read or is over the limit: taking the file tells why.
    """
    try:
        content = path.read_bytes() if path.stat().st_size <= LIMIT else b""
    except OSError:  # told by who takes the file
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    kind = _FORMATS.get(bytes(reader.format().data()))
    size = reader.size()
    pixels = size.width() * size.height()
    if kind is None or size.isEmpty() or max(size.width(), size.height()) <= most or pixels > MOST_PIXELS:
        return None
    if not _whole(content, kind):
        return None  # written anew its missing part would be grey, and nobody would know
    reader.setScaledSize(_within(size, most))  # JPEG is decoded small, not decoded and made small
    image = reader.read()
    return None if image.isNull() else _written(image, kind)


def _whole(content: bytes, kind: bytes) -> bool:
    """Whether a picture does not break off."""
    try:
        deque((jpeg if kind == b"jpeg" else png).without_story((content,)), maxlen=0)
    except jpeg.NotAPicture:
        return False
    return True


def encoded(image: QImage, most: int) -> bytes:
    """A picture without a file, as PNG, with at most `most` pixels on its longer side (0: as it is)."""
    if most and max(image.width(), image.height()) > most:
        image = image.scaled(
            _within(image.size(), most),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return _written(image, b"png")


def _within(size: QSize, most: int) -> QSize:
    return size.scaled(most, most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _written(image: QImage, kind: bytes) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    if kind == b"jpeg":
        writer.setQuality(QUALITY)
    writer.write(image)
    return bytes(content.data())
