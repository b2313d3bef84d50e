"""The day of a stored time is that of Viet Nam: the store gives times in UTC, a day behind until seven."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.zone import VIETNAM, day_of
from desktop.store import tables as t
from desktop.store.columns import UtcTime

ROOT = Path(__file__).parents[2]


def stored_times() -> frozenset[str]:
    """Names of columns that hold a time."""
    columns = (column for table in t.SuggestionRow.metadata.tables.values() for column in table.columns)
    return frozenset(column.name for column in columns if isinstance(column.type, UtcTime))


def days_taken_in_utc(source: str, names: frozenset[str]) -> Iterator[int]:
    """Lines where the day of a time by one of these names is taken in the zone it happens to carry."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr=name) as of, attr="date" | "strftime")):
                taken = name in names
            case ast.FormattedValue(value=ast.Attribute(attr=name) as of, format_spec=ast.JoinedStr() as how):
                taken = name in names and "%" in ast.unparse(how)
            case _:
                continue
        if taken:
            yield of.lineno


def test_no_day_is_taken_in_utc() -> None:
    names = stored_times()
    assert {"received_at", "answered_at", "updated"} <= names
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for folder in ("desktop", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in days_taken_in_utc(path.read_text(encoding="utf-8"), names)
    ]
    assert not found, f"day_of(…) of desktop.domain.zone tells the day of a stored time: {found}"


def test_nothing_is_told_in_the_zone_of_the_pc() -> None:
    """It may be set to any: a report's day and hour are Viet Nam's, as on the centre's pages and on paper."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("desktop", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and not (node.args or node.keywords)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "astimezone"
    ]
    assert not found, f"astimezone() without a zone takes the PC's: {found}"


def test_what_the_check_finds() -> None:
    bad = (
        'a = row.at.date()\nb = row.at.strftime("%d")\nc = f"{row.at:%d/%m}"\n'
        'd = f"{row.at}"\ne = day_of(row.at)'
    )
    assert list(days_taken_in_utc(bad, frozenset({"at"}))) == [1, 2, 3]


@given(
    st.datetimes(datetime(2000, 1, 2), datetime(2100, 1, 1)),  # noqa: DTZ001 - a zone is given next
    st.integers(-12 * 60, 14 * 60),
)
def test_whatever_zone_it_carries_the_day_is_the_same(local: datetime, offset: int) -> None:
    moment = local.replace(tzinfo=VIETNAM)
    assert day_of(moment) == local.date()
    assert day_of(moment.astimezone(timezone(timedelta(minutes=offset)))) == local.date()


def test_before_seven_it_is_not_yesterday() -> None:
    assert day_of(datetime(2026, 11, 16, 23, 30, tzinfo=UTC)) == date(2026, 11, 17)
