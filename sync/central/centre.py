"""The centre as its parts see it: database, key, clock, communes, forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from desktop.domain.periods import WorkingCalendar
from desktop.domain.unit import Units
from sync import receipts
from sync.central import identity
from sync.central.codes import token
from sync.central.database import Database
from sync.central.tables import Counter, Setting

#: Due dates are days of Vietnam, which keeps one time all year.
VIETNAM = timezone(timedelta(hours=7))
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DEFAULT_NAME = "Trung tâm tiếp nhận báo cáo"

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Centre:
    """Everything a request needs; `server` is the key id that desktops pin."""

    database: Database
    key: dict[str, str]
    server: str
    clock: Clock
    units: Units
    calendar: WorkingCalendar

    def today(self) -> date:
        """The day in Vietnam."""
        return self.clock().astimezone(VIETNAM).date()

    def setting(self, name: str, default: str = "") -> str:
        """A stored setting of the centre."""
        with self.database.reading() as session:
            found = session.get(Setting, name)
            return found.value if found is not None else default

    def set(self, name: str, value: str) -> None:
        """Store a setting."""
        with self.database.writing() as session:
            session.merge(Setting(name=name, value=value))

    def close(self) -> None:
        """Close the database."""
        self.database.close()


class FolderUnusable(Exception):
    """The data folder cannot be used; the sentence names it and says what to do."""


def open_centre(data: Path, clock: Clock = system_clock, resources: Path = RESOURCES) -> Centre:
    """Open the centre kept in folder `data`, making folder, key and database at the first start.

    Raises FolderUnusable when it cannot be written or its database cannot be opened, ValueError when the
    signing key or the calendar there is damaged.
    """
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = identity.load_or_make(data)
    except OSError as error:
        raise FolderUnusable(
            f"The data folder {data} cannot be used ({error.strerror}). "
            "Choose one that this user may write to with --data."
        ) from error
    database = _database(data / "central.sqlite3")
    calendar = WorkingCalendar.load(resources, data / "calendar.json")
    return Centre(database, key, receipts.key_id(key), clock, Units.load(resources), calendar)


def _database(path: Path) -> Database:
    """The database, with the name of its feed."""
    database: Database | None = None
    try:
        database = Database(path)
        with database.writing() as session:
            if session.get(Setting, "feed") is None:
                session.add(Setting(name="feed", value=token()[:8]))
    except DatabaseError as error:
        if database is not None:
            database.close()
        raise FolderUnusable(
            f"The database {path} cannot be opened ({error.orig}). It was left as it is. Let this user write "
            "to it and its folder, put it back from a backup, or choose another folder with --data."
        ) from error
    return database


def count(session: Session, name: str) -> int:
    """The next number of the count `name`; gapless, since it is undone with the transaction."""
    counter = session.get(Counter, name)
    if counter is None:
        counter = Counter(name=name, value=0)
        session.add(counter)
    counter.value += 1
    session.flush()
    return counter.value
