"""What citizens bring: kinds, states, who may take which step, deadlines and how one stands to them.

Codes of states are those of the form `pakn`, after the systems in use in Viet Nam. Lateness is never kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.periods import WorkingCalendar
from desktop.domain.report import Role
from desktop.domain.zone import day_of


class Kind(StrEnum):
    """What it is; all but the first two are weighed by benefit, cost and feasibility."""

    COMPLAINT = "phananh"  # something is not as it should be
    REQUEST = "kiennghi"
    INITIATIVE = "sangkien"
    SOLUTION = "giaiphap"
    PROPOSAL = "hienke"  # what somebody who knows proposes to the authorities, asked or not


class Channel(StrEnum):
    """How it came."""

    COUNTER = "taiquay"
    PAPER = "giay"
    PHONE = "dienthoai"
    MEETING = "hop"


class State(StrEnum):
    """How far it has come."""

    NEW = "moi"  # written down; nobody has looked yet whether the commune deals with it
    RECEIVED = "datiepnhan"
    MORE = "yeucaubosung"  # the citizen is asked for more
    REFERRED = "chuyenthamquyen"  # another authority, beyond the commune, is to answer
    RUNNING = "dangxuly"
    ANSWERED = "datraloi"
    SPREAD = "nhanrong"  # an initiative or solution others are to take up
    REFUSED = "tuchoi"
    DUPLICATE = "trung"


class Step(StrEnum):
    """What a person, or the centre, did."""

    TAKE_IN = "take_in"
    ACCEPT = "accept"  # looked at: the commune deals with it
    ROUTE = "route"
    ASK_MORE = "ask_more"
    SUPPLEMENT = "supplement"
    REFER = "refer"
    ANSWER = "answer"
    REFUSE = "refuse"
    SPREAD = "spread"
    MERGE = "merge"
    SPLIT = "split"  # merged by mistake: it stands for itself again
    RATE = "rate"
    ATTACH = "attach"
    CORRECT = "correct"  # what was taken down wrongly; the step keeps what it said before
    AMEND = "amend"  # a slip of the pen in the kind, the field, or who brought it: `suggestion_amend`
    PUBLISH = "publish"  # everybody may read what was said and answered, nobody who said it
    WITHHOLD = "withhold"  # only the office again
    SETTLE = "settle"  # two PCs went on with it at once: somebody decided


class Timing(StrEnum):
    """How it stands to its deadline."""

    IN_TIME = "tronghan"
    SOON = "sapquahan"
    LATE = "quahan"
    OPEN = "khonghan"


WEIGHED = frozenset({Kind.INITIATIVE, Kind.SOLUTION, Kind.PROPOSAL})
OPEN = frozenset({State.NEW, State.RECEIVED, State.MORE, State.REFERRED, State.RUNNING})
#: Working days to answer, by kind: our own choice, changed for each one; no rule for communes was found.
DAYS: Mapping[Kind, int] = {each: 30 if each in WEIGHED else 10 for each in Kind}
#: From so many working days before the deadline on it is about to be late.
SOON_DAYS = 2
RATINGS = range(1, 6)

#: What has an answer to be shown with it.
_TOLD = frozenset({State.ANSWERED, State.SPREAD, State.REFUSED})
#: Step → the states it can be taken from, and the one it leads to (None: stays).
STEPS: Mapping[Step, tuple[frozenset[State], State | None]] = {
    Step.ACCEPT: (frozenset({State.NEW}), State.RECEIVED),
    Step.ROUTE: (OPEN, State.RUNNING),
    Step.ASK_MORE: (OPEN, State.MORE),
    Step.SUPPLEMENT: (frozenset({State.MORE}), State.RUNNING),
    Step.REFER: (OPEN, State.REFERRED),
    Step.ANSWER: (OPEN | _TOLD, State.ANSWERED),  # one others have taken up stays that
    Step.REFUSE: (OPEN, State.REFUSED),
    Step.SPREAD: (frozenset({State.ANSWERED}), State.SPREAD),
    Step.MERGE: (OPEN, State.DUPLICATE),
    Step.SPLIT: (frozenset({State.DUPLICATE}), None),  # back to where it was: `state_before`
    Step.RATE: (frozenset({State.ANSWERED, State.SPREAD, State.REFUSED}), None),
    Step.ATTACH: (OPEN, None),
    Step.CORRECT: (frozenset(State), None),  # always: else a number in it could never be taken out
    Step.AMEND: (frozenset(State) - {State.DUPLICATE}, None),
    Step.PUBLISH: (_TOLD, None),
    Step.WITHHOLD: (frozenset(State), None),
}
#: Who lets everybody read one, or keeps it to the office again: an officer writes the answer, they decide.
PUBLISHERS = frozenset({Role.LEADER, Role.CLERK, Role.ADMINISTRATOR})
#: States the centre may say of one; the others are the commune's own.
FROM_CENTRE = frozenset({State.ANSWERED, State.MORE, State.REFERRED, State.REFUSED, State.SPREAD})


def steps_from(state: State, kind: Kind, public: bool = False) -> frozenset[Step]:
    """What can be done next."""
    steps = {step for step, (origins, _) in STEPS.items() if state in origins}
    steps.discard(Step.PUBLISH if public else Step.WITHHOLD)
    return frozenset(steps if kind in WEIGHED else steps - {Step.SPREAD})


def state_before(steps: Sequence[Step]) -> State:
    """Where the steps led before the last one merged it; `steps` in their order, those of the centre too."""
    merged = max((place for place, step in enumerate(steps) if step is Step.MERGE), default=len(steps))
    state = State.NEW
    for step in steps[:merged]:
        target = STEPS[step][1] if step in STEPS else None
        state = target if target in OPEN else state
    return state


def deadline(kind: Kind, received: date, calendar: WorkingCalendar) -> date:
    """The last day to answer, in working days after it came."""
    return calendar.add(received, DAYS[kind])


@dataclass(frozen=True)
class Standing:
    """A state and how it stands to the deadline on one day."""

    state: State
    timing: Timing

    @property
    def colour(self) -> str:
        """Kind of colour: good, info, warn, bad, waiting or muted."""
        if self.timing is Timing.LATE:
            return "bad"
        if self.timing is Timing.SOON:
            return "warn"
        if self.state in {State.ANSWERED, State.SPREAD}:
            return "good"
        if self.state in {State.MORE, State.REFERRED}:
            return "waiting"
        return "info" if self.state in OPEN else "muted"


def standing(state: State, due: date | None, answered: date | None, today: date, soon: date) -> Standing:
    """How it stands on `today`; `soon` is the day SOON_DAYS working days on.

    What was answered is judged by the day it was; what is refused or merged is late no more.
    """
    if due is None or state in {State.REFUSED, State.DUPLICATE}:
        return Standing(state, Timing.OPEN)
    if state not in OPEN:
        late = answered is not None and answered > due
        return Standing(state, Timing.LATE if late else Timing.IN_TIME)
    if today > due:
        return Standing(state, Timing.LATE)
    return Standing(state, Timing.SOON if due <= soon else Timing.IN_TIME)


@dataclass(frozen=True)
class Person:
    """Who brought it: personal data. `share`: who answers outside the commune may learn it."""

    name: str = ""
    phone: str = ""
    address: str = ""
    share: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is known of who it was."""
        return not (self.name or self.phone or self.address)


