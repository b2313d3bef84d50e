"""The pictures a form names, for the last annex of its report: scaled, numbered, each with its words.

One that is not on this PC (the commune's other PC attached it), or that cannot be read, is said in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop.documents.answers import Question, Told, answer, label
from desktop.domain.errors.files import FileMissing
from desktop.domain.paper import Align, Paragraph, Photo, Plate, Run, Shrink

#: How the names of pictures end.
PICTURES = (".jpg", ".jpeg", ".png")
#: More pictures than so many make a document too large to be sent on; the others are counted.
MOST = 24
#: Two stand on a page under the head of the annex, in millimetres.
_WIDEST, _HIGHEST = 165.0, 92.0
_LETTERS = 12.0


@dataclass(frozen=True)
class Pictured:
    """A picture as a form names it; `said`: what its row says beside, else what is asked for."""

    name: str
    said: str


def pictured(told: Told) -> tuple[Pictured, ...]:
    """The pictures of a form, in its order."""
    return tuple(each for node in told.body for each in _in(node, ()))


def all_printed(told: Told) -> bool:
    """Whether every picture of a form is on its paper, none only counted."""
    return len(pictured(told)) <= MOST


def plates(
    told: Told, read: Callable[[str], Iterator[bytes]], shrink: Shrink
) -> tuple[Plate | Paragraph, ...]:
    """What the annex of pictures holds. `read` gives a file by its name; it raises FileMissing."""
    found = pictured(told)
    made = [_plate(number, each, read, shrink) for number, each in enumerate(found[:MOST], 1)]
    if len(found) > MOST:
        made.append(_words(f"Còn {len(found) - MOST} ảnh khác, gửi kèm báo cáo điện tử.", Align.LEFT))
    return tuple(made)


def _plate(
    number: int, of: Pictured, read: Callable[[str], Iterator[bytes]], shrink: Shrink
) -> Plate | Paragraph:
    said = f"Ảnh {number}. {of.said}".rstrip(" .")
    try:
        photo = shrink(b"".join(read(of.name)))
    except FileMissing:
        away = "chưa có trên máy này, gửi kèm báo cáo điện tử từ máy khác của xã"
        return _words(f"{said} (tệp {of.name} {away}).", Align.LEFT)
    if photo is None:
        return _words(f"{said} (tệp {of.name} không in được, gửi kèm báo cáo điện tử).", Align.LEFT)
    width, height = _fitted(photo)
    return Plate(photo.jpeg, width, height, _words(f"{said}.", Align.CENTRE))


def _fitted(photo: Photo) -> tuple[float, float]:
    scale = min(_WIDEST / photo.width, _HIGHEST / photo.height)
    return round(photo.width * scale, 1), round(photo.height * scale, 1)


def _words(text: str, align: Align) -> Paragraph:
    return Paragraph((Run(text, italic=True),), size=_LETTERS, align=align, before=3, after=8)


def _in(node: Question, beside: Sequence[Question]) -> Iterator[Pictured]:
    if not node.relevant:
        return
    if node.children:
        row = node.children if node.control == "repeat-instance" else ()
        for child in node.children:
            yield from _in(child, row or beside)
    elif node.datatype == "binary" and node.seen.lower().endswith(PICTURES):
        words = [answer(each) for each in beside if each.datatype == "string" and each.seen and each.relevant]
        yield Pictured(node.seen, " – ".join(words) or label(node))
