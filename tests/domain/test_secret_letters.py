"""Marks of state secrecy in the letters of old fonts: found in texts, names, files; honey is left alone."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from desktop.domain.secrecy import secret_mark, secret_name, stamped
from desktop.domain.secret_files import mark_inside, mark_of_file
from tests.domain.test_secret_files import docx, odt

MARKED = [
    ("MËT", "MẬT"),
    ("mËt", "MẬT"),  # .VnTimeH
    ("TèI MËT", "TỐI MẬT"),
    ("tèi mËt", "TỐI MẬT"),
    ("TUYÖT MËT", "TUYỆT MẬT"),
    ("M Ë T", "MẬT"),
    ("[ MËT ]", "MẬT"),
    ("MAÄT", "MẬT"),
    ("TOÁI MAÄT", "TỐI MẬT"),
    ("TUYEÄT MAÄT", "TUYỆT MẬT"),
    ("KÕ ho¹ch phßng thñ - MËT", "MẬT"),
    ("KÕ HO¹CH DIÔN TËP PHßNG THñ - MËT", "MẬT"),
    ("kÕ ho¹ch diÔn tËp phßng thñ - mËt", "MẬT"),
    ("Keá hoaïch phoøng thuû - MAÄT", "MẬT"),
    ("HáA TèC - MËT", "MẬT"),
    ("§é mËt: Tèi mËt", "TỐI MẬT"),
    ("Ñoä maät: Toái maät", "TỐI MẬT"),
    ("C«ng v¨n MËT sè 12", "MẬT"),
]
PLAIN = [
    "mËt ong rõng", "MËT ONG", "b¶o mËt th«ng tin", "B¶O MËT", "§æi mËt khÈu", "mËt ®é d©n sè", "mËt khÈu",
    "C«ng t¸c b¶o vÖ bÝ mËt nhµ n\u00adíc", "BÝ MËT NHµ N\u00adíC", "nu«i ong lÊy mËt", "chÌ, s÷a, mËt",
    "s¶n phÈm: chÌ - mËt", "kÕ ho¹ch nu«i ong - mËt", "Qu¶n lý tµi liÖu mËt", "- mËt", "SỎI TúI MËT",
    "maät ong röøng", "baûo maät thoâng tin", "Chieác maät ong", "NUOÂI ONG LAÁY MAÄT", "maät",
    "Noël à la maison", "MÂT DU NAVIRE", "Le mât était haut", "ÉTAT", "Ömet", "Ümät", "MÄT",
]  # fmt: skip


@pytest.mark.parametrize(("text", "mark"), MARKED)
def test_a_mark_in_old_letters_is_found(text: str, mark: str) -> None:
    assert secret_mark(text) == mark
    page = f"ñy ban nh©n d©n x· Bµ Nµ\n{text}\nKÝnh göi: ñy ban nh©n d©n thµnh phè\n"
    assert stamped(page) == mark


@pytest.mark.parametrize("text", PLAIN)
def test_words_in_old_letters_and_other_languages_are_left_alone(text: str) -> None:
    assert secret_mark(text) is None
    assert stamped(text) is None


def workbook(text: str) -> bytes:
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet["B2"] = text
    book.save(target)
    return target.getvalue()


def old_word(text: str) -> bytes:
    """A file of Word 97 holds such letters in one byte each, the paragraphs one behind the other."""
    said = f"ñy ban nh©n d©n x· Bµ Nµ\r{text}\rKÝnh göi: ñy ban nh©n d©n thµnh phè\r".encode("cp1252")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + said + b"\0" * 300


def rtf(text: str) -> bytes:
    said = "".join(letter if ord(letter) < 128 else f"\\'{letter.encode('cp1252').hex()}" for letter in text)
    return f"{{\\rtf1\\ansi\\ansicpg1258 Truoc\\par {{\\b {said}}}\\par Sau}}".encode()


FILES: dict[str, Callable[[str], bytes]] = {
    "a.docx": lambda text: docx("ñy ban nh©n d©n", text),
    "a.odt": odt,
    "a.txt": lambda text: f"ñy ban\r\n{text}\r\nHÕt".encode(),
    "ansi.txt": lambda text: f"ñy ban\r\n{text}\r\nHÕt".encode("cp1252"),
    "a.xlsx": workbook,
    "a.doc": old_word,
    "a.rtf": rtf,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("text", "mark"), [each for each in MARKED if each[0] != "M Ë T"])
def test_a_file_with_a_mark_in_old_letters_is_found(name: str, text: str, mark: str) -> None:
    assert mark_inside(name, FILES[name](text)) == mark


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("text", ["mËt ong rõng", "b¶o vÖ bÝ mËt", "nu«i ong lÊy mËt", "baûo maät", "Le mât"])
def test_a_file_with_such_words_is_left_alone(name: str, text: str) -> None:
    assert mark_inside(name, FILES[name](text)) is None


def test_pictures_within_an_older_file_are_no_text() -> None:
    """The same three bytes lie in any large picture by chance."""
    noise = random.Random(7).randbytes(400_000)
    within = b"".join(noise[at : at + 2000] + b" M\xcbT " for at in range(0, len(noise), 2000))
    assert mark_inside("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + within) is None


@pytest.mark.parametrize(
    "name", ["MËT.docx", "KÕ ho¹ch phßng thñ - MËT.doc", "KH_TèI MËT_2026.pdf", "MAÄT.txt"]
)
def test_the_name_of_a_file_in_old_letters(name: str) -> None:
    assert secret_name(name) is not None


@pytest.mark.parametrize(
    ("tab", "mark"),
    [("TỐI MẬT", "TỐI MẬT"), ("KH phòng thủ - MẬT", "MẬT"), ("MËT", "MẬT"), ("Mật", None), ("Mật ong", None)],
)
def test_the_tabs_of_a_workbook_are_looked_at(tab: str, mark: str | None) -> None:
    book, target = Workbook(), io.BytesIO()
    assert book.active is not None
    book.active["A1"] = "Số liệu"
    book.create_sheet(tab)
    book.save(target)
    assert mark_inside("a.xlsx", target.getvalue()) == mark


def test_what_a_file_says_of_itself_is_looked_at() -> None:
    book, target = Workbook(), io.BytesIO()
    book.properties.title = "TUYỆT MẬT"
    book.save(target)
    assert mark_inside("a.xlsx", target.getvalue()) == "TUYỆT MẬT"


def test_a_file_bears_a_mark_by_its_name_or_inside() -> None:
    assert mark_of_file("TỐI MẬT.xlsx", workbook("Số liệu")) == "TỐI MẬT"
    assert mark_of_file("a.xlsx", workbook("MẬT")) == "MẬT"
    assert mark_of_file("a.xlsx", workbook("Mật ong")) is None
