"""Notes for the leader at the cells of a report: written by the officer, read where it is signed off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import BaocaoxaError
from desktop.forms import FormError
from desktop.forms.lasting import lasting_ref, range_of, ref_now, reserve
from ui import style, words
from ui.questions.field import Area
from ui.screens.entry_faults import by_ref, name_of
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.screens.entry import EntryScreen

translate = QCoreApplication.translate


class NoteCard(QFrame):
    """One note being written, above the page; Esc leaves it as it was."""

    kept = Signal(str)  # its words; "": taken away
    left = Signal()
    cleared = Signal()  # the notes of deleted rows of this table are not wanted any more

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry.note")
        self.setProperty("role", "card")
        self._at = label("", "section")
        self._at.setWordWrap(True)
        self.text = Area()
        self.text.setObjectName("entry.note.text")
        self.text.show_rows(2)
        self._field = Field(self.tr("Note for the leader"), self.text)
        keep = button(self.tr("Keep the note"), "primary", "entry.note.keep", "check")
        keep.clicked.connect(lambda: self.kept.emit(self.text.toPlainText().strip()))
        self.take = button(self.tr("Take the note away"), "quiet", "entry.note.remove", "remove")
        self.take.clicked.connect(lambda: self.kept.emit(""))
        self.clear = button("", "quiet", "entry.note.clear", "remove")
        self.clear.clicked.connect(self.cleared)
        leave = button(self.tr("Leave it"), "quiet", "entry.note.leave")
        leave.clicked.connect(self.left)
        stays = self.tr(
            "Stays in the office: not in what is sent, nor in Word, PDF and Excel. It stays on this computer "
            "when the draft is handed over to another."
        )
        self.setLayout(
            column(
                self._at,
                self._field,
                Paragraph(stays, "muted"),
                row(keep, self.take, leave, None, self.clear),
                space=8,
                margins=(12, 12, 12, 12),
            )
        )
        self.hide()

    def ask(self, name: str, text: str, gone: int) -> None:
        """Ask for the note at the cell of that name; `gone`: how many stand at deleted rows of its table."""
        self.clear.setVisible(gone > 0)
        self.clear.setText(self.tr("Take away the notes of deleted rows ({count})").format(count=gone))
        self._at.setText(name)
        self._field.complain("")
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.take.setVisible(bool(text))
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def complain(self, sentence: str) -> None:
        """Say why it was not kept."""
        self._field.complain(sentence)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.accept()
            self.left.emit()
            return
        super().keyPressEvent(event)


@dataclass(frozen=True)
class Placed:
    """A note, where it stands now, and what that is called; at the whole table where its row is gone."""

    note: CellNote
    ref: str
    name: str
    gone: bool


class NoteList(QWidget):
    """The notes beside the leader's panel, each leading to its cell."""

    wanted = Signal(str)  # ref

    def __init__(self, notes: Sequence[Placed], revision: int) -> None:
        super().__init__()
        self.setObjectName("entry.notes")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.px(4))
        whole.addWidget(label(self.tr("Notes of the officer"), "strong"))
        for at, placed in enumerate(notes):
            go = button(placed.name, "quiet", f"entry.notes.{at}")
            go.setToolTip(placed.name)
            go.clicked.connect(lambda _=False, ref=placed.ref: self.wanted.emit(ref))
            whole.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
            whole.addWidget(Paragraph(said(placed.note, revision), "muted"))


