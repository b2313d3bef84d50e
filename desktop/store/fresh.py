"""Answers of the store that several parts of a screen ask for: kept until something is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from desktop.store.engine import Store

T = TypeVar("T")


class Fresh:
    """The latest answer to each question, as long as nothing was written since it was asked.

    Nobody changes an answer he gets: rows are frozen. What is written while one is read makes it old.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[Hashable, tuple[int, Any]] = {}

    def ask(self, question: Hashable, read: Callable[[], T]) -> T:
        """The answer known to `question`, or the one that `read` finds."""
        written = self._store.written
        known = self._known.get(question)
        if known is None or known[0] != written:
            known = (written, read())
            self._known = {each: told for each, told in self._known.items() if told[0] == written}
            self._known[question] = known
        return cast("T", known[1])
