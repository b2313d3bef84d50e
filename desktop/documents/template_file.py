"""The paragraphs of a Word file (.docx), read within limits: nothing else in it is looked at."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from desktop.domain.errors.documents import TemplateInvalid
from desktop.domain.paper import Align, Run

MAX_BYTES = 4 * 1024 * 1024
_MAX_TEXT = 8 * 1024 * 1024
_MAX_PARAGRAPHS = 2000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_CONTROL = re.compile(r"\s*((\{%[^{}]*%\}|\{#.*?#\})\s*)+", re.DOTALL)
#: Word makes quotation marks round while one types; between the signs they are straight.
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\xa0": " "})
#: Private letters of Unicode: the filling-in marks paragraphs with them, so that no text may have them.
PRIVATE = dict.fromkeys(range(0xE000, 0xE020))
_ALIGNED = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


@dataclass(frozen=True)
class Part:
    """One paragraph: `place` counts from 1; `control` when it holds nothing but `{% … %}`."""

    place: int
    runs: tuple[Run, ...]
    align: Align
    control: bool

    @property
    def text(self) -> str:
        """All its letters."""
        return "".join(run.text for run in self.runs)


def read(data: bytes) -> list[Part]:
    """Every paragraph with letters in it, in reading order, those of tables too. Raises TemplateInvalid."""
    body = _document(data)
    parts = []
    for place, paragraph in enumerate(body.iter(f"{_W}p"), 1):
        if place > _MAX_PARAGRAPHS:
            raise TemplateInvalid("large")
        runs = _joined(paragraph)
        text = "".join(run.text for run in runs)
        if text.strip():
            control = _CONTROL.fullmatch(text) is not None
            parts.append(Part(place, runs, _align(paragraph), control))
    return parts


def _document(data: bytes) -> Element:
    if len(data) > MAX_BYTES:
        raise TemplateInvalid("large")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()):
                raise TemplateInvalid("macros")
            if archive.getinfo("word/document.xml").file_size > _MAX_TEXT:
                raise TemplateInvalid("large")
            root: Element = fromstring(archive.read("word/document.xml"))
    except (zipfile.BadZipFile, KeyError, ParseError, DefusedXmlException, OSError, EOFError) as error:
        raise TemplateInvalid("file") from error
    except (NotImplementedError, RuntimeError, ValueError) as error:  # another compression, a password
        raise TemplateInvalid("file") from error
    return root


def _joined(paragraph: Element) -> tuple[Run, ...]:
    """The runs of a paragraph; what Word cut in the middle of `{{ … }}` looks as its first letter does."""
    letters: list[tuple[str, bool, bool]] = []
    for run in paragraph.iter(f"{_W}r"):
        look = run.find(f"{_W}rPr")
        bold, italic = _on(look, "b"), _on(look, "i")
        for piece in run:
            text = {f"{_W}t": (piece.text or "").translate(PRIVATE), f"{_W}br": "\n", f"{_W}tab": " "}.get(
                piece.tag, ""
            )
            letters.extend((letter, bold, italic) for letter in text)
    text = "".join(letter for letter, _, _ in letters)
    for found in _SIGNS.finditer(text):
        _, bold, italic = letters[found.start()]
        inside = found.group().translate(_STRAIGHT).replace("\n", " ")
        letters[found.start() : found.end()] = [(letter, bold, italic) for letter in inside]
    runs: list[Run] = []
    for letter, bold, italic in letters:
        if runs and (runs[-1].bold, runs[-1].italic) == (bold, italic):
            runs[-1] = Run(runs[-1].text + letter, bold, italic)
        else:
            runs.append(Run(letter, bold, italic))
    return tuple(runs)


def _on(look: Element | None, name: str) -> bool:
    """Whether a run says it is bold or italic; a style's own look is not asked."""
    found = look.find(f"{_W}{name}") if look is not None else None
    return found is not None and found.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _align(paragraph: Element) -> Align:
    found = paragraph.find(f"{_W}pPr/{_W}jc")
    return _ALIGNED.get(found.get(f"{_W}val", ""), Align.BOTH) if found is not None else Align.BOTH


#: What a Word file can hold that no report takes from it, by the elements that give it away.
_LEFT_OUT = {
    "pictures": ("drawing", "pict", "object"),
    "tables": ("tbl",),
    "numbering": ("numPr",),
    "heads": (),  # by their words, see below: a page number alone is the layout's
    "notes": ("footnoteReference", "endnoteReference", "commentReference"),
    "links": ("hyperlink",),
    "colours": ("color", "highlight", "u", "strike"),
}
_MARGINS = re.compile(r"word/(header|footer)\d*\.xml")
_PLAIN_VALUES = frozenset({"auto", "000000", "none", "0", "false"})


def left_out(data: bytes) -> tuple[str, ...]:
    """What of a Word file does not come into a report: pictures, tables (their words come, one under the
    other), numbering, heads, notes, links, colours. Raises TemplateInvalid.
    """
    there = {
        str(each.tag).removeprefix(_W)
        for each in _document(data).iter()
        if each.get(f"{_W}val", "x") not in _PLAIN_VALUES
    }
    found = {name for name, elements in _LEFT_OUT.items() if there.intersection(elements)}
    if _says_more(data):
        found.add("heads")
    return tuple(name for name in _LEFT_OUT if name in found)


def _says_more(data: bytes) -> bool:
    """Whether heads or feet of pages have words."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            if _MARGINS.fullmatch(entry.filename) and entry.file_size <= _MAX_TEXT:
                try:
                    root: Element = fromstring(archive.read(entry))
                except (ParseError, DefusedXmlException) as error:
                    raise TemplateInvalid("file") from error
                if any(not (each.text or "").strip().isdigit() for each in root.iter(f"{_W}t")):
                    return True
    return False
