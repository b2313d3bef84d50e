"""What stands against handing in a report as it is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import HasViolations, StateSecret, Unconfirmed
from desktop.domain.secrecy import secret_mark
from desktop.services.header import APPROVER, header_refs

if TYPE_CHECKING:
    from desktop.forms import FormInstance


def check(instance: FormInstance) -> None:
    """StateSecret for an answer marked as one; HasViolations, unless all that is wrong is the approver
    still to come; then Unconfirmed.
    """
    for node in instance.walk():
        mark = secret_mark(node.value) if node.value and node.datatype == "string" else None
        if mark is not None:
            raise StateSecret(mark, node.label)
    approver = header_refs(instance.snapshot()).get(APPROVER)
    wrong = [violation for violation in instance.violations() if violation.ref != approver]
    if wrong:
        raise HasViolations(len(wrong))
    unusual = [warning for warning in instance.warnings() if not warning.reason]
    if unusual:
        raise Unconfirmed(len(unusual))
