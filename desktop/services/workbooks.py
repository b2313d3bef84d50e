"""Reports as workbooks: out to Excel, and what was filled in there back into the draft."""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.at_once import AtOnce, Filling, Turn
from desktop.domain.errors import WrongState
from desktop.domain.held import Held
from desktop.domain.progress import Stopped, each_while, go_on, never
from desktop.domain.trail import TrailFilter
from desktop.domain.unit import Unit
from desktop.services.marked import Marked
from desktop.services.reports import Reports
from desktop.store.trail import TrailStore

if TYPE_CHECKING:
    from desktop.documents.workbook_preview import Preview
    from desktop.forms import FormInstance, Node
    from desktop.forms.history import Told

    #: A workbook's step, and what the trail has of it.
    Taken = tuple[Told, AtOnce]

_OF_FILES = frozenset({Filling.WORKBOOK.value, Turn.UNDONE.value, Turn.REDONE.value})


class Workbooks:
    """The workbooks of one commune's reports. All methods: any thread, but not while the report is open."""

    def __init__(self, reports: Reports, marked: Marked, unit: Unit, trail: TrailStore) -> None:
        self._reports = reports
        self._trail = trail
        self._marked = marked
        self._unit = unit
        #: By report: its draft as the last workbook left it, and the steps that led there.
        self._taken: dict[str, tuple[bytes, tuple[Taken, ...]]] = {}

    def protects(self, report: str) -> bool:
        """Whether the report's form has counts or data of persons that are hidden outside the office."""
        marks = self._marked.newest(self._reports.detail(report).form)
        return any(mark.small for mark in marks.values()) or self.asks_of_persons(report)

    def asks_of_persons(self, report: str) -> bool:
        """Whether the report's form has questions that are marked as personal data."""
        return self._marked.asks_of_persons(self._reports.detail(report).form)

    def keeps_back(self, report: str) -> bool:
        """Whether the report's form has figures that must not be published."""
        marks = self._marked.newest(self._reports.detail(report).form)
        return any(mark.restricted for mark in marks.values())

    def kept_back(self, report: str) -> tuple[str, ...]:
        """What the figures are called that must not be published and are answered in this report.

        Word, PDF and print have them, since they go to the superior (docs/decisions/010). UnknownReport.
        """
        from desktop.documents.answers import in_vietnamese, label

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        secret = self._marked.restricted(opened)
        restricted = (node for node in opened.instance.walk() if node.control and node.ref in secret)
        return tuple(dict.fromkeys(label(node) for node in restricted))

    def own_words(self, report: str) -> tuple[str, ...]:
        """What the questions are called that a report answers in own words. Slow. Raises UnknownReport."""
        from desktop.documents.answers import in_vietnamese
        from desktop.documents.veil import own_words

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        return tuple(dict.fromkeys(own_words(opened.instance, opened.given).values()))

    def write(self, report: str, *, values: bool, outside: bool = True, texts: bool = True) -> bytes:
        """The report as .xlsx, with its answers or without, for others to fill in. UnknownReport.

        With answers: figures that must not be published are never in it; `outside` the office small counts,
        what gives them back, personal data, and telephone and identity numbers in texts are hidden too;
        without `texts` all that is written in own words.
        """
        from desktop.documents import workbook
        from desktop.documents.answers import in_vietnamese
        from desktop.documents.veil import LEFT_OUT, own_words, personal
        from desktop.forms.persons import NOBODY, persons

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        detail = opened.detail
        period = detail.period.code if detail.period is not None else ""
        version = opened.definition.version
        about = workbook.About(detail.form, version, detail.title, self._unit.full_name, period)
        names = persons(opened.instance) if outside or not values else NOBODY
        if not values:
            return workbook.write(opened.instance, about, opened.given, values=False, names=names)
        hidden = self._marked.masks(opened) if outside else {}
        given = opened.given | self._marked.restricted(opened)
        if outside:
            hidden = personal(opened.instance) | hidden
            if not texts:
                hidden |= dict.fromkeys(own_words(opened.instance, opened.given), LEFT_OUT)
        return workbook.write(opened.instance, about, given, values=True, hidden=hidden, names=names)

    def read(self, report: str, path: Path, *, totals_in: bool = False) -> Preview:
        """What a workbook would bring into a draft; nothing changes yet. `totals_in`: total lines are rows.

        Raises WrongState, WorkbookRefused, FileUnreadable.
        """
        from desktop.documents import workbook_read
        from desktop.documents.answers import in_vietnamese

        opened = self._reports.open(report)
        if not opened.editable:
            raise WrongState("merge", opened.detail.state)
        in_vietnamese(opened.instance)
        preview = workbook_read.read(path, opened.instance, opened.given, totals_in=totals_in)
        return replace(preview, taken=self._taken_in(report, preview.file))

    def _taken_in(self, report: str, file: str) -> datetime | None:
        """When a report took this very file in, as the trail has it; None where it did not, or undid it."""
        when = None
        for entry in self._trail.all(TrailFilter(subject=report)):
            if entry.action in _OF_FILES and json.loads(entry.detail).get("sha256") == file:
                when = None if entry.action == Turn.UNDONE else entry.when
        return when

    def merge(
        self, report: str, preview: Preview, held: Held = Held.REPLACED, stopped: Stopped = never
    ) -> int:
        """Put what fits into the draft and keep it; how many answers came. `held`: `Preview.held`.

        Each workbook is one step that can be taken back (`taken`). Raises WrongState, DiskFull, ListStopped;
        nothing comes then.
        """
        from desktop.forms.history import History

        opened = self._reports.open(report)
        if not opened.editable:
            raise WrongState("merge", opened.detail.state)
        instance, answered = opened.instance, set[str]()
        earlier, history = self.taken(report, instance), History(instance)
        there = {entry.ref for entry in preview.held}
        for entry in each_while(preview.changes, stopped):
            value = entry.value
            if entry.ref in there and held is not Held.REPLACED:
                value = entry.total if held is Held.ADDED_TO else ""
            if value:
                instance.answer(entry.ref, value)
                answered.add(entry.ref)
        for row in each_while(preview.rows, stopped):
            if not row.place:
                instance.add_repeat(row.repeat)
            place = row.place or instance.node(row.repeat).children[-1].ref
            for path, value in row.answers:
                instance.answer(f"{place}/{path}", value)
                answered.add(f"{place}/{path}")
        go_on(stopped)
        history.gather()
        snapshot = instance.snapshot()
        filled = AtOnce(Filling.WORKBOOK, len(answered), _where(instance, answered), file=preview.file)
        self._reports.save_draft(report, snapshot, (filled,) if answered else ())
        told = history.tell()
        self._taken[report] = (snapshot, (*earlier, (told, filled)) if told else ())
        return len(answered)

    def taken(self, report: str, instance: FormInstance) -> tuple[Taken, ...]:
        """The workbooks taken in since sign-in, oldest first, while the draft is as they left it."""
        snapshot, told = self._taken.get(report, (b"", ()))
        return told if told and snapshot == instance.snapshot() else ()


def _where(instance: FormInstance, refs: AbstractSet[str]) -> str:
    """What the groups and tables of the form are called that hold these, without anybody's name."""
    from desktop.documents.answers import in_vietnamese, label
    from desktop.forms.persons import persons

    in_vietnamese(instance)
    names = persons(instance)
    body = instance.body
    if len(body) == 1 and any(each.control == "group" for each in body[0].children):
        body = body[0].children
    held = (label(node, names) for node in body if node.children and _holds(node, refs))
    return "; ".join(filter(None, held))


def _holds(node: Node, refs: AbstractSet[str]) -> bool:
    return node.ref in refs or any(_holds(each, refs) for each in node.children)
