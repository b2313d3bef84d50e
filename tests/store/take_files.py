"""Takes files for ever and prints the number of each once it is kept; made to be killed.

`python -m tests.store.take_files STORE REPORT`
"""

from __future__ import annotations

import random
import sys
from itertools import count
from pathlib import Path

from desktop.store.files import FileStore
from tests.store.material import NOW, opened


def main(path: str, report: str) -> None:
    chance = random.SystemRandom()
    with opened(Path(path)) as store:
        files = FileStore(store, chance, 0)
        for number in count():
            pieces = (chance.randbytes(50_000) for _ in range(20))
            files.take(report, f"{number}.bin", "application/octet-stream", pieces, NOW)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
