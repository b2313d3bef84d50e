"""What has happened to the report, in one sentence with at most one thing to press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.report import Delivery, ReportState
from ui import words

if TYPE_CHECKING:
    from desktop.domain.task import Rollup
    from desktop.domain.views import ReportDetail

translate = QCoreApplication.translate


@dataclass(frozen=True)
class News:
    """A sentence, its kind (good, warn, bad, waiting, info), what can be done: correct, receipt, sync, ""."""

    text: str
    kind: str
    action: str = ""


def news(detail: ReportDetail, unsigned: bool = False, why: str = "") -> News | None:
    """What to say about a report as it stands; None when there is nothing to say.

    `unsigned`: it went off without anybody's signature. `why`: the sentence on a report that was set aside.
    """
    if detail.state == ReportState.DRAFT:
        return _draft(detail)
    if detail.state == ReportState.AWAITING:
        return None
    if detail.state == ReportState.HANDED:
        text = translate(
            "EntryNews",
            "This draft was handed over to another computer of the commune. Here it can only be read.",
        )
        return News(text, "waiting", "handed")
    if detail.state == ReportState.RETURNED:
        text = translate("EntryNews", "The centre has returned this report: {comment}").format(
            comment=detail.comment or "–"
        )
        return News(text, "bad", "correct")
    if detail.delivery == Delivery.SET_ASIDE:
        text = translate("EntryNews", "The centre could not take this report: {why}")
        return News(why or text.format(why=detail.set_aside_why or "–"), "bad", "correct")
    if detail.delivery == Delivery.DROPPED:
        text = translate("EntryNews", "This report was discarded and is not sent: {why}")
        return News(text.format(why=detail.dropped_why or "–"), "warn", "correct")
    if detail.receipt is not None and detail.receipt.verified:
        text = translate(
            "EntryNews", "Received by the centre: receipt {serial}, {moment}. Its signature was checked."
        )
        moment = words.moment(detail.receipt.received_at)
        return News(text.format(serial=detail.receipt.serial, moment=moment), "good", "receipt")
    return _signed(detail, unsigned)


def from_tasks(counts: Rollup) -> News:
    """Where the figures put in for the officer to judge come from: the tasks; and what is not in them."""
    unread = translate(
        "EntryNews",
        "Not counted: {unread} in the list of tasks whose programme does not say which resolution it is. "
        "Write it in the task, like “NQ57”, if they belong here.",
    ).format(unread=counts.unread)
    if not counts.total:
        return News(unread, "info")
    text = translate(
        "EntryNews",
        "The figures of the tasks come from the list of tasks: {total} in all, {done} done, "
        "{running} in progress, {overdue} past their deadline at the end of the period. Check them; "
        "you may change them.",
    )
    told = [text.format(total=counts.total, done=counts.done, running=counts.open, overdue=counts.overdue)]
    if counts.open > counts.running:
        among = translate(
            "EntryNews",
            "In progress counts {not_begun} not begun and {resting} paused or declined too: the form has no "
            "other place for them.",
        )
        told.append(among.format(not_begun=counts.not_begun, resting=counts.resting))
    if counts.unread:
        told.append(unread)
    return News(" ".join(told), "info")


def _draft(detail: ReportDetail) -> News | None:
    if detail.comment:
        return News(translate("EntryNews", "To be changed: {comment}").format(comment=detail.comment), "warn")
    return None


def _signed(detail: ReportDetail, unsigned: bool) -> News:
    if detail.signed_at is None:
        return News(words.report_state(detail.state, detail.delivery).text, "info")
    text = translate(
        "EntryNews",
        "Signed off by {name} at {moment}. It waits here, safe, and goes by itself when there is a network.",
    )
    if unsigned:
        text = translate(
            "EntryNews",
            "Finished by {name} at {moment}; no signature is needed. It waits here, safe, and goes by itself "
            "when there is a network.",
        )
    return News(text.format(name=detail.approver, moment=words.moment(detail.signed_at)), "waiting", "sync")


def action_words(action: str) -> str:
    """What stands on the button."""
    return {
        "correct": translate("EntryNews", "Correct the report"),
        "receipt": translate("EntryNews", "See the receipt"),
        "sync": translate("EntryNews", "See the sending"),
        "handed": translate("EntryNews", "See who has it"),
    }.get(action, "")
