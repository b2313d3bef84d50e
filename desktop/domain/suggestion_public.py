"""What everybody may read of a suggestion, and whether that tells who brought it."""

from __future__ import annotations

from typing import Final

from desktop.domain.personal import mask_anybody, names_person
from desktop.domain.suggestion import Step, Suggestion

#: First in what a step keeps of the reading before: the whole was read, for who brought it is not known here.
WHOLE: Final = "?"


#: Steps that keep what was said; the words of others are names of officers, units, files, codes.
_SAID: Final = frozenset(
    {Step.ASK_MORE, Step.SUPPLEMENT, Step.CORRECT, Step.ANSWER, Step.REFUSE, Step.SPREAD, Step.RATE}
)


def still_said(about: Suggestion, step: Step, words: str) -> str:
    """The words of a step of its way: of what is no longer said, who brought it and whom it names is masked.

    A name or number may have been taken out because the citizen wished so.
    """
    if step not in _SAID or words in about.text or words in about.answer:
        return words
    who = about.person
    return mask_anybody(words, who.name, who.phone, who.address)


def read_by_all(about: Suggestion) -> tuple[str, str, str]:
    """The texts everybody may read once it is public."""
    return about.title, about.text, about.answer


def tells_sender(about: Suggestion) -> bool:
    """Whether one of these names who brought it, as far as that is known on this PC."""
    who = about.person
    return names_person(who.name, who.phone, who.address, *read_by_all(about))
