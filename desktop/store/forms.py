"""Compiled forms, every version that ever came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.errors import UnknownForm
from desktop.store import tables as t
from desktop.store.cells import keep_cells_of
from desktop.store.engine import Store

BUNDLED, CENTRE = "bundled", "centre"


@dataclass(frozen=True)
class StoredForm:
    """One compiled form: `title` by language, `attachments` base64 by name, `settings` of its sheet."""

    id: str
    version: str
    title: Mapping[str, str]
    xml: str
    attachments: Mapping[str, str]
    settings: Mapping[str, str]
    languages: tuple[str, ...]
    origin: str


@dataclass(frozen=True)
class FormHead:
    """The same without its content."""

    id: str
    version: str
    title: Mapping[str, str]
    settings: Mapping[str, str]
    languages: tuple[str, ...]
    origin: str
    added_at: datetime


def put_form(session: Session, form: StoredForm, now: datetime) -> None:
    """Keep a form version; what the centre sent is not replaced by what was shipped."""
    row = session.get(t.FormRow, (form.id, form.version))
    new = row is None
    if row is not None and row.origin == CENTRE and form.origin == BUNDLED:
        return
    values: dict[str, Any] = {
        "title": dict(form.title),
        "xml": form.xml,
        "attachments": dict(form.attachments),
        "settings": dict(form.settings),
        "languages": list(form.languages),
        "origin": form.origin,
        "added_at": now,
    }
    if row is None:
        row = t.FormRow(id=form.id, version=form.version, **values)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    if new:
        _look_again(session, form)


def _look_again(session: Session, form: StoredForm) -> None:
    """Reports signed on this version that came before it: what it marks as personal data is not searched."""
    from desktop.forms.marks import personal

    if personal(form.xml):
        session.flush()
        keep_cells_of(session, form.id, form.version)


class FormStore:
    """The forms of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, forms: tuple[StoredForm, ...], now: datetime) -> None:
        """Keep some forms, in one transaction."""

        def work(session: Session) -> None:
            for form in forms:
                put_form(session, form, now)

        self._store.write(work)

    def get(self, form: str, version: str) -> StoredForm:
        """One form version; UnknownForm."""

        def work(session: Session) -> StoredForm:
            row = session.get(t.FormRow, (form, version))
            if row is None:
                raise UnknownForm(form, version)
            return StoredForm(
                row.id,
                row.version,
                row.title,
                row.xml,
                row.attachments,
                row.settings,
                tuple(row.languages),
                row.origin,
            )

        return self._store.read(work)

    def told(self, form: str, version: str) -> str | None:
        """The XForm of a form version that the centre has sent; None for any other."""
        row = t.FormRow
        query = select(row.xml).where(
            col(row.id) == form, col(row.version) == version, col(row.origin) == CENTRE
        )
        return self._store.read(lambda session: session.exec(query).first())

    def attachment(self, form: str, version: str, name: str) -> str | None:
        """One of a form version's files in base64, None when it has none of that name; UnknownForm."""
        row = t.FormRow
        query = select(row.attachments).where(col(row.id) == form, col(row.version) == version)
        found = self._store.read(lambda session: session.exec(query).first())
        if found is None:
            raise UnknownForm(form, version)
        data: str | None = found.get(name)
        return data

    def heads(self) -> tuple[FormHead, ...]:
        """Every form version without its content: by id, newest added last."""

        def work(session: Session) -> tuple[FormHead, ...]:
            wanted = select(
                t.FormRow.id,
                t.FormRow.version,
                t.FormRow.title,
                t.FormRow.settings,
                t.FormRow.languages,  # type: ignore[call-overload]
                t.FormRow.origin,
                t.FormRow.added_at,
            ).order_by(col(t.FormRow.id), col(t.FormRow.added_at))
            return tuple(FormHead(a, b, c, d, tuple(e), f, g) for a, b, c, d, e, f, g in session.exec(wanted))

        return self._store.read(work)
