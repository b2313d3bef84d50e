"""Reporting regimes: which form is due how often, and the obligations that follow.

A thematic form is due in windows of days that its issuer states. An ad hoc form is due when something
happens: it has hours instead of periods. Where it says how often it comes again, an event that a person began
makes one obligation after another until it is over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from desktop.domain.periods import (
    MOST_TURNS,
    PERIODIC,
    Period,
    Periodicity,
    Turn,
    Window,
    WorkingCalendar,
    due_date,
)

#: Names obligations; the same here and at the centre, so never to be changed.
_OBLIGATIONS = UUID("5c1f4c1e-5f0b-5d0e-9d3a-7a1d6d1c9b57")
_REPORTS = uuid5(_OBLIGATIONS, "reports")
#: Working days after closing when a form states none: the least that Decree 09/2019, Article 8.5 allows.
_LEAST_DUE_DAYS = 1
#: What `regime_periodicity` says of a form that is filled in when something happens.
_AD_HOC = str(Periodicity.AD_HOC)
#: The question by which a report says that it is the event's last one, and the answer that does.
LAST_REPORT, LAST_YES = "ket_thuc", "co"
#: A turn of an event that was due longer ago is not asked for anew: its figures are in the later ones.
_MISSED = timedelta(days=7)
#: Hours after it is begun when an ad hoc form states none: the quick report of a disaster (TTLT 43/2015).
_USUAL_DUE_HOURS = 24
#: A month: what is due later is nothing to be told at once.
_MOST_HOURS = 31 * 24
#: How long after its closing date a period is still asked of a commune that owed nothing for it so far.
_LOOK_BACK = timedelta(days=31)
#: Longer ago than this nothing is asked for anew.
_AT_MOST = timedelta(days=400)
_OTHER_TITLE = re.compile(r"(?:form_|regime_)?title_([a-z]{2})|(?:form_)?title::.*\(([a-z]{2})\)")


@dataclass(frozen=True)
class Regime:
    """A form that is due again and again.

    `title` by language; `due_days` are working days after the closing date; `windows` are those of a thematic
    form, each with the day it is due where its issuer states one.
    """

    id: str
    form: str
    version: str
    title: Mapping[str, str]
    periodicity: Periodicity
    due_days: int
    windows: tuple[tuple[Window, date | None], ...] = ()


@dataclass(frozen=True)
class AdHoc:
    """A form filled in when something happens, due `due_hours` after that; `title` by language.

    `every_hours` after that it is due again, until the event is over; None when once is enough.
    """

    form: str
    version: str
    title: Mapping[str, str]
    due_hours: int
    every_hours: int | None = None


@dataclass(frozen=True)
class Happening:
    """An event that a form is reported on again and again: `began` by the clocks of Vietnam, without zone.

    `last` is the number of its last report once it is known to be over; 0 when there is to be none at all.
    """

    form: str
    began: datetime
    title: str = ""
    last: int | None = None

    @property
    def key(self) -> str:
        """Names it among the events of its form, as in `Turn.event`."""
        return Turn.of(self.began, 1, 1).event


@dataclass(frozen=True)
class Obligation:
    """One report that one commune owes for one period."""

    id: str
    regime: str
    form: str
    version: str
    unit: str
    period: Period
    due: date


def obligations_of(
    regime: Regime, unit: str, today: date, calendar: WorkingCalendar, since: date | None = None
) -> tuple[Obligation, ...]:
    """What a regime asks of a commune now: the obligations of its `wanted_periods`."""
    return tuple(
        Obligation(
            obligation_id(regime.id, unit, period.code),
            regime.id,
            regime.form,
            regime.version,
            unit,
            period,
            due_of(regime, period, calendar),
        )
        for period in wanted_periods(regime, today, since)
    )


def due_of(regime: Regime, period: Period, calendar: WorkingCalendar) -> date:
    """When the report of this period is due: as its issuer says, else so many working days after closing."""
    stated = next((due for window, due in regime.windows if window == period), None)
    return stated if stated is not None else due_date(period, regime.due_days, calendar)


def turn_of(form: AdHoc, began: datetime, index: int) -> Turn:
    """The `index`-th report of an event, from 1: the first due soon, the others at even distances."""
    return Turn.of(began, index, form.due_hours + (index - 1) * (form.every_hours or 0))


def wanted_turns(form: AdHoc, event: Happening, now: datetime) -> tuple[Turn, ...]:
    """Reports to be made on an event now (without zone), older first: the running one, those missed lately.

    One begins when the one before is due. A form that is due once only has no events.
    """
    if form.every_hours is None or now < event.began:
        return ()
    passed = (now - event.began).total_seconds() / 3600 - form.due_hours
    running = 1 if passed < 0 else 2 + int(passed // form.every_hours)
    newest = min(running if event.last is None else event.last, MOST_TURNS)
    first = max(1, newest - int(_MISSED.total_seconds() / 3600 // form.every_hours) - 1)
    turns = [turn_of(form, event.began, index) for index in range(first, newest + 1)]
    return tuple(turn for turn in turns if turn.due_at >= now - _MISSED or turn.index == event.last)


def turn_obligation(form: AdHoc, unit: str, turn: Turn) -> Obligation:
    """What a commune owes for one turn of an event."""
    regime = f"{form.form}.{Periodicity.AD_HOC}"
    identity = obligation_id(regime, unit, turn.code)
    return Obligation(identity, regime, form.form, form.version, unit, turn, turn.end)


def obligation_id(regime_id: str, unit: str, period_code: str) -> str:
    """Id of one obligation (regime, commune, period): a UUID that both ends reckon alike."""
    return str(uuid5(_OBLIGATIONS, f"{regime_id}/{unit}/{period_code}"))


def report_id(obligation: str) -> str:
    """Id of the report that answers an obligation: two PCs of a commune write the same, and meet over it."""
    return str(uuid5(_REPORTS, obligation))


def wanted_periods(regime: Regime, today: date, since: date | None = None) -> tuple[Period, ...]:
    """Periods to be reported on now, older first: the running one, what closed in the last 31 days.

    A commune that begins today owes no quarter that closed two months ago; obligations already made stay.
    `since` is the day from which the commune is known to owe (the centre knows it, and its clock is right):
    what closed from then on is wanted too, 400 days back at most. Between two nine-month periods none runs.
    """
    earliest = max(min(since or today, today - _LOOK_BACK), today - _AT_MOST)
    if regime.periodicity is Periodicity.THEMATIC:
        open_ = (window for window, _due in regime.windows if window.start <= today)
        return tuple(window for window in open_ if window.end >= earliest)
    running = Period.containing(regime.periodicity, today)
    wanted = [] if running.end < today else [running]
    closed = running.previous() if wanted else running
    while closed.end >= earliest:
        wanted.append(closed)
        closed = closed.previous()
    return tuple(reversed(wanted))


def titles_of(settings: Mapping[str, str], title: str) -> dict[str, str]:
    """A form's title by language: its own is Vietnamese; columns `title_en`, `form_title::… (en)` others."""
    found = {"vi": title}
    for name, value in settings.items():
        if match := _OTHER_TITLE.fullmatch(name):
            found[match[1] or match[2]] = value
    return found


