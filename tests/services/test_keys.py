"""The key of the store is changed: every account still opens it, and so does every moment in between."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.account import Account
from desktop.domain.errors import (
    AccountsMustSignIn,
    DiskFull,
    KeyChangeCancelled,
    NotAllowed,
    StoreDamaged,
    StoreLocked,
    WrongPassword,
    WrongRecoveryKey,
)
from desktop.domain.report import Role
from desktop.services import keys
from desktop.services.workplace import Workplace
from desktop.store import envelope
from desktop.store.copying import prove
from desktop.store.driver import SQLCIPHER
from desktop.store.opening import finish_store
from desktop.store.vault import Vault
from tests.joining import join
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD
from tests.services.leave import LEAVE

CHEAP = PasswordCost(1, 64, 1)


def never() -> bool:
    return False


def silent(_done: int, _parts: int) -> None:
    """Nobody looks."""


def draft(workplace: Workplace) -> str:
    """A report with an answer typed."""
    card = workplace.desk.cards(NOW.date())[0]
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", "41")
    workplace.reports.save_draft(report, instance.snapshot())
    return report


def typed(workplace: Workplace, report: str) -> str | None:
    return workplace.reports.open(report).instance.node("/data/cb_tong").value


def key_of(profile: Path, login: str, password: str) -> bytes:
    return bytes(Vault.read(profile / "vault.json", CHEAP, random.Random(3)).open(login, password))


def other_app(config: Config, profile: Path) -> App:
    return build(replace(config, profile=profile), clock=lambda: NOW, rng=random.Random(9))


def test_every_password_opens_the_store_under_its_new_key(
    app: App, config: Config, workplace: Workplace
) -> None:
    report = draft(workplace)
    old_recovery = workplace.accounts.renew_recovery_key(PASSWORD)
    before = key_of(config.profile, "lan", LEADER_PASSWORD)
    (old_store,) = config.profile.glob("reports-*.db")
    shown: list[tuple[int, int]] = []
    change = app.session.begin_key_change(PASSWORD, lambda *step: shown.append(step), never)
    assert shown[-1][0] == shown[-1][1]
    after = app.session.end_key_change(change, "an", stands=True)
    assert typed(after, report) == "41"
    app.session.sign_out()

    key = key_of(config.profile, "lan", LEADER_PASSWORD)
    assert key != before
    (store,) = config.profile.glob("reports-*.db*")
    assert store != old_store
    prove(store, key, SQLCIPHER)
    with pytest.raises(StoreDamaged):
        prove(store, before, SQLCIPHER)
    assert not (config.profile / keys.JOURNAL).exists()
    for login, password in (("an", PASSWORD), ("lan", LEADER_PASSWORD)):
        assert typed(app.session.sign_in(login, password), report) == "41"
    with pytest.raises(WrongPassword):
        app.session.sign_in("an", LEADER_PASSWORD)
    with pytest.raises(WrongRecoveryKey):
        app.session.recover(old_recovery, "an", "mật khẩu mới")
    assert typed(app.session.recover(change.recovery_key, "lan", "mật khẩu mới"), report) == "41"


def test_what_a_kill_leaves_at_any_step_opens_with_everything_in_it(
    app: App, config: Config, workplace: Workplace, tmp_path: Path
) -> None:
    report = draft(workplace)
    left: list[Path] = []

    def cut(*_step: int) -> None:
        left.append(shutil.copytree(config.profile, tmp_path / "cuts" / str(len(left))))

    change = app.session.begin_key_change(PASSWORD, cut, never)
    cut()
    finish_store(config.profile / change.vault.store)
    cut()
    change.vault.save()
    cut()
    keys.sweep(config.profile, change.vault.store)
    cut()
    assert len(left) > 5
    stores = set()
    for profile in left:
        for login, password in (("lan", LEADER_PASSWORD), ("an", PASSWORD)):
            other = other_app(config, profile)
            try:
                assert typed(other.session.sign_in(login, password), report) == "41"
            finally:
                other.close()
        (one,) = [path.name for path in profile.iterdir() if path.name.startswith("reports-")]
        stores.add(one)
        assert not (profile / keys.JOURNAL).exists()
    assert len(stores) == 2  # the old one up to the vault, the new one after


@pytest.mark.parametrize("cut_in_half", [b"", b'{"from": "re', b"[]"])
def test_a_journal_that_says_nothing_takes_nothing_away(
    app: App, config: Config, workplace: Workplace, cut_in_half: bytes
) -> None:
    report = draft(workplace)
    app.session.sign_out()
    (config.profile / "reports-other.db").write_bytes(b"somebody's")
    (config.profile / keys.JOURNAL).write_bytes(cut_in_half)
    assert typed(app.session.sign_in("an", PASSWORD), report) == "41"
    assert (config.profile / "reports-other.db").exists()


def test_stopped_or_given_up_it_is_as_it_was(app: App, config: Config, workplace: Workplace) -> None:
    report = draft(workplace)
    vault = (config.profile / "vault.json").read_bytes()
    with pytest.raises(KeyChangeCancelled):
        app.session.begin_key_change(PASSWORD, silent, lambda: True)
    assert typed(app.session.workplace, report) == "41"
    change = app.session.begin_key_change(PASSWORD, silent, never)
    with pytest.raises(StoreLocked):
        _ = app.session.workplace
    assert typed(app.session.end_key_change(change, "an", stands=False), report) == "41"
    assert (config.profile / "vault.json").read_bytes() == vault
    assert len([*config.profile.glob("reports-*")]) >= 1
    assert not [*config.profile.glob("*.half*")]
    with pytest.raises(WrongPassword):
        app.session.begin_key_change("sai mật khẩu", silent, never)
    assert typed(app.session.workplace, report) == "41"


def test_a_vault_that_cannot_be_written_leaves_the_old_key(
    app: App, config: Config, workplace: Workplace
) -> None:
    report = draft(workplace)
    change = app.session.begin_key_change(PASSWORD, silent, never)

    class Full(Vault):
        def save(self) -> None:
            raise DiskFull

    change.vault.__class__ = Full
    with pytest.raises(DiskFull):
        app.session.end_key_change(change, "an", stands=True)
    assert typed(app.session.workplace, report) == "41"


def test_only_those_who_add_accounts_change_the_key(app: App, config: Config, workplace: Workplace) -> None:
    join(workplace, "binh", "Lê Văn Bình", Role.OFFICER, "mật khẩu của Bình", LEAVE)
    app.session.sign_in("binh", "mật khẩu của Bình")
    with pytest.raises(NotAllowed):
        app.session.begin_key_change("mật khẩu của Bình", silent, never)
    app.session.sign_in("lan", LEADER_PASSWORD)
    change = app.session.begin_key_change(LEADER_PASSWORD, silent, never)
    app.session.end_key_change(change, "lan", stands=True)
    assert app.session.sign_in("binh", "mật khẩu của Bình").account.login == "binh"


def first_version(config: Config, login: str, password: str) -> bytes:
    """The vault as the first version wrote it: every envelope holds the store key itself."""
    path = config.profile / "vault.json"
    rng = random.Random(4)
    key = key_of(config.profile, login, password)
    content = json.loads(path.read_text("utf-8"))
    content["format"] = 1
    del content["check"]
    for account, word in zip(content["accounts"], (PASSWORD, LEADER_PASSWORD), strict=True):
        wrapped = envelope.wrap(key, account["id"], word.encode(), CHEAP, rng)
        account["wrap"] = {
            "salt": wrapped.salt, "nonce": wrapped.nonce, "wrapped": wrapped.wrapped,
            "cost": {"passes": 1, "memory": 64, "lanes": 1},
        }  # fmt: skip
        del account["sealed"]
    path.write_text(json.dumps(content), "utf-8")
    path.with_name("vault-copy.json").unlink()
    return key


def test_a_vault_of_the_first_version_opens_and_is_brought_up(
    app: App, config: Config, workplace: Workplace
) -> None:
    report = draft(workplace)
    app.session.sign_out()
    key = first_version(config, "an", PASSWORD)
    with pytest.raises(WrongPassword):
        app.session.sign_in("an", LEADER_PASSWORD)
    assert typed(app.session.sign_in("an", PASSWORD), report) == "41"
    with pytest.raises(AccountsMustSignIn) as waiting:
        app.session.begin_key_change(PASSWORD, silent, never)
    assert waiting.value.names == ("Trần Thị Lan",)
    assert typed(app.session.workplace, report) == "41"
    app.session.sign_in("lan", LEADER_PASSWORD)
    assert key_of(config.profile, "an", PASSWORD) == key
    change = app.session.begin_key_change(LEADER_PASSWORD, silent, never)
    assert typed(app.session.end_key_change(change, "lan", stands=True), report) == "41"
    assert typed(app.session.sign_in("an", PASSWORD), report) == "41"


def test_the_key_is_wiped_when_one_signs_out(app: App, workplace: Workplace) -> None:
    key = workplace.accounts._key
    assert any(key)
    app.session.sign_out()
    assert not any(key)
    with pytest.raises(StoreLocked):  # slow work that comes late puts no empty key into anybody's envelope
        workplace.accounts._vault.add(key, Account("x", "moi", "Mới", Role.OFFICER), "mật khẩu mới")
    assert app.session.sign_in("an", PASSWORD).account.login == "an"
