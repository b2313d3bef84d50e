"""The words of the screens for a command without a window."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.language import Language
from ui.shell import App
from ui.words import console
from ui.words.connection import as_line
from ui.words.diagnostics import titles


@contextlib.contextmanager
def steps_spoken(app: App, language: str | None) -> Iterator[tuple[Callable[[Any], str], ModuleType]]:
    """What makes a line of a step of the connection, and what commands say, in a language."""
    with _spoken(app, language):
        yield as_line, console


@contextlib.contextmanager
def titles_spoken(app: App, language: str | None) -> Iterator[tuple[dict[str, str], ModuleType]]:
    """The titles of a diagnostics file, and what commands say, in `language` or that of the settings."""
    with _spoken(app, language):
        yield titles(), console


@contextlib.contextmanager
def spoken(app: App, language: str | None) -> Iterator[ModuleType]:
    """What commands say of packets and of enrolling, in `language` or that of the settings."""
    with _spoken(app, language):
        yield console


@contextlib.contextmanager
def _spoken(app: App, language: str | None) -> Iterator[None]:
    kept = QCoreApplication.instance() or QCoreApplication(["baocaoxa"])  # translations want one
    spoken = Language(app.config.resources / "translations")
    spoken.use(language or app.settings.language)
    try:
        yield
    finally:
        spoken.use("en")
        del kept
