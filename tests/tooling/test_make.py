"""The command that sets everything up: what it asks of a machine and how it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

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


def test_what_one_test_wants_and_cannot_be_had_keeps_nothing_else_away(
    capfd: pytest.CaptureFixture[str],
) -> None:
    done = []

    def refused() -> None:
        raise make.Stop("failed (100): apt-get install nginx")

    make.for_tests(
        [
            ("nginx", lambda: None, refused),
            ("SoftHSM", lambda: "/usr/bin/softhsm2-util", refused),
            ("Caddy", lambda: None, lambda: done.append("Caddy")),
        ]
    )
    assert done == ["Caddy"]
    said = capfd.readouterr().err
    assert said.count("will be skipped") == 1
    assert "tests that want nginx will be skipped" in said


def test_both_web_servers_are_wanted_for_the_tests() -> None:
    assert [name for name, _, _ in make.WANTED] == ["SoftHSM", "PostgreSQL", "nginx", "Caddy"]


@LINUX
def test_no_service_starts_while_its_package_is_installed(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with make.services_held(policy):
        assert subprocess.run([policy, "nginx", "start"], check=False).returncode == 101
    assert not list(tmp_path.iterdir())


@LINUX
def test_who_decided_over_services_before_decides_again_after(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 0\n")
    policy.chmod(0o700)
    for _ in range(2):
        with suppress(make.Stop), make.services_held(policy):
            assert subprocess.run([policy, "nginx", "start"], check=False).returncode == 101
            raise make.Stop("apt-get failed")
    assert policy.read_text() == "#!/bin/sh\nexit 0\n"
    assert os.access(policy, os.X_OK)
    assert list(tmp_path.iterdir()) == [policy]


@LINUX
def test_a_run_that_was_cut_off_leaves_nothing_forbidden_for_ever(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text(make.FORBIDDEN)
    with make.services_held(policy):
        assert policy.exists()
    assert not list(tmp_path.iterdir())
