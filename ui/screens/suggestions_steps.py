"""What can be done next with a suggestion: chosen, filled in, done; each a step of its history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QFrame, QLineEdit

from desktop.domain.deadlines import DeadlineKind, read_deadline
from desktop.domain.errors import BaocaoxaError, SuggestionIncomplete
from desktop.domain.suggestion import RATINGS, State, Step, Suggestion
from desktop.domain.text import name_key
from ui import words
from ui.screens.kept_typing import KeptTyping
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit, text_area
from ui.widgets.folding import folding
from ui.widgets.labels import label
from ui.widgets.layout import beside, column, row
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

#: In this order; the first that can be taken is proposed.
_ORDER = (
    Step.ROUTE, Step.ACCEPT, Step.ANSWER, Step.SUPPLEMENT, Step.ASK_MORE, Step.REFER, Step.REFUSE,
    Step.CORRECT, Step.RATE, Step.SPREAD,
)  # fmt: skip
_WORDS = frozenset(
    {Step.ANSWER, Step.SUPPLEMENT, Step.ASK_MORE, Step.REFUSE, Step.RATE, Step.SPREAD, Step.CORRECT}
)


class StepsCard(QFrame):
    """Steps as segments, the fields of the one chosen, and a button that takes it."""

    def __init__(self, workplace: Workplace, shell: Shell, suggestion: Suggestion) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.about = suggestion
        self._taking = False
        self.setObjectName("suggestion.steps")
        self.setProperty("role", "card")
        steps = [step for step in _ORDER if step in suggestion.steps]
        self._step = self._likely = _first(steps, suggestion)
        self._drafts: dict[Step, dict[str, str]] = {}  # what is typed for each step
        named = [(str(step), self._name(step)) for step in steps]
        self.steps = Segments(named, str(self._step), "suggestion.step", self.tr("Next step"))
        self.steps.chosen.connect(self._choose)
        if len(steps) == 1:  # nothing to choose from
            self.steps.hide()
        self.words = text_area("suggestion.step.words", 84)
        self._words = Field(self.tr("Words"), self.words)
        self.unit, self._unit = self._line("unit", self.tr("Unit"))
        self.officer, self._officer = self._line("officer", self.tr("In charge"))
        self.due, self._due = self._line("due", self.tr("Answer by"))
        choices = workplace.suggestions.choices()
        _complete(self.unit, choices.units)
        names = sorted((account.name for account in workplace.accounts.list()), key=name_key)
        _complete(self.officer, tuple(dict.fromkeys((*names, *choices.officers))))
        self.share = QCheckBox(self.tr("The citizen agrees that this authority learns name and telephone"))
        self.share.setObjectName("suggestion.step.share")
        rated = [(str(value), str(value)) for value in RATINGS]
        self._rating = suggestion.rating or 0  # nobody's opinion is noted that was not chosen
        self.ratings = Segments(rated, str(self._rating), "suggestion.step.rating", self.tr("How satisfied"))
        self.ratings.chosen.connect(self._rate)
        self._rated = label(suggestion_words.rating(self._rating) if self._rating else "", "muted")
        ends = (label(suggestion_words.satisfaction(each), "small") for each in (RATINGS[0], RATINGS[-1]))
        self._ends = tuple(ends)  # which end is the good one
        self._ratings = folding(self._ends[0], self.ratings, self._ends[1], self._rated, space=12)
        self.go = button("", "primary", "suggestion.step.go")
        self.go.clicked.connect(self._take)
        head = label(self.tr("What comes next"), "section")
        who = beside(self._unit, self._officer, self._due)
        items = (head, self.steps, who, self._ratings, self._words, self.share, row(None, self.go))
        self.setLayout(column(*items, space=12, margins=(16, 16, 16, 16)))
        self._show_step()
        self.draft = KeptTyping(self, workplace.typed, shell, self._written)
        self._restore()
        self.words.textChanged.connect(self.draft.touch)
        for edit in (self.unit, self.officer, self.due):
            edit.textChanged.connect(self.draft.touch)
        self.steps.chosen.connect(self.draft.touch)

    def put_away(self) -> None:
        """Another card comes in its place: what is typed goes over to it, but for the step just taken."""
        self.draft.flush()
        self.draft.rest()

    def _as_it_stands(self, step: Step) -> dict[str, str]:
        """What the fields of a step hold before anything is typed, by name."""
        about = self.about
        referred = about.state is State.REFERRED
        if step is Step.ROUTE:
            due = words.date(about.due) if about.due else ""
            return {"unit": "" if referred else about.unit, "officer": about.officer, "due": due}
        if step is Step.REFER:
            return {"unit": about.unit if referred else ""}
        held = {Step.ANSWER: about.answer, Step.CORRECT: about.text}
        return {"words": held.get(step, "")} if step in _WORDS else {}

    def _typed(self) -> dict[str, str]:
        """What the fields of the step in hand hold."""
        fields = {"unit": self.unit, "officer": self.officer, "due": self.due}
        held = {name: edit.text() for name, edit in fields.items()} | {"words": self.words.toPlainText()}
        return {name: held[name] for name in self._as_it_stands(self._step)}

    def _put(self, held: dict[str, str]) -> None:
        """Into the fields of the step in hand."""
        self.words.setPlainText(held.get("words", ""))
        for name, edit in (("unit", self.unit), ("officer", self.officer), ("due", self.due)):
            edit.setText(held.get(name, ""))

    def _written(self) -> dict[str, str]:
        """What is typed for each step and not taken yet, as «answer.words»; and the step in hand."""
        drafts = self._drafts | {self._step: {} if self._taking else self._typed()}
        lines = {
            f"{step}.{name}": text
            for step, held in drafts.items()
            for name, text in held.items()
            if text != self._as_it_stands(step)[name]
        }
        if self._taking or (self._step is self._likely and not lines):
            return lines
        return {"step": str(self._step), **lines}

    def _restore(self) -> None:
        """What was typed for the steps before and neither taken nor emptied."""
        kept = dict(self.draft.begin(f"suggestion:{self.about.id}") or {})
        chosen = kept.pop("step", "")
        for key, text in kept.items():
            of, _, name = key.rpartition(".")
            step = next((each for each in self.about.steps if each == (of or chosen)), None)
            if step is not None and name in self._as_it_stands(step):
                held = self._drafts.get(step) or self._as_it_stands(step)
                self._drafts[step] = held | {name: text}
        self._put(self._drafts.get(self._step) or self._as_it_stands(self._step))
        if chosen in {str(step) for step in self.about.steps}:
            self.steps.choose(chosen)

    def _line(self, name: str, title: str) -> tuple[QLineEdit, Field]:
        edit = line_edit(f"suggestion.step.{name}")
        return edit, Field(title, edit)

    def _rate(self, key: str) -> None:
        self._rating = int(key)
        self._rated.setText(suggestion_words.rating(self._rating))
        self._rated.show()
        self._may_go()

    def _may_go(self) -> None:
        self.go.setEnabled(self._step is not Step.RATE or bool(self._rating))

    def _choose(self, key: str) -> None:
        self._drafts[self._step] = self._typed()
        self._step = Step(key)
        self._show_step()

    def _show_step(self) -> None:
        """The fields of the step in hand, with what was typed for this one or what stands."""
        step = self._step
        self._put(self._drafts.get(step) or self._as_it_stands(step))
        routing, referring = step is Step.ROUTE, step is Step.REFER
        self._unit.setVisible(routing or referring)
        self._unit.label.setText(self.tr("Authority") if referring else self.tr("Unit"))
        for field in (self._officer, self._due):
            field.setVisible(routing)
        self._words.setVisible(step in _WORDS)
        self._words.label.setText(self._asked(step))
        self._words.complain("")
        for widget in (self.ratings, *self._ends):
            widget.setVisible(step is Step.RATE)
        self._rated.setVisible(step is Step.RATE and bool(self._rating))
        self.share.setVisible(referring and not self.about.person.empty)
        self.go.setText(self._name(step))
        self._may_go()

    def _take(self) -> None:
        due: date | None = None
        if self._step is Step.ROUTE:
            read = read_deadline(self.due.text(), self._workplace.today().year)
            if read.kind is not DeadlineKind.NONE and read.day is None:
                self._due.complain(self.tr("Write a day as 31/12/2026, or leave it blank."))
                self.due.setFocus()
                return
            due = read.day
        act = self._act(due)
        self.go.setEnabled(False)
        self._taking = True
        self._shell.bridge.run(act, self._done, self._failed)

    def _act(self, due: date | None) -> Callable[[], None]:
        suggestions, identity = self._workplace.suggestions, self.about.id
        said, unit, officer = self.words.toPlainText(), self.unit.text(), self.officer.text()
        share, rating = self.share.isChecked(), self._rating
        return {
            Step.ROUTE: lambda: suggestions.route(identity, unit, officer, due),
            Step.ACCEPT: lambda: suggestions.accept(identity),
            Step.ANSWER: lambda: suggestions.answer(identity, said),
            Step.SUPPLEMENT: lambda: suggestions.supplement(identity, said),
            Step.ASK_MORE: lambda: suggestions.ask_more(identity, said),
            Step.REFER: lambda: suggestions.refer(identity, unit, share),
            Step.REFUSE: lambda: suggestions.refuse(identity, said),
            Step.RATE: lambda: suggestions.rate(identity, rating, said),
            Step.SPREAD: lambda: suggestions.spread(identity, said),
            Step.CORRECT: lambda: suggestions.correct(identity, said),
        }[self._step]

    def _done(self, _: None) -> None:
        self.draft.flush()
        self._drafts.pop(self._step, None)
        self._put(self._as_it_stands(self._step))
        self._taking = False
        self._may_go()

    def _failed(self, error: BaocaoxaError) -> None:
        self._taking = False
        self._may_go()
        if isinstance(error, SuggestionIncomplete):
            field = self._words if self._step in _WORDS else self._unit
            field = self._due if error.field == "due" else field
            field.complain(words.sentence(error))
            field.editor.setFocus()
        else:
            self._shell.banner(words.sentence(error), "bad")

    def _name(self, step: Step) -> str:
        return {
            Step.ROUTE: self.tr("Hand over"),
            Step.ACCEPT: self.tr("Accept"),
            Step.ANSWER: self.tr("Answer"),
            Step.SUPPLEMENT: self.tr("Add"),
            Step.ASK_MORE: self.tr("Ask for more"),
            Step.REFER: self.tr("Refer"),
            Step.REFUSE: self.tr("Refuse"),
            Step.RATE: self.tr("Note the opinion"),
            Step.SPREAD: self.tr("Propose to others"),
            Step.CORRECT: self.tr("Correct"),
        }[step]

    def _asked(self, step: Step) -> str:
        return {
            Step.ANSWER: self.tr("Answer to the citizen"),
            Step.SUPPLEMENT: self.tr("What the citizen adds"),
            Step.ASK_MORE: self.tr("What is missing"),
            Step.REFUSE: self.tr("Why it is not dealt with"),
            Step.RATE: self.tr("What the citizen says of the answer (may stay blank)"),
            Step.SPREAD: self.tr("To whom, and why"),
            Step.CORRECT: self.tr("As it should stand; what stands now is kept in the history"),
        }.get(step, "")


def _first(steps: list[Step], suggestion: Suggestion) -> Step:
    """What is most likely next: who was named answers, what was answered is judged."""
    for likely in (Step.RATE, Step.SUPPLEMENT):
        if likely in steps and suggestion.rating is None:
            return likely
    if suggestion.officer and Step.ANSWER in steps:
        return Step.ANSWER
    return steps[0]


def _complete(edit: QLineEdit, known: tuple[str, ...]) -> None:
    completer = QCompleter(list(known), edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    edit.setCompleter(completer)
