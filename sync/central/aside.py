"""Reports that a PC set aside and brought by packet for a person here to look at.

Such a report waits for that person: its key gives `parked`, by stick and over the line, until it is accepted
or kept aside with a reason; the commune hears of it as a change of kind `result`. Accepted, it is judged anew
and taken in as it is: by today's forms, and as received on the day it came here. Its files lie in `aside/`
until then, since nothing else names them.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlmodel import Session, col, func, select

from sync.central import feed, obligations
from sync.central.aside_tables import AsideReport
from sync.central.asked import ACCEPTED, asked
from sync.central.centre import Centre
from sync.central.contents import is_sha256
from sync.central.intake import Intake
from sync.central.judged import fingerprint, readable
from sync.central.judging import judge
from sync.central.published import Published
from sync.central.tables import Device, Taken
from sync.central.uploads import Uploads, bring
from sync.protocol import Result

WAITING, KEPT = "waiting", "kept"
RESULT: Final = "result"
_FOLDER: Final = "aside"
#: Characters kept of what a PC says of an item, and of what is shown of the item.
_LONGEST = 2000
_MOST_CELLS = 500


class NotAccepted(Exception):
    """It is not taken in as it is: `result` says what stands against it today."""

    def __init__(self, result: Result) -> None:
        self.result = result
        super().__init__(result.status)


@dataclass(frozen=True)
class Brought:
    """With what word a PC brought an item: who did, when by the PC's clock, and why it lies aside there."""

    by: str
    made_at: datetime
    told: Mapping[str, Any]

    @classmethod
    def read(cls, said: object, made_at: datetime) -> Brought:
        """From `aside` of a packet's request; what makes no sense is left out."""
        values = said if isinstance(said, Mapping) else {}
        cells = values.get("cells")
        listed = [each for each in cells if isinstance(each, Mapping)] if isinstance(cells, list) else []
        told = {
            "status": _text(values.get("status")),
            "said": _text(values.get("said")),
            "cells": [
                {"ref": _text(each.get("ref")), "message": _text(each.get("message"))}
                for each in listed[:_MOST_CELLS]
            ],
        }
        return cls(_text(values.get("by")), made_at, told)


def take(session: Session, now: datetime, device: Device, item: Mapping[str, Any], brought: Brought) -> bool:
    """Keep an item for a person; False for one that is here as a report, or whose key was used otherwise.

    One that was kept aside waits anew: the commune asks again.
    """
    key, mark = str(item["key"]), fingerprint(readable(item))
    before = _taken(session, device.id, key)
    if before is not None:
        earlier = Result.model_validate_json(before.result)
        if before.fingerprint != mark or earlier.status == "ok":
            return False
    earlier_row = asked(session, device.id, key)
    row = AsideReport(
        number=None if earlier_row is None else earlier_row.number,
        device=device.id,
        key=key,
        unit=device.unit,
        report=_text(item.get("report")),
        form=_text(item.get("form")),
        period=_text(item.get("period")) or None,
        item=json.dumps(item, separators=(",", ":")),  # ASCII: whatever is in it, every database holds it
        told=dict(brought.told),
        sent_by=brought.by,
        made_at=brought.made_at,
        came_at=now,
    )
    session.merge(row)
    _settle(session, now, row, mark, Result(key=key, status="parked"))
    return True


def place(data: Path, device: str, key: str) -> Path:
    """The folder of an item's files, each called by its SHA-256."""
    return data / _FOLDER / hashlib.sha256(f"{device} {key}".encode()).hexdigest()[:32]


def keep_files(data: Path, device: str, key: str, files: Iterable[Path]) -> None:
    """Move an item's files, called by their SHA-256, to where they wait with it."""
    folder = place(data, device, key)
    for file in files:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.replace(folder / file.name)


def accept(centre: Centre, published: Published, uploads: Uploads, data: Path, number: int, by: str) -> int:
    """Take an item in as it is; how many of its files are here now. Raises NotAccepted, ValueError.

    What has been accepted is not accepted again, but files that were left are brought.
    """
    with centre.database.writing() as session:
        row = _numbered(session, number)
        named, key = row.device, row.key
        if row.state != ACCEPTED:
            _accept(centre, published, session, row, by)
    with centre.database.reading() as session:
        device = session.get_one(Device, named)
    return _bring(uploads, device, place(data, named, key))


