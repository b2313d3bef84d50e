"""Dictionaries of the published forms, made when a PC first names one."""

from __future__ import annotations

import threading

from sqlmodel import col, select

from sync.central.centre import Centre
from sync.central.tables import PublishedForm
from sync.dictionary import of_form


class Dictionaries:
    """Finds a dictionary by its id; every published version of every form has one."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._known: dict[int, bytes] = {}
        self._read: set[int] = set()  # rows whose dictionary is made
        self._lock = threading.Lock()

    def find(self, name: int) -> bytes | None:
        """The dictionary's bytes; None when no form here makes it."""
        with self._lock:
            if name not in self._known:
                self._look()
            return self._known.get(name)

    def _look(self) -> None:
        wanted = select(PublishedForm.id, PublishedForm.xml).where(col(PublishedForm.id).not_in(self._read))
        with self._centre.database.reading() as session:
            rows = session.exec(wanted).all()
        for number, xml in rows:
            made = of_form(xml)
            if made is not None:
                self._known[made.id] = made.data
            if number is not None:
                self._read.add(number)
