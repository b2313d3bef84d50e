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


def room_left(count: int) -> str:
    """That so many bytes are left on the disk: what it means, and what to do."""
    left = translate("files", "Only {size} are left on the disk of this PC.").format(size=size(count))
    safe = translate("files", "Reports still save; soon no more files can be attached.")
    todo = translate(
        "files",
        "Empty the recycle bin, delete or move what is not needed, or ask who looks after this PC.",
    )
    return f"{left} {safe} {todo}"


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
        "torn": translate(
            "files",
            "“{name}” breaks off: only a part of the picture is in the file. Copy it from the camera or "
            "phone again, or take the picture anew. Nothing was attached.",
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


def _not_fetched(error: Any) -> str:
    sentences = {
        "coming": translate(
            "files",
            "“{name}” is not whole at the centre yet: the PC that attached it is still sending it. Keep "
            "that PC on the network, and fetch the file later.",
        ),
        "other": translate(
            "files",
            "The centre got “{name}” from another commune first and does not hand it out here. Open it on "
            "the PC that attached it.",
        ),
        "unknown": translate(
            "files", "The centre does not know “{name}”. Open it on the PC that attached it."
        ),
        "gone": translate(
            "files",
            "“{name}” is no longer at the centre. Open it on the PC that attached it, and tell the "
            "province's support.",
        ),
        "wrong": translate(
            "files",
            "What came for “{name}” is not what was sent, so it was thrown away. Fetch it again; if that "
            "does not help, tell the province's support.",
        ),
        "disk": translate(
            "files", "“{name}” could not be written to this PC's disk. What came is kept; fetch it again."
        ),
        "not-enrolled": translate(
            "files", "This PC is not connected to a centre, so “{name}” cannot be fetched."
        ),
        "unauthorised": translate(
            "files",
            "The centre does not know this PC any more. Send and receive once, then fetch “{name}” again; "
            "if that does not help, connect this PC to the centre anew.",
        ),
        "cut": translate(
            "files",
            "The line broke while “{name}” was coming. What came is kept; fetch it again and it goes on "
            "there.",
        ),
    }
    if error.why in sentences:
        return sentences[error.why].format(name=error.name)
    what = translate("files", "“{name}” was not fetched. What came of it is kept.").format(name=error.name)
    return f"{what} {line(error.why)}"


def line(why: str) -> str:
    """Why the centre was not reached, for what is tried again later."""
    return {
        "login-wanted": translate(
            "files", "This network wants a login first: open a web page, log in, then fetch it again."
        ),
        "proxy": translate(
            "files",
            "The proxy of this network does not let us through. Look under “Network” in the settings.",
        ),
        "certificate": translate(
            "files", "The connection is not secure. Check the date and time of this PC, then fetch it again."
        ),
        "busy": translate("files", "The centre is busy. Fetch it again in a few minutes."),
        "wrong-server": translate(
            "files", "What answered is not our centre. Fetch it again on another network."
        ),
    }.get(why, translate("files", "The centre cannot be reached. Fetch it again when there is a network."))


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
    errors.FileNotFetched: _not_fetched,
    errors.FetchStopped: lambda e: translate("files", "Stopped. What came is kept; fetch it again to go on."),
    errors.TakeCancelled: lambda e: translate("files", "Stopped. Nothing was attached."),
    errors.RoomShort: lambda e: translate(
        "files",
        "The disk has too little room for this file: {kept} are kept free for reports. Delete or move other "
        "files, then choose it again.",
    ).format(kept=size(e.kept)),
}
