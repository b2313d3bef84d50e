"""Scans as PDF: opened with care, and looked at page by page for how finely and in what colours they are.

How fine a page is follows from the dots of its pictures and the length they take on the sheet (ISO 32000-1,
8.9.5); pictures may stand beside each other (strips) and over each other (letters apart from the ground).
Within limits of time: a crafted file costs no more than an honest one.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from desktop.documents.pdf_pages import DAMAGED, opened
from desktop.domain.errors.documents import ScanRefused, SignedPdfRefused
from desktop.domain.progress import Stopped, Tell, go_on, never, untold
from desktop.domain.scan import Looked, Sheet

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

#: Seconds a file may take, objects it may have, bytes of drawing on one page (a scan has its words there).
SECONDS: Final = 30.0
_MOST_OBJECTS, _DRAWN = 100_000, 2 * 1024 * 1024
_DEEP = 40
_HEAD = re.compile(rb"%PDF-(\d)\.(\d)")
_LATER = re.compile(r"/?(\d)\.(\d)")
#: What does something by itself, or hides a file: keys, kinds of actions, kinds of notes over a page.
_KEYS: Final = frozenset({"/JS", "/JavaScript", "/AA", "/XFA", "/EF", "/EmbeddedFiles", "/RichMediaContent"})
_ACTIONS: Final = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/RichMediaExecute"}
)
_NOTES: Final = frozenset({"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D", "/FileAttachment"})
_GREY: Final = frozenset({"/DeviceGray", "/G", "/CalGray"})
#: How much of a sheet pictures cover at least on a page that was scanned.
_HALF = 0.5
Matrix = tuple[float, float, float, float, float, float]
_WHOLE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True)
class _Tile:
    """A picture on a page: dots per inch where it has fewest, its share of the sheet, whether in colour."""

    dpi: float
    share: float
    colour: bool


def look(
    content: bytes, tell: Tell = untold, stopped: Stopped = never, clock: Callable[[], float] = time.monotonic
) -> Looked:
    """Look at every page. Slow.

    Raises ScanRefused: not_pdf, locked, damaged, acts, no_scan; ListStopped.
    """
    from pypdf.errors import PyPdfError

    try:
        reader = opened(content)
    except SignedPdfRefused as error:
        raise ScanRefused(error.why) from error
    limit = _Limit(clock, stopped)
    try:
        _check_still(reader, limit)
        sheets: list[Sheet] = []
        for page in reader.pages:
            tell(len(sheets), len(reader.pages))
            sheets.append(_sheet(list(_tiles(page, limit))))
        version = _version(content, reader)
    except (PyPdfError, ArithmeticError, MemoryError, *DAMAGED) as error:
        raise ScanRefused("damaged") from error
    if all(sheet.dpi is None for sheet in sheets):
        raise ScanRefused("no_scan")
    return Looked(version, tuple(sheets))


class _Limit:
    """How long it may still take, and whether a person has stopped it."""

    def __init__(self, clock: Callable[[], float], stopped: Stopped) -> None:
        self._clock = clock
        self._end = clock() + SECONDS
        self._stopped = stopped

    def spend(self) -> None:
        """Raises ListStopped, ScanRefused (damaged)."""
        go_on(self._stopped)
        if self._clock() > self._end:
            raise ScanRefused("damaged")


def _version(content: bytes, reader: PdfReader) -> str:
    """That of the head; the catalogue may name a later one."""
    head = _HEAD.search(content[:1024])
    if head is None:
        raise ScanRefused("damaged")
    found = int(head[1]), int(head[2])
    later = _LATER.fullmatch(str(reader.root_object.get("/Version", "")))
    if later is not None:
        found = max(found, (int(later[1]), int(later[2])))
    return "{}.{}".format(*found)


def _check_still(reader: PdfReader, limit: _Limit) -> None:
    """Raises ScanRefused (acts) where anything in the file does something by itself, or hides a file."""
    from pypdf.errors import PyPdfError
    from pypdf.generic import IndirectObject

    places = [(number, each) for each, there in reader.xref.items() for number in there]
    places += [(number, 0) for number in reader.xref_objStm]
    if len(places) > _MOST_OBJECTS:
        raise ScanRefused("damaged")
    for number, generation in places:
        limit.spend()
        try:
            found = reader.get_object(IndirectObject(number, generation, reader))
        except PyPdfError:  # left over, and of no page: what a page needs is met again there
            continue
        if _acts(found, 0):
            raise ScanRefused("acts")


def _acts(value: Any, depth: int) -> bool:
    from pypdf.generic import ArrayObject, DictionaryObject

    if depth > _DEEP:
        raise ValueError("an object is nested too deeply")
    if isinstance(value, ArrayObject):
        return any(_acts(item, depth + 1) for item in value)
    if not isinstance(value, DictionaryObject):
        return False
    if not _KEYS.isdisjoint(value):
        return True
    kinds = ((value.raw_get(key) if key in value else None) for key in ("/S", "/Subtype"))
    action, note = (str(kind) for kind in kinds)
    return action in _ACTIONS or note in _NOTES or any(_acts(value.raw_get(k), depth + 1) for k in value)


def _sheet(tiles: list[_Tile]) -> Sheet:
    """A page is as fine as the finest pictures that cover half of it together."""
    covered = 0.0
    for tile in sorted(tiles, key=lambda tile: tile.dpi, reverse=True):
        covered += tile.share
        if covered >= _HALF:
            colour = sum(tile.share for tile in tiles if tile.colour) >= _HALF
            return Sheet(math.floor(tile.dpi + 0.5), colour)
    return Sheet(None, False)


def _tiles(page: PageObject, limit: _Limit) -> Iterator[_Tile]:
    """The pictures of a page."""
    box = page.cropbox
    sheet = abs(float(box.width) * float(box.height))
    unit = float(page.user_unit)
    contents = page.get_contents()
    if contents is None or not sheet > 0 or not unit > 0:
        return
    for image, matrix in _drawn(contents, page.get("/Resources"), _WHOLE, limit, 0):
        across, down = math.hypot(*matrix[:2]) * unit, math.hypot(*matrix[2:4]) * unit
        area = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])
        wide, high = (int(_of(image, *names) or 0) for names in (("/Width", "/W"), ("/Height", "/H")))
        if across > 0 and down > 0 and wide > 0 and high > 0 and math.isfinite(area):
            dpi = min(wide * 72 / across, high * 72 / down)
            yield _Tile(dpi, min(area / sheet, 1.0), _coloured(image))


def _drawn(
    contents: Any, resources: Any, begun: Matrix, limit: _Limit, depth: int
) -> Iterator[tuple[Any, Matrix]]:
    """Each picture that is drawn, and how; those of a drawing within the page, too."""
    from pypdf.generic import ContentStream

    limit.spend()
    if depth > _DEEP or len(contents.get_data()) > _DRAWN:
        return  # a map or a drawing
    named: Any = _resolved((_resolved(resources) or {}).get("/XObject")) or {}
    now, before = begun, list[Matrix]()
    for number, (operands, operator) in enumerate(contents.operations):
        if number % 1000 == 0:
            limit.spend()
        if operator == b"q":
            before.append(now)
        elif operator == b"Q" and before:
            now = before.pop()
        elif operator == b"cm":
            now = _after(tuple(map(float, operands)), now)
        elif operator == b"INLINE IMAGE":
            yield operands["settings"], now
        elif operator == b"Do" and operands and operands[0] in named:
            shown = _resolved(named.raw_get(operands[0]))
            if shown.get("/Subtype") == "/Image":
                yield shown, now
            elif shown.get("/Subtype") == "/Form":
                placed = tuple(map(float, shown.get("/Matrix") or _WHOLE))
                inside = ContentStream(shown, shown.indirect_reference.pdf)
                theirs = shown.get("/Resources") or resources
                yield from _drawn(inside, theirs, _after(placed, now), limit, depth + 1)


def _after(one: tuple[float, ...], other: Matrix) -> Matrix:
    """What is drawn by `one` within `other`."""
    a, b, c, d, e, f = one
    u, v, w, x, y, z = other
    return (
        a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z
    )  # fmt: skip


def _of(image: Any, *names: str) -> Any:
    """What a picture says of itself; one within the page uses short names."""
    return next((_resolved(image[name]) for name in names if name in image), None)


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _coloured(image: Any) -> bool:
    """Whether its dots have colours: as it is coded, whatever it shows."""
    if _of(image, "/ImageMask", "/IM"):
        return False
    space = _of(image, "/ColorSpace", "/CS")
    if space is None:  # JPEG 2000 may leave it to the picture itself
        return _channels(image) >= _RGB
    return _in_colour(space, 0)


_RGB = 3


def _in_colour(space: Any, depth: int) -> bool:
    if depth > _DEEP or not isinstance(space, list):
        return str(space) not in _GREY
    kind, *rest = (_resolved(each) for each in space)
    if kind in {"/Indexed", "/I", "/Pattern"} and rest:
        return _in_colour(rest[0], depth + 1)
    if kind == "/ICCBased" and rest:
        return int(rest[0].get("/N", _RGB)) >= _RGB
    if kind in {"/Separation", "/DeviceN"} and len(rest) > 1:
        return _in_colour(rest[1], depth + 1)
    return str(kind) not in _GREY


def _channels(image: Any) -> int:
    """Those of a JPEG 2000 (ISO/IEC 15444-1, I.5.3.1 and A.5.1); 3 where it does not say."""
    head = bytes(image.get_data()[:400]) if hasattr(image, "get_data") else b""
    box, size = head.find(b"ihdr"), head.find(b"\xff\x51")
    if box >= 0:
        return int.from_bytes(head[box + 12 : box + 14], "big")
    return int.from_bytes(head[size + 38 : size + 40], "big") if size >= 0 else _RGB
