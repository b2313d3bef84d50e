"""The notices of a filter as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.zone import day_of
from ui import words
from ui.widgets.paged import Line, LinesModel
from ui.words import notices as notice_words

if TYPE_CHECKING:
    from desktop.domain.notice import Notice, NoticeFilter
    from desktop.services.notices import Notices

TITLE, STATE, NUMBER, AGENCY, FILES, CAME = range(6)


class NoticesModel(LinesModel):
    """What the office keeps first, then the newest."""

    state, deadline, figures = STATE, CAME, frozenset({FILES})

    def __init__(self, notices: Notices, wanted: NoticeFilter) -> None:
        super().__init__()
        self._notices = notices
        self.use(wanted)

    def use(self, wanted: NoticeFilter) -> None:
        """Show those of another filter, or of the same as they are now."""
        self._wanted = wanted
        self.ask_anew()

    def counted(self) -> int:
        """All of the filter."""
        return self._notices.count(self._wanted)

    def page(self, offset: int, limit: int) -> tuple[Line, ...]:
        """Some of them, worded."""
        return tuple(map(_worded, self._notices.page(self._wanted, offset, limit)))

    def heads(self) -> tuple[str, ...]:
        """Title, state, number and symbol, agency, files, day it came."""
        return (
            self.tr("In short"),
            self.tr("State"),
            self.tr("Number and symbol"),
            self.tr("Issued by"),
            self.tr("Files"),
            self.tr("Sent on"),
        )


def _worded(notice: Notice) -> Line:
    document = notice.document
    texts = (
        notice.title,
        notice_words.state(notice).text,
        (document.number or document.kind) if document else "",
        document.agency if document else "",
        str(notice.files) if notice.files else "",
        words.date(day_of(notice.at)),
    )
    return Line(notice.id, texts, notice_words.state(notice), bites=False, unseen=notice.read_at is None)
