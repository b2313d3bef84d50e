"""Saves drafts for ever and prints the number of each once it is durable; made to be killed.

`python -m tests.store.save_drafts STORE REPORT`
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from desktop.store.reports import ReportStore
from tests.store.material import NOW, opened


def main(path: str, report: str) -> None:
    with opened(Path(path)) as store:
        reports = ReportStore(store)
        for number in count(1):
            reports.save_draft(report, f"<data>{number}</data>".encode(), NOW)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
