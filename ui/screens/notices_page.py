"""One notice or document: what it is, what it says, its files; kept first, or to be read once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.notices import UnknownNotice
from desktop.events import Event, FilesChanged
from ui import style, words
from ui.screens.list_screen import OnePage
from ui.screens.notices_files import NoticeFilesCard
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.swap import swap
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.notice import Document, OpenNotice
    from desktop.services.workplace import Workplace


class NoticePage(OnePage):
    """Opening one marks it as read for who is signed in."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._notices = workplace.notices
        self._store_files = workplace.notice_files
        self._viewing = workplace.viewing
        self._shell = shell
        self.notice = ""
        self._known: object = None
        self._pinned = False
        self._files: NoticeFilesCard | None = None
        self._body: QWidget | None = None
        self.setObjectName("notice")
        self.back = button(self.tr("All notices"), "quiet", "notice.back", "chevron-left")
        self.back.setProperty("place", "lead")
        self.back.clicked.connect(self.left)
        self.unread = button(self.tr("Mark as not read"), "quiet", "notice.unread", "notices")
        self.unread.clicked.connect(self._read_later)
        self.pin = button("", "quiet", "notice.pin", "pin")
        self.pin.clicked.connect(self._turn_pin)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        head = row(self.back, None, self.unread, self.pin, space=8)
        self._area = page(column(head, self._place, None, space=8), 860)
        self.setLayout(column(self._area))
        bind(self, "back", self.left.emit)
        shell.bridge.event.connect(self._happened)

    def open(self, notice: str) -> None:
        """Show one, and mark it. Raises UnknownNotice."""
        self._notices.open(notice)
        self.notice, self._known = notice, None
        if not self._viewing:
            self._notices.read(notice)
        self.refresh()
        self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show it as it stands now; a file on its way goes on."""
        try:
            opened = self._notices.open(self.notice)
        except UnknownNotice as error:
            self._shell.banner(words.sentence(error), "warn")
            self.left.emit()
            return
        notice = opened.notice
        cards = tuple(each.card for each in opened.files)
        said = (notice.id, notice.title, notice.document, opened.text, cards)
        if said != self._known:
            self._known = said
            self._files = None
            if cards:
                self._files = NoticeFilesCard(self._store_files, notice.id, cards, self._shell)
            self._body = swap(self._place, self._body, self._filled(opened))
        if self._files is not None:
            self._files.tell(opened.files)
        self._pinned = notice.pinned
        pin = self.tr("No longer first") if notice.pinned else self.tr("Keep first")
        self.pin.setText(f" {pin}")
        self.pin.setAccessibleName(pin)
        self.unread.setVisible(notice.read_at is not None)
        for each in (self.pin, self.unread):
            each.setEnabled(not self._viewing)

    def begin(self) -> None:
        """The way back, from where Tab leads on."""
        self.back.setFocus()

    def _filled(self, opened: OpenNotice) -> QWidget:
        notice = opened.notice
        title = Paragraph(notice.title, "section")
        title.setObjectName("notice.title")
        when = label(words.moment(notice.at, self._shell.app.clock()), "muted")
        body = column(column(title, when, space=2), space=12)
        if notice.document is not None:
            body.addWidget(self._document(notice.document))
        if self._files is not None:
            body.addWidget(self._files)
        if opened.text:
            text = Paragraph(opened.text)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            text.setObjectName("notice.text")
            body.addWidget(card(text))
        filled = QWidget()
        filled.setLayout(body)
        return filled

    def _document(self, document: Document) -> QFrame:
        facts = (
            (self.tr("Kind"), document.kind),
            (self.tr("Number and symbol"), document.number),
            (self.tr("Issued by"), document.agency),
            (self.tr("Date"), words.date(document.dated) if document.dated else ""),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.px(16))
        grid.setVerticalSpacing(style.px(6))
        grid.setColumnStretch(1, 1)
        for number, (name, said) in enumerate((name, said) for name, said in facts if said):
            value = Paragraph(said)
            value.setAccessibleName(named(name, said))
            grid.addWidget(label(name, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        return card(grid, name="notice.document")

    def _turn_pin(self) -> None:
        self._change(
            lambda: self._notices.pin(self.notice, not self._notices.open(self.notice).notice.pinned)
        )

    def _read_later(self) -> None:
        self._change(lambda: self._notices.unread_again(self.notice))
        self.left.emit()

    def _change(self, step: Callable[[], None]) -> None:
        try:
            step()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        else:
            self.refresh()

    def _happened(self, event: Event) -> None:
        if isinstance(event, FilesChanged) and self.isVisible():
            self.refresh()
