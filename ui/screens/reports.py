"""All reports of this PC: found as one types, 10,000 of them without waiting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import NEWEST, ReportFilter, ReportOrder
from desktop.events import Event, ReportChanged
from ui import style, words
from ui.screens.ad_hoc import ad_hoc_button
from ui.screens.draft_removal import RemovedDrafts
from ui.screens.reports_excel import ReportsMenu
from ui.screens.reports_model import COLUMNS, ReportsModel
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Empty
from ui.widgets.fields import Box, SearchMark, line_edit
from ui.widgets.filter_line import filter_line
from ui.widgets.icon import icon
from ui.widgets.labels import label
from ui.widgets.layout import column, row
from ui.widgets.sort_heads import SortHeads
from ui.widgets.table import fit, record_table

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

#: The first column takes what the others leave. Columns a narrow table does without, what is missed least
#: first, and what must be left for the first (at 100 %) for them to stay: author, last change, receipt.
_SPARE = ((4, 220), (3, 220), (5, 120))
#: The number of reports found is said where the screen is at least so wide, at 100 %.
_COUNTED = 960


class ReportsScreen(QWidget):
    """A filter line and a table; Enter or a double click shows the report."""

    guide = "reports"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._stale = False
        self.setObjectName("reports")
        self.text = line_edit(
            "reports.text", placeholder=self.tr("Filter by words, period, author or receipt number")
        )
        self.text.setAccessibleName(self.tr("Filter the reports"))
        SearchMark(self.text)
        self.text.textChanged.connect(self._filter)
        self.states = self._state_choices()
        self.forms = self._form_choices()
        self.periods = self._period_choices()
        self._found = label("", "muted", "reports.found")
        self.model = ReportsModel(workplace.reports, self._wanted())
        self.heads = SortHeads("reports.heads", COLUMNS.index(NEWEST.by), descending=NEWEST.descending)
        self.table = record_table(self.model, "reports.table", self.tr("Reports"), self.heads)
        self.table.activated.connect(self._open)
        self.heads.ordered.connect(self._order)
        self._nothing = self._empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        for each in self._nothing.values():
            self._stack.addWidget(each)
        self._past = button(self.tr("Over time"), "quiet", "reports.history", "chart")
        self._past.setToolTip(self.tr("Figures of signed reports, period by period"))
        self._past.clicked.connect(lambda: shell.show_history(self.forms.currentData() or ""))
        self.setFocusProxy(self.text)
        self.removed = RemovedDrafts(workplace, shell, lambda wanted: self.setFocusProxy(wanted or self.text))
        line = filter_line(self.text, self.states, self.forms, self.periods, self._past, self._found)
        self.menu = ReportsMenu(workplace, shell, self.model.heads(), self._shown)
        body = column(self.removed.banner, line, self.menu.line, space=12, margins=(24, 4, 24, 16))
        body.addWidget(self._stack, 1)
        body.addWidget(self.removed.foot)
        self.setLayout(body)
        self.removed.refresh()
        QWidget.setTabOrder(self.heads, self.table)
        bind(self, "filter", self.text.setFocus)
        bind(self, "list.undo", self.removed.undo)
        self._ad_hoc = ad_hoc_button(workplace, shell, "reports.adHoc")
        self._actions = QWidget(self)
        self._actions.setLayout(row(self.menu, self._ad_hoc, space=8))
        self._actions.hide()
        shell.bridge.event.connect(self._happened)
        self._show_count()

    def _empty(self) -> dict[tuple[bool, bool], Empty]:
        """What is said where nothing is, by whether words were typed and whether anything was chosen."""
        none = self.tr("No report here")
        return {
            (False, False): Empty(
                "reports", self.tr("No report yet"), self.tr("A report begun on the desk stands here.")
            ),
            (True, False): Empty(
                "search",
                none,
                self.tr(
                    "Take a word away, or write it otherwise. What the answers say is found with Ctrl+K."
                ),
            ),
            (False, True): Empty(
                "search", none, self.tr("There is none of this kind: choose all states, forms and periods.")
            ),
            (True, True): Empty(
                "search", none, self.tr("Take a word away, or choose all states, forms and periods.")
            ),
        }

    @property
    def head_action(self) -> QWidget:
        """The list out to Excel; begin an ad hoc report, where there is a form for one."""
        self._ad_hoc.setVisible(bool(self._workplace.forms.ad_hoc()))
        return self._actions

    def refresh(self) -> None:
        """Ask anew when something has changed while another screen was in front."""
        if self._stale:
            self._list_periods(self.periods)
            self._filter()
            self.removed.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow table leaves out what is missed least, so that the report's name can be read."""
        super().resizeEvent(event)
        roomy = event.size().width() >= style.px(_COUNTED)
        self._found.setVisible(roomy)
        self._past.setText(f" {self.tr('Over time')}" if roomy else "")
        self._fit()

    def _fit(self) -> None:
        """Every column as wide as its contents; what does not fit beside the report's name is left out."""
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else self.contentsMargins()
        bar = self.table.verticalScrollBar().sizeHint().width()
        fit(self.table, self.width() - margins.left() - margins.right() - bar, _SPARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the filter into the table."""
        if event.key() == Qt.Key.Key_Down and self.text.hasFocus() and self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)
            return
        super().keyPressEvent(event)

    def _state_choices(self) -> QComboBox:
        box = Box("reports.states", self.tr("State"))
        box.addItem(self.tr("All states"), ReportFilter())
        for state in ReportState:
            only = frozenset({state})
            choices = [(words.state(state), ReportFilter(states=only))]
            if state is ReportState.SIGNED:
                ways = [each for each in Delivery if each is not Delivery.NONE]
                choices += [
                    (words.report_state(state, way), ReportFilter(states=only, deliveries=frozenset({way})))
                    for way in ways
                ]
            for word, wanted in choices:
                box.addItem(
                    icon(word.icon, word.kind if word.kind != "info" else "accent"), word.text, wanted
                )
        box.currentIndexChanged.connect(self._filter)
        return box

    def _form_choices(self) -> QComboBox:
        box = Box("reports.forms", self.tr("Form"))
        box.addItem(self.tr("All forms"), "")
        titles: dict[str, str] = {}
        for form in self._workplace.forms.list():
            titles.setdefault(form.id, form.title)
        for identity, title in titles.items():
            box.addItem(title, identity)
        self._titles = tuple(titles.items())
        box.currentIndexChanged.connect(self._filter)
        return box

    def _period_choices(self) -> QComboBox:
        box = Box("reports.periods", self.tr("Period"))
        self._list_periods(box)
        box.currentIndexChanged.connect(self._filter)
        return box

    def _list_periods(self, box: QComboBox) -> None:
        """The periods there are reports of now; the one chosen stays chosen."""
        chosen = box.currentData() or ""
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("All periods"), "")
        for period in self._workplace.reports.periods():
            box.addItem(words.period(period), period.code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _wanted(self) -> ReportFilter:
        state: ReportFilter = self.states.currentData()
        return replace(
            state,
            text=self.text.text().strip(),
            form=self.forms.currentData() or "",
            period=self.periods.currentData() or "",
            titles=self._titles,
        )

    def _shown(self) -> tuple[ReportFilter, ReportOrder, str]:
        """What the list shows: filter, order, and what was chosen or typed in words."""
        chosen = [box.currentText() for box in (self.states, self.forms, self.periods) if box.currentIndex()]
        return self._wanted(), self.model.order, " · ".join(filter(None, (self.text.text().strip(), *chosen)))

    def _order(self, column: int, descending: bool) -> None:
        """Another order; the report chosen is still the one chosen where its page is at hand."""
        chosen = (
            self.model.at(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        )
        self.model.order_by(column, descending=descending)
        self.table.scrollToTop()
        place = self.model.row_of(chosen.id) if chosen is not None and self.model.at(0) else None
        if place is not None:
            self.table.selectRow(place)
        self._fit()

    def _filter(self) -> None:
        self._stale = False
        self.model.use(self._wanted())
        self._show_count()
        self._fit()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self._found.setText(words.reports(count))
        self.menu.setEnabled(count > 0 and not self.menu.line.running)
        wanted = self._wanted()
        kind = (bool(wanted.text), bool(wanted.form or wanted.states or wanted.period))
        self._stack.setCurrentWidget(self.table if count else self._nothing[kind])

    def _open(self, index: QModelIndex) -> None:
        report = self.model.at(index.row())
        if report is not None:
            self._shell.show_report(report.id)

    def _happened(self, event: Event) -> None:
        if isinstance(event, ReportChanged):
            self._stale = True
            if self.isVisible():
                self.refresh()
