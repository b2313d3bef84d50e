"""stub"""

from pathlib import Path
from tests.conformance.report import Report


def run(file: Path, grep: str = "") -> Report:
    return Report()
