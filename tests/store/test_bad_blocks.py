"""Whatever the disk does not give, all the rest is copied, each byte in its place."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store.bad_blocks import copy_readable
from tests.store.worn import PAGE, BadFile

PAGES = 600  # more than are read at once


@settings(max_examples=20, deadline=None)
@given(st.sets(st.integers(0, PAGES)), st.integers(PAGES * PAGE - PAGE, PAGES * PAGE))
def test_all_the_rest_is_copied(tmp_path_factory: pytest.TempPathFactory, bad: set[int], size: int) -> None:
    folder = tmp_path_factory.mktemp("worn")
    content = bytes(range(1, 252)) * (size // 251 + 1)
    source, target = folder / "source", folder / "target"
    source.write_bytes(content[:size])
    whole = io.open

    def opened(path: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
        return BadFile(source, bad) if path == source else whole(path, mode, *args, **more)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(io, "open", opened)
        lost = copy_readable(source, target)
    there = {page for page in bad if page * PAGE < size}
    assert lost == len(there)
    copy = target.read_bytes()
    assert len(copy) == size
    for page in range(-(-size // PAGE)):
        piece = content[:size][page * PAGE : (page + 1) * PAGE]
        assert copy[page * PAGE : (page + 1) * PAGE] == (bytes(len(piece)) if page in there else piece)
