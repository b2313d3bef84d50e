"""Which proxy this system wants for a URL: WinHTTP is asked on Windows, the portal on Linux desktops."""

from __future__ import annotations

import sys


def ask(url: str) -> tuple[str, ...]:
    """Implements `sync.proxies.Ask`. Nothing of it holds other threads up, however long it takes."""
    if sys.platform == "win32":
        from sync.adapters.winhttp import ask_windows

        return ask_windows(url)
    if sys.platform.startswith("linux"):
        from sync.adapters.portal import ask_portal

        return ask_portal(url)
    return ()
