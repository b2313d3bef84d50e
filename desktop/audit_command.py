"""`baocaoxa audit verify FILE`: check an exported audit trail, anywhere, without an account or a network."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.trail import Verdict, check_chain

WELL, PART, BAD = 0, 1, 2


def audit(arguments: Sequence[str]) -> int:
    """Run it: 0 whole and unchanged, 1 unchanged but a part, 2 changed or unreadable, or typed wrong."""
    parsed = parser().parse_args(arguments)
    from desktop.documents.trail_file import NotATrail, read_trail

    try:
        entries = read_trail(parsed.file)
    except NotATrail as error:
        sys.stderr.write(f"baocaoxa: {error} is no saved audit trail, or cannot be read.\n")
        return BAD
    verdict = check_chain(entries)
    sys.stdout.write(f"{_said(verdict)}\n")
    if verdict.broken is not None:
        return BAD
    if entries:
        sys.stdout.write(f"Last entry: {entries[-1].seq}, {entries[-1].at}, hash {entries[-1].hash}\n")
    return WELL if verdict.whole else PART


def parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa audit`."""
    made = argparse.ArgumentParser(
        prog="baocaoxa audit",
        description="Check an audit trail that was saved as .csv or .xlsx.",
        epilog="exit status: 0 whole and unchanged; 1 unchanged, but a part only; 2 changed, or no such file",
    )
    verbs = made.add_subparsers(dest="verb", required=True)
    verify = verbs.add_parser("verify", help="check every entry and the chain they make")
    verify.add_argument("file", type=Path, metavar="FILE", help="the saved trail")
    return made


def _said(verdict: Verdict) -> str:
    if verdict.broken is not None:
        return f"The chain breaks at entry {verdict.broken}: it, or one before it, was changed."
    if not verdict.whole:
        left_out = f"entries are left out in {len(verdict.missing) + len(verdict.lost)} places"
        return f"{verdict.count} entries, each unchanged. It is a part: {left_out}."
    return f"{verdict.count} entries, unchanged and without a gap."
