"""Sign-in names and passwords."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.domain.account import Account, check_password, clean_login
from desktop.domain.errors import LoginInvalid, WeakPassword
from desktop.domain.report import Role


@pytest.mark.parametrize(("typed", "kept"), [(" An.Nguyen ", "an.nguyen"), ("vp1", "vp1"), ("Thuý", "thuý")])
def test_logins_are_kept_in_one_form(typed: str, kept: str) -> None:
    assert clean_login(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "an nguyen", ".an", "an-", "a/b", "x" * 33])
def test_logins_that_break_the_rule(typed: str) -> None:
    with pytest.raises(LoginInvalid):
        clean_login(typed)


def test_passwords_have_eight_characters_in_one_form() -> None:
    typed = unicodedata.normalize("NFD", "mậtkhẩu1")
    assert check_password(typed) == "mậtkhẩu1"
    with pytest.raises(WeakPassword):
        check_password("mậtkhẩu")


def test_leaders_sign_and_officers_do_not() -> None:
    assert Account("1", "lan", "Lan", Role.LEADER).may_sign
    assert not Account("2", "an", "An", Role.OFFICER).may_sign
    assert not Account("2", "an", "An", Role.OFFICER).may_add_accounts
    assert Account("3", "tri", "Trí", Role.ADMINISTRATOR).may_add_accounts
