"""Files that go with notices: taken in from the centre's own disk, handed out to whom the notice is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import or_
from sqlmodel import Session, col, select

from desktop.domain.errors import FileRefused
from desktop.domain.files import HEAD, LIMIT, distinct, safe_name, type_of, without_macros
from desktop.domain.secrecy import secret_name
from desktop.domain.secret_files import looked_into, mark_inside
from sync.central import contents
from sync.central.centre import Centre
from sync.central.tables import Content, FeedEntry, NoticeFile
from sync.central.uploads import NoRoom, Uploads

#: Files one notice may have: their names go with it over the thinnest line.
MOST: Final = 20
_PIECE: Final = 256 * 1024
_WHY: Final = {
    "empty": "it is empty",
    "macros": "it has macros",
    "program": "it is a program",
    "script": "it is a script or a web page",
}


@dataclass(frozen=True)
class Kept:
    """A file whose content is on the centre's disk, durable; as communes are told of it."""

    name: str
    sha256: str
    size: int
    type: str

    def as_json(self) -> dict[str, str | int]:
        return {"name": self.name, "sha256": self.sha256, "size": self.size, "type": self.type}


def take(uploads: Uploads, paths: Iterable[Path]) -> tuple[Kept, ...]:
    """Copy each to the centre's contents. Raises ValueError, with what to do.

    Nothing refers to a copy yet: without a notice that names it, it is a file that nobody asks for.
    """
    listed = tuple(paths)
    if len(listed) > MOST:
        raise ValueError(f"A notice may have {MOST} files; these are {len(listed)}.")
    kept: list[Kept] = []
    for path in listed:
        name = distinct(safe_name(path.name), [each.name for each in kept])
        if secret_name(name):
            raise ValueError(f"State secrets do not belong here: {path} is not sent.")
        kept.append(_take(uploads, path, name))
    return tuple(kept)


def _take(uploads: Uploads, path: Path, name: str) -> Kept:
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise ValueError(f"{path} has {size >> 20} MiB; a file may have {LIMIT >> 20}. Make it smaller.")
        with path.open("rb") as file:
            head = file.read(HEAD)
        kind = type_of(name, head)
        if looked_into(name, head) and mark_inside(name, path.read_bytes()):
            raise ValueError(f"State secrets do not belong here: {path} bears their mark and is not sent.")
        sha256, size = uploads.keep(without_macros(name, _pieces(path)))
    except FileRefused as error:
        why = _WHY.get(error.why, error.why)
        raise ValueError(f"{path} is not sent: {why}. Send it as a PDF, say.") from error
    except NoRoom as error:
        raise ValueError(
            f"There is no room for {path} on the centre's disk. Make some, then send again."
        ) from error
    except OSError as error:
        raise ValueError(f"{path} could not be taken in: {error.strerror or error}.") from error
    return Kept(name, sha256, size, kind)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def name_in(centre: Centre, session: Session, notice: str, files: Iterable[Kept]) -> None:
    """The contents count from now on, and the notice names them."""
    for sha256, size in {each.sha256: each.size for each in files}.items():
        if not contents.is_here(session, sha256, size):
            row = Content(sha256=sha256, size=size, device="", came_at=centre.clock())
            contents.arrived(centre, session, row)
        session.add(NoticeFile(notice=notice, sha256=sha256, size=size))


def told_size(session: Session, unit: str, sha256: str) -> int | None:
    """Bytes of a content that a standing notice for the commune names; None when none does."""
    entry = FeedEntry
    wanted = (
        select(NoticeFile.size)
        .join(entry, col(entry.subject) == col(NoticeFile.notice))
        .where(NoticeFile.sha256 == sha256, entry.kind == "notice", col(entry.superseded).is_(False))
        .where(or_(col(entry.unit).is_(None), col(entry.unit) == unit))
    )
    return session.exec(wanted.limit(1)).first()
