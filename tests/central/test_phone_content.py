"""What a phone sent goes down to its commune's PCs, and to nobody else."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text
from sqlmodel import select

from sync.central import feed
from sync.central.migrations.versions import v0011_phones_told
from sync.central.tables import Device, FeedEntry
from sync.protocol import Change
from tests.central.collecting import FORM, INSTANCE, Collect, filled, phone, village_form
from tests.central.test_downloads import OTHER_UNIT, get
from tests.central.test_openrosa import ONE
from tests.central.uploading import Sender, digest, sender
from tests.central_in_process import CentralInProcess

BOTH_DATABASES = True


@pytest.fixture
def collect(central: CentralInProcess, web: httpx.Client, tmp_path: Path) -> Collect:
    """A phone at a centre that has published its form."""
    central.publish(village_form(tmp_path / "forms"))
    return phone(central, web)


def _told(central: CentralInProcess, pc: Sender) -> list[Change]:
    """What the feed tells a PC of phones."""
    with central.centre.database.reading() as session:
        device = session.get_one(Device, pc.pc.enrolled.device)
        return [each for each in feed.changes(session, device, None, 200)[0] if each.kind == "phone"]


def test_its_communes_pcs_hear_of_it_with_its_files(
    collect: Collect, central: CentralInProcess, web: httpx.Client
) -> None:
    pc = sender(central, web)
    collect.submit(filled())
    (change,) = _told(central, pc)
    assert (change.id, change.rev, change.body["files"]) == (INSTANCE, "1", [])
    collect.submit(filled(), {"1763.jpg": ONE})
    collect.submit(filled(), {"1763.jpg": ONE})  # the answer was lost: nothing is told anew
    (change,) = _told(central, pc)
    assert change.rev == "2"
    assert change.body["files"] == [{"name": "1763.jpg", "sha256": digest(ONE), "size": len(ONE)}]
    assert (change.body["xml"].encode(), change.body["form"]) == (filled(), FORM)
    assert (change.body["serial"], change.body["phone"]) == ("DT-000001", "Trưởng thôn Phú Túc")
    answer = get(web, pc, ONE)
    assert (answer.status_code, answer.content) == (200, ONE)


def test_another_commune_hears_and_gets_nothing(
    collect: Collect, central: CentralInProcess, web: httpx.Client
) -> None:
    collect.submit(filled(), {"1763.jpg": ONE})
    other = sender(central, web, OTHER_UNIT)
    assert _told(central, other) == []
    assert get(web, other, ONE).status_code == 404


def test_what_came_before_pcs_were_told_is_told(
    collect: Collect, central: CentralInProcess, web: httpx.Client
) -> None:
    collect.submit(filled(), {"1763.jpg": ONE})
    pc = sender(central, web)
    with central.centre.database.writing() as session:
        session.connection().execute(text("DELETE FROM feed WHERE kind = 'phone'"))
    assert _told(central, pc) == []
    with (
        central.centre.database.writing() as session,
        Operations.context(MigrationContext.configure(session.connection())),
    ):
        v0011_phones_told.upgrade()
    (change,) = _told(central, pc)
    assert (change.rev, change.body["serial"], change.body["xml"].encode()) == ("2", "DT-000001", filled())
    with central.centre.database.reading() as session:
        entry = session.exec(select(FeedEntry).where(FeedEntry.kind == "phone")).one()
        assert entry.body == {"serial": "DT-000001", "files_here": 1}
