"""The lock files are whole, agree with each other and with pyproject.toml."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.checks.tree import ROOT, read

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def pins(lock: str) -> set[tuple[str, str, str]]:
    """Name, version and marker of every pin in a lock file."""
    return set(PIN.findall(read(ROOT / "locks" / f"{lock}.txt")))


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_every_pin_has_a_hash_and_no_line_has_an_address(lock: str) -> None:
    text = read(ROOT / "locks" / f"{lock}.txt")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(blocks) == len(pins(lock)) > 20
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text


def test_dev_holds_all_that_run_holds() -> None:
    assert pins("run") <= pins("dev")


def test_the_locks_satisfy_the_project() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))
    named = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["central"],
        *(line for group in project["dependency-groups"].values() for line in group if isinstance(line, str)),
    ]
    for requirement in map(Requirement, named):
        wanted = canonicalize_name(requirement.name)
        versions = [version for name, version, _ in pins("dev") if name == wanted]
        assert any(map(requirement.specifier.contains, versions)), requirement


def test_qt_is_the_one_that_old_processors_run() -> None:
    qt = [(version, marker) for name, version, marker in pins("run") if name == "pyside6-essentials"]
    assert [version for version, marker in qt if "< '3.14'" in marker] == ["6.9.3"]
