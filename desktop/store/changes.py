"""What is new at the centre, applied within the transaction of one answer.

A pull never touches what is typed here: a returned report opens again only when nobody is correcting it
already. Kinds this version does not know, and bodies that make no sense, are kept aside as they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, select

from desktop.domain.periods import Period
from desktop.domain.regime import Obligation
from desktop.domain.report import ReportState
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.account_changes import apply_account
from desktop.store.elsewhere import read_submission
from desktop.store.forms import CENTRE, StoredForm, put_form
from desktop.store.handover_changes import read_draft, read_pc
from desktop.store.happenings import end_by_centre
from desktop.store.held import forget_held, note_held
from desktop.store.notice_changes import read_notice, withdraw_notice
from desktop.store.obligations import CENTRE as FROM_CENTRE
from desktop.store.obligations import put_obligation
from desktop.store.phones import read_phone
from desktop.store.receipts import meant
from desktop.store.reviewed import decision_on, newest, stand
from desktop.store.suggestion_changes import CentreSays
from desktop.store.task_changes import read_task, withdraw
from desktop.store.uploads import all_arrived, files_again
from sync.protocol import Change

_LANGUAGE = "vi"  # of a title sent without one


def apply_change(session: Session, change: Change, now: datetime) -> str | None:
    """Apply one change; the id of the report it touched, when it touched one."""
    note_held(session, change)
    reader = _KINDS.get(change.kind)
    if reader is not None:
        try:
            apply = reader(change, now)
        except (KeyError, TypeError, ValueError, AttributeError):
            apply = None  # kept below: a later version may understand it
        if apply is not None:
            return apply(session)
    _keep(session, change)
    return None


def _keep(session: Session, change: Change) -> None:
    session.merge(
        t.KeptChangeRow(kind=change.kind, id=change.id, seq=change.seq, rev=change.rev, body=change.body)
    )


#: Reads a change and returns what it does; raises KeyError, TypeError, ValueError for nonsense.
_Apply = Callable[[Session], str | None]


def _form(change: Change, now: datetime) -> _Apply:
    body = change.body
    title = body["title"]
    form = StoredForm(
        id=str(body["form"]),
        version=str(body["version"]),
        title=_texts(title) if isinstance(title, Mapping) else {_LANGUAGE: str(title)},
        xml=_text(body["xml"]),
        attachments=_texts(body.get("attachments") or {}),
        settings=_texts(body.get("settings") or {}),
        languages=tuple(map(str, body.get("languages") or ())),
        origin=CENTRE,
    )

    def apply(session: Session) -> None:
        put_form(session, form, now)

    return apply


def _obligation(change: Change, now: datetime) -> _Apply:
    body = change.body
    owed = Obligation(
        id=_text(body.get("obligation") or change.id),
        regime=_text(body["regime"]),
        form=_text(body["form"]),
        version=_text(body["version"]),
        unit=_text(body["unit"]),
        period=Period.parse(body["period"]),
        due=date.fromisoformat(body["due"]),
    )

    def apply(session: Session) -> None:
        put_obligation(session, owed, FROM_CENTRE)
        if body.get("withdrawn") is True:
            end_by_centre(session, owed)

    return apply


def _notice(change: Change, now: datetime) -> _Apply:
    return read_notice(change, now)


def _review(change: Change, now: datetime) -> _Apply:
    body = change.body
    review = t.ReviewRow(
        id=change.id,
        report=_text(body["report"]),
        decision=_text(body["decision"]),
        reason=str(body.get("reason") or ""),
        comments=[
            {"ref": _text(each["ref"]), "text": _text(each["text"])} for each in body.get("comments") or ()
        ],
        due=date.fromisoformat(body["due"]) if body.get("due") else None,
        came_at=now,
        sha256=_maybe(body.get("sha256")),
    )
    if review.decision not in _DECISIONS:
        raise ValueError(f"no decision: {review.decision}")

    def apply(session: Session) -> str | None:
        known = session.get(t.ReviewRow, review.id)
        if known is not None:
            known.sha256 = review.sha256 or known.sha256  # a centre of before did not say
            return None  # told again after a re-list: what was done since stands
        session.add(review)
        session.flush()
        return _decide(session, review, now)

    return apply


def _receipt(change: Change, now: datetime) -> _Apply:
    report, jws = _text(change.body["report"]), _text(change.body["receipt"])

    def apply(session: Session) -> str | None:
        found = meant(session, report, jws)
        if found is None:
            _keep(session, change)
            return None
        row, complete = found
        revision = session.get_one(t.RevisionRow, (row.report, row.revision))
        if not complete:  # all is listed anew: the centre was put back to before the files came
            if row.attachments == "complete" and files_again(session, revision, now):
                again = {"key": revision.key, "revision": revision.number}
                audit.append(session, now, "sync", "sent_again", report, again)
            return report
        row.jws, row.attachments = jws, "complete"
        session.add(row)
        all_arrived(session, revision)
        audit.append(session, now, "centre", "complete", report, {"serial": row.serial})
        return report

    return apply


def _submission(change: Change, now: datetime) -> _Apply:
    sent = read_submission(change)

    def apply(session: Session) -> str | None:
        return sent.apply(session, now)

    return apply


def _account(change: Change, now: datetime) -> _Apply:
    return apply_account(change, now)


def _task(change: Change, now: datetime) -> _Apply:
    return read_task(change, now).apply


def _suggestion(change: Change, now: datetime) -> _Apply:
    return CentreSays(change, now).apply


def _phone(change: Change, now: datetime) -> _Apply:
    return read_phone(change, now)


def _tombstone(change: Change, now: datetime) -> _Apply:
    """Something is withdrawn: no longer shown, where nobody works on it; forms and reports always stay."""
    kind = _text(change.body["kind"])

    def apply(session: Session) -> None:
        forget_held(session, kind, change.id)
        kept = session.get(t.KeptChangeRow, (kind, change.id))
        if kept is not None:
            session.delete(kept)
        if kind == "obligation":
            row = session.get(t.ObligationRow, change.id)
            begun = select(t.ReportRow.id).where(t.ReportRow.obligation == change.id)
            if row is not None and session.exec(begun).first() is None:
                row.withdrawn, row.origin = True, FROM_CENTRE  # not reckoned here once more
                session.add(row)
        elif kind == "notice":
            withdraw_notice(session, change.id)
        elif kind == "task":
            withdraw(session, change.id, now)

    return apply


def _decide(session: Session, review: t.ReviewRow, now: datetime) -> str | None:
    """The report it is on. It changes nothing of one whose newest revision it is not on."""
    report = session.get(t.ReportRow, review.report)
    if report is None:
        return None
    last = newest(session, report.id)
    if review.sha256 is None and last is not None:
        review.sha256 = last.sha256  # a centre of before does not say: on what is signed when it comes
        session.flush()
    if decision_on(session, last) is review:
        if report.state in _DECIDABLE:
            stand(session, report)
        report.comment = review.reason
        report.updated = now
        session.add(report)
    detail = {"review": review.id, "reason": review.reason}
    audit.append(session, now, "centre", review.decision, report.id, detail)
    return report.id


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _texts(values: Mapping[Any, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in values.items()}


_KINDS: dict[str, Callable[[Change, datetime], _Apply]] = {
    "form": _form,
    "obligation": _obligation,
    "notice": _notice,
    "review": _review,
    "receipt": _receipt,
    "account": _account,
    "submission": _submission,
    "task": _task,
    "suggestion": _suggestion,
    "phone": _phone,
    "draft": read_draft,
    "device": read_pc,
    "tombstone": _tombstone,
}
_DECISIONS = frozenset({ReportState.RETURNED, ReportState.ACCEPTED, ReportState.LOCKED})
#: States a decision changes; a draft being corrected stays one.
_DECIDABLE = _DECISIONS | {ReportState.SIGNED}
