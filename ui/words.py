"""Everything the application says in words: errors, states, periods, dates, what the sync is doing.

Pure functions over domain values; English sources, translated through the context `words`. Anything shown in
two places is worded here once. Dates are dd/MM/yyyy in every language, as the offices write them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.domain import errors
from desktop.domain.numbers import format_number
from ui import words_files
from ui.bridge import Unexpected

if TYPE_CHECKING:
    import datetime as dt

    from desktop.domain.periods import Period

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Word:
    """A word with the icon that goes with it and its kind (good, warn, bad, waiting, info)."""

    text: str
    icon: str
    kind: str


# ── dates, times, periods ──────────────────────────────────────────────────────────────────────────────────


def date(day: dt.date) -> str:
    """14/10/2026."""
    return day.strftime("%d/%m/%Y")


def short_date(day: dt.date) -> str:
    """14/10: the year is known from beside it."""
    return day.strftime("%d/%m")


def time(moment: datetime) -> str:
    """14:05, in the zone the moment carries or this PC's."""
    return _local(moment).strftime("%H:%M")


def moment(when: datetime, now: datetime | None = None) -> str:
    """14:05 today, else 14:05 14/10/2026."""
    local = _local(when)
    if now is not None and local.date() == _local(now).date():
        return translate("words", "{time} today").format(time=time(when))
    return local.strftime("%H:%M %d/%m/%Y")


def weekday(day: dt.date) -> str:
    """The day of the week, as it begins a sentence."""
    return (
        translate("words", "Monday"),
        translate("words", "Tuesday"),
        translate("words", "Wednesday"),
        translate("words", "Thursday"),
        translate("words", "Friday"),
        translate("words", "Saturday"),
        translate("words", "Sunday"),
    )[day.weekday()]


def period(value: Period) -> str:
    """October 2026, Quarter IV/2026 … as the reporting rules name it."""
    kind = str(value.periodicity)
    if kind == "month":
        return translate("words", "Month {month}/{year}").format(month=f"{value.index:02d}", year=value.year)
    if kind == "quarter":
        roman = ("I", "II", "III", "IV")[value.index - 1]
        return translate("words", "Quarter {quarter}/{year}").format(quarter=roman, year=value.year)
    if kind == "half_year":
        if value.index == 2:
            return translate("words", "Last 6 months of {year}").format(year=value.year)
        return translate("words", "First 6 months of {year}").format(year=value.year)
    if kind == "nine_months":
        return translate("words", "9 months of {year}").format(year=value.year)
    return translate("words", "Year {year}").format(year=value.year)


def occasion(value: Period | None) -> str:
    """What a report is about: its period, or that it is ad hoc."""
    return period(value) if value is not None else translate("words", "Ad hoc")


def period_span(value: Period) -> str:
    """15/09–14/10: the days the period counts; with years when it crosses one."""
    if value.start.year != value.end.year:
        return f"{date(value.start)}–{date(value.end)}"
    return f"{short_date(value.start)}–{short_date(value.end)}"


def periodicity(kind: str) -> str:
    """How often, as an adjective: monthly, quarterly …"""
    return {
        "month": translate("words", "monthly"),
        "quarter": translate("words", "quarterly"),
        "half_year": translate("words", "every 6 months"),
        "nine_months": translate("words", "9 months"),
        "year": translate("words", "yearly"),
    }.get(str(kind), str(kind))


def days_left(days: int) -> Word:
    """How long until (or since) the due date, in working days."""
    if days < 0:
        text = _count(
            -days,
            translate("words", "1 working day late"),
            translate("words", "{n} working days late"),
        )
        return Word(text, "error", "bad")
    if days == 0:
        return Word(translate("words", "Due today"), "warning", "bad")
    text = _count(
        days,
        translate("words", "1 working day left"),
        translate("words", "{n} working days left"),
    )
    return Word(text, "calendar", "warn" if days <= 3 else "muted")


def reports(count: int) -> str:
    """1 report, 3 reports."""
    return _count(count, translate("words", "1 report"), translate("words", "{n} reports"))


def answers(count: int) -> str:
    """1 answer, 3 answers."""
    return _count(count, translate("words", "1 answer"), translate("words", "{n} answers"))


# ── states and roles ───────────────────────────────────────────────────────────────────────────────────────


