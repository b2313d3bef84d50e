"""Backups: made while one works, proved, turned over, and taken over by another PC."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.backups import kept
from desktop.domain.errors import (
    BackupCancelled,
    BackupFailed,
    BackupInvalid,
    RestoreStopped,
    StoreDamaged,
    WrongPassword,
)
from desktop.services import restoring
from desktop.services.backup_files import SharedFiles
from desktop.services.workplace import Workplace
from tests.services.conftest import NOW, PASSWORD, Clock


def make(workplace: Workplace) -> Path:
    return workplace.backups.make(lambda done, parts: None, lambda: False).path


def say(backup: Path, **other: object) -> None:
    """Its manifest says something else."""
    manifest = json.loads((backup / "manifest.json").read_text())
    (backup / "manifest.json").write_text(json.dumps({**manifest, **other}))


def draft(workplace: Workplace, value: str) -> str:
    card = workplace.desk.cards(NOW.date())[0]
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/cb_tong", value)
    workplace.reports.save_draft(report, instance.snapshot())
    return report


@pytest.fixture
def stick(workplace: Workplace, tmp_path: Path) -> Path:
    """A stick, chosen for backups."""
    (tmp_path / "stick").mkdir()
    workplace.backups.choose(tmp_path / "stick")
    return tmp_path / "stick"


def other_pc(config: Config, clock: Clock) -> App:
    return build(replace(config, profile=config.profile.parent / "other"), clock=clock, rng=random.Random(3))


def test_another_pc_takes_a_backup_over(
    app: App, workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    report = draft(workplace, "42")
    sealed = config.profile / "files" / "aa11"
    sealed.parent.mkdir(exist_ok=True)
    sealed.write_bytes(b"sealed")
    steps: list[tuple[int, int]] = []
    workplace.backups.make(lambda done, parts: steps.append((done, parts)), lambda: False)
    draft(workplace, "43")
    assert len(steps) > 2
    (card,) = restoring.find(stick)
    assert card == workplace.backups.all()[0]
    other = other_pc(config, clock)
    other.session.restore(card.path)
    assert (config.profile.parent / "other" / "files" / "aa11").read_bytes() == b"sealed"
    with pytest.raises(WrongPassword):
        other.session.sign_in("an", "sai mật khẩu")
    there = other.session.sign_in("an", PASSWORD)
    assert there.reports.open(report).instance.node("/data/cb_tong").value == "42"
    with pytest.raises(ValueError, match="signed in"):
        other.session.restore(card.path)
    other.close()


def test_a_restoring_that_is_stopped_leaves_no_file(
    app: App, workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    sealed = config.profile / "files" / "aa11"
    sealed.parent.mkdir(exist_ok=True)
    sealed.write_bytes(b"sealed")
    backup = make(workplace)
    other = other_pc(config, clock)
    told: list[tuple[int, int]] = []
    other.session.restore(backup, lambda done, size: told.append((done, size)), lambda: False)
    assert told[-1][0] == told[-1][1] > 6
    other.close()
    there = config.profile.parent / "other"
    for step in range(1, len(told) + 2):  # the last one: everything is there, but for the accounts
        shutil.rmtree(there)
        other, asked = other_pc(config, clock), iter([*[False] * (step - 1), True])
        with pytest.raises(RestoreStopped):
            other.session.restore(backup, stopped=lambda asked=asked: next(asked))  # type: ignore[misc]
        assert [path for path in there.rglob("*") if path.is_file()] == []
        assert other.session.is_first_run
        other.close()


def test_the_recovery_key_of_its_day_opens_a_backup(
    app: App, unit_code: str, tmp_path: Path, config: Config, clock: Clock
) -> None:
    from desktop.domain.report import Role

    made = app.session.create(unit_code, "an", "An", Role.OFFICER, PASSWORD)
    made.workplace.backups.choose(tmp_path)
    backup = make(made.workplace)
    other = other_pc(config, clock)
    other.session.restore(backup)
    assert other.session.recover(made.recovery_key, "an", "mật khẩu mới").account.login == "an"
    other.close()


def test_a_backup_is_due_once_a_day_and_only_where_it_can_be_made(
    workplace: Workplace, stick: Path, clock: Clock
) -> None:
    assert workplace.backups.due()
    make(workplace)
    assert not workplace.backups.due()
    clock.now += timedelta(days=1)
    assert workplace.backups.due()
    shutil.rmtree(stick)
    assert not workplace.backups.due()


def test_a_backup_of_a_clock_once_set_fast_hides_nothing(
    workplace: Workplace, stick: Path, clock: Clock
) -> None:
    right = clock.now
    clock.now = right + timedelta(days=3650)
    wrong = make(workplace)
    said = json.loads((wrong / "manifest.json").read_text())
    for month in range(1, 14):  # so many that they would take every place there is
        clock.now += timedelta(days=31)
        other = wrong.with_name(f"wrong{month}")
        other.mkdir()
        (other / "manifest.json").write_text(json.dumps({**said, "made": clock.now.isoformat()}))
    assert workplace.backups.overdue() is None  # "since" is of the year 2036, too
    clock.now = right
    assert workplace.backups.due()
    assert workplace.backups.last is None
    assert workplace.backups.overdue() is None
    clock.now = right + timedelta(days=8, hours=1)
    assert workplace.backups.overdue() == 8
    real = []
    for _ in range(3):
        real.append(make(workplace))
        assert not workplace.backups.due()
        assert workplace.backups.overdue() is None
        clock.now += timedelta(days=1)
    assert all((path / "store").exists() for path in real)
    assert workplace.backups.last == max(card.made for card in workplace.backups.all() if card.path in real)
    clock.now += timedelta(days=9, hours=1)
    assert workplace.backups.due()
    assert workplace.backups.overdue() == 10


def test_a_stick_pulled_out_and_a_stop_leave_the_earlier_ones(workplace: Workplace, stick: Path) -> None:
    first = make(workplace)
    with pytest.raises(BackupCancelled):
        workplace.backups.make(lambda done, parts: None, lambda: True)
    assert [card.path for card in workplace.backups.all()] == [first]

    def pull(done: int, parts: int) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(BackupFailed) as failed:
        workplace.backups.make(pull, lambda: False)
    assert failed.value.why == "gone"
    with pytest.raises(BackupFailed) as failed:
        make(workplace)
    assert failed.value.why == "gone"


def test_a_copy_that_cannot_be_read_back_is_no_backup(workplace: Workplace, stick: Path) -> None:
    from desktop.store.copying import prove
    from desktop.store.driver import SQLCIPHER

    copy = make(workplace) / "store"
    key = workplace.backups._key
    prove(copy, key, SQLCIPHER)
    content = bytearray(copy.read_bytes())
    content[5 * 4096 + 100] ^= 1
    copy.write_bytes(content)
    with pytest.raises(StoreDamaged):
        prove(copy, key, SQLCIPHER)


def harmed(path: Path) -> None:
    """One bit turned over; the file is as long as before."""
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def sealed_files(config: Config, *names: str) -> Path:
    folder = config.profile / "files"
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(f"sealed {name}".encode())
    return folder


def test_a_damaged_file_is_named_and_the_rest_comes_back(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    sealed_files(config, "aa11", "bb22", "cc33")
    backup = make(workplace)
    files = backup.parent / "files"
    harmed(files / "aa11")
    (files / "bb22").unlink()
    other = other_pc(config, clock)
    told: list[tuple[int, int]] = []
    tell = lambda done, size: told.append((done, size))  # noqa: E731 - only a list
    assert other.session.restore(backup, tell, lambda: False).left_out == ("aa11", "bb22")
    assert [path.name for path in (config.profile.parent / "other" / "files").iterdir()] == ["cc33"]
    assert told[-1][0] == told[-1][1]
    other.session.sign_in("an", PASSWORD)
    other.close()


def test_a_backup_of_an_earlier_version_is_taken_over_and_its_files_become_known(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    sealed_files(config, "aa11", "bb22")
    old = make(workplace)
    said = json.loads((old / "manifest.json").read_text())
    assert sorted(said.pop("digests")) == ["aa11", "bb22"]
    (old / "manifest.json").write_text(json.dumps(said))
    other = other_pc(config, clock)
    assert other.session.restore(old).left_out == ()
    other.close()
    harmed(old.parent / "files" / "bb22")
    clock.now += timedelta(days=1)
    new = make(workplace)
    assert len(json.loads((new / "manifest.json").read_text())["digests"]) == 2
    assert (old.parent / "files" / "bb22").read_bytes() == b"sealed bb22"


def test_a_copy_that_went_bad_is_made_anew_by_the_next_backup(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    folder = sealed_files(config, "aa11", "bb22")
    copies = make(workplace).parent / "files"
    harmed(copies / "aa11")
    harmed(folder / "bb22")  # the PC's own: the good copy stays
    (folder / "bb22").write_bytes((folder / "bb22").read_bytes()[:-2])
    clock.now += timedelta(days=1)
    backup = make(workplace)
    assert (copies / "aa11").read_bytes() == b"sealed aa11"
    assert (copies / "bb22").read_bytes() == b"sealed bb22"
    other = other_pc(config, clock)
    assert other.session.restore(backup).left_out == ()
    other.close()


def test_a_file_still_coming_is_right_in_an_earlier_backup_when_it_has_come(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    folder = sealed_files(config, "aa11")
    first = make(workplace)
    (folder / "aa11").write_bytes(b"sealed aa11 and the rest of it")
    clock.now += timedelta(days=1)
    make(workplace)
    other = other_pc(config, clock)
    assert other.session.restore(first).left_out == ()
    other.close()


def test_all_copies_are_read_again_in_turn(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    for name in "abcde":
        (here / name).write_bytes(name.encode() * 10)

    def bring(known: dict[str, str], most: int) -> tuple[dict[str, str], int]:
        steps: list[int] = []
        found = SharedFiles(here, there, known, most).bring(lambda done, _: steps.append(done))
        return found, len(steps)

    known, read = bring({}, 20)
    assert read == 5
    for turn in range(3):  # two in each: the third is through with all five, and begins again
        harmed(there / "abcde"[2 * turn])
        known, read = bring(known, 20)
        assert read == 2
        assert (there / "abcde"[2 * turn]).read_bytes() == (here / "abcde"[2 * turn]).read_bytes()
    assert list(known) == ["b", "c", "d", "e", "a"]


@pytest.mark.parametrize("harm", ["store", "vault.json", "manifest.json"])
def test_a_harmed_backup_makes_no_profile(
    workplace: Workplace, stick: Path, config: Config, clock: Clock, harm: str
) -> None:
    backup = make(workplace)
    path = backup / harm
    path.write_bytes(path.read_bytes()[:-10])
    other = other_pc(config, clock)
    with pytest.raises(BackupInvalid):
        other.session.restore(backup)
    assert other.session.is_first_run


def test_a_backup_takes_the_whole_one_of_the_two_files_of_accounts(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    (config.profile / "vault.json").write_bytes(b"{")  # a bad place of the disk, while one works
    backup = make(workplace)
    other = other_pc(config, clock)
    other.session.restore(backup)
    assert other.session.sign_in("an", PASSWORD).account.login == "an"
    other.close()


def test_a_manifest_leads_nowhere_else(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    backup = make(workplace)
    say(backup, store="../../outside.db")
    other = other_pc(config, clock)
    other.session.restore(backup)
    assert not (config.profile.parent.parent / "outside.db").exists()


def test_working_days_and_trusted_authorities_come_along(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    workplace.working_days.declare(date(2026, 12, 24), False, "Lễ của xã", date(2026, 11, 16))
    authority = config.profile / "certificates" / "ca.pem"
    authority.parent.mkdir()
    authority.write_bytes(b"an authority")
    other = other_pc(config, clock)
    other.session.restore(make(workplace))
    profile = config.profile.parent / "other"
    assert (profile / "certificates" / "ca.pem").read_bytes() == b"an authority"
    there = other.session.sign_in("an", PASSWORD)
    assert there.working_days.local() == workplace.working_days.local()
    other.close()


def test_a_manifest_nested_without_end_is_no_backup(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    backup = make(workplace)
    (backup / "manifest.json").write_text("[" * 300_000)
    other = other_pc(config, clock)
    with pytest.raises(BackupInvalid):
        other.session.restore(backup)
    clock.now += timedelta(hours=1)
    assert make(workplace).is_dir(), "the next one is made beside it"


@pytest.mark.parametrize("beside", [7, {"calendar.json": "no base64!"}])
def test_a_manifest_of_nonsense_makes_no_profile(
    workplace: Workplace, stick: Path, config: Config, clock: Clock, beside: object
) -> None:
    backup = make(workplace)
    say(backup, beside=beside)
    other = other_pc(config, clock)
    with pytest.raises(BackupInvalid):
        other.session.restore(backup)
    assert other.session.is_first_run


def test_a_manifest_names_no_place_outside_the_profile(
    workplace: Workplace, stick: Path, config: Config, clock: Clock
) -> None:
    backup = make(workplace)
    beside = {"certificates/../../outside.pem": "eA==", "../outside.pem": "eA==", "vault.json": "eA=="}
    say(backup, beside=beside)
    other = other_pc(config, clock)
    other.session.restore(backup)
    assert not list(config.profile.parent.parent.rglob("outside.pem"))
    assert (config.profile.parent / "other" / "vault.json").read_bytes() == (
        backup / "vault.json"
    ).read_bytes()


def test_the_old_ones_go_in_turn(workplace: Workplace, stick: Path, clock: Clock) -> None:
    for _ in range(10):
        make(workplace)
        clock.now += timedelta(days=1)
    days = [card.made.date() for card in workplace.backups.all()]
    assert days == sorted(days, reverse=True)
    assert len(days) == 7  # the newest of the week before is one of them


def test_signing_out_ends_backups(app: App, workplace: Workplace, stick: Path) -> None:
    backups = workplace.backups
    app.session.sign_out()
    with pytest.raises(BackupCancelled):
        backups.make(lambda done, parts: None, lambda: False)


def series(count: int, step: timedelta) -> list[datetime]:
    return [NOW - step * number for number in range(count)]


@pytest.mark.parametrize(
    ("made", "check"),
    [
        (series(3, timedelta(hours=1)), lambda left: left == {NOW}),
        (series(400, timedelta(days=1)), lambda left: len(left) == 7 + 2 + 11),
        (series(5, timedelta(days=400)), lambda left: len(left) == 5),
        ([], lambda left: not left),
    ],
)
def test_which_stay(made: list[datetime], check: Callable[[frozenset[datetime]], bool]) -> None:
    stay = kept(made, NOW)
    assert check(stay), sorted(stay)


def test_those_dated_later_than_now_take_no_place_from_the_others() -> None:
    real, ahead = series(400, timedelta(days=1)), timedelta(days=3650)
    wrong = [at + ahead for at in real]
    assert kept([*real, *wrong], NOW) >= kept(real, NOW)
    assert len(kept([*real, *wrong], NOW)) == 2 * (7 + 2 + 11)
