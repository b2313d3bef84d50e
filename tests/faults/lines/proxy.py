"""A line on loopback that misbehaves: slow, late, cut every few seconds, silent, a login page in between."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Coroutine
from dataclasses import dataclass
from math import inf
from random import Random
from typing import Any, Self, cast

#: Bytes read at a time, and what the buffers of the sockets are asked to hold: what waits in them counts as
#: under way, so they must be small beside a chunk.
PIECE = 4096
#: What a captive portal says to any request.
PAGE = b"<!doctype html><title>Wi-Fi</title><form>Login</form>"
_PORTAL = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
#: A close that tells the other side at once that all is lost (RST), as a lost line's middle box does.
_ABRUPT = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Weather:
    """How the line is. Times in seconds, sizes in bytes; 0 is none of it."""

    latency: float = 0.0  # each way, for every piece
    jitter: float = 0.0  # more of it, at random up to this
    rate: float = 0.0  # bytes a second, each way
    cuts: tuple[float, float] | None = None  # every connection is reset so often, at random between the two
    cut_at: tuple[int, int] | None = None  # a connection is reset after so many bytes up, at random between
    silent: int = 0  # the first connections are accepted and nothing ever answers
    portal: float = 0.0  # share of the connections that a login page answers
    drip: int = 0  # the answer comes in pieces of so many bytes, each with the line's latency


CLEAR = Weather()


@dataclass
class Counted:
    """What went over the line. `middle`: cuts while a request or an answer was under way."""

    up: int = 0
    down: int = 0
    connections: int = 0
    cuts: int = 0
    middle: int = 0
    pages: int = 0
    silent: int = 0


@dataclass(eq=False)
class _Open:
    """One connection: its ends, the bytes of the request or answer under way, how many may still go up."""

    near: asyncio.StreamWriter
    far: asyncio.StreamWriter | None = None
    under_way: int = 0
    left: float = inf

    def reset(self) -> None:
        """Gone, for both sides, now."""
        for end in (self.near, self.far):
            if end is not None and not end.transport.is_closing():
                line: socket.socket = end.get_extra_info("socket")
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABRUPT)
                end.transport.abort()


class ChaosProxy:
    """Listens on loopback and passes on to `target` (host, port), in the `weather` of the moment.

    `weather` may be changed while it runs. Use it as a context.
    """

    def __init__(self, target: tuple[str, int], rng: Random, weather: Weather = CLEAR) -> None:
        self.target = target
        self.counted = Counted()
        self._weather = weather
        self._rng = rng
        self._open: set[_Open] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="line")
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, PIECE)
        self._cutter: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where a PC finds the centre."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def change(self, weather: Weather) -> None:
        """From now on the line is so; what is open is reset."""
        self._do(self._change(weather))

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _start(self) -> None:
        self._server = await asyncio.start_server(self._connected, sock=self._listening, limit=PIECE)
        await self._change(self._weather)

    async def _change(self, weather: Weather) -> None:
        self._weather = weather
        if self._cutter is not None:
            self._cutter.cancel()
        self._reset_all()
        self._cutter = self._loop.create_task(self._cut(weather.cuts)) if weather.cuts else None

    async def _stop(self) -> None:
        # asyncio forgets a connection that is being accepted while its server is closed: that comes last.
        self._loop.remove_reader(self._listening.fileno())
        if self._cutter is not None:
            self._cutter.cancel()
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.sleep(0)  # what was just accepted begins: before that nobody would close it
            self._reset_all()
            for task in self._tasks:
                task.cancel()
            await asyncio.wait(others, timeout=0.05)
        self._server.close()
        for _ in range(3):  # what was aborted closes its socket in the loop's next turns
            await asyncio.sleep(0)

    def _reset_all(self) -> None:
        for each in tuple(self._open):
            each.reset()

    async def _cut(self, every: tuple[float, float]) -> None:
        while True:
            await asyncio.sleep(self._rng.uniform(*every))
            self.counted.cuts += len(self._open)
            self.counted.middle += sum(each.under_way > 0 for each in self._open)
            self._reset_all()

    async def _connected(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        task = cast("asyncio.Task[None]", asyncio.current_task())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        connection = _Open(back)
        if self._weather.cut_at is not None:
            connection.left = self._rng.randint(*self._weather.cut_at)
        self._open.add(connection)
        self.counted.connections += 1
        try:
            await self._serve(near, connection)
        except (OSError, asyncio.CancelledError):
            connection.reset()  # one side is gone, or the proxy ends: so does the other
        finally:
            self._open.discard(connection)
            connection.reset()

    async def _serve(self, near: asyncio.StreamReader, connection: _Open) -> None:
        weather = self._weather
        if self.counted.silent < weather.silent:
            self.counted.silent += 1
            while await near.read(PIECE):
                continue
        elif self._rng.random() < weather.portal:
            await self._portal(near, connection)
        else:
            host, port = self.target
            far, connection.far = await asyncio.open_connection(host, port, limit=PIECE)
            line: socket.socket = connection.far.get_extra_info("socket")
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIECE)
            for writer in (connection.near, connection.far):
                writer.transport.set_write_buffer_limits(PIECE)
            up = self._pump(near, connection.far, connection, weather, upwards=True)
            down = self._pump(far, connection.near, connection, weather, upwards=False)
            await _either(up, down)

    async def _portal(self, near: asyncio.StreamReader, connection: _Open) -> None:
        length = 0
        while line := (await near.readline()).strip().lower():
            length = int(line[15:]) if line.startswith(b"content-length:") else length
        while length > 0:
            length -= len(part := await near.read(PIECE))
            if not part:
                return
        self.counted.pages += 1
        connection.near.write(_PORTAL % (len(PAGE), PAGE))
        await connection.near.drain()
        await near.read(1)  # the page is read; the other side closes

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        connection: _Open,
        weather: Weather,
        upwards: bool,
    ) -> None:
        """Pass on, each piece as late as the line makes it; pieces travel together: late is not slow."""
        road: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(64)
        step = weather.drip if weather.drip and not upwards else 0

        async def arrive() -> None:
            free = 0.0
            while True:
                left, data = await road.get()
                if not data:
                    return
                for at in range(0, len(data), step or len(data)):
                    part = data[at : at + (step or len(data))]
                    free = max(free, left) + (len(part) / weather.rate if weather.rate else 0.0)
                    pause = weather.latency if step else 0.0
                    await asyncio.sleep(max(free - self._loop.time(), pause))
                    writer.write(part)
                    await writer.drain()
                    self._count(connection, len(part), upwards)

        async def leave() -> None:
            data = b"-"
            while data:
                data = await reader.read(PIECE)
                late = weather.latency + self._rng.uniform(0.0, weather.jitter)
                await road.put((self._loop.time() + late, data))

        both = [asyncio.ensure_future(each) for each in (arrive(), leave())]
        try:
            await asyncio.gather(*both)
        finally:  # where one fails the other would wait for ever on a full road
            for task in both:
                task.cancel()

    def _count(self, connection: _Open, size: int, upwards: bool) -> None:
        connection.under_way = connection.under_way + size if upwards else 0
        if not upwards:
            self.counted.down += size
            return
        self.counted.up += size
        connection.left -= size
        if connection.left <= 0:
            self.counted.cuts += 1
            self.counted.middle += 1
            connection.reset()


async def _either(*both: Coroutine[Any, Any, None]) -> None:
    """Until one of them ends; the other ends with it."""
    tasks = [asyncio.ensure_future(each) for each in both]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error
