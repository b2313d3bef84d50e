"""One suggestion: how it stands, its code and slip, what comes next, what was said, and its way so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BaocaoxaError, TakeCancelled
from desktop.domain.lookup_code import written
from desktop.domain.progress import Stopped, Tell
from desktop.domain.report import Delivery
from desktop.domain.suggestion import OPEN, Person, Step
from desktop.events import Event, FilesChanged
from ui import words
from ui.screens.entry_files import ReportFiles
from ui.screens.kept_typing import KeptTyping
from ui.screens.list_screen import OnePage
from ui.screens.report_files import FilesCard
from ui.screens.suggestions_alike import AlikeStrip
from ui.screens.suggestions_answer import AnswerCard
from ui.screens.suggestions_files import asked_files
from ui.screens.suggestions_parts import brought, merged, told_in_public, way
from ui.screens.suggestions_refused import RefusedCard
from ui.screens.suggestions_slip import SlipActions
from ui.screens.suggestions_steps import StepsCard
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.folding import folding
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.progress import ProgressLine
from ui.widgets.swap import swap
from ui.words import suggestions as suggestion_words
from ui.words.counting import listed, named

if TYPE_CHECKING:
    from desktop.domain.suggestion import Suggestion
    from desktop.domain.suggestion_views import Alike, SuggestionDetail
    from desktop.services.workplace import Workplace


#: Steps that have a button of their own.
_ELSEWHERE = frozenset({Step.SPLIT, Step.AMEND, Step.PUBLISH, Step.WITHHOLD, Step.ATTACH})


class SuggestionPage(OnePage):
    """`opened` for another one, `amend_wanted` where a slip of the pen is to be corrected."""

    opened = Signal(str)
    amend_wanted = Signal(str)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._suggestions = workplace.suggestions
        self._shell = shell
        self.suggestion = ""
        self.ask_files: Callable[[QWidget], Sequence[Path]] = asked_files
        self.line = ProgressLine("suggestion.attach")
        self._person: Person | None = None
        self.setObjectName("suggestion")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._known: SuggestionDetail | None = None
        self._day = workplace.today()
        self._steps: StepsCard | None = None
        self.alike = AlikeStrip(merging=True)
        self.alike.opened.connect(self.opened)
        self.alike.merged.connect(self._merge)
        self._area = page(self._place, 860)
        self.setLayout(column(self._area))
        bind(self, "back", self._go_back)
        shell.bridge.event.connect(self._happened)

    def open(self, suggestion: str) -> None:
        """Show one; the centre's word on it has been seen now. Raises UnknownSuggestion."""
        self._suggestions.detail(suggestion)
        self.leave()
        self.suggestion, self._person, self._known = suggestion, None, None
        self.alike.show_some(())
        self.refresh()
        self._area.verticalScrollBar().setValue(0)
        self._suggestions.seen(suggestion)
        self._look()

    def refresh(self) -> None:
        """Show it as it stands now; what is being typed stays while nothing of it has changed."""
        detail, today = self._suggestions.detail(self.suggestion), self._workplace.today()
        if (detail, today) != (self._known, self._day):
            focused = QApplication.focusWidget()
            self._known, self._day = detail, today
            self.alike.setParent(self)
            self.line.setParent(self)
            self._body = swap(self._place, self._body, self._filled(detail))
            self.alike.setVisible(
                self.alike.findChild(QPushButton) is not None and Step.MERGE in _steps(detail)
            )
            self.line.setVisible(self.line.running)
            if self._steps is not None:
                self._steps.show()
                if focused is not None and self._steps.isAncestorOf(focused):
                    focused.setFocus()

    def _next(self, about: Suggestion) -> StepsCard:
        """The steps; those before the eyes stay, with what is typed, while the suggestion is the same."""
        if self._steps is None or self._steps.about != about:
            self._put_steps_away()
            self._steps = StepsCard(self._workplace, self._shell, about)
        return self._steps

    def _put_steps_away(self) -> None:
        if self._steps is not None:
            self._steps.put_away()
        self._steps = None

    @property
    def draft(self) -> KeptTyping | None:
        """What is typed for the next step."""
        return None if self._steps is None else self._steps.draft

    def leave(self) -> None:
        """Another page, or the lock: what is typed is kept."""
        if self._steps is not None:
            self._steps.draft.leave()

    def _go_back(self) -> None:
        self.leave()
        self.left.emit()

    def _amend(self) -> None:
        self.leave()
        self.amend_wanted.emit(self.suggestion)

    def begin(self) -> None:
        """Where a person goes on: the way back, or the steps."""
        found = self.findChild(QPushButton, "suggestion.back")
        if found is not None:
            found.setFocus()

    def offer_slip(self) -> None:
        """It was just taken in: the citizen waits for the slip."""
        found = self.findChild(QPushButton, "suggestion.slip.print")
        if found is not None:
            found.setFocus()

    def _look(self) -> None:
        """Others that say the same, while it can still be merged."""
        known = self._known
        if known is None or Step.MERGE not in known.suggestion.steps:
            return
        about = known.suggestion
        text = f"{about.title} {about.text}"
        self._shell.bridge.run(
            lambda: (about.id, self._suggestions.alike(text, about.id)), self._found, self._failed
        )

    def _found(self, found: tuple[str, tuple[Alike, ...]]) -> None:
        suggestion, some = found
        if suggestion == self.suggestion:
            self.alike.show_some(some)

    def _merge(self, into: str) -> None:
        suggestion = self.suggestion
        self._shell.bridge.run(
            lambda: self._suggestions.merge(suggestion, into), lambda _: self.opened.emit(into), self._failed
        )

    def _split(self) -> None:
        suggestion = self.suggestion
        self._shell.bridge.run(
            lambda: self._suggestions.split(suggestion), lambda _: self.opened.emit(suggestion), self._failed
        )

    def _failed(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")

    def _filled(self, detail: SuggestionDetail) -> QWidget:
        about = detail.suggestion
        body = column(space=12)
        body.addLayout(self._head(about))
        undecided = self._workplace.conflicts.there(about.id)
        if undecided:
            body.addWidget(self._two(about))
        refused = RefusedCard(self._workplace, self._shell, about.id)
        if refused.wanted:
            body.addWidget(refused)
        told = told_in_public(about)
        if told is not None:
            body.addWidget(told)
        body.addWidget(self._standing(detail))
        if about.answer:
            body.addWidget(AnswerCard(self._suggestions, self._shell, about))
        body.addWidget(self.alike)
        if about.steps - _ELSEWHERE and not undecided and not refused.correcting:
            body.addWidget(self._next(about))
        else:
            self._put_steps_away()
        body.addWidget(self._said(about))
        body.addWidget(self.line)
        if about.files:
            body.addWidget(self._files(about))
        body.addWidget(brought(about, self._person, self._show_person))
        if detail.alike:
            body.addWidget(merged(detail, self.opened.emit))
        body.addWidget(way(detail, self._person is not None, self._show_person))
        body.addStretch(1)
        filled = QWidget()
        filled.setLayout(body)
        return filled

    def _two(self, about: Suggestion) -> QFrame:
        """Two computers of the commune went on with it at once: before all else somebody decides."""
        text = Paragraph(
            self.tr(
                "Another computer of the commune went on with it at the same time. Compare the two and say "
                "what stands; then it goes on."
            )
        )
        compare = button(self.tr("Compare and decide"), "primary", "suggestion.settle", "edit")
        compare.clicked.connect(lambda: self._shell.settle_report(about.id))
        line = row(Icon("warning", "warn"), text, compare, space=12)
        line.setStretch(1, 1)
        return card(line, name="suggestion.two")

    def _head(self, about: Suggestion) -> QVBoxLayout:
        back = button(self.tr("All suggestions"), "quiet", "suggestion.back", "chevron-left")
        back.setProperty("place", "lead")
        back.clicked.connect(self._go_back)
        line = row(back, None)
        if Step.AMEND in about.steps:
            amend = button(self.tr("Correct what was taken down"), "quiet", "suggestion.amending", "edit")
            amend.clicked.connect(self._amend)
            line.addWidget(amend)
        title = Paragraph(about.title, "section")
        title.setObjectName("suggestion.title")
        parts = (suggestion_words.kind(about.kind), about.field, suggestion_words.channel(about.channel))
        return column(line, title, label(" · ".join(filter(None, parts)), "muted"), space=4)

    def _standing(self, detail: SuggestionDetail) -> QFrame:
        about, today = detail.suggestion, self._workplace.today()
        chip = Chip(suggestion_words.standing(about.on(today, self._suggestions.soon(today))))
        chip.setObjectName("suggestion.state")
        line = folding(chip, space=12)
        if about.due is not None:
            due = self.tr("answer by {date}").format(date=words.date(about.due))
            if about.state in OPEN:
                left = self._workplace.working_days.calendar.between(today, about.due)
                due = f"{due} · {words.days_left(left).text}"
            line.addWidget(label(due, "muted", "suggestion.due"))
        if detail.delivery is not Delivery.NONE:
            sent = Chip(words.state(detail.delivery))
            sent.setObjectName("suggestion.delivery")
            line.addWidget(sent)
        code = label(written(about.code), "section", "suggestion.code")
        code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        code.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        code.setAccessibleName(self.tr("Lookup code"))
        who = " · ".join(filter(None, (about.unit, about.officer)))
        coded = QWidget()
        coded.setLayout(column(label(self.tr("Lookup code"), "small"), code, space=1))
        below = folding(coded, None, SlipActions(self._suggestions, about.id), space=12)
        rest: list[QWidget] = (
            [label(self.tr("Dealt with by {who}").format(who=who), "", "suggestion.who")] if who else []
        )
        if detail.merged_code:
            told = self.tr("Says the same as {code}, and is dealt with there.")
            split = button(self.tr("Split it again"), "", "suggestion.split")
            split.clicked.connect(self._split)
            again = QWidget()
            beside = row(Paragraph(told.format(code=written(detail.merged_code))), split, space=12)
            beside.setStretch(0, 1)
            again.setLayout(beside)
            rest.append(again)
        return card(line, below, *rest, space=10, name="suggestion.standing")

    def _said(self, about: Suggestion) -> QFrame:
        text = Paragraph(about.text)
        text.setObjectName("suggestion.text")
        more = [
            Paragraph(named(name, said))
            for name, said in (
                (self.tr("What it brings"), about.weighing.benefit),
                (self.tr("What it costs"), about.weighing.cost),
                (self.tr("Can it be done?"), about.weighing.feasibility),
            )
            if said
        ]
        head = row(label(self.tr("What was said"), "section"), None)
        sent = button(self.tr("See what was sent"), "quiet", "suggestion.report")
        sent.clicked.connect(lambda: self._shell.show_report(about.id))
        head.addWidget(sent)
        if Step.ATTACH in about.steps:
            attach = button(self.tr("Attach files"), "quiet", "suggestion.attach", "add")
            attach.setEnabled(not self.line.running)
            attach.clicked.connect(self._attach)
            head.addWidget(attach)
        return card(head, text, *more, space=6, name="suggestion.said")

    def _attach(self) -> None:
        paths = tuple(self.ask_files(self))
        if not paths or self.line.running:
            return
        suggestion, suggestions = self.suggestion, self._suggestions

        def work(tell: Tell, stopped: Stopped) -> None:
            suggestions.attach(suggestion, *paths, tell=tell, stopped=stopped)

        said = self.tr("Attaching {names}…").format(names=listed(path.name for path in paths))
        self.line.run(said, self._shell.bridge, work, lambda _: self.refresh(), self._not_attached)

    def _not_attached(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "info" if isinstance(error, TakeCancelled) else "bad")

    def _files(self, about: Suggestion) -> FilesCard:
        workplace = self._workplace
        files = ReportFiles(workplace.files, about.id, self._shell.bridge, workplace.fetching)
        listed = FilesCard(files, workplace.files.cards(about.id))
        self._tell_files(listed)
        return listed

    def _tell_files(self, listed: FilesCard) -> None:
        listed.tell(self._workplace.sync.uploads.of_report(self.suggestion), self._shell.app.clock())

    def _happened(self, event: Event) -> None:
        if isinstance(event, FilesChanged) and self.isVisible():
            for listed in self.findChildren(FilesCard):
                self._tell_files(listed)

    def _show_person(self) -> None:
        self._person = self._suggestions.person(self.suggestion)
        self._known = None
        self.refresh()


def _steps(detail: SuggestionDetail) -> frozenset[Step]:
    return detail.suggestion.steps
