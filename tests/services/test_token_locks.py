"""A token that locks after three wrong PINs, as those of the Cipher Committee do; SoftHSM never does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from desktop.domain.errors.documents import TokenRefused
from desktop.domain.paper_parts import parts
from desktop.domain.token import CertificateCard, Part, TokenCard
from desktop.services.workplace import Workplace
from tests.documents.certificates import Holder, authority, issued
from tests.documents.papers import RESOURCES
from tests.services.test_documents import signed
from ui.paper import load_fonts, pdfs

PIN = "Mat-khau-9"


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


class Strict:
    """One token. It counts wrong PINs itself, tells by its three flags alone, and locks at the third."""

    def __init__(self, holder: Holder, name: str) -> None:
        made = holder.certificate
        begins, ends = made.not_valid_before_utc, made.not_valid_after_utc
        self.certificate = CertificateCard(b"\1", name, "", "CA", begins, ends, holder.der)
        self.card = TokenCard("eToken", "0042", (self.certificate,))
        self.tried: list[str] = []
        self._key = holder.key

    def look(self, driver: Path) -> tuple[TokenCard, ...]:
        return (self.card,)

    def sign(self, driver: Path, serial: str, certificate: CertificateCard, pin: str, data: bytes) -> bytes:
        self.tried.append(pin)
        if self.card.locked:
            raise TokenRefused("locked", "eToken")
        if pin != PIN:
            wrong = len(self.tried)
            self.card = replace(self.card, low=True, final=wrong == 2, locked=wrong >= 3)
            raise TokenRefused("pin", "eToken")
        self.card = replace(self.card, low=False, final=False)
        self.tried.clear()
        return self._key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def refused(
    workplace: Workplace, report: str, strict: Strict, pin: str, *, last: bool = False
) -> TokenRefused:
    with pytest.raises(TokenRefused) as error:
        sign(workplace, report, strict, pin, last=last)
    return error.value


def sign(workplace: Workplace, report: str, strict: Strict, pin: str, *, last: bool = False) -> None:
    paper = workplace.documents.paper(report)
    workplace.token_signing.sign(
        report, Part.PERSON, "0042", strict.certificate, pin, lambda: pdfs(parts(paper)), None, last=last
    )


@pytest.fixture
def report(workplace: Workplace, qapp: object, tmp_path: Path) -> str:
    load_fonts(RESOURCES / "fonts")
    workplace.token_signing.choose(tmp_path / "driver.so")
    return signed(workplace)


@pytest.fixture
def strict(workplace: Workplace, report: str, root: Holder) -> Strict:
    name = workplace.documents.cover(report).signer
    made = Strict(issued(root, name), name)
    workplace.token_signing.tokens = made
    return made


def test_the_third_is_never_reached_but_by_a_person_who_says_so(
    workplace: Workplace, report: str, strict: Strict
) -> None:
    assert refused(workplace, report, strict, "wrong-1").left == 2
    assert refused(workplace, report, strict, "wrong-2").left == 1
    for _ in range(5):
        assert refused(workplace, report, strict, "wrong-3").why == "last"
    assert strict.tried == ["wrong-1", "wrong-2"]
    error = refused(workplace, report, strict, "wrong-3", last=True)
    assert (error.why, error.left) == ("locked", 0)
    assert refused(workplace, report, strict, PIN, last=True).why == "locked"
    assert strict.tried == ["wrong-1", "wrong-2", "wrong-3"]
    assert workplace.signed_papers.of(report) == ()


def test_wrong_ones_of_another_program_count(workplace: Workplace, report: str, strict: Strict) -> None:
    strict.card = replace(strict.card, low=True, final=True)
    assert refused(workplace, report, strict, PIN).why == "last"
    assert strict.tried == []
    sign(workplace, report, strict, PIN, last=True)
    assert strict.card.left == 3
    assert len(workplace.signed_papers.of(report)) == 1


def test_the_right_one_begins_the_count_anew(workplace: Workplace, report: str, strict: Strict) -> None:
    refused(workplace, report, strict, "wrong-1")
    sign(workplace, report, strict, PIN)
    (card,) = workplace.token_signing.look()
    assert (card.wrong, card.left) == (0, 3)
