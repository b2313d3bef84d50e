"""Contents of attached files on their way, and whether a receipt covers them."""

from __future__ import annotations

import base64
import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    upload = op.create_table(
        "upload",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("queued_at", sa.String(32), nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("received", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_try", sa.String(32), nullable=True),
        sa.Column("why", sa.String, nullable=False),
    )
    op.create_index("ix_upload_state", "upload", ["state"])
    op.add_column("receipt", sa.Column("attachments", sa.String, nullable=False, server_default="complete"))
    _queue(upload)


def _queue(upload: sa.Table) -> None:
    """What was received without its files: of each report, those of the newest revision go now."""
    connection = op.get_bind()
    received = connection.exec_driver_sql(
        "SELECT receipt.report, receipt.revision, receipt.jws, receipt.kept_at, revision.attachments "
        "FROM receipt JOIN revision "
        "ON revision.report = receipt.report AND revision.number = receipt.revision "
        "ORDER BY receipt.report, receipt.revision"
    ).all()
    newest: dict[str, tuple[str, Any]] = {}
    for report, number, jws, kept_at, attachments in received:
        newest.pop(report, None)
        if _level(jws) == "pending":
            connection.exec_driver_sql(
                "UPDATE receipt SET attachments = 'pending' WHERE report = ? AND revision = ?",
                (report, number),
            )
            newest[report] = (kept_at, json.loads(attachments))
    rows = {
        card["sha256"]: {
            "sha256": card["sha256"],
            "size": card["size"],
            "state": "waiting",
            "queued_at": kept_at,
            "rank": 0,
            "received": 0,
            "attempts": 0,
            "why": "",
        }
        for kept_at, cards in newest.values()
        for card in cards
    }
    for row in rows.values():
        connection.execute(upload.insert().values(**row))


def _level(jws: str) -> str:
    """What a receipt says of attached files; its signature was checked when it was kept."""
    try:
        payload = jws.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return str(claims["attachments"])
    except (ValueError, KeyError, IndexError, TypeError):
        return "complete"
