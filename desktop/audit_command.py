"""`baocaoxa audit verify FILE`: check an exported audit trail, anywhere, without an account or a network."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.trail import Entry, Verdict, check_chain

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
    if parsed.against is not None:
        return _compared(entries, parsed.against, WELL if verdict.whole else PART)
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
    verify.add_argument(
        "--against",
        type=Path,
        metavar="EARLIER",
        help="a trail saved earlier, or manifest.json of a backup: its last entry must be in FILE, unchanged",
    )
    return made


def _compared(entries: Sequence[Entry], earlier: Path, well: int) -> int:
    """Whether the last entry that was known earlier is there still; `well` when it is."""
    from desktop.documents.trail_file import NotATrail, known_head

    try:
        known = known_head(earlier)
    except NotATrail as error:
        sys.stderr.write(
            f"baocaoxa: {error} is neither a saved audit trail nor a manifest that tells of one.\n"
        )
        return BAD
    same = [entry.hash for entry in entries if entry.seq == known.seq]
    if same == [known.hash]:
        sys.stdout.write(f"Entry {known.seq}, the last of {earlier.name}, is in it and unchanged.\n")
        return well
    what = "is another one" if same else "is not in it"
    sys.stdout.write(
        f"Entry {known.seq}, the last of {earlier.name}, {what}: the trail was cut or replaced.\n"
    )
    return BAD


def _said(verdict: Verdict) -> str:
    if verdict.broken is not None:
        return f"The chain breaks at entry {verdict.broken}: it, or one before it, was changed."
    if not verdict.whole:
        left_out = f"entries are left out in {len(verdict.missing) + len(verdict.lost)} places"
        return f"{verdict.count} entries, each unchanged. It is a part: {left_out}."
    return f"{verdict.count} entries, unchanged and without a gap."
