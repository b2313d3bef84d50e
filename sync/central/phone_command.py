"""`baocaoxa-central phone`: tokens of village phones, and what came from them."""

from __future__ import annotations

import argparse
import base64
import getpass
import json
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sync.central.centre import Centre
    from sync.central.phone_intake import Arrived

    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    _Open = Callable[[argparse.Namespace], Centre]


def add(commands: _Commands, data: argparse.ArgumentParser) -> None:
    """Add the command with its verbs."""
    parser = commands.add_parser(
        "phone", parents=[data], help="phones of villages that send with ODK Collect, and what they sent"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="WHAT")
    new = verbs.add_parser("add", parents=[data], help="let a phone send some forms for a commune")
    new.add_argument("name", metavar="NAME", help="whose phone it is")
    new.add_argument("--unit", required=True, metavar="CODE", help="five-digit code of the commune")
    new.add_argument(
        "--form",
        required=True,
        action="append",
        metavar="ID",
        help="a form it may fill in; repeat for others",
    )
    new.add_argument(
        "--url", help="the centre's address for the phone (default: the one kept by `serve --url`)"
    )
    new.add_argument(
        "--qr", type=Path, metavar="OUT.png", help="write the QR code there as well (.png, .svg)"
    )
    new.add_argument("--by", default="", metavar="WHO", help="who lets it (default: the user's name)")
    table = verbs.add_parser("list", parents=[data], help="phones, by commune; never a token")
    table.add_argument("--unit", default="", metavar="CODE")
    stop = verbs.add_parser("revoke", parents=[data], help="stop a phone; what it sent stays")
    stop.add_argument("phone", metavar="PHONE", help="its id, as `phone list` prints it")
    came = verbs.add_parser(
        "reports", parents=[data], help="what phones sent: unsigned, no reports of communes"
    )
    came.add_argument("--unit", default="", metavar="CODE")
    came.add_argument("--json", action="store_true", help="print JSON")
    save = verbs.add_parser(
        "save", parents=[data], help="write one of them to a folder: its XML and its files"
    )
    save.add_argument("number", metavar="DT-NUMBER", help="as `phone reports` prints it")
    save.add_argument("to", type=Path, metavar="DIR", help="a folder that is not there yet")


def run(parsed: argparse.Namespace, open_centre: _Open, folder: Path) -> int:
    """Carry one of them out. Raises ValueError, UnknownUnit."""
    with closing(open_centre(parsed)) as centre:
        match parsed.verb:
            case "add":
                _add(parsed, centre)
            case "list":
                _list(centre, parsed.unit)
            case "revoke":
                _revoke(centre, parsed.phone)
            case "save":
                _save(centre, folder, parsed.number, parsed.to)
            case _:
                _reports(centre, parsed.unit, parsed.json)
    return 0


def settings_code(url: str) -> str:
    """What the QR code of ODK Collect says for one server: its settings, JSON, zlib, base64."""
    settings: dict[str, Any] = {
        "general": {"server_url": url, "form_update_mode": "match_exactly", "autosend": "wifi_and_cellular"},
        "admin": {},
        "project": {"name": "Báo cáo Xã"},
    }
    packed = json.dumps(settings, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(packed, 9)).decode()


def _add(parsed: argparse.Namespace, centre: Centre) -> None:
    import segno

    from sync.central import phones
    from sync.central.openrosa import KEY_BASE

    url = (parsed.url or centre.setting("url")).rstrip("/")
    if not url.startswith(("https://", "http://")):
        raise ValueError("Say where phones find the centre: --url https://…, or keep it with serve --url.")
    if parsed.qr is not None and parsed.qr.suffix.lower() not in {".png", ".svg"}:
        raise ValueError(f"{parsed.qr}: give a name that ends in .png or .svg.")
    phone, secret = phones.add(centre, parsed.unit, parsed.name, parsed.form, parsed.by or getpass.getuser())
    address = url + KEY_BASE.format(token=secret)
    code = segno.make(settings_code(address), error="l", micro=False)
    if parsed.qr is not None:
        code.save(str(parsed.qr), scale=8, border=4)
    else:
        code.terminal(sys.stdout, compact=True)
    _say(f"{phone.id}  {phone.name}, {centre.units.get(phone.unit).full_name}: {', '.join(phone.forms)}")
    _say(f"Address for ODK Collect, shown only now: {address}")
    _say(f"Its QR code: {parsed.qr}" if parsed.qr is not None else "Its QR code stands above.")
    if url.startswith("http://"):
        _say("This address has no TLS: anybody on the way can read the token and the reports.")


def _list(centre: Centre, unit: str) -> None:
    from sync.central import phones

    if unit:
        centre.units.get(unit)
    for phone in phones.listed(centre, unit):
        seen = phone.seen_at.strftime("seen %Y-%m-%d %H:%M UTC") if phone.seen_at else "never seen"
        state = phone.revoked_at.strftime("revoked %Y-%m-%d") if phone.revoked_at else seen
        made = f"{phone.made_at:%Y-%m-%d} by {phone.made_by}"
        _say(f"{phone.id}  {phone.unit}  {phone.name}  {','.join(phone.forms)}  made {made}  {state}")


def _revoke(centre: Centre, phone: str) -> None:
    from sync.central import phones

    if not phones.revoke(centre, phone):
        raise ValueError(f"There is no phone {phone}. List them: baocaoxa-central phone list")
    _say(f"{phone} is revoked. What it sent stays.")


def _reports(centre: Centre, unit: str, as_json: bool) -> None:
    from sync.central.phone_intake import arrived

    if unit:
        centre.units.get(unit)
    found = arrived(centre, unit)
    if as_json:
        _say(json.dumps([_as_json(each) for each in found], ensure_ascii=False, indent=1))
        return
    for each in found:
        row = each.submission
        received = row.received_at.strftime("%Y-%m-%d %H:%M UTC")
        counted = f"{len(row.problems)} problems  {len(each.files)} files"
        _say(f"{row.serial}  {received}  {row.unit}  {row.form}  {each.phone}  not signed  {counted}")
    _say(f"{len(found)} from phones, none of them signed")


def _as_json(each: Arrived) -> dict[str, Any]:
    row = each.submission
    said = row.model_dump(mode="json", exclude={"xml", "phone"})
    return {**said, "state": "unsigned", "phone": each.phone, "files": dict(each.files)}


def told(centre: Centre, unit: str) -> str:
    """A line below the list of reports on what came from phones; empty when nothing did."""
    from sync.central.phone_intake import arrived

    count = len(arrived(centre, unit))
    return f"{count} from village phones, not signed: baocaoxa-central phone reports" if count else ""


def _save(centre: Centre, folder: Path, number: str, to: Path) -> None:
    from sync.central.phone_intake import arrived
    from sync.central.uploads import Uploads

    found = next((each for each in arrived(centre) if each.submission.serial == number.upper()), None)
    if found is None:
        raise ValueError(f"No phone sent {number}. List what came: baocaoxa-central phone reports")
    uploads = Uploads(centre, folder)
    (to / "files").mkdir(parents=True)
    (to / "submission.xml").write_text(found.submission.xml, "utf-8", newline="")
    for name, sha256 in found.files:
        (to / "files" / name).write_bytes(uploads.place(sha256).read_bytes())
    _say(f"{number} is in {to}, with {len(found.files)} files. Nobody has signed it.")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
