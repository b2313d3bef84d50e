"""Search over everything, and figures over time, in a store of five years.

60 forms × 60 months with 60 figures and two sentences each, 10,000 suggestions, 2,000 tasks; taken in as a
store that was there before the search.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from sqlmodel import Session

from desktop.domain.periods import Period, Periodicity
from desktop.domain.series import Indicator
from desktop.domain.task import TaskState
from tests.bench import profile
from tests.bench.figures import spread

FORMS, MONTHS, FIGURES, SUGGESTIONS, TASKS = 60, 60, 60, 10_000, 2_000
GOAL_SEARCH_MS, GOAL_CHART_MS = 100, 300
ASKED = (
    "d", "du", "dur", "duong", "duong sat", "đường sạt lở", "dan cu", "dan cu 10/2026", "bao cao", "thon 12",
    "nguoi co cong", "so hoa ho tich", "khong co gi nhu the", "viec 1999", "t", "th", "ho ngheo 2024",
)  # fmt: skip
_TEXT = (
    "đường thôn xóm sạt lở mưa bão hộ nghèo người có công hộ tịch số hóa dân cư chuyển đổi cán bộ nước sạch "
    "trường học trạm y tế điện lưới cầu cống chợ rác thải sổ đỏ giấy tờ đất đai hỗ trợ kiến nghị phản ánh"
)


def measure() -> dict[str, Any]:
    """Milliseconds of wall clock; what is counted runs as the screens let it run."""
    application = QApplication.instance() or QApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        app, workplace = profile.make(Path(folder))
        chance = random.Random(7)
        now = workplace._outside.clock()
        workplace._store.write(lambda session: _fill(session, chance, now))
        started = time.perf_counter()
        workplace.search.fill(lambda _seconds: None)
        filled = time.perf_counter() - started
        size = sum(path.stat().st_size for path in Path(folder).rglob("reports.db*"))
        workplace.search.find("mở")
        searched = [_timed(partial(workplace.search.find, text)) for text in ASKED * 5]
        pages = [_timed(partial(_page, workplace, text)) for text in ASKED]
        chosen = [Indicator(f"/data/c{n}", "", f"Chỉ tiêu {n}", "", "") for n in range(6)]
        periods = [Period(Periodicity.MONTH, 2021 + at // 12, at % 12 + 1) for at in range(MONTHS)]
        charts = [_timed(partial(_chart, workplace, f"f{at}", chosen, periods)) for at in range(20)]
        app.close()
    assert application is not None
    return {
        "reports": FORMS * MONTHS,
        "suggestions": SUGGESTIONS,
        "tasks": TASKS,
        "filling_s": round(filled, 1),
        "store_mb": round(size / 1e6, 1),
        "search_ms": spread(searched, 1),
        "page_ms": spread(pages, 1),
        "chart_ms": spread(charts, 1),
        "goal": {"search_ms": {"p95": GOAL_SEARCH_MS}, "chart_ms": {"p95": GOAL_CHART_MS}},
    }


def _timed(step: Callable[[], object]) -> float:
    started = time.perf_counter()
    step()
    return (time.perf_counter() - started) * 1e3


def _page(workplace: Any, text: str) -> None:
    from desktop.domain.found import FoundKind

    for kind in FoundKind:
        workplace.search.count(kind, text)
    workplace.search.page(FoundKind.REPORT, text, 0, 50)


def _chart(workplace: Any, form: str, chosen: list[Indicator], periods: list[Period]) -> None:
    """Six figures over five years, read, laid out and painted."""
    from ui.screens.history_export import lines_of
    from ui.widgets.chart import Chart, ChartData

    series = workplace.history.series(form, chosen, periods[0], periods[-1])
    chart = Chart("chart", "chart")
    data = ChartData(
        tuple(period.code for period in periods), lines_of(series), False, lambda value, _: f"{value:g}"
    )
    chart.resize(QSize(840, 300))
    chart.show_data(data, "")
    QApplication.processEvents()
    chart.grab()


def _fill(session: Session, chance: random.Random, now: datetime) -> None:
    from desktop.domain.text import fold
    from desktop.store import tables as t
    from desktop.store.reports import search_text
    from desktop.store.task_changes import search_of

    def words(count: int) -> str:
        return " ".join(chance.choices(_TEXT.split(), k=count))

    for number in range(FORMS * MONTHS):
        form, at = divmod(number, MONTHS)
        code = f"{2021 + at // 12}-{at % 12 + 1:02}"
        when = now - timedelta(days=30 * (MONTHS - at))
        figures = "".join(f"<c{n}>{chance.randrange(5000)}</c{n}>" for n in range(FIGURES))
        xml = f"<data>{figures}<kk>{words(25)}</kk><kn>{words(25)}</kn></data>".encode()
        title = f"Báo cáo dân cư biểu {form}"
        session.add(
            t.ReportRow(
                id=f"r{number}", form=f"f{form}", version="1", title=title, period=code, state="accepted",
                author="Nguyễn Thị Lan", updated=when, search=search_text(title, code),
            )
        )  # fmt: skip
        session.add(
            t.RevisionRow(
                report=f"r{number}", number=0, version="1", xml=xml, sha256="", instance=f"i{number}",
                author="Lan", approver="Hùng", finished_at=when, signed_at=when, key=f"k{number}",
            )
        )  # fmt: skip
    for number in range(SUGGESTIONS):
        text = words(30)
        session.add(
            t.SuggestionRow(
                id=f"s{number}", code=f"code{number}", kind="phananh", state="datiepnhan", channel="taiquay",
                title=text[:40], text=text, received_at=now - timedelta(minutes=number), received_by="Lan",
                search=f" {fold(text)}", updated=now,
            )
        )  # fmt: skip
    for number in range(TASKS):
        row = t.TaskRow(
            id=f"t{number}",
            origin="centre",
            title=f"Việc {number} {words(8)}",
            state=TaskState.NOT_BEGUN,
            updated=now,
        )
        row.search = search_of(row)
        session.add(row)
    setting = session.get(t.SettingRow, "search_filled")
    if setting is not None:
        session.delete(setting)
    session.flush()
    for table in ("findable", "cell", "celled"):  # as a store that was made before the search
        session.connection().exec_driver_sql(f"DELETE FROM {table}").close()  # noqa: S608 - our own names
