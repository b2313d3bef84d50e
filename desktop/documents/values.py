"""What a template may name: the answers of a form, its rows, and what the cover says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import Question, Told, answer, is_figure, label, unit
from desktop.documents.decree30 import annex_names
from desktop.domain import cover as rules
from desktop.domain.cover import Cover
from desktop.domain.numbers import format_number
from desktop.domain.periods import Period

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node

#: What may follow the name of an answer after a dot.
PARTS = frozenset({"nhan", "don_vi", "truoc"})
#: Names that are there for every form.
COMMON = ("co_quan", "don_vi_xa", "ky", "trich_yeu", "so_ky_hieu", "ngay_thang", "nguoi_ky", "phu_luc")
#: What a blank answer shows: room to see that something is missing.
BLANK = "…"


@dataclass(frozen=True, eq=False)
class Answer:
    """An answer in a sentence; compared as a number where it is one. Blank, it is smaller and larger than
    nothing, and false.

    `nhan` is its question, `don_vi` its unit, `truoc` what it was in the report before.
    """

    text: str
    value: str = ""
    nhan: str = ""
    don_vi: str = ""
    truoc: str = ""

    def __str__(self) -> str:
        """As people write it."""
        return self.text or BLANK

    def __bool__(self) -> bool:
        """Whether it was answered, and not with nought."""
        number = self.number
        return bool(self.value) if number is None else number != 0

    @property
    def number(self) -> Decimal | None:
        """Its number; None when it is none."""
        return _number(self.value)

    def __eq__(self, other: object) -> bool:
        """Equal to a text as it is stored or shown, to a number as a number."""
        if isinstance(other, str):
            return other in {self.value, self.text}
        mine, its = self.number, _number(other)
        return mine is not None and mine == its

    def __hash__(self) -> int:
        """As its stored text."""
        return hash(self.value)

    def __lt__(self, other: object) -> bool:
        """False for what is no number."""
        mine, its = self.number, _number(other)
        return mine is not None and its is not None and mine < its

    def __gt__(self, other: object) -> bool:
        """False for what is no number."""
        mine, its = self.number, _number(other)
        return mine is not None and its is not None and mine > its

    def __le__(self, other: object) -> bool:
        """False for what is no number."""
        return self < other or self == other

    def __ge__(self, other: object) -> bool:
        """False for what is no number."""
        return self > other or self == other


def _number(value: object) -> Decimal | None:
    if isinstance(value, Answer):
        return value.number
    try:
        return Decimal(str(value)) if value != "" else None
    except InvalidOperation:
        return None


def of_form(instance: Told) -> dict[str, Any]:
    """Every question by its name: an Answer; every repeat: a list of such mappings. The first name counts."""
    found: dict[str, Any] = {}
    for node in instance.body:
        _collect(node, found)
    return found


def _collect(node: Question, found: dict[str, Any]) -> None:
    if node.control == "repeat":
        rows = []
        for child in node.children:
            row: dict[str, Any] = {}
            for inner in child.children:
                _collect(inner, row)
            rows.append(row)
        found.setdefault(node.name, rows)
    elif node.control == "group":
        for child in node.children:
            _collect(child, found)
    elif node.control is not None:
        found.setdefault(node.name, _answer(node))


def _answer(node: Question) -> Answer:
    before = node.previous
    shown = format_number(before) if is_figure(node) else before
    return Answer(answer(node), node.seen, label(node), unit(node), shown or BLANK)


def fields(instance: FormInstance) -> dict[str, frozenset[str] | None]:
    """The names a template of the form may use: None for an answer, for a repeat those in its rows."""
    known: dict[str, frozenset[str] | None] = dict.fromkeys(COMMON)
    for node in instance.body:
        _fields(node, known, instance)
    return known


def _fields(node: Node, known: dict[str, frozenset[str] | None], instance: FormInstance) -> None:
    if node.control == "repeat":
        if not node.children and node.can_add:
            instance.add_repeat(node.ref)
        inside: dict[str, frozenset[str] | None] = {}
        for row in node.children[:1]:
            for child in row.children:
                _fields(child, inside, instance)
        known.setdefault(node.name, frozenset(inside))
    elif node.control == "group":
        for child in node.children:
            _fields(child, known, instance)
    elif node.control is not None:
        known.setdefault(node.name, None)


def common(
    cover: Cover, unit_name: str, period: Period | None, tables: int, *, apart: bool = False
) -> Mapping[str, str]:
    """The names that are there for every form; `apart`: after its tables pictures are one more annex."""
    return {
        "co_quan": cover.agency.replace("\n", " "),
        "don_vi_xa": unit_name,
        "ky": rules.period_words(period) if period is not None else "",
        "trich_yeu": f"{cover.abstract[:1].lower()}{cover.abstract[1:]}",
        "so_ky_hieu": rules.number_line(cover).removeprefix("Số: "),
        "ngay_thang": rules.day_line(cover).partition(", ")[2],
        "nguoi_ky": rules.signer_name(cover.signer),
        "phu_luc": annex_names(tables, apart=apart),
    }