def regimes_of(
    settings: Mapping[str, str], form_id: str, version: str, title: Mapping[str, str]
) -> tuple[Regime, ...]:
    """Regimes stated in the settings sheet of an XLSForm, none when it states none.

    `regime_periodicity` lists periodicities separated by spaces; `regime_due_days` is one number for all
    of them, or as many numbers in the same order. `thematic` takes its days from `regime_windows`. `ad_hoc`
    among them is no regime: see `ad_hoc_of`. Raises ValueError naming the setting that is wrong.
    """
    ad_hoc_of(settings, form_id, version, title)  # its hours are settings too
    names = [name for name in _periodicities(settings) if name != _AD_HOC]
    days = [_due_days(text) for text in str(settings.get("regime_due_days", "")).split()] or [_LEAST_DUE_DAYS]
    if len(days) not in (1, len(names)) and names:
        raise ValueError("regime_due_days: give one number, or one for each periodicity")
    regimes = []
    for place, name in enumerate(names):
        if name not in (*PERIODIC, Periodicity.THEMATIC):
            known = ", ".join(Periodicity)
            raise ValueError(f"regime_periodicity: {name!r} is not one of {known}")
        due = days[place] if len(days) > 1 else days[0]
        windows = _windows(settings) if name == Periodicity.THEMATIC else ()
        identity = f"{form_id}.{name}"
        regimes.append(Regime(identity, form_id, version, dict(title), Periodicity(name), due, windows))
    return tuple(regimes)


def _windows(settings: Mapping[str, str]) -> tuple[tuple[Window, date | None], ...]:
    """`regime_windows`: the days a window opens, closes and, if stated, is due; `;` or a line between two."""
    found: dict[str, tuple[Window, date | None]] = {}
    for text in re.split(r"[;\n]", str(settings.get("regime_windows", ""))):
        days = text.split()
        if not days:
            continue
        try:
            opens, closes, *due = map(date.fromisoformat, days)
            window = Window.of(opens, closes)
        except ValueError as wrong:
            raise ValueError(f"regime_windows: {text.strip()!r} is no window") from wrong
        if len(due) > 1 or (due and due[0] < closes):
            raise ValueError(f"regime_windows: {text.strip()!r} is due before it closes")
        found[window.code] = window, due[0] if due else None
    if not found:
        raise ValueError("regime_windows: a thematic form wants one window at least")
    return tuple(found.values())


def ad_hoc_of(
    settings: Mapping[str, str], form_id: str, version: str, title: Mapping[str, str]
) -> AdHoc | None:
    """What the settings sheet says of a form that may be begun at any time; None when it may not.

    `regime_due_hours` counts from the beginning, `regime_every_hours` from one of an event's reports to the
    next.
    Raises ValueError when one is no number of hours.
    """
    if _AD_HOC not in _periodicities(settings):
        return None
    hours = _hours(settings, "regime_due_hours") or _USUAL_DUE_HOURS
    return AdHoc(form_id, version, dict(title), hours, _hours(settings, "regime_every_hours"))


def _hours(settings: Mapping[str, str], name: str) -> int | None:
    text = str(settings.get(name, "")).strip()
    if not text:
        return None
    try:
        hours = int(float(text))
    except (ValueError, OverflowError):
        hours = 0
    if not 1 <= hours <= _MOST_HOURS:
        raise ValueError(f"{name}: {text!r} is not a number of hours")
    return hours


def _periodicities(settings: Mapping[str, str]) -> list[str]:
    return str(settings.get("regime_periodicity", "")).split()


def _due_days(text: str) -> int:
    try:
        days = int(float(text))  # a number cell of a sheet may read "2.0"
    except (ValueError, OverflowError):
        days = 0
    if days < _LEAST_DUE_DAYS:
        raise ValueError(f"regime_due_days: {text!r} is not a number of working days")
    return days
