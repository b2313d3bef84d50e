"""Errors of accounts, passwords and roles."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class AccountError(BaocaoxaError):
    """Something about accounts, passwords or roles."""


class WrongPassword(AccountError):
    """The password does not open this account.

    `recovered`: when (ISO 8601) another was set by the recovery key; empty when that was not the last change.
    """

    def __init__(self, login: str, recovered: str = "") -> None:
        self.login = login
        self.recovered = recovered
        super().__init__(
            f"The password of {login} is not right. Check the keyboard (Telex, Caps Lock) and type it again."
        )


class WrongRecoveryKey(AccountError):
    """The recovery key does not open this store."""

    def __init__(self) -> None:
        super().__init__("This recovery key does not open this PC's store. Compare it with the printed one.")


class UnknownAccount(AccountError):
    """No account of that name on this PC."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(f"There is no account {login} on this PC. Choose one from the list.")


class AccountExists(AccountError):
    """The name is taken."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(f"There is an account {login} already. Choose another name.")


class NameTaken(AccountError):
    """`name` is what the person of the account `login` is called: work is given to people by name."""

    def __init__(self, name: str, login: str) -> None:
        self.name = name
        self.login = login
        super().__init__(
            f"The account {login} has the name {name} already. Add what tells them apart: {name} (Economy)."
        )


class WeakPassword(AccountError):
    """The password is shorter than `minimum` characters."""

    def __init__(self, minimum: int) -> None:
        self.minimum = minimum
        super().__init__(f"The password needs at least {minimum} characters.")


class LoginInvalid(AccountError):
    """The sign-in name has signs it may not have, or none at all."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__("A sign-in name has 1 to 32 letters, digits, dots or hyphens and no spaces.")


class AccountsMustSignIn(AccountError):
    """The key cannot be changed yet: `names` have not signed in since this version of the application."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(f"Have these sign in once first, then change the key: {', '.join(names)}.")


class NotAllowed(AccountError):
    """The signed-in role may not take this step; `needs` names the roles that may."""

    def __init__(self, action: str, needs: tuple[str, ...]) -> None:
        self.action = action
        self.needs = needs
        super().__init__(f"This account may not do that ({action}). Ask: {', '.join(needs)}.")


class OwnRole(AccountError):
    """Nobody changes the role of their own account."""

    def __init__(self) -> None:
        super().__init__("Nobody changes their own role. Ask another leader or administrator.")


class PasswordToChoose(AccountError):
    """Somebody else gave `login` its password: the person chooses one of their own before all else."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(
            f"The password of {login} was given by another. Sign in with it in the window and choose another."
        )


class NoPasswordHere(AccountError):
    """The account was made on another PC of the commune and has no password on this one yet."""

    def __init__(self, login: str) -> None:
        self.login = login
        super().__init__(
            f"{login} has no password on this PC yet. A leader or administrator gives it one in the settings."
        )


class LastKeeper(AccountError):
    """It is the last open account that looks after the others: it can neither be closed nor made less."""

    def __init__(self, login: str, name: str = "") -> None:
        self.login = login
        self.name = name or login
        super().__init__(f"{self.name} is the last leader or administrator. Make another one first.")
