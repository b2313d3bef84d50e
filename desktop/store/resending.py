"""Reports the centre gave receipts for and has no more: put back from an earlier copy, it wants them again.

When all is listed anew the centre says which revisions it keeps, in their order: the first is the one it
names 1. Whatever has a receipt of its key here and is not among them waits once more, the signed content as
it was sent, the older revision before the newer. Of what another PC of the commune sent the item is made
here: that PC may be gone, and who comes second is told the first one's receipt.

What the centre lost it may give the same name to another PC's word now. So a name that stands for nothing
there any more is forgotten, and what waits names again what it stands on: the newest that the centre keeps
of what its author has seen, then the lost ones before it as not answered yet (`desktop.store.doubt`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import audit
from desktop.store import tables as t
from desktop.store.doubt import SAW, SUBMISSION, frozen, open_to_word, sha256_of, standing_on
from desktop.store.elsewhere import LOST
from desktop.store.handover_changes import GROUP
from desktop.store.lineage import of_another, seen_as_listed
from desktop.store.receipts import signature_holds
from desktop.store.remembered import recall
from sync.marks import of_content
from sync.protocol import AttachmentRef, SubmissionItem

_SENT = ("done", "elsewhere")
_WAITING = "waiting"
_NAMED = "unanswered"
NOTHING = "0"  # no name of the centre: the first is 1


def send_again(session: Session, kept: Iterable[tuple[str, str]], now: datetime) -> tuple[str, ...]:
    """Let wait what has a receipt here and is not among `kept` (report, mark of its content); the reports."""
    there: dict[str, list[str]] = {}
    for report, mark in kept:
        there.setdefault(report, []).append(mark)
    lost = _lost(session, there)
    moved = _call_as_there(session, there)
    seen_as_listed(session, there)
    item = t.OutboxRow
    aside = select(col(item.report)).where(col(item.state) == "aside", col(item.report).is_not(None))
    looked_at = dict.fromkeys((*lost, *moved, *session.execute(aside).scalars()))
    return tuple(
        report
        for report in looked_at
        if report is not None
        and _History(session, report, there.get(report, ()), moved.get(report, {})).resend(
            lost.get(report, ()), now
        )
    )


def _lost(session: Session, there: dict[str, list[str]]) -> dict[str, list[int]]:
    """Numbers of the revisions that the centre has signed a receipt for and keeps no more, by report."""
    central = recall(session, "central")
    receipt = t.ReceiptRow
    columns = (receipt.report, receipt.revision, receipt.sha256, receipt.jws)
    lost: dict[str, list[int]] = {}
    for report, revision, sha256, jws in session.execute(select(*map(col, columns))):
        if of_content(sha256) not in there.get(report, ()) and signature_holds(jws, central):
            lost.setdefault(report, []).append(revision)
    return lost


def _call_as_there(session: Session, there: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    """Call by the centre's names of now what it keeps; what it keeps no more of what lies beside has none.

    The names that are others now, by report: before, now.
    """
    moved: dict[str, dict[str, str]] = {}
    revision, kept = t.RevisionRow, t.KeptChangeRow
    columns = (revision.report, revision.number, revision.sha256, revision.rev)
    for report, number, sha256, rev in session.execute(
        select(*map(col, columns)).where(col(revision.rev).is_not(None))
    ).all():
        name = _name_in(there.get(report, ()), sha256)
        if name and name != rev:
            session.get_one(revision, (report, number)).rev = name
            moved.setdefault(report, {})[str(rev)] = name
    for row in session.execute(select(kept).where(col(kept.kind) == SUBMISSION)).scalars():
        if "xml" in row.body:
            row.rev = _name_in(there.get(row.id, ()), row.body["sha256"]) or LOST
    return moved


def _name_in(there: Sequence[str], sha256: str) -> str:
    """The centre's name of a content; empty when it keeps it no more."""
    mark = of_content(sha256)
    return str(there.index(mark) + 1) if mark in there else ""


