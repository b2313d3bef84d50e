"""What was filled at one press since the last save, for the audit trail: how many cells, where, from what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.domain.at_once import AtOnce, Filling
from desktop.forms import FormInstance
from desktop.forms.persons import persons, unnamed
from ui.questions.markdown import plain
from ui.questions.plan import heading
from ui.screens.entry_sections import Section


class Told:
    """Goes into the store in one transaction with the answers themselves; `waiting` until then."""

    def __init__(
        self, instance: FormInstance, sections: Sequence[Section], title: Callable[[int], str]
    ) -> None:
        self._instance = instance
        self._sections = sections
        self._title = title
        self.waiting: list[AtOnce] = []

    def add(self, how: Filling, refs: Sequence[str], source: str = "") -> None:
        """These cells were filled at one press; `source`: the code of the period they come from."""
        if refs:
            self.waiting.append(AtOnce(how, len(set(refs)), self._where(refs), source))

    def _where(self, refs: Sequence[str]) -> str:
        names = persons(self._instance)
        found: list[str] = []
        for at, section in enumerate(self._sections):
            if any(section.holds(ref) for ref in refs):
                group = section.group
                found.append(plain(unnamed(heading(group), names)) if group else self._title(at))
        return "; ".join(filter(None, found))
