"""What a commune owes: made from the published forms' regimes when its PC asks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select as sa_select
from sqlmodel import Session, col, func, select

from desktop.domain.periods import Period, due_date
from desktop.domain.regime import Regime, obligation_id, regimes_of, wanted_periods
from sync.central.centre import Centre
from sync.central.feed import tell
from sync.central.tables import Device, Obligation, PublishedForm, Report


def make_wanted(centre: Centre, session: Session, unit: str) -> None:
    """Make the commune's missing obligations: of each regime the running period, and those that have closed
    since its first PC was enrolled and the form first published, whether or not a PC has asked meanwhile.

    A new version of a form takes its place in those not yet reported on. A commune found to have all it owes
    is not looked at again before another day or another form.
    """
    asked = select(PublishedForm.form, PublishedForm.version, PublishedForm.published_at)
    forms = session.exec(asked.where(col(PublishedForm.current).is_(True)).order_by(PublishedForm.form)).all()
    standing = (centre.today(), tuple(tuple(each) for each in forms))
    if centre.complete.get(unit) == standing:
        return
    enrolled = session.exec(select(func.min(Device.enrolled_at)).where(col(Device.unit) == unit)).one()
    first_published = select(PublishedForm.form, func.min(PublishedForm.published_at))
    first = dict(session.exec(first_published.group_by(col(PublishedForm.form))).all())
    current = sa_select(
        col(PublishedForm.form),
        col(PublishedForm.version),
        col(PublishedForm.title),
        col(PublishedForm.settings),
    ).where(col(PublishedForm.current).is_(True))
    wanted: dict[str, tuple[Regime, Period]] = {}
    for form, version, title, settings in session.connection().execute(current):
        since = max(enrolled, first[form]).date()
        for regime in regimes_of(settings, form, version, title):
            for period in wanted_periods(regime, centre.today(), since):
                wanted[obligation_id(regime.id, unit, period.code)] = (regime, period)
    there = session.exec(select(Obligation).where(col(Obligation.id).in_(wanted))).all() if wanted else []
    made = {each.id: each for each in there}
    changed = [
        _make(centre, session, unit, regime, period, made.get(identity))
        for identity, (regime, period) in wanted.items()
    ]
    if not any(changed):  # what was made now may yet be rolled back
        centre.complete[unit] = standing


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
    days = [regime.due_days for regime in regimes if regime.periodicity is wanted.periodicity]
    return due_date(wanted, days[0], centre.calendar) if days else None


def _make(
    centre: Centre, session: Session, unit: str, regime: Regime, period: Period, made: Obligation | None
) -> bool:
    """One obligation as it should be; whether anything had to be written for it."""
    identity = obligation_id(regime.id, unit, period.code)
    due = due_date(period, regime.due_days, centre.calendar)
    if made is not None and (made.version, made.due) == (regime.version, due):
        return False
    if made is not None and _reported(session, made):
        return False
    row = Obligation(
        id=identity,
        regime=regime.id,
        form=regime.form,
        version=regime.version,
        unit=unit,
        period=period.code,
        start=period.start,
        end=period.end,
        due=due,
    )
    session.merge(row)
    body = {"obligation": identity, **row.model_dump(mode="json", exclude={"id"})}
    tell(session, centre.clock(), "obligation", identity, f"{row.version} {row.due}", body, unit=unit)
    return True


def _reported(session: Session, obligation: Obligation) -> bool:
    same = (
        Report.unit == obligation.unit,
        Report.form == obligation.form,
        Report.period == obligation.period,
    )
    return session.exec(select(Report).where(*same)).first() is not None
