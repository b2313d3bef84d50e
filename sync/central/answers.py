"""A report's answers in the form's words, in order: lines, headings, and a table for each repeat.

What the form marks as personal data is masked, unless the `whole` is asked for by who may.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import select

from desktop.domain.numbers import format_number
from sync.central.centre import Centre
from sync.central.published import Published
from sync.central.tables import PublishedForm, Revision

if TYPE_CHECKING:
    from desktop.forms import Choice, FormInstance, Node
    from desktop.forms.persons import Persons

_HOLDERS = frozenset({"group", "repeat", "repeat-instance"})
_FIGURES = frozenset({"int", "integer", "decimal"})


@dataclass(frozen=True)
class Cell:
    """An answer as people read it; empty when the officer left it blank. `masked`: it is there, not told.

    `reason` is why an unusual answer stands, as the officer said; "" where nobody had to.
    """

    text: str
    figure: bool = False
    masked: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Line:
    """A question with its answer, or a heading when there is no cell. `depth` counts the groups around it."""

    label: str
    depth: int
    cell: Cell | None = None


@dataclass(frozen=True)
class Table:
    """A repeat: one row for each of its instances."""

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Said:
    """What a report says; `parts` is empty when its form is not known or it does not fit.

    `masked`: it names persons, and is not told whole; `files` are the names of files about them.
    """

    parts: tuple[Line | Table, ...] = ()
    masked: bool = False
    files: frozenset[str] = frozenset()


def answers(
    published: Published, form: PublishedForm, revision: Revision, language: str, *, whole: bool = False
) -> Said:
    """What the officer saw: only what applied, no notes."""
    return _read(published, form, revision.xml, revision.finished_at, _Way(language, whole))


@dataclass(frozen=True)
class _Way:
    """How it is told; `names` are taken out of labels."""

    language: str
    whole: bool
    names: Persons | None = None

    def label(self, node: Node) -> str:
        from desktop.forms.persons import unnamed

        return node.label if self.names is None else unnamed(node.label, self.names)

    def choices(self, node: Node) -> Sequence[Choice]:
        from desktop.forms.persons import unnamed_choices

        return node.choices if self.names is None else unnamed_choices(node.choices, self.names)


def _read(published: Published, form: PublishedForm, xml: str, finished_at: datetime, way: _Way) -> Said:
    from desktop.forms import FormError
    from desktop.forms.marks import personal
    from desktop.forms.persons import persons

    language = way.language
    try:
        instance = published.signed(form, xml, finished_at)
        wanted = [name for name in published.definition(form).languages if name.endswith(f"({language})")]
        if wanted:
            instance.set_language(wanted[0])
    except FormError:
        return Said(masked=not way.whole and bool(personal(form.xml)))
    if way.whole:
        return Said(tuple(_shown(instance, way)))
    named = [node for node in instance.walk() if node.personal and node.value]
    files = frozenset(node.value for node in named if node.control == "upload")
    parts = tuple(_shown(instance, replace(way, names=persons(instance))))
    return Said(parts, bool(named), files)


def in_words(
    centre: Centre, published: Published, item: Mapping[str, Any], language: str, *, whole: bool = False
) -> Said:
    """The answers of an item that is no report here."""
    same = (PublishedForm.form == item.get("form"), PublishedForm.version == item.get("version"))
    with centre.database.reading() as session:
        form = session.exec(select(PublishedForm).where(*same)).first()
    try:
        finished = datetime.fromisoformat(str(item.get("finished_at")))
    except ValueError:
        finished = centre.clock()
    if form is None or not isinstance(item.get("xml"), str):
        return Said()
    return _read(published, form, item["xml"], finished, _Way(language, whole))


def _shown(instance: FormInstance, way: _Way) -> list[Line | Table]:
    found: list[Line | Table] = []
    inside = ""  # the table whose nodes are shown already
    for node in instance.walk():
        if not _applied(node) or (inside and node.ref.startswith(inside)):
            continue
        if node.control == "repeat" and (table := _table(node, way)) is not None:
            found.append(table)
            inside = f"{node.ref}["
        elif node.control in _HOLDERS:
            found.append(Line(way.label(node) or _number(node), _depth(node)))
        else:
            found.append(Line(way.label(node) or node.name, _depth(node), _cell(node, way)))
    return found


def _applied(node: Node) -> bool:
    if not node.relevant:
        return False
    if node.control in _HOLDERS:
        return bool(node.label) or node.control != "group"
    return bool(node.control) and bool(node.value or not node.readonly)


def _table(repeat: Node, way: _Way) -> Table | None:
    """The repeat as a table, None when its instances hold groups or repeats of their own."""
    rows = [child for child in repeat.children if child.relevant]
    columns: dict[str, str] = {}
    for row in rows:
        for child in row.children:
            if child.control in _HOLDERS:
                return None
            if _applied(child):
                columns.setdefault(child.name, way.label(child) or child.name)
    cells = [{child.name: _cell(child, way) for child in row.children if _applied(child)} for row in rows]
    return Table(
        label=way.label(repeat),
        columns=tuple(columns.values()),
        rows=tuple(tuple(row.get(name, Cell("")) for name in columns) for row in cells),
    )


def _cell(node: Node, way: _Way) -> Cell:
    if node.personal and node.value and not way.whole:
        return Cell("", masked=True)
    return replace(_plain(node, way), reason=node.reason)


def _plain(node: Node, way: _Way) -> Cell:
    if node.control in {"select1", "select", "rank"}:
        labels = {choice.value: choice.label for choice in way.choices(node)}
        return Cell(", ".join(labels.get(taken) or taken for taken in node.selected))
    if node.datatype in _FIGURES:
        return Cell(format_number(node.value, way.language), figure=True)
    if node.datatype == "date":
        return Cell(_day(node.value))
    return Cell(node.value)


def _day(value: str) -> str:
    """`2026-10-15` → `15/10/2026`; anything else as it is."""
    try:
        return date.fromisoformat(value[:10]).strftime("%d/%m/%Y")
    except ValueError:
        return value


def _number(node: Node) -> str:
    return node.ref.rpartition("[")[2].rstrip("]")


def _depth(node: Node) -> int:
    depth, above = 0, node.parent
    while above is not None:
        depth, above = depth + 1, above.parent
    return depth
