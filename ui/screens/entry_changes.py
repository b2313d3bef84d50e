"""What a newer version of the form does to a draft: three lists in words, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from desktop.domain.personal import mask_answer
from desktop.forms import Node
from desktop.forms.persons import persons
from ui import style
from ui.questions.note import listed_as, shown_as
from ui.questions.sentences import violation_sentence, warning_sentence
from ui.screens.entry_faults import name_of
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, frame, page, row
from ui.widgets.tips import tip
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.versions import Move

translate = QCoreApplication.translate

#: Pixels at 100 % from which two lists stand beside each other.
_ROOM = 760


@dataclass(frozen=True)
class Line:
    """One answer: its question, its value (or what is wanted), and why."""

    name: str
    value: str
    why: str = ""
    personal: bool = False  # data of a person: masked in the list, whole when it is copied
    listed: str = ""  # the question as the list names it, where its label repeats such data

    @property
    def text(self) -> str:
        """As it stands in a list."""
        value = mask_answer(self.value) if self.personal else self.value
        name = self.listed or self.name
        said = named(name, value) if value else name
        return f"{said} – {self.why}" if self.why else said


def kept_lines(move: Move) -> list[Line]:
    """Answers that go over, as they read now."""
    names = persons(move.after)
    nodes = [move.after.node(kept.ref) for kept in move.kept]
    return [Line(name_of(node, names), listed_as(node, node.value, names)) for node in nodes]


def lost_lines(move: Move) -> list[Line]:
    """Answers, or choices of them, that have no place in the new version, and why."""
    found, names = [], persons(move.before)
    for lost in move.lost:
        node = move.before.node(lost.ref)
        value = lost.value if _chosen(node) else shown_as(node, node.value)
        found.append(Line(name_of(node), value, _why(lost.why), node.personal, name_of(node, names)))
    return found


def asked_lines(move: Move) -> list[Line]:
    """Questions that want an answer the draft did not owe before."""
    found, names = [], persons(move.after)
    for asked in move.asked:
        node = move.after.node(asked.ref)
        told = warning_sentence if asked.why == "unusual" else violation_sentence
        sentence = told(node, names)
        sentence = "" if asked.why == "required" else sentence  # the list's title says it
        found.append(Line(name_of(node, names), sentence))
    return found


def _chosen(node: Node) -> bool:
    return node.control in {"select1", "select", "rank"}


def _why(why: str) -> str:
    return {
        "gone": translate("EntryChanges", "no longer asked"),
        "choice": translate("EntryChanges", "no longer among the choices"),
        "type": translate("EntryChanges", "does not fit the question any more"),
        "row": translate("EntryChanges", "its row has no place any more"),
        "computed": translate("EntryChanges", "the form works this out itself now"),
    }[why]


class _Answers(QListWidget):
    """A list to read, copy from and walk through with the keyboard; long lines wrap."""

    def __init__(self, name: str, title: str, lines: Sequence[Line], picture: tuple[str, str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSpacing(style.px(2))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(style.px(42) * min(len(lines), 3))
        mark = icon(*picture)
        for line in lines:
            item = QListWidgetItem(mark, line.text)
            item.setToolTip(tip(line.text))
            self.addItem(item)
        self.currentItemChanged.connect(self._follow)

    def _follow(self, item: QListWidgetItem | None) -> None:
        """The page scrolls along with the current line: a list is as long as it is."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None else None
        if item is None or area is None or inner is None:
            return
        line = self.visualItemRect(item)
        at = self.viewport().mapTo(inner, line.center())
        area.ensureVisible(at.x(), at.y(), 0, line.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first line is the current one when the keyboard comes in."""
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """The lines stand: now their height is known."""
        super().doItemsLayout()
        if self.sizeHint().height() != self._told:
            self._told = self.sizeHint().height()
            self.updateGeometry()

    _told = 0

    def sizeHint(self) -> QSize:
        """As high as its lines are at this width."""
        around = 2 * self.spacing()
        lines = sum(self.sizeHintForRow(at) + around for at in range(self.count())) + around
        needed = max(lines, self.contentsSize().height()) + 2 * self.frameWidth() + style.px(4)
        return QSize(super().sizeHint().width(), needed)


class Changes(QFrame):
    """The lists, and the decision; stands where the questions stand until it is taken."""

    move_wanted = Signal()
    later_wanted = Signal()
    folded = Signal()  # Escape: back to the questions, nothing decided

    def __init__(self, move: Move) -> None:
        super().__init__()
        self.setObjectName("entry.changes")
        title = self.tr("What changes in the new version ({version})").format(version=move.version)
        self.setAccessibleName(title)
        self._lost, asked, kept = lost_lines(move), asked_lines(move), kept_lines(move)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(style.px(16))
        self._beside.addWidget(self._lost_part(), 1)
        self._beside.addWidget(self._asked_part(asked), 1)
        self.go = button(self.tr("Go to the new version"), "primary", "entry.changes.move")
        self.go.clicked.connect(self.move_wanted)
        self.later = button(self.tr("Later"), "", "entry.changes.later")
        self.later.clicked.connect(self.later_wanted)
        words = self.tr(
            "Nothing has changed yet, and the old version can still be sent. After going to the new "
            "version you can come back until you type something."
        )
        body = column(label(title, "section"), Paragraph(words, "muted"), space=8)
        body.addSpacing(style.px(4))
        body.addLayout(self._beside)
        self._add_kept(body, kept)
        area = page(body)
        whole = column(area)
        whole.setStretch(0, 1)
        foot = frame(row(None, self.later, self.go, margins=(24, 10, 24, 10)), "foot")
        whole.addWidget(foot)
        self.setLayout(whole)

    def begin(self) -> None:
        """The focus goes to the decision."""
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.folded.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside each other, the lists stand below each other."""
        super().resizeEvent(event)
        across = event.size().width() >= style.px(_ROOM)
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        )

    def _lost_part(self) -> QWidget:
        count = len(self._lost)
        title = self.tr("Lost: {count}").format(count=count)
        head = row(label(title, "strong"), None)
        if count:
            self.copy = button(self.tr("Copy the list"), "quiet", "entry.changes.copy", "copy")
            self.copy.clicked.connect(self._copy)
            head.addWidget(self.copy)
        nothing = self.tr("No answer is lost.")
        return _part(head, "entry.changes.lost", title, self._lost, nothing, ("warning", "warn"))

    def _asked_part(self, asked: Sequence[Line]) -> QWidget:
        title = self.tr("To be answered anew: {count}").format(count=len(asked))
        nothing = self.tr("Nothing has to be answered anew.")
        head = row(label(title, "strong"), None)
        return _part(head, "entry.changes.asked", title, asked, nothing, ("edit", "accent"))

    def _add_kept(self, body: QBoxLayout, kept: Sequence[Line]) -> None:
        title = self.tr("Kept as they are: {count}").format(count=len(kept))
        toggle = button(title, "quiet", "entry.changes.kept.show", "chevron-right")
        toggle.setCheckable(True)
        toggle.setEnabled(bool(kept))
        answers = _Answers("entry.changes.kept", title, kept, ("check", "good"))
        answers.hide()
        toggle.toggled.connect(answers.setVisible)
        toggle.toggled.connect(
            lambda on: toggle.setIcon(icon("chevron-down" if on else "chevron-right", "accent"))
        )
        body.addLayout(row(toggle, None))
        body.addWidget(answers)
        body.addStretch(1)

    def _copy(self) -> None:
        """Question and value of what is lost, one a line, ready to be pasted elsewhere."""
        text = "\n".join(named(line.name, line.value) for line in self._lost)
        QGuiApplication.clipboard().setText(text)
        self.copy.setText(self.tr("Copied"))


def _part(
    head: QBoxLayout, name: str, title: str, lines: Sequence[Line], nothing: str, picture: tuple[str, str]
) -> QWidget:
    """A list under its head; the heads are equally high, so that two lists begin on one line."""
    head.addStrut(style.px(36))
    if not lines:
        return frame(column(head, Paragraph(nothing, "muted"), None, space=4))
    return frame(column(head, _Answers(name, title, lines, picture), None, space=4))
