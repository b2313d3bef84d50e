"""Bodies of `/v1/sync` that no PC of ours sends: wrong types, depth, size, codings that are none, bombs."""

from __future__ import annotations

import gzip
import json
import struct
from dataclasses import replace
from typing import Any

import zstandard
from hypothesis import strategies as st

from sync import coding
from sync.central import limits
from sync.protocol import SYNC_PATH
from tests.faults.inputs.target import JUDGED, UNITS, UNKNOWN, Attacker, Request, dumped, report

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.text(max_size=40),
    st.sampled_from(["\ud800", "\x00", "\u202e", "9" * 400, "2026-13-45", "../../etc/passwd", "٣", "ﷺ" * 50]),
)
JUNK = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)
#: Depth that the reader of JSON takes, and that it does not.
_DEPTHS = st.sampled_from([60, 200, 500, 900, 990, 2_000, 100_000])
#: What unpacks to this many MB.
BOMB = 600
#: Places in a request where something goes wrong, spread over however many bytes it has.
_PLACES = 1 << 16


def _deep(depth: int, kind: str) -> str:
    return "[" * depth + "]" * depth if kind == "list" else '{"a":' * depth + "1" + "}" * depth


@st.composite
def items(draw: st.DrawFn, unit: str) -> dict[str, Any]:
    """A sound item, then something wrong with some of its fields, or with none."""
    made = dumped(report(unit, draw(st.sampled_from([JUDGED, UNKNOWN])), period=None))
    for name in draw(st.lists(st.sampled_from(sorted(made)), max_size=3)):
        made[name] = draw(JUNK)
    if draw(st.booleans()):
        made["attachments"] = draw(st.lists(JUNK | _attachment(), max_size=3))
    if draw(st.integers(0, 9)) == 0:
        made[draw(st.text(max_size=10))] = draw(JUNK)
    return made


def _attachment() -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(
        {
            "name": JUNK,
            "sha256": st.sampled_from(["0" * 64, "../x", "A" * 64, ""]),
            "size": JUNK,
            "type": JUNK,
        }
    )


@st.composite
def texts(draw: st.DrawFn, attacker: Attacker) -> tuple[str, bytes]:
    """What kind, and the JSON (or not) of one request."""
    asked: dict[str, Any] = {"p": 1, "device": attacker.device, "cursor": None, "limit": 50}
    kind = draw(st.sampled_from(["items", "items", "items", "head", "depth", "size", "numbers", "bytes"]))
    match kind:
        case "items":
            asked["items"] = draw(st.lists(items(attacker.unit), max_size=4))
        case "head":
            for name in draw(st.lists(st.sampled_from([*asked, "items", "held", "list", "op"]), min_size=1)):
                asked[name] = draw(JUNK)
        case "depth":
            deep = _deep(draw(_DEPTHS), draw(st.sampled_from(["list", "object"])))
            asked["items"] = [{**dumped(report(attacker.unit)), draw(_FIELDS): "DEEP"}]
            whole = draw(st.booleans())
            return kind, (deep if whole else json.dumps(asked).replace('"DEEP"', deep)).encode()
        case "size":
            long = draw(st.sampled_from(["x", "\u1ef5", "<a>", "\\"])) * draw(
                st.sampled_from([10**6, 3 * 10**6])
            )
            asked["items"] = [{**dumped(report(attacker.unit)), draw(_FIELDS): long}] * draw(
                st.integers(1, 2)
            )
        case "numbers":
            number = draw(
                st.sampled_from(["1e400", "-1e400", "9" * 5000, "NaN", "Infinity", "1" + "0" * 4000])
            )
            asked["items"] = [{**dumped(report(attacker.unit)), draw(_FIELDS): "NUMBER"}]
            return kind, json.dumps(asked).replace('"NUMBER"', number).encode()
        case _:
            body = json.dumps(asked).encode()
            codec = draw(st.sampled_from(["utf-16", "utf-32", "utf-8-sig", "cp1258"]))
            return kind, draw(
                st.binary(max_size=300) | st.just(body[:-1]) | st.just(body.decode().encode(codec))
            )
    return kind, json.dumps(asked).encode()


_FIELDS = st.sampled_from(["xml", "author", "report", "sha256", "form", "attachments", "base", "new", "key"])


