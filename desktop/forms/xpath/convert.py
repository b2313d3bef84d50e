"""Conversions between strings, numbers, booleans and node-sets, in the XForms dialect.

XPath 1.0, section 4; and a string that is a date counts as days since 1970 where a number is wanted
(ODK XForms, "XPath data types").
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Any

from desktop.forms.xpath.dates import days_of_text
from desktop.forms.xpath.env import Env

_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*\Z", re.ASCII).match
NAN = math.nan


def number_of_text(text: str, env: Env) -> float:
    """The number a string stands for, NaN when it stands for none."""
    if not text:
        return NAN
    if _NUMBER(text):
        return float(text)
    if len(text) >= 10:
        days = days_of_text(text, env.zone)
        if days is not None:
            return days
    return NAN


def number(value: Any, env: Env) -> float:
    """XPath's number()."""
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        return number_of_text(value, env)
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    return number_of_text(value[0].text(), env) if value else NAN


def text_of_number(value: float) -> str:
    """XPath's string() of a number: never an exponent, no ".0"."""
    if value != value:
        return "NaN"
    if value in {math.inf, -math.inf}:
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}"


def string(value: Any) -> str:
    """XPath's string()."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return text_of_number(value)
    return value[0].text() if value else ""


def boolean(value: Any) -> bool:
    """XPath's boolean()."""
    if isinstance(value, float):
        return value == value and value != 0.0
    return bool(value)


def calculated(value: Any) -> str:
    """The text a calculation stores: a NaN is blank, as in JavaRosa."""
    if isinstance(value, float) and value != value:
        return ""
    return string(value)
