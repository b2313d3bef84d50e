"""The way to the first window loads nothing that can wait: on an old PC each of these is felt."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.checks.tree import ROOT

HEAVY = {
    "alembic",
    "cryptography",
    "fastapi",
    "holidays",
    "httpx",
    "joserfc",
    "lxml",
    "openpyxl",
    "pydantic",
    "pyxform",
    "sqlalchemy",
    "sqlmodel",
}


NO_SCREEN = {"PySide6", "shiboken6", "sqlcipher3", "ui"}


def imported(*command: str) -> tuple[set[str], str]:
    """The packages that a Python command imports, and what it prints."""
    program = [sys.executable, "-X", "importtime", *command]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(program, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = re.findall(r"^import time:[^|]+\|[^|]+\|\s+(\w+)", done.stderr, re.MULTILINE)
    return set(found), done.stdout


def test_checking_a_form_loads_no_window_no_store_and_no_network() -> None:
    form = ROOT / "resources" / "forms" / "tthc.xlsx"
    found, _ = imported("-m", "desktop", "form", "check", str(form))
    assert "pyxform" in found
    assert not found & (HEAVY - {"pyxform", "openpyxl", "lxml"} | NO_SCREEN)


def test_the_first_window_is_painted_without_the_heavy_libraries(tmp_path: Path) -> None:
    found, said = imported("-m", "desktop", "--measure-start", "--profile", str(tmp_path))
    assert json.loads(said)["first_paint_seconds"] > 0
    assert "PySide6" in found
    assert not found & HEAVY
