"""What still has to be done: answers to correct, then unusual ones that want a reason.

Both in the order of the form; Enter or a click goes to the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from ui import style
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.labels import label
from ui.widgets.tips import tip
from ui.words.counting import named


@dataclass(frozen=True)
class Fault:
    """One thing to do: where, what the question is called, what is wrong or unusual with it."""

    ref: str
    name: str
    sentence: str
    unusual: bool = False  # right perhaps: it wants a reason, not a correction


class Faults(QFrame):
    """The list over the foot; it shrinks as answers are corrected and goes away with the last."""

    wanted = Signal(str)  # ref
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry.faults")
        self.setProperty("role", "foot")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.px(24), style.px(8), style.px(24), style.px(8))
        whole.setSpacing(style.px(4))
        head = QHBoxLayout()
        self._title = label("", "strong")
        head.addWidget(self._title, 1)
        hint = label(self.tr("F8: next one"), "small")
        head.addWidget(hint)
        close = button(self.tr("Close the list"), "quiet", "entry.faults.close")
        close.clicked.connect(self._close)
        head.addWidget(close)
        whole.addLayout(head)
        self.list = QListWidget()
        self.list.setObjectName("entry.faults.list")
        self.list.setAccessibleName(self.tr("What has to be corrected or confirmed"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._activated)
        self.list.itemClicked.connect(self._activated)
        whole.addWidget(self.list)
        self._faults: tuple[Fault, ...] = ()
        self.hide()

    def tell(self, faults: Sequence[Fault]) -> None:
        """Show these; the list goes away when there are none."""
        told = tuple(faults)
        if told == self._faults:
            return
        self._faults = told
        row = self.list.currentRow()
        self.list.clear()
        for fault in told:
            item = _item(fault)
            item.setData(Qt.ItemDataRole.UserRole, fault.ref)
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(told) - 1))
        self._title.setText(self._count(told))
        high = max(self.list.sizeHintForRow(0), style.px(34)) if told else 0
        self.list.setFixedHeight(high * min(len(told), 4) + style.px(6))
        if not told:
            self.hide()

    def _count(self, told: tuple[Fault, ...]) -> str:
        """How many there are of each kind."""
        unusual = sum(fault.unusual for fault in told)
        wrong = len(told) - unusual
        parts = []
        if wrong:
            one, many = self.tr("1 answer to correct"), self.tr("{count} answers to correct")
            parts.append(one if wrong == 1 else many.format(count=wrong))
        if unusual:
            one = self.tr("1 answer to confirm")
            many = self.tr("{count} answers to confirm")
            parts.append(one if unusual == 1 else many.format(count=unusual))
        return ", ".join(parts)

    def open(self) -> None:
        """Show the list with the focus in it."""
        self.show()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _activated(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _item(fault: Fault) -> QListWidgetItem:
    """A line of the list; an unusual answer says so in a word, not by its colour alone."""
    if not fault.unusual:
        return QListWidgetItem(icon("error", "bad"), named(fault.name, fault.sentence))
    words = QCoreApplication.translate("Faults", "To confirm: {name}: {sentence}")
    item = QListWidgetItem(icon("warning", "warn"), words.format(name=fault.name, sentence=fault.sentence))
    item.setForeground(QColor(style.tokens().warn))
    return item
