"""Marks of state secrecy inside files: Word, Excel, PowerPoint, OpenDocument, PDF, plain text, older Office.

Looked at is what a person reads as a line of its own: paragraphs, cells, headers and footers, text boxes,
watermarks, notes laid over a page; in an archive (.zip) its files. Within limits of time and memory: a
crafted file costs no more than an honest one. What cannot be read (a scan without text, a password) bears no
mark that could be found; its name was looked at before.
"""

from __future__ import annotations

import io
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from desktop.domain.secrecy import secret_name, stamped
from desktop.domain.text import nfc

#: Seconds a file may take, and bytes of text that are looked at in it.
SECONDS = 8.0
MOST_TEXT = 24 * 1024 * 1024
#: Pages of a PDF that are read, and bytes of drawing one page may have: a stamp is on the first.
_PAGES, _DRAWN = 60, 4 * 1024 * 1024
_PART = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
    r"|xl/(workbook|sharedStrings|worksheets/sheet\d+|drawings/drawing\d+|comments\d*)\.xml"
    r"|ppt/(slides/slide\d+|slideMasters/slideMaster\d+|notesSlides/notesSlide\d+)\.xml"
    r"|content\.xml|styles\.xml|docProps/core\.xml|meta\.xml"
)
#: Elements that are a line, whoever wrote the file; `t` and the like are letters within.
_LINES = frozenset(
    {"p", "h", "si", "is", "oddHeader", "oddFooter", "evenHeader", "firstHeader", "text-box"}
    | {
        "title",
        "subject",
        "keywords",
        "keyword",
        "category",
        "description",
    }  # of the file, as it says of itself
)
#: Sheets of a workbook, and tables of a document: their names are seen. One may be called «Mật» for honey.
_TABS, _HONEY = frozenset({"sheet", "table"}), frozenset({"mật", "Mật"})
_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " "}
#: In a header of Excel: fonts, sizes, left, middle and right.
_CODES = re.compile(r'&"[^"]*"|&\d+|&[A-Z]')
_WATERMARK = "textpath"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
_RTF = re.compile(
    r"\\u(-?\d+) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\'([0-9a-fA-F]{2})"
    r"|\\(par|line|tab|cell|row)\b ?|\\[a-z]+-?\d* ?|[{}]|\r?\n"
)
_PAGE, _HEADER = re.compile(r"\\ansicpg(\d+)"), 400
_PAGES_KNOWN = frozenset({"1250", "1254", "1258"})
_OFFICE = frozenset({"docx", "docm", "dotx", "xlsx", "pptx", "odt", "ods", "odp"})
_PLAIN = frozenset({"txt", "csv", "xml", "json", "geojson", "kml", "gpx"})
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
#: Files within an archive: which, how deep, of how many bytes at the most.
_FILE = re.compile(r"\.(docx?|xlsx?|pptx?|od[tsp]|pdf|rtf|txt|csv|zip)$", re.IGNORECASE)
_DEEPEST, _MOST_INSIDE = 1, 32 * 1024 * 1024
Clock = Callable[[], float]


class _Enough(Exception):
    """So much time or text: what was looked at bears no mark."""


def looked_into(name: str, head: bytes) -> bool:
    """Whether a file of that name and beginning has words that can be looked at."""
    end = name.rpartition(".")[2].lower()
    return head.startswith((_ZIP, _OLE)) or b"%PDF-" in head[:1024] or end in _PLAIN or end == "rtf"


def mark_of_file(name: str, data: bytes) -> str | None:
    """The mark that a file bears by its name or inside; None for none. Slow: off the main thread."""
    return secret_name(name) or mark_inside(name, data)


def mark_inside(name: str, data: bytes, clock: Clock = time.monotonic) -> str | None:
    """The mark that a file's content bears; None for none. Slow: off the main thread."""
    end = name.rpartition(".")[2].lower()
    limit = _Limit(clock)
    try:
        for text in _texts(end, data, limit):
            limit.spend(len(text))
            mark = stamped(nfc(text))
            if mark is not None:
                return mark
    except _Enough:
        return None
    return None


