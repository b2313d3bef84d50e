"""`python -m tests.faults NAME [OPTION ...]`: one proof, with its figures; exit status 1 on a violation."""

from __future__ import annotations

import importlib
import sys

#: Proofs: a new one is one module of this package with `main(arguments) -> int`, and one line here.
PROOFS: dict[str, str] = {
    "sync": "tests.faults.sync",
    "store": "tests.faults.store",
    "kill": "tests.faults.kill",
    "line": "tests.faults.line",
    "input": "tests.faults.input",
}


def main(arguments: list[str]) -> int:
    """Run the named proof with the rest of the arguments."""
    name = arguments[0] if arguments else ""
    if name not in PROOFS:
        print(f"python -m tests.faults NAME [OPTION ...]; there are: {', '.join(PROOFS)}", file=sys.stderr)
        return 2
    status: int = importlib.import_module(PROOFS[name]).main(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
