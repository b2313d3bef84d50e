"""Every bundled font draws every Vietnamese letter, and figures of one width."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = sorted((Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"))
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
LETTERS = {
    unicodedata.normalize("NFC", case(vowel + tone))
    for vowel, tone, case in itertools.product(VOWELS, TONES, (str.lower, str.upper))
} | set("đĐ")
SIGNS = set("0123456789.,:;%+-–—/()«»“”‘’…₫×≤≥")


def test_the_alphabet_is_whole() -> None:
    assert len(LETTERS) == 2 * 12 * 6 + 2
    assert all(len(letter) == 1 for letter in LETTERS)


def test_the_eight_files_are_there() -> None:
    assert [path.stem for path in FONTS] == [
        *(f"BaoCaoSerif-{style}" for style in ("Bold", "BoldItalic", "Italic", "Regular")),
        *(f"BeVietnamPro-{style}" for style in ("Bold", "Medium", "Regular", "SemiBold")),
    ]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_letter_has_a_glyph(path: Path) -> None:
    with TTFont(path) as font:
        glyphs = font.getBestCmap()
        missing = {letter for letter in LETTERS | SIGNS if glyphs.get(ord(letter), ".notdef") == ".notdef"}
        assert not missing


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_figures_have_one_width(path: Path) -> None:
    with TTFont(path) as font:
        glyphs = font.getBestCmap()
        assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    "path", [path for path in FONTS if path.stem.startswith("Be")], ids=lambda path: path.stem
)
def test_a_line_has_room_for_stacked_accents(path: Path) -> None:
    with TTFont(path) as font:
        glyphs, outlines = font.getBestCmap(), font["glyf"]
        highest = max(outlines[glyphs[ord(letter)]].yMax for letter in LETTERS)
        assert font["hhea"].ascent == font["OS/2"].sTypoAscender
        assert highest <= font["hhea"].ascent + 25  # a third of a pixel at ten points, for a bold Ẳ
