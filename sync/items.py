"""Items: what a PC tells the centre, one frozen model for each operation; `sync.protocol` has all of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

#: Largest draft that is handed over, bytes of its UTF-8.
DRAFT_BYTES = 1024 * 1024


#: `typ` of the centre's signed word on a draft that is handed over (sync.signed).
HANDOVER_WORD = "baocaoxa-handover"


class Wire(BaseModel):
    """Base of every wire model: frozen, unknown fields ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class AttachmentRef(Wire):
    """A file of a submission, known by its content."""

    name: str
    sha256: str
    size: int
    type: str


class SubmissionItem(Wire):
    """A signed report on its way: the XML is frozen, sha256 is over its UTF-8 bytes."""

    op: Literal["submission"] = "submission"
    key: str
    base: str | None = None  # revision the author had seen; None for a new report
    report: str  # the report's id, the same over all its revisions
    form: str
    version: str
    instance: str
    deprecated: str | None = None
    #: Instance ids of what was signed on this PC between `base` and this, and has no answer yet: seen too.
    unanswered: tuple[str, ...] = Field(default=(), exclude_if=lambda named: not named)
    #: `sync.marks.of_content` of what `base` names: put back from a copy, a centre gives the name to another.
    stands_on: str | None = Field(default=None, exclude_if=lambda mark: mark is None)
    unit: str
    period: str | None = None
    task: str | None = None
    xml: str
    sha256: str
    attachments: tuple[AttachmentRef, ...] = ()
    finished_at: datetime
    author: str
    approver: str


class ReadItem(Wire):
    """A notice was read."""

    op: Literal["read"] = "read"
    key: str
    base: str | None = None
    notice: str
    at: datetime


class DecisionSeenItem(Wire):
    """A reviewer's decision reached the officer."""

    op: Literal["decision_seen"] = "decision_seen"
    key: str
    base: str | None = None
    review: str
    at: datetime


class SigningSaid(Wire):
    """In whose name a leader signs, since when."""

    authority: Literal["chair", "acting", "deputy", "order", "mandate"]
    position: str = Field(default="", max_length=200)
    since: AwareDatetime


class AccountItem(Wire):
    """An account of the commune as one PC knows it now: made, renamed, given another role, closed.

    Never a password or a key.
    """

    op: Literal["account"] = "account"
    key: str
    base: str | None = None  # revision the author had seen; None for a new account
    id: str = Field(max_length=100)
    login: str = Field(max_length=64)
    name: str = Field(min_length=1, max_length=200)
    role: Literal["officer", "leader", "clerk", "administrator"]
    active: bool = True
    signing: SigningSaid | None = None  # None: nobody has said, or the PC is of an earlier version
    at: datetime


class PresentItem(Wire):
    """Who signed in on this PC: what the commune's other PCs choose one by."""

    op: Literal["present"] = "present"
    key: str
    base: str | None = None
    by: str = Field(min_length=1, max_length=200)  # a person's name
    at: datetime


class OfferedDraft(Wire):
    """A draft as it leaves its PC: all that another one needs to go on with it."""

    report: str = Field(max_length=100)
    form: str = Field(max_length=200)
    version: str = Field(max_length=200)
    title: str = Field(max_length=1000)
    unit: str = Field(max_length=20)
    period: str | None = Field(default=None, max_length=40)
    obligation: str | None = Field(default=None, max_length=100)
    due: date | None = None
    task: str | None = Field(default=None, max_length=100)
    base: str | None = Field(default=None, max_length=100)  # revision it stands on; None for a new report
    #: On a stick: SHA-256 of what `base` names. A centre put back from a copy may give it to another word.
    stands_on: str | None = Field(default=None, max_length=64)
    snapshot: str  # the whole instance, what does not apply too
    attachments: tuple[AttachmentRef, ...] = Field(default=(), max_length=200)
    note: str = Field(default="", max_length=2000)


class DraftItem(Wire):
    """A draft is offered to another PC of the commune, taken there, or withdrawn by who offered it."""

    op: Literal["draft"] = "draft"
    key: str
    base: str | None = None
    act: Literal["offer", "take", "withdraw"]
    handover: str = Field(min_length=1, max_length=100)  # the same for all that is said of one handing over
    by: str = Field(min_length=1, max_length=200)  # a person's name
    at: datetime
    to: str | None = Field(default=None, max_length=100)  # offer: the PC it is for; None: whichever takes it
    draft: OfferedDraft | None = None  # offer


Item = Annotated[
    SubmissionItem | ReadItem | DecisionSeenItem | AccountItem | PresentItem | DraftItem,
    Field(discriminator="op"),
]
