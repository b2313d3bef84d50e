"""Reports of other PCs were told without what they say: they count as not held, and are told anew."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("DELETE FROM held WHERE kind = 'submission'")
    op.execute("DELETE FROM kept_change WHERE kind = 'submission'")
