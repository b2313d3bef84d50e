"""A queue of contents in memory: the smallest thing that keeps to `sync.files.FileQueue`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sync.files import ContentMissing, WaitingFile
from tests.central.uploading import digest


@dataclass
class Kept:
    """One content and what became of it."""

    content: bytes
    received: int = 0
    state: str = "waiting"
    attempts: int = 0
    next_try: datetime | None = None
    why: str = ""


@dataclass
class MemoryFiles:
    """Contents in the order they go."""

    rows: dict[str, Kept] = field(default_factory=dict)
    longest_read: int = 0

    def put(self, *contents: bytes) -> None:
        """Let contents wait."""
        self.rows.update({digest(each): Kept(each) for each in contents})

    def next(self, now: datetime) -> WaitingFile | None:
        """The first that is due."""
        for sha256, row in self.rows.items():
            if row.state == "waiting" and (row.next_try is None or row.next_try <= now):
                return WaitingFile(sha256, len(row.content), row.attempts)
        return None

    def read(self, sha256: str, start: int, length: int) -> bytes:
        """Part of a content."""
        self.longest_read = max(self.longest_read, length)
        content = self.rows[sha256].content
        if self.rows[sha256].why == "gone":
            raise ContentMissing(sha256)
        return content[start : start + length]

    def progress(self, sha256: str, received: int) -> None:
        """Remember how far it is."""
        self.rows[sha256].received = received

    def arrived(self, sha256: str) -> None:
        """It is there."""
        row = self.rows[sha256]
        row.state, row.received = "arrived", len(row.content)

    def failed(self, sha256: str, retry_at: datetime, why: str) -> None:
        """Later."""
        row = self.rows[sha256]
        row.attempts, row.next_try = row.attempts + 1, retry_at
        row.why = row.why if row.why == "gone" else why

    def next_due(self, now: datetime) -> datetime | None:
        """When the next one wants to go."""
        waiting = [row.next_try for row in self.rows.values() if row.state == "waiting"]
        return min((each for each in waiting if each is not None), default=None)
