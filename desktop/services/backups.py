"""Backups of the profile: encrypted as it is, proved by opening, the oldest removed in turn.

In the chosen folder lies one folder for each profile, in it one for each backup (`store`, `vault.json` and,
last, `manifest.json`) and `files`, shared by all (`desktop.services.backup_files`). A backup
opens with the passwords and the recovery key of its day. docs/reliability.md says how it is restored.
"""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from desktop import private
from desktop.config import Settings, no_room, sync_folder, write_atomically
from desktop.domain.backups import kept
from desktop.domain.errors import BackupCancelled, BackupFailed, DiskFull, StoreDamaged
from desktop.services.backup_beside import beside
from desktop.services.backup_files import SharedFiles, digest_of
from desktop.services.restoring import FILES, MANIFEST, STORE, VAULT, BackupCard, backups_of, looked_through
from desktop.services.session import Outside
from desktop.store.copied_trail import head_in
from desktop.store.copying import copy_store
from desktop.store.secret import Secret
from desktop.store.vault import Vault

__all__ = ["BackupCard", "Backups", "Progress"]

Progress = Callable[[int, int], None]  # parts done, parts in all
_NAME = "%Y-%m-%d_%H%M%S"
_PART = ".part"
_DAILY = timedelta(hours=20)
#: Days without a backup after which a person is told.
_OLD = 7
_SPARE = 16 * 1024 * 1024


