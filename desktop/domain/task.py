"""Tasks that a programme asks of the commune: how they stand, lateness, colours, and the roll-up.

State codes are those of systems in use in Viet Nam (`dangthuchien_quahan` …). A state is kept; lateness never
is: it follows from the deadline and the day. 100 % is not done: done is what the assigner has confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.domain.deadlines import DeadlineKind, read_deadline
from desktop.domain.programme import resolution
from desktop.domain.text import fold

#: So many days before its deadline a task is about to be late; one under way is shown so, one not begun is
#: found so and stays grey, as systems in use have it. Our own choice: no published rule for yellow was found.
SOON = timedelta(days=7)
WHOLE = 100


class TaskState(StrEnum):
    """What was last said of a task, by the assigner or by the commune."""

    NOT_BEGUN = "chuathuchien"
    RUNNING = "dangthuchien"
    CONFIRMING = "choxacnhan"  # the commune says it is done (or cannot be): the assigner is to confirm
    DONE = "dahoanthanh"
    PAUSED = "tamhoan"
    REDO = "thuchienlai"  # the assigner wants it done again
    DECLINED = "tuchoithuchien"  # it was not the commune's to do
    UNCONFIRMED = "tuchoixacnhan"  # the assigner did not confirm


class Claim(StrEnum):
    """What the commune says with a progress report; values of the form's question `trang_thai`."""

    RUNNING = "dangthuchien"
    DONE = "hoanthanh"
    PAUSE = "tamhoan"
    DECLINE = "tuchoithuchien"


