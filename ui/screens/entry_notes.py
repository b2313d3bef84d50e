"""Notes at the cells of a report: the officer's for the leader, and the leader's when it is sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import ReportState
from desktop.forms import FormError
from desktop.forms.lasting import lasting_ref, range_of, ref_now, reserve
from ui import words
from ui.questions.field import Area
from ui.questions.sentences import leader_sentence
from ui.screens.entry_asked import Asked, NoteList, Placed, said
from ui.screens.entry_faults import by_ref, name_of
from ui.screens.kept_typing import KeptField
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
        self._stays = Paragraph("", "muted")
        self.setLayout(
            column(
                self._at,
                self._field,
                self._stays,
                row(keep, self.take, leave, None, self.clear),
                space=8,
                margins=(12, 12, 12, 12),
            )
        )
        self.hide()

    def ask(self, name: str, text: str, gone: int, back: bool) -> None:
        """Ask for the note at the cell of that name; `gone`: how many stand at deleted rows of its table.

        `back`: it is the leader's, for the officer.
        """
        what = self.tr("What the officer is to correct") if back else self.tr("Note for the leader")
        self._field.label.setText(what)
        self.text.setAccessibleName(what)
        stays = self.tr(
            "Stays in the office: not in what is sent, nor in Word, PDF and Excel. It stays on this computer "
            "when the draft is handed over to another."
        )
        returned = self.tr("The officer reads it at this cell once you send the report back.")
        self._stays.say(returned if back else stays)
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


class Notes:
    """What is said at the cells of one report: `by_ref` the notes, `comments` what is to be corrected.

    Its questions read both; they follow the rows.
    """

    def __init__(self, screen: EntryScreen, workplace: Workplace) -> None:
        self._screen = screen
        self._service = workplace.notes
        self._typed = workplace.typed
        self._kept: KeptField | None = None
        self.by_ref: dict[str, tuple[str, ...]] = {}
        self.comments: dict[str, tuple[str, ...]] = {}
        self._notes: tuple[CellNote, ...] = ()
        self._ref = ""

    def load(self) -> None:
        """Read them; the questions that are made next show them."""
        self._notes = self._service.of(self._screen.report)
        self.follow()

    def parts(self) -> QVBoxLayout:
        """The place where a note is written and the leader's words are listed, for the screen built anew."""
        self.card, self.asked = NoteCard(), Asked()
        self.asked.setParent(self._screen)  # seen at once, and never as a window
        self.card.kept.connect(self._keep)
        self.card.left.connect(self._back)
        self.card.cleared.connect(self._clear)
        self.asked.wanted.connect(self._screen.sheet.go_to)
        self.asked.done.connect(self._done)
        self._screen.sheet.reshaped.connect(self._list)
        self._list()
        return column(self.asked, self.card, space=8)

    @property
    def _signing(self) -> bool:
        """While it awaits sign-off, what is written is the leader's."""
        return self._screen.detail.state == ReportState.AWAITING

    def _list(self) -> None:
        """The lists as they are now: beside the leader's panel, or over the officer's page."""
        screen, revision = self._screen, self._screen.detail.revision
        asked = [self._place(note) for note in self._notes if self._asks(note)]
        self.asked.tell(asked if screen.editable else (), revision)
        if screen.sign is not None:
            shown = NoteList([self._place(note) for note in self._notes], revision)
            shown.wanted.connect(screen.sheet.go_to)
            screen.sign.put_notes(shown if self._notes else None, len(asked))

    def _asks(self, note: CellNote) -> bool:
        """Whether the leader waits for an answer to it."""
        settled = self._screen.detail.state not in (ReportState.DRAFT, ReportState.AWAITING)
        return note.open and not settled and note.revision == self._screen.detail.revision

    def _done(self, placed: Placed) -> None:
        try:
            self._service.done(placed.note)
        except BaocaoxaError as error:
            self._screen.banner.say(words.sentence(error), "bad")
            return
        self._read_again(placed.ref)
        self._screen.sheet.go_to(placed.ref)

    def _read_again(self, ref: str) -> None:
        self.load()
        self._list()
        self._screen.sheet.look_again(ref)

    def begin(self) -> None:
        """Ask for the note at the cell in hand: of who fills in, and of who signs."""
        screen = self._screen
        ref = screen.sheet.where()
        if not screen.editable and not self._signing:
            return
        if not ref:
            screen.banner.say(translate("NoteCard", "Go to a cell first, then press Shift+F2."), "info")
            return
        screen.sheet.settle()
        self._ref = ref
        known = lasting_ref(screen.instance, ref)
        now = next((note.text for note in self._here() if note.ref == known), "")
        if self._kept is not None and shiboken6.isValid(self._kept):
            self._kept.end()
        self.card.ask(name_of(screen.instance.node(ref)), now, len(self._gone_around(ref)), self._signing)
        page = f"note:{screen.report}:{known}"
        self._kept = KeptField(self.card.text, self._typed, screen.shell, page)
        self.card.text.moveCursor(QTextCursor.MoveOperation.End)

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
        self._read_again(self._ref)
        self._back()

    def staying(self) -> str:
        """What is said where the draft is handed over: its notes do not go with it; "" without notes."""
        if not self._notes:
            return ""
        return translate(
            "NoteCard", "The notes for the leader stay on this computer; the draft goes without them."
        )

    def _here(self) -> list[CellNote]:
        """Those that can be changed now."""
        revision = self._screen.detail.revision
        mine = [note for note in self._notes if note.back == self._signing and not note.done_by]
        return [note for note in mine if note.revision == revision]

    def _keep(self, text: str) -> None:
        screen = self._screen
        name, known = name_of(screen.instance.node(self._ref)), lasting_ref(screen.instance, self._ref)
        try:
            screen.draft.flush()
            leader = screen.sign.leader.currentText() if screen.sign is not None else ""
            self._service.put(screen.report, known, name, text, leader)
        except BaocaoxaError as error:
            self.card.complain(words.sentence(error))
            return
        reserve(screen.instance, [known])
        self._read_again(self._ref)
        self._back()

    def _back(self) -> None:
        if self._kept is not None and shiboken6.isValid(self._kept):
            self._kept.over()
        self._kept = None
        self.card.hide()
        self._screen.sheet.go_to(self._ref)

    def follow(self) -> None:
        """Each at its row, wherever that is now."""
        found: dict[str, tuple[str, ...]] = {}
        asked = by_ref(self._screen.instance, self._screen.detail.comments)
        for note in self._notes:
            placed, text = self._place(note), said(note, self._screen.detail.revision)
            if placed.gone or (placed.name != note.name and note.revision != self._screen.detail.revision):
                text = f"[{placed.name if placed.gone else note.name}] {text}"
            where = asked if self._asks(note) else found
            text = leader_sentence(text) if note.back and where is found else text
            where[placed.ref] = (*where.get(placed.ref, ()), text)
        self.comments.clear()
        self.comments.update(asked)
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
