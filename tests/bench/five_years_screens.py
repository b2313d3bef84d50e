"""Every list, a report, its papers, the search and the charts of a profile: measured in the real window.

`python -m tests.bench.five_years_screens PROFILE ROUNDS` prints JSON: of each thing `{"ms": …, "cpu_ms": …}`,
median and more over its runs, in the order a person could go. The first of each is among them, and `first_ms`
what it took; what the screens import came while the desk stood there, as in the application.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QWidget

from desktop.app import build
from desktop.config import Config
from desktop.domain.report import ReportState
from desktop.domain.views import ReportFilter, SyncKind
from desktop.services.documents import Documents
from desktop.services.workplace import Workplace
from tests.bench import keystroke
from tests.bench.figures import memory_mb, spread
from tests.bench.windows import shown, until
from tests.demo.people import LEADER, OFFICER
from ui import ahead
from ui.main_window import MainWindow
from ui.questions.field import Line
from ui.widgets.buttons import Segments

W = TypeVar("W", bound=QWidget)

#: Typed letter by letter into the filters, and into the search.
TYPED = {
    "reports": ("dan cu 10", "lan"),
    "tasks": ("nhiem vu 1", "binh"),
    "suggestions": ("duong sat", "ho ngheo"),
    "trail": ("dan cu", "lan"),
}
SEARCHED = ("duong sat lo", "dan cu 10", "nguoi co cong", "khong co", "t", "viec 19")
FIGURES = 6


class Watch:
    """Takes the time of steps until everything they ask for has come and is drawn."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._taken: dict[str, list[tuple[float, float]]] = defaultdict(list)

    def time(self, name: str, step: Callable[[], object]) -> None:
        """Note wall clock and processor time of a step."""
        began, worked = time.perf_counter(), time.process_time()
        step()
        self.settle()
        self._taken[name].append(((time.perf_counter() - began) * 1e3, (time.process_time() - worked) * 1e3))

    def settle(self) -> None:
        """Until no work runs elsewhere and what it brought is drawn: painting is among the events."""
        QApplication.processEvents()
        while not self.window.bridge.idle:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(3):  # what a timer of no time was to do, and what that changed
            QApplication.processEvents()
        # Only a running loop lets go of what is to be deleted later.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def find(self, kind: type[W], name: str) -> W:
        """A widget that is on the screen."""
        found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        if not found:
            raise LookupError(name)
        return found[-1]

    def type(self, name: str, field: QLineEdit, words: Sequence[str]) -> None:
        """Type words letter by letter; each is a step."""
        field.setFocus()
        for word in words:
            for letter in word:
                self.time(name, partial(QTest.keyClicks, field, letter))
            self.time(name, field.clear)

    def choose(self, name: str, box: str, most: int = 4) -> None:
        """Choose some of a choice one after the other, then the first again."""
        choice = self.find(QComboBox, box)
        for at in [*range(1, min(choice.count(), most + 1)), 0]:
            self.time(name, partial(choice.setCurrentIndex, at))

    def told(self) -> dict[str, Any]:
        """What was noted: by name, wall clock and processor time."""
        return {
            name: {
                "ms": spread([wall for wall, _ in taken], 1),
                "cpu_ms": spread([cpu for _, cpu in taken], 1),
                "first_ms": [round(taken[0][0], 1), round(taken[0][1], 1)],
            }
            for name, taken in self._taken.items()
        }


def main(profile: Path, rounds: int) -> dict[str, Any]:
    """All figures, by kind; with no round the trail is left out: for the memory alone."""
    app = build(Config.default().with_profile(profile))
    workplace = app.session.sign_in(OFFICER.login, OFFICER.password)
    with shown(app) as window:
        window.enter(workplace)
        until(lambda: workplace.sync.status().kind is SyncKind.OFFLINE)  # it has tried: what sends is there
        watch = Watch(window)
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        watch.settle()
        brought_in = ahead.screens()  # while the person looks at the desk
        until(lambda: not brought_in.is_alive())
        desk, visited = memory_mb(), None
        for _ in range(rounds or 1):
            window.show_screen("desk")
            assert window.frame is not None
            window.frame.rebuild()
            _lists(watch)
            _looking_back(watch)
            _reports(watch, workplace)
            visited = visited or _at_the_desk(window)
        _papers(watch, workplace)
        after = _at_the_desk(window)
    trail = _as_leader(app, rounds)
    app.close()
    return {
        "screens": {**watch.told(), **trail},
        "memory_mb": {"desk": desk, "all_screens": visited, "after_papers": after},
    }


def _at_the_desk(window: MainWindow) -> dict[str, float]:
    """Memory once the person is back at the desk and what was closed is given back."""
    window.show_screen("desk")
    tidy = window.frame._tidy if window.frame is not None else None
    until(lambda: tidy is None or not tidy.isActive())
    return memory_mb()


