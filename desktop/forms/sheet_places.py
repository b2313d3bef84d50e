"""Where an error stands in the workbook: a sheet, a row and a column, as Excel counts and names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop.forms.errors import FormError
from desktop.forms.markup import XNode, read_xml
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.parser import parse

#: The cells of each sheet as text, by the sheet's lower-case name; the first row holds the headers.
Sheets = Mapping[str, Sequence[Sequence[str]]]

#: What is wrong in the XForm, and the columns of the survey sheet that say it, the likelier first.
_COLUMNS = {
    "relevant": ("relevant", "relevance"),
    "readonly": ("read_only", "readonly"),
    "calculate": ("calculation", "calculate"),
    "jr:constraintMsg": ("constraint_message", "constraining_message", "constraintmsg"),
    "jr:requiredMsg": ("required_message", "requiredmsg"),
    "jr:count": ("repeat_count", "count"),
    "itemset": ("choice_filter", "type"),
    "label": ("label", "caption"),
    "name": ("name", "tag", "value"),
    "list_name": ("list_name", "list"),
    "range": ("parameters", "type"),
}
_PREFIXES = ("bind", "control", "body", "jr")
_NO_QUESTIONS = frozenset(
    {
        *("note", "calculate", "hidden", "csv-external", "xml-external"),
        *(
            "start",
            "end",
            "today",
            "deviceid",
            "phonenumber",
            "username",
            "email",
            "simserial",
            "subscriberid",
        ),
        *("audit", "start-geopoint", "background-audio", "background-geopoint"),
    }
)

_NODE = re.compile(r"(\S+) (/[^\s,]+)(?:, ([^,]+).*)?")
_UNREADABLE = re.compile(r"The expression .+ cannot be read: (.+)\.", re.DOTALL)
_CHARACTER = re.compile(r" \(character \d+\)| at character \d+")
_NAMES = re.compile(r"\$\{[^}]*\}")
_PATHS = re.compile(r"/[^\s/,]+(?:/[^\s/,.]+)+")
_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*", re.IGNORECASE)
#: What the converter says, and the column meant when its sentence does not name one.
_SENTENCES = (
    (re.compile(r"On the '(?P<sheet>\w+)' sheet, the '(?P<column>[^']+)' value"), ""),
    (re.compile(r"sheet: '(?P<sheet>\w+)'.* headers were not found: '(?P<header>\w+)'"), ""),
    (re.compile(r"sheet: '(?P<sheet>\w+)'.*same column were found: '.+?', '(?P<header>.+?)'"), ""),
    (re.compile(r"Duplicate column header: (?P<header>.+)$"), ""),
    (re.compile(r"List name not in choices sheet"), "type"),
    (re.compile(r"Unmatched '(?:begin|end)_"), "type"),
    (re.compile(r"Unknown question type '(?P<type>.+)'\."), "type"),
    (re.compile(r"element named '(?P<name>.+?)' has no label"), "label"),
    (re.compile(r"with no name"), "name"),
    (re.compile(r"with no type"), "type"),
    (re.compile(r"Missing calculation"), "calculation"),
)
_NO_CHOICES = "There should be a choices sheet"
_SPACED = re.compile(r"Choice names with spaces .* See \[(?P<name>.*)\] in \[(?P<list>.*)\]")
_NAMED_SHEET = re.compile(r"\b(survey|choices|settings|entities|external_choices|osm)\b", re.IGNORECASE)
_QUOTED = re.compile(r"\$\{[^}]+\}|[\"'“](.+?)[\"'”]")


def of_sheet(sheet: str, row: int = 0, column: str = "") -> str:
    """`sheet survey, row 7, column constraint`, as far as it is known."""
    parts = (f"sheet {sheet}", f"row {row}" if row else "", f"column {column}" if column else "")
    return ", ".join(part for part in parts if part)


def check_questions(sheets: Sheets) -> None:
    """Raises FormError when nothing can be answered in the form: an officer would open an empty page."""
    kinds = [_kind(sheets["survey"], number) for number, _ in _numbered(sheets["survey"])]
    if not any(kind and kind not in _NO_QUESTIONS and not _bracket(kind) for kind in kinds):
        column = _column(sheets["survey"], "type")
        why = "There is no question in this form. Add one: a type, such as integer, a name and a label."
        raise FormError(of_sheet("survey", 2, column), why)


def place(error: FormError, sheets: Sheets, xml: bytes) -> FormError:
    """An error of `parse_form` on `xml`, which was compiled from `sheets`, with its place in them.

    An error that has none, such as one in an attached file, is given back as it is.
    """
    told = _action(error.why, xml) if error.where.startswith("setvalue ") else _node(error.where)
    if told is None:
        return error
    path, attribute = told
    if path == "meta/instanceName":
        return FormError(of_sheet("settings", 2, "instance_name"), error.why)
    survey = sheets["survey"]
    rows = _rows_by_path(survey)
    if path not in rows and path.endswith("_count"):  # the converter's own node for the count of a repeat
        path, attribute = path.removesuffix("_count"), "jr:count"
    if path not in rows and path.endswith("_other"):  # the one for "or_other"
        path, attribute = path.removesuffix("_other"), "type"
    if path not in rows:
        return FormError(of_sheet("survey"), f"{error.why} ({error.where})")
    row = rows[path]
    column = _column(survey, attribute, row)
    why = _as_written(error.why, _cell(survey, row, column), rows)
    return FormError(of_sheet("survey", row, column), why)


def _as_written(why: str, cell: str, rows: Mapping[str, int]) -> str:
    """A sentence about an expression in the author's words: the cell as it stands, `${name}` for paths."""

    def named(path: re.Match[str]) -> str:
        known = path[0][1:].partition("/")[2] in rows
        return f"${{{path[0].rpartition('/')[2]}}}" if known else path[0]

    said = _UNREADABLE.fullmatch(why)
    if said is None or not cell:
        return _PATHS.sub(named, why)
    try:
        # A name in braces and a path of the same length say the same, so that characters count alike.
        parse(_NAMES.sub(lambda name: "/" + "x" * (len(name[0]) - 1), cell))
        wrong = _PATHS.sub(named, _CHARACTER.sub("", said[1]))
    except XPathSyntaxError as error:
        wrong = str(error)
    return f"The expression {cell!r} cannot be read: {wrong}."


