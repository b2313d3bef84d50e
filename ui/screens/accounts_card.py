"""The accounts of the commune: who has a password on this PC, and who looks after them what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, PasswordToChoose, WrongPassword
from desktop.domain.report import Role
from desktop.domain.text import name_key
from desktop.events import AccountsChanged, Event
from ui import style, words
from ui.screens.account_asked import ChangeForm, CloseForm, LeaveFields, PasswordForm
from ui.screens.account_form import AccountForm
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row, rule
from ui.widgets.progress import ProgressLine
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.account import Account
    from desktop.services.accounts import AccountView, Leave
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
        self._leave: LeaveFields | None = None
        self._leave_here = QVBoxLayout()
        steps = row(self._save, cancel, None)
        self._lent = self.tr(
            "Tell it to them alone: at the next sign-in they choose one of their own. The audit trail says "
            "who set it."
        )
        told = Paragraph(self._lent, "muted")
        self._new.setLayout(column(rule(), self._form, told, self._leave_here, steps, space=12))
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
        accounts = self._workplace.accounts
        keeper = accounts.keeps or accounts.asks
        everyone = self._workplace.accounts.everyone()
        for each in sorted(everyone, key=lambda each: name_key(each.account.name)):
            own = each.account.id == self._workplace.account.id
            reset = keeper and accounts.may_reset(each.account)
            self._lines.addWidget(AccountLine(self, each, own, keeper, reset))
        self.add.setEnabled(keeper)

    def give_password(self, account: Account) -> None:
        """Ask for a first password on this PC."""
        title = self.tr("First password of {name} on this PC").format(name=account.name)
        self._ask_password(
            title, self.tr("Give the password"), lambda password: self._give(account, password)
        )

    def reset_password(self, account: Account) -> None:
        """Ask for a password in place of the one that was forgotten."""
        title = self.tr("New password of {name} on this PC").format(name=account.name)
        self._ask_password(
            title, self.tr("Set the password"), lambda password: self._reset(account, password)
        )

    def change(self, account: Account) -> None:
        """Ask for another name or role."""
        own, leave = account.id == self._workplace.account.id, self._asked_leave()
        self._ask(
            ChangeForm(account, own, leave, lambda name, role: self._change(account, name, role), self._hide)
        )

    def close_account(self, account: Account) -> None:
        """Ask whether it is really to be closed."""
        self._ask(CloseForm(account.name, self._asked_leave(), lambda: self._close(account), self._hide))

    def heard(self, login: str) -> None:
        """What there was to say has been read."""
        self._workplace.accounts.heard(login)
        self.refresh()

    def _asked_leave(self) -> LeaveFields | None:
        """Where who is signed in looks after the accounts no more: who lets it be done."""
        self._hide()
        accounts = self._workplace.accounts
        self._leave = LeaveFields(accounts.keepers()) if accounts.asks else None
        return self._leave

    def _ask_password(self, title: str, verb: str, done: Callable[[str], None]) -> None:
        self._ask(PasswordForm(title, verb, self._asked_leave(), done, self._hide, self._lent))

    def _ask(self, form: QWidget) -> None:
        self.add.hide()
        self._other = form
        self._below.addWidget(form)
        form.setFocus()

    def _show_form(self) -> None:
        leave = self._asked_leave()
        if leave is not None:
            self._leave_here.addWidget(leave)
        self._new.show()
        self.add.hide()
        self._form.setFocus()

    def _hide(self) -> None:
        for edit in (self._form.name, self._form.login, self._form.password, self._form.again):
            edit.clear()
        self._new.hide()
        clear(self._leave_here)
        self._leave = None
        if self._other is not None:
            self._other.hide()
            self._other.deleteLater()
            self._other = None
        self.add.show()
        self.add.setFocus()

    def _leave_given(self) -> tuple[bool, Leave | None]:
        """Whether one may go on, and by whose leave where one is asked for."""
        leave = None if self._leave is None else self._leave.answer()
        return self._leave is None or leave is not None, leave

    def _add(self) -> None:
        new = self._form.answer()
        go, leave = (False, None) if new is None else self._leave_given()
        if new is None or not go:
            return
        accounts = self._workplace.accounts
        said = self.tr("The key of the reports is locked with the new password. This cannot be stopped.")
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: accounts.add(new.login, new.name, new.role, new.password, leave),
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
        if not self._refused(error) and not self._form.complain(error):
            self._shell.banner(words.sentence(error), "bad")

    def _give(self, account: Account, password: str) -> None:
        accounts = self._workplace.accounts
        self._lock(lambda leave: accounts.give_password(account.login, password, leave), self._added)

    def _reset(self, account: Account, password: str) -> None:
        accounts = self._workplace.accounts
        self._lock(lambda leave: accounts.reset_password(account.login, password, leave), self._set_anew)

    def _lock(self, work: Callable[[Leave | None], Account], done: Callable[[Account], None]) -> None:
        go, leave = self._leave_given()
        if not go:
            return
        said = self.tr("The key of the reports is locked with the new password. This cannot be stopped.")
        bridge = self._shell.bridge
        self.line.run(said, bridge, lambda _tell, _stopped: work(leave), done, self._failed, stoppable=False)

    def _set_anew(self, account: Account) -> None:
        self._hide()
        self.refresh()
        said = self.tr("{name} signs in with the new password and then chooses one of their own.")
        self._shell.banner(said.format(name=account.name), "good")

    def _change(self, account: Account, name: str, role: Role) -> None:
        go, leave = self._leave_given()
        if go:
            accounts = self._workplace.accounts
            self._shell.bridge.run(
                lambda: accounts.change(account.login, name, role, leave), self._changed, self._failed
            )

    def _close(self, account: Account) -> None:
        go, leave = self._leave_given()
        if go:
            accounts = self._workplace.accounts
            self._shell.bridge.run(lambda: accounts.close(account.login, leave), self._changed, self._failed)

    def _refused(self, error: BaocaoxaError) -> bool:
        """Whether it is the password of who lets it be done that was wrong: then it is said there."""
        if self._leave is None or not isinstance(error, WrongPassword | PasswordToChoose):
            return False
        self._leave.refuse(words.sentence(error))
        return True

    def _changed(self, _done: Any) -> None:
        self._hide()
        self.refresh()

    def _failed(self, error: BaocaoxaError) -> None:
        asked = self._other
        if self._refused(error) or (isinstance(asked, ChangeForm) and asked.complain(error)):
            return
        self._hide()
        self.refresh()
        self._shell.banner(words.sentence(error), "bad")

    def _happened(self, event: Event) -> None:
        if isinstance(event, AccountsChanged) and self.isVisible():
            self.refresh()


class AccountLine(QWidget):
    """One account: who, as what, whether it has a password here, and what may be done with it."""

    def __init__(self, card: AccountsCard, view: AccountView, own: bool, keeper: bool, reset: bool) -> None:
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
        if reset:
            acts.append((self.tr("New password"), "reset", lambda: card.reset_password(account)))
        if keeper:
            acts.append((self.tr("Change"), "change", lambda: card.change(account)))
        if keeper and not own:
            acts.append((self.tr("Close"), "close", lambda: card.close_account(account)))
        for said, act, do in acts:
            made = button(said, "quiet", f"account.{act}.{account.login}")
            made.setAccessibleName(named(said, account.name))
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
