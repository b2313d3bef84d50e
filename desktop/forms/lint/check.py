"""Everything to be said about a workbook in one run: the rules, and every error, not only the first.

The converter and the engine stop at their first error. So the cell it stands in is mended on a copy, in the
plainest way that lets them go on, and they are asked again; what is mended is never given to anyone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from desktop.forms.attached import folders
from desktop.forms.definition import FormDefinition
from desktop.forms.errors import FormError
from desktop.forms.lint import words
from desktop.forms.lint.book import Book, read_book
from desktop.forms.lint.finding import ORDER, Finding, Place, Severity, letters
from desktop.forms.lint.look import Look, Rule
from desktop.forms.lint.mend import Cells, mended
from desktop.forms.lint.rules_clients import RULES as OF_CLIENTS
from desktop.forms.lint.rules_logic import RULES as OF_LOGIC
from desktop.forms.lint.rules_settings import RULES as OF_SETTINGS
from desktop.forms.lint.rules_texts import RULES as OF_TEXTS
from desktop.forms.lint.unreadable import unreadable
from desktop.forms.parse import parse_form
from desktop.forms.sheet_places import Sheets
from desktop.forms.workbook import Workbook, read_workbook
from desktop.forms.xlsform import CompiledWorkbook, compile_sheets

RULES: tuple[Rule, ...] = (*OF_SETTINGS, *OF_TEXTS, *OF_LOGIC, *OF_CLIENTS)
#: How often a workbook with errors is mended and asked again, the long ones less often: so many rows in all.
ROUNDS = 30
LEAST_ROUNDS = 2
MOST_ROWS = 15_000
_WHERE = re.compile(r"sheet (\w+)(?:, row (\d+))?(?:, column (.+))?", re.DOTALL)
_NODE = re.compile(r"\S+ /.+|model, .*|form")
_ROW = re.compile(r"\[row\s*:\s*(\d+)\]")
_SHEET = re.compile(r"'(survey|choices|settings|entities|external_choices)' sheet")
#: Notes of the converter that a rule of ours says better, or that do not concern a desk PC.
_DROPPED = re.compile(r"is missing the .* column|max-pixels")
_SHEETS = ("", "survey", "choices", "external_choices", "entities", "settings")


@dataclass(frozen=True)
class Checked:
    """What was found, in the order of the sheets; `compiled` and `definition` when there is no error."""

    findings: tuple[Finding, ...]
    compiled: CompiledWorkbook | None = None
    definition: FormDefinition | None = None

    def count(self, severity: Severity) -> int:
        """How many findings are as bad as that."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def usable(self) -> bool:
        """Whether the form can be used at all."""
        return not self.count(Severity.ERROR)


def check_form(source: str | Path | bytes) -> Checked:
    """Every finding in the workbook at a path, or in its bytes. Raises nothing.

    Of bytes it cannot be known whether the files the form names are there.
    """
    try:
        book = read_workbook(source, formulas=True)
    except FormError as error:
        return Checked((_of_error(error, {}),))
    files = None if isinstance(source, bytes) else _beside(Path(source))
    look = Look(_book(book, files))
    found = [finding for rule in RULES for finding in rule(look)]
    errors, compiled, definition = _compiled(book, None if isinstance(source, bytes) else Path(source))
    if any(finding.rule == "no-namespace" for finding in found):  # which says it better
        errors = [finding for finding in errors if finding.rule != "xml"]
    findings = _sorted([*errors, *found])
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Checked(findings)
    return Checked(findings, compiled, definition)


def _beside(path: Path) -> frozenset[str]:
    """Names of the files in the workbook's folder and in the folder `NAME-media` next to it."""
    found: set[str] = set()
    for folder in folders(path):
        with suppress(OSError):  # not there, or not ours to read
            found.update(one.name for one in folder.iterdir())
    return frozenset(found)


def _book(book: Workbook, files: frozenset[str] | None) -> Book:
    places = tuple(
        Place(name, row, letters(position), _header(book.sheets[name], position))
        for name, row, position in book.formulas
        if name in book.sheets
    )
    return read_book(book.sheets, places, files, book.parts)


def _header(lines: Sequence[Sequence[str]], position: int) -> str:
    return lines[0][position] if lines and position < len(lines[0]) else ""


