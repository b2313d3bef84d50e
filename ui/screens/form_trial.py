"""A form filled in to try it: the pages of the real screen over an instance that nobody keeps."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.domain.periods import PERIODIC, Period, Periodicity
from desktop.domain.progress import Stopped, go_on, never
from desktop.forms import FormContext, FormError, FormInstance
from desktop.forms.lint import Checked, check_form
from desktop.services.header import fill, header
from ui import words
from ui.questions.around import Around, AttachedFiles
from ui.screens.entry_sections import cut
from ui.screens.entry_sheet import Sheet
from ui.screens.entry_tally import Tally
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row


@dataclass(frozen=True)
class Prepared:
    """A workbook that was checked; `instance` when it can be filled in. `stamp`: the file's time and size."""

    path: Path
    stamp: tuple[int, int]
    checked: Checked
    instance: FormInstance | None = None
    given: frozenset[str] = frozenset()
    period: Period | None = None


def stamp_of(path: Path) -> tuple[int, int]:
    """When the file was written and how long it is; zeros when it is not there."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


@dataclass(frozen=True)
class Filled:
    """What the person has filled in: `snapshot` goes on (b"" begins anew), `last` is the report before it.

    `turn`: how many periods have been gone through.
    """

    snapshot: bytes = b""
    last: bytes = b""
    turn: int = 0


def prepare(
    path: Path, unit: str, clock: Callable[[], datetime], filled: Filled, stopped: Stopped = never
) -> Prepared:
    """Check the workbook and begin a report of its form; slow, off the main thread. Raises ListStopped."""
    stamp = stamp_of(path)
    checked = check_form(path)
    go_on(stopped)
    if checked.definition is None:
        return Prepared(path, stamp, checked)
    rng = Random()  # noqa: S311 - nothing secret: a form that is tried
    last = filled.last.decode() or None
    context = FormContext(now=clock, uuid=lambda: str(uuid4()), rng=rng, last_saved=last)
    instance = checked.definition.new(context)
    if filled.snapshot:
        with suppress(FormError):  # another form begins anew
            instance = checked.definition.restore(filled.snapshot, context)
    period = _period(checked, clock(), filled.turn)
    given = fill(instance, header(unit, period, 0, ""))
    return Prepared(path, stamp, checked, instance, given, period)


def _period(checked: Checked, now: datetime, turn: int) -> Period | None:
    """The last closed period of the form's first regime, a month without one; None for an ad hoc form.

    `turn`: so many periods later.
    """
    settings = checked.compiled.settings if checked.compiled is not None else {}
    names = str(settings.get("regime_periodicity", "")).split() or ["month"]
    known = [name for name in names if name in PERIODIC]
    if not known:
        return None
    period = Period.containing(Periodicity(known[0]), now.date()).previous()
    for _ in range(turn):
        period = period.next()
    return period


class Trial(QWidget):
    """The pages, with the form's languages and sections above them."""

    changed = Signal()
    next_wanted = Signal()

    def __init__(self, prepared: Prepared, instance: FormInstance, code: str, files: AttachedFiles) -> None:
        super().__init__()
        self.instance = instance
        self._given = prepared.given
        self._sections = cut(instance.body, prepared.given)
        compiled = prepared.checked.compiled
        media = compiled.attachments.get if compiled is not None else lambda _: None
        self.section = QComboBox()
        self.section.setObjectName("form.section")
        self.section.setAccessibleName(self.tr("Section"))
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.section.setMinimumContentsLength(6)
        self.section.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.section.activated.connect(self._go)
        self._speak(code)
        around = Around(media=media, unfolded=set(), files=files)
        self.sheet = Sheet(instance, self._sections, self._title, around)
        self._tally = Tally(instance, self._sections, prepared.given)
        self.sheet.touched.connect(self._tally.follow)
        self.sheet.changed.connect(self.changed)
        self.sheet.paged.connect(self.section.setCurrentIndex)
        self.language = QComboBox()
        self.language.setObjectName("form.language")
        self.language.setAccessibleName(self.tr("Language of the form"))
        self.language.addItems(list(instance.definition.languages))
        self.language.setCurrentText(instance.language)
        if self.language.count() < 2:
            self.language.hide()
        self.language.activated.connect(lambda: self.speak(self.language.currentText()))
        self.judge = button(self.tr("Check the answers"), "", "form.judge", "check")
        self.judge.clicked.connect(self.check)
        self.next = button(self.tr("Go on to the next report"), "", "form.next")
        self.next.setToolTip(self.tr("What is filled in now becomes the last period's report"))
        self.next.clicked.connect(self.next_wanted)
        self.banner = Banner("form.verdict")
        told = Paragraph(self._told(prepared), "small")
        line = row(self.section, self.language)  # never shown before they stand in something
        line.setStretch(0, 1)
        below = row(told, self.next, self.judge, space=12)
        below.setStretch(0, 1)
        self.setLayout(column(line, below, self.banner, self.sheet, space=8))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self._name_sections()
        self.sheet.show_section(0)

    def speak(self, language: str) -> None:
        """The form in another of its languages; what is filled in stays."""
        self.sheet.speak(language)
        self._name_sections()

    def show_question(self, path: str) -> bool:
        """Go to the question of that path below the form's root, or to the first one in that group or repeat.

        False when the form, with the answers as they are, asks nothing there.
        """
        for node in self.instance.walk():
            here = re.sub(r"\[\d+\]", "", node.ref).partition("/")[2].partition("/")[2]
            inside = here == path or here.startswith(f"{path}/")
            held = node.control in {"", "group", "repeat-instance"} or node.ref in self._given
            if inside and not held and node.relevant and self.sheet.go_to(node.ref):
                return True
        return False

    def check(self) -> None:
        """Judge the answers as the real screen does before a report is handed on; go to the first to mend."""
        open_ = self._judge()
        if open_:
            self.sheet.meet(open_[0])

    def report(self) -> bytes:
        """The answers as they would be sent, what is still being typed among them."""
        self.sheet.settle()
        return self.instance.serialize()

    def next_fault(self) -> None:
        """F8: the next thing to correct or confirm after the cursor, from the top again after the last."""
        self._judge()
        wanted = self._tally.after(self.sheet.where())
        if wanted:
            self.sheet.meet(wanted)

    def _judge(self) -> list[str]:
        """Say how the answers stand; the refs to correct or confirm, errors first."""
        self.sheet.settle()
        self._tally.checked = True
        self.sheet.reveal()
        wrong = [one.ref for one in self._tally.violations()]
        unusual = [one.ref for one in self.instance.warnings() if not one.reason]
        if wrong:
            text = self.tr("{answers} to correct.").format(answers=words.answers(len(wrong)))
            self.banner.say(text, "bad")
        elif unusual:
            text = self.tr("{answers} to confirm with a reason.").format(answers=words.answers(len(unusual)))
            self.banner.say(text, "warn")
        else:
            self.banner.say(self.tr("This report could be handed to the leader."), "good")
        return wrong + unusual

    def _go(self, at: int) -> None:
        self.sheet.show_section(at)
        self.sheet.enter(at)

    def _speak(self, code: str) -> None:
        for name in self.instance.definition.languages:
            if name == code or name.endswith(f"({code})"):
                self.instance.set_language(name)
                return

    def _title(self, at: int) -> str:
        return self._sections[at].title or (self.tr("General") if at == 0 else self.tr("Other"))

    def _name_sections(self) -> None:
        at = max(self.section.currentIndex(), 0)
        self.section.clear()
        self.section.addItems([self._title(place) for place in range(len(self._sections))])
        self.section.setCurrentIndex(at)
        self.section.setVisible(len(self._sections) > 1)

    def _told(self, prepared: Prepared) -> str:
        """What is otherwise than in a report, as far as this form comes by it."""
        said = []
        if prepared.given and prepared.period is None:
            said.append(self.tr("Filled in by the application: commune and author."))
        elif prepared.given and prepared.period is not None:
            text = self.tr("Filled in by the application: commune and period ({period}).")
            said.append(text.format(period=words.period(prepared.period)))
        if any(node.control == "upload" for node in self.instance.walk()):
            said.append(self.tr("Files attached here are kept until the trial ends."))
        return " ".join(said)
