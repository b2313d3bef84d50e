"""Who stands behind a certificate: a chain to an authority that this PC trusts, without asking the network.

Trusted are those of the system (on Windows where the tools of the Government Cipher Committee put theirs),
and the files an office lays into the folder `certificates` of its profile.
"""

from __future__ import annotations

import ssl
import warnings
from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.signed_pdf import Trust

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_LONGEST = 8
_ENDS = {".cer", ".crt", ".pem", ".der"}
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


def authorities(folder: Path) -> tuple[Certificate, ...]:
    """The authorities trusted here; a file that holds no certificate counts for nothing."""
    contents = list(ssl.create_default_context().get_ca_certs(binary_form=True))
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix.lower() in _ENDS:
            contents += _bare(path.read_bytes())
    return tuple(_loaded(contents))


def _bare(content: bytes) -> list[bytes]:
    """The certificates of a file, without their armour if they have one."""
    if _BEGIN.encode() not in content:
        return [content]
    text = content.decode("ascii", "replace")
    armoured = [each.partition(_END)[0] for each in text.split(_BEGIN)[1:]]
    try:
        return [b64decode(each) for each in armoured]
    except ValueError:
        return []


def _loaded(contents: Iterable[bytes]) -> Iterator[Certificate]:
    from cryptography.utils import CryptographyDeprecationWarning
    from cryptography.x509 import load_der_x509_certificate

    for content in contents:
        try:
            with warnings.catch_warnings():
                # Among the system's are old ones that break the standard; they are not ours to mend.
                warnings.simplefilter("ignore", CryptographyDeprecationWarning)
                made = load_der_x509_certificate(content)
        except ValueError:
            continue
        yield made


def trust(
    certificate: Certificate, others: Sequence[Certificate], trusted: Sequence[Certificate], at: datetime
) -> Trust:
    """What a chain from `certificate` over `others` to one of `trusted` says of the day `at`."""
    here = certificate
    fine = _valid(here, at)
    for _ in range(_LONGEST):
        if here in trusted:
            return Trust.KNOWN if fine else Trust.OUTDATED
        above = next((each for each in trusted if _issued(here, each)), None)
        if above is not None:
            return Trust.KNOWN if fine and _valid(above, at) else Trust.OUTDATED
        above = next((each for each in others if each != here and _issued(here, each)), None)
        if above is None:
            break
        here, fine = above, fine and _valid(above, at)
    return Trust.UNKNOWN if fine else Trust.OUTDATED


def _valid(certificate: Certificate, at: datetime) -> bool:
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _issued(certificate: Certificate, above: Certificate) -> bool:
    """Whether `above` is an authority and its key signed `certificate`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.x509 import BasicConstraints, ExtensionNotFound

    if certificate.issuer != above.subject:
        return False
    try:
        if not above.extensions.get_extension_for_class(BasicConstraints).value.ca:
            return False
        certificate.verify_directly_issued_by(above)
    except (InvalidSignature, ExtensionNotFound, ValueError, TypeError):
        return False
    return True
