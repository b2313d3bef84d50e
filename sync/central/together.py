"""Work of several threads done in one go: what comes while one is at it is taken along by the next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

AskedT = TypeVar("AskedT")
MadeT = TypeVar("MadeT")


class _Ticket(Generic[AskedT, MadeT]):
    """What one thread asks for, and what came of it."""

    def __init__(self, asked: AskedT) -> None:
        self.asked = asked
        self.made: MadeT | Exception | None = None
        self.is_over = False


class Together(Generic[AskedT, MadeT]):
    """One thread works for all that wait: the first to find nobody at work. Nobody waits for company."""

    def __init__(self, work: Callable[[Sequence[AskedT]], Sequence[MadeT | Exception]]) -> None:
        """`work` gets what is asked in the order it came and gives for each what was made, or its error.

        What it raises itself, all of them get.
        """
        self._work = work
        self._turn = threading.Lock()
        self._door = threading.Lock()
        self._waiting: list[_Ticket[AskedT, MadeT]] = []

    def do(self, asked: AskedT) -> MadeT:
        """What is made of `asked`. Raises its error."""
        ticket = _Ticket[AskedT, MadeT](asked)
        with self._door:
            self._waiting.append(ticket)
        with self._turn:
            if not ticket.is_over:
                self._work_for_all()
        if isinstance(ticket.made, Exception):
            raise ticket.made
        return ticket.made  # type: ignore[return-value]  # it is over

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        return len(self._waiting)

    def _work_for_all(self) -> None:
        with self._door:
            tickets, self._waiting = self._waiting, []
        made: Sequence[MadeT | Exception]
        try:
            made = self._work([each.asked for each in tickets])
        except Exception as error:  # noqa: BLE001 - each of them raises it
            made = [error] * len(tickets)
        for ticket, each in zip(tickets, made, strict=True):
            ticket.made, ticket.is_over = each, True
