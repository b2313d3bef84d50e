"""Tables of the centre, in a registry of their own so that they never meet the desktop's."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Dialect, Index, Text, UniqueConstraint
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class CentralTable(SQLModel, registry=registry()):
    """Base of every table here."""


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as UTC; SQLite itself knows no zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware in, naive UTC stored."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Naive UTC stored, aware UTC out."""
        return None if value is None else value.replace(tzinfo=UTC)


class Setting(CentralTable, table=True):
    """One named value of the centre: its name, its address, the id of its change feed."""

    name: str = Field(primary_key=True)
    value: str


class Counter(CentralTable, table=True):
    """A gapless count: raised in the transaction that uses the number."""

    name: str = Field(primary_key=True)
    value: int


class PublishedForm(CentralTable, table=True):
    """One version of a form. Versions are never deleted; one of each form is current."""

    __table_args__ = (UniqueConstraint("form", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    form: str
    version: str
    title: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    settings: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    xml: str = Field(sa_column=Column(Text, nullable=False))
    attachments: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))  # name → base64
    current: bool
    published_at: datetime = Field(sa_type=Moment)


class EnrolCode(CentralTable, table=True):
    """A one-time code, known only by its hash."""

    hash: str = Field(primary_key=True)
    unit: str
    made_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    device: str | None = None  # that used it


class Device(CentralTable, table=True):
    """A PC of a commune. Its token is known only by its hash."""

    id: str = Field(primary_key=True)
    unit: str = Field(index=True)
    name: str
    key: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))  # public JWK
    token_hash: str = Field(unique=True)
    token_until: datetime | None = Field(default=None, sa_type=Moment)  # None: from before tokens ended
    renewed_at: datetime | None = Field(
        default=None, sa_type=Moment
    )  # what the newest renewal was signed for
    enrolled_at: datetime = Field(sa_type=Moment)
    seen_at: datetime | None = Field(default=None, sa_type=Moment)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)
    window_at: datetime | None = Field(default=None, sa_type=Moment)  # when the minute counted in began
    window_count: int = 0  # exchanges in it
    person: str = ""  # who signed in there last


class Attempt(CentralTable, table=True):
    """Wrong tries of one source (an address, a commune) at one door; gone a day after the newest."""

    source: str = Field(primary_key=True)
    failures: int
    newest_at: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment)  # nothing is tried before


class Taken(CentralTable, table=True):
    """An item taken in: the same key from the same device always gets the same result."""

    __table_args__ = (UniqueConstraint("device", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    device: str
    key: str
    fingerprint: str  # SHA-256 of the item's canonical JSON
    result: str = Field(sa_column=Column(Text, nullable=False))  # protocol.Result as JSON
    at: datetime = Field(sa_type=Moment)


class Report(CentralTable, table=True):
    """A report as it stands: its newest revision's number and when the first one came."""

    id: str = Field(primary_key=True)
    unit: str = Field(index=True)
    form: str = Field(index=True)
    period: str | None
    due: date | None
    late: bool | None  # by the day in Vietnam on which the first revision came; None without a due date
    revision: int
    first_received_at: datetime = Field(sa_type=Moment)
    received_at: datetime = Field(sa_type=Moment, index=True)
    decision: str | None = None  # the newest review's; None again when a correction came


class Revision(CentralTable, table=True):
    """One signed revision, its XML exactly as it came, and the receipt given for it."""

    __table_args__ = (UniqueConstraint("report", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    report: str
    number: int
    form: str
    version: str
    instance: str = Field(unique=True)
    deprecated: str | None
    sha256: str
    xml: str = Field(sa_column=Column(Text, nullable=False))
    attachments: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    problems: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False))  # stored all the same
    author: str
    approver: str
    device: str
    finished_at: datetime = Field(sa_type=Moment)  # by the PC's clock: told, never trusted
    #: Seconds, centre minus PC, measured as it came; None: it came by stick, or the PC did not say.
    clock_offset: int | None = None
    received_at: datetime = Field(sa_type=Moment)
    serial: str = Field(unique=True)
    receipt: str = Field(sa_column=Column(Text, nullable=False))


class Review(CentralTable, table=True):
    """What a reviewer decided on one revision of a report; the newest counts."""

    id: str = Field(primary_key=True)
    report: str = Field(index=True)
    number: int  # of the revision looked at
    decision: str  # returned, accepted, locked
    reason: str = Field(sa_column=Column(Text, nullable=False))
    comments: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False))  # ref, text
    due: date | None
    reviewer: str
    at: datetime = Field(sa_type=Moment)


class NamedFile(CentralTable, table=True):
    """A content that a revision's XML names: what may be uploaded, and by whom."""

    __tablename__ = "named_file"
    __table_args__ = (UniqueConstraint("report", "number", "sha256"),)

    id: int | None = Field(default=None, primary_key=True)
    report: str
    number: int
    unit: str
    sha256: str = Field(index=True)
    size: int


class NoticeFile(CentralTable, table=True):
    """A content that a notice names: who the notice is for may have it as long as the notice stands."""

    __tablename__ = "notice_file"

    notice: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True, index=True)
    size: int


