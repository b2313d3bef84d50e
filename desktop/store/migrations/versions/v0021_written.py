"""What is typed and not saved yet; more of what a task and a suggestion say of themselves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_table(
        "typed",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("page", sa.String, primary_key=True),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.add_column("suggestion", sa.Column("public", sa.Boolean, nullable=False, server_default="0"))
    for name in ("document_agency", "document_about", "target", "budget"):
        op.add_column("task", sa.Column(name, sa.String, nullable=False, server_default=""))
    op.add_column("task", sa.Column("document_day", sa.Date, nullable=True))
