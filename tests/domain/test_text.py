"""Vietnamese text: search keys, order, and the repair of TCVN3 and VNI."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from viparse.normalize.encodings import CHARMAPS

from desktop.domain.syllables import _ONSET, _RIME, _TONES, is_syllable
from desktop.domain.text import fold, from_legacy, initials, name_key, nfc, sort_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Cư M’gar", "cu m gar"),
        ("Cư M'gar", "cu m gar"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("Đắk Lắk", "dak lak"),
        (unicodedata.normalize("NFD", "Nguyễn"), "nguyen"),
        ("Văn Miếu - Quốc Tử Giám", "van mieu quoc tu giam"),
    ],
)
def test_search_keys(text: str, key: str) -> None:
    assert fold(text) == key


def test_letters_come_in_the_order_of_the_alphabet() -> None:
    alphabet = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    assert sorted(alphabet, key=sort_key) == alphabet


def test_tones_decide_only_between_equal_letters() -> None:
    assert sorted(["má", "mà", "ma", "mạ", "mả", "mã"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(["mạ", "mab", "mă"], key=sort_key) == ["mạ", "mab", "mă"]


def test_space_then_signs_then_digits_then_letters() -> None:
    names = ["An 1", "An Bình", "Anh", "An-Bình", "An", "An1"]
    assert sorted(names, key=sort_key) == ["An", "An 1", "An Bình", "An-Bình", "An1", "Anh"]


def test_case_decides_last() -> None:
    assert sorted(["Ấn", "ấn", "An", "an", "Ân"], key=sort_key) == ["an", "An", "Ân", "ấn", "Ấn"]


def test_d_with_stroke_follows_all_of_d() -> None:
    assert sorted(["Đa Phước", "Dương", "Đà Lạt", "Dĩ An"], key=sort_key) == [
        "Dĩ An",
        "Dương",
        "Đà Lạt",
        "Đa Phước",
    ]


@given(st.text(max_size=20))
def test_any_text_has_a_place_and_a_key(text: str) -> None:
    assert sort_key(text) == sort_key(unicodedata.normalize("NFD", nfc(text)))
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Hµ Néi", "Hà Nội"),
        ("Ñaø Naüng", "Đà Nẵng"),
        ("NguyÔn ThÞ Lan", "Nguyễn Thị Lan"),
        ("Th«n Phó Tóc", "Thôn Phú Túc"),
        ("HuyÖn Hßa Vang", "Huyện Hòa Vang"),
        ("§µ N½ng", "Đà Nẵng"),
        ("Hé nghÌo", "Hộ nghèo"),
        ("X· Hßa Vang", "Xã Hòa Vang"),
        ("Lª ThÞ B×nh", "Lê Thị Bình"),
        ("TrÇn V¨n Hïng", "Trần Văn Hùng"),
        ("Ph¹m ThÞ Mü H¹nh", "Phạm Thị Mỹ Hạnh"),
        ("Tæng céng", "Tổng cộng"),
        ("UBND x· Hßa Vang", "UBND xã Hòa Vang"),
        ("Th«n Hè Chuèi 3 (Hßa B¾c)", "Thôn Hố Chuối 3 (Hòa Bắc)"),
        ("T\u2212 nghÌo", "Tư nghèo"),
        ("TØNH §µ N½NG", "TỈNH ĐÀ NẴNG"),
        ("X·\tHßa Vang\n§µ N½ng", "Xã\tHòa Vang\nĐà Nẵng"),
        ("Nguyeãn Vaên An", "Nguyễn Văn An"),
        ("Vaên An", "Văn An"),
        ("Leâ Thò Bình", "Lê Thị Bình"),
        ("Hoä ngheøo", "Hộ nghèo"),
        ("ñöôïc", "được"),
    ],
)
def test_old_encodings_are_repaired(typed: str, meant: str) -> None:
    assert from_legacy(typed) == meant


@pytest.mark.parametrize(
    "fine",
    ["", "Bà Nà", "xã", "Công an xã đã gửi", "été", "São Paulo", "hello", "12,5 %", "thiết kế", "xaõ",
     unicodedata.normalize("NFD", "Cộng hòa xã hội"),
     "Nguyễn", "château", "Öl", "façade", "Noël", "«Noël»", "« été »", "thaï", "le thaï", "Hanoï", "né tôt",
     "tôt", "naïve", "Zürich", "Microsoft®", "5 µm", "µm", "m·n", "n×m", "½ kg", "1½ kg", "20 °C", "m²",
     "Nº 5", "§ 5", "© Lan", "£5", "· Bà Nà", "Núi Thành", "thông\u00adtin", "Mª", "Krông Nô", "NQ57-ĐA06",
     "Hòa Phát tôt"],
)  # fmt: skip
def test_text_that_was_fine_is_left_alone(fine: str) -> None:
    assert from_legacy(fine) is None


def _syllables() -> list[str]:
    """All that the spelling allows, with each tone on the first vowel's letter."""
    found = []
    for onset in ("", *sorted(_ONSET)):
        for rime in sorted(_RIME):
            for tone in ("", *_TONES):
                word = unicodedata.normalize("NFC", onset + rime[:1] + tone + rime[1:])
                if is_syllable(word):
                    found.append(word)
    return found


