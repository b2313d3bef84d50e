"""Places on the map as text: `16,0544 108,2022` or `16.0544, 108.2022`, one point a line for lines and areas.

Kept as ODK keeps them: latitude, longitude, altitude, accuracy, points parted by `; `. An area is closed.
"""

from __future__ import annotations

import re

from desktop.domain.text import seen
from ui import style
from ui.questions.field import Area, Line
from ui.questions.text import FieldQuestion

_NUMBER = re.compile(r"-?\d{1,7}(?:\.\d+)?", re.ASCII)
_TURN = re.compile(
    r"(\d{1,3})\s*°\s*(?:(\d{1,2})\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|″|”|'')\s*)?([NSEWBĐ])",
    re.IGNORECASE,
)
#: N with Đ is not among them: north in English, south in Vietnamese.
_WAYS = {"NE", "NW", "SE", "SW", "BĐ"}


def read_point(text: str) -> str | None:
    """The ODK point of one place as typed, None when it is none or can be read in two ways."""
    turned = _TURN.findall(text)
    if len(turned) == 2 and not _TURN.sub("", text).strip(" ,;"):
        ways = turned[0][3].upper() + turned[1][3].upper()
        if ways not in _WAYS:
            return None
        return _point([*(_degrees(*part) for part in turned), "0", "0"])
    parts = _parts(text)
    return _point([*parts, "0", "0"][:4]) if 2 <= len(parts) <= 4 else None


def _parts(text: str) -> list[str]:
    """The numbers of a place, none when it is not sure which they are.

    Where there are points, a comma parts the numbers; where there are none it is the decimal comma, unless a
    space follows. `16,108` may be either, so it is not taken.
    """
    text = text.strip().strip("()").replace(";", " ").strip()
    if "." in text:
        parts = [part for part in re.split(r"[,\s]+", text) if part]
    elif len(text.split()) > 1:
        parts = [part.strip(",").replace(",", ".") for part in text.split() if part != ","]
    else:
        parts = []
    return parts if all(map(_NUMBER.fullmatch, parts)) else []


def _degrees(whole: str, minutes: str, seconds: str, way: str) -> str:
    value = int(whole) + int(minutes or 0) / 60 + float((seconds or "0").replace(",", ".")) / 3600
    return f"{'-' if way.upper() in 'SW' else ''}{value:.7f}".rstrip("0").rstrip(".")


def _point(parts: list[str]) -> str | None:
    latitude, longitude = float(parts[0]), float(parts[1])
    return " ".join(parts) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def read_points(text: str, *, closed: bool) -> str:
    """The ODK line (or, `closed`, area) of places one a line; anything else comes back as typed."""
    typed = seen(text)
    places = [place for place in re.split(r"[;\n]+", typed) if place.strip()]
    points = [read_point(place) for place in places]
    known = [point for point in points if point is not None]
    if not known or len(known) < len(points):
        return typed
    if closed and len(known) > 2 and known[0].split()[:2] != known[-1].split()[:2]:
        known.append(known[0])
    return "; ".join(known)


def shown_point(value: str) -> str:
    """An ODK point as it is read and typed: `16.0544, 108.2022`, altitude and accuracy behind unless 0."""
    parts = value.split()
    if not 2 <= len(parts) <= 4 or not all(map(_NUMBER.fullmatch, parts)):
        return value.strip()
    while len(parts) > 2 and float(parts[-1]) == 0:
        parts.pop()
    return ", ".join(parts)


def shown_points(value: str) -> str:
    """A line or an area, a place a line."""
    return "\n".join(shown_point(place) for place in value.split(";") if place.strip())


def turned_round(value: str) -> str:
    """The point with both numbers changed over, when it is right that way only; else nothing."""
    parts = _parts(value)
    if len(parts) < 2:
        return ""
    first, second = abs(float(parts[0])), abs(float(parts[1]))
    if not 90 < first <= 180 or second > 90:
        return ""
    return " ".join([parts[1], parts[0], *parts[2:], "0", "0"][:4])


class PointQuestion(FieldQuestion):
    """One place."""

    def make_field(self) -> Line:
        """A field for two numbers."""
        field = Line(self)
        field.setMaximumWidth(style.px(320))
        field.setPlaceholderText(self.tr("latitude, longitude: 16.0544, 108.2022"))
        return field

    def read(self, text: str) -> str:
        """The ODK point, or what was typed."""
        typed = seen(text)
        return read_point(typed) or typed

    def typed(self, value: str) -> str:
        """As maps write it."""
        return shown_point(value)

    def touched(self) -> None:
        """Longitude before latitude is what people mix up most."""
        super().touched()
        right = turned_round(self.node.value)
        if right and not self.readonly:
            self.notice(
                self.tr("Latitude comes first; here it lies between 8 and 24."),
                (self.tr("Change them over"), lambda: self._turn(right)),
            )

    def _turn(self, right: str) -> None:
        self._typing = False
        self.end_notice()
        self.answered.emit(self.node.ref, right)
        self.field.setFocus()


class TraceQuestion(FieldQuestion):
    """A line on the map: at least two places."""

    closed = False

    def make_field(self) -> Area:
        """A place a line."""
        field = Area(self)
        field.setPlaceholderText(
            self.tr("one point a line: latitude, longitude\n16.0544, 108.2022\n16.0551, 108.2040")
        )
        return field

    def read(self, text: str) -> str:
        """The ODK line, or what was typed."""
        return read_points(text, closed=self.closed)

    def typed(self, value: str) -> str:
        """A place a line."""
        return shown_points(value)


class ShapeQuestion(TraceQuestion):
    """An area on the map: at least three places; it is closed by itself."""

    closed = True
