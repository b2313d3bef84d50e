"""Questions and answers of a form in the words and figures of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from desktop.domain.numbers import format_number, in_per_cent
from desktop.domain.zone import VIETNAM
from desktop.forms.persons import NOBODY, Persons, unnamed, unnamed_choices

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.forms.values import Choice

_MARKS = re.compile(r"<[^>]*>|\*\*|^#+\s*", re.MULTILINE)
#: A share is written one way on paper: «70%», which no line end parts.
_PER_CENT = re.compile(r"(?<=[0-9])[ \xa0\u202f]+%")
_SPACES = re.compile(r"[ \t\r\n]+")
_CLOCK = re.compile(r"\d\d:\d\d")
_FIGURES = frozenset({"int", "decimal"})
#: What has no place among the words: places on the map, pictures and other files.
_UNSAID = frozenset({"binary", "geopoint", "geotrace", "geoshape"})
_COMPUTED = re.compile("tự tính|cộng", re.IGNORECASE)


class Question(Protocol):
    """What a document reads of a node of a form: a `Node`, or one behind a veil."""

    @property
    def control(self) -> str | None: ...
    @property
    def ref(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def datatype(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def hint(self) -> str: ...
    @property
    def relevant(self) -> bool: ...
    @property
    def seen(self) -> str: ...
    @property
    def previous(self) -> str: ...
    @property
    def choices(self) -> Sequence[Choice]: ...
    @property
    def selected(self) -> tuple[str, ...]: ...
    @property
    def sums(self) -> str: ...
    @property
    def computed(self) -> bool: ...
    @property
    def children(self) -> Sequence[Question]: ...


class Told(Protocol):
    """A form as a document tells it: a `FormInstance`, or one behind a veil."""

    @property
    def body(self) -> Sequence[Question]: ...


def in_vietnamese(instance: FormInstance) -> None:
    """Labels and choices in Vietnamese where the form has them: a document speaks no other language."""
    for name in instance.definition.languages:
        if re.search(r"\(vi\)|tiếng việt", name, re.IGNORECASE):
            instance.set_language(name)
            return


def label(node: Question, names: Persons = NOBODY) -> str:
    """The label without the marks of its make-up, and without `names`; a share as «70%»."""
    return _PER_CENT.sub("%", unmarked(unnamed(node.label, names)))


def unmarked(text: str) -> str:
    """A text of the form without Markdown and tags, on one line."""
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip()


def is_figure(node: Question) -> bool:
    """Whether the answer is a number."""
    return node.datatype in _FIGURES


def is_share(node: Question) -> bool:
    """Whether the answer is a number of per cent."""
    return is_figure(node) and in_per_cent(unmarked(node.label), unmarked(node.hint))


def sayable(node: Question) -> bool:
    """Whether a question is one that words can answer."""
    return node.control is not None and node.datatype not in _UNSAID and bool(label(node))


def said(node: Question, given: frozenset[str]) -> bool:
    """Whether a question has an answer that words can say, and that is not among the `given` refs."""
    return node.relevant and node.ref not in given and bool(node.seen) and sayable(node)


def answer(node: Question, names: Persons = NOBODY) -> str:
    """An answer as people write it, a choice without `names`; "" for none."""
    value = node.seen
    if not value:
        return ""
    if node.choices:
        called = {choice.value: unmarked(choice.label) for choice in unnamed_choices(node.choices, names)}
        return ", ".join(called.get(one, one) for one in node.selected)
    if is_figure(node):
        return format_number(value)
    if node.datatype == "date":
        return day(value)
    if node.datatype == "dateTime":
        return moment(value)
    if node.datatype == "time":
        return value[:5].replace(":", " giờ ") if _CLOCK.match(value) else value
    return value.strip()


def unit(node: Question) -> str:
    """The unit of a figure, from the first words of its hint («Người», «Phần trăm, tự tính»), or ""."""
    if not is_figure(node):
        return ""
    first = re.split(r"[,;.(]", node.hint, maxsplit=1)[0].strip()
    if _COMPUTED.search(first) or not first or len(first.split()) > 2:
        return ""
    return "%" if first.lower() == "phần trăm" else first.lower()


def day(value: str) -> str:
    """An XML date as people write it; what is none as it stands."""
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{found:%d/%m/%Y}"


def moment(value: str) -> str:
    """An XML dateTime as people say it, by the clocks here; what is none as it stands."""
    found = here(value)
    return value if found is None else f"{found:%H} giờ {found:%M} ngày {found:%d/%m/%Y}"


def here(value: str) -> datetime | None:
    """An XML dateTime by the clocks of Vietnam, without its zone; None where it is none."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo is None else found.astimezone(VIETNAM).replace(tzinfo=None)
