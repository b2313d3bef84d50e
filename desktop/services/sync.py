"""Sending and fetching in a thread of its own, and what goes on in words a screen can show."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop.config import Settings
from desktop.domain.errors import BaocaoxaError, StoreLocked
from desktop.domain.views import ExchangeView, SyncKind, SyncStatus
from desktop.events import EventBus, ObligationsChanged, SyncChanged
from desktop.services.session import Outside
from desktop.services.sync_life import Life, Superseded
from desktop.services.sync_state import ASK_EVERY, OF_THE_LINE, Going, kind_of, rest_seconds
from desktop.services.tidings import changed_by
from desktop.services.uploads import Uploads
from desktop.store.enrolment import EnrolmentStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.services.sync_turns import OwnFiles
    from desktop.store.outbox import StoreOutbox
    from sync.adapters.native import NativeCentral
    from sync.adapters.renewal import Renewal
    from sync.engine import SyncEngine
    from sync.protocol import CentralApi, Outcome
    from sync.proxies import ProxyChoice

__all__ = ["ExchangeView", "Sync", "SyncKind", "SyncStatus"]

#: After an error of this PC (a full disk), it is tried again this much later.
AFTER_ERROR = timedelta(minutes=5)
#: Beyond this the centre's day counts, not this PC's: time zones and summer time cannot explain it.
CLOCK_OFF = timedelta(days=1)
#: How long closing, on the thread that draws, waits for an exchange under way: it ends by itself, unheard.
_GOODBYE_SECONDS = 0.5


class Sync:
    """One PC's exchange with its centre. All methods are quick and safe from any thread."""

    def __init__(
        self,
        outbox: StoreOutbox,
        enrolment: EnrolmentStore,
        settings: Settings,
        bus: EventBus,
        outside: Outside,
        proxy: Callable[[], ProxyChoice],
        forms_came: Callable[[], None],
        clock_wrong: Callable[[], None],
        files_come: Callable[[Callable[[], bool]], None],
    ) -> None:
        """`proxy` is asked at each connection; `forms_came` is called when forms or obligations were fetched,
        before anyone is told; `clock_wrong` when this PC's clock is found to be more than CLOCK_OFF away
        from the centre's, likewise. `files_come` brings small files here until what it is given says that
        it is interrupted: when all is sent, on a line that nobody pays by what goes over it.
        """
        self._outbox = outbox
        self._enrolment = enrolment
        self._settings = settings
        self._bus = bus
        self._outside = outside
        self._proxy = proxy
        self._forms_came = forms_came
        self._clock_wrong = clock_wrong
        self._files_come = files_come
        self._going = Going()
        self._life: Life | None = None
        self._former: list[Life] = []  # over, whose threads may still hang on a dead line
        self._wanted = threading.Condition()
        self._woken = False
        self._asked = False
        self._held = False  # after a failure: until the time of the next try
        self._portal = False
        self._later = dict[str, int]()  # what the centre asked for again later, as told last
        self.uploads = Uploads(outbox.uploads, settings, bus, outside.clock, self.ask)

    @property
    def automatic(self) -> bool:
        """Whether it sends without being asked; setting it is remembered for this PC."""
        return self._settings.automatic

    @automatic.setter
    def automatic(self, automatic: bool) -> None:
        self._settings.change(automatic=automatic)
        self.wake()
        self._bus.publish(SyncChanged())

    def start(self) -> None:
        """Begin, when this PC is enrolled; nothing happens when it runs already."""
        central, wait = self._enrolment.central(), self._paused()
        with self._wanted:
            life = self._life
            if central is None or (life is not None and life.is_alive):
                return
            self._woken, self._held = True, wait is not None  # begin with an exchange if we may
            self._life = life = Life()
            life.begin("sync", lambda: self._run(life, central, wait))

    def stop(self) -> None:
        """End the thread. An exchange under way is waited for half a second, then left to end unheard."""
        self._leave()
        until = time.monotonic() + _GOODBYE_SECONDS
        with self._wanted:
            lives = tuple(self._former)
        for life in lives:
            life.wait(until - time.monotonic())

    def restart(self) -> None:
        """Begin anew with the centre, and by the way, chosen now; no exchange under way is waited for."""
        self._leave()
        self.start()

    @contextmanager
    def put_down(self) -> Iterator[None]:
        """What is heard of the centre no more counts from here on; begun again when the block fails."""
        self._leave()
        try:
            yield
        except BaseException:
            self.start()
            raise

    def _leave(self) -> None:
        """End the thread, and wait for nothing but what is being written."""
        with self._wanted:
            life, self._life = self._life, None
            self._former = [each for each in (*self._former, life) if each is not None and each.is_alive]
        if life is None:
            return
        life.end()
        with self._wanted:
            self._wanted.notify_all()
        self._show(sending=False, sent=0, total=0)
        self.uploads.rest()

    def ask(self) -> None:
        """The button "Send now": everything that waits goes at once, and the backoff begins anew.

        Pressed while an exchange is under way, once or many times, one more follows it: what the centre has
        new may have come after its answer was made.
        """
        with self._wanted:
            self._asked = True
            self._wanted.notify_all()
            ended = self._life is not None and not self._life.is_alive
        if ended:
            self.start()

    def network_back(self) -> None:
        """The system says that this PC is on a network again: what the line made fail is tried at once."""
        if self._settings.automatic and self._going.failure in OF_THE_LINE:
            self.ask()

    def portal_hint(self, behind: bool) -> None:
        """Whether the system believes that this network wants a login: a hint, for words only."""
        if behind != self._portal:
            self._portal = behind
            self._bus.publish(SyncChanged())

    def wake(self) -> None:
        """There is something new to send: now, or after a failure at the time of the next try."""
        with self._wanted:
            self._woken = True
            self._wanted.notify_all()

    def status(self) -> SyncStatus:
        """How things stand now."""
        going, tally = self._going, self._outbox.tally()
        return SyncStatus(
            kind=kind_of(going, self._enrolment.central() is not None, tally.waiting, self._portal),
            pending=tally.waiting,
            sent=going.sent,
            total=max(going.total, going.sent),
            set_aside=tally.aside,
            last_received=tally.last_received,
            next_try=going.next_try,
            clock_offset=going.clock_offset,
            failure=going.failure or "",
            files=self.uploads.under_way(),
            again=tally.again,
            waits=tally.waits,
            asides=tally.asides,
        )

    def clock_error(self) -> timedelta:
        """What to add to this PC's clock for dates; nothing up to CLOCK_OFF or before it is measured."""
        return _beyond(self._going.clock_offset)

    def history(self, limit: int) -> tuple[ExchangeView, ...]:
        """The latest exchanges that did something or failed, newest first."""
        return self._outbox.history(limit)

    def _run(self, life: Life, central: Mapping[str, Any], wait: timedelta | None) -> None:
        from desktop.services.sync_turns import OwnCentral, OwnFileApi, OwnFiles
        from sync.engine import SyncEngine
        from sync.files import FileEngine
        from sync.protocol import ExchangeFailed

        ended = "stopped"  # a mistake of ours: say so, and let "Send now" begin anew
        try:
            with self._connected(life, central) as (api, renewing):
                rng, own = self._outside.rng, OwnFileApi(api.files(), life)
                files = OwnFiles(FileEngine(self._outbox.uploads, own, rng, time.monotonic), life)
                holdings = self._outbox.holdings
                engine = SyncEngine(self._outbox, OwnCentral(renewing, life), rng, holdings=holdings)
                self._loop(life, engine, files, wait)
        except Superseded:
            return
        except StoreLocked:  # signed out meanwhile
            if not life.is_over:
                raise
        except ExchangeFailed as failure:  # no way at all: an address or a proxy that is none
            ended = failure.kind.value
        finally:
            if not life.is_over:
                self._show(sending=False, failure=ended, next_try=None)

    def _loop(self, life: Life, engine: SyncEngine, files: OwnFiles, wait: timedelta | None) -> None:
        if wait is not None:
            self._show(failure="busy", next_try=self._outside.clock() + wait)
        while self._rest(life, wait):
            try:
                wait = self._exchange(life, engine, files)
            except StoreLocked:
                return  # signed out meanwhile
            except BaocaoxaError as error:
                if life.is_over:
                    return
                wait = self._stumbled(error)

    def _paused(self) -> timedelta | None:
        """How long the centre wants not to be asked yet, also what it said before this sign-in; None: it may
        be asked.
        """
        from sync.retry import due_at

        now = self._outside.clock()
        wait = due_at(self._enrolment.pause(), now) - now
        return wait or None

    @contextmanager
    def _connected(
        self, life: Life, central: Mapping[str, Any]
    ) -> Iterator[tuple[NativeCentral, CentralApi]]:
        """The centre's adapter, and the same with a token that is renewed in time."""
        from sync.adapters.native import NativeCentral
        from sync.adapters.renewal import Renewing
        from sync.receipts import key_id

        transport = self._outside.transport() if self._outside.transport else None
        server, proxy = key_id(central["server_key"]), self._proxy()
        login = central["token"], central["device"]
        api = NativeCentral(central["url"], *login, server, transport, proxy, forms=self._outbox.form)
        try:
            yield api, Renewing(api, self._renewal(life, central), transport, proxy)
        finally:
            api.close()

    def _renewal(self, life: Life, central: Mapping[str, Any]) -> Renewal:
        """How this PC's token is renewed."""
        from sync.adapters.renewal import Renewal
        from sync.receipts import key_id, new_key

        def keep(token: str, until: datetime) -> None:
            with life.turn():
                self._enrolment.renewed(central["device"], token, until)

        told = central.get("token_until")
        until = datetime.fromisoformat(told) if told else None
        key = self._enrolment.device_key(new_key)
        server = key_id(central["server_key"])
        return Renewal(central["url"], server, central["device"], key, until, keep)

    def _rest(self, life: Life, wait: timedelta | None) -> bool:
        """Sleep until there is a reason to go on; False when the thread is to end."""
        with self._wanted:
            seconds = rest_seconds(wait, self._held, self._settings.automatic)
            self._wanted.wait_for(lambda: self._has_reason(life, self._held), seconds)
            if life.is_over:
                return False
            self._woken = self._held = False
            return True

    def _has_reason(self, life: Life, held: bool = False) -> bool:
        """`held`: nothing but a person's wish counts before its time."""
        return life.is_over or self._asked or (self._woken and not held and self._settings.automatic)

    def _exchange(self, life: Life, engine: SyncEngine, files: OwnFiles) -> timedelta:
        """Reports, then files, and reports again before each next file; how long until the next."""
        while True:
            if self._take_asked():
                engine.release()
                files.release()
                self.uploads.release()
            due, failed = self._reports(life, engine)
            if failed or life.is_over:
                self._held = failed
                break
            turn = self.uploads.turn(files, lambda: self._reports_wait(life))
            if not turn.again or life.is_over:
                due = due if turn.next_due is None else min(due, turn.next_due)
                self._files_come(lambda: self._reports_wait(life) or not self.uploads.may_fetch)
                break
        return due - self._outside.clock()

    def _reports_wait(self, life: Life) -> bool:
        """Whether something came up that goes before the next chunk of a file."""
        with self._wanted:
            return self._has_reason(life)

    def _reports(self, life: Life, engine: SyncEngine) -> tuple[datetime, bool]:
        """Runs of the engine until it rests; when the next is due, and whether it failed."""
        from sync.protocol import EngineState

        self._show(sending=True, sent=0, total=self._outbox.tally().waiting)
        while True:
            with life.turn():
                outcome = engine.run_once(self._outside.clock())
                if outcome.state is not EngineState.MORE:
                    self._enrolment.paused(outcome.pause)
            if life.is_over:
                raise Superseded
            self._tell(outcome)
            if outcome.state is not EngineState.MORE:
                break
        failure = outcome.failure.value if outcome.state is EngineState.FAILED and outcome.failure else None
        due = outcome.next_due or self._outside.clock() + ASK_EVERY
        self._show(sending=False, failure=failure, next_try=outcome.next_due)
        return due, failure is not None

    def _take_asked(self) -> bool:
        with self._wanted:
            asked, self._asked, self._woken = self._asked, False, False
            return asked

    def _tell(self, outcome: Outcome) -> None:
        """Keep one outcome in the history and publish what it changed."""
        applied, offset = outcome.applied, outcome.clock_offset
        self._keep(outcome)
        if _beyond(offset) and not _beyond(self._going.clock_offset):
            self._clock_wrong()
        self._show(
            sent=self._going.sent + applied.acknowledged,
            clock_offset=self._going.clock_offset if offset is None else offset,
        )
        events = changed_by(applied)
        if ObligationsChanged() in events:
            self._forms_came()
        for event in events:
            self._bus.publish(event)

    def _keep(self, outcome: Outcome) -> None:
        """Keep one outcome in the history: each thing that was said of reports with a line of its own."""
        applied, offset = outcome.applied, outcome.clock_offset
        said = outcome.failure.value if outcome.failure else "ok"
        before = self._going.failure
        if applied.acknowledged or applied.changes or (outcome.failure and said != before):
            self._note(said, applied.acknowledged, applied.changes, outcome.detail, offset)
        later = {"later": applied.retried, "acts_later": applied.acts_retried}
        aside = {"aside": applied.set_aside, "acts_aside": applied.acts_aside}
        for kind, count in {**aside, **later, "again": applied.again}.items():
            if count and self._later.get(kind) != count:
                self._note(kind, count, 0, "", offset)
        heard = {kind: count for kind, count in later.items() if count or applied.acknowledged}
        self._later |= heard  # the same every hour is said once
        for kind, found in (("repaired", outcome.repaired), ("differing", outcome.differing)):
            if found:
                self._note(kind, 0, len(found), ", ".join(found), offset)

    def _note(self, kind: str, sent: int, received: int, detail: str, offset: float | None) -> None:
        self._outbox.note_exchange(ExchangeView(self._outside.clock(), kind, sent, received, detail, offset))

    def _stumbled(self, error: BaocaoxaError) -> timedelta:
        """The trouble is this PC's own: nothing was lost, and it is tried again later."""
        self._show(sending=False, failure=type(error).__name__, next_try=self._outside.clock() + AFTER_ERROR)
        return AFTER_ERROR

    def _show(self, **changes: Any) -> None:
        changed = replace(self._going, **changes)
        if changed != self._going:
            self._going = changed
            self._bus.publish(SyncChanged())


def _beyond(offset: float | None) -> timedelta:
    """The offset (seconds) when it is more than CLOCK_OFF, else none."""
    error = timedelta(seconds=offset or 0.0)
    return error if abs(error) > CLOCK_OFF else timedelta()
