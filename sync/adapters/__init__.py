"""Ways to speak with a centre. Each adapter is one module here and one line in ADAPTERS."""

from __future__ import annotations

#: Name in the central's profile → class that implements `sync.protocol.CentralApi`, imported when used.
ADAPTERS: dict[str, str] = {
    "native": "sync.adapters.native:NativeCentral",
}