def _accept(centre: Centre, published: Published, session: Session, row: AsideReport, by: str) -> None:
    number, came, item = row.number, row.came_at, json.loads(row.item)
    then = replace(centre, clock=lambda: came)  # it was received when it came: on time, if it was
    device = session.get_one(Device, row.device)
    before = _taken(session, row.device, row.key)
    if before is not None:
        session.delete(before)
        session.flush()
    obligations.make_wanted(centre, session, row.unit)
    judged = judge(published, session, device, [item])
    with feed.told_at(session, centre.clock()):
        (result,) = Intake(then, session, device, careful=False).take(judged)
    if result.status != "ok":
        raise NotAccepted(result)
    _decided(session, centre.clock(), _numbered(session, number), ACCEPTED, "", by, result)


def keep(centre: Centre, number: int, reason: str, by: str) -> None:
    """Keep an item aside, with a reason that the commune reads. Raises ValueError."""
    now = centre.clock()
    with centre.database.writing() as session:
        row = _numbered(session, number)
        if row.state == ACCEPTED:
            raise ValueError(f"No. {number} was accepted: it is a report now (baocaoxa-central review).")
        result = Result(key=row.key, status="parked", why=reason)
        mark = fingerprint(readable(json.loads(row.item)))
        _settle(session, now, row, mark, result)
        _decided(session, now, row, KEPT, reason, by, result)


def listed(session: Session, every: bool) -> list[AsideReport]:
    """What waits for a person, the oldest first; `every`: what was decided, too."""
    query = select(AsideReport).order_by(col(AsideReport.number))
    return list(session.exec(query if every else query.where(AsideReport.state == WAITING)))


def waiting(session: Session) -> int:
    """How many wait for a person."""
    return session.exec(
        select(func.count()).select_from(AsideReport).where(AsideReport.state == WAITING)
    ).one()


def one(session: Session, number: int) -> AsideReport:
    """One of them. Raises ValueError."""
    return _numbered(session, number)


def files_of(item: Mapping[str, Any], folder: Path) -> list[tuple[str, Path | None]]:
    """The files an item names, and where each lies; None where it was not brought."""
    found: list[tuple[str, Path | None]] = []
    named = item.get("attachments")
    for file in named if isinstance(named, list) else []:
        said = file if isinstance(file, dict) else {}
        sha256 = str(said.get("sha256"))
        content = folder / sha256 if is_sha256(sha256) else None
        here = content if content is not None and content.is_file() else None
        found.append((str(said.get("name")), here))
    return found


def _decided(
    session: Session, now: datetime, row: AsideReport, state: str, reason: str, by: str, result: Result
) -> None:
    """Note a decision and tell the commune."""
    row.state, row.reason, row.decided_by, row.decided_at = state, reason, by, now
    session.add(row)
    session.flush()
    said = result.model_dump(mode="json", exclude_defaults=True)
    feed.tell(session, now, RESULT, row.key, now.isoformat(), said, unit=row.unit)


def _settle(session: Session, now: datetime, row: AsideReport, mark: str, result: Result) -> None:
    """What the item's key gives from now on."""
    said = result.model_dump_json(exclude_defaults=True)
    taken = _taken(session, row.device, row.key) or Taken(
        device=row.device, key=row.key, fingerprint=mark, result=said, at=now
    )
    taken.result, taken.at = said, now
    session.add(taken)


def _bring(uploads: Uploads, device: Device, folder: Path) -> int:
    """Bring an accepted item's files to where reports have theirs; how many are here now."""
    if not folder.is_dir():
        return 0
    here = 0
    for file in sorted(folder.iterdir()):
        if bring(uploads, device, file.name, file):
            here += 1
            file.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        shutil.rmtree(folder)
    return here


def _taken(session: Session, device: str, key: str) -> Taken | None:
    return session.exec(select(Taken).where(Taken.device == device, Taken.key == key)).first()


def _numbered(session: Session, number: int | None) -> AsideReport:
    row = session.get(AsideReport, number)
    if row is None:
        raise ValueError(f"There is no report set aside No. {number}. List them: baocaoxa-central aside list")
    return row


def _text(value: object) -> str:
    """What a database can hold of a text; empty for anything else."""
    if not isinstance(value, str):
        return ""
    return value.encode("utf-8", "replace").decode().replace("\x00", "?")[:_LONGEST]
