"""Notices as the centre tells them and takes them back, within the transaction of one answer.

Marks that people here set (read, kept first) outlive a notice that is told once more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import Session, col

from desktop.domain.files import UNKNOWN, distinct, safe_name
from desktop.domain.text import fold
from desktop.store import tables as t
from sync.protocol import Change

_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_notice(change: Change, _now: datetime) -> Callable[[Session], None]:
    """What a change of kind `notice` does. Raises KeyError, TypeError, ValueError for nonsense."""
    body = change.body
    said = _Said(body)
    files = _files(body.get("files") or ())

    def apply(session: Session) -> None:
        row = session.get(t.NoticeRow, change.id) or t.NoticeRow(id=change.id, title="", text="", at=said.at)
        row.title, row.text, row.at = said.title, said.text, said.at
        row.kind, row.number, row.agency, row.dated = said.kind, said.number, said.agency, said.dated
        words = (row.title, row.text, row.kind, row.number, row.agency, *(name for name, *_ in files))
        row.search = " " + fold(" ".join(filter(None, words)))
        session.add(row)
        session.flush()
        _forget_files(session, change.id)
        for place, (name, sha256, size, kind) in enumerate(files):
            session.add(
                t.NoticeFileRow(notice=change.id, name=name, place=place, sha256=sha256, size=size, type=kind)
            )

    return apply


def withdraw_notice(session: Session, notice: str) -> None:
    """The centre takes a notice back; contents that nothing names any more go with the next sweep."""
    row = session.get(t.NoticeRow, notice)
    if row is None:
        return
    names = select(col(t.NoticeFileRow.sha256)).where(col(t.NoticeFileRow.notice) == notice)
    session.execute(delete(t.FetchRow).where(col(t.FetchRow.sha256).in_(names)))
    _forget_files(session, notice)
    session.execute(delete(t.NoticeReadRow).where(col(t.NoticeReadRow.notice) == notice))
    session.delete(row)


def _forget_files(session: Session, notice: str) -> None:
    session.execute(delete(t.NoticeFileRow).where(col(t.NoticeFileRow.notice) == notice))


class _Said:
    """The words of a notice; `document` is there when it is one."""

    def __init__(self, body: Mapping[str, Any]) -> None:
        self.title, self.text = _text(body["title"]), _text(body["text"])
        self.at = datetime.fromisoformat(body["at"])
        if self.at.tzinfo is None:
            raise ValueError("time without offset")
        document: Mapping[str, Any] = body.get("document") or {}
        self.kind = _text(document["kind"]) if document else ""
        self.number = _text(document.get("number") or "")
        self.agency = _text(document.get("agency") or "")
        dated = document.get("date")
        self.dated = date.fromisoformat(dated) if dated else None


def _files(told: Any) -> list[tuple[str, str, int, str]]:
    """Name (safe on any PC, each once), SHA-256, bytes, media type."""
    found: list[tuple[str, str, int, str]] = []
    for each in told:
        sha256, size = _text(each["sha256"]), each["size"]
        if not _SHA256.fullmatch(sha256) or not isinstance(size, int) or size <= 0:
            raise ValueError(f"not a file: {each!r}")
        name = distinct(safe_name(_text(each["name"])), [name for name, *_ in found])
        found.append((name, sha256, size, _text(each.get("type") or UNKNOWN)))
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value