def located(message: str, sheets: Sheets) -> FormError:
    """The converter's sentence as a FormError with the best place that can be told."""
    text = " ".join(message.split())
    why = _ROW.sub("", text)
    found = _ROW.search(text)
    row = int(found[1]) if found else 0
    if _NO_CHOICES in text:
        return FormError(_of_missing_choices(sheets), why)
    spaced = _SPACED.search(text)
    if spaced is not None:
        return FormError(_of_choice(spaced["list"], spaced["name"], sheets), why)
    for pattern, column in _SENTENCES:
        said = pattern.search(text)
        if said is not None:
            return FormError(_of_sentence(said.groupdict(), column, row, sheets), why)
    named = _NAMED_SHEET.search(text)
    sheet = named[1].lower() if named else "survey"
    cells, column = sheets.get(sheet, ()), ""
    if not row:
        row, column = _search(text, cells)
    return FormError(of_sheet(sheet, row, column or _mentioned(text, cells)), why)


def _of_sentence(said: Mapping[str, str | None], column: str, row: int, sheets: Sheets) -> str:
    """The place of a sentence that is known; `said` are the parts it names."""
    header = said.get("header") or ""
    twice = (name for name, cells in sheets.items() if cells and list(cells[0]).count(header) > 1)
    sheet = said.get("sheet") or (next(twice, "survey") if header else "survey")
    cells = sheets.get(sheet, ())
    if header:
        return of_sheet(sheet, 1, header)
    for name in ("type", "name"):
        wanted = said.get(name)
        if wanted and not row:
            matching = (number for number, _ in _numbered(cells) if _cell(cells, number, name) == wanted)
            row = next(matching, 0)
    return of_sheet(sheet, row, _column(cells, said.get("column") or column, row))


def _of_choice(list_name: str, name: str, sheets: Sheets) -> str:
    """A choice of a list by its name."""
    cells = sheets.get("choices", ())
    wanted = (" ".join(list_name.split()), " ".join(name.split()))
    found = (
        number
        for number, _ in _numbered(cells)
        if (_cell(cells, number, "list_name"), " ".join(_cell(cells, number, "name").split())) == wanted
    )
    return of_sheet("choices", next(found, 0), _column(cells, "name"))


def _of_missing_choices(sheets: Sheets) -> str:
    """The choices sheet when its headers are wrong, else the first question that wants the sheet."""
    if any(any(cells) for cells in sheets.get("choices", ())):
        return of_sheet("choices", 1, "list_name")
    survey = sheets["survey"]
    kinds = ((number, _kind(survey, number)) for number, _ in _numbered(survey))
    row = next((number for number, kind in kinds if kind.startswith(("select", "rank"))), 0)
    return of_sheet("survey", row, _column(survey, "type"))


