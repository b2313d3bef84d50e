"""A slip of the pen at the counter put right: the kind, the field, how it is weighed, who brought it.

What is typed is kept in the store until it is saved or dropped, as on the page of intake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.personal import mask_address, mask_name, mask_phone
from desktop.domain.suggestion import WEIGHED, Kind, Suggestion
from desktop.domain.suggestion_amend import Amendment
from ui import words
from ui.screens.kept_typing import DropQuestion, KeptTyping
from ui.screens.suggestions_fields import PersonFields, WeighingFields
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, page, row
from ui.words import suggestions as suggestion_words

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class AmendForm(QWidget):
    """`left` tells the id of the one that was corrected, or was not: back to its page."""

    left = Signal(str)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._suggestions = workplace.suggestions
        self._shell = shell
        self.suggestion = ""
        self._kind = Kind.COMPLAINT
        self._opened = False  # who brought it is before the eyes, and may be changed
        self.setObjectName("suggestion.amend")
        self._title = Paragraph("", "section")
        self._back = Paragraph(self.tr("This is what was typed before. It is not saved yet."), "muted")
        self._back.setObjectName("suggestion.amend.back")
        kinds = [(str(kind), suggestion_words.kind(kind)) for kind in Kind]
        self.kinds = Segments(kinds, str(self._kind), "suggestion.amend.kind", self.tr("Kind"))
        self.kinds.chosen.connect(self._choose_kind)
        self.field = line_edit("suggestion.amend.field")
        self.weighed = WeighingFields("suggestion.amend")
        about = self.tr("What was said is corrected among the next steps, with “Correct”.")
        first = card(
            self._title,
            self._back,
            self.kinds,
            self.weighed,
            Field(self.tr("Field"), self.field),
            Paragraph(about, "small"),
            space=12,
        )
        self.keep = button(self.tr("Save the correction"), "primary", "suggestion.amend.save")
        self.keep.clicked.connect(self._save)
        self.draft = KeptTyping(self, workplace.typed, shell, self._written)
        self.foot = DropQuestion("suggestion.amend", self.draft, self.keep)
        self.foot.dropped.connect(lambda: self.left.emit(self.suggestion))
        self._brought = self._person()
        inner = column(first, self._brought, self.foot, space=12)
        inner.addStretch(1)
        self.setLayout(column(page(inner, 760)))
        self.setFocusProxy(self.field)
        bind(self, "back", self._go_back)
        bind(self, "save", self._save)
        for line in self._lines().values():
            line.textChanged.connect(self.draft.touch)
        for area in self.weighed.areas().values():
            area.textChanged.connect(self.draft.touch)
        self.kinds.chosen.connect(self.draft.touch)
        self.who.nameless.toggled.connect(self.draft.touch)

    def _person(self) -> QFrame:
        self._masked = Paragraph("", "muted")
        self.show_person = button(self.tr("Correct who brought it…"), "", "suggestion.amend.person")
        self.show_person.setToolTip(self.tr("That you looked is noted in the audit trail."))
        self.show_person.clicked.connect(self._open_person)
        self.who = PersonFields("suggestion.amend")
        head = row(label(self.tr("Brought by"), "section"), None, self.show_person, self.who.nameless)
        noted = self.tr("The trail notes which of these were corrected and by whom, never what they say.")
        return card(head, self._masked, self.who, Paragraph(noted, "small"), space=12)

    def begin(self, suggestion: str) -> None:
        """Show how one stands, with what was typed before and not saved. Raises UnknownSuggestion."""
        about = self._suggestions.detail(suggestion).suggestion
        self.suggestion, self._opened = suggestion, False
        self.foot.calm()
        self._title.say(about.title)
        self._put(self._as_it_stands(about))
        self._brought.setVisible(not about.elsewhere)
        self._mask(about)
        completer = QCompleter(list(self._suggestions.choices().fields), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        kept = self.draft.begin(f"amend:{suggestion}")
        if kept is not None:
            self._put(self._written() | dict(kept))
            if kept.get("opened"):
                self._suggestions.person(suggestion)  # who comes back to it looks again
                self._let_correct()
        self._back.setVisible(kept is not None)

    def leave(self) -> None:
        """Another screen, or the lock: what is typed is kept."""
        self.draft.leave()

    def _go_back(self) -> None:
        self.leave()
        self.left.emit(self.suggestion)

    def _as_it_stands(self, about: Suggestion) -> dict[str, str]:
        weighing = about.weighing
        return {
            "kind": str(about.kind), "field": about.field, "cost": weighing.cost, "benefit": weighing.benefit,
            "feasibility": weighing.feasibility, "name": "", "phone": "", "address": "", "nameless": "",
            "opened": "",
        }  # fmt: skip

    def _mask(self, about: Suggestion) -> None:
        person = about.person
        masked = (mask_name(person.name), mask_phone(person.phone), mask_address(person.address))
        nobody = self.tr("Without a name.")
        self._masked.say(nobody if about.anonymous else " · ".join(filter(None, masked)))
        self._masked.show()
        self.show_person.show()
        self.who.nameless.hide()
        self.who.hide()

    def _open_person(self) -> None:
        person = self._suggestions.person(self.suggestion)
        for line, text in zip(
            self.who.lines().values(), (person.name, person.phone, person.address), strict=True
        ):
            line.setText(text)
        self.who.nameless.setChecked(person.empty)
        self._let_correct()
        self.draft.begin_from((*self.who.lines(), "nameless", "opened"))
        (self.who.nameless if person.empty else self.who.name).setFocus()

    def _let_correct(self) -> None:
        self._opened = True
        self._masked.hide()
        self.show_person.hide()
        self.who.nameless.show()
        self.who.setVisible(not self.who.nameless.isChecked())

    def _choose_kind(self, key: str) -> None:
        self._kind = Kind(key)
        self.weighed.setVisible(self._kind in WEIGHED)

    def _lines(self) -> dict[str, QLineEdit]:
        return {"field": self.field} | self.weighed.lines() | self.who.lines()

    def _written(self) -> dict[str, str]:
        """All that stands on the page, by name."""
        lines = {name: line.text() for name, line in self._lines().items()}
        areas = {name: area.toPlainText() for name, area in self.weighed.areas().items()}
        nameless = "1" if self.who.nameless.isChecked() else ""
        opened = "1" if self._opened else ""
        return {**lines, **areas, "kind": str(self._kind), "nameless": nameless, "opened": opened}

    def _put(self, what: dict[str, str]) -> None:
        for name, line in self._lines().items():
            line.setText(what[name])
        for name, area in self.weighed.areas().items():
            area.setPlainText(what[name])
        self.who.nameless.setChecked(bool(what["nameless"]))
        self.kinds.choose(what["kind"])
        self._choose_kind(what["kind"])

    def _save(self) -> None:
        if not self.keep.isEnabled():
            return
        person = self.who.written() if self._opened else None
        meant = Amendment(self._kind, self.field.text(), self.weighed.written(), person)
        suggestions, identity = self._suggestions, self.suggestion
        self.keep.setEnabled(False)
        self._shell.bridge.run(lambda: suggestions.amend(identity, meant), self._kept, self._not_kept)

    def _kept(self, _: None) -> None:
        self.keep.setEnabled(True)
        self.draft.over()
        self.left.emit(self.suggestion)

    def _not_kept(self, error: BaocaoxaError) -> None:
        self.keep.setEnabled(True)
        self._shell.banner(words.sentence(error), "bad")
