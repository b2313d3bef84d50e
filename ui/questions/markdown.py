"""The author's markdown in labels, hints, notes and choices, as safe rich text or as plain words.

What XLSForm documents and ODK clients show: headings `#` to `######`, `*em*`, `_em_`, `**strong**`,
`__strong__`, `[text](address)`, lists of `-`, `*`, `+` or `1.`, `<span style="color:…; font-family:…">`,
`<br>`, line breaks, and a backslash before a sign that is meant as it stands. Everything else is text: tags,
images, scripts. Links are shown with their address, nothing opens. What an answer put into the text
(`desktop.forms.Filled`) is shown as it was typed. Stars between figures, names like `ten_cot` and a lone
`1. Total` stay as they stand. Time and result are in proportion to the text; a text over `LIMIT` is cut and
shown plain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from desktop.forms import Filled
from desktop.forms.itext import filled

#: Characters of a text that are shown.
LIMIT = 20_000
#: Styles open at once; further ones are shown as typed.
_DEPTH = 16
_MARKUP = re.compile(r"[*_#\[\\<\n]")
#: Unicode's noncharacters stand for signs that answers put in, while the author's markup is read.
_SIGNS = "\\*_#[]()<>-+.& \n\t"
_EMPTY = "\ufdef"
_GUARD = {ord(sign): chr(0xFDD0 + at) for at, sign in enumerate(_SIGNS)}
_UNGUARD = {0xFDD0 + at: sign for at, sign in enumerate(_SIGNS)} | {ord(_EMPTY): ""}
_NEVER = dict.fromkeys([*range(9), *range(11, 32), 127, *range(0xFDD0, 0xFDF0)])
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_ITEM = re.compile(r"[ \t]{0,8}(?:[*+-]|(\d{1,3})[.)])[ \t]+(\S.*)")
_TOKEN = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<run>\*+|_+)
    | \[(?P<text>[^\[\]\n]{1,500})\]\((?P<address>[^()\s]{1,500})\)
    | <span\s{1,9}style\s?=\s?(?P<style>"[^"<>]{0,300}"|'[^'<>]{0,300}'|“[^”<>]{0,300}”)\s?>
    | (?P<end></span\s?>)
    | (?P<line>\n|<br\s?/?>)""",
    re.VERBOSE | re.IGNORECASE,
)
_FAMILY = re.compile(r"[\w ,-]{1,60}")
_TAGS = {1: ("<i>", "</i>"), 2: ("<b>", "</b>"), 3: ("<b><i>", "</i></b>")}
_SIZES = {1: "x-large", 2: "large"}

Colour = Callable[[str], str]


def no_colour(_: str) -> str:
    """Leaves every colour out."""
    return ""


def rich(text: str, colour: Colour = no_colour, tail: str = "") -> str:
    """`text` as rich text for Qt, with `tail` (rich text) behind its last word.

    `colour` gives what to use (#rrggbb) for a colour that the author asks for, "" to leave it out.
    """
    if not has_markup(text):
        return _escape(text) + tail
    blocks = _blocks(text, colour)
    if len(blocks) == 1 and not blocks[0].opening:
        return blocks[0].rich + tail
    return "".join(block.whole(tail if block is blocks[-1] else "") for block in blocks)


def plain(text: str) -> str:
    """`text` without its markup, for screen readers, tips and lists that take no rich text."""
    return "\n".join(block.plain for block in _blocks(text, no_colour)) if has_markup(text) else text


def has_markup(text: str) -> bool:
    """True when `text` may need more than a plain line of words; false is certain."""
    return _MARKUP.search(text) is not None or len(text) > LIMIT


@dataclass(frozen=True)
class _Block:
    """A paragraph, heading or item of a list: its words both ways, and what goes around them."""

    rich: str
    plain: str
    opening: str = ""
    closing: str = ""

    def whole(self, tail: str) -> str:
        """The block as rich text with `tail` behind its words."""
        return f"{self.opening or _PARAGRAPH}{self.rich}{tail}{self.closing or '</p>'}"


_PARAGRAPH = '<p style="margin:0">'
_Piece = tuple[str, str]  # rich, plain


def _blocks(text: str, colour: Colour) -> list[_Block]:
    """The blocks of a text in order, at least one."""
    if len(text) > LIMIT:
        cut = text[:LIMIT] + "…"
        return [_Block(_escape(cut), cut)]
    found: list[_Block] = []
    lines = _guarded(text).split("\n")
    for kind, body in _grouped(lines):
        if kind == "heading":
            hashes, words = _HEADING.fullmatch(body[0]).groups()  # type: ignore[union-attr]
            found.append(_heading(len(hashes), *_inline(words.rstrip(" #\t"), colour)))
        elif kind == "list":
            found += _list(body, colour)
        else:
            found.append(_Block(*_inline("\n".join(body), colour)))
    return found or [_Block("", "")]


