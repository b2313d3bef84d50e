"""A report's life: the states it goes through and who may move it."""

from __future__ import annotations

from enum import StrEnum


class ReportState(StrEnum):
    """Where a report stands inside the commune and at the centre.

    Delivery (see `Delivery`) is not part of it: that is derived from the outbox.
    """

    DRAFT = "draft"
    AWAITING = "awaiting"  # awaiting sign-off by a leader
    SIGNED = "signed"
    RETURNED = "returned"  # by the centre, with a reason
    ACCEPTED = "accepted"
    LOCKED = "locked"
    HANDED = "handed"  # the draft was handed over to another PC of the commune: domain/handover.py


class Delivery(StrEnum):
    """How far a signed report has come, derived from its outbox item and receipt."""

    NONE = "none"  # nothing to send yet
    PENDING = "pending"
    ACKNOWLEDGED = "acknowledged"
    SET_ASIDE = "set_aside"  # a person must decide; the reason is kept
    DROPPED = "dropped"  # a person decided that it is not sent; so is that


class Role(StrEnum):
    """What an account may do on this PC."""

    OFFICER = "officer"
    LEADER = "leader"
    CLERK = "clerk"
    ADMINISTRATOR = "administrator"


#: Steps a person takes, the states they start from, the state they lead to.
STEPS: dict[str, tuple[frozenset[ReportState], ReportState]] = {
    "finish": (frozenset({ReportState.DRAFT}), ReportState.AWAITING),
    "take_back": (frozenset({ReportState.AWAITING}), ReportState.DRAFT),
    "send_back": (frozenset({ReportState.AWAITING}), ReportState.DRAFT),
    "sign_off": (frozenset({ReportState.AWAITING}), ReportState.SIGNED),
    "correct": (frozenset({ReportState.SIGNED, ReportState.RETURNED}), ReportState.DRAFT),
    "leave": (frozenset({ReportState.DRAFT}), ReportState.SIGNED),  # a correction, or as the centre decided
}

#: The states a leader's sign-off leads to; on paper a report in any other one is a draft.
SIGNED_OFF = frozenset({ReportState.SIGNED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.LOCKED})

#: Roles that may sign off or send back; everyone may do the other steps.
SIGNERS = frozenset({Role.LEADER})
#: The agency's seal is kept by its clerk (văn thư), who puts it to what the leader has signed.
SEALERS = frozenset({Role.CLERK})
