"""A PDF that came back signed: who signed it, and how far it is known to be the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.cover import Cover


class Same(StrEnum):
    """How a signed PDF was found to be the report, surest first."""

    BYTES = "bytes"  # it begins with the very bytes that were saved here, and no page was changed after them
    PAGES = "pages"  # written anew by the tool; every page has the same contents, fonts and sizes
    WORDS = "words"  # every page has the same words; how they stand was not compared


class Extent(StrEnum):
    """How much of a report's paper a file has."""

    WHOLE = "whole"
    TEXT = "text"  # without its annexes, which are a file of their own
    ANNEXES = "annexes"  # that file


class Trust(StrEnum):
    """What is known here of whoever issued a certificate."""

    KNOWN = "known"  # a chain leads to an authority this PC trusts
    UNKNOWN = "unknown"  # none of the authorities on this PC issued it
    OUTDATED = "outdated"  # the certificate, or one above it, was not valid when it was signed


@dataclass(frozen=True)
class SignatureView:
    """One signature of a PDF. `at` is what the file says, None when it says nothing.

    `whole`: the bytes it covers are those that were signed, and the certificate's key made it.
    """

    signer: str
    organisation: str
    issuer: str
    at: datetime | None
    whole: bool
    trust: Trust


@dataclass(frozen=True)
class SignedPdf:
    """A signed PDF as it is kept with `revision` of its report; `by` is a login.

    `cover` is what stood around the report when it was signed, None where nobody kept it; `stays` is the one
    it was let stand beside, once somebody has said that what was signed counts.
    """

    name: str
    sha256: str
    size: int
    revision: int
    same: Same
    signatures: tuple[SignatureView, ...]
    by: str
    at: datetime
    extent: Extent = Extent.WHOLE
    cover: Cover | None = None
    stays: Cover | None = None
