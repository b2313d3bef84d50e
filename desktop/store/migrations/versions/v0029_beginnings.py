"""Beginnings of one and two letters have lists of their own in the index of the search.

Without them whatever begins with a letter was gathered word by word each time it was asked for. The index is
made anew of `findable`, whose triggers go on writing it.
"""

from __future__ import annotations

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    op.execute("DROP TABLE finding")
    op.execute(
        "CREATE VIRTUAL TABLE finding USING fts5(kind, head, words, said, content='findable', "
        "content_rowid='n', tokenize=\"unicode61 remove_diacritics 2\", prefix='1 2')"
    )
    op.execute("INSERT INTO finding (finding) VALUES ('rebuild')")
