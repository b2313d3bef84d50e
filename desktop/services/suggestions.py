"""What citizens bring: taken in at the counter, dealt with step by step, sent to the centre like a report.

Each step is a new revision of the report of the form `pakn` that carries the suggestion. It goes off without
the leader's sign-off: what a citizen said is taken down, not vouched for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.account import Account
from desktop.domain.errors import BaocaoxaError, StepRefused, SuggestionIncomplete
from desktop.domain.lookup_code import new_code
from desktop.domain.periods import WorkingCalendar
from desktop.domain.personal import mask_word
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.secrecy import check_secret, secret_mark
from desktop.domain.suggestion import (
    RATINGS,
    STEPS,
    Intake,
    State,
    Step,
    Suggestion,
    state_before,
)
from desktop.domain.suggestion_amend import Amendment, amended, to_text
from desktop.domain.suggestion_public import WHOLE
from desktop.domain.suggestion_sent import read_said, standing_as
from desktop.domain.text import fold
from desktop.domain.zone import day_of
from desktop.events import EventBus, SuggestionsChanged
from desktop.services.files import Files
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.services.suggestion_reading import SuggestionReading
from desktop.services.suggestion_sending import Carriage
from desktop.services.suggestion_typed import (
    answered_by_centre,
    begun,
    clean,
    cleaned,
    left_alone,
    readers_kept,
    received_at,
    refuse_names,
    refuse_settled,
    refuse_unread,
    retitled,
    sent_texts,
    step_of,
    texts,
    tidy,
    trimmed,
    worded,
)
from desktop.store.suggestions import SuggestionStore, Taken

#: Steps whose history keeps what stood before.
_OLD_WORDS = frozenset({Step.CORRECT, Step.AMEND})


class Suggestions(SuggestionReading):
    """The suggestions of one commune, for the person signed in. `wake` lets the centre know.

    `today`: the day by the centre's clock, where this PC's is known to be wrong.
    """

    def __init__(
        self,
        store: SuggestionStore,
        carriage: Carriage,
        files: Files,
        account: Account,
        calendar: Callable[[], WorkingCalendar],
        bus: EventBus,
        outside: Outside,
        wake: Callable[[], None],
        today: Callable[[], date],
    ) -> None:
        super().__init__(store, carriage, account, calendar, bus, outside)
        self._files = files
        self._wake = wake
        self._today = today

    # Doing. Each raises UnknownForm, DiskFull; a step StepRefused, UnknownSuggestion; StateSecret.

    def take_in(self, intake: Intake) -> str:
        """Take one in; its id. Raises SuggestionIncomplete("text") for one that says nothing."""
        intake, now = cleaned(intake), self._outside.clock()
        received = received_at(intake, now)
        mark = (new_id(self._outside.rng), new_code(self._outside.rng))
        made = begun(intake, mark, received, self._account.name, self.deadline(intake.kind, day_of(received)))
        self._keep(made, Step.TAKE_IN, "", None)
        return made.id

    def accept(self, suggestion: str) -> None:
        """Somebody has looked: the commune deals with it."""
        self._step(suggestion, Step.ACCEPT, "")

    def route(self, suggestion: str, unit: str, officer: str, due: date | None) -> None:
        """Say who deals with it and by when.

        Raises SuggestionIncomplete("officer") for nobody, ("due") for a day past that did not stand there.
        """
        unit, officer = clean(unit), clean(officer)
        if not unit and not officer:
            raise SuggestionIncomplete("officer")
        if due is not None and due < self._today() and due != self._store.get(suggestion).due:
            raise SuggestionIncomplete("due")
        check_secret(unit, officer)
        text = " · ".join(filter(None, (unit, officer)))
        self._step(suggestion, Step.ROUTE, text, unit=unit, officer=officer, due=due)

    def ask_more(self, suggestion: str, text: str) -> None:
        """Ask the citizen for more. Raises SuggestionIncomplete("reason")."""
        self._step(suggestion, Step.ASK_MORE, worded(text, "reason"))

    def supplement(self, suggestion: str, text: str) -> None:
        """The citizen has said more. Raises SuggestionIncomplete("text")."""
        said = worded(text, "text")
        whole = f"{self._store.get(suggestion).text}\n\n{said}"
        self._step(suggestion, Step.SUPPLEMENT, said, text=whole)

    def correct(self, suggestion: str, text: str) -> None:
        """Write anew what was taken down wrongly, answered or not; what it said before stays with the step.

        A title made of the text follows it, and so does one that may not stay: a secret's mark, or who
        brought it, stands in it. Raises SuggestionIncomplete("text"), StateSecret.
        """
        said, before = worded(text, "text"), self._store.get(suggestion)
        check_secret(said)
        field = before.field if secret_mark(before.field) is None else ""
        title = retitled(before, said)
        if (said, title, field) == (before.text, before.title, before.field):
            return
        self._step(suggestion, Step.CORRECT, before.text, text=said, title=title, field=field)

    def amend(self, suggestion: str, as_meant: Amendment) -> None:
        """Correct a slip of the pen in kind, field, weighing or who brought it; the trail tells what changed.

        A deadline that follows from the kind goes with it. Raises StateSecret, NamesSomebody.
        """
        before, weighing = self._store.get(suggestion), trimmed(as_meant.weighing)
        person, field = before.person, clean(as_meant.field)
        if as_meant.person is not None:
            person = replace(tidy(as_meant.person), share=person.share)
        check_secret(field, person.name, person.address, *texts(weighing))
        due, received = before.due, day_of(before.received_at)
        if due == self.deadline(before.kind, received):
            due = self.deadline(as_meant.kind, received)
        anonymous = person.empty if as_meant.person is not None else before.anonymous
        changes = {"kind": as_meant.kind, "field": field, "weighing": weighing, "person": person}
        after = replace(before, **changes, anonymous=anonymous, due=due)  # type: ignore[arg-type]  # its fields
        what = amended(before, after)
        if not what.empty:
            self._step(suggestion, Step.AMEND, to_text(what), **changes, anonymous=anonymous, due=due)

    def refer(self, suggestion: str, authority: str, share: bool) -> None:
        """Another authority is to answer; `share`: the citizen agrees that it learns who asks."""
        authority = worded(authority, "unit")
        person = replace(self._store.get(suggestion).person, share=share)
        self._step(suggestion, Step.REFER, authority, unit=authority, person=person)

    def answer(self, suggestion: str, text: str) -> None:
        """Answer it, or write the answer anew: by whom and when it was first answered stays.

        Raises SuggestionIncomplete("answer").
        """
        self._close(suggestion, Step.ANSWER, worded(text, "answer"))

    def refuse(self, suggestion: str, reason: str) -> None:
        """Say why it is not dealt with. Raises SuggestionIncomplete("reason")."""
        self._close(suggestion, Step.REFUSE, worded(reason, "reason"))

    def spread(self, suggestion: str, text: str) -> None:
        """Propose an initiative or a solution to others."""
        self._step(suggestion, Step.SPREAD, clean(text))

    def merge(self, suggestion: str, into: str) -> None:
        """It says the same as `into` and is dealt with there.

        Raises StepRefused for one merged itself, SettledAlready for one nobody will deal with any more.
        """
        other = self._store.get(into)
        refuse_settled(other)
        if other.id == suggestion:
            raise StepRefused(Step.MERGE, other.state)
        self._step(suggestion, Step.MERGE, other.code, merged=other.id)
        with self._alike_lock:
            if self._alike is not None:
                self._alike.remove(suggestion)

    def split(self, suggestion: str) -> None:
        """It was merged by mistake: it stands for itself again, where it stood before. Raises StepRefused."""
        detail = self._store.detail(suggestion)
        state = state_before([event.step for event in detail.events])
        self._step(suggestion, Step.SPLIT, detail.merged_code, merged=None, state=state)

    def decided(self, suggestion: str) -> None:
        """Two PCs went on with it at once, and somebody has decided what stands (`Conflicts`): it goes off.

        Raises HasViolations, FileMissing, WrongState.
        """
        self._as_the_form_says(suggestion, settled=True)

    def corrected(self, suggestion: str) -> None:
        """Its form was put right by hand: it stands so and goes off anew, under its code.

        Raises what `decided` and `publish` raise, StateSecret.
        """
        self._as_the_form_says(suggestion, settled=False)

    def correcting(self, suggestion: str) -> bool:
        """Whether its form is being put right by hand: till that is sent or dropped no step is taken."""
        return self._store.correcting(suggestion)

    def leave_as_sent(self, suggestion: str) -> None:
        """Nothing comes of putting its form right: it is as it was sent last."""
        self._store.close_carrier(suggestion)
        self._files.sweep(suggestion)
        self._bus.publish(SuggestionsChanged(suggestion))

    def _as_the_form_says(self, suggestion: str, settled: bool) -> None:
        before = self._store.get(suggestion)
        instance = self._carriage.decided(suggestion, before.code)
        said = read_said(instance.serialize())
        if said is None:
            raise StepRefused(Step.SETTLE, before.state)
        me, now = self._account, self._outside.clock()
        merged = self._store.by_code(said.merged_code) if said.merged_code else None
        told = answered_by_centre(self._store.detail(suggestion).events)
        after = standing_as(suggestion, before, said, me.name, now, merged, told)
        step, text = (Step.SETTLE, "") if settled else step_of(before, after, said.merged_code)
        if not settled:
            check_secret(*sent_texts(after))
            if merged is not None and before.merged != merged:
                refuse_settled(self._store.get(merged))
            after = readers_kept(before, after, me.role)
            refuse_names(after)
            if after.public and not before.public:
                refuse_unread(after)
        taken = Taken(new_id(self._outside.rng), step, me.name, me.login, now, text)
        self._store.take(after, taken, self._carriage.of_decided(after, instance), before)
        self._files.sweep(suggestion)
        self._bus.publish(SuggestionsChanged(suggestion))
        self._wake()

    def attach(self, suggestion: str, *paths: Path, tell: Tell = untold, stopped: Stopped = never) -> None:
        """Keep copies of files with it, all or none, as reports do; bytes of each are told. Slow.

        Raises what `Files.take` raises; then nothing has changed.
        """
        before = self._store.get(suggestion)
        if Step.ATTACH not in before.steps or self.correcting(suggestion):
            raise StepRefused(Step.ATTACH, before.state)
        self._store.open_carrier(suggestion, self._outside.clock())
        try:
            names = [self._files.take(suggestion, path, tell, stopped).name for path in paths]
        except BaocaoxaError:
            self._store.close_carrier(suggestion)
            self._files.sweep(suggestion)
            raise
        names = [name for name in dict.fromkeys(names) if name not in before.files]
        if not names:  # it has them already
            self._store.close_carrier(suggestion)
            return
        files = (*before.files, *names)
        self._keep(replace(before, files=files), Step.ATTACH, "; ".join(names), before)

    def publish(self, suggestion: str, confirmed: tuple[str, ...] = (), whole: bool = False) -> None:
        """Let everybody read it, words `confirmed` that may name somebody; the trail keeps that they were.

        `whole`: all of it was read, and names nobody. So it must be where this PC does not know who brought
        it. Raises NotAllowed, NamesSomebody, MayNameSomebody, SenderElsewhere.
        """
        about = self._store.get(suggestion)
        read = refuse_unread(about, confirmed, whole) if self.may_publish else ()
        said = [*([WHOLE] if about.sender_elsewhere else []), *map(mask_word, read)]
        self._step(suggestion, Step.PUBLISH, "; ".join(said), public=True)

    def withhold(self, suggestion: str) -> None:
        """Keep it to the office again. Raises NotAllowed."""
        self._step(suggestion, Step.WITHHOLD, "", public=False)

    def rate(self, suggestion: str, rating: int, text: str = "") -> None:
        """How satisfied the citizen is, 1 to 5. Raises SuggestionIncomplete("rating")."""
        if rating not in RATINGS:
            raise SuggestionIncomplete("rating")
        self._step(suggestion, Step.RATE, clean(text), rating=rating)

    def _close(self, suggestion: str, step: Step, text: str) -> None:
        now = self._outside.clock()
        told: dict[str, object] = {"answer": text}
        before = self._store.detail(suggestion)
        if before.suggestion.answered_at is None:  # what is corrected later was not answered late
            told["answered_at"] = now
        if before.suggestion.answered_at is None or answered_by_centre(before.events):
            told["answered_by"] = self._account.name
        if before.suggestion.state is State.SPREAD:
            told["state"] = State.SPREAD  # others have taken it up, whatever the answer says now
        self._step(suggestion, step, text, **told)

    def _step(self, suggestion: str, step: Step, said: str, **changes: object) -> None:
        before = self._store.get(suggestion)
        if step not in before.steps or self.correcting(suggestion):
            raise StepRefused(step, before.state)
        if step not in _OLD_WORDS:  # they go out of it
            check_secret(said)
        changes = {"state": STEPS[step][1] or before.state, **changes}
        after = replace(before, **changes)  # type: ignore[arg-type]  # fields of Suggestion
        left = left_alone(before, after, step)
        check_secret(*(text for text in sent_texts(after) if text not in left))
        after = readers_kept(before, after, self._account.role)
        refuse_names(after)
        self._keep(after, step, said, before, left)

    def _keep(
        self,
        suggestion: Suggestion,
        step: Step,
        said: str,
        before: Suggestion | None,
        left: frozenset[str] = frozenset(),
    ) -> None:
        now, rng = self._outside.clock(), self._outside.rng
        merged = "" if suggestion.merged is None else self._store.get(suggestion.merged).code
        taken = Taken(new_id(rng), step, self._account.name, self._account.login, now, said)
        self._store.take(suggestion, taken, self._carriage.of(suggestion, merged, left), before)
        with self._alike_lock:
            if self._alike is not None and suggestion.merged is None:
                self._alike.put([(suggestion.id, fold(f"{suggestion.title} {suggestion.text}"))])
        self._bus.publish(SuggestionsChanged(suggestion.id))
        self._wake()
