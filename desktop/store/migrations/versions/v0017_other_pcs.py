"""Files of the commune's other PCs on their way down; suggestions whose sender is known there only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "fetch",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("place", sa.String, nullable=False, unique=True),
        sa.Column("secret", sa.LargeBinary, nullable=False),
        sa.Column("chunks", sa.Integer, nullable=False),
        sa.Column("tail", sa.LargeBinary, nullable=False),
    )
    op.add_column("suggestion", sa.Column("elsewhere", sa.Boolean, nullable=False, server_default="0"))
