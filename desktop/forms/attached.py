"""The files that a form names (lists, pictures of labels), from beside its workbook."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.forms.errors import FormError

#: What all files of one form may weigh: they travel to every commune.
MAX_BYTES = 32 * 1024 * 1024
_NAMED = re.compile(r"jr://(?:file|file-csv|images|audio|video)/([^\"'<>/\\]+)")


def folders(workbook: Path) -> tuple[Path, Path]:
    """Where a form's files are looked for: the folder `NAME-media` next to the workbook, then its own."""
    return (workbook.parent / f"{workbook.stem}-media", workbook.parent)


def files_beside(xml: str, workbook: Path) -> dict[str, bytes]:
    """The files that the XForm names and that are there, by name. FormError when they are too large."""
    found: dict[str, bytes] = {}
    size = 0
    for name in dict.fromkeys(_NAMED.findall(xml)):
        path = next((one for folder in folders(workbook) if (one := folder / name).is_file()), None)
        if path is None or name in {".", ".."}:
            continue
        try:
            size += path.stat().st_size
            if size > MAX_BYTES:
                limit = f"{MAX_BYTES // 2**20} MB"
                raise FormError(name, f"The files of the form are larger than {limit} together.")
            found[name] = path.read_bytes()
        except OSError as error:
            raise FormError(name, f"The file cannot be opened ({error.strerror}).") from None
    return found
