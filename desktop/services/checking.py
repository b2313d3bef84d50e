"""What stands against handing in a report as it is filled, and what of it may not even be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from desktop.domain.errors import HasViolations, StateSecret, Unconfirmed
from desktop.domain.secrecy import secret_mark
from desktop.services.header import APPROVER, header_refs

if TYPE_CHECKING:
    from desktop.forms import FormInstance

#: An answer as `desktop.forms.serialize` writes it: a text between tags, or a reason in an attribute.
_ANSWER = re.compile(r'(?<=>)[^<>]+(?=</)|(?<==")[^"<>]+(?=")')
_WRITTEN = {"&#10;": "\n", "&#13;": "\r", "&quot;": '"'}
#: No mark is without one of these; the last is a dot below that stands by itself (decomposed letters).
_LIKELY = ("Ậ", "mật", "Mật", "mậT", "MậT", "\u0323")


def to_keep(snapshot: bytes) -> bytes:
    """A draft without the answers marked as state secrets: those are never written to the disk.

    Nearly every draft passes as it is, after a look that costs little: it is saved on the main thread.
    """
    text = snapshot.decode()
    if not any(each in text for each in _LIKELY):
        return snapshot
    return _ANSWER.sub(_unmarked, text).encode()


def _unmarked(answer: re.Match[str]) -> str:
    return "" if secret_mark(unescape(answer[0], _WRITTEN)) else answer[0]


def check(instance: FormInstance) -> None:
    """StateSecret for an answer marked as one; HasViolations, unless all that is wrong is the approver
    still to come; then Unconfirmed.
    """
    for node in instance.walk():
        seen = node.relevant and node.datatype == "string"  # what is hidden is left out: `to_keep`
        mark = secret_mark(node.value) if node.value and seen else None
        if mark is not None:
            raise StateSecret(mark, node.label)
    approver = header_refs(instance.snapshot()).get(APPROVER)
    wrong = [violation for violation in instance.violations() if violation.ref != approver]
    if wrong:
        raise HasViolations(len(wrong))
    unusual = [warning for warning in instance.warnings() if not warning.reason]
    if unusual:
        raise Unconfirmed(len(unusual))
