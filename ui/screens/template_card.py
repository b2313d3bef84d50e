"""The words of reports in the settings: a form's template out to Word, and in again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.screens.document_card import Ask, asked_path
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row

if TYPE_CHECKING:
    from desktop.domain.views import FormCard
    from desktop.services.workplace import Workplace

_KIND = "Word (*.docx)"


class TemplateCard(QFrame):
    """A line for each form. `ask_save` and `ask_open` give the path a person chooses, or None."""

    guide = "word-templates"

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        ask_save: Ask | None = None,
        ask_open: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._templates = workplace.documents.templates
        self._shell = shell
        self._ask_save = ask_save or asked_path
        self._ask_open = ask_open or _asked_open
        self.setProperty("role", "card")
        self.setObjectName("settings.templates")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.px(8))
        self._said = Paragraph("")
        self._said.setObjectName("templates.said")
        self._said.hide()
        why = self.tr(
            "What a report says in Word and PDF can be written anew: save the words, change them in Word, "
            "take them in. Names in braces like {{ cb_tong }} become the answers; head, signature and "
            "annexes follow Decree 30/2020 by themselves."
        )
        self.setLayout(
            column(
                label(self.tr("The words of reports"), "section"),
                Paragraph(why),
                self._lines,
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """Each form, and whose words are in force."""
        clear(self._lines)
        seen: set[str] = set()
        for form in self._workplace.forms.list():
            if form.id not in seen:
                seen.add(form.id)
                self._lines.addWidget(self._line(form))

    def _line(self, form: FormCard) -> QWidget:
        own = self._templates.is_own(form.id)
        state = self.tr("this office's own words") if own else self.tr("the words that come along")
        out = button(self.tr("Save for Word…"), "quiet", f"templates.{form.id}.save", "save")
        out.setAccessibleName(f"{form.title}: {self.tr('Save for Word…')}")
        out.clicked.connect(partial(self._save, form.id))
        into = button(self.tr("Take in…"), "quiet", f"templates.{form.id}.take")
        into.setAccessibleName(f"{form.title}: {self.tr('Take in…')}")
        into.clicked.connect(partial(self._take, form.id))
        buttons = [out, into]
        if own:
            drop = button(self.tr("Let go"), "quiet", f"templates.{form.id}.drop")
            drop.setAccessibleName(f"{form.title}: {self.tr('Let go')}")
            drop.clicked.connect(partial(self._drop, form.id))
            buttons.append(drop)
        title = Paragraph(form.title, "strong")
        line = row(column(title, label(state, "small"), space=2), *buttons)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _save(self, form: str, _checked: bool = False) -> None:
        path = self._ask_save(self, f"mau {form}.docx", _KIND)
        if path is None:
            return
        documents = self._workplace.documents
        self._shell.bridge.run(
            lambda: documents.save(path, documents.templates.to_change(form)), self._saved, self._failed
        )

    def _take(self, form: str, _checked: bool = False) -> None:
        path = self._ask_open(self)
        if path is not None:
            self._shell.bridge.run(lambda: self._templates.take(form, path), self._taken, self._failed)

    def _drop(self, form: str, _checked: bool = False) -> None:
        self._templates.drop(form)
        self.show_state()
        self._say(self.tr("The words that come along are in force again."), "")

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {path}. Change it in Word, save, then take it in.").format(path=path), "")

    def _taken(self, _nothing: None) -> None:
        self.show_state()
        self._say(self.tr("Taken in: from now on reports say it this way."), "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _asked_open(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", _KIND)
    return Path(chosen) if chosen else None
