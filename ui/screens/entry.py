"""The screen where a report is filled in, checked, handed to the leader, signed off, and read afterwards."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import Delivery, ReportState
from desktop.events import Event, ReportChanged
from ui import style, words
from ui.questions.around import Around
from ui.screens.entry_check import Faults
from ui.screens.entry_draft import Draft
from ui.screens.entry_faults import faults_of
from ui.screens.entry_foot import Foot
from ui.screens.entry_head import Head
from ui.screens.entry_news import action_words, news
from ui.screens.entry_outline import Outline, Progress
from ui.screens.entry_sections import cut, questions
from ui.screens.entry_sheet import Sheet
from ui.screens.entry_sign import SignPanel, beside
from ui.shell import Shell
from ui.widgets.feedback import Banner
from ui.widgets.fields import shortcut
from ui.widgets.layout import clear

if TYPE_CHECKING:
    from desktop.domain.views import ReportDetail
    from desktop.forms import Violation
    from desktop.services.workplace import Workplace

#: Milliseconds after a change until outline and foot count again: not once per keystroke.
_COUNT_AFTER = 150
#: Pixels at 100 % that outline, page and leader's panel need side by side.
_ROOM = 860


class EntryScreen(QWidget):
    """One report. Built anew whenever its state changes; raises BaocaoxaError when it cannot be opened."""

    def __init__(self, workplace: Workplace, shell: Shell, report_id: str) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.report = report_id
        self._reports = workplace.reports
        self._workplace = workplace
        self._shell = shell
        self._draft = Draft(self._save, self)
        self._draft.saved.connect(self._saved)
        self._draft.failed.connect(self._save_failed)
        self._count = QTimer(self)
        self._count.setSingleShot(True)
        self._count.setInterval(_COUNT_AFTER)
        self._count.timeout.connect(self.count)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._sign: SignPanel | None = None
        self._load()
        shell.bridge.event.connect(self._happened)
        for keys, slot, text in (
            ("Ctrl+PgUp", lambda: self.sheet.step(-1), self.tr("Previous section")),
            ("Ctrl+PgDown", lambda: self.sheet.step(1), self.tr("Next section")),
            ("F8", self.next_fault, self.tr("Next thing to correct")),
            ("Ctrl+Return", self.next_step, self.tr("Next step")),
            ("Ctrl+Enter", self.next_step, self.tr("Next step")),
            ("Ctrl+S", self.save_now, self.tr("Save now")),
        ):
            shortcut(self, keys, slot, text)

    # What the frame asks.

    def heading(self) -> tuple[str, str]:
        """Title and the line below it, for the window's title."""
        period = self._detail.period
        return self._detail.title, words.period(period) if period is not None else ""

    def leave(self) -> None:
        """Take in what is being typed and save it."""
        self.sheet.settle()
        self._draft.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where leader's panel and outline do not both leave room to read the report, the outline goes."""
        super().resizeEvent(event)
        self.outline.setVisible(self._sign is None or event.size().width() >= style.px(_ROOM))

    def hideEvent(self, event: QHideEvent) -> None:
        """Another screen, or the window closes: save."""
        super().hideEvent(event)
        self.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes on to the first question of the page."""
        super().focusInEvent(event)
        first = self.sheet.page(self.sheet.current).first() if self.sheet.current >= 0 else None
        if self._sign is not None:
            self._sign.begin()
        elif first is not None:
            first.go_to(first.node.ref)

    # Building.

    def _load(self) -> None:
        opened = self._reports.open(self.report)
        self._detail: ReportDetail = opened.detail
        self._editable: bool = opened.editable
        self.instance = opened.instance
        self._speak(opened.definition.languages)
        self._checked = False
        self._given = opened.given
        self._sections = cut(self.instance.body, opened.given)
        given = [node for node in self.instance.walk() if node.ref in opened.given]
        clear(self._whole)
        self.head = Head(self._detail, given)
        self.head.back_wanted.connect(self._back)
        self.banner = Banner("entry.news")
        self.outline = Outline([self._title(at) for at in range(len(self._sections))])
        self.sheet = Sheet(self.instance, self._sections, self._title, Around(locked=not self._editable))
        self.faults = Faults()
        self.foot = Foot()
        self._wire()
        self._lay_out()
        self.count()
        self.sheet.show_section(self._first_open())
        self.foot.saved(self._detail.updated if self._editable else None)
        self._show_detail(self._detail)
        self.setAccessibleName(" – ".join(part for part in self.heading() if part))

    def _wire(self) -> None:
        self.outline.chosen.connect(self._go_to_section)
        self.sheet.changed.connect(self._changed)
        self.sheet.settled.connect(self.count)
        self.sheet.paged.connect(self.outline.choose)
        self.sheet.paged.connect(self._paged)
        self.faults.wanted.connect(self.sheet.go_to)
        self.foot.step_wanted.connect(self.next_step)
        self.foot.section_wanted.connect(lambda: self.sheet.step(1))
        self.foot.correct_wanted.connect(self._correct)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.outline)
        middle.addWidget(self.sheet, 1)
        self._sign = None
        panel: QWidget | None = None
        if self._detail.state == ReportState.AWAITING:
            self._sign = SignPanel(self._workplace.accounts.signers(), self._workplace.account.login)
            self._sign.sign_wanted.connect(self._sign_off)
            self._sign.send_back_wanted.connect(self._send_back)
            self._sign.take_back_wanted.connect(self._take_back)
            panel = beside(self._sign)
            middle.addWidget(panel)
        above = QVBoxLayout()
        above.setContentsMargins(style.px(24), 0, style.px(24), style.px(4))
        above.addWidget(self.banner)
        self._whole.addWidget(self.head)
        self._whole.addLayout(above)
        self._whole.addLayout(middle, 1)
        self._whole.addWidget(self.faults)
        self._whole.addWidget(self.foot)
        self.outline.setVisible(self._sign is None or self.width() >= style.px(_ROOM))
        for part in (self.head, self.sheet, panel, self.foot):
            if part is not None:
                part.show()  # at once, not with the next event: the focus goes into it now

    def _speak(self, languages: tuple[str, ...]) -> None:
        """Labels in the language of the screen when the form has it (`Tiếng Việt (vi)`, `vi`)."""
        code = self._shell.app.settings.language or "vi"
        for name in languages:
            if name == code or name.endswith(f"({code})"):
                self.instance.set_language(name)
                return

    def _title(self, at: int) -> str:
        return self._sections[at].title or (self.tr("General") if at == 0 else self.tr("Other"))

    def _first_open(self) -> int:
        for at, section in enumerate(self._sections):
            if section.relevant and any(not node.value for node in questions(section.nodes)):
                return at if self._editable else 0
        return 0

    # Counting.

    def count(self) -> None:
        """Outline, foot and list say how the report stands now."""
        self._count.stop()
        found = self._violations()
        counted = [v for v in found if self._checked or v.kind != "required"]
        open_answers = 0
        for at, section in enumerate(self._sections):
            asked = list(questions(section.nodes))
            answered = sum(1 for node in asked if node.value)
            wrong = sum(1 for violation in counted if section.holds(violation.ref))
            needed = sum(1 for node in asked if not node.value and node.required)
            open_answers += needed
            self.outline.tell(at, Progress(answered, len(asked), needed, wrong, section.relevant))
        if self._editable:
            self.foot.left(len(counted), open_answers)
            self.faults.tell(faults_of(self.instance, counted))

    def _violations(self) -> list[Violation]:
        """What the person has to correct: the application's own answers (the approver to come) apart."""
        return [violation for violation in self.instance.violations() if violation.ref not in self._given]

    def _changed(self) -> None:
        self._draft.touch()
        if not self._count.isActive():
            self._count.start()

    def _paged(self, at: int) -> None:
        later = any(section.relevant for section in self._sections[at + 1 :])
        self.foot.offer_section(later)
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab goes from the page to the leader's panel, the list and the foot: pages are made after these."""
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self and widget not in chain:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                chain.append(widget)
            widget = widget.nextInFocusChain()
        asked = [each for each in chain if self.sheet.isAncestorOf(each)]
        parts = [part for part in (self._sign, self.faults, self.foot) if part is not None]
        after = [each for each in chain if any(part.isAncestorOf(each) for part in parts)]
        for earlier, later in pairwise([*asked[-1:], *after]):
            QWidget.setTabOrder(earlier, later)

    # Saving.

    def save_now(self) -> None:
        """Ctrl+S."""
        self.sheet.settle()
        self._draft.flush()

    def _save(self) -> datetime:
        return self._reports.save_draft(self.report, self.instance.snapshot())

    def _saved(self, when: datetime) -> None:
        self.foot.saved(when)
        if self._unsaved_told:
            self._unsaved_told = False
            self._show_detail(self._detail)

    def _save_failed(self, error: BaocaoxaError) -> None:
        self._unsaved_told = True
        self.foot.not_saved()
        self.banner.say(words.sentence(error), "bad")

    _unsaved_told = False

    # Going about.

    def _go_to_section(self, at: int) -> None:
        self.sheet.show_section(at)
        first = self.sheet.page(at).first()
        if first is not None:
            first.go_to(first.node.ref)

    def next_fault(self) -> None:
        """F8: the next thing to correct after where the cursor is, from the top again after the last."""
        if not self._editable:
            return
        self._check()
        refs = [violation.ref for violation in self._violations()]
        if not refs:
            return
        order = [node.ref for node in self.instance.walk()]
        here = self.sheet.where()
        at = order.index(here) if here in order else -1
        later = [ref for ref in refs if order.index(ref) > at]
        self.sheet.go_to((later or refs)[0])

    def _check(self) -> None:
        self.sheet.settle()
        self._checked = True
        self.sheet.reveal()
        self.count()

    # Steps.

    def next_step(self) -> None:
        """What the primary button does."""
        if self._editable:
            self._finish()
        elif self._sign is not None:
            self._sign.begin()
        else:
            what = news(self._detail)
            action = what.action if what is not None else ""
            if action == "correct":
                self._correct()
            elif action == "receipt":
                self._shell.show_report(self.report)
            elif action == "sync":
                self._shell.show("sync")

    def _finish(self) -> None:
        self._check()
        if self._violations():
            self.faults.open()
            return
        if self._draft.flush():
            self._do(lambda: self._reports.finish(self.report, self.instance))

    def _correct(self) -> None:
        self._do(lambda: self._reports.correct(self.report))

    def _take_back(self) -> None:
        self._do(lambda: self._reports.take_back(self.report))

    def _do(self, step: object) -> None:
        """Take a quick step and show the report as it stands after it."""
        self._moving = True
        try:
            step()  # type: ignore[operator]
        except BaocaoxaError as error:
            self.banner.say(words.sentence(error), "bad")
        else:
            self._draft.stop()
            self._load()
            self.setFocus()
        finally:
            self._moving = False

    _moving = False

    def _sign_off(self, login: str, password: str) -> None:
        self._slowly(lambda: self._reports.sign_off(self.report, login, password))

    def _send_back(self, login: str, password: str, comment: str) -> None:
        self._slowly(lambda: self._reports.send_back(self.report, login, password, comment))

    def _slowly(self, step: object) -> None:
        if self._sign is not None:
            self._sign.busy(True)
        self._shell.bridge.run(step, self._stepped, self._refused)  # type: ignore[arg-type]

    def _stepped(self, _: object) -> None:
        self._look_again()

    def _refused(self, error: BaocaoxaError) -> None:
        if self._sign is not None:
            self._sign.refuse(words.sentence(error))
        else:
            self.banner.say(words.sentence(error), "bad")

    def _back(self) -> None:
        self._shell.show("desk")

    # News.

    def _happened(self, event: Event) -> None:
        if isinstance(event, ReportChanged) and event.report == self.report and not self._moving:
            self._look_again()

    def _look_again(self) -> None:
        """Build anew when the report has moved on; else only say what is new."""
        try:
            detail = self._reports.detail(self.report)
        except BaocaoxaError as error:
            self.banner.say(words.sentence(error), "bad")
            return
        moved = (detail.state, detail.revision) != (self._detail.state, self._detail.revision)
        if not moved:
            self._show_detail(detail)
            return
        self._draft.stop()
        self._load()

    def _show_detail(self, detail: ReportDetail) -> None:
        self._detail = detail
        self.head.show_detail(detail)
        what = news(detail)
        if not self._unsaved_told:
            self.banner.setVisible(what is not None)
            if what is not None:
                self.banner.say(what.text, what.kind)
        if self._editable:
            self.foot.offer(self.tr("Check and hand to the leader"), "entry.finish")
        elif self._sign is not None:
            self.foot.offer("", "entry.finish")
        else:
            action = what.action if what is not None else ""
            self.foot.offer(action_words(action), f"entry.{action or 'finish'}")
        received = detail.state == ReportState.SIGNED and detail.delivery == Delivery.ACKNOWLEDGED
        self.foot.offer_correction(received and not self._editable)
        if not self._editable:
            self.foot.quiet()
