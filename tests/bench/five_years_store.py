"""A profile as a commune has it after five years, made once for each version of the code and kept.

`python -m tests.bench.five_years_store` makes it, unless it is there, and says where it is, how large it is,
and how long making it took.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random

from desktop.app import build
from desktop.config import Config
from desktop.domain.periods import Period, Periodicity
from desktop.domain.zone import VIETNAM
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.joining import join

ROOT = Path(__file__).parents[2]
#: What another store would come of.
_SOURCES = ("resources/forms/cds57.xlsx", "resources/forms/tthc.xlsx", "tests/bench/five_years_l*.py")


@dataclass(frozen=True)
class Made:
    """A profile to be copied; `seconds` it took to make, 0 when it was there."""

    profile: str
    megabytes: float
    seconds: float


def made(day: date | None = None) -> Made:
    """The profile of this version of the code as it is on `day` (today), made when it is not there yet."""
    today = day or datetime.now(VIETNAM).date()
    folder = cache() / f"five-years-{_version(today)}"
    began = time.perf_counter()
    there = folder.exists()
    if not there:
        cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache()) as half:
            _make(Path(half) / "profile")
            (Path(half) / "profile").rename(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    seconds = 0.0 if there else time.perf_counter() - began
    return Made(str(folder), round(size / 1e6, 1), round(seconds, 1))


def cache() -> Path:
    """Where such profiles are kept: outside the tree, in the system's folder for what may be lost."""
    return Path(tempfile.gettempdir()) / "baocaoxa-bench"


def copied(into: Path) -> Path:
    """A copy of the profile to work in."""
    return Path(shutil.copytree(made().profile, into / "profile"))


def _version(today: date) -> str:
    """Differs where another store would be made; to a newer schema it is brought when it is opened."""
    digest = hashlib.sha256(Period.containing(Periodicity.MONTH, today).code.encode())
    files: set[Path] = set()
    for place in _SOURCES:
        for found in ROOT.glob(place):
            files |= {found} if found.is_file() else set(found.rglob("*"))
    for path in sorted(files):
        if path.suffix in {".py", ".xlsx"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _make(place: Path) -> None:
    from tests.bench.five_years_life import Life, enrol

    app = build(Config.default().with_profile(place), rng=Random(5))
    app.settings.change(language="vi", toured=True)
    first = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
    workplace = first.workplace
    join(workplace, LEADER.login, LEADER.name, LEADER.role, LEADER.password)
    enrol(workplace)
    workplace._store.write(lambda session: Life(session, workplace).live())
    app.close()


def main() -> int:
    """Make it and tell of it."""
    print(json.dumps(asdict(made())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
