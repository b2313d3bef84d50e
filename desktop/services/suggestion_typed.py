"""What is typed of a suggestion, as it is kept: composed letters, no blanks at its ends."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, time

from desktop.domain.errors import (
    MayNameSomebody,
    NamesSomebody,
    NotAllowed,
    SenderElsewhere,
    SettledAlready,
    StepRefused,
    SuggestionIncomplete,
)
from desktop.domain.personal import likely_names
from desktop.domain.report import Role
from desktop.domain.secrecy import check_secret, secret_mark
from desktop.domain.suggestion import (
    NOBODY,
    OPEN,
    PUBLISHERS,
    UNWEIGHED,
    WEIGHED,
    Intake,
    Person,
    State,
    Step,
    Suggestion,
    Weighing,
    title_of,
)
from desktop.domain.suggestion_amend import amended, to_text
from desktop.domain.suggestion_public import read_by_all, tells_sender
from desktop.domain.suggestion_sent import step_between
from desktop.domain.suggestion_views import SuggestionEvent
from desktop.domain.text import nfc
from desktop.domain.zone import VIETNAM, day_of


def cleaned(intake: Intake) -> Intake:
    """What was written down at the counter."""
    return replace(
        intake,
        title=clean(intake.title),
        text=nfc(intake.text).strip(),
        field=clean(intake.field),
        person=tidy(intake.person),
        weighing=trimmed(intake.weighing),
    )


def tidy(person: Person) -> Person:
    """Who brought it."""
    return Person(clean(person.name), clean(person.phone), clean(person.address), person.share)


def trimmed(weighing: Weighing) -> Weighing:
    """How it is weighed."""
    return Weighing(*(nfc(text).strip() for text in texts(weighing)))


def texts(weighing: Weighing) -> tuple[str, ...]:
    """The three texts."""
    return tuple(getattr(weighing, each.name) for each in fields(weighing))


def clean(text: str) -> str:
    """One line."""
    return " ".join(nfc(text).split())


def worded(text: str, field: str) -> str:
    """Several lines that must say something. Raises SuggestionIncomplete(field)."""
    said = nfc(text).strip()
    if not said:
        raise SuggestionIncomplete(field)
    return said


def received_at(intake: Intake, now: datetime) -> datetime:
    """When it came: now, or in the middle of the day the letter came.

    Raises SuggestionIncomplete("text") for one that says nothing, ("received") for a day to come.
    """
    if not intake.text:
        raise SuggestionIncomplete("text")
    today = day_of(now)
    if intake.received_on is None or intake.received_on == today:
        return now
    if intake.received_on > today:
        raise SuggestionIncomplete("received")
    return datetime.combine(intake.received_on, time(12), tzinfo=VIETNAM)


def begun(intake: Intake, mark: tuple[str, str], received: datetime, by: str, due: date) -> Suggestion:
    """What was written down as a suggestion that nobody has looked at yet; `mark` is its id and code.

    Raises StateSecret.
    """
    weighing = intake.weighing if intake.kind in WEIGHED else UNWEIGHED
    person = intake.person
    check_secret(intake.title, intake.text, intake.field, *texts(weighing), person.name, person.address)
    nameless = intake.anonymous or person.empty
    identity, code = mark
    return Suggestion(
        id=identity,
        code=code,
        kind=intake.kind,
        state=State.NEW,
        channel=intake.channel,
        field=intake.field,
        title=intake.title or title_of(intake.text),
        text=intake.text,
        weighing=weighing,
        person=NOBODY if nameless else person,
        anonymous=nameless,
        received_at=received,
        received_by=by,
        unit="",
        officer="",
        due=due,
        answer="",
        answered_by="",
        answered_at=None,
        rating=None,
        merged=None,
        files=(),
        unseen=False,
    )


def sent_texts(about: Suggestion) -> tuple[str, ...]:
    """All of its texts that go to the centre."""
    return about.title, about.text, about.answer, about.field, about.unit, about.officer


def left_alone(before: Suggestion, after: Suggestion, step: Step) -> frozenset[str]:
    """Its texts in which a step may leave a mark of state secrecy that an earlier version let in.

    Else it is first taken out. But what shows less, or takes one mark out, answers only for the texts that it
    changes: the others went to the centre as they are, and their marks are taken out after it.
    """
    rewritten = step is Step.ANSWER and secret_mark(before.answer) is not None
    if not rewritten and step not in {Step.WITHHOLD, Step.CORRECT}:
        return frozenset()
    return frozenset(sent_texts(before)) & frozenset(sent_texts(after))


def retitled(before: Suggestion, text: str) -> str:
    """Its title once it says `text`: that of the text, but for one of its own that may stay."""
    title, said = before.title, " ".join(before.text.split())
    own = not said.startswith(title.removesuffix("…")) and secret_mark(title) is None
    return title if own and not tells_sender(replace(before, text="", answer="")) else title_of(text)


def answered_by_centre(events: tuple[SuggestionEvent, ...]) -> bool:
    """Whether the answer that stands is the centre's."""
    told = [each.centre for each in events if each.step in {Step.ANSWER, Step.REFUSE}]
    return bool(told) and told[-1]


def refuse_settled(into: Suggestion) -> None:
    """Raises SettledAlready: who brings again what was dealt with is to have an answer, too; StepRefused."""
    if into.merged is not None or into.state is State.DUPLICATE:
        raise StepRefused(Step.MERGE, into.state)
    if into.state not in OPEN:
        raise SettledAlready(into.code)


def refuse_names(after: Suggestion) -> None:
    """Raises NamesSomebody when everybody could read who brought it."""
    if after.public and tells_sender(after):
        raise NamesSomebody


def refuse_unread(about: Suggestion, confirmed: tuple[str, ...] = (), whole: bool = False) -> tuple[str, ...]:
    """Before it is made public: the words that probably name somebody, all of them `confirmed`.

    Raises NamesSomebody for what is certain, MayNameSomebody for words that no person has confirmed, and
    SenderElsewhere when nobody has read the `whole` of one whose sender this PC cannot look for.
    """
    refuse_names(replace(about, public=True))
    found = likely_names(*read_by_all(about))
    if set(found) - set(confirmed):
        raise MayNameSomebody(found)
    if about.sender_elsewhere and not whole:
        raise SenderElsewhere
    return found


def readers_kept(before: Suggestion, after: Suggestion, role: Role) -> Suggestion:
    """As `after`, but what everybody reads and an officer wrote anew is the office's until one decides.

    So is what anybody wrote anew with words in it that probably name somebody, or where this PC does not know
    who brought it: it is read again first.

    Raises NotAllowed when who may read it is changed by somebody who does not decide that.
    """
    same = read_by_all(before) == read_by_all(after)
    if role in PUBLISHERS:
        known, now = (set(likely_names(*read_by_all(each))) for each in (before, after))
        unread = now - known or (after.sender_elsewhere and not same)
        return replace(after, public=False) if before.public and after.public and unread else after
    if after.public is not before.public:
        raise NotAllowed("publish", tuple(sorted(PUBLISHERS)))
    return after if same or not after.public else replace(after, public=False)


def step_of(before: Suggestion, after: Suggestion, merged_code: str) -> tuple[Step, str]:
    """The step that putting the form right was; what leaves no other trace is noted as such."""
    step, text = step_between(before, after, merged_code)
    if step in {Step.SETTLE, Step.AMEND}:
        return Step.AMEND, to_text(amended(before, after))
    return step, text
