"""The steps of a page of questions, taken back with Ctrl+Z as the entry screen does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.forms import FormInstance
from desktop.forms.history import History
from ui.questions.base import Question
from ui.shortcuts import bind


class Steps:
    """What the questions of `page` do to `instance`; `shown` is called after taking back."""

    def __init__(self, page: QWidget, instance: FormInstance, shown: Callable[[], None]) -> None:
        self._history = History(instance)
        self._shown = shown
        self._several = 0
        bind(page, "entry.undo", self.undo)
        bind(page, "entry.redo", self.redo)

    def listen(self, asked: Question) -> None:
        """Hear where the steps of a question begin and end."""
        asked.stepping.connect(self._step)
        asked.undo_wanted.connect(self.undo)

    def gather(self, key: str = "") -> None:
        """Something was done."""
        self._history.gather("several" if self._several else key)

    def undo(self) -> None:
        self._history.undo()
        self._shown()

    def redo(self) -> None:
        self._history.redo()
        self._shown()

    def _step(self, begins: bool) -> None:
        if not self._several:
            self._history.close()
        self._several = max(0, self._several + (1 if begins else -1))
