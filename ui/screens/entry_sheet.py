"""The middle of the entry screen: the pages, and the way of an answer into the instance and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.forms import FormInstance
from ui.questions.around import Around
from ui.questions.base import Question
from ui.screens.entry_page import Page
from ui.screens.entry_sections import Section


class Sheet(QStackedWidget):
    """Pages of the sections, each made when it is first shown. Owns the answering of the instance."""

    changed = Signal()  # the instance was changed
    settled = Signal()  # a step of many answers is done
    paged = Signal(int)  # another section is shown

    def __init__(
        self,
        instance: FormInstance,
        sections: tuple[Section, ...],
        name: Callable[[int], str],
        around: Around,
    ) -> None:
        super().__init__()
        self.instance = instance
        self.sections = sections
        self.current = -1
        self._name = name
        self._around = around
        self._revealed = False
        self._pages: dict[int, Page] = {}

    # Pages.

    def show_section(self, at: int) -> None:
        """Show a section, making its page when it is new."""
        if not 0 <= at < len(self.sections):
            return
        self.settle()
        page = self.page(at)
        self.current = at
        self.setCurrentWidget(page)
        self.paged.emit(at)

    def page(self, at: int) -> Page:
        """The page of a section."""
        if at not in self._pages:
            page = Page(self.sections[at], self._name(at), self._around)
            for asked in page.questions.values():
                self._listen(asked)
            self._pages[at] = page
            self.addWidget(page)
        return self._pages[at]

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) section that is relevant."""
        at = self.current + by
        while 0 <= at < len(self.sections):
            if self.sections[at].relevant:
                self.show_section(at)
                first = self.page(at).first()
                if first is not None:
                    first.go_to(first.node.ref)
                return
            at += by

    def go_to(self, ref: str) -> bool:
        """Show the question of `ref` and give it the focus; False when no page has it."""
        for at, section in enumerate(self.sections):
            if section.holds(ref):
                self.show_section(at)
                self.page(at).go_to(ref)
                return True
        return False

    def where(self) -> str:
        """The ref of the question that has the focus, empty when none."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, Question):
                return widget.where()
            widget = widget.parentWidget()
        return ""

    def reveal(self) -> None:
        """From now on blanks that must be filled show it, on every page."""
        self._revealed = True
        for page in self._pages.values():
            for asked in page.questions.values():
                asked.reveal()

    def settle(self) -> None:
        """Take into the instance what is still being typed."""
        page = self._pages.get(self.current)
        for asked in list(page.questions.values()) if page is not None else []:
            if asked.typing():
                asked.settle()

    # Answers.

    def _listen(self, asked: Question) -> None:
        asked.answered.connect(self._answer)
        asked.settled.connect(self.settled)
        asked.row_wanted.connect(self._add_row)
        asked.row_unwanted.connect(self._remove_row)
        if self._revealed:
            asked.reveal()

    def _answer(self, ref: str, value: str | list[str]) -> None:
        change = self.instance.answer(ref, value)
        self._show({ref, *change.refs}, change.structure)

    def _add_row(self, ref: str, at: int) -> None:
        change = self.instance.add_repeat(ref, at)
        self._show({ref, *change.refs}, structure=True)

    def _remove_row(self, ref: str) -> None:
        change = self.instance.remove_repeat(ref)
        self._show({ref, *change.refs}, structure=True)

    def _show(self, refs: Iterable[str], structure: bool) -> None:
        for page in self._pages.values():
            touched: dict[int, Question] = {}
            for ref in refs:
                asked = page.holder(ref)
                if asked is not None:
                    touched[id(asked)] = asked
            for asked in touched.values():
                asked.refresh()
            if structure or touched:
                page.arrange()
        self.changed.emit()
