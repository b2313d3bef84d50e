"""What village phones sent to the centre for this commune: unsigned, and no report."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class PhoneSubmissionRow(SQLModel, table=True):
    """One form as a phone filled it in, and what became of it on this PC."""

    __tablename__ = "phone_submission"
    __table_args__ = (Index("ix_phone_submission_state", "state", "received_at"),)
    id: str = Field(primary_key=True)  # its instance id
    serial: str  # the centre's number: DT-000001
    phone: str  # as the centre calls it: Trưởng thôn Phú Túc
    form: str
    version: str
    sha256: str
    xml: str = Field(sa_type=Text)
    files: Any = Field(default_factory=list, sa_type=Json)  # [{name, sha256, size, type}] that the centre has
    problems: int = 0  # places that its form's rules find, as the centre judged it
    received_at: datetime = Field(sa_type=UtcTime)  # by the centre
    state: str = "new"  # new, used, away
    report: str | None = None  # the draft it went into
    settled_by: str = ""
    settled_at: datetime | None = Field(default=None, sa_type=UtcTime)
