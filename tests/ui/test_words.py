"""What is said, in words; the English sources, which the translations are checked against elsewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.domain import errors
from desktop.domain.periods import Period
from desktop.domain.report import Delivery, ReportState, Role
from desktop.domain.task import Claim, TaskState, standing
from desktop.domain.task_sheet import SheetTrouble, Trouble
from desktop.domain.views import CardState, ExchangeView, SyncKind, SyncStatus, Waits
from desktop.domain.zone import VIETNAM
from ui import words
from ui.words import tasks as task_words

NOW = datetime(2026, 10, 16, 14, 3, tzinfo=VIETNAM)


def status(kind: SyncKind, **values: object) -> SyncStatus:
    known: dict[str, object] = {
        "pending": 0,
        "sent": 0,
        "total": 0,
        "set_aside": 0,
        "last_received": None,
        "next_try": None,
        "clock_offset": None,
    }
    return SyncStatus(kind=kind, **{**known, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "said", "span"),
    [
        ("2026-10", "Month 10/2026", "15/09–14/10"),
        ("2026-01", "Month 01/2026", "15/12/2025–14/01/2026"),
        ("2026-Q4", "Quarter IV/2026", "15/09–14/12"),
        ("2026-H1", "First 6 months of 2026", "15/12/2025–14/06/2026"),
        ("2026-H2", "Last 6 months of 2026", "15/06–14/12"),
        ("2026-9M", "9 months of 2026", "15/12/2025–14/09/2026"),
        ("2026", "Year 2026", "15/12/2025–14/12/2026"),
    ],
)
def test_periods(code: str, said: str, span: str) -> None:
    assert words.period(Period.parse(code)) == said
    assert words.period_span(Period.parse(code)) == span


@pytest.mark.parametrize(
    ("days", "text", "kind"),
    [
        (-3, "3 working days late", "bad"),
        (-1, "1 working day late", "bad"),
        (0, "Due today", "bad"),
        (1, "1 working day left", "warn"),
        (4, "4 working days left", "muted"),
    ],
)
def test_days_left(days: int, text: str, kind: str) -> None:
    assert (words.days_left(days).text, words.days_left(days).kind) == (text, kind)


def test_dates_and_counts() -> None:
    assert words.date(date(2026, 10, 4)) == "04/10/2026"
    assert words.time(NOW) == "14:03"
    assert words.moment(NOW, NOW + timedelta(hours=1)) == "14:03 today"
    assert words.moment(NOW, NOW + timedelta(days=1)) == "14:03 16/10/2026"
    assert words.reports(1) == "1 report"
    assert words.reports(10_000) == "10.000 reports"


def test_every_state_and_role_has_a_word_an_icon_and_a_kind() -> None:
    for value in (*CardState, *ReportState, Delivery.PENDING, Delivery.SET_ASIDE, Delivery.ACKNOWLEDGED):
        word = words.state(value)
        assert word.text != str(value)
        assert word.icon
        assert word.kind in {"good", "warn", "bad", "waiting", "info"}
    assert {words.role(role) for role in Role} == {"Officer", "Leader", "Clerk", "Administrator"}
    assert words.report_state(ReportState.SIGNED, Delivery.ACKNOWLEDGED).text == "Received"
    assert words.report_state(ReportState.SIGNED, Delivery.NONE).text == "Signed"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (
            status(SyncKind.OFFLINE, pending=3, next_try=NOW + timedelta(minutes=7)),
            "No network. 3 reports wait here, safe, to be sent. Next try at 14:10.",
        ),
        (status(SyncKind.SENDING, pending=5, sent=1, total=5), "Sending 2 of 5…"),
        (status(SyncKind.RECEIVED, last_received=NOW), "All received at 14:03 today."),
        (status(SyncKind.RECEIVED), "Nothing waits to be sent."),
        (status(SyncKind.RECEIVED, set_aside=1), "The centre could not take 1 report: see why."),
        (
            status(SyncKind.OFFLINE, pending=7, waits=Waits(2, 1, 3)),
            "No network. 2 reports, 1 task update, 3 citizens’ suggestions wait here, safe, to be sent.",
        ),
        (
            status(SyncKind.RECEIVED, pending=1, waits=Waits(0, 0, 1)),
            "1 citizen’s suggestion waits here, safe, to be sent.",
        ),
        (
            status(SyncKind.RECEIVED, set_aside=1, asides=Waits(0, 1)),
            "The centre could not take 1 task update: see why.",
        ),
        (
            status(SyncKind.RECEIVED, set_aside=4, asides=Waits(1, accounts=1, drafts=2)),
            (
                "The centre could not take 1 report, 1 change of an account, 2 steps with drafts handed "
                "over: see why."
            ),
        ),
        (status(SyncKind.NOT_ENROLLED), "This PC is not enrolled at the centre yet."),
        (
            status(SyncKind.RECEIVED, clock_offset=-10 * 365 * 86400.0),
            (
                "Nothing waits to be sent. The clock of this PC is wrong by 10 years: "
                "set its date and time right in the system settings."
            ),
        ),
    ],
)
def test_the_sync_in_a_sentence(now: SyncStatus, said: str) -> None:
    assert words.sync_status(now, NOW).text == said


@pytest.mark.parametrize(
    ("seconds", "tail"),
    [
        (-5, "Next try in a few seconds."),
        (40, "Next try in a few seconds."),
        (61, "Next try at 14:04."),
    ],
)
def test_the_next_try_is_never_the_current_minute(seconds: int, tail: str) -> None:
    now = status(SyncKind.OFFLINE, next_try=NOW + timedelta(seconds=seconds))
    assert words.sync_status(now, NOW).text.endswith(tail)


@pytest.mark.parametrize("failure", ["nonsense", "server", "busy"])
def test_a_centre_that_answered_is_not_said_to_be_silent(failure: str) -> None:
    silent = words.sync_status(status(SyncKind.FAILED, failure="stall"), NOW).text
    said = words.sync_status(status(SyncKind.FAILED, failure=failure), NOW).text
    assert said not in (silent, words.sync_status(status(SyncKind.FAILED, failure="new"), NOW).text)
    assert words.exchange(ExchangeView(NOW, failure, 0, 0, "")).text == said


@pytest.mark.parametrize("kind", [SyncKind.RECEIVED, SyncKind.OFFLINE, SyncKind.WAITING, SyncKind.SENDING])
def test_a_wrong_clock_warns_whatever_else_goes_on(kind: SyncKind) -> None:
    word = words.sync_status(status(kind, clock_offset=10 * 365 * 86400.0), NOW)
    assert (word.icon, word.kind) == ("warning", "warn")
    assert "set its date and time right" in word.text


def test_every_kind_of_sync_has_a_sentence() -> None:
    said = {words.sync_status(status(kind, pending=1), NOW).text for kind in SyncKind}
    assert len(said) == len(SyncKind)


SAMPLES: tuple[errors.BaocaoxaError, ...] = (
    errors.WrongPassword("lan"),
    errors.WrongRecoveryKey(),
    errors.AccountsMustSignIn(("lan", "an")),
    errors.KeyChangeCancelled(),
    errors.ViewingOnly(),
    errors.UnknownAccount("lan"),
    errors.AccountExists("lan"),
    errors.LoginInvalid("a b"),
    errors.WeakPassword(8),
    errors.NotAllowed("add_account", ("leader",)),
    errors.NoPasswordHere("lan.nt"),
    errors.LastKeeper("hung.tv", "Trần Văn Hùng"),
    errors.OwnRole(),
    errors.PasswordToChoose("lan.nt"),
    errors.StoreLocked(),
    errors.StoreDamaged("/x", "why"),
    errors.StoreHeld("/x"),
    errors.StoreReadOnly("/x"),
    errors.StoreMissing("/x"),
    errors.ProfileMissing("/x"),
    errors.StoreTooNew("/x"),
    errors.DiskFull(),
    errors.UnknownReport("r"),
    errors.WrongState("finish", "signed"),
    errors.HasViolations(2),
    errors.Unconfirmed(3),
    errors.ReasonMissing(),
    errors.UnknownForm("f", "1"),
    errors.CodeRefused("used"),
    errors.OtherUnit("1", "2"),
    errors.OtherUnit("1", ""),
    errors.OtherCentre("Đà Nẵng", "https://x"),
    errors.EnrolmentFileInvalid("/x", "why"),
    errors.CentreUnreachable("offline"),
    errors.UnknownUnit("1"),
    errors.CalendarInvalid("/x", "why"),
    errors.UnknownTask("t"),
    errors.TaskIncomplete("title"),
    errors.TaskIncomplete("said"),
    errors.TaskSheetInvalid("nv.xlsx", "torn"),
    errors.UnknownSuggestion("s"),
    errors.SuggestionIncomplete("text"),
    errors.SuggestionIncomplete("reason"),
    errors.StepRefused("answer", "trung"),
    errors.NamesSomebody(),
    errors.SenderElsewhere(),
    errors.SettledAlready("29NGMFKTJ27NRHJJ"),
    errors.MayNameSomebody(("bà Hoa",)),
    errors.StateSecret("MẬT"),
    errors.StateSecret("MẬT", "a.pdf"),
    errors.RoomShort(1, 2),
    errors.RoomNeeded(1 << 28, 1 << 20),
    errors.FileRefused("a.exe", "program"),
    errors.FileTooLarge("a.jpg", 200 << 20, 32 << 20),
    errors.FileUnreadable("a.jpg", "gone"),
    errors.FileMissing("a.jpg"),
    errors.FileNotSaved("/x"),
    errors.FileNotFetched("ảnh.jpg", "gone"),
    errors.FetchStopped(),
    errors.TakeCancelled(),
    errors.ProfileInUse("/x"),
    errors.BackupFailed("/x", "gone"),
    errors.BackupCancelled(),
    errors.RestoreStopped(),
    errors.SalvageStopped(),
    errors.BackupInvalid("/x", "why"),
    errors.NameTaken("Nguyễn Thị Lan", "lan.nt"),
    errors.EventInvalid("later"),
    errors.EventInvalid("taken", "Bão số 12"),
    errors.DayInvalid("twice"),
)


def test_every_error_has_a_sentence_of_its_own() -> None:
    leaves = {kind for kind in _below(errors.BaocaoxaError) if kind.__name__ in errors.__all__}
    leaves = {kind for kind in leaves if not kind.__subclasses__() or kind is errors.DiskFull}
    assert leaves == {type(error) for error in SAMPLES}
    said = [words.sentence(error) for error in SAMPLES]
    assert len(set(said)) == len(said)
    for text in said:
        assert text.endswith((".", "?"))
        assert "{" not in text


@pytest.mark.parametrize("why", ["offline", "login-wanted", "wrong-server", "certificate", "busy"])
def test_why_the_centre_is_out_of_reach(why: str) -> None:
    assert words.sentence(errors.CentreUnreachable(why)) == words.centre_unreachable(why)


def _below(kind: type[Exception]) -> set[type[Exception]]:
    found: set[type[Exception]] = {kind}
    for below in kind.__subclasses__():
        found |= _below(below)
    return found


def test_every_standing_of_a_task_has_words_of_its_own() -> None:
    day = NOW.date()
    found = {
        standing(state, deadline, done, day)
        for state in TaskState
        for deadline in (None, day - timedelta(days=1), day + timedelta(days=3), day + timedelta(days=90))
        for done in (None, day)
    }
    told = {(word.text, word.kind) for word in map(task_words.standing, found)}
    assert len({text for text, _ in told}) == len(told), "one word never has two colours"
    assert all(word.icon for word in map(task_words.standing, found))
    assert all(task_words.claim(claim) for claim in Claim)
    for trouble in Trouble:
        assert task_words.sheet_trouble(SheetTrouble(3, "Cột", trouble, "chữ"))
