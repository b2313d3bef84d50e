"""What a question may use beside its node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _no_media(_: str) -> bytes | None:
    return None


@dataclass(frozen=True)
class Around:
    """The same for all questions of a report on the screen.

    `locked`: the report can only be read. `media`: the bytes of one of the form's own files by its name, None
    when the form came without it.
    """

    locked: bool = False
    media: Callable[[str], bytes | None] = _no_media


#: A question on its own, open for answers.
ALONE = Around()
