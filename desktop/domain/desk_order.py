"""In which order the desk shows what there is: by kind first, seen by whoever is signed in.

What is due by the hour, what came back, what is late, what is due, what waits for somebody else, what is on
its way, what was received. Who signs begins with what waits for the signature.
"""

from __future__ import annotations

from desktop.domain.views import Card, CardState

_SIGN, _EVENT, _BACK, _LATE, _DUE, _OTHERS, _ON_ITS_WAY, _RECEIVED = range(8)
#: Nothing is left to do here: below everything that asks for a hand.
_RESTING = {
    CardState.HANDED: _ON_ITS_WAY,
    CardState.PENDING: _ON_ITS_WAY,
    CardState.ACKNOWLEDGED: _RECEIVED,
}


def mine(card: Card, signs: bool) -> bool:
    """Whether it is the turn of the person signed in; `signs`: that person signs reports off."""
    if card.state is CardState.AWAITING:
        return signs
    return card.state not in _RESTING and card.state is not CardState.DROPPED


def order(card: Card, signs: bool) -> tuple[int, int, str, str]:
    """The key to sort cards by: kind, then the day due; of what rests the latest day first."""
    kind, due = _kind(card, signs), card.due.toordinal()
    period = card.period.code if card.period else ""
    return kind, -due if card.state in _RESTING else due, card.title, period


def _kind(card: Card, signs: bool) -> int:
    """An event goes before what is due by the day, however late that is; a draft with a word came back."""
    if card.state in _RESTING:
        return _RESTING[card.state]
    if card.state is CardState.AWAITING and signs:
        return _SIGN
    if not mine(card, signs):
        return _OTHERS
    if card.due_at is not None:
        return _EVENT
    sent_back = card.state is CardState.DRAFT and (card.returned or bool(card.comment))
    if sent_back or card.state in (CardState.RETURNED, CardState.SET_ASIDE):
        return _BACK
    return _LATE if card.days_left < 0 else _DUE
