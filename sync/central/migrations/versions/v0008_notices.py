"""Files that notices name: PCs the notice went to may fetch them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "notice_file",
        sa.Column("notice", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("notice", "sha256"),
    )
    op.create_index(op.f("ix_notice_file_sha256"), "notice_file", ["sha256"], unique=False)
