"""`baocaoxa packet …` and `baocaoxa verify-receipt`: reports by stick, receipts checked; without a window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.console import DONE, LANGUAGES, REFUSED, WRONG, Open, Speak, Words, complain, say, signed_in
from desktop.domain.errors import BaocaoxaError

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.receipts import Proof

_MEGABYTE = 1024 * 1024
_MOST_MEGABYTES = 4000


def packet(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run one `packet` command: 0 done, 1 refused in words, 2 typed wrong."""
    parsed = packet_parser().parse_args(arguments)
    app = open_app(getattr(parsed, "profile", None))
    try:
        with speak(app, parsed.language) as words:
            try:
                _COMMANDS[parsed.command](app, parsed, words)
            except BaocaoxaError as error:
                complain(words.sentence(error))
                return REFUSED
    finally:
        app.close()
    return DONE


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
    take = commands.add_parser("import", help="take the centre's answer in, or another PC's draft")
    take.add_argument("file", type=Path, metavar="FILE", help="the packet, one of its parts, or its folder")
    for command in (export, take):
        command.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
        command.add_argument("--login", help="who signs in; asked for when it is not given")
    inspect = commands.add_parser("inspect", help="say what a packet is, and whether it is whole")
    inspect.add_argument("file", type=Path, metavar="FILE", help="a packet, one of its parts, or its folder")
    inspect.add_argument("--json", action="store_true", help="print JSON")
    for command in (export, take, inspect):
        command.add_argument("--language", choices=LANGUAGES, help="language of what is said")
    return parser


def _megabytes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= _MOST_MEGABYTES and len(text) < 6):
        raise argparse.ArgumentTypeError(f"{text}: give a number of MB from 1 to {_MOST_MEGABYTES}")
    return int(text) * _MEGABYTE


def _export(app: App, parsed: argparse.Namespace, words: Words) -> None:
    work = signed_in(app, parsed.login, words)
    made = work.packets.export(parsed.folder, parsed.part_size, not parsed.no_files)
    for path in made.paths:
        say(str(path))
    say(words.made(made))


def _import(app: App, parsed: argparse.Namespace, words: Words) -> None:
    work = signed_in(app, parsed.login, words)
    if work.packets.inspect(parsed.file).kind == "draft":
        found = work.stick_drafts.look(parsed.file)
        say(words.draft(found, work.stick_drafts.take(parsed.file)))
    else:
        say(words.came(work.packets.read(parsed.file)))


def _inspect(_app: App, parsed: argparse.Namespace, words: Words) -> None:
    from desktop.services.packets import inspect

    card = inspect(parsed.file)
    if parsed.json:
        said = {"kind": card.kind, "packet": card.packet, "files": list(card.names), "bytes": card.bytes}
        say(json.dumps(said, ensure_ascii=False, indent=1))
        return
    say(words.card(card))
    for name in card.names:
        say(f"  {name}")


_COMMANDS: dict[str, Callable[[App, argparse.Namespace, Words], None]] = {
    "export": _export,
    "import": _import,
    "inspect": _inspect,
}


def verify(arguments: Sequence[str], open_app: Open, speak: Speak) -> int:
    """Run `verify-receipt`: 0 it holds, 1 it proves nothing, 2 it cannot be judged, or typed wrong."""
    parsed = verify_parser().parse_args(arguments)
    app = open_app(parsed.profile)
    try:
        with speak(app, parsed.language) as words:
            try:
                text = _text_of(parsed.file)
                keys = _keys(app, parsed, words)
                proof = _proved(text, keys, app, parsed)
            except BaocaoxaError as error:
                complain(words.sentence(error))
                return WRONG
    finally:
        app.close()
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
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        help="folder whose centres' keys are used",
    )
    parser.add_argument("--login", help="who signs in to that folder, when there is no --key")
    parser.add_argument("--language", choices=LANGUAGES, default="vi", help="language of what is said")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _text_of(name: str) -> str:
    from desktop.domain.errors.receipts import ReceiptUnreadable
    from desktop.services.receipts import MOST

    if name == "-":
        return sys.stdin.readline() if sys.stdin is not None else ""
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST).decode("utf-8-sig", "replace")
    except OSError as error:
        raise ReceiptUnreadable(name, error.strerror or type(error).__name__) from error


def _keys(app: App, parsed: argparse.Namespace, words: Words) -> tuple[Mapping[str, str], ...]:
    from desktop.domain.errors.receipts import NoCentreKey, NoPinnedKey
    from desktop.services.receipts import key_in

    if parsed.key is not None:
        key = key_in(_text_of(str(parsed.key)))
        if key is None:
            raise NoCentreKey(str(parsed.key))
        return (key,)
    keys = signed_in(app, parsed.login, words).receipts.signing_keys()
    if not keys:
        raise NoPinnedKey
    return keys


def _proved(text: str, keys: Sequence[Mapping[str, str]], app: App, parsed: argparse.Namespace) -> Proof:
    from desktop.domain.errors.receipts import NoReceiptFound
    from desktop.services.receipts import jws_in, prove

    jws = jws_in(text)
    if jws is None:
        raise NoReceiptFound(parsed.file)
    return prove(jws, keys, app.units, parsed.language)


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
        say(json.dumps(said, ensure_ascii=False, indent=1))
    elif proof.holds:
        say(_VERDICTS[parsed.language][0])
        for name, value in (*proof.facts, ("SHA-256", proof.sha256)):
            say(f"  {name}: {value}")
        say(f"{heading(parsed.language)}:")
        for sentence in proof.proves:
            say(f"  – {sentence}")
    else:
        say(f"{_VERDICTS[parsed.language][1]} ({proof.why})")
    return DONE if proof.holds else REFUSED


_VERDICTS = {
    "vi": (
        "HỢP LỆ: chữ ký đúng là của trung tâm.",
        "KHÔNG HỢP LỆ: biên nhận này không chứng minh điều gì.",
    ),
    "en": ("VALID: the centre's signature holds.", "NOT VALID: this receipt proves nothing."),
    "fr": ("VALABLE : la signature du centre est bonne.", "NON VALABLE : ce récépissé ne prouve rien."),
}
