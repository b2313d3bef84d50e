"""Sealed USB packets: what one exchange would carry, as a file that one end signs and only the other reads.

The stream of a packet is the length of its envelope (4 bytes), the envelope, and the body. The envelope is a
JWE (ECDH-ES, A256GCM) to the receiver's key over a JWS (Ed25519) of the sender, whose claims hold the key of
the body and the SHA-256 of the body's index. The body is AES-256-GCM in chunks whose nonces are their number
and whether they are the last: first the index, which names every entry with its size and SHA-256, then the
entries. So the signature covers every byte, and of a file no more than a chunk is ever held.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sync import coding
from sync.packet_keys import for_opening, for_sealing
from sync.packet_parts import PacketRefused, Parts, Why
from sync.protocol import VERSION
from sync.receipts import ALGORITHM, key_id, public

REQUEST: Final = "request"
ANSWER: Final = "answer"
#: A draft that one PC of a commune hands over to another; the centre has no part in it.
DRAFT: Final = "draft"
TYPE: Final = "baocaoxa-packet"
#: In a request of a packet: its items are for a person at the centre to look at.
ASIDE: Final = "aside"
#: In a request of a packet: files of notices that are not on the PC, by SHA-256.
WANTS: Final = "wants"
MOST_WANTED: Final = 200
CHUNK: Final = 64 * 1024
KEY_BYTES: Final = 32
#: What a packet may hold at most: bytes of the envelope and of the index, entries, bytes of an entry (packed
#: and unpacked where it is JSON).
LARGEST_ENVELOPE: Final = 8 * 1024
LARGEST_INDEX: Final = 2 * 1024 * 1024
MOST_ENTRIES: Final = 10_000
LARGEST_ENTRY: Final = 32 * 1024 * 1024
_TAG: Final = 16
_SEALING: Final = ["ECDH-ES", "A256GCM"]
_CODING: Final = "zstd"


@dataclass(frozen=True)
class Claims:
    """What the sender signed. `answers` is the packet an answer is for, None in others."""

    kind: Literal["request", "answer", "draft"]
    packet: str
    device: str
    unit: str
    server: str  # the centre's key id
    made_at: datetime
    answers: str | None = None


@dataclass(frozen=True)
class Entry:
    """One thing in a packet, of `size` bytes: `sync` (request, response or draft: JSON, packed) or a `file`.

    `cursor` is where the PC stood when it asked; of responses only.
    """

    kind: Literal["sync", "file"]
    size: int
    sha256: str
    cursor: str | None = None


def packed(content: bytes, cursor: str | None = None) -> tuple[Entry, bytes]:
    """JSON as an entry: how it is listed, and its bytes."""
    small = coding.encode(content, _CODING)
    return Entry("sync", len(small), hashlib.sha256(small).hexdigest(), cursor), small


def request(
    device: str,
    cursor: str | None,
    items: Iterable[bytes],
    aside: Mapping[str, Any] | None = None,
    beyond: Sequence[str] = (),
    wants: Sequence[str] = (),
    own: str | None = None,
) -> bytes:
    """A SyncRequest's JSON with every item's frozen bytes in it as they are; receipts come whole.

    With `aside` its items were set aside on the PC and are for a person at the centre to look at: it says
    why ({by, status, said, cells: [{ref, message}]}). `wants` are the SHA-256 of files of notices that the
    answer is to bring. `own` is SyncRequest's.
    """
    said: dict[str, Any] = {"p": VERSION, "device": device, "cursor": cursor}
    said |= {"beyond": list(beyond)} if beyond else {}
    said |= {"own": own} if own else {}
    said |= {} if aside is None else {ASIDE: dict(aside)}
    said |= {WANTS: list(wants)} if wants else {}
    head = json.dumps(said, separators=(",", ":"))
    return b"".join((head[:-1].encode(), b',"items":[', b",".join(items), b"]}"))


def unpacked(content: bytes, name: str) -> bytes:
    """The JSON of an entry. Raises PacketRefused: DAMAGED, TOO_LARGE."""
    try:
        return coding.decode(content, _CODING, LARGEST_ENTRY)
    except coding.BodyTooLarge as error:
        raise PacketRefused(Why.TOO_LARGE, name) from error
    except coding.BodyBroken as error:
        raise PacketRefused(Why.DAMAGED, name, "an entry") from error


def is_newer(said: Mapping[str, Any]) -> bool:
    """Whether a request or response is in a version of the protocol that is not known here yet."""
    version = said.get("p")
    return isinstance(version, int) and version > VERSION


class Sealed:
    """A packet about to be written: how long it is, and its bytes, once."""

    def __init__(
        self,
        claims: Claims,
        entries: Iterable[Entry],
        content: Callable[[Entry], Iterable[bytes]],
        signer: Mapping[str, str],
        receiver: Mapping[str, str],
        key: bytes,
    ) -> None:
        """`signer` is a private, `receiver` a public Ed25519 JWK; `key` 32 bytes nobody can guess.

        `content` gives an entry's bytes. Raises PacketRefused (TOO_LARGE), ValueError for a receiver's key
        that is none.
        """
        self._entries = tuple(entries)
        if len(self._entries) > MOST_ENTRIES or any(each.size > LARGEST_ENTRY for each in self._entries):
            raise PacketRefused(Why.TOO_LARGE)
        self._content = content
        self._key = key
        self._packet = claims.packet
        self._index = json.dumps([_told(each) for each in self._entries], separators=(",", ":")).encode()
        self._envelope = _envelope(claims, self._index, signer, receiver, key)
        body = len(self._index) + sum(each.size for each in self._entries)
        #: Bytes of the stream.
        self.total = 4 + len(self._envelope) + body + _TAG * _chunks(body)
        self._body = body

    def stream(self) -> Iterator[bytes]:
        """The packet's bytes. Raises what `content` raises, ValueError when its sizes are not as listed."""
        yield len(self._envelope).to_bytes(4, "big")
        yield self._envelope
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        sealer, bound = AESGCM(self._key), self._packet.encode()
        last = _chunks(self._body) - 1
        number, held = 0, bytearray()
        for piece in self._plain():
            held += piece
            while len(held) > CHUNK:
                yield sealer.encrypt(_nonce(number, last=False), bytes(held[:CHUNK]), bound)
                del held[:CHUNK]
                number += 1
        if number != last:
            raise ValueError("the entries have other sizes than listed")
        yield sealer.encrypt(_nonce(number, last=True), bytes(held), bound)

    def _plain(self) -> Iterator[bytes]:
        yield self._index
        for entry in self._entries:
            size = 0
            for piece in self._content(entry):
                size += len(piece)
                yield piece
            if size != entry.size:
                raise ValueError("the entries have other sizes than listed")