class Content(CentralTable, table=True):
    """A content that is here whole, in a file called by its SHA-256."""

    sha256: str = Field(primary_key=True)
    size: int
    device: str  # that uploaded it; empty: the centre has it from nobody
    came_at: datetime = Field(sa_type=Moment)


class Upload(CentralTable, table=True):
    """A content on its way: `received` bytes of it are durable in the part that `id` names."""

    __table_args__ = (UniqueConstraint("device", "sha256"),)

    id: str = Field(primary_key=True)
    device: str
    sha256: str
    size: int
    received: int = 0
    expires_at: datetime = Field(sa_type=Moment, index=True)


class TakenPacket(CentralTable, table=True):
    """A USB packet that was taken in whole."""

    __tablename__ = "taken_packet"

    id: str = Field(primary_key=True)
    device: str
    made_at: datetime = Field(sa_type=Moment)  # by the PC's clock: told, never trusted
    taken_at: datetime = Field(sa_type=Moment)


class Obligation(CentralTable, table=True):
    """A regime, a commune and a period: what is to be reported and until when."""

    id: str = Field(primary_key=True)
    regime: str
    form: str
    version: str
    unit: str = Field(index=True)
    period: str
    start: date
    end: date
    due: date


class Seen(CentralTable, table=True):
    """A notice was read, or a decision reached the officer."""

    id: int | None = Field(default=None, primary_key=True)
    device: str
    op: str
    subject: str
    at: datetime = Field(sa_type=Moment)
    received_at: datetime = Field(sa_type=Moment)


class CommuneAccount(CentralTable, table=True):
    """A person of a commune who may sign in on its PCs; never a password or key. `rev` counts its changes."""

    __tablename__ = "commune_account"

    unit: str = Field(primary_key=True)
    login: str = Field(primary_key=True)
    account: str  # its id on the PC that made it first
    name: str
    role: str
    active: bool
    #: authority, position, since: in whose name it signs; None when no PC has told.
    signing: dict[str, str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    rev: int
    device: str  # that changed it last
    changed_at: datetime = Field(sa_type=Moment)


class Handover(CentralTable, table=True):
    """A draft that one PC of a commune hands over to another; kept only until it is passed on.

    `state`: offered, then taken, withdrawn or expired; or refused. `offered` is what the PC sent of it, None
    once it has ended. Never a report: nothing of it is counted, judged or shown here.
    """

    __table_args__ = (Index("ix_handover_unit_state", "unit", "state"),)

    id: str = Field(primary_key=True)
    unit: str
    device: str  # that offers it
    to: str  # the PC it is for; empty: whichever of the commune takes it
    state: str
    offered: dict[str, Any] | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))
    at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_by: str = ""  # a person
    ended_device: str = ""


class FeedEntry(CentralTable, table=True):
    """Something new for a commune, or for all (`unit` None); `seq` follows the order of commits."""

    __tablename__ = "feed"
    __table_args__ = {"sqlite_autoincrement": True}

    seq: int | None = Field(default=None, primary_key=True)
    unit: str | None = Field(index=True)
    device: str | None  # where it came from; it is not told again
    kind: str
    subject: str = Field(index=True)
    rev: str
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    superseded: bool = False  # a later entry says the same better
    at: datetime = Field(sa_type=Moment)


class Viewer(CentralTable, table=True):
    """Who may look at the pages; the key is known only by its hash."""

    name: str = Field(primary_key=True)
    key_hash: str = Field(unique=True)
    made_at: datetime = Field(sa_type=Moment)
    decides: bool = False  # beside looking: what becomes of reports that were set aside


class Visit(CentralTable, table=True):
    """A viewer's signed-in browser; the cookie's value is known only by its hash."""

    hash: str = Field(primary_key=True)
    viewer: str
    expires_at: datetime = Field(sa_type=Moment)


class Task(CentralTable, table=True):
    """A task given to a commune, as it stands. `state` and `claim` are of desktop.domain.task."""

    id: str = Field(primary_key=True)
    unit: str = Field(index=True)
    programme: str = Field(index=True)
    code: str
    title: str
    deadline: date | None
    assigned_on: date | None
    asked: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))  # what else is asked, as it is sent
    state: str
    claim: str = ""
    progress: int = 0
    done_on: date | None = None
    reason: str = Field(default="", sa_column=Column(Text, nullable=False))
    answered: str = ""  # sha256 of the newest progress report taken into account
    told: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))  # what that one says
    rev: int
    withdrawn: bool = False
    changed_at: datetime = Field(sa_type=Moment)


class TaskUpdate(CentralTable, table=True):
    """One progress report on a task; `report` and `sha256` name the revision that tells it."""

    __tablename__ = "task_update"

    id: int | None = Field(default=None, primary_key=True)
    task: str = Field(index=True)
    sha256: str
    report: str = Field(index=True)
    by: str
    at: datetime = Field(sa_type=Moment)  # received
    claim: str
    progress: int
    done_on: date | None
    told: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    decision: str = ""  # accepted, returned
    reason: str = Field(default="", sa_column=Column(Text, nullable=False))
