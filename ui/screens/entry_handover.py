"""Handing the draft over where it is filled in: who gets it is asked in place of the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.screens.handover_form import HandOverForm
from ui.widgets.labels import Paragraph
from ui.widgets.layout import card, column, page

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.screens.entry import EntryScreen

_WIDTH = 760


class HandingOver:
    """`asking` while the question stands there."""

    def __init__(self, screen: EntryScreen, workplace: Workplace) -> None:
        self._screen = screen
        self._workplace = workplace
        self._panel: QWidget | None = None

    @property
    def possible(self) -> bool:
        """Whether there is a draft here and a centre to pass it on."""
        return self._screen.editable and self._workplace.handovers.possible

    @property
    def asking(self) -> bool:
        """Whether the questions have given room."""
        return self._panel is not None

    def begin(self) -> None:
        """Save what is typed and ask to whom it goes."""
        screen = self._screen
        if self.asking or not self.possible:
            return
        screen.newer.fold()
        screen.leave()
        if not screen.draft.flush():
            return
        form = HandOverForm(self._workplace, screen.shell, screen.report)
        form.left.connect(self.fold)
        form.handed.connect(self._handed)
        stays = Paragraph(screen.notes.staying(), "muted")
        stays.setVisible(bool(screen.notes.staying()))
        self._panel = page(column(card(form, stays), None), _WIDTH)
        screen.give_room(self._panel)
        form.setFocus()

    def fold(self) -> None:
        """The questions again."""
        panel, self._panel = self._panel, None
        if panel is not None:
            self._screen.take_room_back(panel)

    def forget(self) -> None:
        """The screen is built anew: the panel is gone with the rest."""
        self._panel = None

    def _handed(self) -> None:
        self.fold()
        self._screen.steps.look_again()
        self._screen.setFocus()
