"""What everybody may read of a suggestion, and whether that tells who brought it."""

from __future__ import annotations

from typing import Final

from desktop.domain.personal import names_person
from desktop.domain.suggestion import Suggestion

#: First in what a step keeps of the reading before: the whole was read, for who brought it is not known here.
WHOLE: Final = "?"


def read_by_all(about: Suggestion) -> tuple[str, str, str]:
    """The texts everybody may read once it is public."""
    return about.title, about.text, about.answer


def tells_sender(about: Suggestion) -> bool:
    """Whether one of these names who brought it, as far as that is known on this PC."""
    who = about.person
    return names_person(who.name, who.phone, who.address, *read_by_all(about))
