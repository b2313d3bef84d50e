"""A profile for measuring: one officer, one leader, this month's obligations, reports as many as wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.services.workplace import Workplace
from tests.demo.people import LEADER, OFFICER, UNIT


def make(profile: Path, cost: PasswordCost | None = None) -> tuple[App, Workplace]:
    """A fresh profile in `profile`, signed in as the officer; cheap password hashing unless `cost` says."""
    config = Config.default().with_profile(profile)
    config = replace(config, password_cost=cost or PasswordCost(passes=1, memory=64, lanes=1))
    app = build(config)
    app.settings.change(language="vi")
    first = app.session.create(UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
    first.workplace.accounts.add(LEADER.login, LEADER.name, LEADER.role, LEADER.password)
    return app, first.workplace


def many_reports(workplace: Workplace, day: date, count: int) -> None:
    """Write `count` reports, copies of one that was started as a person does, each of a period of its own."""
    from sqlmodel import Session, select

    from desktop.store import tables as t

    workplace.reports.write_down(workplace.reports.start(workplace.desk.cards(day)[0].obligation))

    def write(session: Session) -> None:
        first = session.exec(select(t.ReportRow)).one().model_dump()
        for number in range(count - 1):
            period = f"{2026 - number // 12 % 60}-{number % 12 + 1:02}"
            changed = {
                "id": f"{number:036}",
                "obligation": None,
                "period": period,
                "updated": first["updated"] - timedelta(minutes=number),
                "search": f"{first['search']} {period} so {number}",
            }
            session.add(t.ReportRow(**{**first, **changed}))

    workplace._store.write(write)
