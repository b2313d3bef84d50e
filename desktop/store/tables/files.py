"""Files attached to reports, and their way to the centre."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from desktop.store.columns import UtcTime


class FileRow(SQLModel, table=True):
    """One content attached to reports, sealed in a file beside the store; kept once for all."""

    __tablename__ = "file"
    sha256: str = Field(primary_key=True)
    size: int
    place: str = Field(unique=True)  # name of the sealed file, by chance: it tells nothing
    secret: bytes = Field(sa_type=LargeBinary)  # the file's own key
    kept_at: datetime = Field(sa_type=UtcTime)


class AttachmentRow(SQLModel, table=True):
    """A content under the name a report has for it: the value of an upload question."""

    __tablename__ = "attachment"
    report: str = Field(primary_key=True, foreign_key="report.id")
    name: str = Field(primary_key=True)
    sha256: str = Field(foreign_key="file.sha256", index=True)
    type: str
    taken_at: datetime = Field(sa_type=UtcTime)


class UploadRow(SQLModel, table=True):
    """A content that the centre is to have. `state`: waiting, arrived; `received` bytes of it are there."""

    __tablename__ = "upload"
    sha256: str = Field(primary_key=True)
    size: int
    state: str = Field(index=True)
    queued_at: datetime = Field(sa_type=UtcTime)  # when its report was received: the order they go in
    rank: int = 0  # the higher, the sooner: a person wanted it first
    received: int = 0
    attempts: int = 0
    next_try: datetime | None = Field(default=None, sa_type=UtcTime)
    why: str = ""


class FetchRow(SQLModel, table=True):
    """A content of another PC on its way down: `chunks` of it are sealed at `place`, `tail` comes after them.

    Gone once the content is whole, and a row of `file`.
    """

    __tablename__ = "fetch"
    sha256: str = Field(primary_key=True)
    size: int
    place: str = Field(unique=True)
    secret: bytes = Field(sa_type=LargeBinary)
    chunks: int = 0
    tail: bytes = Field(default=b"", sa_type=LargeBinary)
