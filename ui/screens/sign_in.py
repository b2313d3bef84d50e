"""Sign-in: the accounts of this PC as cards, one password field, a way back in with the recovery key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.account import told_apart
from desktop.domain.errors import (
    BaocaoxaError,
    NoPasswordHere,
    PasswordToChoose,
    SalvageStopped,
    StoreError,
    WrongPassword,
)
from desktop.domain.progress import Stopped, Tell
from desktop.domain.text import name_key
from ui import style, words
from ui.screens.crash_notice import CrashNotice
from ui.screens.sign_in_own import OwnPassword
from ui.screens.sign_in_ways import Ways
from ui.shell import Shell
from ui.widgets.buttons import Choice, button
from ui.widgets.feedback import Banner
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, frame, page, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.salvaging import Salvage
    from desktop.services.session import AccountCard
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate
T = TypeVar("T")


class SignIn(QWidget):
    """Choose an account (arrows), type the password, Enter. `signed_in` carries the opened workplace."""

    guide = "password"

    signed_in = Signal(object)

    def __init__(
        self,
        shell: Shell,
        locked: str = "",
        ask_folder: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        """`locked` is the login of who was in when the reports were locked."""
        super().__init__()
        self._shell = shell
        self._ask_folder = ask_folder
        self._locked = locked
        self.setObjectName("signIn")
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self.rebuild()

    def rebuild(self) -> None:
        """Build everything in the language and look in force."""
        clear(self._holder)
        self.logins = Logins(self._shell)
        self.logins.changed.connect(self._account_changed)
        self.password = line_edit("signIn.password", password=True)
        self.password.returnPressed.connect(self._sign_in)
        self._field = Field(self.tr("Password"), self.password)
        self.own = OwnPassword(self._sign_in)
        self.own.hide()
        self.go = button(self.tr("Sign in"), "primary", "signIn.go")
        self.go.clicked.connect(self._sign_in)
        self.forgotten = button(self.tr("Password forgotten?"), "quiet", "signIn.recover")
        self.forgotten.clicked.connect(self._show_recovery)
        self._banner = Banner("signIn.banner")
        self._ways = Ways()
        self._ways.salvage_wanted.connect(self._salvage)
        self._ways.view_wanted.connect(self._view)
        self._ways.restore_wanted.connect(self._show_restoring)
        self._met: BaocaoxaError | None = None
        self.line = ProgressLine("signIn")
        self.opening = ProgressLine("signIn.open")
        first = column(self.logins, 8, self._field, self.own, 8, row(self.go, None, self.forgotten), space=8)
        self._first = QWidget()
        self._first.setLayout(first)
        self._recovery: QWidget | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first)
        panel = QWidget()
        self._question = label(self.tr("Who is working?"), "muted", "signIn.question")
        panel.setLayout(
            column(
                label(self.tr("Báo cáo Xã"), "title"),
                self._question,
                12,
                CrashNotice(self._shell),
                self._banner,
                self._ways,
                self.line,
                4,
                self._pages,
                self.opening,
                space=4,
            )
        )
        panel.setFixedWidth(style.px(420))
        body = frame(column(panel, margins=(32, 28, 32, 28)), "card")
        guide = button(self.tr("Guide (F1)"), "quiet", "signIn.guide", "info")
        guide.clicked.connect(lambda: self._shell.show_guide())  # noqa: PLW0108 - it tells whether it is checked
        below = column(row(None, _reassurance(), None), row(None, guide, None), space=4)
        centre = column(None, row(None, body, None), 12, below, None, None)
        self._holder.addWidget(page(centre))  # at a large scale it is higher than the window
        self._tell()
        self.setFocusProxy(self.password)
        QTimer.singleShot(0, self.password, self.password.setFocus)

    def _tell(self) -> None:
        """Why one is here, where that is not plain."""
        if self.logins.trouble is not None:
            self._refused(self.logins.trouble)
            for widget in (self._question, self._pages):
                widget.hide()  # nobody can be chosen, and no password opens anything
        elif self._locked:
            self.logins.prefer(self._locked)
            self._banner.say(
                self.tr("Locked. What was typed is saved; after the password you are where you were."), "info"
            )
        elif self._shell.app.place is not None:
            self._banner.say(words.place(self._shell.app.place), "warn")

    def _account_changed(self) -> None:
        self._field.complain("")
        self.password.clear()
        self.own.clear()
        if self.logins.without_password:
            self._field.complain(words.sentence(NoPasswordHere(self.logins.login)))
        self.password.setFocus()

    def _sign_in(self) -> None:
        login, password = self.logins.login, self.password.text()
        if self.logins.without_password:
            self._field.complain(words.sentence(NoPasswordHere(login)))
            return
        if not password:
            self._field.complain(self.tr("Type the password of this account."))
            self.password.setFocus()
            return
        if self.own.isVisible() and not self.own.right(password):
            return
        session, chosen = self._shell.app.session, self.own.text()
        said = self.tr("The password is checked and the reports are opened.")
        self.opening.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: session.sign_in(login, password, chosen),
            self._done,
            self._failed,
            stoppable=False,
        )
        self._busy(True)

    def _done(self, workplace: Workplace) -> None:
        self._busy(False)
        self.signed_in.emit(workplace)

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        text = words.sentence(error)
        if isinstance(error, PasswordToChoose):
            self.own.show()
            self.own.setFocus()
            return
        if isinstance(error, WrongPassword):
            self._field.complain(text)
        else:
            self._refused(error)
        self.password.setFocus()
        self.password.selectAll()

    def _refused(self, error: BaocaoxaError) -> None:
        """Why nobody can come in, and what can be done about it."""
        self._met = error
        stopped = isinstance(error, SalvageStopped)
        kind = "info" if stopped else "bad" if isinstance(error, StoreError) else "warn"
        self._banner.say(words.sentence(error), kind)
        opened = self.logins.trouble is None and self._pages.currentWidget() is self._first
        self._ways.offer(error, opened)

    def _busy(self, busy: bool) -> None:
        for widget in (self.go, self.own, self.forgotten, self._ways, self.logins, self.password):
            widget.setEnabled(not busy)
        self.go.setText(self.tr("Opening…") if busy else self.tr("Sign in"))
        if busy:
            self._field.complain("")
            self._banner.clear()

    def _view(self) -> None:
        self._read_damaged(self._shell.app.session.view, self._done)

    def _salvage(self) -> None:
        self._read_damaged(self._shell.app.session.salvage, self._salvaged)

    def _read_damaged(self, read: Callable[[str, str, Tell, Stopped], T], done: Callable[[T], None]) -> None:
        work = partial(read, self.logins.login, self.password.text())
        said = self.tr("What can still be read is being read…")
        self.line.run(said, self._shell.bridge, work, done, self._failed)
        self._busy(True)

    def _salvaged(self, found: Salvage) -> None:
        self._busy(False)
        self._ways.offer(None)
        self._banner.say(words.salvaged(found), "warn" if found.missing else "good")
        self.password.setFocus()

    def _show_recovery(self) -> None:
        from ui.screens.recovery import Recovery

        if self._recovery is None:
            recovery = Recovery(self._shell, self.logins.login)
            recovery.recovered.connect(self.signed_in)
            recovery.left.connect(self._show_first)
            recovery.refused.connect(self._refused)
            self._recovery = recovery
            self._pages.addWidget(recovery)
        self._banner.clear()
        self._ways.offer(None)
        self._question.hide()  # there the account is a field among others
        self._pages.setCurrentWidget(self._recovery)
        self._recovery.setFocus()

    def _show_restoring(self) -> None:
        from ui.screens.restoring import Restoring

        screen = Restoring(self._shell, self._ask_folder, over=True)
        screen.restored.connect(lambda: self._restored(screen.aside))
        screen.left.connect(self._leave_restoring)
        self._pages.addWidget(screen)
        self._pages.setCurrentWidget(screen)
        self._pages.show()
        self._banner.clear()
        self._ways.offer(None)
        self._question.hide()
        screen.setFocus()

    def _leave_restoring(self) -> None:
        self._pages.currentWidget().deleteLater()
        self._show_first()
        if self._met is not None:
            self._refused(self._met)
        self._question.setVisible(self.logins.trouble is None)
        self._pages.setVisible(self.logins.trouble is None)

    def _restored(self, aside: Path | None) -> None:
        self.rebuild()
        said = self.tr("The backup is restored. Sign in with the password of its day.")
        if aside is not None:
            kept = self.tr("What was on this PC before lies beside the reports, in the folder {folder}.")
            said += " " + kept.format(folder=aside.name)
        self._banner.say(said, "good")

    def _show_first(self) -> None:
        self._question.show()
        self._pages.setCurrentWidget(self._first)
        self.password.setFocus()


class Logins(QWidget):
    """The accounts of this PC, one chosen; arrows move the choice. `login` is the chosen one's."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("signIn.login")
        self.setAccessibleName(self.tr("Accounts on this PC"))
        self._cards: dict[str, Choice] = {}
        self._known: frozenset[str] = frozenset()  # of the commune, without a password here
        self._group = QButtonGroup(self)
        cards = column(space=8)
        self.trouble: BaocaoxaError | None = None
        accounts: tuple[AccountCard, ...] = ()
        try:
            accounts = shell.app.session.accounts()
            self._known = frozenset(card.login for card in shell.app.session.known())
            accounts += shell.app.session.known()
        except StoreError as error:
            self.trouble = error
        called = told_apart(accounts)
        for account in sorted(accounts, key=lambda each: name_key(each.name)):
            told = words.role(account.role)
            if account.login in self._known:
                told = self.tr("{role} · no password on this PC yet").format(role=told)
            card = Choice(called[account.login], told, _initials(account.name))
            card.setObjectName(f"signIn.account.{account.login}")
            card.setAccessibleDescription(account.login)
            card.clicked.connect(self.changed)
            self._group.addButton(card)
            self._cards[account.login] = card
            cards.addWidget(card)
        if self._cards:
            self._cards[accounts[0].login].setChecked(True)  # who made the profile, as before
        if len(accounts) > 4:
            inner = QWidget()
            inner.setLayout(cards)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(inner)
            area.setMinimumHeight(style.px(260))
            self.setLayout(column(area))
        else:
            self.setLayout(cards)

    @property
    def login(self) -> str:
        """The login of the chosen account; empty when there is none."""
        return next((login for login, card in self._cards.items() if card.isChecked()), "")

    @property
    def without_password(self) -> bool:
        """Whether the chosen one came from another PC and opens nothing here yet."""
        return self.login in self._known

    def prefer(self, login: str) -> None:
        """Let an account be the chosen one from the start, when it is there."""
        if login in self._cards:
            self._cards[login].setChecked(True)

    def choose(self, login: str) -> None:
        """Choose an account as a click on its card does."""
        self._cards[login].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move the choice without leaving the cards."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        cards = list(self._cards.values())
        if step is None or not cards:
            super().keyPressEvent(event)
            return
        index = next((i for i, card in enumerate(cards) if card.isChecked()), 0)
        card = cards[(index + step) % len(cards)]
        card.setChecked(True)
        card.setFocus()


def _reassurance() -> QWidget:
    text = Paragraph(
        translate("signIn", "Works without a network. Reports on this PC are encrypted."), "small"
    )
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text.setFixedWidth(style.px(484))  # as the card above it
    return text


def _initials(name: str) -> str:
    parts = name.split()
    return (parts[0][0] + parts[-1][0]).upper() if len(parts) > 1 else name[:1].upper()
