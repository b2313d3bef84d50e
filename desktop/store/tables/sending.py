"""What goes to the centre and what it said: outbox, receipts, revisions held, exchanges."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class OutboxRow(SQLModel, table=True):
    """One item on its way. `state`: waiting, done, aside, or dropped by a person, who said why (in `answer`).

    `body` is frozen from the first try on. The higher `rank`, the sooner it goes: a person wanted it first.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("report", "revision", name="uq_outbox_report_revision"),
        Index("ix_outbox_state_seq", "state", "seq"),
        Index("ix_outbox_group_state_seq", "group", "state", "seq"),
        Index("ix_outbox_report_revision_state", "report", "revision", "state"),
        Index("ix_outbox_waiting", "state", "next_try", "made_at", "report"),
    )
    seq: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    group: str  # order is kept within it
    report: str | None = Field(default=None, foreign_key="report.id")
    revision: int | None = None
    body: bytes = Field(sa_type=LargeBinary)
    state: str
    made_at: datetime = Field(sa_type=UtcTime)
    attempts: int = 0
    faults: int = 0  # tries on which the centre failed, though not on others: too many, and it is set aside
    next_try: datetime | None = Field(default=None, sa_type=UtcTime)
    why: str = ""
    answer: Any = Field(
        default=None, sa_type=Json, nullable=True
    )  # what the centre said when it set the item aside
    rank: int = 0


class ReceiptRow(SQLModel, table=True):
    """The centre's signed word that it holds a revision; kept only once its signature held."""

    __tablename__ = "receipt"
    __table_args__ = (Index("ix_receipt_received", "received_at", "serial"),)
    report: str = Field(primary_key=True, foreign_key="report.id")
    revision: int = Field(primary_key=True)
    serial: str
    sha256: str
    received_at: datetime = Field(sa_type=UtcTime)
    jws: str = Field(sa_type=Text)
    kept_at: datetime = Field(sa_type=UtcTime)
    attachments: str = "complete"  # or pending: the contents of attached files have not all come
    clock_offset: float | None = None  # seconds, centre minus PC, in the exchange that brought it


class EarlierReceiptRow(SQLModel, table=True):
    """A receipt that another one took the place of: the centre had lost the report, and it was sent again."""

    __tablename__ = "earlier_receipt"
    report: str = Field(primary_key=True, foreign_key="report.id")
    serial: str = Field(primary_key=True)
    revision: int
    received_at: datetime = Field(sa_type=UtcTime)
    jws: str = Field(sa_type=Text)
    replaced_at: datetime = Field(sa_type=UtcTime)


class KeptChangeRow(SQLModel, table=True):
    """A change of a kind this version does not use, kept for the one that will."""

    __tablename__ = "kept_change"
    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    seq: int
    rev: str
    body: Any = Field(sa_type=Json)


class HeldRow(SQLModel, table=True):
    """Which revision is held of one thing the centre told. `listed`: the centre names it still.

    What the centre names no more is kept here all the same: only its own word takes something away.
    """

    __tablename__ = "held"
    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    rev: str
    listed: bool = True


class ExchangeRow(SQLModel, table=True):
    """One exchange with the centre that did something or failed."""

    __tablename__ = "exchange"
    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    kind: str
    sent: int
    received: int
    detail: str
    clock_offset: float | None = None  # seconds, centre minus PC, as it was measured then
