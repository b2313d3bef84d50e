"""Reports: start, fill, finish, sign off, correct, list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.at_once import AtOnce
from desktop.domain.errors import ReasonMissing, WrongState
from desktop.domain.periods import Period
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import STEPS, ReportState
from desktop.domain.secrecy import check_secret
from desktop.domain.task import Claim, Rollup, Task
from desktop.domain.task_sent import QUESTIONS
from desktop.domain.task_update import read_update
from desktop.domain.unit import Unit
from desktop.domain.views import NEWEST, ReportDetail, ReportFilter, ReportOrder, ReportRow
from desktop.events import EventBus, HandoversChanged, ReportChanged, TasksChanged
from desktop.services.accounts import Accounts
from desktop.services.beginning import Beginnings, Begun
from desktop.services.checking import check, to_keep
from desktop.services.files import uploads
from desktop.services.forms import Forms
from desktop.services.happenings import Happenings
from desktop.services.header import APPROVER, fill, header_refs
from desktop.services.identity import new_id
from desktop.services.report_forms import ReportForms
from desktop.services.report_sheets import ReportSheet, write_list
from desktop.services.session import Outside
from desktop.services.signing import as_read, frozen, goes_on, item_of
from desktop.services.task_figures import rollup_for
from desktop.services.unwritten import Unwritten
from desktop.services.versions import Move, followed
from desktop.store.audit import noting_own
from desktop.store.cell_notes import noted_anew, told_by
from desktop.store.files import FileStore
from desktop.store.left import stand_again
from desktop.store.obligations import ObligationStore
from desktop.store.report_list import ReportList
from desktop.store.reports import Also, ReportStore, StoredReport
from desktop.store.tasks import TaskStore

if TYPE_CHECKING:
    from desktop.forms import FormContext, FormDefinition, FormInstance


@dataclass(frozen=True)
class OpenReport:
    """A report on the screen; `given` are the refs the application fills in itself.

    `media`: the bytes of one of the form's own files by its name, None when the form came without it.
    `saved_at`: when the draft was saved last; None before its first answer, and of what is no draft.
    `tasks`: what the list of tasks says that a draft asks for; None where it asks for nothing of it.
    """

    detail: ReportDetail
    definition: FormDefinition
    instance: FormInstance
    given: frozenset[str]
    editable: bool
    media: Callable[[str], bytes | None]
    saved_at: datetime | None
    tasks: Rollup | None = None


@dataclass(frozen=True)
class ReportStores:
    """The parts of the store that reports are kept in."""

    reports: ReportStore
    list: ReportList
    obligations: ObligationStore
    files: FileStore
    tasks: TaskStore


class Reports:
    """The reports of one commune, for the person signed in. `signed` is called after each sign-off."""

    def __init__(
        self,
        stores: ReportStores,
        happenings: Happenings,
        forms: Forms,
        accounts: Accounts,
        account: Account,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
        signed: Callable[[], None],
    ) -> None:
        self._store = stores.reports
        self._unwritten = Unwritten(stores.reports)
        self._list = stores.list
        self._filled = ReportForms(stores.reports, self._unwritten, forms, account, unit, outside)
        self._beginnings = Beginnings(stores, happenings, forms, self._filled, account, outside)
        self._files = stores.files
        self._tasks = stores.tasks
        self._forms = forms
        self._accounts = accounts
        self._account = account
        self._unit = unit
        self._bus = bus
        self._outside = outside
        self._viewing = False
        self._signed = signed

    def page(
        self,
        filter: ReportFilter,  # noqa: A002 - the seam's name
        offset: int,
        limit: int,
        order: ReportOrder = NEWEST,
    ) -> tuple[ReportRow, ...]:
        """Part of the list, newest change first unless another order is asked for."""
        return self._list.page(filter, offset, limit, order)

    def export(
        self,
        path: Path,
        wanted: ReportFilter,
        order: ReportOrder,
        sheet: ReportSheet,
        tell: Tell = untold,
        stopped: Stopped = never,
    ) -> int:
        """Write all of the filter to a workbook, in the order of the list; how many.

        Not for the main thread. Raises FileOpenElsewhere, FileNotSaved, DiskFull, ListStopped.
        """
        return write_list(self._list, path, wanted, order, sheet, tell, stopped)

    def count(self, filter: ReportFilter) -> int:  # noqa: A002
        """How many reports the filter shows."""
        return self._list.count(filter)

    def periods(self) -> tuple[Period, ...]:
        """The periods there are reports of, the latest first."""
        return self._list.periods()

    def detail(self, report: str) -> ReportDetail:
        """All there is to know of one report. Raises UnknownReport."""
        return self._unwritten.detail(report) or self._list.detail(report)

    def official_title(self, report: str) -> str:
        """Its title as its form says it, in whatever language it was begun; for paper. UnknownReport."""
        stored = self._filled.stored(report)
        title = self._filled.definition(stored).title
        _, colon, task = self.detail(report).title.partition(": ") if stored.task else ("", "", "")
        return f"{title}{colon}{task}"

    def start(self, obligation: str) -> str:
        """Start the report an obligation asks for; its id, of the one there is when it was started before.

        It is kept from its first answer on (`save_draft`): a form only looked at leaves nothing.
        Raises UnknownReport for an obligation that is not here, UnknownForm.
        """
        there = self._store.of_obligation(obligation)
        return there if there is not None else self._begun(self._beginnings.owed(obligation))

    def begin(self, form: str) -> str:
        """Start a report of an ad hoc form, which nothing asked for; its id. It is due some hours from now.

        Raises UnknownForm: also for a form that is due by periods only.
        """
        return self._begun(self._beginnings.ad_hoc(form))

    def tell(self, task: Task, form: str, claim: Claim | None = None) -> str:
        """Begin to tell the progress of a task in a form, saying `claim`; its id. Raises UnknownForm."""
        return self._begun(self._beginnings.progress(task, form, claim))

    def _begun(self, begun: Begun) -> str:
        return self._unwritten.add(begun.new, begun.snapshot, self._outside.clock())

    def context(self, report: str) -> FormContext:
        """What a form of this report knows of here: clock, chance, the one before. Raises UnknownReport."""
        return self._filled.context_of(self._filled.stored(report))

    def write_down(self, report: str) -> None:
        """Keep a report that was begun and not answered yet; nothing happens to any other. Any thread."""
        if self._unwritten.write(report, self._outside.clock()):
            self._bus.publish(ReportChanged(report))

    def look_only(self) -> None:
        """From now on no report can be filled in."""
        self._viewing = True

    def open(self, report: str) -> OpenReport:
        """A report as it stands: its draft, or the latest sign-off. Raises UnknownReport, UnknownForm."""
        from desktop.forms.lasting import reserve

        begun = self._unwritten.stored(report)
        stored = begun or self._store.load(report)
        detail = replace(self.detail(report), compared=self._filled.compared(stored))
        definition = self._filled.definition(stored)
        if detail.comments and stored.last_version not in (None, stored.version):
            reviewed = self._forms.definition(stored.form, str(stored.last_version))
            detail = replace(detail, comments=followed(detail.comments, reviewed, definition))
        instance = self._filled.instance(stored)
        reserve(instance, (each.ref for each in detail.comments))
        editable = stored.state is ReportState.DRAFT and not self._viewing
        return OpenReport(
            detail,
            definition,
            instance,
            frozenset(header_refs(instance.snapshot()).values()),
            editable,
            partial(self._forms.media, stored.form, stored.version),
            detail.updated if editable and begun is None else None,
            self._rollup(stored.form, detail.period) if editable else None,
        )

    def save_draft(self, report: str, snapshot: bytes, at_once: Sequence[AtOnce] = ()) -> datetime:
        """Keep what is typed so far (`instance.snapshot()`); returns when. Raises WrongState, DiskFull.

        An answer marked as a state secret is left out; its cell has the violation `secret`. `at_once`: what
        of it was filled many cells at a time; the trail has it.
        """
        now, snapshot = self._outside.clock(), to_keep(snapshot)
        new = self._unwritten.write(report, now, snapshot)
        if at_once or not new:
            self._store.save_draft(report, snapshot, now, self._account.login, at_once)
        if new:
            self._bus.publish(ReportChanged(report))
        return now

    def finish(self, report: str, instance: FormInstance) -> None:
        """Hand a draft to the leader. Raises HasViolations, Unconfirmed, FileMissing, WrongState.

        That a task goes on is the officer's own word: such a progress report goes off without the leader.
        """
        check(instance)
        self._files.attached(report, uploads(instance))
        self._move(report, "finish", author=self._account.name, snapshot=to_keep(instance.snapshot()))
        if self._filled.stored(report).task is not None and goes_on(instance.snapshot()):
            self._sign(report, self._account)

    def note(self, report: str, instance: FormInstance, noted: Mapping[str, str]) -> None:
        """Send a progress report that notes (`noted`: question → answer) what an assigner said of a task, or
        that it was taken away. Nobody signs it: who notes it answers for it, their role was asked for before.

        Raises HasViolations, Unconfirmed, WrongState, DiskFull.
        """
        check(instance)
        self._move(report, "finish", author=self._account.name, snapshot=to_keep(instance.snapshot()))
        self._sign(report, self._account, noted=noted)

    def unsigned(self, report: str) -> bool:
        """Whether what went off last needed nobody's signature: it says that a task goes on."""
        stored = self._filled.stored(report)
        return stored.task is not None and stored.last_xml is not None and goes_on(stored.last_xml)

    def take_back(self, report: str) -> None:
        """Go on with a report that awaits sign-off. Raises WrongState."""
        self._move(report, "take_back")

    def send_back(self, report: str, login: str, password: str, comment: str) -> None:
        """The leader gives it back with a word on why, and with what was said at its cells.

        Slow. Raises ReasonMissing, WrongPassword, NotAllowed, WrongState, StateSecret.
        """
        check_secret(comment)
        if not comment.strip():
            raise ReasonMissing
        leader = self._accounts.signer(login, password, "send_back")
        told = told_by(report, leader.name)
        self._move(report, "send_back", actor=leader.login, comment=comment.strip(), also=told)

    def correct(self, report: str) -> None:
        """Open a signed or returned report again, as the draft of its next revision. Raises WrongState."""
        stored = self._filled.stored(report)
        if stored.state not in STEPS["correct"][0] or stored.last_xml is None:
            raise WrongState("correct", stored.state)
        instance = self._filled.correction(stored, stored.last_xml)
        fill(instance, {**self._filled.next_header(stored), APPROVER: ""})
        self._move(report, "correct", snapshot=instance.snapshot())

    def leave_correction(self, report: str) -> None:
        """Give a correction up: the report stands as it was signed last; a copy is kept of what was typed.

        Raises WrongState when it is no draft, or nothing of it was signed.
        """
        self.write_down(report)
        stored, now = self._filled.stored(report), self._outside.clock()
        if stored.state is not ReportState.DRAFT or stored.last_xml is None:
            raise WrongState("leave", stored.state)
        signed = replace(stored, snapshot=None)
        changed = stored.version != stored.last_version or self._says(stored) != self._says(signed)
        self._move(report, "leave", also=partial(stand_again, report=report, typed=changed, now=now))
        self._bus.publish(HandoversChanged())

    def newer(self, report: str) -> str | None:
        """The version in force of a draft's form, when the draft is on another one. Raises UnknownReport."""
        stored = self._filled.stored(report)
        newest = self._forms.newest(stored.form)
        return newest if stored.state is ReportState.DRAFT and newest != stored.version else None

    def preview_move(self, report: str) -> Move:
        """What the draft would be on the newer version; nothing is changed.

        Raises WrongState when there is none, UnknownReport, desktop.forms.FormError.
        """
        stored, version = self._filled.stored(report), self.newer(report)
        if version is None:
            raise WrongState("move_to", stored.state)
        return self._filled.moved(stored, version)

    def move_to(self, report: str, version: str) -> None:
        """Put a draft, as it was saved last, on another version of its form: all or nothing.

        Raises WrongState, UnknownReport, UnknownForm, desktop.forms.FormError, DiskFull.
        """
        after = self._filled.moved(self._filled.stored(report), version).after
        self.move_back(report, version, after.snapshot())

    def move_back(self, report: str, version: str, snapshot: bytes) -> None:
        """Put a draft on a version as it was there, before it was moved. Raises what `move_to` raises."""
        snapshot = to_keep(snapshot)
        stored = self._filled.stored(report)
        definition = self._forms.definition(stored.form, version)
        title = self._forms.title(stored.form, version, definition.title)
        now = self._outside.clock()
        if not self._unwritten.put(report, (version, title), snapshot):
            self._store.change_version(report, (version, title), snapshot, self._account.login, now)
        self._bus.publish(ReportChanged(report))

    def sign_off(self, report: str, login: str, password: str, read: OpenReport | None = None) -> None:
        """The leader signs, whoever is signed in: XML frozen, revision, audit and outbox in one transaction.

        What was `read` is signed. Slow. Raises WrongPassword, NotAllowed, WrongState, HasViolations,
        Unconfirmed, FileMissing, DiskFull.
        """
        self._sign(report, self._accounts.signer(login, password, "sign_off"), read, vouched=True)

    def _sign(
        self,
        report: str,
        signer: Account,
        read: OpenReport | None = None,
        vouched: bool = False,
        noted: Mapping[str, str] | None = None,
    ) -> None:
        """`vouched`: a leader answers for it; the trail says so where it is the leader's own work."""
        stored = self._filled.stored(report)
        if stored.state is not ReportState.AWAITING:
            raise WrongState("sign_off", stored.state)
        instance = self._filled.instance(stored) if read is None else as_read(read, self.detail(report))
        fill(instance, {APPROVER: signer.name})
        now = self._outside.clock()
        if stored.task is not None:
            fill(instance, {**self._tasks.said_of(stored.task, now), **(noted or {})}, QUESTIONS)
        check(instance)
        files = self._files.attached(report, uploads(instance))
        signed = frozen(stored, instance.serialize(), signer.name, new_id(self._outside.rng), now, files)
        update = None if stored.task is None else read_update(signed.xml)
        also = [noted_anew(report, instance)] if stored.noted else []
        if vouched:
            also.append(noting_own(signer.login, signer.name, stored.author, report, now))
        if stored.task is not None and update is not None:
            by, at = stored.author, signed.finished_at
            also.append(self._tasks.noting(stored.task, report, signed.sha256, update, by, at))
        self._store.sign(
            signed, lambda base: item_of(signed, stored, self._unit.code, base), signer.login, now, also
        )
        self._files.sweep(report)
        self._bus.publish(ReportChanged(report))
        if stored.task is not None:
            self._bus.publish(TasksChanged(stored.task))
        self._signed()

    def _move(
        self,
        report: str,
        step: str,
        actor: str | None = None,
        comment: str | None = None,
        author: str | None = None,
        snapshot: bytes | None = None,
        also: Also | None = None,
    ) -> None:
        self.write_down(report)
        now = self._outside.clock()
        by = actor or self._account.login
        self._store.move(report, step, by, now, comment=comment, author=author, snapshot=snapshot, also=also)
        self._bus.publish(ReportChanged(report))

    def _says(self, stored: StoredReport) -> dict[str, str]:
        """What people answered, by place."""
        instance = self._filled.instance(stored)
        given = frozenset(header_refs(instance.snapshot()).values())
        return {node.ref: node.value for node in instance.walk() if node.value and node.ref not in given}

    def _rollup(self, form: str, period: Period | None) -> Rollup | None:
        return rollup_for(self._tasks, form, period, self._outside.clock().date())
