"""The audit finds what it must, and a machine without a network is told so."""

from __future__ import annotations

from importlib import metadata
from typing import Any

import pytest

from tests.tooling import audit

OLD = audit.pins("jinja2==3.1.4 \\\n    --hash=sha256:00\nidna==3.20 \\\n")


def silent(_package: str, _version: str) -> list[dict[str, Any]]:
    raise audit.NoAnswer("no network")


def test_a_written_down_hole_is_found_without_a_network() -> None:
    found, where = audit.holes(OLD, audit.advisories(), silent)
    assert [line.split(",")[0] for line in found] == [
        "jinja2 3.1.4: CVE-2025-27516",
        "jinja2 3.1.4: CVE-2024-56201",
    ]
    assert "no network" in where


def test_what_pypi_tells_is_found() -> None:
    def ask(package: str, _version: str) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = [
            {"id": "PYSEC-1", "fixed_in": ["4.0"]},
            {"id": "PYSEC-2", "withdrawn": "2026-01-01"},
        ]
        return told if package == "idna" else []

    found, where = audit.holes(OLD, [], ask)
    assert found == ["idna 3.20: PYSEC-1, mended 4.0"]
    assert "PyPI asked of 2 packages" in where


@pytest.mark.parametrize(
    ("said", "fine"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("Apache-2.0 AND MIT", True),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("Proprietary", False),
    ],
)
def test_which_licences_are_allowed(said: str, fine: bool) -> None:
    assert audit.allowed(said) is fine


def test_a_licence_that_is_not_allowed_or_not_known_is_told() -> None:
    def told(package: str) -> str | None:
        if package == "elsewhere":
            raise metadata.PackageNotFoundError(package)
        return {"good": "MIT", "bad": "AGPL-3.0-only"}.get(package)

    found = audit.unlicensed(["good", "bad", "mute", "elsewhere"], told)
    assert [line.split(":")[0].split(" ")[0] for line in found] == ["bad", "elsewhere", "mute"]


def test_every_decision_is_on_something_locked() -> None:
    locked = audit.pins((audit.ROOT / "locks" / "dev.txt").read_text("utf-8"))
    assert set(audit.DECIDED) <= set(locked)
    assert all(each.package for each in audit.advisories())
