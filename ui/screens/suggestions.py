"""What citizens bring: the list; taking one in, and one with its way, in their place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.lookup_code import CodeMistyped
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.events import Event, ReportChanged, SuggestionsChanged
from ui import words
from ui.screens.suggestions_detail import SuggestionPage
from ui.screens.suggestions_filter import SuggestionsFilter
from ui.screens.suggestions_intake import IntakeForm
from ui.screens.suggestions_model import CODE, DUE, KIND, OFFICER, WHO, SuggestionsModel
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Empty
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.widgets.table import fit_in, go_back_to, record_table
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

#: Columns a narrow table does without, what is missed least first, and what must be left for the title.
_SPARE = ((CODE, 340), (WHO, 300), (KIND, 260), (OFFICER, 220), (DUE, 160))


class SuggestionsScreen(QWidget):
    """One place in the rail, with pages of its own; Esc leads back to the list."""

    guide = "suggestions"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._suggestions = workplace.suggestions
        self._shell = shell
        self._stale = False
        self._opened = ""
        self.setObjectName("suggestions")
        self.filter = SuggestionsFilter(self._suggestions)
        self.filter.changed.connect(self._ask)
        self.filter.code_typed.connect(self._look_up)
        self._total = label("", "strong", "suggestions.total")
        self.model = SuggestionsModel(self._suggestions, self.filter.wanted(), workplace.today())
        self.table = record_table(self.model, "suggestions.table", self.tr("Suggestions"))
        self.table.activated.connect(self._open_row)
        self._nothing = Empty(
            "search", self.tr("Nothing found"), self.tr("Take a word away, or choose all kinds and states.")
        )
        self._none = Empty(
            "suggestions",
            self.tr("Nothing was brought yet"),
            self.tr("Press “Take in” when somebody comes: it takes less than a minute, also without a name."),
        )
        self._build()
        shell.bridge.event.connect(self._happened)
        self._ask()

    def _build(self) -> None:
        self._view = QStackedWidget()
        views: tuple[QWidget, ...] = (self.table, self._nothing, self._none)
        for view in views:
            self._view.addWidget(view)
        listed = column(row(self._total, None), self.filter, space=12, margins=(24, 4, 24, 16))
        listed.addWidget(self._view, 1)
        self._list = QWidget()
        self._list.setLayout(listed)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self.setLayout(column(self._pages))
        new = button(self.tr("Take in"), "", "suggestions.new", "add")
        new.clicked.connect(self.begin)
        self.head_action = new
        new.setParent(self)
        new.hide()
        bind(self, "filter", self.filter.setFocus)
        bind(self, "new", self.begin)

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

    def heading(self) -> tuple[str, str]:
        """The screen's name, and the day the states are of."""
        day = words.date(self._workplace.today())
        return self.tr("Suggestions of citizens"), self.tr("as of {date}").format(date=day)

    def refresh(self) -> None:
        """Ask anew when something has changed while another screen was in front."""
        if self._stale:
            self._ask()
            self._refresh_detail()

    def setFocus(self, *_: object) -> None:
        """Where a person goes on, by the page in front."""
        front = self._pages.currentWidget()
        if front is self._list:
            self.filter.setFocus()
        elif isinstance(front, IntakeForm):
            front.setFocus()
        elif isinstance(front, SuggestionPage):
            front.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow table leaves out what is missed least."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the filter into the list."""
        in_filter = event.key() == Qt.Key.Key_Down and self.filter.text.hasFocus()
        if in_filter and self._view.currentWidget() is self.table:
            self.table.setFocus()
            self.table.selectRow(0)
            return
        super().keyPressEvent(event)

    def begin(self) -> None:
        """Take a new one in."""
        if not isinstance(self._pages.currentWidget(), IntakeForm):
            self.intake.begin()
            self._pages.setCurrentWidget(self.intake)
        self.intake.setFocus()

    def open(self, suggestion: str) -> None:
        """Show one."""
        try:
            self.detail.open(suggestion)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._opened = suggestion
        self._pages.setCurrentWidget(self.detail)
        self.detail.begin()

    def show_list(self) -> None:
        """Back to the list, at the one that was open."""
        self._pages.setCurrentWidget(self._list)
        go_back_to(self.table, self.model.row_of(self._opened), self.filter)

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
        """The list by the filter as it is set, as of today."""
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

    def _fit(self) -> None:
        fit_in(self.table, self._list, self.width(), _SPARE)

    def _open_row(self, index: QModelIndex) -> None:
        suggestion = self.model.suggestion(index.row())
        if suggestion is not None:
            self.open(suggestion)

    def _refresh_detail(self) -> None:
        if isinstance(self._pages.currentWidget(), SuggestionPage):
            self.detail.refresh()

    def _happened(self, event: Event) -> None:
        if not isinstance(event, SuggestionsChanged | ReportChanged):
            return
        self._stale = True
        if self.isVisible():
            if isinstance(event, SuggestionsChanged):
                self.filter.refresh()
                self._ask()
            self._refresh_detail()
