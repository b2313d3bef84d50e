"""The proxies of a Linux desktop: its portal knows what GNOME, KDE or a script (PAC) say.

Interface org.freedesktop.portal.ProxyResolver, version 1. It is asked by systemd's `busctl`: Qt's own call
over D-Bus would hold every thread of ours up until the script has been fetched.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence

_log = logging.getLogger(__name__)

#: Seconds until a desktop that says nothing is taken to have nothing to say.
PATIENCE = 20
_LOOKUP = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.ProxyResolver",
    "Lookup",
)

#: Runs a command and gives what it prints; OSError or SubprocessError when there is no answer.
Run = Callable[[Sequence[str]], str]


def run(command: Sequence[str]) -> str:
    """The real one."""
    found = subprocess.run(
        command, capture_output=True, check=True, timeout=PATIENCE + 5, env=own(os.environ)
    )
    return found.stdout.decode("utf-8", "replace")


def own(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program of the system: without the libraries our bundle brings."""
    theirs = {name: value for name, value in environment.items() if name != "LD_LIBRARY_PATH"}
    before = theirs.pop("LD_LIBRARY_PATH_ORIG", "")
    return {**theirs, "LD_LIBRARY_PATH": before} if before else theirs


def ask_portal(url: str, run: Run = run) -> tuple[str, ...]:
    """What the desktop says of `url`; nothing when there is none, or no portal on it."""
    command = ("busctl", "--user", "--json=short", f"--timeout={PATIENCE}", "call", *_LOOKUP, "s", url)
    try:
        said = json.loads(run(command))["data"][0]
    except (OSError, subprocess.SubprocessError, ValueError, LookupError, TypeError) as error:
        _log.info("the desktop says nothing of proxies: %s", type(error).__name__)
        return ()
    return tuple(each for each in said if isinstance(each, str)) if isinstance(said, list) else ()
