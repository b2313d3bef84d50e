"""Where a signature is shown in a report's PDF, and its picture dot by dot or its words."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.domain.cover import number_line
from desktop.domain.paper import HEADER, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, Align, Paper, Paragraph, Run
from desktop.domain.pictures import checked, seal_box, signature_box
from desktop.domain.token import Drawn, Part, Pixels, Spot
from desktop.domain.zone import VIETNAM
from ui.paper import signature_place
from ui.paper_strips import RESOLUTION, Typesetter, mm

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cover import Cover

_POINTS = 72 / 25.4
#: Decree 30/2020/NĐ-CP, Annex I, on annexes as a file of their own: letters of 10 points, no picture.
_LETTERS = 10.0
#: What the words take in the corner, in millimetres: two lines of which neither is broken.
_WIDE, _HIGH = 62.0, 9.0


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


def corner(annexes: Paper, cover: Cover) -> Callable[[datetime], Spot]:
    """Where the agency's signature of the annexes is shown, by when it is made: right above on page one.

    In words alone: number and symbol of the document, and the time in the zone of Vietnam as ISO 8601 has it.
    """
    return partial(_corner, annexes.sections[0].landscape, number_line(cover))


def _corner(landscape: bool, number: str, at: datetime) -> Spot:
    wide, high = (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    said = f"{number}\n{at.astimezone(VIETNAM).isoformat(timespec='seconds')}"
    left, bottom = (wide - RIGHT - _WIDE) * _POINTS, (high - HEADER - _HIGH) * _POINTS
    return Spot(0, left, bottom, _WIDE * _POINTS, _HIGH * _POINTS, Drawn(_words(said)))


def _words(said: str) -> bytes:
    """The words as the page of a PDF, flush right; any thread, once the letters of documents are loaded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    size = QSizeF(_WIDE * _POINTS, _HIGH * _POINTS)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    y = 0.0
    paragraph = Paragraph((Run(said),), size=_LETTERS, align=Align.RIGHT)
    for strip in Typesetter().paragraph(paragraph, mm(_WIDE)):
        strip.draw(painter, QPointF(0, y))
        y += strip.height
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def pixels(png: bytes) -> Pixels:
    """The dots of a picture, colours and transparency apart."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGBA8888)
    dots = bytes(image.constBits())
    colours = bytearray(len(dots) // 4 * 3)
    for channel in range(3):
        colours[channel::3] = dots[channel::4]
    return Pixels(image.width(), image.height(), bytes(colours), dots[3::4])
