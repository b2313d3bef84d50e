"""Tasks, their checklists, and what was told of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from desktop.store.columns import Json, UtcTime


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
    document: str = ""  # that assigned it: its number, or all of it in one line
    document_day: date | None = None
    document_agency: str = ""
    document_about: str = ""  # what it is about
    lead: str = ""  # agency in the lead
    leader: str = ""
    officer: str = ""
    product: str = ""
    goal: str = ""  # in words
    target: str = ""  # in figures
    budget: str = ""
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
    written_at: datetime | None = Field(default=None, sa_type=UtcTime)  # by a person of the commune, any PC
    seen_at: datetime | None = Field(default=None, sa_type=UtcTime)  # a person opened it as it is now


class TaskCheckRow(SQLModel, table=True):
    """One line of a task's checklist; `origin` as of its task. Ticks are the commune's own.

    `written_at`: when a person made, ticked, opened or took it away last. One taken away is kept as
    `removed`, so that another PC's older word does not bring it back.
    """

    __tablename__ = "task_check"
    task: str = Field(primary_key=True, foreign_key="task.id")
    id: str = Field(primary_key=True)
    place: int
    text: str
    origin: str
    done_at: datetime | None = Field(default=None, sa_type=UtcTime)
    done_by: str = ""
    written_at: datetime | None = Field(default=None, sa_type=UtcTime)
    removed: bool = False


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
