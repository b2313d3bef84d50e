"""Reports as workbooks: out to Excel, and what was filled in there back into the draft."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.answer_cells import generic
from desktop.domain.errors import WrongState
from desktop.domain.unit import Unit
from desktop.services.forms import Forms
from desktop.services.reports import Reports

if TYPE_CHECKING:
    from desktop.documents.workbook_read import Preview
    from desktop.forms.marks import Marks


class Workbooks:
    """The workbooks of one commune's reports. All methods: any thread, but not while the report is open."""

    def __init__(self, reports: Reports, forms: Forms, unit: Unit) -> None:
        self._reports = reports
        self._forms = forms
        self._known: dict[tuple[str, str], Mapping[str, Marks]] = {}
        self._unit = unit

    def protects(self, report: str) -> bool:
        """Whether the report's form has counts of persons that are hidden outside the office."""
        form = self._reports.detail(report).form
        version = self._forms.newest(form)
        return version is not None and any(mark.small for mark in self._marks(form, version).values())

    def keeps_back(self, report: str) -> bool:
        """Whether the report's form has figures that must not be published."""
        detail = self._reports.detail(report)
        version = self._forms.newest(detail.form)
        return version is not None and any(m.restricted for m in self._marks(detail.form, version).values())

    def kept_back(self, report: str) -> tuple[str, ...]:
        """What the figures are called that must not be published and are answered in this report.

        Word, PDF and print have them, since they go to the superior (docs/decisions/010). UnknownReport.
        """
        from desktop.documents.answers import in_vietnamese, label

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        known = self._marks(opened.detail.form, opened.definition.version)
        nodes = (node for node in opened.instance.walk() if node.seen and node.control)
        restricted = (
            node for node in nodes if (m := known.get(generic(node.ref))) is not None and m.restricted
        )
        return tuple(dict.fromkeys(label(node) for node in restricted))

    def write(self, report: str, *, values: bool, outside: bool = True) -> bytes:
        """The report as .xlsx, with its answers or without, for others to fill in. UnknownReport.

        With answers: figures that must not be published are never in it; `outside` the office small counts,
        and what gives them back, are hidden too.
        """
        from desktop.documents import workbook
        from desktop.documents.answers import in_vietnamese
        from desktop.forms.suppressed import suppressed, worked_out

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        detail = opened.detail
        period = detail.period.code if detail.period is not None else ""
        version = opened.definition.version
        about = workbook.About(detail.form, version, detail.title, self._unit.full_name, period)
        if not values:
            return workbook.write(opened.instance, about, opened.given, values=False)
        known = self._marks(detail.form, version)
        figures = {node.ref: node.seen for node in opened.instance.walk() if node.seen}
        secret = frozenset(
            ref for ref in figures if (mark := known.get(generic(ref))) is not None and mark.restricted
        )
        reads = worked_out(opened.definition)
        masks = suppressed(figures, known, lambda ref: ref not in secret, reads) if outside else {}
        hidden = {ref: str(mask) for ref, mask in masks.items()}
        return workbook.write(opened.instance, about, opened.given | secret, values=True, hidden=hidden)

    def _marks(self, form: str, version: str) -> Mapping[str, Marks]:
        from desktop.forms.marks import marks

        if (form, version) not in self._known:
            self._known[form, version] = marks(self._forms.xml(form, version))
        return self._known[form, version]

    def read(self, report: str, path: Path) -> Preview:
        """What a workbook would bring into a draft; nothing changes yet.

        Raises WrongState, WorkbookRefused, FileUnreadable.
        """
        from desktop.documents import workbook_read
        from desktop.documents.answers import in_vietnamese

        opened = self._reports.open(report)
        if not opened.editable:
            raise WrongState("merge", opened.detail.state)
        in_vietnamese(opened.instance)
        return workbook_read.read(path, opened.instance, opened.given)

    def merge(self, report: str, preview: Preview) -> int:
        """Put what fits into the draft and keep it; how many answers came. Raises WrongState, DiskFull."""
        opened = self._reports.open(report)
        if not opened.editable:
            raise WrongState("merge", opened.detail.state)
        instance, count = opened.instance, 0
        for entry in preview.changes:
            instance.answer(entry.ref, entry.value)
            count += 1
        for row in preview.rows:
            if not row.place:
                instance.add_repeat(row.repeat)
            place = row.place or instance.node(row.repeat).children[-1].ref
            for path, value in row.answers:
                instance.answer(f"{place}/{path}", value)
                count += 1
        self._reports.save_draft(report, instance.snapshot())
        return count
