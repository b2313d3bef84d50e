"""Errors of handing drafts over.

HandoverError
├── CannotHandOver     this draft cannot leave this PC now (why says what stands against it)
├── CannotTakeOver     an offered draft cannot be taken now (why says what stands against it)
└── CannotUseCopy      a kept copy cannot take the place of the draft (why says what stands against it)
"""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class HandoverError(BaocaoxaError):
    """Something about handing a draft over."""


class CannotHandOver(HandoverError):
    """`why`: not_enrolled, waits (a signed revision of it is not received yet), large, unknown_pc."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The draft cannot be handed over ({why}). It stays here as it is.")


class CannotTakeOver(HandoverError):
    """`why`: gone (taken or withdrawn meanwhile), base (what it corrects is not here), own (choose first)."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The draft cannot be taken over now ({why}). Nothing here has changed.")


class CannotUseCopy(HandoverError):
    """`why`: state (the report is no draft now), base (it stands on another revision)."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"The copy cannot be used now ({why}). It stays to be read.")
