"""Events that a commune reports on until they are over: what it owes for them, and their end.

The centre knows an event by the reports that came. It is over when the newest says that it is the last, or
when the centre says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta

from sqlmodel import Session, col, select

from desktop.domain.periods import Period, Turn
from desktop.domain.regime import (
    LAST_REPORT,
    LAST_YES,
    AdHoc,
    Happening,
    Obligation,
    ad_hoc_of,
    turn_obligation,
    turn_of,
    wanted_turns,
)
from sync.central.centre import VIETNAM, Centre
from sync.central.feed import tell
from sync.central.tables import FeedEntry, PublishedForm, Report, Revision
from sync.central.tables import Obligation as Owed

#: An event without a report since then is asked about no more.
_LOOKED_AT = timedelta(days=40)
_OVER = "over "
_LAST = re.compile(rf"<(?:\w+:)?{LAST_REPORT}(?:\s[^>]*)?>\s*{LAST_YES}\s*<")


class NoSuchEvent(Exception):
    """No report of the commune is about this event, or its form asks for no more."""


def wanted(centre: Centre, session: Session, unit: str, forms: Iterable[AdHoc]) -> tuple[Obligation, ...]:
    """What the commune owes on its events by now."""
    rules = {form.form: form for form in forms if form.every_hours is not None}
    if not rules:
        return ()
    now = centre.clock().astimezone(VIETNAM).replace(tzinfo=None)
    found = []
    for event, newest in _events(centre, session, unit, frozenset(rules)).items():
        form = rules[event.form]
        owed = [turn_obligation(form, unit, turn) for turn in wanted_turns(form, event, now)]
        ended = _ended(session, unit, form, event, newest)
        found += [each for each in owed if ended is None or each.period.index < ended]
    return tuple(found)


def end(centre: Centre, unit: str, form: str, key: str) -> None:
    """Say that an event is over: its PCs ask for no report after the newest that came. Raises NoSuchEvent."""
    with centre.database.writing() as session:
        is_current = (PublishedForm.form == form, col(PublishedForm.current).is_(True))
        published = session.exec(select(PublishedForm).where(*is_current)).first()
        rules = None if published is None else _rules(published)
        there = _events(centre, session, unit, frozenset({form}))
        event, newest = next(((each, number) for each, number in there.items() if each.key == key), (None, 0))
        if rules is None or event is None:
            raise NoSuchEvent(f"{unit} has sent no report of {form} on an event {key}")
        owed = turn_obligation(rules, unit, turn_of(rules, event.began, newest + 1))
        made = session.get(Owed, owed.id)
        if made is not None:
            session.delete(made)
        body = body_of(owed) | {"withdrawn": True}
        tell(session, centre.clock(), "obligation", owed.id, f"{_OVER}{owed.due}", body, unit=unit)


def body_of(owed: Obligation) -> dict[str, str]:
    """What the feed says of an obligation."""
    return {
        "obligation": owed.id,
        "regime": owed.regime,
        "form": owed.form,
        "version": owed.version,
        "unit": owed.unit,
        "period": owed.period.code,
        "start": owed.period.start.isoformat(),
        "end": owed.period.end.isoformat(),
        "due": owed.due.isoformat(),
    }


def _rules(form: PublishedForm) -> AdHoc | None:
    rules = ad_hoc_of(form.settings, form.form, form.version, form.title)
    return rules if rules is not None and rules.every_hours is not None else None


def _events(centre: Centre, session: Session, unit: str, forms: frozenset[str]) -> Mapping[Happening, int]:
    """Events the commune has reported on lately, each with the number of its newest report."""
    since = centre.clock() - _LOOKED_AT
    query = select(Report).where(Report.unit == unit, col(Report.form).in_(forms))
    newest: dict[tuple[str, str], tuple[Turn, Report]] = {}
    for report in session.exec(query.where(col(Report.received_at) >= since)):
        turn = _turn(report.period)
        if turn is None:
            continue
        key = (report.form, turn.event)
        if key not in newest or newest[key][0].index < turn.index:
            newest[key] = (turn, report)
    found = {}
    for turn, report in newest.values():
        sent = select(Revision.xml).where(Revision.report == report.id, Revision.number == report.revision)
        over = _LAST.search(session.exec(sent).one()) is not None
        found[Happening(report.form, turn.began, "", turn.index if over else None)] = turn.index
    return found


def _ended(session: Session, unit: str, form: AdHoc, event: Happening, newest: int) -> int | None:
    """The number of the turn from which on the centre asks for none; None while it does."""
    turns = {
        turn_obligation(form, unit, turn_of(form, event.began, number)).id: number
        for number in range(1, newest + 2)
    }
    told = select(FeedEntry.subject).where(
        FeedEntry.unit == unit,
        FeedEntry.kind == "obligation",
        col(FeedEntry.subject).in_(turns),
        col(FeedEntry.superseded).is_(False),
        col(FeedEntry.rev).startswith(_OVER),
    )
    return min((turns[subject] for subject in session.exec(told)), default=None)


def _turn(code: str | None) -> Turn | None:
    try:
        period = Period.parse(code or "")
    except ValueError:
        return None
    return period if isinstance(period, Turn) else None
