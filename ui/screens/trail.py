"""The audit trail: who did what and when, whether nobody changed it, and out to a file with its hashes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.trail import Entry, TrailFilter, Verdict
from ui import style, words
from ui.screens.document_asked import Ask, asked_path
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner, Empty
from ui.widgets.fields import Box, SearchMark, line_edit
from ui.widgets.filter_line import filter_line
from ui.widgets.kept_end import END, KeptEnd
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.table import fit, record_table
from ui.widgets.tips import tip
from ui.words import trail as trail_words

if TYPE_CHECKING:
    from desktop.services.trail import Trail
    from desktop.services.workplace import Workplace

#: Pixels at 100 % beside the list.
_SIDE = 24
Index = QModelIndex | QPersistentModelIndex
PAGE = 100
ABOUT, WHAT, WHO, WHEN, MORE = range(5)
_SPARE = ((MORE, 260),)
#: What these columns keep at 100 % where the first one needs their room.
_WISH, _NEED = (MORE, 165), (WHAT, 150)


class TrailScreen(QWidget):
    """A filter line and pages of entries, newest first; leaders and administrators see all."""

    guide = "trail"

    def __init__(self, workplace: Workplace, shell: Shell, report: str = "", ask: Ask = asked_path) -> None:
        super().__init__()
        self._trail = workplace.trail
        self._shell = shell
        self._ask = ask
        self._report = report
        self._title = workplace.reports.detail(report).title if report else ""
        self.setObjectName("trail")
        self.text = line_edit("trail.text", placeholder=self.tr("Filter by report or period"))
        self.text.setAccessibleName(self.tr("Filter the audit trail"))
        SearchMark(self.text)
        self.text.textChanged.connect(self._filter)
        forms = {each.id: each.title for each in reversed(workplace.forms.list())}
        known = trail_words.Known(workplace.accounts.names(), forms)
        self.actor = self._choices(
            "trail.actor",
            self.tr("Everybody"),
            self._trail.actors(),
            partial(trail_words.who, known=known),
        )
        self.actor.setVisible(self._trail.sees_all)
        self.action = self._choices(
            "trail.action", self.tr("All actions"), self._trail.actions(), trail_words.action
        )
        self._found = label("", "muted", "trail.found")
        self._verdict = Banner("trail.verdict", closable=False)
        self.model = TrailModel(self._trail, self._wanted(), shell, known)
        self.table = record_table(self.model, "trail.table", self.tr("Audit trail"))
        self._kept = KeptEnd(self.table)
        self.table.verticalScrollBar().valueChanged.connect(self._keep_periods)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            Empty("search", self.tr("Nothing found"), self.tr("Take a word away, or choose all actions."))
        )
        self._stack.addWidget(
            Empty("check", self.tr("Nothing yet"), self.tr("What is done with reports stands here."))
        )
        self.text.setVisible(not report)
        check = button(self.tr("Check the chain"), "", "trail.check", "check")
        check.clicked.connect(self._check)
        self._ways = [check]
        for kind in ("Excel", "CSV"):
            suffix = ".xlsx" if kind == "Excel" else ".csv"
            way = button(kind, "", f"trail.save{suffix}", "save")
            way.setAccessibleName(self.tr("Save as {kind}").format(kind=kind))
            way.clicked.connect(partial(self._export, suffix))
            self._ways.append(way)
        line = filter_line(self.text, self.actor, self.action)
        ways = row(self._found, None, *self._ways, space=8)
        self.line = ProgressLine("trail")
        body = column(
            line, ways, self.line, self._verdict, self._stack, space=12, margins=(_SIDE, 4, _SIDE, 16)
        )
        body.setStretchFactor(self._stack, 1)
        self.setLayout(body)
        self.setFocusProxy(self.text)
        bind(self, "filter", self.text.setFocus)
        self._show_count()

    def heading(self) -> tuple[str, str]:
        """What this is, and of what."""
        below = (
            ""
            if self._trail.sees_all
            else self.tr("Of reports you have begun or handed on, and of your account")
        )
        return self.tr("Audit trail"), self._title or below

    def resizeEvent(self, event: object) -> None:
        """A narrow table leaves out what is missed least."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        fit(self.table, self._room(), _SPARE)
        self._keep_periods()

    def _keep_periods(self) -> None:
        self._kept.make_room(self._room(), _WISH, _NEED)

    def _room(self) -> int:
        return self.width() - style.px(2 * _SIDE) - self.table.verticalScrollBar().sizeHint().width()

    def _choices(self, name: str, everything: str, values: tuple[str, ...], said: Any) -> QComboBox:
        box = Box(name, everything)
        box.addItem(everything, "")
        for value in values:
            box.addItem(said(value), value)
        box.currentIndexChanged.connect(self._filter)
        return box

    def _wanted(self) -> TrailFilter:
        return TrailFilter(
            self.text.text().strip(),
            self.actor.currentData() or "",
            self.action.currentData() or "",
            subject=self._report,
        )

    def _filter(self) -> None:
        self.model.use(self._wanted())
        self._show_count()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self._found.setText(self.tr("{count} entries").format(count=count))
        wanted = self._wanted()
        filtered = bool(wanted.text or wanted.actor or wanted.action)
        self._stack.setCurrentIndex(0 if count else 1 if filtered else 2)
        self._fit()

    def _check(self) -> None:
        said, verify = self.tr("The chain is being checked…"), self._trail.verify
        self._verdict.clear()
        self.line.run(
            said, self._shell.bridge, lambda _tell, stopped: verify(stopped), self._checked, self._failed
        )
        self._busy(True)

    def _checked(self, verdict: Verdict) -> None:
        self._busy(False)
        self._verdict.say(trail_words.verdict(verdict), _kind(verdict))

    def _export(self, suffix: str) -> None:
        kind = "Excel (*.xlsx)" if suffix == ".xlsx" else "CSV (*.csv)"
        path = self._ask(self, f"nhat-ky{suffix}", kind)
        if path is None:
            return
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        self._verdict.clear()
        said, export = self.tr("{file} is being made…").format(file=path.name), self._trail.export
        work = partial(export, path, self._wanted())
        self.line.run(said, self._shell.bridge, work, self._saved, self._failed)
        self._busy(True)

    def _saved(self, path: Path) -> None:
        self._busy(False)
        said = self.tr("Saved as {path}. Anyone can check it: baocaoxa audit verify {name}")
        self._verdict.say(said.format(path=path, name=path.name), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy(False)
        self._verdict.say(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")

    def _busy(self, busy: bool) -> None:
        for way in self._ways:
            way.setEnabled(not busy)


def _kind(verdict: Verdict) -> str:
    """How a verdict is shown: what was lost with a damaged store is no forgery, and not whole either."""
    if verdict.whole:
        return "good"
    return "bad" if verdict.broken is not None or verdict.missing else "warn"


class TrailModel(QAbstractTableModel):
    """Entries of a filter, fetched by pages."""

    def __init__(self, trail: Trail, wanted: TrailFilter, shell: Shell, known: trail_words.Known) -> None:
        super().__init__()
        self._known = known
        self._trail = trail
        self._shell = shell
        self._wanted = wanted
        self._count = 0
        self._pages: dict[int, tuple[Entry, ...]] = {}
        self.use(wanted)

    def use(self, wanted: TrailFilter) -> None:
        """Show the entries of another filter."""
        self.beginResetModel()
        self._wanted = wanted
        self._pages.clear()
        self._count = self._trail.count(wanted)
        self.endResetModel()

    def entry(self, at: int) -> Entry | None:
        """The entry in a row; None past the end."""
        number, place = divmod(at, PAGE)
        if number not in self._pages:
            self._pages[number] = self._trail.page(self._wanted, number * PAGE, PAGE)
        entries = self._pages[number]
        return entries[place] if place < len(entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """All that the filter shows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """About what, what, who, when, more."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("About"), self.tr("What"), self.tr("Who"), self.tr("When"), self.tr("More"))
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words; of the first one also how long its period is."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, END}:
            return None
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == END:
            return len(trail_words.of_period(entry)) if index.column() == ABOUT else 0
        text = self._text(entry, index.column())
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, entry: Entry, column: int) -> str:
        match column:
            case 0:
                return trail_words.about(entry, self._known)
            case 1:
                return trail_words.action(entry.action, entry.form, entry.detail)
            case 2:
                return trail_words.who(entry.actor, self._known)
            case 3:
                return words.moment(entry.when, self._shell.app.clock())
            case _:
                return trail_words.detail(entry, self._known)