class Notes:
    """What is said at the cells of one report: `by_ref` the notes, `comments` the centre's words.

    Its questions read both; they follow the rows.
    """

    def __init__(self, screen: EntryScreen, workplace: Workplace) -> None:
        self._screen = screen
        self._service = workplace.notes
        self.by_ref: dict[str, tuple[str, ...]] = {}
        self.comments: dict[str, tuple[str, ...]] = {}
        self._notes: tuple[CellNote, ...] = ()
        self._ref = ""

    def load(self) -> None:
        """Read them; the questions that are made next show them."""
        self._notes = self._service.of(self._screen.report)
        self.follow()

    def parts(self) -> NoteCard:
        """The place where a note is written, for the screen that is built anew."""
        self.card = NoteCard()
        self.card.kept.connect(self._keep)
        self.card.left.connect(self._back)
        self.card.cleared.connect(self._clear)
        if self._screen.sign is not None and self._notes:
            shown = NoteList([self._place(note) for note in self._notes], self._screen.detail.revision)
            shown.wanted.connect(self._screen.sheet.go_to)
            self._screen.sign.put_notes(shown)
        return self.card

    def begin(self) -> None:
        """Ask for the note at the cell in hand; only who fills in writes notes."""
        screen = self._screen
        ref = screen.sheet.where()
        if not screen.editable or not ref:
            return
        screen.sheet.settle()
        self._ref = ref
        known = lasting_ref(screen.instance, ref)
        now = next((note.text for note in self._here() if note.ref == known), "")
        self.card.ask(name_of(screen.instance.node(ref)), now, len(self._gone_around(ref)))

    def _gone_around(self, ref: str) -> list[CellNote]:
        """Notes of this revision at deleted rows of the table that a cell is in."""
        placed = [self._place(note) for note in self._here()]
        return [each.note for each in placed if each.gone and ref.startswith(f"{each.ref}[")]

    def _clear(self) -> None:
        try:
            for note in self._gone_around(self._ref):
                self._service.put(self._screen.report, note.ref, note.name, "")
        except BaocaoxaError as error:
            self.card.complain(words.sentence(error))
            return
        self.load()
        self._screen.sheet.look_again(self._ref)
        self._back()

    def staying(self) -> str:
        """What is said where the draft is handed over: its notes do not go with it; "" without notes."""
        if not self._notes:
            return ""
        return translate(
            "NoteCard", "The notes for the leader stay on this computer; the draft goes without them."
        )

    def _here(self) -> list[CellNote]:
        return [note for note in self._notes if note.revision == self._screen.detail.revision]

    def _keep(self, text: str) -> None:
        screen = self._screen
        name, known = name_of(screen.instance.node(self._ref)), lasting_ref(screen.instance, self._ref)
        try:
            screen.draft.flush()
            self._service.put(screen.report, known, name, text)
        except BaocaoxaError as error:
            self.card.complain(words.sentence(error))
            return
        reserve(screen.instance, [known])
        self.load()
        screen.sheet.look_again(self._ref)
        self._back()

    def _back(self) -> None:
        self.card.hide()
        self._screen.sheet.go_to(self._ref)

    def follow(self) -> None:
        """Each at its row, wherever that is now."""
        found: dict[str, tuple[str, ...]] = {}
        for note in self._notes:
            placed, text = self._place(note), said(note, self._screen.detail.revision)
            if placed.gone or (placed.name != note.name and note.revision != self._screen.detail.revision):
                text = f"[{placed.name if placed.gone else note.name}] {text}"
            found[placed.ref] = (*found.get(placed.ref, ()), text)
        self.comments.clear()
        self.comments.update(by_ref(self._screen.instance, self._screen.detail.comments))
        self.by_ref.clear()
        self.by_ref.update(found)

    def _place(self, note: CellNote) -> Placed:
        instance = self._screen.instance
        ref = ref_now(instance, note.ref)
        if ref is None:
            gone = translate("CellNote", "{cell} (deleted row)").format(cell=note.name)
            return Placed(note, range_of(instance, note.ref), gone, True)
        try:
            return Placed(note, ref, name_of(instance.node(ref)), False)
        except (FormError, KeyError):  # another version of the form: it is told under the name it had
            return Placed(note, ref, note.name, False)


def said(note: CellNote, revision: int) -> str:
    """A note with who wrote it and when; those for an earlier revision say which."""
    when = words.moment(note.at)
    text = translate("CellNote", "{text} ({by}, {when})").format(text=note.text, by=note.by, when=when)
    if note.revision != revision:
        text = translate("CellNote", "Revision {n}: {text}").format(n=note.revision, text=text)
    return text
