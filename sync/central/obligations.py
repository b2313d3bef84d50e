"""What a commune owes: made from the published forms' regimes when its PC asks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select as sa_select
from sqlmodel import Session, col, func, select

from desktop.domain.periods import Period, Turn
from desktop.domain.regime import AdHoc, ad_hoc_of, obligations_of, regimes_of
from desktop.domain.regime import Obligation as Owed
from desktop.domain.regime import due_of as due_in
from sync.central import events
from sync.central.centre import VIETNAM, Centre
from sync.central.feed import tell
from sync.central.published import versions_of
from sync.central.tables import Device, Obligation, PublishedForm, Report


def make_wanted(centre: Centre, session: Session, unit: str) -> None:
    """Make the commune's missing obligations: of each regime the running period, and those that have closed
    since its first PC was enrolled and the form first published, whether or not a PC has asked meanwhile.

    A new version of a form takes its place in those not yet reported on. A commune found to have all it owes
    is not looked at again before another hour (an event is reported on by the hour) or another form.
    """
    if centre.complete.get(unit) != _standing(centre, session):
        for owed in _missing(centre, session, unit):
            _make(centre, session, owed)


def is_complete(centre: Centre, session: Session, unit: str) -> bool:
    """Whether the commune has all it owes, and `make_wanted` nothing to do; asked where nothing is written,
    which could yet be rolled back.
    """
    standing = _standing(centre, session)
    if centre.complete.get(unit) != standing:
        if _missing(centre, session, unit):
            return False
        centre.complete[unit] = standing
    return True


def _missing(centre: Centre, session: Session, unit: str) -> list[Owed]:
    """What the commune owes that has not been made, or made otherwise and not reported on yet."""
    enrolled = session.exec(select(func.min(Device.enrolled_at)).where(col(Device.unit) == unit)).one()
    first_published = select(PublishedForm.form, func.min(PublishedForm.published_at))
    first = dict(session.exec(first_published.group_by(col(PublishedForm.form))).all())
    current = sa_select(
        col(PublishedForm.form),
        col(PublishedForm.version),
        col(PublishedForm.title),
        col(PublishedForm.settings),
    ).where(col(PublishedForm.current).is_(True))
    owed: list[Owed] = []
    repeated: list[AdHoc] = []
    for form, version, title, settings in session.connection().execute(current):
        since = max(enrolled, first[form]).date()
        for regime in regimes_of(settings, form, version, title):
            owed += obligations_of(regime, unit, centre.today(), centre.calendar, since)
        by_event = ad_hoc_of(settings, form, version, title)
        if by_event is not None:
            repeated.append(by_event)
    owed += events.wanted(centre, session, unit, repeated)
    wanted = {each.id: each for each in owed}
    there = session.exec(select(Obligation).where(col(Obligation.id).in_(wanted))).all() if wanted else []
    made = {each.id: each for each in there}
    return [each for identity, each in wanted.items() if not _stands(session, each, made.get(identity))]


def _standing(centre: Centre, session: Session) -> object:
    """By what a commune was found to have all it owes: the hour, and the current forms."""
    current = tuple((each.id, each.published_at) for each in versions_of(session) if each.current)
    hour = centre.clock().astimezone(VIETNAM).replace(minute=0, second=0, microsecond=0)
    return hour, current


def due_of(centre: Centre, session: Session, unit: str, form: str, period: str | None) -> date | None:
    """When the report of this form and period was due; None when no regime asks for it."""
    if period is None:
        return None
    same = (Obligation.unit == unit, Obligation.form == form, Obligation.period == period)
    made = session.exec(select(Obligation).where(*same)).first()
    if made is not None:
        return made.due
    try:
        wanted = Period.parse(period)
    except ValueError:
        return None
    is_current = (PublishedForm.form == form, col(PublishedForm.current).is_(True))
    current = session.exec(select(PublishedForm).where(*is_current)).first()
    if current is None:
        return None
    regimes = regimes_of(current.settings, current.form, current.version, current.title)
    if isinstance(wanted, Turn):
        return wanted.end
    same_kind = [regime for regime in regimes if regime.periodicity is wanted.periodicity]
    return due_in(same_kind[0], wanted, centre.calendar) if same_kind else None


def _stands(session: Session, owed: Owed, made: Obligation | None) -> bool:
    """Whether an obligation is as it should be, or stays as it is because it was reported on."""
    if made is None:
        return False
    return (made.version, made.due) == (owed.version, owed.due) or _reported(session, made)


def _make(centre: Centre, session: Session, owed: Owed) -> None:
    row = Obligation(
        id=owed.id,
        regime=owed.regime,
        form=owed.form,
        version=owed.version,
        unit=owed.unit,
        period=owed.period.code,
        start=owed.period.start,
        end=owed.period.end,
        due=owed.due,
    )
    session.merge(row)
    rev = f"{owed.version} {owed.due}"
    tell(session, centre.clock(), "obligation", owed.id, rev, events.body_of(owed), unit=owed.unit)


def _reported(session: Session, obligation: Obligation) -> bool:
    same = (
        Report.unit == obligation.unit,
        Report.form == obligation.form,
        Report.period == obligation.period,
    )
    return session.exec(select(Report).where(*same)).first() is not None
