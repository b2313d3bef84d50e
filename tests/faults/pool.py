"""Processes that share out a long proof, and end with the one that started them, however that ends."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process

#: Seconds to tidy up in: folders in memory, the centre a worker has started.
GRACE = 10.0


def pool(jobs: int, tasks_each: int | None = None) -> ProcessPoolExecutor:
    """`jobs` processes; each is made anew after `tasks_each` tasks, when that is given."""
    return ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_watch_parent, max_tasks_per_child=tasks_each
    )


def _watch_parent() -> None:
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    """What is waited for is a pipe (on Windows a handle) that the system closes with the parent."""
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        threading.Event().wait(GRACE)
    os._exit(1)  # nobody reads what it would find
