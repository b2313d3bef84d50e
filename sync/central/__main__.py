"""The command line of the centre: `baocaoxa-central`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import BaocaoxaError, UnknownUnit
from sync.central import (
    aside_command,
    enrol_command,
    environment,
    events_command,
    notices_command,
    packet_command,
    phone_command,
    reports_command,
    review_command,
    suggestions_command,
    tasks_command,
)

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.workers import Certificate

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

PORT = 8710
_HERE = f"http://127.0.0.1:{PORT}"
_LAST_PORT = 65_535
_LONGEST_HOURS = 366 * 24
_MOST_WORKERS = 64


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it was done, 1 when it was refused in words, 2 when it was typed wrong."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    parsed = _parser().parse_args(arguments)
    from sqlalchemy.exc import SQLAlchemyError

    from sync.central.centre import FolderUnusable
    from sync.central.database import DatabaseUnusable, failure
    from sync.central.listening import CannotListen
    from sync.central.published import NotPublished

    try:
        return _COMMANDS[parsed.command](parsed)
    except UnknownUnit as error:
        print(f"baocaoxa-central: {error} To search: baocaoxa-central units NAME", file=sys.stderr)
        return 1
    except (
        BaocaoxaError,
        CannotListen,
        DatabaseUnusable,
        FolderUnusable,
        NotPublished,
        ValueError,
        OSError,
    ) as error:
        print(f"baocaoxa-central: {error}", file=sys.stderr)
        return 1
    except SQLAlchemyError as error:
        print(f"baocaoxa-central: {failure(error)}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="baocaoxa-central",
        description="The central API of Báo cáo Xã: receives the communes' reports, answers with receipts.",
        epilog="Each command has its own help: baocaoxa-central serve --help",
    )
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="folder of the centre's data, made when it is not there (default: the user's data folder)",
    )
    data.add_argument(
        "--database",
        default=argparse.SUPPRESS,
        metavar="URL",
        help="PostgreSQL database, postgresql+psycopg://user@host/name; its password belongs into PGPASSWORD "
        f"or ~/.pgpass (default: ${environment.DATABASE}, else SQLite in the data folder)",
    )
    parser.add_argument("--data", type=Path, default=None, metavar="DIR", help="folder of the centre's data")
    parser.add_argument("--database", default=None, metavar="URL", help="PostgreSQL database of the centre")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    _running(commands, data)
    _enrolling(commands, data)
    _looking(commands, data)
    packet_command.add(commands, data)
    aside_command.add(commands, data)
    tasks_command.add(commands, data)
    review_command.add(commands, data)
    events_command.add(commands, data)
    notices_command.add(commands, data)
    suggestions_command.add(commands, data)
    phone_command.add(commands, data)
    return parser


def _running(commands: _Commands, data: argparse.ArgumentParser) -> None:
    serve = commands.add_parser("serve", parents=[data], help="answer PCs and show the pages")
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    serve.add_argument(
        "--port", type=_port, default=PORT, help=f"port; 0 lets the system choose (default: {PORT})"
    )
    serve.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="processes that answer, one a core is a good number; several want PostgreSQL (default: 1)",
    )
    serve.add_argument(
        "--certfile", type=Path, metavar="FILE.pem", help="answer over TLS with this certificate (and chain)"
    )
    serve.add_argument("--keyfile", type=Path, metavar="FILE.pem", help="the private key of --certfile")
    serve.add_argument("--name", help="how the centre calls itself, on desks and on the pages; kept")
    serve.add_argument("--url", help="address that PCs use, when it is another (behind a proxy, say); kept")

    publish = commands.add_parser(
        "publish", parents=[data], help="make an XLSForm the current version of its form"
    )
    publish.add_argument(
        "forms", type=Path, nargs="+", metavar="FORM.xlsx", help="forms, as authored in Excel"
    )
    publish.add_argument(
        "--language", choices=("vi", "en", "fr"), default="en", help="language of what is found (default: en)"
    )


def _enrolling(commands: _Commands, data: argparse.ArgumentParser) -> None:
    units = commands.add_parser("units", help="search communes by name, with or without marks; prints codes")
    units.add_argument("text", nargs="*", metavar="TEXT", help="a part of the name or code; without it, all")

    enrol_command.add(commands, data, _hours, _HERE)
    revoke = commands.add_parser("revoke", parents=[data], help="stop a PC's token; what it sent stays")
    revoke.add_argument("device", metavar="DEVICE", help="id of the PC, as `devices` prints it")


def _looking(commands: _Commands, data: argparse.ArgumentParser) -> None:
    reports_command.add(commands, data)
    viewer = commands.add_parser(
        "viewer-key", parents=[data], help="make the key that opens the pages for a person"
    )
    viewer.add_argument(
        "name", metavar="NAME", help="whose key it is; an earlier key of that name stops working"
    )
    viewer.add_argument(
        "--decides", action="store_true", help="may also accept reports that were set aside, or keep them"
    )

    commands.add_parser("devices", parents=[data], help="list enrolled PCs")


def _port(text: str) -> int:
    if not _within(text, 0, _LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 0 to {_LAST_PORT}")
    return int(text)


def _workers(text: str) -> int:
    if not _within(text, 1, _MOST_WORKERS):
        raise argparse.ArgumentTypeError(f"{text}: give a number of processes from 1 to {_MOST_WORKERS}")
    return int(text)


def _hours(text: str) -> int:
    if not _within(text, 1, _LONGEST_HOURS):
        raise argparse.ArgumentTypeError(f"{text}: give a number of hours from 1 to {_LONGEST_HOURS}")
    return int(text)


def _within(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most


def _open(parsed: argparse.Namespace) -> Centre:
    from sync.central.centre import open_centre

    return open_centre(_folder(parsed), database=_database(parsed))


def _database(parsed: argparse.Namespace) -> str | None:
    return parsed.database or os.environ.get(environment.DATABASE) or None


def _folder(parsed: argparse.Namespace) -> Path:
    if parsed.data is not None:
        return Path(parsed.data)
    from platformdirs import user_data_path

    return user_data_path("baocaoxa-central", appauthor=False)


def _serve(parsed: argparse.Namespace) -> int:
    from sync.central.listening import listening
    from sync.central.workers import serve

    certificate = _certificate(parsed)
    folder = _folder(parsed)
    with listening(parsed.host, parsed.port) as open_socket:
        with closing(_open(parsed)) as centre:
            for name in ("name", "url"):
                if getattr(parsed, name):
                    centre.set(name, getattr(parsed, name))
            where = centre.database.told
        host = f"[{parsed.host}]" if ":" in parsed.host else parsed.host
        address = f"http{'s' if certificate else ''}://{host}:{open_socket.getsockname()[1]}"
        print(f"Serving at {address} (pages), {address}/docs (API). Data: {folder}{where}. Ctrl-C ends it.")
        print("A key for the pages: baocaoxa-central viewer-key NAME", flush=True)
        serve(open_socket, folder, _database(parsed), parsed.workers, certificate)
    return 0


def _certificate(parsed: argparse.Namespace) -> Certificate | None:
    """What TLS wants; ValueError in words when it cannot be used."""
    import ssl

    from sync.central.workers import Certificate

    if not parsed.certfile and not parsed.keyfile:
        return None
    if not (parsed.certfile and parsed.keyfile):
        raise ValueError("--certfile and --keyfile go together: the certificate, and its private key.")
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(parsed.certfile, parsed.keyfile)
    except OSError as error:  # what ssl finds wrong is one too
        raise ValueError(
            f"TLS cannot use {parsed.certfile} with {parsed.keyfile} ({error.strerror or error}). "
            "Give a certificate in PEM and the private key that belongs to it, readable by this user."
        ) from error
    return Certificate(parsed.certfile, parsed.keyfile)


def _publish(parsed: argparse.Namespace) -> int:
    return max(_publish_one(parsed, form) for form in parsed.forms)


def _publish_one(parsed: argparse.Namespace, path: Path) -> int:
    from desktop.forms.lint import check_form, lines
    from sync.central.published import publish

    checked = check_form(path)
    out = sys.stdout if checked.usable else sys.stderr
    for line in lines(checked, parsed.language) if checked.findings else []:
        print(line, file=out)
    if not checked.usable:
        print(f"baocaoxa-central: {path} is not published.", file=sys.stderr)
        return 1
    with closing(_open(parsed)) as centre:
        form = publish(centre, path)
    print(f"Published {form.form}, version {form.version}: {form.title['vi']}")
    return 0


def _enrol_code(parsed: argparse.Namespace) -> int:
    return enrol_command.run(parsed, _open, _HERE)


def _units(parsed: argparse.Namespace) -> int:
    from desktop.domain.unit import Units
    from sync.central.centre import RESOURCES

    units = Units.load(RESOURCES)
    text = " ".join(parsed.text)
    found = units.search(text, limit=sys.maxsize)
    if not found:
        raise ValueError(f"No commune has {text!r} in its name. Try a shorter part of it, marks or not.")
    provinces = {province.code: province.full_name for province in units.provinces()}
    for unit in found:
        print(f"{unit.code}  {unit.full_name}, {provinces[unit.province]}")
    return 0


def _reports(parsed: argparse.Namespace) -> int:
    return reports_command.run(parsed, _open)


def _viewer_key(parsed: argparse.Namespace) -> int:
    from sync.central.viewers import make_key

    with closing(_open(parsed)) as centre:
        key = make_key(centre, parsed.name, parsed.decides)
    print(f"{key}   key for {parsed.name}; it is shown only now")
    return 0


def _devices(parsed: argparse.Namespace) -> int:
    from sync.central.enrolment import devices

    with closing(_open(parsed)) as centre:
        for device in devices(centre):
            seen = device.seen_at.strftime("seen %Y-%m-%d %H:%M UTC") if device.seen_at else "never seen"
            state = "revoked" if device.revoked_at else seen
            print(f"{device.id}  {device.unit}  {device.name}  {state}")
    return 0


def _revoke(parsed: argparse.Namespace) -> int:
    from sync.central.enrolment import revoke

    with closing(_open(parsed)) as centre:
        if not revoke(centre, parsed.device):
            raise ValueError(f"There is no device {parsed.device}. List them: baocaoxa-central devices")
    print(f"{parsed.device} is revoked. Its PC keeps its reports and can be enrolled again with a new code.")
    return 0


def _packet(parsed: argparse.Namespace) -> int:
    return packet_command.take_in(parsed, _open(parsed), _folder(parsed))


def _aside(parsed: argparse.Namespace) -> int:
    return aside_command.run(parsed, _open, _folder(parsed))


def _public_key(parsed: argparse.Namespace) -> int:
    return packet_command.print_key(_open(parsed))


def _review(parsed: argparse.Namespace) -> int:
    return review_command.run(parsed, _open)


def _end_event(parsed: argparse.Namespace) -> int:
    return events_command.run(parsed, _open)


def _tasks(parsed: argparse.Namespace) -> int:
    return tasks_command.run(parsed, _open)


def _notices(parsed: argparse.Namespace) -> int:
    return notices_command.run(parsed, _open, _folder(parsed))


def _suggestions(parsed: argparse.Namespace) -> int:
    return suggestions_command.run(parsed, _open)


def _phone(parsed: argparse.Namespace) -> int:
    return phone_command.run(parsed, _open, _folder(parsed))


_COMMANDS = {
    "serve": _serve,
    "publish": _publish,
    "units": _units,
    "enrol-code": _enrol_code,
    "reports": _reports,
    "viewer-key": _viewer_key,
    "devices": _devices,
    "revoke": _revoke,
    "packet": _packet,
    "aside": _aside,
    "tasks": _tasks,
    "review": _review,
    "end-event": _end_event,
    "notices": _notices,
    "suggestions": _suggestions,
    "phone": _phone,
    "public-key": _public_key,
}

if __name__ == "__main__":
    sys.exit(main())
