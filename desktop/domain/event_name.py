"""What an event is called: the report on it says so itself, so it is known wherever the report comes."""

from __future__ import annotations

import re
from html import unescape

#: The question of a form on events that names the event.
EVENT_NAME = "su_kien"
_SAID = re.compile(rf"<(?:\w+:)?{EVENT_NAME}(?:\s[^>]*)?>([^<]*)<")


def event_name(xml: str) -> str:
    """What a report calls its event, on one line; "" when its form does not ask or nothing was answered."""
    found = _SAID.search(xml)
    return "" if found is None else " ".join(unescape(found[1]).split())
