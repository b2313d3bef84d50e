"""Keeps the garbage collector away while a large tree is built.

Everything that is made then is kept, so that each collection would only walk what the one before it walked:
half of the time to read a form of 5,000 questions, measured. Afterwards it is put with the old objects at
once, or the next small thing that is made would have the collector walk all of it (10 ms at 1,000 questions).
Counting references goes on as ever.

A report that is closed is a ring of objects, and the collector looks at the old ones only when many came to
them by its own count. What was put there behind its back is counted here instead: where it is much, the old
ones are looked at before the next tree is built in the main thread. In no other: what is collected may be a
widget, and Qt wants those to go where they were made.

What an application imports stays to its end, and is most of what there is: to look at all of it takes 0.1 s,
whenever the collector finds it time. So from the first `importing` on, what is there is set apart: the
collector looks at what has come since, and at everything only in `tidy`, for which a quiet moment is chosen.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

#: Objects the collector may not know of: about 20 MB, at 110 bytes an object. To look at all objects of an
#: application takes 100 ms, longer than to open a form of 1,000 questions (60,000 objects).
_MANY = 200_000
_M_ARENA_MAX = -8  # <malloc.h>


@dataclass
class _Unseen:
    """How many objects were put with the old ones since those were looked at; one, as the collector is."""

    count: int = 0
    apart: bool = False  # the old ones are set apart

    def look(self) -> None:
        """Have the collector look at everything when it is time."""
        if self.count > _MANY and threading.current_thread() is threading.main_thread():
            tidy()


_UNSEEN = _Unseen()


@contextmanager
def quiet_collector() -> Iterator[None]:
    """No collection inside; one that was switched off stays so."""
    running = gc.isenabled()
    if running:
        _UNSEEN.look()
    gc.disable()
    try:
        yield
    finally:
        if running:
            _UNSEEN.count += gc.get_count()[0]
            _put_with_the_old()
            gc.enable()


@contextmanager
def importing() -> Iterator[None]:
    """The same where an application imports what it runs on: the old objects are set apart from now on.

    Not for a program that ends its windows without `tidy`: what is set apart is not given back.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            _UNSEEN.apart = True
            _put_with_the_old()
            gc.enable()


def tidy() -> None:
    """Give back what was closed, whatever it is; 0.1 s in an application, main thread only."""
    _UNSEEN.count = 0
    gc.unfreeze()
    gc.collect()
    if _UNSEEN.apart:
        gc.freeze()
    _trim()


def one_heap() -> None:
    """Have all threads share one heap where the C library would give each its own (glibc): 2 MB.

    To be called before there are threads. They seldom ask for memory at one time: Python lets one work.
    """
    mallopt = _of_c_library("mallopt")
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)


def _trim() -> None:
    """Hand what is free back to the system where the C library would keep it (glibc): 1 ms, 2 to 8 MB."""
    trim = _of_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_c_library(name: str) -> Callable[..., int] | None:
    import ctypes

    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None


def _put_with_the_old() -> None:
    gc.freeze()
    if not _UNSEEN.apart:
        gc.unfreeze()
