"""Every string on the screens has its Vietnamese and its French, and the .ts files know every string."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import defusedxml.ElementTree as ElementTree
import pytest

from tests.checks.tree import ROOT

FOLDER = ROOT / "resources" / "translations"
OURS = sorted(FOLDER.glob("baocaoxa_*.ts"))
# Qt ships no Vietnamese, and the bundle leaves out its French: words for its own buttons and menus.
FILES = [*OURS, *sorted(FOLDER.glob("qt_*.ts"))]


def messages(path: Path) -> Iterator[tuple[str, str, str, str, list[str]]]:
    """Context, source, comment, state and translations (several when they count) of each message."""
    root = ElementTree.parse(path).getroot()
    assert root is not None
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            node = message.find("translation")
            assert node is not None
            texts = [form.text or "" for form in node.iter("numerusform")] or [node.text or ""]
            yield (
                name,
                message.findtext("source", ""),
                message.findtext("comment", ""),
                node.get("type", ""),
                texts,
            )


def keys(path: Path) -> set[tuple[str, str, str]]:
    """What a program asks a translation by."""
    return {
        (context, source, comment)
        for context, source, comment, state, _ in messages(path)
        if state not in {"vanished", "obsolete"}
    }


def test_vietnamese_and_french_are_there() -> None:
    assert {"baocaoxa_vi", "baocaoxa_fr", "qt_vi", "qt_fr"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_untranslated(path: Path) -> None:
    if path.stem.endswith("_en"):
        # English is the language of the sources; its file holds the plural forms only.
        return
    open_ends = [
        (context, source)
        for context, source, _, state, texts in messages(path)
        if state == "unfinished" or not all(texts)
    ]
    assert not open_ends


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_keep_the_places_for_values(path: Path) -> None:
    broken = [
        (source, text)
        for _, source, _, state, texts in messages(path)
        if state == ""
        for text in texts
        for place in ("%1", "%2", "%3")
        if text and (place in source) != (place in text)
    ]
    assert not broken


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_up_to_date_with_the_sources(path: Path, tmp_path: Path) -> None:
    fresh = tmp_path / path.name
    shutil.copy(path, fresh)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    sources = sorted(str(source) for source in (ROOT / "ui").rglob("*.py"))
    done = subprocess.run(
        [str(tool), "-locations", "none", "-no-obsolete", *sources, "-ts", str(fresh)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if path.stem.endswith("_en"):
        assert keys(path) <= keys(fresh)
        return
    missing, stale = keys(fresh) - keys(path), keys(path) - keys(fresh)
    assert not missing, f"run: python3 make.py translations; not in {path.name}: {sorted(missing)[:10]}"
    assert not stale, f"run: python3 make.py translations; no longer used: {sorted(stale)[:10]}"


def loose(text: str) -> bool:
    """Whether a French text has a place where a line could begin with a mark, or ends at a guillemet.

    French has a space inside « » and before : ; ! ?; it is one that no line ends at (U+00A0, U+202F).
    """
    marks = r"« | [»:;!?]|«[^\u00a0\u202f]|[^\u00a0\u202f]»|\w[;!?](?!\w)|\w:(?= |$)"
    return re.search(marks, text) is not None


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem.endswith("_fr")], ids=lambda path: path.stem
)
def test_no_french_line_begins_with_a_mark(path: Path) -> None:
    assert not [text for *_, texts in messages(path) for text in texts if loose(text)]


def test_nothing_is_put_together_around_a_mark_in_the_code() -> None:
    """What is said of a thing stands behind a sign of the language: `ui.words.counting.named` puts it."""
    found = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.JoinedStr):
                continue
            found += [
                f"{path.relative_to(ROOT)}:{node.lineno}"
                for before, mark in pairwise(node.values)
                if isinstance(before, ast.FormattedValue)
                and isinstance(mark, ast.Constant)
                and re.match(r": | ?[!?](?= |$)", str(mark.value))
            ]
    assert [each for each in found if not each.startswith("ui/bridge.py")] == []  # what Python says of itself


def test_no_line_of_the_french_guide_begins_with_a_mark() -> None:
    """Code, links and the rules of tables are no French."""
    guide = ROOT / "resources" / "guide"
    told = [path.read_text("utf-8") for path in sorted((guide / "fr").glob("*.md"))]
    news = [path.read_text("utf-8") for path in sorted((guide / "news").glob("*.md"))]
    told += [text.partition("## fr\n")[2].partition("\n## ")[0] for text in news]
    assert len(told) > len(news) > 0
    code = re.compile(r"`[^`]*`|\]\([^)]*\)|^\|[ :|-]+\|$", re.MULTILINE)
    lines = [line for text in told for line in code.sub("…", text).splitlines()]
    assert not [line for line in lines if loose(line)]


def test_who_reads_is_spoken_to_in_one_way() -> None:
    """Officially: «anh/chị», or nobody at all; «bạn» is for friends."""
    pages = sorted((ROOT / "resources" / "guide" / "vi").glob("*.md"))
    assert pages
    said = {
        f"{path.name}: {line.strip()}"
        for path in (FOLDER / "baocaoxa_vi.ts", *pages)
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"\bbạn\b", line, re.IGNORECASE)
    }
    assert not said
