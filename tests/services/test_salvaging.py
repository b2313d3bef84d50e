"""Stores really damaged: what can be read is in a new one, the damaged one keeps every byte."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.app import App
from desktop.config import Config
from desktop.domain.errors import SalvageStopped, StoreDamaged, ViewingOnly, WrongPassword
from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD
from tests.services.test_session import store_file

PAGE = 4096


def fill(workplace: Workplace) -> list[str]:
    """Reports in every obligation, half of them signed."""
    made = []
    for number, card in enumerate(workplace.desk.cards(NOW.date())):
        report = workplace.reports.start(card.obligation)
        instance = workplace.reports.open(report).instance
        instance.answer("/data/cb_tong", str(number + 1))
        instance.answer("/data/cb_maytinh", str(number))
        workplace.reports.save_draft(report, instance.snapshot())
        if number % 2:
            workplace.reports.finish(report, instance)
            workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
        made.append(report)
    return made


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("reports-*.db*")}


@pytest.fixture
def filled(app: App, workplace: Workplace) -> list[str]:
    reports = fill(workplace)
    app.session.sign_out()
    return reports


def pages(path: Path, chosen: Callable[[int], list[int]]) -> None:
    """Overwrite pages with noise."""
    content = bytearray(path.read_bytes())
    for page in chosen(len(content) // PAGE):
        content[page * PAGE : (page + 1) * PAGE] = bytes(range(256)) * (PAGE // 256)
    path.write_bytes(content)


def salvaged(app: App, config: Config) -> Workplace:
    """The workplace after salvage; every damaged file is as it was, and so is its copy."""
    before = digest(config.profile)
    found = app.session.salvage("an", PASSWORD)
    assert {name: value for name, value in digest(config.profile).items() if name in before} == before
    assert digest(found.copy) == before
    assert (found.copy / "what-was-read.txt").exists()
    workplace = app.session.sign_in("an", PASSWORD)
    assert workplace.reports.count(ReportFilter()) == found.reports
    return workplace


def test_every_page_damaged_in_turn_leaves_the_rest(
    app: App, config: Config, filled: list[str], tmp_path: Path
) -> None:
    store = store_file(config)
    whole = store.read_bytes()
    kept = tried = 0
    clean = tmp_path / "clean"
    shutil.copytree(config.profile, clean)
    pages_in_all = len(whole) // PAGE
    for page in range(2, pages_in_all, max(1, pages_in_all // 12)):
        tried += 1
        shutil.rmtree(config.profile)
        shutil.copytree(clean, config.profile)
        pages(store_file(config), lambda count, page=page: [page])  # type: ignore[misc]
        with suppress(StoreDamaged):  # a page without which nothing can be read, or nothing is whose commune
            workplace = salvaged(app, config)
            kept += workplace.reports.count(ReportFilter()) >= len(filled) - 1
        app.session.sign_out()
        assert store.exists()
    assert kept >= tried // 2, f"{kept} of {tried}"


def test_a_cut_store_gives_what_is_left(app: App, config: Config, filled: list[str]) -> None:
    store = store_file(config)
    content = store.read_bytes()
    store.write_bytes(content[: len(content) - PAGE // 2])
    with pytest.raises(StoreDamaged):
        app.session.sign_in("an", PASSWORD)
    workplace = salvaged(app, config)
    assert workplace.reports.count(ReportFilter()) >= len(filled) - 1


def test_a_lost_log_and_a_whole_store_lose_nothing_that_was_folded_in(
    app: App, config: Config, filled: list[str]
) -> None:
    store = store_file(config)
    store.with_name(store.name + "-wal").write_bytes(b"\0" * 32)
    workplace = salvaged(app, config)
    assert {workplace.reports.detail(report).id for report in filled} == set(filled)
    assert workplace.accounts.signers()[0].login == "lan"


@pytest.mark.parametrize("way", ["salvage", "view"])
def test_stopped_it_leaves_all_as_it_was(app: App, config: Config, filled: list[str], way: str) -> None:
    before = {path for path in config.profile.rglob("*") if path.is_file()}
    kept = digest(config.profile)
    told: list[tuple[int, int]] = []
    read = {"salvage": app.session.salvage, "view": app.session.view}[way]
    with pytest.raises(SalvageStopped):
        read("an", PASSWORD, lambda done, count: told.append((done, count)), lambda: len(told) > 5)
    assert 5 < len(told) < told[0][1]
    assert {path for path in config.profile.rglob("*") if path.is_file()} == before
    assert digest(config.profile) == kept
    assert app.session.sign_in("an", PASSWORD).reports.count(ReportFilter()) == len(filled)


@pytest.mark.parametrize("content", [b"", b"\0" * PAGE * 20, b"no store at all" * 5000])
def test_where_nothing_is_left_nothing_is_made(
    app: App, config: Config, filled: list[str], content: bytes
) -> None:
    store = store_file(config)
    store.write_bytes(content)
    for _ in range(2):
        with pytest.raises(StoreDamaged):
            app.session.salvage("an", PASSWORD)
    assert store.read_bytes() == content
    assert not list(config.profile.glob("damaged-*"))
    assert digest(config.profile).keys() == {store.name}


def test_only_who_has_a_password_may(app: App, config: Config, filled: list[str]) -> None:
    with pytest.raises(WrongPassword):
        app.session.salvage("an", "sai mật khẩu")
    assert not list(config.profile.glob("damaged-*"))


def test_a_damaged_store_is_looked_at_and_nothing_is_written(
    app: App, config: Config, filled: list[str]
) -> None:
    pages(store_file(config), lambda count: [count - 2])
    before = {path: path.read_bytes() for path in sorted(config.profile.rglob("*")) if path.is_file()}
    with pytest.raises(WrongPassword):
        app.session.view("an", "sai mật khẩu")
    here = app.session.view("an", PASSWORD)
    assert here.viewing
    rows = here.reports.page(ReportFilter(), 0, 100)
    assert len(rows) >= len(filled) - 1
    for row in rows:
        opened = here.reports.open(row.id)
        assert not opened.editable
        assert opened.instance.node("/data/cb_tong").value
        with pytest.raises(ViewingOnly):
            here.reports.save_draft(row.id, opened.instance.snapshot())
    app.session.sign_out()
    after = {path: path.read_bytes() for path in sorted(config.profile.rglob("*")) if path.is_file()}
    assert after == before


def test_sealed_files_whose_rows_are_lost_stay_with_the_copy(
    app: App, config: Config, filled: list[str]
) -> None:
    (config.profile / "files").mkdir(exist_ok=True)
    (config.profile / "files" / "ab12").write_bytes(b"sealed")
    store = store_file(config)
    store.write_bytes(store.read_bytes()[:-100])
    found = app.session.salvage("an", PASSWORD)
    app.session.sign_in("an", PASSWORD)
    assert (found.copy / "files" / "ab12").read_bytes() == b"sealed"
