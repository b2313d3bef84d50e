"""Names of persons in a Vietnamese text, guessed from how they are written: for a person to judge.

A way of calling («bà», «hộ») and a word in capitals; a family name and one; «Lò A Chu», «H'Hen Niê», and any
word in capitals before «Thị» and one. Left out is what follows the word for a place («đường Lê Lợi», «xã Bà
Nà»), but for a way of calling in small letters («khối bà Hà»), and places whose names begin as a family's
does («Hà Nội»).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

#: «K'Brêu», «H’ Bia» are one word; elsewhere letters, with an apostrophe among them.
_WORD = re.compile(r"(?<![^\W_])[HK]['’ʼ] ?[^\W\d_]+|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_OF_A_PEOPLE = re.compile(r"[hk]'[^\W\d_]+")
_APOSTROPHES = str.maketrans("’ʼ", "''")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(each.split()) for each in text.split(","))


#: What stands before a name, in one word or two.
_CALLED: Final = _words(
    "ông bà anh chị em cháu cô chú bác cậu dì cụ bé thầy bố mẹ cha vợ chồng con bạn hộ tên"
)
_CALLED_IN_TWO: Final = _phrases("gia đình, đồng chí, tôi là, tên là, em là, cháu là, con là")
#: Family names that make a name with one more word in capitals: of the Kinh, then of the other peoples.
_FAMILIES: Final = _words("""
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai lương đoàn
    trương hà cao tạ tăng phùng quách thái tô kiều lâm châu la lục chu tống vương đào đàm hứa khổng lưu mạc
    nghiêm ninh triệu tôn doãn cù khuất phí âu nhữ
    nông vi lò quàng giàng vừ sùng lường tòng điêu thào lầu lèo lự sầm
    a y alăng lăng zơrâm zrâm bhnướch bhnước bnướch bling bhling ating arất arâl pơloong ploong bríu briu
    cơlâu clâu hốih hôih coor riah zuông abing avô rapát tơngôl
    rơ kpă ksor siu nay rơchâm rơmah rơlan rơcom niê êban mlô ayun byă kbuôr kđoh hdơk knul hmok kriêng
    cil bkrông liêng katơr pinăng chamaléa
""")
#: Those that are words of the language, too: only with a second name such as «Văn» or «A».
_ORDINARY: Final = _words("""
    kim sơn danh thạch bạc cầm cà mùa hờ hầu ma mã bàn vàng trang thân tiêu từ lại cứ phó sa xa hùng kiên
    chế phàn tẩn chảo má thang tráng cháng ly viên hạng lộc giáp biện đậu khúc lều hàn bế
""")
_SECOND: Final = _words("thị văn a mí hữu đình ngọc đức công quốc bá")
#: Family names that are no other words: with «thị» or «văn» after them a name, however it is written.
_PLAIN: Final = _words("nguyễn trần phạm huỳnh đặng bùi đỗ ngô võ trương hoàng phan đinh lê hồ trịnh phùng")
_NO_FAMILY: Final = _words("siêu đô thành nội thiết")  # what «Thị» may follow, begun in capitals
#: What stands before the name of a place, not of a person.
_PLACES: Final = _words("""
    xã phường khu thôn bản ấp huyện tỉnh phố đường cầu chợ sông núi hồ đảo suối trường chùa bệnh viện ủy
    ban quận làng buôn xóm tổ khối ngõ hẻm kiệt đèo đồi đập kênh rạch bến cảng ga vịnh biển đền miếu trấn
    lô tòa block nhóm loại hạng ty hãng tp tx
""")
#: Places, peoples and offices whose names begin as a family's does.
_KNOWN: Final = _phrases("""
    hà nội, hà nội mới, hà nam, hà giang, hà tĩnh, hà tây, hà tiên, hà đông, hà lam, hà nha, hà lan, hà bắc,
    thái bình, thái bình dương, thái nguyên, thái lan, thái thụy, cao bằng, cao lãnh, cao phong, cao nguyên,
    lâm đồng, lâm thao, lâm hà, châu đốc, châu thành, châu á, châu âu, châu phi, châu mỹ, châu giang, la gi,
    lục ngạn, lục nam, lục yên, mai châu, mai sơn, mai dịch, mai linh, hồ chí minh, hồ tây, hồ gươm,
    hoàng mai, hoàng sa, hoàng liên sơn, hoàng su phì, dương kinh, dương minh châu, lý sơn, lý nhân,
    vũ thư, vũ quang, vũ bản, phan rang, phan thiết, phan rí, tô lịch, ninh bình, ninh thuận, ninh hòa,
    ninh giang, ninh kiều, vi xuyên, sầm sơn, a lưới, a sầu, y tế, y tý, y yên, ngô quyền, đinh bộ lĩnh,
    nông cống, nông sơn, nông nghiệp, nông thôn, nông dân, lương sơn, lương tài, triệu phong, triệu sơn,
    đào tạo, đỗ lương, đô lương, lăng bác, lăng cô, cao tốc, cao đẳng, đoàn thanh niên, a di đà,
    h'mông, h'mong, h'rê, h'roi, k'ho, hồ thị trấn, hồ thị xã
""")


def named(text: str) -> tuple[tuple[int, int], ...]:
    """Where somebody is probably named: beginnings and ends, in the order of the text."""
    words = list(_WORD.finditer(text))
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        last = _until(text, words, at)
        if last is not None:
            first = _lower(words[at])
            begins = at if words[at][0][0].isupper() or first in _CALLED or first in _PLAIN else at + 1
            found.append((words[begins].start(), words[last].end()))
            at = last
        at += 1
    return tuple(found)


def _until(text: str, words: list[re.Match[str]], at: int) -> int | None:
    """The last word of a name that begins at a word; None where none does."""
    before = _lower(words[at - 1]) if at and _joined(text, words[at - 1], words[at]) else ""
    first = _lower(words[at])
    if before not in _PLACES and _written_small(text, words, at):
        return at + 2
    called = first in _CALLED or f"{before} {first}" in _CALLED_IN_TWO
    small = not words[at][0][0].isupper()
    if (small and not called) or (before in _PLACES and not small):
        return None
    last = at
    for one, two in pairwise(words[at:]):
        if not two[0][0].isupper() or not _joined(text, one, two):
            break
        last += 1
    run = [_lower(each) for each in words[at : last + 1]]
    if called:
        return last if last > at and " ".join(run[1:]) not in _KNOWN else None
    return last if _is_name(run) else None


def _written_small(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether «nguyễn thị hoa» begins at a word."""
    run = words[at : at + 3]
    return (
        len(run) == 3
        and run[0][0].islower()
        and _lower(run[0]) in _PLAIN
        and _lower(run[1]) in {"thị", "văn"}
        and " ".join(map(_lower, run)) not in _KNOWN
        and all(_joined(text, one, two) for one, two in pairwise(run))
    )


def _is_name(run: list[str]) -> bool:
    """Whether words in capitals are a name by their first and second."""
    if " ".join(run) in _KNOWN:
        return False
    if _OF_A_PEOPLE.fullmatch(run[0]):
        return True
    first, second = run[0], run[1] if len(run) > 1 else ""
    if second == "thị":
        return len(run) > 2 and first not in _NO_FAMILY
    return (first in _FAMILIES and bool(second)) or (first in _ORDINARY and second in _SECOND)


def _lower(word: re.Match[str]) -> str:
    return word[0].translate(_APOSTROPHES).replace("' ", "'").lower()


def _joined(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether nothing but a space stands between two words."""
    return text[one.end() : two.start()] == " "
