"""Settings: language, look, accounts, the own password, enrolment, and what this application is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.language import DEFAULT, LANGUAGES
from ui.screens.accounts_card import AccountsCard
from ui.screens.settings_index import SectionsMenu
from ui.screens.signer_form import SignersCard
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, clear, column, page, row
from ui.widgets.progress import ProgressLine
from ui.words.counting import counted

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate

#: One or more cards that stand below each other, made when it is their turn.
Make = Callable[[], Sequence[QWidget]]

LOCK_MINUTES = (1, 2, 5, 10, 15, 20, 30, 45, 60)


class SettingsScreen(QWidget):
    """One column of cards; language, theme and size are in force at once.

    The cards that a first look falls on are there at once; the others, and what they import, are made one
    after the other as soon as the first ones are painted.
    """

    guide = "settings"
    grown = Signal()

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("settings")
        self._centre = QVBoxLayout()
        self.accounts = AccountsCard(workplace, shell)
        self.signers = SignersCard(workplace)
        self._refreshing: list[Callable[[], None]] = [self.accounts.refresh, self.signers.refresh]
        self._cards = column(self._look(), self.accounts, self.signers, None, space=12)
        first = (self._own_access, self._days, self._keys, self._kept_elsewhere, self._the_centre, self._way)
        then = (self._numbers, self._words_of_reports, self._pictures, self._for_writers, self._about_it)
        self._left: deque[Make] = deque((*first, *then))
        self._page = page(self._cards, 760)
        self.setLayout(column(self._page))
        self._index = SectionsMenu(self._cards, self._page, self.whole)
        self._index.setParent(self)
        self._index.hide()
        self.setFocusProxy(self.language)

    @property
    def head_action(self) -> QWidget:
        """The way to a section by its name."""
        return self._index

    def refresh(self) -> None:
        """Accounts, enrolment and what else may have changed, as it is now."""
        for refresh in self._refreshing:
            refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is left once this has been painted."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._make_next)

    def whole(self) -> None:
        """Make every card now."""
        while self._left:
            self._make()

    def _make_next(self) -> None:
        if self._left:
            self._make()
            QTimer.singleShot(0, self, self._make_next)

    def _make(self) -> None:
        """The next cards, at the end of the column."""
        for made in self._left.popleft()():
            self._cards.insertWidget(self._cards.count() - 1, made)
            made.show()  # at once: what is not shown has no height yet
        self._page.grow()
        self.grown.emit()

    def _own_access(self) -> Sequence[QWidget]:
        return Password(self._workplace, self._shell), self._locking()

    def _days(self) -> Sequence[QWidget]:
        from ui.screens.reminders_card import RemindersCard
        from ui.screens.working_days_card import WorkingDaysCard

        return RemindersCard(self._workplace, self._shell), WorkingDaysCard(self._workplace, self._shell)

    def _keys(self) -> Sequence[QWidget]:
        from ui.screens.new_key import NewKey
        from ui.screens.store_key import KeyCard

        own = NewKey(self._workplace, self._shell)
        return (own, KeyCard(self._shell)) if self._workplace.accounts.key_changer else (own,)

    def _kept_elsewhere(self) -> Sequence[QWidget]:
        from ui.screens.backups import BackupSettings

        backups = BackupSettings(self._workplace, self._shell)
        backups.show_state()
        self._refreshing.append(backups.show_state)
        return (backups,)

    def _the_centre(self) -> Sequence[QWidget]:
        self._show_centre()
        self._refreshing.append(self._show_centre)
        return (card(label(self.tr("The centre"), "section"), self._centre, name="settings.centre"),)

    def _way(self) -> Sequence[QWidget]:
        from ui.screens.network import NetworkCard

        network = NetworkCard(self._workplace, self._shell)
        network.refresh()
        self._refreshing.append(network.refresh)
        return (network,)

    def _numbers(self) -> Sequence[QWidget]:
        from ui.screens.number_register import NumberRegister

        return (NumberRegister(self._workplace, self._shell),)

    def _words_of_reports(self) -> Sequence[QWidget]:
        from ui.screens.template_card import TemplateCard

        return (TemplateCard(self._workplace, self._shell),)

    def _pictures(self) -> Sequence[QWidget]:
        """The pictures for paper, for those who keep one, and the driver of the signing token."""
        from ui.screens.token_card import DriverCard

        driver = DriverCard(self._workplace, self._shell)
        images = self._workplace.documents.images
        if not (images.may_sign or images.may_seal):
            return (driver,)
        from ui.screens.pictures_card import PicturesCard

        return PicturesCard(self._workplace, self._shell), driver

    def _for_writers(self) -> Sequence[QWidget]:
        return self._forms(), self._trail()

    def _about_it(self) -> Sequence[QWidget]:
        from ui.screens.diagnostics_card import DiagnosticsCard

        return DiagnosticsCard(self._shell), self._about()

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
            from ui.screens.enrolment import EnrolmentForm

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
        from ui.screens.enrolment import EnrolmentForm

        form = EnrolmentForm(self._workplace, self._shell, "enrol", with_proxy=False)
        form.url.setText(central.url)
        form.enrolled.connect(self._enrolled)
        self._centre.addWidget(form)
        form.show()  # at once, and before the button goes: else the focus would go to the rail with it
        form.code.setFocus()
        self.enrol_again.hide()

    def _enrolled(self, _card: object) -> None:
        self._show_centre()
        self.enrol_again.show()
        self.enrol_again.setFocus()
        self._shell.banner(self.tr("This PC is enrolled. Reports are sent from now on."), "good")

    def _forms(self) -> QFrame:
        self.try_form = button(self.tr("Try a form"), "", "settings.tryForm")
        self.try_form.clicked.connect(self._shell.try_form)
        text = self.tr("For those who write forms: open an XLSForm, see what is wrong with it, fill it in.")
        head = label(self.tr("Forms"), "section")
        return card(head, Paragraph(text, "muted"), row(self.try_form, None), name="settings.forms")

    def _trail(self) -> QFrame:
        show = button(self.tr("Show the audit trail"), "", "settings.trail")
        show.clicked.connect(lambda: self._shell.show_trail())  # noqa: PLW0108 - whether it is checked is no report
        text = self.tr("Who did what and when, chained so that no entry can be changed unseen.")
        head = label(self.tr("Audit trail"), "section")
        return card(head, Paragraph(text, "muted"), row(show, None))

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
        self.line = ProgressLine("password")
        self.setLayout(column(title, line, row(self.go, None), self.line, space=12, margins=(16, 16, 16, 16)))

    def _change(self) -> None:
        old, new = self.old.text(), self.new.text()
        for field in (self._old, self._new, self._again):
            field.complain("")
        if new != self.again.text():
            self._again.complain(self.tr("The two passwords are not the same."))
            self.again.setFocus()
            return
        accounts = self._workplace.accounts
        said = self.tr("The password is being changed. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: accounts.change_password(old, new),
            self._done,
            self._failed,
            stoppable=False,
        )
        self.go.setEnabled(False)

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


def complete(window: QWidget) -> None:
    """Make every card of the settings that `window` shows: whoever is brought to one does not wait."""
    for screen in window.findChildren(SettingsScreen):
        screen.whole()
