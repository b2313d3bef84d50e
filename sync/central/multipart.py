"""multipart/form-data (RFC 7578) as it streams in: parts go to the disk, limits are looked at before.

Only what OpenRosa clients send: a boundary, each part with its own headers, a name, mostly a file name.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message
from typing import IO
from urllib.parse import unquote

#: Bytes of a part held in memory before they go to a temporary file.
_IN_MEMORY = 256 * 1024
_LONGEST_HEAD = 8 * 1024
_BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,\-./:=? ]{1,70}")


class NotMultipart(Exception):
    """The body is no multipart/form-data that can be understood."""


class TooMuch(Exception):
    """The body, one of its parts or their number passes a limit."""


@dataclass
class Part:
    """One part; `file` stands at its beginning once all is here. `filename` is empty for a plain field."""

    name: str
    filename: str
    type: str
    file: IO[bytes]
    size: int = 0


class Multipart:
    """Takes a body in piece by piece. `close` it in any case: parts lie in temporary files."""

    def __init__(self, content_type: str, most_bytes: int, most_parts: int) -> None:
        """Raises NotMultipart for another content type."""
        said = Message()
        said["content-type"] = content_type
        boundary = said.get_boundary("")
        if said.get_content_type() != "multipart/form-data" or not _BOUNDARY.fullmatch(boundary):
            raise NotMultipart("content-type")
        self.parts: list[Part] = []
        self._line = b"\r\n--" + boundary.encode()
        self._held = bytearray(b"\r\n")  # so that the first boundary is like the others
        self._most_bytes, self._most_parts = most_bytes, most_parts
        self._came = 0
        self._state = "before"

    def feed(self, piece: bytes) -> None:
        """Take some bytes in. Raises NotMultipart, TooMuch."""
        self._came += len(piece)
        if self._came > self._most_bytes:
            raise TooMuch("body")
        if self._state == "after":
            return  # an epilogue says nothing
        self._held += piece
        while self._step():
            pass  # each step takes what it understands off what is held

    def finish(self) -> list[Part]:
        """All bytes are here: the parts. Raises NotMultipart when the end of the body is missing."""
        if self._state != "after":
            raise NotMultipart("end")
        for part in self.parts:
            part.file.seek(0)
        return self.parts

    def close(self) -> None:
        """Throw the temporary files away."""
        for part in self.parts:
            part.file.close()

    def _step(self) -> bool:
        """Whether something was understood and more may follow."""
        match self._state:
            case "line":
                return self._boundary_ends()
            case "head":
                return self._head()
            case "after":
                return False
        return self._content()

    def _content(self) -> bool:
        """Bytes up to the next boundary, of a part or before the first."""
        at = self._held.find(self._line)
        sure = at if at >= 0 else max(0, len(self._held) - len(self._line) + 1)
        if sure and self._state == "part":
            part = self.parts[-1]
            part.file.write(self._held[:sure])
            part.size += sure
        del self._held[: sure + (len(self._line) if at >= 0 else 0)]
        if at < 0:
            return False
        self._state = "line"
        return True

    def _boundary_ends(self) -> bool:
        if len(self._held) < 2:
            return False
        two = bytes(self._held[:2])
        if two == b"--":
            self._state = "after"
            self._held.clear()
            return False
        if two != b"\r\n":
            raise NotMultipart("boundary")
        del self._held[:2]
        self._state = "head"
        return True

    def _head(self) -> bool:
        at = self._held.find(b"\r\n\r\n")
        if at < 0 or at > _LONGEST_HEAD:
            if len(self._held) > _LONGEST_HEAD:
                raise TooMuch("headers of a part")
            return False
        if len(self.parts) >= self._most_parts:
            raise TooMuch("parts")
        self.parts.append(_part(bytes(self._held[:at]).split(b"\r\n")))
        del self._held[: at + 4]
        self._state = "part"
        return True


def _part(lines: Iterable[bytes]) -> Part:
    """The part its headers announce; file names as UTF-8, as phones write them. Raises NotMultipart."""
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if not colon:
            raise NotMultipart("header")
        headers[name.strip().lower()] = value.strip()
    said = _parameters(headers.get("content-disposition", ""))
    if said.get("") != "form-data" or not said.get("name"):
        raise NotMultipart("content-disposition")
    encoding = headers.get("content-transfer-encoding", "binary").lower()
    if encoding not in {"binary", "8bit", "7bit"}:
        raise NotMultipart("content-transfer-encoding")
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - `close` of Multipart closes it
    return Part(said["name"], said.get("filename", ""), headers.get("content-type", ""), file)


_PARAMETER = re.compile(r';\s*([a-zA-Z*]+)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))')


def _parameters(text: str) -> dict[str, str]:
    """The parameters of a header's value, and the value itself at ""; of `filename*` what it stands for."""
    value = text.partition(";")[0].strip().lower()
    found = {"": value}
    for name, quoted, plain in _PARAMETER.findall(text[len(text.partition(";")[0]) :]):
        found[name.lower()] = re.sub(r'\\(["\\])', r"\1", quoted) or plain
    wide = found.pop("filename*", "")
    if wide.lower().startswith("utf-8''"):
        found["filename"] = unquote(wide[7:])
    return found
