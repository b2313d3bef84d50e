"""What village phones sent: read, made into the draft of a report, put away. Nobody has signed it yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, FetchStopped
from desktop.domain.phones import PhoneState
from desktop.domain.progress import Stopped, Tell
from desktop.events import Event, PhonesChanged
from desktop.forms import FormError
from ui import style, words
from ui.screens.persons import persons_button
from ui.screens.sync_paged import Paged
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.tips import tip
from ui.words import Word
from ui.words.counting import counted, listed

if TYPE_CHECKING:
    from desktop.domain.phones import Drafted, PhoneLine
    from desktop.domain.views import Card
    from desktop.services.workplace import Workplace

_DONE = frozenset({PhoneState.USED, PhoneState.AWAY})


class PhonesPart(QWidget):
    """The new ones, or those that were dealt with; each can be opened in its place."""

    guide = "sending"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._phones = workplace.phones
        self._states = frozenset({PhoneState.NEW})
        choices = [("new", self.tr("New")), ("done", self.tr("Dealt with"))]
        self.which = Segments(choices, "new", "phones.which", self.tr("Which ones are shown"))
        self.which.chosen.connect(self._choose)
        self._list = Paged(
            self.tr("Sent from phones in the villages"),
            self.tr("Nothing here."),
            "sync.phones",
            lambda: self._phones.count(self._states),
            lambda offset, limit: self._phones.page(self._states, offset, limit),
            self._line,
            8,
        )
        told = self.tr(
            "Nobody has signed these, and they are no reports. Make a draft of one, check it, and hand it to "
            "the leader as any other."
        )
        self.setLayout(column(row(self.which, None), Paragraph(told, "muted"), self._list, space=12))
        shell.bridge.event.connect(self._happened)

    def refresh(self) -> None:
        """Show what there is now."""
        self._list.refresh()

    def _choose(self, key: str) -> None:
        self._states = _DONE if key == "done" else frozenset({PhoneState.NEW})
        self.refresh()

    def _line(self, line: PhoneLine, _place: int) -> QWidget:
        return PhoneForm(self._workplace, self._shell, line)

    def _happened(self, event: Event) -> None:
        if not self.isVisible() or not isinstance(event, PhonesChanged):
            return
        if not any(each.progress.running for each in self.findChildren(PhoneForm)):
            self.refresh()  # else one of them is about to show the draft that was made of it


class PhoneForm(QFrame):
    """One: from whom, when, what; opened it has the answers and what can be done."""

    def __init__(self, workplace: Workplace, shell: Shell, line: PhoneLine) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._phones = workplace.phones
        self.line = line
        self.setObjectName(f"phone.{line.serial}")
        self.setAccessibleName(f"{line.title}, {line.phone}, {line.serial}")
        self.see = button(self.tr("Read"), "quiet", f"phone.see.{line.serial}", "chevron-down")
        named = self.tr("Read: {title}, {phone}")
        self.see.setAccessibleName(named.format(title=line.title, phone=line.phone))
        self.see.clicked.connect(self._toggle)
        said = column(Elided(line.title, "strong"), Elided(self._facts(), "muted"), space=1)
        head = row(said, Chip(self._state()), self.see, space=8)
        head.setStretch(0, 1)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self._whole = False  # data of persons stands unmasked
        self.progress = ProgressLine(f"phone.{line.serial}")
        self.setLayout(column(head, self._place, self.progress, space=8))

    def _facts(self) -> str:
        line = self.line
        facts = [line.phone, words.moment(line.received_at, self._shell.app.clock()), line.serial]
        if line.files:
            one, more = self.tr("1 file"), self.tr("{n} files")
            facts.append(counted(len(line.files), one, more))
        if line.settled_by:
            facts.append(line.settled_by)
        return " · ".join(facts)

    def _toggle(self) -> None:
        if self._body is None:
            self._body = self._opened()
            self._place.addWidget(self._body)
        else:
            self._body.hide()
            self._body.deleteLater()
            self._body, self._whole = None, False
        text = self.tr("Read") if self._body is None else self.tr("Close")
        self.see.setText(f" {text}")
        self.see.setFocus()

    def _show_persons(self) -> None:
        """Until it is closed."""
        self._toggle()
        self._whole = True
        self._toggle()

    def _opened(self) -> QWidget:
        body = column(self._answers(), space=12)
        line = self.line
        if line.problems:
            one = self.tr("The form's rules find something in 1 place; the draft shows where.")
            more = self.tr("The form's rules find something in {n} places; the draft shows where.")
            body.addWidget(Paragraph(counted(line.problems, one, more), "muted"))
        body.addLayout(self._steps())
        opened = QWidget()
        opened.setLayout(body)
        return opened

    def _answers(self) -> QWidget:
        try:
            answers = self._phones.answers(self.line.id, whole=self._whole)
        except BaocaoxaError as error:
            return Paragraph(words.sentence(error))
        except FormError:
            return Paragraph(self.tr("It cannot be read with the form as it is on this computer."))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.px(16))
        grid.setColumnStretch(1, 1)
        for place, each in enumerate(answers):
            grid.addWidget(Paragraph(each.question, "muted"), place, 0)
            value = Paragraph(each.value)
            value.setObjectName(f"phone.answer.{place}")
            grid.addWidget(value, place, 1)
        if not answers:
            grid.addWidget(label(self.tr("Nothing is answered."), "muted"), 0, 0)
        if not self._whole and any(each.personal for each in answers):
            persons = persons_button("phone.persons", self._show_persons)
            persons.setProperty("place", "lead")
            grid.addLayout(row(persons, None), len(answers), 0, 1, 2)
        shown = QWidget()
        shown.setLayout(grid)
        return shown

    def _steps(self) -> QVBoxLayout:
        line, steps = self.line, row(space=8)
        places = self._phones.places(line.id, self._workplace.today())
        begin = self._phones.may_begin(line.id)
        none = not places and not begin
        if line.report is not None:
            go = button(self.tr("See the report"), "", "phone.report", "report")
            go.clicked.connect(lambda: self._shell.show_report(str(line.report)))
            steps.addWidget(go)
        if not none:
            steps.addWidget(self._drafting(places, begin))
        if line.state is PhoneState.AWAY:
            back = button(self.tr("Take it out again"), "quiet", "phone.back")
            back.clicked.connect(lambda: self._phones.bring_back(line.id))
            steps.addWidget(back)
        elif line.state is PhoneState.NEW:
            away = button(self.tr("Put away"), "quiet", "phone.away")
            away.clicked.connect(lambda: self._phones.put_away(line.id))
            steps.addWidget(away)
        steps.addStretch(1)
        if not none:
            return column(steps)
        told = self.tr("No report of this form is to be filled in now: it can be read, and put away.")
        return column(Paragraph(told, "muted"), steps, space=8)

    def _drafting(self, places: tuple[Card, ...], begin: bool) -> QPushButton:
        """One press where there is one report to fill in; a short menu where there are several."""
        made = button(self.tr("Make a draft from it"), "primary", "phone.draft", "edit")
        choices: list[tuple[str, Card | None]] = [(_named(each), each) for each in places]
        if begin:
            choices.append((self.tr("A new report that nothing asked for"), None))
        if len(choices) == 1:
            made.clicked.connect(partial(self._draft, choices[0][1]))
            made.setToolTip(tip(choices[0][0]))
            return made
        menu = QMenu(made)
        menu.setObjectName("phone.places")
        menu.setAccessibleName(self.tr("Which report is it for?"))
        for place, (text, card) in enumerate(choices):
            entry = menu.addAction(text)
            entry.setObjectName(f"phone.place.{place}")
            entry.triggered.connect(partial(self._draft, card))

        def offer() -> None:
            menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])

        made.clicked.connect(offer)
        return made

    def _draft(self, place: Card | None, _checked: bool = False) -> None:
        submission, phones = self.line.id, self._phones

        def work(tell: Tell, stopped: Stopped) -> Drafted:
            return phones.draft(submission, place, tell, stopped)

        said = self.tr("The draft is being made; files of the phone are fetched.")
        self.progress.run(said, self._shell.bridge, work, self._drafted, self._failed)
        self._hold(True)

    def _hold(self, held: bool) -> None:
        """Nothing else is pressed while the draft is being made."""
        for each in (self.see, self._body):
            if each is not None:
                each.setEnabled(not held)

    def _drafted(self, made: Drafted) -> None:
        self._shell.open_report(made.report)
        said = [self.tr("The phone's answers stand in the draft. Check them as your own.")]
        if made.kept:
            one = self.tr("1 answer that was there already stays.")
            said.append(counted(made.kept, one, self.tr("{n} answers that were there already stay.")))
        if made.left:
            left = self.tr("Not fetched: {names}. Make the draft once more when there is a network.")
            said.append(left.format(names=listed(made.left)))
        self._shell.banner(" ".join(said), "warn" if made.left else "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self._hold(False)
        self._shell.banner(words.sentence(error), "info" if isinstance(error, FetchStopped) else "bad")

    def _state(self) -> Word:
        return {
            PhoneState.NEW: Word(self.tr("New"), "info", "info"),
            PhoneState.USED: Word(self.tr("Draft made"), "check", "good"),
            PhoneState.AWAY: Word(self.tr("Put away"), "remove", "muted"),
        }[self.line.state]


def _named(card: Card) -> str:
    return f"{card.event or words.occasion(card.period, card.task)} · {words.state(card.state).text}"
