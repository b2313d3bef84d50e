"""Receipts as proofs: the page to print, and whether a receipt holds, also one that came on paper."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from desktop.documents.receipt import ReceiptSheet, facts, proves, sheet, word
from desktop.domain.errors import UnknownUnit
from desktop.domain.errors.packets import NoReceipt
from desktop.domain.unit import Unit, Units

if TYPE_CHECKING:
    from desktop.services.reports import Reports
    from desktop.store.enrolment import EnrolmentStore
    from sync.receipts import Receipt

__all__ = ["NoReceipt", "Proof", "ReceiptSheet", "Receipts", "jws_in", "key_in", "prove"]

_JWS: Final = re.compile(r"[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}", re.ASCII)
#: Characters of a file looked through for a receipt.
MOST: Final = 1024 * 1024


@dataclass(frozen=True)
class Proof:
    """Whether a receipt holds: what it says and proves in words, or why it proves nothing."""

    holds: bool
    facts: tuple[tuple[str, str], ...] = ()
    proves: tuple[str, ...] = ()
    sha256: str = ""
    why: str = ""


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
        return self.sheet_of(detail.receipt.jws, detail.title)

    def sheet_of(self, jws: str, title: str) -> ReceiptSheet:
        """The page for one receipt of a report called `title`; of an earlier sign-off as well.

        Raises NoReceipt, also when its signature does not hold.
        """
        from sync.receipts import ReceiptInvalid, check, key_id

        for centre in self._enrolment.centres():
            key = centre["server_key"]
            try:
                receipt = check(jws, key)
            except ReceiptInvalid:
                continue  # by its key it is another centre's
            return sheet(jws, receipt, title, place(self._unit, self._units), centre["name"], key_id(key))
        raise NoReceipt

    def signing_keys(self) -> tuple[Mapping[str, str], ...]:
        """The public key of the centre this PC is enrolled at, then those of the centres before."""
        return tuple(dict(each["server_key"]) for each in self._enrolment.centres())


def place(unit: Unit, units: Units) -> str:
    """A commune with its province."""
    provinces = {province.code: province.full_name for province in units.provinces()}
    return ", ".join(filter(None, (unit.full_name, provinces.get(unit.province))))


def prove(jws: str, keys: Sequence[Mapping[str, str]], units: Units, language: str = "vi") -> Proof:
    """Check a receipt against public keys, without a network; when none fits, the first says why."""
    from sync.receipts import ReceiptInvalid, check

    faults = []
    for key in keys:
        try:
            receipt = check(jws, key)
        except ReceiptInvalid as error:
            faults.append(error.fault)
            continue
        return _proof(receipt, units, language)
    return Proof(False, why=word(f"fault_{faults[0]}", language))


def _proof(receipt: Receipt, units: Units, language: str) -> Proof:
    said = facts(receipt, receipt.form, _unit_words(receipt, units), "", language)
    return Proof(True, said, proves(receipt, language), receipt.sha256)


def _unit_words(receipt: Receipt, units: Units) -> str:
    try:
        return f"{place(units.get(receipt.unit), units)} ({receipt.unit})"
    except UnknownUnit:
        return receipt.unit


def jws_in(text: str) -> str | None:
    """The receipt in a file's text: alone, in JSON, or among other words as scanners save it; else None."""
    found = _JWS.search(text[:MOST])
    return None if found is None else found.group()


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
