"""What may be attached to a report, what it is called there, and when it is no longer needed.

The one place where kinds of files are listed. A file is known by its content (SHA-256); in the report it is
known by its name, which is the answer to the question (ODK XForms, type `binary`), so no two files of one
report share a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from desktop.domain.errors import FileRefused

#: Bytes a file may have. A phone's photo has 3 to 8 MB, a scanned decision of thirty pages less than 20. At
#: the 200 kbit/s of a mountain commune 32 MB take 22 minutes to send; more would hold up the reports behind.
LIMIT: Final = 32 * 1024 * 1024
#: Bytes at the beginning of a file that tell what it is.
HEAD: Final = 4096

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
#: Pictures that lose what they tell beside what they show; others are kept as they come.
CLEANED: Final = frozenset({JPEG, PNG})
UNKNOWN: Final = "application/octet-stream"


def _ends(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Files a PC would run when they are opened, by the end of their name.
_PROGRAMS = _ends(
    "apk app appimage cab chm com cpl deb dll dmg drv elf exe gadget iso jar lnk msi msix msp ocx pif "
    "pkg reg rpm scr sys"
)
_SCRIPTS = _ends(
    "bash bat cmd hta htm html js jse mht mhtml mjs php pl ps1 psm1 py pyw rb sh svg svgz url vb vbe vbs wsf "
    "wsh xhtml"
)
#: Office documents that carry programs (macros) by their kind.
_MACROS = _ends("docm dotm potm ppam ppsm pptm sldm xla xlam xlm xlsb xlsm xltm")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What gives macros away inside a document, whatever its name says: by how the document begins.
_MACRO_MARKS = {_ZIP: b"vbaProject.bin", _OLE: "_VBA_PROJECT".encode("utf-16-le")}

#: (place, bytes there, type)
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
#: Kinds that share a beginning, or have none of their own: the end of the name decides.
_ZIPPED = {
    "docx": _OFFICE + "wordprocessingml.document",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "pptx": _OFFICE + "presentationml.presentation",
    "odt": _ODF + "text",
    "ods": _ODF + "spreadsheet",
    "odp": _ODF + "presentation",
    "kmz": "application/vnd.google-earth.kmz",
}
_COMPOUND = {
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
}
_PLAIN = {
    "txt": "text/plain",
    "csv": "text/csv",
    "xml": "application/xml",
    "json": "application/json",
    "geojson": "application/geo+json",
    "kml": "application/vnd.google-earth.kml+xml",
    "gpx": "application/gpx+xml",
    "rtf": "application/rtf",
    "bmp": "image/bmp",
    "mp3": "audio/mpeg",
    "amr": "audio/amr",
    "3gp": "video/3gpp",
}
#: ELF, Java class or Mach-O of several kinds, Mach-O, a Windows shortcut.
_PROGRAM_HEADS = (
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xfe\xed\xfa",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
_PAGE_HEADS = (b"<!doctype html", b"<html", b"<svg", b"<script")

_LONGEST = 80  # characters of a name
_FORBIDDEN = re.compile(r'[<>:"|?*/\\]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_PATTERN = re.compile(r"[\s,;|]+")


@dataclass(frozen=True)
class FileCard:
    """A file of a report: its name there, SHA-256 and size in bytes of what is kept, and media type."""

    name: str
    sha256: str
    size: int
    type: str


@dataclass(frozen=True)
class FarFile:
    """A file of a report that another PC of the commune sent; `received` bytes of its content are here."""

    card: FileCard
    received: int = 0


def safe_name(name: str) -> str:
    """A file's name as the report has it: no folders, nothing that hides its end, short enough anywhere."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(" " if sign.isspace() else sign for sign in last if _shown(sign))
    cleaned = " ".join(_FORBIDDEN.sub("-", seen).split()).rstrip(". ").lstrip()
    stem, dot, end = cleaned.rpartition(".")
    if not dot or not stem or len(end) > 12:
        stem, end = cleaned, ""
    tail = f".{end}" if end else ""
    stem = stem[: _LONGEST - len(tail)].strip(". ") or "file"
    return f"_{stem}{tail}" if _RESERVED.match(stem) else stem + tail


def _shown(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def distinct(name: str, taken: Collection[str]) -> str:
    """`name`, or the first of `name-2`, `name-3` … that is not taken; upper and lower case count as one."""
    known = {each.casefold() for each in taken}
    stem, dot, end = name.rpartition(".")
    if not dot:
        stem, end = name, ""
    found, number = name, 1
    while found.casefold() in known:
        number += 1
        tail = f"-{number}{dot}{end}"
        found = stem[: _LONGEST - len(tail)] + tail
    return found


def type_of(name: str, head: bytes) -> str:
    """The media type, by content first. `head` has the first HEAD bytes. Raises FileRefused."""
    end = name.rpartition(".")[2].lower()
    why = _refused(end, head)
    if why:
        raise FileRefused(name, why)
    for place, mark, found in _SIGNATURES:
        if head.startswith(mark, place):
            return found
    if head.startswith(_ZIP):
        return _ZIPPED.get(end, "application/zip")
    if head.startswith(_OLE):
        return _COMPOUND.get(end, UNKNOWN)
    if end == "bmp" and not head.startswith(b"BM"):
        return UNKNOWN
    return _PLAIN.get(end, UNKNOWN)


def _refused(end: str, head: bytes) -> str:
    """Why a file of that end and beginning is not taken, "" when it is."""
    if not head:
        return "empty"
    if end in _MACROS:
        return "macros"
    dos = head.startswith(b"MZ") and b"\x00" in head[:64]
    if end in _PROGRAMS or dos or head.startswith(_PROGRAM_HEADS):
        return "program"
    opening = head[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if end in _SCRIPTS or head.startswith(b"#!") or opening.startswith(_PAGE_HEADS):
        return "script"
    return ""


def without_macros(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a document as they come; FileRefused once one gives a macro away, whatever its name."""
    mark, before = b"", b""
    for number, piece in enumerate(pieces):
        if number == 0:
            mark = next((found for start, found in _MACRO_MARKS.items() if piece.startswith(start)), b"")
        if mark:
            if mark in before + piece:
                raise FileRefused(name, "macros")
            before = (before + piece)[-len(mark) :]  # the mark may lie across two pieces
        yield piece


def accepts(mediatype: str, found: str) -> bool:
    """Whether a question with this `mediatype` takes a file of type `found`.

    XLSForm's `file` question says `application/*` and means any file, as ODK Collect reads it.
    """
    wanted = [part.lower() for part in _PATTERN.split(mediatype.strip()) if part]
    if not wanted or "*/*" in wanted or "application/*" in wanted:
        return True
    return any(found == part or (part.endswith("/*") and found.startswith(part[:-1])) for part in wanted)


def unused(names: Iterable[str], draft: bytes | None, signed: Iterable[Collection[str]]) -> frozenset[str]:
    """Which of a report's files neither its draft nor any of its revisions names.

    `draft` is the snapshot, hidden answers included. A text that happens to be a file's name keeps the file,
    and so does a draft that cannot be read: better a file too many than one too few.
    """
    named: set[str] = set().union(*signed)
    if draft is not None:
        found = _texts(draft)
        if found is None:
            return frozenset()
        named |= found
    return frozenset(names) - named


def named_in(names: Iterable[str], draft: bytes) -> frozenset[str]:
    """Which of a report's files its draft names."""
    return frozenset(names) & (_texts(draft) or set())


def _texts(xml: bytes) -> set[str] | None:
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(xml)
    except ParseError:
        return None
    return {each.text for each in root.iter() if each.text}
