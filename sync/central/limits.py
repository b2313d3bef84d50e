"""What the centre takes at most; announced by hello."""

from __future__ import annotations

#: Bytes of a request as it comes, and unpacked.
PACKED_BYTES = 4 * 1024 * 1024
UNPACKED_BYTES = 32 * 1024 * 1024
ITEMS = 500
CHANGES = 1000
#: Exchanges in a minute, of one PC and of all PCs of a commune.
EXCHANGES = 300
UNIT_EXCHANGES = 900
#: Requests a worker has in hand at once; who comes then is told to come back.
AT_ONCE = 64
