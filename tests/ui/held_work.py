"""Slow work that begins when the test says so: until then a person can stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.domain.errors import BaocaoxaError
from ui.bridge import Bridge


class HeldWork:
    """Stands before a bridge; `go` hands on what was begun."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._begun: list[tuple[Any, ...]] = []

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaocaoxaError], None]
    ) -> None:
        """Keep it."""
        self._begun.append((work, done, failed))

    def go(self) -> None:
        """Begin all of it."""
        begun, self._begun = self._begun, []
        for each in begun:
            self._bridge.run(*each)
