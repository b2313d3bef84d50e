"""What the screen about sending shows: what waits, what was received, what was set aside; frozen pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.account import Account
from desktop.domain.periods import Period
from desktop.domain.report import Role
from desktop.domain.views import CellComment

#: Who may say that what a leader signed is not sent.
DISCARDERS = frozenset({Role.CLERK, Role.LEADER, Role.ADMINISTRATOR})


@dataclass(frozen=True)
class WaitingItem:
    """A signed report on its way: `size` bytes frozen, `next_try` when it goes again after `attempts`.

    `why` is empty unless a receipt came that does not hold.
    """

    key: str
    report: str
    form: str
    title: str
    period: Period | None
    revision: int
    signed_at: datetime
    size: int
    files: int
    attempts: int
    next_try: datetime | None
    why: str = ""


@dataclass(frozen=True)
class ReceivedItem:
    """A revision the centre holds, by its receipt; `verified`: its signature holds under the pinned key."""

    report: str
    form: str
    title: str
    period: Period | None
    revision: int
    serial: str
    received_at: datetime
    verified: bool
    complete: bool
    jws: str


class AsideKind(StrEnum):
    """Why the centre took an item not in."""

    INVALID = "invalid"  # it breaks the form's rules: cells
    FORBIDDEN = "forbidden"
    PARKED = "parked"  # a person at the centre must look
    CONFLICT = "conflict"  # another PC has sent this report too
    OTHER = "other"


@dataclass(frozen=True)
class AsideItem:
    """A report set aside. `said` is the centre's own reason, `cells` its words at the answers refused.

    `fault`: the centre failed on it, it did not refuse it. `gone`: a conflict with nothing, since the centre
    has no more what the report stands on. `handed_in`: when it was saved for a person at the centre to see.
    `word_of`: by whose own word it went off (an officer's progress, an answer to a citizen); empty when a
    leader signed it.
    """

    key: str
    report: str
    form: str
    title: str
    period: Period | None
    revision: int
    signed_at: datetime
    kind: AsideKind
    said: str
    cells: tuple[CellComment, ...]
    fault: bool
    gone: bool = False
    handed_in: datetime | None = None
    word_of: str = ""

    def may_discard(self, account: Account) -> bool:
        """Whether this person may say that it is not sent: an officer, of own words only."""
        return account.role in DISCARDERS or (bool(self.word_of) and self.word_of == account.name)


class Act(StrEnum):
    """What somebody did that is no report, and that the centre and the commune's other PCs are to know."""

    ACCOUNT = "account"  # changed one: its name, its role, opened or closed
    OFFER = "offer"  # handed a draft over
    TAKE = "take"  # took one over
    WITHDRAW = "withdraw"  # took one back


@dataclass(frozen=True)
class AsideAct:
    """An act set aside; `about` is the account's person or the draft's title. Only sending it again is left.

    `said` and `fault` as in AsideItem. Of an account: its `role`, and whether it is `active`. Of a draft: its
    `period`, and the PC it was to go `to`, empty for any.
    """

    key: str
    act: Act
    about: str
    done_at: datetime
    kind: AsideKind
    said: str
    fault: bool
    period: Period | None = None
    to: str = ""
    role: Role | None = None
    active: bool = True


@dataclass(frozen=True)
class Dropped:
    """A person said that a report set aside is not sent any more."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True)
class AnswerTaken:
    """What an answer brought: receipts, what was set aside, items to come again, news, notices' files."""

    receipts: int
    set_aside: int
    retried: int
    changes: int
    files: int = 0
    acts_aside: int = 0
