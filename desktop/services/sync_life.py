"""One life of the thread that sends: once it is over, nothing counts any more that the thread still hears.

An exchange on a dead line ends after half a minute, and nobody is kept waiting for that. So the thread has
its turn while it looks at the store or writes to it, gives it away while it is on the network, and has to ask
for it again when the answer is there: a life that is over gets none. Who ends it is through at once, or as
soon as what is being written is written.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Superseded(Exception):
    """This life is over: another one sends, or nobody does."""


class Life:
    """The thread, and whether what it does still counts."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._turn = threading.Lock()
        self._over = False

    @property
    def is_over(self) -> bool:
        """Whether nothing of it counts any more."""
        return self._over

    @property
    def is_alive(self) -> bool:
        """Whether its thread still runs."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, name: str, work: Callable[[], None]) -> None:
        """Run `work` in a thread."""
        self._thread = threading.Thread(target=work, name=name)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """For the thread's end, so long at the most; the thread itself does not wait for itself."""
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(max(seconds, 0.0))

    def end(self) -> None:
        """From now on nothing of it counts. Not for the thread itself in its turn."""
        with self._turn:
            self._over = True

    @contextmanager
    def turn(self) -> Iterator[None]:
        """What is done within counts as a whole. Raises Superseded."""
        with self._turn:
            self._go_on()
            yield

    @contextmanager
    def away(self) -> Iterator[None]:
        """Within a turn: on the network, where it may be ended. Raises Superseded afterwards."""
        self._turn.release()
        try:
            yield
        finally:
            self._turn.acquire()
            self._go_on()

    def _go_on(self) -> None:
        if self._over:
            raise Superseded
