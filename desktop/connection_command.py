"""`baocaoxa connection`: where the way to the centre ends, step by step; without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.console import LANGUAGES, Open, Words, complain, signed_in
from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.connection import Finding

WELL, DOUBT, BAD = 0, 1, 2

#: What makes a line of a finding, and the words of all commands, in a language; None is that of the settings.
Speak = Callable[["App", str | None], AbstractContextManager[tuple[Callable[["Finding"], str], Words]]]


def connection(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run it: 0 all is well, 1 one thing should be looked at, 2 it fails, or typed wrong."""
    parsed = parser().parse_args(arguments)
    app = open_app(parsed.profile)
    try:
        with speak(app, parsed.language) as (line, words):
            try:
                found = _tested(app, parsed, lambda each: _say(line(each)), words)
            except BaocaoxaError as error:
                complain(words.sentence(error))
                return BAD
    finally:
        app.close()
    verdicts = {str(each.verdict) for each in found}
    return BAD if "bad" in verdicts else DOUBT if "doubt" in verdicts else WELL


def parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa connection`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa connection",
        description="Try every step of the way to the centre, and name the one that fails.",
        epilog="exit status: 0 all is well; 1 one thing should be looked at; 2 it fails",
    )
    parser.add_argument("--url", help="address to try, without signing in; else the centre of this PC")
    parser.add_argument("--login", help="who signs in; asked for when it is not given")
    parser.add_argument(
        "--proxy",
        type=_proxy,
        metavar="WHICH",
        help="system, none, or HOST:PORT; without it, as the settings say",
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
    parser.add_argument("--language", choices=LANGUAGES, help="language of what is said")
    return parser


def _proxy(text: str) -> tuple[str, str, int]:
    """Mode, host and port, as the settings keep them."""
    if text in {"system", "none"}:
        return text, "", 0
    from sync.proxies import is_host

    host, _, port = text.rpartition(":")
    if not is_host(host.strip("[]")) or not (port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536):
        raise argparse.ArgumentTypeError(f"{text}: give system, none, or HOST:PORT")
    return "manual", host, int(port)


def _tested(
    app: App, parsed: argparse.Namespace, tell: Callable[[Finding], None], words: Words
) -> tuple[Finding, ...]:
    from desktop.services.connection import by_address

    if parsed.url:
        way = parsed.proxy or app.settings.proxy
        return by_address(parsed.url, way, tell, app.clock, app.ask_proxies)
    work = signed_in(app, parsed.login, words)
    return work.connection.test(tell, lambda: False, way=parsed.proxy)


def _say(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
