"""Reports are found by their period as people say it, and by the number of their document."""

from __future__ import annotations

from alembic import op

from desktop.store.searched import number_text, period_text, search_text

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    connection = op.get_bind()
    more: dict[str, str] = {}
    said: dict[str, str] = {}
    periods = "SELECT id, period FROM report WHERE period IS NOT NULL"
    for report, period in connection.exec_driver_sql(periods):
        if period not in said:
            said[period] = search_text(*period_text(period))
        more[report] = said[period]
    numbers = "SELECT report, number, series FROM document_number WHERE report IS NOT NULL"
    for report, number, series in connection.exec_driver_sql(numbers):
        more[report] = more.get(report, "") + number_text(number, series)
    if more:
        connection.exec_driver_sql(
            "UPDATE report SET search = search || ? WHERE id = ?", [(text, key) for key, text in more.items()]
        )
