"""What one cell of a workbook means for a question: an answer as the report holds it, or why it is none."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.documents.answers import is_figure, unmarked
from desktop.domain.numbers import LARGEST, format_number, parse_number
from desktop.domain.text import fold, nfc

if TYPE_CHECKING:
    from desktop.forms import Node


def fitted(node: Node, value: object) -> tuple[str, str]:
    """What the report holds for a cell's content, and why it cannot ("" when it can)."""
    if is_figure(node):
        return _figure(node, value)
    if node.choices:
        return _chosen(node, text_of(value))
    if node.datatype == "date":
        return _day(value)
    if node.datatype == "dateTime":
        return _moment(value)
    text = nfc(text_of(value))
    return (text, "") if len(text) < 32_000 else ("", "too_long")


def total(node: Node, value: str) -> str:
    """A figure added to the one the report holds; "" where there is none, or the sum is too large."""
    if not (is_figure(node) and node.value and value):
        return ""
    found = Decimal(node.value) + Decimal(value)
    if node.datatype == "int" and abs(found) > LARGEST:
        return ""
    return format(found, "f")


def _figure(node: Node, value: object) -> tuple[str, str]:
    if isinstance(value, bool):
        return "", "number"
    if isinstance(value, int | float):
        lexical = repr(value)
        if isinstance(value, float):
            lexical = str(int(value)) if value.is_integer() else format(value, ".10f").rstrip("0")
    else:
        parsed = parse_number(text_of(value), node.datatype == "decimal", pasted=True)
        if parsed.value is None:
            return "", "two_numbers" if parsed.readings else "number"
        lexical = parsed.value
    if node.datatype == "int" and ("." in lexical or abs(int(lexical)) > LARGEST):
        return "", "whole"
    return lexical, ""


def _chosen(node: Node, text: str) -> tuple[str, str]:
    by_word = {fold(unmarked(choice.label)): choice.value for choice in node.choices}
    by_word |= {fold(choice.value): choice.value for choice in node.choices}
    parts = [text] if node.control == "select1" else re.split("[;,]", text)
    values = [by_word.get(fold(part.strip())) for part in parts if part.strip()]
    if not values or None in values:
        return "", "choice"
    return " ".join(value for value in values if value is not None), ""


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
    """A time of a day in the zone of this PC, which Excel does not say."""
    if not isinstance(value, datetime):
        try:
            value = datetime.strptime(text_of(value), "%d/%m/%Y %H:%M")  # noqa: DTZ007 - its zone comes below
        except ValueError:
            return "", "date"
    return value.astimezone().isoformat(timespec="milliseconds"), ""


def shown(node: Node, value: str, typed: str) -> str:
    """What a cell that fits holds, figures as people write them."""
    return format_number(value) if is_figure(node) else typed


def alike(node: Node, value: str) -> bool:
    """Whether an answer is what the report has already."""
    if is_figure(node) and node.value and value:
        return float(node.value) == float(value)
    if node.datatype == "dateTime":  # seconds are not shown in Excel
        return node.value[:16] == value[:16]
    return node.value == value


def text_of(value: object) -> str:
    """What stands in a cell, without spaces around it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    return str(value).strip()
