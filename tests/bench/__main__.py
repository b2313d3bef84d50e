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
from typing import Any

#: Benchmarks, in the order they run: a new one is one module and one name here.
BENCHMARKS = ("start", "desk", "memory", "keystroke", "commit", "reports", "wire", "forms")


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
    results: dict[str, Any] = {}
    failed = False
    for name in arguments or BENCHMARKS:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench", "--one", name],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            failed = True
            results[name] = {"failed": done.returncode}
        else:
            results[name] = json.loads(done.stdout.strip().splitlines()[-1])
    print(json.dumps(results, ensure_ascii=False, indent=2))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