NOBODY = Person()


@dataclass(frozen=True)
class Weighing:
    """What an initiative or a solution brings, costs, and whether it can be done."""

    benefit: str = ""
    cost: str = ""
    feasibility: str = ""


UNWEIGHED = Weighing()


@dataclass(frozen=True)
class Intake:
    """What is written down at the counter. Without a title the beginning of the text is one."""

    kind: Kind
    text: str
    title: str = ""
    field: str = ""
    channel: Channel = Channel.COUNTER
    person: Person = NOBODY
    anonymous: bool = False
    weighing: Weighing = UNWEIGHED
    received_on: date | None = None  # of paper that came earlier


@dataclass(frozen=True)
class Suggestion:
    """One, as it stands. `person` is empty of what came without a name."""

    id: str
    code: str
    kind: Kind
    state: State
    channel: Channel
    field: str
    title: str
    text: str
    weighing: Weighing
    person: Person
    anonymous: bool
    received_at: datetime
    received_by: str
    unit: str
    officer: str
    due: date | None
    answer: str
    answered_by: str
    answered_at: datetime | None
    rating: int | None
    merged: str | None
    files: tuple[str, ...]
    unseen: bool
    public: bool = False  # what was said and answered may be read by everybody; who said it never
    elsewhere: bool = False  # another PC took it in: who brought it is known there only

    def on(self, today: date, soon: date) -> Standing:
        """How it stands on `today`."""
        answered = day_of(self.answered_at) if self.answered_at else None
        return standing(self.state, self.due, answered, today, soon)

    @property
    def sender_elsewhere(self) -> bool:
        """Whether somebody is known to have brought it, but only on another PC."""
        return self.elsewhere and not self.anonymous and self.person.empty

    @property
    def steps(self) -> frozenset[Step]:
        """What can be done next."""
        return steps_from(self.state, self.kind, self.public)


TITLE = 90


def title_of(text: str) -> str:
    """The beginning of a text as its title: its first sentence, cut at a word."""
    line = " ".join(text.split())
    for end in (". ", "; ", "! ", "? "):
        head, sep, _ = line.partition(end)
        if sep and 12 <= len(head) <= TITLE:
            return head
    if len(line) <= TITLE:
        return line.rstrip(".;!?")
    return line[: TITLE - 1].rsplit(" ", 1)[0] + "…"
