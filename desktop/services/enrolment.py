"""Enrolling this PC at a centre, by a one-time code or a file. Slow, network: off the main thread."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.account import Account
from desktop.domain.errors import (
    CentreUnreachable,
    CodeRefused,
    EnrolmentFileInvalid,
    OtherCentre,
    OtherUnit,
)
from desktop.domain.unit import Unit
from desktop.domain.views import CentralCard
from desktop.events import EventBus, SyncChanged
from desktop.services.session import Outside
from desktop.store.enrolment import EnrolmentStore

if TYPE_CHECKING:
    from sync.protocol import EnrolResponse, ExchangeFailed
    from sync.proxies import ProxyChoice

__all__ = ["CentralCard", "Enrolment"]

_REFUSALS = frozenset({"unknown", "used", "expired"})
_MOST_FILE_BYTES = 64 * 1024


class Enrolment:
    """Where this PC sends to. `enrolled` is called once there is a centre."""

    def __init__(
        self,
        store: EnrolmentStore,
        account: Account,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
        proxy: Callable[[], ProxyChoice],
        put_down: Callable[[], AbstractContextManager[None]],
        enrolled: Callable[[], None],
    ) -> None:
        """Within `put_down` nothing counts that is still heard of the centre before."""
        self._store = store
        self._account = account
        self._unit = unit
        self._bus = bus
        self._outside = outside
        self._proxy = proxy
        self._put_down = put_down
        self._enrolled = enrolled

    @property
    def is_enrolled(self) -> bool:
        """Whether there is a centre to send to."""
        return self._store.central() is not None

    @property
    def central(self) -> CentralCard | None:
        """The centre, None before enrolment."""
        kept = self._store.central()
        if kept is None:
            return None
        since = datetime.fromisoformat(kept["since"])
        return CentralCard(kept["name"], kept["url"], kept["unit"], kept["device"], since)

    def by_code(self, url: str, code: str, *, leaving: bool = False) -> CentralCard:
        """Trade a one-time code for this PC's token. Raises CodeRefused, OtherUnit, CentreUnreachable.

        Raises OtherCentre before anything is asked for, when this PC is enrolled at another one and nobody
        said that it is `leaving` it.

        `code` may be what a QR code of the province says, as a scanner types it: the content of the file,
        whose address and centre count then. Raises EnrolmentFileInvalid for half of one.
        """
        if code.lstrip().startswith("{"):
            return self._by_content(code.encode(), "QR", leaving)
        return self._enrol(_address(url), code.strip(), None, leaving)

    def by_file(self, path: Path | str, *, leaving: bool = False) -> CentralCard:
        """The same by a file from the province; it also names the centre that must answer.

        Raises EnrolmentFileInvalid as well.
        """
        try:
            with Path(path).open("rb") as file:
                content = file.read(_MOST_FILE_BYTES)
        except OSError as error:
            raise EnrolmentFileInvalid(str(path), error.strerror or "it cannot be read") from error
        return self._by_content(content, str(path), leaving)

    def _by_content(self, said: bytes, name: str, leaving: bool) -> CentralCard:
        from pydantic import ValidationError

        from sync.protocol import EnrolmentFile

        try:
            content = EnrolmentFile.model_validate_json(said)
        except ValidationError as error:
            fields = ", ".join(sorted({str(each["loc"][0]) for each in error.errors() if each["loc"]}))
            raise EnrolmentFileInvalid(name, f"wrong: {fields}" if fields else "no JSON") from error
        if content.unit != self._unit.code:
            raise OtherUnit(self._unit.code, content.unit)
        return self._enrol(_address(content.url), content.code, content.server, leaving)

    def _enrol(self, url: str, code: str, server: str | None, leaving: bool) -> CentralCard:
        from sync.adapters.native import enrol
        from sync.protocol import ExchangeFailed, FailureKind
        from sync.receipts import new_key, public

        device = public(self._store.device_key(new_key))
        transport = self._outside.transport() if self._outside.transport else None
        try:
            if not leaving:
                self._check_same(url, server)
            name = platform.node() or "PC"
            given = enrol(url, code, device, name, server, transport, self._proxy(), self._unit.code)
        except ExchangeFailed as failure:
            if (failure.kind, failure.detail) == (FailureKind.REFUSED, "other_unit"):
                raise OtherUnit(self._unit.code, "") from failure
            raise _told(failure) from failure
        if given.unit != self._unit.code:
            raise OtherUnit(self._unit.code, given.unit)
        now = self._outside.clock()
        with self._put_down():
            self._store.enrolled(_kept(given, url, now), self._account.login, now)
        self._bus.publish(SyncChanged())
        self._enrolled()
        card = self.central
        if card is None:
            raise AssertionError("just kept")
        return card

    def _check_same(self, url: str, server: str | None) -> None:
        """Raises OtherCentre; ExchangeFailed when nobody answers who could say."""
        from sync.adapters.native import hello
        from sync.receipts import key_id

        kept = self._store.central()
        if kept is None:
            return
        if server is None:
            transport = self._outside.transport() if self._outside.transport else None
            server = hello(url, None, transport, self._proxy()).server
        if server != key_id(kept["server_key"]):
            raise OtherCentre(kept["name"], url)


def _kept(given: EnrolResponse, url: str, now: datetime) -> Mapping[str, Any]:
    """What is remembered of the centre. Its address is the one that answered."""
    return {
        "name": given.central.name,
        "url": url,
        "device": given.device,
        "token": given.token,
        "server_key": given.server_key,
        "unit": given.unit,
        "since": now.isoformat(),
        "token_until": given.token_until.isoformat() if given.token_until else None,
    }


def _told(failure: ExchangeFailed) -> CodeRefused | CentreUnreachable:
    from sync.protocol import FailureKind

    if failure.kind is FailureKind.REFUSED and failure.detail in _REFUSALS:
        return CodeRefused(failure.detail)
    reasons = {
        FailureKind.LOGIN_WANTED: "login-wanted",
        FailureKind.WRONG_SERVER: "wrong-server",
        FailureKind.NONSENSE: "wrong-server",
        FailureKind.REFUSED: "wrong-server",
        FailureKind.CERTIFICATE: "certificate",
        FailureKind.PROXY: "proxy",
        FailureKind.BUSY: "busy",
        FailureKind.SERVER: "busy",
    }
    return CentreUnreachable(reasons.get(failure.kind, "offline"))


def _address(url: str) -> str:
    """An address as typed, with https:// unless it says otherwise, and no slash at the end."""
    cleaned = url.strip().rstrip("/")
    return cleaned if "://" in cleaned else f"https://{cleaned}"
