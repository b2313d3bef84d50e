"""The words of reports in the settings: a form's template out to Word, and in again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell
from desktop.services.templates import Source
from ui import style, words
from ui.screens.document_asked import Ask, asked_path
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.widgets.progress import ProgressLine
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.templates import Standing
    from desktop.services.workplace import Workplace

T = TypeVar("T")
translate = QCoreApplication.translate
_KIND = "Word (*.docx)"
#: So many earlier words are offered.
_SHOWN = 5


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
        self.line = ProgressLine("templates")
        self._held = QWidget()
        self._held.setLayout(column(Field(self.tr("Form"), self.form), self._line_place, space=12))
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
                Paragraph(why, "muted"),
                self._held,
                self.line,
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
        title, standing = self.form.currentText(), self._templates.standing(form)
        out = button(self.tr("Save for Word…"), "quiet", f"templates.{form}.save", "save")
        out.clicked.connect(partial(self._save, form))
        buttons = [out]
        if self._templates.may_change:
            buttons += self._changing(form, standing)
        for each in buttons:
            each.setAccessibleName(named(title, each.text().strip()))
        line = row(label(_source(standing), "small"), *buttons)
        line.setStretch(0, 1)
        parts = [Paragraph(text, role) for text, role in self._told(standing)]
        holder = QWidget()
        holder.setLayout(column(line, *parts, *self._earlier(form, standing), space=8))
        self._line_place.addWidget(holder)

    def _changing(self, form: str, standing: Standing) -> list[QPushButton]:
        into = button(self.tr("Take in…"), "quiet", f"templates.{form}.take")
        into.clicked.connect(partial(self._take, form))
        if standing.source is not Source.OWN:
            return [into]
        drop = button(self.tr("Let go"), "quiet", f"templates.{form}.drop")
        drop.clicked.connect(partial(self._drop, form))
        return [into, drop]

    def _told(self, standing: Standing) -> list[tuple[str, str]]:
        """What else there is to say: the province's words, and who may change any."""
        told = []
        if standing.waiting:
            text = self.tr("The province has sent words of its own. Let go of the office’s to use them.")
            told.append((text, "field-warning"))
        if standing.refused is not None:
            text = self.tr("The words the province has sent cannot be used. {why}")
            told.append((text.format(why=words.sentence(standing.refused)), "field-warning"))
        if not self._templates.may_change:
            text = self.tr(
                "Clerk, leader and administrator may change the words; everybody may look at them."
            )
            told.append((text, "small"))
        return told

    def _earlier(self, form: str, standing: Standing) -> list[QWidget]:
        """The words of this office that were in force before, each with its way back."""
        if not standing.earlier or not self._templates.may_change:
            return []
        lines: list[QWidget] = [label(self.tr("Earlier words of this office"), "strong")]
        for number, each in enumerate(standing.earlier[:_SHOWN]):
            until = self.tr("in force until {moment}").format(moment=words.moment(each.at))
            back = button(self.tr("Put back"), "quiet", f"templates.{form}.back.{number}", "return")
            back.setAccessibleName(named(self.tr("Put back"), until))
            back.clicked.connect(partial(self._put_back, form, each.name))
            line = row(label(until, "small"), back)
            line.setStretch(0, 1)
            holder = QWidget()
            holder.setLayout(line)
            lines.append(holder)
        return lines

    def _save(self, form: str, _checked: bool = False) -> None:
        path = self._ask_save(self, f"mau {form}.docx", _KIND)
        if path is None:
            return
        documents = self._workplace.documents
        self._slowly(
            self.tr("Writing the words…"),
            lambda _tell, _stopped: documents.save(path, documents.templates.to_change(form)),
            self._saved,
            stoppable=False,
        )

    def _take(self, form: str, _checked: bool = False) -> None:
        path = self._ask_open(self)
        if path is not None:
            self._slowly(
                self.tr("The words are looked at and taken in…"),
                lambda _tell, stopped: self._templates.take(form, path, stopped),
                self._taken,
            )

    def _drop(self, form: str, _checked: bool = False) -> None:
        try:
            self._templates.drop(form)
        except BaocaoxaError as error:
            self._failed(error)
            return
        self.show_state()
        self._say(self.tr("The office’s own words are kept among the earlier ones."), "")

    def _put_back(self, form: str, name: str, _checked: bool = False) -> None:
        self._slowly(
            self.tr("The words are looked at and taken in…"),
            lambda _tell, stopped: self._templates.put_back(form, name, stopped),
            self._was_put_back,
        )

    def _slowly(
        self,
        said: str,
        work: Callable[[Tell, Stopped], T],
        done: Callable[[T], None],
        *,
        stoppable: bool = True,
    ) -> None:
        """One at a time; nothing else is pressed meanwhile."""

        def over(told: Callable[[Any], None], what: object) -> None:
            self._held.setEnabled(True)
            told(what)

        if self.line.running:
            return
        self._said.hide()
        ended, failed = partial(over, done), partial(over, self._failed)
        self.line.run(said, self._shell.bridge, work, ended, failed, stoppable=stoppable)
        self._held.setEnabled(False)

    def _was_put_back(self, _nothing: None) -> None:
        self.show_state()
        self._say(self.tr("Put back: from now on reports say it this way again."), "")

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {path}. Change it in Word, save, then take it in.").format(path=path), "")

    def _taken(self, left_out: tuple[str, ...]) -> None:
        self.show_state()
        said = self.tr("Taken in: from now on reports say it this way.")
        if left_out:
            missing = ", ".join(_part(name) for name in left_out)
            said += " " + self.tr("Not in the reports, which follow Decree 30: {parts}.").format(
                parts=missing
            )
        self._say(said, "field-warning" if left_out else "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "" if isinstance(error, ListStopped) else "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _source(standing: Standing) -> str:
    return {
        Source.OWN: translate("TemplateCard", "this office's own words"),
        Source.PROVINCE: translate("TemplateCard", "the words the province has sent"),
        Source.SHIPPED: translate("TemplateCard", "the words that come along"),
        Source.QUESTIONS: translate("TemplateCard", "the questions of the form, one after another"),
    }[standing.source]


def _part(name: str) -> str:
    """What of a Word file does not come into a report."""
    return {
        "pictures": translate("TemplateCard", "pictures and drawings"),
        "tables": translate("TemplateCard", "lines of tables (their words come, one under the other)"),
        "numbering": translate("TemplateCard", "automatic numbers and bullets"),
        "heads": translate("TemplateCard", "heads and feet of pages"),
        "notes": translate("TemplateCard", "footnotes and comments"),
        "links": translate("TemplateCard", "links"),
        "colours": translate("TemplateCard", "colours and underlining"),
    }[name]


def _asked_open(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", _KIND)
    return Path(chosen) if chosen else None
