"""When a task and a line of its checklist were written last: all PCs of a commune keep the newest word."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.add_column("task", sa.Column("written_at", sa.String(32), nullable=True))
    op.add_column("task_check", sa.Column("written_at", sa.String(32), nullable=True))
    op.add_column("task_check", sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()))
