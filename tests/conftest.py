"""What holds for every test: Qt without a screen, a home of its own, the same random choices each time.

Nothing here may import Qt before the platform is set. Messages of Qt fail a test through `qt_log_level_fail`,
Python warnings through `filterwarnings`, both in pyproject.toml.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import postgres, token, web_servers

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_ACCESSIBILITY"] = "1"
for each in tuple(os.environ):
    if each.lower().endswith("_proxy"):  # this machine's own would be taken for the system's
        del os.environ[each]

HOME = pytest.StashKey[Path]()
HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_VARIABLES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")

hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Give this process an empty home, so that no test reads or writes the person's own files."""
    home = Path(tempfile.mkdtemp(prefix="baocaoxa-home-"))
    config.stash[HOME] = home
    for name in HOME_VARIABLES:
        os.environ[name] = str(home)
    for name in XDG_VARIABLES:
        os.environ.pop(name, None)
    if sys.dont_write_bytecode:
        # No bytecode beside the sources here: without any, each process that a test starts compiles all anew,
        # and this one the steps of the centre's migrations for each centre.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
        sys.dont_write_bytecode, sys.pycache_prefix = False, str(home / "bytecode")


@pytest.fixture(autouse=True)
def no_language_left_behind() -> Iterator[None]:
    """Fail the test that leaves a translator in force: every later window would speak its language."""
    before = _spoken()
    yield
    assert _spoken() == before


@pytest.fixture(autouse=True)
def no_windowless_qt_left_behind() -> Iterator[None]:
    """Fail the test that leaves a Qt without windows: every later one that opens a window would fail."""
    yield
    core, widgets = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtWidgets")
    left = core.QCoreApplication.instance() if core else None
    assert left is None or (widgets is not None and isinstance(left, widgets.QApplication))


def _spoken() -> str:
    """A word in the language in force; Qt may not be imported for it."""
    qt = sys.modules.get("PySide6.QtCore")
    return str(qt.QCoreApplication.translate("SettingsScreen", "Language")) if qt else "Language"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take that home away again; the last line says what this machine could not run."""
    shutil.rmtree(config.stash[HOME], ignore_errors=True)
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if hasattr(config, "workerinput") or reporter is None:
        return
    if postgres.programs() is None:
        reporter.write_line(f"Tests of the centre on PostgreSQL were skipped: {postgres.MISSING}.")
    if token.driver() is None:
        reporter.write_line(f"Tests of signing with a token were skipped: {token.MISSING}.")
    if web_servers.missing():
        reporter.write_line(f"Tests of docs/examples were skipped: {web_servers.missing()}.")
