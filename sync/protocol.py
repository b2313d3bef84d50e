"""Version 1 of the sync protocol: wire models used by both ends, ports, and error kinds.

Times are RFC 3339 with offset, ids UUIDs unless said. Unknown fields are ignored on both ends,
so that an older or newer peer is understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal, Protocol

from pydantic import Field

from sync.items import (
    DRAFT_BYTES,
    HANDOVER_WORD,
    AccountItem,
    AttachmentRef,
    DecisionSeenItem,
    DraftItem,
    Item,
    OfferedDraft,
    PresentItem,
    ReadItem,
    SubmissionItem,
    Wire,
)

__all__ = [
    "DRAFT_BYTES", "HANDOVER_WORD", "AccountItem", "AttachmentRef", "DecisionSeenItem", "DraftItem", "Item",
    "OfferedDraft", "PresentItem", "ReadItem", "SubmissionItem", "Wire",
]  # fmt: skip

VERSION = 1
#: The oldest version this code still speaks.
OLDEST = 1
SYNC_PATH = "/v1/sync"
ENROL_PATH = "/v1/enrol"
HELLO_PATH = "/v1/hello"
RENEW_PATH = "/v1/renew"
#: Contents of attached files, over tus 1.0; one is at FILES_PATH/SHA-256.
FILES_PATH = "/v1/files"
#: Header of every answer there that names the centre's key id: some have no body to say it in.
SERVER_HEADER = "Baocaoxa-Server"
#: Asked for in `manifest`: every revision the centre keeps of the commune's reports, by id and content.
RECEIVED = "received"
#: First cap of a batch, compressed bytes; halved on 413 or a stall, doubled on success.
BATCH_BYTES = 64 * 1024


class SyncRequest(Wire):
    """One round trip: what goes up, and from where the changes are wanted."""

    p: int = VERSION
    device: str
    cursor: str | None = None
    limit: int = 200  # changes wanted at most
    items: tuple[Item, ...] = ()
    held: str | None = None  # hash of all that is held there: `check` is left out when it is right
    manifest: tuple[str, ...] = ()  # kinds of which every id and rev is wanted
    fetch: tuple[tuple[str, str], ...] = ()  # kind and id of what is wanted once more
    proofs: bool = False  # receipts may come in parts
    at: datetime | None = None  # the PC's clock as it sends items: told, and never a reason to refuse them
    beyond: tuple[str, ...] = ()  # cursors past its own that the PC has learned something at
    own: Annotated[str, Field(pattern="^[0-9a-f]{1,32}$")] | None = None  # with no cursor: its own words, too


class CellError(Wire):
    """One answer the centre refuses: its ref in the form, and why."""

    ref: str
    message: str


class Proof(Wire):
    """A receipt without what the PC knows already: docs/protocol.md has how the two make one."""

    serial: str
    at: str  # its received_at, as it is signed
    sig: str  # base64url
    pending: bool = False  # attached files have not all come


class Result(Wire):
    """What became of one item. Fields beside `status` are set where the status has them."""

    key: str
    status: Literal["ok", "conflict", "invalid", "forbidden", "retry", "parked"]
    rev: str | None = None
    receipt: str | None = None  # ok: compact JWS
    proof: Proof | None = None  # ok: the receipt in parts, for who asked for it so
    xml: str | None = None  # conflict: what the centre holds
    errors: tuple[CellError, ...] = ()  # invalid
    after: int | None = None  # retry: seconds
    why: str | None = None  # parked, forbidden
    account: dict[str, Any] | None = None  # conflict, forbidden: the account as it is
    word: str | None = None  # of a draft handed over: how it stands, signed by the centre (compact JWS)
    fault: bool = False  # retry: the centre failed on this item, it does not wait for anything


class Change(Wire):
    """Something new at the centre for this commune. `body` by kind: see docs/protocol.md."""

    seq: int
    kind: str
    id: str
    rev: str
    body: dict[str, Any]


class Check(Wire):
    """Count and hash of (id, rev) of one kind, to find out what is missing."""

    count: int
    hash: str


class SyncResponse(Wire):
    """The centre's whole answer; always 200 when the request itself was understood."""

    p: int
    server: str  # key id of the centre: the RFC 7638 thumbprint of its public key
    now: datetime
    results: tuple[Result, ...] = ()
    changes: tuple[Change, ...] = ()
    cursor: str
    more: bool = False
    newest: str | None = None  # the cursor of who knows all there is now, when `cursor` is another
    beyond: tuple[str, ...] = ()  # those of the request: all of them are known here
    own: str | None = None  # as it was asked: of a list with the PC's own words this is a part
    check: dict[str, Check] = {}  # noqa: RUF012 - pydantic gives each its own
    manifest: dict[str, tuple[tuple[str, str], ...]] = {}  # noqa: RUF012 - kind → id, rev of each
    fetched: tuple[Change, ...] = ()


