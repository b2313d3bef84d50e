"""Notes in lists: beside the leader's panel, and over the page what the leader asks to correct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.cell_notes import CellNote
from ui import style, words
from ui.widgets.buttons import button, wrap
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.tips import tip
from ui.words.counting import named

translate = QCoreApplication.translate
#: Lines of the list that are seen at once: the page below stays the larger part.
_LINES = 3
#: Pixels for the name of a cell beside the leader's panel; a longer one goes on below.
ROOM = 272


@dataclass(frozen=True)
class Placed:
    """A note, where it stands now, and what that is called; at the whole table where its row is gone."""

    note: CellNote
    ref: str
    name: str
    gone: bool


def said(note: CellNote, revision: int) -> str:
    """A note with who wrote it and when; what is done says so, and those for an earlier revision which."""
    when = words.moment(note.at)
    text = translate("CellNote", "{text} ({by}, {when})").format(text=note.text, by=note.by, when=when)
    if note.done_by:
        text = translate("CellNote", "Done by {by}: {text}").format(by=note.done_by, text=text)
    if note.revision != revision:
        text = named(words.revision(note.revision), text)
    return text


class NoteList(QWidget):
    """The notes beside the leader's panel, each leading to its cell: the officer's, then the leader's own."""

    wanted = Signal(str)  # ref

    def __init__(self, notes: Sequence[Placed], revision: int) -> None:
        super().__init__()
        self.setObjectName("entry.notes")
        self._revision = revision
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(style.px(4))
        self._at = 0
        self._add(self.tr("Notes of the officer"), [each for each in notes if not each.note.back])
        self._add(self.tr("Comments for the officer"), [each for each in notes if each.note.back])

    def _add(self, title: str, notes: Sequence[Placed]) -> None:
        if not notes:
            return
        self._whole.addWidget(label(title, "strong"))
        for placed in notes:
            go = button(placed.name, "way", f"entry.notes.{self._at}")
            wrap(go, style.px(ROOM))
            go.clicked.connect(lambda _=False, ref=placed.ref: self.wanted.emit(ref))
            self._whole.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
            self._whole.addWidget(Paragraph(said(placed.note, self._revision), "muted"))
            self._at += 1


class Asked(QFrame):
    """What the leader asks to correct, over the page of a draft: how many, each leading to its cell."""

    wanted = Signal(str)  # ref
    done = Signal(object)  # Placed

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry.asked")
        self.setProperty("role", "card")
        self._title = label("", "strong", "entry.asked.count")
        self._done = button(self.tr("Done with this one"), "", "entry.asked.done", "check")
        self._done.clicked.connect(self._finished)
        self.list = QListWidget()
        self.list.setObjectName("entry.asked.list")
        self.list.setAccessibleName(self.tr("What the leader asks to correct"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        head = row(Icon("return", "warn"), self._title, None, self._done, space=8)
        self.setLayout(column(head, self.list, space=4, margins=(12, 6, 8, 8)))
        self._notes: tuple[Placed, ...] = ()
        self.hide()

    def tell(self, notes: Sequence[Placed], revision: int) -> None:
        """Show these; nothing is seen when there are none."""
        self._notes = tuple(notes)
        at = self.list.currentRow()
        self.list.clear()
        for placed in self._notes:
            item = QListWidgetItem(named(placed.name, said(placed.note, revision)))
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(at, 0), len(self._notes) - 1))
        many = self.tr("The leader asks to correct {n} answers").format(n=len(self._notes))
        one = self.tr("The leader asks to correct 1 answer")
        self._title.setText(one if len(self._notes) == 1 else many)
        high = max(self.list.sizeHintForRow(0), style.px(30))
        self.list.setFixedHeight(high * min(len(self._notes), _LINES) + style.px(6))
        self.setVisible(bool(self._notes))

    def _go(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self._notes[self.list.row(item)].ref)

    def _finished(self) -> None:
        self.done.emit(self._notes[self.list.currentRow()])
