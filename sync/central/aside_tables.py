"""The table of reports that a PC set aside and brought here for a person to look at."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Text, UniqueConstraint
from sqlmodel import Field

from sync.central.tables import CentralTable, Moment


class AsideReport(CentralTable, table=True):
    """One of them. It is no report of the commune before a person accepts it: counted nowhere, no receipt.

    `item` is the frozen item as JSON in ASCII, whatever is wrong with it; `told` what the PC said of why it
    lies aside: {status, said, cells: [{ref, message}]}. `state`: waiting, accepted or kept.
    """

    __tablename__ = "aside_report"
    __table_args__ = (UniqueConstraint("device", "key"),)

    number: int | None = Field(default=None, primary_key=True)
    device: str
    key: str
    unit: str  # of the PC that brought it
    report: str
    form: str
    period: str | None
    item: str = Field(sa_column=Column(Text, nullable=False))
    told: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    sent_by: str  # a person at the PC
    made_at: datetime = Field(sa_type=Moment)  # by the PC's clock: told, never trusted
    came_at: datetime = Field(sa_type=Moment)
    state: str = Field(default="waiting", index=True)
    reason: str = Field(default="", sa_column=Column(Text, nullable=False))
    decided_by: str = ""
    decided_at: datetime | None = Field(default=None, sa_type=Moment)
