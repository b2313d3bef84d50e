"""`baocaoxa enrol CODE|FILE`: join this PC to its centre; without a window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.console import DONE, LANGUAGES, REFUSED, WRONG, Open, Speak, complain, say, signed_in
from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.services.enrolment import CentralCard, Enrolment


def enrol(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run it: 0 this PC is enrolled, 1 refused in words, 2 typed wrong."""
    parsed = parser().parse_args(arguments)
    app = open_app(parsed.profile)
    try:
        with speak(app, parsed.language) as words:
            if _is_code(parsed) and not parsed.url:
                complain(words.code_wants_address())
                return WRONG
            try:
                work = signed_in(app, parsed.login, words)
                card = _enrolled(work.enrolment, parsed)
                say(words.enrolled(card, work.unit.full_name))
            except BaocaoxaError as error:
                complain(words.sentence(error))
                return REFUSED
    finally:
        app.close()
    return DONE


def parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa enrol`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa enrol",
        description="Join this PC to its centre with what the province gave: a code, or a file.",
        epilog="exit status: 0 this PC is enrolled; 1 refused, nothing has changed; 2 typed wrong",
    )
    parser.add_argument("given", metavar="CODE|FILE", help="the one-time code, or the enrolment file")
    parser.add_argument("--url", help="address of the centre, with a code; a file names it itself")
    parser.add_argument(
        "--change-centre", action="store_true", help="leave the centre this PC is enrolled at for another"
    )
    parser.add_argument("--login", help="who signs in; asked for when it is not given")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
    parser.add_argument("--language", choices=LANGUAGES, help="language of what is said")
    return parser


def _is_code(parsed: argparse.Namespace) -> bool:
    """A code has no dot and no slash; what a QR code says names its centre itself."""
    given: str = parsed.given
    return not given.lstrip().startswith("{") and not set(given) & set("./\\") and not Path(given).is_file()


def _enrolled(enrolment: Enrolment, parsed: argparse.Namespace) -> CentralCard:
    if _is_code(parsed) or parsed.given.lstrip().startswith("{"):
        return enrolment.by_code(parsed.url or "", parsed.given, leaving=parsed.change_centre)
    return enrolment.by_file(Path(parsed.given), leaving=parsed.change_centre)
