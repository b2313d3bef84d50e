"""The real centre in this process: its ASGI application behind an httpx transport, no socket."""

from __future__ import annotations

import asyncio
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from sync.central import arrivals, enrolment, published, viewers
from sync.central.app import create_app
from sync.central.centre import Centre, Clock, system_clock
from sync.central.database import PATIENCE
from sync.protocol import EnrolmentFile

URL = "http://central.test"
#: Extension of a request: after so many bytes of its body the connection is gone.
CUT_AT = "cut_at"


class CentralInProcess:
    """A centre with its data in `tmp_path / "central"`; `close` it at the end of the test.

    `clock` may be changed while it runs; `restart` opens everything anew from the disk. Without `at_once`
    it is opened when it is first asked for anything, or never: most tests of windows need none.
    """

    url = URL

    def __init__(
        self,
        tmp_path: Path,
        clock: Clock = system_clock,
        file_room: int = 0,
        database: str | None = None,
        patience: int = PATIENCE,
        at_once: bool = True,
    ) -> None:
        self._patience = patience  # seconds somebody waits for the database
        self._file_room = file_room
        self._database = database  # the address of a PostgreSQL database; None is SQLite
        self._data = tmp_path / "central"
        self.clock = clock
        self._opening = threading.Lock()
        self._opened = False
        if at_once:
            self._open()

    def transport(self) -> httpx.BaseTransport:
        """A transport whose requests reach the centre, also after a restart."""
        return _ToCentre(self)

    @property
    def data(self) -> Path:
        """The folder of the opened centre."""
        self._need()
        return self._data

    @property
    def centre(self) -> Centre:
        """The opened centre, for looking into it."""
        self._need()
        found: Centre = self._app.state.centre
        return found

    @property
    def server(self) -> str:
        """The key id that PCs pin."""
        return self.centre.server

    def publish(self, path: Path) -> None:
        """Publish the XLSForm at `path`."""
        published.publish(self.centre, path)

    def enrol_code(self, unit: str, hours: int = 72) -> str:
        """A one-time code for the commune `unit`."""
        return enrolment.make_code(self.centre, unit, hours)

    def enrolment_file(self, unit: str, path: Path) -> Path:
        """Write an enrolment file for the commune `unit` to `path`."""
        made: EnrolmentFile = enrolment.enrolment_file(self.centre, self.enrol_code(unit), unit, URL)
        path.write_text(made.model_dump_json(), "utf-8")
        return path

    def viewer_key(self, name: str = "tester", decides: bool = False) -> str:
        """A key for the pages."""
        return viewers.make_key(self.centre, name, decides)

    def reports(self) -> list[dict[str, Any]]:
        """What has arrived, newest first, as `baocaoxa-central reports --json` prints it."""
        return [row.as_json() for row in arrivals.arrivals(self.centre, arrivals.Wanted())]

    def restart(self) -> None:
        """Stop, and start again from what is on the disk."""
        self.close()
        self.start()

    def start(self) -> None:
        """Start on what is on the disk, after `close`."""
        self._open()

    def close(self) -> None:
        """Stop."""
        if not self._opened:
            return
        self._opened = False
        found: Centre = self._app.state.centre
        found.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer one request in the centre's own event loop."""
        self._need()
        return asyncio.run_coroutine_threadsafe(self._answer(request), self._loop).result()

    def _need(self) -> None:
        with self._opening:
            if not hasattr(self, "_app"):
                self._open()

    def _open(self) -> None:
        self._app = create_app(
            self._data,
            self._now,
            file_room=self._file_room,
            database=self._database,
            patience=self._patience,
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="central")
        self._thread.start()
        self._opened = True

    def _now(self) -> datetime:
        return self.clock()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        if (cut_at := request.extensions.get(CUT_AT)) is not None:
            await self._cut(request, request.read()[:cut_at])
            raise httpx.WriteError("cut in the middle of the request", request=request)
        inner = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        asked = httpx.Request(request.method, request.url, headers=request.headers, content=request.read())
        answer = await inner.handle_async_request(asked)
        assert isinstance(answer.stream, httpx.AsyncByteStream)
        body = b"".join([part async for part in answer.stream])
        return httpx.Response(answer.status_code, headers=answer.headers, stream=httpx.ByteStream(body))

    async def _cut(self, request: httpx.Request, part: bytes) -> None:
        """What the centre does with a request whose body breaks off: its answer reaches nobody."""
        coming: list[dict[str, Any]] = [
            {"type": "http.request", "body": part, "more_body": True},
            {"type": "http.disconnect"},
        ]
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": request.url.scheme,
            "path": request.url.path,
            "raw_path": request.url.raw_path,
            "query_string": request.url.query,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "client": ("127.0.0.1", 1),
            "server": (request.url.host, 80),
            "root_path": "",
        }

        async def receive() -> dict[str, Any]:
            return coming.pop(0) if len(coming) > 1 else coming[0]

        async def send(_message: object) -> None:
            pass

        await self._app(scope, receive, send)


class _ToCentre(httpx.BaseTransport):
    def __init__(self, central: CentralInProcess) -> None:
        self._central = central

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._central.handle(request)
