"""A backup takes the place of what was on this PC, whole, wherever the PC is killed meanwhile.

It is first made a profile of its own beside the old one (`restored.part`). With the name `restored.whole` it
counts: what was here is moved into `damaged-<time>/`, then, as `restored.in`, the new one is moved up, its
vault last. A kill before leaves the old profile; after it, whoever has the profile next goes on. Nothing of
what was here is deleted.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop import private
from desktop.config import sync_folder, write_atomically
from desktop.domain.errors import BackupInvalid, StoreDamaged
from desktop.domain.progress import Stopped, Tell

if TYPE_CHECKING:
    from desktop.store.engine import Store

#: In a profile that was restored, until somebody signs in: when its backup was made.
_RESTORED: Final = "backup-day.txt"
_PART, _WHOLE, _IN = "restored.part", "restored.whole", "restored.in"
#: In the restored profile: the name of the folder that what was here goes to.
_ASIDE: Final = "put-aside.txt"
_VAULT: Final = "vault.json"
#: What belongs to the accounts and reports; settings, log, crash reports and the lock are the PC's own.
_OF_A_PROFILE: Final = (
    "vault*.json*", "reports-*", "files", "calendar.json", "certificates", "templates", "key-change.json",
)  # fmt: skip


@dataclass(frozen=True)
class Restored:
    """What came of it: names of attached files left out, damaged in the backup; where what was here lies."""

    left_out: tuple[str, ...]
    aside: Path | None


def take_over(backup: Path, profile: Path, now: datetime, tell: Tell, stopped: Stopped) -> Restored:
    """Make a backup the profile. Slow.

    Raises BackupInvalid, DiskFull, RestoreStopped, and all is as it was; OSError when another program holds a
    file of what was here: `finish` goes on with it.
    """
    from desktop.services.restoring import find, restore
    from desktop.store.vault import Vault

    finish(profile)
    private.folder(profile)
    part = profile / _PART
    try:
        left_out = restore(backup, part, tell, stopped)
        Vault.content_of(part / _VAULT)
        (card,) = find(backup)
        write_atomically(part / _RESTORED, card.made.isoformat().encode())
        aside = _free(profile, now)
        write_atomically(part / _ASIDE, aside.name.encode())
    except StoreDamaged as error:
        shutil.rmtree(part, ignore_errors=True)
        raise BackupInvalid(str(backup), "its accounts cannot be read") from error
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    part.replace(profile / _WHOLE)
    sync_folder(profile)
    finish(profile)
    return Restored(left_out, aside if aside.exists() else None)


def pending(profile: Path) -> bool:
    """Whether a restored profile counts and is not in its place yet."""
    return (profile / _WHOLE).exists() or (profile / _IN).exists()


def finish(profile: Path) -> None:
    """Bring a restored profile to its place, from wherever it was left; for who has the profile.

    Raises OSError when another program holds a file.
    """
    whole, coming = profile / _WHOLE, profile / _IN
    if whole.exists():
        aside = profile / Path((whole / _ASIDE).read_text()).name
        for each in _of(profile):
            private.folder(aside)
            each.replace(aside / each.name)
        if aside.exists():
            sync_folder(aside)
        sync_folder(profile)
        whole.replace(coming)
        sync_folder(profile)
    if coming.exists():
        (coming / _ASIDE).unlink(missing_ok=True)
        for each in sorted(coming.iterdir(), key=lambda path: path.name == _VAULT):
            each.replace(profile / each.name)
        sync_folder(profile)
        coming.rmdir()
    if (profile / _PART).exists():
        shutil.rmtree(profile / _PART, ignore_errors=True)


def heed(profile: Path, store: Store, login: str, now: datetime) -> None:
    """What was sent after a backup is not in it: its store asks the centre for that from now on.

    `login` is the first to sign in since it was restored; nothing happens for the next.
    """
    told = profile / _RESTORED
    if told.exists():
        from desktop.store.anew import put_back

        put_back(store, datetime.fromisoformat(told.read_text()), login, now)
        told.unlink()
        sync_folder(profile)


def _of(profile: Path) -> Iterator[Path]:
    for pattern in _OF_A_PROFILE:
        yield from sorted(profile.glob(pattern))


def _free(profile: Path, now: datetime) -> Path:
    """A folder that is not there yet."""
    name = f"damaged-{now:%Y-%m-%d_%H%M%S}"
    found, number = profile / name, 1
    while found.exists():
        number += 1
        found = profile / f"{name}-{number}"
    return found
