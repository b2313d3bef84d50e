"""Start a bundle as on a machine without Python and tell what it weighs and how soon it is usable.

Usage: python -m tests.tooling.bundle FOLDER

Prints one JSON object: `folder`, `bytes` and `files` of the whole folder, `cold_ms` and `warm_ms` from the
command to the first painted window (first start after building, best of three later ones). Exit status 1 when
it does not start, or when something of the central or of the building machine is in it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

UNWELCOME = ("fastapi", "uvicorn", "starlette", "sync/central", "pytest", "lxml", "QtQml", "QtQuick", "QtPdf")
LATER_STARTS = 3
SECONDS = 60


def scrubbed(home: Path) -> dict[str, str]:
    """An environment with a home, a platform and nothing that leads to a Python."""
    env = {"HOME": str(home), "PATH": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        env |= {name: str(home) for name in ("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP")}
        env["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return env


def start(program: Path) -> float:
    """Milliseconds from the command to the line that says the first window is painted.

    Raises RuntimeError with what the program said when it ends otherwise, TimeoutExpired after a minute.
    """
    with tempfile.TemporaryDirectory(prefix="baocaoxa-bundle-") as home:
        begin = time.perf_counter()
        with subprocess.Popen(
            [str(program), "--measure-start"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=scrubbed(Path(home)),
            cwd=home,
            encoding="utf-8",
        ) as child:
            assert child.stdout is not None
            line = child.stdout.readline()
            elapsed = 1000 * (time.perf_counter() - begin)
            _, errors = child.communicate(timeout=SECONDS)
        if child.returncode != 0 or not line.lstrip().startswith("{"):
            raise RuntimeError(f"status {child.returncode}; {line!r}; {errors}")
        return elapsed


def main(folder: Path) -> int:
    """Look through the folder, start the program four times, print the figures."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    unwelcome = sorted(
        {word for path in files for word in UNWELCOME if word in path.relative_to(folder).as_posix()}
    )
    if unwelcome:
        print(f"not for the desktop: {', '.join(unwelcome)}", file=sys.stderr)
        return 1
    program = folder / ("baocaoxa.exe" if sys.platform == "win32" else "baocaoxa")
    try:
        cold, *warm = [start(program) for _ in range(1 + LATER_STARTS)]
    except RuntimeError as error:
        print(f"the bundle does not start: {error}", file=sys.stderr)
        return 1
    figures = {
        "folder": folder.name,
        "bytes": sum(path.stat().st_size for path in files),
        "files": len(files),
        "cold_ms": round(cold),
        "warm_ms": round(min(warm)),
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
