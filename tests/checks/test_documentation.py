"""What can be typed is written down, and what is written down leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.tree import ROOT, files, read

PAGES = [path for path in files() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)")
PROGRAMS = {"baocaoxa": "desktop", "baocaoxa-central": "sync.central"}


def help_of(module: str, *words: str) -> str:
    command = [sys.executable, "-m", module, *words, "--help"]
    command = [sys.executable, "-m", module, *words, "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commands(module: str) -> list[str]:
    """The sub-commands that argparse lists, indented by four, below its usage line."""
    return re.findall(r"^ {4}([a-z][a-z-]+)(?:\s|$)", help_of(module), re.MULTILINE)


def documentation() -> str:
    """All pages but the changelog: what is told there once is told to nobody who comes later."""
    return "\n".join(read(path) for path in PAGES if path.name != "CHANGELOG.md")


@pytest.mark.parametrize(("program", "module"), PROGRAMS.items(), ids=PROGRAMS)
def test_every_command_and_option_is_documented(program: str, module: str) -> None:
    pages = documentation()
    asked: list[tuple[str, ...]] = [(), *((name,) for name in commands(module))]
    for words in asked:
        line = " ".join((program, *words))
        assert line in pages, f"no page says {line!r}"
        for option in set(re.findall(r"--[a-z][a-z-]+", help_of(module, *words))) - {"--help"}:
            assert option in pages, f"no page says {option!r} of {line!r}"


def test_every_target_is_documented_and_known_to_make_py() -> None:
    makefile = read(ROOT / "Makefile")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert targets is not None
    known = re.search(r"for command in \(([^)]+)\)", read(ROOT / "make.py"))
    assert known is not None
    assert targets.group(1).split() == known.group(1).replace("_", "-").split(", ")
    pages = documentation()
    missing = [name for name in targets.group(1).split() if f"make {name}" not in pages]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    missing = [target for target in LINK.findall(read(page)) if not (page.parent / target).exists()]
    assert not missing


def test_decisions_are_numbered_in_order() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [name[:3] for name in names] == [f"{number:03}" for number in range(1, len(names) + 1)]
