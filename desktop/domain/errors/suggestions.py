"""Errors of what citizens bring."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class SuggestionError(BaocaoxaError):
    """Something about what citizens bring."""


class UnknownSuggestion(SuggestionError):
    """No suggestion of that id or lookup code."""

    def __init__(self, suggestion: str) -> None:
        self.suggestion = suggestion
        super().__init__("There is no such suggestion here. Check the code, or search by its words.")


class SuggestionIncomplete(SuggestionError):
    """A suggestion, or a step on it, needs `field` first."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"It needs its {field} first. Fill it in, then save it again.")


class StepRefused(SuggestionError):
    """The suggestion is in a state in which `step` cannot be taken."""

    def __init__(self, step: str, state: str) -> None:
        self.step = step
        self.state = state
        super().__init__(f"It cannot be done now: {step} while it is {state}. Look at it again first.")


class SettledAlready(SuggestionError):
    """What one is to be merged into (`code`) is answered or refused: nobody would answer the new one."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"{code} is settled. Deal with the new one on its own.")


class NamesSomebody(SuggestionError):
    """What everybody may read would tell who brought it: a name or a number stands in its texts."""

    def __init__(self) -> None:
        super().__init__("Its text or answer names somebody. Take name and number out, then make it public.")


class SenderElsewhere(SuggestionError):
    """Who brought it is known on another PC only: this one cannot look for it in the texts."""

    def __init__(self) -> None:
        super().__init__("Who brought it is kept on another PC. Publish it there, or read all and confirm.")


class MayNameSomebody(SuggestionError):
    """Words that probably name somebody stand in what everybody is to read: a person has to confirm them."""

    def __init__(self, found: tuple[str, ...]) -> None:
        self.found = found
        super().__init__(
            f"These words may name somebody: {', '.join(found)}. Take them out, or confirm them."
        )
