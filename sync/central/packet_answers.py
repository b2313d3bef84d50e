"""The answer to a packet, a file to carry back: results, receipts, what is new, the files of notices."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

from desktop.domain.errors.packets import told
from sync import packet_writing, packets
from sync.central.centre import VIETNAM, Centre
from sync.central.contents import is_sha256
from sync.central.notice_files import told_size
from sync.central.packet_errors import AnswerNotWritten, why_not_written
from sync.central.packet_requests import Content
from sync.central.uploads import Uploads
from sync.packet_parts import PacketRefused
from sync.packets import ANSWER, WANTS, Claims, Entry, Sealed, packed
from sync.protocol import SyncResponse

#: Bytes of files that one answer brings at most; the others come with the next one.
FILES: Final = 256 * 1024 * 1024
_PIECE: Final = 256 * 1024


class Answers:
    """Writes the answers of one centre."""

    def __init__(self, centre: Centre, uploads: Uploads, files: int) -> None:
        """`files`: bytes of files that an answer brings at most."""
        self._centre = centre
        self._uploads = uploads
        self._files = files

    def write(
        self,
        content: Content,
        responses: list[tuple[str | None, SyncResponse]],
        folder: Path,
        part_bytes: int | None,
    ) -> tuple[Path, ...]:
        """Write the answer to a packet into `folder`: what was said, each from its cursor on, and files.

        Raises PacketError; then nothing of it is left there, and it may be written again.
        """
        now = self._centre.clock()
        claims = Claims(
            kind="answer",
            packet=str(uuid4()),
            device=content.device.id,
            unit=content.device.unit,
            server=self._centre.server,
            made_at=now,
            answers=content.claims.packet,
        )
        entries: dict[str, bytes] = {}
        listed = []
        brought = self._brought(content, responses)
        for cursor, response in responses:
            entry, small = packed(response.model_dump_json(exclude_defaults=True).encode(), cursor)
            entries[entry.sha256] = small
            listed.append(entry)
        day = now.astimezone(VIETNAM).strftime("%Y%m%d-%H%M")
        stem = f"TraLoi-{claims.unit}-{day}-{claims.packet[:4]}"
        try:
            sealed = Sealed(
                claims,
                [*listed, *brought],
                lambda entry: (
                    _read(self._uploads.place(entry.sha256))
                    if entry.kind == "file"
                    else (entries[entry.sha256],)
                ),
                self._centre.key,
                content.device.key,
                secrets.token_bytes(packets.KEY_BYTES),
            )
            return packet_writing.write(
                folder, stem, ANSWER, claims.packet, sealed.total, sealed.stream(), part_bytes
            )
        except PacketRefused as error:
            raise told(error.why, error.name or stem, error.detail) from error
        except OSError as error:
            raise AnswerNotWritten(folder, why_not_written(folder, error)) from error

    def _brought(self, content: Content, responses: Iterable[tuple[str | None, SyncResponse]]) -> list[Entry]:
        """The files of notices that go back: those told of now, and those that the PC lacks and asks for."""
        named = (
            str(file.get("sha256"))
            for _, response in responses
            for change in response.changes
            if change.kind == "notice"
            for file in change.body.get("files") or ()
        )
        asked = [each for request in content.requests for each in request.get(WANTS, ())]
        found, left = list[Entry](), self._files
        with self._centre.database.reading() as session:
            for sha256 in filter(is_sha256, dict.fromkeys((*named, *asked))):
                size = told_size(session, content.device.unit, sha256)
                place = self._uploads.place(sha256)
                if size is None or not 0 < size <= left or not place.is_file():
                    continue
                if place.stat().st_size == size:
                    found.append(Entry("file", size, sha256))
                    left -= size
        return found


def _read(path: Path) -> Iterator[bytes]:
    """A file in pieces."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
