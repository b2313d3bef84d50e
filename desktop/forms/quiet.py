"""Keeps the garbage collector away while a large tree is built.

Everything that is made then is kept, so that each collection would only walk what the one before it walked:
half of the time to read a form of 5,000 questions, measured. Afterwards it is put with the old objects at
once, or the next small thing that is made would have the collector walk all of it (10 ms at 1,000 questions).
Counting references goes on as ever.

A report that is closed is a ring of objects, and the collector looks at the old ones only when many came to
them by its own count. What was put there behind its back is counted here instead: where it is much, the old
ones are looked at before the next tree is built in the main thread. In no other: what is collected may be a
widget, and Qt wants those to go where they were made.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

#: Objects the collector may not know of: about 20 MB, at 110 bytes an object. To look at all objects of an
#: application takes 100 ms, longer than to open a form of 1,000 questions (60,000 objects).
_MANY = 200_000


@dataclass
class _Unseen:
    """How many objects were put with the old ones since those were looked at; one, as the collector is."""

    count: int = 0

    def look(self) -> None:
        """Have the collector look at everything when it is time."""
        if self.count > _MANY and threading.current_thread() is threading.main_thread():
            self.count = 0
            gc.collect()


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
            gc.freeze()
            gc.unfreeze()
            gc.enable()
