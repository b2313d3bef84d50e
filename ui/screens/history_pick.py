"""Which figures are shown over time: a list to search in, a tick for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.series import Indicator
from desktop.domain.text import fold
from ui import style
from ui.widgets.chart import MOST_SERIES
from ui.widgets.fields import SearchMark, line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column
from ui.widgets.tips import tip

_OF = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1


class Picker(QWidget):
    """Typing narrows the list, accents or not; the space bar ticks. `changed` when others are ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.text = line_edit("history.find", placeholder=self.tr("Find a figure"))
        self.text.setAccessibleName(self.tr("Find a figure"))
        SearchMark(self.text)
        self.text.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setObjectName("history.indicators")
        self.list.setAccessibleName(self.tr("Figures of the form"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._ticked)
        self._told = Paragraph("", "small")
        body = column(self.text, self.list, self._told, space=8)
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFixedWidth(style.px(250))

    def offer(self, indicators: Sequence[Indicator], chosen: Sequence[Indicator]) -> None:
        """Show the figures of a form, with these ticked."""
        self._filling = True
        self.list.clear()
        above = ""
        for each in indicators:
            head = each.called or each.row or each.section
            if head != above:
                above = head
                self._head(head or self.tr("Other figures"))
            item = QListWidgetItem(each.label)
            item.setData(_OF, each)
            item.setData(_FOLDED, f" {fold(f'{each.name} {each.section}')}")
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if each in chosen else Qt.CheckState.Unchecked)
            item.setToolTip(tip(" · ".join(filter(None, (each.section, each.name)))))
            self.list.addItem(item)
            if each in chosen[:1]:
                QTimer.singleShot(0, self.list, lambda item=item: self.list.scrollToItem(item))
        self._filling = False
        self._narrow(self.text.text())
        self._tell()

    def chosen(self) -> tuple[Indicator, ...]:
        """The figures ticked, in the form's order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(_OF)
            for item in items
            if item.data(_OF) is not None and item.checkState() is Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field into the list."""
        if event.key() == Qt.Key.Key_Down and self.text.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        wanted = fold(text).split()
        head: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_OF) is None:
                head = item
                item.setHidden(bool(wanted))
                continue
            shown = all(f" {word}" in item.data(_FOLDED) for word in wanted)
            item.setHidden(not shown)
            if shown and head is not None:
                head.setHidden(False)

    def _ticked(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        if len(self.chosen()) > MOST_SERIES:
            self._filling = True
            item.setCheckState(Qt.CheckState.Unchecked)
            self._filling = False
            self._tell(self.tr("At most {count} figures at a time.").format(count=MOST_SERIES))
            return
        self._tell()
        self.changed.emit()

    def _tell(self, text: str = "") -> None:
        chosen = self.chosen()
        if not text and any(each.restricted for each in chosen):
            text = self.tr("A figure that must not be published is among them: exports leave it out.")
        elif not text and any(each.small for each in chosen):
            text = self.tr("Exports show counts of 1 to 4 persons as «<5».")
        self._told.say(text)
        self._told.setVisible(bool(text))
