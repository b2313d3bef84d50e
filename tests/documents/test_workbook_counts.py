"""How many rows a report has: what counts them is never added up, and no workbook takes rows away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.documents.test_workbook import changed, found, read
from tests.documents.test_workbook_villages import VILLAGES, commune, figures, sent

COUNT = "/data/bang/so_thon"


def says(path: Path, count: int) -> Path:
    """A workbook with the number of its villages."""

    def change(book: Any) -> None:
        found(book, "so_thon").value = count

    return changed(path, change)


@pytest.mark.parametrize(("said", "count"), [(3, "3"), (2, "3"), (1, "3"), (4, "4")])
def test_rows_are_as_many_as_the_workbook_says_or_needs(tmp_path: Path, said: int, count: str) -> None:
    instance = commune("Thôn A", "Thôn B")
    path = says(sent(instance, tmp_path, ("Thôn A", 100), ("Thôn B", 100), ("Thôn C", 30)), said)
    preview = read(path, instance)
    (entry,) = preview.changes
    assert (entry.ref, entry.before, entry.value, entry.total) == (COUNT, "2", count, "")
    assert (preview.held, preview.unfit) == ((), ())
    assert figures(preview) == {f"{VILLAGES}[3]": "30"}


def test_fewer_rows_than_the_report_has_are_told_and_take_none_away(tmp_path: Path) -> None:
    instance = commune("Thôn A", "Thôn B")
    preview = read(says(sent(instance, tmp_path, ("Thôn A", 120)), 1), instance)
    assert figures(preview) == {f"{VILLAGES}[1]/ct01": "120"}
    assert not any(entry.ref == COUNT for entry in preview.changes)
    (unfit,) = preview.unfit
    assert (unfit.ref, unfit.typed, unfit.why) == (COUNT, "1", "fewer_rows")
