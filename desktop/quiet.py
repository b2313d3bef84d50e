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

Where there are windows it works by hand (`by_hand`, `take_turn`), in the main thread: a ring that is freed
may hold a widget, or a method that a signal is connected to. Freed on another thread those wait for Python's
lock while they hold one of Qt's, which the main thread may be waiting for: both would stand still for good.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

#: Objects the collector may not know of: about 20 MB, at 110 bytes an object. To look at all objects of an
#: application takes 100 ms, longer than to open a form of 1,000 questions (60,000 objects).
_MANY = 200_000
_M_ARENA_MAX = -8  # <malloc.h>


@dataclass
class _Collector:
    """What is known of Python's collector, of which there is one."""

    unseen: int = 0  # how many objects were put with the old ones since those were looked at
    apart: bool = False  # the old ones are set apart
    by_hand: int = 0  # how many want it to work in `take_turn` only
    away: int = 0  # how many want it away
    lock: threading.Lock = field(default_factory=threading.Lock)

    def look(self) -> None:
        """Have it look at everything when it is time, and where it works by hand at what came last.

        What is garbage by then would be put with the old objects and lie there until all are looked at.
        """
        if self.unseen > _MANY and _on_main_thread():
            tidy()
        elif self.by_hand and _on_main_thread():
            gc.collect(1)

    def leave(self) -> bool:
        """It stays away until `come`; False when somebody else has switched it off."""
        with self.lock:
            if not (self.away or self.by_hand or gc.isenabled()):
                return False
            self.away += 1
            gc.disable()
            return True

    def come(self, kept: bool) -> None:
        """It may work again; what was made meanwhile is put with the old objects where it is `kept`."""
        with self.lock:
            if kept:
                self.unseen += gc.get_count()[0]
                gc.freeze()
                if not self.apart:
                    gc.unfreeze()
            self.away -= 1
            if not (self.away or self.by_hand):
                gc.enable()


_COLLECTOR = _Collector()


@contextmanager
def quiet_collector() -> Iterator[None]:
    """No collection inside; one that was switched off stays so.

    Where there are windows, what another thread builds is looked at and let go: it stays young, for the next
    turn, and so does the garbage of all threads that nobody could look at there.
    """
    if not _COLLECTOR.leave():
        yield
        return
    _COLLECTOR.look()
    try:
        yield
    finally:
        _COLLECTOR.come(kept=_on_main_thread() or not _COLLECTOR.by_hand)


@contextmanager
def importing() -> Iterator[None]:
    """The same where an application imports what it runs on: the old objects are set apart from now on.

    Not for a program that ends its windows without `tidy`: what is set apart is not given back.
    """
    if not _COLLECTOR.leave():
        yield
        return
    try:
        yield
    finally:
        _COLLECTOR.apart = True
        _COLLECTOR.come(kept=True)


def by_hand() -> Callable[[], None]:
    """From now on the collector works only when it is given its turn; what is returned ends that, once."""
    with _COLLECTOR.lock:
        _COLLECTOR.by_hand += 1
        gc.disable()

    def end() -> None:
        with _COLLECTOR.lock:
            _COLLECTOR.by_hand -= 1
            if not (_COLLECTOR.away or _COLLECTOR.by_hand):
                gc.enable()

    return end


def take_turn() -> None:
    """Collect what Python's own collector would by now (its thresholds); in the thread of the widgets.

    Nothing while a tree is built or something imported.
    """
    due = [
        age
        for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit
    ]
    if not _COLLECTOR.away and 0 in due:
        gc.collect(due[-1])


def tidy() -> None:
    """Give back what was closed, whatever it is; 0.1 s in an application, main thread only."""
    _COLLECTOR.unseen = 0
    gc.unfreeze()
    gc.collect()
    if _COLLECTOR.apart:
        gc.freeze()
    _trim()


def one_heap() -> None:
    """Have all threads share one heap where the C library would give each its own (glibc): 2 MB.

    To be called before there are threads. They seldom ask for memory at one time: Python lets one work.
    """
    mallopt = _of_c_library("mallopt")
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)


def _on_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _trim() -> None:
    """Hand what is free back to the system where the C library would keep it (glibc): 1 ms, 2 to 8 MB."""
    trim = _of_c_library("malloc_trim")
    if trim is not None:
        trim(0)


def _of_c_library(name: str) -> Callable[..., int] | None:
    import ctypes

    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
