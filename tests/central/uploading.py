"""A report that names files, and bare tus requests of its PC."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from random import Random

import httpx

from sync.protocol import FILES_PATH, AttachmentRef, SubmissionItem
from tests.central.test_published import settled
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc, announce, enrolled_pc
from tests.sync.memory_outbox import UNIT, item

OCTETS = "application/offset+octet-stream"


def noise(size: int, seed: int = 1) -> bytes:
    """Bytes nothing can guess or pack."""
    return Random(seed).randbytes(size)


def named(*contents: bytes, unit: str = UNIT, name: str = "ảnh") -> SubmissionItem:
    """A report that names these contents."""
    refs = tuple(
        AttachmentRef(name=f"{name}-{number}.jpg", sha256=digest(each), size=len(each), type="image/jpeg")
        for number, each in enumerate(contents)
    )
    return item(unit=unit).model_copy(update={"attachments": refs})


def digest(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


@dataclass
class Sender:
    """One PC's requests to `/v1/files`, byte by byte as a test wants them."""

    web: httpx.Client
    pc: Pc

    def ask(self, method: str, path: str = "", body: bytes = b"", **headers: str) -> httpx.Response:
        """One request with the PC's token."""
        told = {
            "authorization": f"Bearer {self.pc.enrolled.token}",
            "tus-resumable": "1.0.0",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return self.web.request(method, f"{FILES_PATH}{path}", content=body, headers=told)

    def create(self, content: bytes, size: int | None = None, **headers: str) -> httpx.Response:
        """Begin the upload of a content."""
        encoded = base64.b64encode(digest(content).encode()).decode()
        length = str(len(content) if size is None else size)
        return self.ask("POST", "", b"", upload_length=length, upload_metadata=f"sha256 {encoded}", **headers)

    def patch(self, content: bytes, at: int, end: int, **headers: str) -> httpx.Response:
        """Send a part of a content."""
        told = {"upload_offset": str(at), "content_type": OCTETS, **headers}
        return self.ask("PATCH", f"/{digest(content)}", content[at:end], **told)

    def offset(self, content: bytes) -> int | None:
        """How many bytes are there; None when nothing is known of it."""
        answer = self.ask("HEAD", f"/{digest(content)}")
        return None if answer.status_code == 404 else int(answer.headers["upload-offset"])

    def submit(self, sent: SubmissionItem) -> str:
        """Hand a report in; its receipt."""
        result = settled(self.pc, sent)
        assert result.status == "ok"
        assert result.receipt is not None
        return str(result.receipt)


def sender(central: CentralInProcess, web: httpx.Client, unit: str = UNIT) -> Sender:
    """A PC whose reports are taken in."""
    return Sender(web, enrolled_pc(central, unit))


def published(central: CentralInProcess) -> None:
    """The form of the reports is known."""
    announce(central)
