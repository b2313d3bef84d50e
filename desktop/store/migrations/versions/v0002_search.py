"""Reports get a folded text to search in, filled for those that are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desktop.domain.text import fold

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("report", sa.Column("search", sa.String, nullable=False, server_default=""))
    connection = op.get_bind()
    reports = sa.table("report", *map(sa.column, ("id", "form", "title", "period", "author", "search")))
    for row in connection.execute(sa.select(reports)).all():
        words = " " + fold(" ".join(filter(None, (row.title, row.form, row.period, row.author))))
        connection.execute(reports.update().where(reports.c.id == row.id).values(search=words))
