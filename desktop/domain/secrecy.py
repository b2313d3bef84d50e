"""Marks of state secrecy: what bears one may not be kept on a PC that meets a network.

Looked for is the mark as it is stamped or headed: a line of its own («MẬT», «T Ố I  M Ậ T»), the degree with
its name («Độ mật: Mật»), a stamp in brackets, a kind of document with its degree («CÔNG VĂN MẬT SỐ 12»). A
word within a sentence is none: «BẢO MẬT», «NUÔI ONG LẤY MẬT», «danh mục bí mật nhà nước độ Tối mật». What is
typed is short and says what it is about: there a paper with its degree is refused within a sentence as well,
«kèm theo tài liệu MẬT», «Tài liệu Mật», «báo cáo tuyệt mật», but not where such papers are spoken of at large
(«quản lý tài liệu mật», «không có văn bản MẬT nào»).
The law (in force 01/03/2026) forbids drafting and keeping secrets on such a machine.
"""

from __future__ import annotations

import re

from desktop.domain.errors import StateSecret
from desktop.domain.text import nfc

_DEGREES = r"tuyệt\s+mật|tối\s+mật|mật"
_CAPITALS = r"TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT"
#: What may stand around a stamp: rules, stars, brackets, quotation marks.
_FRAME = r"[\s*=_~\-–—|.:;!()\[\]{}<>«»\"“”'‘’□☐☑☒✓✔]*"
_LINE = re.compile(rf"{_FRAME}({_CAPITALS}){_FRAME}")
#: The same with spaces between the letters.
_SPACED = re.compile(rf"{_FRAME}((?:T\s?U\s?Y\s?Ệ\s?T\s+|T\s?Ố\s?I\s+)?M\s?Ậ\s?T){_FRAME}")
#: «Độ mật: Mật», «Mức độ mật: tối mật» in any case; nothing but a stop after it.
_DEGREE = re.compile(
    rf"(?<!\w)độ[\s_]+mật\s*[:=\-–]\s*[«\"“(\[]?\s*({_DEGREES})(?!\w)(?=[\s»\"”)\].;]*(?:$|\n|\d))",
    re.IGNORECASE,
)
#: «(Mật)», «[Tối mật]», «{MẬT}»: a stamp in brackets.
_BRACKETS = re.compile(rf"[(\[{{<«]\s*({_DEGREES})\s*[)\]}}>»]", re.IGNORECASE)
#: «CÔNG VĂN MẬT SỐ 12», «báo cáo TUYỆT MẬT số 3»: the beginning of a line, the degree in capitals.
_PAPER = (
    "(?i:công văn|công điện|văn bản|tài liệu|báo cáo|tờ trình|kế hoạch|hồ sơ|quyết định|thông báo"
    "|chỉ thị|biên bản|đề án|phương án|nghị quyết|giấy mời|bản đồ|sơ đồ)"
)
_KIND = re.compile(rf"\W*{_PAPER}\s+({_CAPITALS})(?:\W*|\W*(?i:số)\W.*)")
#: Of what is typed: a paper, its number perhaps, and its degree: in capitals, or begun with one; the higher
#: ones however written.
_PAPER_OF = re.compile(
    rf"(?<!\w){_PAPER}(?:\s+(?i:số)?[\s:]*[\w./\-]*\d[\w./\-]*)?\s*[\-–—:,]?\s*"
    r"(MẬT|Mật|(?i:tuyệt|tối)\s+(?i:mật))(?!\w)"
)
#: «Diễn tập phòng thủ năm 2026 - MẬT»: after a dash at the end of a line; not of one all in capitals.
_AT_END = re.compile(rf"[ \t][\-–—][ \t]*({_CAPITALS})[ \t.)]*$", re.MULTILINE)
#: What stands before papers that are spoken of at large.
_AT_LARGE = re.compile(
    r"(?<!\w)(?:không(?:\s+(?:có|phát sinh|nhận|lưu|soạn|gửi))?|quản lý|bảo quản|bảo vệ|danh mục"
    r"|quy định|tập huấn|sổ)"
    r"(?:\s+(?:về|các|những|theo dõi|lưu))*\s+$",
    re.IGNORECASE,
)
#: «Tối mật», «tuyệt mật» in capitals among other words, and what stands before where it is only spoken of.
_HIGHER = re.compile(r"(?<!\w)(TUYỆT|TỐI)\s+MẬT(?!\w)")
_SPOKEN_OF = re.compile(
    r"(?:(?<!\w)(?:độ|mức|loại|cấp|dấu|chữ|từ|gồm|là|hoặc|và)|mật\s*[,;/])\s*[«\"“]?\s*$", re.IGNORECASE
)
#: A wide gap parts what stands beside each other: the agency, a stamp, the day.
_GAP = re.compile(r"\t+|[ \u00a0]{3,}")
#: Names of files are often written without marks: in capitals, and only what cannot be another word.
_BARE = re.compile(r"(?<![A-Za-z])(TUYET|TOI)[\s_.-]?MAT(?![A-Za-z])")
_NAMED = re.compile(r"(?<!\w)(?:(TUYỆT|TỐI)\s+)?MẬT(?!\w)")
_BEFORE = frozenset(
    (
        "BẢO",
        "BÍ",
        "KÍN",
        "CẨN",
        "CƠ",
        "ĐƯỜNG",
        "GIỮ",
        "HỎI",
        "DỊCH",
        "TÚI",
        "TIẾT",
        "THÂN",
        "LẤY",
        "ONG",
        "ĐỘ",
        "LỘ",
        "LỌT",
    )
)
_AFTER = frozenset(
    (
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
    )
)


