"""Receipts as proofs: the page to print, and whether a receipt holds, also one that came on paper."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from desktop.documents.receipt import ReceiptSheet, facts, groups, proves, sheet, word
from desktop.domain.errors import UnknownForm, UnknownReport, UnknownUnit
from desktop.domain.errors.packets import NoReceipt
from desktop.domain.unit import Unit, Units

if TYPE_CHECKING:
    from desktop.services.reports import Reports
    from desktop.store.enrolment import EnrolmentStore
    from sync.receipts import Receipt

__all__ = ["NoReceipt", "Proof", "ReceiptSheet", "Receipts", "jws_in", "key_in", "prove", "receipt_in"]

_JWS: Final = re.compile(r"[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}", re.ASCII)
#: Characters of a file looked through for a receipt.
MOST: Final = 1024 * 1024
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Proof:
    """Whether a receipt holds: what it says and proves in words, or why it proves nothing.

    `digest`: how the SHA-256 is called, and itself in groups.
    """

    holds: bool
    facts: tuple[tuple[str, str], ...] = ()
    proves: tuple[str, ...] = ()
    sha256: str = ""
    why: str = ""
    digest: tuple[str, str] = ("", "")


class Receipts:
    """The receipts of one PC, for paper."""

    def __init__(self, reports: Reports, enrolment: EnrolmentStore, unit: Unit, units: Units) -> None:
        self._reports = reports
        self._enrolment = enrolment
        self._unit = unit
        self._units = units

    def sheet(self, report: str) -> ReceiptSheet:
        """The page for the receipt of a report's latest sign-off.

        Raises NoReceipt, also when its signature does not hold; UnknownReport.
        """
        detail = self._reports.detail(report)
        if detail.receipt is None:
            raise NoReceipt
        return self.sheet_of(detail.receipt.jws, report)

    def sheet_of(self, jws: str, report: str) -> ReceiptSheet:
        """The page for one receipt of a report; of an earlier sign-off as well.

        Like every paper it calls the report as its form does, whatever the language it was begun in. Raises
        NoReceipt, also when its signature does not hold; UnknownReport.
        """
        from sync.receipts import ReceiptInvalid, check, key_id

        for centre in self._enrolment.centres():
            key = centre["server_key"]
            try:
                receipt = check(jws, key)
            except ReceiptInvalid:
                continue  # by its key it is another centre's
            title, unit = self._reports.official_title(report), place(self._unit, self._units)
            return sheet(jws, receipt, title, unit, centre["name"], key_id(key))
        raise NoReceipt

    def check(self, content: bytes, language: str = "vi") -> Proof | None:
        """Whether the receipt in a file, or in pasted text, holds by the keys of this PC; None without one.

        The file is its PDF as it was saved here, JSON, or text. Slow; any thread.
        """
        jws = receipt_in(content)
        return None if jws is None else prove(jws, self.signing_keys(), self._units, language, self._called)

    def _called(self, receipt: Receipt) -> str:
        """The report as its form calls it where it is on this PC; else the form's name."""
        try:
            return self._reports.official_title(receipt.report)
        except (UnknownReport, UnknownForm):
            return receipt.form

    def signing_keys(self) -> tuple[Mapping[str, str], ...]:
        """The public key of the centre this PC is enrolled at, then those of the centres before."""
        return tuple(dict(each["server_key"]) for each in self._enrolment.centres())


def place(unit: Unit, units: Units) -> str:
    """A commune with its province."""
    provinces = {province.code: province.full_name for province in units.provinces()}
    return ", ".join(filter(None, (unit.full_name, provinces.get(unit.province))))


def prove(
    jws: str,
    keys: Sequence[Mapping[str, str]],
    units: Units,
    language: str = "vi",
    called: Callable[[Receipt], str] = lambda receipt: receipt.form,
) -> Proof:
    """Check a receipt against public keys, without a network; when none fits, the first says why.

    `called` gives the name of the report.
    """
    from sync.receipts import ReceiptInvalid, check

    faults = [] if keys else ["unknown"]
    for key in keys:
        try:
            receipt = check(jws, key)
        except ReceiptInvalid as error:
            faults.append(error.fault)
            continue
        return _proof(receipt, units, language, called(receipt))
    return Proof(False, why=word(f"fault_{faults[0]}", language))


def _proof(receipt: Receipt, units: Units, language: str, title: str) -> Proof:
    said = facts(receipt, title, _unit_words(receipt, units), "", language)
    digest = word("sha256", language), groups(receipt.sha256, 8)
    return Proof(True, said, proves(receipt, language), receipt.sha256, digest=digest)


def _unit_words(receipt: Receipt, units: Units) -> str:
    try:
        return f"{place(units.get(receipt.unit), units)} ({receipt.unit})"
    except UnknownUnit:
        return receipt.unit


def jws_in(text: str) -> str | None:
    """The receipt in a file's text: alone, in JSON, or among other words as scanners save it; else None."""
    found = _JWS.search(text[:MOST])
    return None if found is None else found.group()


def receipt_in(content: bytes) -> str | None:
    """The receipt in the bytes of a file: a PDF that holds it, JSON, other text; None without one."""
    if b"%PDF-" in content[:1024]:
        return next((jws for text in _inside(content) if (jws := jws_in(text))), None)
    return jws_in(content[:MOST].decode("utf-16" if content[:2] in _UTF16 else "utf-8", "replace"))


def _inside(pdf: bytes) -> Iterator[str]:
    """The texts in a PDF: files it holds, then its pages; none of one that cannot be read."""
    from desktop.documents.pdf_pages import opened, texts
    from desktop.domain.errors.documents import SignedPdfRefused

    try:
        yield from texts(opened(pdf))
    except SignedPdfRefused:
        return


def key_in(text: str) -> Mapping[str, str] | None:
    """The public Ed25519 key in a file's text: a JWK, what enrolment gives, a JWK set, PEM; else None."""
    if "-----BEGIN PUBLIC KEY-----" in text:
        return _from_pem(text)
    try:
        said: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    for each in _keys(said):
        if each.get("kty") == "OKP" and each.get("crv") == "Ed25519" and isinstance(each.get("x"), str):
            return {name: each[name] for name in ("kty", "crv", "x")}
    return None


def _keys(said: Any) -> list[Mapping[str, Any]]:
    if not isinstance(said, dict):
        return []
    several = said.get("keys")
    nested = [said, said.get("server_key"), *(several if isinstance(several, list) else ())]
    return [each for each in nested if isinstance(each, dict)]


def _from_pem(text: str) -> Mapping[str, str] | None:
    import base64

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(text.encode())
    except ValueError:
        return None
    if not isinstance(key, Ed25519PublicKey):
        return None
    x = base64.urlsafe_b64encode(key.public_bytes_raw()).rstrip(b"=").decode()
    return {"kty": "OKP", "crv": "Ed25519", "x": x}


def heading(language: str) -> str:
    """How what a receipt proves is headed."""
    return word("proves", language)
