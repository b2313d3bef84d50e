"""Backups as they lie in a folder, and how a PC without a profile takes one over."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.config import no_room, sync_folder, write_atomically
from desktop.domain.errors import BackupInvalid, DiskFull, RestoreStopped
from desktop.domain.progress import Stopped, Tell, never, untold

MANIFEST, STORE, VAULT, FILES = "manifest.json", "store", "vault.json", "files"

#: Bytes copied between two looks at whether it was stopped.
_BLOCK = 1 << 20


@dataclass(frozen=True)
class BackupCard:
    """One backup: its folder, when it was made, the commune's code, names of the sealed files it needs."""

    path: Path
    made: datetime
    unit: str
    files: tuple[str, ...] = ()


def find(folder: Path) -> tuple[BackupCard, ...]:
    """Backups in a folder the person chose: a stick, a profile's backups or one of them; newest first."""
    if (folder / MANIFEST).exists():
        return tuple(card for card in (_card(folder),) if card is not None)
    found = [*backups_of(folder)]
    for below in sorted(folder.iterdir()) if folder.is_dir() else ():
        if below.is_dir() and below.name.startswith("BaoCaoXa-"):
            found.extend(backups_of(below))
    return tuple(sorted(found, key=lambda card: card.made, reverse=True))


def backups_of(home: Path) -> tuple[BackupCard, ...]:
    """The whole backups of one profile, newest first."""
    cards = (
        _card(path.parent) for path in home.glob(f"*/{MANIFEST}") if not path.parent.name.endswith(".part")
    )
    return tuple(
        sorted((card for card in cards if card is not None), key=lambda card: card.made, reverse=True)
    )


def restore(backup: Path, profile: Path, tell: Tell = untold, stopped: Stopped = never) -> None:
    """Take a backup over into a folder without a profile; `vault.json` comes last and makes it one.

    `tell` hears of bytes copied. Raises BackupInvalid when a part is missing or not as it was written,
    DiskFull, RestoreStopped; then there is no profile, and of a stopped one nothing is left.
    """
    content = _manifest(backup)
    if content is None:
        raise BackupInvalid(str(backup), "it has no manifest")
    try:
        for name, digest in ((STORE, content["sha256"]), (VAULT, content["vault"])):
            if digest_of(backup / name) != digest:
                raise BackupInvalid(str(backup), f"{name} is not as it was written")
        profile.mkdir(parents=True, exist_ok=True)
        (profile / FILES).mkdir(exist_ok=True)
        store = profile / Path(str(content["store"])).name
        names = [Path(each).name for each in content["files"]]
        pairs = [(backup.parent / FILES / name, profile / FILES / name) for name in names]
        copying = _Copying((*pairs, (backup / STORE, store)), tell, stopped)
        if not copying.run(lambda: digest_of(store) == content["sha256"]):
            raise BackupInvalid(str(backup), "it could not be read twice alike")
        write_atomically(profile / VAULT, (backup / VAULT).read_bytes())
    except OSError as error:
        if no_room(error):
            raise DiskFull from error
        raise BackupInvalid(str(backup), f"{type(error).__name__}: {error}") from error


def digest_of(path: Path) -> str:
    """SHA-256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Copying:
    """Files copied one after the other; stopped, it takes away again what it has made."""

    def __init__(self, pairs: Sequence[tuple[Path, Path]], tell: Tell, stopped: Stopped) -> None:
        self._pairs = pairs
        self._tell = tell
        self._stopped = stopped
        self._size = sum(source.stat().st_size for source, _ in pairs)
        self._copied = 0
        self._made: list[Path] = []

    def run(self, proven: Callable[[], bool]) -> bool:
        """Copy them all; whether they are `proven`. Nothing that was made stays when they are not."""
        try:
            for source, target in self._pairs:
                self._copy(source, target)
            whole = proven()
            self._go_on()
        except BaseException:
            self._forget()
            raise
        if not whole:
            self._forget()
        return whole

    def _go_on(self) -> None:
        if self._stopped():
            raise RestoreStopped

    def _forget(self) -> None:
        for path in self._made:
            path.unlink(missing_ok=True)

    def _copy(self, path: Path, target: Path) -> None:
        part = target.with_name(target.name + ".part")
        self._made.append(part)
        with path.open("rb") as source, part.open("wb") as file:
            while block := source.read(_BLOCK):
                file.write(block)
                self._copied += len(block)
                self._tell(self._copied, self._size)
                self._go_on()
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        self._made[-1] = target
        sync_folder(target.parent)


def _card(path: Path) -> BackupCard | None:
    content = _manifest(path)
    if content is None:
        return None
    return BackupCard(
        path, datetime.fromisoformat(content["made"]), str(content["unit"]), tuple(content["files"])
    )


def _manifest(path: Path) -> dict[str, Any] | None:
    """The manifest, None where there is none that makes sense."""
    try:
        content = json.loads((path / MANIFEST).read_text("utf-8"))
        datetime.fromisoformat(content["made"])
        whole = content["format"] == 1 and {"unit", "store", "sha256", "vault", "files"} <= content.keys()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return content if whole else None
