"""The real centre as a process, killed in the middle of an upload: nothing acknowledged is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from sync import receipts
from sync.adapters.native import NativeCentral, enrol
from sync.engine import SyncEngine
from sync.files import FileEngine, FileState
from tests.central.uploading import digest, named, noise
from tests.central_process import CentralProcess
from tests.photo_form import write_photo_form
from tests.sync.memory_files import MemoryFiles
from tests.sync.memory_outbox import UNIT, MemoryOutbox, xml


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralProcess]:
    """A centre that knows a later version of the form: reports in the earlier one are stored unjudged."""
    process = CentralProcess(tmp_path / "central")
    process.publish(write_photo_form(tmp_path / "anh.xlsx"))
    process.start()
    yield process
    process.stop()


def test_a_centre_killed_in_the_middle_goes_on_where_it_was(central: CentralProcess) -> None:
    content = noise(1_000_000, 6)
    sent = named(content)
    body = xml(sent.instance, form="anh", version="0")
    changed = {
        "form": "anh",
        "version": "0",
        "xml": body,
        "sha256": hashlib.sha256(body.encode()).hexdigest(),
    }
    given = enrol(central.url, central.enrolment_code(UNIT), receipts.public(receipts.new_key()), "PC")
    api = NativeCentral(central.url, given.token, given.device, receipts.key_id(given.server_key))
    outbox, queue = MemoryOutbox(given.server_key), MemoryFiles()
    outbox.put(sent.model_copy(update=changed))
    now = datetime.now(UTC)
    engine = SyncEngine(outbox, api, Random(1))
    engine.run_once(now)
    queue.put(content)
    files = FileEngine(queue, api.files(), Random(1), lambda: 0.0, chunk=100_000)
    sizes = []
    for number in range(60):
        outcome = files.run_once(now)
        if outcome.state is FileState.ARRIVED:
            break
        sizes.append(outcome.received)
        if number in {1, 4, 8}:
            central.kill()
            central.start()
        if outcome.next_due is not None:
            now = max(now, outcome.next_due) + timedelta(seconds=1)
    assert queue.rows[digest(content)].state == "arrived"
    place = central.data / "files" / digest(content)[:2] / digest(content)
    assert place.read_bytes() == content
    engine.run_once(now)
    told = [change for change in outbox.changes if change.kind == "receipt"]  # twice: also with what is kept
    assert receipts.check(told[-1].body["receipt"], given.server_key).attachments == "complete"
    api.close()
