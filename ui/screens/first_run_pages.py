"""The five pages of the first run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.errors.documents import NoPrinter
from desktop.domain.report import Role
from ui import sheets, style, words
from ui.language import DEFAULT, LANGUAGES
from ui.printing import AskPrinter, asked_printer, printed
from ui.screens.account_form import AccountForm
from ui.screens.enrolment import EnrolmentForm
from ui.shell import Shell
from ui.widgets.buttons import Choice, button
from ui.widgets.fields import Field, SearchMark, line_edit
from ui.widgets.folding import folding
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, row

if TYPE_CHECKING:
    from desktop.services.session import FirstRun as Made
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate

MOST_FOUND = 400


class LanguagePage(QWidget):
    """Each language named by itself; a choice is in force at once."""

    chosen = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        current = shell.app.settings.language or DEFAULT
        cards = column(space=8)
        group = QButtonGroup(self)
        for code, name in LANGUAGES:
            choice = Choice(name, "")
            choice.setObjectName(f"firstRun.language.{code}")
            choice.setChecked(code == current)
            choice.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            group.addButton(choice)
            cards.addWidget(choice)
            if code == current:
                self.setFocusProxy(choice)
        intro = Paragraph(
            self.tr("Five short steps. No network is needed; the centre can be named later."), "muted"
        )
        self.setLayout(
            column(label(self.tr("Which language do you work in?"), "title"), intro, 8, cards, None, space=8)
        )


class CommunePage(QWidget):
    """Province, then the commune, found with or without accents."""

    submitted = Signal()

    def __init__(self, shell: Shell, unit: str) -> None:
        super().__init__()
        self._units = shell.app.units
        self._names = {item.code: item.full_name for item in self._units.provinces()}
        self.province = QComboBox()
        self.province.setObjectName("firstRun.province")
        self.province.addItem(self.tr("All provinces and cities"), None)
        for code, name in self._names.items():
            self.province.addItem(name, code)
        self.text = line_edit("firstRun.search", placeholder=self.tr("For example: ba na"))
        SearchMark(self.text)
        self.found = QListWidget()
        self.found.setObjectName("firstRun.communes")
        self.found.setAccessibleName(self.tr("Communes found"))
        self.found.setUniformItemSizes(True)
        self._none = Paragraph(
            self.tr("Type some letters of its name, or choose the province first."), "muted"
        )
        self.found.setMinimumHeight(style.px(260))
        self._field = Field(
            self.tr("Commune, ward or special zone"), self.text, self.tr("Accents may be left out.")
        )
        self.province.currentIndexChanged.connect(self._look)
        self.text.textChanged.connect(self._look)
        self.text.returnPressed.connect(self.submitted)
        self.found.itemActivated.connect(lambda _: self.submitted.emit())
        self.setLayout(
            column(
                label(self.tr("Which commune is this PC for?"), "title"),
                4,
                Field(self.tr("Province or city"), self.province),
                self._field,
                self._none,
                self.found,
                space=10,
            )
        )
        self.setFocusProxy(self.text)
        if unit:
            self.province.setCurrentIndex(self.province.findData(self._units.get(unit).province))
            self.text.setText(self._units.get(unit).name)
        self._look()

    def answer(self) -> str | None:
        """Code of the chosen commune; None, with a sentence at the field, when none is."""
        item = self.found.currentItem()
        if item is None:
            self._field.complain(self.tr("Choose the commune in the list."))
            self.text.setFocus()
            return None
        self._field.complain("")
        return str(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows in the search field move in the list."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self.text.hasFocus() or not self.found.count():
            super().keyPressEvent(event)
            return
        self.found.setCurrentRow(max(0, min(self.found.count() - 1, self.found.currentRow() + step)))

    def _look(self) -> None:
        province, text = self.province.currentData(), self.text.text().strip()
        self.found.clear()
        units = self._units.search(text, province, MOST_FOUND) if text else ()
        if not text and province:
            units = self._units.communes(province)
        for unit in units:
            name = unit.full_name if province else f"{unit.full_name}, {self._names[unit.province]}"
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, unit.code)
            self.found.addItem(item)
        if text and self.found.count():
            self.found.setCurrentRow(0)
        self.found.setVisible(bool(self.found.count()))
        self._none.setVisible(not (text or self.found.count()))
        nothing = bool(text) and not self.found.count()
        self._field.complain(self.tr("No commune is called that. Try fewer letters.") if nothing else "")


class AccountPage(QWidget):
    """The first account of this PC; it can make the others."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = AccountForm("firstRun", Role.OFFICER)
        self.form.submitted.connect(self.submitted)
        intro = Paragraph(
            self.tr(
                "Reports on this PC are encrypted; this password opens them. "
                "Others get accounts of their own later."
            ),
            "muted",
        )
        self.setLayout(
            column(label(self.tr("Who works on this PC?"), "title"), intro, 8, self.form, None, space=8)
        )
        self.setFocusProxy(self.form)


