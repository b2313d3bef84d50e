"""What the authors of forms say may not leave the office, and what stands in its place outside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.answer_cells import generic
from desktop.domain.personal import MASK
from desktop.domain.small_cells import Mask

if TYPE_CHECKING:
    from desktop.forms.marks import Marks
    from desktop.services.forms import Forms
    from desktop.services.reports import OpenReport


class Marked:
    """The marks of every form, read when first asked for. Any thread."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._known: dict[tuple[str, str], Mapping[str, Marks]] = {}
        self._of_persons: dict[tuple[str, str], bool] = {}

    def of(self, form: str, version: str) -> Mapping[str, Marks]:
        """By path, what is said of a figure. Raises UnknownForm."""
        from desktop.forms.marks import marks

        if (form, version) not in self._known:
            self._known[form, version] = marks(self._forms.xml(form, version))
        return self._known[form, version]

    def newest(self, form: str) -> Mapping[str, Marks]:
        """The marks of the version in force; none when there is none."""
        version = self._forms.newest(form)
        return {} if version is None else self.of(form, version)

    def asks_of_persons(self, form: str) -> bool:
        """Whether the version in force has questions that are marked as personal data."""
        from desktop.forms.marks import personal

        version = self._forms.newest(form)
        if version is None:
            return False
        if (form, version) not in self._of_persons:
            self._of_persons[form, version] = bool(personal(self._forms.xml(form, version)))
        return self._of_persons[form, version]

    def restricted(self, opened: OpenReport) -> frozenset[str]:
        """The refs of answers of a report that are never published."""
        known = self.of(opened.detail.form, opened.definition.version)
        answered = (node.ref for node in opened.instance.walk() if node.seen)
        return frozenset(ref for ref in answered if (m := known.get(generic(ref))) and m.restricted)

    def masks(self, opened: OpenReport) -> dict[str, str]:
        """By ref, what stands outside in place of an answer that is shown there: «<5», «*», or «***» of a
        person.
        """
        from desktop.forms.suppressed import suppressed, worked_out

        known = self.of(opened.detail.form, opened.definition.version)
        figures = {node.ref: node.seen for node in opened.instance.walk() if node.seen}
        secret = self.restricted(opened)
        found = suppressed(figures, known, lambda ref: ref not in secret, worked_out(opened.definition))
        persons = (node.ref for node in opened.instance.walk() if node.personal and node.seen)
        return {ref: str(mask) for ref, mask in found.items()} | dict.fromkeys(persons, MASK)

    def veil(self, opened: OpenReport) -> dict[str, str]:
        """The same for a paper, which leaves no question out: those never published are masked too."""
        return self.masks(opened) | dict.fromkeys(self.restricted(opened), str(Mask.HIDDEN))
