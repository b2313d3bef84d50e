"""Reports begun and not answered yet: they are in memory only, so that looking at a form leaves no trace."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.periods import Period
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportDetail
from desktop.store.reports import NewReport, ReportStore, StoredReport


@dataclass(frozen=True)
class _Begun:
    new: NewReport
    snapshot: bytes
    at: datetime


class Unwritten:
    """The reports of one store that are not in it yet, by id. Safe from any thread."""

    def __init__(self, store: ReportStore) -> None:
        self._store = store
        self._begun: dict[str, _Begun] = {}
        self._lock = threading.Lock()

    def add(self, new: NewReport, snapshot: bytes, now: datetime) -> str:
        """Begin a report, or begin it again; its id, the same for the same obligation."""
        with self._lock:
            for there in self._begun.values():
                if new.obligation is not None and there.new.obligation == new.obligation:
                    new = replace(new, id=there.new.id)
            self._begun[new.id] = _Begun(new, snapshot, now)
            return new.id

    def put(self, report: str, form: tuple[str, str], snapshot: bytes) -> bool:
        """Another version (and its title) for a report; False when it is not one of these."""
        with self._lock:
            begun = self._begun.get(report)
            if begun is None:
                return False
            new = replace(begun.new, version=form[0], title=form[1])
            self._begun[report] = replace(begun, new=new, snapshot=snapshot)
            return True

    def write(self, report: str, now: datetime, snapshot: bytes | None = None) -> bool:
        """Keep it from now on, as `snapshot`; False when it is none of these. Raises DiskFull."""
        with self._lock:
            begun = self._begun.get(report)
            if begun is None:
                return False
            self._store.start(begun.new, begun.snapshot if snapshot is None else snapshot, now)
            del self._begun[report]
            return True

    def stored(self, report: str) -> StoredReport | None:
        """The report as services work on it; None when it is none of these."""
        begun = self._begun.get(report)
        if begun is None:
            return None
        new = begun.new
        return StoredReport(
            id=new.id,
            obligation=new.obligation,
            form=new.form,
            version=new.version,
            period=new.period,
            state=ReportState.DRAFT,
            revision=0,
            author=new.author,
            finished_at=None,
            snapshot=begun.snapshot,
            last_xml=None,
            task=new.task,
        )

    def detail(self, report: str) -> ReportDetail | None:
        """The report as screens show it; None when it is none of these."""
        begun = self._begun.get(report)
        if begun is None:
            return None
        new = begun.new
        return ReportDetail(
            id=new.id,
            form=new.form,
            title=new.title,
            period=Period.parse(new.period) if new.period else None,
            state=ReportState.DRAFT,
            delivery=Delivery.NONE,
            revision=0,
            updated=begun.at,
            author=new.author,
            serial="",
            due=new.due,
            approver="",
            signed_at=None,
            sha256="",
            receipt=None,
            set_aside_why="",
            comment="",
            revisions=(),
            task=new.task,
        )