@st.composite
def requests(draw: st.DrawFn, attacker: Attacker) -> Request:
    """One request, its body in some coding, right or not."""
    kind, text = draw(texts(attacker))
    name = draw(st.sampled_from([*coding.CODINGS, "identity", "identity"]))
    body = coding.encode(text, name)
    broken = draw(st.sampled_from(["", "", "", "cut", "turned", "longer", "called otherwise"]))
    at = draw(st.integers(0, _PLACES - 1)) * len(body) // _PLACES  # how long it is packed is chance
    match broken:
        case "cut":
            body = body[:at]
        case "turned" if body:
            body = body[:at] + bytes([body[at] ^ (1 << draw(st.integers(0, 7)))]) + body[at + 1 :]
        case "longer":
            body += draw(st.binary(min_size=1, max_size=40)) + body[: at // 2]
        case "called otherwise":
            name = draw(st.sampled_from(["zstd", "gzip", "bx1", "br", "gzip, zstd", "\u0111", ""]))
        case _:
            broken = ""
    return _request(f"batch, {kind}" + (f", {broken}" if broken else ""), body, name)


def _request(kind: str, body: bytes, name: str) -> Request:
    headers = {"content-type": "application/json"}
    if name != "identity":
        headers["content-encoding"] = name
    return Request(kind, "POST", SYNC_PATH, body, headers)


def bomb(called: str = "zstd", megabytes: int = BOMB) -> Request:
    """One small request that unpacks to so much."""
    zeros = bytes(1 << 20)
    frame = zstandard.ZstdCompressor(level=3).compressobj()
    return _request("bomb", b"".join(frame.compress(zeros) for _ in range(megabytes)) + frame.flush(), called)


def bombs() -> list[Request]:
    """Small requests that unpack to very much, or name dictionaries that nobody has."""
    zeros = bytes(1 << 20)
    piled = gzip.compress(zeros * 64, 9)
    small = zstandard.ZstdCompressor(level=3).compress(zeros)
    many = small * (BOMB // 2)
    found = [
        bomb(),
        bomb("bx1"),
        _request("bomb", many, "bx1"),
        _request("bomb", many, "zstd"),
        _request("bomb", piled, "gzip"),
        _request("bomb", piled * 9, "gzip"),
        _request("too large", bytes(5 << 20), "identity"),
        _request("too large", bytes(9 << 20), "gzip"),
    ]
    for number in (0, 1, 2**31, 2**32 - 1):  # the head of a frame with a dictionary of that id
        head = b"\x28\xb5\x2f\xfd" + b"\x23" + struct.pack("<I", number)
        found += [
            _request("dictionary", head + tail, "bx1") for tail in (b"", b"\x05\x01\x00\x00", zeros[:99])
        ]
    window = b"\x28\xb5\x2f\xfd\x00\xf8" + b"\x01\x00\x00"  # a window of 2 GB is asked for
    return [*found, _request("window", window, "zstd"), _request("window", window, "bx1")]


def frames() -> list[Request]:
    """As many frames with nothing in them as a request may hold, from a PC and from who shows no token."""
    empty = coding.encode(b"", "bx1")
    sent = _request("frames", empty * (limits.PACKED_BYTES // len(empty)), "bx1")
    return [sent, replace(sent, headers={**sent.headers, "authorization": ""})]


_ENTITY = '<!DOCTYPE d [<!ENTITY a "{}">{}]>'
_LAUGHS = "".join(
    f'<!ENTITY {b} "&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};">'
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
#: XML that wants to read files, to grow, to go deep; `{}` takes the instance id.
HOSTILE_XML = (
    _ENTITY.format("", '<!ENTITY x SYSTEM "file:///etc/passwd">')
    + '<data id="anh" version="1"><cb_tong>&x;</cb_tong></data>',
    '<!DOCTYPE d SYSTEM "http://127.0.0.1:1/x.dtd"><data id="anh" version="1"/>',
    _ENTITY.format("ha" * 10, _LAUGHS) + '<data id="anh" version="1"><cb_tong>&i;</cb_tong></data>',
    _ENTITY.format("ha" * 50_000, "")
    + '<data id="anh" version="1"><cb_tong>'
    + "&a;" * 5000
    + "</cb_tong></data>",
    "<data id='anh' version='1'>" + "<a>" * 50_000 + "</a>" * 50_000 + "</data>",
    "<a>" * 200_000,
    "<data id='anh' version='1'><cb_tong>" + "9" * 1_000_000 + "</cb_tong></data>",
    "<data id='anh' version='1' " + " ".join(f"a{n}='1'" for n in range(20_000)) + "/>",
    "<?xml version='1.0' encoding='utf-16'?><data id='anh' version='1'/>",
    "<?xml version='1.0' encoding='nonsense'?><data id='anh' version='1'/>",
    "<data id='anh' version='1'>\x00</data>",
    "<data id='anh' version='1'><cb_tong>1e999</cb_tong></data>",
    "<data xmlns:p='u' p:id='anh' id='anh' version='1'><p:cb_tong/></data>",
    "<data id='anh' version='1'>" + "<cb_tong>1</cb_tong>" * 20_000 + "</data>",
    "",
    "no XML",
    "<data",
    "<?xml-stylesheet href='file:///etc/passwd'?><data id='anh' version='1'><!-- -- --></data>",
    "<data id='anh' version='1'><![CDATA[" + "]]>" * 3 + "</data>",
)


def trespassing(attacker: Attacker) -> list[Request]:
    """Sound reports that this PC may not send: of other communes, with the hash of another text."""
    wrong = [report(unit) for unit in UNITS if unit != attacker.unit]
    wrong += [report(attacker.unit, sha256="0" * 64), report("00000")]
    asked = {"p": 1, "device": attacker.device, "cursor": None, "items": [dumped(each) for each in wrong]}
    return [_request("trespassing", json.dumps(asked).encode(), "identity")]


def hostile_reports(attacker: Attacker) -> list[Request]:
    """Each XML in a version that is judged and in one that is stored as it is."""
    found = []
    for version in (JUDGED, UNKNOWN):
        for text in HOSTILE_XML:
            sent = dumped(report(attacker.unit, version, text.replace('version="1"', f'version="{version}"')))
            asked = {"p": 1, "device": attacker.device, "cursor": None, "items": [sent]}
            found.append(_request("XML", coding.encode(json.dumps(asked).encode(), "zstd"), "zstd"))
    return found
