"""The answer to a suggestion, the citizen's opinion of it, and who may read both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.domain.errors import BaocaoxaError
from desktop.domain.suggestion import Step, Suggestion
from ui import words
from ui.screens.suggestions_publish import PublishQuestion
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.suggestions import Suggestions


class AnswerCard(QFrame):
    """What was answered; under it whether everybody may read it, and the button that changes that."""

    def __init__(self, suggestions: Suggestions, shell: Shell, about: Suggestion) -> None:
        super().__init__()
        self._suggestions = suggestions
        self._shell = shell
        self._about = about
        self._question: PublishQuestion | None = None
        self.setObjectName("suggestion.answered")
        self.setProperty("role", "card")
        when = words.moment(about.answered_at) if about.answered_at else ""
        by = label(" · ".join(filter(None, (about.answered_by, when))), "small")
        text = Paragraph(about.answer)
        text.setObjectName("suggestion.answer")
        items = column(label(self.tr("Answer"), "section"), text, by, space=6, margins=(16, 16, 16, 16))
        if about.rating:
            items.addWidget(label(suggestion_words.rating(about.rating), "strong", "suggestion.rating"))
        items.addSpacing(6)
        items.addLayout(self._readers())
        self._items = items
        if not suggestions.may_publish and {Step.PUBLISH, Step.WITHHOLD} & about.steps:
            why = self._waits()
            self.change.setToolTip(why.text())
            self.change.setAccessibleDescription(why.text())
            items.addWidget(why)
        self.setLayout(items)

    def _readers(self) -> QHBoxLayout:
        public = self._about.public
        chip = Chip(suggestion_words.readers(public))
        chip.setObjectName("suggestion.readers")
        told = self.tr("Everybody may read what was said and answered; who brought it, never.")
        kept = self.tr("What was said and answered stays in the office.")
        line = row(chip, Paragraph(told if public else kept, "small"), space=12)
        line.setStretch(1, 1)
        if {Step.PUBLISH, Step.WITHHOLD} & self._about.steps:
            text = self.tr("Keep it to the office") if public else self.tr("Make it public")
            self.change = button(text, "", "suggestion.public")
            self.change.clicked.connect(self._change)
            self.change.setEnabled(self._suggestions.may_publish)
            line.addWidget(self.change)
        return line

    def _waits(self) -> Paragraph:
        """Why the button rests for an officer, and what comes of another answer."""
        if self._about.public:
            told = self.tr(
                "A leader, the clerk or an administrator keeps it to the office. Answered anew by an "
                "officer, it stays in the office until one of them makes it public again."
            )
        else:
            told = self.tr("A leader, the clerk or an administrator makes it public.")
        said = Paragraph(told, "small")
        said.setObjectName("suggestion.publishers")
        return said

    def _change(self) -> None:
        suggestions, identity = self._suggestions, self._about.id
        if self._about.public:
            self.change.setEnabled(False)
            self._shell.bridge.run(lambda: suggestions.withhold(identity), self._changed, self._failed)
        elif self._question is None and self._may_ask():
            self.change.setEnabled(False)
            self._question = PublishQuestion(self._about, self._publish, self._not_yet)
            self._items.addWidget(self._question)
            self._question.setFocus()

    def _may_ask(self) -> bool:
        """Whether it can be made public at all; what tells who brought it is refused at once."""
        from desktop.services.suggestion_typed import refuse_names

        try:
            refuse_names(replace(self._about, public=True))
        except BaocaoxaError as error:
            self._failed(error)
            return False
        return True

    def _publish(self, confirmed: tuple[str, ...]) -> None:
        suggestions, identity = self._suggestions, self._about.id
        self._not_yet()
        self.change.setEnabled(False)
        self._shell.bridge.run(
            lambda: suggestions.publish(identity, confirmed, whole=True), self._changed, self._failed
        )

    def _not_yet(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        self.change.setEnabled(True)
        self.change.setFocus()

    def _changed(self, _: None) -> None:
        self.change.setEnabled(True)

    def _failed(self, error: BaocaoxaError) -> None:
        self.change.setEnabled(True)
        self._shell.banner(words.sentence(error), "bad")
