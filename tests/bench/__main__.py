"""`python -m tests.bench [NAME ...]`: measure and print one JSON object, figures beside their goals.

Each benchmark is a module of this package with `measure() -> dict`; it runs in a process of its own, so
that the memory and the imports of one do not colour the next.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from typing import Any

#: Benchmarks, in the order they run: a new one is one module and one name here.
BENCHMARKS = (
    "start",
    "desk",
    "memory",
    "keystroke",
    "matrix",
    "five_years",
    "listing",
    "commit",
    "documents",
    "wire",
    "draining",
    "forms",
    "files",
    "uploads",
    "central",
)


def main(arguments: list[str]) -> int:
    """Run the named benchmarks (all when none is named); exit status 1 when one could not be measured."""
    if arguments[:1] == ["--one"]:
        measured = importlib.import_module(f"tests.bench.{arguments[1]}").measure()
        print(json.dumps(measured, ensure_ascii=False))
        return 0
    unknown = [name for name in arguments if name not in BENCHMARKS]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the same on every machine
    with tempfile.TemporaryDirectory() as bytecode:
        # What is installed has its bytecode; without, every start would compile all it imports.
        os.environ["PYTHONDONTWRITEBYTECODE"] = ""
        os.environ["PYTHONPYCACHEPREFIX"] = bytecode
        results = {name: _measured(name) for name in arguments or BENCHMARKS}
    print(json.dumps(results, ensure_ascii=False, indent=2))
    return int(any("failed" in result for result in results.values()))


def _measured(name: str) -> dict[str, Any]:
    """What one benchmark prints; `{"failed": status}` when it could not be measured."""
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--one", name],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"failed": done.returncode}
    measured: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return measured


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
