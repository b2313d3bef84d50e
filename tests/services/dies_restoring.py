"""Restores a backup over a damaged profile and dies at each change of a file; prints how many there are.

`python -m tests.services.dies_restoring SEED PLACE BACKUP`
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.domain.progress import never, untold
from desktop.services.taking_over import take_over
from tests.dying import at_each_change
from tests.services.conftest import NOW


def main(seed: str, place: str, backup: str) -> None:
    def work(folder: Path) -> None:
        take_over(Path(backup), folder, NOW, untold, never)

    sys.stdout.write(f"{at_each_change(Path(seed), Path(place), work)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
