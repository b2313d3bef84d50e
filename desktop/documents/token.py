"""A signing token through its PKCS#11 driver: what is on it, and one signature with one PIN.

A PIN is handed to the driver once for each call and never again: neither kept nor logged nor retried here.
Drivers are not made for several threads, so one call runs after the other; after each the driver lets go, so
that other programs can use the token and one that was pulled out is noticed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from desktop.documents.signatures import named
from desktop.domain.errors.documents import TokenRefused
from desktop.domain.token import CertificateCard, TokenCard

if TYPE_CHECKING:
    from pkcs11 import Session, Token

#: Where drivers of the tokens in use lie: SafeNet eToken and Bit4ID.
_WINDOWS = ("eTPKCS11.dll", "eToken.dll", "bit4ipki.dll", "bit4xpki.dll", "bit4opki.dll", "IDPrimePKCS11.dll")
_LINUX = (
    "/usr/lib/libeTPkcs11.so",
    "/usr/lib/libeToken.so",
    "/usr/lib64/libeTPkcs11.so",
    "/usr/lib/libIDPrimePKCS11.so",
    "/usr/lib/bit4id/libbit4ipki.so",
    "/usr/lib/libbit4xpki.so",
)
#: The head of a SHA-256 digest that a token signs by PKCS#1 (RFC 8017, 9.2).
_SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")
_one = Lock()


def known_drivers() -> tuple[Path, ...]:
    """The drivers found on this PC."""
    if sys.platform == "win32":
        system = Path("C:/Windows/System32")
        places = [system / name for name in _WINDOWS]
    else:
        places = [Path(name) for name in _LINUX]
    return tuple(place for place in places if place.is_file())


def look(driver: Path) -> tuple[TokenCard, ...]:
    """The tokens plugged in, with the certificates that can be read without a PIN. Raises TokenRefused."""
    with _loaded(driver) as library:
        return tuple(_card(token) for token in _tokens(library))


def sign(driver: Path, serial: str, certificate: CertificateCard, pin: str, data: bytes) -> bytes:
    """The signature of `data` (SHA-256; PKCS#1 or ECDSA in DER) by the key of a certificate.

    The PIN is tried exactly once. Raises TokenRefused: module, absent, pin, locked, failed.
    """
    from pkcs11.exceptions import PinIncorrect, PinInvalid, PinLenRange, PinLocked

    with _loaded(driver) as library:
        token = next((each for each in _tokens(library) if _serial(each) == serial), None)
        if token is None:
            raise TokenRefused("absent")
        try:
            session = token.open(user_pin=pin)
        except PinLocked as error:
            raise TokenRefused("locked", token.label) from error
        except (PinIncorrect, PinInvalid, PinLenRange) as error:
            raise TokenRefused("pin", token.label) from error
        with session:
            return _signed(session, certificate, data)


def _signed(session: Session, certificate: CertificateCard, data: bytes) -> bytes:
    from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
    from pkcs11.util.ec import encode_ecdsa_signature

    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: certificate.id}
    key: Any = next(iter(session.get_objects(wanted)), None)
    if key is None:
        raise TokenRefused("failed", certificate.name)
    digest = sha256(data).digest()
    if key.key_type == KeyType.EC:
        return encode_ecdsa_signature(key.sign(digest, mechanism=Mechanism.ECDSA))
    return bytes(key.sign(_SHA256 + digest, mechanism=Mechanism.RSA_PKCS))


@contextmanager
def _loaded(driver: Path) -> Iterator[Any]:
    """The driver, alone and for one call. Raises TokenRefused for whatever goes wrong inside it."""
    import pkcs11
    from pkcs11.exceptions import DeviceRemoved, PKCS11Error, TokenNotPresent

    with _one:
        try:
            library = pkcs11.lib(str(driver))
        except (PKCS11Error, RuntimeError, OSError) as error:
            raise TokenRefused("module", driver.name) from error
        try:
            yield library
        except (DeviceRemoved, TokenNotPresent) as error:
            raise TokenRefused("absent") from error
        except PKCS11Error as error:
            raise TokenRefused("failed", type(error).__name__) from error
        finally:
            library.finalize()


def _tokens(library: Any) -> Iterator[Token]:
    from pkcs11 import TokenFlag

    for slot in library.get_slots(token_present=True):
        token = slot.get_token()
        if token.flags & TokenFlag.TOKEN_INITIALIZED:
            yield token


def _serial(token: Token) -> str:
    serial = token.serial
    return serial.decode("ascii", "replace") if isinstance(serial, bytes) else str(serial)


def _card(token: Token) -> TokenCard:
    from pkcs11 import TokenFlag

    def has(flag: TokenFlag) -> bool:
        return bool(token.flags & flag)

    with token.open() as session:
        certificates = tuple(_certificates(session))
    return TokenCard(
        token.label,
        _serial(token),
        certificates,
        low=has(TokenFlag.USER_PIN_COUNT_LOW),
        final=has(TokenFlag.USER_PIN_FINAL_TRY),
        locked=has(TokenFlag.USER_PIN_LOCKED),
    )


def _certificates(session: Session) -> Iterator[CertificateCard]:
    from cryptography.x509 import BasicConstraints, ExtensionNotFound, load_der_x509_certificate
    from pkcs11 import Attribute, ObjectClass

    for each in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        der = bytes(each[Attribute.VALUE])
        try:
            made = load_der_x509_certificate(der)
        except ValueError:  # of a kind that signs no documents
            continue
        try:
            authority = made.extensions.get_extension_for_class(BasicConstraints).value.ca
        except ExtensionNotFound:
            authority = False
        if authority:
            continue
        yield CertificateCard(
            bytes(each[Attribute.ID]),
            named(made.subject, "2.5.4.3"),
            named(made.subject, "2.5.4.10"),
            named(made.issuer, "2.5.4.3"),
            made.not_valid_before_utc,
            made.not_valid_after_utc,
            der,
        )


Sign = Callable[[bytes], bytes]
