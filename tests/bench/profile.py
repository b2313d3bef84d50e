"""A profile for measuring: one officer, one leader, this month's obligations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.services.workplace import Workplace
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.joining import join


def make(profile: Path, cost: PasswordCost | None = None) -> tuple[App, Workplace]:
    """A fresh profile in `profile`, signed in as the officer; cheap password hashing unless `cost` says."""
    config = Config.default().with_profile(profile)
    config = replace(config, password_cost=cost or PasswordCost(passes=1, memory=64, lanes=1))
    app = build(config)
    app.settings.change(language="vi")
    first = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
    join(first.workplace, LEADER.login, LEADER.name, LEADER.role, LEADER.password)
    return app, first.workplace
