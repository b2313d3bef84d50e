"""Migrations: what they make is what the models say, and a store with data comes through."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlmodel import SQLModel

from desktop.domain.views import ReportFilter
from desktop.store import migrations, tables
from desktop.store.engine import open_engine
from desktop.store.migrations.versions import VERSIONS
from desktop.store.opening import finish_store, half_made, migrate
from desktop.store.report_list import ReportList
from desktop.store.reports import ReportStore
from tests.store.material import KEY, opened


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
