"""Whose certificate it is: whole names with their tones, not a part of one in another."""

from __future__ import annotations

import re
from enum import StrEnum

from desktop.domain.cover import signer_name
from desktop.domain.text import fold, nfc

#: What parts a holder's name from what is written beside it: a place, a tax code, a unit above.
_BESIDE = re.compile(r"\s*[,;:()/|]\s*|\s+[-–]\s+|\s+(?=\d)")
_OFFICE = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)
_OFFICE_FOLDED = re.compile(r"^(?:uy ban nhan dan|ubnd)\s+")


class Holds(StrEnum):
    """Whether a certificate is of whoever is to sign. NEAR: the same letters, other tones (`Hùng`)."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"


def holds(certificate: str, wanted: str) -> Holds:
    """Compare the holder's name with a person's or an agency's; an academic title or «UBND» is no part."""
    name = _bare(wanted)
    if not name:
        return Holds.OTHER
    parts = [_bare(part) for part in _BESIDE.split(nfc(certificate).strip())]
    if name in parts:
        return Holds.SAME
    near = _OFFICE_FOLDED.sub("", fold(name))
    return Holds.NEAR if near in {_OFFICE_FOLDED.sub("", fold(part)) for part in parts} else Holds.OTHER


def _bare(name: str) -> str:
    one = " ".join(signer_name(nfc(name)).split()).casefold()
    return _OFFICE.sub("", one)
