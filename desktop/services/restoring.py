"""Backups as they lie in a folder, and how a PC without a profile takes one over."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop import private
from desktop.config import no_room, sync_folder, write_atomically
from desktop.domain.errors import BackupInvalid, DiskFull, RestoreStopped
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.trail import Head
from desktop.services.backup_beside import bring_back
from desktop.services.backup_files import digest_of

MANIFEST, STORE, VAULT, FILES = "manifest.json", "store", "vault.json", "files"

#: Bytes copied between two looks at whether it was stopped.
_BLOCK = 1 << 20


@dataclass(frozen=True)
class BackupCard:
    """One backup: its folder, when it was made, the commune's code, names of the sealed files it needs.

    `digests` are their SHA-256 by name, those read longest ago first; `head` the last entry of the audit
    trail in it. One of an earlier version has neither.
    """

    path: Path
    made: datetime
    unit: str
    files: tuple[str, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    head: Head | None = None


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
    return looked_through(home)[0]


def looked_through(home: Path) -> tuple[tuple[BackupCard, ...], bool]:
    """The same, and whether that is all: False when a manifest is there that nobody can read or understand.

    What such a backup needs is not known: a stick that fails for a moment, or one of a newer version.
    """
    try:
        found = [path for path in home.iterdir() if path.name != FILES and path.suffix != ".part"]
    except (FileNotFoundError, NotADirectoryError):
        return (), True
    except OSError:
        return (), False
    cards, known = [], True
    for path in found:
        try:
            cards.append(_understood(path, _read_manifest(path)))
        except (FileNotFoundError, NotADirectoryError):
            continue  # no backup
        except (OSError, ValueError, KeyError, TypeError):
            known = False
    return tuple(sorted(cards, key=lambda card: card.made, reverse=True)), known


def cut_trail(backup: Path) -> tuple[Head, BackupCard] | None:
    """The head of a backup whose audit trail does not reach one made before it, and that one.

    Entries were taken off its end, or the store was restored from an older backup in between: either way what
    the earlier one knows is not in it. None where every earlier one is reached. Told by the manifests alone.
    """
    own = _card(backup)
    if own is None or own.head is None:
        return None
    earlier = [card for card in backups_of(backup.parent) if card.made < own.made and card.head is not None]
    furthest = max(earlier, key=_reach, default=None)
    if furthest is None or _reach(furthest) < own.head.seq:
        return None
    same = furthest.head == own.head
    return None if same else (own.head, furthest)


def _reach(card: BackupCard) -> int:
    return 0 if card.head is None else card.head.seq


def restore(backup: Path, profile: Path, tell: Tell = untold, stopped: Stopped = never) -> tuple[str, ...]:
    """Take a backup over into a folder without a profile; `vault.json` comes last and makes it one.

    The names of its sealed files that are damaged or gone: they are left out, all the rest is there. `tell`
    hears of bytes copied. Raises BackupInvalid when store or vault is missing or not as it was written,
    DiskFull, RestoreStopped; then there is no profile, and of a stopped one nothing is left.
    """
    content = _manifest(backup)
    if content is None:
        raise BackupInvalid(str(backup), "it has no manifest")
    try:
        for name, digest in ((STORE, content["sha256"]), (VAULT, content["vault"])):
            if digest_of(backup / name) != digest:
                raise BackupInvalid(str(backup), f"{name} is not as it was written")
        private.folder(profile)
        private.folder(profile / FILES)
        store = profile / Path(str(content["store"])).name
        right = _right(backup)
        pairs = [
            _Pair(backup.parent / FILES / name, profile / FILES / name, right.get(name, frozenset()), True)
            for name in dict.fromkeys(Path(each).name for each in content["files"])
        ]
        copying = _Copying((*pairs, _Pair(backup / STORE, store)), tell, stopped)
        if not copying.run(lambda: digest_of(store) == content["sha256"]):
            raise BackupInvalid(str(backup), "it could not be read twice alike")
        bring_back(content.get("beside", {}), profile)
        write_atomically(profile / VAULT, (backup / VAULT).read_bytes())
        return tuple(copying.damaged)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and no_room(error):
            raise DiskFull from error
        raise BackupInvalid(str(backup), f"{type(error).__name__}: {error}") from error


def _right(backup: Path) -> Mapping[str, frozenset[str]]:
    """By name, the SHA-256 that a file of this backup may have: of a file that was still coming, any of them.

    Such a one only grows, and there is one copy for all backups: a later one is right for an earlier backup.
    """
    right: dict[str, frozenset[str]] = {}
    own = _card(backup)
    for card in (*backups_of(backup.parent), *(() if own is None else (own,))):
        for name, digest in card.digests.items():
            right[name] = right.get(name, frozenset()) | {digest}
    return right


@dataclass(frozen=True)
class _Pair:
    """A file and where it goes; `right` are its SHA-256, empty when none is known; whether it may be bad."""

    source: Path
    target: Path
    right: frozenset[str] = frozenset()
    spared: bool = False


class _Unreadable(Exception):
    """A file of the backup cannot be read to its end."""


class _Copying:
    """Files copied one after the other; stopped, it takes away again what it has made."""

    def __init__(self, pairs: Sequence[_Pair], tell: Tell, stopped: Stopped) -> None:
        self._pairs = pairs
        self._tell = tell
        self._stopped = stopped
        self._size = sum(pair.source.stat().st_size for pair in pairs if pair.source.is_file())
        self._copied = 0
        self._made: list[Path] = []
        self.damaged: list[str] = []

    def run(self, proven: Callable[[], bool]) -> bool:
        """Copy them all; whether they are `proven`. Nothing that was made stays when they are not."""
        try:
            for pair in self._pairs:
                self._take(pair)
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

    def _take(self, pair: _Pair) -> None:
        part = pair.target.with_name(pair.target.name + ".part")
        self._made.append(part)
        try:
            digest = self._copy(pair.source, part)
        except _Unreadable as error:
            if not pair.spared:
                raise BackupInvalid(str(pair.source), str(error)) from error
            digest = ""
        if not digest or (pair.right and digest not in pair.right):
            self.damaged.append(pair.source.name)
            part.unlink(missing_ok=True)
            return
        part.replace(pair.target)
        self._made[-1] = pair.target
        sync_folder(pair.target.parent)

    def _copy(self, path: Path, part: Path) -> str:
        """The SHA-256 of what was copied. Raises _Unreadable for the source, OSError for the target."""
        digest = hashlib.sha256()
        with open(part, "wb", opener=private.opener) as file:
            for block in _blocks(path):
                digest.update(block)
                file.write(block)
                self._copied += len(block)
                self._tell(self._copied, self._size)
                self._go_on()
            file.flush()
            os.fsync(file.fileno())
        return digest.hexdigest()


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        source = path.open("rb")
    except OSError as error:
        raise _Unreadable(str(error)) from error
    with source:
        while True:
            try:
                block = source.read(_BLOCK)
            except OSError as error:
                raise _Unreadable(str(error)) from error
            if not block:
                return
            yield block


def _card(path: Path) -> BackupCard | None:
    content = _manifest(path)
    return None if content is None else _understood(path, content)


def _understood(path: Path, content: Mapping[str, Any]) -> BackupCard:
    made, digests = datetime.fromisoformat(content["made"]), content.get("digests")
    known = {str(name): str(each) for name, each in digests.items()} if isinstance(digests, dict) else {}
    return BackupCard(path, made, str(content["unit"]), tuple(content["files"]), known, head_of(content))


def head_of(manifest: Mapping[str, Any]) -> Head | None:
    """The last entry of the trail, as a backup's manifest has it; None where it has none that makes sense."""
    told = manifest.get("trail")
    if not isinstance(told, Mapping):
        return None
    seq, said = told.get("seq"), told.get("hash")
    return Head(seq, said) if isinstance(seq, int) and isinstance(said, str) else None


def _manifest(path: Path) -> dict[str, Any] | None:
    """The manifest, None where there is none that can be read and makes sense."""
    try:
        return _read_manifest(path)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _read_manifest(path: Path) -> dict[str, Any]:
    """The manifest. Raises OSError, and ValueError, KeyError or TypeError for one that makes no sense."""
    try:
        content = json.loads((path / MANIFEST).read_text("utf-8"))
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    datetime.fromisoformat(content["made"])
    beside = dict(content.get("beside", {}))
    whole = content["format"] == 1 and {"unit", "store", "sha256", "vault", "files"} <= content.keys()
    if not whole or not all(isinstance(each, str) for each in beside.values()):
        raise ValueError("it is of another version, or not whole")
    return dict(content)
