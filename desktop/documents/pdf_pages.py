"""Pages of a PDF that others wrote: opened with care, and compared with the report's own."""

from __future__ import annotations

import io
import struct
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop.domain.errors.documents import SignedPdfRefused
from desktop.domain.signed_pdf import Same

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

#: What a reader of PDFs comes upon in a damaged or a hostile one, besides its own errors.
DAMAGED = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError,
    NotImplementedError, zlib.error, struct.error, OSError,
)  # fmt: skip
#: Pages a report may have; ours has not a tenth of that.
_MOST_PAGES = 500
_DEEP = 60
#: Bytes looked at of a file inside a PDF.
_MOST_TEXT = 1024 * 1024
_PARTS = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
#: Below this share of words in common a PDF is of something else.
_ALIKE = 0.5


@dataclass(frozen=True)
class Export:
    """A PDF as it was saved: the SHA-256 (hex) and the number of its bytes."""

    sha256: str
    size: int


def opened(data: bytes) -> PdfReader:
    """A PDF to look at. Raises SignedPdfRefused: not_pdf, locked, damaged."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if b"%PDF-" not in data[:1024]:
        raise SignedPdfRefused("not_pdf")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise SignedPdfRefused("locked")
        if not 0 < len(reader.pages) <= _MOST_PAGES:
            raise SignedPdfRefused("damaged")
    except (PyPdfError, *DAMAGED) as error:
        raise SignedPdfRefused("damaged") from error
    return reader


def texts(reader: PdfReader) -> Iterator[str]:
    """The files in a PDF as text, then the words of its pages. Raises SignedPdfRefused (damaged)."""
    from pypdf.errors import PyPdfError

    try:
        for contents in reader.attachments.values():
            yield from (content[:_MOST_TEXT].decode("utf-8", "replace") for content in contents)
        yield from (page.extract_text() for page in reader.pages)
    except (PyPdfError, *DAMAGED) as error:
        raise SignedPdfRefused("damaged") from error


def compare(data: bytes, reader: PdfReader, ours: bytes, exports: Iterable[Export]) -> Same:
    """How a PDF is the report that is `ours` today, or one of those saved before.

    Raises SignedPdfRefused: other_report, altered, added, damaged.
    """
    from pypdf.errors import PyPdfError

    begun = _beginning(data, exports)
    base = opened(ours if begun is None else begun)
    try:
        found = _compared(list(reader.pages), list(base.pages))
    except (PyPdfError, *DAMAGED) as error:
        raise SignedPdfRefused("damaged") from error
    return Same.BYTES if begun is not None and found is Same.PAGES else found


def _beginning(data: bytes, exports: Iterable[Export]) -> bytes | None:
    """What was saved here and the file begins with."""
    for export in exports:
        if 0 < export.size <= len(data) and sha256(data[: export.size]).hexdigest() == export.sha256:
            return data[: export.size]
    return None


def _compared(theirs: list[PageObject], ours: list[PageObject]) -> Same:
    for number, page in enumerate(theirs, 1):
        if any(not _signs(annotation) for annotation in _annotations(page)):
            raise SignedPdfRefused("added", number)
    if len(theirs) == len(ours) and all(
        fingerprint(one) == fingerprint(other) for one, other in zip(theirs, ours, strict=True)
    ):
        return Same.PAGES
    said, meant = [words(page) for page in theirs], [words(page) for page in ours]
    if not _alike(said, meant):
        raise SignedPdfRefused("other_report")
    for number in range(max(len(said), len(meant))):
        one, other = _at(said, number), _at(meant, number)
        if one != other:
            raise SignedPdfRefused("altered", number + 1, *_difference(one, other))
    return Same.WORDS


def words(page: PageObject) -> list[str]:
    """The words of a page in the order of its contents."""
    return page.extract_text().split()


def fingerprint(page: PageObject) -> str:
    """A digest of all that a page shows but what is laid over it (annotations), however it is written."""
    digest = sha256()
    for name in _PARTS:
        digest.update(name.encode())
        inherited: Any = page
        while inherited is not None and name not in inherited:
            inherited = inherited["/Parent"].get_object() if "/Parent" in inherited else None
        for piece in _pieces(inherited.raw_get(name) if inherited is not None else None, {}, 0):
            digest.update(piece)
    return digest.hexdigest()


def _pieces(value: Any, seen: dict[tuple[int, int], int], depth: int) -> Iterator[bytes]:
    """The parts of a value in an order of their own; an object met again is named by when it was first."""
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        IndirectObject,
        NumberObject,
        StreamObject,
    )

    if depth > _DEEP:
        raise ValueError("a page is nested too deeply")
    if isinstance(value, IndirectObject):
        key = (value.idnum, value.generation)
        if key in seen:
            yield b"again %d;" % seen[key]
            return
        seen[key] = len(seen)
        value = value.get_object()
    if isinstance(value, ArrayObject):
        yield b"[%d:" % len(value)
        for item in value:
            yield from _pieces(item, seen, depth + 1)
    elif isinstance(value, DictionaryObject):
        stream = isinstance(value, StreamObject)
        # How a stream is packed is not what it says; a page named in it would lead everywhere.
        skipped = {"/Parent", *({"/Length", "/Filter", "/DecodeParms"} if stream else ())}
        yield b"<"
        for name in sorted(key for key in value if key not in skipped):
            yield name.encode("utf-8", "surrogateescape")
            yield from _pieces(value.raw_get(name), seen, depth + 1)
        if isinstance(value, StreamObject):
            yield sha256(value.get_data()).digest()
    elif isinstance(value, (FloatObject, NumberObject)):
        yield f"{float(value):.6g};".encode()
    else:
        yield f"{type(value).__name__}:{value};".encode("utf-8", "surrogateescape")


def _annotations(page: PageObject) -> Iterator[Any]:
    for annotation in page.get("/Annots") or ():
        yield annotation.get_object()


def _signs(annotation: Any) -> bool:
    """Whether what lies over a page belongs to a signature."""
    named = annotation
    if "/FT" not in annotation and "/Parent" in annotation:
        named = annotation["/Parent"].get_object()
    return bool(annotation.get("/Subtype") == "/Widget" and named.get("/FT") == "/Sig")


def _alike(said: list[list[str]], meant: list[list[str]]) -> bool:
    one, other = (Counter(word for page in pages for word in page) for pages in (said, meant))
    most = max(one.total(), other.total(), 1)
    return (one & other).total() / most >= _ALIKE


def _at(pages: list[list[str]], number: int) -> list[str]:
    return pages[number] if number < len(pages) else []


def _difference(one: list[str], other: list[str]) -> tuple[str, str]:
    """A few words around the first place where two pages part: in the file, in the report."""
    at = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    begin = max(at - 2, 0)
    return " ".join(one[begin : at + 3]), " ".join(other[begin : at + 3])
