"""Search over everything, and the answers of signed reports one by one.

Triggers keep `findable` and its index in step with what is to be found, whoever writes it. What is there
already is taken in afterwards, in small steps (`desktop.store.filling`): a start does not wait for it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_COMMENTS = "SELECT group_concat(json_extract(value, '$.text'), ' ') FROM json_each(NEW.comments)"
#: Kind, table, when it is taken in, and what its row says: heading, words. The index knows no đ.
_SOURCES = (
    ("report", "report", "NEW.form <> 'pakn'", "NEW.search", "NEW.comment"),
    ("task", "task", "1", "NEW.title || ' ' || NEW.code", "NEW.search"),
    ("suggestion", "suggestion", "1", "NEW.title || ' ' || NEW.code", "NEW.search || ' ' || NEW.answer"),
    ("notice", "notice", "1", "NEW.title", "NEW.text"),
    ("review", "review", "1", "NEW.reason", f"coalesce(({_COMMENTS}), '')"),
)
_WATCHED = {
    "report": "search, comment",
    "task": "title, code, search",
    "suggestion": "title, search, answer",
    "notice": "title, text",
    "review": "reason, comments",
}
_PARTS = "kind, head, words, said"


def upgrade() -> None:
    op.create_table(
        "findable",
        sa.Column("n", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("head", sa.Text, nullable=False, server_default=""),
        sa.Column("words", sa.Text, nullable=False, server_default=""),
        sa.Column("said", sa.Text, nullable=False, server_default=""),
        sa.UniqueConstraint("kind", "id", name="uq_findable_kind_id"),
    )
    op.create_table(
        "celled",
        sa.Column("n", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), nullable=False, unique=True),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_table(
        "cell",
        sa.Column("celled", sa.Integer, sa.ForeignKey("celled.n"), primary_key=True),
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("row", sa.String, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        f"CREATE VIRTUAL TABLE finding USING fts5({_PARTS}, content='findable', content_rowid='n', "
        'tokenize="unicode61 remove_diacritics 2")'
    )
    _index()
    for kind, table, when, head, words in _SOURCES:
        _follow(kind, table, when, head, words)
    connection = op.get_bind()
    tables = ("report", "task", "suggestion", "notice", "review")
    if not any(connection.exec_driver_sql(f"SELECT 1 FROM {name} LIMIT 1").first() for name in tables):  # noqa: S608
        op.execute("INSERT INTO setting (key, value) VALUES ('search_filled', 'true')")


def _index() -> None:
    """The index follows `findable`."""
    new = ", ".join(f"new.{part}" for part in _PARTS.split(", "))
    old = new.replace("new.", "old.")
    put = f"INSERT INTO finding (rowid, {_PARTS}) VALUES (new.n, {new});"  # noqa: S608 - our own names
    take = f"INSERT INTO finding (finding, rowid, {_PARTS}) VALUES ('delete', old.n, {old});"  # noqa: S608
    op.execute(f"CREATE TRIGGER findable_came AFTER INSERT ON findable BEGIN {put} END")
    op.execute(f"CREATE TRIGGER findable_went AFTER DELETE ON findable BEGIN {take} END")
    op.execute(f"CREATE TRIGGER findable_changed AFTER UPDATE ON findable BEGIN {take} {put} END")


def _follow(kind: str, table: str, when: str, head: str, words: str) -> None:
    """`findable` follows a table."""
    keep = (
        "INSERT INTO findable (kind, id, head, words) "  # noqa: S608 - our own names
        f"VALUES ('{kind}', NEW.id, {_plain(head)}, {_plain(words)}) "
        "ON CONFLICT (kind, id) DO UPDATE SET head = excluded.head, words = excluded.words;"
    )
    op.execute(f"CREATE TRIGGER {table}_findable AFTER INSERT ON {table} WHEN {when} BEGIN {keep} END")
    op.execute(
        f"CREATE TRIGGER {table}_findable_anew AFTER UPDATE OF {_WATCHED[kind]} ON {table} "
        f"WHEN {when} BEGIN {keep} END"
    )
    op.execute(
        f"CREATE TRIGGER {table}_findable_gone AFTER DELETE ON {table} "  # noqa: S608
        f"BEGIN DELETE FROM findable WHERE kind = '{kind}' AND id = OLD.id; END"
    )


def _plain(words: str) -> str:
    return f"replace(replace({words}, 'đ', 'd'), 'Đ', 'D')"
