"""Notes at cells: the officer's for the leader who signs off, the leader's for the officer when sent back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.cell_notes import CellNote
from desktop.domain.secrecy import check_secret
from desktop.domain.text import nfc
from desktop.store.cell_notes import CellNoteStore

if TYPE_CHECKING:
    from desktop.domain.account import Account
    from desktop.services.reports import Reports


class CellNotes:
    """They are in the encrypted store and its backups; nothing that leaves the office has them."""

    def __init__(
        self, store: CellNoteStore, reports: Reports, account: Account, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._reports = reports
        self._account = account
        self._clock = clock

    def of(self, report: str) -> tuple[CellNote, ...]:
        """All of a report, those of earlier revisions first."""
        return self._store.of(report)

    def put(self, report: str, ref: str, name: str, text: str, leader: str = "") -> None:
        """The note at a cell, by whoever is signed in, or by `leader` who is at this PC; "" takes it away.

        In a draft it is for the leader, while it awaits sign-off for the officer: then it becomes the word of
        who sends it back, by the own password (`Reports.send_back`).
        Raises StateSecret, WrongState when the report is signed, UnknownReport, DiskFull.
        """
        words = nfc(text).strip()
        check_secret(words)
        self._reports.write_down(report)
        self._store.put(report, ref, name, words, leader or self._account.name, self._clock())

    def done(self, note: CellNote) -> None:
        """The officer has done what the leader asked for there. Raises WrongState, DiskFull."""
        self._store.done(note.n, self._account, self._clock())
