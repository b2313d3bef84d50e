"""How several workers share the connections that come to one socket."""

from __future__ import annotations

import asyncio
from socket import socket
from typing import Any


class OneByOne(asyncio.SelectorEventLoop):
    """A loop that takes one connection a turn; asyncio's own takes all that wait.

    All workers wake when somebody comes: the first of them would take a whole rush, and the others have
    nothing to do, for a PC keeps its connection.
    """

    async def create_server(self, *args: Any, backlog: int = 100, **options: Any) -> asyncio.Server:
        """As asyncio's; `backlog` connections may still wait at a socket that is passed."""
        server = await super().create_server(*args, backlog=1, **options)
        shared = options.get("sock")
        if isinstance(shared, socket):
            shared.listen(backlog)
        return server
