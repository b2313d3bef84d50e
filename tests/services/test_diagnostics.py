"""A diagnostics file tells how a PC stands and not one word of what is kept on it."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest

from desktop.__main__ import main
from desktop.app import App
from desktop.domain.anonymous import anonymous
from desktop.domain.suggestion import Intake, Kind, Person
from desktop.services.workplace import Workplace
from tests.services.conftest import NOW, PASSWORD, RESOURCES, make_resources

#: The commands make a Qt without windows where there is none, and no window can be opened after that.
pytestmark = pytest.mark.usefixtures("qapp")

TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"
#: Somebody's folder; the tree itself names none.
OWN_FOLDER = PurePosixPath("/", "home", "hovanben").as_posix()
#: What is put into the profile, and must not come out.
PRIVATE = (
    "Nguyễn Văn An",
    "Trần Thị Lan",
    "Hồ Văn Bền",
    "0905 123 456",
    "0905123456",
    "Tà Lang",
    "sạt lở",
    "ben.ho@example.vn",
    PASSWORD,
    TOKEN,
    "mua xuan",
    "proxy.noi-bo",
    "Kế hoạch",
    "841297",
    "Bà Nà",
    OWN_FOLDER,
)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_resources(tmp_path_factory.mktemp("resources"))
    shutil.copy(RESOURCES / "forms" / "pakn.xlsx", folder / "forms")
    (folder / "translations").symlink_to(RESOURCES / "translations", target_is_directory=True)
    return folder


@pytest.fixture
def full(workplace: Workplace, app: App) -> App:
    """A report, a suggestion; settings, a log and a crash report that say too much."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "cds57")
    report = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "841297")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    who = Person("Hồ Văn Bền", "0905 123 456", "thôn Tà Lang")
    workplace.suggestions.take_in(Intake(Kind.COMPLAINT, "Đường bị sạt lở", person=who))
    app.settings.change(proxy="manual", proxy_host="proxy.noi-bo", proxy_port=3128)
    app.settings.change(backup_folder=f"{OWN_FOLDER}/Kế hoạch")
    folder = app.config.profile / "log"
    folder.mkdir(exist_ok=True)
    said = (
        "2026-11-16 09:00:01,120 INFO desktop.app MainThread: started",
        f"2026-11-16 09:00:02,000 WARNING sync.engine sync: token={TOKEN} password: mua xuan",
        f"2026-11-16 09:00:03,000 WARNING ui.entry MainThread: Bearer {TOKEN} for an at {OWN_FOLDER}/x.db",
        "2026-11-16 09:00:04,000 ERROR ui.entry MainThread: “Đường bị sạt lở” of Hồ Văn Bền, 0905 123 456",
        "2026-11-16 09:00:05,000 ERROR ui.entry MainThread: 0905123456 ben.ho@example.vn value=841297",
    )
    (folder / "baocaoxa.log").write_text("\n".join(said), "utf-8")
    crashes = app.config.profile / "crashes"
    crashes.mkdir(exist_ok=True)
    (crashes / "2026-11-16_090000-001.txt").write_text(
        "ValueError: Hồ Văn Bền\n  ui/entry.py:12 in save", "utf-8"
    )
    return app


def private(text: str) -> list[str]:
    return [word for word in PRIVATE if word in text]


def test_how_the_pc_stands_is_told(full: App) -> None:
    text = full.diagnosis({"store": "Kho"})
    assert "== Kho ==" in text
    for line in ("sound: ok", "report: 2", "suggestion: 1", "proxy: manual", "enrolled: false"):
        assert line in text, line
    assert "2026-11-16 09:00:01,120 INFO desktop.app MainThread: started" in text
    assert "ui/entry.py:12 in save" in text


def test_nothing_of_what_is_kept_is_in_it(full: App) -> None:
    assert not private(full.diagnosis({}))


def test_on_the_console_with_the_store_closed(full: App, tmp_path: Path) -> None:
    full.close()
    file = tmp_path / "diagnostics.txt"
    assert main(["diagnostics", str(file), "--profile", str(full.config.profile), "--language", "en"]) == 0
    text = file.read_text("utf-8")
    assert "== System ==" in text
    assert "signed in): false" in text
    assert "sound" not in text
    assert not private(text)


class Typed(io.StringIO):
    """What somebody types at a prompt."""


def test_on_the_console_as_who_signs_in(full: App, capsys: pytest.CaptureFixture[str]) -> None:
    full.close()
    before, sys.stdin = sys.stdin, Typed(f"{PASSWORD}\n")
    try:
        assert main(["diagnostics", "-", "--login", "an", "--profile", str(full.config.profile)]) == 0
    finally:
        sys.stdin = before
    text = capsys.readouterr().out
    assert "sound): ok" in text
    assert not private(text)


def test_a_wrong_password_is_told_in_the_language_chosen(
    full: App, capsys: pytest.CaptureFixture[str]
) -> None:
    full.close()
    before, sys.stdin = sys.stdin, Typed("sai\n")
    asked = ["-", "--login", "an", "--profile", str(full.config.profile), "--language", "vi"]
    try:
        assert main(["diagnostics", *asked]) == 2
    finally:
        sys.stdin = before
    assert "Mật khẩu" in capsys.readouterr().err


def test_where_nothing_can_be_written(full: App, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full.close()
    file = tmp_path / "missing" / "diagnostics.txt"
    assert main(["diagnostics", str(file), "--profile", str(full.config.profile)]) == 2
    assert capsys.readouterr().err.startswith("baocaoxa: ")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2026-11-16 09:00:01,120 INFO desktop: 12 sent", "2026-11-16 09:00:01,120 INFO desktop: 12 sent"),
        ("of Hồ Văn Bền", "of […] […] […]"),
        ("LAN.NT signed in", "[…] signed in"),
        ("plan signed in", "plan signed in"),
        ("C:\\Users\\Ben\\x.db is gone", "~\\x.db is gone"),
        ("call 0905-123-456", "call […]"),
        ("Báo cáo Xã 0.1.0", "Báo cáo Xã 0.1.0"),
    ],
)
def test_a_line_for_a_stranger(line: str, told: str) -> None:
    assert anonymous(line, ("lan.nt", "lan")) == told
