"""Taking in what a citizen brings: one page, keyboard only, in less than a minute.

What is typed is kept in the store until it is saved or dropped: Esc, other screens and the lock lose nothing.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.errors import BaocaoxaError, SuggestionIncomplete
from desktop.domain.personal import telephone
from desktop.domain.progress import Stopped, Tell
from desktop.domain.suggestion import WEIGHED, Channel, Intake, Kind
from ui import style, words
from ui.questions.date import read_date
from ui.screens.kept_typing import DropQuestion, KeptTyping
from ui.screens.suggestions_alike import AlikeStrip
from ui.screens.suggestions_fields import PersonFields, WeighingFields
from ui.screens.suggestions_files import ChosenFiles
from ui.screens.suggestions_number import NumberHint
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit, text_area
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.widgets.progress import ProgressLine
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.domain.suggestion_views import Alike
    from desktop.services.workplace import Workplace

#: So long after the last key others that say the same are looked for.
_PAUSE_MS = 350
_FEWEST = 12  # letters
#: The page, among those whose typing is kept.
PAGE = "suggestion"


class IntakeForm(QWidget):
    """`saved` tells the id of the new one, `opened` that of another to look at; `left` goes to the list."""

    saved = Signal(str)
    opened = Signal(str)
    left = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._suggestions = workplace.suggestions
        self._shell = shell
        self._asked = ""
        self.setObjectName("suggestion.form")
        kinds = [(str(kind), suggestion_words.kind(kind)) for kind in Kind]
        self.kinds = Segments(kinds, str(Kind.COMPLAINT), "suggestion.form.kind", self.tr("Kind"))
        self.kinds.chosen.connect(self._choose_kind)
        self.text = text_area("suggestion.form.text", 88)
        self.text.textChanged.connect(self._typed)
        self._text = Field(self.tr("What the citizen says"), self.text)
        self.field = line_edit(
            "suggestion.form.field", placeholder=self.tr("For example: land, environment, roads")
        )
        self.number = NumberHint(self._move_number)
        self.alike = AlikeStrip()
        self.alike.opened.connect(self.opened)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._weighed = WeighingFields("suggestion.form")
        self.who = PersonFields("suggestion.form")
        self.keep = button(self.tr("Save and get the code"), "primary", "suggestion.form.save")
        self.keep.clicked.connect(self._save)
        self.draft = KeptTyping(self, workplace.typed, shell, self._written)
        self.files = ChosenFiles(workplace.files, shell)
        self.files.changed.connect(self.draft.touch)
        self.line = ProgressLine("suggestion.form")
        self.foot = DropQuestion("suggestion.form", self.draft, self.keep)
        self.foot.dropped.connect(self.left)
        self._back = Paragraph(self.tr("This is what was typed before. It is not saved yet."), "muted")
        self._back.setObjectName("suggestion.form.back")
        about = Field(self.tr("Field"), self.field)
        first = card(
            self._back,
            self.kinds,
            self._text,
            self.number,
            self.alike,
            self._weighed,
            about,
            self.files,
            space=12,
        )
        inner = column(first, self._person(), self.line, self.foot, space=12)
        inner.addStretch(1)
        self.setLayout(column(page(inner, 760)))
        self.setFocusProxy(self.text)
        bind(self, "back", self._go_back)
        bind(self, "save", self._save)
        for line in self._lines().values():
            line.textChanged.connect(self.draft.touch)
        for area in self._areas().values():
            area.textChanged.connect(self.draft.touch)
        for choice in (self.kinds.chosen, self.channels.chosen, self.who.nameless.toggled):
            choice.connect(self.draft.touch)

    def _person(self) -> QFrame:
        channels = [(str(each), suggestion_words.channel(each)) for each in Channel]
        self.channels = Segments(
            channels, str(Channel.COUNTER), "suggestion.form.channel", self.tr("How it came")
        )
        self.received = line_edit("suggestion.form.received", placeholder=self.tr("dd/mm/yyyy; blank: today"))
        self.received.setMaximumWidth(style.px(320))
        self._received = Field(self.tr("Day the letter came"), self.received)
        self.received.textChanged.connect(lambda: self._received.complain(""))
        self._received.hide()
        head = row(label(self.tr("Brought by"), "section"), None, self.who.nameless)
        self._kind, self._channel = Kind.COMPLAINT, Channel.COUNTER
        self.channels.chosen.connect(self._choose_channel)
        return card(head, self.who, self.channels, self._received, space=12)

    def begin(self) -> None:
        """What was typed before and neither saved nor dropped; else a blank page, of the usual kind."""
        self.foot.calm()
        self._put(_BLANK)
        kept = self.draft.begin(PAGE)
        if kept is not None:
            self._put(_BLANK | dict(kept))
        self._back.setVisible(kept is not None)
        self._text.complain("")
        self.alike.show_some(())
        completer = QCompleter(list(self._suggestions.choices().fields), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)

    def leave(self) -> None:
        """Another screen, or the lock: what is typed is kept."""
        self.draft.leave()

    def _go_back(self) -> None:
        self.leave()
        self.left.emit()

    def _lines(self) -> dict[str, QLineEdit]:
        return {"field": self.field, "received": self.received} | self._weighed.lines() | self.who.lines()

    def _areas(self) -> dict[str, QPlainTextEdit]:
        return {"text": self.text} | self._weighed.areas()

    def _written(self) -> dict[str, str]:
        """All that stands on the page, by name."""
        lines = {name: line.text() for name, line in self._lines().items()}
        areas = {name: area.toPlainText() for name, area in self._areas().items()}
        chosen = {"kind": str(self._kind), "channel": str(self._channel)}
        files = "\n".join(map(str, self.files.paths))
        nameless = "1" if self.who.nameless.isChecked() else ""
        return {**lines, **areas, **chosen, "nameless": nameless, "files": files}

    def _put(self, what: dict[str, str]) -> None:
        for name, line in self._lines().items():
            line.setText(what[name])
        for name, area in self._areas().items():
            area.setPlainText(what[name])
        self.who.nameless.setChecked(bool(what["nameless"]))
        self.files.put([Path(each) for each in what["files"].splitlines()])
        self.kinds.choose(what["kind"])
        self.channels.choose(what["channel"])
        self._choose_kind(what["kind"])
        self._choose_channel(what["channel"])

    def _choose_kind(self, key: str) -> None:
        self._kind = Kind(key)
        self._weighed.setVisible(self._kind in WEIGHED)

    def _choose_channel(self, key: str) -> None:
        self._channel = Channel(key)
        self._received.setVisible(self._channel is Channel.PAPER)

    def _day(self) -> date | None:
        """The day the letter came, None for today. Raises ValueError for what is no date."""
        typed = self.received.text().strip()
        if self._channel is not Channel.PAPER or not typed:
            return None
        return date.fromisoformat(read_date(typed))

    def _typed(self) -> None:
        self._text.complain("")
        self.number.look(self.text.toPlainText(), bool(self.who.phone.text().strip()))
        self._pause.start()

    def _move_number(self) -> None:
        """A telephone in the text goes to who brought it; the typing can be undone as any other."""
        text = self.text.toPlainText()
        place = telephone(text)
        if place is None:
            return
        cursor = self.text.textCursor()
        cursor.setPosition(_qt_place(text, place[0]))
        cursor.setPosition(_qt_place(text, place[1]), cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.who.nameless.setChecked(False)
        self.who.phone.setText(text[slice(*place)])
        self.number.look(self.text.toPlainText(), True)
        self.who.phone.setFocus()

    def _look(self) -> None:
        """Others that say the same, off the main thread; what was typed meanwhile is looked for after."""
        text = self.text.toPlainText()
        if self._asked:
            return
        if len(text.strip()) < _FEWEST:
            self.alike.show_some(())
            return
        self._asked = text
        self._shell.bridge.run(lambda: self._suggestions.alike(text), self._found, self._not_found)

    def _found(self, found: tuple[Alike, ...]) -> None:
        asked, self._asked = self._asked, ""
        if self.text.toPlainText() != asked:
            self._look()
        else:
            self.alike.show_some(found)

    def _not_found(self, error: BaocaoxaError) -> None:
        self._asked = ""
        self._shell.banner(words.sentence(error), "bad")

    def _save(self) -> None:
        if not self.keep.isEnabled():
            return
        try:
            day = self._day()
        except ValueError:
            self._received.complain(self.tr("Write the day as 05/10/2026, or leave it blank for today."))
            self.received.setFocus()
            return
        intake = Intake(
            kind=self._kind,
            text=self.text.toPlainText(),
            field=self.field.text(),
            channel=self._channel,
            person=self.who.written(),
            anonymous=self.who.nameless.isChecked(),
            weighing=self._weighed.written(),
            received_on=day,
        )
        self.keep.setEnabled(False)
        self._shell.bridge.run(lambda: self._suggestions.take_in(intake), self._kept, self._not_kept)

    def _kept(self, suggestion: str) -> None:
        paths, suggestions = self.files.paths, self._suggestions
        self.draft.over()
        if not paths:
            self._over(suggestion)
            return

        def work(tell: Tell, stopped: Stopped) -> None:
            suggestions.attach(suggestion, *paths, tell=tell, stopped=stopped)

        self.line.run(
            self.tr("Attaching the files…"),
            self._shell.bridge,
            work,
            lambda _: self._over(suggestion),
            lambda error: self._without_files(suggestion, error),
        )

    def _over(self, suggestion: str) -> None:
        self.keep.setEnabled(True)
        self.saved.emit(suggestion)

    def _without_files(self, suggestion: str, error: BaocaoxaError) -> None:
        """The citizen gets the code all the same; the files can be attached on its page."""
        self._over(suggestion)
        said = self.tr("It is saved, but without the files: {why}").format(why=words.sentence(error))
        self._shell.banner(said, "warn")

    def _not_kept(self, error: BaocaoxaError) -> None:
        self.keep.setEnabled(True)
        if isinstance(error, SuggestionIncomplete) and error.field == "received":
            self._received.complain(words.sentence(error))
            self.received.setFocus()
        elif isinstance(error, SuggestionIncomplete):
            self._text.complain(words.sentence(error))
            self.text.setFocus()
        else:
            self._shell.banner(words.sentence(error), "bad")


def _qt_place(text: str, at: int) -> int:
    """A place in a text as Qt counts it: in UTF-16."""
    return len(text[:at].encode("utf-16-le")) // 2


_BLANK = {
    **dict.fromkeys(("field", "cost", "name", "phone", "address", "received"), ""),
    **dict.fromkeys(("text", "benefit", "feasibility", "nameless", "files"), ""),
    "kind": str(Kind.COMPLAINT),
    "channel": str(Channel.COUNTER),
}
