"""Notes for the leader at the cells of a report: written by the officer, read where it is signed off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import BaocaoxaError
from desktop.forms import FormError
from ui import style, words
from ui.questions.field import Area
from ui.screens.entry_faults import name_of
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
                row(keep, self.take, leave, None),
                space=8,
                margins=(12, 12, 12, 12),
            )
        )
        self.hide()

    def ask(self, name: str, text: str) -> None:
        """Ask for the note at the cell of that name."""
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


class NoteList(QWidget):
    """The notes beside the leader's panel, each leading to its cell."""

    wanted = Signal(str)  # ref

    def __init__(self, notes: Sequence[CellNote], revision: int) -> None:
        super().__init__()
        self.setObjectName("entry.notes")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.px(4))
        whole.addWidget(label(self.tr("Notes of the officer"), "strong"))
        for at, note in enumerate(notes):
            go = button(note.name, "quiet", f"entry.notes.{at}")
            go.setToolTip(note.name)
            go.clicked.connect(lambda _=False, ref=note.ref: self.wanted.emit(ref))
            whole.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
            whole.addWidget(Paragraph(said(note, revision), "muted"))


class Notes:
    """The notes of one report on the screen; `by_ref` is what its questions read."""

    def __init__(self, screen: EntryScreen, workplace: Workplace) -> None:
        self._screen = screen
        self._service = workplace.notes
        self.by_ref: dict[str, tuple[str, ...]] = {}
        self._notes: tuple[CellNote, ...] = ()
        self._ref = ""

    def load(self) -> None:
        """Read them; the questions that are made next show them."""
        self._notes = self._service.of(self._screen.report)
        self._gather()

    def parts(self) -> NoteCard:
        """The place where a note is written, for the screen that is built anew."""
        self.card = NoteCard()
        self.card.kept.connect(self._keep)
        self.card.left.connect(self._back)
        if self._screen.sign is not None and self._notes:
            shown = NoteList(self._notes, self._screen.detail.revision)
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
        now = next((note.text for note in self._here() if note.ref == ref), "")
        self.card.ask(name_of(screen.instance.node(ref)), now)

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
        name = name_of(screen.instance.node(self._ref))
        try:
            screen.draft.flush()
            self._service.put(screen.report, self._ref, name, text)
        except BaocaoxaError as error:
            self.card.complain(words.sentence(error))
            return
        self.load()
        screen.sheet.look_again(self._ref)
        self._back()

    def _back(self) -> None:
        self.card.hide()
        self._screen.sheet.go_to(self._ref)

    def _gather(self) -> None:
        found: dict[str, tuple[str, ...]] = {}
        for note in self._notes:
            text = said(note, self._screen.detail.revision)
            if self._called(note.ref) != note.name:
                text = f"[{note.name}] {text}"
            found[note.ref] = (*found.get(note.ref, ()), text)
        self.by_ref.clear()
        self.by_ref.update(found)

    def _called(self, ref: str) -> str:
        try:
            return name_of(self._screen.instance.node(ref))
        except (FormError, KeyError):  # its row is gone: the note is told under the name it had
            return ""


def said(note: CellNote, revision: int) -> str:
    """A note with who wrote it and when; those for an earlier revision say which."""
    when = words.moment(note.at)
    text = translate("CellNote", "{text} ({by}, {when})").format(text=note.text, by=note.by, when=when)
    if note.revision != revision:
        text = translate("CellNote", "Revision {n}: {text}").format(n=note.revision, text=text)
    return text
