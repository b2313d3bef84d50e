"""Accounts shared by a commune's PCs: open or closed, the centre's revision, what is to be said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.batch_alter_table("account") as table:
        table.add_column(sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()))
        table.add_column(sa.Column("rev", sa.String, nullable=True))
        table.add_column(sa.Column("told", sa.String, nullable=False, server_default=""))
