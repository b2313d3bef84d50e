"""The vault lies twice on the disk: one bad place costs nobody the store, and no old password comes back."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.account import Account
from desktop.domain.errors import StoreDamaged, StoreTooNew, UnknownAccount, WrongPassword
from desktop.domain.report import Role
from desktop.store.vault import Vault
from tests.store.dies_saving import CHEAP

ROOT = Path(__file__).resolve().parents[2]
AN = Account("id-an", "an", "Nguyễn Văn An", Role.OFFICER)
LAN = Account("id-lan", "lan", "Trần Thị Lan", Role.LEADER)
OLD, NEW = "mật khẩu cũ", "mật khẩu mới"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An and Lan open a store that is not there; the printed key lies beside it."""
    folder = tmp_path / "profile"
    vault, key, printed = Vault.make(folder / "vault.json", "r.db", AN, OLD, CHEAP, random.Random(1))
    vault.add(key, LAN, OLD)
    (folder / "printed").write_text(printed)
    return folder


def read(profile: Path) -> Vault:
    return Vault.read(profile / "vault.json", CHEAP, random.Random(2))


def files(profile: Path) -> tuple[Path, Path]:
    return profile / "vault.json", profile / "vault-copy.json"


def test_both_are_the_same_and_closed_to_others(profile: Path) -> None:
    first, copy = files(profile)
    assert first.read_bytes() == copy.read_bytes()
    if os.name != "nt":
        assert {path.stat().st_mode & 0o777 for path in files(profile)} == {0o600}


@pytest.mark.parametrize("harm", ["gone", "empty", "torn", "a folder", "one letter"])
@pytest.mark.parametrize("which", [0, 1])
def test_one_of_them_is_enough_and_the_other_is_made_anew(profile: Path, harm: str, which: int) -> None:
    bad, good = files(profile)[which], files(profile)[1 - which]
    whole = good.read_bytes()
    bad.unlink()
    if harm == "empty":
        bad.write_bytes(b"")
    elif harm == "torn":
        bad.write_bytes(whole[:-40])
    elif harm == "a folder":
        bad.mkdir()  # what cannot be read at all
    elif harm == "one letter":
        wrapped = json.loads(whole)["recovery"]["wrapped"]
        bad.write_bytes(whole.replace(wrapped.encode(), wrapped.swapcase().encode()))
    vault = read(profile)
    assert vault.open("an", OLD) == vault.recover((profile / "printed").read_text())
    assert good.read_bytes() == whole
    if harm == "a folder":
        return
    vault.mend()
    assert [path.read_bytes() for path in files(profile)] == [whole, whole]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_harmed_letter_anywhere_is_seen(profile: Path, data: st.DataObject) -> None:
    """Whatever a bad place makes of the first, what is read is what was written."""
    first, copy = files(profile)
    whole = copy.read_bytes()
    place, other = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(1, 255))
    first.write_bytes(whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :])
    assert read(profile).owners() == (
        ("id-an", read(profile).cards()[0]),
        ("id-lan", read(profile).cards()[1]),
    )
    assert read(profile).recover((profile / "printed").read_text())


def test_both_broken_is_told_and_nothing_is_touched(profile: Path) -> None:
    for path in files(profile):
        path.write_bytes(b"{")
    with pytest.raises(StoreDamaged):
        read(profile)
    assert [path.read_bytes() for path in files(profile)] == [b"{", b"{"]


def test_one_of_a_newer_version_is_not_passed_over(profile: Path) -> None:
    first, _ = files(profile)
    first.write_text(json.dumps({"format": 3}))
    with pytest.raises(StoreTooNew):
        read(profile)


def test_one_of_an_earlier_version_gets_its_copy(profile: Path) -> None:
    first, copy = files(profile)
    content = json.loads(first.read_bytes())
    del content["check"]
    first.write_text(json.dumps(content))
    copy.unlink()
    vault = read(profile)
    vault.mend()
    assert copy.read_bytes() == first.read_bytes()
    vault.change_password(vault.open("an", OLD), "an", NEW)
    assert "check" in json.loads(first.read_bytes())


@pytest.mark.skipif(os.name == "nt", reason="no fork there")
def test_killed_anywhere_an_old_password_never_comes_back(profile: Path, tmp_path: Path) -> None:
    """Once the first has the new password, nothing that befalls it gives the old one its way in again."""
    place = tmp_path / "killed"
    command = [sys.executable, "-m", "tests.store.dies_saving", str(profile), str(place), "an", OLD, NEW]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    steps = int(ended.stdout)
    assert steps >= 5
    came = set()
    for step in range(steps):
        folder = place / str(step)
        vault = read(folder)  # a kill leaves one that can be read
        is_new = _opens(vault, NEW)
        came.add(is_new)
        assert _opens(vault, OLD) != is_new
        spoilt = Path(shutil.copytree(folder, tmp_path / "spoilt"))
        files(spoilt)[0].write_bytes(b"")
        if files(spoilt)[1].exists():
            assert _opens(read(spoilt), NEW) == is_new, f"the copy of step {step} is another"
        shutil.rmtree(spoilt)
        vault.mend()
        assert files(folder)[0].read_bytes() == files(folder)[1].read_bytes()
    assert came == {False, True}
    assert _opens(read(place / str(steps - 1)), NEW)


def test_a_closed_account_is_in_neither(profile: Path) -> None:
    vault = read(profile)
    vault.follow((LAN,), frozenset({"an"}))
    files(profile)[0].unlink()
    with pytest.raises(UnknownAccount):
        read(profile).open("an", OLD)


def test_an_older_copy_beside_a_whole_first_gives_way(profile: Path) -> None:
    """As a run of the version before leaves it."""
    first, copy = files(profile)
    old = copy.read_bytes()
    vault = read(profile)
    vault.change_password(vault.open("an", OLD), "an", NEW)
    copy.write_bytes(old)
    vault = read(profile)
    with pytest.raises(WrongPassword):
        vault.open("an", OLD)
    vault.mend()
    assert copy.read_bytes() == first.read_bytes()


def test_what_cannot_be_written_leaves_both_as_they_were(profile: Path) -> None:
    first, copy = files(profile)
    before = first.read_bytes()
    (profile / "vault-copy.json.part").mkdir()  # its draft cannot be written
    vault = read(profile)
    with pytest.raises(IsADirectoryError):
        vault.change_password(vault.open("an", OLD), "an", NEW)
    assert (first.read_bytes(), copy.read_bytes()) == (before, before)
    assert not (profile / "vault.json.part").exists()


def _opens(vault: Vault, password: str) -> bool:
    try:
        vault.open("an", password)
    except WrongPassword:
        return False
    return True
