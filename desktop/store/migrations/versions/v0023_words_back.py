"""The leader's words at cells for the officer: told with sending back, open until they are done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.add_column("cell_note", sa.Column("back", sa.Boolean, nullable=False, server_default="0"))
    op.add_column("cell_note", sa.Column("told", sa.Boolean, nullable=False, server_default="0"))
    op.add_column("cell_note", sa.Column("done_by", sa.String, nullable=False, server_default=""))
    op.add_column("cell_note", sa.Column("done_at", sa.String(32), nullable=True))