class Backups:
    """The backups of one open profile. `make` is slow: off the main thread, one at a time."""

    def __init__(
        self, profile: Path, store: Path, key: Secret, unit: str, settings: Settings, outside: Outside
    ) -> None:
        self._profile = profile
        self._store = store
        self._key = key
        self._unit = unit
        self._settings = settings
        self._outside = outside
        self._making = threading.Lock()
        self._ending = threading.Event()

    @property
    def folder(self) -> Path | None:
        """Where they go; None until a folder was chosen."""
        chosen = self._settings.backup_folder
        return None if chosen is None else Path(chosen)

    @property
    def same_disk(self) -> bool:
        """Whether they go to the disk the reports lie on; False where that is not known."""
        try:
            return self.folder is not None and self.folder.stat().st_dev == self._profile.stat().st_dev
        except OSError:
            return False

    def choose(self, folder: Path) -> None:
        """Let backups go to a folder or a stick from now on; one made elsewhere is none of this place's.

        Raises BackupFailed("inside") for the folder of the reports themselves, or one in it.
        """
        if folder.resolve().is_relative_to(self._profile.resolve()):
            raise BackupFailed(str(folder), "inside")
        moved = {} if folder == self.folder else {"backup_made": ""}
        self._settings.change(backup_folder=str(folder), **moved)

    def all(self) -> tuple[BackupCard, ...]:
        """Those that lie in the chosen folder now, newest first."""
        home = self._home()
        return () if home is None else backups_of(home)

    def due(self) -> bool:
        """Whether a folder was chosen, is there, and has none of the last twenty hours."""
        if self.folder is None or not self.folder.is_dir():
            return False
        now = self._outside.clock()
        newest = max((card.made for card in self.all() if card.made <= now), default=None)
        return newest is None or now - newest >= _DAILY

    @property
    def last(self) -> datetime | None:
        """When the last one was made, also while its stick is away; None when none is known.

        One dated later than now says nothing of how old the last one is: this PC's clock was once set fast.
        """
        now, known = self._outside.clock(), self._moment(self._settings.values.backup_made)
        moments = [*(card.made for card in self.all()), *(() if known is None else (known,))]
        return max((each for each in moments if each <= now), default=None)

    def overdue(self) -> int | None:
        """How many days there was none, once they are too many; None before. Counts from the first look."""
        now, since = self._outside.clock(), self._moment(self._settings.values.backup_since)
        if since is None or since > now:
            self._settings.change(backup_since=now.isoformat())
            since = now
        days = (now - (self.last or since)).days
        return days if days >= _OLD else None

    def _moment(self, kept: str) -> datetime | None:
        try:
            moment = datetime.fromisoformat(kept) if kept else None
        except ValueError:
            return None  # a settings file that a person has written in
        return None if moment is None or moment.tzinfo is None else moment

    def make(self, progress: Progress, stopped: Callable[[], bool]) -> BackupCard:
        """Make one, prove it, remove those that need not stay. Raises BackupFailed, BackupCancelled."""
        home = self._home()
        if home is None or self.folder is None:
            raise BackupFailed("", "gone")
        with self._making, _told(self.folder):
            if not self.folder.is_dir():
                raise FileNotFoundError(self.folder)
            private.folder(home)
            now = self._outside.clock()
            part = home / (now.strftime(_NAME) + _PART)
            for left in home.glob(f"*{_PART}"):
                shutil.rmtree(left)
            part.mkdir(mode=private.FOLDER)
            try:
                card = self._fill(home, part, now, progress, lambda: stopped() or self._ending.is_set())
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
            _rotate(home, now)
            self._settings.change(backup_made=now.isoformat())
            return card

    def stop(self) -> None:
        """End a backup under way, and wait for it; none begins after that."""
        self._ending.set()
        with self._making:
            pass

    def _home(self) -> Path | None:
        return None if self.folder is None else self.folder / f"BaoCaoXa-{self._unit}-{self._store.stem[-8:]}"

    def _fill(
        self, home: Path, part: Path, now: datetime, progress: Progress, stopped: Callable[[], bool]
    ) -> BackupCard:
        def step(done: int, pages: int) -> None:
            if stopped():
                raise BackupCancelled
            progress(done, pages)

        step(0, 1)
        if shutil.disk_usage(home).free < self._store.stat().st_size + _SPARE:
            raise DiskFull
        copy_store(self._store, part / STORE, self._key, self._outside.driver, step)
        known = _digests(backups_of(home), now)
        files = SharedFiles(self._profile / FILES, home / FILES, known).bring(step)
        write_atomically(part / VAULT, Vault.content_of(self._profile / VAULT))
        head = head_in(part / STORE, self._key, self._outside.driver)
        manifest = {
            "format": 1, "made": now.isoformat(), "unit": self._unit, "store": self._store.name,
            "sha256": digest_of(part / STORE), "vault": digest_of(part / VAULT),
            "files": sorted(files), "digests": {name: digest for name, digest in files.items() if digest},
            "beside": beside(self._profile), "trail": None if head is None else asdict(head),
        }  # fmt: skip
        write_atomically(part / MANIFEST, json.dumps(manifest, indent=1).encode())
        step(1, 1)
        whole = part.with_name(part.name.removesuffix(_PART))
        part.rename(whole)
        sync_folder(home)
        return BackupCard(whole, now, self._unit, head=head)


def _digests(cards: Sequence[BackupCard], now: datetime) -> Mapping[str, str]:
    """What the last backup knows of its files, in its order; of those dated later than now only in need."""
    last = next((card for card in cards if card.made <= now), next(iter(cards), None))
    return {} if last is None else last.digests


def _rotate(home: Path, now: datetime) -> None:
    """Remove the backups that need not stay, and files none of the rest names.

    While what one of them needs cannot be read, none of their files goes.
    """
    cards = backups_of(home)
    stay = kept((card.made for card in cards), now)
    for card in cards:
        if card.made not in stay:
            shutil.rmtree(card.path)
    left, known = looked_through(home)
    if not known:
        return
    named = {name for card in left for name in card.files}
    for path in (home / FILES).glob("*"):
        if path.name not in named:
            path.unlink()


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Failures of the disk, the stick or the copy in the words of BackupFailed."""
    try:
        yield
    except DiskFull as error:
        raise BackupFailed(str(folder), "full") from error
    except StoreDamaged as error:
        raise BackupFailed(str(folder), "broken" if folder.is_dir() else "gone") from error
    except OSError as error:
        why = "full" if no_room(error) else "refused" if folder.is_dir() else "gone"
        raise BackupFailed(str(folder), why) from error
