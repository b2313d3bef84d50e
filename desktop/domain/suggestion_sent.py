"""A suggestion as the commune's other PC knows it: what the sent form says, and which step that was.

The form does not say who brought it (but while another authority is to answer and the citizen agreed), what
the citizen was asked for, nor why it is proposed to others: that stays on the PC where it was written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from xml.etree.ElementTree import Element, ParseError

from desktop.domain.suggestion import (
    FROM_CENTRE,
    NOBODY,
    OPEN,
    RATINGS,
    UNWEIGHED,
    Channel,
    Kind,
    Person,
    State,
    Step,
    Suggestion,
    Weighing,
    title_of,
)
from desktop.domain.suggestion_amend import amended, to_text
from desktop.domain.suggestion_form import CODE, DUE, FILE, KIND, PUBLIC, STATE, TITLE, YES
from desktop.domain.zone import VIETNAM, day_of

_FIRST = "0"  # number of the first one sent


@dataclass(frozen=True)
class Said:
    """A sent form, read: `first` of its report, `person` only when it names somebody."""

    code: str
    kind: Kind
    state: State
    channel: Channel
    field: str
    title: str
    text: str
    weighing: Weighing
    person: Person
    anonymous: bool
    received_on: date | None
    unit: str
    officer: str
    due: date | None
    answer: str
    answered_on: date | None
    rating: int | None
    merged_code: str
    files: tuple[str, ...]
    public: bool
    first: bool


@dataclass(frozen=True)
class CentreWord:
    """One answer of the centre: what state it says, and when."""

    at: datetime
    by: str
    state: State
    text: str


def read_said(xml: bytes) -> Said | None:
    """What a sent form says; None for what is no suggestion."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError):
        return None
    found: dict[str, list[str]] = {}
    for each in root.iter():
        text = (each.text or "").strip()
        if text and not len(each):
            found.setdefault(each.tag.rpartition("}")[2], []).append(text)
    said = {name: texts[0] for name, texts in found.items()}
    try:
        kind, state = Kind(said[KIND]), State(said[STATE])
        channel = Channel(said.get("kenh", Channel.COUNTER))
        code, text = said[CODE], said["noi_dung"]
    except (KeyError, ValueError):
        return None
    rating = said.get("hai_long", "")
    person = Person(said.get("ng_ten", ""), said.get("ng_dt", ""), said.get("ng_dc", ""), share=True)
    return Said(
        code=code,
        kind=kind,
        state=state,
        channel=channel,
        field=said.get("linh_vuc", ""),
        title=said.get(TITLE) or title_of(text),
        text=text,
        weighing=Weighing(said.get("loi_ich", ""), said.get("chi_phi", ""), said.get("kha_thi", "")),
        person=NOBODY if person.empty else person,
        anonymous=said.get("an_danh") == "co",
        received_on=_day(said.get("ngay_nhan")),
        unit=said.get("don_vi", ""),
        officer=said.get("can_bo", ""),
        due=_day(said.get(DUE)),
        answer=said.get("ket_qua", ""),
        answered_on=_day(said.get("ngay_tra_loi")),
        rating=int(rating) if rating in set(map(str, RATINGS)) else None,
        merged_code=said.get("trung_voi", ""),
        files=tuple(dict.fromkeys(found.get(FILE, ()))),
        public=said.get(PUBLIC) == YES,
        first=said.get("lan_sua", _FIRST) == _FIRST,
    )


def standing_as(
    suggestion: str,
    before: Suggestion | None,
    said: Said,
    author: str,
    at: datetime,
    merged: str | None,
    by_centre: bool = False,
) -> Suggestion:
    """The suggestion once `author` has sent `said`; `before` is how it stood here, None when it was not.

    Who brought it, and when it came, stay as they are on the PC that took it in; so does who answered it
    first and when, while its answer is written anew, but for an answer `by_centre`. `merged` is the id here
    of the one it was merged into.
    """
    answered = None if said.answered_on is None else _moment(said.answered_on, at)
    then = None if before is None else before.answered_at
    same = then is not None and before is not None and before.answer == said.answer
    anew = then is not None and day_of(then) == said.answered_on
    start = before or Suggestion(
        id=suggestion, code=said.code, kind=said.kind, state=said.state, channel=said.channel, field="",
        title="", text="", weighing=UNWEIGHED, person=NOBODY, anonymous=said.anonymous,
        received_at=_moment(said.received_on or day_of(at), at), received_by=author if said.first else "",
        unit="", officer="", due=None, answer="", answered_by="", answered_at=None, rating=None, merged=None,
        files=(), unseen=False, elsewhere=True,
    )  # fmt: skip
    return replace(
        start,
        kind=said.kind,
        state=said.state,
        channel=said.channel,
        field=said.field,
        title=said.title,
        text=said.text,
        weighing=said.weighing,
        person=said.person if start.elsewhere else start.person,
        anonymous=said.anonymous if start.elsewhere else start.anonymous,
        unit=said.unit,
        officer=said.officer,
        due=said.due,
        answer=said.answer,
        answered_by=start.answered_by if same or (anew and not by_centre) else author if said.answer else "",
        answered_at=start.answered_at if same or anew else answered,
        rating=said.rating,
        merged=merged if said.state is State.DUPLICATE else None,
        files=said.files,
        public=said.public,
    )


