"""What happened, told to whoever asked: frozen events and the bus that carries them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Event:
    """Something that has happened and is already durable."""


@dataclass(frozen=True)
class ReportChanged(Event):
    """A report's state, draft or delivery changed."""

    report: str


@dataclass(frozen=True)
class ObligationsChanged(Event):
    """Forms or obligations came from the centre or were made here."""


@dataclass(frozen=True)
class RemindersChanged(Event):
    """A reminder was told, silenced or wanted again."""


@dataclass(frozen=True)
class TasksChanged(Event):
    """Tasks came from the centre or were changed here; `task` is empty when it may be several."""

    task: str = ""


@dataclass(frozen=True)
class SuggestionsChanged(Event):
    """Suggestions were taken in, moved on or answered; `suggestion` is empty when it may be several."""

    suggestion: str = ""


@dataclass(frozen=True)
class NoticesChanged(Event):
    """A notice came from the centre, was withdrawn, or was read here."""


@dataclass(frozen=True)
class PhonesChanged(Event):
    """Something that a village phone sent came down, went into a draft, or was put away."""


@dataclass(frozen=True)
class AccountsChanged(Event):
    """The commune's accounts changed, or the centre said what became of a change made here."""


@dataclass(frozen=True)
class HandoversChanged(Event):
    """A draft was offered, taken, withdrawn, or the centre told of the commune's PCs."""


@dataclass(frozen=True)
class SyncChanged(Event):
    """The sync status changed; read it from the sync service."""


@dataclass(frozen=True)
class FilesChanged(Event):
    """Attached files moved on towards the centre, or were stopped; read it from `sync.uploads`."""


@dataclass(frozen=True)
class DiskLow(Event):
    """The disk is full: `free` bytes with the reserve given up for a write, which was `saved` or not."""

    free: int
    saved: bool = True


@dataclass(frozen=True)
class DiskFreed(Event):
    """There is room again: the reserve is kept back anew."""


Handler = Callable[[Any], None]


class EventBus:
    """Calls every handler subscribed to the event's class, in the publishing thread."""

    def __init__(self) -> None:
        self._handlers: dict[type[Event], list[Handler]] = {}
        self._lock = threading.Lock()

    def subscribe(self, kind: type[Event], handler: Handler) -> Callable[[], None]:
        """Call `handler(event)` for every event of `kind` (or below); returns what ends it."""
        with self._lock:
            self._handlers.setdefault(kind, []).append(handler)

        def end() -> None:
            with self._lock:
                self._handlers[kind].remove(handler)

        return end

    def publish(self, event: Event) -> None:
        """Hand `event` to its handlers, in order of subscription."""
        with self._lock:
            handlers = [h for kind in type(event).__mro__ for h in self._handlers.get(kind, ())]
        for handler in handlers:
            handler(event)
