"""A whole officer's day on the real services, act by act; the same acts give the same bytes each time.

Chance and time are set anew before each act. `facts` is what the day has come to: every report, draft,
revision, outbox item, receipt, review, notice and audit entry. After any fault the store must hold the facts
after the last act that was told as done, or after the one that was under way: nothing between, nothing else.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

from sqlmodel import Session

from desktop.app import App
from desktop.config import Config, PasswordCost
from desktop.domain.account import Account
from desktop.domain.report import Role
from desktop.events import EventBus
from desktop.services.session import Outside
from desktop.services.workplace import Workplace
from desktop.store import audit
from desktop.store.account_changes import ACCOUNT
from desktop.store.driver import Driver
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.opening import migrate
from desktop.store.outbox import StoreOutbox
from desktop.store.remembered import Remembered
from desktop.store.reserve import Reserve
from desktop.store.trail import TrailStore
from desktop.store.vault import Vault
from sync import receipts
from sync.protocol import Change, Result, SyncResponse, WaitingItem

HANOI = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 16, 8, 0, tzinfo=HANOI)
_THEN = MORNING.astimezone(UTC).isoformat(timespec="microseconds")  # as columns hold it
PASSWORD, LEADER_PASSWORD = "mật khẩu của An", "mật khẩu của Lan"
UNIT = {"code": "20308", "name": "Bà Nà", "type": "xa", "province": "48"}
#: The revision of the schema the day begins with: the first act brings it up to date.
OLD = "0002"
_CENTRE = receipts.new_key()
_CHEAP = PasswordCost(1, 64, 1)
_FACTS = (
    "SELECT id, state, revision, version, comment, search FROM report ORDER BY id",
    "SELECT report, snapshot FROM draft ORDER BY report",
    "SELECT report, number, sha256, key, rev FROM revision ORDER BY report, number",
    'SELECT key, "group", report, revision, body, state, attempts, next_try, why FROM outbox ORDER BY seq',
    "SELECT report, revision, serial, sha256 FROM receipt ORDER BY report, revision",
    "SELECT id, report, decision, reason FROM review ORDER BY id",
    "SELECT id, title, text FROM notice ORDER BY id",
    "SELECT id, kind, seq FROM kept_change ORDER BY id",
    "SELECT kind, sent, received FROM exchange ORDER BY seq",
    "SELECT value FROM setting WHERE key = 'cursor'",
    "SELECT at, actor, action, subject, detail FROM audit ORDER BY seq",
)
_SIGNED = "SELECT report, number, key FROM revision"
_GOES = "SELECT report, revision, key FROM outbox WHERE report IS NOT NULL"
_LONE = (
    f"SELECT count(*) FROM ({_SIGNED} EXCEPT {_GOES})",  # noqa: S608 - our own words only
    f"SELECT count(*) FROM ({_GOES} EXCEPT {_SIGNED})",  # noqa: S608
)


@dataclass(frozen=True)
class Act:
    """Something the officer or the line does: `name` for the report of a violation."""

    name: str
    do: Callable[[Day], None]


class Day:
    """The application on one profile folder, at one moment of the day."""

    def __init__(self, profile: Path, resources: Path, driver: Driver) -> None:
        self.now = MORNING
        self.rng = random.Random(0)
        self.between: list[str] = []  # the facts after each transaction inside the act under way but its last
        self.answers: dict[str, str] = {}  # what the centre says of each item: the same to the same key
        config = Config(profile, resources, password_cost=_CHEAP, reserve_bytes=4096)
        self.app = App(config, Outside(lambda: self.now, self.rng, None, driver))

    def act(self, number: int, act: Act) -> None:
        """Do the act with this number; what it raises is raised."""
        self.rng.seed(number)
        self.now = MORNING + timedelta(minutes=number)
        self.between = []
        act.do(self)

    def step(self) -> None:
        """A transaction inside an act has ended: what stands now may be found after a power cut, too."""
        self.between.append(facts(self.store))

    @property
    def here(self) -> Workplace:
        """The workplace of who is signed in."""
        return self.app.session.workplace

    @property
    def store(self) -> Store:
        """The open store."""
        return self.here._store

    def report(self, number: int) -> str:
        """Id of the report that answers the `number`-th obligation; begun when there is none."""
        cards = self.here.desk.cards(MORNING.date())
        owed = sorted(card.obligation for card in cards if card.obligation)
        return self.here.reports.start(owed[number])


def sign_in(day: Day) -> None:
    """The morning: the store is opened, and brought up to date when it is old."""
    day.app.session.sign_in("an", PASSWORD)


def sign_out(day: Day) -> None:
    """The store is closed; its log is folded in."""
    day.app.session.sign_out()


def typing(number: int, value: int) -> Act:
    """An answer is typed and the draft saved."""

    def do(day: Day) -> None:
        report = day.report(number)
        instance = day.here.reports.open(report).instance
        instance.answer("/data/cb_tong", str(value))
        instance.answer("/data/cb_maytinh", str(value // 2))
        day.here.reports.save_draft(report, instance.snapshot())

    return Act(f"draft {number} says {value}", do)


def finishing(number: int) -> Act:
    """The report goes to the leader."""

    def do(day: Day) -> None:
        report = day.report(number)
        day.here.reports.finish(report, day.here.reports.open(report).instance)

    return Act(f"finish {number}", do)


def signing(number: int) -> Act:
    """The leader signs."""
    return Act(
        f"sign {number}", lambda day: day.here.reports.sign_off(day.report(number), "lan", LEADER_PASSWORD)
    )


def sending_back(number: int) -> Act:
    """The leader gives it back."""

    def do(day: Day) -> None:
        day.here.reports.send_back(day.report(number), "lan", LEADER_PASSWORD, "Xem lại số cán bộ.")

    return Act(f"send back {number}", do)


def correcting(number: int) -> Act:
    """A signed report is opened again."""
    return Act(f"correct {number}", lambda day: day.here.reports.correct(day.report(number)))


def exchange(name: str, *statuses: str, changes: Callable[[Day], tuple[Change, ...]] | None = None) -> Act:
    """The centre answers: one status for each item that goes, and what it has to say besides."""

    def do(day: Day) -> None:
        outbox = StoreOutbox(day.store, lambda _seconds: day.step())
        if name not in day.answers:
            waiting = outbox.due(day.now, 10) if statuses else ()
            news = [item for item in waiting if is_account(item)]
            first = [item for item in waiting if not is_account(item)][: len(statuses)]
            day.answers[name] = ""
            day.answers |= {item.key: "ok" for item in news}
            day.answers |= {item.key: status for item, status in zip(first, statuses, strict=True)}
        sent = tuple(item for item in outbox.due(day.now, 10) if item.key in day.answers)
        results = tuple(_result(item.key, item.body, day.answers[item.key]) for item in sent)
        said = changes(day) if changes is not None else ()
        server = receipts.key_id(_CENTRE)
        outbox.apply(
            day.now,
            sent,
            SyncResponse(p=1, server=server, now=day.now, results=results, changes=said, cursor=name),
        )

    return Act(f"exchange {name}", do)


def is_account(item: WaitingItem) -> bool:
    """Whether it tells of an account, or who signed in; no report of the day."""
    return item.group.startswith((f"{ACCOUNT}:", "present:"))


def _result(key: str, body: bytes, status: str) -> Result:
    if status != "ok":
        return Result.model_validate({"key": key, "status": status})
    sent = json.loads(body)
    if sent["op"] in {ACCOUNT, "present"}:
        return Result(key=key, status="ok", rev="1")
    claims = {name: sent[name] for name in ("report", "sha256", "unit", "form", "period", "author")}
    claims |= {
        "rev": "1",
        "received_at": MORNING.isoformat(),
        "serial": f"TN-{key[:8]}",
        "attachments": "complete",
    }
    return Result(key=key, status="ok", rev="1", receipt=receipts.make(_CENTRE, claims))


def line_down(day: Day) -> None:
    """The exchange fails; the items wait."""
    outbox = StoreOutbox(day.store)
    outbox.failed(outbox.due(day.now, 10), day.now + timedelta(seconds=1))


def _returned(number: int) -> Callable[[Day], tuple[Change, ...]]:
    def changes(day: Day) -> tuple[Change, ...]:
        review = {
            "report": day.report(number), "decision": "returned", "reason": "Thiếu số liệu",
            "comments": [{"ref": "/data/cb_tong", "text": "Xem lại"}], "due": None,
        }  # fmt: skip
        notice = {"title": "Họp giao ban", "text": "8 giờ sáng mai", "at": MORNING.isoformat()}
        return (
            Change(seq=1, kind="review", id="v1", rev="1", body=review),
            Change(seq=2, kind="notice", id="n1", rev="1", body=notice),
            Change(seq=3, kind="future", id="z", rev="1", body={"deep": [1]}),
        )

    return changes


#: The day. Each part begins at a closed store and ends at one.
PARTS: tuple[tuple[Act, ...], ...] = (
    (Act("sign in, the store is old", sign_in), Act("sign out", sign_out)),
    (
        Act("sign in", sign_in), *(typing(0, value) for value in (4, 42, 41)), finishing(0),
        sending_back(0), typing(0, 40), finishing(0), signing(0), Act("line down", line_down),
        typing(1, 7), finishing(1), signing(1), Act("sign out", sign_out),
    ),
    (
        Act("sign in", sign_in), typing(2, 9), exchange("one", "ok", "invalid"), typing(2, 90), finishing(2),
        correcting(1), typing(1, 8), finishing(1), signing(1), signing(2), exchange("two", "ok", "retry"),
        Act("sign out", sign_out),
    ),
    (
        Act("sign in", sign_in), exchange("three", changes=_returned(0)), correcting(0), typing(0, 39),
        finishing(0), signing(0), exchange("four", "ok"), typing(3, 1), typing(3, 12),
        Act("sign out", sign_out),
    ),
)  # fmt: skip


def begin(profile: Path, driver: Driver) -> None:
    """The profile of yesterday: two accounts, a pinned centre, a draft, on the schema `OLD`."""
    rng = random.Random(1)
    profile.mkdir(parents=True)
    officer = Account("a1", "an", "Nguyễn Văn An", Role.OFFICER)
    leader = Account("a2", "lan", "Trần Thị Lan", Role.LEADER)
    vault, key, _ = Vault.make(profile / "vault.json", "reports-1.db", officer, PASSWORD, _CHEAP, rng)
    path = profile / "reports-1.db"
    migrate(path, key, "rwc", OLD, driver)
    store = Store(path, key, EventBus(), Reserve(profile / "reserve.bin", 0), driver)
    for account, first in ((officer, True), (leader, False)):
        store.write(partial(_made_yesterday, account=account, first=first))
    Remembered(store).set("unit", UNIT)
    central = {
        "name": "Tỉnh", "url": "https://c.test", "device": "d", "token": "t", "unit": UNIT["code"],
        "server_key": receipts.public(_CENTRE), "since": MORNING.isoformat(),
    }  # fmt: skip
    EnrolmentStore(store).enrolled(central, "an", MORNING)
    store.write(_typed_yesterday)
    store.close()
    vault.save()
    vault.add(key, leader, LEADER_PASSWORD)
    vault.change_password(key, leader.login, LEADER_PASSWORD)  # as versions of that day had it: her own


def _made_yesterday(session: Session, account: Account, first: bool) -> None:
    """An account as the schema of that day held it."""
    session.connection().exec_driver_sql(
        "INSERT INTO account (id, login, name, role, first, made_at) VALUES (?, ?, ?, ?, ?, ?)",
        (account.id, account.login, account.name, account.role.value, first, _THEN),
    )
    detail = {"login": account.login, "role": account.role}
    audit.append(session, MORNING, "an", "account_added", account.id, detail)


def _typed_yesterday(session: Session) -> None:
    """A draft as the schema of that day held it: tables may have more columns since."""
    connection, then = session.connection(), _THEN
    connection.exec_driver_sql(
        "INSERT INTO report"
        " (id, form, version, title, due, state, revision, author, updated, comment, search)"
        " VALUES ('old', 'cds57', '1', 'Báo cáo', ?, 'draft', 0, 'Nguyễn Văn An', ?, '', 'bao cao cds57')",
        (MORNING.date().isoformat(), then),
    )
    connection.exec_driver_sql(
        "INSERT INTO draft (report, snapshot, saved_at) VALUES ('old', ?, ?)",
        (b"<data>typed yesterday</data>", then),
    )
    audit.append(session, MORNING, "an", "started", "old", {"obligation": None})


def facts(store: Store) -> str:
    """A digest of everything that counts."""

    def work(session: Session) -> list[Any]:
        connection = session.connection()
        return [[tuple(row) for row in connection.exec_driver_sql(query).all()] for query in _FACTS]

    return hashlib.sha256(repr(store.read(work)).encode()).hexdigest()[:16]


def wrong(store: Store) -> str:
    """What is wrong with the store in itself: the file, the references, report against outbox, the audit."""

    def work(session: Session) -> str:
        connection = session.connection()
        whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        if whole != "ok":
            return f"integrity check: {whole}"
        if connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            return "a reference leads nowhere"
        lone = sum(connection.exec_driver_sql(query).scalar_one() for query in _LONE)
        if lone:
            return "a revision without its outbox item, or the other way round"
        return ""

    trail = TrailStore(store).verify()
    return store.read(work) or ("" if trail.whole else f"the audit trail is not whole: {trail}")
