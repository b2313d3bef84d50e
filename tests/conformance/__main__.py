"""Runs a file of recorded cases: one line per failure, then `N of M passed`.

    python -m tests.conformance scenarios FILE [--grep TEXT] [--now MOMENT]
    python -m tests.conformance xpath FILE [--grep TEXT] [--now MOMENT]

Exit status 0 only when every case passes that the reference engine itself passes (the others are a bonus).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.conformance import scenarios, xpath
from tests.conformance.clock import RECORDED, moment
from tests.conformance.report import Report


def main(arguments: list[str]) -> int:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("kind", choices=("scenarios", "xpath"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--grep", default="", help="only cases whose name holds this text")
    parser.add_argument(
        "--now",
        type=moment,
        default=RECORDED,
        help="the clock of the cases (default: the day of their recording)",
    )
    chosen = parser.parse_args(arguments)
    run = scenarios.run if chosen.kind == "scenarios" else xpath.run
    report: Report = run(chosen.file, chosen.grep, chosen.now)
    for line in report.lines():
        print(line)
    return 0 if report.good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
