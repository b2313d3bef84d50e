"""The accounts of the commune: who has a password on this PC, and who looks after them what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, WeakPassword
from desktop.domain.report import Role
from desktop.domain.text import name_key
from desktop.events import AccountsChanged, Event
from ui import style, words
from ui.screens.account_form import AccountForm
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, clear, column, row, rule
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.domain.account import Account
    from desktop.services.accounts import AccountView
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate


class AccountsCard(QFrame):
    """One line for each account; below them one form at a time: a new account, a change, a first password."""

    guide = "several-pcs"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("settings.accounts")
        style.mark(self, role="card")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.px(8))
        self.add = button(self.tr("Add an account"), "", "settings.add", "add")
        self.add.clicked.connect(self._show_form)
        self._form = AccountForm("account")
        self._form.submitted.connect(self._add)
        self._save = button(self.tr("Save the account"), "primary", "account.save")
        self._save.clicked.connect(self._add)
        cancel = button(self.tr("Cancel"), "quiet", "account.cancel")
        cancel.clicked.connect(self._hide)
        self._new = QWidget()
        self._new.setLayout(column(rule(), self._form, row(self._save, cancel, None), space=12))
        self._other: QWidget | None = None
        self._below = QVBoxLayout()
        self._below.addWidget(self._new)
        self._new.hide()
        shared = Paragraph(
            self.tr(
                "All PCs of the commune have the same accounts. A password is of one PC and never leaves it."
            ),
            "muted",
        )
        title = label(self.tr("Accounts"), "section")
        self.line = ProgressLine("accounts")
        adding = row(self.add, None)
        parts = column(
            title, shared, self._lines, adding, self._below, self.line, space=12, margins=(16, 16, 16, 16)
        )
        self.setLayout(parts)
        shell.bridge.event.connect(self._happened)

    def refresh(self) -> None:
        """The accounts as they are now."""
        clear(self._lines)
        keeper = self._workplace.accounts.key_changer
        everyone = self._workplace.accounts.everyone()
        for each in sorted(everyone, key=lambda each: name_key(each.account.name)):
            own = each.account.id == self._workplace.account.id
            self._lines.addWidget(AccountLine(self, each, own, keeper))
        self.add.setEnabled(keeper)

    def give_password(self, account: Account) -> None:
        """Ask for a first password on this PC."""
        self._ask(PasswordForm(account.name, lambda password: self._give(account, password), self._hide))

    def change(self, account: Account) -> None:
        """Ask for another name or role."""
        self._ask(ChangeForm(account, lambda name, role: self._change(account, name, role), self._hide))

    def close_account(self, account: Account) -> None:
        """Ask whether it is really to be closed."""
        self._ask(CloseForm(account.name, lambda: self._close(account), self._hide))

    def heard(self, login: str) -> None:
        """What there was to say has been read."""
        self._workplace.accounts.heard(login)
        self.refresh()

    def _ask(self, form: QWidget) -> None:
        self._hide()
        self.add.hide()
        self._other = form
        self._below.addWidget(form)
        form.setFocus()

    def _show_form(self) -> None:
        self._hide()
        self._new.show()
        self.add.hide()
        self._form.setFocus()

    def _hide(self) -> None:
        for edit in (self._form.name, self._form.login, self._form.password, self._form.again):
            edit.clear()
        self._new.hide()
        if self._other is not None:
            self._other.hide()
            self._other.deleteLater()
            self._other = None
        self.add.show()
        self.add.setFocus()

    def _add(self) -> None:
        new = self._form.answer()
        if new is None:
            return
        accounts = self._workplace.accounts
        said = self.tr("The key of the reports is locked with the new password. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: accounts.add(new.login, new.name, new.role, new.password),
            self._added,
            self._not_added,
            stoppable=False,
        )
        self._save.setEnabled(False)

    def _added(self, account: Account) -> None:
        self._save.setEnabled(True)
        self._hide()
        self.refresh()
        self._shell.banner(self.tr("{name} can sign in on this PC now.").format(name=account.name), "good")

    def _not_added(self, error: BaocaoxaError) -> None:
        self._save.setEnabled(True)
        if not self._form.complain(error):
            self._shell.banner(words.sentence(error), "bad")

    def _give(self, account: Account, password: str) -> None:
        accounts = self._workplace.accounts
        said = self.tr("The key of the reports is locked with the new password. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: accounts.give_password(account.login, password),
            self._added,
            self._failed,
            stoppable=False,
        )

    def _change(self, account: Account, name: str, role: Role) -> None:
        accounts = self._workplace.accounts
        self._shell.bridge.run(
            lambda: accounts.change(account.login, name, role), self._changed, self._failed
        )

    def _close(self, account: Account) -> None:
        accounts = self._workplace.accounts
        self._shell.bridge.run(lambda: accounts.close(account.login), self._changed, self._failed)

    def _changed(self, _done: Any) -> None:
        self._hide()
        self.refresh()

    def _failed(self, error: BaocaoxaError) -> None:
        self._hide()
        self.refresh()
        self._shell.banner(words.sentence(error), "bad")

    def _happened(self, event: Event) -> None:
        if isinstance(event, AccountsChanged) and self.isVisible():
            self.refresh()


class AccountLine(QWidget):
    """One account: who, as what, whether it has a password here, and what may be done with it."""

    def __init__(self, card: AccountsCard, view: AccountView, own: bool, keeper: bool) -> None:
        super().__init__()
        account = view.account
        self.setObjectName(f"account.line.{account.login}")
        name = self.tr("{name} (you)").format(name=account.name) if own else account.name
        here = self.tr("on this PC") if view.here else self.tr("no password on this PC yet")
        facts = " · ".join((account.login, words.role(account.role), here))
        text = column(label(name, "strong"), Paragraph(facts, "muted"), space=2)
        line = row(Icon("user", "muted"), space=10)
        line.addLayout(text, 1)
        acts: list[tuple[str, str, Callable[[], None]]] = []
        if keeper and not view.here:
            acts.append((self.tr("Give a password"), "password", lambda: card.give_password(account)))
        if keeper:
            acts.append((self.tr("Change"), "change", lambda: card.change(account)))
        if keeper and not own:
            acts.append((self.tr("Close"), "close", lambda: card.close_account(account)))
        for said, act, do in acts:
            made = button(said, "quiet", f"account.{act}.{account.login}")
            made.setAccessibleName(f"{said}: {account.name}")
            made.clicked.connect(do)
            line.addWidget(made)
        parts = column(line, space=4)
        if view.told:
            read = button(self.tr("Understood"), "quiet", f"account.heard.{account.login}")
            read.clicked.connect(lambda: card.heard(account.login))
            news = row(Icon("info", "waiting"), Paragraph(_told(view.told)), read, space=10)
            news.setStretch(1, 1)
            parts.addLayout(news)
        self.setLayout(parts)


class PasswordForm(QWidget):
    """A first password on this PC, twice."""

    def __init__(self, name: str, done: Callable[[str], None], cancelled: Callable[[], None]) -> None:
        super().__init__()
        self._done = done
        self._edit = line_edit("account.first", password=True)
        self._again_edit = line_edit("account.firstAgain", password=True)
        self._password = Field(self.tr("Password"), self._edit, self.tr("At least 8 characters."))
        self._again = Field(self.tr("Password again"), self._again_edit)
        self._again_edit.returnPressed.connect(self._go)
        title = label(self.tr("First password of {name} on this PC").format(name=name), "strong")
        steps = _steps(self.tr("Give the password"), "account.give", self._go, cancelled)
        self.setLayout(column(rule(), title, beside(self._password, self._again), steps, space=12))
        self.setFocusProxy(self._edit)

    def _go(self) -> None:
        short = len(self._edit.text()) < WeakPassword(8).minimum
        self._password.complain(words.sentence(WeakPassword(8)) if short else "")
        other = self._edit.text() != self._again_edit.text()
        self._again.complain(self.tr("The two passwords are not the same.") if other else "")
        if not short and not other:
            self._done(self._edit.text())


class ChangeForm(QWidget):
    """Another name or role, on all PCs of the commune."""

    def __init__(
        self, account: Account, done: Callable[[str, Role], None], cancelled: Callable[[], None]
    ) -> None:
        super().__init__()
        self._done = done
        self._edit = line_edit("account.newName")
        self._edit.setText(account.name)
        self._role = QComboBox()
        self._role.setObjectName("account.newRole")
        for each in Role:
            self._role.addItem(words.role(each), each)
        self._role.setCurrentIndex(self._role.findData(account.role))
        self._name = Field(self.tr("Full name"), self._edit)
        title = label(self.tr("{name}, on all PCs of the commune").format(name=account.name), "strong")
        steps = _steps(self.tr("Save"), "account.saveChange", self._go, cancelled)
        fields = beside(self._name, Field(self.tr("Role"), self._role))
        self.setLayout(column(rule(), title, fields, steps, space=12))
        self.setFocusProxy(self._edit)

    def _go(self) -> None:
        name = self._edit.text().strip()
        self._name.complain("" if name else self.tr("Type the full name."))
        if name:
            self._done(name, Role(self._role.currentData()))


class CloseForm(QWidget):
    """Whether an account is really to be closed."""

    def __init__(self, name: str, done: Callable[[], None], cancelled: Callable[[], None]) -> None:
        super().__init__()
        said = self.tr(
            "Close the account of {name}? Nobody signs in by it any more, on any PC of the commune, as soon "
            "as each has heard of it. Reports and signatures stay."
        )
        self._steps = _steps(self.tr("Close the account"), "account.confirmClose", done, cancelled)
        self.setLayout(column(rule(), Paragraph(said.format(name=name)), self._steps, space=12))


def _steps(said: str, name: str, done: Callable[[], None], cancelled: Callable[[], None]) -> QHBoxLayout:
    go = button(said, "primary", name)
    go.clicked.connect(done)
    cancel = button(translate("accounts", "Cancel"), "quiet", f"{name}.cancel")
    cancel.clicked.connect(cancelled)
    return row(go, cancel, None)


def _told(what: str) -> str:
    said = {
        "merged": translate(
            "accounts",
            "Another PC made an account of this sign-in name too: they are one account now. Name and role "
            "are those of the other PC; the password here stays.",
        ),
        "overruled": translate(
            "accounts",
            "Another PC changed this account before: what was done here was not taken. It stands as shown.",
        ),
        "refused": translate(
            "accounts",
            "The centre did not take the change: the last leader or administrator of the commune stays.",
        ),
    }
    return said.get(what, "")
