"""The files that a form names (lists, pictures of labels), from beside its workbook."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from desktop.forms.errors import FormError

#: What all files of one form may weigh: they travel to every commune.
MAX_BYTES = 32 * 1024 * 1024
#: What a Word template may weigh, as `desktop.documents.template_file` has it.
MAX_TEMPLATE = 4 * 1024 * 1024
_WORD = re.compile(r"[^\\/:*?\"<>|]{1,80}\.docx", re.IGNORECASE)
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


def word_template(name: str, workbook: Path) -> bytes:
    """The Word file (.docx) that says what a report of the form says. Raises FormError.

    Its names are checked where it is used, and by `baocaoxa form check`.
    """
    where = "settings, row 2, column word_template"
    if not _WORD.fullmatch(name):
        raise FormError(where, f"{name!r} is no name of a Word file (.docx) that lies beside the workbook.")
    path = next((one for folder in folders(workbook) if (one := folder / name).is_file()), None)
    if path is None:
        raise FormError(where, f"There is no file {name} beside the workbook or in its media folder.")
    try:
        if path.stat().st_size > MAX_TEMPLATE:
            raise FormError(where, f"{name} is larger than {MAX_TEMPLATE // 2**20} MB.")
        data = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.lower() for part in archive.namelist()}
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        raise FormError(where, f"{name} is no Word file (.docx), or a damaged one.") from None
    if any(part.endswith("vbaproject.bin") for part in parts):
        raise FormError(where, f"{name} holds macros. Save it in Word without them as .docx.")
    if "word/document.xml" not in parts:
        raise FormError(where, f"{name} is no Word file (.docx).")
    return data
