"""Reports that another PC of the commune sent: they stand here as if they had been sent from here.

What is worked on here is never touched. A report that is being filled in, waits to be sent or stands in a
conflict stays as it is; the other PC's word is kept beside it, and the two meet when this one is sent. All
other reports take it as their next revision, once its content is what its hash says and its receipt holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.handover import ON_ITS_WAY, Hand, Side
from desktop.domain.periods import Period, Turn
from desktop.domain.regime import AdHoc, report_id, turn_obligation
from desktop.domain.report import ReportState
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.store import audit, suggestions_elsewhere, tasks_elsewhere
from desktop.store import tables as t
from desktop.store.cells import keep_cells
from desktop.store.conflicts import base_of
from desktop.store.doubt import ELSEWHERE, OWN, SAW, SUBMISSION
from desktop.store.engine import Store
from desktop.store.lineage import revision_here, seen_by_author
from desktop.store.receipts import checked
from desktop.store.remembered import recall
from desktop.store.reviewed import stand
from desktop.store.searched import search_text
from desktop.store.uploads import files_again
from sync.protocol import AttachmentRef, Change
from sync.receipts import ReceiptInvalid

#: Name of what is kept beside a report when the centre has it no more.
LOST = ""
_SETTLED = frozenset({ReportState.SIGNED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.LOCKED})
_SENT = frozenset({"done", ELSEWHERE, "dropped"})


@dataclass(frozen=True)
class Theirs:
    """What another PC sent of a report that is worked on here too. `rev` is the centre's name of it.

    `own`: this PC sent it, and was put back from a backup since.
    """

    report: str
    rev: str
    author: str
    approver: str
    finished_at: datetime
    sha256: str
    version: str
    xml: bytes
    own: bool = False


class ElsewhereStore:
    """What other PCs sent, for who works on the same report here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def beside(self, report: str) -> Theirs | None:
        """Another PC's newest word on a report, which is not part of it here; None when there is none."""

        def work(session: Session) -> Theirs | None:
            kept = session.get(t.KeptChangeRow, (SUBMISSION, report))
            if kept is None or "xml" not in kept.body or _met(session, kept):
                return None
            body = kept.body
            return Theirs(
                report,
                kept.rev,
                str(body["author"]),
                str(body["approver"]),
                datetime.fromisoformat(body["finished_at"]),
                str(body["sha256"]),
                str(body["version"]),
                str(body["xml"]).encode(),
                _is_own(session, body),
            )

        return self._store.read(work)

    def senders(self, report: str) -> dict[int, bool]:
        """Numbers of the revisions of a report that came from the centre; whether this PC had sent them."""
        item = t.OutboxRow
        columns = (col(item.revision), col(item.answer))
        query = select(*columns).where(col(item.report) == report, col(item.state) == ELSEWHERE)

        def work(session: Session) -> dict[int, bool]:
            found = session.execute(query).all()
            return {number: bool((answer or {}).get(OWN)) for number, answer in found if number is not None}

        return self._store.read(work)