def _compiled(
    book: Workbook, path: Path | None
) -> tuple[list[Finding], CompiledWorkbook | None, FormDefinition | None]:
    """The errors of converter and engine, one after the other, and what came of the workbook as it is."""
    findings = list(unreadable(read_book(book.sheets)))
    cells: Cells = {name: [list(line) for line in lines] for name, lines in book.sheets.items()}
    for finding in findings:
        mended(cells, finding)
    data = None if findings else book.data
    for _ in range(max(LEAST_ROUNDS, min(ROUNDS, MOST_ROWS // len(cells["survey"])))):
        try:
            compiled = compile_sheets(cells, data, path)
            try:
                definition = parse_form(compiled.xml, _resources(compiled))
            except FormError as error:
                raise compiled.place(error) from None
        except FormError as error:
            finding, data = _of_error(error, book.sheets), None
            if finding in findings:
                break
            findings.append(finding)
            if not mended(cells, finding):
                break
        else:
            notes = _notes(compiled, definition)
            return ([*findings, *notes], None, None) if findings else (notes, compiled, definition)
    return findings, None, None


def _resources(compiled: CompiledWorkbook) -> dict[str, bytes | None]:
    return {f"jr://{kind}/{name}": data for name, data in compiled.attachments.items() for kind in KINDS}


#: The kinds of files a form may name, as they stand in their addresses.
KINDS = ("file", "file-csv", "images", "audio", "video")


def _notes(compiled: CompiledWorkbook, definition: FormDefinition) -> list[Finding]:
    """What converter and engine remark on a form they take."""
    found = []
    for text in compiled.warnings:
        row, sheet = _ROW.search(text), _SHEET.search(text)
        if not _DROPPED.search(text):
            place = Place(sheet[1] if sheet else "survey", int(row[1])) if row else Place()
            found.append(
                _quoted(text, Severity.WARNING, place if row else _of_language(text, compiled.sheets))
            )
    for text in definition.warnings:
        where, colon, why = text.partition(": ")
        if colon and _NODE.fullmatch(where):
            error = compiled.place(FormError(where, why))
            found.append(_quoted(error.why, Severity.WARNING, _place(error.where, compiled.sheets)))
    return found


def _of_language(text: str, sheets: Sheets) -> Place:
    """The first column of a language that a note names; the file when it names none."""
    if words.recognised(text) == "languages-code":
        for sheet in read_book(sheets).sheets.values():
            for header in sheet.headers:
                if header.language and header.language in text:
                    return sheet.place(1, header)
    return Place()


def _of_error(error: FormError, sheets: Sheets) -> Finding:
    place = _place(error.where, sheets)
    return _quoted(_unmended(error.why, sheets), Severity.ERROR, place)


def _unmended(text: str, sheets: Sheets) -> str:
    """A sentence about a mended copy, with the names that the author wrote."""
    lines = sheets.get("survey", ())
    position = list(lines[0]).index("name") if lines and "name" in lines[0] else None

    def written(found: re.Match[str]) -> str:
        row = int(found[1])
        known = position is not None and row <= len(lines) and position < len(lines[row - 1])
        return lines[row - 1][position] if known and position is not None else found[0]

    return re.sub(r"mended\.(\d+)", written, text)


def _quoted(text: str, severity: Severity, place: Place) -> Finding:
    return Finding(words.recognised(text) or "told", severity, place, MappingProxyType({}), words.clean(text))


def _place(where: str, sheets: Sheets) -> Place:
    """`sheet survey, row 7, column label` as a place; of the file as a whole otherwise."""
    found = _WHERE.fullmatch(where)
    if found is None:
        return Place()
    sheet, row, header = found[1], int(found[2] or 0), found[3] or ""
    lines = sheets.get(sheet, ())
    headers = list(lines[0]) if lines else []
    if header in headers:
        return Place(sheet, row, letters(headers.index(header)), header)
    return Place(sheet, row, "", header)


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    """By sheet, row and column, the worst first; what is said twice of one cell is said once."""
    told = {(one.place.sheet, one.place.row, one.rule, one.place.column): one for one in reversed(findings)}

    def key(one: Finding) -> tuple[int, int, int, str, int]:
        sheet = _SHEETS.index(one.place.sheet) if one.place.sheet in _SHEETS else len(_SHEETS)
        return (sheet, one.place.row, len(one.place.column), one.place.column, ORDER.index(one.severity))

    return tuple(sorted(told.values(), key=key))
