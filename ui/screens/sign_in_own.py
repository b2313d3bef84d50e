"""One's own password at the sign-in, where somebody else chose the one that was given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import WeakPassword
from ui import words
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column


class OwnPassword(QWidget):
    """One's own password, twice, in place of one that a leader or administrator set."""

    def __init__(self, go: Callable[[], None]) -> None:
        super().__init__()
        self._edit = line_edit("signIn.own", password=True)
        self._again_edit = line_edit("signIn.ownAgain", password=True)
        for edit in (self._edit, self._again_edit):
            edit.returnPressed.connect(go)
        self._password = Field(
            self.tr("A new password that only you know"), self._edit, self.tr("At least 8 characters.")
        )
        self._again = Field(self.tr("The new password again"), self._again_edit)
        said = self.tr(
            "This password was set for you by somebody else. Choose one of your own; then you are in."
        )
        self.setLayout(column(8, Paragraph(said), self._password, self._again, space=8))
        self.setFocusProxy(self._edit)

    def text(self) -> str | None:
        """What was chosen; None when nothing is asked."""
        return self._edit.text() if self.isVisible() else None

    def right(self, given: str) -> bool:
        """Whether it may be taken; what is wrong is said."""
        chosen = self._edit.text()
        short = words.sentence(WeakPassword(8)) if len(chosen) < WeakPassword(8).minimum else ""
        same = self.tr("Choose another one than you were given.") if chosen == given else ""
        self._password.complain(short or same)
        other = chosen != self._again_edit.text()
        self._again.complain(self.tr("The two passwords are not the same.") if other else "")
        return not (short or same or other)

    def clear(self) -> None:
        """Another account is chosen."""
        self._edit.clear()
        self._again_edit.clear()
        self.hide()
