"""Programmes of tasks as people write them: a resolution of the Party's Central Committee by its number."""

from __future__ import annotations

import re

from desktop.domain.text import fold

_CENTRAL = frozenset({"tw", "trung"})  # 57-NQ/TW; «của Trung ương»
#: Who else passes resolutions: the Government, councils, the National Assembly, Party committees below.
_OTHERS = re.compile(r"cp|tu|du|dub|ubnd|hdnd|hdtp|u?b?t?v?qh\d*|\d{4} (?:nq|qh|ubtvqh)\w*")
_OTHERS_IN_WORDS = re.compile(
    r"(?<!\w)(?:chinh phu|quoc hoi|hoi dong nhan dan|hdnd|tinh uy|thanh uy|dang uy)(?!\w)"
)
_NAMED = re.compile(r"(?<!\w)(?:nghi quyet|nq)(?: so)? ?(?P<number>\d{1,3})(?!\w)(?: nq(?!\w))?(?P<rest>.*)")
_SYMBOL = re.compile(r"(?<!\w)(?P<number>\d{1,3}) ?nq(?!\w)(?P<rest>.*)")


def resolution(programme: str) -> str:
    """`NQ57` of `NQ 57`, `57-NQ/TW`, `Nghị quyết số 57-NQ/TW ngày …`; "" where no such resolution is named.

    Marks, case, hyphens and strokes do not matter. The same number of somebody else (`57/NQ-CP`,
    `57/2025/NQ-HĐND`, «Nghị quyết 57 của Chính phủ») is another programme.
    """
    words = fold(programme)
    found = _NAMED.search(words) or _SYMBOL.search(words)
    if found is None:
        return ""
    rest = found["rest"].strip()
    central = rest.split(" ")[0] in _CENTRAL
    elsewhere = re.match(rf"(?:{_OTHERS.pattern})(?!\w)", rest) or _OTHERS_IN_WORDS.search(rest)
    return "" if elsewhere and not central else f"NQ{int(found['number']):02}"
