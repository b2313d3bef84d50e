"""Errors of files attached to reports."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class FileError(BaocaoxaError):
    """Something about a file attached to a report."""


class FileRefused(FileError):
    """The file is not taken; `why` is program, script, macros, empty, folder, picture, torn or kind.

    `picture`: it begins like a photo and cannot be read as one; `torn`: a part of it is missing; `kind`: the
    question asks for another kind.
    """

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} cannot be attached ({why}). Choose another file.")


class FileTooLarge(FileError):
    """The file has more than `limit` bytes; `size` is what it has."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        self.name = name
        self.size = size
        self.limit = limit
        super().__init__(
            f"{name} has {size} bytes; a file may have {limit}. Make it smaller, then choose it again."
        )


class FileUnreadable(FileError):
    """The file could not be read; `why` is gone, refused, changed (meanwhile) or broken (the stick)."""

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} could not be read ({why}). Nothing was attached; choose it again.")


class FileMissing(FileError):
    """The report names a file that is not on this PC any more, or is damaged here."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"The file {name} is not on this PC. Choose it again, or remove it from the report.")


class FileNotSaved(FileError):
    """The file could not be written to `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} could not be written. Choose another folder.")


class TakeCancelled(FileError):
    """The person stopped the taking of a file; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was attached.")


class FileNotFetched(FileError):
    """A file that another PC of the commune sent could not be brought here; what came of it is kept.

    `why`: coming (not whole at the centre yet), other (another commune brought it there), unknown, gone,
    wrong (what came is something else), not-enrolled, cut, or as CentreUnreachable has it.
    """

    def __init__(self, name: str, why: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name} could not be fetched from the centre ({why}). Try again later.")


class FetchStopped(FileError):
    """The person stopped the fetching of a file; what came is kept, and the next time goes on there."""

    def __init__(self) -> None:
        super().__init__("Stopped. Fetch it again to go on.")
