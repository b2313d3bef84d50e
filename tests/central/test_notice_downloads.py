"""Files of a notice go down to every PC the notice is for, as long as it stands, and to nobody else."""

from __future__ import annotations

from pathlib import Path

import httpx

from sync.central import notices
from sync.central.notice_files import take
from sync.central.uploads import Uploads
from tests.central.test_downloads import OTHER_UNIT, PHOTO, brought, get
from tests.central.uploading import named, noise, sender
from tests.central_in_process import CentralInProcess
from tests.sync.memory_outbox import UNIT

PAPER = b"%PDF-1.7 " + noise(100_000)
BOTH_DATABASES = True


def send(central: CentralInProcess, tmp_path: Path, content: bytes, *units: str) -> str:
    path = tmp_path / "van ban.pdf"
    path.write_bytes(content)
    files = take(Uploads(central.centre, central.data, room=0), (path,))
    return notices.send(central.centre, notices.Draft("Văn bản", files=files), units)


def why(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, "" if answer.status_code < 300 else answer.json()["why"]


def test_whom_it_is_for_gets_it_until_it_is_taken_back(
    central: CentralInProcess, web: httpx.Client, tmp_path: Path
) -> None:
    notice = send(central, tmp_path, PAPER, UNIT)
    ours, others = sender(central, web), sender(central, web, OTHER_UNIT)
    assert get(web, ours, PAPER).content == PAPER
    assert get(web, ours, PAPER, range="bytes=90000-").content == PAPER[90000:]
    assert why(get(web, others, PAPER)) == (404, "unknown")
    assert get(web, None, PAPER).status_code == 401
    notices.take_back(central.centre, notice)
    assert why(get(web, ours, PAPER)) == (404, "unknown")
    send(central, tmp_path, PAPER)
    assert get(web, others, PAPER).content == PAPER


def test_what_another_commune_brought_goes_to_whom_a_notice_is_for(
    central: CentralInProcess, web: httpx.Client, tmp_path: Path
) -> None:
    """A photo of one commune that the centre shows to another one; nobody else gains by it."""
    brought(central, web)
    other = sender(central, web, OTHER_UNIT)
    assert why(get(web, other, PHOTO)) == (404, "unknown")
    send(central, tmp_path, PHOTO, OTHER_UNIT)
    assert get(web, other, PHOTO).content == PHOTO
    assert get(web, sender(central, web), PHOTO).content == PHOTO


def test_a_paper_of_the_centre_is_no_commune_s_to_have_by_naming_it(
    central: CentralInProcess, web: httpx.Client, tmp_path: Path
) -> None:
    send(central, tmp_path, PAPER, UNIT)
    thief = sender(central, web, OTHER_UNIT)
    brought(central, web)
    thief.submit(named(PAPER, unit=OTHER_UNIT))
    assert why(get(web, thief, PAPER)) == (404, "other")
