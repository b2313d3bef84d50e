"""`baocaoxa packet …` and `baocaoxa verify-receipt`: reports by stick, receipts checked; without a window."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.receipts import Proof
    from desktop.services.workplace import Workplace

LANGUAGES = ("vi", "en", "fr")
DONE, REFUSED, WRONG = 0, 1, 2
_MEGABYTE = 1024 * 1024
_MOST_MEGABYTES = 4000

#: Gives the application over a profile folder; None is the user's own.
Open = Callable[[Path | None], "App"]


def packet(arguments: Sequence[str], open_app: Open) -> int:
    """Run one `packet` command: 0 done, 1 refused in words, 2 typed wrong."""
    parsed = packet_parser().parse_args(arguments)
    try:
        if parsed.command == "inspect":
            return _inspect(parsed)
        app = open_app(parsed.profile)
        try:
            app.occupy_made()
            work = _signed_in(app, parsed)
            return _export(parsed, work) if parsed.command == "export" else _import(parsed, work)
        finally:
            app.close()
    except BaocaoxaError as error:
        _complain(f"baocaoxa: {error}")
        return REFUSED


def packet_parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa packet`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa packet", description="Reports by USB stick: sealed packets, and the centre's answers."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    export = commands.add_parser("export", help="write what waits into a sealed packet")
    export.add_argument("folder", type=Path, metavar="FOLDER", help="folder or stick to write to")
    export.add_argument("--part-size", type=_megabytes, metavar="MB", help="split into parts of so many MB")
    export.add_argument("--no-files", action="store_true", help="leave the attached files out")
    take = commands.add_parser("import", help="take the centre's answer in")
    take.add_argument("file", type=Path, metavar="FILE", help="the answer, one of its parts, or its folder")
    for command in (export, take):
        command.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
        command.add_argument("--login", help="who signs in; asked for when it is not given")
    inspect = commands.add_parser("inspect", help="say what a packet is, and whether it is whole")
    inspect.add_argument("file", type=Path, metavar="FILE", help="a packet, one of its parts, or its folder")
    inspect.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _megabytes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= _MOST_MEGABYTES and len(text) < 6):
        raise argparse.ArgumentTypeError(f"{text}: give a number of MB from 1 to {_MOST_MEGABYTES}")
    return int(text) * _MEGABYTE


def _signed_in(app: App, parsed: argparse.Namespace) -> Workplace:
    """The workplace of who signs in; the password is asked for, or read from standard input, never typed
    into the command.
    """
    ask_secret, ask = (getpass.getpass, input) if _has_keyboard() else (_line, _line)
    login = parsed.login or ask("Login: ")
    return app.session.sign_in(login, ask_secret("Password: "))


def _has_keyboard() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _line(_prompt: str) -> str:
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line.rstrip("\r\n")


def _export(parsed: argparse.Namespace, work: Workplace) -> int:
    made = work.packets.export(parsed.folder, parsed.part_size, not parsed.no_files)
    for path in made.paths:
        _say(str(path))
    _say(f"{made.items} items, {made.files} files, {made.bytes} bytes. Carry all of it to the centre.")
    if made.missing:
        _say(f"{made.missing} attached files cannot be read on this PC and are not in it.")
    return DONE


def _import(parsed: argparse.Namespace, work: Workplace) -> int:
    came = work.packets.read(parsed.file)
    _say(f"{came.receipts} receipts, {came.changes} other news.")
    if came.set_aside:
        _say(f"{came.set_aside} reports were not taken by the centre: open the application to see why.")
    if came.retried:
        _say(f"{came.retried} items are to come again: make another packet later.")
    return DONE


def _inspect(parsed: argparse.Namespace) -> int:
    from desktop.services.packets import inspect

    card = inspect(parsed.file)
    if parsed.json:
        said = {"kind": card.kind, "packet": card.packet, "files": list(card.names), "bytes": card.bytes}
        _say(json.dumps(said, ensure_ascii=False, indent=1))
        return DONE
    kind = "a packet for the centre" if card.kind == "request" else "an answer of the centre"
    _say(f"{kind}, {card.packet}: {len(card.names)} parts, {card.bytes} bytes, whole")
    for name in card.names:
        _say(f"  {name}")
    return DONE


def verify(arguments: Sequence[str], open_app: Open) -> int:
    """Run `verify-receipt`: 0 it holds, 1 it proves nothing, 2 it cannot be judged, or typed wrong."""
    parsed = verify_parser().parse_args(arguments)
    try:
        text = _text_of(parsed.file)
        key = _key(parsed, open_app)
        proof = _proved(text, key, parsed, open_app)
    except (BaocaoxaError, OSError, ValueError) as error:
        _complain(f"baocaoxa: {error}")
        return WRONG
    return _tell(proof, parsed)


def verify_parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa verify-receipt`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa verify-receipt",
        description="Check a receipt without a network, and say what it proves.",
        epilog="exit status: 0 it holds; 1 it proves nothing; 2 it cannot be judged",
    )
    parser.add_argument("file", metavar="FILE", help="a receipt, JSON with one, or text scanned; - is input")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the centre's public key (JWK or PEM)")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder whose pinned key is used")
    parser.add_argument("--login", help="who signs in to that folder, when there is no --key")
    parser.add_argument("--language", choices=LANGUAGES, default="vi", help="language of what is said")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _text_of(name: str) -> str:
    from desktop.services.receipts import MOST

    if name == "-":
        return sys.stdin.readline() if sys.stdin is not None else ""
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST).decode("utf-8-sig", "replace")
    except OSError as error:
        raise ValueError(f"{name} cannot be read ({error.strerror}).") from error


def _key(parsed: argparse.Namespace, open_app: Open) -> dict[str, str]:
    from desktop.services.receipts import key_in

    if parsed.key is not None:
        key = key_in(_text_of(str(parsed.key)))
        if key is None:
            raise ValueError(f"{parsed.key} holds no public key of a centre (Ed25519, as JWK or PEM).")
        return dict(key)
    app = open_app(parsed.profile)
    try:
        app.occupy_made()
        key = _signed_in(app, parsed).receipts.pinned()
    finally:
        app.close()
    if key is None:
        raise ValueError("This PC is not enrolled, so it knows no centre's key. Give one with --key.")
    return dict(key)


def _proved(text: str, key: dict[str, str], parsed: argparse.Namespace, open_app: Open) -> Proof:
    from desktop.services.receipts import jws_in, prove

    jws = jws_in(text)
    if jws is None:
        raise ValueError(f"{parsed.file} holds no receipt.")
    return prove(jws, key, open_app(parsed.profile).units, parsed.language)


def _tell(proof: Proof, parsed: argparse.Namespace) -> int:
    from desktop.services.receipts import heading

    if parsed.json:
        said = {
            "holds": proof.holds,
            "facts": dict(proof.facts),
            "sha256": proof.sha256,
            "proves": list(proof.proves),
            "why": proof.why,
        }
        _say(json.dumps(said, ensure_ascii=False, indent=1))
    elif proof.holds:
        _say(_VERDICTS[parsed.language][0])
        for name, value in (*proof.facts, ("SHA-256", proof.sha256)):
            _say(f"  {name}: {value}")
        _say(f"{heading(parsed.language)}:")
        for sentence in proof.proves:
            _say(f"  – {sentence}")
    else:
        _say(f"{_VERDICTS[parsed.language][1]} ({proof.why})")
    return DONE if proof.holds else REFUSED


_VERDICTS = {
    "vi": (
        "HỢP LỆ: chữ ký đúng là của trung tâm.",
        "KHÔNG HỢP LỆ: biên nhận này không chứng minh điều gì.",
    ),
    "en": ("VALID: the centre's signature holds.", "NOT VALID: this receipt proves nothing."),
    "fr": ("VALABLE : la signature du centre est bonne.", "NON VALABLE : ce récépissé ne prouve rien."),
}


def _say(text: str) -> None:
    if sys.stdout is not None:  # a program made for windows only has none
        sys.stdout.write(text + "\n")


def _complain(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")
