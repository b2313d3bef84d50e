"""Distances and areas of points written "latitude longitude altitude accuracy"."""

from __future__ import annotations

import math
from itertools import pairwise

from desktop.forms.xpath.convert import NAN

_RADIUS = 6378100.0
Point = tuple[float, float]


def points(texts: list[str]) -> list[Point] | None:
    """The points of a trace, a shape or a list of points; None when one is no point."""
    found: list[Point] = []
    for text in texts:
        for part in text.strip().strip(";").split(";"):
            words = part.split()
            try:
                latitude, longitude = float(words[0]), float(words[1])
            except (IndexError, ValueError):
                return None
            if abs(latitude) > 90 or abs(longitude) > 180:
                return None
            found.append((latitude, longitude))
    return found


def _between(one: Point, other: Point) -> float:
    """The great-circle distance in metres."""
    left, right = math.radians(one[0]), math.radians(other[0])
    delta = math.radians(other[1] - one[1])
    cosine = math.sin(left) * math.sin(right) + math.cos(left) * math.cos(right) * math.cos(delta)
    return _RADIUS * math.acos(max(-1.0, min(1.0, cosine)))


def distance(texts: list[str]) -> float:
    """distance(): metres along the points, to the centimetre."""
    way = points(texts)
    if way is None or len(way) < 2:
        return NAN if way is None else 0.0
    return round(sum(_between(one, other) for one, other in pairwise(way)), 2)


def area(texts: list[str]) -> float:
    """area(): square metres inside the points, on the sphere."""
    shape = points(texts)
    if shape is None or len(shape) < 3:
        return 0.0
    if shape[0] != shape[-1]:
        shape = [*shape, shape[0]]
    twice = 0.0
    for (lat1, lon1), (lat2, lon2) in pairwise(shape):
        twice += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return round(abs(twice * _RADIUS * _RADIUS / 2) * 100) / 100


def inside(point: str, shape: str) -> bool:
    """geofence(): whether a point lies in a shape, by counting the edges crossed."""
    spot, ring = points([point]), points([shape])
    if not spot or not ring or len(ring) < 4:
        return False
    y, x = spot[0]
    crossed = False
    for (lat1, lon1), (lat2, lon2) in pairwise(ring):
        if (lat1 > y) != (lat2 > y) and x < (lon2 - lon1) * (y - lat1) / (lat2 - lat1) + lon1:
            crossed = not crossed
    return crossed
