"""Two corrections of one report: what differs side by side, one question after the other, and who decides."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.personal import mask_answer
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.forms import FormError
from desktop.forms.merge import Cell, Side
from desktop.forms.persons import NOBODY, persons
from ui import words
from ui.questions.note import listed_as, shown_as
from ui.screens.entry_faults import name_of
from ui.screens.persons import persons_button
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, clear, column, page, row
from ui.words.counting import named, with_reason

if TYPE_CHECKING:
    from desktop.services.conflicts import Meeting
    from desktop.services.workplace import Workplace


class ConflictScreen(QWidget):
    """Tab goes from question to question, arrows and space bar choose; Esc goes back, deciding nothing."""

    guide = "returned"

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self._detail = workplace.reports.detail(report)
        self._meeting = workplace.conflicts.meeting(report)
        self._suggestion = self._detail.form == SUGGESTIONS
        self._chosen: dict[str, Side] = {}
        self._groups: dict[str, dict[Side, QRadioButton]] = {}
        self._whole = False  # data of persons stands unmasked
        self._names = persons(self._meeting.instance)  # what no label or choice tells meanwhile
        self.setObjectName("conflict")
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(page(self._body, 860)))
        back = self.tr("Back to it") if self._suggestion else self.tr("Back to the report")
        self.head_action = button(back, "", "conflict.back", "chevron-left")
        self.head_action.clicked.connect(self._back)
        bind(self, "back", self._back)
        _speak(self._meeting, shell.app.settings.language)
        self._build()

    def heading(self) -> tuple[str, str]:
        """What this is, and of which report."""
        if self._suggestion:
            return self.tr("Two computers went on with it at once"), self._detail.title
        return self.tr("Two versions of one report"), " · ".join(
            (self._detail.title, words.occasion(self._detail.period))
        )

    def setFocus(self, *_: object) -> None:
        """The first question that wants a decision, else the one next step."""
        first = next(iter(self._groups.values()), None)
        (first[Side.MINE] if first else self._go).setFocus()

    def _build(self) -> None:
        clear(self._body)
        said = self.tr(
            "Another PC has sent this report too, and the centre holds that one. Say what stands: the "
            "next revision is made of it. What you do not choose stays in the history of the report."
        )
        if self._suggestion:
            said = self.tr(
                "Another computer of the commune went on with it too, and the centre holds what that one "
                "says. Choose what stands; it is sent at once. What you do not choose stays in the history."
            )
        if self._meeting.whose is None:
            said = self.tr("The centre holds no such report any more: your own answers stand.")
        told = Paragraph(said)
        whose = Paragraph(self._told())
        whose.setObjectName("conflict.whose")
        if not whose.text():
            whose.hide()
        self._body.addLayout(column(told, whose, self._all_at_once(), space=12))
        self._body.addSpacing(12)
        for number, cell in enumerate(self._meeting.disputed):
            self._body.addWidget(self._question(number, cell))
            self._body.addSpacing(8)
        if self._meeting.merged:
            self._body.addWidget(self._merged())
            self._body.addSpacing(8)
        if self._meeting.placeless:
            self._body.addWidget(self._placeless())
            self._body.addSpacing(8)
        go = self.tr("This stands") if self._suggestion else self.tr("Make the next revision")
        self._go = button(go, "primary", "conflict.go", "check")
        self._go.clicked.connect(self._settle)
        self._left = label("", "muted", "conflict.left")
        self._body.addLayout(row(self._go, self._left, None, space=16))
        self._body.addStretch(1)
        self._count()

    def _told(self) -> str:
        """Whose the other side is, as far as it is known here."""
        whose = self._meeting.whose
        if whose is None:
            return ""
        now = self._shell.app.clock()
        said = [self.tr("made by {author}").format(author=whose.author)] if whose.author else []
        if whose.approver and whose.approver != whose.author:
            said.append(self.tr("signed by {approver}").format(approver=whose.approver))
        if whose.at is not None:
            said.append(words.moment(whose.at, now))
        who = ", ".join(said) or self.tr("by whom is not known on this PC")
        return self.tr("The other one is another PC's of your office: {who}.").format(who=who)

    def _theirs(self) -> str:
        """The other side, in a word or two."""
        whose = self._meeting.whose
        name = "" if whose is None else whose.author
        return self.tr("Another PC: {name}").format(name=name) if name else self.tr("Another PC's")

    def _all_at_once(self) -> QWidget:
        mine = button(self.tr("Take all of mine"), "", "conflict.allMine")
        theirs = button(self.tr("Take all of the other PC's"), "", "conflict.allTheirs")
        mine.clicked.connect(partial(self._choose_all, Side.MINE))
        theirs.clicked.connect(partial(self._choose_all, Side.THEIRS))
        show = persons_button("conflict.persons", self._show_persons)
        holder = QWidget()
        holder.setLayout(row(mine, theirs, None, show))
        choosing, masked = bool(self._meeting.disputed), self._masked()
        for each, wanted in ((mine, choosing), (theirs, choosing), (show, masked)):
            each.setVisible(wanted)
        if not (choosing or masked):
            holder.hide()
        return holder

    def _masked(self) -> bool:
        """Whether anything here is data of a person that is not shown."""
        cells = (*self._meeting.disputed, *self._meeting.merged)
        nodes = [self._meeting.instance.node(cell.ref) for cell in cells]
        known = any(node.personal or name_of(node, self._names) != name_of(node) for node in nodes)
        return not self._whole and (known or bool(self._meeting.persons))

    def _show_persons(self) -> None:
        """What was chosen stays chosen."""
        try:
            self._workplace.conflicts.show_persons(self._report)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._whole, chosen, self._names = True, dict(self._chosen), NOBODY
        self._groups.clear()
        self._build()
        for ref, side in chosen.items():
            self._groups[ref][side].setChecked(True)
        QTimer.singleShot(0, self, self.setFocus)  # once they are shown

    def _question(self, number: int, cell: Cell) -> QFrame:
        name = self._name(cell)
        base = self.tr("Before: {value}").format(value=self._value(cell, cell.base))
        options = {
            Side.MINE: (self.tr("Mine"), self._stands(cell, Side.MINE)),
            Side.THEIRS: (self._theirs(), self._stands(cell, Side.THEIRS)),
        }
        group = QButtonGroup(self)
        buttons = {}
        fields = []
        for side, (whose, value) in options.items():
            radio = QRadioButton(whose)
            radio.setObjectName(f"conflict.{number}.{side}")
            radio.setAccessibleName(named(f"{name}, {whose}", f"{value}. {base}"))
            radio.toggled.connect(partial(self._choose, cell.ref, side))
            group.addButton(radio)
            said = _wrapped(value)
            said.setBuddy(radio)
            buttons[side] = radio
            fields.append(card(radio, said, space=4))
        self._groups[cell.ref] = buttons
        box = card(label(name, "section"), beside(*fields), space=8, name=f"conflict.{number}")
        if cell.base:
            layout = box.layout()
            assert isinstance(layout, QVBoxLayout)  # noqa: S101 - a card is a column
            layout.insertWidget(1, label(base, "muted"))
        box.setAccessibleName(name)
        return box

    def _merged(self) -> QFrame:
        lines = column(space=4)
        for cell in self._meeting.merged:
            lines.addWidget(Paragraph(self._note(cell)))
        title = self.tr("Changed on one side only: goes in by itself")
        return card(label(title, "section"), lines, name="conflict.merged")

    def _placeless(self) -> QFrame:
        lines = column(space=4)
        for cell in self._meeting.placeless:
            masked = cell.ref in self._meeting.persons and not self._whole
            said = mask_answer(cell.theirs) if masked else cell.theirs
            lines.addWidget(Paragraph(named(cell.ref.rpartition("/")[2], said)))
        title = self.tr(
            "The other PC's, without a place in your version of the form: stays in the history only"
        )
        return card(label(title, "section"), lines, name="conflict.placeless")

    def _note(self, cell: Cell) -> str:
        mine = cell.side is Side.MINE
        value = self._stands(cell, Side.MINE if mine else Side.THEIRS)
        said = (
            self.tr("{question}: {value} (mine)") if mine else self.tr("{question}: {value} (the other PC's)")
        )
        return said.format(question=self._name(cell), value=value)

    def _choose(self, ref: str, side: Side, chosen: bool) -> None:
        if chosen:
            self._chosen[ref] = side
            self._count()

    def _choose_all(self, side: Side) -> None:
        for buttons in self._groups.values():
            buttons[side].setChecked(True)
        self._go.setFocus()

    def _count(self) -> None:
        left = len(self._meeting.disputed) - len(self._chosen)
        self._go.setEnabled(not left)
        self._left.setText(self.tr("Still to decide: {count}").format(count=left) if left else "")

    def _settle(self) -> None:
        try:
            self._workplace.conflicts.settle(self._report, self._meeting.rev, self._chosen)
        except (BaocaoxaError, FormError) as error:
            self._shell.banner(sentence(error), "bad")
            return
        if self._suggestion:
            self._shell.show_suggestion(self._report)  # it has gone off: no leader signs it
        else:
            self._shell.open_report(self._report)

    def _back(self) -> None:
        if self._suggestion:
            self._shell.show_suggestion(self._report)
        else:
            self._shell.show_report(self._report)

    def _name(self, cell: Cell) -> str:
        return name_of(self._meeting.instance.node(cell.ref), self._names)

    def _stands(self, cell: Cell, side: Side) -> str:
        """A side's answer, with why it stands although it is unusual."""
        mine = side is Side.MINE
        value, reason = (cell.mine, cell.mine_reason) if mine else (cell.theirs, cell.theirs_reason)
        if not self._whole and self._meeting.instance.node(cell.ref).personal:
            reason = mask_answer(reason)
        return with_reason(self._value(cell, value), reason)

    def _value(self, cell: Cell, value: str) -> str:
        node = self._meeting.instance.node(cell.ref)
        said = shown_as(node, value) if self._whole else listed_as(node, value, self._names)
        return said or self.tr("(empty)")


def sentence(error: BaocaoxaError | FormError) -> str:
    """Why the two cannot be compared, or no longer."""
    if isinstance(error, FormError):
        return QCoreApplication.translate(
            "ConflictScreen",
            "The two are on versions of the form that cannot be compared on this PC. Tell the province.",
        )
    return words.sentence(error)


def _wrapped(text: str) -> QLabel:
    value = Paragraph(text)
    value.setProperty("role", "strong")
    return value


def _speak(meeting: Meeting, language: str | None) -> None:
    """In the language of the screen where the form has it."""
    if language in meeting.instance.definition.languages:
        meeting.instance.set_language(language)