def secret_mark(text: str) -> str | None:
    """The mark a text bears, in capitals («MẬT», «TỐI MẬT», «TUYỆT MẬT»); None when it bears none."""
    plain = nfc(text)
    if not _may_bear(plain):
        return None
    mark = stamped(plain)
    if mark is not None:
        return mark
    bracketed = _BRACKETS.search(plain)
    if bracketed is not None:
        return _degree(bracketed[1])
    higher = (
        found for found in _HIGHER.finditer(plain) if not _SPOKEN_OF.search(plain[: found.start()][-40:])
    )
    return next((_degree(found[0]) for found in higher), None) or _of_paper(plain)


def _of_paper(plain: str) -> str | None:
    """The degree a sentence says a paper has, or that stands after a dash at its end."""
    for found in _PAPER_OF.finditer(plain):
        _, after = _beside(plain, found.start(1), found.end(1))
        place = re.match(r"[ \u00a0]+[^\W\d_]", plain[found.end(1) :])  # «Kế hoạch Mật Sơn»
        named = found[1] == "Mật" and place is not None and place[0].isupper()
        if after not in _AFTER and not named and not _AT_LARGE.search(plain[: found.start()][-40:]):
            return _degree(found[1])
    ends = ((each, plain[: each.start()].rpartition("\n")[2]) for each in _AT_END.finditer(plain))
    return next((_degree(each[1]) for each, line in ends if not line.isupper()), None)


def stamped(text: str) -> str | None:
    """The mark that a document of many lines bears as a stamp, a heading or its degree; None for none.

    Beside `secret_mark`, words in brackets within a sentence are left alone. `text` is in NFC.
    """
    if not _may_bear(text):
        return None
    named = _DEGREE.search(text)
    if named is not None:
        return _degree(named[1])
    for line in text.splitlines():
        if not _may_bear(line):
            continue
        for part in (line, *_GAP.split(line)):
            found = _LINE.fullmatch(part) or _SPACED.fullmatch(part) or _KIND.fullmatch(part)
            if found is not None:
                return _degree(found[1])
    return None


def secret_name(name: str) -> str | None:
    """The mark the name of a file bears, written with its accents or in bare capitals."""
    plain = re.sub(r"[_.\-]+", " ", nfc(name))
    marked = secret_mark(plain)
    if marked is not None:
        return marked
    for found in _NAMED.finditer(plain):
        before, after = _beside(plain, found.start(), found.end())
        if before not in _BEFORE and after not in _AFTER:
            return _degree(found[0])
    bare = _BARE.search(name)
    return None if bare is None else {"TOI": "TỐI MẬT", "TUYET": "TUYỆT MẬT"}[bare[1]]


def check_secret(*texts: str) -> None:
    """Raises StateSecret for the first text that bears a mark."""
    for text in texts:
        mark = secret_mark(text)
        if mark is not None:
            raise StateSecret(mark)


def _may_bear(text: str) -> bool:
    """A first look that costs little: no mark is without this letter."""
    return "Ậ" in text or "ậ" in text


def _degree(found: str) -> str:
    """A degree as found, spaced or not, as it is called."""
    letters = "".join(found.upper().split())
    return {"TUYỆTMẬT": "TUYỆT MẬT", "TỐIMẬT": "TỐI MẬT"}.get(letters, "MẬT")


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words right before and after, of the same line, in capitals."""
    before = re.search(r"(\w+)[ \t\u00a0]+$", text[:start])
    after = re.match(r"[ \t\u00a0]+(\w+)", text[end:])
    return (before[1].upper() if before else "", after[1].upper() if after else "")
