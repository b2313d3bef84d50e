"""The workbook as a form: sheets with known columns, questions with their paths, lists with their choices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from desktop.forms.lint.finding import Place, letters
from desktop.forms.sheet_places import Sheets

#: Columns whose cells may be given once for each language.
TRANSLATED = (
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "big-image", "audio",
    "video",
)  # fmt: skip
_ALIASES = {
    "relevance": "relevant", "calculate": "calculation", "read_only": "readonly", "caption": "label",
    "count": "repeat_count", "jr:count": "repeat_count", "constraining_message": "constraint_message",
    "constraintmsg": "constraint_message", "requiredmsg": "required_message",
    "jr:constraintmsg": "constraint_message", "jr:requiredmsg": "required_message", "list": "list_name",
    "tag": "name", "value": "name", "command": "type",
}  # fmt: skip
_PREFIXES = ("bind", "control", "body", "media", "instance")
_SELECTS = {
    "select_one": "select_one", "select1": "select_one", "select_one_from": "select_one",
    "select_multiple": "select_multiple", "select": "select_multiple",
    "select_multiple_from": "select_multiple",
    "select_all_that_apply": "select_multiple", "rank": "rank",
    "select_one_from_file": "select_one_from_file", "select_multiple_from_file": "select_multiple_from_file",
    "select_one_external": "select_one_external",
}  # fmt: skip
_KINDS = {
    "int": "integer", "string": "text", "photo": "image", "add_image_prompt": "image",
    "trigger": "acknowledge",
    "date_time": "datetime", "location": "geopoint", "gps": "geopoint", "add_text_prompt": "text",
}  # fmt: skip
_LANGUAGE = re.compile(r".*\(([A-Za-z-]+)\)\s*")


@dataclass(frozen=True, slots=True)
class Header:
    """A column: its usual name, its language ("" when it has none), what the author wrote, its place."""

    name: str
    language: str
    text: str
    position: int


@dataclass(frozen=True)
class Sheet:
    """One sheet; rows are counted as Excel does, the headers are row 1."""

    name: str
    headers: tuple[Header, ...]
    lines: Sequence[Sequence[str]]

    def cell(self, row: int, header: Header) -> str:
        """What stands there, without blanks around."""
        line = self.lines[row - 1]
        return line[header.position] if header.position < len(line) else ""

    def column(self, name: str, language: str | None = None) -> Header | None:
        """The first column of that name (in that language, if one is given)."""
        fitting = (h for h in self.headers if h.name == name and language in (None, h.language))
        return next(fitting, None)

    def text(self, row: int, name: str) -> str:
        """The cell of the column of that name, the first that is filled when there are several."""
        cells = (self.cell(row, header) for header in self.headers if header.name == name)
        return next((cell for cell in cells if cell), "")

    def place(self, row: int, column: str | Header = "") -> Place:
        """Where that cell is; without its column when the sheet has none of that name."""
        if isinstance(column, str):
            found = [header for header in self.headers if header.name == column]
            filled = [header for header in found if self.cell(row, header)]
            header = next(iter(filled or found), None)
        else:
            header = column
        if header is None:
            return Place(self.name, row)
        return Place(self.name, row, letters(header.position), header.text)

    @property
    def rows(self) -> Iterator[int]:
        """The numbers of the rows with something in them, below the headers."""
        return (number for number, line in enumerate(self.lines[1:], 2) if any(line))


@dataclass(frozen=True)
class Question:
    """A row of the survey sheet. `around`: groups and repeats it stands in, outermost first."""

    row: int
    kind: str
    list_name: str
    or_other: bool
    name: str
    around: tuple[Question, ...] = field(repr=False)

    @property
    def repeats(self) -> tuple[Question, ...]:
        """The repeats it stands in, or is."""
        own = (self,) if self.kind == "begin_repeat" else ()
        return (*(one for one in self.around if one.kind == "begin_repeat"), *own)

    @property
    def select(self) -> bool:
        """Whether it is answered from a list."""
        return self.kind.startswith(("select_", "rank"))

    @property
    def asked(self) -> bool:
        """Whether a person answers it."""
        return not self.kind.startswith(("begin_", "end_")) and self.kind not in UNASKED


#: Kinds that nobody answers.
UNASKED = frozenset(
    {
        "", "note", "calculate", "hidden", "csv-external", "xml-external", "start", "end", "today",
        "deviceid",
        "phonenumber", "username", "email", "simserial", "subscriberid", "audit", "start-geopoint",
        "background-audio", "background-geopoint",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Book:
    """A workbook. `formulas`: the cells that Excel works out (Place without header); `files`: names beside
    the workbook, None when they cannot be known; `parts`: what the archive holds.
    """

    sheets: Mapping[str, Sheet]
    formulas: tuple[Place, ...] = ()
    files: frozenset[str] | None = None
    parts: frozenset[str] = frozenset()

    @property
    def survey(self) -> Sheet:
        """The survey sheet."""
        return self.sheet("survey")

    def sheet(self, name: str) -> Sheet:
        """A sheet, an empty one when there is none of that name."""
        return self.sheets.get(name) or Sheet(name, (), ())

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The rows of the survey sheet that have a type, in order, ends of groups left out."""
        found: list[Question] = []
        around: list[Question] = []
        for row in self.survey.rows:
            kind, list_name, other = _kind(self.survey.text(row, "type"))
            if kind.startswith("end_"):
                del around[-1:]
                continue
            question = Question(row, kind, list_name, other, self.survey.text(row, "name"), tuple(around))
            found.append(question)
            if kind.startswith("begin_"):
                around.append(question)
        return tuple(found)

    @cached_property
    def by_name(self) -> Mapping[str, Question]:
        """Questions, groups and repeats by name; of several with one name, none."""
        named: dict[str, list[Question]] = {}
        for question in self.questions:
            named.setdefault(question.name, []).append(question)
        return {name: found[0] for name, found in named.items() if name and len(found) == 1}

    @cached_property
    def lists(self) -> Mapping[str, tuple[int, ...]]:
        """The rows of each list of the choices sheet."""
        sheet = self.sheet("choices")
        found: dict[str, list[int]] = {}
        for row in sheet.rows:
            found.setdefault(sheet.text(row, "list_name"), []).append(row)
        return {name: tuple(rows) for name, rows in found.items() if name}

    def choice_names(self, list_name: str) -> frozenset[str]:
        """The names of a list's choices."""
        sheet = self.sheet("choices")
        return frozenset(sheet.text(row, "name") for row in self.lists.get(list_name, ()))

    def setting(self, name: str) -> str:
        """A cell of the settings sheet."""
        sheet = self.sheet("settings")
        return sheet.text(2, name) if len(sheet.lines) > 1 else ""

    @property
    def settings(self) -> Mapping[str, str]:
        """The settings by their headers as written."""
        sheet = self.sheet("settings")
        return {h.text: sheet.cell(2, h) for h in sheet.headers} if len(sheet.lines) > 1 else {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of labels, in the order of their columns."""
        found = (
            header.language
            for name in ("survey", "choices")
            for header in self.sheet(name).headers
            if header.name in TRANSLATED and header.language
        )
        return tuple(dict.fromkeys(found))


def read_book(
    sheets: Sheets,
    formulas: tuple[Place, ...] = (),
    files: frozenset[str] | None = None,
    parts: frozenset[str] = frozenset(),
) -> Book:
    """The book of what was read from a file."""
    made = {name: Sheet(name, _headers(lines[0] if lines else ()), lines) for name, lines in sheets.items()}
    return Book(made, formulas, files, parts)


def _headers(line: Sequence[str]) -> tuple[Header, ...]:
    return tuple(_header(text, position) for position, text in enumerate(line) if text)


def _header(text: str, position: int) -> Header:
    """`Label::Tiếng Việt (vi)` as label in `Tiếng Việt (vi)`; `bind::relevant` as relevant."""
    if (
        ":" in text
        and "::" not in text
        and text.split(":", maxsplit=1)[0].lower() in (*_PREFIXES, *TRANSLATED)
    ):
        text_parts = text.split(":", 1)  # the old single colon
    else:
        text_parts = text.split("::")
    parts = [part.strip() for part in text_parts if part.strip()]
    if len(parts) > 1 and parts[0].lower() in _PREFIXES:
        del parts[0]
    name = "_".join((parts[0] if parts else text).lower().split())
    if name not in TRANSLATED:
        name = _ALIASES.get(name, name)
    language = parts[1] if len(parts) > 1 and name in TRANSLATED else ""
    return Header(name, language, text, position)


def _kind(text: str) -> tuple[str, str, bool]:
    """`select one from yn or_other` as select_one, yn, True."""
    words = text.split()
    other = len(words) > 1 and ("_".join(words[-2:]).lower() == "or_other" or words[-1].lower() == "or_other")
    if other:
        words = words[: -1 if words[-1].lower() == "or_other" else -2]
    for length in range(min(len(words), 4), 0, -1):
        kind = _SELECTS.get("_".join(words[:length]).lower())
        if kind is not None and len(words) == length + 1:
            return kind, words[length], other
    kind = "_".join(words).lower()
    return _KINDS.get(kind, kind), "", other


def code_of(language: str) -> str:
    """`Tiếng Việt (vi)` is vi; a name without a code is itself."""
    found = _LANGUAGE.fullmatch(language)
    return found[1] if found else language
