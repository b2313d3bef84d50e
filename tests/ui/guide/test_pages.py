"""What the pages say is true: labels are on the screens, pictures and links are there, languages agree."""

from __future__ import annotations

import re
from pathlib import Path

import defusedxml.ElementTree as ElementTree
import pytest
from PySide6.QtGui import QImage

from ui.guide.book import OWN, Book, news
from ui.guide.found import folded, found

ROOT = Path(__file__).resolve().parents[3]
GUIDE = ROOT / "resources" / "guide"
LANGUAGES = ("vi", "en", "fr")
LABEL = {
    "vi": re.compile("«([^«»]+)»"),
    "en": re.compile("“([^“”]+)”"),
    "fr": re.compile("«\u00a0([^«»]+)\u00a0»"),
}
#: Typed by a person or said by nobody's screen.
QUOTED = {"en": {"ba na"}}
PICTURE = re.compile(r"!\[([^\]]*)\]\(\.\./images/([\w-]+\.png)\)")
LARGEST = 90_000


def texts(language: str) -> dict[str, str]:
    """The Markdown of each page of a language, by its name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((GUIDE / language).glob("*.md"))}


def words(language: str) -> set[str]:
    """Every text of the screens in a language, also without its count; the sources are the English ones."""
    name = "vi" if language == "en" else language
    root = ElementTree.parse(ROOT / "resources" / "translations" / f"baocaoxa_{name}.ts").getroot()
    assert root is not None
    said = root.iter("source" if language == "en" else "translation")
    texts = {"".join(each.itertext()) for each in said}
    return texts | {text.removesuffix(" ({count})") for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_those_of_the_screens(language: str) -> None:
    known = words(language) | QUOTED.get(language, set())
    wrong = [
        f"{name}: {label}"
        for name, text in texts(language).items()
        for label in LABEL[language].findall(text)
        if label not in known
    ]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_list_every_page_once_under_its_own_title(language: str) -> None:
    pages = texts(language)
    book = Book(GUIDE, language)
    assert sorted(page.name for page in book.pages) == sorted(set(pages) - {"index"})
    for page in book.pages:
        assert pages[page.name].startswith(f"# {page.title}\n"), page.name


def test_languages_have_the_same_pages_pictures_and_links() -> None:
    shapes = {}
    for language in LANGUAGES:
        shapes[language] = {
            name: (
                [picture for _, picture in PICTURE.findall(text)],
                re.findall(r"\]\((?!\.\.)([^)]+)\)", text),
                len(re.findall(r"^#", text, re.MULTILINE)),
            )
            for name, text in texts(language).items()
        }
    assert shapes["vi"] == shapes["en"] == shapes["fr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_there_described_and_small(language: str) -> None:
    for name, text in texts(language).items():
        for described, picture in PICTURE.findall(text):
            path = GUIDE / "images" / picture
            assert path.exists(), f"{name} shows {picture}: run python -m tests.guide_pictures"
            assert described.strip()
            assert not QImage(str(path)).isNull()
            assert path.stat().st_size < LARGEST, picture


def test_no_picture_is_left_over() -> None:
    shown = {picture for text in texts("vi").values() for _, picture in PICTURE.findall(text)}
    readme = re.findall(r"resources/guide/images/([\w-]+\.png)", (ROOT / "README.md").read_text("utf-8"))
    kept = {path.name for path in (GUIDE / "images").glob("*.png")}
    assert kept == shown | set(readme)


def test_every_version_has_its_news_in_every_language() -> None:
    told: dict[str, str] = {}
    for language in LANGUAGES:
        told = dict(news(GUIDE / "news", language))
        assert all(text.count("\n- ") for text in told.values())
    from desktop import __version__

    assert next(iter(told)) == __version__
    linked = [re.findall(r"\.\./news/([\d.]+)\.md", texts(language)["news"]) for language in LANGUAGES]
    assert linked == [list(told)] * len(LANGUAGES)
    assert all(OWN in texts(language)[name] for language in LANGUAGES for name in ("news", "keys"))


def test_search_needs_no_accents_no_case_and_no_signs() -> None:
    text = "Đọc «Biên nhận», rồi in."
    for wanted in ("biên nhận", "BIEN NHAN", "bien  nhan", "doc bien", "nhan roi"):
        places = found(folded(text), folded(wanted).text)
        assert places, wanted
    (place,) = found(folded(text), folded("bien nhan").text)
    assert text[place[0] : place[1] + 1] == "Biên nhận"
    assert not found(folded(text), folded("nhan bien xyz").text)
    assert len(found(folded(text), folded("in nhan").text)) == 2


def test_the_page_of_that_title_comes_first() -> None:
    book = Book(GUIDE, "vi")
    assert book.search("gui bang usb")[0].page.name == "usb"
    assert book.search("khoa khoi phuc")[0].around.lower().count("khóa khôi phục") == 1
    assert book.search("khongcochunay") == ()
    assert book.page("nowhere") == book.pages[0]


def test_other_languages_than_ours_read_the_vietnamese_pages() -> None:
    assert Book(GUIDE, "de").folder.name == "vi"