def _lists(watch: Watch) -> None:
    window = watch.window
    watch.time("reports.first_paint", lambda: window.show_screen("reports"))
    watch.type("reports.filter", watch.find(QLineEdit, "reports.text"), TYPED["reports"])
    for box in ("states", "forms", "periods"):
        watch.choose("reports.filter", f"reports.{box}")
    watch.time("tasks.first_paint", lambda: window.show_screen("tasks"))
    watch.type("tasks.filter", watch.find(QLineEdit, "tasks.text"), TYPED["tasks"])
    for box in ("states", "programmes", "officers"):
        watch.choose("tasks.filter", f"tasks.{box}")
    views = watch.find(Segments, "tasks.view")
    watch.time("board.first_paint", lambda: views.choose("board"))
    watch.type("board.filter", watch.find(QLineEdit, "tasks.text"), TYPED["tasks"])
    watch.choose("board.filter", "tasks.programmes")
    watch.time("suggestions.first_paint", lambda: window.show_screen("suggestions"))
    watch.type("suggestions.filter", watch.find(QLineEdit, "suggestions.text"), TYPED["suggestions"])
    for box in ("kinds", "states", "officers"):
        watch.choose("suggestions.filter", f"suggestions.{box}")
    watch.time("notices.first_paint", lambda: window.show_screen("notices"))
    watch.time("sync.first_paint", lambda: window.show_screen("sync"))
    parts = watch.find(Segments, "sync.part")
    for part in ("received", "aside", "history", "waiting"):
        watch.time(f"sync.{part}.first_paint", partial(parts.choose, part))
    watch.time("settings.first_paint", lambda: window.show_screen("settings"))
    watch.time("calendar.first_paint", window.shell.show_calendar)
    calendar = watch.find(Segments, "calendar.view")
    watch.time("calendar.year.first_paint", lambda: calendar.choose("year"))
    watch.time("desk.again", lambda: window.show_screen("desk"))


def _looking_back(watch: Watch) -> None:
    window = watch.window
    assert window.frame is not None
    search = window.frame.search
    search.begin()
    for word in SEARCHED:
        for letter in word:
            watch.time("search", partial(QTest.keyClicks, search, letter))
        search.clear()
    watch.time("found.first_paint", lambda: window.shell.show_found("duong"))
    watch.time("history.first_paint", lambda: window.shell.show_history("b01"))
    watch.find(QComboBox, "history.first").setCurrentIndex(0)  # all five years
    figures = watch.find(QListWidget, "history.indicators")
    items = [figures.item(at) for at in range(figures.count())]
    for item in [each for each in items if each.flags() & Qt.ItemFlag.ItemIsUserCheckable][:FIGURES]:
        watch.time("chart", partial(item.setCheckState, Qt.CheckState.Checked))
    forms = watch.find(QComboBox, "history.form")

    def choose() -> None:
        forms.setCurrentIndex(forms.currentIndex() + 1)
        forms.activated.emit(forms.currentIndex())

    watch.time("history.filter", choose)


def _reports(watch: Watch, workplace: Workplace) -> None:
    window = watch.window
    for name, state in (("draft", ReportState.DRAFT), ("signed", ReportState.ACCEPTED)):
        rows = workplace.reports.page(ReportFilter(states=frozenset({state})), 0, 4)
        for row in rows:
            watch.time(f"open_{name}", partial(window.shell.open_report, row.id))
            if name == "draft":
                _keys(watch)
            watch.time("detail", partial(window.shell.show_report, row.id))


def _keys(watch: Watch) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    field = next((line for line in watch.window.findChildren(Line) if line.isVisible()), None)
    if field is None:
        return  # a page with nothing but a table
    field.setFocus()
    watch.settle()
    for digit in "1234":
        watch.time("keystroke", partial(keystroke._key, application, field, None, digit))
    for _ in "1234":
        watch.time("keystroke", partial(keystroke._key, application, field, Qt.Key.Key_Backspace, ""))


def _papers(watch: Watch, workplace: Workplace) -> None:
    """As the screens have them made: off the main thread."""
    documents, bridge = workplace.documents, watch.window.bridge
    for row in workplace.reports.page(ReportFilter(states=frozenset({ReportState.ACCEPTED})), 0, 4):
        works: dict[str, Callable[[], object]] = {
            "word": partial(documents.word, row.id),
            "pdf": partial(_pdf, documents, row.id),
        }
        for name, work in works.items():
            watch.time(name, partial(bridge.run, work, _made, _failed))


def _pdf(documents: Documents, report: str) -> bytes:
    from ui.paper import pdf

    return pdf(documents.paper(report))


def _made(_answer: object) -> None:
    """It is drawn or written by now."""


def _failed(error: Exception) -> None:
    raise error


def _as_leader(app: Any, rounds: int) -> dict[str, Any]:
    """The audit trail, of which a leader sees all."""
    workplace = app.session.sign_in(LEADER.login, LEADER.password)
    with shown(app) as window:
        window.enter(workplace)
        watch = Watch(window)
        watch.settle()
        for _ in range(rounds):
            window.show_screen("desk")
            watch.settle()
            watch.time("trail.first_paint", window.shell.show_trail)
            watch.type("trail.filter", watch.find(QLineEdit, "trail.text"), TYPED["trail"])
            for box in ("actor", "action"):
                watch.choose("trail.filter", f"trail.{box}")
    return watch.told()


if __name__ == "__main__":
    # httpx loads these for its own command line when they are there; the bundle leaves them out.
    sys.modules["click"] = sys.modules["rich"] = sys.modules["pygments"] = None  # type: ignore[assignment]
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
