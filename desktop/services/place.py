"""Where the profile lies: on a disk of this PC, or where others reach it and write to it behind our back.

A network share loses locks and writes when the line goes; a folder that is copied to a cloud while it is
written to is copied torn, and brought back old. Both are warned of and neither is refused.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from desktop.domain.text import fold

#: Beginnings of folder names, folded, by the service that keeps them.
_CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive cua toi": "Google Drive",
    "mon drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "mega sync": "MEGA",
    "megasync": "MEGA",
    "pcloud": "pCloud",
}
_ENVIRONMENT = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_SHARES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs", "glusterfs",
        "fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.glusterfs",
    }
)  # fmt: skip
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


@dataclass(frozen=True)
class Place:
    """Why a folder is a bad place for the store: a `network` share, or a `cloud` service by its name."""

    kind: Literal["network", "cloud"]
    name: str


def risky(profile: Path) -> Place | None:
    """What is wrong with the place of a profile; None for a disk of this PC."""
    return cloud_of(profile, os.environ) or share_of(profile)


def cloud_of(profile: PurePath, environment: Mapping[str, str]) -> Place | None:
    """The cloud service whose folder this is in, by the names these services give their folders."""
    for part in profile.parts:
        name = fold(part)
        for beginning, cloud in _CLOUDS.items():
            rest = name[len(beginning) :]
            if name.startswith(beginning) and not rest[:1].isalpha():
                return Place("cloud", cloud)
        if name == "iclouddrive":
            return Place("cloud", "iCloud")
    folders = [environment[name] for name in _ENVIRONMENT if environment.get(name)]
    if any(profile.is_relative_to(folder) for folder in folders):
        return Place("cloud", "OneDrive")
    return None


def share_of(profile: Path) -> Place | None:
    """The network share this is on."""
    if sys.platform == "win32":
        import ctypes

        drive = profile.drive
        remote = (
            drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE
        )
        return Place("network", drive) if remote else None
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "replace")
    except OSError:  # no such table on this system: nothing is known
        return None
    return mounted_share(profile, mounts.splitlines())


def mounted_share(profile: PurePath, mounts: Iterable[str]) -> Place | None:
    """The same by lines of `/proc/mounts`: what is mounted, where, as what kind; the deepest one counts."""
    found: tuple[int, str, str] | None = None
    for line in mounts:
        what, where, kind = (part.replace("\\040", " ") for part in line.split(" ")[:3])
        if profile.is_relative_to(where) and (found is None or len(where) >= found[0]):
            found = (len(where), kind, what)
    return Place("network", found[2]) if found is not None and found[1] in _SHARES else None
