"""Photos for tests: made by Qt, told what a phone would tell in them."""

from __future__ import annotations

import struct

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

#: What must not leave the PC: the model of a phone, a person's note.
SECRETS = (b"Galaxy A15", b"<x:xmpmeta", b"chu Ba chup")


def photo(width: int = 64, height: int = 40, colour: str = "#1A5FB4", quality: int = 85) -> bytes:
    """A JPEG whose left upper quarter is white, so that a turn is seen."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, QColor("white"))
    painter.end()
    return encoded(image, "JPEG", quality)


def encoded(image: QImage, kind: str, quality: int = -1) -> bytes:
    """The bytes of a picture file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return bytes(content.data())


def decoded(content: bytes) -> QImage:
    """The picture as its pixels are stored, not turned."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(False)
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    return image


def block(code: int, body: bytes) -> bytes:
    """A marker with its length and body."""
    return struct.pack(">BBH", 0xFF, code, len(body) + 2) + body


def exif(orientation: int, order: str = "<") -> bytes:
    """An Exif block with a camera's model and an orientation, in either byte order."""
    model = b"Galaxy A15\x00"
    head = {"<": b"II*\x00", ">": b"MM\x00*"}[order]
    entries = struct.pack(order + "HHII", 0x0110, 2, len(model), 8 + 2 + 24 + 4)
    entries += struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = head + struct.pack(order + "IH", 8, 2) + entries + bytes(4) + model
    return block(0xE1, b"Exif\x00\x00" + tiff)


def told(content: bytes, orientation: int = 1, order: str = "<") -> bytes:
    """The photo as a phone writes it: Exif, XMP, a comment, and another picture behind its end."""
    xmp = block(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta/>")
    note = block(0xFE, b"chu Ba chup")
    return content[:2] + exif(orientation, order) + xmp + note + content[2:] + exif(3) + content
