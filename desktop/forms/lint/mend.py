"""The plainest change of a cell that lets the converter go on past an error."""

from __future__ import annotations

from desktop.forms.lint.book import read_book
from desktop.forms.lint.finding import Finding

Cells = dict[str, list[list[str]]]
#: Errors that are mended by what stands in the cell instead of it being emptied.
_INSTEAD = {
    "unknown-type": "text",
    "no-type": "text",
    "no-list": "text",
    "no-label": "x",
    "no-calculation": "1",
}
#: An expression that reads nothing.
_WITHOUT_READING = "1"
_NAMES = frozenset({"name-twice", "name-repeat", "name-root", "name-meta", "bad-name", "no-name"})
_CHOICES = frozenset({"choice-twice", "choice-no-name", "choice-space"})


def mended(cells: Cells, finding: Finding) -> bool:
    """Change `cells` where the finding stands; False when that cannot be done."""
    place = finding.place
    lines = cells.get(place.sheet, [])
    if finding.rule == "no-question" or not 1 < place.row <= len(lines):
        return False
    if finding.rule == "begin-alone":
        kind = read_book({"survey": lines}).survey.text(place.row, "type").split()[-1]
        return _append(lines, f"end {kind.removeprefix('begin_')}")
    if finding.rule == "end-alone":
        lines[place.row - 1] = []
        return True
    if finding.rule in _NAMES | _CHOICES:
        return _write(lines, place.row, "name", f"mended.{place.row}")
    if finding.rule == "no-choices":
        return _write(lines, place.row, "type", "text")
    if finding.rule == "cycle":  # a cell without its formula would be an error of its own
        return bool(place.header) and _write(lines, place.row, place.header, _WITHOUT_READING)
    if finding.rule in _INSTEAD:
        columns = {"no-label": "label", "no-calculation": "calculation"}
        return _write(lines, place.row, columns.get(finding.rule, "type"), _INSTEAD[finding.rule])
    return bool(place.header) and _write(lines, place.row, place.header, "")


def _write(lines: list[list[str]], row: int, column: str, text: str) -> bool:
    """Write into the columns of that header or usual name; False when nothing changes."""
    sheet = read_book({"": lines}).sheets[""]
    headers = [one for one in sheet.headers if one.text == column] or [
        one for one in sheet.headers if one.name == column
    ]
    changed = False
    if not headers:
        if not text:
            return False
        lines[0].append(column)
        headers = list(read_book({"": lines}).sheets[""].headers[-1:])
    for header in headers:
        line = lines[row - 1]
        line.extend([""] * (header.position + 1 - len(line)))
        changed = changed or line[header.position] != text
        line[header.position] = text
    return changed


def _append(lines: list[list[str]], kind: str) -> bool:
    sheet = read_book({"": lines}).sheets[""]
    header = sheet.column("type")
    if header is None:
        return False
    lines.append([""] * header.position + [kind])
    return True
