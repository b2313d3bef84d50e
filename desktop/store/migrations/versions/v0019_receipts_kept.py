"""Receipts that a later one took the place of; the centre's clock beside exchanges and receipts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "earlier_receipt",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("serial", sa.String, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("jws", sa.Text, nullable=False),
        sa.Column("replaced_at", sa.String(32), nullable=False),
    )
    op.add_column("receipt", sa.Column("clock_offset", sa.Float))
    op.add_column("exchange", sa.Column("clock_offset", sa.Float))
