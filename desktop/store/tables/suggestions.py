"""What citizens brought, and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class SuggestionRow(SQLModel, table=True):
    """What one citizen brought, as it stands; the report of the same id carries it to the centre.

    `name`, `phone` and `address` are personal data: no search text, no diagnostics, no list has them whole.
    """

    __tablename__ = "suggestion"
    __table_args__ = (
        Index("ix_suggestion_state_due", "state", "due"),
        Index("ix_suggestion_listed", "received_at", "state", "due", "kind", "officer", "search"),
        Index("ix_suggestion_officer_state_seen", "officer", "state", "seen_at"),
    )
    id: str = Field(primary_key=True)
    code: str = Field(unique=True)  # by which the citizen asks for it
    kind: str
    state: str
    channel: str
    field: str = Field(default="", index=True)
    title: str
    text: str = Field(sa_type=Text)
    benefit: str = ""
    cost: str = ""
    feasibility: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""
    anonymous: bool = False
    elsewhere: bool = False  # another PC took it in: who brought it is known there, and has not come here
    public: bool = False  # what was said and answered may be shown to everybody; who said it never
    share: bool = False  # the citizen agrees that who must answer outside the commune learns who it is
    received_at: datetime = Field(sa_type=UtcTime)
    received_by: str
    unit: str = Field(default="", index=True)  # that deals with it
    officer: str = ""
    due: date | None = None
    answer: str = Field(default="", sa_type=Text)
    answered_by: str = ""
    answered_at: datetime | None = Field(default=None, sa_type=UtcTime)
    rating: int | None = None  # 1..5
    merged: str | None = Field(default=None, foreign_key="suggestion.id", index=True)
    files: Any = Field(default_factory=list, sa_type=Json)  # names, of attachments of the report
    search: str = ""
    updated: datetime = Field(sa_type=UtcTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)  # None: the centre's word is new


class SuggestionEventRow(SQLModel, table=True):
    """One step of a suggestion's way: who, when, what; never changed."""

    __tablename__ = "suggestion_event"
    __table_args__ = (Index("ix_suggestion_event_suggestion_at", "suggestion", "at"),)
    id: str = Field(primary_key=True)
    suggestion: str = Field(foreign_key="suggestion.id")
    at: datetime = Field(sa_type=UtcTime)
    by: str
    step: str
    text: str = Field(default="", sa_type=Text)
    centre: bool = False
