"""What services show of tasks to screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.report import Delivery, ReportState
from desktop.domain.task import Claim, Task, TaskState, Timing, Told


@dataclass(frozen=True)
class TaskFilter:
    """Which tasks a list shows; empty fields do not restrict. `timings` are those on the day asked about.

    `due`: first and last day between which the deadline lies. `officer` deals with the task, `leader` answers
    for it. `unnamed`: only tasks nobody in the commune deals with.
    """

    text: str = ""
    programme: str = ""
    group: str = ""
    officer: str = ""
    leader: str = ""
    unnamed: bool = False
    states: frozenset[TaskState] = frozenset()
    timings: frozenset[Timing] = frozenset()
    due: tuple[date, date] | None = None


@dataclass(frozen=True)
class TaskChoices:
    """What there is to filter by, each in the Vietnamese order."""

    programmes: tuple[str, ...]
    groups: tuple[str, ...]
    officers: tuple[str, ...]
    leaders: tuple[str, ...]


@dataclass(frozen=True)
class CheckLine:
    """One line of a checklist; `by` and `at` tell who ticked it, None while open. `own`: made here."""

    id: str
    text: str
    at: datetime | None
    by: str
    own: bool


@dataclass(frozen=True)
class Instruction:
    """A word from above; `unseen` until a person has had it before the eyes."""

    id: str
    at: datetime
    by: str
    text: str
    unseen: bool


@dataclass(frozen=True)
class ProgressLine:
    """One progress report: what it says, and what became of it.

    `report` is here to be opened unless `elsewhere`: another PC of the commune told it. `decision` is the
    centre's: accepted, returned or "".
    """

    report: str
    at: datetime
    by: str
    claim: Claim
    progress: int
    told: Told
    delivery: Delivery
    decision: str
    reason: str
    elsewhere: bool


@dataclass(frozen=True)
class OpenUpdate:
    """A progress report not sent yet (or returned), to go on with."""

    report: str
    state: ReportState


@dataclass(frozen=True)
class TaskDetail:
    """All there is to know of one task; `history` has the newest first."""

    task: Task
    checks: tuple[CheckLine, ...]
    instructions: tuple[Instruction, ...]
    history: tuple[ProgressLine, ...]
    underway: OpenUpdate | None
