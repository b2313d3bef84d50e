"""The list of operations."""

from __future__ import annotations

from typing import get_args

from sync.central.operations import OPERATIONS
from sync.protocol import Item


def test_every_item_of_the_protocol_has_its_operation() -> None:
    union, _discriminator = get_args(Item)
    assert set(OPERATIONS) == set(get_args(union))
