"""A backup restored on the PC whose own store is beyond saving: what was here is put aside, never deleted."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import BackupInvalid, RestoreStopped, StoreDamaged, StoreHeld, StoreMissing
from desktop.domain.report import Delivery
from desktop.services.backup_files import digest_of
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock
from tests.services.test_backups import draft, make, say
from tests.services.test_session import store_file, vault_files
from tests.services.test_sync import enrolled
from tests.services.test_tasks import exchange

ROOT = Path(__file__).resolve().parents[2]
Contents = dict[str, bytes]


@pytest.fixture
def backup(workplace: Workplace, config: Config, tmp_path: Path) -> Path:
    """A backup of a draft of 42 and a sealed file; afterwards 43 was typed."""
    (tmp_path / "stick").mkdir()
    workplace.backups.choose(tmp_path / "stick")
    sealed = config.profile / "files" / "aa11"
    sealed.parent.mkdir(exist_ok=True)
    sealed.write_bytes(b"sealed")
    draft(workplace, "42")
    path = make(workplace)
    draft(workplace, "43")
    return path


def contents(folder: Path) -> Contents:
    """Every file of a profile that belongs to its accounts and reports."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for pattern in ("vault*", "reports-*", "files/*")
        for path in folder.glob(pattern)
    }


def lose(config: Config) -> None:
    store_file(config).unlink()


def spoil(config: Config) -> None:
    store_file(config).write_bytes(b"no store" * 4096)


def spoil_the_accounts(config: Config) -> None:
    for path in vault_files(config):
        path.write_bytes(b"{")


def typed(workplace: Workplace) -> str | None:
    report = workplace.reports.start(workplace.desk.cards(NOW.date())[0].obligation)
    return workplace.reports.open(report).instance.node("/data/cb_tong").value


@pytest.mark.parametrize(
    ("harm", "told"), [(lose, StoreMissing), (spoil, StoreDamaged), (spoil_the_accounts, StoreDamaged)]
)
def test_a_pc_beyond_saving_goes_on_from_its_backup(
    app: App, backup: Path, config: Config, harm: Callable[[Config], None], told: type[Exception]
) -> None:
    app.session.sign_out()
    (config.profile / "files" / "bb22").write_bytes(b"of a report since the backup")
    harm(config)
    before = contents(config.profile)
    with pytest.raises(told):
        app.session.sign_in("an", PASSWORD)
    done = app.session.restore(backup)
    assert done.left_out == ()
    assert done.aside is not None
    assert done.aside.name.startswith("damaged-")
    assert contents(done.aside) == before
    assert (config.profile / "files" / "aa11").read_bytes() == b"sealed"
    assert not (config.profile / "files" / "bb22").exists()
    assert typed(app.session.sign_in("an", PASSWORD)) == "42"
    assert not [path for path in config.profile.iterdir() if path.name.startswith("restored.")]


def test_settings_and_the_place_of_backups_stay(app: App, backup: Path, config: Config) -> None:
    app.settings.change(scale=1.5)
    app.session.sign_out()
    lose(config)
    app.session.restore(backup)
    again = build(config, clock=app.clock, rng=random.Random(8))
    assert again.settings.scale == 1.5
    assert again.settings.backup_folder == str(backup.parent.parent)


def test_twice_in_a_second_nothing_gives_way(app: App, backup: Path, config: Config, clock: Clock) -> None:
    app.session.sign_out()
    asides = {app.session.restore(backup).aside for _ in range(3)}
    assert len(asides) == 3
    assert all(aside is not None and contents(aside) for aside in asides)


def test_whoever_is_signed_in_is_not_replaced(app: App, backup: Path, workplace: Workplace) -> None:
    with pytest.raises(ValueError, match="signed in"):
        app.session.restore(backup)
    assert typed(workplace) == "43"


@pytest.mark.parametrize("why", ["stopped", "harmed", "accounts"])
def test_a_backup_that_does_not_come_leaves_what_was_here(
    app: App, backup: Path, config: Config, why: str
) -> None:
    app.session.sign_out()
    spoil(config)
    before = contents(config.profile)
    if why == "harmed":
        (backup / "store").write_bytes(b"harmed")
    elif why == "accounts":
        (backup / "vault.json").write_bytes(b"{}")
        say(backup, vault=digest_of(backup / "vault.json"))
    with pytest.raises(RestoreStopped if why == "stopped" else BackupInvalid):
        app.session.restore(backup, stopped=lambda: why == "stopped")
    assert contents(config.profile) == before
    assert not [*config.profile.glob("restored.*"), *config.profile.glob("damaged-*")]


@pytest.mark.skipif(os.name == "nt", reason="no fork there")
def test_killed_anywhere_one_of_the_two_is_there_whole(
    app: App, backup: Path, config: Config, clock: Clock, tmp_path: Path
) -> None:
    app.session.sign_out()
    spoil(config)
    app.close()
    before = contents(config.profile)
    place = tmp_path / "killed"
    command = [
        sys.executable,
        "-m",
        "tests.services.dies_restoring",
        str(config.profile),
        str(place),
        str(backup),
    ]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    steps, came = int(ended.stdout), []
    assert steps > 25
    for step in range(steps):
        folder = place / str(step)
        other = build(replace(config, profile=folder), clock=clock, rng=random.Random(7))
        try:
            assert not other.session.is_first_run
            other.occupy()
            asides = [*folder.glob("damaged-*")]
            came.append(bool(asides))
            if asides:
                (aside,) = asides
                assert contents(aside) == before, step
                assert [card.login for card in other.session.accounts()] == ["an", "lan"]
                assert contents(folder)["files/aa11"] == b"sealed"
            else:
                assert contents(folder) == before, step
            assert not [*folder.glob("restored.*")], step
            if came[-2:] in ([True], [False, True]) or step == steps - 1:
                assert typed(other.session.sign_in("an", PASSWORD)) == "42"
        finally:
            other.close()
    assert sorted(came) == came, "the old one, then from one moment on the new one"
    assert set(came) == {False, True}


def test_until_it_is_in_its_place_nobody_is_told_of_damage(app: App, backup: Path, config: Config) -> None:
    """Between two starts of which the first was cut short, another process looks at the profile."""
    app.session.sign_out()
    whole = config.profile / "restored.whole"
    whole.mkdir()
    (whole / "put-aside.txt").write_text("damaged-1")
    for path in vault_files(config):
        shutil.copy2(path, whole / path.name)
        path.unlink()
    assert not app.session.is_first_run
    with pytest.raises(StoreHeld):
        app.session.accounts()
    app.occupy()
    assert [card.login for card in app.session.accounts()] == ["an", "lan"]


def sent(workplace: Workplace, central: CentralInProcess, total: str) -> str:
    """The month's report, signed and sent."""
    report = draft(workplace, total)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_maytinh", "3")
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    exchange(workplace, central)
    return report


def quiet(app: App) -> Workplace:
    """An signed in; exchanges when told to."""
    workplace = app.session.sign_in("an", PASSWORD)
    workplace.sync.automatic = False
    workplace.sync.stop()
    return workplace


def test_what_was_sent_since_meets_what_is_entered_again(
    config: Config, seed: Path, clock: Clock, central: CentralInProcess, tmp_path: Path
) -> None:
    """Signed again before the centre was asked what it has: neither takes the other's place unseen."""
    shutil.copytree(seed, config.profile)
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    workplace = quiet(app)
    enrolled(workplace, central)
    workplace.sync.stop()
    exchange(workplace, central)
    workplace.backups.choose(tmp_path)
    backup = make(workplace)
    report = sent(workplace, central, "12")
    assert workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    app.session.sign_out()
    spoil(config)
    app.session.restore(backup)
    again = quiet(app)
    assert sent(again, central, "15") == report
    assert again.reports.detail(report).delivery is Delivery.SET_ASIDE
    (cell,) = again.conflicts.meeting(report).disputed
    assert (cell.mine, cell.theirs) == ("15", "12")
    app.close()