class _Limit:
    """Time and text that may still be spent."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._end = clock() + SECONDS
        self.left = MOST_TEXT

    def spend(self, text: int = 0) -> None:
        """Raises _Enough when there is nothing left."""
        self.left -= text
        if self.left < 0 or self._clock() > self._end:
            raise _Enough


def _texts(end: str, data: bytes, limit: _Limit, depth: int = 0) -> Iterator[str]:
    if data.startswith(_ZIP):
        yield from _zipped(data, limit, depth)
    elif b"%PDF-" in data[:1024]:
        yield from _pages(data, limit)
    elif data.startswith(_OLE):
        yield from _compound(data)
        yield from _narrow(data)
    elif end == "rtf":
        yield from _rich(data[:MOST_TEXT])
    elif end in _PLAIN:
        yield from _decoded(data[:MOST_TEXT])


def _zipped(data: bytes, limit: _Limit, depth: int) -> Iterator[str]:
    """The parts of a document; of an archive, or put into a document, its files, one level down."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                limit.spend()
                if _PART.fullmatch(entry.filename):
                    with archive.open(entry) as part:
                        yield from _lines(_Within(part, limit))
                elif depth < _DEEPEST and _FILE.search(entry.filename):
                    yield secret_name(entry.filename.rpartition("/")[2]) or ""
                    with archive.open(entry) as part:
                        inner = part.read(_MOST_INSIDE + 1)
                    if len(inner) <= _MOST_INSIDE:
                        end = entry.filename.rpartition(".")[2].lower()
                        yield from _texts(end, inner, limit, depth + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        return  # torn, or locked with a password: whoever opens it learns so


class _Within:
    """A part of an archive, read no further than the limit goes: a bomb says small sizes of itself."""

    def __init__(self, part: Any, limit: _Limit) -> None:
        self._part = part
        self._limit = limit

    def read(self, size: int = 65536) -> bytes:
        """The next bytes."""
        piece: bytes = self._part.read(min(size, 65536) if size > 0 else 65536)
        self._limit.spend(len(piece) // 2)
        return piece


def _lines(part: _Within) -> Iterator[str]:
    """Each line of an XML part; what lies inside another line is a line of its own in both."""
    depth = 0
    try:
        for event, element in iterparse(part, events=("start", "end")):
            kind = _kind(element)
            if event == "start":
                depth += kind in _LINES
                if kind == _WATERMARK:
                    yield str(element.get("string", ""))
                if kind in _TABS:
                    yield from _tab(element)
                continue
            if kind in _LINES:
                depth -= 1
                yield _CODES.sub("\n", "".join(_said(element)))
            if depth == 0:
                element.clear()
    except (ParseError, DefusedXmlException):
        return  # damaged from here on


def _tab(element: Element) -> Iterator[str]:
    """The mark that the name of a sheet bears."""
    names = (nfc(value) for key, value in element.items() if key.rpartition("}")[2] == "name")
    yield from filter(None, (secret_name(name) for name in names if name.strip() not in _HONEY))


def _said(element: Element) -> Iterator[str]:
    """The letters of a line in their order."""
    yield element.text or ""
    for child in element:
        kind = _kind(child)
        if kind in _GAPS:
            yield _GAPS[kind]
        elif kind in _LINES:
            yield "\n"
            yield from _said(child)
            yield "\n"
        else:
            yield from _said(child)
        yield child.tail or ""


def _kind(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _pages(data: bytes, limit: _Limit) -> Iterator[str]:
    """The words of a PDF's first pages, and of what is laid over them."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    def go_on(*_: object) -> None:
        limit.spend()

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return
        for number, page in enumerate(reader.pages):
            limit.spend()
            if number >= _PAGES:
                return
            contents = page.get_contents()
            if contents is not None and len(contents.get_data()) > _DRAWN:
                continue  # a drawing or a map
            yield page.extract_text(visitor_operand_before=go_on)
            for note in page.annotations or ():
                said = note.get_object().get("/Contents")
                yield str(said) if said else ""
    except _Enough:
        raise
    except (PyPdfError, ArithmeticError, MemoryError, RecursionError, *_DAMAGED):
        return


#: What a reader of PDFs comes upon in a damaged or a hostile one, besides its own errors.
_DAMAGED = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, NotImplementedError, zlib.error,
    OSError,
)  # fmt: skip


def _compound(data: bytes) -> Iterator[str]:
    """The runs of letters of an older Word or Excel file, at either alignment: Ậ makes them UTF-16."""
    for start in (0, 1):
        yield _CONTROL.sub("\n", data[start : MOST_TEXT // 2].decode("utf-16-le", "replace"))


#: «mật» in the letters of old fonts, one byte each, and the runs of bytes that are text.
_OLD_LETTERS = re.compile(rb"[Mm]\s?\xcb\s?[Tt]|[Mm]\s?[Aa][\xc4\xe4]\s?[Tt]")
_TEXTUAL = re.compile(rb"[A-Za-z0-9\s.,;:()/-]")
_AROUND, _MOSTLY = 200, 0.55


def _narrow(data: bytes) -> Iterator[str]:
    """Of an older Word or Excel file what stands around a mark of one byte a letter, where that is text."""
    for found in _OLD_LETTERS.finditer(data):
        before = data[max(0, found.start() - _AROUND) : found.start()].rpartition(b"\0")[2]
        after = data[found.end() : found.end() + _AROUND].partition(b"\0")[0]
        run = before + found[0] + after
        if len(_TEXTUAL.findall(run)) >= _MOSTLY * len(run):
            yield _CONTROL.sub("\n", run.decode("cp1252", "replace"))


def _decoded(data: bytes) -> Iterator[str]:
    """A plain text; one that is no Unicode both as Vietnamese Windows and as old fonts take its bytes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield data.decode("utf-16", "replace")
        return
    try:
        yield data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield data.decode("cp1258", "replace")
        yield data.decode("cp1252", "replace")


def _rich(data: bytes) -> Iterator[str]:
    """The words of an RTF, its bytes above 127 as its code page has them, and as old fonts take them."""
    plain = data.decode("cp1252", "replace")
    page = _PAGE.search(plain[:_HEADER])
    for codec in {"cp1252", f"cp{page[1]}" if page is not None and page[1] in _PAGES_KNOWN else "cp1252"}:
        yield _RTF.sub(partial(_letter, codec), plain)


def _letter(codec: str, found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1]) % 65536)
    if found[2]:
        return bytes.fromhex(found[2]).decode(codec, "replace")
    return {"tab": "\t", "cell": "\t"}.get(found[3], "\n") if found[3] else ""
