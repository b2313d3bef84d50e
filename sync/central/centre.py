"""The centre as its parts see it: database, key, clock, communes, forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import bindparam, insert, update
from sqlmodel import Session, col, select

from desktop.domain.periods import WorkingCalendar
from desktop.domain.unit import Units
from sync import receipts
from sync.central import identity
from sync.central.codes import token
from sync.central.database import PATIENCE, Database
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
    #: Communes found to have all they owe: on which day, with which forms (obligations.py).
    complete: dict[str, object] = field(default_factory=dict, compare=False)

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


def open_centre(
    data: Path,
    clock: Clock = system_clock,
    resources: Path = RESOURCES,
    database: str | None = None,
    patience: int = PATIENCE,
) -> Centre:
    """Open the centre kept in folder `data`, making folder, key and database at the first start.

    `database` is the address of a PostgreSQL database; None: SQLite in the folder; who waits for it gives up
    after `patience` seconds. Raises FolderUnusable when the folder cannot be written, DatabaseUnusable,
    ValueError when signing key or calendar are damaged.
    """
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = identity.load_or_make(data)
    except OSError as error:
        raise FolderUnusable(
            f"The data folder {data} cannot be used ({error.strerror}). "
            "Choose one that this user may write to with --data."
        ) from error
    opened = _named(Database(database or data / "central.sqlite3", patience))
    calendar = WorkingCalendar.load(resources, data / "calendar.json")
    return Centre(opened, key, receipts.key_id(key), clock, Units.load(resources), calendar)


def _named(database: Database) -> Database:
    """The database, with the name of its feed."""
    with database.writing() as session:
        if session.get(Setting, "feed") is None:
            session.add(Setting(name="feed", value=token()[:8]))
    return database


_RAISE = (
    update(Counter)
    .where(col(Counter.name) == bindparam("count"))
    .values(value=col(Counter.value) + bindparam("many"))
    .returning(col(Counter.value))
)


def count(session: Session, name: str) -> int:
    """The next number of the count `name`; gapless, since it is undone with the transaction."""
    value = (session.exec(select(Counter.value).where(Counter.name == name)).first() or 0) + 1
    raise_count(session, name, value)
    return value


def reserve(session: Session, name: str, many: int) -> int:
    """Raise the count `name` by `many`; the number before the first of them."""
    connection = session.connection()
    value = connection.execute(_RAISE, {"count": name, "many": many}).scalar()
    if value is None:
        connection.execute(insert(Counter).values(name=name, value=many))
    return (value or many) - many


def raise_count(session: Session, name: str, value: int) -> None:
    """Set the count `name`, read in this transaction, to the number used last."""
    raised = update(Counter).where(col(Counter.name) == name).values(value=value)
    connection = session.connection()
    if connection.execute(raised).rowcount == 0:
        connection.execute(insert(Counter).values(name=name, value=value))
