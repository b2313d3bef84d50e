"""What support wants to know of a PC, without a word of what is kept on it. Slow: off the main thread.

Numbers, versions, kinds and states only; the log and crash reports pass `anonymous`. Nobody's name, no text,
no figure of a report, no address, no key can be in it, because none is asked for.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.domain.anonymous import anonymous, without_home
from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, each_while, never
from desktop.services.place import risky

if TYPE_CHECKING:
    from desktop.config import Config, Settings
    from desktop.services.workplace import Workplace

#: Exchanges and lines of the log that are told; the newest.
EXCHANGES, LINES = 30, 400
#: What a row's name stands behind among the titles.
ROW = "row:"
Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Part:
    """`key` names it (program, system, profile, store, sending, exchanges, crashes, log), rows say it."""

    key: str
    rows: Rows


@dataclass(frozen=True)
class Subject:
    """What is told of: the profile, its settings, and the open store of who is signed in, if anybody is."""

    config: Config
    settings: Settings
    now: datetime
    work: Workplace | None = None
    known: tuple[str, ...] = ()  # names and logins of the accounts: taken out wherever they stand


def gather(subject: Subject, stopped: Stopped = never) -> tuple[Part, ...]:
    """Everything, in the order it is read. Raises ListStopped."""
    parts = [
        Part("program", tuple(_program(subject))),
        Part("system", tuple(_system(subject))),
        Part("profile", tuple(each_while(_profile(subject.config.profile), stopped))),
    ]
    if subject.work is not None:
        try:
            parts.append(Part("store", tuple(each_while(_store(subject.work), stopped))))
            parts.append(Part("sending", tuple(_sending(subject.work))))
            parts.append(Part("exchanges", tuple(_exchanges(subject.work))))
        except ListStopped:
            raise
        except BaocaoxaError as error:
            parts.append(Part("store", (("error", type(error).__name__),)))
    parts.append(Part("crashes", tuple(each_while(_crashes(subject), stopped))))
    parts.append(Part("log", tuple(each_while(_log(subject), stopped))))
    return tuple(parts)


def as_text(parts: tuple[Part, ...], titles: dict[str, str]) -> str:
    """The file: each part under its title, one row to a line, called as `titles` has it (`ROW` + name)."""
    blocks = []
    for part in parts:
        lines = [f"{_called(name, titles)}: {value}" if name else value for name, value in part.rows]
        blocks.append("\n".join([f"== {titles.get(part.key, part.key)} ==", *(lines or ["-"])]))
    return "\n\n".join(blocks) + "\n"


def _called(name: str, titles: dict[str, str]) -> str:
    """A row in the words of who reads it; the name that support knows stands behind them."""
    said = titles.get(f"{ROW}{name}", name)
    return said if said.lower() == name else f"{said} ({name})"


def _program(subject: Subject) -> Iterator[tuple[str, str]]:
    qt = sys.modules.get("PySide6.QtCore")
    values = subject.settings.values
    yield "Báo cáo Xã", __version__
    yield "bundle", str(bool(getattr(sys, "frozen", False))).lower()
    yield "Python", platform.python_version()
    yield "Qt", qt.qVersion() if qt is not None else "-"
    yield "language", str(values.language)
    yield "theme", values.theme
    yield "scale", f"{values.scale:.2f}"
    yield "automatic", str(values.automatic).lower()
    yield "proxy", values.proxy
    yield "lock_minutes", str(values.lock_minutes)
    yield "signed in", str(subject.work is not None).lower()


def _system(subject: Subject) -> Iterator[tuple[str, str]]:
    room = shutil.disk_usage(_existing(subject.config.profile))
    place = risky(subject.config.profile)
    yield "made at", subject.now.isoformat(timespec="minutes")
    yield "system", platform.platform()
    yield "machine", f"{platform.machine()}, {os.cpu_count()} processors"
    yield "disk", f"{_size(room.free)} free of {_size(room.total)}"
    yield "profile lies on", place.kind if place is not None else "a disk of this PC"


def _existing(folder: Path) -> Path:
    return next(each for each in (folder, *folder.parents) if each.exists())


def _profile(profile: Path) -> Iterator[tuple[str, str]]:
    yield "folder", without_home(profile) if without_home(profile).startswith("~") else "elsewhere"
    kinds: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in sorted(profile.rglob("*")):
        if path.is_file():
            inside = path.relative_to(profile)
            kind = f"{inside.parts[0]}/*{path.suffix}" if len(inside.parts) > 1 else f"*{path.suffix}"
            kinds[kind] += 1
            sizes[kind] += path.stat().st_size
    for kind in sorted(kinds):
        yield anonymous(kind), f"{kinds[kind]}, {_size(sizes[kind])}"


def _store(work: Workplace) -> Iterator[tuple[str, str]]:
    seen = work.examine()
    yield "revision", seen.revision
    yield "sound", seen.sound
    yield "size", _size(seen.pages * seen.page_bytes)
    yield "free inside", _size(seen.free_pages * seen.page_bytes)
    yield "viewing only", str(work.viewing).lower()
    yield "disk full", str(work.disk_full).lower()
    for table, rows in seen.rows:
        yield table, str(rows)
    for form in work.forms.list():
        yield f"form {form.id}", form.version


def _sending(work: Workplace) -> Iterator[tuple[str, str]]:
    status: Any = work.sync.status()
    yield "enrolled", str(work.enrolment.is_enrolled).lower()
    yield "status", str(status.kind)
    yield "failure", status.failure or "-"
    yield "pending", str(status.pending)
    yield "set aside", str(status.set_aside)
    yield "last received", _moment(status.last_received)
    yield "next try", _moment(status.next_try)
    offset = status.clock_offset
    yield "clock, seconds from the centre's", "-" if offset is None else f"{offset:.0f}"


def _exchanges(work: Workplace) -> Iterator[tuple[str, str]]:
    for each in work.sync.history(EXCHANGES):
        yield _moment(each.at), f"{each.kind}, {each.sent} sent, {each.received} received"


def _crashes(subject: Subject) -> Iterator[tuple[str, str]]:
    for path in sorted((subject.config.profile / "crashes").glob("**/*.txt")):
        for line in path.read_text("utf-8", errors="replace").splitlines():
            yield "", anonymous(line, subject.known)


def _log(subject: Subject) -> Iterator[tuple[str, str]]:
    folder = subject.config.profile / "log"
    lines: list[str] = []
    for path in (folder / "baocaoxa.log.1", folder / "baocaoxa.log"):
        if path.exists():
            lines += path.read_text("utf-8", errors="replace").splitlines()
    for line in lines[-LINES:]:
        yield "", anonymous(line, subject.known)


def _moment(at: datetime | None) -> str:
    return "-" if at is None else at.isoformat(timespec="minutes")


def _size(count: int) -> str:
    return f"{count / 1024:.0f} kB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"
