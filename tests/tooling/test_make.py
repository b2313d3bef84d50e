"""The command that sets everything up: what it asks of a machine and how it fails."""

from __future__ import annotations

import subprocess
import sys

import pytest

import make
from tests.checks.tree import ROOT

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Debian packages are asked for on Linux only")


@LINUX
def test_a_library_is_missing_only_when_the_loader_does_not_find_it() -> None:
    assert make.loads("libc.so.6")
    assert not make.loads("libthere-is-no-such.so.9")


@LINUX
def test_the_machine_that_runs_the_tests_lacks_nothing() -> None:
    assert make.missing_packages([sys.executable], display=False, build=False) == []


def test_a_failing_step_shows_its_output_and_stops(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(make.Stop, match=r"failed \(4\)") as stop:
        make.step("a step", sys.executable, "-c", "print('what went wrong'); raise SystemExit(4)")
    assert stop.value.status == 1
    assert "make: a step\nwhat went wrong\n" in capfd.readouterr().err


def test_a_step_that_succeeds_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    make.step("a step", sys.executable, "-c", "print('chatter')")
    assert capfd.readouterr() == ("", "make: a step\n")


def test_the_stamp_says_what_the_environment_was_made_from() -> None:
    stamps = make.installed()
    assert all(set(stamp) == {"lock", "project", "root", "python"} for stamp in stamps.values())


def test_fingerprints_differ_by_lock_and_by_python() -> None:
    run, dev, other = (
        make.fingerprint("run", "3.11"),
        make.fingerprint("dev", "3.11"),
        make.fingerprint("dev", "3.12"),
    )
    assert run["lock"] != dev["lock"]
    assert dev != other
    assert dev["root"] == str(ROOT)


def test_help_names_every_command_and_a_wrong_one_is_refused() -> None:
    def call(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "make.py"), *words]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    shown = call("--help").stdout
    assert all(f"\n    {name}" in shown for name in make.COMMANDS)
    refused = call("fly")
    assert (refused.returncode, refused.stdout) == (2, "")
