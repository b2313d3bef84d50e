"""Marks of state secrecy: what bears one may not be kept on a PC that meets a network.

Looked for is the mark as it is stamped or headed: a line of its own («MẬT», «T Ố I  M Ậ T»), beside how
urgent it is («HỎA TỐC - MẬT»), the degree with its name («Độ mật: Mật»), a stamp in brackets, a document with
its degree («CÔNG VĂN MẬT SỐ 12») or its heading that ends in one («KẾ HOẠCH PHÒNG THỦ - MẬT»; honey is
sold as «SẢN PHẨM: CHÈ - MẬT»). Signs that nobody sees do not hide it, nor do the letters of old fonts
(`secret_letters`). A word within a sentence is none: «BẢO MẬT», «NUÔI ONG LẤY MẬT», «danh mục bí mật nhà nước
độ Tối mật». What is typed is short and says what it is
about: there a paper with its degree is refused within a sentence as well, «kèm theo tài liệu MẬT», «Tài liệu
Mật», «báo cáo tuyệt mật», «công văn mật số 12», «đóng dấu MẬT: …», but not where such papers are spoken of at
large («quản lý tài liệu mật», «không có văn bản MẬT nào», «hướng dẫn đóng dấu MẬT»).
The law (in force 01/03/2026) forbids drafting and keeping secrets on such a machine.
"""

from __future__ import annotations

import re
from itertools import chain

from desktop.domain.errors import StateSecret
from desktop.domain.secret_letters import in_unicode
from desktop.domain.text import nfc

