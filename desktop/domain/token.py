"""Signing tokens: what is on one, and how often its PIN may still be tried.

A token of the Government Cipher Committee locks after three wrong PINs in a row. PKCS#11 does not count them
for us: it says that one was wrong lately, that the last try is left, or that it is locked. So wrong ones are
counted here as well, and the worse of the two counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

#: Wrong PINs in a row after which a token locks.
MOST_WRONG: Final = 3


class Part(StrEnum):
    """Who signs: the leader as a person, then the clerk with the agency's certificate."""

    PERSON = "person"
    AGENCY = "agency"


@dataclass(frozen=True)
class CertificateCard:
    """A certificate on a token whose key is there too; `id` names both."""

    id: bytes
    name: str
    organisation: str
    issuer: str
    begins: datetime
    ends: datetime
    der: bytes


@dataclass(frozen=True)
class TokenCard:
    """A token that is plugged in. `low`: a PIN was wrong lately; `final`: one try is left; `locked`: none."""

    label: str
    serial: str
    certificates: tuple[CertificateCard, ...]
    low: bool = False
    final: bool = False
    locked: bool = False
    #: Wrong PINs in a row that this PC has seen.
    wrong: int = 0

    @property
    def left(self) -> int:
        """How many PINs can be tried at the most before it locks."""
        if self.locked:
            return 0
        if self.final:
            return 1
        return max(1, MOST_WRONG - max(self.wrong, 1 if self.low else 0))


@dataclass(frozen=True)
class Pixels:
    """A picture dot by dot: red, green and blue in `colours`, how much of each is seen in `seen`."""

    width: int
    height: int
    colours: bytes
    seen: bytes


@dataclass(frozen=True)
class Drawn:
    """Words as they are shown: the one page of a PDF, as large as its spot."""

    pdf: bytes


@dataclass(frozen=True)
class Spot:
    """Where a signature is shown: the page (from 0), its lower left corner and size in points."""

    page: int
    left: float
    bottom: float
    width: float
    height: float
    picture: Pixels | Drawn
