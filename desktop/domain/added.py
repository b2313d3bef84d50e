"""Which figures of villages add up to the commune's: counts and amounts do, shares and averages do not.

No form says it of a figure, so its own words are read: what may be a share, an average, a rate, a score, a
rank, a year or a code is added by nobody but a person. Pure.
"""

from __future__ import annotations

import re

from desktop.domain.numbers import in_per_cent
from desktop.domain.text import nfc

#: Anywhere in the label or the unit.
_AVERAGES = re.compile(
    r"\b(bình quân|năng suất|(?<!mức sống )trung bình|mật độ"
    r"|averages?|mean|median|yields?|density|moyen|moyenne|médiane|rendement|densité)\b"
)
#: At the beginning of the label.
_KINDS = re.compile(
    r"((tỷ|tỉ) (lệ|trọng|suất|số)|hệ số|chỉ số|mức (độ|hài lòng|đạt)|điểm (số|đánh giá|trung bình|tb)"
    r"|(đơn )?giá(?! trị)|xếp (hạng|loại|thứ)|thứ (hạng|tự|bậc)|số thứ tự|stt"
    r"|nhiệt độ|độ (ẩm|cao|sâu|dốc|tuổi)"
    r"|mã|mã số|số (hiệu|điện thoại|cccd|cmnd|căn cước|định danh)|kinh độ|vĩ độ|tọa độ"
    r"|năm (sinh|thành lập|hoàn thành|bắt đầu|báo cáo|đạt)|rates?|ratio|share|percentage|index|scores?|rank"
    r"|code|latitude|longitude|year of|taux|part|indice|rang|année)\b"
    r"|(năm|tháng|quý|ngày|year|month|day|mois|jour)( báo cáo)?$"
)
#: The unit: a rate («tạ/ha»), a temperature, a score, a scale («Từ 1 đến 5»).
_UNITS = re.compile(r"[^\W\d_]\S*\s*/\s*[^\W_]|[%‰°]|^(độ|độ c)$|^(từ|from|de) \d")
#: A score, unless the label itself begins with it: schools and landslides are counted in «điểm», too.
_SCORE = "điểm"
_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


def adds_up(label: str, hint: str) -> bool:
    """Whether figures of parts may be added, by the question's label and hint without markup."""
    asked, said = nfc(label).casefold().strip(), nfc(hint).casefold()
    inside = _BRACKETS.search(asked)
    units = (inside.group(1) if inside else "", re.split(r"[,;(]", said, maxsplit=1)[0])
    if in_per_cent(label, hint) or any(_UNITS.search(each.strip()) for each in units):
        return False
    if _SCORE in map(str.strip, units) and not asked.startswith(f"{_SCORE} "):
        return False
    return not any(_AVERAGES.search(each) for each in (asked, units[1])) and not _KINDS.match(asked)