def heard(suggestion: Suggestion, words: Iterable[CentreWord], sent_at: datetime) -> Suggestion:
    """The same after all the centre has said, the oldest first: the rule by which a PC takes its words.

    An answer counts whenever the commune has not closed it itself: nobody opens again what is answered.
    Asking for more and referring count only when said after the commune's own last step, `sent_at`.
    """
    for word in words:
        asks = word.state in {State.MORE, State.REFERRED}
        if word.state not in FROM_CENTRE or (asks and word.at <= sent_at):
            continue
        moves = suggestion.state in OPEN or word.state is State.SPREAD
        answers = word.state in {State.ANSWERED, State.REFUSED}
        if moves:
            suggestion = replace(suggestion, state=word.state)
        if answers and (moves or suggestion.answer == word.text):  # the form does not say whose answer it is
            said = {"answer": word.text, "answered_by": word.by, "answered_at": word.at}
            suggestion = replace(suggestion, **said)  # type: ignore[arg-type]  # fields of Suggestion
    return suggestion


def step_between(before: Suggestion | None, after: Suggestion, merged_code: str) -> tuple[Step, str]:
    """The step that led from the one to the other, and what its history says of it."""
    if before is None:
        return Step.TAKE_IN, ""
    routing = " · ".join(filter(None, (after.unit, after.officer)))
    if before.state is State.DUPLICATE and after.state is not State.DUPLICATE:
        return Step.SPLIT, ""
    if after.state is not before.state:
        return _to_state(before, after, merged_code, routing)
    if after.answer != before.answer:
        return (Step.REFUSE if after.state is State.REFUSED else Step.ANSWER), after.answer
    if after.rating != before.rating:
        return Step.RATE, ""
    if after.files != before.files:
        return Step.ATTACH, "; ".join(name for name in after.files if name not in before.files)
    if after.public is not before.public:
        return (Step.PUBLISH if after.public else Step.WITHHOLD), ""
    if after.text != before.text:
        return Step.CORRECT, before.text
    what = amended(before, after)
    if not what.empty:
        return Step.AMEND, to_text(what)
    if (after.unit, after.officer, after.due) == (before.unit, before.officer, before.due):
        return _unseen(before, after), ""
    return (Step.REFER, after.unit) if after.state is State.REFERRED else (Step.ROUTE, routing)


def _unseen(before: Suggestion, after: Suggestion) -> Step:
    """A step that leaves nothing in the form: more asked for, who brought it written right, a choice."""
    if after.state is State.MORE:
        return Step.ASK_MORE
    return Step.AMEND if before.elsewhere else Step.SETTLE


def _to_state(before: Suggestion, after: Suggestion, merged_code: str, routing: str) -> tuple[Step, str]:
    added = after.text.removeprefix(before.text).strip() if after.text != before.text else ""
    if after.state is State.RUNNING and before.state is State.MORE and added:
        return Step.SUPPLEMENT, added
    steps = {
        State.NEW: (Step.TAKE_IN, ""),
        State.RECEIVED: (Step.ACCEPT, ""),
        State.RUNNING: (Step.ROUTE, routing),
        State.MORE: (Step.ASK_MORE, ""),
        State.REFERRED: (Step.REFER, after.unit),
        State.ANSWERED: (Step.ANSWER, after.answer),
        State.REFUSED: (Step.REFUSE, after.answer),
        State.SPREAD: (Step.SPREAD, ""),
        State.DUPLICATE: (Step.MERGE, merged_code),
    }
    return steps.get(after.state, (Step.SETTLE, ""))


def _moment(day: date, at: datetime) -> datetime:
    """That day's `at` when it is the same day, else its middle."""
    return at if day_of(at) == day else datetime.combine(day, time(12), tzinfo=VIETNAM)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