def _node(where: str) -> tuple[str, str] | None:
    """`bind /data/g/b, constraint` as the path below the root and the attribute."""
    found = _NODE.fullmatch(where)
    if found is None:
        return None
    attribute = found[3] or found[1]
    return found[2].lstrip("/").partition("/")[2], attribute


def _action(why: str, xml: bytes) -> tuple[str, str] | None:
    """The setvalue whose expression the sentence quotes: a default, or a calculation with a trigger."""
    for node in _below(read_xml(xml)):
        source = (node.get("value") or node.text()).strip() if node.name == "setvalue" else ""
        if source and repr(source[:100])[:-1] in why:
            first = "first-load" in (node.get("event") or "") or "new-repeat" in (node.get("event") or "")
            path = (node.get("ref") or "").strip().lstrip("/").partition("/")[2]
            return path, "default" if first else "calculate"
    return None


def _below(node: XNode) -> Iterator[XNode]:
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(list(node.elements())))


def _rows_by_path(survey: Sequence[Sequence[str]]) -> dict[str, int]:
    """The row of each question, group and repeat, by its path below the form's root."""
    found: dict[str, int] = {}
    around: list[str] = []
    for number, _ in _numbered(survey):
        kind, name = _kind(survey, number), _cell(survey, number, "name")
        if kind.startswith("end_"):
            del around[-1:]
        elif name:
            found.setdefault("/".join((*around, name)), number)
            if kind.startswith("begin_"):
                around.append(name)
    return found


def _bracket(kind: str) -> bool:
    return kind.startswith(("begin_", "end_"))


def _numbered(cells: Sequence[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows below the headers with the numbers that Excel shows."""
    return enumerate(cells[1:], 2)


def _kind(survey: Sequence[Sequence[str]], row: int) -> str:
    return "_".join(_cell(survey, row, "type").lower().split())


def _cell(cells: Sequence[Sequence[str]], row: int, attribute: str) -> str:
    """What stands in a row under a header; "" when there is no such column."""
    header = _column(cells, attribute)
    line = cells[row - 1]
    position = list(cells[0]).index(header) if header in cells[0] else len(line)
    return line[position] if position < len(line) else ""


def _column(cells: Sequence[Sequence[str]], attribute: str, row: int = 0) -> str:
    """The header, as the author wrote it, of the column that says `attribute`.

    Of several (languages, spellings) the first that is filled in `row`; the usual name when there is none.
    """
    if cells and "::" in attribute and attribute in cells[0]:
        return attribute
    alike = (known for known in _COLUMNS.values() if attribute in known and "type" not in known)
    names = _COLUMNS.get(attribute) or next(alike, (attribute,))
    line = cells[row - 1] if 0 < row <= len(cells) else ()
    headers = list(enumerate(cells[0])) if cells else []
    fitting = [(at, text) for name in names for at, text in headers if _says(text, name)]
    filled = (text for at, text in fitting if at < len(line) and line[at])
    return next(filled, fitting[0][1] if fitting else names[0])


def _says(header: str, name: str) -> bool:
    """Whether a header is that column, in whatever language and spelling: `Label::Vietnamese (vi)`."""
    parts = [part for part in re.split(r"::?", "_".join(header.lower().split())) if part]
    while len(parts) > 1 and parts[0] in _PREFIXES:
        del parts[0]
    return bool(parts) and name.lower() in (parts[0], parts[-1])


def _mentioned(text: str, cells: Sequence[Sequence[str]]) -> str:
    """A header of the sheet that the sentence mentions, the longest first."""
    headers = sorted((header for header in (cells[0] if cells else ()) if header), key=len, reverse=True)
    return next((name for name in headers if re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)), "")


def _search(text: str, cells: Sequence[Sequence[str]]) -> tuple[int, str]:
    """The first cell that holds something the sentence quotes: its row and the name of its column."""
    for quoted in (found[1] or found[0] for found in _QUOTED.finditer(text)):
        for number, line in _numbered(cells):
            for position, cell in enumerate(line):
                if cell and (cell == quoted or (quoted.startswith("${") and quoted in cell)):
                    return number, cells[0][position] if position < len(cells[0]) else ""
    return 0, ""
