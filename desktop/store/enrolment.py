"""What enrolment gave: the centre's pinned key, this PC's token and device key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col

from desktop.store import audit, centres
from desktop.store import tables as t
from desktop.store.beyond import BEYOND
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember

_PAUSE = "pause"


class EnrolmentStore:
    """One PC's enrolment. `central`: name, url, device, token, server_key, unit, since (ISO)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def central(self) -> Mapping[str, Any] | None:
        """The centre, None before enrolment."""
        central: Mapping[str, Any] | None = self._store.read(lambda session: recall(session, "central"))
        return central

    def centres(self) -> tuple[Mapping[str, Any], ...]:
        """The centre, then those this PC was enrolled at before: `name` and `server_key` of each."""
        return self._store.read(centres.of)

    def device_key(self, make: Callable[[], dict[str, str]]) -> dict[str, str]:
        """The PC's private key (JWK), made and kept at first use: a lost answer can then be asked again."""

        def work(session: Session) -> dict[str, str]:
            key: dict[str, str] | None = recall(session, "device_key")
            if key is None:
                key = make()
                remember(session, "device_key", key)
            return key

        return self._store.write(work)

    def renewed(self, device: str, token: str, until: datetime) -> None:
        """Keep a token that takes the place of this device's; nothing else changes.

        Nothing at all where the PC is another device at its centre by now.
        """

        def work(session: Session) -> None:
            central = recall(session, "central")
            if central is not None and central["device"] == device:
                remember(session, "central", {**central, "token": token, "token_until": until.isoformat()})

        self._store.write(work)

    def pause(self) -> datetime | None:
        """Until when the centre asked this PC, as it is enrolled now, not to ask; None: it may."""

        def work(session: Session) -> datetime | None:
            kept, central = recall(session, _PAUSE), recall(session, "central")
            mine = kept is not None and central is not None and kept["device"] == central["device"]
            return datetime.fromisoformat(kept["until"]) if mine else None

        return self._store.read(work)

    def paused(self, until: datetime | None) -> None:
        """Keep until when it asked so, also for the next sign-in; None forgets it."""
        if until == self.pause():
            return

        def work(session: Session) -> None:
            central = recall(session, "central")
            if until is None or central is None:
                remember(session, _PAUSE, None)
            else:
                remember(session, _PAUSE, {"device": central["device"], "until": until.isoformat()})

        self._store.write(work)

    def enrolled(self, central: Mapping[str, Any], actor: str, now: datetime) -> None:
        """Keep a new enrolment; from another centre than before everything is fetched anew, and the
        key of the one before is kept for its receipts.

        What waited for its next try with the token before may go at once.
        """

        def work(session: Session) -> None:
            before = recall(session, "central")
            if before is None or before["server_key"] != central["server_key"]:
                remember(session, "cursor", None)
                remember(session, BEYOND, None)
            if before is not None and before["server_key"] != central["server_key"]:
                centres.left(session, before, now)
            remember(session, "central", dict(central))
            released = update(t.OutboxRow).where(col(t.OutboxRow.state) == "waiting")
            session.connection().execute(released.values(next_try=None, attempts=0))
            detail = {name: central[name] for name in ("name", "url", "device", "unit")}
            audit.append(session, now, actor, "enrolled", central["device"], detail)

        self._store.write(work)
