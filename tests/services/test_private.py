"""On a PC where several people work, a profile is its person's alone, whatever the umask says."""

from __future__ import annotations

import json
import logging
import os
import random
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import private
from desktop.app import build
from desktop.config import Config
from desktop.domain.report import Role
from desktop.logbook import Logbook
from tests.services.conftest import PASSWORD, Clock

pytestmark = pytest.mark.skipif(os.name == "nt", reason="modes say nothing on Windows")


@pytest.fixture
def open_umask() -> Iterator[None]:
    """What is made is open to all, as far as nobody says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    """What others may do with something in a folder, or the folder; nothing for what is closed to them."""
    found = [folder, *folder.rglob("*")]
    others = {str(each.relative_to(folder)): stat.S_IMODE(each.stat().st_mode) & 0o077 for each in found}
    return {name: oct(mode) for name, mode in others.items() if mode}


def test_a_new_profile_and_its_backups(
    open_umask: None, config: Config, clock: Clock, tmp_path: Path
) -> None:
    app = build(config, clock=clock, rng=random.Random(57))
    book = Logbook(config.profile)
    try:
        app.occupy()
        book.begin()
        app.crashes.watch()
        app.settings.change(language="fr")
        unit = app.units.search("Bà Nà")[0].code
        work = app.session.create(unit, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD).workplace
        stick = tmp_path / "stick"
        stick.mkdir()
        work.backups.choose(stick)
        work.backups.make(lambda *_: None, lambda: False)
        assert modes(config.profile) == {}
        assert set(modes(stick)) <= {"."}
        (home,) = stick.iterdir()
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
    finally:
        app.crashes.rest()
        book.end()
        app.close()


def test_a_profile_made_before_is_closed_when_it_is_used(config: Config, clock: Clock, seed: Path) -> None:
    shutil.copytree(seed, config.profile)
    store = config.profile / json.loads((config.profile / "vault.json").read_text())["store"]
    vaults = [config.profile / name for name in ("vault.json", "vault-copy.json")]
    for each in (config.profile, store, *vaults):
        each.chmod(0o755)
    app = build(config, clock=clock, rng=random.Random(57))
    try:
        app.occupy()
        app.session.sign_in("an", PASSWORD)
        assert modes(config.profile).keys().isdisjoint({".", store.name, *(each.name for each in vaults)})
    finally:
        app.close()


def test_a_log_that_is_full_leaves_the_next_one_closed(open_umask: None, tmp_path: Path) -> None:
    book = Logbook(tmp_path / "profile")
    book.begin()
    try:
        for _ in range(3000):
            logging.getLogger("desktop").info("a line of the usual length, and the log is full")
    finally:
        book.end()
    assert len(list((tmp_path / "profile" / "log").iterdir())) > 1
    assert modes(tmp_path / "profile" / "log") == {}


def test_what_is_there_already_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"kept")
    file.chmod(0o644)
    private.file(file)
    assert file.read_bytes() == b"kept"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    private.close(tmp_path / "nothing")
