"""What a filled-in form says on paper: its figures as lines under headings, its tables as annexes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from desktop.documents.annex import Annex, pictures_apart, roman
from desktop.documents.answers import Question, Told, answer, is_figure, label, said, sayable, unit
from desktop.documents.decree30 import annex_name, body_paragraph, body_runs, heading
from desktop.documents.line_ends import capitals
from desktop.documents.plates import PICTURES, all_printed
from desktop.documents.template_file import Part
from desktop.domain.answer_cells import generic
from desktop.domain.paper import Align, Block, Cell, Paragraph, Run

_SIGNATURES = re.compile(r"\s+và ký( duyệt)?$", re.IGNORECASE)


@dataclass
class Body:
    """Paragraphs of the report and the tables that follow it."""

    blocks: list[Block] = field(default_factory=list)
    annexes: list[Annex] = field(default_factory=list)


def of_form(instance: Told, given: frozenset[str], opening: str, *, pictured: bool = False) -> Body:
    """The report any form gives by itself; `given` are the refs the cover says already.

    `pictured`: its pictures are printed, too, and may be one more annex.
    """
    body = Body([body_paragraph(opening)])
    tables = annexes(instance)
    body.annexes.extend(tables)
    telling = _Telling(body, given, len(tables) + pictures_apart(tables, pictured=pictured))
    number = 0
    loose = [node for node in instance.body if node.control not in {"group", "repeat"}]
    telling.lines([node for node in loose if said(node, given)])
    for node in instance.body:
        if node.control in {"group", "repeat"} and telling.says(node):
            number += 1
            name = _SIGNATURES.sub("", label(node)) or "Số liệu"
            body.blocks.append(heading(f"{roman(number)}. {capitals(name)}"))
            telling.group(node)
    return body


def of_template(instance: Told, filled: Iterable[tuple[Part, tuple[Run, ...]]]) -> Body:
    """The report as a template says it, with the tables of the form."""
    body = Body(annexes=annexes(instance))
    for part, runs in filled:
        text = "".join(run.text for run in runs)
        if text.strip():
            bold = all(run.bold or not run.text.strip() for run in runs)
            # Word draws a justified line apart that a break ends: each line is a paragraph.
            for line in _parted(runs) if part.align is Align.BOTH else (runs,):
                made = body_runs(line)
                if part.align is not Align.BOTH:
                    made = replace(made, align=part.align, first=0)
                body.blocks.append(replace(made, keep=True) if bold else made)
    return body


def _parted(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """The lines of a text that have words, each for itself."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *more = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines.extend([replace(run, text=line)] for line in more)
    return [tuple(line) for line in lines if "".join(run.text for run in line).strip()]


@dataclass(frozen=True)
class FoundTable:
    """A repeat, or groups that stand one after another with the same questions; `rows` are its lines."""

    title: str
    rows: tuple[Question, ...]
    repeat: bool


def annexes(instance: Told) -> list[Annex]:
    """Every table of the form with something in it, in its order."""
    totals, printed = _totals(instance), all_printed(instance)
    made = ((_table(found, totals), found) for found in found_tables(instance))
    return [replace(each, shows=_shown_as(found) if printed else "") for each, found in made]


def _totals(instance: Told) -> dict[str, Question]:
    """The totals that the form works out, by the path of the column whose sum each is."""
    leaves = (leaf for node in instance.body for leaf in _leaves(node))
    return {leaf.sums: leaf for leaf in leaves if leaf.sums and leaf.relevant}


def found_tables(instance: Told) -> list[FoundTable]:
    """The repeats and grids of a form, those with nothing in them left out."""
    return [found for node in instance.body for found in _tables(node, "")]


def _tables(node: Question, around: str) -> Iterator[FoundTable]:
    if not node.relevant:
        return
    if node.control == "repeat":
        rows = tuple(child for child in node.children if child.relevant)
        if any(leaf.seen for row in rows for leaf in _cells(row)):
            files = any(_is_file(leaf) for row in rows for leaf in _cells(row))
            yield FoundTable(label(node) if files else around or label(node), rows, repeat=True)
    elif node.control == "group":
        inside = [child for child in node.children if child.control in {"group", "repeat"}]
        for run in grids(node):
            if any(leaf.seen for row in run for leaf in _cells(row)):
                yield FoundTable(_shared_name(run) or label(node), run, repeat=False)
        rows_of_grids = {row.ref for run in grids(node) for row in run}
        for child in inside:
            if child.ref not in rows_of_grids:
                yield from _tables(child, label(node) if len(inside) == 1 else "")


