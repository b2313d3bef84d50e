"""Migrations: what they make is what the models say, and a store with data comes through."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlmodel import SQLModel

from desktop.domain.views import ReportFilter
from desktop.store import migrations, tables
from desktop.store.conflicts import ConflictStore
from desktop.store.engine import open_engine
from desktop.store.migrations.versions import VERSIONS
from desktop.store.opening import finish_store, half_made, migrate
from desktop.store.outbox import StoreOutbox
from desktop.store.report_list import ReportList
from desktop.store.reports import ReportStore
from desktop.store.sending import SendingStore
from tests.store.material import KEY, opened

_AT: Final = "2026-11-16T03:00:00.000000+00:00"
_TYPED: Final = "<data><a>đang gõ</a></data>".encode()
_SIGNED: Final = "<data><a>đã ký</a></data>".encode()
_THEIRS: Final = "<data>theirs ờ</data>"
#: Bytes no JSON writer would make again: what was signed is never written anew.
_FROZEN: Final = b'{ "key":"k",\t"base" : null, "xml":"\\u0111"}\n'
_FILES_SINCE: Final = "0003"


def _report(name: str, state: str, revision: int = 0) -> dict[str, Any]:
    return {
        "id": name, "form": "cds57", "version": "1", "title": "Chuyển đổi số", "period": "2026-10",
        "state": state, "revision": revision, "author": "Nguyễn Văn Đạt", "updated": _AT, "comment": "",
    }  # fmt: skip


def _revision(name: str, rev: str | None) -> dict[str, Any]:
    return {
        "report": name, "number": 0, "version": "1", "xml": _SIGNED, "instance": f"uuid:{name}",
        "sha256": hashlib.sha256(_SIGNED).hexdigest(), "author": "Nguyễn Văn Đạt", "approver": "Trần Thị Lan",
        "finished_at": _AT, "signed_at": _AT, "key": f"key-{name}", "rev": rev,
    }  # fmt: skip


def _item(name: str, state: str, answer: dict[str, str] | None = None) -> dict[str, Any]:
    return {
        "key": f"key-{name}", "group": name, "report": name, "revision": 0, "body": _FROZEN, "state": state,
        "made_at": _AT, "attempts": 0, "why": "", "answer": None if answer is None else json.dumps(answer),
    }  # fmt: skip


#: What a store of the first version can hold: by table, in the columns it had then.
_WRITTEN: Final[dict[str, list[dict[str, Any]]]] = {
    "report": [
        _report("typed", "draft"),
        *(_report(name, "signed") for name in ("waits", "aside", "met", "received")),
    ],
    "draft": [{"report": "typed", "snapshot": _TYPED, "saved_at": _AT}],
    "revision": [
        *(_revision(name, None) for name in ("waits", "aside", "met")),
        _revision("received", "3"),
    ],
    "outbox": [
        _item("waits", "waiting"),
        _item("aside", "aside", {"key": "key-aside", "status": "forbidden", "why": "unit"}),
        _item("met", "aside", {"key": "key-met", "status": "conflict", "rev": "7", "xml": _THEIRS}),
        _item("received", "done"),
    ],
    "receipt": [
        {
            "report": "received",
            "revision": 0,
            "serial": "TN-000003",
            "sha256": "b" * 64,
            "received_at": _AT,
            "jws": "a.b.c",
            "kept_at": _AT,
        }
    ],
}
#: What a store that knows files holds besides.
_FILES: Final[dict[str, list[dict[str, Any]]]] = {
    "file": [{"sha256": "a" * 64, "size": 3, "place": "p", "secret": b"\x01" * 32, "kept_at": _AT}],
    "attachment": [
        {"report": "waits", "name": "ảnh.jpg", "sha256": "a" * 64, "type": "image/jpeg", "taken_at": _AT}
    ],
}


def _insert(connection: Connection, table: str, row: dict[str, Any]) -> None:
    """Only what is given; what a later version added and wants gets the empty value of its kind."""
    more = {
        name: b"" if kind == "BLOB" else 0 if kind in {"INTEGER", "BOOLEAN"} else "[]"
        for _, name, kind, wanted, default, key in connection.exec_driver_sql(f"PRAGMA table_info({table})")
        if wanted and default is None and not key and name not in row
    }
    full = {**row, **more}
    names = ", ".join(f'"{name}"' for name in full)
    marks = ", ".join("?" * len(full))
    connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(full.values()))  # noqa: S608 - names of this file


def _again(connection: Connection, written: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The same rows and columns as they are now, bytes and all."""
    found = {}
    for table, rows in written.items():
        names = list(rows[0])
        listed = ", ".join(f'"{name}"' for name in names)
        found[table] = [
            dict(zip(names, each, strict=True))
            for each in connection.exec_driver_sql(f"SELECT {listed} FROM {table}")  # noqa: S608 - the same
        ]
    return found


