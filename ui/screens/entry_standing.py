"""Outline, foot and list told how the report stands, after answers and after a check."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QObject, QTimer

from desktop.forms import Node, Violation
from ui.screens.entry_check import Faults
from ui.screens.entry_faults import faults_of
from ui.screens.entry_foot import Foot
from ui.screens.entry_outline import Outline
from ui.screens.entry_sheet import Sheet
from ui.screens.entry_tally import Tally

#: Milliseconds after a change until outline and foot are told: not once per keystroke.
_TELL_AFTER = 150
#: Most things the list names; when they are corrected it names the next.
_LISTED = 200


class Standing(QObject):
    """Follows the sheet's answers and tells the others."""

    def __init__(
        self,
        sheet: Sheet,
        outline: Outline,
        foot: Foot,
        faults: Faults,
        given: frozenset[str],
        editable: bool,
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._outline, self._foot, self._faults = sheet, outline, foot, faults
        self._editable = editable
        self._given = given
        self._tally = Tally(sheet.instance, sheet.sections, given)
        self._unseen: list[Violation] = []
        self._hidden: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TELL_AFTER)
        self._timer.timeout.connect(self.count)
        sheet.touched.connect(self._touched)
        sheet.settled.connect(self.count)

    @property
    def checked(self) -> bool:
        """True once the person asked for a check: blanks that must be filled count from then on."""
        return self._tally.checked

    def _touched(self, refs: list[str], structure: bool) -> None:
        self._tally.follow(refs, structure)
        if not self._timer.isActive():
            self._timer.start()

    def count(self) -> None:
        """Tell how the report stands now."""
        self._timer.stop()
        tally = self._tally
        tally.quiet = self._sheet.quiet_at()
        for at in range(len(self._sheet.sections)):
            self._outline.tell(at, tally.progress(at))
        if self._editable:
            self._foot.left(tally.wrong, tally.needed, tally.unusual)
            self._faults.tell(faults_of(self._sheet.instance, self._listed(), self._unusual()))

    def again(self) -> None:
        """The same in another language."""
        self._faults.tell(())
        self.count()

    def check(self) -> None:
        """Take in what is being typed and show everything that is wrong, blanks too."""
        self._sheet.settle()
        self._tally.checked = True
        self._unseen = [each for each in self.violations() if not self._tally.knows(each.ref)]
        self._hidden = [
            each.ref for each in self._sheet.instance.warnings() if not self._tally.knows(each.ref)
        ]
        self._sheet.reveal()
        self.count()

    def violations(self) -> list[Violation]:
        """All that hinders the report, also where no page shows it; the application's own answers apart."""
        return self._tally.violations()

    def hinders(self) -> bool:
        """True when something has to be corrected or confirmed before the report can go on."""
        unusual = any(not each.reason for each in self._sheet.instance.warnings())
        return unusual or bool(self.violations())

    def after(self, here: str) -> str:
        """The next ref to correct or confirm after `here`, from the top after the last; "" when none."""
        return self._tally.after(here)

    def _listed(self) -> list[Violation]:
        found = []
        for ref in self._tally.wrong_refs():
            node = self._sheet.instance.node(ref)
            if node.violation is not None:
                found.append(Violation(ref, node.violation, ""))
            if len(found) >= _LISTED:
                break
        return found + self._unseen

    def _unusual(self) -> list[str]:
        """Where a reason is wanted: on the pages in their order, then what no page shows."""
        instance = self._sheet.instance
        hidden = [ref for ref in self._hidden if _wants_reason(instance.node(ref))]
        return [*islice(self._tally.unusual_refs(), _LISTED), *hidden]


def _wants_reason(node: Node) -> bool:
    return node.warning is not None and not node.reason
