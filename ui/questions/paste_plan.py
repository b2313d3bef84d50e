"""Where the cells of a pasted block would land, and why some do not fit; pure, for any thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.listed import Listed
from desktop.domain.numbers import parse_number, share_of
from desktop.domain.text import from_legacy, seen
from desktop.domain.totals import totals
from ui.questions.date import read_date
from ui.questions.geo import read_point
from ui.questions.number import (
    UNSURE,
    chosen_value,
    is_number,
    read_number,
    readings_of,
    shown_number,
    unit_of,
)
from ui.questions.table_model import entries_of
from ui.questions.time import read_moment, read_time

if TYPE_CHECKING:
    from desktop.forms import Node
    from ui.questions.table_clipboard import Block
    from ui.questions.table_model import RepeatModel


_FIGURES = frozenset({"int", "decimal"})


class Misfit(StrEnum):
    """Why a pasted value does not go in."""

    NUMBER = "number"  # letters where a number belongs
    SHARE = "share"  # per cent where the question asks for none
    WHOLE = "whole"  # decimals where a whole number belongs
    LARGE = "large"  # more than a form holds
    WAYS = "ways"  # `1.234`: thousands or decimals
    LIST = "list"  # no entry of the cell's list
    SEVERAL = "several"  # more than one entry of it, without the accents
    KIND = "kind"  # no date, time or place
    ROWS = "rows"  # under the last row, and none may be added
    COLUMNS = "columns"  # to the right of the last column
    COMPUTED = "computed"  # the form reckons it
    READONLY = "readonly"  # it can only be read
    HIDDEN = "hidden"  # not asked in that row
    TOTAL = "total"  # of a line that sums up the others


@dataclass(frozen=True)
class Landing:
    """One cell of the block at its place in the table.

    `value`: XML value it would have, None when it is no entry of a list; `converted`: it
    came in TCVN3 or VNI; `figure`: a number as it is read here, fitting or not, "" for other text.
    """

    row: int
    column: int
    text: str
    value: str | None
    misfit: Misfit | None = None
    converted: bool = False
    figure: str = ""


@dataclass(frozen=True)
class Lane:
    """A column of the table as far as a paste must know; `lists`: what each row may hold."""

    control: str
    datatype: str
    appearances: tuple[str, ...]
    computed: bool
    lists: tuple[Listed, ...] = ()
    share: bool = False  # a figure of per cent


@dataclass(frozen=True)
class Target:
    """The table from the chosen cell on: its rows by ref, lanes, and why cells take nothing."""

    top: int
    left: int
    rows: tuple[str, ...]
    grows: bool
    lanes: tuple[Lane, ...]
    closed: Mapping[tuple[int, int], Misfit]
    zone: tzinfo
    sums: bool = True  # whether a line of the block may be a total of no place of its own
    lines: tuple[Lane, ...] = ()  # where each row takes another kind: what its only column takes

    def lane(self, row: int, right: int) -> Lane:
        """What a cell takes, `right` columns from the chosen one."""
        return self.lines[row] if row < len(self.lines) else self.lanes[right]


@dataclass(frozen=True)
class Plan:
    """A whole block as it would land; `ways`: which reading holds for numbers with that sign.

    `totals`: the lines that sum up the others, left out unless they are `kept`.
    """

    lines: tuple[tuple[Landing, ...], ...]
    ways: Mapping[str, int] = field(default_factory=dict)
    totals: frozenset[int] = frozenset()
    kept: bool = False

    def cells(self) -> Iterator[Landing]:
        """Every cell, line by line."""
        for line in self.lines:
            yield from line

    @property
    def misfits(self) -> tuple[Landing, ...]:
        """Cells that do not go in."""
        return tuple(cell for cell in self.cells() if cell.misfit is not None)

    @property
    def fitting(self) -> tuple[Landing, ...]:
        """Cells that go in, blanks too: they empty what is there."""
        return tuple(cell for cell in self.cells() if cell.misfit is None and cell.value is not None)

    @property
    def asks(self) -> bool:
        """Whether a person should look first. Cells the form reckons are its own affair."""
        return bool(self.totals) or any(
            cell.converted or cell.misfit not in {None, Misfit.COMPUTED} for cell in self.cells()
        )

    @property
    def unsure(self) -> Landing | None:
        """The first number that can be read in two ways."""
        return next((cell for cell in self.cells() if cell.misfit is Misfit.WAYS), None)


def target(model: RepeatModel, top: int, left: int, height: int) -> Target:
    """What a paste of `height` lines at that cell must know of the table, read in the main thread."""
    rows = tuple(row.ref for row in model.repeat.children)
    reach = range(top, min(top + height, len(rows)))
    lanes = []
    for at in range(left, len(model.columns)):
        column, nodes = model.columns[at], [model.node(row, at) for row in reach]
        known: dict[tuple[str, ...], Listed] = {}
        lists = tuple(_entries(node, known) for node in nodes) if column.control == "select1" else ()
        if column.control == "select1" and not lists:
            lists = (_entries(model.node(len(rows) - 1, at), known),)
        first = model.node(0, at)
        looks = tuple(first.appearances) if first is not None else ()
        lanes.append(Lane(column.control, column.datatype, looks, column.computed, lists, column.unit == "%"))
    places = ((row, at) for row in reach for at in range(left, len(model.columns)))
    closed = {place: why for place in places if (why := closed_why(model, *place)) is not None}
    grows = model.repeat.can_add and not model.locked
    return Target(top, left, rows, grows, tuple(lanes), closed, model.zone, not model.fixed)


def lane_of(node: Node) -> Lane:
    """A field as far as a paste must know."""
    lists = (_entries(node, {}),) if node.control == "select1" else ()
    share = unit_of(node) == "%"
    return Lane(node.control or "", node.datatype, tuple(node.appearances), node.computed, lists, share)


def closed_why(model: RepeatModel, row: int, column: int) -> Misfit | None:
    """Why nobody may write in a cell; None when somebody may."""
    if model.writable(row, column):
        return None
    node = model.node(row, column)
    if node is None or not node.relevant:
        return Misfit.HIDDEN
    return Misfit.COMPUTED if node.computed else Misfit.READONLY


def plan(
    block: Block, target: Target, exact: bool, ways: Mapping[str, int], keep_totals: bool = False
) -> Plan:
    """Read every cell of the block for its place; `exact`: the texts are XML values of a table here.

    What stands under a total line that is left out moves up.
    """
    numeric = [lane.control != "select1" and lane.datatype in _FIGURES for lane in target.lanes]
    summing = frozenset[int]() if exact or not target.sums else totals(block, numeric)
    lines, down = [], 0
    for at, line in enumerate(block):
        if at in summing and not keep_totals:
            lines.append(tuple(_left_out(text, down, right, target) for right, text in enumerate(line)))
            continue
        lines.append(tuple(_land(text, down, right, target, exact, ways) for right, text in enumerate(line)))
        down += 1
    return Plan(tuple(lines), ways, summing, keep_totals)


def _left_out(text: str, down: int, right: int, target: Target) -> Landing:
    misfit = Misfit.TOTAL if text.strip() else None
    figure = _figure(text, "", misfit, target.lanes[right]) if right < len(target.lanes) else ""
    return Landing(target.top + down, target.left + right, text, None, misfit, figure=figure)


def sign_of(text: str) -> str:
    """The sign of a number with two readings."""
    return "," if "," in text else "."


def _land(text: str, down: int, right: int, target: Target, exact: bool, ways: Mapping[str, int]) -> Landing:
    row, column = target.top + down, target.left + right
    blank = not text.strip()
    outside = _outside(row, right, target)
    if outside is not None:
        decimal = exact and "." in text and is_number(text)
        figure = shown_number(text) if decimal else ""
        return Landing(row, column, text, None, None if blank else outside, figure=figure)
    lane = target.lane(row, right)
    better = None if exact or lane.control == "select1" else from_legacy(text)
    value, misfit = _exact(text, lane, down) if exact else _read(better or text, lane, down, target, ways)
    closed = target.closed.get((row, column))
    if row >= len(target.rows) and lane.computed:
        closed = Misfit.COMPUTED
    figure = _figure(text, value or "", misfit, lane)
    if closed is not None:
        return Landing(row, column, text, None if blank else value, None if blank else closed, figure=figure)
    return Landing(row, column, text, value, misfit, better is not None and misfit is None, figure)


def _figure(text: str, value: str, misfit: Misfit | None, lane: Lane) -> str:
    """A number as it is read here, whatever signs it came with; "" where it is none, or may be two."""
    unread = misfit in {Misfit.NUMBER, Misfit.WAYS, Misfit.LARGE}
    if unread or lane.control == "select1" or lane.datatype not in _FIGURES:
        return ""
    share = share_of(text) if misfit is Misfit.SHARE else None
    meant = (value, read_number(share or text, decimal=True, pasted=True))
    number = next(filter(is_number, meant), "")
    return number and shown_number(number) + text.strip()[len(share or text) :]


def _outside(row: int, right: int, target: Target) -> Misfit | None:
    if right >= len(target.lanes):
        return Misfit.COLUMNS
    return Misfit.ROWS if row >= len(target.rows) and not target.grows else None


def _exact(text: str, lane: Lane, down: int) -> tuple[str | None, Misfit | None]:
    if not text:
        return "", None
    if lane.control == "select1":
        return _listed(text, lane, down)
    if lane.datatype in _FIGURES and not is_number(text):
        return text, Misfit.NUMBER
    return text, Misfit.WHOLE if lane.datatype == "int" and "." in text else None


def _read(
    text: str, lane: Lane, down: int, target: Target, ways: Mapping[str, int]
) -> tuple[str | None, Misfit | None]:
    if lane.control == "select1":
        return _listed(text, lane, down)
    if lane.datatype in _FIGURES:
        return _number(text, lane, ways)
    typed = seen(text)
    if not typed or lane.datatype not in {"date", "time", "dateTime", "geopoint"}:
        return typed, None
    return _moment(typed, lane, target.zone)


def _listed(text: str, lane: Lane, down: int) -> tuple[str | None, Misfit | None]:
    if not text.strip():
        return "", None
    entries = lane.lists[min(down, len(lane.lists) - 1)] if lane.lists else Listed()
    found = entries.meant(text)
    if found.value is None and (better := from_legacy(text)) is not None:
        found = entries.meant(better)
    if found.several:
        return None, Misfit.SEVERAL
    return found.value, Misfit.LIST if found.value is None else None


def _number(text: str, lane: Lane, ways: Mapping[str, int]) -> tuple[str, Misfit | None]:
    decimal, before_sign = lane.datatype == "decimal", share_of(text)
    if before_sign and not lane.share and parse_number(before_sign, decimal=True).readings:
        return text.strip(), Misfit.SHARE
    text = before_sign if before_sign and lane.share else text
    value = read_number(text, decimal, pasted=True)
    readings = readings_of(value)
    dotted = not decimal and ways.get(".") == 1 and read_number(text, decimal=True, pasted=True)
    if dotted and dotted.endswith(UNSURE) and not readings:
        return text.strip(), Misfit.WHOLE  # a person said that the block's points part decimals
    if value.endswith(UNSURE) and len(readings) > 1:
        which = ways.get(sign_of(value))
        if which is None:
            return value, Misfit.WAYS
        value = chosen_value(readings[which], decimal)
    if not value or (is_number(value) and (decimal or "." not in value)):
        return value, None
    other = read_number(text, decimal=True, pasted=True)
    if not is_number(other) and not readings:
        return value, Misfit.NUMBER
    return value, Misfit.WHOLE if "," in value or "." in other else Misfit.LARGE


def _moment(typed: str, lane: Lane, zone: tzinfo) -> tuple[str, Misfit | None]:
    if lane.datatype == "geopoint":
        point = read_point(typed)
        return point or typed, None if point else Misfit.KIND
    try:
        if lane.datatype == "date":
            value = read_date(typed, lane.appearances)
            date.fromisoformat(value)
        elif lane.datatype == "time":
            value = read_time(typed, zone)
            time.fromisoformat(value)
        else:
            value = read_moment(typed, zone)
            datetime.fromisoformat(value)
    except ValueError:
        return typed, Misfit.KIND
    return value, None


def _entries(node: Node | None, known: dict[tuple[str, ...], Listed]) -> Listed:
    """What a cell's list holds; the same list is looked through once."""
    if node is None:
        return Listed()
    key = tuple(choice.value for choice in node.choices)
    if key not in known:
        known[key] = entries_of(node)
    return known[key]
