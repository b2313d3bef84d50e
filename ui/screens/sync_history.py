"""The last hundred exchanges with the centre, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui import style, words
from ui.screens.sync_paged import Paged
from ui.shell import Shell
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, label
from ui.widgets.layout import column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.views import ExchangeView
    from desktop.services.workplace import Workplace

#: Exchanges kept for a look back.
MOST = 100


class HistoryPart(QWidget):
    """The newest exchange first; those that did nothing and went well are not kept."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._sync = workplace.sync
        self._shell = shell
        self._list = Paged(
            self.tr("Last exchanges"),
            self.tr("Nothing has been exchanged with the centre yet."),
            "sync.history",
            lambda: len(self._sync.history(MOST)),
            self._told,
            _line,
        )
        self.setLayout(column(self._list))

    def refresh(self) -> None:
        """Show the exchanges up to now."""
        self._list.refresh()

    def _told(self, offset: int, limit: int) -> Sequence[tuple[ExchangeView, str]]:
        now = self._shell.app.clock()
        exchanges = self._sync.history(min(offset + limit, MOST))[offset:]
        return [(exchange, words.moment(exchange.at, now)) for exchange in exchanges]


def _line(told: tuple[ExchangeView, str], _place: int) -> QWidget:
    exchange, when = told
    word = words.exchange(exchange)
    time = label(when, "muted")
    time.setMinimumWidth(style.px(140))
    said = Elided(word.text)
    line = row(Icon(word.icon, word.kind if word.kind != "info" else "muted", 16), time, space=10)
    line.addWidget(said, 1)
    holder = QWidget()
    holder.setLayout(line)
    holder.setAccessibleName(named(when, word.text))
    return holder
