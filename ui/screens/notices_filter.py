"""The filter line of the notices: words, and what is not read, kept first or a document."""

from __future__ import annotations

from desktop.domain.notice import NoticeFilter, Shown
from ui.widgets.list_filter import ListFilter


class NoticesFilter(ListFilter):
    """Words are looked for in title, text, number, agency and the names of files."""

    def __init__(self) -> None:
        super().__init__("notices")
        self.text.setPlaceholderText(self.tr("Title, text, number, name of a file"))
        self.text.setAccessibleName(self.tr("Filter the notices by their words"))
        self.shown = self._box("shown", self.tr("Which notices"), self.tr("All notices"))
        self.shown.addItem(self.tr("Not read yet"), Shown.UNREAD)
        self.shown.addItem(self.tr("Kept first"), Shown.PINNED)
        self.shown.addItem(self.tr("Documents"), Shown.DOCUMENTS)
        self._lay_out(self.shown)

    def wanted(self) -> NoticeFilter:
        """The filter as it is set."""
        return NoticeFilter(self.text.text().strip(), Shown(self.shown.currentData() or Shown.ALL))

    def refresh(self) -> None:
        """It offers the same at all times."""
