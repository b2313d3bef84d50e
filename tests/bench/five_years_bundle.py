"""The bundle that `make build` made, on the store of five years: how soon the desk is painted, and its RAM.

`python -m tests.bench.five_years_bundle [FOLDER DESK]` prints JSON as `five_years` does for its start; FOLDER
is `dist/baocaoxa`, DESK the executable made of five_years_start.py, which stands beside the application
meanwhile.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.five_years import starts_of
from tests.bench.five_years_store import ROOT, copied, made
from tests.demo.people import OFFICER
from tests.tooling.bundle import scrubbed

BUNDLE = ROOT / "dist" / "baocaoxa"
DESK = ROOT / "build" / "pyinstaller" / "build" / "baocaoxa-desk"


def measure(folder: Path = BUNDLE, desk: Path = DESK) -> dict[str, Any]:
    """Starts with warm and, where the page cache may be dropped, with cold caches; of a copy of the store."""
    made()
    with tempfile.TemporaryDirectory() as place:
        guest = folder / desk.name
        shutil.copy2(desk, guest)
        try:
            return starts_of(partial(_started, guest, copied(Path(place)), Path(place)))
        finally:
            guest.unlink()


def _started(program: Path, profile: Path, home: Path) -> dict[str, Any]:
    done = subprocess.run(
        [str(program), str(profile), OFFICER.password],
        env=scrubbed(home),
        cwd=home,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


if __name__ == "__main__":
    print(json.dumps(measure(*(Path(each).resolve() for each in sys.argv[1:]))))
