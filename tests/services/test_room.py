"""Little room on the disk is told, once a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.config import Settings
from desktop.services.room import Room

ALL_DISKS = 10**18
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_little_room_is_told_until_it_is_silenced_for_the_day(tmp_path: Path) -> None:
    day = MONDAY
    settings = Settings(tmp_path / "settings.json")
    room = Room(tmp_path, ALL_DISKS, settings, lambda: day)
    left = room.left()
    assert left is not None
    assert 0 < left < ALL_DISKS
    assert not room.silent
    room.silence_today()
    assert room.silent
    assert Room(tmp_path, ALL_DISKS, Settings(tmp_path / "settings.json"), lambda: MONDAY).silent
    day = TUESDAY
    assert not room.silent


def test_nothing_is_said_where_there_is_room_or_nobody_can_tell(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert Room(tmp_path, 1, settings, lambda: MONDAY).left() is None
    assert Room(tmp_path / "away", ALL_DISKS, settings, lambda: MONDAY).left() is None
