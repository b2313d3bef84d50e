"""Crash reports kept on this PC: what stopped, where in our code, on which system. No answers, no names.

`crashes/` of the profile holds at most twenty. At the next start a person is asked to save them to a file for
support or to delete them; nothing is sent. Python's own errors are written when they happen; of a crash
below Python (`faulthandler`) and of Qt's fatal messages the traces are read at the next start.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from desktop import __version__, private
from desktop.config import write_atomically
from desktop.domain.discreet import discreet, place_of, told
from desktop.domain.errors import BaocaoxaError

MOST = 20
_NATIVE = "native.trace"
_SAVED = "saved"
_FRAME = re.compile(r'^\s+File "(?P<file>[^"]+)", line (?P<line>\d+|\?\?\?) in (?P<name>.+)$')
_log = logging.getLogger(__name__)


class Crashes:
    """The crash reports of one profile. `watch` begins to catch, `rest` ends it when all went well."""

    def __init__(self, profile: Path, clock: Callable[[], datetime]) -> None:
        self._folder = profile / "crashes"
        self._clock = clock
        self._native: IO[str] | None = None
        self._said: set[str] = set()
        self._before: tuple[Any, Any, Any] | None = None
        self._lock = threading.Lock()

    def pending(self) -> tuple[Path, ...]:
        """Reports nobody has saved or deleted yet, oldest first."""
        return tuple(sorted(self._folder.glob("*.txt")))

    def watch(self) -> None:
        """Take up what the last run left, then catch what goes wrong in this one, on any thread."""
        private.folder(self._folder)
        self._take_up()
        private.file(self._folder / _NATIVE)
        self._native = (self._folder / _NATIVE).open("w", encoding="utf-8")
        faulthandler.enable(self._native, all_threads=True)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = lambda _kind, error, _trace: self.unforeseen(error)
        threading.excepthook = self._of_thread
        sys.unraisablehook = lambda given: self.unforeseen(given.exc_value, "while something was put away")

    def rest(self) -> None:
        """The run ended as it should: what was not written as a report was no crash."""
        if self._before is None or self._native is None:
            return
        faulthandler.disable()
        self._native.close()
        (self._folder / _NATIVE).unlink(missing_ok=True)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        self._native, self._before = None, None

    def unforeseen(self, error: BaseException | None, when: str = "") -> None:
        """Write a report of an error nobody foresaw; the same one once in a run."""
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        lines = told(error)
        _log.error("unforeseen: %s", "\n".join(lines))  # not the error itself: its words may hold anything
        self._write(f"error on thread {threading.current_thread().name} {when}".rstrip(), lines)

    def qt(self, text: str, where: str) -> None:
        """Write a report of a message after which Qt ends the process."""
        self._write("fatal message of Qt", [discreet(_unquoted(text)), where])

    def save(self, path: Path) -> None:
        """Put all reports into one file for support, and offer them no more. OSError when it cannot be."""
        reports = self.pending()
        path.write_text("\n\n".join(report.read_text("utf-8") for report in reports), "utf-8")
        kept = self._folder / _SAVED
        kept.mkdir(exist_ok=True)
        for report in reports:
            report.replace(kept / report.name)

    def delete(self) -> None:
        """Delete all reports, those saved before too."""
        for report in self._all():
            report.unlink(missing_ok=True)

    def _of_thread(self, given: threading.ExceptHookArgs) -> None:
        self.unforeseen(given.exc_value)

    def _take_up(self) -> None:
        """The trace a crash below Python left behind, as a report."""
        trace = self._folder / _NATIVE
        if trace.exists() and trace.stat().st_size:
            self._write("crash below Python", list(_own(trace.read_text("utf-8", errors="replace"))))
        trace.unlink(missing_ok=True)

    def _write(self, what: str, lines: list[str]) -> None:
        mark = "\n".join([what, *lines])
        with self._lock:
            if mark in self._said:
                return
            self._said.add(mark)
            now = self._clock()
            number = len(self._said)
            head = (f"Báo cáo Xã {__version__}", f"{now:%Y-%m-%d %H:%M}", what, *_system())
            name = f"{now:%Y-%m-%d_%H%M%S}-{number:03}.txt"
            try:
                write_atomically(self._folder / name, "\n".join((*head, "", *lines, "")).encode())
            except (OSError, BaocaoxaError):
                _log.warning("a crash report could not be written")
            for old in self._all()[:-MOST]:
                old.unlink(missing_ok=True)

    def _all(self) -> list[Path]:
        return sorted(self._folder.glob("**/*.txt"), key=lambda path: path.name)


def _system() -> Iterator[str]:
    import platform

    yield f"{platform.platform()}, Python {platform.python_version()}"
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        yield f"Qt {qt.qVersion()}"


def _own(trace: str) -> Iterator[str]:
    """A trace of faulthandler with our own frames only, and without the folders of this PC."""
    others = 0
    for line in trace.splitlines():
        found = _FRAME.match(line)
        if found is None:
            if others:
                yield f"  ({others} of libraries)"
                others = 0
            if not line.startswith("Extension modules"):
                yield discreet(line)
            continue
        place = place_of(found["file"])
        if place is None:
            others += 1
        else:
            yield f"  {place}:{found['line']} in {found['name']}"
    if others:
        yield f"  ({others} of libraries)"


def _unquoted(text: str) -> str:
    """What stands in quotes may be anybody's."""
    return re.sub(r"\"[^\"]*\"|'[^']*'|“[^”]*”", "[…]", text)
