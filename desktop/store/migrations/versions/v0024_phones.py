"""What village phones sent to the centre for this commune: looked at here, drafted from, put away."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.create_table(
        "phone_submission",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("serial", sa.String, nullable=False),
        sa.Column("phone", sa.String, nullable=False),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("xml", sa.Text, nullable=False),
        sa.Column("files", sa.Text, nullable=False, server_default="[]"),
        sa.Column("problems", sa.Integer, nullable=False, server_default="0"),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("state", sa.String, nullable=False, server_default="new"),
        sa.Column("report", sa.String, nullable=True),
        sa.Column("settled_by", sa.String, nullable=False, server_default=""),
        sa.Column("settled_at", sa.String(32), nullable=True),
    )
    op.create_index("ix_phone_submission_state", "phone_submission", ["state", "received_at"])
