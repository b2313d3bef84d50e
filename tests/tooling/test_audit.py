"""The audit finds what it must, and a machine without a network is told so."""

from __future__ import annotations

from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from tests.tooling import audit

OLD = audit.pins("jinja2==3.1.4 \\\n    --hash=sha256:00\nidna==3.20 \\\n")


def silent(_package: str, _version: str) -> list[dict[str, Any]]:
    raise audit.NoAnswer("no network")


def test_a_written_down_hole_is_found_without_a_network() -> None:
    found, where = audit.holes(OLD, audit.advisories(), silent)
    assert [line.split(",")[0] for line in found] == [
        "jinja2 3.1.4: CVE-2024-56326",
        "jinja2 3.1.4: CVE-2024-56201",
        "jinja2 3.1.4: CVE-2025-27516",
    ]
    assert "no network" in where


def test_each_advisory_hits_up_to_the_version_that_is_mended_and_names_its_page() -> None:
    for each in audit.advisories():
        assert each.fixed, each.id
        assert not each.hits(each.package, each.fixed), each.id
        assert any(part.startswith("<") for part in each.affected.split(",")), each.id
        assert each.source.startswith("https://github.com/"), each.id
        assert each.source.endswith(each.id)
        assert each.id.startswith("GHSA-")
        assert not each.cve or each.cve.startswith("CVE-")


@pytest.mark.parametrize("each", audit.advisories(), ids=lambda each: f"{each.package}-{each.id}")
def test_a_locked_version_that_has_a_hole_is_refused(
    each: audit.Advisory,
) -> None:
    hole = oldest(each)
    found, _ = audit.holes({each.package: hole}, [each], silent)
    assert len(found) == 1
    assert each.source in found[0]
    found, _ = audit.holes({each.package: each.fixed}, [each], silent)
    assert found == []


def oldest(each: audit.Advisory) -> str:
    """The first version an advisory names; 0 when it is every one before the mended."""
    begins = [part[2:] for part in each.affected.split(",") if part.startswith(">=")]
    return begins[0] if begins else "0"


def test_the_command_refuses_a_lock_with_a_hole_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = audit.pins((audit.ROOT / "locks" / "run.txt").read_text("utf-8"))
    hole = replace(audit.advisories()[0], package="httpx", affected=f"<={locked['httpx']}", id="GHSA-test")
    path = tmp_path / "advisories.json"
    path.write_text(audit.as_text([hole]), "utf-8")
    assert audit.main([], silent, path) == 1
    assert f"known holes: httpx {locked['httpx']}" in capsys.readouterr().out
    path.write_text(audit.as_text(audit.advisories()), "utf-8")
    assert audit.main([], silent, path) == 0
    assert "no known hole" in capsys.readouterr().out


def test_renewing_writes_down_what_pypi_tells_and_takes_out_what_was_withdrawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = audit.pins((audit.ROOT / "locks" / "run.txt").read_text("utf-8"))
    hole = {
        "id": "PYSEC-1",
        "aliases": ["CVE-2027-1", "GHSA-1"],
        "fixed_in": ["0.1", "999.0", "998.0"],
        "summary": "tells too much\nand more",
        "link": "https://osv.dev/PYSEC-1",
    }
    gone = audit.Advisory("idna", "<999", "999", "GHSA-gone", "nothing after all", "https://x", "CVE-2027-2")

    def ask(package: str, _version: str) -> list[dict[str, Any]]:
        told: dict[str, list[dict[str, Any]]] = {
            "httpx": [hole],
            "idna": [{"id": "PYSEC-2", "aliases": ["CVE-2027-2"], "withdrawn": "2027-01-01"}],
        }
        return told.get(package, [])

    path = tmp_path / "advisories.json"
    path.write_text(audit.as_text([gone]), "utf-8")
    assert audit.main(["--renew"], ask, path) == 0
    (written,) = audit.advisories(path)
    assert written == audit.Advisory(
        "httpx",
        f">={locked['httpx']},<998.0",
        "998.0",
        "PYSEC-1",
        "tells too much",
        "https://osv.dev/PYSEC-1",
        "CVE-2027-1",
    )
    assert "1 new, 1 gone" in capsys.readouterr().out
    before = path.read_bytes()
    assert audit.main(["--renew"], ask, path) == 0
    assert path.read_bytes() == before
    assert audit.main(["--renew"], silent, path) == 1
    assert path.read_bytes() == before
    assert "Nothing is changed" in capsys.readouterr().out


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
    assert {each.package for each in audit.advisories()} <= set(locked)
