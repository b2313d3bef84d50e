"""What a search over everything finds, as screens show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.notice import Notice
from desktop.domain.suggestion_views import SuggestionRow
from desktop.domain.task import Task
from desktop.domain.views import ReportRow


class FoundKind(StrEnum):
    """What can be found, in the order it is shown."""

    REPORT = "report"
    REVIEW = "review"
    TASK = "task"
    SUGGESTION = "suggestion"
    NOTICE = "notice"


@dataclass(frozen=True)
class FoundReport:
    """A report; `place` is the ref of the answer that has the words, "" when the report itself has them.

    `excerpt` is what stands there, with long numbers masked. `review`: it is the centre's word on the report.
    """

    row: ReportRow
    place: str
    excerpt: str
    review: bool = False


Item = FoundReport | Task | SuggestionRow | Notice


@dataclass(frozen=True)
class FoundGroup:
    """What was found of one kind, and how many there are in all; one or two letters are not `counted`."""

    kind: FoundKind
    items: tuple[Item, ...]
    total: int
    counted: bool = True


@dataclass(frozen=True)
class Found:
    """The answer to one search; `text` is what was asked for."""

    text: str
    groups: tuple[FoundGroup, ...]
