"""What the system knows of the line: metered or not, there again, behind a login page. Qt's word, told on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

    from desktop.services.sync import Sync

_log = logging.getLogger(__name__)


class Line(Protocol):
    """What is asked of Qt's QNetworkInformation; a test hands one of its own in."""

    isMeteredChanged: SignalInstance
    reachabilityChanged: SignalInstance
    isBehindCaptivePortalChanged: SignalInstance

    def isMetered(self) -> bool: ...
    def isBehindCaptivePortal(self) -> bool: ...


class NetworkWatch(QObject):
    """Lives as long as someone is signed in. A hint only: what counts is how an exchange ends."""

    def __init__(self, sync: Sync, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._sync = sync
        self._line = line
        line.isMeteredChanged.connect(self._metered)
        line.reachabilityChanged.connect(self._reached)
        line.isBehindCaptivePortalChanged.connect(self._portal)
        self._metered(line.isMetered())
        self._portal(line.isBehindCaptivePortal())

    def _metered(self, metered: bool) -> None:
        self._sync.uploads.line_is(metered)

    def _reached(self, reached: object) -> None:
        """Back on a network: what waits is tried at once, not at the end of its backoff."""
        if getattr(reached, "name", "") in {"Online", "Site", "Unknown"}:
            self._sync.network_back()

    def _portal(self, behind: bool) -> None:
        self._sync.portal_hint(behind)


def system_line() -> QNetworkInformation | None:
    """What this system has for it; None where it has nothing."""
    try:
        from PySide6.QtNetwork import QNetworkInformation
    except ImportError as error:  # a system without what Qt's library wants
        _log.info("no word about the line: %s", error)
        return None
    if QNetworkInformation.instance() is None and not QNetworkInformation.loadDefaultBackend():
        return None
    return QNetworkInformation.instance()
