"""What no ODK Collect sends to `/openrosa`: bodies that are no multipart, XML that is no report."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from itertools import cycle
from uuid import uuid4

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from sync.central import phones
from sync.central.centre import open_centre
from sync.central.openrosa import BASE, XML_FIELD
from tests.faults.inputs.target import FORM, JUDGED, Request, Target
from tests.sync.memory_outbox import UNIT, xml

#: Phones that take turns: one may ask only so often in a minute.
PHONES = 12
_SERIAL = re.compile(rb"DT-\d+")
_BOUNDARY = b"b0undary"
_TEXTS = st.sampled_from(
    [
        b"",
        b"\x00",
        b"<data",
        b'<!DOCTYPE a [<!ENTITY x "' + b"y" * 1000 + b'">]><data>' + b"&x;" * 1000 + b"</data>",
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><data/>',
        b"<a>" * 300_000,
        b"<data " + b" ".join(b'a%d=""' % number for number in range(50_000)) + b"/>",
        f'<data id="{FORM}" version="{JUDGED}"/>'.encode("utf-16"),
        "<data>\u202e</data>".encode(),
        b"x" * 3_000_000,
    ]
)


def tokens(target: Target) -> list[str]:
    """Tokens of new phones of the centre under attack."""
    with closing(open_centre(target.central.data)) as centre:
        return [phones.add(centre, UNIT, str(number), [FORM], "attack")[1] for number in range(PHONES)]


def attack(target: Target, cases: int, chosen: str) -> None:
    """So many bodies; what was said to be received is here, and nothing else."""
    turns = cycle(tokens(target))
    told: set[bytes] = set()

    @seed(chosen)
    @settings(
        max_examples=max(cases, 1),
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_requests())
    def one(request: Request) -> None:
        request.headers["authorization"] = f"Bearer {next(turns)}"
        answer = target.ask(request)
        if answer is not None and answer.status_code == 201:
            told.update(_SERIAL.findall(answer.content))

    one()
    target.tally.cases["taken from phones"] += len(told)
    with closing(sqlite3.connect(target.central.data / "central.sqlite3")) as database:
        held = database.execute("SELECT COUNT(*) FROM phone_submission").fetchone()[0]
    if held != len(told):
        target.tally.violated(f"from phones: {held} stored, {len(told)} told")


@st.composite
def _requests(draw: st.DrawFn) -> Request:
    sound = xml(str(uuid4()), form=FORM, version=JUDGED).encode()
    parts = [_part(XML_FIELD, "a.xml", draw(st.just(sound) | st.just(sound) | _TEXTS))]
    parts += [
        _part(draw(st.text(max_size=5)), draw(st.text(max_size=20)), draw(st.binary(max_size=50)))
        for _ in range(draw(st.sampled_from([0, 0, 1, 3, 400])))
    ]
    body = b"".join(parts) + b"--" + _BOUNDARY + b"--\r\n"
    broken = draw(st.sampled_from(["", "", "cut", "turned", "doubled", "headers", "bytes"]))
    at = draw(st.integers(0, max(len(body) - 1, 0)))
    match broken:
        case "cut":
            body = body[:at]
        case "turned":
            body = body[:at] + bytes([body[at] ^ 1 << draw(st.integers(0, 7))]) + body[at + 1 :]
        case "doubled":
            body = body[:at] + body
        case "headers":
            body = b"--" + _BOUNDARY + b"\r\n" + b"a: b\r\n" * draw(st.sampled_from([10, 100_000])) + body
        case "bytes":
            body = draw(st.binary(max_size=300))
    kind = draw(st.sampled_from(["b0undary", "b0undary", "b0undary", "b0", '"b0undary"', ""]))
    headers = {"x-openrosa-version": "1.0", "content-type": f"multipart/form-data; boundary={kind}"}
    return Request("phones", "POST", f"{BASE}/submission", body, headers)


def _part(name: str, filename: str, content: bytes) -> bytes:
    head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"'.encode()
    return b"--" + _BOUNDARY + b"\r\n" + head + b"\r\nContent-Type: text/xml\r\n\r\n" + content + b"\r\n"
