"""A form as it is told outside the office: figures that may not be known there are masked.

`masks` is by ref what stands in place of an answer. Texts lose telephone and identity numbers, labels,
hints and choices the `names` that an answer put into them. What a masked figure was in the report before is
not told either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final

from desktop.documents.answers import Question, Told, label
from desktop.domain.personal import mask_numbers
from desktop.domain.text import fold
from desktop.forms.persons import NOBODY, Persons, persons, unnamed, unnamed_choices

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.forms.values import Choice

#: What stands outside in place of a text in own words that was left out.
LEFT_OUT: Final = "(không ghi trong bản rút gọn)"

#: Words by which a question asks for the name of a person.
_OF_PERSONS: Final = ("ho ten", "ho va ten", "ten nguoi", "nguoi ")


class Veiled:
    """A node behind a veil."""

    def __init__(self, node: Question, masks: Mapping[str, str], names: Persons = NOBODY) -> None:
        self._node = node
        self._masks = masks
        self._names = names

    @property
    def _mask(self) -> str | None:
        return self._masks.get(self._node.ref)

    @property
    def control(self) -> str | None:
        """As it is."""
        return self._node.control

    @property
    def ref(self) -> str:
        """As it is."""
        return self._node.ref

    @property
    def name(self) -> str:
        """As it is."""
        return self._node.name

    @property
    def datatype(self) -> str:
        """As it is."""
        return self._node.datatype

    @property
    def label(self) -> str:
        """Without names of persons."""
        return unnamed(self._node.label, self._names)

    @property
    def hint(self) -> str:
        """Without names of persons."""
        return unnamed(self._node.hint, self._names)

    @property
    def relevant(self) -> bool:
        """As it is."""
        return self._node.relevant

    @property
    def seen(self) -> str:
        """The answer, its mask in its place; a text without telephone and identity numbers."""
        if self._mask is not None:
            return self._mask
        seen = self._node.seen
        return mask_numbers(seen) if self._node.datatype == "string" and not self._node.choices else seen

    @property
    def previous(self) -> str:
        """What it was before; "" where the answer is masked, and for words."""
        return "" if self._mask is not None or self._node.datatype == "string" else self._node.previous

    @property
    def choices(self) -> Sequence[Choice]:
        """Without names of persons."""
        return unnamed_choices(self._node.choices, self._names)

    @property
    def selected(self) -> tuple[str, ...]:
        """The choices taken, or the mask."""
        return self._node.selected if self._mask is None else (self._mask,)

    @property
    def sums(self) -> str:
        """As it is."""
        return self._node.sums

    @property
    def computed(self) -> bool:
        """As it is."""
        return self._node.computed

    @property
    def children(self) -> tuple[Veiled, ...]:
        """What is inside, behind the same veil."""
        return tuple(Veiled(child, self._masks, self._names) for child in self._node.children)


class VeiledForm:
    """A whole form behind a veil."""

    def __init__(self, form: Told, masks: Mapping[str, str], names: Persons = NOBODY) -> None:
        self._form = form
        self._masks = masks
        self._names = names

    @property
    def body(self) -> tuple[Veiled, ...]:
        """The top-level nodes."""
        return tuple(Veiled(node, self._masks, self._names) for node in self._form.body)


def personal(form: FormInstance) -> dict[str, str]:
    """By ref, the texts of a form that hold telephone or identity numbers, without them."""
    texts = (node for node in form.walk() if node.datatype == "string" and not node.choices and node.seen)
    return {node.ref: masked for node in texts if (masked := mask_numbers(node.seen)) != node.seen}


def own_words(form: FormInstance, given: AbstractSet[str]) -> dict[str, str]:
    """By ref, what the questions are called that are answered in own words: names may stand there.

    `given`: the refs the application fills itself. What a row of a table is called (its village) is not among
    them, unless it asks for the name of a person; nor is what is marked as personal data and always masked.
    """
    rows = {name for node in form.walk() if node.control == "repeat-instance" for name in _called(node)}
    names = persons(form)
    return {
        node.ref: label(node, names)
        for node in form.walk()
        if node.datatype == "string" and node.control == "input" and node.relevant
        and not node.choices and node.seen and not node.personal and node.ref not in given | rows
    }  # fmt: skip


def _called(row: Question) -> tuple[str, ...]:
    """The ref of the question a row is called by: its first one."""
    first = next((node for node in row.children if node.control == "input"), None)
    if first is None or any(word in fold(label(first)) for word in _OF_PERSONS):
        return ()
    return (first.ref,)
