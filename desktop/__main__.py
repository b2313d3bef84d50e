"""Composition root and command line of `baocaoxa`; the only module below `ui` that imports it."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.app import App

STARTED = time.perf_counter()


def main(argv: Sequence[str] | None = None) -> int:
    """Run `baocaoxa` with `argv` (without the program's name); returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console is cp1252
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] == ["form"]:
        from desktop.form_command import main as form

        return form(arguments[1:], _preview)
    if arguments[:1] in (["packet"], ["verify-receipt"]):
        from desktop import packet_command
        from ui.speaking import spoken

        run_ = packet_command.packet if arguments[0] == "packet" else packet_command.verify
        return run_(arguments[1:], _opened, spoken)
    if arguments[:1] == ["enrol"]:
        from desktop.enrol_command import enrol
        from ui.speaking import spoken

        return enrol(arguments[1:], _opened, spoken)
    if arguments[:1] == ["connection"]:
        from desktop.connection_command import connection
        from ui.speaking import steps_spoken

        return connection(arguments[1:], _opened, steps_spoken)
    if arguments[:1] == ["audit"]:
        from desktop.audit_command import audit

        return audit(arguments[1:])
    if arguments[:1] == ["diagnostics"]:
        from desktop.diagnostics_command import diagnostics
        from ui.speaking import titles_spoken

        return diagnostics(arguments[1:], _opened, titles_spoken)
    options, qt_arguments = _parser().parse_known_args(arguments)
    if arguments and not arguments[0].startswith("-"):
        _parser().error(f"{arguments[0]}: there is no such command")

    from desktop.app import build
    from desktop.config import Config
    from ui.application import run

    config = Config.default()
    if options.profile is not None:
        config = config.with_profile(options.profile.expanduser().resolve())
    if options.language is not None:
        config = config.with_language(options.language)
    app = build(config, proxies=_proxies)
    return run(app, ["baocaoxa", *qt_arguments], measure_from=STARTED if options.measure_start else None)


def _opened(profile: Path | None) -> App:
    """The application over a profile folder, without a window."""
    from desktop.app import build
    from desktop.config import Config

    config = Config.default()
    chosen = config if profile is None else config.with_profile(profile.expanduser().resolve())
    return build(chosen, proxies=_proxies)


def _proxies(url: str) -> tuple[str, ...]:
    """The proxies that the system wants on the way to `url`; slow."""
    from sync.adapters.system_ways import ask

    return ask(url)


def _preview(options: argparse.Namespace, qt_arguments: Sequence[str]) -> int:
    """The window in which a form is tried; no account is wanted."""
    from desktop.app import build
    from desktop.config import Config
    from ui.form_window import run

    config = Config.default()
    if options.profile is not None:
        config = config.with_profile(options.profile.expanduser().resolve())
    if options.language is not None:
        config = config.with_language(options.language)
    return run(build(config), ["baocaoxa", *qt_arguments], options.form)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="baocaoxa",
        description="Báo cáo Xã: fill, sign, send and keep a commune's reports, with or without a network.",
        epilog="commands:\n"
        "    form            check, translate and try an XLSForm: baocaoxa form --help\n"
        "    connection      try the way to the centre step by step: baocaoxa connection --help\n"
        "    audit           check a saved audit trail: baocaoxa audit --help\n"
        "    diagnostics     a file for support, without personal data: baocaoxa diagnostics --help\n"
        "    enrol           join this PC to its centre: baocaoxa enrol --help\n"
        "    packet          reports by USB stick: baocaoxa packet --help\n"
        "    verify-receipt  check a receipt without a network: baocaoxa verify-receipt --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of accounts and reports")
    parser.add_argument(
        "--language", choices=("vi", "en", "fr"), help="language of the screens, this time only"
    )
    parser.add_argument(
        "--measure-start",
        action="store_true",
        help="print the seconds to the first painted window as JSON, then quit",
    )
    parser.add_argument("--version", action="version", version=f"baocaoxa {_version()}")
    return parser


def _version() -> str:
    from desktop import __version__

    return __version__


if __name__ == "__main__":
    sys.exit(main())
