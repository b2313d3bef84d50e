"""A profile of its own for each test, with real units and two small forms."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests import founding
from tests.central_in_process import CentralInProcess
from tests.joining import join

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=HANOI)
PASSWORD = "mật khẩu của An"
LEADER_PASSWORD = "mật khẩu của Lan"

SURVEY = (
    ("type", "name", "label", "required", "constraint", "calculation"),
    ("text", "ma_xa", "Mã xã", "", "", ""),
    ("text", "ky_loai", "Loại kỳ", "", "", ""),
    ("date", "tu_ngay", "Từ ngày", "", "", ""),
    ("date", "den_ngay", "Đến ngày", "", "", ""),
    ("integer", "lan_sua", "Lần sửa", "", "", ""),
    ("integer", "cb_tong", "Cán bộ", "yes", ". >= 0", ""),
    ("integer", "cb_maytinh", "Có máy tính", "yes", ". <= ${cb_tong}", ""),
    ("calculate", "tl", "", "", "", "${cb_maytinh} div ${cb_tong}"),
    ("text", "nguoi_lap", "Người lập", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", ""),
)


def write_form(path: Path, form: str, version: str, periodicity: str) -> None:
    """A small XLSForm with a regime."""
    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    for row in SURVEY:
        survey.append(row)
    settings = book.create_sheet("settings")
    names = ("form_title", "form_id", "version", "regime_periodicity", "regime_due_days", "title_en")
    settings.append(names)
    settings.append((f"Báo cáo {form}", form, version, periodicity, "2", f"Report {form}"))
    book.save(path)


@pytest.fixture(scope="session")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_resources(tmp_path_factory.mktemp("resources"))


def make_resources(folder: Path) -> Path:
    """Fill `folder` with real units and fonts, and two small forms."""
    (folder / "fonts").symlink_to(RESOURCES / "fonts", target_is_directory=True)
    for name in ("calendar", "units"):
        shutil.copytree(RESOURCES / name, folder / name)
    (folder / "forms").mkdir()
    write_form(folder / "forms" / "cds57.xlsx", "cds57", "1", "month")
    write_form(folder / "forms" / "tthc.xlsx", "tthc", "1", "month quarter")
    return folder


@pytest.fixture
def config(tmp_path: Path, resources: Path) -> Config:
    return _config(tmp_path / "profile", resources)


class Clock:
    """The time now, moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)  # no two acts at one time
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(config: Config, clock: Clock) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57))
    yield app
    app.close()


@pytest.fixture
def central(tmp_path: Path, resources: Path, clock: Clock) -> Iterator[CentralInProcess]:
    """A centre that has published the forms of `resources`."""
    central = CentralInProcess(tmp_path, clock)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    yield central
    central.close()


@pytest.fixture
def unit_code(app: App) -> str:
    return app.units.search("Bà Nà")[0].code


def _found(profile: Path, resources: Path) -> Path:
    config = _config(profile, resources)
    app = build(
        config, clock=lambda: NOW - timedelta(hours=1), rng=random.Random(1)
    )  # ids are not made twice
    unit = app.units.search("Bà Nà")[0].code
    made = app.session.create(unit, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD).workplace
    join(made, "lan", "Trần Thị Lan", Role.LEADER, LEADER_PASSWORD)
    app.close()
    return config.profile


#: A profile with An and Lan.
founded, seed = founding.fixtures(_found)


@pytest.fixture
def workplace(app: App, config: Config, seed: Path) -> Workplace:
    """The officer An is signed in; Lan is the leader."""
    shutil.copytree(seed, config.profile, dirs_exist_ok=True)
    return app.session.sign_in("an", PASSWORD)


def _config(profile: Path, resources: Path) -> Config:
    return Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
