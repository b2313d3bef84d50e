"""Reporting regimes: which form is due how often, and the obligations that follow.

An ad hoc form is due when something happens: it has hours instead of periods, and makes no obligations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from desktop.domain.periods import Period, Periodicity, WorkingCalendar, due_date

#: Names obligations; the same here and at the centre, so never to be changed.
_OBLIGATIONS = UUID("5c1f4c1e-5f0b-5d0e-9d3a-7a1d6d1c9b57")
_REPORTS = uuid5(_OBLIGATIONS, "reports")
#: Working days after closing when a form states none: the least that Decree 09/2019, Article 8.5 allows.
_LEAST_DUE_DAYS = 1
#: What `regime_periodicity` says of a form that is filled in when something happens.
_AD_HOC = "ad_hoc"
#: Hours after it is begun when an ad hoc form states none: the quick report of a disaster (TTLT 43/2015).
_USUAL_DUE_HOURS = 24
#: How long after its closing date a period is still asked of a commune that owed nothing for it so far.
_LOOK_BACK = timedelta(days=31)
#: Longer ago than this nothing is asked for anew.
_AT_MOST = timedelta(days=400)
_OTHER_TITLE = re.compile(r"(?:form_)?title_([a-z]{2})|(?:form_)?title::.*\(([a-z]{2})\)")


@dataclass(frozen=True)
class Regime:
    """A form that is due again and again.

    `title` by language; `due_days` are working days after the closing date.
    """

    id: str
    form: str
    version: str
    title: Mapping[str, str]
    periodicity: Periodicity
    due_days: int


@dataclass(frozen=True)
class AdHoc:
    """A form filled in when something happens, due `due_hours` after it is begun; `title` by language."""

    form: str
    version: str
    title: Mapping[str, str]
    due_hours: int


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
    regime: Regime, unit: str, today: date, calendar: WorkingCalendar
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
            due_date(period, regime.due_days, calendar),
        )
        for period in wanted_periods(regime, today)
    )


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
    of them, or as many numbers in the same order. `ad_hoc` among them is no regime: see `ad_hoc_of`.
    Raises ValueError naming the setting that is wrong.
    """
    ad_hoc_of(settings, form_id, version, title)  # its hours are settings too
    names = [name for name in _periodicities(settings) if name != _AD_HOC]
    days = [_due_days(text) for text in str(settings.get("regime_due_days", "")).split()] or [_LEAST_DUE_DAYS]
    if len(days) not in (1, len(names)) and names:
        raise ValueError("regime_due_days: give one number, or one for each periodicity")
    regimes = []
    for place, name in enumerate(names):
        if name not in tuple(Periodicity):
            known = ", ".join((*Periodicity, _AD_HOC))
            raise ValueError(f"regime_periodicity: {name!r} is not one of {known}")
        due = days[place] if len(days) > 1 else days[0]
        regimes.append(Regime(f"{form_id}.{name}", form_id, version, dict(title), Periodicity(name), due))
    return tuple(regimes)


def ad_hoc_of(
    settings: Mapping[str, str], form_id: str, version: str, title: Mapping[str, str]
) -> AdHoc | None:
    """What the settings sheet says of a form that may be begun at any time; None when it may not.

    `regime_due_hours` counts from the beginning. Raises ValueError when it is no number of hours.
    """
    if _AD_HOC not in _periodicities(settings):
        return None
    text = str(settings.get("regime_due_hours", "")).strip() or str(_USUAL_DUE_HOURS)
    try:
        hours = int(float(text))
    except (ValueError, OverflowError):
        hours = 0
    if hours < 1:
        raise ValueError(f"regime_due_hours: {text!r} is not a number of hours")
    return AdHoc(form_id, version, dict(title), hours)


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
