"""A PostgreSQL cluster that lives as long as the test that asked for it, in a folder of its own.

Debian's package `postgresql` has the programs. The server refuses to run as root, so there it runs as the
package's user. It listens on a socket in its folder alone, and ends when whoever started it is gone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

MISSING = "PostgreSQL is not installed (Debian: postgresql)"
_DEBIAN = Path("/usr/lib/postgresql")
_USERS = ("postgres", "nobody")
#: Starts, says so, and stops when its input ends: also when the one who holds the other end was killed.
_WATCHED = (
    '"$0" -D "$1" -l "$1/log" -w start >"$1/said" 2>&1 && echo ready && read -r _; '
    '"$0" -D "$1" -m immediate stop'
)


@cache
def programs() -> Path | None:
    """The folder of initdb and pg_ctl, of the newest version here; None when there is none."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = [each for each in _DEBIAN.glob("*") if (each / "bin" / "initdb").exists()]
    return max(versions, key=lambda each: int(each.name)) / "bin" if versions else None


class Cluster:
    """A running server. `url(name)` is the address of a database in it."""

    def __init__(self, programs: Path, folder: Path, who: dict[str, Any]) -> None:
        self._programs = programs
        self._folder = folder
        self._who = who

    def url(self, name: str) -> str:
        """The address of the database `name`, as the centre takes it."""
        return f"postgresql+psycopg://baocaoxa@/{name}?host={quote(str(self._folder))}"

    @property
    def process_id(self) -> int:
        """The process whose children the server's others are."""
        return int((self._folder / "postmaster.pid").read_text("ascii").split()[0])

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database, a copy of `template`; returns its address."""
        self._do(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def drop(self, name: str) -> None:
        """Take a database away, whoever is in it."""
        self._do(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def stop(self) -> None:
        """End the server at once, as a power cut would: who is connected is cut off."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Start it again after `stop`."""
        self._control("-l", str(self._folder / "log"), "start")

    def _control(self, *arguments: str) -> None:
        command = [str(self._programs / "pg_ctl"), "-D", str(self._folder), "-w", *arguments]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=self._folder, **self._who)

    def _do(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(
            host=str(self._folder), user="baocaoxa", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """A fresh server; `durable` waits for the disk at each commit, which only measuring needs."""
    found = programs()
    if found is None:
        raise RuntimeError(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="bcx-pg-", dir="/tmp"))  # a socket's path must be short
    who = _other_user(folder)
    try:
        _make(found, folder, who, durable=durable)
        with _running(found, folder, who):
            yield Cluster(found, folder, who)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make(found: Path, folder: Path, who: dict[str, Any], *, durable: bool) -> None:
    command = [
        found / "initdb",
        "-D",
        folder,
        "-U",
        "baocaoxa",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    done = subprocess.run(
        [*map(str, command), "--no-sync"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False, cwd=folder, **who,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"initdb: {done.stdout}")
    disk = "on" if durable else "off"
    settings = {
        "listen_addresses": "''",
        "unix_socket_directories": f"'{folder}'",
        "fsync": disk,
        "full_page_writes": disk,
        "max_connections": "200",
        "shared_buffers": "64MB",
    }
    with (folder / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = {value}\n" for name, value in settings.items())


@contextmanager
def _running(found: Path, folder: Path, who: dict[str, Any]) -> Iterator[None]:
    watch = subprocess.Popen(
        ["/bin/sh", "-c", _WATCHED, str(found / "pg_ctl"), str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        cwd=folder, start_new_session=True, **who,
    )  # fmt: skip
    assert watch.stdin is not None
    assert watch.stdout is not None
    try:
        if watch.stdout.readline().strip() != "ready":
            said = [
                (folder / name).read_text("utf-8") for name in ("said", "log") if (folder / name).exists()
            ]
            raise RuntimeError("the server did not start:\n" + "\n".join(said))
        yield
    finally:
        watch.stdin.close()
        watch.wait(timeout=60)
        watch.stdout.close()


def _other_user(folder: Path) -> dict[str, Any]:
    """How a program is started as somebody who is not root; the folder becomes theirs."""
    if os.geteuid() != 0:
        return {}
    import pwd

    for name in _USERS:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError("there is no user but root to run PostgreSQL as")
