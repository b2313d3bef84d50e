"""Changing reports: each step of a report's life is one transaction, with its entry in the audit trail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Select, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col

from desktop.domain.at_once import AtOnce
from desktop.domain.errors import UnknownReport, WrongState
from desktop.domain.files import FileCard
from desktop.domain.report import STEPS, ReportState
from desktop.domain.task import Claim
from desktop.domain.task_update import read_update
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.cell_notes import noted_at
from desktop.store.cells import keep_cells
from desktop.store.conflicts import base_of, stands_on
from desktop.store.doubt import content_named, in_doubt, naming
from desktop.store.engine import Store
from desktop.store.report_versions import Commented, commented
from desktop.store.searched import search_text

#: What is done in the same transaction.
Also = Callable[[Session], None]
#: What a report without a period is found by.
_AD_HOC = "đột xuất, ad hoc"
_SAVE = insert(t.DraftRow)
_SAVE = _SAVE.on_conflict_do_update(
    index_elements=["report"],
    set_={"snapshot": _SAVE.excluded.snapshot, "saved_at": _SAVE.excluded.saved_at},
)


@dataclass(frozen=True)
class NewReport:
    """A report about to be started; `author` is a person's name, `actor` the login.

    `obligation` and `period` are None for an ad hoc report, and for one that tells the progress of a `task`.
    """

    id: str
    obligation: str | None
    form: str
    version: str
    title: str
    period: str | None
    due: date
    author: str
    actor: str
    task: str | None = None


@dataclass(frozen=True)
class StoredReport:
    """A report as services work on it: `snapshot` of the draft, `last_xml` of the latest sign-off."""

    id: str
    obligation: str | None
    form: str
    version: str
    period: str | None
    state: ReportState
    revision: int
    author: str
    finished_at: datetime | None
    snapshot: bytes | None
    last_xml: bytes | None
    last_version: str | None = None  # of the form, which the latest sign-off is on
    task: str | None = None
    noted: tuple[str, ...] = ()  # the lasting refs of cells with notes for the leader
    commented: tuple[Commented, ...] = ()  # what the centre sent back with words at cells, oldest first


@dataclass(frozen=True)
class SignedOff:
    """One sign-off: what is frozen, and the item that carries it."""

    report: str
    revision: int
    version: str
    xml: bytes
    sha256: str
    instance: str
    deprecated: str | None
    author: str
    approver: str
    finished_at: datetime
    key: str
    attachments: tuple[FileCard, ...] = ()


class LastSigned(NamedTuple):
    """XML of a report signed before, and the code of its period, None when it has none."""

    xml: bytes
    period: str | None


class ReportStore:
    """The reports of one store, for writing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_obligation(self, obligation: str) -> str | None:
        """The report that answers an obligation."""
        query = select(col(t.ReportRow.id)).where(col(t.ReportRow.obligation) == obligation)
        return self._store.read(lambda session: session.execute(query).scalar_one_or_none())

    def start(self, new: NewReport, snapshot: bytes, now: datetime) -> str:
        """Keep a new report with its first draft; the id of the one that is there already, if there is."""

        def work(session: Session) -> str:
            query = select(col(t.ReportRow.id)).where(col(t.ReportRow.obligation) == new.obligation)
            there = session.execute(query).scalar_one_or_none() if new.obligation else None
            if there is not None:
                return str(there)
            here = session.get(t.ReportRow, new.id)
            if here is not None:  # another PC's came while this one was looked at
                raise WrongState("save_draft", here.state)
            session.add(
                t.ReportRow(
                    id=new.id,
                    obligation=new.obligation,
                    form=new.form,
                    version=new.version,
                    title=new.title,
                    period=new.period,
                    due=new.due,
                    state=ReportState.DRAFT,
                    author=new.author,
                    updated=now,
                    task=new.task,
                    search=search_text(new.title, new.form, new.period or _AD_HOC, new.author),
                )
            )
            session.flush()
            session.add(t.DraftRow(report=new.id, snapshot=snapshot, saved_at=now))
            audit.append(session, now, new.actor, "started", new.id, {"obligation": new.obligation})
            return new.id

        return self._store.write(work)

    def load(self, report: str) -> StoredReport:
        """One report with its draft and latest sign-off; UnknownReport."""

        def work(session: Session) -> StoredReport:
            row = _row(session, report)
            draft = session.get(t.DraftRow, report)
            last = _last(session, report)
            return StoredReport(
                row.id,
                row.obligation,
                row.form,
                row.version,
                row.period,
                ReportState(row.state),
                row.revision,
                row.author,
                row.finished_at,
                draft.snapshot if draft else None,
                last.xml if last is not None else None,
                last.version if last is not None else None,
                row.task,
                noted_at(session, report),
                commented(session, report),
            )

        return self._store.read(work)

    def save_draft(
        self, report: str, snapshot: bytes, now: datetime, login: str = "", at_once: Sequence[AtOnce] = ()
    ) -> None:
        """Keep what is typed so far, and what of it `login` filled `at_once` in the trail.

        Raises UnknownReport, WrongState unless it is a draft.
        """

        def work(session: Session) -> None:
            touched = session.connection().execute(
                update(t.ReportRow)
                .where(col(t.ReportRow.id) == report, col(t.ReportRow.state) == ReportState.DRAFT)
                .values(updated=now)
            )
            if touched.rowcount == 0:
                raise WrongState("save_draft", _row(session, report).state)
            session.connection().execute(_SAVE, {"report": report, "snapshot": snapshot, "saved_at": now})
            for each in at_once:
                audit.append(session, now, login, each.action, report, each.detail)

        self._store.write(work)

    def move(
        self,
        report: str,
        step: str,
        actor: str,
        now: datetime,
        comment: str | None = None,
        author: str | None = None,
        snapshot: bytes | None = None,
        also: Also | None = None,
    ) -> None:
        """Take one of `STEPS` but sign-off; `actor` is a login, `author` the name of who finishes.

        `also` is done in the same transaction.
        Raises UnknownReport, WrongState.
        """

        def work(session: Session) -> None:
            row = _step(session, report, step, now)
            if step == "finish":
                row.finished_at, row.author = now, author or row.author
            if step == "correct":
                row.revision += 1
            if comment is not None:
                row.comment = comment
            session.add(row)
            if snapshot is not None:
                session.execute(_SAVE, {"report": report, "snapshot": snapshot, "saved_at": now})
            if also is not None:
                also(session)
            audit.append(session, now, actor, step, report, {"revision": row.revision, "comment": comment})

        self._store.write(work)

    def change_version(
        self, report: str, form: tuple[str, str], snapshot: bytes, actor: str, now: datetime
    ) -> None:
        """A draft goes to another version of its form: `form` is that version and its title.

        Revision, base and what was signed stay as they are. Raises UnknownReport, WrongState unless it is a
        draft.
        """
        version, title = form

        def work(session: Session) -> None:
            row = _row(session, report)
            if row.state != ReportState.DRAFT:
                raise WrongState("move_to", row.state)
            detail = {"revision": row.revision, "from": row.version, "to": version}
            if row.title != title:
                row.search += search_text(title)
            row.version, row.title, row.updated = version, title, now
            session.add(row)
            session.execute(_SAVE, {"report": report, "snapshot": snapshot, "saved_at": now})
            audit.append(session, now, actor, "move_to", report, detail)

        self._store.write(work)

    def sign(
        self,
        signed: SignedOff,
        make_body: Callable[[str | None], bytes],
        actor: str,
        now: datetime,
        also: Iterable[Also] = (),
    ) -> None:
        """Sign off: revision, audit entry and outbox item, and what is done `also`, all or none.

        `make_body` gives the item's bytes for the revision the author had seen (its `base`): see `base_of`.
        """

        def work(session: Session) -> None:
            sign_within(session, signed, make_body, actor, now)
            for each in also:
                each(session)

        self._store.write(work)

    def last_signed(
        self, form: str, report: str, period: str | None, task: str | None = None
    ) -> LastSigned | None:
        """The report of this form before `report`: its newest sign-off, to compare and start from.

        Before means: for an earlier period of the same kind, the nearest one (a quarter has its like in the
        quarter before, not in a month); without a period, signed last, and before `report` was first signed.
        With a task: of that task alone.
        """
        query = (
            select(col(t.RevisionRow.xml), col(t.ReportRow.period))
            .join(t.ReportRow, col(t.ReportRow.id) == col(t.RevisionRow.report))
            .where(col(t.ReportRow.form) == form, col(t.ReportRow.id) != report)
            .where(col(t.ReportRow.task).is_not_distinct_from(task))
            .limit(1)
        )
        code, number = col(t.ReportRow.period), col(t.RevisionRow.number)  # a clock may have been set back
        signed = col(t.RevisionRow.signed_at)
        if period is not None:
            kind = like(period)
            query = query.where(code.op("GLOB")(kind), code < period).order_by(code.desc(), number.desc())
            return self._store.read(lambda session: _last_signed(session, query))

        def work(session: Session) -> LastSigned | None:
            first = select(func.min(signed)).where(col(t.RevisionRow.report) == report)
            own = session.execute(first).scalar_one_or_none()
            earlier = query.where(code.is_(None)).order_by(signed.desc())
            if own is not None:
                earlier = earlier.where(signed < own)
            return _last_signed(session, earlier)

        return self._store.read(work)


