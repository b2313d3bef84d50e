"""Each form as shipped speaks Vietnamese, English and French, in everything a person can be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.regime import titles_of
from desktop.forms import compile_xlsform, parse_form
from tests.forms.scenario import FORMS

LANGUAGES = ("Tiếng Việt (vi)", "English (en)", "Français (fr)")
#: Columns of the survey sheet, and the words that a cell in them asks for.
SAID = {"required": "required_message", "constraint": "constraint_message", "bind::bx:warning": "warning"}
#: Rows of the survey sheet without a label: what closes a group, what is worked out unseen.
UNSEEN = re.compile(r"end[ _](group|repeat)|calculate|hidden|start|end|today|deviceid|username|audit")
NAMED = re.compile(r"\$\{\w+\}")
Row = Mapping[str, str]


def shipped() -> list[str]:
    return sorted(path.stem for path in FORMS.glob("*.xlsx"))


@cache
def sheet_rows(path: Path, sheet: str) -> list[Row]:
    """Rows by the heading of their column, without blank cells."""
    book = load_workbook(path, read_only=True)
    heads, *rows = book[sheet].iter_rows(values_only=True)
    book.close()
    cells = ({str(head): str(cell) for head, cell in zip(heads, row, strict=True) if cell} for row in rows)
    return [row for row in cells if row]


def column(kind: str, language: str) -> str:
    """Heading of the column of such words in a language; those of soft checks and titles have their own."""
    if kind not in ("warning", "title"):
        return f"{kind}::{language}"
    code = language[-3:-1]
    first, other = {"warning": ("bind::bx:warningMsg", "bind::bx:warningMsg-{}"),
                    "title": ("form_title", "regime_title_{}")}[kind]  # fmt: skip
    return first if code == "vi" else other.format(code)


def wanted(sheet: str, row: Row) -> set[str]:
    """Kinds of words a row owes its reader: by what it is, and those it has in any language at all."""
    owed = {head.split("::")[0] for head in row if "::" in head and not head.startswith("bind::")}
    if sheet == "settings":
        return owed | {"title"}
    if sheet == "choices" or not UNSEEN.fullmatch(row["type"]):
        owed.add("label")
    if any(head.startswith("bind::bx:warningMsg") for head in row):
        owed.add("warning")
    return owed | {words for head, words in SAID.items() if row.get(head, "no") != "no"}


def missing(path: Path) -> Iterator[str]:
    """Each cell without words, named; and each whose words name other answers than the Vietnamese ones do."""
    for sheet in ("survey", "choices", "settings"):
        for number, row in enumerate(sheet_rows(path, sheet), start=2):
            for kind in sorted(wanted(sheet, row)):
                said = [row.get(column(kind, language), "") for language in LANGUAGES]
                where = f"{path.stem} {sheet}!{number} {row.get('name', '')} {kind}"
                yield from (
                    f"{where}: no {language}"
                    for language, words in zip(LANGUAGES, said, strict=True)
                    if not words.strip()
                )
                if len({len(NAMED.findall(words)) for words in said}) > 1:
                    yield f"{where}: not the same answers in all languages"
                if said[2] == said[0]:
                    yield f"{where}: Vietnamese in place of French"


@pytest.mark.parametrize("form", shipped())
def test_every_word_of_a_shipped_form_is_there_in_three_languages(form: str) -> None:
    assert list(missing(FORMS / f"{form}.xlsx")) == []


@pytest.mark.parametrize("form", shipped())
def test_its_titles_and_questions_are_shown_in_each_of_them(form: str) -> None:
    compiled = compile_xlsform(FORMS / f"{form}.xlsx")
    definition = parse_form(compiled.xml)
    assert set(definition.languages) == set(LANGUAGES)
    titles = titles_of(compiled.settings, definition.title)
    assert len({titles[code] for code in ("vi", "en", "fr")}) == 3


@pytest.mark.parametrize(
    ("sheet", "kind"),
    [("survey", "label"), ("survey", "constraint_message"), ("survey", "warning"), ("settings", "title")],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_taken_away_is_missed(sheet: str, kind: str, language: str, tmp_path: Path) -> None:
    book = load_workbook(FORMS / "cds57.xlsx")
    page = book[sheet]
    (place,) = (cell.column for cell in page[1] if cell.value == column(kind, language))
    at = next(row for row in range(2, page.max_row + 1) if page.cell(row, place).value)
    page.cell(at, place).value = None
    book.save(tmp_path / "cds57.xlsx")
    (told,) = missing(tmp_path / "cds57.xlsx")
    assert told.endswith(f"{kind}: no {language}")
