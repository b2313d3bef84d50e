"""First run, signing in, recovery, accounts, and what the first window may cost."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import (
    AccountExists,
    CalendarInvalid,
    NotAllowed,
    PasswordToChoose,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    UnknownAccount,
    UnknownUnit,
    WeakPassword,
    WrongPassword,
    WrongRecoveryKey,
)
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, write_form
from tests.services.leave import LEAVE

HEAVY = {
    "sqlmodel", "sqlalchemy", "pydantic", "httpx", "cryptography", "holidays", "pyxform", "desktop.forms",
    "alembic", "argon2", "sqlcipher3", "openpyxl", "viparse", "lxml", "pandas",
}  # fmt: skip


def vault_files(config: Config) -> tuple[Path, Path]:
    return config.profile / "vault.json", config.profile / "vault-copy.json"


def store_file(config: Config) -> Path:
    (found,) = config.profile.glob("reports-*.db")
    return found


def test_first_run_makes_a_profile_that_opens_again(app: App, config: Config, unit_code: str) -> None:
    assert app.session.is_first_run
    assert app.session.accounts() == ()
    made = app.session.create(unit_code, "An", "Nguyễn Văn An", Role.OFFICER, PASSWORD)
    assert app.session.current == made.workplace.account
    app.session.sign_out()
    with pytest.raises(StoreLocked):
        _ = app.session.workplace
    other = build(config, clock=app.clock, rng=random.Random(1))
    assert not other.session.is_first_run
    assert [(card.login, card.name, card.role) for card in other.session.accounts()] == [
        ("an", "Nguyễn Văn An", Role.OFFICER)
    ]
    workplace = other.session.sign_in("an", PASSWORD)
    assert workplace.unit.code == unit_code
    assert [form.id for form in workplace.forms.list()] == ["cds57", "tthc"]
    other.close()


def test_a_wrong_password_opens_nothing(app: App, workplace: Workplace) -> None:
    app.session.sign_out()
    for wrong in ("", PASSWORD + " ", PASSWORD.upper(), LEADER_PASSWORD):
        with pytest.raises(WrongPassword):
            app.session.sign_in("an", wrong)
    with pytest.raises(UnknownAccount):
        app.session.sign_in("ai-do", PASSWORD)
    assert app.session.current is None


def test_the_recovery_key_gives_an_account_a_new_password(app: App, unit_code: str) -> None:
    made = app.session.create(unit_code, "an", "An", Role.OFFICER, PASSWORD)
    app.session.sign_out()
    typed = made.recovery_key.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    workplace = app.session.recover(typed, "an", "mật khẩu mới")
    assert workplace.account.login == "an"
    app.session.sign_out()
    with pytest.raises(WrongPassword):
        app.session.sign_in("an", PASSWORD)
    app.session.sign_in("an", "mật khẩu mới")


def test_a_wrong_recovery_key_opens_nothing(app: App, unit_code: str) -> None:
    key = app.session.create(unit_code, "an", "An", Role.OFFICER, PASSWORD).recovery_key
    app.session.sign_out()
    slip = ("A" if key[0] != "A" else "B") + key[1:]
    from desktop.store.recovery_key import new_recovery_key

    for wrong in ("", slip, key[:-1], new_recovery_key(random.Random(5))):
        with pytest.raises(WrongRecoveryKey):
            app.session.recover(wrong, "an", "mật khẩu mới")
    app.session.sign_in("an", PASSWORD)


def test_a_recovery_key_can_be_made_anew(app: App, unit_code: str) -> None:
    made = app.session.create(unit_code, "an", "An", Role.OFFICER, PASSWORD)
    with pytest.raises(WrongPassword):
        made.workplace.accounts.renew_recovery_key("sai mật khẩu")
    renewed = made.workplace.accounts.renew_recovery_key(PASSWORD)
    with pytest.raises(WrongRecoveryKey):
        app.session.recover(made.recovery_key, "an", "mật khẩu mới")
    app.session.recover(renewed, "an", "mật khẩu mới")


def test_the_recovery_key_is_long_enough() -> None:
    from desktop.store.recovery_key import new_recovery_key, secret_of

    key = new_recovery_key(random.Random(1))
    assert [len(group) for group in key.split("-")] == [5] * 6
    assert len(secret_of(key)) * 5 >= 125


def test_an_interrupted_first_run_is_a_first_run_again(app: App, config: Config, unit_code: str) -> None:
    """Killed at any point: only `vault.json` and its copy, written last, make a profile."""
    app.session.create(unit_code, "an", "An", Role.OFFICER, PASSWORD)
    app.session.sign_out()
    for path in vault_files(config):
        path.unlink()
    whole = store_file(config)
    half = config.profile / "reports-00000000.db.half"
    half.write_bytes(b"half a store")
    assert app.session.is_first_run
    made = app.session.create(unit_code, "binh", "Bình", Role.LEADER, PASSWORD)
    assert made.workplace.account.name == "Bình"
    assert not half.exists()
    assert whole.exists()  # whole, so it is nobody's to remove


def test_nothing_is_made_for_an_unknown_commune_or_a_weak_password(app: App, config: Config) -> None:
    with pytest.raises(UnknownUnit):
        app.session.create("99999", "an", "An", Role.OFFICER, PASSWORD)
    with pytest.raises(WeakPassword):
        app.session.create(app.units.search("Bà Nà")[0].code, "an", "An", Role.OFFICER, "ngắn")
    assert app.session.is_first_run
    assert not config.profile.exists()


def test_a_second_profile_is_never_made_over_the_first(
    app: App, workplace: Workplace, unit_code: str
) -> None:
    with pytest.raises(ValueError, match="already"):
        app.session.create(unit_code, "x", "X", Role.OFFICER, PASSWORD)


def test_a_damaged_or_missing_store_is_told(app: App, workplace: Workplace, config: Config) -> None:
    app.session.sign_out()
    path = store_file(config)
    whole = path.read_bytes()
    path.write_bytes(b"x" * 8192)
    with pytest.raises(StoreDamaged):
        app.session.sign_in("an", PASSWORD)
    assert path.read_bytes() == b"x" * 8192
    path.unlink()
    with pytest.raises(StoreMissing):
        app.session.sign_in("an", PASSWORD)
    assert not path.exists()
    path.write_bytes(whole)
    app.session.sign_in("an", PASSWORD)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"format": 1, "accounts": [{}]}'])
def test_a_damaged_vault_is_told_and_left_alone(
    app: App, workplace: Workplace, config: Config, content: str
) -> None:
    app.session.sign_out()
    for path in vault_files(config):
        path.write_text(content)
    with pytest.raises(StoreDamaged):
        app.session.accounts()
    with pytest.raises(StoreDamaged):
        app.session.sign_in("an", PASSWORD)
    assert [path.read_text() for path in vault_files(config)] == [content, content]


def test_a_damaged_vault_is_made_anew_from_its_copy(app: App, workplace: Workplace, config: Config) -> None:
    app.session.sign_out()
    path, copy = vault_files(config)
    whole = copy.read_bytes()
    path.write_bytes(b"")
    assert [card.login for card in app.session.accounts()] == ["an", "lan"]
    assert path.read_bytes() == b"", "it is for who signs in to write"
    app.session.sign_in("an", PASSWORD)
    assert path.read_bytes() == whole
    path.unlink()
    app.session.sign_out()
    assert not app.session.is_first_run
    app.session.sign_in("an", PASSWORD)
    assert path.read_bytes() == whole


def test_a_role_changed_in_the_vault_changes_nothing(app: App, workplace: Workplace, config: Config) -> None:
    app.session.sign_out()
    path, copy = vault_files(config)
    told = json.loads(path.read_text())
    del told["check"]
    path.write_text(json.dumps(told).replace('"officer"', '"leader"'))
    copy.unlink()
    assert app.session.accounts()[0].role is Role.LEADER
    assert app.session.sign_in("an", PASSWORD).account.role is Role.OFFICER


def test_a_wrap_moved_to_another_account_opens_nothing(
    app: App, workplace: Workplace, config: Config
) -> None:
    """An officer's wrapped key in the leader's place would let the officer sign as the leader."""
    app.session.sign_out()
    path, copy = vault_files(config)
    vault = json.loads(path.read_text())
    del vault["check"]
    copy.unlink()
    officer, leader = vault["accounts"]
    leader["wrap"] = officer["wrap"]
    path.write_text(json.dumps(vault))
    with pytest.raises(WrongPassword):
        app.session.sign_in("lan", PASSWORD)


def test_who_may_make_accounts(app: App, workplace: Workplace) -> None:
    with pytest.raises(AccountExists):
        join(workplace, "Lan", "Lan", Role.LEADER, LEADER_PASSWORD, LEAVE)
    join(workplace, "binh", "Bình", Role.OFFICER, PASSWORD, LEAVE)
    assert [account.login for account in workplace.accounts.signers()] == ["lan"]
    binh = app.session.sign_in("binh", PASSWORD)
    with pytest.raises(NotAllowed):
        binh.accounts.add("moi", "Mới", Role.OFFICER, PASSWORD)
    lan = app.session.sign_in("lan", LEADER_PASSWORD)
    lan.accounts.add("moi", "Mới", Role.OFFICER, PASSWORD)
    assert [account.login for account in lan.accounts.list()] == ["an", "lan", "binh", "moi"]


def test_a_first_password_that_another_gave_is_changed_before_anything_opens(
    app: App, workplace: Workplace, config: Config
) -> None:
    workplace.accounts.add("binh", "Bình", Role.LEADER, "mat khau duoc cap", LEAVE)
    with pytest.raises(PasswordToChoose):
        workplace.accounts.signer("binh", "mat khau duoc cap", "sign_off")
    for chosen in (None, "mat khau duoc cap"):
        with pytest.raises(PasswordToChoose):
            app.session.sign_in("binh", "mat khau duoc cap", chosen)
    with pytest.raises(WeakPassword):
        app.session.sign_in("binh", "mat khau duoc cap", "ngắn")
    app.session.sign_out()
    again = build(config)
    with pytest.raises(PasswordToChoose):
        again.session.sign_in("binh", "mat khau duoc cap")
    binh = again.session.sign_in("binh", "mat khau duoc cap", "chi minh toi biet")
    assert binh.accounts.signer("binh", "chi minh toi biet", "sign_off").login == "binh"
    with pytest.raises(WrongPassword):
        again.session.sign_in("binh", "mat khau duoc cap")
    again.session.sign_in("binh", "chi minh toi biet")
    again.close()


def test_changing_the_password(app: App, workplace: Workplace) -> None:
    with pytest.raises(WrongPassword):
        workplace.accounts.change_password("sai mật khẩu", "mật khẩu mới")
    with pytest.raises(WeakPassword):
        workplace.accounts.change_password(PASSWORD, "ngắn")
    workplace.accounts.change_password(PASSWORD, "mật khẩu mới")
    app.session.sign_in("an", "mật khẩu mới")


def test_settings_are_read_before_sign_in_and_survive_nonsense(config: Config) -> None:
    app = build(config)
    app.settings.change(language="vi", scale=1.25, automatic=False)
    again = build(config).settings
    assert (again.language, again.scale, again.theme, again.automatic) == ("vi", 1.25, "system", False)
    assert build(config.with_language("fr")).settings.language == "fr"
    with pytest.raises(ValueError, match="theme"):
        app.settings.change(theme="pink")
    (config.profile / "settings.json").write_text('{"language": "xx", "scale": 1.5, "theme": 3}')
    odd = build(config).settings
    assert (odd.language, odd.scale, odd.theme) == (None, 1.5, "system")


def test_the_first_window_imports_nothing_heavy(app: App, workplace: Workplace, config: Config) -> None:
    app.close()
    code = f"""
