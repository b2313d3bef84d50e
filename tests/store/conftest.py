from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.engine import Store
from tests.store.material import made, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "reports.db")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with opened(path) as store:
        yield store