def test_the_models_are_what_the_migrations_make(path: Path) -> None:
    ours = {name for name, each in vars(tables).items() if isinstance(each, type) and name.endswith("Row")}
    assert len(ours) >= 14
    engine = open_engine(path, KEY)
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_name": _no_index_of_words}
        context = MigrationContext.configure(connection, opts=opts)
        kept = [
            table
            for table in SQLModel.metadata.tables.values()
            if table.name not in {getattr(tables, name).__tablename__ for name in ours}
        ]
        assert kept == []
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def _no_index_of_words(name: str | None, kind: str, _parents: object) -> bool:
    """SQLite keeps the index for the search in tables of its own."""
    return kind != "table" or name is None or not (name == "finding" or name.startswith("finding_"))


def test_they_follow_each_other() -> None:
    assert [version.down_revision for version in VERSIONS] == [
        None,
        *(version.revision for version in VERSIONS[:-1]),
    ]
    assert tuple(version.revision for version in VERSIONS) == migrations.REVISIONS


@pytest.mark.parametrize("revision", migrations.REVISIONS)
def test_a_store_of_every_version_opens_with_all_that_is_in_it(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to=revision)
    finish_store(path)
    written = {**_WRITTEN, **(_FILES if revision >= _FILES_SINCE else {})}
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        for table, rows in written.items():
            for row in rows:
                _insert(connection, table, row)
    engine.dispose()
    with opened(path) as store:
        found = store.read(lambda session: _again(session.connection(), written))
        for table, rows in written.items():
            assert sorted(found[table], key=str) == sorted(rows, key=str), table
        assert ReportStore(store).load("typed").snapshot == _TYPED
        (due,) = StoreOutbox(store).due(datetime.fromisoformat(_AT), 10)
        assert (due.key, due.body) == ("key-waits", _FROZEN)
        assert SendingStore(store).body("key-aside") == _FROZEN
        met = ConflictStore(store).of("met")
        assert met is not None
        assert (met.mine, met.theirs, met.rev) == (_SIGNED, _THEIRS.encode(), "7")
    engine = open_engine(path, KEY)
    with engine.connect() as connection:
        assert migrations.current(connection) == migrations.HEAD
    engine.dispose()


def test_a_store_with_data_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to="0001")
    finish_store(path)
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        for number in range(3):
            connection.exec_driver_sql(
                "INSERT INTO report "
                "(id, form, version, title, period, state, revision, author, updated, comment) "
                "VALUES (?, 'cds57', '1', 'Chuyển đổi số', ?, 'draft', 0, 'Nguyễn Văn Đạt', "
                "'2026-11-16T03:00:00.000000+00:00', '')",
                (f"r{number}", f"2026-{number + 1:02}"),
            )
        connection.exec_driver_sql(
            "INSERT INTO draft VALUES ('r0', ?, '2026-11-16T03:00:00.000000+00:00')", (b"<data>7</data>",)
        )
    engine.dispose()
    with opened(path) as store:
        reports = ReportList(store)
        assert reports.count(ReportFilter()) == 3
        assert [row.id for row in reports.page(ReportFilter(text="dat 2026-02"), 0, 10)] == ["r1"]
        assert ReportStore(store).load("r0").snapshot == b"<data>7</data>"
    engine = open_engine(path, KEY)
    with engine.connect() as connection:
        assert migrations.current(connection) == migrations.HEAD
    assert migrations.upgrade(engine) is False
    engine.dispose()
