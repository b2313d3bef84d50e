"""The one error of the form engine: where in the form, and what to change there."""

from __future__ import annotations

from desktop.domain.errors import BaocaoxaError


class FormError(BaocaoxaError):
    """A form, an instance or a workbook that cannot be used.

    `where` is a place its author can find (a bind and its attribute, a sheet with row and column, a line);
    `why` is a sentence without the place.
    """

    def __init__(self, where: str, why: str) -> None:
        self.where = where
        self.why = why
        super().__init__(f"{where}: {why}" if where else why)


class WorkbookLocked(FormError):
    """An old workbook (.xls) or one with a password: both look the same from outside."""


class WorkbookTooLarge(FormError):
    """A workbook, or what it unpacks to, is larger than any form needs."""


class WorkbookMacros(FormError):
    """A workbook with macros."""
