"""The left rail: the screens, who is signed in, and a fold to icons and initials only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QWidget

from desktop.domain.text import initials
from ui import style, words
from ui.screens import SCREENS
from ui.shell import Shell
from ui.shortcuts import screen_keys, shown
from ui.widgets.buttons import Pressed
from ui.widgets.icon import icon
from ui.widgets.labels import Elided, label
from ui.widgets.layout import column, row, rule

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

WIDTH = 216
FOLDED = 60
#: What a place that stands close to its neighbours is lower by, at 100 %; as `base.qss` has it.
SPARED = 14


class Rail(QFrame):
    """`chosen` tells the key of the screen pressed; a count stands beside a place where something waits."""

    chosen = Signal(str)
    sign_out_wanted = Signal()
    fold_wanted = Signal(bool)

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Screens"))
        self._folded = self._close = False
        self._places: dict[str, Nav] = {}
        group = QButtonGroup(self)
        top, foot = column(space=4), column(space=4)
        for screen in SCREENS:
            place = Nav(QCoreApplication.translate("Screens", screen.title), screen.icon, f"nav.{screen.key}")
            place.setCheckable(True)
            place.setToolTip(
                " ".join([place.words, *(f"({shown(each)})" for each in screen_keys(screen.key))])
            )
            place.clicked.connect(lambda _=False, key=screen.key: self.chosen.emit(key))
            group.addButton(place)
            self._places[screen.key] = place
            (foot if screen.foot else top).addWidget(place)
        self._unit = Elided(workplace.unit.full_name, "strong")
        self._province = Elided(_province(workplace, shell), "small")
        self._name = Elided(workplace.account.name, "strong")
        self._role = Elided(words.role(workplace.account.role), "small")
        self._fold = Nav(self.tr("Fold the rail"), "chevron-left", "rail.fold")
        self._fold.clicked.connect(lambda: self.fold_wanted.emit(not self._folded))
        lock = Nav(self.tr("Lock"), "lock", "rail.lock")
        lock.setToolTip(f"{lock.words} (Ctrl+L)")
        lock.clicked.connect(shell.lock)
        leave = Nav(self.tr("Sign out"), "return", "rail.signOut")
        leave.clicked.connect(self.sign_out_wanted)
        self._all = [*self._places.values(), lock, leave, self._fold]
        self._who = QWidget()
        self._who.setLayout(column(self._name, self._role, space=1, margins=(11, 4, 8, 4)))
        account = workplace.account
        who = f"{account.name}, {words.role(account.role)}"
        self._mark = label(initials(account.name), "strong", "rail.who")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setAccessibleName(self.tr("Signed in: {who}").format(who=who))
        self._mark.setToolTip(self._mark.accessibleName())
        self._mark.hide()
        self._where = QWidget()
        self._where.setLayout(column(self._unit, self._province, space=1, margins=(11, 0, 8, 8)))
        foot.addWidget(lock)
        foot.addWidget(leave)
        self.setLayout(
            column(
                self._where,
                top,
                None,
                foot,
                self._fold,
                rule(),
                self._who,
                self._mark,
                space=4,
                margins=(10, 18, 10, 10),
            )
        )

    def choose(self, key: str) -> None:
        """Mark the place the person is in."""
        place = self._places.get(key)
        if place is not None:
            place.setChecked(True)

    def count(self, key: str, waiting: int) -> None:
        """Show how much waits for this person at `key`; nothing for 0."""
        self._places[key].count(waiting)

    def fold(self, folded: bool) -> None:
        """Show icons only, or icons with words."""
        self._folded = folded
        self.setFixedWidth(style.px(FOLDED if folded else WIDTH))
        self._who.setVisible(not folded)
        self._where.setVisible(not folded)
        self._mark.setVisible(folded)
        for place in self._all:
            place.fold(folded)
        text = self.tr("Unfold the rail") if folded else self.tr("Fold the rail")
        self._fold.rename(text, "chevron-right" if folded else "chevron-left")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the places stand closer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Spare the room around the places where not all of them fit: none lies over another."""
        spared = len(self._all) * style.px(SPARED) if self._close else 0
        close = self.height() < self.minimumSizeHint().height() + spared
        if close != self._close:
            self._close = close
            for place in self._all:
                place.stand_close(close)


class Nav(Pressed):
    """One place in the rail."""

    def __init__(self, text: str, picture: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "nav")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        side = style.px(20)
        self.setIconSize(QSize(side, side))
        self.words = text
        self._picture = picture
        self._folded = False
        self._count: QLabel = label("", "small")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.hide()
        self.setLayout(row(None, self._count, margins=(8, 0, 10, 0)))
        self.toggled.connect(self._tint)
        self.rename(text, picture)

    def rename(self, text: str, picture: str) -> None:
        """Another word and picture."""
        self.words, self._picture = text, picture
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._tint(self.isChecked())
        self.fold(self._folded)

    def fold(self, folded: bool) -> None:
        """Show the icon only."""
        self._folded = folded
        self.setText("" if folded else f"  {self.words}")
        self._count.setVisible(not folded and bool(self._count.text()))

    def stand_close(self, close: bool) -> None:
        """With less room above and below, or as much as there should be."""
        style.mark(self, close=close)

    def count(self, waiting: int) -> None:
        """Show a number at the end."""
        self._count.setText(str(waiting) if waiting else "")
        self._count.setVisible(waiting > 0 and not self._folded)
        self.setAccessibleName(f"{self.words} ({waiting})" if waiting else self.words)
        self.setToolTip(self.accessibleName())

    def _tint(self, chosen: bool) -> None:
        self.setIcon(icon(self._picture, "accent" if chosen else "muted"))


def _province(workplace: Workplace, shell: Shell) -> str:
    code = workplace.unit.province
    return next((item.full_name for item in shell.app.units.provinces() if item.code == code), "")
