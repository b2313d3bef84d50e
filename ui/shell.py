"""What the windows need of the application, and what a screen may ask of the window it stands in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.domain.progress import Stopped
from desktop.events import EventBus
from ui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.domain.unit import Units
    from desktop.services.place import Place
    from desktop.services.room import Room
    from desktop.services.session import Session


class Config(Protocol):
    """Where things lie on this PC."""

    @property
    def profile(self) -> Path: ...
    @property
    def resources(self) -> Path: ...


class Settings(Protocol):
    """What a person chose for this PC; readable before anyone signs in."""

    @property
    def language(self) -> str | None: ...
    @property
    def theme(self) -> str: ...
    @property
    def scale(self) -> float: ...
    @property
    def lock_minutes(self) -> int: ...
    @property
    def toured(self) -> bool: ...
    @property
    def version_seen(self) -> str: ...
    def change(self, **values: Any) -> None: ...


class Crashes(Protocol):
    """Crash reports of earlier runs, and where one of this run goes."""

    def pending(self) -> tuple[Path, ...]: ...
    def save(self, path: Path) -> None: ...
    def delete(self) -> None: ...
    def watch(self) -> None: ...
    def rest(self) -> None: ...
    def unforeseen(self, error: BaseException | None, when: str = "") -> None: ...
    def qt(self, text: str, where: str) -> None: ...


class Logbook(Protocol):
    """The local log."""

    def begin(self) -> None: ...
    def end(self) -> None: ...


class App(Protocol):
    """The application without a screen, as the composition root builds it (`desktop.app`)."""

    @property
    def config(self) -> Config: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def bus(self) -> EventBus: ...
    @property
    def session(self) -> Session: ...
    @property
    def units(self) -> Units: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...
    @property
    def crashes(self) -> Crashes: ...
    @property
    def logbook(self) -> Logbook: ...
    @property
    def place(self) -> Place | None: ...
    @property
    def room(self) -> Room: ...
    def occupy(self) -> Path: ...
    def diagnosis(self, titles: dict[str, str], stopped: Stopped = ...) -> str: ...
    def preload(self) -> None: ...
    def close(self) -> None: ...


class Shell(QObject):
    """The window as a screen sees it; the frame carries its wishes out.

    `show(key)` and `open_report(id)` change the screen; `banner(text, kind)` says something at the top
    (kind: good, warn, bad, waiting, info).
    """

    screen_wanted = Signal(str)
    report_wanted = Signal(str, str)
    details_wanted = Signal(str)
    conflict_wanted = Signal(str)
    task_wanted = Signal(str)
    suggestion_wanted = Signal(str)
    notice_wanted = Signal(str)
    found_wanted = Signal(str)
    history_wanted = Signal(str, str, str, str)
    comparison_wanted = Signal(str)
    trail_wanted = Signal(str)
    trial_wanted = Signal()
    banner_wanted = Signal(str, str)
    look_wanted = Signal()
    event_wanted = Signal(str)
    calendar_wanted = Signal()
    key_change_wanted = Signal()
    lock_wanted = Signal()
    guide_wanted = Signal(str)

    def __init__(self, app: App, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.app = app
        self.bridge = bridge

    def show(self, key: str) -> None:
        """Show the screen of that key (desk, reports, sync, settings)."""
        self.screen_wanted.emit(key)

    def open_report(self, report: str, at: str = "") -> None:
        """Open a report to fill in, to sign off or to read; at the answer `at`, when it is given."""
        self.report_wanted.emit(report, at)

    def show_report(self, report: str) -> None:
        """Show a report's state, revisions and receipt."""
        self.details_wanted.emit(report)

    def show_task(self, task: str) -> None:
        """Show one task."""
        self.task_wanted.emit(task)

    def show_suggestion(self, suggestion: str) -> None:
        """Show what a citizen brought."""
        self.suggestion_wanted.emit(suggestion)

    def show_notice(self, notice: str) -> None:
        """Show one notice, opened."""
        self.notice_wanted.emit(notice)

    def show_found(self, text: str) -> None:
        """Show all that a search for `text` finds."""
        self.found_wanted.emit(text)

    def show_calendar(self) -> None:
        """Show what is due and what closes, day by day."""
        self.calendar_wanted.emit()

    def begin_event(self, form: str) -> None:
        """Ask on the desk what has happened, to report on it in `form` until it is over."""
        self.event_wanted.emit(form)

    def show_history(self, form: str = "", path: str = "", row: str = "", version: str = "") -> None:
        """Show figures over time: of `form`, and of it the one at `path` (of the row called `row`).

        `version`: that of the form which has it at `path`; without it the one in force.
        """
        self.history_wanted.emit(form, path, row, version)

    def show_trail(self, report: str = "") -> None:
        """Show who did what; of one report when it is given."""
        self.trail_wanted.emit(report)

    def compare_versions(self, report: str) -> None:
        """Show the versions of a report side by side."""
        self.comparison_wanted.emit(report)

    def settle_report(self, report: str) -> None:
        """Show a report beside what the centre holds of it, to decide what stands."""
        self.conflict_wanted.emit(report)

    def try_form(self) -> None:
        """Show the place where writers of forms try them."""
        self.trial_wanted.emit()

    def banner(self, text: str, kind: str = "info") -> None:
        """Say `text` at the top of the window until it is closed or another screen is shown."""
        self.banner_wanted.emit(text, kind)

    def change_key(self) -> None:
        """Leave every screen for the page on which the store gets another key."""
        self.key_change_wanted.emit()

    def lock(self) -> None:
        """Save, close the store and ask for the password; the same place comes back after it."""
        self.lock_wanted.emit()

    def show_guide(self, page: str = "") -> None:
        """Open the guide at `page`, or at the page of the place the person is in."""
        self.guide_wanted.emit(page)

    def relook(self) -> None:
        """Language, theme or scale were changed in the settings: put them in force now."""
        self.look_wanted.emit()
