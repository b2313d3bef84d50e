"""The line that answers 0 where a disaster did nothing: one press for the blank figures of a section.

Blank is not zero: nothing is 0 until a person says so, and only blank figures that are asked are answered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QFrame

from desktop.domain.at_once import Filling
from desktop.domain.periods import Period, Periodicity
from desktop.forms import Node
from desktop.forms.sources import sources
from ui.screens.entry_sections import Section
from ui.screens.entry_sheet import Sheet
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row

_FIGURES = {"int", "decimal"}
#: A figure or two are typed.
_LEAST = 3


class ZerosLine(QFrame):
    """Hidden where few figures are blank; after a press it says how many are 0 now, with one way back."""

    def __init__(
        self, sheet: Sheet, sections: Sequence[Section], period: Period | None, xform: Callable[[], str]
    ) -> None:
        super().__init__()
        self.setObjectName("entry.zeros")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._sheet = sheet
        self._sections = sections
        self._wanted = period is not None and period.periodicity == Periodicity.AD_HOC  # of an event
        self._xform = xform
        self._taken: list[str] = []
        self._words = Paragraph()
        self.fill = button("", "quiet", "entry.zeros.fill")
        self.fill.clicked.connect(self._fill)
        self.back = button(self.tr("Undo"), "quiet", "entry.zeros.undo")
        self.back.setToolTip("Ctrl+Z")
        self.back.clicked.connect(sheet.undo)
        line = row(Icon("info", "accent"), self._words, self.fill, self.back, margins=(16, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        sheet.touched.connect(lambda _refs, _structure: self._look())
        sheet.paged.connect(self._paged)
        self.hide()

    def _paged(self) -> None:
        """Another section is shown: what was said has been read."""
        self._taken = []
        self._look()

    def _look(self) -> None:
        stands = [ref for ref in self._taken if self._sheet.instance.node(ref).value == "0"]
        blank = self._blank()
        self.setVisible(self._wanted and (bool(stands) or len(blank) >= _LEAST))
        self.fill.setVisible(not stands)
        self.back.setVisible(bool(stands))
        if stands:
            told = self.tr("{count} blank figures of this section are 0 now. Look at them once more.")
            self._words.say(told.format(count=len(stands)))
            return
        self._words.say(self.tr("Nothing more to report in this section?"))
        self.fill.setText(self.tr("The rest is 0 ({count})").format(count=len(blank)))
        self.fill.setAccessibleName(self.fill.text())

    def _blank(self) -> list[Node]:
        at = self._sheet.current
        nodes = self._sections[at].nodes if 0 <= at < len(self._sections) else ()
        blank = [node for node in _figures(nodes) if not node.value] if self._wanted else []
        if blank and self._known is None:
            self._known = frozenset(sources(self._xform()))
        return [node for node in blank if node.name not in (self._known or ())]

    _known: frozenset[str] | None = None  # figures of other reports: no damage, and never 0 unseen

    def _fill(self) -> None:
        self._taken = self._sheet.answer_all([(node.ref, "0") for node in self._blank()])
        self._sheet.told.add(Filling.ZEROS, self._taken)
        self._look()
        self.back.setFocus()


def _figures(nodes: Sequence[Node]) -> Iterator[Node]:
    """The figures that must be answered by a person, groups looked into, repeats not."""
    for node in nodes:
        if node.control == "group":
            yield from _figures(node.children)
        elif node.control == "input" and node.datatype in _FIGURES and node.required and node.relevant:
            yield from () if node.readonly or node.computed else (node,)
