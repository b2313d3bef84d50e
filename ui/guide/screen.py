"""The guide on the screen: contents and search at the left, one page at the right; Esc leads back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from ui import style
from ui.guide.book import Book
from ui.guide.hits import AROUND, HEADING, Lines
from ui.guide.reader import Reader
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import SearchMark, line_edit
from ui.widgets.labels import label
from ui.widgets.layout import column, frame, row

_PAGE = Qt.ItemDataRole.UserRole


class Guide(QFrame):
    """Lies over the whole window. `tour_wanted` comes from a link on a page, `left` when it is to go."""

    left = Signal()
    tour_wanted = Signal()

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self.book = book
        self._way: list[str] = []
        self.setObjectName("guide")
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Guide"))
        self.search = line_edit("guide.search")
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        SearchMark(self.search)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._first)
        self.search.installEventFilter(self)
        self.contents = QListWidget()
        self.contents.setObjectName("guide.contents")
        self.contents.setAccessibleName(self.tr("Pages of the guide"))
        self.contents.setItemDelegate(Lines(self.contents))
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.currentItemChanged.connect(self._chosen)
        self._none = label(self.tr("Nothing found. Try fewer letters."), "muted")
        self._none.setWordWrap(True)
        self._none.hide()
        self.reader = Reader(book.images)
        self.reader.anchorClicked.connect(self._follow)
        self.back = button(self.tr("Page before"), "quiet", "guide.back", "chevron-left")
        self.back.clicked.connect(self._go_back)
        self.close_it = button(self.tr("Back to the work (Esc)"), "", "guide.close", "close")
        self.close_it.clicked.connect(self.left)
        side = frame(
            column(label(self.tr("Guide"), "title"), self.search, self._none, self.contents, space=12,
                   margins=(16, 18, 12, 16)), "rail",
        )  # fmt: skip
        self._side = side
        head = row(self.back, None, self.close_it, margins=(16, 14, 24, 6))
        body = column(head, self.reader)
        whole = row(side, space=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self._fill()
        bind(self, "back", self.left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large letters the contents leave the page its room."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(style.px(300), event.size().width() * 2 // 5))

    def open(self, name: str) -> None:
        """Show the page `name` and mark it in the contents."""
        self.search.clear()
        if not self._way or self._way[-1] != name:
            self._way.append(name)
        self._show(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list below it."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self.contents.count():
            self.contents.setFocus()
            self._first()
            return True
        return super().eventFilter(watched, event)

    def _show(self, name: str) -> None:
        page = self.book.page(name)
        self.reader.show_page(page, self.search.text().strip())
        self.back.setEnabled(len(self._way) > 1)
        self.contents.blockSignals(True)
        for index in range(self.contents.count()):
            if self.contents.item(index).data(_PAGE) == page.name:
                self.contents.setCurrentRow(index)
        self.contents.blockSignals(False)

    def _fill(self) -> None:
        """The contents, each group under its heading."""
        self.contents.blockSignals(True)
        self.contents.clear()
        group = ""
        for page in self.book.pages:
            if page.group != group:
                group = page.group
                heading = QListWidgetItem(group)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData(HEADING, True)
                self.contents.addItem(heading)
            item = QListWidgetItem(page.title)
            item.setData(_PAGE, page.name)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._none.hide()

    def _look(self, text: str) -> None:
        """What was found in place of the contents; the contents again when nothing is asked."""
        if not text.strip():
            self._fill()
            if self._way:
                self._show(self._way[-1])
            return
        hits = self.book.search(text)
        self.contents.blockSignals(True)
        self.contents.clear()
        for hit in hits:
            item = QListWidgetItem(hit.page.title)
            item.setData(AROUND, hit.around)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, hit.around)
            item.setData(_PAGE, hit.page.name)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._none.setVisible(not hits)

    def _first(self) -> None:
        if self.search.text().strip() and self.contents.count() and self.contents.currentRow() < 0:
            self.contents.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        name = item.data(_PAGE) if item is not None else None
        if name:
            if not self._way or self._way[-1] != name:
                self._way.append(name)
            self._show(name)

    def _follow(self, link: QUrl) -> None:
        if link.fragment() == "tour":
            self.tour_wanted.emit()
        elif link.fileName().endswith(".md"):
            self.open(link.fileName().removesuffix(".md"))

    def _go_back(self) -> None:
        if len(self._way) > 1:
            self._way.pop()
            self.search.clear()
            self._show(self._way[-1])
