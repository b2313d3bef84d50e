"""Start a bundle as on a machine without Python and tell what it weighs and how soon it is usable.

Usage: python -m tests.tooling.bundle FOLDER PARTS

PARTS is the executable made of bundle_parts.py; it runs beside the application and is taken away again.
Prints one JSON object: `folder`, `bytes` and `files` of the whole folder, `cold_ms` and `warm_ms` from
the command to the first painted window (first start after building, best of three later ones),
`check_ms` from `baocaoxa form check` to its end for each form that ships, `parts` as bundle_parts.py tells
them. Exit status 1 when something does not start, when a form has something to mend, or when something of
the central is in the folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

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


def start(command: list[str]) -> tuple[float, str]:
    """Milliseconds from the command to the first line it prints, and that line.

    Raises RuntimeError with what the program said when it fails or prints no JSON.
    """
    with tempfile.TemporaryDirectory(prefix="baocaoxa-bundle-") as home:
        begin = time.perf_counter()
        with subprocess.Popen(
            command,
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
        return elapsed, line


def parts_of(folder: Path, parts: Path) -> dict[str, Any]:
    """What bundle_parts.py finds when it runs inside the folder."""
    guest = folder / parts.name
    shutil.copy2(parts, guest)
    try:
        found: dict[str, Any] = json.loads(start([str(guest)])[1])
    finally:
        guest.unlink()
    return found


def check_forms(folder: Path, program: Path) -> dict[str, int]:
    """Milliseconds that `form check` takes for each form in the folder, by the form's id.

    Raises RuntimeError when one has errors or warnings (exit status 1 or 2), or when nothing is printed.
    """
    took = {}
    for path in sorted(folder.glob("_internal/resources/forms/*.xlsx")):
        begin = time.perf_counter()
        start([str(program), "form", "check", "--json", str(path)])
        took[path.stem] = round(1000 * (time.perf_counter() - begin))
    if not took:
        raise RuntimeError("there are no forms")
    return took


def main(folder: Path, parts: Path) -> int:
    """Look through the folder, start the program and the parts, print the figures."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    unwelcome = sorted(
        {word for path in files for word in UNWELCOME if word in path.relative_to(folder).as_posix()}
    )
    if unwelcome:
        print(f"not for the desktop: {', '.join(unwelcome)}", file=sys.stderr)
        return 1
    program = folder / f"baocaoxa{parts.suffix}"
    try:
        cold, *warm = [start([str(program), "--measure-start"])[0] for _ in range(1 + LATER_STARTS)]
        console = folder / f"baocaoxa-console{parts.suffix}"
        checks = check_forms(folder, console if console.exists() else program)
        found = parts_of(folder, parts)
    except RuntimeError as error:
        print(f"the bundle does not start: {error}", file=sys.stderr)
        return 1
    figures = {
        "folder": folder.name,
        "bytes": sum(path.stat().st_size for path in files),
        "files": len(files),
        "cold_ms": round(cold),
        "warm_ms": round(min(warm)),
        "check_ms": checks,
        "parts": found,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
