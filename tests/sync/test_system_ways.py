"""What the system says of its proxies: the portal of a Linux desktop by the real command, WinHTTP's lists."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence

import pytest

from sync.adapters import portal
from sync.adapters.portal import ask_portal, own
from sync.adapters.system_ways import ask
from sync.adapters.winhttp import proxies_in

URL = "https://centre.invalid"


def test_the_desktop_is_asked_for_this_address_and_its_ways_are_told() -> None:
    commands: list[Sequence[str]] = []

    def run(command: Sequence[str]) -> str:
        commands.append(command)
        return json.dumps({"type": "as", "data": [["http://p:3128", "direct://"]]})

    assert ask_portal(URL, run) == ("http://p:3128", "direct://")
    assert commands[0][0] == "busctl"
    assert commands[0][-2:] == ("s", URL)


@pytest.mark.parametrize("said", ["", "[]", '{"data": []}', '{"data": ["http://p:1"]}', '{"data": [[3]]}'])
def test_nonsense_is_nothing(said: str) -> None:
    assert ask_portal(URL, lambda _command: said) == ()


@pytest.mark.parametrize(
    "error",
    [FileNotFoundError(), subprocess.CalledProcessError(1, "busctl"), subprocess.TimeoutExpired("busctl", 1)],
)
def test_no_desktop_no_portal_no_answer(error: Exception) -> None:
    def run(_command: Sequence[str]) -> str:
        raise error

    assert ask_portal(URL, run) == ()


def test_a_program_of_the_system_gets_its_own_libraries() -> None:
    bundled = {"HOME": "/root", "LD_LIBRARY_PATH": "/opt/baocaoxa", "LD_LIBRARY_PATH_ORIG": "/lib/x"}
    assert own(bundled) == {"HOME": "/root", "LD_LIBRARY_PATH": "/lib/x"}
    assert own({"HOME": "/root", "LD_LIBRARY_PATH": "/opt/baocaoxa"}) == {"HOME": "/root"}


@pytest.mark.skipif(
    not shutil.which("busctl") or not shutil.which("dbus-run-session"), reason="no D-Bus here"
)
def test_a_session_without_a_portal_says_nothing() -> None:
    """The real command on a real bus, which knows nobody of that name."""
    asked = "from sync.adapters.portal import ask_portal; print(ask_portal('https://centre.invalid'))"
    command = ["dbus-run-session", "--", sys.executable, "-c", asked]
    said = subprocess.run(command, capture_output=True, check=True, timeout=60, text=True)
    assert said.stdout == "()\n"


def test_asking_this_system_never_fails() -> None:
    assert isinstance(ask(URL), tuple)
    assert portal.PATIENCE < 30  # a desktop that hangs holds an exchange up no longer than a stalled line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.xa.vn:8080", ("http://a.xa.vn:8080",)),
        ("a:8080;b:3128", ("http://a:8080", "http://b:3128")),
        ("a:8080 b:3128", ("http://a:8080", "http://b:3128")),
        ("http=h:80;https=s:443;ftp=f:21", ("http://s:443",)),
        ("socks=s:1080", ("socks://s:1080",)),
        ("", ()),
    ],
)
def test_the_lists_of_windows(text: str, found: tuple[str, ...]) -> None:
    assert proxies_in(text) == found
