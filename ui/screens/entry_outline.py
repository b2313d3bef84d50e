"""The outline at the left: every section, how far it is filled, what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import style
from ui.widgets.icon import Icon
from ui.widgets.labels import label
from ui.widgets.layout import column, row

#: Height that the outline and the questions keep under long words; what is above them is read whole.
LEAST = 48
_WIDE = 236
#: Width of an entry: margins and a scroll bar apart.
_INSIDE = _WIDE - 16 - 8 - 12


@dataclass(frozen=True)
class Progress:
    """How a section stands: answered of asked, how many more are needed, wrong, unusual without a reason."""

    answered: int
    asked: int
    needed: int
    wrong: int
    relevant: bool
    unusual: int = 0

    @property
    def done(self) -> bool:
        """True when everything needed is answered and nothing is wrong."""
        return self.answered > 0 and not self.needed and not self.wrong and not self.unusual


class Outline(QScrollArea):
    """One entry per section; the arrows go through them."""

    chosen = Signal(int)

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self.setObjectName("entry.outline")
        self.setAccessibleName(self.tr("Sections of the form"))
        self.setWidgetResizable(True)
        self.setMinimumHeight(style.px(LEAST))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(style.px(_WIDE))
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(style.px(16), style.px(12), style.px(8), style.px(12))
        lines.setSpacing(style.px(2))
        self._group = QButtonGroup(self)
        self._entries: list[_Entry] = []
        for at, title in enumerate(titles):
            entry = _Entry(title)
            entry.setObjectName(f"entry.section.{at}")
            entry.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            self._group.addButton(entry)
            self._entries.append(entry)
            lines.addWidget(entry)
        lines.addStretch(1)
        self.setWidget(inner)

    def choose(self, at: int) -> None:
        """Mark the section that is shown."""
        if 0 <= at < len(self._entries):
            self._entries[at].setChecked(True)
            self.ensureWidgetVisible(self._entries[at])

    def tell(self, at: int, progress: Progress) -> None:
        """Say how a section stands."""
        self._entries[at].tell(progress)

    def rename(self, titles: list[str]) -> None:
        """The titles in another language."""
        for entry, title in zip(self._entries, titles, strict=True):
            entry.rename(title)


class _Entry(QPushButton):
    """A section: its title, and under it how it stands in words with an icon."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "nav")
        self._name = title
        self._title = label(title)
        self._title.setWordWrap(True)
        self._icon = Icon("edit", "muted", 14)
        self._words = label("", "small")
        below = row(self._icon, self._words, None, space=4)
        self._unusual_icon = Icon("warning", "warn", 14)
        self._unusual = label("", "small")
        self._unusual.setProperty("kind", "warn")
        besides = row(self._unusual_icon, self._unusual, None, space=4)
        inside = column(self._title, below, besides, space=2, margins=(10, 6, 8, 7))
        self.setLayout(inside)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._told: Progress | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(self, progress: Progress) -> None:
        """Show how the section stands."""
        if progress == self._told:
            return
        self._told = progress
        if progress.wrong:
            one, many = self.tr("1 to correct"), self.tr("{count} to correct")
            self._say("error", "bad", one if progress.wrong == 1 else many.format(count=progress.wrong))
        elif progress.done:
            self._say("check", "good", self.tr("Complete"))
        elif progress.asked and not progress.needed and not progress.unusual:
            self._say("", "muted", self.tr("Optional"))
        elif progress.asked:
            words = self.tr("{answered} of {asked} filled")
            self._say("", "muted", words.format(answered=progress.answered, asked=progress.asked))
        else:
            self._say("", "muted", self.tr("Nothing to fill in"))
        self._say_unusual(progress.unusual)
        self.setVisible(progress.relevant)
        self.updateGeometry()

    def _say_unusual(self, count: int) -> None:
        """Amber, beside what is wrong: answers that want a reason."""
        one, many = self.tr("1 to confirm"), self.tr("{count} to confirm")
        words = (one if count == 1 else many.format(count=count)) if count else ""
        self._unusual_icon.setVisible(bool(count))
        self._unusual.setVisible(bool(count))
        self._unusual.setText(words)
        if words:
            self.setAccessibleName(f"{self.accessibleName()}. {words}")

    def rename(self, title: str) -> None:
        """The section's title in another language."""
        if title != self._name:
            self._name = title
            self._title.setText(title)
            told, self._told = self._told, None
            if told is not None:
                self.tell(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the next section's entry."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _say(self, icon: str, kind: str, words: str) -> None:
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set(icon, kind)
        self._words.setText(words)
        style.mark(self._words, kind=kind if kind != "muted" else "")
        self.setAccessibleName(f"{self._name}. {words}")

    def sizeHint(self) -> QSize:
        """As high as the wrapped title and the line under it need."""
        layout = self.layout()
        return QSize(style.px(_INSIDE), layout.heightForWidth(style.px(_INSIDE)) if layout is not None else 0)

    def minimumSizeHint(self) -> QSize:
        """The same: titles are not cut."""
        return QSize(0, self.sizeHint().height())
