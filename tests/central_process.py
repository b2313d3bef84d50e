"""The real central as a process of its own on loopback, driven through its command line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


class CentralProcess:
    """`baocaoxa-central` with its data in `data`; `start` and `stop` may be called in turn.

    The port is chosen by the system at the first start and kept, so that a PC enrolled once finds
    the centre again after a restart. `before` goes before the command: where or how it is to run;
    `host` is the address it listens on there.
    """

    def __init__(
        self,
        data: Path,
        port: int = 0,
        host: str = "127.0.0.1",
        before: tuple[str, ...] = (),
        serve: tuple[str, ...] = (),
        database: str | None = None,
    ) -> None:
        """`serve` are further arguments of that command; without `database` (an address) it is SQLite."""
        self._serve = serve
        self._database = ("--database", database) if database else ()
        self.data = data
        self.port = port
        self.host = host
        self._before = before
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self.output: list[str] = []

    @property
    def url(self) -> str:
        """Address of the running centre."""
        return f"http{'s' if '--certfile' in self._serve else ''}://{self.host}:{self.port}"

    @property
    def process_id(self) -> int:
        """The running process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start serving; returns when the centre has printed its address."""
        process = subprocess.Popen(
            [*self._command(), "serve", "--host", self.host, "--port", str(self.port), *self._serve],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
        )
        self._process = process
        assert process.stdout is not None
        for line in process.stdout:
            self.output.append(line.rstrip())
            if found := re.search(rf"https?://{re.escape(self.host)}:(\d+)", line):
                self.port = int(found.group(1))
                break
        else:
            raise RuntimeError("the centre did not start:\n" + "\n".join(self.output))
        self._reader = threading.Thread(target=self._drain, args=(process,), daemon=True)
        self._reader.start()

    def stop(self) -> None:
        """End the process and wait for it; nothing happens when it is not running."""
        if self._process is None:
            return
        self._process.terminate()
        self._process.wait(timeout=20)
        if self._reader is not None:
            self._reader.join(timeout=5)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None

    def kill(self) -> None:
        """End the process as a power cut would (kill -9)."""
        assert self._process is not None
        self._process.kill()
        self.stop()

    def publish(self, *forms: Path) -> None:
        """Publish forms from their XLSForms."""
        self._run("publish", *map(str, forms))

    def enrolment_file(self, unit: str, out: Path) -> Path:
        """Make an enrolment file for commune `unit`; the centre must have been started once."""
        self._run("enrol-code", "--unit", unit, "--file", str(out), "--url", self.url)
        return out

    def viewer_key(self, name: str) -> str:
        """A key that opens the centre's pages for `name`."""
        return self._run("viewer-key", name).split()[0]

    def enrolment_code(self, unit: str) -> str:
        """A one-time code for commune `unit`."""
        return self._run("enrol-code", "--unit", unit).split()[0]

    def give_tasks(self, unit: str, sheet: Path) -> None:
        """Hand the tasks of a sheet out to commune `unit`."""
        self._run("tasks", "import", str(sheet), "--unit", unit)

    def tell(self, *arguments: str) -> str:
        """Run another of its commands; what it printed."""
        return self._run(*arguments)

    def reports(self) -> list[dict[str, Any]]:
        """What has arrived, newest first."""
        answer: list[dict[str, Any]] = json.loads(self._run("reports", "--json"))
        return answer

    def _command(self) -> list[str]:
        return [
            *self._before,
            sys.executable,
            "-m",
            "sync.central",
            "--data",
            str(self.data),
            *self._database,
        ]

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(
            [*self._command(), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{arguments[0]}: {done.stderr or done.stdout}")
        return done.stdout

    def _drain(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.output.append(line.rstrip())
