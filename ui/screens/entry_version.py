"""A newer version of the form: a calm line above the questions, what would change, and a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from desktop.domain.errors import BaocaoxaError
from desktop.forms import FormError
from ui import style, words
from ui.screens.entry_changes import Changes
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from ui.screens.entry import EntryScreen


class VersionLine(QFrame):
    """One sentence about the form's version with one thing to press."""

    look_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry.version")
        self.setProperty("role", "banner")
        self._icon = Icon("info", "accent")
        self._words = Paragraph()
        self.look = button(self.tr("See what changes"), "", "entry.version.look")
        self.look.clicked.connect(self.look_wanted)
        self.back = button(self.tr("Back to the old version"), "", "entry.version.back")
        self.back.clicked.connect(self.back_wanted)
        line = row(self._icon, self._words, self.look, self.back, space=12, margins=(16, 8, 8, 8))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def offer(self, new: str, old: str) -> None:
        """There is a newer version."""
        text = self.tr(
            "This form has a new version ({new}). Your report is on version {old} and can still be sent so."
        )
        self._say(text.format(new=new, old=old), "info")
        self.look.show()
        self.back.hide()

    def tell_moved(self, new: str) -> None:
        """The report has just gone over."""
        text = self.tr("The report is on the new version ({new}) now. Until you type you can go back.")
        self._say(text.format(new=new), "good")
        self.look.hide()
        self.back.show()

    def _say(self, text: str, kind: str) -> None:
        self._icon.set("check" if kind == "good" else "info", "good" if kind == "good" else "accent")
        self._words.say(text)
        self.setAccessibleName(text)
        style.mark(self, kind=kind)
        self.show()


class Newer:
    """Follows the versions of the form one screen shows; the screen's questions make room for the changes."""

    def __init__(self, screen: EntryScreen) -> None:
        self._screen = screen
        self._line: VersionLine | None = None
        self._panel: Changes | None = None
        self._offered: str | None = None
        self._put_off: str | None = None
        self._before: tuple[str, bytes] | None = None  # version and draft to go back to

    @property
    def looking(self) -> bool:
        """Whether the changes stand where the questions stand."""
        return self._panel is not None

    def line(self) -> VersionLine:
        """A new line for a screen that is built anew."""
        self._panel = None
        self._line = VersionLine()
        self._line.look_wanted.connect(self.unfold)
        self._line.back_wanted.connect(self.go_back)
        return self._line

    def look(self) -> None:
        """Say what there is to say: a newer version, the way back, or nothing."""
        screen, line = self._screen, self._line
        if line is None:
            return
        try:
            offered = screen.reports.newer(screen.report) if screen.editable else None
        except BaocaoxaError:
            offered = None  # the report is gone: the screen says so itself
        if offered != self._offered:
            self.fold()
        self._offered = offered
        version = screen.instance.definition.version
        if offered is not None and offered != self._put_off and not self.looking:
            line.offer(offered, version)
        elif self._before is not None:
            line.tell_moved(version)
        else:
            line.hide()

    def unfold(self) -> None:
        """Show the changes; what is typed is saved first, so that they are those of what stands there."""
        screen = self._screen
        screen.sheet.settle()
        if self.looking or not screen.draft.flush():
            return
        try:
            move = screen.reports.preview_move(screen.report)
        except FormError:
            screen.banner.say(_unreadable(), "warn")
            return
        except BaocaoxaError as error:
            screen.banner.say(words.sentence(error), "bad")
            return
        for instance in (move.before, move.after):
            _speak(instance, screen.instance.language)
        self._panel = Changes(move)
        self._panel.move_wanted.connect(self.go)
        self._panel.later_wanted.connect(self.put_off)
        self._panel.folded.connect(self.fold)
        self._first = next((asked.ref for asked in move.asked), "")
        screen.give_room(self._panel)
        if self._line is not None:
            self._line.hide()
        self._panel.begin()

    _first = ""

    def fold(self) -> None:
        """The questions again; the line stays."""
        if self._panel is None:
            return
        panel, self._panel = self._panel, None
        self._screen.take_room_back(panel)
        self.look()
        self._screen.setFocus()

    def put_off(self) -> None:
        """Not now: nothing is said of this version until the report is opened again."""
        self._put_off = self._offered
        self.fold()

    def go(self) -> None:
        """To the new version, the focus on the first question that is asked anew."""
        screen, version = self._screen, self._offered
        if version is None or not screen.draft.flush():
            return
        before = (screen.instance.definition.version, screen.instance.snapshot())
        if self._changed(lambda: screen.reports.move_to(screen.report, version)):
            self._before = before
            self.look()
            if not self._first or not screen.sheet.go_to(self._first):
                screen.setFocus()

    def go_back(self) -> None:
        """To the version before, with the draft as it was."""
        if self._before is not None:
            version, snapshot = self._before
            screen = self._screen
            if self._changed(lambda: screen.reports.move_back(screen.report, version, snapshot)):
                self.forget()
                screen.setFocus()

    def forget(self) -> None:
        """Something was typed: there is no way back any more."""
        if self._before is not None:
            self._before = None
            self.look()

    def _changed(self, step: Callable[[], None]) -> bool:
        """Take a step and build the screen anew on the other version; False when it could not be taken."""
        screen = self._screen
        screen.steps.moving = True
        try:
            step()
        except BaocaoxaError as error:
            screen.banner.say(words.sentence(error), "bad")
            return False
        finally:
            screen.steps.moving = False
        screen.draft.stop()
        screen.load()
        return True


def _unreadable() -> str:
    return QCoreApplication.translate(
        "EntryVersion",
        "The new version of this form cannot be opened on this PC. Go on with the old one: the report can "
        "be sent so. Tell the province.",
    )


def _speak(instance: FormInstance, language: str) -> None:
    """Another version may not have every language."""
    if language in instance.definition.languages:
        instance.set_language(language)