class Settling(StrEnum):
    """What an assigner that is not on the line said of a claim, as a leader or administrator noted it."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    REDO = "redo"  # what was done is to be done again


class Timing(StrEnum):
    """How a task stands to its deadline."""

    IN_TIME = "tronghan"
    SOON = "sapquahan"
    LATE = "quahan"
    OPEN = "khonghan"  # no deadline


class Share(StrEnum):
    """The finer classes of the roll-up; each task is in one. What is late and not done is overdue, begun or
    not; running, not begun and resting together are in progress (`Rollup.open`).
    """

    DONE = "done"
    RUNNING = "running"  # somebody works on it, or the assigner looks at it
    OVERDUE = "overdue"  # not completed: its deadline has passed
    NOT_BEGUN = "not_begun"
    RESTING = "resting"  # paused, or not the commune's to do


#: What the commune still has to do.
UNFINISHED = (TaskState.NOT_BEGUN, TaskState.RUNNING, TaskState.REDO, TaskState.UNCONFIRMED)
#: What nobody has to do now; it is never late.
RESTING = frozenset({TaskState.PAUSED, TaskState.DECLINED})
_ENDED = frozenset({TaskState.DONE, TaskState.CONFIRMING})
_COMMUNE = (" xa", " phuong", " dac khu")
_TIMED = frozenset({TaskState.DONE, TaskState.RUNNING, TaskState.CONFIRMING})
_ACCEPTED = {
    Claim.RUNNING: TaskState.RUNNING,
    Claim.DONE: TaskState.DONE,
    Claim.PAUSE: TaskState.PAUSED,
    Claim.DECLINE: TaskState.DECLINED,
}


@dataclass(frozen=True)
class Standing:
    """A state and how it stands to the deadline on one day."""

    state: TaskState
    timing: Timing

    @property
    def code(self) -> str:
        """`dahoanthanh_tronghan` …; states that the systems in use do not time are bare (`tamhoan`)."""
        return f"{self.state}_{self.timing}" if self.state in _TIMED else str(self.state)

    @property
    def colour(self) -> str:
        """Kind of colour: good, info, warn, bad, waiting or muted.

        A task that was not begun and is late is red too: grey would hide what bites first.
        """
        if self.state is TaskState.CONFIRMING:
            return "waiting"
        if self.state in {TaskState.REDO, TaskState.UNCONFIRMED, TaskState.DECLINED}:
            return "bad"
        if self.timing is Timing.LATE:
            return "bad"
        if self.state is TaskState.DONE:
            return "good"
        if self.state is not TaskState.RUNNING:
            return "muted"
        return {Timing.SOON: "warn", Timing.IN_TIME: "info"}.get(self.timing, "muted")

    @property
    def share(self) -> Share:
        """Its class in the roll-up."""
        if self.state is TaskState.DONE:
            return Share.DONE
        if self.timing is Timing.LATE:
            return Share.OVERDUE
        if self.state in RESTING:
            return Share.RESTING
        return Share.NOT_BEGUN if self.state is TaskState.NOT_BEGUN else Share.RUNNING


def standing(state: TaskState, deadline: date | None, done_on: date | None, today: date) -> Standing:
    """How a task stands on `today`.

    What is done, or said to be, is judged by the day it was (`done_on`): waiting for the assigner makes
    nobody late. What is paused or declined is never late.
    """
    if deadline is None or state in RESTING:
        return Standing(state, Timing.OPEN)
    if state in _ENDED:
        return Standing(state, Timing.LATE if done_on is not None and done_on > deadline else Timing.IN_TIME)
    if today > deadline:
        return Standing(state, Timing.LATE)
    return Standing(state, Timing.SOON if deadline - today <= SOON else Timing.IN_TIME)


def claimed(claim: Claim) -> TaskState:
    """The state once the commune has said `claim`: all but going on waits for the assigner."""
    return TaskState.RUNNING if claim is Claim.RUNNING else TaskState.CONFIRMING


def accepted(claim: Claim) -> TaskState:
    """The state once the assigner has confirmed `claim`."""
    return _ACCEPTED[claim]


def refused(claim: Claim, redo: bool = False) -> TaskState:
    """The state once the assigner has sent a progress report back; `redo`: the work is to be done again."""
    if redo:
        return TaskState.REDO
    return TaskState.RUNNING if claim is Claim.RUNNING else TaskState.UNCONFIRMED


def is_own(assigner: str, unit: str) -> bool:
    """Whether the commune `unit` («Xã Bà Nà») gave a task to itself, by what stands as its assigner.

    Nobody, the commune by its name («UBND xã Bà Nà»), or an office of "the commune" («Đảng ủy xã»); what
    anybody else gave is done when that one says so.
    """
    words = fold(assigner)
    return not words or fold(unit) in words or words.endswith(_COMMUNE)


@dataclass(frozen=True)
class Told:
    """What a progress report says in words; `evidence` are names of files, links and numbers of documents."""

    result: str = ""
    difficulty: str = ""
    cause: str = ""
    recommendation: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Update:
    """One progress report on a task; `progress` in per cent, `done_on` the day it says the work was done.

    `at`: when it was told, where its form says so. `assigner`: who gave the task, None where the form does
    not say. `settled`: what the assigner said, `settled_by` in which document or by whom. `removed`: why the
    task was taken off the commune's list, "" when it was not.
    """

    claim: Claim
    progress: int
    told: Told = Told()
    done_on: date | None = None
    at: datetime | None = None
    assigner: str | None = None
    settled: Settling | None = None
    settled_by: str = ""
    removed: str = ""

    def state(self, own: bool) -> TaskState:
        """Where it leaves the task; `own`: the commune gave it to itself, its own leader confirms."""
        if self.settled is None:
            return accepted(self.claim) if own else claimed(self.claim)
        if self.settled is Settling.ACCEPTED:
            return accepted(self.claim)
        return refused(self.claim, redo=self.settled is Settling.REDO)


@dataclass(frozen=True)
class Task:
    """One task. Dates are days; `deadline_text` is as it was written, `deadline` what it means or was set to.

    `origin` is `centre`, or `commune` for one made here; `unseen`: something of it is new to this person.
    """

    id: str
    title: str
    origin: str = "centre"
    programme: str = ""
    group: str = ""
    code: str = ""
    assigner: str = ""
    document: str = ""
    document_day: date | None = None
    document_agency: str = ""
    document_about: str = ""
    lead: str = ""
    helpers: tuple[str, ...] = ()
    leader: str = ""
    officer: str = ""
    product: str = ""
    goal: str = ""
    target: str = ""
    budget: str = ""
    deadline_text: str = ""
    deadline: date | None = None
    assigned_on: date | None = None
    priority: str = ""
    form: str = ""
    state: TaskState = TaskState.NOT_BEGUN
    claim: Claim | None = None
    reason: str = ""
    progress: int = 0
    done_on: date | None = None
    told: Told = field(default_factory=Told)
    unseen: bool = False

    @property
    def undated(self) -> bool:
        """Whether its deadline is words and no day, nor «all the time»: nobody can count to it."""
        if self.deadline is not None or not self.deadline_text.strip():
            return False
        return read_deadline(self.deadline_text, date.min.year).kind is not DeadlineKind.STANDING

    def on(self, today: date) -> Standing:
        """How it stands on `today`."""
        return standing(self.state, self.deadline, self.done_on, today)


@dataclass(frozen=True)
class Rollup:
    """How many tasks are done, in progress (`open`) and not completed in time (`overdue`): the three classes
    of the roll-up, and of form F1. `running`, `not_begun` and `resting` are what is in progress, finer.

    `unread`: of a programme's figures, how many others name no resolution one could read and are not counted.
    """

    done: int = 0
    running: int = 0
    overdue: int = 0
    not_begun: int = 0
    resting: int = 0
    unread: int = 0

    @property
    def total(self) -> int:
        """All of them: the classes partition the tasks."""
        return self.done + self.open + self.overdue

    @property
    def open(self) -> int:
        """In progress: neither done nor overdue, whoever works on it; form F1 asks for it so."""
        return self.running + self.not_begun + self.resting


def rollup(standings: Iterable[Standing]) -> Rollup:
    """Count each task in its class."""
    counts = dict.fromkeys(Share, 0)
    for each in standings:
        counts[each.share] += 1
    return Rollup(**{str(share): count for share, count in counts.items()})


def figures(tasks: Iterable[Task], programme: str, end: date) -> Rollup:
    """The roll-up of a resolution (`NQ57`, however a task writes it) as it stood on the day `end`.

    A task assigned later is not counted; one done (and confirmed since) after that day was not done yet.
    """
    return rollup(
        _as_of(task, end)
        for task in tasks
        if resolution(task.programme) == programme and (task.assigned_on is None or task.assigned_on <= end)
    )


def _as_of(task: Task, end: date) -> Standing:
    if task.state is TaskState.DONE and task.done_on is not None and task.done_on > end:
        return standing(TaskState.RUNNING, task.deadline, None, end)
    return task.on(end)
