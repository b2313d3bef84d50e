"""Reports that were closed leave the memory, although nothing is collected while one is opened."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref

import pytest

from desktop.forms import parse_form
from desktop.quiet import by_hand, quiet_collector
from tests.checks.tree import ROOT
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


def test_by_hand_what_is_garbage_by_then_is_not_kept_with_what_is_built() -> None:
    end = by_hand()
    try:
        ring: list[object] = []
        ring.append(ring)
        ring.append(kept := _Kept())
        gone = weakref.ref(kept)
        del ring, kept
        with quiet_collector():
            assert gone() is None
    finally:
        end()


def test_by_hand_what_another_thread_built_and_let_go_is_not_kept() -> None:
    gone: list[weakref.ref[_Kept]] = []

    def work() -> None:
        with quiet_collector():
            ring: list[object] = []
            ring.append(ring)
            ring.append(kept := _Kept())
            gone.append(weakref.ref(kept))

    end = by_hand()
    try:
        other = threading.Thread(target=work)
        other.start()
        other.join()
        gc.collect(1)
        assert gone[0]() is None
    finally:
        end()


class _Kept:
    """Something a weak reference can point at."""


APART = """
import gc, weakref
from desktop.forms import parse_form
from desktop.quiet import importing, tidy
from tests.forms.scenario import context, xform

class Ring: pass

def closed():
    ring = Ring()
    ring.self = ring
    return weakref.ref(ring)

gc.collect()
before = closed()
with importing():
    import wave
assert len(gc.get_objects()) < 1_000, "what was imported is walked by each collection"
after = closed()
gc.collect()
assert before() is not None and after() is None
instance = parse_form(xform("<a1/>")).new(context())
gone = weakref.ref(instance)
del instance
gc.collect()
assert gone() is not None
tidy()
assert before() is None and gone() is None
assert len(gc.get_objects()) < 1_000 and gc.isenabled()
"""


def test_what_an_application_imported_is_looked_at_when_it_is_tidied_only() -> None:
    done = subprocess.run([sys.executable, "-c", APART], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


FREED = """
import sys
from pathlib import Path
from desktop.quiet import tidy

def resident():
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096

pieces = [bytearray(1_000) for _ in range(60_000)]
last = bytearray(1_000)
before = resident()
del pieces
tidy()
assert before - resident() > 40e6, (before, resident())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems take back what is free")
def test_what_is_free_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", FREED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


HELD = """
import threading
from pathlib import Path
from desktop import quiet

if {one}:
    quiet.one_heap()

def size():
    # what of the heap is in RAM, in KB
    after = Path("/proc/self/smaps").read_text().partition("[heap]")[2]
    return int(after.partition("Rss:")[2].split()[0])

kept, before = [], size()
other = threading.Thread(target=lambda: kept.extend(bytes([1]) * 5000 for _ in range(4000)))
other.start()
other.join()
print(size() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have one heap")
def test_all_threads_share_one_heap() -> None:
    grown = []
    for one in (False, True):
        command = [sys.executable, "-c", HELD.format(one=one)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        grown.append(int(done.stdout))
    assert grown[0] < 10_000 < grown[1], "20 MB of another thread"