def _grouped(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Lines that belong together; blank ones part paragraphs.

    A lone first line that begins like an item is a numbered or dashed label, not a list.
    """
    kinds = [_kind(line) for line in lines]
    if kinds[0] == "list" and kinds[1:2] != ["list"]:
        kinds[0] = "words"
    at = 0
    while at < len(lines):
        until = at + 1
        while kinds[at] != "heading" and until < len(lines) and kinds[until] == kinds[at]:
            until += 1
        if kinds[at]:
            yield kinds[at], lines[at:until]
        at = until


def _kind(line: str) -> str:
    if _HEADING.fullmatch(line):
        return "heading"
    if _ITEM.fullmatch(line):
        return "list"
    return "words" if line.strip() else ""


def _heading(level: int, words: str, said: str) -> _Block:
    size = f"font-size:{_SIZES[level]}; " if level in _SIZES else ""
    opening = f'{_PARAGRAPH}<span style="{size}font-weight:600">'
    return _Block(words, said, opening, "</span></p>")


def _list(lines: list[str], colour: Colour) -> list[_Block]:
    """The items; numbers stay as the author counted, whatever is left out between them."""
    found = []
    for line in lines:
        number, words = _ITEM.fullmatch(line).groups()  # type: ignore[union-attr]
        body, said = _inline(words, colour)
        mark = f"{number}." if number else "•"
        opening = f'<table cellspacing="0" cellpadding="0"><tr><td>{mark}&nbsp;&nbsp;</td><td>'
        found.append(_Block(body, f"{mark} {said}", opening, "</td></tr></table>"))
    return found


# Inside a block.


def _inline(line: str, colour: Colour) -> _Piece:
    """The words of a block with their styles, both ways."""
    pieces: list[_Piece] = []
    opened: list[tuple[str, int, str]] = []  # sign, its place among the pieces, what closes it
    at = 0
    for found in _TOKEN.finditer(line):
        pieces.append(_words(line[at : found.start()]))
        at = found.end()
        if found["run"]:
            _run(line, found, pieces, opened)
        elif found["style"]:
            style = _style(found["style"][1:-1], colour)
            pieces.append(_words(found[0]))
            opened.append(("span", len(pieces) - 1, f'<span style="{style}">' if style else ""))
        elif found["end"]:
            _close_span(found[0], pieces, opened)
        else:
            pieces.append(_single(found, colour))
        del opened[:-_DEPTH]
    pieces.append(_words(line[at:]))
    return "".join(piece[0] for piece in pieces), "".join(piece[1] for piece in pieces)


def _single(found: re.Match[str], colour: Colour) -> _Piece:
    """What stands for itself: an escaped sign, a line break, a link with its address behind its words."""
    if found["line"]:
        return "<br>", "\n"
    if found["escaped"]:
        return _words(found["escaped"])
    address = _words(found["address"])
    words = _inline(found["text"], colour)
    if words[1].strip() in {address[1], ""}:
        return f"<u>{address[0]}</u>", address[1]
    return f"<u>{words[0]}</u> ({address[0]})", f"{words[1]} ({address[1]})"


def _run(line: str, found: re.Match[str], pieces: list[_Piece], opened: list[tuple[str, int, str]]) -> None:
    """Stars or underscores: they close what the same ones opened, else open, else stand for themselves."""
    run = found["run"]
    pieces.append(_words(run))
    if len(run) > 3:
        return
    before = line[found.start() - 1] if found.start() else " "
    after = line[found.end()] if found.end() < len(line) else " "
    strict = len(run) == 1 or run[0] == "_"
    if not before.isspace() and before not in "([{«“" and not (strict and _goes_on(after, "([{")):
        for back in range(len(opened) - 1, -1, -1):
            if opened[back][0] == run:
                _, place, _ = opened[back]
                del opened[back:]
                pieces[place] = (_TAGS[len(run)][0], "")
                pieces[-1] = (_TAGS[len(run)][1], "")
                return
    if not after.isspace() and after not in ")]}.,;:!?»”" and not (strict and _goes_on(before, ")]}")):
        opened.append((run, len(pieces) - 1, ""))


def _goes_on(sign: str, brackets: str) -> bool:
    """True when a word or figure goes on across the run: `ten_cot`, `(2)*(1)`, `3*4`."""
    return sign.isalnum() or sign in brackets


def _close_span(said: str, pieces: list[_Piece], opened: list[tuple[str, int, str]]) -> None:
    pieces.append(_words(said))
    for back in range(len(opened) - 1, -1, -1):
        sign, place, opening = opened[back]
        if sign == "span":
            del opened[back:]
            pieces[place] = (opening, "")
            pieces[-1] = ("</span>" if opening else "", "")
            return


def _style(declared: str, colour: Colour) -> str:
    """The colour and the type that a span may ask for; everything else is left out."""
    kept = []
    for declaration in declared.split(";")[:10]:
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if name == "color" and (seen := colour(value)):
            kept.append(f"color:{escape(seen)}")
        elif name == "font-family" and _FAMILY.fullmatch(family := value.replace("'", "")):
            kept.append(f"font-family:{family}")
    return "; ".join(kept)


# Signs.


def part_of(text: str, whole: str) -> str:
    """`text`, a beginning of `whole` (a label without its unit), with the places of the answers in it."""
    if not isinstance(whole, Filled) or isinstance(text, Filled) or not whole.startswith(text):
        return text
    inside = [(begin, min(end, len(text))) for begin, end in whole.outputs if begin <= len(text)]
    return filled(text, tuple(inside), whole.reads[: len(inside)])


def _guarded(text: str) -> str:
    """The text, with the signs that answers put in out of the author's reach."""
    outputs = text.outputs if isinstance(text, Filled) else ()
    parts, at = [], 0
    for begin, end in outputs:
        parts.append(text[at:begin].translate(_NEVER))
        parts.append(text[begin:end].translate(_NEVER).translate(_GUARD) or _EMPTY)
        at = end
    parts.append(text[at:].translate(_NEVER))
    return "".join(parts)


def _words(text: str) -> _Piece:
    """A run of words both ways, with the signs of answers put back."""
    said = text.translate(_UNGUARD)
    return escape(said).replace("\n", "<br>"), said


def _escape(text: str) -> str:
    return escape(text.translate(_NEVER)).replace("\n", "<br>")
