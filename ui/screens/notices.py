"""Notices of the centre: the newest first, opened to read; what is read is marked and told to the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, NoticesChanged
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip, Empty
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.swap import swap
from ui.words import Word

if TYPE_CHECKING:
    from desktop.services.notices import Notice
    from desktop.services.workplace import Workplace


class NoticesScreen(QWidget):
    """One card for each notice; "Read" opens its words and marks it."""

    guide = "notices"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._notices = workplace.notices
        self._shell = shell
        self._open: set[str] = set()
        self._known: object = None
        self._lines: QWidget | None = None
        self.setObjectName("notices")
        self._column = column()
        self._area = page(column(self._column, None), 860)
        self.setLayout(column(self._area))
        shell.bridge.event.connect(self._happened)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        known = (self._notices.list(), frozenset(self._open), self._shell.app.clock().date())
        if known == self._known:
            return
        self._known = known
        body = QWidget()
        body.setLayout(column(*self._cards(known[0]), space=12))
        self._lines = swap(self._column, self._lines, body)

    def _cards(self, notices: tuple[Notice, ...]) -> list[QWidget]:
        if not notices:
            sentence = self.tr("What the centre has to say to your commune is shown here.")
            return [Empty("notices", self.tr("No notice yet"), sentence)]
        return [self._card(notice, str(at)) for at, notice in enumerate(notices)]

    def _card(self, notice: Notice, number: str) -> QFrame:
        when = label(words.moment(notice.at, self._shell.app.clock()), "muted")
        title = Paragraph(notice.title, "strong" if notice.read_at is None else "")
        head = row(title, space=12)
        head.setStretch(0, 1)
        if notice.read_at is None:
            head.addWidget(Chip(Word(self.tr("New"), "notices", "waiting")))
        opened = notice.id in self._open
        toggle = self._toggle(notice, opened, number)
        head.addWidget(toggle)
        text = Paragraph(notice.text)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setObjectName(f"notices.text.{number}")
        return card(head, when, *([text] if opened else []), space=8, name=f"notices.card.{number}")

    def _toggle(self, notice: Notice, opened: bool, number: str) -> QPushButton:
        said = self.tr("Close") if opened else self.tr("Read")
        made = button(said, "quiet", f"notices.read.{number}")
        made.setAccessibleName(f"{said}: {notice.title}")
        made.clicked.connect(lambda: self._turn(notice))
        return made

    def _turn(self, notice: Notice) -> None:
        self._open ^= {notice.id}
        if notice.id in self._open:
            self._read(notice.id)
        self.refresh()

    def _read(self, notice: str) -> None:
        try:
            self._notices.read(notice)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")

    def open(self, notice: str) -> None:
        """Open one notice and bring it into sight; nothing for one that is gone."""
        listed = [each.id for each in self._notices.list()]
        if notice not in listed:
            return
        self._open |= {notice}
        self._read(notice)
        self.refresh()
        toggle = self.findChild(QPushButton, f"notices.read.{listed.index(notice)}")
        if toggle is not None:
            toggle.setFocus()
            QTimer.singleShot(0, toggle, lambda: self._area.ensureWidgetVisible(toggle))

    def _happened(self, event: Event) -> None:
        if isinstance(event, NoticesChanged) and self.isVisible():
            self.refresh()
