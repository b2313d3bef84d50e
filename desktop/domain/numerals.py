"""Whole numbers in Vietnamese words: 1.250 is «một nghìn hai trăm năm mươi»."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ")


def in_words(number: int) -> str:
    """The number as it is read aloud; ValueError beyond what has a name (10^18)."""
    if number < 0:
        return f"âm {in_words(-number)}"
    if number == 0:
        return _DIGITS[0]
    if number >= 1000 ** len(_GROUPS):
        raise ValueError(f"{number} has no name")
    groups: list[int] = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    said = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            first = place == len(groups) - 1
            said.append(f"{_hundreds(groups[place], whole=not first)} {_GROUPS[place]}".strip())
    return " ".join(said)


def _hundreds(number: int, *, whole: bool) -> str:
    """Up to 999; `whole` says the hundreds also when there are none, as inside a longer number."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or whole else []
    if tens > 1:
        words.append(f"{_DIGITS[tens]} mươi")
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 5 and tens > 0:
        words.append("lăm")
    elif ones == 4 and tens > 1:
        words.append("tư")
    elif ones:
        words.append(_DIGITS[ones])
    return " ".join(words)
