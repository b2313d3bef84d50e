"""`python -m tests.faults.inputs.mutants NAME …`: the centre's command with a limit or a check taken away."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from sync.central import api, limits
from sync.central.__main__ import main as central
from sync.central.operations import submission
from sync.central.tables import Device
from sync.protocol import Result, SubmissionItem


def _no_limit() -> None:
    """Whatever a small request unpacks to is held."""
    limits.UNPACKED_BYTES = 1 << 40


def _nothing_refused() -> None:
    """A request that is none is a fault of the centre."""

    class Never(Exception):
        """Nothing raises it."""

    module: Any = api
    module.Unreadable = Never


def _any_commune() -> None:
    """A PC may report for any commune."""
    refused: Any = submission._refused

    def passes(item: SubmissionItem, device: Device) -> Result | None:
        found: Result | None = refused(item, device)
        return None if found is not None and found.status == "forbidden" else found

    submission._refused = passes


#: Every seeded bug of the centre by its name.
MUTANTS: dict[str, Callable[[], None]] = {
    "no limit": _no_limit,
    "nothing refused": _nothing_refused,
    "any commune": _any_commune,
}

if __name__ == "__main__":
    MUTANTS[sys.argv[1]]()
    sys.exit(central(sys.argv[2:]))
