"""A small authority, certificates of people and of the agency, and another program that signs with them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Holder:
    """A certificate and its key; `above` are those that issued it."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey
    above: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)


def authority(name: str = "CA phục vụ các cơ quan nhà nước", until: int = 3650) -> Holder:
    """An authority that trusts itself."""
    key = rsa.generate_private_key(65537, 2048)
    return Holder(_certificate(name, "Ban Cơ yếu", key, None, until, ca=True), key)


def issued(by: Holder, name: str, organisation: str = "UBND xã Bà Nà", until: int = 1000) -> Holder:
    """A certificate of a person or an agency, `until` days from the beginning of 2026."""
    key = rsa.generate_private_key(65537, 2048)
    return Holder(_certificate(name, organisation, key, by, until), key, (by.certificate, *by.above))


def _certificate(
    name: str, organisation: str, key: rsa.RSAPrivateKey, by: Holder | None, until: int, *, ca: bool = False
) -> x509.Certificate:
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    builder = x509.CertificateBuilder(
        issuer_name=subject if by is None else by.certificate.subject,
        subject_name=subject,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=BEGIN,
        not_valid_after=BEGIN + timedelta(days=until),
    ).add_extension(x509.BasicConstraints(ca, None), critical=True)
    if not ca:
        usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(key if by is None else by.key, hashes.SHA256())


def signed_elsewhere(pdf: bytes, holder: Holder, field: str = "Signature1", kind: str = "PADES") -> bytes:
    """The PDF as another program signs it: appended, with a field of its own."""
    from asn1crypto import keys
    from asn1crypto import x509 as plain
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    private = holder.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for each in holder.above:
        store.register(plain.Certificate.load(each.public_bytes(serialization.Encoding.DER)))
    signer = signers.SimpleSigner(
        plain.Certificate.load(holder.der), keys.PrivateKeyInfo.load(private), store
    )
    meta = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter[kind]
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    made = signers.sign_pdf(writer, meta, signer)
    return bytes(made.getvalue())
