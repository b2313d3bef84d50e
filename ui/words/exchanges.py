"""What the sync is doing and how past exchanges ended: what went, what is safe, what comes next."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.words.counting import Word, counted, reports
from ui.words.days import duration, moment, time

translate = QCoreApplication.translate


def sync_status(status: Any, now: datetime) -> Word:
    """`SyncStatus` in one sentence: what is going on, what is safe, what comes next."""
    kind = str(status.kind)
    waiting = _waiting_tail(status)
    if kind == "sending":
        if status.total:
            text = translate("words", "Sending {sent} of {total}…").format(
                sent=min(status.sent + 1, status.total), total=status.total
            )
        else:
            text = translate("words", "Asking the centre for news…")
        return _with_clock(Word(text, "sync", "info"), status)
    if kind == "received":
        return _with_clock(_with_files(_received(status, now), status), status)
    sentence, icon, tone = _trouble(status.failure if kind == "failed" else kind)
    parts = [sentence]
    if waiting:
        parts.append(waiting)
    if status.set_aside:
        parts.append(_set_aside(status))
    if status.next_try is not None and kind in {
        "offline",
        "failed",
        "login_wanted",
        "proxy",
        "wrong_server",
        "waiting",
    }:
        parts.append(_next_try(status.next_try, now))
    return _with_clock(Word(" ".join(parts), icon, tone), status)


def exchange(value: Any) -> Word:
    """One past exchange (`ExchangeView`): what went, what came, or why not."""
    kind = str(value.kind)
    if kind in {"packet_out", "packet_in"}:
        return _by_stick(kind, value)
    if kind in {"ok", "received"}:
        if not value.sent and not value.received:
            return Word(translate("words", "Nothing new on either side."), "check", "good")
        text = translate("words", "Sent: {sent}. Come from the centre: {received}.").format(
            sent=reports(value.sent), received=value.received
        )
        return Word(text, "check", "good")
    told = _of_some(kind, value.sent)
    if told is not None:
        return told
    if kind == "repaired":
        text = translate("words", "Something of the centre's was missing here; it has been fetched.")
        return Word(text, "check", "good")
    return Word(*_trouble(kind))


def _of_some(kind: str, count: int) -> Word | None:
    """What the centre said of some reports, beside those it received; None for another kind."""
    if kind == "aside":
        return Word(
            counted(
                count,
                translate(
                    "words", "The centre did not take 1 report; it is set aside here, with the reason."
                ),
                translate(
                    "words", "The centre did not take {n} reports; they are set aside here, with the reasons."
                ),
            ),
            "warning",
            "bad",
        )
    if kind == "later":
        return Word(
            counted(
                count,
                translate("words", "The centre wants 1 report again later; it waits here."),
                translate("words", "The centre wants {n} reports again later; they wait here."),
            ),
            "waiting",
            "waiting",
        )
    if kind in {"acts_aside", "acts_later"}:
        return _of_acts(kind, count)
    return Word(sent_again(count), "sync", "warn") if kind == "again" else None


def _of_acts(kind: str, count: int) -> Word:
    """What the centre said of what was done here besides reports: accounts changed, drafts handed over."""
    if kind == "acts_aside":
        one = translate(
            "words",
            "The centre did not take 1 step with an account or a draft; it is set aside here, with the "
            "reason.",
        )
        many = translate(
            "words",
            "The centre did not take {n} steps with accounts or drafts; they are set aside here, with the "
            "reasons.",
        )
        return Word(counted(count, one, many), "warning", "bad")
    one = translate("words", "The centre wants 1 step with an account or a draft again later; it waits here.")
    many = translate(
        "words", "The centre wants {n} steps with accounts or drafts again later; they wait here."
    )
    return Word(counted(count, one, many), "waiting", "waiting")


def sent_again(count: int) -> str:
    """Reports with a receipt that the centre has lost."""
    return counted(
        count,
        translate(
            "words",
            "1 report with a receipt is missing at the centre: it is sent again. The receipt is kept.",
        ),
        translate(
            "words",
            "{n} reports with receipts are missing at the centre: they are sent again. Receipts are kept.",
        ),
    )


def _by_stick(kind: str, value: Any) -> Word:
    if kind == "packet_out":
        text = translate("words", "Saved for a USB stick: {reports}. They wait here until the answer comes.")
        return Word(text.format(reports=reports(value.sent)), "save", "info")
    text = translate("words", "By USB stick: the centre's answer to {sent}. News in it: {received}.")
    return Word(text.format(sent=reports(value.sent), received=value.received), "check", "good")


def _next_try(when: datetime, now: datetime) -> str:
    if (when - now).total_seconds() < 60:
        return translate("words", "Next try in a few seconds.")
    return translate("words", "Next try at {time}.").format(time=time(when))


def _trouble(kind: str) -> tuple[str, str, str]:
    """Sentence, icon and tone for a kind of status or of failure."""
    known = _troubles()
    return known.get(kind, known["failed"])


def _received(status: Any, now: datetime) -> Word:
    if status.set_aside:
        return Word(_set_aside(status), "warning", "bad")
    if status.pending:
        return Word(_waiting_tail(status), "waiting", "waiting")
    if status.last_received is None:
        return Word(translate("words", "Nothing waits to be sent."), "check", "good")
    text = translate("words", "All received at {moment}.").format(moment=moment(status.last_received, now))
    return Word(text, "check", "good")


def _troubles() -> dict[str, tuple[str, str, str]]:
    return _of_the_line() | _of_the_centre() | _of_this_pc()


def _of_the_line() -> dict[str, tuple[str, str, str]]:
    """What is between this PC and the centre."""
    return {
        "offline": (translate("words", "No network."), "offline", "waiting"),
        "waiting": (translate("words", "Connected."), "waiting", "waiting"),
        "login_wanted": (
            translate("words", "This network wants a login first: open a web page, log in, then send again."),
            "warning",
            "warn",
        ),
        "proxy": (
            translate(
                "words", "The proxy of this network wants a name and a password, or does not let us through."
            ),
            "lock",
            "warn",
        ),
        "wrong_server": (
            translate("words", "What answered is not the centre this PC is enrolled at. Nothing was sent."),
            "error",
            "bad",
        ),
        "certificate": (
            translate(
                "words",
                "The connection is not secure, so nothing was sent. Check the date and time of this PC; "
                "if they are right, “Test the connection” says why.",
            ),
            "error",
            "bad",
        ),
        "stall": (translate("words", "The centre has not answered."), "warning", "warn"),
        "cut": (translate("words", "The connection broke off in the middle."), "offline", "waiting"),
    }


def _of_the_centre() -> dict[str, tuple[str, str, str]]:
    """What the centre answered."""
    return {
        "too_old": (
            translate(
                "words", "This application is too old for the centre: ask the province for a newer version."
            ),
            "error",
            "bad",
        ),
        "centre_old": (
            translate(
                "words", "The centre is older than this application: ask the province to update the centre."
            ),
            "warning",
            "warn",
        ),
        "busy": (translate("words", "The centre is busy."), "waiting", "waiting"),
        "server": (translate("words", "The centre answered that it has a fault."), "warning", "warn"),
        "nonsense": (
            translate("words", "The centre's answer makes no sense to this PC; nothing of it was used."),
            "warning",
            "warn",
        ),
        "differing": (
            translate(
                "words",
                "What the centre lists is not what is here. Nothing was changed; it will be compared again.",
            ),
            "warning",
            "warn",
        ),
        "refused": (
            translate(
                "words",
                "The centre refused what this PC asked; nothing was lost. Tell the province, and give it the "
                "details from “Test the connection”.",
            ),
            "warning",
            "warn",
        ),
        "too_large": (
            translate("words", "What was sent at once was too much for the centre; less is sent next time."),
            "waiting",
            "waiting",
        ),
        "relist": (
            translate("words", "The centre gave its whole list anew; it was compared with what is here."),
            "sync",
            "info",
        ),
    }


def _of_this_pc() -> dict[str, tuple[str, str, str]]:
    """What this PC has to be helped with."""
    return {
        "not_enrolled": (
            translate("words", "This PC is not enrolled at the centre yet."),
            "key",
            "waiting",
        ),
        "unauthorised": (
            translate("words", "The centre no longer knows this PC. Ask the province for a new code."),
            "key",
            "bad",
        ),
        "stopped": (
            translate(
                "words",
                "Sending stopped because of a fault in this application; nothing was lost. "
                "Press “Send now” to begin anew.",
            ),
            "warning",
            "bad",
        ),
        "DiskFull": (
            translate("words", "The disk of this PC is full: make room, then press “Send now”."),
            "warning",
            "bad",
        ),
        "failed": (translate("words", "The exchange with the centre did not succeed."), "warning", "warn"),
    }


def _waiting_tail(status: Any) -> str:
    if not status.pending:
        return ""
    count, named = what_waits(status.waits, status.pending)
    one = translate("words", "{what} waits here, safe, to be sent.")
    many = translate("words", "{what} wait here, safe, to be sent.")
    return (one if count == 1 else many).format(what=named)


def _set_aside(status: Any) -> str:
    _, named = what_waits(status.asides, status.set_aside)
    return translate("words", "The centre could not take {what}: see why.").format(what=named)


def what_waits(waits: Any, pending: int) -> tuple[int, str]:
    """How many things wait (`Waits`, or `pending` reports), and what: 2 reports, 1 task update."""
    if waits is None:
        return pending, reports(pending)
    named = (
        (waits.reports, translate("words", "1 report"), translate("words", "{n} reports")),
        (waits.tasks, translate("words", "1 task update"), translate("words", "{n} task updates")),
        (
            waits.suggestions,
            translate("words", "1 citizen’s suggestion"),
            translate("words", "{n} citizens’ suggestions"),
        ),
        (
            waits.accounts,
            translate("words", "1 change of an account"),
            translate("words", "{n} changes of accounts"),
        ),
        (
            waits.drafts,
            translate("words", "1 step with a draft handed over"),
            translate("words", "{n} steps with drafts handed over"),
        ),
    )
    return sum(n for n, _, _ in named), ", ".join(counted(n, one, many) for n, one, many in named if n)


def _with_files(word: Word, status: Any) -> Word:
    """Files on their way go before what all is well with, and after what is wrong."""
    files = getattr(status, "files", None)
    if files is None:
        return word
    text, picture, kind = _files(files)
    if word.kind == "bad":
        return Word(f"{word.text} {text}", word.icon, word.kind)
    return Word(text, picture, kind)


def _files(files: Any) -> tuple[str, str, str]:
    match str(files.standing):
        case "sending":
            text = counted(
                files.count,
                translate("words", "Sending 1 file ({share} %)…").replace("{share}", str(files.share)),
                translate("words", "Sending {n} files ({share} %)…").replace("{share}", str(files.share)),
            )
            return text, "send", "info"
        case "asks":
            text = counted(
                files.count,
                translate("words", "1 file waits for your yes: this line may cost money."),
                translate("words", "{n} files wait for your yes: this line may cost money."),
            )
        case "paused":
            text = counted(
                files.count,
                translate("words", "1 file is paused."),
                translate("words", "{n} files are paused."),
            )
        case _:
            text = counted(
                files.count,
                translate("words", "1 file waits to be sent."),
                translate("words", "{n} files wait to be sent."),
            )
    return text, "waiting", "waiting"


def _with_clock(word: Word, status: Any) -> Word:
    offset = getattr(status, "clock_offset", None)
    if offset is None or abs(offset) < 3600:
        return word
    tail = translate(
        "words",
        "The clock of this PC is wrong by {time}: set its date and time right in the system settings.",
    ).format(time=duration(abs(offset)))
    if word.kind == "bad":
        return Word(f"{word.text} {tail}", word.icon, word.kind)
    return Word(f"{word.text} {tail}", "warning", "warn")