class _History:
    """One report as it is here, beside what the centre keeps of it: marks in `there`, the first named 1.

    `moved` are the names that are others now.
    """

    def __init__(self, session: Session, report: str, there: Sequence[str], moved: Mapping[str, str]) -> None:
        self._session = session
        self._report = report
        self._there = there
        self._moved = moved
        revision, item = t.RevisionRow, t.OutboxRow
        own = select(revision).where(col(revision.report) == report).order_by(col(revision.number))
        items = select(item).where(col(item.report) == report)
        self._revisions = {each.number: each for each in session.execute(own).scalars()}
        self._rows = {each.revision: each for each in session.execute(items).scalars()}

    def resend(self, lost: Iterable[int], now: datetime) -> bool:
        """Forget names that stand for nothing, let what was lost wait; whether anything is sent again."""
        gone = {number for number in lost if number in self._revisions}
        stale = self._forget(gone)
        if not (gone or stale or self._moved):
            return False
        again = [number for number in sorted(gone) if self._state(number) in _SENT]
        waiting = [
            number
            for number in self._revisions
            if self._state(number) == _WAITING and not self._is_there(number)
        ]
        going = self._going(sorted({*again, *waiting}), waiting)
        for number in going:
            self._name_anew(number, set(going))
            if number in again:
                self._queue(number, now)
        return any(number in again for number in going)

    def _going(self, wanted: list[int], waiting: list[int]) -> list[int]:
        """Those whose author has seen all that is there, and what comes after; else only the newest word.

        Another word stands there then, and the two must meet.
        """
        fitting = [number for number in wanted if self._base(number) == len(self._there)]
        last = max((number for number in wanted if number not in waiting), default=-1)
        if any(
            number > last and number not in waiting and self._is_own(number) for number in self._revisions
        ):
            last = -1  # a later one has met that word already
        least = fitting[0] if fitting else last
        return [number for number in wanted if number in waiting or number >= least >= 0]

    def _forget(self, gone: set[int]) -> bool:
        """Drop the centre's names of what is not there under them; whether a conflict had such a one."""
        for number in gone:
            revision, row = self._revisions[number], self._rows.get(number)
            revision.rev = None
            if row is not None and of_another(row):  # a new one may be named so
                self._rename(number, row, revision.sha256)
            self._session.add(revision)
        stale = False
        for number, row in self._rows.items():
            mark, rev = _met(row), (row.answer or {}).get("rev")
            if mark is None or number is None or not rev or self._name(mark) == rev:
                continue
            met = self._base(number + 1, also=mark)
            row.answer = {**(row.answer or {}), "rev": str(met) if met else None}
            self._session.add(row)
            stale = True
        if gone or stale or self._moved:
            self._loosen_drafts()
        return stale

    def _loosen_drafts(self) -> None:
        """Drafts handed over or kept stand on the names there are now, or on nothing."""
        names = {None, *(each.rev for each in self._revisions.values())}
        handed, copy, item = t.HandoverRow, t.KeptDraftRow, t.OutboxRow
        for row in (
            *self._session.execute(select(handed).where(col(handed.report) == self._report)).scalars(),
            *self._session.execute(select(copy).where(col(copy.report) == self._report)).scalars(),
        ):
            base = self._moved.get(str(row.base), row.base)
            row.base = base if base in names else NOTHING
            self._session.add(row)
        offers = select(item).where(col(item.state) == _WAITING, col(item.group).startswith(GROUP))
        for offer in self._session.execute(offers).scalars():
            said = json.loads(offer.body)
            draft = said.get("draft") or {}
            before = draft.get("base")
            base = self._moved.get(str(before), before)
            base = base if base in names else NOTHING
            if draft.get("report") == self._report and base != before:
                offer.key = str(uuid5(NAMESPACE_URL, f"{offer.key} {base}"))
                offer.body = frozen({**said, "key": offer.key, "draft": {**draft, "base": base}})
                self._session.add(offer)

    def _name_anew(self, number: int, going: set[int]) -> None:
        """Say in the item of a revision what it stands on now; its key is another one when that is new."""
        row = self._rows[number]
        if not row.body:
            row.body = self._made(self._revisions[number])
        said = json.loads(row.body)
        before = (said.get("base"), said.pop(_NAMED, []))
        met, seen = self._base(number), self._seen(number)
        answered_later = going | self._in_doubt(seen)
        named = [
            each.instance
            for each in self._revisions.values()
            if each.number in seen and (each.number in answered_later or each.instance in before[1])
        ]
        after = (str(met) if met else None, named)
        if before == after:
            return
        self._rename(number, row, f"{after}")
        said |= {"key": row.key, "base": after[0]} | ({_NAMED: named} if named else {})
        row.body = frozen(standing_on(said, self._there[met - 1] if met else None))

    def _in_doubt(self, seen: set[int]) -> set[int]:
        """Those of `seen` after all the centre keeps that lie aside here, and may be taken in there yet."""
        newest = max((each for each in seen if self._is_there(each)), default=-1)
        later = {each: row for each, row in self._rows.items() if each in seen and each > newest}
        return {each for each, row in later.items() if open_to_word(row)}

    def _rename(self, number: int, row: t.OutboxRow, why: str) -> None:
        """Give an item a key of its own: the centre keeps its answer to what came under the one before."""
        own = f"{self._report}/" if of_another(row) else ""
        row.key = self._revisions[number].key = own + str(uuid5(NAMESPACE_URL, f"{row.key} {why}"))
        if row.body:
            row.body = frozen({**json.loads(row.body), "key": row.key})
        self._session.add(row)

    def _queue(self, number: int, now: datetime) -> None:
        row = self._rows[number]
        saw = (row.answer or {}).get(SAW)
        row.state, row.why, row.answer = _WAITING, "", None if saw is None else {SAW: saw}
        row.attempts, row.faults, row.next_try = 0, 0, None
        self._session.add(row)
        told = {"key": row.key, "revision": number}
        audit.append(self._session, now, "sync", "sent_again", self._report, told)

    def _base(self, number: int, also: str = "") -> int:
        """The centre's newest name of what the author of a revision had seen; 0 for none."""
        before = self._seen(number)
        seen = {of_content(self._revisions[each].sha256) for each in before}
        seen |= {
            mark
            for at, row in self._rows.items()
            if at in before and (row.answer or {}).get("met") and (mark := _met(row))
        }
        return max((self._name_at(mark) for mark in {*seen, also}), default=0)

    def _seen(self, number: int) -> set[int]:
        """Numbers of the revisions here that its author had before the eyes.

        Of what was signed here that is all before it; of another PC's what that one stood on, and so on.
        """
        saw = None if number not in self._rows else (self._rows[number].answer or {}).get(SAW)
        if saw is None:
            return {each for each in self._revisions if each < number}
        stood_on = [each for each, row in self._revisions.items() if of_content(row.sha256) == saw]
        return {every for each in stood_on if each != number for every in (each, *self._seen(each))}

    def _name(self, mark: str) -> str:
        return str(self._name_at(mark))

    def _name_at(self, mark: str) -> int:
        return self._there.index(mark) + 1 if mark in self._there else 0

    def _is_there(self, number: int) -> bool:
        return of_content(self._revisions[number].sha256) in self._there

    def _is_own(self, number: int) -> bool:
        """Whether it was signed here: its author had all before it before the eyes."""
        row = self._rows.get(number)
        return row is not None and not of_another(row)

    def _state(self, number: int) -> str:
        row = self._rows.get(number)
        return "" if row is None else row.state

    def _made(self, revision: t.RevisionRow) -> bytes:
        """The item of a revision that another PC sent, as that one sent it but for its key."""
        owner = self._session.get_one(t.ReportRow, self._report)
        unit: dict[str, Any] = recall(self._session, "unit") or {}
        item = SubmissionItem(
            key=revision.key,
            base=None,
            report=self._report,
            form=owner.form,
            version=revision.version,
            instance=revision.instance,
            deprecated=revision.deprecated,
            unit=unit.get("code", ""),
            period=owner.period,
            task=owner.task,
            xml=revision.xml.decode(),
            sha256=revision.sha256,
            attachments=tuple(AttachmentRef.model_validate(each) for each in revision.attachments or ()),
            finished_at=revision.finished_at,
            author=revision.author,
            approver=revision.approver,
        )
        return item.model_dump_json().encode()


def _met(row: t.OutboxRow) -> str | None:
    """What another PC's word in a conflict is known by; None where there is none."""
    answer: dict[str, Any] = row.answer or {}
    if row.state != "aside" or answer.get("status") != "conflict" or not answer.get("xml"):
        return None
    return of_content(sha256_of(answer["xml"]))
