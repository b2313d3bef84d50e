"""The leave of the leader of the seed, for what the officer who set the PC up may no longer do alone."""

from __future__ import annotations

from desktop.services.accounts import Leave
from tests.services.conftest import LEADER_PASSWORD

LEAVE = Leave("lan", LEADER_PASSWORD)
