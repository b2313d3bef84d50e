"""A signature put into a PDF of ours, appended so that no byte before it changes: PAdES, baseline B-B.

ETSI EN 319 142-1 (the dictionary and what the signature carries), ETSI EN 319 122-1 (signed attributes),
ISO 32000-1, 7.5.6 (incremental updates) and 12.8 (signatures).
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any

from desktop.documents.pdf_forms import form, stream, written
from desktop.domain.errors.documents import TokenRefused
from desktop.domain.token import Pixels, Spot

#: Bytes kept free for a signature with its certificates.
_ROOM = 12 * 1024
_RANGE = b"/ByteRange [0 0000000000 0000000000 0000000000]"
#: A note on a page that is printed and cannot be moved.
_FLAGS = 4 | 128


def sign(
    data: bytes, certificate: bytes, name: str, at: datetime, spot: Spot | None, key: Callable[[bytes], bytes]
) -> bytes:
    """The PDF with one more signature. `key` signs bytes with SHA-256; `certificate` is in DER.

    `spot` shows it on a page; None shows nothing. Raises TokenRefused (elsewhere) for a file that is not
    written as ours are, and what `key` raises.
    """
    prepared = _prepared(data, name, at, spot)
    first = prepared.index(b"/Contents <", len(data)) + len(b"/Contents ")
    second = first + 2 * _ROOM + 2
    ranges = b"/ByteRange [0 %010d %010d %010d]" % (first, second, len(prepared) - second)
    made = prepared.replace(_RANGE, ranges)
    covered = made[:first] + made[second:]
    content = container(covered, certificate, key).hex().encode("ascii")
    return made[: first + 1] + content.ljust(2 * _ROOM, b"0") + made[second - 1 :]


def container(covered: bytes, certificate: bytes, key: Callable[[bytes], bytes]) -> bytes:
    """The signature itself (CMS SignedData, detached) over `covered`, in DER."""
    from asn1crypto import algos, cms, core, tsp, x509

    holder = x509.Certificate.load(certificate)
    hashed = algos.DigestAlgorithm({"algorithm": "sha256"})
    same = tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": sha256(certificate).digest()})]})
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [sha256(covered).digest()]}),
            cms.CMSAttribute({"type": "signing_certificate_v2", "values": [same]}),
        ]
    )
    kind = "sha256_ecdsa" if holder.public_key.algorithm == "ec" else "rsassa_pkcs1v15"
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": holder.issuer, "serial_number": holder.serial_number}
                    )
                }
            ),
            "digest_algorithm": hashed,
            "signed_attrs": attributes,
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": kind}),
            "signature": core.OctetString(key(attributes.dump())),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [hashed],
            "encap_content_info": {"content_type": "data"},
            "certificates": [holder],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def _prepared(data: bytes, name: str, at: datetime, spot: Spot | None) -> bytes:
    """The PDF with an empty signature appended."""
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject

    before = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    if data[before : before + 4] != b"xref":
        raise TokenRefused("elsewhere")
    reader = PdfReader(io.BytesIO(data))
    size = int(str(reader.trailer["/Size"]))
    root: Any = reader.trailer.raw_get("/Root")
    page_ref: Any = reader.pages[spot.page if spot is not None else 0].indirect_reference
    widget = IndirectObject(size + 1, 0, reader)

    catalog, page = DictionaryObject(root.get_object()), DictionaryObject(page_ref.get_object())
    there: Any = catalog["/AcroForm"].get_object() if "/AcroForm" in catalog else {}
    form = DictionaryObject(there)
    fields: Any = form["/Fields"].get_object() if "/Fields" in form else []
    field = f"Signature{len(fields) + 1}"
    form[NameObject("/Fields")] = ArrayObject([*fields, widget])
    form[NameObject("/SigFlags")] = NumberObject(3)
    catalog[NameObject("/AcroForm")] = form
    notes: Any = page["/Annots"].get_object() if "/Annots" in page else []
    page[NameObject("/Annots")] = ArrayObject([*notes, widget])

    objects = {
        root.idnum: written(catalog),
        page_ref.idnum: written(page),
        size: _dictionary(name, at),
        size + 1: _widget(field, size, page_ref.idnum, spot),
        **(_shown(size + 2, spot) if spot is not None else {}),
    }
    # What the file is called and known by: a reader looks into the last trailer only.
    named = (key for key in ("/Info", "/ID") if key in reader.trailer)
    same = b"".join(b" %s %s" % (key.encode(), written(reader.trailer.raw_get(key))) for key in named)
    return _appended(data, objects, root.idnum, before, same)


def _dictionary(name: str, at: datetime) -> bytes:
    zone = at.strftime("%z")
    said = at.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"
    return b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n" + (
        b"/M (%s) /Name <%s>\n%s\n/Contents <%s> >>"
        % (said.encode("ascii"), _text(name), _RANGE, b"0" * (2 * _ROOM))
    )


def _widget(field: str, signature: int, page: int, spot: Spot | None) -> bytes:
    place = "0 0 0 0"
    shown = ""
    if spot is not None:
        corners = (spot.left, spot.bottom, spot.left + spot.width, spot.bottom + spot.height)
        place = " ".join(f"{each:.2f}" for each in corners)
        shown = f" /AP << /N {signature + 2} 0 R >>"
    return (
        f"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({field}) /F {_FLAGS} /V {signature} 0 R "
        f"/P {page} 0 R /Rect [{place}]{shown} >>"
    ).encode("ascii")


def _shown(number: int, spot: Spot) -> dict[int, bytes]:
    """What is seen of a signature, the first object being its form."""
    if isinstance(spot.picture, Pixels):
        return _picture(number, spot, spot.picture)
    return form(number, spot.picture.pdf, spot.width, spot.height)


def _picture(number: int, spot: Spot, picture: Pixels) -> dict[int, bytes]:
    """The picture in its whole rectangle, and what of it is seen through."""
    box = f"{spot.width:.2f} {spot.height:.2f}"
    drawn = f"q {spot.width:.2f} 0 0 {spot.height:.2f} 0 0 cm /P Do Q".encode("ascii")
    image = (
        f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
    )
    return {
        number: stream(
            f"/Type /XObject /Subtype /Form /BBox [0 0 {box}] "
            f"/Resources << /XObject << /P {number + 1} 0 R >> >>",
            drawn,
        ),
        number + 1: stream(f"{image} /ColorSpace /DeviceRGB /SMask {number + 2} 0 R", picture.colours),
        number + 2: stream(f"{image} /ColorSpace /DeviceGray", picture.seen),
    }


def _text(text: str) -> bytes:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode("ascii")


def _appended(data: bytes, objects: dict[int, bytes], root: int, before: int, same: bytes) -> bytes:
    """The file with objects after its end, and a table of where they are; `same` stands in every trailer."""
    out = bytearray(data if data.endswith(b"\n") else data + b"\n")
    table = bytearray(b"xref\n")
    for number in sorted(objects):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    size = max(objects) + 1
    start = len(out)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d" % (size, root, before)
    return bytes(out + table + trailer + same + b" >>\nstartxref\n%d\n%%%%EOF\n" % start)
