"""What citizens bring: taken in at the counter, dealt with step by step, sent to the centre like a report.

Each step is a new revision of the report of the form `pakn` that carries the suggestion. It goes off without
the leader's sign-off: what a citizen said is taken down, not vouched for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import BaocaoxaError, StepRefused, SuggestionIncomplete
from desktop.domain.lookup_code import new_code, read_code
from desktop.domain.periods import WorkingCalendar
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Role
from desktop.domain.secrecy import check_secret
from desktop.domain.similar import SimilarTexts
from desktop.domain.suggestion import (
    PUBLISHERS,
    RATINGS,
    SOON_DAYS,
    STEPS,
    Intake,
    Kind,
    Person,
    Step,
    Suggestion,
    deadline,
    state_before,
    title_of,
)
from desktop.domain.suggestion_amend import Amendment, amended, to_text
from desktop.domain.suggestion_sent import read_said, standing_as
from desktop.domain.suggestion_views import (
    Alike,
    SuggestionChoices,
    SuggestionDetail,
    SuggestionFilter,
    SuggestionRow,
)
from desktop.domain.text import fold
from desktop.events import EventBus, SuggestionsChanged
from desktop.services.files import Files
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.services.suggestion_sending import Carriage
from desktop.services.suggestion_sheets import Counts, Going, SheetOf, write_list, write_public
from desktop.services.suggestion_typed import (
    begun,
    clean,
    cleaned,
    readers_kept,
    received_at,
    refuse_names,
    refuse_unread,
    step_of,
    texts,
    tidy,
    trimmed,
    worded,
)
from desktop.store.suggestions import SuggestionStore, Taken

if TYPE_CHECKING:
    from desktop.documents.slip import Slip

QUIETLY = Going()


class Suggestions:
    """The suggestions of one commune, for the person signed in. `wake` lets the centre know."""

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
    ) -> None:
        self._store = store
        self._carriage = carriage
        self._files = files
        self._account = account
        self._calendar = calendar
        self._bus = bus
        self._outside = outside
        self._wake = wake
        self._alike: SimilarTexts | None = None
        self._alike_lock = threading.Lock()
        store.adopt(outside.clock())

    # Looking.

    def page(
        self, wanted: SuggestionFilter, today: date, offset: int = 0, limit: int = 100
    ) -> tuple[SuggestionRow, ...]:
        """Part of the list: what must be answered first on top. Personal data is masked."""
        return self._store.page(wanted, today, self.soon(today), offset, limit)

    def count(self, wanted: SuggestionFilter, today: date) -> int:
        """How many the filter shows."""
        return self._store.count(wanted, today, self.soon(today))

    def detail(self, suggestion: str) -> SuggestionDetail:
        """One with its way. Raises UnknownSuggestion."""
        return self._store.detail(suggestion)

    def find(self, typed: str) -> str:
        """The id of the one whose lookup code was typed. Raises CodeMistyped, UnknownSuggestion."""
        return self._store.by_code(read_code(typed))

    def choices(self) -> SuggestionChoices:
        """What was written before, to be offered again; officers by their given name, as people are."""
        return SuggestionChoices.of(*map(self._store.named, ("field", "unit", "officer")))

    def soon(self, today: date) -> date:
        """Until that day a deadline is near."""
        return self._calendar().add(today, SOON_DAYS)

    def deadline(self, kind: Kind, received: date) -> date:
        """The day by which one of this kind is to be answered unless another is set."""
        return deadline(kind, received, self._calendar())

    def waiting(self) -> int:
        """How many wait for this person: of an officer his own; of the others those nobody deals with."""
        return self._store.waiting(self._whose)

    def newest_waiting(self) -> SuggestionRow | None:
        """Of those that wait for this person the one that came last, masked as in the list."""
        return self._store.newest_waiting(self._whose)

    @property
    def _whose(self) -> str | None:
        return self._account.name if self._account.role is Role.OFFICER else None

    def alike(self, text: str, but: str = "", limit: int = 3) -> tuple[Alike, ...]:
        """Those that say much the same. The first time reads them all: not for the main thread."""
        with self._alike_lock:
            if self._alike is None or len(self._alike) != self._store.unmerged():  # another PC took one in
                self._alike = SimilarTexts()
                self._alike.put(self._store.texts())
            found = self._alike.like(text, limit, but)
        rows = self._store.some(tuple(identity for identity, _ in found))
        return tuple(Alike(rows[identity], share) for identity, share in found if identity in rows)

    def person(self, suggestion: str) -> Person:
        """Who brought it, in full: the audit trail notes who looked. Raises UnknownSuggestion."""
        return self._store.person(suggestion, self._account.login, self._outside.clock())

    def slip(self, suggestion: str) -> Slip:
        """What is printed for the citizen. Raises UnknownSuggestion."""
        from desktop.documents.slip import slip_of

        return slip_of(self._store.get(suggestion), self._carriage.unit.full_name)

    def seen(self, suggestion: str) -> None:
        """A person has it before the eyes."""
        if self._store.seen(suggestion, self._outside.clock()):
            self._bus.publish(SuggestionsChanged(suggestion))

    def export(
        self, path: Path, wanted: SuggestionFilter, today: date, sheet: SheetOf, going: Going = QUIETLY
    ) -> int:
        """Write those of the filter to a workbook, in the order of the list; how many.

        Who brought them is masked. Not for the main thread. Raises FileOpenElsewhere, FileNotSaved, DiskFull,
        ListStopped.
        """
        return write_list(self._store, path, wanted, (today, self.soon(today)), sheet, going)

    def export_public(
        self,
        path: Path,
        wanted: SuggestionFilter,
        today: date,
        sheet: SheetOf,
        counted: Counts,
        going: Going = QUIETLY,
    ) -> int:
        """Write what everybody may read of the filter, for outside the office; how many.

        The others are only counted. Raises what `export` raises.
        """
        return write_public(self._store, path, wanted, (today, self.soon(today)), sheet, counted, going)

    # Doing. Each raises UnknownForm, DiskFull; a step StepRefused, UnknownSuggestion; StateSecret.

    def take_in(self, intake: Intake) -> str:
        """Take one in; its id. Raises SuggestionIncomplete("text") for one that says nothing."""
        intake, now = cleaned(intake), self._outside.clock()
        received = received_at(intake, now)
        mark = (new_id(self._outside.rng), new_code(self._outside.rng))
        made = begun(intake, mark, received, self._account.name, self.deadline(intake.kind, received.date()))
        self._keep(made, Step.TAKE_IN, "", None)
        return made.id

    def accept(self, suggestion: str) -> None:
        """Somebody has looked: the commune deals with it."""
        self._step(suggestion, Step.ACCEPT, "")

    def route(self, suggestion: str, unit: str, officer: str, due: date | None) -> None:
        """Say who deals with it and by when. Raises SuggestionIncomplete("officer") for nobody."""
        unit, officer = clean(unit), clean(officer)
        if not unit and not officer:
            raise SuggestionIncomplete("officer")
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
        """Write anew what was taken down wrongly; what it said before stays with the step.

        A title made of the text follows it. Raises SuggestionIncomplete("text").
        """
        said, before = worded(text, "text"), self._store.get(suggestion)
        check_secret(said)
        if said == before.text:
            return
        title = title_of(said) if before.title == title_of(before.text) else before.title
        self._step(suggestion, Step.CORRECT, before.text, text=said, title=title)

    def amend(self, suggestion: str, as_meant: Amendment) -> None:
        """Correct a slip of the pen in kind, field, weighing or who brought it; the trail tells what changed.

        A deadline that follows from the kind goes with it. Raises StateSecret, NamesSomebody.
        """
        before, weighing = self._store.get(suggestion), trimmed(as_meant.weighing)
        person, field = before.person, clean(as_meant.field)
        if as_meant.person is not None:
            person = replace(tidy(as_meant.person), share=person.share)
        check_secret(field, person.name, person.address, *texts(weighing))
        due, received = before.due, before.received_at.date()
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
        """Answer it, or write the answer anew. Raises SuggestionIncomplete("answer")."""
        self._close(suggestion, Step.ANSWER, worded(text, "answer"))

    def refuse(self, suggestion: str, reason: str) -> None:
        """Say why it is not dealt with. Raises SuggestionIncomplete("reason")."""
        self._close(suggestion, Step.REFUSE, worded(reason, "reason"))

    def spread(self, suggestion: str, text: str) -> None:
        """Propose an initiative or a solution to others."""
        self._step(suggestion, Step.SPREAD, clean(text))

    def merge(self, suggestion: str, into: str) -> None:
        """It says the same as `into` and is dealt with there. Raises StepRefused for one merged itself."""
        other = self._store.get(into)
        if other.id == suggestion or other.merged is not None:
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

        Raises what `decided` raises, NamesSomebody, StateSecret.
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
        after = standing_as(suggestion, before, said, me.name, now, merged)
        step, text = (Step.SETTLE, "") if settled else step_of(before, after, said.merged_code)
        if not settled:
            check_secret(after.title, after.text, after.answer, after.field, after.unit, after.officer)
            readers_kept(before, after, me.role)
            refuse_names(after)
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

    @property
    def may_publish(self) -> bool:
        """Whether this person decides who may read one."""
        return self._account.role in PUBLISHERS

    def publish(self, suggestion: str, confirmed: tuple[str, ...] = ()) -> None:
        """Let everybody read it, words `confirmed` that may name somebody. NotAllowed, NamesSomebody, May…"""
        if self.may_publish:
            refuse_unread(self._store.get(suggestion), confirmed)
        self._step(suggestion, Step.PUBLISH, "", public=True)

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
        self._step(suggestion, step, text, answer=text, answered_by=self._account.name, answered_at=now)

    def _step(self, suggestion: str, step: Step, said: str, **changes: object) -> None:
        before = self._store.get(suggestion)
        if step not in before.steps or self.correcting(suggestion):
            raise StepRefused(step, before.state)
        check_secret(said)
        changes = {"state": STEPS[step][1] or before.state, **changes}
        after = replace(before, **changes)  # type: ignore[arg-type]  # fields of Suggestion
        after = readers_kept(before, after, self._account.role)
        refuse_names(after)
        self._keep(after, step, said, before)

    def _keep(self, suggestion: Suggestion, step: Step, said: str, before: Suggestion | None) -> None:
        now, rng = self._outside.clock(), self._outside.rng
        merged = "" if suggestion.merged is None else self._store.get(suggestion.merged).code
        taken = Taken(new_id(rng), step, self._account.name, self._account.login, now, said)
        self._store.take(suggestion, taken, self._carriage.of(suggestion, merged), before)
        with self._alike_lock:
            if self._alike is not None and suggestion.merged is None:
                self._alike.put([(suggestion.id, fold(f"{suggestion.title} {suggestion.text}"))])
        self._bus.publish(SuggestionsChanged(suggestion.id))
        self._wake()
