"""What every screen asks for, answered from indexes alone: in five years the rows are too many to be read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

_INDEXES = (
    ("ix_outbox_report_revision_state", "outbox", ("report", "revision", "state")),
    ("ix_receipt_received", "receipt", ("received_at", "serial")),
    ("ix_audit_actor_action_subject", "audit", ("actor", "action", "subject")),
    ("ix_audit_action", "audit", ("action",)),
    ("ix_audit_subject", "audit", ("subject",)),
    (
        "ix_suggestion_listed", "suggestion",
        ("received_at", "state", "due", "kind", "officer", "search"),
    ),
    ("ix_suggestion_officer_state_seen", "suggestion", ("officer", "state", "seen_at")),
    ("ix_suggestion_field", "suggestion", ("field",)),
    ("ix_suggestion_unit", "suggestion", ("unit",)),
)  # fmt: skip


def upgrade() -> None:
    op.drop_index("ix_suggestion_received_at", "suggestion")
    for name, table, columns in _INDEXES:
        op.create_index(name, table, list(columns))
    loose = sa.text("obligation IS NULL AND period IS NULL")
    asked = ["obligation", "period", "due", "id", "revision", "state"]
    op.create_index("ix_report_loose", "report", asked, sqlite_where=loose)
