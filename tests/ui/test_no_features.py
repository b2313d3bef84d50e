"""PySide does not read the sources of what is imported: they are many, and Python keeps their lines."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.checks.tree import ROOT

IMPORTED = """
import linecache
import {first}
import PySide6.QtCore
from desktop.domain.unit import Unit
print(any(each.endswith("unit.py") for each in linecache.cache))
"""


def read(first: str) -> bool:
    """Whether the source of a module is read when it is imported after Qt, and `first` before both."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", IMPORTED.format(first=first)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip() == "True"


def test_the_source_of_what_is_imported_is_not_read_beside_our_windows() -> None:
    assert read("sys"), "PySide alone does no such thing any more: ui/no_features.py has nothing to do"
    assert not read("ui")
