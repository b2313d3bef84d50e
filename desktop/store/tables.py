"""Tables of the store. `migrations/` makes them; a test holds both equal."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, LargeBinary, Text, UniqueConstraint
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
    )
    id: str = Field(primary_key=True)
    obligation: str | None = Field(default=None, foreign_key="obligation.id", unique=True)
    form: str
    version: str
    title: str
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


class OutboxRow(SQLModel, table=True):
    """One item on its way. `state`: waiting, done, aside, or dropped by a person, who said why (in `answer`).

    `body` is frozen from the first try on. The higher `rank`, the sooner it goes: a person wanted it first.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("report", "revision", name="uq_outbox_report_revision"),
        Index("ix_outbox_state_seq", "state", "seq"),
        Index("ix_outbox_group_state_seq", "group", "state", "seq"),
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
    report: str = Field(primary_key=True, foreign_key="report.id")
    revision: int = Field(primary_key=True)
    serial: str
    sha256: str
    received_at: datetime = Field(sa_type=UtcTime)
    jws: str = Field(sa_type=Text)
    kept_at: datetime = Field(sa_type=UtcTime)
    attachments: str = "complete"  # or pending: the contents of attached files have not all come


class ReviewRow(SQLModel, table=True):
    """A decision of the centre on a report."""

    __tablename__ = "review"
    id: str = Field(primary_key=True)
    report: str = Field(index=True)
    decision: str
    reason: str
    comments: Any = Field(sa_type=Json)  # [{ref, text}]
    due: date | None = None
    came_at: datetime = Field(sa_type=UtcTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)  # a person had it before the eyes


class NoticeRow(SQLModel, table=True):
    """A notice from the centre."""

    __tablename__ = "notice"
    id: str = Field(primary_key=True)
    title: str
    text: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
    read_at: datetime | None = Field(default=None, sa_type=UtcTime)


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


class DocumentNumberRow(SQLModel, table=True):
    """One number of a year's series of documents («BC-UBND»): given to a report, or kept by the clerk.

    `report` is None for a number used on paper, whose `note` says for what.
    """

    __tablename__ = "document_number"
    series: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    report: str | None = Field(default=None, foreign_key="report.id", unique=True)
    note: str = ""
    by: str
    at: datetime = Field(sa_type=UtcTime)


class DocumentCoverRow(SQLModel, table=True):
    """What stands around a report on paper: place, day, signer, recipients ..., as asked for once."""

    __tablename__ = "document_cover"
    report: str = Field(primary_key=True, foreign_key="report.id")
    cover: Any = Field(sa_type=Json)
    at: datetime = Field(sa_type=UtcTime)


class ExportedPdfRow(SQLModel, table=True):
    """A PDF of a report as it was saved, by its fingerprint: one that comes back signed begins with it."""

    __tablename__ = "exported_pdf"
    report: str = Field(primary_key=True, foreign_key="report.id")
    sha256: str = Field(primary_key=True)
    size: int
    revision: int
    at: datetime = Field(sa_type=UtcTime)


class SignedPdfRow(SQLModel, table=True):
    """A signed PDF kept with its report; the content is the attachment of that name.

    `same`: how it was found to be the report, "bytes" or "pages". `signatures`: who, when, in what order.
    """

    __tablename__ = "signed_pdf"
    __table_args__ = (ForeignKeyConstraint(["report", "name"], ["attachment.report", "attachment.name"]),)
    report: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    revision: int
    same: str
    signatures: Any = Field(sa_type=Json)
    by: str
    at: datetime = Field(sa_type=UtcTime)


class CellNoteRow(SQLModel, table=True):
    """A note of the officer to the leader at one cell of a report. It stays in the office.

    `name`: what the cell was called when it was written, since rows may come and go.
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


class AuditRow(SQLModel, table=True):
    """Who did what; each row's hash covers the one before, and triggers forbid changing any."""

    __tablename__ = "audit"
    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    actor: str
    action: str
    subject: str
    detail: Any = Field(sa_type=Json)
    previous: str
    hash: str


class TaskRow(SQLModel, table=True):
    """One task of the commune as it stands. `origin` is `centre`, or `commune` when it was made here.

    `state` and `claim` are of desktop.domain.task; `answered` is the sha256 of the newest progress that the
    centre's word takes into account: a newer one of this PC stands against it.
    """

    __tablename__ = "task"
    id: str = Field(primary_key=True)
    origin: str
    rev: str = ""  # of the centre
    programme: str = ""
    group: str = ""
    code: str = ""
    title: str
    assigner: str = ""
    document: str = ""  # that assigned it: number, date, agency
    lead: str = ""  # agency in the lead
    leader: str = ""
    officer: str = ""
    product: str = ""
    goal: str = ""
    deadline_text: str = ""  # as it was written
    priority: str = ""
    form: str = ""  # that progress is told with
    state: str
    claim: str = ""
    reason: str = ""  # why the centre did not confirm
    search: str = ""
    helpers: Any = Field(default_factory=list, sa_type=Json)  # agencies that help
    told: Any = Field(default_factory=dict, sa_type=Json)  # result, difficulty, cause, recommendation: latest
    deadline: date | None = Field(default=None, index=True)
    assigned_on: date | None = None
    done_on: date | None = None
    progress: int = 0
    own_officer: bool = False  # the commune named the officer itself: the centre's word does not replace it
    answered: str = ""
    withdrawn: bool = False
    updated: datetime = Field(sa_type=UtcTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)  # a person opened it as it is now


