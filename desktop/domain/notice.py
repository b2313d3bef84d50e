"""Notices and documents of the centre, as the commune reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from desktop.domain.files import FileCard

#: Bytes up to which a file of a notice comes by itself, on a line that is not paid by what goes over it: most
#: signed decisions have less, and at the 200 kbit/s of a mountain commune it takes 80 seconds.
COMES_BY_ITSELF: Final = 2 * 1024 * 1024


@dataclass(frozen=True)
class Document:
    """What makes a notice a document (văn bản), as Decree 30/2020 names it; all but `kind` may be missing."""

    kind: str  # as the centre words it: Công văn, Quyết định
    number: str = ""  # with its symbol: 05/KH-UBND
    agency: str = ""
    dated: date | None = None


@dataclass(frozen=True)
class Notice:
    """A notice as a list has it; of a document, `title` is its abstract (trích yếu).

    `read_at` is when this account read it on this PC; None while it has not. `pinned`: kept first, for the
    whole office.
    """

    id: str
    title: str
    at: datetime
    read_at: datetime | None
    pinned: bool = False
    document: Document | None = None
    files: int = 0


@dataclass(frozen=True)
class NoticeFile:
    """A file that goes with a notice. `here`: it can be read without a network; else `received` bytes are."""

    card: FileCard
    here: bool
    received: int = 0


@dataclass(frozen=True)
class OpenNotice:
    """A notice with all it says."""

    notice: Notice
    text: str
    files: tuple[NoticeFile, ...] = ()


class Shown(StrEnum):
    """Which notices a list shows."""

    ALL = "all"
    UNREAD = "unread"
    PINNED = "pinned"
    DOCUMENTS = "documents"


@dataclass(frozen=True)
class NoticeFilter:
    """`text`: each of its words begins one of title, text, number, agency, kind or a file's name."""

    text: str = ""
    shown: Shown = Shown.ALL