def _envelope(
    claims: Claims, index: bytes, signer: Mapping[str, str], receiver: Mapping[str, str], key: bytes
) -> bytes:
    from joserfc import jwe, jws
    from joserfc.jwk import OKPKey
    from joserfc.util import urlsafe_b64encode

    said = {
        **asdict(claims),
        "made_at": claims.made_at.isoformat(timespec="seconds"),
        "key": urlsafe_b64encode(key).decode(),
        "index": {"size": len(index), "sha256": hashlib.sha256(index).hexdigest()},
    }
    signed = jws.serialize_compact(
        {"alg": ALGORITHM, "typ": TYPE, "kid": key_id(signer)},
        json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(),
        OKPKey.import_key({**signer}),
        algorithms=[ALGORITHM],
    )
    header = {"alg": "ECDH-ES", "enc": "A256GCM", "typ": TYPE, "cty": "JOSE", "kid": key_id(receiver)}
    to = OKPKey.import_key({**for_sealing(receiver)})
    return jwe.encrypt_compact(header, signed, to, algorithms=_SEALING).encode()


def _told(entry: Entry) -> dict[str, Any]:
    said = asdict(entry)
    if entry.kind == "file":
        del said["cursor"]
    return said


def _chunks(size: int) -> int:
    return max(1, -(-size // CHUNK))


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


class Opened:
    """A packet whose envelope was opened and whose signature held; its entries are read once, in order."""

    def __init__(
        self, parts: Parts, private: Mapping[str, str], signer: Callable[[Claims], Mapping[str, str]]
    ) -> None:
        """`private` is the receiver's Ed25519 JWK; `signer` gives the public one of the claimed sender.

        The claims are to be trusted only once this has returned. `parts` is open already. Raises
        PacketRefused (FOR_OTHER, DAMAGED, TOO_LARGE, CUT_SHORT) and what `signer` raises.
        """
        self._parts = parts
        self.name = parts.name
        length = int.from_bytes(parts.read(4), "big")
        if length > LARGEST_ENVELOPE:
            raise self._damaged("envelope")
        signed = self._unsealed(parts.read(length), private)
        self.claims, said = self._claimed(signed, signer)
        index_size = said["size"]
        self._left = parts.heading.total - 4 - length  # of the sealed body
        self._number = 0
        self._key = said["key"]
        self._held = bytearray()
        index = self._take(index_size)
        if hashlib.sha256(index).hexdigest() != said["sha256"]:
            raise self._damaged("index")
        self.entries = self._listed(index)
        body = index_size + sum(each.size for each in self.entries)
        if parts.heading.total != 4 + length + body + _TAG * _chunks(body):
            raise self._damaged("lengths")

    def each(self) -> Iterator[tuple[Entry, Iterator[bytes]]]:
        """Every entry with its bytes in pieces; what is not read of one is read over.

        Raises PacketRefused (DAMAGED, CUT_SHORT) at the end of an entry that is another than the signed one:
        no piece of it counts before the next entry comes.
        """
        for entry in self.entries:
            pieces = self._pieces(entry)
            yield entry, pieces
            for _ in pieces:
                pass
        if self._held or self._left:
            raise self._damaged("end")

    def _pieces(self, entry: Entry) -> Iterator[bytes]:
        digest, left = hashlib.sha256(), entry.size
        while left:
            piece = self._take(min(left, CHUNK))
            digest.update(piece)
            left -= len(piece)
            yield piece
        if digest.hexdigest() != entry.sha256:
            raise self._damaged("an entry")

    def _take(self, size: int) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        opener, bound = AESGCM(self._key), self._parts.heading.packet.encode()
        while len(self._held) < size:
            length = min(self._left, CHUNK + _TAG)
            if length < _TAG:
                raise self._damaged("lengths")
            sealed = self._parts.read(length)
            self._left -= length
            try:
                self._held += opener.decrypt(_nonce(self._number, last=not self._left), sealed, bound)
            except InvalidTag as error:
                raise self._damaged("a chunk") from error
            self._number += 1
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken

    def _unsealed(self, envelope: bytes, private: Mapping[str, str]) -> str:
        from joserfc import jwe
        from joserfc.errors import JoseError
        from joserfc.jwk import OKPKey

        try:
            header = json.loads(_decoded(envelope.partition(b".")[0]))
            if header["kid"] != key_id(private):
                raise PacketRefused(Why.FOR_OTHER, self.name)
            key = OKPKey.import_key({**for_opening(private)})
            plain = jwe.decrypt_compact(envelope, key, algorithms=_SEALING).plaintext
            return (plain or b"").decode()
        except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise self._damaged("envelope") from error

    def _claimed(
        self, signed: str, signer: Callable[[Claims], Mapping[str, str]]
    ) -> tuple[Claims, dict[str, Any]]:
        from joserfc import jws
        from joserfc.errors import JoseError
        from joserfc.jwk import OKPKey

        try:
            claims, said = _read(_decoded(signed.split(".")[1].encode()))
        except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
            raise self._damaged("claims") from error
        heading = self._parts.heading
        if (claims.packet, claims.kind) != (heading.packet, heading.kind):
            raise self._damaged("claims")
        key = signer(claims)
        try:
            protected = jws.deserialize_compact(
                signed, OKPKey.import_key({**public(key)}), algorithms=[ALGORITHM]
            ).protected
        except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise self._damaged("signature") from error
        if protected.get("typ") != TYPE or protected.get("kid") != key_id(key):
            raise self._damaged("signature")
        return claims, said

    def _listed(self, index: bytes) -> tuple[Entry, ...]:
        try:
            entries = tuple(_entry(each) for each in json.loads(index))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise self._damaged("index") from error
        if len(entries) > MOST_ENTRIES or any(each.size > LARGEST_ENTRY for each in entries):
            raise PacketRefused(Why.TOO_LARGE, self.name)
        return entries

    def _damaged(self, detail: str) -> PacketRefused:
        return PacketRefused(Why.DAMAGED, self.name, detail)


def _decoded(text: bytes) -> bytes:
    import base64

    return base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))


