"""`baocaoxa form` as a person types it: another process, its own streams."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.form_command import system_language
from desktop.forms import parse_form
from desktop.forms.lint import check_form, say
from tests.forms.xlsforms import A, B, form

ROOT = Path(__file__).resolve().parents[2]
WARNED = {**B, "name": "giá", "label": "Giá", "constraint": ". > 1"}


def run(
    *words: str | Path, encoding: str = "utf-8", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process whose console has an encoding of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", "form", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", **environment},
        capture_output=True,
        check=False,
    )


def written(folder: Path, data: bytes) -> Path:
    path = folder / "biểu mẫu.xlsx"
    path.write_bytes(data)
    return path


def test_findings_are_printed_in_utf_8_whatever_the_console_was(tmp_path: Path) -> None:
    done = run("check", written(tmp_path, form(A, WARNED)), "--language", "vi", encoding="cp1252")
    assert done.stderr == b""
    said = done.stdout.decode("utf-8").splitlines()
    (one,) = check_form(form(A, WARNED)).findings
    assert said == [
        "survey!D3 (constraint): cảnh báo: " + say(one, "vi"),
        "1 cảnh báo",
    ]
    assert done.returncode == 1


def test_a_clean_form_ends_with_0_and_an_error_with_2(tmp_path: Path) -> None:
    clean = run("check", written(tmp_path, form(A)), "--language", "en")
    assert (clean.returncode, clean.stdout.decode().strip()) == (0, "Nothing to mend.")
    wrong = run("check", written(tmp_path, form(A, {**B, "relevant": "foo(1)"})), "--language", "fr")
    assert wrong.returncode == 2
    assert wrong.stdout.decode().splitlines()[-1] == "1 erreur"
    none = run("check", tmp_path / "none.xlsx", "--language", "en")
    assert (none.returncode, none.stderr) == (2, b"")
    assert none.stdout.decode().startswith("error: The workbook cannot be opened")
    assert run("check").returncode == 2
    assert run("check", tmp_path / "none.xlsx", "--nonsense").returncode == 2


def test_json(tmp_path: Path) -> None:
    path = written(tmp_path, form(A, WARNED))
    done = run("check", "--json", "--language", "en", path)
    told = json.loads(done.stdout)
    assert (told["file"], told["form"], told["version"]) == (str(path), "thu", "1")
    assert (told["errors"], told["warnings"], told["hints"]) == (0, 1, 0)
    (found,) = told["findings"]
    assert found.pop("sentence").startswith("An answer can be refused")
    assert found == {
        "rule": "constraint-message",
        "severity": "warning",
        "place": "survey!D3",
        "sheet": "survey",
        "row": 3,
        "column": "D",
        "header": "constraint",
    }


def test_the_xform_is_printed(tmp_path: Path) -> None:
    done = run("xml", written(tmp_path, form(A, WARNED)))
    assert done.returncode == 0
    assert parse_form(done.stdout).id == "thu"
    assert "Giá" in done.stdout.decode()
    wrong = run("xml", written(tmp_path, form(A, {**B, "relevant": "foo(1)"})), "--language", "en")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert b"survey!D3 (relevant): error" in wrong.stderr


def test_the_language_is_that_of_the_settings_then_of_the_system(tmp_path: Path) -> None:
    path = written(tmp_path, form(A))
    (tmp_path / "settings.json").write_text(json.dumps({"language": "fr"}), "utf-8")
    assert (
        run("check", path, "--profile", tmp_path, LANG="en_US.UTF-8").stdout
        == "Rien à corriger.".encode() + b"\n"
    )
    empty = tmp_path / "empty"
    assert run("check", path, "--profile", empty, LC_ALL="en_US.UTF-8").stdout == b"Nothing to mend.\n"
    assert not empty.exists()


@pytest.mark.parametrize(
    ("environment", "language"),
    [({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_US"}, "fr"), ({"LANG": "vi_VN"}, "vi"), ({"LANG": "de_DE"}, "vi"),
     ({"LANG": "French_France.1252"}, "fr")],
)  # fmt: skip
def test_the_languages_of_systems(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


def test_every_command_and_option_is_documented() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    names = re.findall(r"^ {4}([a-z]+) ", run("--help").stdout.decode(), re.MULTILINE)
    assert names == ["check", "xml", "preview"]
    for name in names:
        assert f"baocaoxa form {name}" in page
        options = set(re.findall(r"--[a-z-]+", run(name, "--help").stdout.decode())) - {"--help"}
        assert [option for option in options if option not in page] == []
