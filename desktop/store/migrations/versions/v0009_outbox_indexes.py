"""With a thousand items waiting, what asks for counts and for the next of a group reads no bodies."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_index("ix_outbox_group_state_seq", "outbox", ["group", "state", "seq"])
    op.create_index("ix_outbox_waiting", "outbox", ["state", "next_try", "made_at", "report"])
