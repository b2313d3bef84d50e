"""The last entry of the audit trail goes into each backup: a trail that was cut is told by an earlier one."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from desktop.__main__ import main
from desktop.app import App
from desktop.config import Config
from desktop.domain.trail import Head, TrailFilter
from desktop.services import restoring
from desktop.services.workplace import Workplace
from desktop.store.audit import append
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock
from tests.services.test_backups import make


@pytest.fixture
def workplace(app: App, config: Config, seed: Path) -> Workplace:
    """Of the leader, who sees the whole trail."""
    shutil.copytree(seed, config.profile, dirs_exist_ok=True)
    return app.session.sign_in("lan", LEADER_PASSWORD)


def act(workplace: Workplace, count: int = 1, by: str = "lan") -> None:
    """So many entries more."""

    def work(session: Session) -> None:
        for _ in range(count):
            append(session, NOW, by, "started", "r", {})

    workplace._store.write(work)


@pytest.fixture
def stick(workplace: Workplace, tmp_path: Path) -> Path:
    """A stick, chosen for backups."""
    (tmp_path / "stick").mkdir()
    workplace.backups.choose(tmp_path / "stick")
    return tmp_path / "stick"


def last(workplace: Workplace) -> Head:
    """The last entry there is now."""
    entry = workplace.trail.page(TrailFilter(), 0, 1)[0]
    return Head(entry.seq, entry.hash)


def cut(workplace: Workplace, count: int) -> None:
    """Somebody with the key takes entries off the end, and lets the store forget that there were more."""

    def work(session: Session) -> None:
        run = session.connection().exec_driver_sql
        run("DROP TRIGGER audit_no_delete")
        run("DELETE FROM audit WHERE seq > (SELECT MAX(seq) FROM audit) - ?", (count,))
        left = run("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").one()
        said = json.dumps({"seq": left[0], "hash": left[1]})
        run("UPDATE setting SET value = ? WHERE key = 'audit_head'", (said,))

    workplace._store.write(work)


def test_each_backup_has_the_last_entry_of_its_day(workplace: Workplace, stick: Path, clock: Clock) -> None:
    act(workplace, 2)
    first = make(workplace)
    told = json.loads((first / "manifest.json").read_text())["trail"]
    assert Head(**told) == last(workplace)
    assert workplace.backups.all()[0].head == last(workplace)
    clock.now += timedelta(days=1)
    second = make(workplace)
    assert restoring.cut_trail(first) is None
    assert restoring.cut_trail(second) is None, "nothing was done since: the same entry is the last"


def test_a_trail_that_was_cut_is_told_by_the_backup_before(
    workplace: Workplace, stick: Path, clock: Clock
) -> None:
    act(workplace, 2)
    before, known = make(workplace), last(workplace)
    cut(workplace, 1)
    assert workplace.trail.verify().whole, "the store alone cannot tell"
    clock.now += timedelta(days=1)
    after = make(workplace)
    found = restoring.cut_trail(after)
    assert found is not None
    head, earlier = found
    assert (head, earlier.path, earlier.head) == (last(workplace), before, known)
    assert restoring.cut_trail(before) is None, "of the whole one nothing is told"


def test_one_cut_and_written_on_to_the_same_length_is_told_too(
    workplace: Workplace, stick: Path, clock: Clock
) -> None:
    act(workplace, 2)
    before = make(workplace)
    cut(workplace, 1)
    clock.now += timedelta(days=1)
    act(workplace, by="an")
    after = make(workplace)
    seq = [card.head.seq for card in workplace.backups.all() if card.head is not None]
    assert seq[0] == seq[1]
    assert restoring.cut_trail(after) is not None
    assert restoring.cut_trail(before) is None


def test_manifests_of_earlier_versions_say_nothing(workplace: Workplace, stick: Path, clock: Clock) -> None:
    before = make(workplace)
    manifest = json.loads((before / "manifest.json").read_text())
    for told in (None, "7", {"seq": "7", "hash": "x"}, {"seq": 7}):
        (before / "manifest.json").write_text(json.dumps({**manifest, "trail": told}))
        assert workplace.backups.all()[0].head is None
        assert restoring.cut_trail(before) is None
    clock.now += timedelta(days=1)
    assert restoring.cut_trail(make(workplace)) is None


def test_a_saved_trail_is_compared_with_what_was_known_earlier(
    workplace: Workplace, stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    act(workplace, 2)
    backup = make(workplace) / "manifest.json"
    first = workplace.trail.export(tmp_path / "first.csv", TrailFilter())
    act(workplace)
    second = workplace.trail.export(tmp_path / "second.xlsx", TrailFilter())
    for earlier in (first, backup):
        assert main(["audit", "verify", str(second), "--against", str(earlier)]) == 0
        assert "is in it and unchanged" in capsys.readouterr().out
    assert main(["audit", "verify", str(first), "--against", str(second)]) == 2
    assert "is not in it: the trail was cut or replaced" in capsys.readouterr().out
    told = json.loads(backup.read_text())
    backup.write_text(json.dumps({**told, "trail": {**told["trail"], "hash": "0" * 64}}))
    assert main(["audit", "verify", str(second), "--against", str(backup)]) == 2
    assert "is another one" in capsys.readouterr().out
    (tmp_path / "x.json").write_text("{}")
    (tmp_path / "x.csv").write_text("a,b")
    for none in ("x.json", "x.csv", "gone.csv"):
        assert main(["audit", "verify", str(second), "--against", str(tmp_path / none)]) == 2
        assert f"{none} is neither a saved audit trail" in capsys.readouterr().err
