"""Drafts that were removed and can be put back; and whether a search finds what a draft answers.

Triggers forget that a draft's answers were taken in as soon as the draft is written: saving one stays as
quick as it was, and `desktop.store.draft_words` takes them in when somebody searches.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.add_column("kept_draft", sa.Column("removed", sa.Text, nullable=True))
    op.create_table(
        "draft_said",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
    )
    for name, when, row in (("changed", "UPDATE OF snapshot", "NEW"), ("gone", "DELETE", "OLD")):
        op.execute(
            f"CREATE TRIGGER draft_{name} AFTER {when} ON draft "  # noqa: S608 - our own names
            f"BEGIN DELETE FROM draft_said WHERE report = {row}.report; END"
        )