class KeyPage(QWidget):
    """The recovery key, this once: print or save it, then type its last group."""

    submitted = Signal()

    def __init__(self, made: Made, today: str, ask_save: Callable[[QWidget], Path | None] | None) -> None:
        super().__init__()
        workplace = made.workplace
        self._key = made.recovery_key
        self._sheet = sheets.RecoverySheet(workplace.unit.full_name, workplace.account.name, today, self._key)
        self._ask_save = ask_save or _choose_pdf
        self.ask_printer: AskPrinter = asked_printer
        shown = KeyWords(self._key)
        self.print = button(self.tr("Print…"), "", "firstRun.print", "print")
        self.print.clicked.connect(self._print)
        self.save = button(self.tr("Save as PDF…"), "", "firstRun.savePdf", "save")
        self.save.clicked.connect(self._save)
        copy = button(self.tr("Copy"), "quiet", "firstRun.copy", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._key))
        key = row(Icon("key", "accent", 24), shown, space=16)
        key.setStretch(1, 1)
        self._said = Paragraph("", "muted")
        self.last = line_edit("firstRun.lastGroup")
        self.last.returnPressed.connect(self.submitted)
        self._field = Field(
            self.tr("Last group of the key"),
            self.last,
            self.tr("Type it from the paper: so you know it is there."),
        )
        self.last.setMaximumWidth(style.px(220))
        self.setLayout(
            column(
                label(self.tr("The recovery key"), "title"),
                Paragraph(
                    self.tr(
                        "If every password is forgotten, only this key opens the reports. "
                        "It is shown this once: put it on paper and keep it in the safe."
                    ),
                    "muted",
                ),
                4,
                card(
                    key,
                    folding(self.print, self.save, copy),
                    self._said,
                ),
                4,
                self._field,
                None,
                space=10,
            )
        )
        self._said.hide()
        self.setFocusProxy(self.print)

    def confirmed(self) -> bool:
        """Whether the last group was typed right; the field says so when not."""
        wanted = self._key.rstrip().split("-")[-1].strip().upper()
        typed = self.last.text().strip().upper().split("-")[-1].strip()
        right = typed == wanted
        self._field.complain(
            "" if right else self.tr("That is not the last group. Compare it with the paper.")
        )
        if not right:
            self.last.setFocus()
        return right

    def _print(self) -> None:
        try:
            if printed(self, self.ask_printer, lambda printer: sheets.send(self._sheet, printer)):
                self._say(self.tr("Sent to the printer."))
        except NoPrinter as error:
            self._say(words.sentence(error))

    def _save(self) -> None:
        path = self._ask_save(self)
        if path is None:
            return
        try:
            sheets.save(self._sheet, path)
        except OSError:
            self._say(self.tr("Nothing can be written there. Choose another folder."))
            return
        self._say(self.tr("Saved: {path}. Print it and delete the file.").format(path=path))

    def _say(self, text: str) -> None:
        self._said.say(text)
        self._said.show()


class EnrolPage(QWidget):
    """The centre now, or later from the settings."""

    enrolled = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.form = EnrolmentForm(workplace, shell, "firstRun.enrol")
        self.form.enrolled.connect(lambda _: self.enrolled.emit())
        intro = Paragraph(
            self.tr(
                "Filling in and signing off work without it. You can also do this later, in the settings."
            ),
            "muted",
        )
        self.setLayout(
            column(label(self.tr("Where do reports go?"), "title"), intro, 8, self.form, None, space=8)
        )
        self.setFocusProxy(self.form)


class KeyWords(QLabel):
    """The key to be read and compared: in two lines, in more where they have no room; groups stay whole."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._groups = key.split("-")
        self.setObjectName("firstRun.key")
        self.setProperty("role", "key")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(key)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setText(self._in_lines((len(self._groups) + 1) // 2))

    def minimumSizeHint(self) -> QSize:
        """The widest group alone, as high as the lines it has now."""
        wide = max(self._wide(f"{group}-") for group in self._groups)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many groups on a line as there is room for."""
        super().resizeEvent(event)
        most = (len(self._groups) + 1) // 2
        while most > 1 and max(map(self._wide, self._in_lines(most).split("\n"))) > self.width():
            most -= 1
        if self.text() != self._in_lines(most):
            self.setText(self._in_lines(most))

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 1

    def _in_lines(self, groups: int) -> str:
        starts = range(0, len(self._groups), groups)
        return "-\n".join("-".join(self._groups[at : at + groups]) for at in starts)


def _choose_pdf(owner: QWidget) -> Path | None:
    name = translate("firstRun", "recovery-key.pdf")
    path, _ = QFileDialog.getSaveFileName(owner, translate("firstRun", "Save as PDF"), name, "PDF (*.pdf)")
    return Path(path) if path else None
