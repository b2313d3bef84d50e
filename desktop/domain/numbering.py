"""The yearly register of numbers given to documents of one series."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.report import Role

#: Who may choose a number, or keep one for a paper written elsewhere; everyone gets the next one.
NUMBERERS = frozenset({Role.CLERK, Role.LEADER, Role.ADMINISTRATOR})


class Keeper(StrEnum):
    """Which PC of a commune keeps its register of numbers, as one of them has it.

    Numbers do not travel with reports (most are given after the sign-off), so one PC has to count for all.
    """

    UNSAID = "unsaid"  # nobody has said: this PC counts what is given on it
    HERE = "here"
    ELSEWHERE = "elsewhere"  # this PC gives none; what was given there is written in


@dataclass(frozen=True)
class NumberLine:
    """One number: of a report (its id and title), or kept for something on paper (its note)."""

    number: int
    report: str | None
    what: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Register:
    """The numbers of a series in a year, lowest first."""

    series: str
    year: int
    lines: tuple[NumberLine, ...]

    @property
    def next(self) -> int:
        """The number after the highest: one left out stays out until a clerk gives it."""
        return max((line.number for line in self.lines), default=0) + 1

    @property
    def gaps(self) -> tuple[int, ...]:
        """Numbers below the highest that nothing bears."""
        there = {line.number for line in self.lines}
        return tuple(number for number in range(1, self.next) if number not in there)
