"""Files in words: how large, of what kind, and why one was not taken. Context `files` of the translations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import errors
from desktop.domain.numbers import format_number

translate = QCoreApplication.translate


def size(count: int) -> str:
    """Bytes as the file manager of a PC says them: 812 bytes, 340 KB, 1,2 MB (a MB has 1,024 KB)."""
    if count < 1024:
        return translate("files", "{n} bytes").format(n=format_number(str(count)))
    if count < 1024 * 1000:
        return f"{format_number(str(round(count / 1024)))} KB"
    return f"{format_number(f'{count / 1024 / 1024:.1f}'.removesuffix('.0'))} MB"


def kind(mediatype: str) -> str:
    """A media type as an officer calls it."""
    known = _kinds()
    general = mediatype.partition("/")[0] + "/*"
    return known.get(mediatype) or known.get(general) or translate("files", "File")


def _kinds() -> dict[str, str]:
    office, odf = "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."
    word, table = translate("files", "Word document"), translate("files", "Excel sheet")
    return {
        "image/jpeg": translate("files", "JPEG photo"),
        "image/*": translate("files", "Picture"),
        "audio/*": translate("files", "Sound"),
        "video/*": translate("files", "Film"),
        "text/*": translate("files", "Text"),
        "application/pdf": translate("files", "PDF document"),
        "application/msword": word,
        office + "wordprocessingml.document": word,
        "application/vnd.ms-excel": table,
        office + "spreadsheetml.sheet": table,
        "text/csv": translate("files", "Table (CSV)"),
        "application/vnd.ms-powerpoint": translate("files", "Slides"),
        office + "presentationml.presentation": translate("files", "Slides"),
        odf + "text": translate("files", "Text document"),
        odf + "spreadsheet": translate("files", "Spreadsheet"),
        "application/zip": translate("files", "Archive"),
        "application/vnd.rar": translate("files", "Archive"),
        "application/x-7z-compressed": translate("files", "Archive"),
    }


def _refused(error: Any) -> str:
    sentences = {
        "empty": translate("files", "“{name}” is empty. Look whether it is the right file."),
        "folder": translate("files", "“{name}” is a folder, not a file. Choose one file in it."),
        "program": translate(
            "files",
            "“{name}” is a program. Programs are not attached to reports; choose a document or a photo.",
        ),
        "script": translate(
            "files",
            "“{name}” is a web page or a script, which can run on the reader's PC. Save it as PDF and attach "
            "that.",
        ),
        "macros": translate(
            "files",
            "“{name}” holds macros (small programs). Save it without macros (.docx, .xlsx) or as PDF, then "
            "attach that.",
        ),
        "picture": translate(
            "files",
            "“{name}” is damaged: it cannot be read as a photo. Copy it from the camera or phone again.",
        ),
        "kind": translate(
            "files", "“{name}” is not of the kind this question asks for. Choose another file."
        ),
    }
    return sentences[error.why].format(name=error.name)


def _unreadable(error: Any) -> str:
    sentences = {
        "gone": translate("files", "“{name}” is no longer there. Nothing was attached."),
        "refused": translate(
            "files", "“{name}” could not be opened. Close it in other programs, then choose it again."
        ),
        "changed": translate(
            "files", "“{name}” was changed while it was being read. Save and close it, then choose it again."
        ),
        "broken": translate(
            "files",
            "“{name}” could not be read to its end. Plug the stick in again, or copy the file to this PC "
            "first.",
        ),
    }
    return sentences[error.why].format(name=error.name)


SENTENCES: Mapping[type[BaseException], Callable[[Any], str]] = {
    errors.FileRefused: _refused,
    errors.FileUnreadable: _unreadable,
    errors.FileTooLarge: lambda e: translate(
        "files",
        "“{name}” has {size}; a file may have at most {limit}. Save the photo smaller, or scan with fewer "
        "dots per inch, then choose it again.",
    ).format(name=e.name, size=size(e.size), limit=size(e.limit)),
    errors.FileMissing: lambda e: translate(
        "files", "The file “{name}” is not on this PC. Choose it again, or remove it from the report."
    ).format(name=e.name),
    errors.FileNotSaved: lambda e: translate(
        "files", "{path} could not be written. Choose another folder."
    ).format(path=e.path),
    errors.TakeCancelled: lambda e: translate("files", "Stopped. Nothing was attached."),
    errors.RoomShort: lambda e: translate(
        "files",
        "The disk has too little room for this file: {kept} are kept free for reports. Delete or move other "
        "files, then choose it again.",
    ).format(kept=size(e.kept)),
}
