"""Who may decide on the pages, beside looking; in whose name each leader of a commune signs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("viewer", sa.Column("decides", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("commune_account", sa.Column("signing", sa.JSON(), nullable=True))
