"""An office over some forms is made once, then copied: fixtures `founded` and `seed` of a folder of tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

#: Gives the profile of an office over such resources.
Founded = Callable[[Path], Path]


def fixtures(found: Callable[[Path, Path], Path]) -> tuple[Any, Any]:
    """Both, for a conftest; `found` makes the profile at a path, over resources, and returns where it is."""

    @pytest.fixture(scope="session")
    def founded(tmp_path_factory: pytest.TempPathFactory) -> Founded:
        """Gives the profile of an office over such resources: made once for each, to be copied."""

        @cache
        def of(resources: Path) -> Path:
            return found(tmp_path_factory.mktemp("seed") / "profile", resources)

        return of

    @pytest.fixture
    def seed(founded: Founded, resources: Path) -> Path:
        """The profile to be copied, others copy it as well.

        A module with other forms overrides `resources`, at the scope of the module: this follows.
        """
        return founded(resources)

    return founded, seed