def _read(payload: bytes) -> tuple[Claims, dict[str, Any]]:
    """Claims as sent. Raises KeyError, TypeError, ValueError."""
    said = json.loads(payload)
    texts = {name: said[name] for name in ("kind", "packet", "device", "unit", "server")}
    answers, index, made = said.get("answers"), said["index"], datetime.fromisoformat(said["made_at"])
    if not all(isinstance(each, str) for each in (*texts.values(), index["sha256"], answers or "")):
        raise TypeError("texts")
    if made.tzinfo is None or texts["kind"] not in (REQUEST, ANSWER, DRAFT):
        raise ValueError("claims")
    size, key = index["size"], _decoded(said["key"].encode())
    if type(size) is not int or not 0 < size <= LARGEST_INDEX or len(key) != KEY_BYTES:
        raise ValueError("index")
    claims = Claims(**texts, made_at=made, answers=answers)
    return claims, {"size": size, "sha256": index["sha256"], "key": key}


def _entry(said: Mapping[str, Any]) -> Entry:
    entry = Entry(said["kind"], said["size"], said["sha256"], said.get("cursor"))
    hexadecimal = isinstance(entry.sha256, str) and len(entry.sha256) == 64
    if not hexadecimal or set(entry.sha256) - set("0123456789abcdef") or type(entry.size) is not int:
        raise ValueError("entry")
    if entry.size < 0 or entry.kind not in ("sync", "file") or not isinstance(entry.cursor, str | None):
        raise ValueError("entry")
    return entry
