"""Signatures of a PDF read and checked: PAdES, and the older detached PKCS#7 (ISO 32000-1, 12.8).

Checked is that the bytes around a signature are those that were signed, and that the key of the certificate
inside made it. Nothing is asked of the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from desktop.documents.trust import trust
from desktop.domain.errors.documents import SignedPdfRefused
from desktop.domain.signed_pdf import SignatureView

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from pypdf import PdfReader

_DETACHED = {"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"}
#: Timestamps of the whole file are no signatures of a person.
_STAMPS = {"/ETSI.RFC3161"}
_MOST = 32


@dataclass(frozen=True)
class _Found:
    """The dictionary of a signature and what is at its place in the file."""

    kind: str
    said_at: str
    ranges: tuple[int, int, int, int]


def read(data: bytes, reader: PdfReader, trusted: Sequence[Certificate]) -> tuple[SignatureView, ...]:
    """The signatures in the order they were put on. Raises SignedPdfRefused: unsigned, damaged."""
    from pypdf.errors import PyPdfError

    try:
        found = sorted(_fields(reader), key=lambda each: each.ranges[2] + each.ranges[3])
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise SignedPdfRefused("damaged") from error
    views = tuple(_view(data, each, trusted) for each in found)
    if not views:
        raise SignedPdfRefused("unsigned")
    return views


def _fields(reader: PdfReader) -> Iterator[_Found]:
    """Every signature field that is filled."""
    root: Any = reader.trailer["/Root"]
    form = root.get_object().get("/AcroForm")
    waiting = list(form.get_object().get("/Fields", ())) if form is not None else []
    seen = 0
    while waiting and seen < _MOST * 8:
        seen += 1
        field = waiting.pop().get_object()
        waiting += field.get("/Kids", ())
        value = field.get("/V")
        if field.get("/FT") != "/Sig" or value is None:
            continue
        signature = value.get_object()
        kind = str(signature.get("/SubFilter", ""))
        if kind in _STAMPS:
            continue
        first, length, second, rest = (int(each) for each in signature["/ByteRange"])
        yield _Found(kind, str(signature.get("/M", "")), (first, length, second, rest))


def _view(data: bytes, found: _Found, trusted: Sequence[Certificate]) -> SignatureView:
    from asn1crypto import cms
    from cryptography.x509 import load_der_x509_certificate

    said = _time(found.said_at)
    try:
        covered, contents = _cut(data, found.ranges)
        signed = cms.ContentInfo.load(contents)["content"]
        (info,) = signed["signer_infos"]
        certificates = [
            load_der_x509_certificate(each.chosen.dump())
            for each in signed["certificates"]
            if each.name == "certificate"
        ]
        mine = _of(info, certificates)
        whole = found.kind in _DETACHED and _made_by(info, mine, covered)
    except (ValueError, TypeError, KeyError, StopIteration, AttributeError) as error:
        raise SignedPdfRefused("signature") from error
    at = said or _signing_time(info)
    looked = at or datetime.now(UTC)
    return SignatureView(
        named(mine.subject, "2.5.4.3"),
        named(mine.subject, "2.5.4.10"),
        named(mine.issuer, "2.5.4.3"),
        at,
        whole,
        trust(mine, certificates, trusted, looked),
    )


def _cut(data: bytes, ranges: tuple[int, int, int, int]) -> tuple[bytes, bytes]:
    """What a signature covers, and what stands in the gap: all of the file before its end, but itself."""
    first, length, second, rest = ranges
    gap = data[length:second]
    if first != 0 or second + rest > len(data) or gap[:1] != b"<" or gap[-1:] != b">":
        raise ValueError("the ranges leave out more than the signature")
    return data[:length] + data[second : second + rest], bytes.fromhex(gap[1:-1].decode("ascii"))


def _of(info: Any, certificates: Sequence[Certificate]) -> Certificate:
    """The certificate of whoever signed."""
    sid = info["sid"]
    if sid.name == "issuer_and_serial_number":
        number, issuer = sid.chosen["serial_number"].native, sid.chosen["issuer"].dump()
        return next(
            each
            for each in certificates
            if each.serial_number == number and each.issuer.public_bytes() == issuer
        )
    from cryptography.x509 import SubjectKeyIdentifier

    wanted = sid.chosen.native
    return next(
        each
        for each in certificates
        if each.extensions.get_extension_for_class(SubjectKeyIdentifier).value.digest == wanted
    )


def _made_by(info: Any, certificate: Certificate, covered: bytes) -> bool:
    """Whether the digest is that of the bytes, and the certificate's key signed it."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes

    kinds: dict[str, Any] = {
        "sha1": hashes.SHA1,
        "sha256": hashes.SHA256,
        "sha384": hashes.SHA384,
        "sha512": hashes.SHA512,
    }
    name = info["digest_algorithm"]["algorithm"].native
    if name not in kinds:
        return False
    kind = kinds[name]()
    attributes = info["signed_attrs"]
    if len(attributes):
        digest = hashes.Hash(kind)
        digest.update(covered)
        told = [each["values"][0].native for each in attributes if each["type"].native == "message_digest"]
        if told != [digest.finalize()]:
            return False
        covered = attributes.untag().dump()
    try:
        _verify(certificate, info, covered, kind)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return True


def _verify(certificate: Certificate, info: Any, signed: bytes, kind: Any) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    key, signature = certificate.public_key(), info["signature"].native
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, signed, ec.ECDSA(kind))
    elif isinstance(key, rsa.RSAPublicKey):
        if info["signature_algorithm"]["algorithm"].native == "rsassa_pss":
            key.verify(signature, signed, padding.PSS(padding.MGF1(kind), padding.PSS.AUTO), kind)
        else:
            key.verify(signature, signed, padding.PKCS1v15(), kind)
    else:
        raise TypeError("a key of a kind that signs no documents")


def _signing_time(info: Any) -> datetime | None:
    for each in info["signed_attrs"]:
        if each["type"].native == "signing_time":
            told = each["values"][0].native
            return told if isinstance(told, datetime) else None
    return None


def _time(said: str) -> datetime | None:
    """`D:20260205093000+07'00'` (ISO 32000-1, 7.9.4)."""
    digits, zone = said.removeprefix("D:")[:14], said.removeprefix("D:")[14:].replace("'", "")
    with suppress(ValueError):
        at = datetime.strptime(digits.ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        if zone[:1] in {"+", "-"} and zone[1:5].isdigit():
            offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5]))
            return at.replace(tzinfo=timezone(offset if zone[0] == "+" else -offset))
        return at
    return None


def named(name: Any, oid: str) -> str:
    """A part of a certificate's name by its number (2.5.4.3: common name); empty when it has none."""
    from cryptography.x509 import ObjectIdentifier

    found = name.get_attributes_for_oid(ObjectIdentifier(oid))
    return str(found[0].value) if found else ""
