"""Versions of one report side by side, cell by cell: what was, what is, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.answer_cells import generic
from desktop.domain.errors import UnknownForm
from desktop.services.forms import Forms
from desktop.services.header import NAMES
from desktop.services.history import row_called
from desktop.services.reports import Reports
from desktop.store.report_versions import StoredReturn, StoredVersion, VersionStore

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node

_CONTAINERS = frozenset({"group", "repeat", "repeat-instance"})


@dataclass(frozen=True)
class Version:
    """One version to choose; `key` names it. `origin`: signed, elsewhere, centre, beside, draft.

    elsewhere: another PC sent it; centre: what the centre held against ours; beside: another PC's that waits.
    """

    key: str
    origin: str
    number: int
    author: str
    approver: str
    at: datetime


@dataclass(frozen=True)
class Returned:
    """The report came back after the revision `number`, for a reason, with words at cells."""

    number: int
    at: datetime
    reason: str


@dataclass(frozen=True)
class Compared:
    """One cell. `ref` is its place in the newer version, "" where it is gone; `row` names its row.

    `comments` are the centre's at this cell, of either version.
    """

    ref: str
    section: str
    label: str
    row: str
    old: str
    new: str
    comments: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the two differ."""
        return self.old != self.new


@dataclass(frozen=True)
class _Cell:
    ref: str
    section: str
    label: str
    row: str
    text: str
    value: str


class Comparing:
    """The versions of one commune's reports. All methods may run on any thread."""

    def __init__(self, store: VersionStore, reports: Reports, forms: Forms) -> None:
        self._store = store
        self._reports = reports
        self._forms = forms

    def versions(self, report: str) -> tuple[Version, ...]:
        """All there are, oldest first. Raises UnknownReport."""
        return tuple(
            Version(_key(each), each.origin, each.number, each.author, each.approver, each.at)
            for each in self._store.of(report)
        )

    def returns(self, report: str) -> tuple[Returned, ...]:
        """When the centre sent it back, oldest first."""
        return tuple(Returned(each.number, each.at, each.reason) for each in self._store.returns(report))

    def compare(self, report: str, older: str, newer: str, language: str = "vi") -> tuple[Compared, ...]:
        """Every cell of both, in the form's order; rows are told apart by their names.

        Slow: both are opened. Raises UnknownReport, UnknownForm (also for one that cannot be read).
        """
        stored = {_key(each): each for each in self._store.of(report)}
        detail = self._reports.detail(report)
        before = self._cells(report, detail.form, stored[older], language)
        after = self._cells(report, detail.form, stored[newer], language)
        said = _said(self._store.returns(report), {stored[older].number, stored[newer].number})
        found = []
        for key in _order(list(before), list(after)):
            old, new = before.get(key), after.get(key)
            here = new or old
            assert here is not None  # noqa: S101 - the key is one of theirs
            refs = {cell.ref for cell in (old, new) if cell is not None}
            comments = tuple(text for ref in sorted(refs) for text in said.get(ref, ()))
            same = old is not None and new is not None and old.value == new.value
            text = new.text if new is not None else ""
            found.append(
                Compared(
                    new.ref if new is not None else "",
                    here.section,
                    here.label,
                    here.row,
                    text if same else (old.text if old is not None else ""),
                    text,
                    comments,
                )
            )
        return tuple(found)

    def _cells(
        self, report: str, form: str, stored: StoredVersion, language: str
    ) -> dict[tuple[str, str], _Cell]:
        from desktop.forms import FormError

        try:
            definition = self._forms.definition(form, stored.version)
            instance = definition.restore(stored.xml, self._reports.context(report))
        except FormError as error:
            raise UnknownForm(form, stored.version) from error
        _speak(instance, language)
        found: dict[tuple[str, str], _Cell] = {}
        for node in instance.body:
            for cell in _walk(node, "", ""):
                place, row = generic(cell.ref), cell.row
                while (place, row) in found:  # two rows of one name
                    row += " "
                found[place, row] = cell
        return found


def _key(stored: StoredVersion) -> str:
    return "draft" if stored.origin == "draft" else f"{stored.origin}-{stored.number}"


def _walk(node: Node, section: str, row: str) -> Iterator[_Cell]:
    from desktop.documents.answers import answer, label

    if node.control in _CONTAINERS:
        inner = row_called(node)[0] if node.control == "repeat-instance" else row
        for each in node.children:
            yield from _walk(each, label(node) or section, inner)
    elif node.control is not None and node.value and node.relevant and node.name not in NAMES and label(node):
        yield _Cell(node.ref, section, label(node), row, answer(node) or node.value, node.value)


def _speak(instance: FormInstance, language: str) -> None:
    """Labels and choices in the language of the screen, where the form has it."""
    for name in instance.definition.languages:
        if name == language or f"({language})" in name:
            instance.set_language(name)
            return


def _said(returns: tuple[StoredReturn, ...], numbers: set[int]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in returns:
        if each.number in numbers:
            for comment in each.comments:
                found[comment.ref] = (*found.get(comment.ref, ()), comment.text)
    return found


def _order(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The newer version's order; what is gone stands after what it stood after."""
    found = list(after)
    known = set(after)
    for at, key in enumerate(before):
        if key in known:
            continue
        place = found.index(before[at - 1]) + 1 if at else 0
        found.insert(place, key)
        known.add(key)
    return found
