"""What one cell of a workbook means for a question: an answer as the report holds it, or why it is none."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import day, here, is_figure, is_share, moment, unmarked
from desktop.domain.added import adds_up
from desktop.domain.listed import Listed
from desktop.domain.numbers import LARGEST, format_number, of_sheet, parse_number, share_of
from desktop.domain.text import from_legacy, seen
from desktop.domain.zone import VIETNAM

if TYPE_CHECKING:
    from desktop.forms import Node


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
#: What of a number format is only words, colours and room, no sign of its own.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def fitted(node: Node, cell: Any) -> tuple[str, str]:
    """What the report holds for a cell of a workbook, and why it cannot ("" when it can)."""
    value, typed = cell.value, typed_in(cell)
    if is_figure(node):
        return _figure(node, value, hundredfold=shows_per_cent(cell))
    if node.choices:
        return _chosen(node, typed)
    if node.datatype == "date":
        return _day(value)
    if node.datatype == "dateTime":
        return _moment(value)
    return (typed, "") if len(typed) < 32_000 else ("", "too_long")


def total(node: Node, value: str) -> str:
    """A figure added to the one the report holds; "" where nothing can be added, or the sum is too large."""
    held = lexical(node.value)
    if held is None or not value or not summable(node):
        return ""
    found = held + Decimal(value)
    if node.datatype == "int" and abs(found) > LARGEST:
        return ""
    return format(found, "f")


def summable(node: Node) -> bool:
    """Whether the figures of several villages add up to the commune's; a mark on a scale does not."""
    asked = is_figure(node) and node.control != "range" and not node.computed and not node.readonly
    return asked and adds_up(unmarked(node.label), unmarked(node.hint))


def lexical(value: str) -> Decimal | None:
    """A figure's answer as the number it is; None while it is none («1.234?», still to be decided)."""
    return Decimal(value).normalize() if _NUMBER.fullmatch(value) else None


def shows_per_cent(cell: Any) -> bool:
    """Whether a cell holds a number that Excel shows a hundred times as large, with a per cent sign."""
    number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    return number and isfinite(cell.value) and "%" in _LITERAL.sub("", cell.number_format or "")


def typed_in(cell: Any) -> str:
    """What stands in a cell as a person reads it there, without spaces around it."""
    return f"{format_number(of_sheet(cell.value, 100))}%" if shows_per_cent(cell) else text_of(cell.value)


def as_read(node: Node | None, cell: Any) -> str:
    """What stands in a cell that does not fit (`node`: its question), numbers with the signs of this country.

    Text that can be read as no number, or as two, stands for itself.
    """
    typed, number = typed_in(cell), isinstance(cell.value, int | float)
    if shows_per_cent(cell) or isinstance(cell.value, bool):
        return typed
    if node is None or not is_figure(node):
        return typed.replace(".", ",") if number else typed
    share = share_of(typed)
    lexical = typed if number else parse_number(share or typed, decimal=True, pasted=True).value
    return typed if lexical is None else format_number(lexical) + typed[len(share or typed) :]


def _figure(node: Node, value: object, *, hundredfold: bool) -> tuple[str, str]:
    if isinstance(value, bool) or (isinstance(value, float) and not isfinite(value)):
        return "", "number"
    typed = text_of(value)
    before_sign = share_of(typed)
    if (hundredfold or before_sign is not None) and not is_share(node):
        return "", "per_cent"
    if isinstance(value, int | float):
        lexical = of_sheet(value, 100 if hundredfold else 1)
    else:
        parsed = parse_number(before_sign or typed, node.datatype == "decimal", pasted=True)
        if parsed.value is None:
            return "", "two_numbers" if parsed.readings else "number"
        lexical = parsed.value
    if node.datatype == "int" and ("." in lexical or abs(int(lexical)) > LARGEST):
        return "", "whole"
    return lexical, ""


def _chosen(node: Node, text: str) -> tuple[str, str]:
    listed = Listed(tuple((unmarked(choice.label), choice.value) for choice in node.choices))
    parts = [text] if node.control == "select1" else re.split("[;,]", text)
    found = [listed.meant(part) for part in parts if part.strip()]
    values = [each.value for each in found if each.value is not None]
    if not values or len(values) < len(found):
        return "", "choices" if any(each.several for each in found) else "choice"
    return " ".join(values), ""


def _day(value: object) -> tuple[str, str]:
    if isinstance(value, datetime):
        return value.date().isoformat(), ""
    if isinstance(value, date):
        return value.isoformat(), ""
    for pattern in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text_of(value), pattern).date().isoformat(), ""  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return "", "date"


def _moment(value: object) -> tuple[str, str]:
    """A time of a day by the clocks of Vietnam, whatever this PC's: Excel does not say whose."""
    if not isinstance(value, datetime):
        try:
            value = datetime.strptime(text_of(value), "%d/%m/%Y %H:%M")  # noqa: DTZ007 - its zone comes below
        except ValueError:
            return "", "date"
    return value.replace(tzinfo=VIETNAM).isoformat(timespec="milliseconds"), ""


def shown(node: Node, value: str, typed: str) -> str:
    """What a cell that fits holds, figures, days and times of a day as people write them."""
    if node.datatype in {"date", "dateTime"}:
        return day(value) if node.datatype == "date" else moment(value)
    return format_number(value) if is_figure(node) else typed


def alike(node: Node, value: str) -> bool:
    """Whether an answer is what the report has already."""
    if is_figure(node) and node.value and value:
        return lexical(node.value) == lexical(value)
    return minute(value) == minute(node.value) if node.datatype == "dateTime" else node.value == value


def minute(value: str) -> str:
    """An XML dateTime as Excel shows it, without seconds, by the clocks of Vietnam."""
    found = here(value)
    return value if found is None else f"{found:%Y-%m-%dT%H:%M}"


def text_of(value: object) -> str:
    """What stands in a cell, without spaces around it; letters of old fonts as they are meant."""
    if value is None:
        return ""
    if isinstance(value, float):
        return of_sheet(value)
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}" if value.hour or value.minute else f"{value:%d/%m/%Y}"
    text = str(value).strip()
    return seen(from_legacy(text) or text)  # a soft hyphen is a letter of TCVN3
