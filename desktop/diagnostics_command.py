"""`baocaoxa diagnostics FILE`: what support wants to know, without personal data; without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.console import LANGUAGES, Open, Words, ask_secret, complain
from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.app import App

#: Gives the titles of the parts, and the words of all commands, in a language; None is that of the settings.
Speak = Callable[["App", str | None], AbstractContextManager[tuple[dict[str, str], Words]]]


def diagnostics(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run it: 0 when the file is written, 2 when not."""
    parsed = parser().parse_args(arguments)
    app = open_app(parsed.profile)
    try:
        with speak(app, parsed.language) as (titles, words):
            try:
                if parsed.login:
                    app.occupy()
                    app.session.sign_in(parsed.login, ask_secret(words))
                text = app.diagnosis(titles)
            except BaocaoxaError as error:
                complain(words.sentence(error))
                return 2
        if str(parsed.file) == "-":
            sys.stdout.write(text)
        else:
            parsed.file.write_text(text, "utf-8")
            complain(str(parsed.file))
    except OSError as error:
        complain(str(error))
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