def _shared_name(rows: Sequence[Question]) -> str:
    """What rows are called that differ in the middle only («Diện tích … thiệt hại (ha)»); else ""."""
    names = [label(row).split(" ") for row in rows]
    head, tail = _same_words(names), _same_words([name[::-1] for name in names])[::-1]
    return " ".join((*head, *tail)) if head and tail and len(head) + len(tail) < len(names[0]) else ""


def _same_words(names: Sequence[Sequence[str]]) -> list[str]:
    """The words that all begin with."""
    alike = itertools.takewhile(lambda words: len(set(words)) == 1, zip(*names, strict=False))
    return [words[0] for words in alike]


def grids(node: Question) -> list[tuple[Question, ...]]:
    """Runs of groups with the same questions in the same order; what the last is called may differ."""
    runs: list[list[Question]] = []
    before: tuple[str, ...] | None = None
    for child in node.children:
        shape = _shape(child)
        if shape is not None and shape == before:
            runs[-1].append(child)
        else:
            runs.append([child])
        before = shape
    return [tuple(run) for run in runs if len(run) > 1]


def _shape(node: Question) -> tuple[str, ...] | None:
    """The questions of a group that may be a row: their labels but for the last, which often is a sum."""
    if node.control != "group" or not node.relevant:
        return None
    leaves = [child for child in node.children if label(child)]
    if len(leaves) < 2 or any(child.control in {"group", "repeat"} for child in leaves):
        return None
    return (*(label(leaf) for leaf in leaves[:-1]), str(len(leaves)))


class _Telling:
    """Writes groups into a body. `given` is left out; there are `count` annexes in the whole."""

    def __init__(self, body: Body, given: frozenset[str], count: int) -> None:
        self._body = body
        self._given = given
        self._count = count
        self._pointed = 0

    def says(self, node: Question) -> bool:
        """Whether there is a word to say of a group, or a table to point to."""
        return any(said(leaf, self._given) for leaf in _leaves(node)) or any(_tables(node, ""))

    def group(self, node: Question) -> None:
        """Its questions as lines, the groups inside under headings of their own, tables by a pointer."""
        if node.control == "repeat":
            self._point(len(list(_tables(node, ""))))
            return
        runs = grids(node)
        in_grids = {row.ref for run in runs for row in run}
        self._point(sum(any(leaf.seen for row in run for leaf in _cells(row)) for run in runs))
        within = [child for child in node.children if child.control in {"group", "repeat"}]
        within = [child for child in within if child.ref not in in_grids and self.says(child)]
        plain: list[Question] = []
        number = 0
        for child in node.children:
            if child.control not in {"group", "repeat"}:
                plain.extend([child] if said(child, self._given) else [])
            elif child in within:
                self.lines(plain)
                plain = []
                number += 1
                if len(within) > 1 and label(child):
                    self._body.blocks.append(heading(f"{number}. {label(child)}"))
                self.group(child)
        self.lines(plain)

    def lines(self, nodes: Sequence[Question]) -> None:
        """Figures and short answers as lines with dashes, longer texts as paragraphs, in the form's order."""
        for prose, run in itertools.groupby(zip(_prose(nodes), nodes, strict=True), itemgetter(0)):
            told = [node for _, node in run]
            (self._paragraphs if prose else self._dashes)(told)

    def _dashes(self, nodes: Sequence[Question]) -> None:
        for place, node in enumerate(nodes):
            end = "." if place == len(nodes) - 1 else ";"
            told = measured(node).rstrip(" .;")  # who wrote a sentence has ended it
            self._body.blocks.append(body_paragraph(f"- {label(node)}: {told}{end}"))

    def _paragraphs(self, nodes: Sequence[Question]) -> None:
        for node in nodes:
            first, *more = [part.strip() for part in answer(node).splitlines() if part.strip()]
            self._body.blocks.append(body_paragraph(f"{label(node)}: {first}"))
            self._body.blocks.extend(body_paragraph(part) for part in more)

    def _point(self, count: int) -> None:
        for _ in range(count):
            self._pointed += 1
            self._body.blocks.append(pointer(self._pointed, self._count))


def pointer(number: int, of: int) -> Paragraph:
    """The sentence that leads to an annex."""
    return body_paragraph(f"Số liệu chi tiết tại {annex_name(number, of)} kèm theo.")


def measured(node: Question) -> str:
    """An answer with its unit."""
    called = unit(node)
    return answer(node) + ("%" if called == "%" else f" {called}" if called else "")


def _prose(nodes: Sequence[Question]) -> list[bool]:
    """Which answers are paragraphs: long texts, and the short ones beside a long one."""
    words = [node.datatype == "string" and not node.choices for node in nodes]
    long = [
        own and (len(node.seen) > 60 or "\n" in node.seen) for own, node in zip(words, nodes, strict=True)
    ]
    beside = zip([False, *long], [*long[1:], False], strict=False)
    return [one or (own and any(near)) for one, own, near in zip(long, words, beside, strict=False)]


