"""What goes wrong with a packet on the disk of the centre or on the stick: told apart, in words."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from desktop.domain.errors.packets import PacketNotWritten, PacketUnreadable

_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_SAID: Final = {
    "full": "there is no room",
    "refused": "it is write-protected, or this user may not write there",
    "gone": "it is not there any more",
}


class NotUnpacked(PacketNotWritten):
    """A packet cannot be unpacked on the centre's own disk, at `path`; nothing of it was taken in."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(str(path), why)
        said = f"The packet cannot be unpacked into {path} ({_SAID[why]}). Nothing of it was taken in. "
        self.args = (said + "Mend that on this machine, then give the command again.",)


class AnswerNotWritten(PacketNotWritten):
    """The packet was taken in, its answer is not at `path`."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(str(path), why)
        said = f"The packet was taken in, but its answer cannot be written to {path} ({_SAID[why]}). "
        self.args = (
            said
            + "Mend that, or name another folder, and give the command again: nothing is taken in twice.",
        )


def unreadable(path: Path) -> PacketUnreadable:
    """The packet that begins with the file at `path` cannot be read to its end."""
    return PacketUnreadable(path.name, "refused" if _is_there(path) else "gone")


def why_not_written(folder: Path, error: OSError) -> str:
    """Why a write into `folder` failed: full, refused or gone."""
    if error.errno in _FULL:
        return "full"
    return "refused" if _is_there(folder) else "gone"


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a stick that was pulled out may be listed still
        return False
