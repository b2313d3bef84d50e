"""What the checks look at: the files under version control, and those about to be."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".ttf", ".png", ".xlsx", ".bin", ".ico", ".docx", ".pdf", ".sqlite", ".db"}


@cache
def files() -> tuple[Path, ...]:
    """Tracked and new files that are not ignored, as absolute paths."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    return tuple(sorted(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()))


def texts() -> list[tuple[str, str]]:
    """Path below the root and content of every text file."""
    return [(path.relative_to(ROOT).as_posix(), read(path)) for path in files() if path.suffix not in BINARY]


@cache
def read(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")
