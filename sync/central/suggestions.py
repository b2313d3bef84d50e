"""What citizens brought to communes, as their reports say it, and the centre's answers to it.

A suggestion is a report of the form `pakn`. An answer goes down as a change of kind `suggestion` that has all
answers so far; the feed itself keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from desktop.domain.lookup_code import CodeMistyped, read_code
from desktop.domain.suggestion import FROM_CENTRE, OPEN, State
from desktop.domain.suggestion_form import (
    CODE,
    DUE,
    FORM,
    KIND,
    PUBLIC,
    STATE,
    TITLE,
    YES,
    read_answers,
)
from sync.central import feed
from sync.central import tables as t
from sync.central.centre import Centre

KIND_OF_CHANGE = "suggestion"


class NoSuchSuggestion(ValueError):
    """No suggestion of that id or lookup code; the sentence says how to find it."""


@dataclass(frozen=True)
class Listed:
    """One as its commune said last; `answered`: how many answers of the centre it has."""

    id: str
    unit: str
    code: str
    kind: str
    state: str
    title: str
    due: str
    text: str
    answer: str
    rating: str
    answered: int
    public: bool

    def late(self, today: date) -> bool:
        """Whether it waits beyond its deadline."""
        return self.state in OPEN and self.due != "" and self.due < today.isoformat()


def listed(centre: Centre, unit: str = "", waiting: bool = False, public: bool = False) -> list[Listed]:
    """Suggestions by commune, deadline and code. `waiting`: only those referred to the centre's side.

    `public`: only those whose commune lets everybody read what was said and answered.
    """
    with centre.database.reading() as session:
        answers = {entry.subject: len(entry.body["answers"]) for entry in session.exec(_told())}
        found = [
            _listed(report, xml, answers.get(report.id, 0)) for report, xml in _newest(session) if report.unit
        ]
    found = [each for each in found if unit in ("", each.unit) and (each.public or not public)]
    found.sort(key=lambda each: (each.unit, each.due or "9", each.code))
    return [each for each in found if each.state == State.REFERRED] if waiting else found


def answer(centre: Centre, suggestion: str, state: State, by: str, text: str) -> str:
    """Say a word on one; its id. Raises NoSuchSuggestion, ValueError for a state only a commune says."""
    if state not in FROM_CENTRE:
        raise ValueError(f"The centre can say: {', '.join(sorted(FROM_CENTRE))}.")
    with centre.database.writing() as session:
        report = _find(session, suggestion)
        before = session.exec(_told().where(t.FeedEntry.subject == report.id)).first()
        answers: list[dict[str, Any]] = list(before.body["answers"]) if before is not None else []
        at = centre.clock().isoformat()
        answers.append({"id": str(uuid4()), "at": at, "by": by, "state": str(state), "text": text})
        body = {"report": report.id, "answers": answers}
        feed.tell(
            session, centre.clock(), KIND_OF_CHANGE, report.id, str(len(answers)), body, unit=report.unit
        )
        return report.id


def _told() -> Any:
    same = (t.FeedEntry.kind == KIND_OF_CHANGE, col(t.FeedEntry.superseded).is_(False))
    return select(t.FeedEntry).where(*same)


def _newest(session: Session) -> Iterator[tuple[t.Report, Mapping[str, str]]]:
    query = (
        select(t.Report, t.Revision.xml)
        .join(
            t.Revision,
            (col(t.Revision.report) == t.Report.id) & (col(t.Revision.number) == t.Report.revision),
        )
        .where(t.Report.form == FORM)
    )
    for report, xml in session.exec(query):
        yield report, read_answers(xml if isinstance(xml, bytes) else xml.encode())


def _find(session: Session, suggestion: str) -> t.Report:
    found = session.get(t.Report, suggestion)
    if found is not None and found.form == FORM:
        return found
    try:
        code = read_code(suggestion)
    except CodeMistyped:
        code = ""
    for report, answers in _newest(session) if code else ():
        if answers.get(CODE) == code:
            return report
    raise NoSuchSuggestion(f"There is no suggestion {suggestion}. See: baocaoxa-central suggestions list")


def _listed(report: t.Report, answers: Mapping[str, str], answered: int) -> Listed:
    said = {name: answers.get(name, "") for name in (CODE, KIND, STATE, TITLE, DUE)}
    return Listed(
        report.id,
        report.unit,
        said[CODE],
        said[KIND],
        said[STATE],
        said[TITLE],
        said[DUE],
        answers.get("noi_dung", ""),
        answers.get("ket_qua", ""),
        answers.get("hai_long", ""),
        answered,
        answers.get(PUBLIC) == YES,
    )
