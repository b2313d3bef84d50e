"""The data types of a bind: which text fits, its canonical form, and what a calculation stores.

Source: ODK XForms, "Data types". A text that does not fit is kept as it was typed; the instance
reports it, and to expressions it is blank.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import time, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.forms.xpath.convert import calculated
from desktop.forms.xpath.dates import iso, parse_moment
from desktop.forms.xpath.env import Env

_INT = re.compile(r"-?\d{1,18}\Z", re.ASCII).match
_DECIMAL = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)\Z", re.ASCII).match
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII).match
_LOCAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?\Z", re.ASCII).match
_TIME = re.compile(
    r"(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3])(?::?[0-5]\d)?|[+-]14(?::?00)?)?\Z", re.ASCII
).match
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ALIASES = {
    "integer": "int",
    "datetime": "dateTime",
    "select1": "string",
    "select": "string",
    "odk:rank": "string",
}


def type_name(declared: str | None) -> str:
    """The type of a bind without its prefix; an unknown or missing one is a string."""
    name = (declared or "string").rpartition(":")[2]
    name = _ALIASES.get(name, name)
    return name if name in _FITS or name in {"string", "binary", "barcode", "intent"} else "string"


def sendable(text: str) -> str:
    """The text without what XML 1.0 cannot carry (XML 1.0, "Characters")."""
    return _UNSENDABLE.sub("", text)


def _is_date(text: str) -> bool:
    return _DATE(text) is not None and parse_moment(text, None) is not None


def _is_time(text: str) -> bool:
    match = _TIME(text)
    if match is None:
        return False
    try:
        time(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return False
    return True


def _is_point(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(map(_DECIMAL, words)):
        return False
    return abs(float(words[0])) <= 90 and abs(float(words[1])) <= 180


def _is_line(text: str) -> bool:
    parts = text.strip().rstrip(";").split(";")
    return len(parts) >= 2 and all(_is_point(part.strip()) for part in parts)


def _is_shape(text: str) -> bool:
    parts = [part.strip() for part in text.strip().rstrip(";").split(";")]
    return len(parts) >= 3 and all(map(_is_point, parts)) and parts[0].split()[:2] == parts[-1].split()[:2]


def _is_int(text: str) -> bool:
    if len(text) < 10 and text.isdigit() and text.isascii():
        return True
    return _INT(text) is not None and -(2**31) <= int(text) < 2**31


_FITS: dict[str, Callable[[str], bool]] = {
    "int": _is_int,
    "decimal": lambda text: _DECIMAL(text) is not None,
    "date": _is_date,
    "time": _is_time,
    "dateTime": lambda text: "T" in text and parse_moment(text, None) is not None,
    "boolean": lambda text: text in {"true", "false", "1", "0"},
    "geopoint": _is_point,
    "geotrace": _is_line,
    "geoshape": _is_shape,
}


def test(datatype: str) -> Callable[[str], bool] | None:
    """The test of a type for texts that are not blank, None when every text fits."""
    return _FITS.get(datatype)


def canonical(datatype: str, text: str) -> str:
    """The text as it is stored.

    Without spaces around, a decimal number in a whole one cut, the time of day (no zone) taken off a date, as
    ODK clients do.
    """
    if datatype == "int" and _DECIMAL(text.strip()):
        return _truncated(text.strip())
    if datatype == "date" and _LOCAL(text.strip()) and parse_moment(text, None) is not None:
        return text.strip()[:10]
    if datatype in {"int", "decimal", "date", "time", "dateTime"}:
        return text.strip()
    return text


def computed(datatype: str, text: str, zone: tzinfo | None) -> str:
    """What a calculation or a setvalue stores in a node of the type; a text that cannot be cast stays."""
    if text == "":
        return text
    if datatype == "int":
        return _truncated(text)
    if datatype == "date" and len(text) > 10:
        moment = parse_moment(text, zone)
        return text if moment is None else (moment.astimezone(zone) if zone else moment).date().isoformat()
    if datatype == "dateTime" and _is_date(text):
        moment = parse_moment(text, zone)
        return text if moment is None else iso(moment)
    if datatype == "time" and "T" in text:
        return text.partition("T")[2]
    return text


def within(start: str, end: str, step: str, base: Callable[[str], bool] | None) -> Callable[[str], bool]:
    """The test of a range: numbers from start to end (or down to it), a whole number of steps apart.

    ValueError when start, end and step make no range.
    """
    wrong = ValueError("start, end and step are numbers, and step is not 0")
    try:
        first, last, stride = Decimal(start), Decimal(end), abs(Decimal(step))
    except InvalidOperation:
        raise wrong from None
    if not (first.is_finite() and last.is_finite() and stride.is_finite() and stride > 0):
        raise wrong
    low, high = min(first, last), max(first, last)

    def fits_range(text: str) -> bool:
        if _DECIMAL(text) is None or (base is not None and not base(text)):
            return False
        value = Decimal(text)
        return low <= value <= high and abs(value - first) < 10**15 * stride and (value - first) % stride == 0

    return fits_range


def writer(datatype: str, *, number: bool) -> Callable[[Any, Env], str]:
    """How the value of a calculation becomes the text of a node; `number`: it is surely a number."""
    if number and datatype == "int":
        return _whole
    if number and datatype not in {"date", "dateTime", "time"}:
        return lambda value, _env: calculated(value)
    return lambda value, env: computed(datatype, calculated(value), env.zone)


def _whole(value: float, _env: Env) -> str:
    return str(int(value)) if math.isfinite(value) else ""


def _truncated(text: str) -> str:
    """A number without its decimals; what is none stays. However long, no digit before the point changes."""
    if _DECIMAL(text):
        whole, point, _ = text.partition(".")
        digits = whole.lstrip("-").lstrip("0") or "0"
        sign = "-" if text[0] == "-" and digits != "0" else ""
        return f"{sign}{digits}" if point else text
    try:
        value = float(text)
    except ValueError:
        return text
    return str(math.trunc(value)) if math.isfinite(value) else ""
