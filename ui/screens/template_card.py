"""The words of reports in the settings: a form's template out to Word, and in again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.screens.document_card import Ask, asked_path
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

_KIND = "Word (*.docx)"


class TemplateCard(QFrame):
    """One form, chosen, and what can be done with its words: a province has sixty forms.

    `ask_save` and `ask_open` give the path a person chooses, or None.
    """

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
        self.form = QComboBox()
        self.form.setObjectName("templates.form")
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.currentIndexChanged.connect(self._show_line)
        self._line_place = QVBoxLayout()
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
                Field(self.tr("Form"), self.form),
                self._line_place,
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """The forms there are, and whose words the chosen one has; the same stays chosen."""
        chosen = self.form.currentData()
        titles: dict[str, str] = {}
        for form in self._workplace.forms.list():
            titles.setdefault(form.id, form.title)
        self.form.blockSignals(True)
        self.form.clear()
        for identity, title in titles.items():
            self.form.addItem(title, identity)
        self.form.setCurrentIndex(max(0, self.form.findData(chosen)))
        self.form.blockSignals(False)
        self._show_line()

    def _show_line(self) -> None:
        """Whose words are in force in the chosen form, and what to do with them."""
        clear(self._line_place)
        form = self.form.currentData()
        if form is None:
            return
        title, own = self.form.currentText(), self._templates.is_own(form)
        state = self.tr("this office's own words") if own else self.tr("the words that come along")
        out = button(self.tr("Save for Word…"), "quiet", f"templates.{form}.save", "save")
        into = button(self.tr("Take in…"), "quiet", f"templates.{form}.take")
        buttons = [out, into]
        out.clicked.connect(partial(self._save, form))
        into.clicked.connect(partial(self._take, form))
        if own:
            buttons.append(button(self.tr("Let go"), "quiet", f"templates.{form}.drop"))
            buttons[-1].clicked.connect(partial(self._drop, form))
        for each in buttons:
            each.setAccessibleName(f"{title}: {each.text().strip()}")
        line = row(label(state, "small"), *buttons)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._line_place.addWidget(holder)

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