_DEGREES = r"tuyệt\s+mật|tối\s+mật|mật"
_CAPITALS = r"TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT"
#: What may stand around a stamp: rules, stars, brackets, quotation marks.
_FRAME = r"[\s*=_~\-–—|.:;!()\[\]{}<>«»\"“”'‘’□☐☑☒✓✔]*"
_LINE = re.compile(rf"{_FRAME}({_CAPITALS}){_FRAME}")
#: Two stamps on a line: «HỎA TỐC - MẬT», «Mật, thượng khẩn».
_URGENT = r"(?i:h(?:ỏa|oả)\s+tốc(?:\s+hẹn\s+giờ)?|thượng\s+khẩn|khẩn)"
_WITH = r"[\s*|/.,;:+&\-–—()\[\]]+"
_BEGUN = rf"{_CAPITALS}|(?:Tuyệt|Tối)\s+[Mm]ật|Mật"
_TWO = re.compile(rf"{_FRAME}(?:{_URGENT}{_WITH}((?i:{_DEGREES}))|((?i:{_DEGREES})){_WITH}{_URGENT}){_FRAME}")
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
    "|chỉ thị|biên bản|đề án|phương án|nghị quyết|giấy mời|bản đồ|sơ đồ|danh sách)"
)
_KIND = re.compile(
    rf"\W*{_PAPER}\s+(?:({_CAPITALS})(?:\W*|\W*(?i:số)\W.*)|((?i:{_DEGREES}))\s+(?i:số)[\s:.]*\d.*)"
)
#: «Kèm báo cáo mật số 03», «công văn mật 12/CV»: its number says that it is one paper.
_NUMBERED = re.compile(
    rf"(?<!\w){_PAPER}\s+({_DEGREES})\s+(?:số[\s:.]*(?=\d|$)|ngày\s+\d|\d+\s*/)", re.IGNORECASE | re.MULTILINE
)
#: «Đóng dấu MẬT: kế hoạch số 3».
_STAMPED = re.compile(rf"(?<!\w)(?i:đóng\s+dấu)\s*[:\-–—]?\s*[«\"“(\[]?\s*({_BEGUN})(?!\w)")
_STAMPED_LINE = re.compile(rf"\W*(?i:đóng\s+dấu)[\s:«\"“]*({_CAPITALS})[»\"”]*\s*(?:[:.].*)?")
#: In a sentence that tells of such stamps at large, or of none.
_COUNT = r"tổng số|số\s+(?:lượng|văn bản|tài liệu|công văn)"
_COUNTED = re.compile(rf"(?<!\w)(?:{_COUNT})(?!\w)", re.IGNORECASE)
_TOLD = re.compile(
    rf"(?<!\w)(?:không|chưa|quy định|tập huấn|hướng dẫn|cách|việc|khi|nếu|phải|{_COUNT})(?!\w)", re.IGNORECASE
)
#: A heading that ends in a degree, after a dash, a colon or in brackets.
_HEADED = re.compile(rf"(.*?)(?:(?:(?<!BÍ)[ \t\u00a0]*[\-–—]|[(\[])\s*({_BEGUN})|:\s*({_CAPITALS}))[\s.)\]]*")
#: What headings of such papers are about, and the goods that are sold with honey.
_ABOUT = re.compile(
    rf"(?<!\w)(?:{_PAPER}|(?i:diễn tập|phòng thủ|quốc phòng|quân sự|an ninh|tác chiến|dân quân|chương trình"
    r"|kịch bản|phụ lục|mệnh lệnh))(?!\w)"
)
#: The same in small letters: «kế hoạch diễn tập phòng thủ - mật», «công văn số 12 - mật».
_SMALL = re.compile(rf"(.*?)[ \t\u00a0]+[\-–—][ \t\u00a0]*({_DEGREES})[\s.)\]]*", re.IGNORECASE)
_OF_DEFENCE = re.compile(
    r"(?<!\w)(?:diễn tập|phòng thủ|quốc phòng|quân sự|an ninh|tác chiến|dân quân|mệnh lệnh|chiến đấu"
    rf"|tuyển quân|động viên quân)(?!\w)|(?<!\w){_PAPER}\s+(?:số[\s:.]*)?\d",
    re.IGNORECASE,
)
#: «Công văn mật của huyện đội»: who writes such papers says that it is one.
_OF_WHOM = re.compile(
    r"(?<!\w)(?:công văn|công điện|kế hoạch|quyết định|thông báo|chỉ thị|tờ trình|báo cáo|phương án|văn bản"
    rf"|tài liệu|giấy mời|mệnh lệnh)\s+({_DEGREES})\s+(?:của|do|từ)\s+(?:(?:huyện|tỉnh|xã|thành)\s+đội"
    r"|(?:ban|bộ)\s+chỉ\s+huy|bộ\s+tư\s+lệnh|quân\s+khu|quân\s+sự|công\s+an|bộ\s+(?:quốc\s+phòng|công\s+an)"
    r"|ubnd|ủy\s+ban|uỷ\s+ban|(?:huyện|tỉnh|thành|đảng)\s+(?:ủy|uỷ)|cấp\s+ủy)(?!\w)",
    re.IGNORECASE,
)
_GOODS = re.compile(r"(?<!\w)(?:chè|trà|ong|sữa|mía|sản phẩm)\s*$", re.IGNORECASE)
#: «MẬT - KẾ HOẠCH DIỄN TẬP»
_LEADS = re.compile(rf"\W*({_CAPITALS})\s*[\-–—:|]\s*{_ABOUT.pattern}.*")
_BEGINS = re.compile(rf"\W*(?:[\dIVX]+[.)]\s*)?{_PAPER}(?!\w)")
#: Signs that nobody sees: put into a word they would hide it.
_UNSEEN = (
    "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u202a"
    "\u202b\u202c\u2060\u2061\u2062\u2063\u2064\ufe0f\ufeff"
)
_NOTHING = str.maketrans("", "", _UNSEEN)
#: Of names of files: a paper and its degree, and nothing else; abbreviations of papers.
_NAMED_PAPER = re.compile(rf"[\W\d]*{_PAPER}\s+({_DEGREES})(?:\s+số\s.*|[\W\d]*)", re.IGNORECASE)
_SHORT_PAPER = re.compile(r"(?<![^\W_])(?:KH|BC|CV|TTr|QĐ|PA|TB|ĐA|NQ)(?![^\W_])")
_NAME_END = re.compile(rf"[\-–—_]\s*({_BEGUN})[\W\d]*")
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
_LONGEST_HEADING = 400  # characters
_BARE = re.compile(r"(?<![A-Za-z])(TUYET|TOI)[\s_.-]?MAT(?![A-Za-z])")
_IN_NAME = re.compile(r"(?<!\w)(?:(TUYỆT|TỐI)\s+)?MẬT(?!\w)")
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
    return next(filter(None, map(_mark_of, (nfc(_seen(text)), *in_unicode(text)))), None)


