"""Reports as workbooks: out to Excel, and what was filled in there back into the draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import WrongState
from desktop.domain.unit import Unit
from desktop.services.reports import Reports

if TYPE_CHECKING:
    from desktop.documents.workbook_read import Preview


class Workbooks:
    """The workbooks of one commune's reports. All methods: any thread, but not while the report is open."""

    def __init__(self, reports: Reports, unit: Unit) -> None:
        self._reports = reports
        self._unit = unit

    def write(self, report: str, *, values: bool) -> bytes:
        """The report as .xlsx, with its answers or without, for others to fill in. UnknownReport."""
        from desktop.documents import workbook
        from desktop.documents.answers import in_vietnamese

        opened = self._reports.open(report)
        in_vietnamese(opened.instance)
        detail = opened.detail
        period = detail.period.code if detail.period is not None else ""
        version = opened.definition.version
        about = workbook.About(detail.form, version, detail.title, self._unit.full_name, period)
        return workbook.write(opened.instance, about, opened.given, values=values)

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
            instance.add_repeat(row.repeat)
            place = instance.node(row.repeat).children[-1].ref
            for path, value in row.answers:
                instance.answer(f"{place}/{path}", value)
                count += 1
        self._reports.save_draft(report, instance.snapshot())
        return count
