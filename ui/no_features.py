"""Keeps PySide from reading the source of every module that is imported.

PySide has features (`snake_case`, `true_property`) that a module may switch on for itself. To know which
modules could, it reads the source of each one that is imported from then on, whosever it is, and Python keeps
all the lines: 270 files up to the first desk, 0.1 s with cold caches and 6 MB. No module here switches one
on, and in the bundle, where there are no sources, none could. So the answer is known.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Final

import PySide6.QtCore  # noqa: F401 - brings `shibokensupport`, which is part of it

_ASKED: Final = "_mod_uses_pyside"
_log = logging.getLogger(__name__)


def read_no_sources() -> None:
    """Answer for PySide that no module uses a feature; a PySide that asks otherwise is left alone."""
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError as error:
        _log.info("sources are read at import: %s", error)
        return
    if hasattr(feature, _ASKED):
        setattr(feature, _ASKED, _none)


def _none(_module: object) -> bool:
    return False
