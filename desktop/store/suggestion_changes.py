"""What the centre says of suggestions: its answers become events, and the newest moves the suggestion."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from desktop.domain.suggestion import FROM_CENTRE, OPEN, State, Step
from desktop.store import audit
from desktop.store import tables as t
from sync.protocol import Change

KIND = "suggestion"
_STEPS = {
    State.ANSWERED: Step.ANSWER,
    State.MORE: Step.ASK_MORE,
    State.REFERRED: Step.REFER,
    State.REFUSED: Step.REFUSE,
    State.SPREAD: Step.SPREAD,
}


class CentreSays:
    """All the centre has said of one suggestion. Raises KeyError, TypeError, ValueError for nonsense."""

    def __init__(self, change: Change, now: datetime) -> None:
        self._change = change
        self._suggestion = change.id
        self._now = now
        self._said = [_answer(each) for each in change.body["answers"]]

    def apply(self, session: Session) -> None:
        """Note what is new of it; the last word that is new counts.

        What the commune has closed itself stays closed: the word is shown beside it. Words on a suggestion
        that has not come to this PC yet (another one of the commune took it in) wait for it.
        """
        row = session.get(t.SuggestionRow, self._suggestion)
        if row is None:
            said = self._change
            session.merge(
                t.KeptChangeRow(kind=said.kind, id=said.id, seq=said.seq, rev=said.rev, body=said.body)
            )
            return
        for each in self._said:
            if session.get(t.SuggestionEventRow, each["id"]) is not None:
                continue
            state: State = each["state"]
            session.add(_event(row.id, each))
            if row.state in OPEN or state is State.SPREAD:
                row.state = state
                if state in {State.ANSWERED, State.REFUSED}:
                    row.answer, row.answered_by, row.answered_at = each["text"], each["by"], each["at"]
            row.seen_at, row.updated = None, self._now
            session.add(row)
            audit.append(
                session, self._now, "centre", f"suggestion_{_STEPS[state]}", row.id, {"state": state}
            )


def kept_words(session: Session, suggestion: str) -> list[t.SuggestionEventRow]:
    """What the centre said of one before it was here, as steps of its way; it waits no longer."""
    kept = session.get(t.KeptChangeRow, (KIND, suggestion))
    if kept is None:
        return []
    session.delete(kept)
    return [_event(suggestion, _answer(each)) for each in kept.body["answers"]]


def state_of(step: Step) -> State:
    """The state the centre said with a step of its own."""
    return next(state for state, taken in _STEPS.items() if taken is step)


def _event(suggestion: str, said: dict[str, Any]) -> t.SuggestionEventRow:
    event = {name: said[name] for name in ("id", "at", "by", "text")}
    return t.SuggestionEventRow(suggestion=suggestion, step=_STEPS[said["state"]], centre=True, **event)


def _answer(body: dict[str, Any]) -> dict[str, Any]:
    at = datetime.fromisoformat(_text(body["at"]))
    state = State(body["state"])
    if at.tzinfo is None or state not in FROM_CENTRE:
        raise ValueError(f"no word of the centre: {state} at {at}")
    text = str(body.get("text") or "")
    return {"id": _text(body["id"]), "at": at, "by": _text(body["by"]), "text": text, "state": state}


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"not a text: {value!r}")
    return value
