"""What is asked before an account is made, changed or closed, and who lets it be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.account import told_apart
from desktop.domain.errors import BaocaoxaError, NameTaken, WeakPassword
from desktop.domain.report import Role
from desktop.domain.text import name_key
from ui import words
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, column, row, rule

if TYPE_CHECKING:
    from desktop.domain.account import Account
    from desktop.services.accounts import Leave

translate = QCoreApplication.translate


class LeaveFields(QWidget):
    """A leader or administrator and the own password: for who set this PC up and looks after it no more."""

    def __init__(self, keepers: Sequence[Account]) -> None:
        super().__init__()
        self._who = QComboBox()
        self._who.setObjectName("account.keeper")
        called = told_apart(keepers)
        for each in sorted(keepers, key=lambda each: name_key(each.name)):
            self._who.addItem(called[each.login], each.login)
        self._edit = line_edit("account.keeperPassword", password=True)
        self._password = Field(self.tr("Password of the leader or administrator"), self._edit)
        said = Paragraph(
            self.tr("A leader or administrator lets this be done, with their own password."), "muted"
        )
        fields = beside(Field(self.tr("Leader or administrator"), self._who), self._password)
        self.setLayout(column(said, fields, space=8))

    def answer(self) -> Leave | None:
        """Who lets it be done; None when no password was typed, and it is said."""
        from desktop.services.accounts import Leave

        self._password.complain("" if self._edit.text() else self.tr("Type their password."))
        if not self._edit.text():
            self._edit.setFocus()
            return None
        return Leave(str(self._who.currentData()), self._edit.text())

    def refuse(self, sentence: str) -> None:
        """Say why it did not work, at the password."""
        self._edit.clear()
        self._password.complain(sentence)
        self._edit.setFocus()


class PasswordForm(QWidget):
    """A password on this PC, twice: the first one, or one in place of a forgotten one."""

    def __init__(
        self,
        title: str,
        verb: str,
        leave: QWidget | None,
        done: Callable[[str], None],
        cancelled: Callable[[], None],
        told: str = "",
    ) -> None:
        super().__init__()
        self._done = done
        self._edit = line_edit("account.first", password=True)
        self._again_edit = line_edit("account.firstAgain", password=True)
        self._password = Field(self.tr("Password"), self._edit, self.tr("At least 8 characters."))
        self._again = Field(self.tr("Password again"), self._again_edit)
        self._again_edit.returnPressed.connect(self._go)
        whole = column(rule(), label(title, "strong"), space=12)
        if told:
            whole.addWidget(Paragraph(told, "muted"))
        whole.addLayout(beside(self._password, self._again))
        _finish(whole, leave, _steps(verb, "account.give", self._go, cancelled))
        self.setLayout(whole)
        self.setFocusProxy(self._edit)

    def _go(self) -> None:
        short = len(self._edit.text()) < WeakPassword(8).minimum
        self._password.complain(words.sentence(WeakPassword(8)) if short else "")
        other = self._edit.text() != self._again_edit.text()
        self._again.complain(self.tr("The two passwords are not the same.") if other else "")
        if not short and not other:
            self._done(self._edit.text())


class ChangeForm(QWidget):
    """Another name or role, on all PCs of the commune; nobody changes their own role."""

    def __init__(
        self,
        account: Account,
        own: bool,
        leave: QWidget | None,
        done: Callable[[str, Role], None],
        cancelled: Callable[[], None],
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
        self._role.setEnabled(not own or leave is not None)
        self._name = Field(self.tr("Full name"), self._edit)
        hint = "" if self._role.isEnabled() else self.tr("Another leader or administrator changes your role.")
        title = label(self.tr("{name}, on all PCs of the commune").format(name=account.name), "strong")
        fields = beside(self._name, Field(self.tr("Role"), self._role, hint))
        whole = column(rule(), title, fields, space=12)
        _finish(whole, leave, _steps(self.tr("Save"), "account.saveChange", self._go, cancelled))
        self.setLayout(whole)
        self.setFocusProxy(self._edit)

    def _go(self) -> None:
        name = self._edit.text().strip()
        self._name.complain("" if name else self.tr("Type the full name."))
        if name:
            self._done(name, Role(self._role.currentData()))

    def complain(self, error: BaocaoxaError) -> bool:
        """Say at the name that it is somebody else's; False for any other error."""
        taken = isinstance(error, NameTaken)
        if taken:
            self._name.complain(words.sentence(error))
            self._edit.setFocus()
        return taken


class CloseForm(QWidget):
    """Whether an account is really to be closed."""

    def __init__(
        self, name: str, leave: QWidget | None, done: Callable[[], None], cancelled: Callable[[], None]
    ) -> None:
        super().__init__()
        said = self.tr(
            "Close the account of {name}? Nobody signs in by it any more, on any PC of the commune, as soon "
            "as each has heard of it. Reports and signatures stay."
        )
        whole = column(rule(), Paragraph(said.format(name=name)), space=12)
        _finish(whole, leave, _steps(self.tr("Close the account"), "account.confirmClose", done, cancelled))
        self.setLayout(whole)


def _steps(said: str, name: str, done: Callable[[], None], cancelled: Callable[[], None]) -> QHBoxLayout:
    go = button(said, "primary", name)
    go.clicked.connect(done)
    cancel = button(translate("accounts", "Cancel"), "quiet", f"{name}.cancel")
    cancel.clicked.connect(cancelled)
    return row(go, cancel, None)


def _finish(whole: QVBoxLayout, leave: QWidget | None, steps: QHBoxLayout) -> None:
    """Who lets it be done, where that is asked, then the steps."""
    if leave is not None:
        whole.addWidget(leave)
    whole.addLayout(steps)