def state(value: str) -> Word:
    """A card's or report's state (`CardState`, `ReportState` or `Delivery` by their values)."""
    return {
        "to_do": lambda: Word(translate("words", "To fill in"), "report", "info"),
        "draft": lambda: Word(translate("words", "Being filled in"), "report", "info"),
        "awaiting": lambda: Word(translate("words", "Waiting for the leader"), "sign", "waiting"),
        "signed": lambda: Word(translate("words", "Signed"), "sign", "waiting"),
        "pending": lambda: Word(translate("words", "Waiting to be sent"), "waiting", "waiting"),
        "acknowledged": lambda: Word(translate("words", "Received"), "check", "good"),
        "set_aside": lambda: Word(translate("words", "Set aside"), "warning", "bad"),
        "returned": lambda: Word(translate("words", "Returned for correction"), "return", "bad"),
        "accepted": lambda: Word(translate("words", "Accepted"), "check", "good"),
        "locked": lambda: Word(translate("words", "Closed"), "lock", "good"),
    }.get(str(value), lambda: Word(str(value), "info", "info"))()


def report_state(value: str, delivery: str) -> Word:
    """A report's state; once signed, how far its sending has come says more."""
    if str(value) == "signed" and str(delivery) in {"pending", "acknowledged", "set_aside"}:
        return state(delivery)
    return state(value)


def role(value: str) -> str:
    """What an account may do, as a person's role."""
    return {
        "officer": translate("words", "Officer"),
        "leader": translate("words", "Leader"),
        "clerk": translate("words", "Clerk"),
        "administrator": translate("words", "Administrator"),
    }.get(str(value), str(value))


def step(card_state: str, late: bool = False) -> str:
    """The one thing to press on a card in this state."""
    if late and str(card_state) == "to_do":
        return translate("words", "Fill in now")
    return {
        "to_do": translate("words", "Fill in"),
        "draft": translate("words", "Go on filling in"),
        "awaiting": translate("words", "Sign off"),
        "pending": translate("words", "See"),
        "set_aside": translate("words", "See why"),
        "acknowledged": translate("words", "See the receipt"),
        "returned": translate("words", "Correct"),
    }.get(str(card_state), translate("words", "Open"))


# ── the sync, in a sentence ────────────────────────────────────────────────────────────────────────────────


def sync_status(status: Any, now: datetime) -> Word:
    """`SyncStatus` in one sentence: what is going on, what is safe, what comes next."""
    kind = str(status.kind)
    waiting = _waiting_tail(status.pending)
    if kind == "sending":
        if status.total:
            text = translate("words", "Sending {sent} of {total}…").format(
                sent=min(status.sent + 1, status.total), total=status.total
            )
        else:
            text = translate("words", "Asking the centre for news…")
        return _with_clock(Word(text, "sync", "info"), status)
    if kind == "received":
        return _with_clock(_received(status, now), status)
    sentence, icon, tone = _trouble(status.failure if kind == "failed" else kind)
    parts = [sentence]
    if waiting:
        parts.append(waiting)
    if status.set_aside:
        parts.append(_set_aside(status.set_aside))
    if status.next_try is not None and kind in {
        "offline",
        "failed",
        "login_wanted",
        "wrong_server",
        "waiting",
    }:
        parts.append(_next_try(status.next_try, now))
    return _with_clock(Word(" ".join(parts), icon, tone), status)


def exchange(value: Any) -> Word:
    """One past exchange (`ExchangeView`): what went, what came, or why not."""
    kind = str(value.kind)
    if kind in {"ok", "received"}:
        if not value.sent and not value.received:
            return Word(translate("words", "Nothing new on either side."), "check", "good")
        text = translate("words", "{sent} sent, {received} come from the centre.").format(
            sent=reports(value.sent), received=value.received
        )
        return Word(text, "check", "good")
    return Word(*_trouble(kind))


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
        return Word(_set_aside(status.set_aside), "warning", "bad")
    if status.pending:
        return Word(_waiting_tail(status.pending), "waiting", "waiting")
    if status.last_received is None:
        return Word(translate("words", "Nothing waits to be sent."), "check", "good")
    text = translate("words", "All received at {moment}.").format(moment=moment(status.last_received, now))
    return Word(text, "check", "good")


