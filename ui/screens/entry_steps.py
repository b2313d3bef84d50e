"""The steps of a report on the screen: finish, correct, take back, sign off, send back; and its news."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import Delivery, ReportState
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from ui import words
from ui.screens.entry_news import News, action_words, from_tasks, news
from ui.words.aside import aside_why

if TYPE_CHECKING:
    from desktop.domain.views import ReportDetail
    from desktop.services.following import NoLonger
    from ui.screens.entry import EntryScreen

translate = QCoreApplication.translate


class Steps:
    """Carries out the steps of one screen."""

    def __init__(self, screen: EntryScreen) -> None:
        self._screen = screen
        self.moving = False  # a step of this screen is on its way: its news are not news

    def next(self) -> None:
        """What the primary button does."""
        screen = self._screen
        if screen.editable:
            self.finish()
        elif screen.sign is not None:
            screen.sign.begin()
        else:
            what = news(screen.detail)
            action = what.action if what is not None else ""
            if action == "correct":
                self.correct()
            elif action in {"receipt", "handed"}:
                screen.shell.show_report(screen.report)
            elif action == "sync":
                screen.shell.show("sync")

    def finish(self) -> None:
        """Check; then hand to the leader, or show what has to be done first."""
        screen = self._screen
        screen.standing.check()
        if screen.standing.hinders():
            screen.faults.open()
            return
        if not screen.draft.flush():
            return
        if screen.detail.form == SUGGESTIONS:
            self._put_right()
        else:
            self._do(lambda: screen.reports.finish(screen.report, screen.instance))

    def _put_right(self) -> None:
        """A suggestion stands as its form says now, and goes off: no leader signs it."""
        screen = self._screen
        screen.reports.write_down(screen.report)
        self.moving = True
        try:
            screen.suggestions.corrected(screen.report)
        except BaocaoxaError as error:
            screen.banner.say(words.sentence(error), "bad")
            return
        finally:
            self.moving = False
        screen.draft.stop()
        screen.shell.show_suggestion(screen.report)
        screen.shell.banner(
            translate("EntryScreen", "Corrected. It goes to the centre again under the same lookup code."),
            "good",
        )

    def correct(self) -> None:
        """Begin the next revision."""
        self._do(lambda: self._screen.reports.correct(self._screen.report))

    def take_back(self) -> None:
        """The officer goes on filling in."""
        self._do(lambda: self._screen.reports.take_back(self._screen.report))

    def _do(self, step: Callable[[], None]) -> None:
        """Take a quick step and show the report as it stands after it."""
        screen = self._screen
        self.moving = True
        try:
            step()
        except BaocaoxaError as error:
            screen.banner.say(words.sentence(error), "bad")
        else:
            screen.draft.stop()
            screen.load()
            screen.setFocus()
        finally:
            self.moving = False

    def sign_off(self, login: str, password: str) -> None:
        """The leader signs."""
        screen = self._screen

        def sign() -> NoLonger | None:
            screen.reports.sign_off(screen.report, login, password, screen.opened)
            return screen.following.after(screen.report)

        self._slowly(sign)

    def send_back(self, login: str, password: str, comment: str) -> None:
        """The leader sends it back."""
        screen = self._screen
        self._slowly(lambda: screen.reports.send_back(screen.report, login, password, comment))

    def _slowly(self, step: Callable[[], NoLonger | None]) -> None:
        if self._screen.sign is not None:
            self._screen.sign.busy(True)
        self._screen.shell.bridge.run(step, self._stepped, self._refused)

    def _stepped(self, told: NoLonger | None) -> None:
        if told is not None:
            from ui.words_following import after

            self._screen.shell.banner(after(told), "warn")
        if shiboken6.isValid(self._screen):  # whoever signed may have left it meanwhile
            self.look_again()

    def _refused(self, error: BaocaoxaError) -> None:
        if not shiboken6.isValid(self._screen):
            return
        if self._screen.sign is not None:
            self._screen.sign.refuse(words.sentence(error))
        else:
            self._screen.banner.say(words.sentence(error), "bad")

    # News.

    def look_again(self) -> None:
        """Build anew when the report has moved on; else only say what is new."""
        screen = self._screen
        try:
            detail = screen.reports.detail(screen.report)
        except BaocaoxaError as error:
            screen.banner.say(words.sentence(error), "bad")
            return
        moved = (detail.state, detail.revision) != (screen.detail.state, screen.detail.revision)
        if not moved:
            self.show_detail(detail)
            return
        screen.draft.stop()
        screen.load()

    def _news(self, detail: ReportDetail) -> News | None:
        screen = self._screen
        item = screen.aside.of(detail.id) if detail.delivery == Delivery.SET_ASIDE else None
        unsigned = detail.task is not None and screen.reports.unsigned(detail.id)
        return news(detail, unsigned, aside_why(item) if item is not None else "")

    def show_detail(self, detail: ReportDetail) -> None:
        """Banner, head and foot say how the report stands."""
        screen = self._screen
        screen.detail = detail
        screen.head.show_detail(detail)
        what = self._news(detail)
        if what is None and screen.tasks is not None:
            what = from_tasks(screen.tasks)
        if not screen.unsaved_told:
            screen.banner.setVisible(what is not None)
            if what is not None:
                screen.banner.say(what.text, what.kind)
        if screen.editable:
            onward = translate("EntryScreen", "Check and hand to the leader")
            # the leader signs only what is said to be done, to rest, or not the commune's; no suggestion
            if detail.task or detail.form == SUGGESTIONS:
                onward = translate("EntryScreen", "Check and send")
            screen.foot.offer(onward, "entry.finish")
        elif screen.sign is not None:
            screen.foot.offer("", "entry.finish")
        else:
            action = what.action if what is not None else ""
            screen.foot.offer(action_words(action), f"entry.{action or 'finish'}")
        received = detail.state == ReportState.SIGNED and detail.delivery == Delivery.ACKNOWLEDGED
        screen.foot.offer_correction(received and not screen.editable)
        if not screen.editable:
            screen.foot.quiet()
