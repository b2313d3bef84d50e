"""Where a signature is shown in a report's PDF, and its picture dot by dot."""

from __future__ import annotations

from PySide6.QtGui import QImage

from desktop.domain.paper import PAGE_HEIGHT, Paper
from desktop.domain.pictures import checked, seal_box, signature_box
from desktop.domain.token import Part, Pixels, Spot
from ui.paper import signature_place

_POINTS = 72 / 25.4


def spot(paper: Paper, part: Part, signature: bytes | None, seal: bytes | None) -> Spot | None:
    """The place of the leader's signature or of the seal; None where there is no picture of it."""
    png = signature if part is Part.PERSON else seal
    if png is None:
        return None
    box = signature_box(checked(signature) if signature is not None else None)
    if part is Part.AGENCY:
        box = seal_box(checked(png), box)
    page, left, top = signature_place(paper)
    bottom = PAGE_HEIGHT * _POINTS - top - (box.top + box.height) * _POINTS
    return Spot(
        page, left + box.left * _POINTS, bottom, box.width * _POINTS, box.height * _POINTS, pixels(png)
    )


def pixels(png: bytes) -> Pixels:
    """The dots of a picture, colours and transparency apart."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGBA8888)
    dots = bytes(image.constBits())
    colours = bytearray(len(dots) // 4 * 3)
    for channel in range(3):
        colours[channel::3] = dots[channel::4]
    return Pixels(image.width(), image.height(), bytes(colours), dots[3::4])
