"""What the windows need of the application, and what a screen may ask of the window it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.events import EventBus
from ui.bridge import Bridge

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.domain.unit import Units
    from desktop.services.session import Session


class Config(Protocol):
    """Where things lie on this PC."""

    @property
    def profile(self) -> Path: ...
    @property
    def resources(self) -> Path: ...


class App(Protocol):
    """The application without a screen, as the composition root builds it (`desktop.app`)."""

    @property
    def config(self) -> Config: ...
    @property
    def bus(self) -> EventBus: ...
    @property
    def session(self) -> Session: ...
    @property
    def units(self) -> Units: ...
    @property
    def settings(self) -> Any: ...
    @property
    def clock(self) -> Any: ...
    def preload(self) -> None: ...
    def now(self) -> datetime: ...


class Shell(QObject):
    """The window as a screen sees it: it carries wishes out, the frame connects them.

    `show(key)` and `open_report(id)` change the screen; `banner(text, kind)` says something at the top
    (kind: good, warn, bad, waiting, info). `language_changed` comes after every visible text may be asked anew.
    """

    language_changed = Signal()
    look_changed = Signal()
    screen_wanted = Signal(str)
    report_wanted = Signal(str, bool)
    banner_wanted = Signal(str, str)
    language_wanted = Signal(str)
    look_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, app: App, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.app = app
        self.bridge = bridge

    def show(self, key: str) -> None:
        """Show the screen of that key (desk, reports, sync, settings)."""
        self.screen_wanted.emit(key)

    def open_report(self, report: str) -> None:
        """Open a report to fill in or to read."""
        self.report_wanted.emit(report, False)

    def show_report(self, report: str) -> None:
        """Show a report's state, revisions and receipt."""
        self.report_wanted.emit(report, True)

    def banner(self, text: str, kind: str = "info") -> None:
        """Say `text` at the top of the window until it is closed or another screen is shown."""
        self.banner_wanted.emit(text, kind)


def nothing_of(_: Sequence[object]) -> None:
    """Take an answer that nobody waits for."""
