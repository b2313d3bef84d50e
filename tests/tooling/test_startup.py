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


def test_the_first_window_is_painted_without_the_heavy_libraries(tmp_path: Path) -> None:
    program = [sys.executable, "-X", "importtime", "-m", "desktop"]
    done = subprocess.run(
        [*program, "--measure-start", "--profile", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout)["first_paint_seconds"] > 0
    imported = set(re.findall(r"^import time:[^|]+\|[^|]+\|\s+(\w+)", done.stderr, re.MULTILINE))
    assert "PySide6" in imported
    assert not imported & HEAVY
