"""Drafts handed from one PC of the commune to another, and drafts kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class HandoverRow(SQLModel, table=True):
    """A draft handed over from one PC of the commune to another, as this PC knows of it.

    `side` and `state` are of desktop.domain.handover. `snapshot`, `files`: what is offered to here, gone
    once another PC has it; what was offered from here stays a draft of its report, or is a kept draft.
    """

    __tablename__ = "handover"
    id: str = Field(primary_key=True)
    side: str
    state: str
    report: str = Field(index=True)
    form: str
    version: str
    title: str
    period: str | None = None
    obligation: str | None = None
    due: date | None = None
    task: str | None = None
    base: str | None = None  # the centre's name of the revision it stands on
    by: str  # who hands it over, a person's name
    device: str  # where it comes from
    device_name: str
    to: str = ""  # the PC it is for; empty: whichever takes it
    to_name: str = ""
    note: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
    snapshot: bytes | None = Field(default=None, sa_type=LargeBinary)
    files: Any = Field(default_factory=list, sa_type=Json)  # [{name, sha256, size, type}] it names
    choice: str = ""  # what is to become of it where a draft of the report is here: replace, aside
    ended_by: str = ""
    ended_device: str = ""  # its name
    ended_at: datetime | None = Field(default=None, sa_type=UtcTime)
    why: str = ""  # it did not come about
    told: bool = True  # a person here knows how it ended


class KeptDraftRow(SQLModel, table=True):
    """A draft as it was when it left this PC's hands or gave way to another: to read, and to use again.

    `removed`: of a draft whose report was removed with it, all that stood beside: {table: [row, ...]}.
    """

    __tablename__ = "kept_draft"
    id: str = Field(primary_key=True)
    report: str = Field(index=True)
    version: str
    base: str | None = None
    snapshot: bytes = Field(sa_type=LargeBinary)
    origin: str  # desktop.domain.handover.Origin
    by: str
    at: datetime = Field(sa_type=UtcTime)
    removed: Any = Field(default=None, sa_type=Json, nullable=True)
