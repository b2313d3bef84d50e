"""Ctrl-C, and the system's wish to end: the window closes as by its corner button; what is open is saved."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

_ENDING = frozenset({signal.SIGINT, signal.SIGTERM})


class Signals(QObject):
    """Lives as long as the application.

    Python hears a signal only while it runs some Python; Qt waits in C. A socket wakes Qt, Qt wakes Python.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for number in _ENDING:
            signal.signal(number, _heard)

    def _woken(self) -> None:
        if _ENDING.intersection(self._ours.recv(64)):
            self._application.quit()


def _heard(_number: int, _frame: object) -> None:
    """Nothing more to do here: the socket has the number."""