def _troubles() -> dict[str, tuple[str, str, str]]:
    return {
        "not_enrolled": (
            translate("words", "This PC is not enrolled at the centre yet."),
            "key",
            "waiting",
        ),
        "offline": (translate("words", "No network."), "offline", "waiting"),
        "waiting": (translate("words", "Connected."), "waiting", "waiting"),
        "login_wanted": (
            translate("words", "This network wants a login first: open a web page, log in, then send again."),
            "warning",
            "warn",
        ),
        "wrong_server": (
            translate("words", "What answered is not the centre this PC is enrolled at. Nothing was sent."),
            "error",
            "bad",
        ),
        "certificate": (
            translate("words", "The connection is not secure. Check the date and time of this PC."),
            "error",
            "bad",
        ),
        "unauthorised": (
            translate("words", "The centre no longer knows this PC. Ask the province for a new code."),
            "key",
            "bad",
        ),
        "stall": (translate("words", "The centre has not answered."), "warning", "warn"),
        "cut": (translate("words", "The connection broke off in the middle."), "offline", "waiting"),
        "busy": (translate("words", "The centre is busy."), "waiting", "waiting"),
        "server": (translate("words", "The centre answered that it has a fault."), "warning", "warn"),
        "nonsense": (
            translate("words", "The centre's answer makes no sense to this PC; nothing of it was used."),
            "warning",
            "warn",
        ),
        "failed": (translate("words", "The exchange with the centre did not succeed."), "warning", "warn"),
    }


def _waiting_tail(pending: int) -> str:
    if not pending:
        return ""
    return _count(
        pending,
        translate("words", "1 report waits here, safe, to be sent."),
        translate("words", "{n} reports wait here, safe, to be sent."),
    )


def _set_aside(count: int) -> str:
    return _count(
        count,
        translate("words", "The centre could not take 1 report: see why."),
        translate("words", "The centre could not take {n} reports: see why."),
    )


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


def duration(seconds: float) -> str:
    """A length of time in its largest fitting unit: 2 hours, 10 years."""
    for size, one, many in (
        (365 * 86400, translate("words", "1 year"), translate("words", "{n} years")),
        (86400, translate("words", "1 day"), translate("words", "{n} days")),
        (3600, translate("words", "1 hour"), translate("words", "{n} hours")),
        (60, translate("words", "1 minute"), translate("words", "{n} minutes")),
    ):
        if seconds >= size:
            return _count(round(seconds / size), one, many)
    return translate("words", "a moment")


def disk_full(saved: bool) -> str:
    """The room kept back was needed: whether what was on the screen went into it, and what to do."""
    what = (
        translate("words", "The disk is full. Your report was saved into the room kept back.")
        if saved
        else translate("words", "The disk is full, and the last change could not be saved.")
    )
    todo = translate(
        "words",
        "Free some room: empty the recycle bin, delete or move files you do not need. Then go on here.",
    )
    return f"{what} {todo}"


# ── errors ─────────────────────────────────────────────────────────────────────────────────────────────────


def sentence(error: errors.BaocaoxaError) -> str:
    """What happened, what is safe, what to do: one or two sentences for an expected failure."""
    for kind in type(error).__mro__:
        wording = _SENTENCES.get(kind)
        if wording is not None:
            return wording(error)
    return str(error)


def centre_unreachable(why: str) -> str:
    """Why the centre could not be reached, and what to do."""
    return {
        "offline": translate(
            "words", "The centre cannot be reached: there is no network, or the address is not right."
        ),
        "login-wanted": translate(
            "words", "This network wants a login first: open a web page, log in, then try again."
        ),
        "wrong-server": translate(
            "words", "What answered at this address is not a centre. Check the address."
        ),
        "certificate": translate(
            "words", "The connection is not secure. Check the date and time of this PC, then try again."
        ),
    }.get(
        why,
        translate("words", "The centre has not answered. Try again in a moment, or go on and enrol later."),
    )


def _code_refused(why: str) -> str:
    return {
        "used": translate("words", "This code has been used already. Ask the province for a new one."),
        "expired": translate("words", "This code is too old. Ask the province for a new one."),
    }.get(
        why,
        translate(
            "words", "The centre does not know this code. Compare it letter by letter, or ask for a new one."
        ),
    )


