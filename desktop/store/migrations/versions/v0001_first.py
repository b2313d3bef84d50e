"""The first tables: accounts, forms, obligations, reports, outbox, receipts, audit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _people_and_settings()
    _forms_and_obligations()
    _reports()
    _delivery()
    _from_the_centre()
    _audit()


def _people_and_settings() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("login", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("first", sa.Boolean, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _forms_and_obligations() -> None:
    op.create_table(
        "form",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("version", sa.String, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("xml", sa.Text, nullable=False),
        sa.Column("attachments", sa.Text, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("languages", sa.Text, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "obligation",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("regime", sa.String, nullable=False),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("period", sa.String, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
    )
    op.create_index("ix_obligation_due", "obligation", ["due"])


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("obligation", sa.String, sa.ForeignKey("obligation.id"), unique=True),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("period", sa.String),
        sa.Column("due", sa.Date),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("updated", sa.String(32), nullable=False),
        sa.Column("finished_at", sa.String(32)),
        sa.Column("comment", sa.String, nullable=False),
    )
    op.create_index("ix_report_updated", "report", ["updated"])
    op.create_index("ix_report_form_updated", "report", ["form", "updated"])
    op.create_index("ix_report_state_updated", "report", ["state", "updated"])
    op.create_table(
        "draft",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("snapshot", sa.LargeBinary, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "revision",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("xml", sa.LargeBinary, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("instance", sa.String, nullable=False),
        sa.Column("deprecated", sa.String),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("approver", sa.String, nullable=False),
        sa.Column("finished_at", sa.String(32), nullable=False),
        sa.Column("signed_at", sa.String(32), nullable=False),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("rev", sa.String),
    )


def _delivery() -> None:
    op.create_table(
        "outbox",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("group", sa.String, nullable=False),
        sa.Column("report", sa.String, sa.ForeignKey("report.id")),
        sa.Column("revision", sa.Integer),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_try", sa.String(32)),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("answer", sa.Text),
        sa.UniqueConstraint("report", "revision", name="uq_outbox_report_revision"),
    )
    op.create_index("ix_outbox_state_seq", "outbox", ["state", "seq"])
    op.create_table(
        "receipt",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("serial", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("jws", sa.Text, nullable=False),
        sa.Column("kept_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "exchange",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("sent", sa.Integer, nullable=False),
        sa.Column("received", sa.Integer, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
    )


def _from_the_centre() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, nullable=False),
        sa.Column("decision", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("comments", sa.Text, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("came_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_review_report", "review", ["report"])
    op.create_table(
        "notice",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("read_at", sa.String(32)),
    )
    op.create_table(
        "kept_change",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("rev", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
    )
    for step in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_no_{step.lower()} BEFORE {step} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END"
        )