def _mark_of(plain: str) -> str | None:
    if not _may_bear(plain):
        return None
    mark = _stamped(plain)
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
    for numbered in chain(_NUMBERED.finditer(plain), _OF_WHOM.finditer(plain)):
        if not _AT_LARGE.search(plain[: numbered.start()][-40:]):
            return _degree(numbered[1])
    for stamp in _STAMPED.finditer(plain):
        if not _TOLD.search(re.split(r"[.;\n]", plain[: stamp.start()])[-1]):
            return _degree(stamp[1])
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
    return next(filter(None, map(_stamped, (_seen(text), *in_unicode(text)))), None)


def _stamped(text: str) -> str | None:
    if not _may_bear(text):
        return None
    named = _DEGREE.search(text)
    if named is not None:
        return _degree(named[1])
    for line in text.splitlines():
        if not _may_bear(line):
            continue
        for part in (line, *_GAP.split(line)):
            for shape in (_LINE, _SPACED, _TWO, _KIND, _STAMPED_LINE, _LEADS):
                found = shape.fullmatch(part)
                if found is not None:
                    return _degree(next(filter(None, found.groups())))
        mark = _headed(line) or _in_small_letters(line)
        if mark is not None:
            return mark
    return None


def _headed(line: str) -> str | None:
    """The degree that a heading ends in: a line that begins with a paper, or is about one all in capitals."""
    ends = len(line) <= _LONGEST_HEADING and _HEADED.fullmatch(line)
    if not ends or _GOODS.search(ends[1]) or _COUNTED.search(ends[1]):
        return None
    about = _BEGINS.match(line) or (line.isupper() and _ABOUT.search(ends[1]))
    return _degree(ends[2] or ends[3]) if about else None


def _in_small_letters(line: str) -> str | None:
    """The degree that a heading in small letters ends in, where it is about defence or names one paper."""
    ends = len(line) <= _LONGEST_HEADING and _SMALL.fullmatch(line)
    if not ends or _GOODS.search(ends[1]) or _COUNTED.search(ends[1]) or _OF_DEFENCE.search(ends[1]) is None:
        return None
    return _degree(ends[2])


def secret_name(name: str) -> str | None:
    """The mark the name of a file bears, written with its accents, in old letters or in bare capitals."""
    found = next(filter(None, map(_named, (nfc(_seen(name)), *in_unicode(name)))), None)
    bare = _BARE.search(name)
    if found is not None or bare is None:
        return found
    return {"TOI": "TỐI MẬT", "TUYET": "TUYỆT MẬT"}[bare[1]]


def _named(whole: str) -> str | None:
    plain = re.sub(r"[_.\-]+", " ", whole)
    marked = secret_mark(plain) or _of_name(whole)
    if marked is not None:
        return marked
    for found in _IN_NAME.finditer(plain):
        before, after = _beside(plain, found.start(), found.end())
        if before not in _BEFORE and after not in _AFTER:
            return _degree(found[0])
    return None


def _of_name(name: str) -> str | None:
    """The degree that is a file's name («Mật.docx»), follows a paper («Công văn mật.pdf») or ends it."""
    stem = re.sub(r"\.\w{1,5}$", "", name)
    spaced = re.sub(r"[_.]+", " ", stem)
    alone = re.fullmatch(rf"[\W\d]*({_DEGREES})[\W\d]*", spaced, re.IGNORECASE)
    found = alone or _NAMED_PAPER.fullmatch(spaced) or _TWO.fullmatch(spaced)
    if found is not None:
        return _degree(next(filter(None, found.groups())))
    end = re.search(rf"{_NAME_END.pattern}$", stem)
    if end is None or _GOODS.search(spaced[: end.start()]):
        return _in_small_letters(spaced)
    about = _ABOUT.search(spaced[: end.start()]) or _SHORT_PAPER.search(stem[: end.start()])
    return _degree(end[1]) if about else None


def _seen(text: str) -> str:
    """`text` without the signs that nobody sees."""
    return nfc(text.translate(_NOTHING)) if any(sign in text for sign in _UNSEEN) else text


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
