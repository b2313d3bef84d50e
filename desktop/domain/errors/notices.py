"""Errors of what the centre gives communes to read."""

from __future__ import annotations

from desktop.domain.errors.root import BaocaoxaError


class UnknownNotice(BaocaoxaError):
    """No notice of that id: the centre took it back, say."""

    def __init__(self, notice: str) -> None:
        self.notice = notice
        super().__init__(f"There is no notice {notice} here any more. Look at the list again.")
