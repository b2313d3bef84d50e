"""What is owed, what is written of it, and what the centre decided."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, Text, text
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, Title, UtcTime

#: Reports that nothing asked for: what citizens bring, quick reports, the progress of tasks.
_LOOSE = text("obligation IS NULL AND period IS NULL")
_ASKED = ("obligation", "period")


class FormRow(SQLModel, table=True):
    """One version of a form, compiled; `origin` is `bundled` or `centre`."""

    __tablename__ = "form"
    id: str = Field(primary_key=True)
    version: str = Field(primary_key=True)
    title: Any = Field(sa_type=Json)  # {language: text}
    xml: str = Field(sa_type=Text)
    attachments: Any = Field(sa_type=Json)  # {name: base64}
    settings: Any = Field(sa_type=Json)
    languages: Any = Field(sa_type=Json)
    origin: str
    added_at: datetime = Field(sa_type=UtcTime)


class ObligationRow(SQLModel, table=True):
    """One report this commune owes for one period; `origin` is `regime` (made here) or `centre`."""

    __tablename__ = "obligation"
    id: str = Field(primary_key=True)
    regime: str
    form: str
    version: str
    unit: str
    period: str
    due: date = Field(index=True)
    origin: str
    withdrawn: bool = False


class ReportRow(SQLModel, table=True):
    """One report over all its revisions. Kept narrow: the list reads ten thousand of them."""

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_form_updated", "form", "updated"),
        Index("ix_report_state_updated", "state", "updated"),
        Index("ix_report_loose", *_ASKED, "due", "id", "revision", "state", sqlite_where=_LOOSE),
    )
    id: str = Field(primary_key=True)
    obligation: str | None = Field(default=None, foreign_key="obligation.id", unique=True)
    form: str
    version: str
    title: str = Field(sa_type=Title)
    period: str | None = None
    due: date | None = None
    state: str
    revision: int = 0  # 0 = first; the number the next or latest sign-off carries
    author: str
    updated: datetime = Field(sa_type=UtcTime, index=True)
    finished_at: datetime | None = Field(default=None, sa_type=UtcTime)
    comment: str = ""  # latest words of the leader or the centre
    task: str | None = Field(default=None, index=True)  # whose progress it tells, when it tells that of one
    search: str = ""  # folded title, period, author, serial: words with a space before each


class DraftRow(SQLModel, table=True):
    """What is typed so far: one row per report, written within half a second of typing."""

    __tablename__ = "draft"
    report: str = Field(primary_key=True, foreign_key="report.id")
    snapshot: bytes = Field(sa_type=LargeBinary)
    saved_at: datetime = Field(sa_type=UtcTime)


class RevisionRow(SQLModel, table=True):
    """A signed-off report, frozen: `xml` is what `sha256` is over."""

    __tablename__ = "revision"
    report: str = Field(primary_key=True, foreign_key="report.id")
    number: int = Field(primary_key=True)
    version: str
    xml: bytes = Field(sa_type=LargeBinary)
    sha256: str
    instance: str
    deprecated: str | None = None
    author: str
    approver: str
    finished_at: datetime = Field(sa_type=UtcTime)
    signed_at: datetime = Field(sa_type=UtcTime)
    key: str = Field(unique=True)  # of its outbox item
    rev: str | None = None  # the centre's name for it, once received
    attachments: Any = Field(default_factory=list, sa_type=Json)  # [{name, sha256, size, type}] its XML names


class ReviewRow(SQLModel, table=True):
    """A decision of the centre on a report; `sha256`: of the revision it is on; None: it did not say."""

    __tablename__ = "review"
    id: str = Field(primary_key=True)
    report: str = Field(index=True)
    decision: str
    reason: str
    comments: Any = Field(sa_type=Json)  # [{ref, text}]
    due: date | None = None
    came_at: datetime = Field(sa_type=UtcTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)  # a person had it before the eyes
    sha256: str | None = None


class CellNoteRow(SQLModel, table=True):
    """A note at one cell of a report, of the officer to the leader or back. It stays in the office.

    `name`: what the cell was called when it was written, since rows may come and go. `back`: the leader's,
    for the officer; `told`: it was sent back with the report; `done_by` the officer who has done it.
    """

    __tablename__ = "cell_note"
    n: int | None = Field(default=None, primary_key=True)
    report: str = Field(foreign_key="report.id", index=True)
    revision: int
    ref: str
    name: str
    text: str = Field(sa_type=Text)
    by: str
    at: datetime = Field(sa_type=UtcTime)
    back: bool = False
    told: bool = False
    done_by: str = ""
    done_at: datetime | None = Field(default=None, sa_type=UtcTime)