@dataclass(frozen=True)
class Sent:
    """A change of kind `submission`, read; `body` is as it came."""

    rev: str
    seq: int
    report: str
    form: str
    version: str
    period: str | None
    task: str | None
    instance: str
    deprecated: str | None
    author: str
    approver: str
    finished_at: datetime
    attachments: tuple[dict[str, Any], ...]
    sha256: str
    xml: bytes
    receipt: str
    body: Mapping[str, Any]

    def apply(self, session: Session, now: datetime) -> str | None:
        """Take it in, or keep it beside what is worked on here; the report when anything is new."""
        here = revision_here(session, self.report, self.instance)
        if here is not None and here.sha256 == self.sha256:
            here.rev = here.rev or self.rev  # a centre put back from a copy had it from another PC again
            session.add(here)
        if here is not None or _known(session, self.report, self.rev):
            self._keep(session, whole=False)
            return None
        row = session.get(t.ReportRow, self.report)
        handed = row is not None and row.state == ReportState.HANDED  # its draft is no revision
        number = 0 if row is None else row.revision + int(not handed)
        receipt = self._checked(session, number, now)
        if receipt is None or not (row is None or _free(session, row)):
            self._keep(session, whole=True)
            return self.report
        row = row or self._begun(session, now)
        draft = session.get(t.DraftRow, self.report)
        if draft is not None:  # of one that was handed over; a copy is kept
            session.delete(draft)
        row.revision, row.updated = number, now
        row.version, row.author = self.version, self.author
        row.finished_at = self.finished_at
        row.search += search_text(receipt.serial, self.author)
        session.add(row)
        session.flush()
        self._revise(session, number, receipt)
        keep_cells(session, self.report, row.form, number, self.xml)
        session.merge(receipt)
        self._keep(session, whole=False)
        detail = {"rev": self.rev, "serial": receipt.serial, "sha256": self.sha256}
        action = "sent_before" if _is_own(session, self.body) else "sent_elsewhere"
        audit.append(session, now, "centre", action, self.report, detail)
        revision = session.get_one(t.RevisionRow, (self.report, number))
        stand(session, row)
        if receipt.attachments != "complete":
            files_again(session, revision, now)  # those that are here all the same
        if self.form == SUGGESTIONS:
            suggestions_elsewhere.follow(session, revision, now)
        if self.task is not None:
            tasks_elsewhere.follow(session, revision, self.task, now)
        return self.report

    def _checked(self, session: Session, number: int, now: datetime) -> t.ReceiptRow | None:
        """Its receipt, when the pinned key signed it for this very content and commune."""
        unit = recall(session, "unit") or {}
        wanted = {"report": self.report, "sha256": self.sha256, "unit": unit.get("code"), "form": self.form}
        central = recall(session, "central")
        if central is None or hashlib.sha256(self.xml).hexdigest() != self.sha256:
            return None
        try:
            return checked(self.receipt, central, wanted, number, now)
        except ReceiptInvalid:
            return None

    def _begun(self, session: Session, now: datetime) -> t.ReportRow:
        owed = _obligation(session, self.report, self.form, self.version, self.period)
        title = title_of(session, self.form, self.version)
        return t.ReportRow(
            id=self.report,
            obligation=None if owed is None else owed.id,
            form=self.form,
            version=self.version,
            title=title,
            period=self.period,
            due=None if owed is None else owed.due,
            state=ReportState.SIGNED,
            author=self.author,
            updated=now,
            task=self.task,
            search=search_text(title, self.form, self.period or "", self.author),
        )

    def _revise(self, session: Session, number: int, receipt: t.ReceiptRow) -> None:
        key = f"{self.report}/{self.instance}"  # no item's key: those are UUIDs; no name, which may change
        session.add(
            t.RevisionRow(
                report=self.report,
                number=number,
                version=self.version,
                xml=self.xml,
                sha256=self.sha256,
                instance=self.instance,
                deprecated=self.deprecated,
                author=self.author,
                approver=self.approver,
                finished_at=self.finished_at,
                signed_at=self.finished_at,
                key=key,
                rev=self.rev,
                attachments=list(self.attachments),
            )
        )
        session.add(
            t.OutboxRow(
                key=key,
                group=self.report,
                report=self.report,
                revision=number,
                body=b"",
                state=ELSEWHERE,
                answer={SAW: seen_by_author(session, self.report, self.rev)}
                | ({OWN: True} if _is_own(session, self.body) else {}),
                made_at=receipt.received_at,
            )
        )
        session.flush()

    def _keep(self, session: Session, whole: bool) -> None:
        body = dict(self.body) if whole else {name: said for name, said in self.body.items() if name != "xml"}
        kept = t.KeptChangeRow(kind=SUBMISSION, id=self.report, seq=self.seq, rev=self.rev, body=body)
        session.merge(kept)


def read_submission(change: Change) -> Sent:
    """A change of kind `submission` as something to apply. Raises KeyError, TypeError, ValueError."""
    body = change.body
    finished_at = datetime.fromisoformat(body["finished_at"])
    if finished_at.tzinfo is None:
        raise ValueError("time without offset")
    said = {name: _text(body[name]) for name in ("report", "form", "version", "instance", "sha256")}
    return Sent(
        rev=change.rev,
        seq=change.seq,
        period=_maybe(body.get("period")),
        task=_maybe(body.get("task")),
        deprecated=_maybe(body.get("deprecated")),
        author=_text(body["author"]),
        approver=_text(body["approver"]),
        finished_at=finished_at,
        attachments=tuple(
            AttachmentRef.model_validate(each).model_dump() for each in body.get("attachments") or ()
        ),
        xml=_text(body["xml"]).encode(),
        receipt=_text(body["receipt"]),
        body=body,
        **said,
    )


def take_up(session: Session, report: str, now: datetime) -> None:
    """What was kept beside a report becomes part of it, now that nobody works on it here any more."""
    kept = session.get(t.KeptChangeRow, (SUBMISSION, report))
    if kept is not None and "xml" in kept.body and kept.rev != LOST:
        change = Change(seq=kept.seq, kind=kept.kind, id=kept.id, rev=kept.rev, body=kept.body)
        try:
            theirs = read_submission(change)
        except (KeyError, TypeError, ValueError):
            return  # it stays beside as it came: a later version may understand it
        theirs.apply(session, now)


