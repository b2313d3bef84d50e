"""What still has to be corrected: a list in the order of the form; Enter or a click goes to the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from ui import style
from ui.widgets.buttons import button
from ui.widgets.icon import icon
from ui.widgets.labels import label


@dataclass(frozen=True)
class Fault:
    """One thing to correct: where, what the question is called, what is wrong."""

    ref: str
    name: str
    sentence: str


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
        self.list.setAccessibleName(self.tr("What has to be corrected"))
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
            item = QListWidgetItem(icon("error", "bad"), f"{fault.name}: {fault.sentence}")
            item.setData(Qt.ItemDataRole.UserRole, fault.ref)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(told) - 1))
        one, many = self.tr("1 answer to correct"), self.tr("{count} answers to correct")
        self._title.setText(one if len(told) == 1 else many.format(count=len(told)))
        high = max(self.list.sizeHintForRow(0), style.px(34)) if told else 0
        self.list.setFixedHeight(high * min(len(told), 4) + style.px(6))
        if not told:
            self.hide()

    def open(self) -> None:
        """Show the list with the focus in it."""
        self.show()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _activated(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
