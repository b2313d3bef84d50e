"""Numbers as Vietnamese offices write them: `1.234.567,89`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from desktop.domain.text import fold, seen

_PLAIN = re.compile(r"[0-9]+")
_DOT_GROUPS = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+")
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(,[0-9]{3})+")
_SPACE_GROUPS = re.compile(r"[1-9][0-9]{0,2}( [0-9]{3})+(,[0-9]+)?")
_COMMA_DECIMAL = re.compile(r"([0-9]*|[1-9][0-9]{0,2}(\.[0-9]{3})+),[0-9]+")
_DOT_DECIMAL = re.compile(r"([0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)\.[0-9]+")
_LEXICAL = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?")
#: One sign before three figures: thousands to one reader, decimals to another.
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
#: A share as it is asked for: in the label's brackets at the end («Tỷ lệ (%)»), or first in the hint, folded.
_SHARE_LABEL = re.compile(r"\(\s*%\s*\)\s*$")
_SHARE_HINTS = ("phan tram", "ty le phan tram", "per cent", "percent", "pour cent", "pourcentage")
#: What a spreadsheet keeps and shows of a number; nobody writes more decimals, what is less is a remainder.
_SHEET = Context(prec=15)
_LEAST = Decimal("1e-10")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "))
#: Whole numbers of a form have 32 bits (ODK XForms, data types), as in every client that fills it in.
LARGEST = 2**31 - 1
#: Sign between thousands and before decimals, by language.
_SIGNS = {"vi": (".", ","), "fr": ("\u202f", ","), "en": (",", ".")}


@dataclass(frozen=True)
class ParsedNumber:
    """What a typed number means.

    `value` is its XML lexical form (`1234.5`), None when it is no number or has two meanings;
    `readings` are the meanings it may have: one when `value` is set, two when a person must choose.
    """

    value: str | None
    readings: tuple[str, ...]


def in_per_cent(label: str, hint: str) -> bool:
    """Whether a figure is asked for in per cent, by its label and hint without markup, in any language."""
    said = hint.strip()
    return bool(_SHARE_LABEL.search(label)) or said.startswith("%") or fold(said).startswith(_SHARE_HINTS)


def of_sheet(value: float, times: int = 1) -> str:
    """A spreadsheet's number, so many `times`, as its 15 figures are read: no exponent, no noughts behind.

    A cell shows and keeps no more; what stands behind them in the file is what binary reckoning left over.
    """
    found = _SHEET.create_decimal(repr(value)) * times
    found = found.quantize(_LEAST) if abs(found) < 1 / _LEAST else found
    lexical = format(found, "f")
    lexical = lexical.rstrip("0").rstrip(".") if "." in lexical else lexical
    return "0" if not found else lexical


def share_of(text: str) -> str | None:
    """The figure before a per cent sign («87,5 %» → «87,5»); None where the text does not end with one."""
    body = seen(text).translate(_SPACES).strip()
    return body[:-1].rstrip() if body.endswith("%") else None


def parse_number(text: str, decimal: bool, pasted: bool = False) -> ParsedNumber:
    """Read a number; `decimal` tells whether the question takes decimals, `pasted` that nobody typed it.

    `1.234` means 1234 in Vietnam and 1.234 in a pasted English sheet: where decimals are taken both
    readings come back, and the officer is asked. Pasted, `1,234` has both too, also where whole numbers
    belong: the person did not choose the sign. There `1.234` can only be 1234. Thousands come first.
    """
    body = seen(text).translate(_SPACES).strip().replace("\u2212", "-")
    sign = "-" if body.startswith("-") else ""
    body = body[1:].lstrip() if body[:1] in ("-", "+") else body
    either = pasted and (decimal or "," in body) and _EITHER.fullmatch(body)
    found = (re.sub("[.,]", "", body), body.replace(",", ".")) if either else _readings(body, decimal)
    readings = tuple(dict.fromkeys(_lexical(sign, reading) for reading in found))
    return ParsedNumber(readings[0] if len(readings) == 1 else None, readings)


def is_too_large(text: str) -> bool:
    """True when `text` is a whole number that no form can hold."""
    digits = (parse_number(text, decimal=False).value or "").removeprefix("-")
    return digits.isdigit() and (len(digits) > 10 or int(digits) > LARGEST)


def _readings(body: str, decimal: bool) -> tuple[str, ...]:
    """Meanings of an unsigned number, with `.` before the decimals."""
    if _PLAIN.fullmatch(body):
        return (body,)
    if _PLAIN.fullmatch(body[:-1]) and body[-1:] == ",":  # the decimals are still to be typed
        return (body[:-1],)
    if _DOT_GROUPS.fullmatch(body):
        whole = body.replace(".", "")
        return (whole, body) if decimal and body.count(".") == 1 else (whole,)
    if _COMMA_GROUPS.fullmatch(body) and (not decimal or body.count(",") > 1):
        return (body.replace(",", ""),)
    if _SPACE_GROUPS.fullmatch(body):
        return (body.replace(" ", "").replace(",", "."),)
    if _COMMA_DECIMAL.fullmatch(body):
        return (body.replace(".", "").replace(",", "."),)
    if _DOT_DECIMAL.fullmatch(body):
        return (body.replace(",", ""),)
    return ()


def _lexical(sign: str, reading: str) -> str:
    whole, dot, decimals = reading.partition(".")
    whole = whole.lstrip("0") or "0"
    lexical = whole + dot + decimals
    return lexical if not lexical.strip("0.") else sign + lexical


def format_number(value: str, language: str = "vi") -> str:
    """Write an XML number for people (`1234567.89` → `1.234.567,89`); anything else comes back unchanged."""
    found = _LEXICAL.fullmatch(value)
    if found is None:
        return value
    sign, whole, decimals = found.groups()
    group, point = _SIGNS.get(language, _SIGNS["vi"])
    grouped = f"{int(whole):,}".replace(",", group) if len(whole) < 4000 else whole
    return f"{sign}{grouped}{point}{decimals}" if decimals else sign + grouped
