"""A backup whose manifest cannot be read or understood for now keeps what it needs."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.config import Config
from desktop.services import restoring
from desktop.services.workplace import Workplace
from tests.services.conftest import Clock
from tests.services.test_backups import make, sealed_files, stick

__all__ = ["stick"]


@pytest.mark.parametrize("harm", ["unreadable", "nonsense", "newer"])
def test_while_a_manifest_cannot_be_read_its_files_stay(
    workplace: Workplace, stick: Path, config: Config, clock: Clock, harm: str
) -> None:
    folder = sealed_files(config, "aa11", "bb22")
    first = make(workplace)
    (folder / "aa11").unlink()
    manifest, aside = first / "manifest.json", stick / "aside"
    manifest.rename(aside)
    if harm == "unreadable":
        manifest.mkdir()  # to read it is an error of the system
    else:
        manifest.write_text(
            "{" if harm == "nonsense" else json.dumps({**json.loads(aside.read_text()), "format": 2})
        )
    clock.now += timedelta(days=1)
    make(workplace)
    assert (first.parent / "files" / "aa11").read_bytes() == b"sealed aa11"
    if harm == "unreadable":
        manifest.rmdir()
    aside.replace(manifest)
    assert restoring.restore(first, stick / "other") == ()  # none is left out
    shutil.rmtree(first)
    clock.now += timedelta(days=1)
    make(workplace)
    assert {path.name for path in (first.parent / "files").iterdir()} == {"bb22"}
