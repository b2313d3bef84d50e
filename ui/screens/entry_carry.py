"""The line that offers last period's figures for what is still blank: of this section, or all that may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QFrame

from desktop.domain.at_once import Filling
from desktop.domain.periods import PERIODIC
from desktop.domain.views import ReportDetail
from desktop.forms import Node
from desktop.forms.carrying import Carried, Missing, carriable, carry_marks, missing_rows
from ui.screens.entry_sections import Section
from ui.screens.entry_sheet import Sheet
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row
from ui.words.counting import listed, named


class CarryLine(QFrame):
    """Hidden where there is nothing to take; after a press it says what was taken, with one way back."""

    def __init__(
        self,
        sheet: Sheet,
        sections: Sequence[Section],
        title: Callable[[int], str],
        detail: ReportDetail,
        xform: Callable[[], str],
    ) -> None:
        super().__init__()
        self._detail = detail
        self.setObjectName("entry.carry")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._sheet = sheet
        self._sections = sections
        self._title = title
        self._xform = xform
        self._marks: Mapping[str, bool] | None = None
        self._told = False
        self._taken: list[str] = []
        sheet.touched.connect(lambda _refs, _structure: self._follow())
        self._words = Paragraph()
        self._words.setObjectName("entry.carry.words")
        self.section = button("", "quiet", "entry.carry.section")
        self.section.clicked.connect(self._take_section)
        self.whole = button("", "quiet", "entry.carry.whole")
        self.whole.clicked.connect(self._take_whole)
        self.back = button(self.tr("Undo"), "quiet", "entry.carry.undo")
        self.back.setToolTip("Ctrl+Z")
        self.back.clicked.connect(self._undo)
        self.back.hide()
        line = row(
            Icon("info", "accent"), self._words, self.section, self.whole, self.back, margins=(16, 4, 8, 4)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def look(self) -> None:
        """What could be taken now; nothing is said over a summary that still stands."""
        if self._told:
            return
        here, all_of_it = self._of_section(), self._of_report()
        rows, all_rows = self._rows(self._here()), self._rows(self._everywhere())
        self.section.setVisible(bool(here or rows))
        self.section.setText(
            self.tr("Take rows and figures for this section")
            if rows
            else self.tr("Take it for this section ({count})").format(count=len(here))
        )
        same = set(all_of_it) == set(here) and all_rows == rows
        self.whole.setVisible(bool(all_of_it or all_rows) and not same)
        self.whole.setText(
            self.tr("Take rows and what hardly changes")
            if all_rows
            else self.tr("Take what hardly changes ({count})").format(count=len(all_of_it))
        )
        for each in (self.section, self.whole):
            each.setAccessibleName(each.text())
        self._words.say(self.tr("Last period has figures for what is still blank."))
        self.setVisible(bool(here or all_of_it or rows or all_rows))

    def paged(self) -> None:
        """Another section is shown: a summary has been read."""
        self._told = False
        self.back.hide()
        self.look()

    def _here(self) -> Sequence[Node]:
        at = self._sheet.current
        return self._sections[at].nodes if 0 <= at < len(self._sections) else ()

    def _everywhere(self) -> Sequence[Node]:
        return [node for section in self._sections if section.relevant for node in section.nodes]

    def _rows(self, nodes: Sequence[Node]) -> tuple[Missing, ...]:
        return missing_rows(self._sheet.instance, nodes, self._known())

    def _of_section(self) -> tuple[Carried, ...]:
        return carriable(self._here(), self._known(), only_marked=False)

    def _of_report(self) -> tuple[Carried, ...]:
        """Of the whole report what the form marks; nothing where it marks nothing."""
        if not any(self._known().values()):
            return ()
        return carriable(self._everywhere(), self._known(), only_marked=True)

    def _known(self) -> Mapping[str, bool]:
        if self._marks is None:
            self._marks = carry_marks(self._xform())
        return self._marks

    def _take_section(self) -> None:
        self._take(self._of_section, self._rows(self._here()))

    def _take_whole(self) -> None:
        self._take(self._of_report, self._rows(self._everywhere()))

    def _take(self, wanted: Callable[[], Sequence[Carried]], rows: Sequence[Missing]) -> None:
        """`wanted` is asked again: what one answer brings (its row's field) may bring the next."""

        def answers() -> Iterator[tuple[str, str]]:
            given: set[str] = set()
            while new := [each for each in wanted() if each.ref not in given]:
                for each in new:
                    given.add(each.ref)
                    yield each.ref, each.value

        taken = self._sheet.answer_all(answers(), [(each.ref, each.rows) for each in rows])
        self._sheet.told.add(Filling.CARRIED, taken, _last(self._detail))
        counts: dict[int, int] = {}
        for ref in taken:
            at = next((at for at, section in enumerate(self._sections) if section.holds(ref)), 0)
            counts[at] = counts.get(at, 0) + 1
        where = listed(named(self._title(at), str(count)) for at, count in sorted(counts.items()))
        text = self.tr(
            "{count} figures of last period were taken over ({where}). Look at each: what has changed?"
        )
        self._words.say(text.format(count=len(taken), where=where))
        self._told, self._taken = True, taken
        self.section.hide()
        self.whole.hide()
        self.back.show()
        self.back.setFocus()

    def _follow(self) -> None:
        """Taken back by the keyboard: the summary goes, the offer stands again."""
        if self._told and self._taken and not any(self._stands(ref) for ref in self._taken):
            self.paged()

    def _stands(self, ref: str) -> bool:
        try:
            return bool(self._sheet.instance.node(ref).value)
        except KeyError:  # its row went with the press that brought it
            return False

    def _undo(self) -> None:
        self._told = False
        self.back.hide()
        self._sheet.undo()
        self.look()


def _last(detail: ReportDetail) -> str:
    """The code of the period that stands for the last one; empty where there is none (an event's report)."""
    if detail.compared is not None:
        return detail.compared.code
    period = detail.period
    return period.previous().code if period is not None and period.periodicity in PERIODIC else ""
