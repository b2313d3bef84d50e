"""What was filled at one press since the last save, for the audit trail: how many cells, where, from what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.domain.at_once import AtOnce, Filling, Turn
from desktop.forms import FormInstance
from desktop.forms.history import History
from desktop.forms.persons import persons, unnamed
from ui.questions.markdown import plain
from ui.questions.plan import heading
from ui.screens.entry_sections import Section


class Told:
    """Goes into the store in one transaction with the answers themselves; `waiting` until then."""

    def __init__(
        self,
        instance: FormInstance,
        sections: Sequence[Section],
        title: Callable[[int], str],
        history: History,
    ) -> None:
        self._history = history
        self._instance = instance
        self._sections = sections
        self._title = title
        self.waiting: list[AtOnce] = []

    def add(self, how: Filling, refs: Sequence[str], source: str = "") -> None:
        """These cells were filled by the last step; `source`: the code of the period they come from."""
        if refs:
            filled = AtOnce(how, len(set(refs)), self._where(refs), source)
            self._history.call(filled)
            self.waiting.append(filled)

    def turned(self, about: object, turn: Turn) -> None:
        """A step was taken back or done again; `about`: what it is called where it filled many cells."""
        if isinstance(about, AtOnce):
            self.waiting.append(replace(about, turn=turn))

    def _where(self, refs: Sequence[str]) -> str:
        names = persons(self._instance)
        found: list[str] = []
        for at, section in enumerate(self._sections):
            if any(section.holds(ref) for ref in refs):
                group = section.group
                found.append(plain(unnamed(heading(group), names)) if group else self._title(at))
        return "; ".join(filter(None, found))
