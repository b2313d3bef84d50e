"""Contents go down to the PCs of the commune that sent them, whole or a range of them, and to nobody else."""

from __future__ import annotations

import httpx
import pytest

from sync.protocol import FILES_PATH, SERVER_HEADER
from tests.central.uploading import Sender, digest, named, noise, published, sender
from tests.central_in_process import CentralInProcess

PHOTO = noise(300_000)
OTHER_UNIT = "20260"
BOTH_DATABASES = True


def get(web: httpx.Client, pc: Sender | None, content: bytes, **headers: str) -> httpx.Response:
    """A GET as another PC makes it: plain HTTP, nothing of tus."""
    told = {} if pc is None else {"authorization": f"Bearer {pc.pc.enrolled.token}"}
    return web.get(f"{FILES_PATH}/{digest(content)}", headers={**told, **headers})


def brought(central: CentralInProcess, web: httpx.Client, content: bytes = PHOTO) -> Sender:
    """A PC that has sent a report and its file."""
    published(central)
    pc = sender(central, web)
    pc.submit(named(content))
    assert pc.create(content).status_code == 201
    assert pc.patch(content, 0, len(content)).status_code == 204
    return pc


def test_another_pc_of_the_commune_gets_it(central: CentralInProcess, web: httpx.Client) -> None:
    brought(central, web)
    answer = get(web, sender(central, web), PHOTO)
    assert (answer.status_code, answer.content) == (200, PHOTO)
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers[SERVER_HEADER] == central.server
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-0", 0, 1), ("bytes=299999-", 299_999, 300_000), ("bytes=1000-999999", 1000, 300_000)],
)
def test_a_range_of_it(
    central: CentralInProcess, web: httpx.Client, asked: str, start: int, end: int
) -> None:
    pc = brought(central, web)
    answer = get(web, pc, PHOTO, range=asked)
    assert (answer.status_code, answer.content) == (206, PHOTO[start:end])
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(PHOTO)}"
    assert answer.headers["content-length"] == str(end - start)


@pytest.mark.parametrize(
    "asked", ["bytes=-5", "bytes=9-2", "bytes=0-1,5-6", "lines=1-2", "bytes=", "x" * 5000]
)
def test_what_is_no_range_from_a_place_on_is_the_whole(
    central: CentralInProcess, web: httpx.Client, asked: str
) -> None:
    answer = get(web, brought(central, web), PHOTO, range=asked)
    assert (answer.status_code, answer.content) == (200, PHOTO)


def test_beyond_its_end_there_is_nothing(central: CentralInProcess, web: httpx.Client) -> None:
    answer = get(web, brought(central, web), PHOTO, range=f"bytes={len(PHOTO)}-")
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{len(PHOTO)}"
    assert answer.json()["server"] == central.server


def test_another_commune_gets_nothing(central: CentralInProcess, web: httpx.Client) -> None:
    """Neither by asking nor by naming the fingerprint in a report of its own, as a thief would."""
    brought(central, web)
    stranger = sender(central, web, OTHER_UNIT)
    answer = get(web, stranger, PHOTO)
    assert (answer.status_code, answer.json()["why"]) == (404, "unknown")
    stranger.submit(named(PHOTO, unit=OTHER_UNIT))
    answer = get(web, stranger, PHOTO)
    assert (answer.status_code, answer.json()["why"]) == (404, "other")
    assert PHOTO[:16] not in answer.content


def test_nobody_without_a_token(central: CentralInProcess, web: httpx.Client) -> None:
    pc = brought(central, web)
    assert get(web, None, PHOTO).status_code == 401
    assert get(web, None, PHOTO, authorization="Bearer wrong").status_code == 401
    assert get(web, None, PHOTO, authorization=f"Basic {pc.pc.enrolled.token}").status_code == 401


def test_what_is_not_there_is_said(central: CentralInProcess, web: httpx.Client) -> None:
    pc = brought(central, web)
    scan = noise(70_000, seed=2)
    pc.submit(named(scan))
    pc.create(scan)
    pc.patch(scan, 0, 65_536)
    answer = get(web, pc, scan)
    assert (answer.status_code, answer.json()["why"]) == (404, "coming")
    answer = get(web, pc, noise(10, seed=3))
    assert (answer.status_code, answer.json()["why"]) == (404, "unknown")
    for path in ("..", "A" * 64, "0" * 63):
        odd = pc.ask("GET", f"/{path}")
        assert odd.status_code in {404, 405}
    (central.data / "files" / digest(PHOTO)[:2] / digest(PHOTO)).unlink()
    answer = get(web, pc, PHOTO)
    assert (answer.status_code, answer.json()["why"]) == (410, "gone")


def test_it_is_described(central: CentralInProcess, web: httpx.Client) -> None:
    described = web.get("/openapi.json").json()["paths"][f"{FILES_PATH}/{{sha256}}"]["get"]
    assert "application/octet-stream" in described["responses"]["200"]["content"]
    assert set(described["responses"]) >= {"200", "206", "401", "404", "410", "416", "429"}