import sys
from pathlib import Path
from desktop.app import build
from desktop.config import Config
app = build(Config(Path({str(config.profile)!r}), Path({str(config.resources)!r})))
assert len(app.session.accounts()) == 2
app.settings.language
print(*sorted(name for name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY.intersection(done.stdout.split()) == set()


def test_preload_imports_what_sign_in_needs(config: Config) -> None:
    code = f"""
import sys
from pathlib import Path
from desktop.app import build
from desktop.config import Config
app = build(Config(Path({str(config.profile)!r}), Path({str(config.resources)!r})))
app.preload()
print(*sorted(name for name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {"sqlmodel", "cryptography", "argon2", "desktop.services.workplace"} <= loaded
    assert {"lxml", "pandas", "pyxform", "openpyxl", "alembic"}.isdisjoint(loaded)


def test_a_new_day_brings_new_obligations(app: App, workplace: Workplace) -> None:
    before = {card.obligation for card in workplace.desk.cards(NOW.date())}
    later = {card.obligation for card in workplace.desk.cards(NOW.date().replace(month=12, day=20))}
    assert before < later


def test_a_commune_that_left_the_list_still_signs_in(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    kept = workplace.unit
    app.close()
    resources = tmp_path / "resources"
    shutil.copytree(config.resources, resources)
    table = resources / "units" / "communes.tsv"
    rows = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text("".join(row for row in rows if not row.startswith(kept.code)), "utf-8")
    later = build(replace(config, resources=resources), clock=app.clock, rng=random.Random(1))
    assert later.session.sign_in("an", PASSWORD).unit == kept
    later.close()


def test_a_new_version_of_a_bundled_form_comes_with_the_next_sign_in(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    report = workplace.reports.start(workplace.desk.cards(NOW.date())[1].obligation)
    workplace.reports.write_down(report)
    app.close()
    resources = tmp_path / "resources"
    shutil.copytree(config.resources, resources)
    write_form(resources / "forms" / "cds57.xlsx", "cds57", "2", "month")
    later = build(replace(config, resources=resources), clock=app.clock, rng=random.Random(1))
    updated = later.session.sign_in("an", PASSWORD)
    assert [(form.id, form.version) for form in updated.forms.list()] == [
        ("cds57", "1"),
        ("cds57", "2"),
        ("tthc", "1"),
    ]
    assert updated.reports.open(report).definition.version == "1"
    later.close()


def test_a_calendar_file_that_makes_no_sense_is_named(app: App, workplace: Workplace, config: Config) -> None:
    app.session.sign_out()
    (config.profile / "calendar.json").write_text("{")
    with pytest.raises(CalendarInvalid):
        app.session.sign_in("an", PASSWORD)
    assert app.session.current is None
    (config.profile / "calendar.json").unlink()
    app.session.sign_in("an", PASSWORD)
