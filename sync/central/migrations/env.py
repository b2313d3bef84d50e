"""Alembic's entry: runs the migrations on the connection `sync.central.database` hands over."""

from __future__ import annotations

from alembic import context

from sync.central.tables import CentralTable

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CentralTable.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
