"""A person may want one report sent before the others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("rank", sa.Integer, nullable=False, server_default="0"))
