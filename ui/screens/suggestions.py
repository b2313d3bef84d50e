"""What citizens bring: the list; taking one in, and one with its way, in their place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.errors import BaocaoxaError
from desktop.domain.lookup_code import CodeMistyped
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.events import SuggestionsChanged
from ui import words
from ui.screens.list_screen import ListScreen, OnePage
from ui.screens.suggestions_detail import SuggestionPage
from ui.screens.suggestions_filter import SuggestionsFilter
from ui.screens.suggestions_intake import IntakeForm
from ui.screens.suggestions_model import CODE, DUE, KIND, OFFICER, WHO, SuggestionsModel
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Empty
from ui.widgets.labels import label
from ui.widgets.layout import row
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class SuggestionsScreen(ListScreen[SuggestionsFilter, SuggestionsModel]):
    """The list; taking one in, and the page of one, come in its place."""

    guide = "suggestions"
    changed = SuggestionsChanged
    spare = ((CODE, 340), (WHO, 300), (KIND, 260), (OFFICER, 220), (DUE, 160))

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        wanted = SuggestionsFilter(workplace.suggestions)
        model = SuggestionsModel(workplace.suggestions, wanted.wanted(), workplace.today())
        super().__init__(workplace, shell, "suggestions", wanted, model)
        self._suggestions = workplace.suggestions
        self.filter.code_typed.connect(self._look_up)
        self.table.setAccessibleName(self.tr("Suggestions"))
        self._total = label("", "strong", "suggestions.total")
        self._nothing = Empty(
            "search", self.tr("Nothing found"), self.tr("Take a word away, or choose all kinds and states.")
        )
        self._none = Empty(
            "suggestions",
            self.tr("Nothing was brought yet"),
            self.tr("Press “Take in” when somebody comes: it takes less than a minute, also without a name."),
        )
        new = button(self.tr("Take in"), "", "suggestions.new", "add")
        new.clicked.connect(self.begin)
        self.head_action = new
        new.setParent(self)
        new.hide()
        bind(self, "new", self.begin)
        self._lay_out(row(self._total, None), self._nothing, self._none)

    @cached_property
    def detail(self) -> SuggestionPage:
        """The page of one."""
        page = SuggestionPage(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.opened.connect(self.open)
        self._pages.addWidget(page)
        return page

    @cached_property
    def intake(self) -> IntakeForm:
        """The page one is taken in on."""
        page = IntakeForm(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.saved.connect(self._taken_in)
        page.opened.connect(self.open)
        self._pages.addWidget(page)
        return page

    def _page_of_one(self) -> OnePage:
        return self.detail

    def heading(self) -> tuple[str, str]:
        """The screen's name, and the day the states are of."""
        day = words.date(self._workplace.today())
        return self.tr("Suggestions of citizens"), self.tr("as of {date}").format(date=day)

    def setFocus(self, *_: object) -> None:
        """Where a person goes on, by the page in front."""
        front = self._pages.currentWidget()
        if front is self._list:
            self.filter.setFocus()
        elif isinstance(front, IntakeForm):
            front.setFocus()
        elif isinstance(front, SuggestionPage):
            front.begin()

    def begin(self) -> None:
        """Take a new one in."""
        if not isinstance(self._pages.currentWidget(), IntakeForm):
            self.intake.begin()
            self._pages.setCurrentWidget(self.intake)
        self.intake.setFocus()

    def _taken_in(self, suggestion: str) -> None:
        self.open(suggestion)
        self.detail.offer_slip()

    def _look_up(self, typed: str) -> None:
        try:
            self.open(self._suggestions.find(typed))
        except CodeMistyped:
            text = self.tr("A character of this code is wrong. Read it once more from the slip.")
            self._shell.banner(text, "warn")
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "warn")

    def _ask(self) -> None:
        self._stale = False
        wanted = self.filter.wanted()
        self.model.use(wanted, self._workplace.today())
        count = self.model.rowCount()
        self._total.setText(suggestion_words.suggestions(count) if count else "")
        if count:
            self._view.setCurrentWidget(self.table)
        else:
            self._view.setCurrentWidget(self._nothing if wanted != SuggestionFilter() else self._none)
        if self.isVisible():
            self._fit()
