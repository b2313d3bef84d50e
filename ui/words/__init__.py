"""Everything the application says in words: errors, states, periods, dates, what the sync is doing.

Pure functions over domain values; English sources, translated through the context `words`. Anything shown in
two places is worded here once.
"""

from __future__ import annotations

from ui.words.counting import Word, answers, reports
from ui.words.days import (
    date,
    days_left,
    due,
    duration,
    hours_left,
    moment,
    near_date,
    occasion,
    period,
    period_span,
    periodicity,
    short_date,
    time,
    turn,
    weekday,
    weekday_in_short,
)
from ui.words.exchanges import exchange, sent_again, sync_status, what_waits
from ui.words.failures import centre_unreachable, disk_full, recovered, sentence
from ui.words.places import place
from ui.words.salvage import files_not_restored, salvaged, trail_cut
from ui.words.states import report_state, revision, role, state, step

__all__ = [
    "Word",
    "answers",
    "centre_unreachable",
    "date",
    "days_left",
    "disk_full",
    "due",
    "duration",
    "exchange",
    "files_not_restored",
    "hours_left",
    "moment",
    "near_date",
    "occasion",
    "period",
    "period_span",
    "periodicity",
    "place",
    "recovered",
    "report_state",
    "reports",
    "revision",
    "role",
    "salvaged",
    "sent_again",
    "sentence",
    "short_date",
    "state",
    "step",
    "sync_status",
    "time",
    "trail_cut",
    "turn",
    "weekday",
    "weekday_in_short",
    "what_waits",
]
