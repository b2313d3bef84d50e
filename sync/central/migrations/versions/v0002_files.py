"""Contents of attached files: which are named, which are here, which are on their way."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, and name the files of the revisions that are here."""
    named = op.create_table(
        "named_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("report", "number", "sha256"),
    )
    op.create_index(op.f("ix_named_file_sha256"), "named_file", ["sha256"], unique=False)
    op.create_table(
        "content",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("came_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "upload",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("device", "sha256"),
    )
    op.create_index(op.f("ix_upload_expires_at"), "upload", ["expires_at"], unique=False)
    _name(named)


def _name(named: sa.Table) -> None:
    connection = op.get_bind()
    kept = connection.execute(
        sa.text(
            "SELECT revision.report, revision.number, report.unit, revision.attachments "
            "FROM revision JOIN report ON report.id = revision.report"
        )
    )
    for report, number, unit, attachments in kept.all():
        listed = json.loads(attachments) if isinstance(attachments, str) else attachments
        contents = {each["sha256"]: each["size"] for each in listed}
        for sha256, size in contents.items():
            row = {"report": report, "number": number, "unit": unit, "sha256": sha256, "size": size}
            connection.execute(named.insert().values(**row))
