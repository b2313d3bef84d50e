"""`baocaoxa-central packet import`: reports that come by stick; `public-key`: what proves receipts."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sync import receipts

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.packets import TakenIn

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """The parsers of both commands."""
    packet = commands.add_parser("packet", help="take in reports that came on a stick")
    inside = packet.add_subparsers(dest="packet_command", required=True, metavar="COMMAND")
    take = inside.add_parser("import", parents=[data], help="take a packet in and write the answer to it")
    take.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="a packet: all its parts, one of them, or its folder",
    )
    take.add_argument(
        "--answer", type=Path, required=True, metavar="FOLDER", help="where the answer goes: the stick"
    )
    take.add_argument(
        "--again", action="store_true", help="take one that was taken in before: its answer was lost"
    )
    commands.add_parser("public-key", parents=[data], help="print the public key that signs receipts")


def take_in(parsed: argparse.Namespace, centre: Centre, data: Path) -> int:
    """Run `packet import` on an open centre."""
    from desktop.domain.errors.packets import told
    from sync.central.packets import PacketDesk
    from sync.central.published import Published
    from sync.central.uploads import Uploads
    from sync.packet_parts import PacketRefused, around
    from sync.packets import REQUEST

    with closing(centre):
        try:
            alone = len(parsed.files) == 1
            files = around(parsed.files[0], REQUEST) if alone else tuple(parsed.files)
        except PacketRefused as error:
            raise told(error.why, error.name, error.detail) from error
        desk = PacketDesk(centre, Published(), Uploads(centre, data), data)
        _print(desk.take_in(files, parsed.answer, parsed.again), centre)
    return 0


def _print(taken: TakenIn, centre: Centre) -> None:
    made = taken.made_at.strftime("%d/%m/%Y %H:%M")
    said = ", ".join(f"{count} {status}" for status, count in sorted(taken.results.items()))
    lines = [
        f"{taken.unit} {centre.units.get(taken.unit).full_name}, {taken.device}, made {made} (its clock)",
        f"Results: {said or 'it held no reports'}. Files here now: {taken.files}.",
    ]
    if taken.aside:
        lines.append(
            f"Set aside on the PC, for a person here: {taken.aside}. Next: baocaoxa-central aside list"
        )
    if taken.files_left:
        lines.append(
            f"Files left out: {taken.files_left} (no report taken in names them, or there is no room)."
        )
    lines += ["Carry the answer back:", *(f"  {path}" for path in taken.answer)]
    sys.stdout.write("\n".join(lines) + "\n")


def print_key(centre: Centre) -> int:
    """Run `public-key` on an open centre."""
    with closing(centre):
        sys.stdout.write(json.dumps(receipts.public(centre.key)) + "\n")
    return 0