def _is_own(session: Session, body: Mapping[str, Any]) -> bool:
    """Whether this PC sent it itself; a centre of before does not say who did."""
    central = recall(session, "central") or {}
    return bool(body.get("device")) and body["device"] == central.get("device")


def _met_contents(session: Session, report: str) -> frozenset[str]:
    item = t.OutboxRow
    aside = select(col(item.answer)).where(col(item.report) == report, col(item.state) == "aside")
    answers = (answer or {} for answer in session.execute(aside).scalars())
    met = (answer["xml"] for answer in answers if answer.get("met") and answer.get("xml"))
    return frozenset(hashlib.sha256(xml.encode()).hexdigest() for xml in met)


def _known(session: Session, report: str, rev: str) -> bool:
    """Whether this revision, or one after it, is part of the report here."""
    revisions = select(col(t.RevisionRow.rev)).where(
        col(t.RevisionRow.report) == report, col(t.RevisionRow.rev).is_not(None)
    )
    held = [str(each) for each in session.execute(revisions).scalars()]
    numbers = [int(each) for each in held if each.isdecimal()]
    return rev in held or (rev.isdecimal() and any(number >= int(rev) for number in numbers))


def _met(session: Session, kept: t.KeptChangeRow) -> bool:
    """Whether what is worked on here stands on that revision, or on a later one.

    Or whether a person has met it in a conflict: a centre put back from a copy since counts anew.
    """
    if kept.body["sha256"] in _met_contents(session, kept.id):
        return True
    base = base_of(session, kept.id) or "0"
    return base == kept.rev or (base.isdecimal() and kept.rev.isdecimal() and int(base) >= int(kept.rev))


def _free(session: Session, row: t.ReportRow) -> bool:
    """Whether nobody works on a report here, and nothing of it waits or is in doubt."""
    item = t.OutboxRow
    if row.state == ReportState.HANDED:
        waits = select(col(item.seq)).where(col(item.report) == row.id, col(item.state) == "waiting")
        return session.execute(waits).first() is None and _taken_elsewhere(session, row.id)
    if row.state not in _SETTLED:
        return False
    newest = select(col(item.state)).where(col(item.report) == row.id, col(item.revision) == row.revision)
    return session.execute(newest).scalar_one_or_none() in _SENT


def _taken_elsewhere(session: Session, report: str) -> bool:
    """Whether the draft that was handed over from here is in another PC's hands, and none is on its way.

    The clock tells nothing of which was the last: it may have been set back since an earlier one.
    """
    row = t.HandoverRow
    mine = select(col(row.state)).where(col(row.report) == report, col(row.side) == Side.OUT)
    states = set(session.execute(mine).scalars())
    return Hand.TAKEN in states and not states & ON_ITS_WAY


def _obligation(
    session: Session, report: str, form: str, version: str, period: str | None
) -> t.ObligationRow | None:
    if period is None:
        return None
    row = t.ObligationRow
    query = select(row).where(col(row.form) == form, col(row.period) == period)
    there = next((each for each in session.execute(query).scalars() if report_id(each.id) == report), None)
    return there or _of_event(session, report, form, version, period)


def _of_event(session: Session, report: str, form: str, version: str, period: str) -> t.ObligationRow | None:
    """What a report on an event answers: another PC began the event, and now it is known here, too."""
    from desktop.store.obligations import REGIME, put_obligation  # which knows what was sent from elsewhere

    try:
        turn = Period.parse(period)
    except ValueError:
        return None
    unit = (recall(session, "unit") or {}).get("code", "")
    if not isinstance(turn, Turn):
        return None
    owed = turn_obligation(AdHoc(form, version, {}, 0), unit, turn)
    if report_id(owed.id) != report:
        return None
    put_obligation(session, owed, REGIME)
    session.flush()
    return session.get(t.ObligationRow, owed.id)


def title_of(session: Session, form: str, version: str) -> str:
    """What a form version is called, in Vietnamese if it can be; of one that is not here, the newest's."""
    row = session.get(t.FormRow, (form, version))
    if row is None:
        newest = select(t.FormRow).where(col(t.FormRow.id) == form).order_by(col(t.FormRow.added_at).desc())
        row = session.execute(newest).scalars().first()
    titles: Mapping[str, str] = {} if row is None else row.title
    return titles.get("vi") or next(iter(titles.values()), form)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)
