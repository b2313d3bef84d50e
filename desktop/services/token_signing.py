"""Reports signed with a token: the leader as a person, then the clerk with the agency's certificate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import SignedPdfRefused, TokenRefused
from desktop.domain.holder import Holds, holds
from desktop.domain.report import SEALERS
from desktop.domain.signed_pdf import Extent, SignedPdf
from desktop.domain.token import CertificateCard, Part, Spot, TokenCard
from desktop.services.documents import Documents
from desktop.services.session import Clock
from desktop.services.signed_papers import Pdfs, SignedPapers
from desktop.store.remembered import Remembered

__all__ = ["CertificateCard", "Part", "Spot", "TokenCard", "TokenSigning"]

_DRIVER = "token_driver"
#: How the names of what is signed end.
_NAMES = {Part.PERSON: " da ky.pdf", Part.AGENCY: " da ky so.pdf"}


class Tokens(Protocol):
    """What drivers of tokens do: `desktop.documents.token`."""

    def look(self, driver: Path) -> tuple[TokenCard, ...]: ...
    def sign(
        self, driver: Path, serial: str, certificate: CertificateCard, pin: str, data: bytes
    ) -> bytes: ...


class _Drivers:
    """The drivers of this PC, loaded when the first is wanted."""

    def look(self, driver: Path) -> tuple[TokenCard, ...]:
        from desktop.documents import token

        return token.look(driver)

    def sign(self, driver: Path, serial: str, certificate: CertificateCard, pin: str, data: bytes) -> bytes:
        from desktop.documents import token

        return token.sign(driver, serial, certificate, pin, data)


class TokenSigning:
    """Tokens of this PC. `look` and `sign` are slow: off the main thread."""

    def __init__(
        self,
        remembered: Remembered,
        papers: SignedPapers,
        documents: Documents,
        agency: str,
        clock: Clock,
        account: Account,
    ) -> None:
        """`agency` is the commune's full name: the seal's certificate bears it."""
        self._remembered = remembered
        self._papers = papers
        self._documents = documents
        self._agency = agency
        self._clock = clock
        self._account = account
        self.tokens: Tokens = _Drivers()

    @property
    def driver(self) -> Path | None:
        """The driver that was chosen, else the first known one that is on this PC."""
        chosen = self._remembered.get(_DRIVER)
        return Path(chosen) if chosen else next(iter(self.known()), None)

    def choose(self, driver: Path) -> None:
        """Use another driver from now on."""
        self._remembered.set(_DRIVER, str(driver))

    def known(self) -> tuple[Path, ...]:
        """The drivers that are found on this PC."""
        from desktop.documents.token import known_drivers

        return known_drivers()

    def look(self) -> tuple[TokenCard, ...]:
        """The tokens plugged in. Raises TokenRefused: none, module, failed."""
        there = self.tokens.look(self._with_driver())
        return tuple(replace(each, wrong=self._wrong(each.serial)) for each in there)

    def next_part(self, report: str) -> Part:
        """Who signs next: the agency once a leader's signature made for this revision is kept."""
        return Part.PERSON if self._begun(report) is None else Part.AGENCY

    def refused(self, part: Part) -> NotAllowed | None:
        """Why the signed-in account may not sign this part: the agency's certificate is the clerk's."""
        if part is Part.PERSON or self._account.role in SEALERS:
            return None
        return NotAllowed("seal", tuple(sorted(SEALERS)))

    def fits(self, report: str, part: Part, certificate: CertificateCard) -> bool:
        """Whether a certificate is in force and of whoever is to sign."""
        try:
            self._fits(report, part, certificate)
        except TokenRefused:
            return False
        return True

    def holds(self, report: str, part: Part, certificate: CertificateCard) -> Holds:
        """Whether a certificate is of whoever is to sign; NEAR wants a person to look."""
        wanted = self._documents.cover(report).signer if part is Part.PERSON else self._agency
        return holds(certificate.name, wanted)

    def sign(
        self,
        report: str,
        part: Part,
        serial: str,
        certificate: CertificateCard,
        pin: str,
        ours: Callable[[], Pdfs],
        spot: Spot | None,
        corner: Callable[[datetime], Spot] | None = None,
        *,
        last: bool = False,
    ) -> SignedPdf:
        """Sign a report with one PIN, tried once for each file, and keep the result with it. Slow.

        `ours` makes the report's PDF as it is now. Where the office gives annexes out as a file of their own,
        the leader signs the text; the agency seals that, then the annexes, shown in their `corner`. `last`:
        the person has said to use the last try.
        Raises NotAllowed, TokenRefused, SignedPdfRefused, RoomShort, DiskFull; nothing is kept then.
        """
        from desktop.documents import pades

        refused = self.refused(part)
        if refused is not None:
            raise refused
        if not self._papers.may_take(report):
            raise SignedPdfRefused("draft")
        self._fits(report, part, certificate)
        made = ours()
        content = self._before(report, part, made)
        here = next((each for each in self.look() if each.serial == serial), None)
        if here is None:
            raise TokenRefused("absent")
        if here.left == 0:
            raise TokenRefused("locked", here.label)
        if here.left == 1 and not last:
            raise TokenRefused("last", here.label, 1)
        key, at = partial(self._tried, here, certificate, pin), self._clock()
        said = certificate.der, certificate.name, at
        signed = [(_NAMES[part], pades.sign(content, *said, spot, key))]
        if self.annexes_too(report, part):
            annexes = made[Extent.ANNEXES]
            self._papers.saved(report, annexes, Extent.ANNEXES)
            shown = None if corner is None else corner(at)
            signed.append((f" phu luc{_NAMES[part]}", pades.sign(annexes, *said, shown, key)))
        self._papers.check_room(sum(len(content) for _, content in signed))  # for both, before one is kept
        kept = [
            self._papers.keep(report, self._documents.file_name(report, name), each, lambda: made)
            for name, each in signed
        ]
        return kept[0]

    def annexes_too(self, report: str, part: Part) -> bool:
        """Whether the annexes, a file of their own, are signed together with what the leader signed."""
        begun = self._begun(report) if part is Part.AGENCY else None
        return begun is not None and begun.extent is Extent.TEXT

    def _before(self, report: str, part: Part, ours: Pdfs) -> bytes:
        """What is to be signed: the report as it is now, or what the leader has signed."""
        if part is Part.PERSON:
            apart = self._documents.habits.annexes_apart and Extent.TEXT in ours
            extent = Extent.TEXT if apart else Extent.WHOLE
            self._papers.saved(report, ours[extent], extent)
            return ours[extent]
        begun = self._begun(report)
        if begun is None:
            raise TokenRefused("leader_first")
        return self._papers.content(report, begun.name)

    def _begun(self, report: str) -> SignedPdf | None:
        """The newest signed PDF of this revision's text that bears one signature."""
        revision = self._papers.revision(report)
        for each in self._papers.of(report):
            text = each.extent is not Extent.ANNEXES
            if each.revision == revision and text and len(each.signatures) == 1:
                return each
        return None

    def _fits(self, report: str, part: Part, certificate: CertificateCard) -> None:
        """Whether the certificate is in force and of whoever is to sign."""
        now = self._clock()
        if now > certificate.ends:
            raise TokenRefused("expired", certificate.name)
        if now < certificate.begins:
            raise TokenRefused("early", certificate.name)
        if self.holds(report, part, certificate) is Holds.OTHER:
            raise TokenRefused("other", certificate.name)

    def _tried(self, token: TokenCard, certificate: CertificateCard, pin: str, data: bytes) -> bytes:
        """One try of the PIN; a wrong one is counted before anything else happens."""
        try:
            made = self.tokens.sign(self._with_driver(), token.serial, certificate, pin, data)
        except TokenRefused as error:
            if error.why != "pin":
                raise
            self._remembered.set(_counter(token.serial), self._wrong(token.serial) + 1)
            after = next((each for each in self.look() if each.serial == token.serial), token)
            why = "locked" if after.locked else "pin"
            raise TokenRefused(why, token.label, after.left) from error
        self._remembered.set(_counter(token.serial), None)
        return made

    def _wrong(self, serial: str) -> int:
        return int(self._remembered.get(_counter(serial)) or 0)

    def _with_driver(self) -> Path:
        driver = self.driver
        if driver is None:
            raise TokenRefused("none")
        return driver


def _counter(serial: str) -> str:
    return f"token_wrong:{serial}"
