"""Reports that were closed leave the memory, although nothing is collected while one is opened."""

from __future__ import annotations

import gc
import weakref

import pytest

from desktop.forms import parse_form
from desktop.forms.quiet import quiet_collector
from tests.forms.scenario import context, xform

ROWS = "".join(f"<a{at}/>" for at in range(2_000))


def test_what_was_closed_is_given_back() -> None:
    definition = parse_form(xform(ROWS))
    gc.collect()
    first = definition.new(context())
    closed = weakref.ref(first)
    del first
    opened = 0
    while closed() is not None and opened < 120:
        definition.new(context())
        opened += 1
    assert closed() is None


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_as_it_was_before(running: bool) -> None:
    if not running:
        gc.disable()
    try:
        with quiet_collector():
            assert not gc.isenabled()
        assert gc.isenabled() is running
    finally:
        gc.enable()
