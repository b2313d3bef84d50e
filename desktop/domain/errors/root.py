"""The root of the tree of errors."""

from __future__ import annotations


class BaocaoxaError(Exception):
    """An expected failure; `str()` is one sentence that says what the person can do."""
