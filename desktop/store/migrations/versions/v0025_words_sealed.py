"""The office's own Word files are sealed contents; a PDF remembers the head it was made with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.create_table(
        "word_template",
        sa.Column("form", sa.String, primary_key=True),
        sa.Column("taken_at", sa.String(32), primary_key=True),
        sa.Column("sha256", sa.String, sa.ForeignKey("file.sha256"), nullable=False),
        sa.Column("until", sa.String(32), nullable=True),
    )
    op.create_index("ix_word_template_sha256", "word_template", ["sha256"])
    op.add_column("exported_pdf", sa.Column("cover", sa.Text, nullable=True))
    op.add_column("signed_pdf", sa.Column("cover", sa.Text, nullable=True))
