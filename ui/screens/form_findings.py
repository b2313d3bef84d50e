"""What was found in a form, as a list: the cell, what is wrong there and what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.forms.lint import Checked, Finding, Severity, counted, say, severity
from ui import style
from ui.widgets.icon import icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column

_KINDS = {
    Severity.ERROR: ("error", "bad"),
    Severity.WARNING: ("warning", "warn"),
    Severity.HINT: ("info", "accent"),
}


class Findings(QWidget):
    """The list with its count above it; a click or Enter copies the cell, for Excel's name box."""

    chosen = Signal(object)  # the finding whose cell was copied

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.list = _List()
        self.list.setObjectName("form.findings")
        self.list.setAccessibleName(self.tr("What was found in the form"))
        self.list.itemClicked.connect(self._take)
        self.list.wanted.connect(self._take)
        self.count = label("", "section", "form.count")
        self.count.setWordWrap(True)
        self.said = Paragraph("", "small")
        self.said.setObjectName("form.copied")
        self.setLayout(column(self.count, 8, self.list, 8, self.said))
        self.say(Checked(()))

    def say(self, checked: Checked) -> None:
        """Show other findings."""
        self.list.clear()
        for finding in checked.findings:
            self.list.addItem(self._item(finding))
        self.list.setVisible(bool(checked.findings))
        self.count.setText(counted(checked, self._language))
        hint = self.tr("Enter or a click copies the cell for Excel's name box.")
        self.said.say(hint if checked.findings else "")
        if checked.findings:
            self.list.setCurrentRow(0)

    def _item(self, finding: Finding) -> QListWidgetItem:
        place = finding.place
        where = str(place) or self.tr("The file")
        header = f" · {place.header}" if place.header else ""
        sentence = say(finding, self._language)
        kind = severity(finding.severity, self._language)
        item = QListWidgetItem(icon(*_KINDS[finding.severity]), f"{where}{header}\n{sentence}")
        item.setData(Qt.ItemDataRole.UserRole, finding)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}, {where}{header}: {sentence}")
        item.setToolTip(kind)
        return item

    def _take(self, item: QListWidgetItem) -> None:
        finding: Finding = item.data(Qt.ItemDataRole.UserRole)
        place = str(finding.place)
        if place:
            QGuiApplication.clipboard().setText(place)
            self.said.say(self.tr("Copied: {place}").format(place=place))
        self.chosen.emit(finding)


class _List(QListWidget):
    """Sentences that wrap; Enter and Ctrl+C take the one in front."""

    wanted = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(style.px(18), style.px(18)))
        self.setSpacing(style.px(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and Ctrl+C copy the cell."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        item = self.currentItem()
        if item is not None and (event.key() in keys or event.matches(QKeySequence.StandardKey.Copy)):
            self.wanted.emit(item)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentences wrap anew."""
        super().resizeEvent(event)
        self.doItemsLayout()
