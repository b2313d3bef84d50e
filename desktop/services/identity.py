"""New ids from the source of chance that is passed in."""

from __future__ import annotations

from random import Random
from uuid import UUID


def new_id(rng: Random) -> str:
    """A random UUID (version 4)."""
    return str(UUID(bytes=rng.randbytes(16), version=4))
