"""What the centre takes at most; announced by hello."""

from __future__ import annotations

from sync.protocol import BATCH_BYTES

#: Bytes of a request as it comes, and unpacked.
PACKED_BYTES = 4 * 1024 * 1024
UNPACKED_BYTES = 32 * 1024 * 1024
#: Bytes of a request that is read whole before it is looked at who sends it, as first batches of a PC are;
#: and of larger ones, of PCs that are known, how many bytes a worker holds at once.
UNASKED_BYTES = BATCH_BYTES
LARGE_BYTES = 64 * 1024 * 1024
#: Of a request for a first token, also unpacked, and how many a worker answers at once.
ENROL_BYTES = 16 * 1024
ENROL_AT_ONCE = 16
#: Of a request for another token: one signature.
RENEW_BYTES = 16 * 1024
ITEMS = 500
CHANGES = 1000
#: Exchanges in a minute, of one PC and of all PCs of a commune.
EXCHANGES = 300
UNIT_EXCHANGES = 900
#: Requests for files in a minute, of one PC at one worker; those that bring a chunk are not counted.
FILE_REQUESTS = 600
#: Requests a worker has in hand at once; who comes then is told to come back.
AT_ONCE = 64
#: Of a village phone: requests in a minute, bytes of a report's XML and of a request, files of one report and
#: in one request. It is told to send requests of `PHONE_SPLIT` bytes where its files let it.
PHONE_REQUESTS = 120
PHONE_DAY = 300  # new reports
PHONE_XML = 1024 * 1024
PHONE_BYTES = 34 * 1024 * 1024
PHONE_FILES = 100
PHONE_SPLIT = 4_000_000
#: Requests with files that a worker takes in at once.
PHONE_AT_ONCE = 8
