"""Notices are documents with files too; each account has its own marks of what it read; some stay first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desktop.domain.text import fold

revision = "0018"
down_revision = "0017"

_HEAD = "replace(replace(NEW.title || ' ' || NEW.number, 'đ', 'd'), 'Đ', 'D')"
_KEEP = (
    f"INSERT INTO findable (kind, id, head, words) VALUES ('notice', NEW.id, {_HEAD}, NEW.search) "  # noqa: S608 - our own names
    "ON CONFLICT (kind, id) DO UPDATE SET head = excluded.head, words = excluded.words;"
)


def upgrade() -> None:
    for name in ("kind", "number", "agency"):
        op.add_column("notice", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.add_column("notice", sa.Column("dated", sa.Date))
    op.add_column("notice", sa.Column("pinned_at", sa.String(32)))
    op.add_column("notice", sa.Column("search", sa.Text, nullable=False, server_default=""))
    op.create_index("ix_notice_at", "notice", ["at"])
    op.create_table(
        "notice_file",
        sa.Column("notice", sa.String, sa.ForeignKey("notice.id"), primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("type", sa.String, nullable=False),
    )
    op.create_index("ix_notice_file_sha256", "notice_file", ["sha256"])
    op.create_table(
        "notice_read",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("notice", sa.String, sa.ForeignKey("notice.id"), primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
    )
    _who_read()
    _words()


def _who_read() -> None:
    """Who read what is not known of the time before: nobody is told again what somebody here has read."""
    op.execute(
        "INSERT INTO notice_read (account, notice, at) "
        "SELECT account.id, notice.id, notice.read_at FROM account, notice WHERE notice.read_at IS NOT NULL"
    )


def _words() -> None:
    """What a notice is found by, and the index follows that."""
    for name in ("notice_findable", "notice_findable_anew"):
        op.execute(f"DROP TRIGGER {name}")
    connection = op.get_bind()
    for row in connection.execute(sa.text("SELECT id, title, text FROM notice")).all():
        words = {"id": row.id, "search": " " + fold(f"{row.title} {row.text}")}
        connection.execute(sa.text("UPDATE notice SET search = :search WHERE id = :id"), words)
    op.execute(f"CREATE TRIGGER notice_findable AFTER INSERT ON notice BEGIN {_KEEP} END")
    op.execute(
        "CREATE TRIGGER notice_findable_anew AFTER UPDATE OF title, number, search ON notice "
        f"BEGIN {_KEEP} END"
    )
