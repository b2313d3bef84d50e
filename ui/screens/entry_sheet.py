"""The middle of the entry screen: the pages, and the way of an answer into the instance and back.

A form whose style names no `pages` (`theme-grid`, `scroll`) stands on one page that scrolls through all its
sections; with `pages`, and where the form has no style, each section is a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.at_once import Filling, Turn
from desktop.forms import Change, FormInstance
from desktop.forms.history import History, Undone
from ui.questions.around import Around
from ui.questions.base import Question
from ui.screens.entry_page import Page
from ui.screens.entry_sections import Section
from ui.screens.entry_told import Told


class Sheet(QStackedWidget):
    """Pages of the sections, each made when it is first shown. Owns the answering of the instance."""

    changed = Signal()  # the instance was changed
    touched = Signal(object, bool)  # the refs that changed; True when repeats or groups came or went
    reshaped = Signal()  # rows came or went, which is not shown yet
    settled = Signal()  # a step of many answers is done
    paged = Signal(int)  # another section is shown
    grew = Signal()  # more of the page was made

    def __init__(
        self,
        instance: FormInstance,
        sections: tuple[Section, ...],
        name: Callable[[int], str],
        around: Around,
    ) -> None:
        super().__init__()
        style = instance.definition.body_classes
        self.instance = instance
        self.sections = sections
        self.scrolls = bool(style) and "pages" not in style
        self.history = History(instance)
        self.told = Told(instance, sections, name, self.history)
        self.current = -1
        self._name = name
        self._around = replace(around, grid="theme-grid" in style)
        self._revealed = False
        self._pages: dict[int, Page] = {}
        self._late: dict[str, None] = {}  # refs that changed and are not shown yet
        self._step_refs: list[str] = []  # what was answered in the step under way, or last

    # Pages.

    def show_section(self, at: int) -> None:
        """Show a section, making its page when it is new."""
        if not 0 <= at < len(self.sections):
            return
        self.settle()
        page = self.page(at)
        self.current = at
        self.setCurrentWidget(page)
        if self.scrolls:
            page.show_section(at)
        self.paged.emit(at)

    def page(self, at: int) -> Page:
        """The page of a section."""
        key = 0 if self.scrolls else at
        if key not in self._pages:
            shown = self.sections if self.scrolls else self.sections[at : at + 1]
            page = Page(shown, lambda place: self._name(place if self.scrolls else at), self._around)
            page.made.connect(self._listen)
            page.grew.connect(self.grew)
            page.passed.connect(self._passed)
            for asked in page.each():
                self._listen(asked)
            self._pages[key] = page
            self.addWidget(page)
        return self._pages[key]

    def _passed(self, at: int) -> None:
        if self.scrolls:
            self.current = at
            self.paged.emit(at)

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) section that is relevant."""
        at = self.current + by
        while 0 <= at < len(self.sections):
            if self.sections[at].relevant:
                self.show_section(at)
                self.enter(at)
                return
            at += by

    def enter(self, at: int) -> None:
        """Give the focus to the first question of a section."""
        first = self.page(at).first(at if self.scrolls else 0)
        if first is not None:
            first.go_to(first.node.ref)

    def go_to(self, ref: str) -> bool:
        """Show the question of `ref` and give it the focus; False when no page has it."""
        for at, section in enumerate(self.sections):
            if section.holds(ref):
                if not self.scrolls or at != self.current:
                    self.show_section(at)
                return self.page(at).go_to(ref, at if self.scrolls else 0)
        return False

    def scrolled(self) -> int:
        """How far down the page in front is scrolled."""
        page = self.currentWidget()
        return page.verticalScrollBar().value() if isinstance(page, Page) else 0

    def scroll_to(self, top: int) -> None:
        """Scroll the page in front to where it was."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.scroll_to(top)

    def meet(self, ref: str) -> None:
        """Go to what is to be corrected or confirmed; why an unusual answer is right is asked at once."""
        if self.go_to(ref):
            for page in self._pages.values():
                asked = page.holder(ref)
                if asked is not None:
                    asked.open_reason(ref)

    def where(self) -> str:
        """The ref of the question that has the focus, empty when none."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, Question):
                return widget.where()
            widget = widget.parentWidget()
        return ""

    def quiet_at(self) -> str:
        """The ref where the person is typing and nothing is told as wrong yet; "" for none."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, Question):
                return widget.quiet_at()
            widget = widget.parentWidget()
        return ""

    def look_again(self, ref: str) -> None:
        """Show the question of `ref` anew: something beside its answer has changed."""
        for page in self._pages.values():
            asked = page.holder(ref)
            if asked is not None:
                asked.refresh()

    def reveal(self) -> None:
        """From now on blanks that must be filled show it, on every page."""
        if self._revealed:
            return
        self._revealed = True
        for asked in self._each():
            asked.reveal()

    def settle(self) -> None:
        """Take into the instance what is still being typed."""
        page = self.currentWidget()
        for asked in list(page.each()) if isinstance(page, Page) else []:
            asked.give_over()

    def speak(self, language: str) -> None:
        """Labels, hints, choices and sentences in another language of the form; what is typed stays."""
        self.settle()
        change = self.instance.set_language(language)
        for page in self._pages.values():
            page.show_anew(change.refs, structure=False)
            page.arrange()

    # Answers.

    def _each(self) -> Iterator[Question]:
        for page in self._pages.values():
            yield from page.each()

    def _listen(self, asked: Question) -> None:
        asked.answered.connect(self.answer)
        asked.confirmed.connect(self._confirm)
        asked.settled.connect(self.settled)
        asked.stepping.connect(self._step)
        asked.block_put.connect(lambda: self.told.add(Filling.PASTED, self._step_refs))
        asked.undo_wanted.connect(self.undo)
        asked.row_wanted.connect(self._add_row)
        asked.row_unwanted.connect(self._remove_row)
        if self._revealed:
            asked.reveal()

    def answer(self, ref: str, value: str | list[str]) -> None:
        """Give an answer and show what follows from it."""
        if self._several:
            self._step_refs.append(ref)
        self._take(ref, self.instance.answer(ref, value), key=ref)

    def answer_all(
        self, answers: Iterable[tuple[str, str]], rows: Iterable[tuple[str, int]] = ()
    ) -> list[str]:
        """Answer what is still blank in one step, and show what follows; the refs that were answered.

        An answer may hide or fill a later one: that is left alone then. `rows`: how many each of these
        repeats gets first.
        """
        self.settle()
        taken: list[str] = []
        touched: list[str] = []
        structure = False
        self._step(True)
        for ref, count in rows:
            for _ in range(count):
                touched += (ref, *self.instance.add_repeat(ref).refs)
                self.history.gather("several")
                structure = True
        for ref, value in answers:
            node = self.instance.node(ref)
            if node.value or not node.relevant:
                continue
            change = self.instance.answer(ref, value)
            self.history.gather("several")
            taken.append(ref)
            touched += (ref, *change.refs)
            structure = structure or change.structure
        self._step(False)
        if taken or structure:
            refs = list(dict.fromkeys(touched))
            self._show(refs, structure)
            self.touched.emit(refs, structure)
            self.changed.emit()
            self.settled.emit()
        return taken

    def _confirm(self, ref: str, reason: str) -> None:
        self._take(ref, self.instance.confirm(ref, reason))

    def _add_row(self, ref: str, at: int) -> None:
        self._take(ref, self.instance.add_repeat(ref, at), structure=True)

    def _remove_row(self, ref: str) -> None:
        self._take(ref, self.instance.remove_repeat(ref), structure=True)

    def _take(self, ref: str, change: Change, *, structure: bool = False, key: str = "") -> None:
        self.history.gather("several" if self._several else key)
        self._follow(ref, change, structure=structure)

    def _follow(self, ref: str, change: Change, *, structure: bool = False) -> None:
        self._late.update(dict.fromkeys([ref, *change.refs]))
        self._late_structure = self._late_structure or structure or change.structure
        if not self._several:
            self._tell()

    def _tell(self) -> None:
        """Show what changed, once for all answers of a step: a hundred rows are one look, not a hundred."""
        refs, structure = list(self._late), self._late_structure
        self._late, self._late_structure = {}, False
        if refs:
            self._show(refs, structure)
            self.touched.emit(refs, structure)
            self.changed.emit()

    def _show(self, refs: Iterable[str], structure: bool) -> None:
        every = list(refs)
        if structure:
            self.reshaped.emit()
        for page in self._pages.values():
            page.show_anew(every, structure)

    # Taking back.

    _several = 0  # how many steps of several answers are under way, one inside the other
    _late_structure = False

    def _step(self, begins: bool) -> None:
        """Answers until a step's end belong together; what comes after it is another step."""
        if not self._several:
            self.history.close()
            self._step_refs = []
        self._several = max(0, self._several + (1 if begins else -1))
        if not self._several:
            self._tell()

    def undo(self) -> None:
        """Take back what was done last, and go there."""
        self._turn(self.history.undo, Turn.UNDONE)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(self.history.redo, Turn.REDONE)

    def _turn(self, turn: Callable[[], Undone | None], which: Turn) -> None:
        page = self.currentWidget()
        for asked in list(page.each()) if isinstance(page, Page) else []:
            asked.let_go()
        undone = turn()
        if undone is None:
            return
        self.told.turned(undone.about, which)
        self._follow(undone.ref, undone.change)
        self.settled.emit()
        self.go_to(undone.ref)
