"""Notices in words. Context `notices` of the translations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors.notices import UnknownNotice
from desktop.domain.notice import Notice
from ui.words.counting import Word, counted

translate = QCoreApplication.translate


def state(notice: Notice) -> Word:
    """Whether it was read by who is signed in, and whether the office keeps it first."""
    if notice.pinned:
        new = translate("notices", "Kept first · new")
        return Word(translate("notices", "Kept first") if notice.read_at else new, "pin", "info")
    if notice.read_at is None:
        return Word(translate("notices", "New"), "notices", "waiting")
    return Word(translate("notices", "Read"), "check", "muted")


def total(count: int, unread: int) -> str:
    """How many a list has, and how many of all are new for who is signed in."""
    said = counted(count, translate("notices", "1 notice"), translate("notices", "{n} notices"))
    if not unread:
        return said
    new = counted(unread, translate("notices", "1 not read yet"), translate("notices", "{n} not read yet"))
    return f"{said} · {new}"


SENTENCES: Mapping[type[BaseException], Callable[[Any], str]] = {
    UnknownNotice: lambda e: translate(
        "notices", "This notice is no longer here: the centre has taken it back. The others are in the list."
    ),
}
