"""What happens in a commune in five years: 60 forms × 60 months, 10,000 suggestions, 2,000 tasks, notices.

By what the application itself does, in one transaction: reports are filled by the form engine, begun,
finished and signed off, suggestions taken in, and what the centre says (receipts, decisions, tasks, notices,
obligations) is applied as the outbox applies it. Only that most suggestions were answered is written straight
into their table.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, TypeVar, cast

from sqlalchemy import text
from sqlmodel import Session

from desktop.domain.periods import Period, Periodicity, due_date
from desktop.domain.regime import obligation_id, regimes_of, report_id
from desktop.domain.report import ReportState
from desktop.domain.suggestion import Intake, Kind, Person
from desktop.events import EventBus
from desktop.forms import compile_xlsform
from desktop.services.identity import new_id
from desktop.services.signing import frozen, item_of
from desktop.services.suggestion_sending import Carriage
from desktop.services.suggestions import Suggestions
from desktop.services.workplace import Workplace
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.files import FileStore
from desktop.store.outbox import StoreOutbox
from desktop.store.reports import NewReport, ReportStore, StoredReport
from desktop.store.suggestions import SuggestionStore
from sync import receipts
from sync.protocol import VERSION, Change, Result, SyncResponse, WaitingItem
from tests.bench import five_years_lore as lore
from tests.central.filled import definition, filled, sheet
from tests.demo.people import LEADER, OFFICER, UNIT

T = TypeVar("T")

FORMS, MONTHS, SUGGESTIONS, TASKS, NOTICES = 60, 60, 10_000, 2_000, 300
#: The shipped forms that the 60 are like, by turns: thirty figures; a table by field of procedure.
LIKE = ("cds57", "tthc")
#: How far the reports of the last month have come; the others are accepted.
LEFT = ("draft",) * 4 + ("awaiting",) * 3 + ("waiting",) * 12 + ("aside",) * 3 + ("returned",) * 3
_VERSION = "2021100101"
_REGIME = {"regime_periodicity": "month", "regime_due_days": "2"}
_KEY = receipts.new_key()


def enrol(workplace: Workplace) -> None:
    """The PC knows a centre, at the port of no service: nothing is sent while one measures."""
    central = {
        "name": "UBND thành phố Đà Nẵng", "url": "http://127.0.0.1:9", "device": "d1", "token": "t",
        "server_key": receipts.public(_KEY), "unit": UNIT, "since": "2021-10-01T08:00:00+07:00",
    }  # fmt: skip
    EnrolmentStore(workplace._store).enrolled(central, OFFICER.login, workplace._outside.clock())


class _Batch:
    """A store of which everything is one transaction."""

    def __init__(self, session: Session, path: Path) -> None:
        self._session = session
        self.path = path

    def read(self, work: Callable[[Session], T]) -> T:
        return work(self._session)

    def write(self, work: Callable[[Session], T]) -> T:
        found = work(self._session)
        self._session.flush()
        self._session.expunge_all()  # or each flush would look at all there is so far
        return found


@dataclass(frozen=True)
class _Form:
    """One of the 60; `like` is the shipped one whose questions it has."""

    id: str
    title: str
    like: str


class Life:
    """Five years up to now, month by month, within the caller's transaction."""

    def __init__(self, session: Session, workplace: Workplace) -> None:
        self._session = session
        self._chance = Random(7)
        self._now = workplace._outside.clock()
        self._unit = workplace.unit.code
        store = cast("Store", _Batch(session, workplace._store.path))
        outside = replace(workplace._outside, clock=lambda: self._now)
        self._outbox = StoreOutbox(store)
        self._reports = ReportStore(store)
        kept, files = SuggestionStore(store), FileStore(store, self._chance, 0)
        account, days = workplace.account, workplace.working_days
        carriage = Carriage(kept, workplace.forms, files, account, workplace.unit, outside)
        centre = (EventBus(), outside, _nobody, lambda: self._now.date())  # noqa: PLW0108 - it goes on
        self._suggestions = Suggestions(
            kept, carriage, workplace.files, account, lambda: days.calendar, *centre
        )
        self._calendar = days.calendar
        self._definitions = {like: definition(like) for like in LIKE}
        self._compiled = {like: compile_xlsform(sheet(like)) for like in LIKE}
        self._forms = [
            _Form(f"b{number:02}", lore.form_title(number), LIKE[number % len(LIKE)])
            for number in range(FORMS)
        ]
        self._seq = self._serial = self._citizens = 0

    def live(self) -> None:
        """All of it."""
        today = self._now
        running = Period.containing(Periodicity.MONTH, today.date())
        periods = list(_before(running, MONTHS))
        self._now = _morning(periods[0], today)
        self._hear([self._form_sent(form) for form in self._forms])
        for number, period in enumerate(periods):
            self._now = _morning(period, today)
            self._hear(list(self._tasks(number)))
            self._hear(list(self._notices(number)))
            self._take_in((number + 1) * SUGGESTIONS // MONTHS)
            self._now = min(_morning(period.next(), today), today)
            self._hear([self._obligation(form, period) for form in self._forms])
            self._month(period, LEFT if period is periods[-1] else ())
            print(f"{period.code}: {self._serial} received", file=sys.stderr, flush=True)
        self._now = today
        self._hear([self._obligation(form, running) for form in self._forms])
        self._answer()
        self._read_notices()

    # What the centre says.

    def _hear(self, changes: list[Change], results: list[Result] | None = None) -> None:
        results = results or []
        sent = tuple(WaitingItem(key=each.key, group="", body=b"", attempts=0) for each in results)
        response = SyncResponse(
            p=VERSION, server=receipts.key_id(_KEY), now=self._now, results=tuple(results),
            changes=tuple(changes), cursor=f"c{self._seq}",
        )  # fmt: skip
        self._outbox.apply(self._now, sent, response)

    def _change(self, kind: str, identity: str, body: dict[str, Any]) -> Change:
        self._seq += 1
        return Change(seq=self._seq, kind=kind, id=identity, rev=f"v{self._seq}", body=body)

    def _receipts(self) -> None:
        """Everything that waits is received."""
        query = text("SELECT key, body FROM outbox WHERE state = 'waiting' ORDER BY seq")
        rows = self._session.execute(query).all()
        self._hear([], [self._receipt(str(key), json.loads(body)) for key, body in rows])

    def _receipt(self, key: str, item: dict[str, Any]) -> Result:
        self._serial += 1
        claims = {name: item.get(name) for name in ("report", "sha256", "unit", "form", "period", "author")}
        claims |= {
            "rev": f"r{self._serial}", "serial": f"48-{self._now.year}-{self._serial:06}",
            "attachments": "complete", "received_at": self._now.isoformat(),
        }  # fmt: skip
        return Result(key=key, status="ok", rev=f"r{self._serial}", receipt=receipts.make(_KEY, claims))

    def _form_sent(self, form: _Form) -> Change:
        compiled = self._compiled[form.like]
        before = f'<data id="{form.like}" version="{self._definitions[form.like].version}"'
        xml = compiled.xml.decode().replace(before, f'<data id="{form.id}" version="{_VERSION}"')
        body = {
            "form": form.id, "version": _VERSION, "title": {"vi": form.title}, "xml": xml, "attachments": {},
            "settings": {**compiled.settings, **_REGIME, "form_id": form.id, "form_title": form.title},
        }  # fmt: skip
        return self._change("form", f"{form.id}@{_VERSION}", body)

    def _obligation(self, form: _Form, period: Period) -> Change:
        (regime,) = regimes_of(_REGIME, form.id, _VERSION, {})
        identity = obligation_id(regime.id, self._unit, period.code)
        body = {
            "obligation": identity, "regime": regime.id, "form": form.id, "version": _VERSION,
            "unit": self._unit, "period": period.code, "start": period.start.isoformat(),
            "end": period.end.isoformat(), "due": due_date(period, 2, self._calendar).isoformat(),
        }  # fmt: skip
        return self._change("obligation", identity, body)

    def _tasks(self, month: int) -> Iterator[Change]:
        for number in range(month * TASKS // MONTHS, (month + 1) * TASKS // MONTHS):
            yield self._change(
                "task", f"t{number}", lore.task(number, self._now, month >= MONTHS - 12, self._chance)
            )

    def _notices(self, month: int) -> Iterator[Change]:
        for number in range(month * NOTICES // MONTHS, (month + 1) * NOTICES // MONTHS):
            yield self._change("notice", f"n{number}", lore.notice(number, self._now, self._chance))

    def _decided(self, report: str, decision: str) -> Change:
        body: dict[str, Any] = {"report": report, "decision": decision}
        if decision == "returned":
            body["reason"] = "Số liệu chưa khớp với kỳ trước, đề nghị xã rà soát."
            body["comments"] = [{"ref": "/data/ky/tu_ngay", "text": "Đề nghị kiểm tra lại kỳ báo cáo."}]
        return self._change("review", f"review-{report}", body)

    # What the commune does.

    def _month(self, period: Period, left: tuple[str, ...]) -> None:
        """The reports of all forms for one period."""
        kinds = [*("done",) * (FORMS - len(left)), *left]
        late = [(form, kind) for form, kind in zip(self._forms, kinds, strict=True) if kind == "waiting"]
        reports = {
            self._report(form, period, kind): kind
            for form, kind in zip(self._forms, kinds, strict=True)
            if kind not in {"waiting", "aside"}
        }
        self._receipts()
        verdicts = {"done": "accepted", "returned": "returned"}
        self._hear([self._decided(each, verdicts[k]) for each, k in reports.items() if k in verdicts])
        aside = [
            self._report(form, period, "aside")
            for form, kind in zip(self._forms, kinds, strict=True)
            if kind == "aside"
        ]
        rows = self._session.execute(text("SELECT key, report FROM outbox WHERE state = 'waiting'")).all()
        why = "tổng không bằng các phần"
        self._hear([], [Result(key=key, status="parked", why=why) for key, report in rows if report in aside])
        for form, kind in late:
            self._report(form, period, kind)

    def _report(self, form: _Form, period: Period, kind: str) -> str:
        """One report, as far as `kind` says; its id."""
        (regime,) = regimes_of(_REGIME, form.id, _VERSION, {})
        owed = obligation_id(regime.id, self._unit, period.code)
        identity, due = report_id(owed), due_date(period, 2, self._calendar)
        xml = self._filled(form, period)
        new = NewReport(
            identity, owed, form.id, _VERSION, form.title, period.code, due, OFFICER.name, OFFICER.login
        )
        self._reports.start(new, xml, self._now)
        if kind == "draft":
            return identity
        self._reports.move(identity, "finish", OFFICER.login, self._now, author=OFFICER.name)
        if kind == "awaiting":
            return identity
        stored = StoredReport(
            identity, owed, form.id, _VERSION, period.code, ReportState.AWAITING, 0, OFFICER.name, self._now,
            None, None,
        )  # fmt: skip
        signed = frozen(stored, xml, LEADER.name, new_id(self._chance), self._now, ())
        self._reports.sign(signed, partial(item_of, signed, stored, self._unit), LEADER.login, self._now)
        return identity

    def _filled(self, form: _Form, period: Period) -> bytes:
        like = self._definitions[form.like]
        xml = filled(like, self._chance, self._unit, period.code).xml
        said = {
            f'<data id="{form.like}" version="{like.version}"': f'<data id="{form.id}" version="{_VERSION}"',
            "<tu_ngay>2026-10-15<": f"<tu_ngay>{period.start.isoformat()}<",
            "<den_ngay>2026-11-14<": f"<den_ngay>{period.end.isoformat()}<",
        }
        for before, after in said.items():
            assert before in xml, before
            xml = xml.replace(before, after)
        for name in ("kho_khan", "kien_nghi"):
            head, tag, rest = xml.partition(f"<{name}>")
            xml = f"{head}{tag}{lore.words(25, self._chance)}. {rest}" if tag else xml
        return xml.encode()

    def _take_in(self, until: int) -> None:
        """What citizens bring in a month; every tenth time somebody is named to deal with it."""
        begin, many = self._now, until - self._citizens
        for number in range(self._citizens, until):
            self._now = begin + timedelta(days=28) * (number - self._citizens) / many
            kind = (Kind.COMPLAINT, Kind.REQUEST)[number % 2]
            person = Person(lore.name(number), f"09{number:08}", f"Thôn {number % 22 + 1}", False)
            intake = Intake(kind, lore.suggestion(self._chance), field=lore.field(number), person=person)
            made = self._suggestions.take_in(intake)
            if number % 10 == 0:
                self._suggestions.route(made, "Văn hóa – Xã hội", lore.officer(number), None)
        self._citizens = until

    def _answer(self) -> None:
        """All but the newest 300 were answered, by one of three officers."""
        answered = text(
            "UPDATE suggestion SET state = 'datraloi', answer = 'Đã giải quyết, trả lời công dân.', "
            "officer = :officer, answered_by = :officer, answered_at = received_at WHERE rowid % 3 = :turn "
            "AND id NOT IN (SELECT id FROM suggestion ORDER BY received_at DESC LIMIT 300)"
        )
        for turn in range(3):
            self._session.execute(answered, {"turn": turn, "officer": lore.officer(turn)})

    def _read_notices(self) -> None:
        newest = "SELECT id FROM notice ORDER BY at DESC LIMIT 6"
        self._session.execute(text(f"UPDATE notice SET read_at = at WHERE id NOT IN ({newest})"))  # noqa: S608
        self._session.execute(text("UPDATE review SET seen_at = came_at WHERE decision = 'accepted'"))


def _before(period: Period, count: int) -> Iterator[Period]:
    """So many periods before one, the oldest first."""
    found = [period]
    while len(found) <= count:
        found.append(found[-1].previous())
    return reversed(found[1:])


def _morning(period: Period, today: datetime) -> datetime:
    """Eight in the morning of a period's first day."""
    first = period.start
    return today.replace(
        year=first.year, month=first.month, day=first.day, hour=8, minute=0, second=0, microsecond=0
    )


def _nobody() -> None:
    """Nothing is sent."""
