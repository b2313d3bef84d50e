"""Versions of one report side by side, cell by cell: what was, what is, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.answer_cells import generic
from desktop.domain.errors import UnknownForm
from desktop.domain.merging import together
from desktop.domain.personal import mask_answer
from desktop.services.forms import Forms
from desktop.services.header import NAMES
from desktop.services.history import row_called
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.report_versions import StoredReturn, StoredVersion, VersionStore

if TYPE_CHECKING:
    from desktop.forms import FormInstance, Node
    from desktop.forms.persons import Persons

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

    `comments` are the centre's at this cell, of either version. `personal`: data of a person, masked unless
    it was asked for; `changed` tells of it all the same. `old_reason` and `new_reason` say why an unusual
    answer stood in each version, "" where nobody had to.
    """

    ref: str
    section: str
    label: str
    row: str
    old: str
    new: str
    comments: tuple[str, ...]
    changed: bool
    personal: bool
    old_reason: str = ""
    new_reason: str = ""


@dataclass(frozen=True)
class _Cell:
    """`key` tells its row from others, `row` is what that is called where persons are not."""

    ref: str
    section: str
    label: str
    row: str
    key: str
    text: str
    value: str
    personal: bool
    reason: str


#: By path, and what tells its row from others.
_Cells = dict[tuple[str, str], _Cell]


class Comparing:
    """The versions of one commune's reports. All methods may run on any thread."""

    def __init__(
        self, store: VersionStore, reports: Reports, forms: Forms, account: Account, outside: Outside
    ) -> None:
        self._store = store
        self._reports = reports
        self._forms = forms
        self._account = account
        self._outside = outside

    def versions(self, report: str) -> tuple[Version, ...]:
        """All there are, oldest first. Raises UnknownReport."""
        return tuple(
            Version(_key(each), each.origin, each.number, each.author, each.approver, each.at)
            for each in self._store.of(report)
        )

    def returns(self, report: str) -> tuple[Returned, ...]:
        """When the centre sent it back, oldest first."""
        return tuple(Returned(each.number, each.at, each.reason) for each in self._store.returns(report))

    def compare(
        self, report: str, older: str, newer: str, language: str = "vi", *, whole: bool = False
    ) -> tuple[Compared, ...]:
        """Every cell of both, in the form's order; rows are told apart by their names.

        A question that stands elsewhere in the form's other version is one with itself.
        Personal data is masked, and no row or question called by it, unless a person asks for the `whole`:
        that they do is written into the audit trail first. Slow: both are opened.
        Raises UnknownReport, UnknownForm (also for one that cannot be read), DiskFull.
        """
        if whole:
            self._store.persons_seen(report, self._account.login, self._outside.clock())
        stored = {_key(each): each for each in self._store.of(report)}
        detail = self._reports.detail(report)
        before = self._cells(report, detail.form, stored[older], language, whole)
        moved = self._forms.moved(detail.form, stored[older].version, stored[newer].version)
        before = {(moved.get(path, path), row): cell for (path, row), cell in before.items()}
        after = self._cells(report, detail.form, stored[newer], language, whole)
        said = _said(self._store.returns(report), {stored[older].number, stored[newer].number})
        found = []
        for key in together(list(before), list(after)):
            old, new = before.get(key), after.get(key)
            here = new or old
            assert here is not None  # noqa: S101 - the key is one of theirs
            refs = {cell.ref for cell in (old, new) if cell is not None}
            comments = tuple(text for ref in sorted(refs) for text in said.get(ref, ()))
            same = old is not None and new is not None and old.value == new.value
            text = new.text if new is not None else ""
            was = text if same else (old.text if old is not None else "")
            shown = (was, text) if whole or not here.personal else (mask_answer(was), mask_answer(text))
            ref = new.ref if new is not None else ""
            about = (ref, here.section, here.label, here.row, *shown, comments)
            why = [cell.reason if cell is not None else "" for cell in (old, new)]
            if here.personal and not whole:
                why = list(map(mask_answer, why))
            found.append(Compared(*about, was != text, here.personal, *why))
        return tuple(found)

    def _cells(self, report: str, form: str, stored: StoredVersion, language: str, whole: bool) -> _Cells:
        from desktop.forms import FormError
        from desktop.forms.persons import NOBODY, persons

        try:
            definition = self._forms.definition(form, stored.version)
            read = definition.restore if stored.origin == "draft" else definition.signed
            instance = read(stored.xml, self._reports.context(report))
        except FormError as error:
            raise UnknownForm(form, stored.version) from error
        _speak(instance, language)
        found: _Cells = {}
        walker = _Walker(NOBODY if whole else persons(instance), whole)
        for node in instance.body:
            for cell in walker.cells(node, "", ("", "")):
                place, row = generic(cell.ref), cell.key
                while (place, row) in found:  # two rows of one name
                    row += " "
                found[place, row] = cell
        return found


def _key(stored: StoredVersion) -> str:
    return "draft" if stored.origin == "draft" else f"{stored.origin}-{stored.number}"


class _Walker:
    """Goes through a version; labels have none of `names`, rows are called by persons only in the `whole`."""

    def __init__(self, names: Persons, whole: bool) -> None:
        self._names = names
        self._whole = whole

    def cells(self, node: Node, section: str, row: tuple[str, str]) -> Iterator[_Cell]:
        """The cells in a node; `row`: what tells its row from others, and what that is called."""
        from desktop.documents.answers import answer

        label = self._label(node)
        if node.control in _CONTAINERS:
            inner = self._row(node) if node.control == "repeat-instance" else row
            for each in node.children:
                yield from self.cells(each, label or section, inner)
        elif node.control is not None and node.value and node.relevant and node.name not in NAMES and label:
            text = answer(node, self._names) or node.value
            yield _Cell(
                node.ref, section, label, row[1], row[0], text, node.value, node.personal, node.reason
            )

    def _row(self, node: Node) -> tuple[str, str]:
        key = row_called(node, whole=True).value
        called = row_called(node, self._names, whole=self._whole).said
        return key, called or node.ref.rpartition("[")[2].rstrip("]") if key else ""

    def _label(self, node: Node) -> str:
        from desktop.documents.answers import unmarked
        from desktop.forms.persons import unnamed

        return unmarked(unnamed(node.label, self._names))


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
