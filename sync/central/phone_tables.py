"""Tables of village phones: who may send over OpenRosa, and what came that way.

Apart from reports on purpose: nothing here is signed, so nothing here is counted, due, late or receipted.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, Column, Text
from sqlmodel import Field

from sync.central.tables import CentralTable, Moment


class Phone(CentralTable, table=True):
    """A phone of a commune that sends with ODK Collect. Its token is known only by its hash."""

    id: str = Field(primary_key=True)
    unit: str = Field(index=True)
    name: str
    forms: list[str] = Field(sa_column=Column(JSON, nullable=False))  # ids; it sees and sends no others
    token_hash: str = Field(unique=True)
    made_at: datetime = Field(sa_type=Moment)
    made_by: str
    seen_at: datetime | None = Field(default=None, sa_type=Moment)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)
    window_at: datetime | None = Field(default=None, sa_type=Moment)  # when the minute counted in began
    window_count: int = 0  # requests in it


class PhoneSubmission(CentralTable, table=True):
    """What a phone sent, its XML exactly as it came: unsigned, no report of the commune."""

    __tablename__ = "phone_submission"

    instance: str = Field(primary_key=True)
    serial: str = Field(unique=True)
    phone: str
    unit: str = Field(index=True)
    form: str
    version: str
    sha256: str
    xml: str = Field(sa_column=Column(Text, nullable=False))
    problems: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False))  # stored all the same
    received_at: datetime = Field(sa_type=Moment)


class PhoneFile(CentralTable, table=True):
    """A file of a submission that is here; its content lies in `files/`, called by its SHA-256."""

    __tablename__ = "phone_file"

    instance: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    sha256: str = Field(index=True)
    size: int
    came_at: datetime = Field(sa_type=Moment)
