"""Syllables of Vietnamese: whether a word can be one, by its onset, its rime and its tone.

Told is what the spelling allows, not what has a meaning («nghoèo» cannot be, «thoẻng» could). The tables are
of the spelling that schools teach; names of the highlands that end in `k` (Đắk Lắk) are taken as well.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: What a syllable begins with, unless with its rime.
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
#: Onsets that stand before e, ê, i and y only, and those that never do.
_BEFORE_FRONT, _NEVER_BEFORE_FRONT = frozenset({"k", "gh", "ngh"}), frozenset({"c", "ng"})
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ak ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt
uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
"""
#: After `qu`, whose u is heard: these, and all that begins with a, ă, â, e or ê.
_AFTER_QU = "i it y ych yên yêt yn ynh yt yu ơ ơn ơt ôc"
_Y_AFTER = " h k l m s t th v"
_ONSET, _RIME, _QU = (frozenset(each.split()) for each in (_ONSETS, _RIMES, _AFTER_QU))
_Y = frozenset(_Y_AFTER.split(" "))
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ACUTE_OR_HEAVY = "\u0301\u0323"


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether `word`, in any case, can be a syllable of Vietnamese: `Nguyễn`, `quyết`, not `Krông`, `mât`."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [sign for sign in parts if sign in _TONES]
    plain = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    if len(tones) > 1 or not 1 <= len(plain) <= 7:
        return False
    return any(
        _fits(plain[:cut], plain[cut:]) and _sounds(plain[cut:], tones)
        for cut in range(min(3, len(plain)) + 1)
    )


def _fits(onset: str, rime: str) -> bool:
    """Whether the rime is one, and may follow the onset."""
    if onset == "qu":
        return rime in _QU or (rime in _RIME and rime[0] in "aăâeê")
    if (onset and onset not in _ONSET) or rime not in _RIME:
        return False
    if rime[0] == "y":
        return onset in _Y and (rime == "y" or not onset)
    front = rime[0] in "eêi"
    return not (onset in _NEVER_BEFORE_FRONT if front else onset in _BEFORE_FRONT) and not (
        onset == "g" and rime[0] in "eê"
    )


def _sounds(rime: str, tones: list[str]) -> bool:
    """Whether the tone may be: a rime that ends in c, ch, p or t is sharp or heavy."""
    stopped = rime.endswith(("c", "ch", "p", "t"))
    return not stopped or (len(tones) == 1 and tones[0] in _ACUTE_OR_HEAVY)
