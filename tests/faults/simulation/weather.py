"""The line between a PC and its centre: what can happen on it, and a watcher of what goes over it."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import httpx

from sync import coding
from sync.protocol import RECEIVED, SYNC_PATH
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport


class Killed(BaseException):
    """A process ends here and now: nothing after this line of it runs."""


class Violation(AssertionError):
    """An oracle says that something was lost, doubled or overwritten."""


class Storm(StrEnum):
    """What happens to one exchange, beyond what the network alone can do (`Fault`)."""

    CLIENT_KILLED = "client killed after send"
    CLIENT_KILLED_APPLYING = "client killed while applying"
    CLIENT_KILLED_APPLIED = "client killed after applying"
    SERVER_KILLED = "server killed after commit"
    SERVER_KILLED_BEFORE = "server killed before commit"
    FORGED = "ok from a forger of receipts"
    OTHER_CENTRE = "another centre's answer"
    SMALL = "413 above a size"


#: Every fault with how often it comes, beside the exchanges that go well.
WEATHER: tuple[tuple[Fault | Storm, int], ...] = (
    (Fault.DOWN, 2),
    (Fault.REQUEST_LOST, 4),
    (Fault.ANSWER_LOST, 8),
    (Fault.STALL, 2),
    (Fault.DOUBLED, 6),
    (Fault.CUT, 5),
    (Fault.HTML200, 4),
    (Fault.REDIRECT, 1),
    (Fault.ERROR500, 3),
    (Fault.BUSY, 2),
    (Fault.TOO_LARGE, 3),
    (Fault.NONSENSE, 2),
    (Fault.BROKEN, 2),
    (Storm.CLIENT_KILLED, 6),
    (Storm.CLIENT_KILLED_APPLYING, 4),
    (Storm.CLIENT_KILLED_APPLIED, 2),
    (Storm.SERVER_KILLED, 1),
    (Storm.SERVER_KILLED_BEFORE, 1),
    (Storm.FORGED, 3),
    (Storm.OTHER_CENTRE, 3),
    (Storm.SMALL, 3),
)
#: Bytes of a request's body above which a small line answers 413.
SMALL = 900


#: Approvers of items that no request gets through with: the centre falls over them, or the line is too small.
CRASHES, HUGE = "crashes", "huge"

_TOLD_BY_FEED = frozenset({"notice", "review"})


class Line(httpx.BaseTransport):
    """One PC's way to the centre. `next` is what happens to the next exchange, once."""

    def __init__(
        self,
        central: CentralInProcess,
        device: str,
        killing: Callable[[bool], None],
        forged_key: dict[str, str],
    ) -> None:
        """`killing` arms the centre (True), to die at one of its next looks at the clock, and disarms it."""
        self._central = central
        self._device = device
        self._killing = killing
        self._forger = forged_key
        self._faulty = FaultyTransport(central.transport())
        self.next: Fault | Storm = Fault.NONE
        self.frozen: dict[str, str] = {}  # instance → its item's bytes as first sent, canonical JSON
        self.lost: set[str] = set()  # what the PC's store lost: it alone has to be asked for by name

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer, fail or die, as planned."""
        happens, self.next = self.next, Fault.NONE
        asked = _asked(request)
        self._watch(asked)
        names = {item.get("approver") for item in asked.get("items", ())}
        if names & {CRASHES, HUGE}:
            return _answer(500 if CRASHES in names else 413, "text/html", b"<h1>no</h1>")
        if isinstance(happens, Fault):
            self._faulty.plan(happens)
            return self._faulty.handle_request(request)
        match happens:
            case Storm.CLIENT_KILLED:
                self._faulty.handle_request(request)
                raise Killed
            case Storm.SERVER_KILLED:
                self._faulty.handle_request(request)
                self._central.restart()
                raise httpx.ReadError("the centre is gone", request=request)
            case Storm.SERVER_KILLED_BEFORE:
                return self._dying(request)
            case Storm.SMALL if len(request.read()) > SMALL:
                return _answer(413, "text/html", b"<h1>too large</h1>")
            case Storm.FORGED:
                return self._lied(asked, self._central.server)
            case Storm.OTHER_CENTRE:
                return self._lied(asked, "another-centre")
            case _:
                return self._faulty.handle_request(request)

    def _dying(self, request: httpx.Request) -> httpx.Response:
        self._killing(True)
        try:
            return self._faulty.handle_request(request)
        except Killed:
            self._central.restart()
            raise httpx.ReadError("the centre is gone", request=request) from None
        finally:
            self._killing(False)

    def _watch(self, asked: dict[str, Any]) -> None:
        """What was sent once is sent again just as it was; the feed alone tells all that was not lost.

        Once it is known what the centre keeps, what waits may stand on something else.
        """
        if RECEIVED in asked.get("manifest", ()):
            self.frozen.clear()
        for item in asked.get("items", ()):
            name = str(item.get("instance") or item["key"]) + str(item.get("sha256"))
            text = json.dumps(item, sort_keys=True)
            if self.frozen.setdefault(name, text) != text:
                raise Violation(f"the item of {name} was sent a second time with other bytes")
        for kind, identity in asked.get("fetch", ()):
            if kind in _TOLD_BY_FEED and identity not in self.lost:
                raise Violation(f"the {kind} {identity} was told by no feed: it had to be asked for by name")

    def _lied(self, asked: dict[str, Any], server: str) -> httpx.Response:
        """All is well, says someone who is not our centre, or cannot sign as it."""
        from sync import receipts

        results = [
            {"key": item["key"], "status": "ok", "rev": "77", "receipt": self._forged(item, receipts.make)}
            for item in asked.get("items", ())
        ]
        notice = {"title": "lie", "text": "lie", "at": "2026-11-16T03:00:00+00:00"}
        lie = {"seq": 1, "kind": "notice", "id": "lie", "rev": "1", "body": notice}
        said = {
            "p": 1,
            "server": server,
            "now": "2026-11-16T03:00:00+00:00",
            "results": results,
            "changes": [lie] if server != self._central.server else [],
            "cursor": asked.get("cursor") or "",
        }
        return _answer(200, "application/json", json.dumps(said).encode())

    def _forged(self, item: dict[str, Any], make: Callable[[dict[str, str], dict[str, Any]], str]) -> str:
        claims = {name: item.get(name) for name in ("report", "sha256", "unit", "form", "period")}
        more = {"author": "", "rev": "77", "received_at": "2026-11-16T03:00:00+00:00", "serial": "TN-9"}
        return make(self._forger, {**claims, **more, "attachments": "complete"})


def _answer(status: int, media_type: str, body: bytes) -> httpx.Response:
    return httpx.Response(status, headers={"content-type": media_type}, stream=httpx.ByteStream(body))


def _asked(request: httpx.Request) -> dict[str, Any]:
    if request.url.path != SYNC_PATH:
        return {}
    body = coding.decode(request.read(), request.headers.get("content-encoding", "identity"), 1 << 26)
    found: dict[str, Any] = json.loads(body)
    return found
