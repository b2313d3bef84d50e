"""A report signed with a token: the leader, then the clerk; wrong PINs are counted and never retried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import SignedPdfRefused, TokenRefused
from desktop.domain.paper_parts import parts
from desktop.domain.report import Role
from desktop.domain.signed_pdf import Same, SignedPdf
from desktop.domain.token import CertificateCard, Part, TokenCard
from desktop.services.workplace import Workplace
from tests import token
from tests.documents.certificates import Holder, authority, issued
from tests.documents.papers import RESOURCES
from tests.services.test_documents import signed, started
from ui.paper import load_fonts, pdfs

pytestmark = pytest.mark.skipif(token.driver() is None, reason=token.MISSING)


@pytest.fixture(scope="module")
def root() -> Holder:
    return authority()


@pytest.fixture(scope="module")
def leader(root: Holder) -> Holder:
    return issued(root, "Lan")


@pytest.fixture(scope="module", autouse=True)
def _tokens() -> Iterator[None]:
    yield
    token.remove_all()


@pytest.fixture(autouse=True)
def letters(qapp: object) -> None:
    load_fonts(RESOURCES / "fonts")


@pytest.fixture
def signing(workplace: Workplace) -> Workplace:
    driver = token.driver()
    assert driver is not None
    workplace.token_signing.choose(driver)
    return workplace


def named(workplace: Workplace, report: str) -> str:
    return workplace.documents.cover(report).signer


def card(workplace: Workplace, serial: str) -> TokenCard:
    (found,) = (each for each in workplace.token_signing.look() if each.serial == serial)
    return found


def sign(
    workplace: Workplace,
    report: str,
    serial: str,
    pin: str = token.PIN,
    part: Part = Part.PERSON,
    *,
    last: bool = False,
    certificate: CertificateCard | None = None,
) -> SignedPdf:
    chosen = certificate or card(workplace, serial).certificates[0]
    return workplace.token_signing.sign(
        report,
        part,
        serial,
        chosen,
        pin,
        lambda: pdfs(parts(workplace.documents.paper(report))),
        None,
        last=last,
    )


def why(work: object) -> TokenRefused:
    with pytest.raises(TokenRefused) as refused:
        work()  # type: ignore[operator]
    return refused.value


def test_the_leader_signs_then_the_clerk(signing: Workplace, root: Holder) -> None:
    report = signed(signing)
    agency = issued(root, f"Ủy ban nhân dân {signing.unit.full_name}")
    serial = token.make("Lan", issued(root, named(signing, report)), agency)
    own, seal = sorted(card(signing, serial).certificates, key=lambda each: each.id)
    assert own.issuer == "CA phục vụ các cơ quan nhà nước"
    assert signing.token_signing.next_part(report) is Part.PERSON
    signing.token_signing._account = replace(signing.account, role=Role.CLERK)
    assert (
        why(lambda: sign(signing, report, serial, part=Part.AGENCY, certificate=seal)).why == "leader_first"
    )
    first = sign(signing, report, serial, certificate=own)
    assert (first.same, [view.whole for view in first.signatures]) == (Same.BYTES, [True])
    assert signing.token_signing.next_part(report) is Part.AGENCY
    for role in (Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR):
        signing.token_signing._account = replace(signing.account, role=role)
        with pytest.raises(NotAllowed):
            sign(signing, report, serial, part=Part.AGENCY, certificate=seal)
    assert len(signing.signed_papers.of(report)) == 1
    signing.token_signing._account = replace(signing.account, role=Role.CLERK)
    both = sign(signing, report, serial, part=Part.AGENCY, certificate=seal)
    assert [view.signer for view in both.signatures] == [named(signing, report), agency_name(signing)]
    assert all(view.whole for view in both.signatures)
    assert len(signing.signed_papers.of(report)) == 2
    assert "da ky so" in both.name


def agency_name(workplace: Workplace) -> str:
    return f"Ủy ban nhân dân {workplace.unit.full_name}"


def test_a_wrong_pin_is_tried_once_and_counted(signing: Workplace, root: Holder) -> None:
    report = signed(signing)
    serial = token.make("Sai", issued(root, named(signing, report)))
    error = why(lambda: sign(signing, report, serial, "wrong-1"))
    assert (error.why, error.left) == ("pin", 2)
    error = why(lambda: sign(signing, report, serial, "wrong-2"))
    assert (error.why, error.left) == ("pin", 1)
    error = why(
        lambda: sign(signing, report, serial)
    )  # even the right one: nobody has said to use the last try
    assert (error.why, error.left) == ("last", 1)
    assert signing.signed_papers.of(report) == ()
    sign(signing, report, serial, last=True)
    assert card(signing, serial).left == 3


def test_the_count_outlives_the_program(signing: Workplace, root: Holder) -> None:
    report = signed(signing)
    serial = token.make("Nhớ", issued(root, named(signing, report)))
    for pin in ("wrong-1", "wrong-2"):
        why(lambda pin=pin: sign(signing, report, serial, pin))
    assert card(signing, serial).wrong == 2
    assert card(signing, serial).left == 1


@pytest.mark.parametrize(
    ("card", "left"),
    [
        (TokenCard("t", "1", ()), 3),
        (TokenCard("t", "1", (), low=True), 2),
        (TokenCard("t", "1", (), low=True, wrong=2), 1),
        (TokenCard("t", "1", (), wrong=7), 1),
        (TokenCard("t", "1", (), final=True), 1),
        (TokenCard("t", "1", (), final=True, locked=True), 0),
    ],
)
def test_the_worse_count_holds(card: TokenCard, left: int) -> None:
    assert card.left == left


def test_whose_certificate_it_is_matters(signing: Workplace, root: Holder) -> None:
    report = signed(signing)
    name = named(signing, report)
    late = issued(root, name, until=30)
    serial = token.make("Khác", issued(root, "Nguyễn Văn Khác"), late)
    other, old = sorted(card(signing, serial).certificates, key=lambda each: each.id)
    error = why(lambda: sign(signing, report, serial, certificate=other))
    assert (error.why, error.name) == ("other", "Nguyễn Văn Khác")
    assert why(lambda: sign(signing, report, serial, certificate=old)).why == "expired"
    assert card(signing, serial).left == 3  # no PIN was tried


def test_what_is_not_there_is_said(signing: Workplace, root: Holder, tmp_path: Path) -> None:
    report = signed(signing)
    serial = token.make("Rút", issued(root, named(signing, report)))
    mine = card(signing, serial).certificates[0]
    assert why(lambda: sign(signing, report, "0000", certificate=mine)).why == "absent"
    broken = tmp_path / "driver.so"
    broken.write_bytes(b"no library")
    signing.token_signing.choose(broken)
    assert why(signing.token_signing.look).why == "module"


def test_a_draft_is_not_signed(signing: Workplace, root: Holder) -> None:
    report = started(signing)
    serial = token.make("Nháp", issued(root, "Lan"))
    with pytest.raises(SignedPdfRefused):
        sign(signing, report, serial)


def test_the_pin_is_nowhere_afterwards(
    signing: Workplace, root: Holder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    report = signed(signing)
    serial = token.make("Kín", issued(root, named(signing, report)))
    error = why(lambda: sign(signing, report, serial, "Lo-ra-1234"))
    assert "Lo-ra-1234" not in f"{error} {error.__cause__} {caplog.text}"
    assert not any(b"Lo-ra-1234" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
