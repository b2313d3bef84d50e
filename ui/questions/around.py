"""What a question may use beside its node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _no_media(_: str) -> bytes | None:
    return None


@dataclass(frozen=True)
class Around:
    """The same for all questions of a report on the screen.

    `locked`: the report can only be read. `media`: the bytes of one of the form's own files by its name, None
    when the form came without it. `comments`: by ref what a reviewer wrote at an answer. `unfolded`: refs of
    the questions whose guidance is open, kept while the report is on the screen (None: forgotten).
    """

    locked: bool = False
    media: Callable[[str], bytes | None] = _no_media
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    unfolded: set[str] | None = field(default=None, compare=False)
    grid: bool = False


#: A question on its own, open for answers.
ALONE = Around()
