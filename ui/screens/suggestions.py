"""What citizens bring: the list; taking one in, and one with its way, in their place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.lookup_code import CodeMistyped
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.events import SuggestionsChanged
from ui import words
from ui.screens.list_screen import ListScreen, OnePage
from ui.screens.suggestions_amend import AmendForm
from ui.screens.suggestions_detail import SuggestionPage
from ui.screens.suggestions_excel import SuggestionsMenu
from ui.screens.suggestions_filter import SuggestionsFilter
from ui.screens.suggestions_intake import PAGE, IntakeForm
from ui.screens.suggestions_model import CODE, DUE, KIND, OFFICER, WHO, SuggestionsModel
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Empty
from ui.widgets.labels import label
from ui.widgets.layout import column, row
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
        self._in_hand = False  # one was opened from the page of intake
        new = self._new = button("", "", "suggestions.new", "add")
        self._name_new()
        new.clicked.connect(self.begin)
        self.menu = SuggestionsMenu(workplace, shell, self.filter.wanted)
        self.head_action = QWidget(self)
        self.head_action.setLayout(row(self.menu, new, space=8))
        self.head_action.hide()
        bind(self, "new", self.begin)
        self._lay_out(column(row(self._total, None), self.menu.line, space=8), self._nothing, self._none)

    @cached_property
    def detail(self) -> SuggestionPage:
        """The page of one."""
        page = SuggestionPage(self._workplace, self._shell)
        page.left.connect(self._leave_one)
        page.opened.connect(self.open)
        page.amend_wanted.connect(self._amend)
        self._pages.addWidget(page)
        return page

    @cached_property
    def intake(self) -> IntakeForm:
        """The page one is taken in on."""
        page = IntakeForm(self._workplace, self._shell)
        page.left.connect(self.show_list)
        page.saved.connect(self._taken_in)
        page.opened.connect(self._look_at)
        self._pages.addWidget(page)
        return page

    @cached_property
    def amending(self) -> AmendForm:
        """The page a slip of the pen is corrected on."""
        page = AmendForm(self._workplace, self._shell)
        page.left.connect(self.open)
        self._pages.addWidget(page)
        return page

    def _page_of_one(self) -> OnePage:
        return self.detail

    def heading(self) -> tuple[str, str]:
        """The screen's name, and the day the states are of."""
        day = words.date(self._workplace.today())
        return self.tr("Suggestions of citizens"), self.tr("As of {date}").format(date=day)

    def setFocus(self, *_: object) -> None:
        """Where a person goes on, by the page in front."""
        front = self._pages.currentWidget()
        if front is self._list:
            self.filter.setFocus()
        elif isinstance(front, IntakeForm | AmendForm):
            front.setFocus()
        elif isinstance(front, SuggestionPage):
            front.begin()

    def begin(self) -> None:
        """Take a new one in."""
        if not isinstance(self._pages.currentWidget(), IntakeForm):
            self.intake.begin()
            self._pages.setCurrentWidget(self.intake)
        self.intake.setFocus()

    def place(self) -> tuple[int, str, int]:
        """Where the person is: 0 the list, 1 one with its id, 2 the page of intake, 3 one’s correction."""
        front = self._pages.currentWidget()
        if isinstance(front, AmendForm):
            return 3, front.suggestion, 0
        if isinstance(front, IntakeForm):
            return 2, "", 0
        return (1, self._opened, 0) if isinstance(front, SuggestionPage) else (0, "", 0)

    def go_back(self, place: tuple[int, str, int]) -> None:
        """The same place again."""
        if place[0] == 2:
            self.begin()
        elif place[0] == 1:
            self.open(place[1])
        elif place[0] == 3:
            self._amend(place[1])

    def _amend(self, suggestion: str) -> None:
        try:
            self.amending.begin(suggestion)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._pages.setCurrentWidget(self.amending)
        self.amending.setFocus()

    def _look_at(self, suggestion: str) -> None:
        """One that says the same, from the page of intake: the way back leads to it."""
        self.intake.leave()
        self._in_hand = True
        self._name_new()
        self.open(suggestion)

    def _leave_one(self) -> None:
        in_hand, self._in_hand = self._in_hand, False
        if in_hand:
            self.begin()
        else:
            self.show_list()

    def show_list(self) -> None:
        """Back to the list; its button says that something typed waits."""
        self._in_hand = False
        super().show_list()
        self._name_new()

    def _name_new(self) -> None:
        waits = self._workplace.typed.get(PAGE) is not None
        text = self.tr("Go on with what was typed") if waits else self.tr("Take in")
        self._new.setText(f" {text}")  # room beside the mark, as every button has it
        self._new.setAccessibleName(text)

    def _taken_in(self, suggestion: str) -> None:
        self._name_new()
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
        self._total.setVisible(count > 0)  # empty, it would leave a gap above the filter
        if count:
            self._view.setCurrentWidget(self.table)
        else:
            self._view.setCurrentWidget(self._nothing if wanted != SuggestionFilter() else self._none)
        if self.isVisible():
            self._fit()
