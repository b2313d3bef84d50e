"""The screen where a report is filled in, checked, handed to the leader, signed off, and read afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import ReportState
from desktop.events import Event, ObligationsChanged, ReportChanged
from ui import style, words
from ui.questions.around import Around
from ui.screens.entry_carry import CarryLine
from ui.screens.entry_check import Faults
from ui.screens.entry_draft import Draft
from ui.screens.entry_files import ReportFiles
from ui.screens.entry_find import Finder
from ui.screens.entry_foot import Foot
from ui.screens.entry_handover import HandingOver
from ui.screens.entry_head import Head
from ui.screens.entry_keys import order_keys
from ui.screens.entry_notes import Notes
from ui.screens.entry_outline import Outline
from ui.screens.entry_reasons import Reasons
from ui.screens.entry_sections import cut, questions
from ui.screens.entry_sheet import Sheet
from ui.screens.entry_sign import SignPanel, beside, comment_page
from ui.screens.entry_standing import Standing
from ui.screens.entry_steps import Steps
from ui.screens.entry_version import Newer
from ui.screens.entry_zeros import ZerosLine
from ui.screens.kept_typing import forget
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.feedback import Banner
from ui.widgets.layout import clear

if TYPE_CHECKING:
    from desktop.domain.views import ReportDetail
    from desktop.services.reports import OpenReport
    from desktop.services.workplace import Workplace

#: Pixels at 100 % that outline, page and leader's panel need side by side.
_ROOM = 860


class EntryScreen(QWidget):
    """One report. Built anew whenever its state changes; raises BaocaoxaError when it cannot be opened."""

    guide = "filling"

    def __init__(self, workplace: Workplace, shell: Shell, report_id: str) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.report = report_id
        self.reports = workplace.reports
        self.suggestions = workplace.suggestions
        self.aside = workplace.aside
        self.following = workplace.following
        self.shell = shell
        self._workplace = workplace
        self.draft = Draft(self._save, self)
        self.draft.saved.connect(self._saved)
        self.draft.failed.connect(self._save_failed)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.sign: SignPanel | None = None
        self.steps = Steps(self)
        self.newer = Newer(self)
        self.handing = HandingOver(self, workplace)
        self.notes = Notes(self, workplace)
        self.load()
        shell.bridge.event.connect(self._happened)
        for name, slot in (
            ("before", lambda: self.sheet.step(-1)),
            ("after", lambda: self.sheet.step(1)),
            ("fault", self.next_fault),
            ("step", self.next_step),
            ("find", self.look_for),
            ("save", self.save_now),
            ("undo", self.undo),
            ("redo", self.redo),
            ("history", self.look_back),
            ("note", self.notes.begin),
        ):
            bind(self, f"entry.{name}", slot)

    # What the frame asks.

    def heading(self) -> tuple[str, str]:
        """Title and the line below it, for the window's title."""
        period = self.detail.period
        return self.detail.title, words.period(period) if period is not None else ""

    def leave(self) -> None:
        """Take in what is being typed and save it."""
        self.sheet.settle()
        self.draft.flush()

    def place(self) -> tuple[int, str, int]:
        """Where the person is: the section, the ref of the question in hand, how far down the page."""
        return self.sheet.current, self.sheet.where(), self.sheet.scrolled()

    def go_back(self, place: tuple[int, str, int]) -> None:
        """The same place again, once all of it is shown."""
        section, ref, top = place
        self.sheet.show_section(section)

        def then() -> None:
            if ref:
                self.sheet.go_to(ref)
            QTimer.singleShot(0, self, lambda: self.sheet.scroll_to(top))

        QTimer.singleShot(0, self, then)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where leader's panel and outline leave no room to read the report, the outline goes."""
        super().resizeEvent(event)
        self.head.stand_in(event.size().height())
        self._show_outline(event.size().width())

    def hideEvent(self, event: QHideEvent) -> None:
        """Another screen, or the window closes: save."""
        super().hideEvent(event)
        self.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes on to the first question of the page."""
        super().focusInEvent(event)
        if self.sign is not None:
            self.sign.begin()
        elif self.sheet.current >= 0 and not (self.newer.looking or self.handing.asking):
            self.sheet.enter(self.sheet.current)

    def look_back(self) -> None:
        """The figure in hand over the periods signed so far."""
        from ui.screens.history_place import place_of

        self.shell.show_history(self.detail.form, *place_of(self.instance, self.sheet.where()))

    # Building.

    def load(self) -> None:
        """Open the report and build everything for the state it is in."""
        self.opened = opened = self.reports.open(self.report)
        self.detail: ReportDetail = opened.detail
        self.editable: bool = opened.editable
        self.tasks = opened.tasks
        self.instance = opened.instance
        self._languages = opened.definition.languages
        self._speak()
        self._given = opened.given
        self._sections = cut(self.instance.body, opened.given)
        clear(self._whole)
        self.handing.forget()
        self._make(opened)
        self._wire()
        self._lay_out()
        self.count()
        self.sheet.show_section(self._first_open())
        self.foot.saved(opened.saved_at)
        self.steps.show_detail(self.detail)
        self.newer.look()
        self.setAccessibleName(" – ".join(part for part in self.heading() if part))

    def _make(self, opened: OpenReport) -> None:
        given = [node for node in self.instance.walk() if node.ref in opened.given]
        self.head = Head(self.detail, given, self._languages, self.instance.language)
        self.banner = Banner("entry.news")
        self.version = self.newer.line()
        self.outline = Outline(self._titles())
        self.notes.load()
        files = ReportFiles(self._workplace.files, self.report, self.shell.bridge, self._workplace.fetching)
        around = Around(
            not self.editable,
            opened.media,
            self.notes.comments,
            self.notes.by_ref,
            unfolded=set(),
            files=files,
        )
        self.sheet = Sheet(self.instance, self._sections, self._title, around)
        for step in self._workplace.workbooks.taken(self.report, self.instance) if self.editable else ():
            self.sheet.history.recall(*step)
        self.carry = CarryLine(self.sheet, self._sections, self._title, self.detail, self._form_xml)
        self.finder = Finder(self.sheet, self)
        self.faults = Faults()
        self.foot = Foot()
        self.standing = Standing(self.sheet, self.outline, self.foot, self.faults, self._given, self.editable)

    def _wire(self) -> None:
        self.head.back_wanted.connect(lambda: self.shell.show("tasks" if self.detail.task else "desk"))
        self.head.language_wanted.connect(self.speak)
        self.head.hand_over_wanted.connect(self.handing.begin)
        self.head.offer_handing_over(self.handing.possible)
        self.head.note_wanted.connect(self.notes.begin)
        self.head.offer_notes(self.editable, self.detail.state == ReportState.AWAITING)
        self.outline.chosen.connect(self._go_to_section)
        self.sheet.changed.connect(self.draft.touch)
        self.sheet.changed.connect(self.newer.forget)
        self.sheet.reshaped.connect(self.notes.follow)
        self.sheet.paged.connect(self.outline.choose)
        self.sheet.paged.connect(self._paged)
        self.sheet.grew.connect(self._order_keys)
        self.faults.wanted.connect(self.sheet.meet)
        self.foot.step_wanted.connect(self.next_step)
        self.foot.section_wanted.connect(lambda: self.sheet.step(1))
        self.foot.correct_wanted.connect(self.steps.correct)
        self.foot.paper_wanted.connect(self._to_paper)

    def _lay_out(self) -> None:
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.outline)
        middle.addWidget(self.sheet, 1)
        self.sign = None
        panel: QWidget | None = None
        if self.detail.state == ReportState.AWAITING:
            self.sign = SignPanel(
                self._workplace.accounts.signers(), self._workplace.account.login, self.detail.author
            )
            self.sign.sign_wanted.connect(self.steps.sign_off)
            self.sign.send_back_wanted.connect(self.steps.send_back)
            self.sign.take_back_wanted.connect(self.steps.take_back)
            self.sign.keep(self._workplace.typed, self.shell, self.report)
            reasons = Reasons(self.instance)
            reasons.wanted.connect(self.sheet.go_to)
            self.sign.put_reasons(reasons)
            panel = beside(self.sign)
            middle.addWidget(panel)
        else:
            forget(self._workplace.typed, comment_page(self.report))
        above = QVBoxLayout()
        above.setContentsMargins(style.px(24), 0, style.px(24), style.px(4))
        above.addWidget(self.banner)
        above.addWidget(self.version)
        above.addWidget(self.carry)
        event = self.detail.period if self.editable else None
        above.addWidget(ZerosLine(self.sheet, self._sections, event, self._form_xml))
        above.addWidget(self.finder)
        above.addLayout(self.notes.parts())
        self._whole.addWidget(self.head)
        self._whole.addLayout(above)
        self._whole.addLayout(middle, 1)
        self._whole.addWidget(self.faults)
        self._whole.addWidget(self.foot)
        self.head.stand_in(self.height())
        self._show_outline(self.width())
        for part in (self.head, self.sheet, panel, self.foot):
            if part is not None:
                part.show()  # at once, not with the next event: the focus goes into it now

    def _show_outline(self, width: int) -> None:
        gone = self.newer.looking or self.handing.asking
        self.outline.setVisible(not gone and (self.sign is None or width >= style.px(_ROOM)))

    def give_room(self, panel: QWidget) -> None:
        """`panel` stands where the questions stand, until `take_room_back`."""
        for part in (self.outline, self.sheet, self.faults, self.foot):
            part.hide()
        self._middle.addWidget(panel, 1)
        panel.show()

    def take_room_back(self, panel: QWidget) -> None:
        """The questions again."""
        self._middle.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self.sheet.show()
        self.foot.show()
        self._show_outline(self.width())

    # Languages.

    def _speak(self) -> None:
        """Labels in the language of the screen when the form has it (`Tiếng Việt (vi)`, `vi`)."""
        code = self.shell.app.settings.language or "vi"
        for name in self._languages:
            if name == code or name.endswith(f"({code})"):
                self.instance.set_language(name)
                return

    def speak(self, language: str) -> None:
        """Ask in another language of the form: nothing typed is lost, the focus stays in its question."""
        self.sheet.speak(language)
        self.finder.forget()
        self.outline.rename(self._titles())
        self.head.speak()
        self.standing.again()

    def _title(self, at: int) -> str:
        return self._sections[at].title or (self.tr("General") if at == 0 else self.tr("Other"))

    def _titles(self) -> list[str]:
        return [self._title(at) for at in range(len(self._sections))]

    def _first_open(self) -> int:
        for at, section in enumerate(self._sections):
            if section.relevant and any(not node.value for node in questions(section.nodes)):
                return at if self.editable else 0
        return 0

    # Counting.

    def count(self) -> None:
        """Outline, foot and list say how the report stands now."""
        self.standing.count()

    def _form_xml(self) -> str:
        return self._workplace.forms.xml(self.detail.form, self.instance.definition.version)

    def _paged(self, at: int) -> None:
        if self.editable:
            QTimer.singleShot(0, self.carry, self.carry.paged)  # the page is seen first
        later = any(section.relevant for section in self._sections[at + 1 :])
        self.foot.offer_section(later)
        self._order_keys()

    def _order_keys(self) -> None:
        order_keys(self, (self.sign, self.faults, self.foot))

    # Saving.

    def _to_paper(self) -> None:
        """Keep what is typed, and show the page the report is saved for Word and printed from."""
        self.save_now()
        self.shell.show_report(self.report)

    def save_now(self) -> None:
        """Ctrl+S."""
        self.leave()

    def _save(self) -> datetime:
        saved = self.reports.save_draft(self.report, self.instance.snapshot(), self.sheet.told.waiting)
        self.sheet.told.waiting.clear()
        return saved

    def _saved(self, when: datetime) -> None:
        self.foot.saved(when)
        if self.unsaved_told:
            self.unsaved_told = False
            self.steps.show_detail(self.detail)

    def _save_failed(self, error: BaocaoxaError) -> None:
        self.unsaved_told = True
        self.foot.not_saved()
        self.banner.say(words.sentence(error), "bad")

    unsaved_told = False

    # Going about.

    def _go_to_section(self, at: int) -> None:
        self.sheet.show_section(at)
        self.sheet.enter(at)

    def next_fault(self) -> None:
        """F8: the next thing to correct or confirm after the cursor, from the top again after the last."""
        if not self.editable:
            return
        self.newer.fold()
        self.standing.check()
        wanted = self.standing.after(self.sheet.where())
        if wanted:
            self.sheet.meet(wanted)

    def look_for(self) -> None:
        """Ctrl+F: a question by its words or its answer."""
        self.newer.fold()
        self.leave()
        self.finder.open()

    def undo(self) -> None:
        """Ctrl+Z: take back what was done last, wherever in the report it was."""
        self.sheet.undo()

    def redo(self) -> None:
        """Ctrl+Y."""
        self.sheet.redo()

    def next_step(self) -> None:
        """What the primary button does."""
        self.newer.fold()
        self.steps.next()

    # News.

    def _happened(self, event: Event) -> None:
        if isinstance(event, ReportChanged) and event.report == self.report and not self.steps.moving:
            self.steps.look_again()
        elif isinstance(event, ObligationsChanged):
            self.newer.look()
