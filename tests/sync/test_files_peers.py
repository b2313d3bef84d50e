"""Others that speak tus: a client and a server of other hands, over real sockets."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
import uvicorn
from fastapi import FastAPI
from tusclient.client import TusClient
from tuspyserver import create_tus_router

from sync.adapters import _client
from sync.adapters.tus import TusFiles
from sync.files import FileEngine, FileState
from sync.protocol import FILES_PATH
from tests.central.uploading import digest, named, noise
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.sync.conftest import Pc
from tests.sync.memory_files import MemoryFiles


class Served:
    """An ASGI application on a port of loopback, in a thread."""

    def __init__(self, app: FastAPI) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))
        self._thread.start()

    def close(self) -> None:
        """Stop and wait."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


@pytest.fixture
def served(central: CentralInProcess) -> Iterator[Served]:
    """The centre of the test on a port."""
    found = Served(central._app)
    yield found
    found.close()


def client(pc: Pc, served: Served) -> TusClient:
    return TusClient(served.url + FILES_PATH, headers={"Authorization": f"Bearer {pc.enrolled.token}"})


def handed_in(pc: Pc, content: bytes) -> None:
    sent = named(content)
    pc.outbox.put(sent)
    pc.once()


def at_centre(central: CentralInProcess, content: bytes) -> bytes:
    return (central.data / "files" / digest(content)[:2] / digest(content)).read_bytes()


def test_tuspy_uploads_to_our_centre(pc: Pc, central: CentralInProcess, served: Served) -> None:
    content = noise(700_000, 3)
    handed_in(pc, content)
    uploader = client(pc, served).uploader(
        file_stream=BytesIO(content),
        chunk_size=200_000,
        metadata={"sha256": digest(content), "filename": "ảnh.jpg"},
        upload_checksum=True,
    )
    uploader.upload()
    assert uploader.offset == len(content)
    assert at_centre(central, content) == content


def test_tuspy_goes_on_where_another_client_was_cut(
    pc: Pc, central: CentralInProcess, served: Served
) -> None:
    content = noise(700_000, 4)
    handed_in(pc, content)
    metadata = {"sha256": digest(content)}
    first = client(pc, served).uploader(file_stream=BytesIO(content), chunk_size=100_000, metadata=metadata)
    first.upload(stop_at=300_000)
    second = client(pc, served).uploader(
        file_stream=BytesIO(content), chunk_size=100_000, url=f"{served.url}{FILES_PATH}/{digest(content)}"
    )
    assert second.offset == 300_000
    second.upload()
    assert at_centre(central, content) == content


def test_our_client_uploads_to_a_server_of_other_hands(tmp_path: Path) -> None:
    app = FastAPI()
    app.include_router(create_tus_router(prefix="files", files_dir=str(tmp_path / "theirs")))
    served = Served(app)
    content = noise(400_000, 5)
    queue = MemoryFiles()
    queue.put(content)
    try:
        with _client.client(served.url, None, None) as http:
            engine = FileEngine(queue, TusFiles(http, None, "/files"), Random(1), lambda: 0.0)
            states = [engine.run_once(NOW).state for _ in range(6)]
    finally:
        served.close()
    assert states.count(FileState.ARRIVED) == 1
    assert content in [path.read_bytes() for path in (tmp_path / "theirs").iterdir() if path.is_file()]
