"""Settings: language, look, accounts, the own password, enrolment, and what this application is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.language import DEFAULT, LANGUAGES
from ui.screens.accounts_card import AccountsCard
from ui.screens.backups import BackupSettings
from ui.screens.diagnostics_card import DiagnosticsCard
from ui.screens.enrolment import EnrolmentForm
from ui.screens.network import NetworkCard
from ui.screens.new_key import NewKey
from ui.screens.number_register import NumberRegister
from ui.screens.pictures_card import PicturesCard
from ui.screens.reminders_card import RemindersCard
from ui.screens.signer_form import SignersCard
from ui.screens.store_key import KeyCard
from ui.screens.template_card import TemplateCard
from ui.screens.token_card import DriverCard
from ui.screens.working_days_card import WorkingDaysCard
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, clear, column, page, row
from ui.words.counting import counted

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate

LOCK_MINUTES = (1, 2, 5, 10, 15, 20, 30, 45, 60)


class SettingsScreen(QWidget):
    """One column of cards; language, theme and size are in force at once."""

    guide = "settings"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("settings")
        self.accounts = AccountsCard(workplace, shell)
        self.signers = SignersCard(workplace)
        self._centre = QVBoxLayout()
        self.backups = BackupSettings(workplace, shell)
        self.network = NetworkCard(workplace, shell)
        body = column(
            self._look(),
            self.accounts,
            self.signers,
            Password(workplace, shell),
            self._locking(),
            RemindersCard(workplace, shell),
            WorkingDaysCard(workplace, shell),
            NewKey(workplace, shell),
            *([KeyCard(shell)] if workplace.accounts.key_changer else []),
            self.backups,
            card(label(self.tr("The centre"), "section"), self._centre, name="settings.centre"),
            self.network,
            NumberRegister(workplace, shell),
            TemplateCard(workplace, shell),
            *self._pictures(),
            self._forms(),
            self._trail(),
            DiagnosticsCard(shell),
            self._about(),
            None,
            space=12,
        )
        self.setLayout(column(page(body, 760)))
        self.setFocusProxy(self.language)

    def refresh(self) -> None:
        """Accounts and enrolment as they are now."""
        self.accounts.refresh()
        self.signers.refresh()
        self._show_centre()
        self.network.refresh()
        self.backups.show_state()

    def _look(self) -> QFrame:
        settings = self._shell.app.settings
        self.language = QComboBox()
        self.language.setObjectName("settings.language")
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(settings.language or DEFAULT))
        self.language.activated.connect(lambda: self._change(language=self.language.currentData()))
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        self.theme = Segments(themes, settings.theme, "settings.theme", self.tr("Colours"))
        self.theme.chosen.connect(lambda key: self._change(theme=key))
        sizes = [(str(scale), f"{scale} %") for scale in style.SCALES]
        self.scale = Segments(
            sizes, str(round(settings.scale * 100)), "settings.scale", self.tr("Size of everything")
        )
        self.scale.chosen.connect(lambda key: self._change(scale=int(key) / 100))
        self.language.setMaximumWidth(style.px(280))
        return card(
            label(self.tr("Language and look"), "section"),
            Field(self.tr("Language"), self.language),
            Field(self.tr("Colours"), self.theme),
            Field(self.tr("Size of everything"), self.scale),
            name="settings.look",
        )

    def _pictures(self) -> list[QWidget]:
        """The pictures for paper, for those who keep one, and the driver of the signing token."""
        images = self._workplace.documents.images
        pictured = images.may_sign or images.may_seal
        cards: list[QWidget] = [PicturesCard(self._workplace, self._shell)] if pictured else []
        return [*cards, DriverCard(self._workplace, self._shell)]

    def _locking(self) -> QFrame:
        self.lock_after = QComboBox()
        self.lock_after.setObjectName("settings.lockAfter")
        chosen = self._shell.app.settings.lock_minutes
        for minutes in sorted({*LOCK_MINUTES, chosen}):
            self.lock_after.addItem(counted(minutes, self.tr("1 minute"), self.tr("{n} minutes")), minutes)
        self.lock_after.setCurrentIndex(self.lock_after.findData(chosen))
        self.lock_after.activated.connect(
            lambda: self._shell.app.settings.change(lock_minutes=self.lock_after.currentData())
        )
        self.lock_after.setMaximumWidth(style.px(280))
        now = button(self.tr("Lock now (Ctrl+L)"), "", "settings.lock", "lock")
        now.clicked.connect(self._shell.lock)
        why = self.tr(
            "When nobody touches keyboard or mouse, what is typed is saved and the reports are closed until "
            "the password is given; the same place comes back."
        )
        return card(
            label(self.tr("Lock"), "section"),
            Paragraph(why, "muted"),
            Field(self.tr("Lock after"), self.lock_after),
            row(now, None),
            name="settings.locking",
        )

    def _show_centre(self) -> None:
        clear(self._centre)
        central = self._workplace.enrolment.central
        if central is None:
            form = EnrolmentForm(self._workplace, self._shell, "enrol", with_proxy=False)
            form.enrolled.connect(self._enrolled)
            self._centre.addWidget(form)
            return
        since = words.date(central.since.date() if hasattr(central.since, "date") else central.since)
        said = self.tr("This PC is enrolled at {name} since {date}.").format(name=central.name, date=since)
        line = row(Icon("check", "good"), Paragraph(said), space=10)
        line.setStretch(1, 1)
        self._centre.addLayout(line)
        self._centre.addWidget(label(central.url, "muted"))
        self.enrol_again = button(self.tr("Enrol again with a new code"), "", "settings.enrolAgain", "key")
        self.enrol_again.clicked.connect(self._ask_again)
        self._centre.addLayout(row(self.enrol_again, None))

    def _ask_again(self) -> None:
        """The form under what is known of the centre: a revoked PC wants a new code."""
        central = self._workplace.enrolment.central
        if central is None or not self.enrol_again.isVisible():
            return
        self.enrol_again.hide()
        form = EnrolmentForm(self._workplace, self._shell, "enrol", with_proxy=False)
        form.url.setText(central.url)
        form.enrolled.connect(self._enrolled)
        self._centre.addWidget(form)
        form.code.setFocus()

    def _enrolled(self, _card: object) -> None:
        self._show_centre()
        self._shell.banner(self.tr("This PC is enrolled. Reports are sent from now on."), "good")

    def _forms(self) -> QFrame:
        self.try_form = button(self.tr("Try a form"), "", "settings.tryForm")
        self.try_form.clicked.connect(self._shell.try_form)
        text = self.tr("For those who write forms: open an XLSForm, see what is wrong with it, fill it in.")
        head = label(self.tr("Forms"), "section")
        return card(head, Paragraph(text), row(self.try_form, None), name="settings.forms")

    def _trail(self) -> QFrame:
        show = button(self.tr("Show the audit trail"), "", "settings.trail")
        show.clicked.connect(lambda: self._shell.show_trail())  # noqa: PLW0108 - whether it is checked is no report
        text = self.tr("Who did what and when, chained so that no entry can be changed unseen.")
        return card(label(self.tr("Audit trail"), "section"), Paragraph(text), row(show, None))

    def _about(self) -> QFrame:
        where = Paragraph(str(self._shell.app.config.profile), "muted")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return card(
            label(self.tr("About"), "section"),
            Paragraph(
                self.tr("Báo cáo Xã {version}. Free software under the Apache licence 2.0.").format(
                    version=__version__
                )
            ),
            column(label(self.tr("Reports of this PC are kept, encrypted, in"), "small"), where, space=2),
            name="settings.about",
        )

    def _change(self, **values: object) -> None:
        self._shell.app.settings.change(**values)
        self._shell.relook()


class Password(QFrame):
    """Change the own password: the old one, the new one twice."""

    guide = "password"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setProperty("role", "card")
        self.setObjectName("settings.password")
        self.old = line_edit("password.old", password=True)
        self.new = line_edit("password.new", password=True)
        self.again = line_edit("password.again", password=True)
        self._old = Field(self.tr("Password now"), self.old)
        self._new = Field(self.tr("New password"), self.new, self.tr("At least 8 characters."))
        self._again = Field(self.tr("New password again"), self.again)
        self.go = button(self.tr("Change the password"), "", "password.go")
        self.go.clicked.connect(self._change)
        line = beside(self._old, self._new, self._again)
        for edit in (self.old, self.new, self.again):
            edit.returnPressed.connect(self._change)
        title = label(self.tr("Your password"), "section")
        self.setLayout(column(title, line, row(self.go, None), space=12, margins=(16, 16, 16, 16)))

    def _change(self) -> None:
        old, new = self.old.text(), self.new.text()
        for field in (self._old, self._new, self._again):
            field.complain("")
        if new != self.again.text():
            self._again.complain(self.tr("The two passwords are not the same."))
            self.again.setFocus()
            return
        self.go.setEnabled(False)
        self._shell.bridge.run(
            lambda: self._workplace.accounts.change_password(old, new), self._done, self._failed
        )

    def _done(self, _nothing: None) -> None:
        self.go.setEnabled(True)
        for edit in (self.old, self.new, self.again):
            edit.clear()
        self._shell.banner(self.tr("Your password is changed."), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        from desktop.domain.errors import WeakPassword

        self.go.setEnabled(True)
        field = self._new if isinstance(error, WeakPassword) else self._old
        field.complain(words.sentence(error))
        field.editor.setFocus()
