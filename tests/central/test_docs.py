"""What the documents promise is there, and what is there is documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync import coding
from sync.central import feed, limits
from sync.protocol import BATCH_BYTES, Result
from tests.central.test_command_line import COMMANDS

DOCS = Path(__file__).resolve().parents[2] / "docs"
COMMANDS_PAGE = (DOCS / "commands.md").read_text("utf-8")
CENTRAL = (DOCS / "central.md").read_text("utf-8")
PROTOCOL = (DOCS / "protocol.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"### `baocaoxa-central {command}`" in COMMANDS_PAGE


def test_every_status_is_documented() -> None:
    statuses = Result.model_json_schema()["properties"]["status"]["enum"]
    assert all(f"| `{status}" in PROTOCOL for status in statuses)


def test_every_kind_of_change_is_documented() -> None:
    kinds = ("form", "obligation", "submission", "notice", "review", "receipt", feed.TOMBSTONE)
    assert all(f"| `{kind}` |" in PROTOCOL for kind in kinds)


def test_numbers_are_the_real_ones() -> None:
    assert f"{BATCH_BYTES // 1024} KiB compressed" in PROTOCOL
    assert f"Level {coding.ZSTD_LEVEL} was chosen" in PROTOCOL
    assert f"{limits.PACKED_BYTES >> 20} MiB packed, {limits.UNPACKED_BYTES >> 20} MiB unpacked" in CENTRAL
    assert f"{limits.ITEMS} items" in CENTRAL
