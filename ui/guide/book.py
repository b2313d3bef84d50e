"""The pages of the guide in one language, as Markdown, in the order of their contents.

They lie in `resources/guide`: a folder for each language, pictures in `images`, one file for each version in
`news`. `index.md` of a language lists its pages under headings. Two pages end in what the application knows
itself: `keys.md` in its keys, `news.md` in what is new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui import shortcuts
from ui.guide.found import Folded, folded, found

INDEX: Final = "index"
#: What follows this line is for readers of the repository; the application puts its own in its place.
OWN: Final = "<!-- from here on the application writes itself -->"
_ENTRY = re.compile(r"^(?:## (?P<group>.+)|- \[(?P<title>.+)\]\((?P<name>[\w-]+)\.md\))$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"[*`|#>]|^- |:?-{3,}:?", re.MULTILINE)
#: Letters of a page shown around what was found in it.
_AROUND = 60


@dataclass(frozen=True)
class Page:
    """`name` is what screens and links call it; `group` the heading it stands under in the contents."""

    name: str
    title: str
    group: str
    markdown: str

    @cached_property
    def plain(self) -> str:
        """The words of the page without Markdown's signs."""
        body = self.markdown.partition("\n")[2]  # the first line is the title
        return " ".join(_SIGNS.sub(" ", _LINK.sub(r"\1", body)).split())

    @cached_property
    def folded(self) -> Folded:
        """The same, for searching."""
        return folded(self.plain)


@dataclass(frozen=True)
class Hit:
    """A page in which something was found, and the words around the first place."""

    page: Page
    around: str


class Book:
    """All pages of one language; the Vietnamese ones where a language has none."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder = folder / language if (folder / language / "index.md").exists() else folder / "vi"
        self.images = folder / "images"
        own: dict[str, Callable[[], str]] = {
            "keys": keys_table,
            "news": lambda: "\n\n".join(text for _, text in news(folder / "news", self.folder.name)),
        }
        self.pages = tuple(self._read(own))

    def page(self, name: str) -> Page:
        """The page of that name; the first one when there is none."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def search(self, text: str) -> tuple[Hit, ...]:
        """Pages with `text` in them: those whose title has it first, then by how often it is there."""
        wanted = folded(text).text
        hits: list[tuple[int, int, Hit]] = []
        for page in self.pages:
            places = found(page.folded, wanted)
            titled = bool(found(folded(page.title), wanted))
            if places or titled:
                around = _around(page.plain, places[0] if places else (0, 0))
                hits.append((-int(titled), -len(places), Hit(page, around)))
        return tuple(hit for *_, hit in sorted(hits, key=lambda each: each[:2]))

    def _read(self, own: dict[str, Callable[[], str]]) -> Iterator[Page]:
        group = ""
        for entry in _ENTRY.finditer((self.folder / "index.md").read_text("utf-8")):
            if entry["group"]:
                group = entry["group"]
                continue
            text = (self.folder / f"{entry['name']}.md").read_text("utf-8")
            if entry["name"] in own:
                text = text.partition(OWN)[0] + own[entry["name"]]()
            yield Page(entry["name"], entry["title"], group, text)


def keys_table() -> str:
    """Every key of the application, as Markdown in the language in force."""
    parts = []
    head = (
        QCoreApplication.translate("Shortcuts", "Key"),
        QCoreApplication.translate("Shortcuts", "What it does"),
    )
    for place in shortcuts.places():
        title = QCoreApplication.translate("Shortcuts", place.title)
        rows = [
            f"| {', '.join(f'**{shortcuts.shown(each)}**' for each in key.keys)} | {shortcuts.what(key)} |"
            for key in place.keys
        ]
        parts.append("\n".join([f"## {title}", "", f"| {head[0]} | {head[1]} |", "|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def news(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """Each version with what is new in it, as Markdown in `language`, the newest first.

    A file is named as its version; `## vi`, `## en`, `## fr` stand over the words of each language.
    """
    for path in sorted(folder.glob("*.md"), key=lambda path: _number(path.stem), reverse=True):
        parts = re.split(r"^## (\w\w)$", path.read_text("utf-8"), flags=re.MULTILINE)
        words = dict(zip(parts[1::2], parts[2::2], strict=True))
        yield path.stem, f"## {path.stem}\n{words[language].rstrip()}\n"


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _around(text: str, place: tuple[int, int]) -> str:
    start = max(0, place[0] - _AROUND // 2)
    start = text.rfind(" ", 0, start + 1) + 1 if start else 0
    end = text.find(" ", place[1] + _AROUND)
    end = len(text) if end < 0 else end
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
