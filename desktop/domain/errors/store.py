"""Errors of the encrypted store and its backups."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class StoreError(BaocaoxaError):
    """Something about the encrypted store."""


class StoreLocked(StoreError):
    """Nobody is signed in."""

    def __init__(self) -> None:
        super().__init__("Sign in first: the reports on this PC are encrypted.")


class StoreDamaged(StoreError):
    """The store cannot be read. The file at `path` is never deleted or replaced."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(
            f"The store {path} cannot be read ({why}). It was left as it is. "
            "Copy the folder to a stick and call the province's support."
        )


class StoreHeld(StoreError):
    """Another program holds the store at `path`; nothing is wrong with it."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"Another program holds the store {path} at this moment. Close what may have it open (a virus "
            "scan, a copying program), then try again: nothing is damaged."
        )


class StoreReadOnly(StoreError):
    """This person may not write where the store at `path` lies; nothing is wrong with it."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"The store {path} cannot be written: its folder or disk is for reading only. Ask whoever looks "
            "after this PC for the right to write there; nothing is damaged."
        )


class StoreMissing(StoreError):
    """There are accounts, but the store file is not there."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"The store {path} is not there. Put it back from a backup; nothing new was made.")


class ProfileMissing(StoreError):
    """A command was given a folder in which nobody has begun."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"There are no accounts in {path}. Name the right folder with --profile; nothing was made there."
        )


class StoreTooNew(StoreError):
    """The store was written by a newer version of the application."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__("These reports were saved by a newer version of the application. Install that one.")


class ProfileInUse(StoreError):
    """Another running application works on the profile folder at `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"The application is open already for {path}. Use the window that is open.")


class ViewingOnly(StoreError):
    """What can be read of a damaged store is looked at: nothing can be changed there."""

    def __init__(self) -> None:
        super().__init__("The damaged reports are open for viewing only. Save what can be read, then work.")


class KeyChangeCancelled(StoreError):
    """It was stopped; the key, the passwords and the printed recovery key are as they were."""

    def __init__(self) -> None:
        super().__init__("The key was not changed. Everything is as it was.")


class SalvageStopped(StoreError):
    """The person stopped the reading of a damaged store; it is as it was, and nothing was made of it."""

    def __init__(self) -> None:
        super().__init__("Stopped. The damaged file is as it was, and nothing was made of it.")


class DiskFull(StoreError):
    """The disk has no room left; what was on screen is still in memory."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full. Delete or move other files, then go on: nothing on screen is lost."
        )


class RoomShort(DiskFull):
    """A file of `size` bytes would leave less than `kept` bytes free: that room is for the reports."""

    def __init__(self, size: int, kept: int) -> None:
        self.size = size
        self.kept = kept
        BaocaoxaError.__init__(
            self,
            f"The disk has too little room for this file ({size} bytes; {kept} stay free for reports). "
            "Delete or move other files, then choose it again.",
        )


class RoomNeeded(DiskFull):
    """To read a damaged store takes `needed` bytes of the disk at least, and only `free` are free."""

    def __init__(self, needed: int, free: int) -> None:
        self.needed = needed
        self.free = free
        BaocaoxaError.__init__(
            self,
            f"To read what is left of the damaged store takes {needed} bytes of the disk, {free} are free. "
            "Delete or move other files, then try again: nothing was changed.",
        )


class BackupError(BaocaoxaError):
    """Something about backups; the store itself is well."""


class BackupFailed(BackupError):
    """No backup was made at `path`; `why` is gone (folder or stick), full, refused, broken (the copy) or
    inside (the folder of the reports themselves).
    """

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"No backup was made in {path} ({why}). Put the stick in or choose another folder.")


class BackupCancelled(BackupError):
    """It was stopped; earlier backups are as they were."""

    def __init__(self) -> None:
        super().__init__("The backup was stopped. Earlier backups are as they were.")


class RestoreStopped(BackupError):
    """It was stopped; there is still nothing on this PC, and the backup is as it was."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was restored; the backup is as it was.")


class BackupInvalid(BackupError):
    """There is no backup at `path`, or it is not whole; `why` says what."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path} is not a whole backup ({why}). Choose another one.")
