"""Figures of a report that the list of tasks knows, put in where nothing is answered; the officer judges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop.domain.periods import Period
from desktop.domain.programme import resolution
from desktop.domain.task import Rollup, figures
from desktop.domain.task_views import TaskFilter
from desktop.store.tasks import TaskStore

#: Forms that ask how many tasks of a programme there are: form F1 asks for those of Resolution 57-NQ/TW.
PROGRAMMES: Mapping[str, str] = {"cds57": "NQ57"}
#: The questions, by name: all, done, in progress in time, past the deadline. The form has no other class
#: and wants the three to add up: what is not begun or rests is in progress there; the officer is told.
TOTAL, DONE, RUNNING, OVERDUE = "nv_tong", "nv_ht", "nv_dangth", "nv_quahan"
NAMES = (TOTAL, DONE, RUNNING, OVERDUE)


def rollup_for(store: TaskStore, form: str, period: Period | None, today: date) -> Rollup | None:
    """How the programme's tasks stood when the period ended (today, while it runs); None without any task.

    Tasks whose programme cannot be read as a resolution are told as `unread`.
    """
    programme = PROGRAMMES.get(form)
    if programme is None or period is None:
        return None
    written = [each for each in store.named("programme") if resolution(each)]
    ours = [each for each in written if resolution(each) == programme]
    tasks = [task for each in ours for task in store.page(TaskFilter(programme=each), today)]
    counted = figures(tasks, programme, min(period.end, today))
    read = sum(store.tally(TaskFilter(programme=each), today).total for each in written)
    counted = replace(counted, unread=store.tally(TaskFilter(), today).total - read)
    return counted if counted.total or counted.unread else None


def as_answers(counts: Rollup | None) -> Mapping[str, str]:
    """The same as answers by the name of their question; none without any task: blank is not zero."""
    if counts is None or not counts.total:
        return {}
    figures = (counts.total, counts.done, counts.open, counts.overdue)
    return dict(zip(NAMES, map(str, figures), strict=True))
