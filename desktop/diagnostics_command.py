"""`baocaoxa diagnostics FILE`: what support wants to know, without personal data; without a window."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.app import App

LANGUAGES = ("vi", "en", "fr")

#: Gives the application over a profile folder; None is the user's own.
Open = Callable[[Path | None], "App"]
#: Gives the titles of the parts, in a language; None is that of the settings.
Speak = Callable[["App", str | None], AbstractContextManager[dict[str, str]]]


def diagnostics(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run it: 0 when the file is written, 2 when not."""
    parsed = parser().parse_args(arguments)
    app = open_app(parsed.profile)
    try:
        if parsed.login:
            app.occupy()
            app.session.sign_in(parsed.login, _password())
        with speak(app, parsed.language) as titles:
            text = app.diagnosis(titles)
        if str(parsed.file) == "-":
            sys.stdout.write(text)
        else:
            parsed.file.write_text(text, "utf-8")
            sys.stderr.write(f"baocaoxa: {parsed.file}\n")
    except (BaocaoxaError, OSError) as error:
        sys.stderr.write(f"baocaoxa: {error}\n")
        return 2
    finally:
        app.close()
    return 0


def parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa diagnostics`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa diagnostics",
        description="Write what support wants to know of this PC: versions, sizes, counts, exchanges, "
        "the log. No names, texts, figures or secrets are in it.",
        epilog="exit status: 0 the file is written; 2 it is not",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write; - shows it instead")
    parser.add_argument(
        "--login", help="who signs in, so that the store is looked at too (asks for the password)"
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the titles")
    return parser


def _password() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return (sys.stdin.readline() if sys.stdin is not None else "").rstrip("\r\n")
