"""What the store knows of its own place: accounts, settings, the other PCs, the audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


class AccountRow(SQLModel, table=True):
    """A person who may sign in; `vault.json` holds the same id with a wrapped key."""

    __tablename__ = "account"
    id: str = Field(primary_key=True)
    login: str = Field(unique=True)
    name: str
    role: str
    first: bool  # made with the profile: may add others whatever its role
    made_at: datetime = Field(sa_type=UtcTime)
    active: bool = True  # closed on one PC, it is closed on all
    rev: str | None = None  # the centre's name of it as it is; None before the centre has heard
    told: str = ""  # what a person is to hear of it: merged, overruled, refused


class SettingRow(SQLModel, table=True):
    """One thing the store remembers: unit, device, central, cursor, last exchange."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: Any = Field(sa_type=Json)


class TypedRow(SQLModel, table=True):
    """What a person has typed on a page and neither saved nor dropped; personal data may be in it."""

    __tablename__ = "typed"
    account: str = Field(primary_key=True)
    page: str = Field(primary_key=True)
    what: Any = Field(sa_type=Json)
    at: datetime = Field(sa_type=UtcTime)


class CommunePcRow(SQLModel, table=True):
    """Another PC of the commune, as the centre knows it: `person` signed in there last, at `seen_at`."""

    __tablename__ = "commune_pc"
    id: str = Field(primary_key=True)
    name: str
    person: str = ""
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)
    key: Any = Field(default_factory=dict, sa_type=Json)  # its public key, a JWK
    active: bool = True


class AuditRow(SQLModel, table=True):
    """Who did what; each row's hash covers the one before, and triggers forbid changing any."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_actor_action_subject", "actor", "action", "subject"),
        Index("ix_audit_action", "action"),
        Index("ix_audit_subject", "subject"),
    )
    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    actor: str
    action: str
    subject: str
    detail: Any = Field(sa_type=Json)
    previous: str
    hash: str