def _leaves(node: Question) -> Iterator[Question]:
    """The questions in a node, outside its repeats."""
    if node.control == "group":
        for child in node.children:
            yield from _leaves(child)
    elif node.control not in {"repeat", "repeat-instance"}:
        yield node


def _table(found: FoundTable, totals: Mapping[str, Question]) -> Annex:
    """A repeat: a row for each instance, the form's totals under them; a grid: a row for each group."""
    per_row = [[leaf for leaf in _cells(row) if sayable(leaf) or _is_file(leaf)] for row in found.rows]
    columns = max(per_row, key=len)
    heads = ["TT", *([] if found.repeat else ["Nội dung"]), *(_headed(leaf) for leaf in columns)]
    head = tuple(Cell(text, bold=True, align=Align.CENTRE) for text in heads)
    lines = []
    for place, (row, cells) in enumerate(zip(found.rows, per_row, strict=True), 1):
        placed: list[Question | None] = list(cells)
        if found.repeat:  # what is not relevant in one row leaves its cell empty
            by_name = {leaf.name: leaf for leaf in cells}
            placed = [by_name.get(leaf.name) for leaf in columns]
        placed += [None] * (len(columns) - len(placed))
        total = _is_total(found, place)
        number = Cell("" if total else str(place), align=Align.CENTRE)
        named = [] if found.repeat else [Cell(label(row))]
        line = (number, *named, *map(_cell, placed))
        lines.append(tuple(replace(cell, bold=True) for cell in line) if total else line)
    if found.repeat:
        lines += _total_row([totals.get(generic(leaf.ref)) for leaf in columns])
    files = _counted([leaf.seen for cells in per_row for leaf in cells if _is_file(leaf) and leaf.seen])
    return Annex(f"{_titled(found)}{files}", (head,), tuple(lines))


def _titled(found: FoundTable) -> str:
    return found.title or "Số liệu"


def _is_total(found: FoundTable, place: int) -> bool:
    """Whether a row of a grid is the last one, worked out from those above it: it is none of them."""
    row = found.rows[place - 1]
    computed = all(leaf.computed for leaf in _cells(row) if leaf.control is not None)
    return not found.repeat and place == len(found.rows) > 1 and computed


def _shown_as(found: FoundTable) -> str:
    """What a table is called where printed pictures say all of it; "" where they do not.

    Each row of a repeat is one picture, with nothing beside it but words, and both in the row itself: what a
    picture is printed with are the words of its row, neither the name of a group nor words inside one.
    """

    def one(row: Question) -> bool:
        asked = [leaf for leaf in row.children if sayable(leaf) or _is_file(leaf)]
        files = [leaf.seen.lower() for leaf in asked if _is_file(leaf)]
        rest = [leaf for leaf in asked if not _is_file(leaf)]
        flat = not any(child.control in {"group", "repeat"} for child in row.children)
        plain = all(leaf.datatype == "string" and not leaf.choices for leaf in rest)
        return flat and plain and len(files) == 1 and files[0].endswith(PICTURES)

    return _titled(found) if found.repeat and all(map(one, found.rows)) else ""


def _is_file(node: Question) -> bool:
    """Whether a picture or another file is asked for."""
    return node.datatype == "binary" and bool(label(node))


def _counted(files: Sequence[str]) -> str:
    """How many files a table names that go with the report and not on its paper."""
    pictures = all(name.lower().endswith(PICTURES) for name in files)
    what = "ảnh" if pictures else "tệp"
    return f" ({len(files)} {what}, gửi kèm báo cáo điện tử)" if files else ""


def _total_row(sums: Sequence[Question | None]) -> list[tuple[Cell, ...]]:
    """«Tổng cộng» over the number and what stands before the first total; no row without a total."""
    first = next((place for place, each in enumerate(sums) if each is not None), None)
    if first is None:
        return []
    named = Cell("Tổng cộng", bold=True, align=Align.CENTRE, span=1 + first)
    return [(named, *(replace(_cell(each), bold=True) for each in sums[first:]))]


def _cells(row: Question) -> Iterator[Question]:
    for child in row.children:
        if child.control == "group":
            yield from _cells(child)
        elif child.control != "repeat":
            yield child


def _headed(node: Question) -> str:
    called = unit(node).replace(" ", "\xa0")  # no line end parts it
    return f"{label(node)} ({called})" if called else label(node)


def _cell(node: Question | None) -> Cell:
    if node is None or not node.relevant:
        return Cell("")
    if _is_file(node):
        return Cell("có" if node.seen else "không", align=Align.CENTRE)
    return Cell(answer(node), align=Align.RIGHT if is_figure(node) else Align.LEFT)
