"""Migrations of the store, run when it is opened.

Each module of `versions` names its `revision`, the `down_revision` before it, and has `upgrade()` that uses
Alembic's operations. They are imported by name in `versions` and not found in a folder, so that they run from
a frozen bundle too; all that are missing run in one transaction. Alembic itself is imported only when one is.
"""

from __future__ import annotations

from sqlalchemy.engine import Connection, Engine

from desktop.domain.errors import StoreTooNew

#: Every revision, oldest first; `versions` has the module of each.
REVISIONS = (
    *("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010"),
    *("0011", "0012", "0013", "0014", "0015", "0016", "0017", "0018", "0019", "0020"),
    *("0021", "0022", "0023", "0024", "0025", "0026", "0027", "0028", "0029", "0030"),
    "0031",
)
HEAD = REVISIONS[-1]
_MARK = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"


def current(connection: Connection) -> str | None:
    """Revision of the schema; None for an empty store."""
    if not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first():
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def upgrade(engine: Engine, to: str = HEAD) -> bool:
    """Bring the schema to revision `to`; True when anything was done. Raises StoreTooNew."""
    with engine.connect() as connection:
        if current(connection) == to:
            return False
    # Outside any transaction, or it has no effect; a rebuilt table is dropped while others point at it.
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - SQLAlchemy types it so for detached connections
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.execution_options(baocaoxa_writes=True).begin():
                _run(connection, to)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")
    return True


def _run(connection: Connection, to: str) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    from desktop.store.migrations.versions import VERSIONS

    at = current(connection)
    missing = _missing(at, to, _path(connection))
    with Operations.context(MigrationContext.configure(connection)):
        for version in VERSIONS:
            if version.revision in missing:
                version.upgrade()
    if at is None:
        connection.exec_driver_sql(_MARK)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (to,))
    else:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (to,))
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"migration to {to} broke references: {broken[:3]}")


def _path(connection: Connection) -> str:
    return str(connection.exec_driver_sql("PRAGMA database_list").all()[0][2])


def _missing(at: str | None, to: str, path: str) -> tuple[str, ...]:
    if at is not None and at not in REVISIONS:
        raise StoreTooNew(path)
    start = 0 if at is None else REVISIONS.index(at) + 1
    return REVISIONS[start : REVISIONS.index(to) + 1]
