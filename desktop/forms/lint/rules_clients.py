"""Rules on what clients do differently: appearances, kinds of questions, attached files, newer features."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.forms.lint.appearances import HERE_ONLY, WIDTH, known, left_out_here, takes
from desktop.forms.lint.book import Question
from desktop.forms.lint.expressions import calls, literal
from desktop.forms.lint.finding import Finding, Place
from desktop.forms.lint.look import Look, Rule, hint, warning

_NOT_ASKED = frozenset({"start-geopoint", "background-geopoint", "background-audio", "audit", "osm"})
_MEDIA = ("image", "big-image", "audio", "video")


def appearance(look: Look) -> Iterator[Finding]:
    """An appearance nobody knows, or one that belongs to another kind of question."""
    for question in look.book.questions:
        cell = look.cell(question, "appearance")
        if "$" in cell or "(" in cell:
            continue
        for word in cell.split():
            place = look.place(question, "appearance")
            if not known(word):
                yield warning("appearance-unknown", place, appearance=word)
            elif not takes(question.kind, word):
                yield warning("appearance-type", place, appearance=word, kind=question.kind)
            elif word in HERE_ONLY:
                yield hint("appearance-here", place, appearance=word)


def width_without_grid(look: Look) -> Iterator[Finding]:
    """w1 to w12 in a form that is not laid out on a grid."""
    if "theme-grid" in look.book.setting("style").split():
        return
    for question in look.book.questions:
        if any(WIDTH.fullmatch(word) for word in look.cell(question, "appearance").split()):
            yield warning("width-without-grid", look.place(question, "appearance"))
            return


def left_out(look: Look) -> Iterator[Finding]:
    """What this application does not ask: it keeps the value and says so."""
    for question in look.book.questions:
        drawn = [word for word in look.cell(question, "appearance").split() if left_out_here(word)]
        if question.kind in _NOT_ASKED:
            yield warning("not-asked-here", look.place(question, "type"), what=question.kind)
        elif drawn:
            place = look.place(question, "appearance")
            yield warning("not-asked-here", place, what=" ".join(drawn))


def some_clients(look: Look) -> Iterator[Finding]:
    """Newer parts of the standard."""
    book = look.book
    if list(book.sheet("entities").rows):
        yield hint("some-clients", Place("entities"), feature="entities")
    ours = {"warning", "previous"}  # columns that other clients do not read at all
    saved = next((x for x in look.expressions if "last-saved#" in x.text and x.column not in ours), None)
    if saved is not None:
        yield hint("some-clients", saved.place, feature="last-saved")
    for question in book.questions:
        if question.list_name.endswith(".geojson"):
            yield hint("some-clients", look.place(question, "type"), feature="GeoJSON")
        if "field-list" in look.cell(question, "appearance").split() and len(question.repeats) > 1:
            yield hint("some-clients", look.place(question, "appearance"), feature="field-list")


def repeat_in_field_list(look: Look) -> Iterator[Finding]:
    """A repeat in a group that is one page: Collect does not open such a page."""
    for question in look.book.questions:
        groups = [one for one in question.around if one.kind == "begin_group"]
        if question.kind == "begin_repeat" and any(_one_page(look, group) for group in groups):
            yield warning("repeat-in-field-list", look.place(question, "type"), name=question.name)


def _one_page(look: Look, group: Question) -> bool:
    return bool({"field-list", "table-list"} & set(look.cell(group, "appearance").split()))


def missing_file(look: Look) -> Iterator[Finding]:
    """A file that the form reads and that does not lie beside the workbook."""
    files = look.book.files
    if files is None:
        return
    for name, place in _named_files(look):
        if name and "$" not in name and name not in files:
            yield warning("missing-file", place, file=name)


def _named_files(look: Look) -> Iterator[tuple[str, Place]]:
    """Every file the form names, where it names it."""
    for one in look.expressions:
        for call in calls(one.tree, "pulldata"):
            name = literal(call.arguments[0]) if call.arguments else None
            if name:
                yield name if name.endswith(".csv") else f"{name}.csv", one.place
    for question in look.book.questions:
        if question.kind.endswith("_from_file"):
            yield question.list_name, look.place(question, "type")
        elif question.kind in {"csv-external", "xml-external"}:
            yield f"{question.name}.{question.kind[:3]}", look.place(question, "name")
    for sheet in (look.book.survey, look.book.sheet("choices")):
        for header in (header for header in sheet.headers if header.name in _MEDIA):
            for row in sheet.rows:
                name = re.sub(r"^jr://\w+/", "", sheet.cell(row, header))
                yield name, sheet.place(row, header)


RULES: tuple[Rule, ...] = (
    appearance,
    width_without_grid,
    left_out,
    some_clients,
    repeat_in_field_list,
    missing_file,
)
