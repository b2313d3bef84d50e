"""Another key for the store: a copy under the new key, then the vault names the copy.

Nothing is changed in place. `begin` makes the copy; the person gets the new recovery key on paper; `finish`
swaps. At every moment the vault on the disk opens one whole store, by everyone's own password: the old one
until the vault is written anew, the new one from then on. `key-change.json` tells the next sign-in which of
the two files to take away.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from desktop.config import write_atomically
from desktop.domain.errors import DiskFull, KeyChangeCancelled, StoreDamaged
from desktop.store.copying import copy_store
from desktop.store.driver import Driver
from desktop.store.envelope import KEY_BYTES
from desktop.store.opening import finish_store, half_made
from desktop.store.refusals import full
from desktop.store.secret import wipe
from desktop.store.vault import Vault

JOURNAL = "key-change.json"
_ENDS = ("", "-wal", "-shm", "-journal")
_SPARE = 16 * 1024 * 1024

Progress = Callable[[int, int], None]  # parts done, parts in all


class KeyChange:
    """A change that stands ready: `recovery_key` goes on paper, then `finish`, or `give_up`.

    `before` is what opens the store as it was, `vault` and `key` what opens the copy.
    """

    def __init__(
        self, profile: Path, before: tuple[Vault, bytearray], vault: Vault, key: bytearray, recovery_key: str
    ) -> None:
        self._profile = profile
        self.before = before
        self.vault = vault
        self.key = key
        self.recovery_key = recovery_key

    def finish(self) -> None:
        """Let the new store count. The vault is written last. Raises DiskFull, and the old one counts."""
        finish_store(self._profile / self.vault.store)
        self.vault.save()
        wipe(self.before[1])

    def give_up(self) -> None:
        """Leave everything as it was; the next `sweep` takes the copy away."""
        wipe(self.key)


def begin(
    vault: Vault,
    key: bytearray,
    profile: Path,
    name: str,
    driver: Driver,
    rng: Random,
    progress: Progress,
    stopped: Callable[[], bool],
) -> KeyChange:
    """Copy the closed store of `vault` into `name` under a new random key. Slow.

    Raises AccountsMustSignIn, KeyChangeCancelled, DiskFull, StoreDamaged; then everything is as it was.
    """
    new = bytearray(rng.randbytes(KEY_BYTES))
    changed, printed = vault.rekeyed(name, new)
    source, half = profile / vault.store, half_made(profile / name)
    if shutil.disk_usage(profile).free < source.stat().st_size + _SPARE:
        raise DiskFull

    def step(done: int, pages: int) -> None:
        if stopped():
            raise KeyChangeCancelled
        progress(done, pages)

    write_atomically(profile / JOURNAL, json.dumps({"from": vault.store, "to": name}).encode())
    try:
        step(0, 1)
        copy_store(source, half, key, driver, step, new)
        step(1, 1)
    except driver.module.Error as error:
        sweep(profile, vault.store)
        raise DiskFull if full(error) else StoreDamaged(str(source), str(error)) from error
    except BaseException:
        sweep(profile, vault.store)
        raise
    return KeyChange(profile, (vault, key), changed, new, printed)


def sweep(profile: Path, store: str) -> None:
    """Take away what a change of key left: of its two stores the one that the vault does not name.

    What another program holds open is left for the next sign-in.
    """
    journal = profile / JOURNAL
    if not journal.exists():
        return
    try:
        content = json.loads(journal.read_text("utf-8"))
        names = {Path(str(content["from"])).name, Path(str(content["to"])).name}
    except (ValueError, KeyError, TypeError):
        names = set()
    with suppress(PermissionError):
        if store in names:
            for name in names:
                _remove(half_made(profile / name))
                if name != store:
                    _remove(profile / name)
        journal.unlink()


def _remove(path: Path) -> None:
    for end in _ENDS:
        path.with_name(path.name + end).unlink(missing_ok=True)
