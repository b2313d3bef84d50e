"""What has arrived: one row per report for lists, and one report with its answers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session, col, func, select

from desktop.domain.errors import UnknownUnit
from desktop.domain.event_name import event_name
from desktop.domain.periods import Period, Turn
from sync.central.answers import Said, answers
from sync.central.centre import VIETNAM, Centre
from sync.central.contents import named_in_report
from sync.central.published import Published
from sync.central.tables import Content, PublishedForm, Report, Revision
from sync.central.words import NOT_WRONG


@dataclass(frozen=True)
class Arrival:
    """One report as it stands. `late` is None when nothing says when it was due; times are Vietnam's.

    `finished_at` is by the PC's clock; `clock_offset` seconds that ours was ahead of it when it sent, None
    when that is not known. `event`: what the report calls the event it is on; "" for a report on none.
    """

    report: str
    unit: str
    unit_name: str
    form: str
    title: str
    period: str | None
    revision: int
    received_at: datetime
    due: date | None
    late: bool | None  # judged by the first revision's arrival
    serial: str
    sha256: str
    author: str
    approver: str
    finished_at: datetime
    clock_offset: int | None
    event: str = ""

    def as_json(self) -> dict[str, Any]:
        """The row with ISO dates and times."""
        found = asdict(self)
        found["received_at"] = self.received_at.isoformat(timespec="seconds")
        found["finished_at"] = self.finished_at.isoformat(timespec="seconds")
        found["due"] = self.due.isoformat() if self.due else None
        return found


@dataclass(frozen=True)
class Wanted:
    """Which reports to list; empty fields want all. `unit` and `form` are codes."""

    unit: str = ""
    form: str = ""
    late: bool = False


@dataclass(frozen=True)
class Attached:
    """A file the report names: `size` in bytes, `sha256` of its content, `type` its media type.

    `here` once the content itself has come.
    """

    name: str
    sha256: str
    size: int
    type: str
    here: bool = False


@dataclass(frozen=True)
class Opened:
    """One report with its newest revision."""

    arrival: Arrival
    answers: Said
    version: str
    instance: str
    receipt: str
    problems: tuple[tuple[str, str], ...]
    attachments: tuple[Attached, ...]
    revisions: tuple[tuple[int, datetime, str], ...]  # number, received, serial; newest first
    xml: str


def arrivals(
    centre: Centre, wanted: Wanted, offset: int = 0, limit: int | None = None, language: str = "vi"
) -> list[Arrival]:
    """Reports, the newest arrival first; titles in `language` where the form has them."""
    rows = (
        select(Report, Revision)
        .join(Revision, (col(Revision.report) == Report.id) & (col(Revision.number) == Report.revision))
        .where(*_where(wanted))
        .order_by(col(Report.received_at).desc(), col(Revision.id).desc())
        .offset(offset)
        .limit(limit)
    )
    with centre.database.reading() as session:
        titles = _titles(session, language)
        return [_arrival(centre, titles, report, revision) for report, revision in session.exec(rows)]


def how_many(centre: Centre, wanted: Wanted) -> int:
    """How many reports there are."""
    with centre.database.reading() as session:
        return session.exec(select(func.count()).select_from(Report).where(*_where(wanted))).one()


def opened(
    centre: Centre, published: Published, report: str, language: str, *, whole: bool = False
) -> Opened | None:
    """One report with its answers in words (`whole`: personal data, too); None when there is none."""
    with centre.database.reading() as session:
        row = session.get(Report, report)
        if row is None:
            return None
        revisions = session.exec(
            select(Revision).where(Revision.report == report).order_by(col(Revision.number).desc())
        ).all()
        newest = revisions[0]
        same = (PublishedForm.form == newest.form, PublishedForm.version == newest.version)
        form = session.exec(select(PublishedForm).where(*same)).first()
        arrival = _arrival(centre, _titles(session, language), row, newest)
        here = {
            each["sha256"] for each in newest.attachments if session.get(Content, each["sha256"]) is not None
        }
    return Opened(
        arrival=arrival,
        answers=Said() if form is None else answers(published, form, newest, language, whole=whole),
        version=newest.version,
        instance=newest.instance,
        receipt=newest.receipt,
        problems=tuple((problem["ref"], problem["message"]) for problem in newest.problems),
        attachments=tuple(
            Attached(each["name"], each["sha256"], each["size"], each["type"], each["sha256"] in here)
            for each in newest.attachments
        ),
        revisions=tuple((old.number, old.received_at.astimezone(VIETNAM), old.serial) for old in revisions),
        xml=newest.xml,
    )


def name_of(centre: Centre, report: str, sha256: str) -> str | None:
    """What the report calls a content that has come; None when it names none such, or it has not come."""
    with centre.database.reading() as session:
        if named_in_report(session, report, sha256) is None:
            return None
        revisions = session.exec(select(Revision).where(Revision.report == report)).all()
    named = (each for revision in revisions for each in revision.attachments)
    return next((str(each["name"]) for each in named if each["sha256"] == sha256), None)


def finished_by_centre(arrival: Arrival) -> datetime | None:
    """When it was finished if the PC's clock was as wrong then as it was when it sent; None: not wrong."""
    if arrival.clock_offset is None or abs(arrival.clock_offset) < NOT_WRONG:
        return None
    try:
        return arrival.finished_at + timedelta(seconds=arrival.clock_offset)
    except OverflowError:  # a clock at either end of the calendar
        return None


def _where(wanted: Wanted) -> tuple[Any, ...]:
    found: list[Any] = []
    if wanted.unit:
        found.append(Report.unit == wanted.unit)
    if wanted.form:
        found.append(Report.form == wanted.form)
    if wanted.late:
        found.append(col(Report.late).is_(True))
    return tuple(found)


def _titles(session: Session, language: str) -> dict[str, str]:
    rows = session.exec(select(PublishedForm).order_by(col(PublishedForm.current)))
    return {form.form: form.title.get(language) or form.title.get("vi", form.form) for form in rows}


def _arrival(centre: Centre, titles: dict[str, str], report: Report, revision: Revision) -> Arrival:
    try:
        unit_name = centre.units.get(report.unit).full_name
    except UnknownUnit:
        unit_name = report.unit
    return Arrival(
        report=report.id,
        unit=report.unit,
        unit_name=unit_name,
        form=report.form,
        title=titles.get(report.form, report.form),
        period=report.period,
        revision=report.revision,
        received_at=revision.received_at.astimezone(VIETNAM),
        due=report.due,
        late=report.late,
        serial=revision.serial,
        sha256=revision.sha256,
        author=revision.author,
        approver=revision.approver,
        finished_at=revision.finished_at.astimezone(VIETNAM),
        clock_offset=revision.clock_offset,
        event=event_name(revision.xml) if _on_event(report.period) else "",
    )


def _on_event(period: str | None) -> bool:
    """Whether a period is a turn of an event."""
    try:
        return isinstance(Period.parse(period or ""), Turn)
    except ValueError:
        return False