def _not_allowed(needs: tuple[str, ...]) -> str:
    who = ", ".join(role(item) for item in needs)
    return translate("words", "This account may not do that. It takes: {who}.").format(who=who)


_SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.WrongPassword: lambda e: translate(
        "words", "The password is not right. Check the Telex keyboard and Caps Lock, then type it again."
    ),
    errors.WrongRecoveryKey: lambda e: translate(
        "words", "This recovery key does not open the store of this PC. Compare it with the printed sheet."
    ),
    errors.UnknownAccount: lambda e: translate(
        "words", "There is no account “{login}” on this PC. Choose one from the list."
    ).format(login=e.login),
    errors.AccountExists: lambda e: translate(
        "words", "There is an account “{login}” already. Choose another name to sign in with."
    ).format(login=e.login),
    errors.LoginInvalid: lambda e: translate(
        "words",
        "The name to sign in with takes letters, digits, dots and hyphens only, no spaces: for "
        "example “lan.nt”.",
    ),
    errors.WeakPassword: lambda e: translate(
        "words", "The password is too short: it needs at least {n} characters."
    ).format(n=e.minimum),
    errors.NotAllowed: lambda e: _not_allowed(e.needs),
    errors.StoreLocked: lambda e: translate("words", "Sign in first: the reports on this PC are encrypted."),
    errors.StoreDamaged: lambda e: translate(
        "words",
        "The reports on this PC cannot be read. Nothing was changed or deleted: {path} is as it was. "
        "Copy its folder to a stick and call the province's support.",
    ).format(path=e.path),
    errors.StoreMissing: lambda e: translate(
        "words",
        "The file with the reports is not there: {path}. Put it back from a backup; nothing new "
        "was made in its place.",
    ).format(path=e.path),
    errors.StoreTooNew: lambda e: translate(
        "words",
        "These reports were saved by a newer version of the application. Install that version; "
        "nothing was changed.",
    ),
    errors.DiskFull: lambda e: translate(
        "words", "The disk is full. Delete or move other files, then go on: nothing on the screen is lost."
    ),
    errors.UnknownReport: lambda e: translate("words", "This report is no longer on this PC."),
    errors.WrongState: lambda e: translate(
        "words", "The report has moved on in the meantime: {state}. Open it again to see how it stands."
    ).format(state=state(e.state).text),
    errors.HasViolations: lambda e: _count(
        e.count,
        translate("words", "1 answer needs correcting first."),
        translate("words", "{n} answers need correcting first."),
    ),
    errors.Unconfirmed: lambda e: _count(
        e.count,
        translate("words", "1 unusual answer: correct it, or give the reason."),
        translate("words", "{n} unusual answers: correct them, or give the reason at each."),
    ),
    errors.UnknownForm: lambda e: translate(
        "words",
        "The form {form} (version {version}) is not on this PC. Connect once to fetch it; the "
        "answers are kept.",
    ).format(form=e.form, version=e.version),
    errors.CodeRefused: lambda e: _code_refused(e.why),
    errors.OtherUnit: lambda e: translate(
        "words",
        "This code is for another commune ({offered}); this PC is set up for {chosen}. Ask the "
        "province for yours.",
    ).format(offered=e.offered, chosen=e.chosen),
    errors.EnrolmentFileInvalid: lambda e: translate(
        "words", "{path} is not an enrolment file. Choose the file the province sent, or ask for it again."
    ).format(path=e.path),
    errors.CentreUnreachable: lambda e: centre_unreachable(e.why),
    errors.UnknownUnit: lambda e: translate(
        "words", "No commune has the code {code}. Codes have five digits; search for it by name."
    ).format(code=e.code),
    errors.CalendarInvalid: lambda e: translate(
        "words",
        "The calendar of working days cannot be read: {path}. Mend or delete that file, then sign in again.",
    ).format(path=e.path),
    **words_files.SENTENCES,
    Unexpected: lambda e: translate(
        "words",
        "Something unexpected happened. What was saved is safe; try again, or call the province's support.",
    ),
}


def _count(n: int, one: str, many: str) -> str:
    return one if n == 1 else many.format(n=format_number(str(n)))


def _local(value: datetime) -> datetime:
    return value.astimezone()
