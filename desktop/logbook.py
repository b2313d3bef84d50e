"""The local log that support asks for: events and errors, no data. `log/baocaoxa.log` of the profile.

Small (four files of 256 kB at the most) and never sent by itself. What goes in passes `Discreet`.
"""

from __future__ import annotations

import logging
from pathlib import Path

from desktop import __version__, private
from desktop.domain.discreet import Discreet

_BYTES = 256 * 1024
_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(name)s %(threadName)s: %(message)s"
_OURS = ("desktop", "ui", "sync")
_log = logging.getLogger(__name__)


class Logbook:
    """Writes from `begin` to `end`."""

    def __init__(self, profile: Path) -> None:
        self.path = profile / "log" / "baocaoxa.log"
        self._handler: logging.Handler | None = None

    def begin(self) -> None:
        """Write from now on: ours from INFO up, of libraries warnings, whatever level they are set to."""
        import platform
        from logging.handlers import RotatingFileHandler

        try:
            private.folder(self.path.parent)
            private.file(self.path)
            handler = RotatingFileHandler(self.path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
            handler.rotator = _turn
        except OSError:  # a disk that takes nothing: the application works on without a log
            _log.warning("no log can be written here")
            return
        handler.setFormatter(logging.Formatter(_LINE))
        handler.addFilter(_wanted)
        handler.addFilter(Discreet())
        handler.handleError = _nothing  # type: ignore[assignment,method-assign]
        self._handler = handler
        root = logging.getLogger()
        root.addHandler(handler)
        for name in _OURS:
            logging.getLogger(name).setLevel(logging.INFO)
        _log.info("Báo cáo Xã %s, %s, Python %s", __version__, platform.platform(), platform.python_version())

    def end(self) -> None:
        """Write no more."""
        handler, self._handler = self._handler, None
        if handler is not None:
            _log.info("ended")
            logging.getLogger().removeHandler(handler)
            handler.close()


def _turn(full: str, kept: str) -> None:
    """A log that is full gets another name; the next one is made closed to others as well."""
    Path(full).replace(kept)
    private.file(Path(full))


def _wanted(record: logging.LogRecord) -> bool:
    """Libraries tell rows and headers below WARNING: those never come here."""
    ours = record.name.partition(".")[0] in _OURS
    return record.levelno >= (logging.INFO if ours else logging.WARNING)


def _nothing(_record: logging.LogRecord) -> None:
    """A log that cannot be written (the disk is full) stops nobody and says nothing on the screen."""
