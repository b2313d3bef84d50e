"""How a suggestion stands, what was done with it, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import errors
from desktop.domain.lookup_code import written
from desktop.domain.suggestion import Channel, Kind, Standing, State, Step, Timing
from desktop.domain.suggestion_amend import from_detail, from_text
from desktop.domain.suggestion_public import WHOLE
from ui.words.counting import Word, counted, listed, named

translate = QCoreApplication.translate

_ICONS = {"good": "check", "bad": "error", "warn": "warning", "waiting": "waiting", "info": "sync"}


def standing(value: Standing) -> Word:
    """A suggestion's state with its lateness; the word says what the colour does."""
    text = state(value.state)
    if value.timing is Timing.LATE:
        text = translate("words", "{state}, late").format(state=text)
    elif value.timing is Timing.SOON:
        text = translate("words", "{state}, due soon").format(state=text)
    return Word(text, _ICONS.get(value.colour, "remove"), value.colour)


def state(value: State) -> str:
    """A state, whatever the deadline."""
    return {
        State.NEW: translate("suggestions", "New"),
        State.RECEIVED: translate("suggestions", "Came in"),
        State.MORE: translate("suggestions", "More is asked for"),
        State.REFERRED: translate("suggestions", "Referred"),
        State.RUNNING: translate("suggestions", "Being dealt with"),
        State.ANSWERED: translate("suggestions", "Answered"),
        State.SPREAD: translate("suggestions", "Taken up by others"),
        State.REFUSED: translate("suggestions", "Refused"),
        State.DUPLICATE: translate("suggestions", "Merged"),
    }[value]


def kind(value: Kind) -> str:
    """What it is."""
    return {
        Kind.COMPLAINT: translate("suggestions", "Complaint"),
        Kind.REQUEST: translate("suggestions", "Request"),
        Kind.INITIATIVE: translate("suggestions", "Initiative"),
        Kind.SOLUTION: translate("suggestions", "Solution"),
        Kind.PROPOSAL: translate("suggestions", "Proposal"),
    }[value]


def channel(value: Channel) -> str:
    """How it came."""
    return {
        Channel.COUNTER: translate("suggestions", "At the counter"),
        Channel.PAPER: translate("suggestions", "On paper"),
        Channel.PHONE: translate("suggestions", "By telephone"),
        Channel.MEETING: translate("suggestions", "At a meeting"),
    }[value]


def step(value: Step) -> str:
    """What was done, as a line of its history."""
    return {
        Step.TAKE_IN: translate("suggestions", "Taken in"),
        Step.ACCEPT: translate("suggestions", "Accepted to be dealt with"),
        Step.ROUTE: translate("suggestions", "Given to"),
        Step.ASK_MORE: translate("suggestions", "More was asked for"),
        Step.SUPPLEMENT: translate("suggestions", "The citizen added"),
        Step.REFER: translate("suggestions", "Referred to"),
        Step.ANSWER: translate("suggestions", "Answer given"),
        Step.REFUSE: translate("suggestions", "Refused because"),
        Step.SPREAD: translate("suggestions", "Proposed to others"),
        Step.MERGE: translate("suggestions", "Merged into"),
        Step.SPLIT: translate("suggestions", "Split again from"),
        Step.RATE: translate("suggestions", "The citizen's opinion"),
        Step.ATTACH: translate("suggestions", "File attached"),
        Step.CORRECT: translate("suggestions", "Corrected; before it said"),
        Step.SETTLE: translate("suggestions", "Two computers went on with it at once; decided what stands"),
        Step.AMEND: translate("suggestions", "A slip of the pen corrected"),
        Step.PUBLISH: translate("suggestions", "Made public"),
        Step.WITHHOLD: translate("suggestions", "Kept to the office again"),
    }[value]


def way(taken: Step, said: str) -> str:
    """A step with what was said, as a line of its history."""
    text = step(taken)
    if taken in {Step.MERGE, Step.SPLIT}:
        return f"{text} {written(said)}" if said else text
    if taken is Step.AMEND:
        said = corrected(said)
    if taken is Step.PUBLISH and said:
        said = confirmed(said)
    return named(text, said) if said else text


def confirmed(masked: str) -> str:
    """That somebody read again what may name a person, or the whole, before everybody might."""
    words = masked.removeprefix(WHOLE).removeprefix("; ")
    told = []
    if masked.startswith(WHOLE):
        told.append(translate("suggestions", "all of it read; no word of it tells who brought it"))
    if words:
        told.append(translate("suggestions", "read again and confirmed: {words}").format(words=words))
    return "; ".join(told)


