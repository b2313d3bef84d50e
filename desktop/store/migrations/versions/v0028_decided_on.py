"""Which revision of a report a decision of the centre is on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.add_column("review", sa.Column("sha256", sa.String, nullable=True))
