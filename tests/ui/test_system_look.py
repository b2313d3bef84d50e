"""High contrast follows the system: a desktop's portal on a bus of its own, and the window that hears it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from tests.ui.conftest import OpenWindow, settle
from ui import style
from ui.system_look import contrast_of, windows_contrast

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def wanting_contrast(qapp: QApplication) -> Iterator[None]:
    qapp.setProperty(style.SYSTEM_CONTRAST, True)
    yield
    qapp.setProperty(style.SYSTEM_CONTRAST, False)


def background(application: QApplication) -> str:
    return str(application.palette().window().color().name()).upper()


def test_the_window_follows_where_the_settings_say_so(
    app: App, qapp: QApplication, open_window: OpenWindow, wanting_contrast: None
) -> None:
    app.settings.change(theme="system")
    window = open_window(app)
    assert background(qapp) == style.CONTRAST.surface
    qapp.setProperty(style.SYSTEM_CONTRAST, False)
    window.follow_system()
    settle()
    assert background(qapp) == style.LIGHT.surface
    app.settings.change(theme="light")
    qapp.setProperty(style.SYSTEM_CONTRAST, True)
    window.follow_system()
    settle()
    assert background(qapp) == style.LIGHT.surface


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here")
def test_the_portal_is_asked_and_listened_to() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.portal"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["True", "False"], done.stderr


class Wrapped:
    """A value as D-Bus wraps it."""

    def __init__(self, inside: object) -> None:
        self._inside = inside

    def variant(self) -> object:
        return self._inside


def test_what_a_portal_may_answer() -> None:
    assert contrast_of(1)
    assert contrast_of(Wrapped(Wrapped(1)))
    assert not contrast_of(Wrapped(0))
    assert not contrast_of(None)
    assert not contrast_of("yes")


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the system's")
def test_windows_is_asked_on_windows_only() -> None:
    assert not windows_contrast()
