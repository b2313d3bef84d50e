"""Figures over time: chosen from the reports signed so far, as a chart and a table, to be taken along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.periods import Period, Periodicity
from desktop.domain.progress import Stopped, Tell, go_on
from desktop.domain.series import Indicator, Series
from ui import style, words
from ui.screens import history_export as out
from ui.screens.document_asked import Ask, asked_path
from ui.screens.history_pick import Picker
from ui.screens.history_table import HistoryModel, figure
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.chart import Chart, ChartData
from ui.widgets.feedback import Empty
from ui.widgets.fields import Box
from ui.widgets.folding import folding
from ui.widgets.labels import Elided, label
from ui.widgets.layout import Filled, column, row
from ui.widgets.progress import ProgressLine
from ui.widgets.table import record_table
from ui.words.counting import listed, named

if TYPE_CHECKING:
    from desktop.services.history import PastForm
    from desktop.services.workplace import Workplace

T = TypeVar("T")

#: So many periods are shown at first.
_RECENT = 12


@dataclass(frozen=True)
class Wanted:
    """What a person comes to see: a form, and one of its figures by path and row; "" for none.

    `version`: that of the form which has it there, "" for the one in force.
    """

    form: str = ""
    path: str = ""
    row: str = ""
    version: str = ""


#: Width at 100 % of what is said under the chart.
_SENTENCE = 440
#: Height at 100 % of the table with its heads, one row and its bar.
_LEAST = 96


class HistoryScreen(QWidget):
    """Esc goes back to the reports. Everything is read off the main thread; the last choice wins."""

    guide = "history"

    def __init__(self, workplace: Workplace, shell: Shell, wanted: Wanted, ask: Ask = asked_path) -> None:
        super().__init__()
        self._history = workplace.history
        self._shell = shell
        self._wanted = wanted
        self._ask = ask
        self._forms: dict[str, PastForm] = {}
        self._shown: out.Shown | None = None
        self._asked = 0
        self.setObjectName("history")
        self.form = _box("history.form", self.tr("Form"), self._form_chosen)
        self.kind = _box("history.kind", self.tr("How often"), self._kind_chosen)
        self.first = _box("history.first", self.tr("From"), self._ask_series)
        self.last = _box("history.last", self.tr("To"), self._ask_series)
        looks = [("line", self.tr("Lines")), ("column", self.tr("Columns"))]
        self.look = Segments(looks, "line", "history.look", self.tr("Kind of chart"))
        self.look.chosen.connect(self._paint)
        self._columns = False
        self.picker = Picker()
        self.picker.changed.connect(self._ask_series)
        self.chart = Chart("history.chart", self.tr("Chart"))
        self.chart.told.connect(self._tell)
        self._said = Elided("", "muted")
        self._said.setObjectName("history.said")
        self.model = HistoryModel()
        self.table = record_table(self.model, "history.table", self.tr("Figures by period"))
        self._build()
        self.head_action = button(self.tr("All reports"), "", "history.back", "chevron-left")
        self.head_action.clicked.connect(lambda: shell.show("reports"))
        bind(self, "back", lambda: shell.show("reports"))
        shell.bridge.run(self._history.forms, self._forms_came, self._failed)

    def heading(self) -> tuple[str, str]:
        """What this is."""
        return self.tr("Figures over time"), self.tr("From signed reports; a gap is a period without one")

    def _build(self) -> None:
        line = folding(self.form, self.kind, label(self.tr("From"), "muted"), self.first)
        self.form.setMinimumWidth(style.px(312))
        for widget in (label(self.tr("To"), "muted"), self.last, self.look):
            line.addWidget(widget)
        self._exports = [
            self._export_button("Excel", ".xlsx"), self._export_button("CSV", ".csv"),
            self._export_button(self.tr("Picture"), ".png"),
        ]  # fmt: skip
        ways = row(*self._exports, space=8)
        self._under = column(self._said, space=4)
        self._under.addLayout(ways)
        self._under.setStretchFactor(self._said, 1)
        self._under.setAlignment(ways, Qt.AlignmentFlag.AlignRight)
        self._ways = ways
        upper = QWidget()
        self.line = ProgressLine("history")
        upper.setLayout(column(self.chart, self._under, self.line, space=8))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self.table)
        split.setSizes([style.px(290), style.px(250)])
        split.setChildrenCollapsible(False)
        self.table.setMinimumHeight(style.px(_LEAST))
        self._nothing = Empty(
            "report",
            self.tr("Nothing to compare yet"),
            self.tr("As soon as a report of a month, a quarter or a year is signed, its figures are here."),
        )
        choose = Empty(
            "reports", self.tr("Choose a figure"), self.tr("Tick at the left what you want to see.")
        )
        self._places = QStackedWidget()
        for place in (split, choose):
            self._places.addWidget(place)
        both = row(self.picker, self._places, space=16)
        both.setStretch(1, 1)
        body = column(line, both, space=12)
        body.setStretch(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(Filled(body))
        self._stack.addWidget(self._nothing)
        self.setLayout(column(self._stack, margins=(24, 4, 24, 16)))
        self._places.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said stands beside the ways out where there is room for a sentence, else over them."""
        super().resizeEvent(event)
        room = event.size().width() - style.px(2 * 24 + 16) - self.picker.sizeHint().width()
        beside = room - self._ways.sizeHint().width() >= style.px(_SENTENCE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._under.setDirection(way)

    def _export_button(self, text: str, suffix: str) -> QPushButton:
        made = button(text, "", f"history.save{suffix}", "save")
        made.setAccessibleName(self.tr("Save as {kind}").format(kind=text))
        made.clicked.connect(partial(self._export, suffix))
        return made

    # What there is.

    def _forms_came(self, forms: tuple[PastForm, ...]) -> None:
        self._forms = {each.form: each for each in forms}
        there = bool(forms) and (not self._wanted.form or self._wanted.form in self._forms)
        self._stack.setCurrentIndex(0 if there else 1)  # never another form's figures than those asked for
        for each in forms:
            self.form.addItem(each.title, each.form)
        if there:
            at = self.form.findData(self._wanted.form)
            self.form.setCurrentIndex(max(at, 0))
            self._form_chosen()
            self.picker.text.setFocus()

    def _form_chosen(self) -> None:
        past = self._forms[self.form.currentData()]
        self.kind.clear()
        for kind in past.periods:
            self.kind.addItem(words.periodicity(str(kind)), kind)
        self.kind.setVisible(len(past.periods) > 1)
        self._offer_periods()
        find = partial(self._history.indicators, past.form)
        place = partial(self._history.place, past.form, self._wanted.version, self._wanted.path)
        self._shell.bridge.run(lambda: (past.form, find(), place()), self._indicators_came, self._failed)

    def _kind_chosen(self) -> None:
        self._offer_periods()
        self._ask_series()

    def _offer_periods(self) -> None:
        periods = self._forms[self.form.currentData()].periods[Periodicity(self.kind.currentData())]
        for box in (self.first, self.last):
            box.clear()
            for period in periods:
                box.addItem(words.period(period), period)
            box.setCurrentIndex(len(periods) - 1)
        begin = periods[-1]
        for _ in range(_RECENT - 1):
            begin = begin.previous()
        self.first.setCurrentIndex(sum(period < begin for period in periods))

    def _indicators_came(self, answer: tuple[str, tuple[Indicator, ...], str]) -> None:
        form, indicators, path = answer
        if form != self.form.currentData():
            return
        mine = [
            each
            for each in indicators
            if each.path == path and each.row == self._wanted.row and form == self._wanted.form
        ]
        self.picker.offer(indicators, mine)
        self._ask_series()

    # What is shown.

    def _ask_series(self) -> None:
        chosen, first, last = self.picker.chosen(), self.first.currentData(), self.last.currentData()
        form = self.form.currentData()
        self._asked += 1
        if not chosen or first is None or last is None:
            self._show((), form or "")
            return
        work = partial(self._history.series, form, chosen, *_in_order(first, last))
        asked = self._asked
        self._shell.bridge.run(lambda: (asked, form, work()), self._series_came, self._failed)

    def _series_came(self, answer: tuple[int, str, tuple[Series, ...]]) -> None:
        asked, form, series = answer
        if asked == self._asked:
            self._show(series, form)

    def _show(self, series: Sequence[Series], form: str) -> None:
        self._shown = out.Shown(self.form.currentText(), form, tuple(series)) if series else None
        self._places.setCurrentIndex(0 if series else 1)
        self.model.use(series)
        _fit(self.table)
        for export in self._exports:
            export.setEnabled(bool(series) and not self.line.running)
        self._paint()

    def _paint(self, look: str = "") -> None:
        if look:
            self._columns = look == "column"
        series = self._shown.series if self._shown is not None else ()
        told = listed(_told(each) for each in series)
        self.chart.show_data(self._data(series), told)
        self._tell("")

    def _data(self, series: Sequence[Series]) -> ChartData:
        labels = tuple(_short(point.period) for point in series[0].points) if series else ()
        return ChartData(labels, out.lines_of(series), self._columns, _number)

    def _tell(self, text: str) -> None:
        if not text and self.first.count() == 1:
            text = self.tr("Only one period is signed so far: comparing begins with the next one.")
        self._said.say(text or self.tr("Point at a figure, or go from one to the next with the arrow keys."))

    # Taking it along.

    def _export(self, suffix: str) -> None:
        shown = self._shown
        if shown is None:
            return
        kinds = {".xlsx": "Excel (*.xlsx)", ".csv": "CSV (*.csv)", ".png": "PNG (*.png)"}
        path = self._ask(self, out.file_name(shown, suffix), kinds[suffix])
        if path is None:
            return
        path = out.with_suffix(path, suffix)
        masks, save = partial(out.masked, self._history, shown), self._history.save
        said = self.tr("{file} is being made…").format(file=path.name)
        if suffix == ".png":

            def look(_tell: Tell, stopped: Stopped) -> tuple[out.Shown, Path, out.Masked]:
                found = masks()
                go_on(stopped)
                return shown, path, found

            self._take_along(said, look, self._draw)
            return

        def write(_tell: Tell, stopped: Stopped) -> Path:
            found = masks()
            go_on(stopped)
            content = out.sheet(shown, found, out.notes(shown.series, found), suffix)
            go_on(stopped)
            return save(path, content)

        self._take_along(said, write, self._saved)

    def _take_along(self, said: str, work: Callable[[Tell, Stopped], T], done: Callable[[T], None]) -> None:
        """The ways out rest meanwhile."""

        def ended(result: T) -> None:
            self._rest(False)
            done(result)

        self.line.run(said, self._shell.bridge, work, ended, self._not_made)
        self._rest(True)

    def _rest(self, resting: bool) -> None:
        for export in self._exports:
            export.setEnabled(not resting and self._shown is not None)

    def _not_made(self, error: BaocaoxaError) -> None:
        self._rest(False)
        self._shell.banner(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")

    def _draw(self, answer: tuple[out.Shown, Path, out.Masked]) -> None:
        shown, path, masks = answer
        content = out.picture(self.chart, self._data, shown, masks)
        self._shell.bridge.run(partial(self._history.save, path, content), self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._shell.banner(self.tr("Saved as {path}.").format(path=path), "good")

    def _failed(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")


def _in_order(first: Period, last: Period) -> tuple[Period, Period]:
    return (first, last) if first <= last else (last, first)


def _box(name: str, title: str, chosen: Callable[[], None]) -> QComboBox:
    """A choice; `chosen` when a person makes it, not when it is filled."""
    box = Box(name, title)
    box.activated.connect(lambda _: chosen())
    return box


def _fit(table: QTableView) -> None:
    """Every column as wide as its figures; more of them than there is room for are scrolled to.

    The period takes what the others leave, but is read whole.
    """
    table.resizeColumnsToContents()
    header, period = table.horizontalHeader(), table.sizeHintForColumn(0) + style.px(8)
    others = sum(header.sectionSize(index) for index in range(1, header.count()))
    fits = period + others <= table.viewport().width()
    mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
    header.setSectionResizeMode(0, mode)
    if not fits:
        header.resizeSection(0, period)


def _short(period: Period) -> str:
    """A period under the chart: `10/2026`, `IV/2026`, `1/2 2026` (the first half), `9T 2026`, `2026`."""
    match period.periodicity:
        case Periodicity.MONTH:
            return f"{period.index:02}/{period.year}"
        case Periodicity.QUARTER:
            return f"{('I', 'II', 'III', 'IV')[period.index - 1]}/{period.year}"
        case Periodicity.HALF_YEAR:
            return f"{period.index}/2 {period.year}"
        case Periodicity.NINE_MONTHS:
            return f"9T {period.year}"
        case _:
            return str(period.year)


def _number(value: float, decimals: int | None) -> str:
    """A number on the axis with its decimals, or one of the figures as it is."""
    if decimals is not None:
        return figure(Decimal(f"{value:.{decimals}f}"), whole=decimals)
    return figure(Decimal(repr(value)))


def _told(series: Series) -> str:
    """The whole of a series in words, for who cannot see the chart."""
    known = [point for point in series.points if point.value is not None]
    said = listed(f"{words.period(point.period)} {figure(point.value)}" for point in known)
    empty = QCoreApplication.translate("history", "no figure in these periods")
    return named(series.indicator.name, said or empty)
