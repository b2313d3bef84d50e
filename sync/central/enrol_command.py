"""`baocaoxa-central enrol-code`: a code for a commune's PC, as a file and as a QR code too."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.protocol import EnrolmentFile

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

#: In the place of a file: the QR code is printed.
TERMINAL: Final = Path("-")
_ENDINGS: Final = frozenset({".png", ".pdf"})


def add(commands: _Commands, data: argparse.ArgumentParser, hours: Callable[[str], int], here: str) -> None:
    """The parser of the command."""
    code = commands.add_parser(
        "enrol-code", parents=[data], help="make a one-time code that enrols a commune's PC"
    )
    code.add_argument("--unit", required=True, metavar="CODE", help="five-digit code of the commune")
    code.add_argument("--hours", type=hours, default=72, help="how long the code is good (default: 72)")
    code.add_argument("--file", type=Path, metavar="OUT.json", help="write an enrolment file as well")
    code.add_argument(
        "--qr",
        type=Path,
        metavar="OUT.png",
        help="save what the file says as a QR code (.png, .pdf); - prints it in the terminal",
    )
    code.add_argument(
        "--url",
        help="the centre's address for file and QR code (default: the one kept by `serve --url`, "
        f"else {here})",
    )


def run(parsed: argparse.Namespace, opened: Callable[[argparse.Namespace], Centre], here: str) -> int:
    """Make the code; `here` is the address that only PCs on this machine can use."""
    from sync.central import enrolment

    check_name(parsed.qr)
    goes_out = parsed.file is not None or parsed.qr is not None
    with closing(opened(parsed)) as centre:
        url = parsed.url or centre.setting("url", here)
        if goes_out or parsed.url:
            url = address(url)
        code = enrolment.make_code(centre, parsed.unit, parsed.hours)
        unit = centre.units.get(parsed.unit)
        said = enrolment.enrolment_file(centre, code, unit.code, url)
        if parsed.file is not None:
            _write(parsed.file, said.model_dump_json(indent=1) + "\n")
        if parsed.qr is not None:
            as_qr(said, parsed.qr)
    lines = [f"{code}   {unit.full_name} ({unit.code}), good for one PC and {parsed.hours} hours"]
    if parsed.file is not None:
        lines.append(f"The same as a file: {parsed.file}")
    if parsed.qr is not None and parsed.qr != TERMINAL:
        lines.append(f"The same as a QR code: {parsed.qr}")
    sys.stdout.write("\n".join(lines) + "\n")
    if goes_out and url == here:
        sys.stderr.write(
            f"It names {url}: only PCs that are this machine find the centre there. Say --url https://…, or "
            "keep the address with serve --url.\n"
        )
    return 0


def _write(path: Path, content: str) -> None:
    try:
        path.write_text(content, "utf-8")
    except OSError as error:
        raise ValueError(
            f"The file {path} cannot be written ({error.strerror}). Choose another place with --file."
        ) from error


def address(url: str) -> str:
    """`url` when a PC would send there, by the PC's own rule. Raises ValueError in words."""
    from sync.diagnosis import Target

    cleaned = url.strip().rstrip("/")
    if not Target(cleaned).is_usable:
        raise ValueError(
            f"No PC sends to {url}. Give an address that begins with https:// "
            "(http:// on this machine only), as PCs reach it."
        )
    return cleaned


def check_name(path: Path | None) -> None:
    """Before a code is made: ValueError in words for a name a QR code cannot be saved under."""
    if path is not None and path != TERMINAL and path.suffix.lower() not in _ENDINGS:
        raise ValueError(f"{path}: give a name that ends in .png or .pdf, or - to print the QR code here.")


def as_qr(said: EnrolmentFile, path: Path) -> None:
    """Save what an enrolment file says as a QR code, or print it. Raises ValueError in words."""
    import segno

    code = segno.make(said.model_dump_json(), error="m", micro=False)
    if path == TERMINAL:
        code.terminal(sys.stdout, compact=True)
        return
    try:
        code.save(str(path), scale=8, border=4)
    except OSError as error:
        raise ValueError(
            f"The QR code {path} cannot be written ({error.strerror}). Choose another place with --qr."
        ) from error
