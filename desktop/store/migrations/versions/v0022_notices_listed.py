"""The list of notices is read from one index: their texts are long, and stand between its columns."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.drop_index("ix_notice_at", "notice")
    listed = ["pinned_at", "at", "id", "title", "kind", "number", "agency", "dated"]
    op.create_index("ix_notice_listed", "notice", listed)
