"""What a list with a filter has in common with another: pages in its place, the way back, what is stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, ReportChanged
from ui import style, words
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.feedback import Empty
from ui.widgets.layout import Filled, column
from ui.widgets.list_filter import ListFilter
from ui.widgets.paged import LinesModel
from ui.widgets.table import fit_in, go_back_to, record_table

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class OnePage(QWidget):
    """The page of one thing of the list; `left` when the person goes back to it."""

    left = Signal()

    def open(self, identity: str) -> None:
        """Show one. Raises BaocaoxaError when it is not there."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show it as it stands now."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keyboard where a person goes on."""
        raise NotImplementedError


#: Height at 100 % below which a list has no room to spare: large letters on a screen of 768 lines.
_LOW = 260
#: At 100 %, the least height of a head and a row, and of what is said where nothing is.
_ROW, _NOTHING = 72, 130
F = TypeVar("F", bound=ListFilter)
M = TypeVar("M", bound=LinesModel)


class ListScreen(QWidget, Generic[F, M]):
    """One place in the rail, with pages of its own; Esc leads back to the list.

    A screen gives its filter and model, lays its list out, and says what it shows (`_ask`) and where one
    thing is shown (`_page_of_one`).
    """

    #: The event after which the list is another.
    changed: ClassVar[type[Event]]
    #: Columns a narrow table does without, what is missed least first, and what must be left for the first.
    spare: ClassVar[tuple[tuple[int, int], ...]]

    def __init__(self, workplace: Workplace, shell: Shell, name: str, filter_: F, model: M) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._stale = False
        self._opened = ""  # the one looked at last
        self.setObjectName(name)
        self.filter = filter_
        self.model = model
        self.table = record_table(model, f"{name}.table", "")
        self.table.activated.connect(self._open_row)
        self._view = _View(self.table)
        self._listed = column(space=12, margins=(24, 4, 24, 16))
        self._list = Filled(self._listed)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self.setLayout(column(self._pages))
        bind(self, "filter", self.filter.setFocus)

    def _lay_out(self, top: QLayout, *instead: QWidget) -> None:
        """The list under `top` and the filter; `instead` are shown where the table has nothing."""
        for view in instead:
            self._view.addWidget(view)
        self._listed.addLayout(top)
        self._listed.addWidget(self.filter)
        self._listed.addWidget(self._view, 1)
        self.filter.changed.connect(self._ask)
        self._shell.bridge.event.connect(self._happened)
        self._ask()

    def _ask(self) -> None:
        """Everything of the list by the filter as it is set, as of today."""
        raise NotImplementedError

    def _page_of_one(self) -> OnePage:
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask anew when something has changed while another screen was in front."""
        if self._stale:
            self._ask()
            self._refresh_one()

    def day_turned(self) -> None:
        """It is another day: what is late is told anew, at once where it is before the eyes."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow table leaves out what is missed least; in a low place all stands closer."""
        super().resizeEvent(event)
        self._fit()
        low = event.size().height() < style.px(_LOW)
        self._listed.setSpacing(style.px(8 if low else 12))
        self._listed.setContentsMargins(style.px(24), style.px(4), style.px(24), style.px(6 if low else 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the filter into what it shows."""
        if event.key() == Qt.Key.Key_Down and self.filter.text.hasFocus() and self._begin_list():
            return
        super().keyPressEvent(event)

    def _begin_list(self) -> bool:
        """The keyboard to the first row; False where there is none."""
        if self._view.currentWidget() is not self.table:
            return False
        self.table.setFocus()
        self.table.selectRow(0)
        return True

    def open(self, identity: str) -> None:
        """Show one."""
        page = self._page_of_one()
        try:
            page.open(identity)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._opened = identity
        self._pages.setCurrentWidget(page)
        page.begin()

    def leave(self) -> None:
        """Another screen, or the lock: the page in front keeps what is typed on it."""
        leave = getattr(self._pages.currentWidget(), "leave", None)
        if callable(leave):
            leave()

    @property
    def draft(self) -> object | None:
        """What is typed on the page in front, None where nothing is; `dirty` while it is not kept."""
        return getattr(self._pages.currentWidget(), "draft", None)

    def show_list(self) -> None:
        """Back to the list, at the one that was open."""
        self._pages.setCurrentWidget(self._list)
        go_back_to(self.table, self.model.row_of(self._opened), self.filter)

    def _fit(self) -> None:
        fit_in(self.table, self._listed, self.width(), self.spare)

    def _open_row(self, index: QModelIndex) -> None:
        line = self.model.at(index.row())
        if line is not None:
            self.open(line.id)

    def _refresh_one(self) -> None:
        front = self._pages.currentWidget()
        if isinstance(front, OnePage):
            front.refresh()

    def _happened(self, event: Event) -> None:
        if not isinstance(event, self.changed | ReportChanged):
            return
        self._stale = True
        if self.isVisible():
            if isinstance(event, self.changed):
                self.filter.refresh()
                self._ask()
            self._refresh_one()


class _View(QStackedWidget):
    """The table, or what is there instead: as high as there is room, of the least height that shows it."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self.addWidget(table)
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """It takes what is left."""
        return False

    def minimumSizeHint(self) -> QSize:
        """By what is in front: Qt would ask for the highest of all of them."""
        least = _NOTHING if isinstance(self.currentWidget(), Empty) else _ROW
        return QSize(super().minimumSizeHint().width(), style.px(least))

    def sizeHint(self) -> QSize:
        """No more than that."""
        return self.minimumSizeHint()
