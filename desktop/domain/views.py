"""What services show to screens: frozen pictures of reports, obligations, forms and sync."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.periods import Period
from desktop.domain.report import Delivery, ReportState


class CardState(StrEnum):
    """How an obligation stands, as the desk shows it."""

    TO_DO = "to_do"
    DRAFT = "draft"
    AWAITING = "awaiting"
    PENDING = "pending"  # signed, not yet received
    SET_ASIDE = "set_aside"
    DROPPED = "dropped"  # set aside, and a person let it go
    ACKNOWLEDGED = "acknowledged"
    RETURNED = "returned"
    HANDED = "handed"  # its draft was handed over to another PC of the commune


@dataclass(frozen=True)
class Card:
    """One obligation on the desk; `report` is None until it is started.

    `days_left` are working days to the due date, negative when it has passed; `comment` is the latest word
    of the leader or the centre. An ad hoc report has no obligation ("") and no period; its days are those
    of the calendar.
    """

    obligation: str
    report: str | None
    form: str
    title: str
    period: Period | None
    due: date
    days_left: int
    state: CardState
    comment: str
    task: str | None = None  # whose progress it tells
    due_at: datetime | None = None  # the hour, where it is due by the hour
    event: str = ""  # what the officer called the event it is about
    event_over: bool = False  # it has had, or is having, its last report
    returned: bool = False  # a draft of what the centre returned, not signed off again yet


@dataclass(frozen=True)
class ReportFilter:
    """Which reports a list shows; empty fields do not restrict. `period` is a period code.

    `deliveries` are those of the report's latest revision. `titles`: what forms are called on the screen, by
    id; a report keeps the words it was begun in, and is found by these too.
    """

    text: str = ""
    form: str = ""
    states: frozenset[ReportState] = frozenset()
    period: str = ""
    deliveries: frozenset[Delivery] = frozenset()
    titles: tuple[tuple[str, str], ...] = ()


class ReportColumn(StrEnum):
    """What the list of reports is ordered by."""

    TITLE = "title"
    PERIOD = "period"
    STATE = "state"  # what asks for something first, what is over last
    UPDATED = "updated"
    AUTHOR = "author"
    SERIAL = "serial"


@dataclass(frozen=True)
class ReportOrder:
    """The order of a list of reports; those alike in it stand by form, newest period first."""

    by: ReportColumn = ReportColumn.UPDATED
    descending: bool = True


#: Newest change first.
NEWEST = ReportOrder()


@dataclass(frozen=True)
class ReportRow:
    """One line of the list of reports; `serial` is the receipt's, empty before it."""

    id: str
    form: str
    title: str
    period: Period | None
    state: ReportState
    delivery: Delivery
    revision: int
    updated: datetime
    author: str
    serial: str
    returned: bool = field(default=False, kw_only=True)  # a draft of what the centre returned


@dataclass(frozen=True)
class ReceiptView:
    """A receipt; `verified` tells that its signature holds under the pinned key now.

    `complete` once the centre has the contents of all attached files too. `earlier` are number and time of
    those given for the same revision before the centre lost it, oldest first.
    """

    serial: str
    received_at: datetime
    sha256: str
    verified: bool
    jws: str
    complete: bool = True
    earlier: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True)
class RevisionView:
    """One sign-off of a report, `number` from 0; `receipt` is its serial, empty before it."""

    number: int
    signed_at: datetime
    author: str
    approver: str
    sha256: str
    delivery: Delivery
    receipt: str


@dataclass(frozen=True)
class CellComment:
    """A reviewer's words at one answer."""

    ref: str
    text: str


@dataclass(frozen=True)
class ReportDetail(ReportRow):
    """All there is to know of one report beside its answers.

    `approver`, `signed_at`, `sha256` and `receipt` are of the latest sign-off; `set_aside_why` is empty
    unless its delivery was set aside; `comments` are the centre's, at their cells, while it is returned or
    refused; `dropped_why` is the reason a person let it go for. `compared`: the period that stands for the
    last one in an opened report, when nothing was signed for the one just before.
    """

    due: date | None
    approver: str
    signed_at: datetime | None
    sha256: str
    receipt: ReceiptView | None
    set_aside_why: str
    comment: str
    revisions: tuple[RevisionView, ...]
    comments: tuple[CellComment, ...] = ()
    dropped_why: str = ""
    task: str | None = None  # whose progress it tells
    compared: Period | None = None


@dataclass(frozen=True)
class FormCard:
    """A form version on this PC."""

    id: str
    version: str
    title: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class CentralCard:
    """The centre this PC is enrolled at, and since when."""

    name: str
    url: str
    unit: str
    device: str
    since: datetime


class SyncKind(StrEnum):
    """What goes on between this PC and the centre."""

    NOT_ENROLLED = "not_enrolled"
    OFFLINE = "offline"
    WAITING = "waiting"
    SENDING = "sending"
    RECEIVED = "received"  # nothing waits
    LOGIN_WANTED = "login_wanted"
    PROXY = "proxy"
    WRONG_SERVER = "wrong_server"
    CERTIFICATE = "certificate"
    UNAUTHORISED = "unauthorised"
    FAILED = "failed"


@dataclass(frozen=True)
class Waits:
    """How many things wait or are set aside, by what they are; a suggestion counts once for all its steps."""

    reports: int
    tasks: int = 0  # updates of their progress
    suggestions: int = 0
    accounts: int = 0  # changes of accounts; of these and the next, those set aside alone are counted
    drafts: int = 0  # steps of handing drafts over


@dataclass(frozen=True)
class SyncStatus:
    """The line at the bottom of the window.

    `sent` of `total` while sending; `last_received` is the time of the newest receipt; `clock_offset` is
    seconds, centre minus PC, None before the first exchange; `failure` is the kind of failure the exchange
    ended with last, empty when it did not fail; `files` are attached files on their way, None for none;
    `again` of the pending had a receipt, the centre has lost them, and they are sent again.
    """

    kind: SyncKind
    pending: int
    sent: int
    total: int
    set_aside: int
    last_received: datetime | None
    next_try: datetime | None
    clock_offset: float | None
    failure: str = ""
    files: FilesUnderWay | None = None
    again: int = 0
    waits: Waits | None = None  # what the pending items are; None: all are reports
    asides: Waits | None = None


class FileStanding(StrEnum):
    """How far the content of an attached file is on its way to the centre."""

    WAITING = "waiting"
    SENDING = "sending"
    PAUSED = "paused"  # a person stopped the sending of files
    ASKS = "asks"  # the line is metered: a person is to say yes
    ARRIVED = "arrived"


@dataclass(frozen=True)
class FileSending:
    """One content: of `size` bytes, `sent` are at the centre. `report`, `title` and `name` say whose it is.

    `why` is the reason it did not go last time ("missing": it cannot be read on this PC), `next_try` when it
    goes again; empty and None when nothing is the matter with it.
    """

    report: str
    title: str
    name: str
    sha256: str
    size: int
    sent: int
    standing: FileStanding
    why: str = ""
    next_try: datetime | None = None


@dataclass(frozen=True)
class FilesUnderWay:
    """Attached files not at the centre yet, as one: `share` is per cent of what goes now, or of all."""

    count: int
    share: int
    standing: FileStanding


@dataclass(frozen=True)
class ExchangeView:
    """One exchange with the centre that did something or failed; `kind` is `ok` or a failure kind.

    `clock_offset` is seconds, centre minus PC, as it was measured then; None where it was not.
    """

    at: datetime
    kind: str
    sent: int
    received: int
    detail: str
    clock_offset: float | None = None