class TaskCheckRow(SQLModel, table=True):
    """One line of a task's checklist; `origin` as of its task. Ticks are the commune's own."""

    __tablename__ = "task_check"
    task: str = Field(primary_key=True, foreign_key="task.id")
    id: str = Field(primary_key=True)
    place: int
    text: str
    origin: str
    done_at: datetime | None = Field(default=None, sa_type=UtcTime)
    done_by: str = ""


class TaskWordRow(SQLModel, table=True):
    """An instruction from above on a task."""

    __tablename__ = "task_word"
    task: str = Field(primary_key=True, foreign_key="task.id")
    id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    by: str
    text: str = Field(sa_type=Text)
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)


class TaskUpdateRow(SQLModel, table=True):
    """One progress told on a task, of this PC or another; `sha256` is of its report's XML."""

    __tablename__ = "task_update"
    __table_args__ = (Index("ix_task_update_task_at", "task", "at"),)
    sha256: str = Field(primary_key=True)
    task: str = Field(foreign_key="task.id")
    report: str
    at: datetime = Field(sa_type=UtcTime)
    by: str
    claim: str
    progress: int
    told: Any = Field(sa_type=Json)  # result, difficulty, cause, recommendation, evidence
    decision: str = ""  # of the centre: accepted, returned
    reason: str = Field(default="", sa_type=Text)


class SuggestionRow(SQLModel, table=True):
    """What one citizen brought, as it stands; the report of the same id carries it to the centre.

    `name`, `phone` and `address` are personal data: no search text, no diagnostics, no list has them whole.
    """

    __tablename__ = "suggestion"
    __table_args__ = (Index("ix_suggestion_state_due", "state", "due"),)
    id: str = Field(primary_key=True)
    code: str = Field(unique=True)  # by which the citizen asks for it
    kind: str
    state: str
    channel: str
    field: str = ""
    title: str
    text: str = Field(sa_type=Text)
    benefit: str = ""
    cost: str = ""
    feasibility: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""
    anonymous: bool = False
    share: bool = False  # the citizen agrees that who must answer outside the commune learns who it is
    received_at: datetime = Field(sa_type=UtcTime, index=True)
    received_by: str
    unit: str = ""  # that deals with it
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
    """A draft as it was when it left this PC's hands or gave way to another: to read, and to use again."""

    __tablename__ = "kept_draft"
    id: str = Field(primary_key=True)
    report: str = Field(index=True)
    version: str
    base: str | None = None
    snapshot: bytes = Field(sa_type=LargeBinary)
    origin: str  # desktop.domain.handover.Origin
    by: str
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


class FindableRow(SQLModel, table=True):
    """What can be searched for. Triggers write it (migration 0014) and keep the index `finding` in step.

    `kind`: report, task, suggestion, notice, review. `said` is what a report answers in words, written with
    its cells. Text is as it was, but without đ.
    """

    __tablename__ = "findable"
    __table_args__ = (UniqueConstraint("kind", "id", name="uq_findable_kind_id"),)
    n: int | None = Field(default=None, primary_key=True)
    kind: str
    id: str
    head: str = Field(default="", sa_type=Text)
    words: str = Field(default="", sa_type=Text)
    said: str = Field(default="", sa_type=Text)


class CelledRow(SQLModel, table=True):
    """The revision of a report whose answers `cell` has: the newest that was signed off."""

    __tablename__ = "celled"
    n: int | None = Field(default=None, primary_key=True)
    report: str = Field(foreign_key="report.id", unique=True)
    revision: int


class CellRow(SQLModel, table=True):
    """One answer of a signed report; those not given have none.

    `place` is its ref (`/data/bang/thon[2]/ct01`), `row` what its row of a repeat is called (its first
    answer), "" outside repeats; `value` as XML has it.
    """

    __tablename__ = "cell"
    __table_args__ = {"sqlite_with_rowid": False}
    celled: int = Field(primary_key=True, foreign_key="celled.n")
    place: str = Field(primary_key=True)
    row: str
    value: str = Field(sa_type=Text)
