"""What the marks of the days mean, in a line under them; the lines of the day in hand beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QStyledItemDelegate, QWidget

from desktop.services.agenda import Entry, Mark
from ui import style
from ui.screens.calendar_grid import entry_word, picture
from ui.widgets.folding import folding
from ui.widgets.icon import Icon
from ui.widgets.labels import label

translate = QCoreApplication.translate
_SIDE = 14
#: What a line of the list has at its sides and between its icon and its words.
_AROUND = 30


def meaning(entry: Entry) -> str:
    """What the mark of an entry says, without days or names."""
    if entry.mark is Mark.CLOSES:
        return translate("Calendar", "Closes")
    word = entry_word(entry)
    return translate("Calendar", "Late") if word.kind == "bad" and word.icon == "error" else word.text


def _looks(entry: Entry) -> tuple[object, ...]:
    """What an entry's sign and the sign's meaning come of: alike for all but a few of a year."""
    card = entry.card
    return entry.mark, entry.upcoming, card.state, card.returned, card.days_left < 0, card.due_at is None


class Legend(QWidget):
    """The marks on the page, days off, and `about` at the end; its name says them to a screen reader."""

    def __init__(self, about: str) -> None:
        super().__init__()
        self.setObjectName("calendar.legend")
        self._about = about
        self._brief = False
        self._marks: dict[tuple[str, str], str] = {}
        self._items: list[QWidget] = []
        self._line = folding(space=14, between=2)
        self.setLayout(self._line)

    def be_brief(self, brief: bool) -> None:
        """Leave out what is at the end, where the days themselves want its line."""
        self._brief = brief
        if self._items:
            self._items[-1].setVisible(not brief)

    def show_of(self, entries: Iterable[Entry]) -> None:
        """Name what stands on the days, each mark once."""
        unlike = {_looks(entry): entry for entry in entries}.values()
        marks = {picture(entry): (entry, meaning(entry)) for entry in unlike}
        for each in self._items:
            self._line.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._items = [_item(_mark(name, entry), said) for (name, _), (entry, said) in marks.items()]
        self._items += [_item(_day_off(), translate("Calendar", "Day off")), label(self._about, "small")]
        for each in self._items:
            self._line.addWidget(each)
            each.show()
        self.be_brief(self._brief)
        told = [said for _, said in marks.values()]
        self.setAccessibleName(", ".join((*told, translate("Calendar", "Day off"))))


def _item(sign: QWidget, said: str) -> QWidget:
    whole = QWidget()
    whole.setLayout(folding(sign, label(said, "small"), space=5))
    return whole


def _mark(name: str, entry: Entry) -> QWidget:
    kind = "muted" if entry.mark is Mark.CLOSES else entry_word(entry).kind
    return Icon(name, kind if kind in {"good", "warn", "bad", "waiting", "muted"} else "accent", _SIDE)


def _day_off() -> QFrame:
    colours, shown = style.tokens(), QFrame()
    shown.setFixedSize(style.px(_SIDE), style.px(_SIDE))
    shown.setStyleSheet(
        f"background: {colours.sunken}; border: 1px solid {colours.line}; border-radius: 3px;"
    )
    return shown


class Wrapped(QStyledItemDelegate):
    """Lines as high as their words are at the list's width: Qt forgets their padding."""

    def __init__(self, shown: QListWidget) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The width there is, and the height of all lines in it."""
        wide = self._list.viewport().width() - option.decorationSize.width() - style.px(_AROUND)
        asked = QRect(0, 0, max(wide, 1), 10_000)
        words = option.fontMetrics.boundingRect(asked, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(super().sizeHint(option, index).width(), words.height() + style.px(14))
