"""First run: five steps from a bare PC to a desk, all of them without a network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import style, words
from ui.screens.first_run_pages import AccountPage, CommunePage, EnrolPage, KeyPage, LanguagePage
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.folding import folding
from ui.widgets.icon import Icon
from ui.widgets.labels import label
from ui.widgets.layout import clear, column, frame, page, row
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.services.session import FirstRun as Made
    from desktop.services.workplace import Workplace

LANGUAGE, COMMUNE, ACCOUNT, KEY, ENROL = range(5)


class FirstRun(QWidget):
    """`finished` carries the opened workplace. `ask_save` gives the path to save a PDF at, or None."""

    guide = "first-start"

    finished = Signal(object)
    restored = Signal()  # a backup was taken over: there are accounts to sign in to

    def __init__(
        self,
        shell: Shell,
        ask_save: Callable[[QWidget], Path | None] | None = None,
        ask_folder: Callable[[QWidget], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self._shell = shell
        self._ask_save = ask_save
        self._ask_folder = ask_folder
        self._made: Made | None = None
        self._step = LANGUAGE
        self._unit = ""
        self.setObjectName("firstRun")
        self._holder = QHBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(0)
        self._build()

    def rebuild(self) -> None:
        """Everything anew in the language and look in force; the step stays."""
        self._build()

    def _build(self) -> None:
        clear(self._holder)
        self.language = LanguagePage(self._shell)
        self.language.chosen.connect(self._use_language)
        self.commune = CommunePage(self._shell, self._unit)
        self.commune.submitted.connect(self.next)
        self.account = AccountPage()
        self.account.submitted.connect(self.next)
        self._pages = QStackedWidget()
        for part in (self.language, self.commune, self.account):
            self._pages.addWidget(part)
        self._steps = _Steps(
            self.tr("Making this PC ready"),
            (
                self.tr("Language"),
                self.tr("Commune"),
                self.tr("First account"),
                self.tr("Recovery key"),
                self.tr("The centre"),
            ),
        )
        self._back = button(self.tr("Back"), "", "firstRun.back")
        self._back.clicked.connect(self.back)
        self._restore = button(self.tr("Restore from a backup"), "quiet", "firstRun.restore")
        self._restore.clicked.connect(self._show_restoring)
        guide = button(self.tr("Guide (F1)"), "quiet", "firstRun.guide", "info")
        guide.clicked.connect(lambda: self._shell.show_guide())  # noqa: PLW0108 - it tells whether it is checked
        self._later = button(self.tr("Enrol later"), "", "firstRun.later")
        self._later.clicked.connect(self._end)
        self.go = button("", "primary", "firstRun.next")
        self.go.clicked.connect(self.next)
        self._banner = Banner("firstRun.banner")
        self.line = ProgressLine("firstRun")
        self._where = Banner("firstRun.place")
        if self._shell.app.place is not None:
            self._where.say(words.place(self._shell.app.place), "warn")
        centred = page(
            column(self._where, self._banner, self._pages, self.line, space=8, margins=(8, 28, 8, 0)), 620
        )
        foot = frame(
            folding(self._back, self._restore, guide, None, self._later, self.go, margins=(32, 12, 32, 12)),
            "foot",
        )
        self._holder.addWidget(self._steps)
        body = column(centred, foot)
        body.setStretch(0, 1)
        self._holder.addLayout(body, 1)
        if self._made is not None:
            self._add_last(self._made)
        self._show(self._step)

    def next(self) -> None:
        """Check this step and go to the next one."""
        self._banner.clear()
        if self._step == COMMUNE:
            unit = self.commune.answer()
            if unit is None:
                return
            self._unit = unit
        if self._step == ACCOUNT:
            self._create()
            return
        if self._step == KEY and not self.key.confirmed():
            return
        if self._step == ENROL:
            self._end()
            return
        self._show(self._step + 1)

    def back(self) -> None:
        """Go to the step before; not past the account once it is made."""
        if LANGUAGE < self._step <= ACCOUNT:
            self._show(self._step - 1)

    def _show(self, step: int) -> None:
        self._step = step
        self._pages.setCurrentIndex(step)
        self._steps.mark(step)
        self._back.setVisible(LANGUAGE < step <= ACCOUNT)
        self._restore.setVisible(step == LANGUAGE)
        self._later.setVisible(step == ENROL)
        self.go.setVisible(step != ENROL)
        self.go.setText(self.tr("Make this PC ready") if step == ACCOUNT else self.tr("Continue"))
        self.go.setAccessibleName(self.go.text())
        page_ = self._pages.currentWidget()
        QTimer.singleShot(0, page_, lambda: page_.setFocus())  # noqa: PLW0108 - it is shown by then

    def _show_restoring(self) -> None:
        from ui.screens.restoring import Restoring

        screen = Restoring(self._shell, self._ask_folder)
        screen.restored.connect(self.restored)
        screen.left.connect(self._build)
        self._pages.addWidget(screen)
        self._pages.setCurrentWidget(screen)
        for widget in (self._restore, self.go):
            widget.hide()
        self._mark_restoring()
        screen.setFocus()

    def _mark_restoring(self) -> None:
        """In the place of the steps those of this way: the commune and its accounts come with the backup."""
        named = (self.tr("Language"), self.tr("The backup"), self.tr("Sign in"))
        steps = _Steps(self.tr("Making this PC ready"), named)
        self._holder.replaceWidget(self._steps, steps)
        self._steps.deleteLater()
        self._steps = steps
        steps.mark(1)

    def _use_language(self, code: str) -> None:
        self._shell.app.settings.change(language=code)
        self._shell.relook()

    def _create(self) -> None:
        new = self.account.form.answer()
        if new is None:
            return
        unit, session = self._unit, self._shell.app.session
        said = self.tr(
            "The encrypted place for reports is made, and its key locked with the password. This takes some "
            "seconds and cannot be stopped."
        )
        self.line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: session.create(unit, new.login, new.name, new.role, new.password),
            self._created,
            self._failed,
            stoppable=False,
        )
        self._busy(True)

    def _created(self, made: Made) -> None:
        self._busy(False)
        self._made = made
        self._add_last(made)
        self._show(KEY)

    def _add_last(self, made: Made) -> None:
        """The pages that there are only once the account is made."""
        today = words.date(self._shell.app.clock().date())
        self.key = KeyPage(made, today, self._ask_save)
        self.key.submitted.connect(self.next)
        self.enrol = EnrolPage(made.workplace, self._shell)
        self.enrol.enrolled.connect(self._end)
        self._pages.addWidget(self.key)
        self._pages.addWidget(self.enrol)

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        if not self.account.form.complain(error):
            self._banner.say(words.sentence(error), "bad")

    def _busy(self, busy: bool) -> None:
        for widget in (self.go, self._back, self.account):
            widget.setEnabled(not busy)
        self.go.setText(self.tr("Making it ready…") if busy else self.tr("Make this PC ready"))

    def _end(self) -> None:
        if self._made is not None:
            workplace: Workplace = self._made.workplace
            self.finished.emit(workplace)


class _Steps(QFrame):
    """The steps at the left: done ones ticked, the present one in weight and colour."""

    def __init__(self, head: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setFixedWidth(style.px(256))
        self._rows: list[tuple[QLabel, Icon, QLabel]] = []
        lines = column(space=14)
        for number, title in enumerate(titles, start=1):
            place, tick, words_ = (
                label(str(number), "muted"),
                Icon("check", "good", 16),
                label(title, "muted"),
            )
            place.setFixedWidth(style.px(16))
            place.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._rows.append((place, tick, words_))
            lines.addLayout(row(place, tick, words_, None, space=10))
        self.setLayout(
            column(
                label("Báo cáo Xã", "title"),
                label(head, "muted"),
                24,
                lines,
                None,
                space=4,
                margins=(28, 32, 16, 24),
            )
        )

    def mark(self, step: int) -> None:
        """Show that `step` (from 0) is the present one."""
        for index, (number, tick, title) in enumerate(self._rows):
            number.setVisible(index >= step)
            tick.setVisible(index < step)
            style.mark(
                title, role="strong" if index == step else "muted", kind="info" if index == step else ""
            )
            style.mark(
                number, role="strong" if index == step else "muted", kind="info" if index == step else ""
            )
