"""Where a wish leads: which screen comes to the front, and what is opened in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.views import ReportDetail
from ui import words
from ui.screens import SCREENS
from ui.shell import Shell

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace
    from ui.frame import Frame


@dataclass(frozen=True)
class Place:
    """Where a person is: the screen, the report in it ("" for none), how it stands, where in the report.

    `wish` is what a passing screen was asked to show, as its way takes it.
    """

    key: str
    report: str
    detail: ReportDetail | None
    inside: tuple[int, str, int] | None
    wish: tuple[str, ...] = ()


class Ways(QObject):
    """Carries out in the frame what its screens wish of the shell."""

    def __init__(self, frame: Frame, workplace: Workplace, shell: Shell) -> None:
        super().__init__(frame)
        self._frame = frame
        self._workplace = workplace
        self._shell = shell
        shell.screen_wanted.connect(frame.show_screen)
        shell.report_wanted.connect(self._open_report)
        shell.details_wanted.connect(self._show_details)
        shell.conflict_wanted.connect(self._show_conflict)
        shell.task_wanted.connect(self._show_task)
        shell.suggestion_wanted.connect(self._show_suggestion)
        shell.notice_wanted.connect(self._show_notice)
        shell.found_wanted.connect(self._show_found)
        shell.history_wanted.connect(self._show_history)
        shell.comparison_wanted.connect(self._compare_versions)
        shell.trail_wanted.connect(self._show_trail)
        shell.event_wanted.connect(self._begin_event)
        shell.calendar_wanted.connect(self._show_calendar)
        shell.trial_wanted.connect(self._try_form)
        self._passing: dict[str, Callable[..., None]] = {
            "detail": self._show_details,
            "calendar": self._show_calendar,
            "conflict": self._show_conflict,
            "found": self._show_found,
            "history": self._show_history,
            "compare": self._compare_versions,
            "trail": self._show_trail,
            "form": self._try_form,
        }

    def go_back(self, place: Place) -> None:
        """The same place again, in the same report; what was in front when it is no more."""
        if place.key == "entry":
            self._open_report(self._begun_again(place))
        elif place.key in self._passing:
            self._passing[place.key](*place.wish)
        elif any(screen.key == place.key for screen in SCREENS):
            self._frame.show_screen(place.key)
        go_back = getattr(self._in_front(), "go_back", None)
        if callable(go_back) and place.inside is not None:
            go_back(place.inside)

    def _begun_again(self, place: Place) -> str:
        """The report of a place; one without any answer was kept nowhere and is begun anew."""
        shown = place.detail
        for card in self._workplace.desk.cards(self._workplace.today()):
            same = shown is not None and (card.form, card.period) == (shown.form, shown.period)
            if same and card.report is None and card.obligation:
                return self._workplace.reports.start(card.obligation)
        return place.report

    def _open_report(self, report: str, at: str = "") -> None:
        from ui.screens.entry import EntryScreen

        try:
            widget = EntryScreen(self._workplace, self._shell, report)
        except BaocaoxaError as error:
            self._frame.say(words.sentence(error), "bad")
            return
        self._frame.bring_passing("entry", widget)
        self._decision_seen(report)
        if at:
            QTimer.singleShot(0, widget, lambda: widget.sheet.meet(at))  # after it has got the focus

    def _show_details(self, report: str) -> None:
        from ui.screens.report_detail import ReportDetailScreen

        try:
            widget = ReportDetailScreen(self._workplace, self._shell, report)
        except BaocaoxaError as error:
            self._frame.say(words.sentence(error), "bad")
            return
        self._frame.bring_passing("detail", widget, report)
        self._decision_seen(report)

    def _decision_seen(self, report: str) -> None:
        """What the centre decided on the report is on the screen: it may know."""
        if self._workplace.viewing:
            return
        try:
            self._workplace.notices.decision_seen(report)
        except BaocaoxaError as error:
            self._frame.say(words.sentence(error), "bad")

    def _show_task(self, task: str) -> None:
        self._show_inside("tasks", task)

    def _show_suggestion(self, suggestion: str) -> None:
        self._show_inside("suggestions", suggestion)

    def _show_notice(self, notice: str) -> None:
        self._show_inside("notices", notice)

    def _show_inside(self, key: str, identity: str) -> None:
        """Bring a screen to the front, and in it one thing of those it lists."""
        self._frame.show_screen(key)
        show = getattr(self._in_front(), "open", None)
        if callable(show):
            show(identity)

    def _show_found(self, text: str) -> None:
        from ui.screens.found import FoundScreen

        self._frame.bring_passing("found", FoundScreen(self._workplace, self._shell, text), text)

    def _show_history(self, form: str, path: str, row: str, version: str) -> None:
        from ui.screens.history import HistoryScreen, Wanted

        widget = HistoryScreen(self._workplace, self._shell, Wanted(form, path, row, version))
        self._frame.bring_passing("history", widget, form, path, row, version)

    def _compare_versions(self, report: str) -> None:
        from ui.screens.compare import CompareScreen

        self._frame.bring_passing("compare", CompareScreen(self._workplace, self._shell, report), report)

    def _show_trail(self, report: str) -> None:
        from ui.screens.trail import TrailScreen

        self._frame.bring_passing("trail", TrailScreen(self._workplace, self._shell, report), report)

    def _show_calendar(self) -> None:
        from ui.screens.calendar import CalendarScreen

        self._frame.bring_passing("calendar", CalendarScreen(self._workplace, self._shell))

    def _begin_event(self, form: str) -> None:
        self._frame.show_screen("desk")
        begin = getattr(self._in_front(), "begin_event", None)
        if callable(begin):
            begin(form)

    def _show_conflict(self, report: str) -> None:
        from desktop.forms import FormError
        from ui.screens.conflict import ConflictScreen, sentence

        try:
            widget = ConflictScreen(self._workplace, self._shell, report)
        except (BaocaoxaError, FormError) as error:
            self._frame.say(sentence(error), "bad")
            return
        self._frame.bring_passing("conflict", widget, report)

    def _try_form(self) -> None:
        from ui.screens.form_preview import FormPreview

        self._frame.bring_passing("form", FormPreview(self._shell, self._workplace.unit.code))

    def _in_front(self) -> QWidget | None:
        return self._frame.stack.currentWidget()
