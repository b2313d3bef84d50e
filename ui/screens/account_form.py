"""The fields of a new account, with the rules said before they are broken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.account import clean_login
from desktop.domain.errors import AccountExists, BaocaoxaError, LoginInvalid, NameTaken, WeakPassword
from desktop.domain.report import Role
from desktop.domain.text import fold
from ui import words
from ui.widgets.fields import Field, line_edit
from ui.widgets.layout import beside, column


@dataclass(frozen=True)
class NewAccount:
    """What was typed, as it is to be kept."""

    name: str
    login: str
    role: Role
    password: str


class AccountForm(QWidget):
    """Name, sign-in name (proposed from the name), role, password twice."""

    submitted = Signal()

    def __init__(self, prefix: str, role: Role = Role.OFFICER) -> None:
        super().__init__()
        self.name = line_edit(f"{prefix}.name", placeholder="Nguyễn Thị Lan")
        self.login = line_edit(f"{prefix}.login", placeholder="lan.nt")
        self.role = QComboBox()
        self.role.setObjectName(f"{prefix}.role")
        for each in Role:
            self.role.addItem(words.role(each), each)
        self.role.setCurrentIndex(self.role.findData(role))
        self.password = line_edit(f"{prefix}.password", password=True)
        self.again = line_edit(f"{prefix}.again", password=True)
        self._name = Field(self.tr("Full name"), self.name)
        self._login = Field(self.tr("Name to sign in with"), self.login)
        self._role = Field(self.tr("Role"), self.role)
        self._password = Field(self.tr("Password"), self.password, self.tr("At least 8 characters."))
        self._again = Field(self.tr("Password again"), self.again)
        self._proposed = ""
        self.name.textEdited.connect(self._propose)
        for edit in (self.name, self.login, self.password, self.again):
            edit.returnPressed.connect(self.submitted)
        pair, secret = beside(self._login, self._role), beside(self._password, self._again)
        self.setLayout(column(self._name, pair, secret, space=12))
        self.setFocusProxy(self.name)

    def answer(self) -> NewAccount | None:
        """What was typed; None, with a sentence at the field and the cursor in it, when it is wrong."""
        name, password = self.name.text().strip(), self.password.text()
        complaints: list[tuple[Field, str]] = [
            (self._name, "" if name else self.tr("Type the full name.")),
            (self._login, _wrong_login(self.login.text())),
            (self._password, "" if len(password) >= 8 else words.sentence(WeakPassword(8))),
            (
                self._again,
                "" if password == self.again.text() else self.tr("The two passwords are not the same."),
            ),
        ]
        for field, text in complaints:
            field.complain(text)
        wrong = next((field for field, text in complaints if text), None)
        if wrong is not None:
            wrong.editor.setFocus()
            return None
        return NewAccount(name, clean_login(self.login.text()), Role(self.role.currentData()), password)

    def complain(self, error: BaocaoxaError) -> bool:
        """Say an error of the account service at the field it is about; False when it is about none."""
        at_fields = {
            AccountExists: self._login,
            LoginInvalid: self._login,
            NameTaken: self._name,
            WeakPassword: self._password,
        }
        field = at_fields.get(type(error))
        if field is None:
            return False
        field.complain(words.sentence(error))
        field.editor.setFocus()
        return True

    def _propose(self, name: str) -> None:
        if self.login.text() == self._proposed:
            parts = fold(name).split()
            given, others = (parts[-1], parts[:-1]) if parts else ("", [])
            self._proposed = ".".join(filter(None, (given, "".join(part[0] for part in others))))
            self.login.setText(self._proposed)


def _wrong_login(text: str) -> str:
    try:
        clean_login(text)
    except LoginInvalid as error:
        return words.sentence(error)
    return ""
