"""The screens in the rail. A new one is a module and a line here; nothing is imported before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.shell import Shell

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Screen:
    """A place in the rail: `title` is a source string of the context `Screens`; `foot` puts it at the end."""

    key: str
    icon: str
    title: str
    factory: Callable[[Workplace, Shell], QWidget]
    foot: bool = False


def _desk(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.desk import DeskScreen

    return DeskScreen(workplace, shell)


def _reports(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.reports import ReportsScreen

    return ReportsScreen(workplace, shell)


def _notices(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.notices import NoticesScreen

    return NoticesScreen(workplace, shell)


def _tasks(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.tasks import TasksScreen

    return TasksScreen(workplace, shell)


def _suggestions(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.suggestions import SuggestionsScreen

    return SuggestionsScreen(workplace, shell)


def _sync(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.sync import SyncScreen

    return SyncScreen(workplace, shell)


def _settings(workplace: Workplace, shell: Shell) -> QWidget:
    from ui.screens.settings import SettingsScreen

    return SettingsScreen(workplace, shell)


SCREENS: tuple[Screen, ...] = (
    Screen("desk", "desk", str(QT_TRANSLATE_NOOP("Screens", "Desk")), _desk),
    Screen("reports", "reports", str(QT_TRANSLATE_NOOP("Screens", "Reports")), _reports),
    Screen("tasks", "tasks", str(QT_TRANSLATE_NOOP("Screens", "Tasks")), _tasks),
    Screen("suggestions", "suggestions", str(QT_TRANSLATE_NOOP("Screens", "Feedback")), _suggestions),
    Screen("notices", "notices", str(QT_TRANSLATE_NOOP("Screens", "Notices")), _notices),
    Screen("sync", "sync", str(QT_TRANSLATE_NOOP("Screens", "Sending")), _sync),
    Screen("settings", "settings", str(QT_TRANSLATE_NOOP("Screens", "Settings")), _settings, foot=True),
)
