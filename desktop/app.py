"""Puts the application without a screen together: `build(config)`.

Light on purpose: what the sign-in window does not need is imported by `App.preload` once it is painted.
"""

from __future__ import annotations

import logging
import random
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.config import Config, Settings
from desktop.crashes import Crashes
from desktop.domain.errors import BaocaoxaError
from desktop.domain.progress import Stopped, never
from desktop.domain.unit import Units
from desktop.domain.zone import VIETNAM
from desktop.events import EventBus
from desktop.logbook import Logbook
from desktop.services.place import Place, risky
from desktop.services.room import Room
from desktop.services.session import Clock, Outside, Session, TransportFactory

if TYPE_CHECKING:
    from desktop.services.occupancy import Occupancy
    from sync.proxies import Ask

_log = logging.getLogger(__name__)


class App:
    """One running application; at most one person is signed in at a time."""

    def __init__(self, config: Config, outside: Outside) -> None:
        self.config = config
        self.bus = EventBus()
        self.settings = Settings(config.profile / "settings.json", config.language)
        self.clock = outside.clock
        self.ask_proxies = outside.proxies
        self.crashes = Crashes(config.profile, outside.clock)
        self.logbook = Logbook(config.profile)
        self.room = Room(
            config.profile, config.little_room_bytes, self.settings, lambda: outside.clock().date()
        )
        self._occupancy: Occupancy | None = None
        self.session = Session(config, self.settings, self.bus, outside, lambda: self.units)

    @cached_property
    def units(self) -> Units:
        """All communes; each table is read when first asked for."""
        return Units.load(self.config.resources)

    @cached_property
    def place(self) -> Place | None:
        """What is wrong with where the profile lies; None when nothing is."""
        return risky(self.config.profile)

    def diagnosis(self, titles: dict[str, str], stopped: Stopped = never) -> str:
        """What support wants to know of this PC, without personal data; `titles` head its parts. Slow.

        Raises ListStopped.
        """
        from desktop.services.diagnostics import Subject, as_text, gather

        known: set[str] = set()
        try:
            known = {word for card in self.session.accounts() for word in (card.login, card.name)}
        except BaocaoxaError as error:
            _log.warning("the accounts cannot be read: %s", type(error).__name__)
        work = self.session.workplace if self.session.current is not None else None
        now = self.clock()
        return as_text(
            gather(Subject(self.config, self.settings, now, work, tuple(sorted(known))), stopped), titles
        )

    def occupy(self) -> Path:
        """Take the profile for this process; the file that changes when another process asks for our window.

        Raises ProfileInUse, after asking the one that has it to come forward.
        """
        from desktop.services.occupancy import occupy

        if self._occupancy is None:
            self._occupancy = occupy(self.config.profile)
            try:
                self.session.finish_restoring()
            except BaocaoxaError as error:  # told at the sign-in; begun again at the next start
                _log.warning("a restored backup is not in its place yet: %s", type(error).__name__)
        return self._occupancy.call

    def occupy_made(self) -> Path:
        """`occupy` for what begins nothing; raises ProfileMissing too, and then makes no folder."""
        if self.session.is_first_run:
            from desktop.domain.errors import ProfileMissing

            raise ProfileMissing(str(self.config.profile))
        return self.occupy()

    def preload(self) -> None:
        """Import what signing in needs, what is needed first first, once the first window is painted.

        For a worker thread. No collection meanwhile: each would walk what is imported so far, in all a
        quarter of the time.
        """
        from desktop.quiet import importing

        with importing():
            import argon2.low_level  # noqa: F401
            import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401
            import sqlcipher3.dbapi2  # noqa: F401

            import desktop.services.workplace  # noqa: F401
            from desktop.store.opening import get_ready

            get_ready()

    def close(self) -> None:
        """Sign out and let everything go."""
        self.session.sign_out()
        if self._occupancy is not None:
            self._occupancy.close()
            self._occupancy = None


def build(
    config: Config,
    clock: Clock | None = None,
    rng: random.Random | None = None,
    transport: TransportFactory | None = None,
    proxies: Ask | None = None,
) -> App:
    """The application for one profile.

    `clock` gives the aware time now, told in Viet Nam's zone whatever the PC is set to; `rng` all chance,
    secrets too (the system's own unless given); `transport` a fresh httpx transport per connection; `proxies`
    asks the system which proxy it wants.
    """
    told = clock or _now

    def now() -> datetime:
        return told().astimezone(VIETNAM)

    return App(config, Outside(now, rng or random.SystemRandom(), transport, proxies=proxies))


def _now() -> datetime:
    return datetime.now(VIETNAM)