_SYLLABLES = st.sampled_from(_syllables())
_CASES = st.sampled_from((str, str.title, str.upper))


@given(st.lists(_SYLLABLES, min_size=1, max_size=6), _CASES, st.sampled_from((" ", ", ", "-", "; ")))
def test_vietnamese_is_never_converted(words: list[str], case: Callable[[str], str], sign: str) -> None:
    assert from_legacy(case(sign.join(words))) is None


_FRENCH = """
à là où né née été thé clé pré blé dé gré côte côté tôt bientôt hôte hôpital mât bât bâtiment château
gâteau dû sûr mûr goût août île fête forêt bête tête même être naïf maïs haï thaï thaïe Hanoï Saïgon
Noël canoë aiguë poêle façade garçon leçon reçu ça français élève élevé préfet père mère frère après
très dès près accès procès lycée musée année journée idée santé société qualité égalité unité déjà voilà
œuvre cœur sœur bœuf nœud vœu aîné maître connaître boîte coût jeûne flûte brûlé crème problème système
règle siège thème hé ré mé bé ô pôle rôle contrôle tôle drôle nôtre vôtre âge âme câble tâche pâte grâce
hâte âne dîner île-de-France Éric Étienne Hélène le la un ou en et on tu il a au du mai pain bon mon ton
son non lui nu sa ta ma vin loi roi toi moi
"""


@given(st.lists(st.sampled_from(_FRENCH.split()), min_size=1, max_size=4), _CASES)
@example(["né", "tôt"], str)
@example(["haï", "thaï"], str)
def test_french_is_never_converted(words: list[str], case: Callable[[str], str]) -> None:
    assert from_legacy(case(" ".join(words))) is None
    assert from_legacy(f"« {case(' '.join(words))} »") is None


@given(st.from_regex(r"[A-Z]{0,4}[0-9]{1,5}([-/.×·°²½±§][A-Za-z0-9]{1,4}){0,3}", fullmatch=True))
def test_codes_and_figures_are_never_converted(code: str) -> None:
    assert from_legacy(code) is None


@given(st.lists(_SYLLABLES, min_size=2, max_size=6), st.sampled_from(("tcvn3", "vni")))
def test_what_is_repaired_is_what_was_meant(words: list[str], encoding: str) -> None:
    """Typed in an old font, read back: the same words, or left alone, never others."""
    text = " ".join(words)
    back = {meant: typed for typed, meant in CHARMAPS[encoding].pairs}
    typed = "".join(back.get(letter, letter) for letter in text)
    assert from_legacy(typed) in (text, None)


@pytest.mark.parametrize(
    "word",
    [
        "Nguyễn",
        "quyết",
        "nghèo",
        "gì",
        "giếng",
        "thuở",
        "khuỷu",
        "xoong",
        "Đắk",
        "hoà",
        "hòa",
        "THỦY",
        "kỹ",
        "quạ",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["mât", "tôt", "nghìo", "vaên", "Krông", "château", "céng", "ngèo", "Hßa", "", "A1"]
)
def test_what_the_spelling_does_not_allow(word: str) -> None:
    assert not is_syllable(word)


def test_initials() -> None:
    assert initials("Nguyễn Văn An") == "NA"
    assert initials("Đào") == "Đ"
    assert initials("") == ""


def test_persons_stand_by_their_given_name() -> None:
    names = ["Trần Văn Hùng", "Nguyễn Thị Lan", "Lê Ánh", "Đỗ Văn An", "Bùi An", "Hùng"]
    assert sorted(names, key=name_key) == [
        "Bùi An",
        "Đỗ Văn An",
        "Lê Ánh",
        "Hùng",
        "Trần Văn Hùng",
        "Nguyễn Thị Lan",
    ]
