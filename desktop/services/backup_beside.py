"""Small files of a profile that lie beside its store: they go into a backup's manifest, and back out of it.

The working days declared on this PC, and the certificates of authorities this office trusts. They are plain
in the profile too: neither is a secret.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from desktop.config import write_atomically

CALENDAR, CERTIFICATES = "calendar.json", "certificates"
#: A certificate is some kilobytes long; what is larger there is something else.
_LONGEST = 256 * 1024


def beside(profile: Path) -> dict[str, str]:
    """Their contents in base64, by their place in the profile. Raises OSError."""
    found = (profile / CALENDAR, *sorted((profile / CERTIFICATES).glob("*")))
    small = (path for path in found if path.is_file() and path.stat().st_size <= _LONGEST)
    return {
        path.relative_to(profile).as_posix(): base64.b64encode(path.read_bytes()).decode() for path in small
    }


def bring_back(told: Mapping[str, str], profile: Path) -> None:
    """Write them again, those of these two places only. Raises OSError; ValueError for what is no base64."""
    for place, content in told.items():
        folder, _, name = place.rpartition("/")
        if place == CALENDAR or (folder == CERTIFICATES and name == Path(name).name and name):
            (profile / folder).mkdir(exist_ok=True)
            write_atomically(profile / place, base64.b64decode(content, validate=True))
