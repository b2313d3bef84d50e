"""Requests to `/v1/files` as no client of tus makes them: headers, metadata, paths, too many bytes."""

from __future__ import annotations

import base64
import hashlib
import json
from random import Random

from hypothesis import strategies as st

from sync import coding
from sync.protocol import FILES_PATH, SYNC_PATH, AttachmentRef
from tests.faults.inputs.target import Attacker, Request, dumped, report

#: Contents that every attacker's reports name, so that their uploads are really begun.
CONTENTS = tuple(Random(number).randbytes(900 + number) for number in range(6))
_SHA256 = tuple(hashlib.sha256(each).hexdigest() for each in CONTENTS)
_PATHS = st.one_of(
    st.sampled_from(_SHA256),
    st.sampled_from(_SHA256),
    st.sampled_from(
        [
            "..%2f..%2fserver-key.json",
            "%2e%2e/%2e%2e/central.sqlite3",
            "....//....//etc/passwd",
            "%00",
            "a" * 9000,
            "%ff%fe",
            _SHA256[0].upper(),
            _SHA256[0] + "%0a",
            _SHA256[0][:-1] + "%D9%A3",
            "",
        ]
    ),
    st.from_regex(r"[0-9a-f]{63,65}", fullmatch=True),
)
_NUMBERS = st.one_of(
    st.integers(-2, 2000).map(str),
    st.sampled_from(["", " 1", "+1", "1_0", "0x10", "1e3", "9" * 30, "9" * 5000, "٣", "-0", "1.0", "NaN"]),
)
_METADATA = st.one_of(
    st.sampled_from(_SHA256).map(lambda each: f"sha256 {base64.b64encode(each.encode()).decode()}"),
    st.sampled_from(
        [
            "",
            "sha256",
            "sha256 !!!!",
            "sha256 " + "A" * 20_000,
            "filename Li4vLi4vZXRjL3Bhc3N3ZA==,sha256 Li4vLi4vZXRjL3Bhc3N3ZA==",
            ",".join(f"k{number} QQ==" for number in range(400)),
            "sha256 /v8=",
            "sha256 " + base64.b64encode(("../" * 20).encode()).decode(),
        ]
    ),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60),
)
_CHECKSUMS = st.sampled_from(["", "sha256", "sha256 AAAA", "md5 AAAA", "sha1 " + "A" * 28, "sha256 \u0111"])


def naming(attacker: Attacker) -> Request:
    """A sound report that names the contents."""
    refs = [
        AttachmentRef(name=f"{number}.pdf", sha256=sha256, size=len(content), type="application/pdf")
        for number, (sha256, content) in enumerate(zip(_SHA256, CONTENTS, strict=True))
    ]
    sent = dumped(report(attacker.unit, attachments=tuple(refs)))
    asked = {"p": 1, "device": attacker.device, "cursor": None, "items": [sent]}
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    return Request(
        "report with files", "POST", SYNC_PATH, coding.encode(json.dumps(asked).encode(), "gzip"), headers
    )


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """One request; some are sound, so that there is something to disturb."""
    method = draw(
        st.sampled_from(["POST", "PATCH", "PATCH", "PATCH", "HEAD", "DELETE", "GET", "PUT", "OPTIONS"])
    )
    number = draw(st.integers(0, len(CONTENTS) - 1))
    content, sha256 = CONTENTS[number], _SHA256[number]
    at = draw(st.integers(0, len(content)))
    end = draw(st.integers(at, len(content)))
    headers = {"tus-resumable": "1.0.0"}
    if method == "POST":
        named = base64.b64encode(sha256.encode()).decode()
        headers |= {"upload-length": str(len(content)), "upload-metadata": f"sha256 {named}"}
    elif method == "PATCH":
        headers |= {"upload-offset": draw(st.sampled_from(["0", str(at)]))}
    headers["content-type"] = draw(
        st.sampled_from(["application/offset+octet-stream"] * 3 + ["text/plain", ""])
    )
    for name, values in (
        ("upload-length", _NUMBERS),
        ("upload-offset", _NUMBERS),
        ("upload-metadata", _METADATA),
        ("upload-checksum", _CHECKSUMS),
        ("tus-resumable", st.sampled_from(["0.9", "", "1.0.0"])),
        ("x-http-method-override", st.sampled_from(["PATCH", "DELETE", "TRACE", ""])),
        ("upload-concat", st.just("final;/v1/files/a /v1/files/b")),
        ("upload-defer-length", st.just("1")),
    ):
        if draw(st.integers(0, 7)) == 0:
            headers[name] = draw(values)
    path = FILES_PATH if method == "POST" and draw(st.integers(0, 4)) else f"{FILES_PATH}/{draw(_PATHS)}"
    if method in {"PATCH", "HEAD", "DELETE"} and draw(st.booleans()):
        path = f"{FILES_PATH}/{sha256}"
    body = content[at:end] if draw(st.integers(0, 3)) else draw(st.binary(max_size=3000))
    return Request("upload", method, path, body if method in {"POST", "PATCH", "PUT"} else b"", headers)
