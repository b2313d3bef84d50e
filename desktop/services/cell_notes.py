"""Notes the officer puts at cells of a draft for the leader who signs it off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import StateSecret
from desktop.domain.secrecy import secret_mark
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

    def put(self, report: str, ref: str, name: str, text: str) -> None:
        """The note at a cell of a draft, by whoever is signed in; "" takes it away.

        Raises StateSecret, WrongState when the report is no draft, UnknownReport, DiskFull.
        """
        words = nfc(text).strip()
        mark = secret_mark(words)
        if mark is not None:
            raise StateSecret(mark)
        self._reports.write_down(report)
        self._store.put(report, ref, name, words, self._account.name, self._clock())
