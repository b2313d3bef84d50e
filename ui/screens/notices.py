"""Notices and documents of the centre: the list, and one of them in its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.notice import NoticeFilter
from desktop.events import NoticesChanged
from ui.screens.list_screen import ListScreen, OnePage
from ui.screens.notices_filter import NoticesFilter
from ui.screens.notices_model import AGENCY, FILES, NUMBER, NoticesModel
from ui.screens.notices_page import NoticePage
from ui.shell import Shell
from ui.widgets.feedback import Empty
from ui.widgets.labels import label
from ui.widgets.layout import row
from ui.words import notices as notice_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class NoticesScreen(ListScreen[NoticesFilter, NoticesModel]):
    """What the office keeps first stands first, then the newest; opening one marks it as read."""

    guide = "notices"
    changed = NoticesChanged
    spare = ((AGENCY, 380), (FILES, 340), (NUMBER, 260))

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        wanted = NoticesFilter()
        super().__init__(
            workplace, shell, "notices", wanted, NoticesModel(workplace.notices, wanted.wanted())
        )
        self._notices = workplace.notices
        self.table.setAccessibleName(self.tr("Notices and documents"))
        self._total = label("", "strong", "notices.total")
        self._nothing = Empty(
            "search", self.tr("Nothing found"), self.tr("Take a word away, or choose all notices.")
        )
        told = self.tr("What the centre has to say to your commune is shown here.")
        self._none = Empty("notices", self.tr("No notice yet"), told)
        self._lay_out(row(self._total, None), self._nothing, self._none)

    @cached_property
    def detail(self) -> NoticePage:
        """The page of one."""
        page = NoticePage(self._workplace, self._shell)
        page.left.connect(self.show_list)
        self._pages.addWidget(page)
        return page

    def _page_of_one(self) -> OnePage:
        return self.detail

    def setFocus(self, *_: object) -> None:
        """Where a person goes on, by the page in front."""
        if self._pages.currentWidget() is self._list:
            self.filter.setFocus()
        else:
            self.detail.begin()

    def _ask(self) -> None:
        self._stale = False
        wanted = self.filter.wanted()
        self.model.use(wanted)
        count = self.model.rowCount()
        self._total.setText(notice_words.total(count, self._notices.unread()) if count else "")
        self._total.setVisible(count > 0)  # empty, it would leave a gap above the filter
        if count:
            self._view.setCurrentWidget(self.table)
        else:
            self._view.setCurrentWidget(self._nothing if wanted != NoticeFilter() else self._none)
        if self.isVisible():
            self._fit()