class EnrolRequest(Wire):
    """Asks for a device token with a one-time code."""

    code: str
    device_key: dict[str, str]  # public JWK, OKP Ed25519
    device_name: str
    unit: str | None = None  # the PC's commune: a code of another one is refused and stays good


class CentralProfile(Wire):
    """How the centre calls itself and where it is."""

    name: str
    url: str


class EnrolResponse(Wire):
    """What a PC needs from then on; the token is shown once."""

    device: str
    token: str
    server_key: dict[str, str]  # public JWK, pinned from now on
    unit: str
    central: CentralProfile
    token_until: datetime | None = None  # renewed before, or after, with the device key


class RenewRequest(Wire):
    """Asks for a new token in the place of one that ends or has ended: see `sync.renewals`."""

    proof: str


class RenewResponse(Wire):
    """The new token; the one before is worth nothing now."""

    token: str
    token_until: datetime
    server: str


class EnrolmentFile(Wire):
    """The same as a code, as a file: `{kind, url, code, unit, server}`; no password in it."""

    kind: Literal["baocaoxa-enrolment"]
    url: str
    code: str
    unit: str
    server: str  # key id expected


class Hello(Wire):
    """What the centre can do, and its clock."""

    min: int
    max: int
    features: tuple[str, ...]
    limits: dict[str, int]
    now: datetime
    server: str


class FailureKind(StrEnum):
    """Why an exchange as a whole failed; decides what the officer reads and when to try again."""

    OFFLINE = "offline"  # no route, no name, refused
    STALL = "stall"  # nothing came for the stall time
    CUT = "cut"  # the connection broke in the middle
    CERTIFICATE = "certificate"  # often the PC's clock
    LOGIN_WANTED = "login_wanted"  # a captive portal answered
    PROXY = "proxy"  # it wants a name and a password, refuses, or is none
    WRONG_SERVER = "wrong_server"  # an answer, but not from our centre
    NONSENSE = "nonsense"  # our address, an answer that makes no sense
    UNAUTHORISED = "unauthorised"  # token revoked or expired
    TOO_LARGE = "too_large"  # 413
    BUSY = "busy"  # 429, 503: `after` may say when
    SERVER = "server"  # other 5xx
    REFUSED = "refused"  # other 4xx
    TOO_OLD = "too_old"  # 426: the centre speaks newer versions of the protocol only
    CENTRE_OLD = "centre_old"  # 426: the centre speaks older versions only
    RELIST = "relist"  # 410: the cursor is too old


class ExchangeFailed(Exception):
    """One exchange failed as a whole; nothing was applied. `after` is seconds, when the centre said so."""

    def __init__(self, kind: FailureKind, detail: str = "", after: int | None = None) -> None:
        self.kind = kind
        self.detail = detail
        self.after = after
        super().__init__(f"{kind}: {detail}" if detail else str(kind))


class WaitingItem(Wire):
    """An outbox row as the engine sees it: the frozen JSON bytes of an `Item`."""

    key: str
    group: str  # order is kept within it: the report's id
    body: bytes
    attempts: int
    faults: int = 0  # tries that failed while others did not: it goes alone


class Asks(Wire):
    """What one request says beside its items: what is asked for to find out what is missing, and the clock.

    Fields of SyncRequest.
    """

    held: str | None = None
    manifest: tuple[str, ...] = ()
    fetch: tuple[tuple[str, str], ...] = ()
    at: datetime | None = None
    beyond: tuple[str, ...] = ()
    own: str | None = None


