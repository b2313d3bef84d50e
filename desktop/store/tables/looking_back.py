"""What is searched and looked back at: words that can be found, answers one by one."""

from __future__ import annotations

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class FindableRow(SQLModel, table=True):
    """What can be searched for. Triggers write it (migration 0014) and keep its index `finding` (0029).

    `kind`: report, task, suggestion, notice, review. `said` is what a report answers in words, written with
    its cells, and what its draft does. Text is as it was, but without đ.
    """

    __tablename__ = "findable"
    __table_args__ = (UniqueConstraint("kind", "id", name="uq_findable_kind_id"),)
    n: int | None = Field(default=None, primary_key=True)
    kind: str
    id: str
    head: str = Field(default="", sa_type=Text)
    words: str = Field(default="", sa_type=Text)
    said: str = Field(default="", sa_type=Text)


class DraftSaidRow(SQLModel, table=True):
    """A draft whose answers are among what is said of its report; gone once the draft is written again."""

    __tablename__ = "draft_said"
    report: str = Field(primary_key=True, foreign_key="report.id")


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
