"""What the other screens import, brought in while the desk stands idle: no first press waits for it."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import Final

from desktop.quiet import importing

#: Modules of `ui.screens`, what is pressed soonest first; those shown once in a while are left out.
SCREENS: Final = (
    *("entry", "reports", "report_detail", "tasks", "tasks_detail", "suggestions", "notices", "sync"),
    *("sync_received", "settings", "calendar", "history", "found"),
)


def screens() -> threading.Thread:
    """Import them on a thread of their own that ends by itself; it lets the screen in all the while.

    Only modules are made there, no widgets: those belong to the main thread.
    """
    thread = threading.Thread(target=_import_all, name="baocaoxa-ahead", daemon=True)
    thread.start()
    return thread


def _import_all() -> None:
    with importing():
        for name in SCREENS:
            import_module(f"ui.screens.{name}")
