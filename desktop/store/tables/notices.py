"""What the centre tells communes to read: notices and documents, their files, who has read what."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from desktop.store.columns import UtcTime


class NoticeRow(SQLModel, table=True):
    """A notice from the centre; a document when it has a `kind`, and then `title` is its abstract."""

    __tablename__ = "notice"
    __table_args__ = (
        Index("ix_notice_listed", "pinned_at", "at", "id", "title", "kind", "number", "agency", "dated"),
    )
    id: str = Field(primary_key=True)
    title: str
    text: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
    read_at: datetime | None = Field(default=None, sa_type=UtcTime)  # by the first here: the centre is told
    kind: str = ""  # as the centre words it: Công văn, Quyết định
    number: str = ""  # with its symbol: 05/KH-UBND
    agency: str = ""
    dated: date | None = None
    pinned_at: datetime | None = Field(default=None, sa_type=UtcTime)  # kept first, for the whole office
    search: str = Field(default="", sa_type=Text)  # folded: all that it is found by, each word after a space


class NoticeFileRow(SQLModel, table=True):
    """A file that a notice names; its content is here once `file` has a row of that SHA-256."""

    __tablename__ = "notice_file"
    notice: str = Field(primary_key=True, foreign_key="notice.id")
    name: str = Field(primary_key=True)
    place: int  # among the notice's files, from 0
    sha256: str = Field(index=True)
    size: int
    type: str


class NoticeReadRow(SQLModel, table=True):
    """An account has read a notice on this PC."""

    __tablename__ = "notice_read"
    account: str = Field(primary_key=True)
    notice: str = Field(primary_key=True, foreign_key="notice.id")
    at: datetime = Field(sa_type=UtcTime)
