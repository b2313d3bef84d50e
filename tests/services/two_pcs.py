"""Two PCs of one commune at one centre, which exchange when they are told to: no thread, no waiting."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from desktop.app import build
from desktop.config import Config, PasswordCost
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.conftest import PASSWORD, Clock
from tests.services.test_sync import enrolled
from tests.services.test_tasks import exchange


class Pc(NamedTuple):
    """One of the two, with the officer An signed in."""

    workplace: Workplace
    central: CentralInProcess

    def exchange(self) -> None:
        """Send what waits and hear what is new, until nothing more is to be said."""
        exchange(self.workplace, self.central)


Pcs = tuple[Pc, Pc]


def spread(pcs: Pcs, actor: int) -> None:
    """What one of them (0, 1) did is sent, and the other hears of it."""
    pcs[actor].exchange()
    pcs[1 - actor].exchange()


@contextmanager
def two_pcs(
    folder: Path,
    resources: Path,
    seed: Path,
    clock: Clock,
    central: CentralInProcess,
    person: tuple[str, str] = ("an", PASSWORD),
) -> Iterator[Pcs]:
    """Both enrolled, their profiles in `folder`; `person` (login, password) is signed in on both."""
    apps, found = [], []
    for number in (1, 2):
        profile = Path(shutil.copytree(seed, folder / f"pc{number}"))
        config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
        app = build(config, clock=clock, rng=random.Random(number + 100), transport=central.transport)
        apps.append(app)
        workplace = app.session.sign_in(*person)
        workplace.sync.automatic = False
        enrolled(workplace, central)
        workplace.sync.stop()
        found.append(Pc(workplace, central))
    try:
        for pc in found:
            pc.exchange()
        yield found[0], found[1]
    finally:
        for app in apps:
            app.close()
