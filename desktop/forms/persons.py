"""Persons a report speaks of, kept out of what is told of it elsewhere: texts of the form that repeat them.

Labels, hints, the sentences of checks, and choices that are answers of the form (a list of its own rows).
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.forms.itext import Filled

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance
    from desktop.forms.values import Choice

#: What stands in a text of the form for what it told of a person.
LEFT_OUT: Final = "…"


@dataclass(frozen=True)
class Persons:
    """What a report says of persons: in so many words, and by the paths of the answers that say it.

    False where its form asks nothing of the kind.
    """

    said: AbstractSet[str] = frozenset()
    paths: AbstractSet[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is anything to leave out."""
        return bool(self.said or self.paths)


#: Of who may read everything.
NOBODY: Final = Persons()


def persons(form: FormInstance) -> Persons:
    """What a report says of persons, as its texts could repeat it: answers marked as personal data."""
    paths = form.definition.personal
    if not paths:
        return NOBODY
    return Persons(frozenset(node.seen for node in form.walk() if node.personal and node.seen), paths)


def unnamed(text: str, names: Persons) -> str:
    """A text of the form, «…» for what answers put into it where that is made of a person's data.

    So is what reads such an answer, however the form writes it (a date, a part of a name), and what has the
    same words from elsewhere.
    """
    if not names or not isinstance(text, Filled):
        return text
    parts, at = [], 0
    for (begin, end), reads in zip(text.outputs, text.reads, strict=True):
        said = text[begin:end]
        told = not reads & names.paths and not any(name in said for name in names.said)
        parts += [text[at:begin], said if told or not said else LEFT_OUT]
        at = end
    return "".join((*parts, text[at:]))


def unnamed_choices(choices: Sequence[Choice], names: Persons) -> Sequence[Choice]:
    """Choices of a question under labels that name nobody."""
    if not names:
        return choices
    return tuple(replace(each, label=unnamed(each.label, names)) for each in choices)