def corrected(kept: object) -> str:
    """What a correction changed, as a step or the trail keeps it; "" for what a newer version wrote.

    Kind and field are told before and after, of the others only which they are.
    """
    try:
        what = from_text(kept) if isinstance(kept, str) else from_detail(kept)
    except ValueError:
        return ""
    said = []
    if what.kind is not None:
        said.append(
            translate("suggestions", "kind: {change}").format(change=" → ".join(map(kind, what.kind)))
        )
    if what.field is not None:
        change = " → ".join(text or "…" for text in what.field)
        said.append(translate("suggestions", "field: {change}").format(change=change))
    names = {
        "benefit": translate("suggestions", "what it brings"),
        "cost": translate("suggestions", "what it costs"),
        "feasibility": translate("suggestions", "can it be done"),
        "name": translate("suggestions", "full name"),
        "phone": translate("suggestions", "telephone"),
        "address": translate("suggestions", "address"),
        "anonymous": translate("suggestions", "with or without a name"),
    }
    said += [names.get(each, each) for each in (*what.weighing, *what.person)]
    return listed(said)


def readers(public: bool) -> Word:
    """Who may read it."""
    if public:
        return Word(translate("suggestions", "Public"), "check", "good")
    return Word(translate("suggestions", "For the office only"), "lock", "muted")


def rating(value: int) -> str:
    """How satisfied the citizen is, in words and as a figure of five."""
    return f"{value}/5 – {satisfaction(value)}"


def satisfaction(value: int) -> str:
    """A figure of five in words."""
    return (
        translate("suggestions", "very dissatisfied"),
        translate("suggestions", "dissatisfied"),
        translate("suggestions", "neither"),
        translate("suggestions", "satisfied"),
        translate("suggestions", "very satisfied"),
    )[value - 1]


def suggestions(count: int) -> str:
    """How many there are."""
    return counted(
        count, translate("suggestions", "1 suggestion"), translate("suggestions", "{n} suggestions")
    )


def _incomplete(field: str) -> str:
    return {
        "text": translate("words", "Write what the citizen says, then save it again."),
        "officer": translate("words", "Say who is to deal with it: a unit or a person."),
        "unit": translate("words", "Say which authority is to answer."),
        "answer": translate("words", "Write the answer first."),
        "received": translate("words", "The day it came cannot be later than today."),
        "due": translate("words", "This day is past. Write today or a later day, or leave it blank."),
        "rating": translate("words", "Choose how satisfied the citizen is, from 1 to 5."),
    }.get(field, translate("words", "Write the reason first: the citizen will read it."))


#: Sentences for errors about suggestions, and for state secrets.
SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.UnknownSuggestion: lambda e: translate(
        "words", "No suggestion with this code is on this PC. Check the code, or search by its words."
    ),
    errors.SuggestionIncomplete: lambda e: _incomplete(e.field),
    errors.StepRefused: lambda e: translate(
        "words", "This can no longer be done: the suggestion has moved on meanwhile. Look at it again."
    ),
    errors.SettledAlready: lambda e: translate(
        "words",
        "{code} is settled already: merged into it, this one would get no answer. Deal with it and answer it "
        "on its own; the earlier one stays to be seen under “Others say much the same”.",
    ).format(code=written(e.code)),
    errors.MayNameSomebody: lambda e: translate(
        "words",
        "These words may name somebody: {words}. Take them out, or confirm after reading that they may stay.",
    ).format(words=", ".join(e.found)),
    errors.NamesSomebody: lambda e: translate(
        "words",
        "What everybody may read must not tell who brought it: their name, telephone number, address or "
        "e-mail stands in the text or the answer. Take it out with “Correct” or by answering anew, or "
        "keep it to the office.",
    ),
    errors.SenderElsewhere: lambda e: translate(
        "words",
        "Who brought it is kept on another computer of the commune. Make it public there, or read the whole "
        "text here and confirm that it names nobody.",
    ),
    errors.StateSecret: lambda e: (
        translate(
            "words",
            "“{name}” is marked {mark}. State secrets may not be kept on this PC: take it out, and deal "
            "with it on paper as the law says.",
        ).format(mark=e.mark, name=e.where)
        if e.where
        else translate(
            "words",
            "The text bears the mark {mark}. State secrets may not be kept on this PC: take it out, and deal "
            "with it on paper as the law says.",
        ).format(mark=e.mark)
    ),
}
