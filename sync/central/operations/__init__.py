"""The operations of items: a new one is a module here and one line in this list."""

from __future__ import annotations

from sync.central.operation import AnyOperation
from sync.central.operations import account, draft, present, seen, submission

#: By the model of their items.
OPERATIONS: dict[type, AnyOperation] = {
    each.model: each
    for each in (
        submission.SUBMISSION,
        seen.READ,
        seen.DECISION_SEEN,
        account.ACCOUNT,
        present.PRESENT,
        draft.DRAFT,
    )
}
