"""The table of functions whose arguments are evaluated first (the others live in the compiler).

`takes` has one letter per parameter: s string, n number, b boolean, l node-set, v any value; a last "*"
repeats the one before it and hands the rest over as one tuple. `needs` is how many must be given.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.forms.xpath import dates, geo, nodesets, strings
from desktop.forms.xpath.convert import NAN, boolean, number, string
from desktop.forms.xpath.env import Env
from desktop.forms.xpath.numbers import ONE_NUMBER, power, round_to, weighted


@dataclass(frozen=True, slots=True)
class Function:
    """A function, its parameters, the type it gives (s, n, b, l or v), and whether it wants the
    environment.
    """

    call: Callable[..., Any]
    takes: str
    needs: int
    gives: str
    env: bool = False


def _moment(env: Env, value: Any) -> Any:
    """A value as an aware moment: a number counts days, a text is parsed; None when it is neither."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return dates.moment_of_days(value, env.zone) if value == value else None
    text = string(value)
    moment = dates.parse_moment(text, env.zone)
    if moment is None:
        days = number(text, env)
        return dates.moment_of_days(days, env.zone) if math.isfinite(days) else None
    return moment.astimezone(env.zone) if env.zone else moment


def _date(env: Env, value: Any) -> str:
    """date(): a midnight of the zone is a date, any other moment keeps its time."""
    moment = _moment(env, value)
    if moment is None:
        return ""
    text = dates.iso(moment)
    return text[:10] if text[11:23] == "00:00:00.000" else text


def _date_time(env: Env, value: Any) -> str:
    moment = _moment(env, value)
    return "" if moment is None else dates.iso(moment)


def _format(env: Env, value: Any, pattern: str) -> str:
    moment = _moment(env, value)
    return "" if moment is None else dates.format_moment(moment, pattern)


def _decimal_date_time(env: Env, value: Any) -> float:
    moment = _moment(env, value)
    return NAN if moment is None else dates.days_of_moment(moment)


def _decimal_time(env: Env, text: str) -> float:
    fraction = dates.decimal_time(text, env.zone)
    return NAN if fraction is None else fraction


def _ticked(value: Any) -> bool:
    """Whether an entry of a checklist counts: a node by its text, so a blank one does not."""
    return boolean(string(value) if isinstance(value, list) else value)


def _checklist(_env: Env, least: float, most: float, values: tuple[Any, ...]) -> bool:
    found = sum(1.0 for value in values if _ticked(value))
    return weighted(least, most, found)


def _weighted(env: Env, least: float, most: float, values: tuple[Any, ...]) -> bool:
    found = sum(
        number(weight, env)
        for value, weight in zip(values[::2], values[1::2], strict=False)
        if _ticked(value)
    )
    return weighted(least, most, float(found))


def _join(mark: str, values: tuple[Any, ...]) -> str:
    return mark.join(nodesets.texts(values))


def _distance(values: tuple[Any, ...]) -> float:
    return geo.distance(nodesets.texts(values))


def _uuid(env: Env, length: float | None = None) -> str:
    text = env.uuid()
    if length is None:
        return text
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return "".join(env.rng.choice(letters) for _ in range(int(length) if 0 < length <= 1000 else 0))


def _count_non_empty(nodes: list[Any]) -> float:
    return float(sum(1 for node in nodes if node.text() != ""))


FUNCTIONS: dict[str, Function] = {
    **{name: Function(call, "n", 1, "n") for name, call in ONE_NUMBER.items()},
    "abs": Function(ONE_NUMBER["abs"], "n", 1, "n"),
    "area": Function(lambda values: geo.area(nodesets.texts(values)), "v*", 1, "n"),
    "atan2": Function(math.atan2, "nn", 2, "n"),
    "base64-decode": Function(strings.base64_decode, "s", 1, "s"),
    "boolean": Function(lambda value: value, "b", 1, "b"),
    "boolean-from-string": Function(strings.from_string, "s", 1, "b"),
    "checklist": Function(_checklist, "nnv*", 2, "b", env=True),
    "concat": Function(lambda values: "".join(nodesets.texts(values)), "v*", 0, "s"),
    "contains": Function(lambda text, part: part in text, "ss", 2, "b"),
    "count-non-empty": Function(_count_non_empty, "l", 1, "n"),
    "count-selected": Function(lambda text: float(len(text.split())), "s", 1, "n"),
    "date": Function(_date, "v", 1, "s", env=True),
    "date-time": Function(_date_time, "v", 1, "s", env=True),
    "decimal-date-time": Function(_decimal_date_time, "v", 1, "n", env=True),
    "decimal-time": Function(_decimal_time, "s", 1, "n", env=True),
    "digest": Function(strings.digest, "sss", 2, "s"),
    "distance": Function(_distance, "v*", 1, "n"),
    "ends-with": Function(lambda text, part: text.endswith(part), "ss", 2, "b"),
    "false": Function(lambda: False, "", 0, "b"),
    "format-date": Function(_format, "vs", 2, "s", env=True),
    "format-date-time": Function(_format, "vs", 2, "s", env=True),
    "geofence": Function(geo.inside, "ss", 2, "b"),
    "join": Function(_join, "sv*", 1, "s"),
    "jr:itext": Function(lambda env, key: env.itext(key), "s", 1, "v", env=True),
    "normalize-space": Function(strings.normalize, "s", 1, "s"),
    "not": Function(lambda value: not value, "b", 1, "b"),
    "now": Function(lambda env: dates.iso(env.now()), "", 0, "s", env=True),
    "pi": Function(lambda: math.pi, "", 0, "n"),
    "pow": Function(power, "nn", 2, "n"),
    "random": Function(lambda env: env.rng.random(), "", 0, "n", env=True),
    "round": Function(round_to, "nn", 1, "n"),
    "selected": Function(strings.selected, "ss", 2, "b"),
    "selected-at": Function(strings.selected_at, "sn", 2, "s"),
    "starts-with": Function(lambda text, part: text.startswith(part), "ss", 2, "b"),
    "string": Function(lambda text: text, "s", 1, "s"),
    "string-length": Function(lambda text: float(len(text)), "s", 1, "n"),
    "substr": Function(strings.substr, "snn", 2, "s"),
    "substring": Function(strings.substring, "snn", 2, "s"),
    "substring-after": Function(strings.after, "ss", 2, "s"),
    "substring-before": Function(strings.before, "ss", 2, "s"),
    "today": Function(lambda env: env.now().date().isoformat(), "", 0, "s", env=True),
    "translate": Function(strings.translate, "sss", 3, "s"),
    "true": Function(lambda: True, "", 0, "b"),
    "uuid": Function(_uuid, "n", 0, "s", env=True),
    "weighted-checklist": Function(_weighted, "nnv*", 2, "b", env=True),
    "randomize": Function(
        lambda env, nodes, seed=None: nodesets.shuffle(nodes, seed, env), "ln", 1, "l", env=True
    ),
}
# A call without its argument works on the context node.
ON_CONTEXT = frozenset({"string", "string-length", "normalize-space"})
