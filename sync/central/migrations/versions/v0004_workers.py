"""Tokens that end, tries that are counted, reviews; an index for what the feed supersedes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

#: A token given before tokens ended is good for so long from now.
_GOOD = timedelta(days=90)


def upgrade() -> None:
    """Add the columns and tables."""
    op.create_index(op.f("ix_feed_subject"), "feed", ["subject"], unique=False)
    op.add_column("report", sa.Column("decision", sa.String(), nullable=True))
    for column in (
        sa.Column("token_until", sa.DateTime(), nullable=True),
        sa.Column("renewed_at", sa.DateTime(), nullable=True),
        sa.Column("window_at", sa.DateTime(), nullable=True),
        sa.Column("window_count", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("device", column)
    until = datetime.now(UTC).replace(tzinfo=None) + _GOOD
    device = sa.table("device", sa.column("token_until", sa.DateTime()))
    op.get_bind().execute(device.update().values(token_until=until))
    op.create_table(
        "attempt",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("newest_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("comments", sa.JSON(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_review_report"), "review", ["report"], unique=False)
