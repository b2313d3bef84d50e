"""Objects of a PDF as bytes: a stream, a value, a page of another PDF as a form that can be shown anywhere.

ISO 32000-1, 7.3 (objects) and 8.10 (form XObjects).
"""

from __future__ import annotations

import io
import zlib
from typing import Any


def stream(said: str, content: bytes) -> bytes:
    """A packed stream; `said` are the entries of its dictionary."""
    packed = zlib.compress(content, 9)
    head = f"<< {said} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode("latin-1")
    return head + packed + b"\nendstream"


def written(value: Any) -> bytes:
    """A value as it stands in a file."""
    target = io.BytesIO()
    value.write_to_stream(target)
    return target.getvalue()


def form(number: int, pdf: bytes, width: float, height: float) -> dict[int, bytes]:
    """The first page of a PDF of ours as a form, `number`; what it needs (its letters) are those after it."""
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

    page = PdfReader(io.BytesIO(pdf)).pages[0]
    contents = page.get_contents()
    drawn = contents.get_data() if contents is not None else b""
    moving = _Moving(number)
    needs = written(moving.moved(page.get("/Resources", DictionaryObject()))).decode("latin-1")
    said = f"/Type /XObject /Subtype /Form /BBox [0 0 {width:.2f} {height:.2f}] /Resources {needs}"
    return {number: stream(said, drawn), **moving.objects}


class _Moving:
    """Objects of another file under numbers of this one, from the one after `last` on."""

    def __init__(self, last: int) -> None:
        self.objects: dict[int, bytes] = {}
        self._last = last
        self._known: dict[tuple[int, int], int] = {}

    def moved(self, value: Any) -> Any:
        """The same value; what it points to comes along."""
        from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

        if isinstance(value, IndirectObject):
            return self._pointed(value)
        if isinstance(value, ArrayObject):
            return ArrayObject([self.moved(each) for each in value])
        if not isinstance(value, DictionaryObject):
            return value
        packing = {"/Length", "/Filter", "/DecodeParms"} if isinstance(value, StreamObject) else set()
        return DictionaryObject({key: self.moved(value.raw_get(key)) for key in value if key not in packing})

    def _pointed(self, value: Any) -> Any:
        from pypdf.generic import IndirectObject, StreamObject

        key = (value.idnum, value.generation)
        if key not in self._known:
            self._last += 1
            number = self._known[key] = self._last
            found = value.get_object()
            made = written(self.moved(found))
            if isinstance(found, StreamObject):
                entries = made.decode("latin-1").strip().removeprefix("<<").removesuffix(">>")
                made = stream(entries, found.get_data())
            self.objects[number] = made
        return IndirectObject(self._known[key], 0, value.pdf)
