"""Marks of state secrecy: what bears one may not be kept on a PC that meets a network.

Looked for is the mark as it is stamped, not the word inside others: «MẬT» in capitals by itself, not
«BẢO MẬT», «MẬT KHẨU», «mật ong». The law (in force 01/03/2026) forbids drafting and
keeping secrets on such a machine.
"""

from __future__ import annotations

import re

from desktop.domain.errors import StateSecret
from desktop.domain.text import nfc

#: «Tối mật», «tuyệt mật» in capitals stand for nothing else.
_HIGHER = re.compile(r"(?<!\w)(TUYỆT|TỐI)[\s_.-]+MẬT(?!\w)")
#: «Độ mật: Mật», «Mức độ mật: tối mật» in any case.
_DEGREE = re.compile(r"(?<!\w)độ[\s_]+mật\s*[:=\-–]\s*(tuyệt\s+mật|tối\s+mật|mật)(?!\w)", re.IGNORECASE)
#: «(Mật)», «[Tối mật]», «"MẬT"»: a stamp in brackets.
_BRACKETS = re.compile(r"[(\[{<«]\s*(tuyệt\s+mật|tối\s+mật|mật)\s*[)\]}>»]", re.IGNORECASE)
_ALONE = re.compile(r"(?<!\w)MẬT(?!\w)")
#: Names of files are often written without marks: in capitals, and only what cannot be another word.
_BARE = re.compile(r"(?<![A-Za-z])(TUYET|TOI)[\s_.-]?MAT(?![A-Za-z])")
_BEFORE = frozenset({"BẢO", "BÍ", "KÍN", "CẨN", "CƠ", "ĐƯỜNG", "GIỮ", "HỎI", "DỊCH", "TÚI", "TIẾT", "THÂN"})
_AFTER = frozenset(
    {
        "KHẨU",
        "ONG",
        "MÃ",
        "THIẾT",
        "ĐỘ",
        "MÍA",
        "VỤ",
        "THƯ",
        "DANH",
        "NGỮ",
        "HIỆU",
        "LỆNH",
        "GẤU",
        "RỈ",
        "ĐẠO",
    }
)


def secret_mark(text: str) -> str | None:
    """The mark a text bears, in capitals («MẬT», «TỐI MẬT», «TUYỆT MẬT»); None when it bears none."""
    plain = nfc(text)
    higher = _HIGHER.search(plain)
    if higher is not None:
        return f"{higher[1]} MẬT"
    for pattern in (_DEGREE, _BRACKETS):
        found = pattern.search(plain)
        if found is not None:
            return " ".join(found[1].upper().split())
    for found in _ALONE.finditer(plain):
        before, after = _beside(plain, found.start(), found.end())
        if before not in _BEFORE and after not in _AFTER:
            return "MẬT"
    return None


def secret_name(name: str) -> str | None:
    """The mark the name of a file bears, written with its accents or in bare capitals."""
    marked = secret_mark(re.sub(r"[_.\-]+", " ", nfc(name)))
    if marked is not None:
        return marked
    bare = _BARE.search(name)
    return None if bare is None else {"TOI": "TỐI MẬT", "TUYET": "TUYỆT MẬT"}[bare[1]]


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words right before and after, of the same line, in capitals."""
    before = re.search(r"(\w+)[ \t\u00a0]+$", text[:start])
    after = re.match(r"[ \t\u00a0]+(\w+)", text[end:])
    return (before[1].upper() if before else "", after[1].upper() if after else "")


def check_secret(*texts: str) -> None:
    """Raises StateSecret for the first text that bears a mark."""
    for text in texts:
        mark = secret_mark(text)
        if mark is not None:
            raise StateSecret(mark)