NOTHING_ELSE = Asks()


class CentralApi(Protocol):
    """What the engine needs of a centre; adapters implement it and raise ExchangeFailed only."""

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        """One round trip; returns the answer and the bytes sent. The server's id has been checked."""
        ...

    def close(self) -> None:
        """Give the connection back."""
        ...


class Outbox(Protocol):
    """What the engine needs of the store; each call is one transaction."""

    def due(self, now: datetime, limit: int) -> tuple[WaitingItem, ...]:
        """Items to send now, oldest first, at most the first waiting one of each group."""
        ...

    def cursor(self) -> str | None:
        """Where the last applied answer left off."""
        ...

    def beyond(self) -> tuple[str, ...]:
        """How far the centre was, as cursors, where something was learned that the cursor is not past."""
        ...

    def anew(self) -> str | None:
        """The name under which this PC, put back from a backup, asks for its own words; None: it does not."""
        ...

    def apply(self, now: datetime, sent: tuple[WaitingItem, ...], response: SyncResponse) -> Applied:
        """Store results, changes and cursor together; receipts are checked before."""
        ...

    def failed(self, sent: tuple[WaitingItem, ...], retry_at: datetime) -> None:
        """Nothing was applied: the items stay, their next try is at `retry_at`."""
        ...

    def fault(self, now: datetime, item: WaitingItem, why: FailureKind, retry_at: datetime) -> Applied:
        """The centre failed on this very item and on no other: it goes again, alone, or is set aside."""
        ...

    def next_due(self, now: datetime) -> datetime | None:
        """When the next item wants to go; None when nothing waits."""
        ...

    def release(self) -> None:
        """Everything that waits may go now ("Send now")."""
        ...

    def pending(self) -> int:
        """How many items wait, due or not."""
        ...


class Holdings(Protocol):
    """What the engine needs of the store to find out what is missing here; each call is one transaction."""

    def mark(self) -> str:
        """Hash of all that is held (`marks.of_all`)."""
        ...

    def differing(self, check: Mapping[str, Check], now: datetime) -> tuple[str, ...]:
        """Kinds of which something else is held than the centre says, but those looked into lately."""
        ...

    def compare(self, manifest: Mapping[str, tuple[tuple[str, str], ...]]) -> tuple[tuple[str, str], ...]:
        """Kind and id of what is missing or of another revision. Nothing held is taken away."""
        ...

    def still_differing(
        self, kinds: tuple[str, ...], check: Mapping[str, Check], now: datetime
    ) -> tuple[str, ...]:
        """Those of `kinds` that differ though they were listed: noted, so as not to ask in a circle."""
        ...


class Applied(Wire):
    """What one applied answer did."""

    acknowledged: int = 0  # reports whose receipts hold
    seen: int = 0  # other items taken in: notices read, decisions seen
    set_aside: int = 0  # reports
    acts_aside: int = 0  # of what people did besides: changes of accounts, drafts handed over
    retried: int = 0  # reports
    acts_retried: int = 0
    changes: int = 0
    reports: tuple[str, ...] = ()  # whose delivery changed
    kinds: tuple[str, ...] = ()  # kinds of changes that came
    again: int = 0  # reports with a receipt that the centre has lost: they wait once more


class EngineState(StrEnum):
    """What a run of the engine ended with."""

    DONE = "done"  # nothing waits, nothing more to fetch
    MORE = "more"  # run again at once
    WAITING = "waiting"  # items wait for their time
    FAILED = "failed"  # the exchange failed; see kind


class Outcome(Wire):
    """One run of the engine: what it did and when it wants to run next."""

    state: EngineState
    applied: Applied = Applied()
    failure: FailureKind | None = None
    detail: str = ""
    next_due: datetime | None = None
    bytes_sent: int = 0
    clock_offset: float | None = None  # seconds, centre minus PC
    repaired: tuple[str, ...] = ()  # kinds of which something was missing here and has come
    differing: tuple[str, ...] = ()  # kinds that differ from the centre's though they were listed
    pause: datetime | None = None  # failed: until when the centre asked not to be asked (Retry-After)
