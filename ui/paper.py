"""A document painted page by page: as a PDF with its fonts inside, or on a printer.

What stands where is worked out by `ui.paper_strips`; here are pages, their numbers and the device. Lengths on
the device are tenths of a point.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF
from PySide6.QtGui import QFontDatabase, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.domain.errors.documents import ListStopped, PrintStopped
from desktop.domain.paper import HEADER, HEADER_SIZE, LEFT, TOP, Align, Paper, Paragraph, Run, Section
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.signed_pdf import Extent
from ui.paper_strips import RESOLUTION, Page, Typesetter, mm, pages
from ui.printing import begin, turn

_WEIGHTS = ("Regular", "Bold", "Italic", "BoldItalic")
_loaded: set[Path] = set()


def load_fonts(fonts: Path) -> None:
    """Make the letters of documents known to Qt; main thread. A second call does nothing."""
    if fonts not in _loaded:
        _loaded.add(fonts)
        for weight in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(fonts / f"BaoCaoSerif-{weight}.ttf"))


def pdf(paper: Paper, told: Tell = untold, stopped: Stopped = never) -> bytes:
    """The document as a PDF; any thread, once `load_fonts` was called. `told`: sections done, of how many.

    Raises ListStopped.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setAuthor(paper.author)
    writer.setCreator("Báo cáo Xã")
    writer.setResolution(RESOLUTION)
    try:
        paint(paper, writer, told, stopped)
    except PrintStopped as error:
        raise ListStopped from error
    finally:
        buffer.close()
    return bytes(buffer.data().data())


def pdfs(
    papers: Mapping[Extent, Paper], told: Tell = untold, stopped: Stopped = never
) -> dict[Extent, bytes]:
    """Each as a PDF. Raises ListStopped."""
    return {extent: pdf(paper, told, stopped) for extent, paper in papers.items()}


def signature_place(paper: Paper) -> tuple[int, float, float]:
    """The page (from 0) where the room for the signature begins, and its corner in points from above."""
    before = 0
    for section in paper.sections:
        laid = pages(section, Typesetter())
        for number, page in enumerate(laid):
            for strip, y in page:
                if strip.mark is not None:
                    left, top = mm(LEFT) + strip.mark.x(), mm(TOP) + y + strip.mark.y()
                    return before + number, left / 10, top / 10
        before += len(laid)
    raise ValueError("nobody signs this paper")


def paint(paper: Paper, device: QPagedPaintDevice, told: Tell = untold, stopped: Stopped = never) -> int:
    """Paint every page on a PDF or a printer; how many there were. Any thread.

    Raises NoPrinter; PrintStopped when it is stopped, and then the printer is told to leave off.
    """
    painter = QPainter()
    try:
        return _painted(paper, painter, device, told, stopped)
    except PrintStopped:
        leave_off = getattr(device, "abort", None)
        if callable(leave_off):
            leave_off()
        raise
    finally:
        if painter.isActive():
            painter.end()


def _painted(paper: Paper, painter: QPainter, device: QPagedPaintDevice, told: Tell, stopped: Stopped) -> int:
    count, scale = 0, 1.0
    for number, section in enumerate(paper.sections):
        device.setPageLayout(_layout(section))
        if count == 0:
            begin(painter, device)
            # A printer has a resolution of its own: what is laid out is scaled to it.
            scale = painter.device().logicalDpiX() / RESOLUTION
        laid = pages(section, Typesetter())
        for place, page in enumerate(laid, 1):
            if stopped():
                raise PrintStopped(count)
            if count:
                turn(device)
            painter.save()
            painter.scale(scale, scale)
            _page(painter, page, section, place, paper.mark)
            painter.restore()
            count += 1
        told(number + 1, len(paper.sections))
    return count


def _page(painter: QPainter, page: Page, section: Section, number: int, mark: str) -> None:
    for strip, y in page:
        strip.draw(painter, QPointF(mm(LEFT), mm(TOP) + y))
    number_line = _top_line("" if number == 1 else str(number), Align.CENTRE)
    for above in (_top_line(mark, Align.RIGHT, bold=True), number_line):
        y = 0.0
        for strip in Typesetter().paragraph(above, mm(section.width)) if above.text else ():
            strip.draw(painter, QPointF(mm(LEFT), mm(HEADER) + y))
            y += strip.height


def _top_line(text: str, align: Align, *, bold: bool = False) -> Paragraph:
    return Paragraph((Run(text, bold=bold),), size=HEADER_SIZE, align=align)


def _layout(section: Section) -> QPageLayout:
    turned = QPageLayout.Orientation.Landscape if section.landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
