"""Something to acknowledge: a box to tick, kept as `OK`, that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.questions.base import Question
from ui.questions.option import Tick
from ui.words.counting import named

#: What ODK clients keep when something was acknowledged.
ACKNOWLEDGED = "OK"


class TriggerQuestion(Question):
    """The person says to have read it."""

    def build(self) -> QWidget:
        """The box."""
        self.box = Tick()
        self.box.dress(self.tr("I have read this"), None, upright=False)
        self.box.setObjectName(f"{self.objectName()}=OK")
        self.box.toggled.connect(self._toggled)
        return self.box

    def fields(self) -> Sequence[QWidget]:
        """The box."""
        return (self.box,)

    def show_value(self) -> None:
        """Ticked when anything is kept: other clients may keep other words."""
        self.box.blockSignals(True)
        self.box.setChecked(bool(self.node.value))
        self.box.setEnabled(not self.readonly)
        self.box.blockSignals(False)

    def refresh(self) -> None:
        """The box is read with what it is about."""
        super().refresh()
        self.box.setAccessibleName(named(self.accessible_name(), self.box.label))

    def _toggled(self, on: bool) -> None:
        self._touched = True
        self.answered.emit(self.node.ref, ACKNOWLEDGED if on else "")