def _last_signed(session: Session, query: Select[bytes, str | None]) -> LastSigned | None:
    found = session.execute(query).first()
    return None if found is None else LastSigned(*found)


def like(period: str) -> str:
    """What the codes of its kind are like, which sort as their periods do; of an event only its own."""
    event, turn, rest = period.partition("T")
    same = f"{event}T{rest[:4]}" if turn else ""
    return same + re.sub("[0-9]", "[0-9]", period[len(same) :])


def sign_within(
    session: Session,
    signed: SignedOff,
    make_body: Callable[[str | None], bytes],
    actor: str,
    now: datetime,
) -> None:
    """Sign off inside a transaction of the caller's: see `ReportStore.sign`."""
    row = _step(session, signed.report, "sign_off", now)
    if row.revision != signed.revision:
        raise WrongState("sign_off", row.state)
    row.comment = ""
    base = base_of(session, signed.report)
    doubt = in_doubt(session, signed.report, stands_on(session, signed.report)[0])
    values = {name: getattr(signed, name) for name in SignedOff.__dataclass_fields__}
    values["number"] = values.pop("revision")
    values["attachments"] = [asdict(card) for card in signed.attachments]
    session.add(row)
    session.add(t.RevisionRow(**values, signed_at=now))
    session.add(
        t.OutboxRow(
            key=signed.key,
            group=signed.report,
            report=signed.report,
            revision=signed.revision,
            body=naming(make_body(base), doubt, content_named(session, signed.report, base)),
            state="waiting",
            made_at=now,
        )
    )
    draft = session.get(t.DraftRow, signed.report)
    if draft is not None:
        session.delete(draft)
    session.flush()
    keep_cells(session, signed.report, row.form, signed.revision, signed.xml)
    detail = {"revision": signed.revision, "sha256": signed.sha256, "key": signed.key}
    told = read_update(signed.xml) if row.task is not None else None
    if told is not None and told.claim is Claim.RUNNING:
        detail["claim"] = str(told.claim)  # the officer's own word: nobody signed it
    audit.append(session, now, actor, "sign_off", signed.report, detail)


def _row(session: Session, report: str) -> t.ReportRow:
    row = session.get(t.ReportRow, report)
    if row is None:
        raise UnknownReport(report)
    return row


def _step(session: Session, report: str, step: str, now: datetime) -> t.ReportRow:
    row = _row(session, report)
    origins, target = STEPS[step]
    if row.state not in origins:
        raise WrongState(step, row.state)
    row.state, row.updated = target, now
    return row


def _last(session: Session, report: str) -> t.RevisionRow | None:
    query = (
        select(t.RevisionRow)
        .where(col(t.RevisionRow.report) == report)
        .order_by(col(t.RevisionRow.number).desc())
        .limit(1)
    )
    return session.execute(query).scalar_one_or_none()
