"""One page: a section of the form, or all of them where the form scrolls; made little by little."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from ui import style
from ui.questions.around import Around
from ui.questions.base import GUTTER, Question
from ui.questions.flow import Flow
from ui.questions.head import legend
from ui.questions.paint import Words
from ui.questions.plan import Piece, is_heading, line_of, pieces
from ui.questions.tall import Tall
from ui.screens.entry_outline import LEAST
from ui.screens.entry_sections import Section

_MARGIN = 24
#: Seconds of making in one turn of the event loop: a key that waits is not felt.
_TURN = 0.003
#: Heights of the sight that are made ahead of it; the rest when it comes nearer.
_AHEAD = 12
#: Pieces made before the page is first seen: about a screen of them.
_FIRST = 16


class Page(QScrollArea):
    """The questions of one or more sections under each other."""

    made = Signal(object)  # a Question
    grew = Signal()  # more was made: the way of the Tab key is to be set anew
    passed = Signal(int)  # the section at the top of the sight is another one now

    def __init__(self, sections: tuple[Section, ...], name: Callable[[int], str], around: Around) -> None:
        super().__init__()
        self.sections = sections
        self.current = 0
        self._sized = False
        self._name = name
        self._around = around
        self._stale: dict[str, None] = {}
        self.titles: list[Words] = []
        self.flows: list[Flow] = []
        self.setWidgetResizable(True)
        self.setMinimumHeight(style.px(LEAST))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = Tall()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(style.px(_MARGIN), style.px(16), style.px(_MARGIN), style.px(_MARGIN))
        self._column.setSpacing(style.px(12))
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._make(_FIRST)
        self.verticalScrollBar().valueChanged.connect(self._look)

    # Making.

    def _section(self) -> Flow:
        """The next section, still empty."""
        at = len(self.flows)
        section = self.sections[at]
        title = Words()
        title.setProperty("role", "section")
        title.setWordWrap(True)
        title.setContentsMargins(style.px(GUTTER), style.px(8) if at else 0, 0, 0)
        flow = Flow(self._pieces(section), self._around)
        flow.made.connect(self.made)
        place = self._column.count() - 1
        self._column.insertWidget(place, title)
        self._column.insertWidget(place + 1, flow)
        self.titles.append(title)
        self.flows.append(flow)
        if self._sized:
            flow.fit(self._room())
        self._show_title(at)
        return flow

    def _pieces(self, section: Section) -> list[Piece]:
        grid = self._around.grid
        group = section.group
        inside = [node for node in section.nodes if not is_heading(node)]
        listed = group is not None and "table-list" in group.appearances
        return list(pieces(inside, grid, line_of(group, grid), 0, listed))

    @property
    def complete(self) -> bool:
        """True when all of it is made."""
        return len(self.flows) == len(self.sections) and self.flows[-1].complete

    @property
    def making(self) -> bool:
        """True while more is made."""
        return self._timer.isActive()

    def _more(self) -> bool:
        flow = self.flows[-1] if self.flows else self._section()
        if flow.complete and len(self.flows) < len(self.sections):
            flow.finish()
            flow = self._section()
        flow.make_more()
        return not self.complete

    def _make(self, count: int) -> None:
        while count > 0 and self._more():
            count -= 1
        self.flows[-1].finish()

    def _turn(self) -> None:
        """A little more while nothing else is to be done; first what changed out of sight."""
        until = time.perf_counter() + _TURN
        if self._stale:
            while self._stale and time.perf_counter() < until:
                some = [self._stale.popitem()[0] for _ in range(min(8, len(self._stale)))]
                self._show(some)
            return
        if self.complete or self._far():
            self._timer.stop()
            return
        while self._more() and time.perf_counter() < until:
            pass
        self.flows[-1].finish(now=False)
        self.grew.emit()

    def _far(self) -> bool:
        """True when so much is made below the sight that the rest can wait."""
        bar, high = self.verticalScrollBar(), self.viewport().height()
        return bar.maximum() - bar.value() > _AHEAD * high

    def showEvent(self, event: QShowEvent) -> None:
        """In sight: the rest is made when there is time."""
        super().showEvent(event)
        self._timer.start()
        near = self._near(list(self._stale))
        for ref in near:
            del self._stale[ref]
        self._show(near)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight: nothing more is made for now."""
        super().hideEvent(event)
        self._timer.stop()

    # Questions.

    @property
    def questions(self) -> dict[str, Question]:
        """The questions made so far by the ref of their node."""
        return {asked.node.ref: asked for asked in self.each()}

    def each(self) -> Iterator[Question]:
        """The questions made so far, in their order."""
        for flow in self.flows:
            yield from flow.each()

    def holder(self, ref: str) -> Question | None:
        """The question that shows `ref`, its own or the table it is a cell of, when it is made."""
        return next((found for flow in self.flows if (found := flow.holder(ref)) is not None), None)

    def flow_of(self, at: int) -> Flow:
        """The flow of a section, all sections above it being made."""
        while len(self.flows) <= at:
            self._more()
        return self.flows[at]

    def go_to(self, ref: str, at: int = 0) -> bool:
        """Bring `ref` of section `at` into sight and give it the focus."""
        found = self.flow_of(at).make_to(ref)
        if found is None:
            return False
        found.go_to(ref)
        QTimer.singleShot(0, found, lambda: self._into_sight(found))
        self.grew.emit()
        return True

    def _into_sight(self, found: Question) -> None:
        """The field with the focus, and as much of its question as there is room for."""
        self._lay_out()
        focus = self.focusWidget()
        target = focus if focus is not None and found.isAncestorOf(focus) else found
        if found.height() < self.viewport().height():
            self.ensureWidgetVisible(found, 0, style.px(60))
        else:
            self.ensureWidgetVisible(target, 0, style.px(60))

    def first(self, at: int = 0) -> Question | None:
        """The first question of section `at` that takes the keyboard."""
        flow = self.flow_of(at)
        while True:
            for asked in flow.each():
                if asked.node.relevant and asked.fields() and not asked.readonly:
                    return asked
            if flow.complete:
                return None
            flow.make_more()
            flow.finish()

    # Scrolling.

    def show_section(self, at: int) -> None:
        """Scroll the head of a section to the top."""
        self.flow_of(at)
        self._turn_until_seen(at)
        top = self.titles[at].mapTo(self.widget(), QPoint(0, 0)).y() - style.px(12)
        self.current = at
        self.verticalScrollBar().setValue(max(0, top))

    def scroll_to(self, top: int) -> None:
        """Scroll to a place it was once scrolled to, making what is above it."""
        bar = self.verticalScrollBar()
        self._lay_out()
        while bar.maximum() < top and not self.complete:
            self._turn_until_seen(self.current)
        bar.setValue(top)

    def _turn_until_seen(self, at: int) -> None:
        """So much below the section is made that its head can stand at the top."""
        self._make(2 * _FIRST)
        self._lay_out()

    def _lay_out(self) -> None:
        """Everything has its place now, not only with the next event."""
        for place in (*self.flows, self._inner):
            place.grow()
        self._column.activate()

    def _look(self, top: int) -> None:
        if not self.complete and not self._far() and self.isVisible():
            self._timer.start()
        here = top + style.px(80)
        at = self.current
        for place, title in enumerate(self.titles):
            if title.mapTo(self.widget(), QPoint(0, 0)).y() <= here and self.sections[place].relevant:
                at = place
        if self.complete and top == self.verticalScrollBar().maximum() > 0:
            at = max(at, max((n for n, s in enumerate(self.sections) if s.relevant), default=at))
        if at != self.current:
            self.current = at
            self.passed.emit(at)

    # Showing.

    def arrange(self) -> None:
        """Show what is relevant now and close the gaps."""
        for at, flow in enumerate(self.flows):
            self._show_title(at)
            flow.arrange()

    def _show_title(self, at: int) -> None:
        section, title = self.sections[at], self.titles[at]
        title.tell(self._name(at), legend() if self.flows[at].needs_legend else "")
        itself = section.group in section.nodes  # a table says its own name
        title.setHidden(itself or (len(self.sections) > 1 and not section.relevant))

    def show_anew(self, refs: Iterable[str], structure: bool) -> None:
        """Show what changed at `refs`: what is in sight at once, of many others when there is time."""
        every = list(refs)
        if len(every) > 3 * _FIRST and not structure:
            near = self._near(every)
            self._stale.update(dict.fromkeys(ref for ref in every if ref not in near))
            every = list(near)
            if self.isVisible():
                self._timer.start()
        if self._show(every) or structure:
            self.arrange()

    def _near(self, refs: list[str]) -> set[str]:
        """Those of `refs` whose questions can be seen now, or scrolled to at once."""
        high = self.viewport().height()
        near = set()
        for ref in refs:
            asked = self.holder(ref)
            if asked is None:
                continue
            top = asked.mapTo(self.viewport(), QPoint(0, 0)).y()
            if -high < top + asked.height() and top < 2 * high:
                near.add(ref)
        return near

    def _show(self, refs: Iterable[str]) -> bool:
        every = list(refs)
        shown = [flow.show_anew(every) for flow in self.flows]
        return any(shown)

    def _room(self) -> int:
        return self.viewport().width() - 2 * style.px(_MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two figures have no room side by side, they stand one below the other."""
        super().resizeEvent(event)
        self._sized = True
        for flow in self.flows:
            flow.fit(self._room())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes on, into what is made for it if need be; what gets the focus comes into sight."""
        if next and not self.complete:
            self._make(2)
            self.grew.emit()
        moved = bool(super().focusNextPrevChild(next))
        widget = self.focusWidget()
        if moved and widget is not None and self.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, style.px(60))
        return moved
