"""Handing a draft over to another PC of the commune, and taking one over: for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import StateSecret, UnknownForm, UnknownReport
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver
from desktop.domain.handover import Choice, CommunePc, Handover, KeptDraft
from desktop.domain.report import ReportState
from desktop.domain.secrecy import secret_mark
from desktop.domain.unit import Unit
from desktop.events import EventBus, HandoversChanged, ReportChanged
from desktop.services.files import Files
from desktop.services.forms import Forms
from desktop.services.identity import new_id
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.handovers import HandoverStore

if TYPE_CHECKING:
    from desktop.forms import FormInstance

__all__ = ["Choice", "CommunePc", "Handover", "Handovers", "KeptDraft"]


class Handovers:
    """What goes from hand to hand. Nothing here waits for the line: the centre's word comes with a sync."""

    def __init__(
        self,
        store: HandoverStore,
        reports: Reports,
        forms: Forms,
        files: Files,
        account: Account,
        unit: Unit,
        bus: EventBus,
        outside: Outside,
        wake: Callable[[], None],
    ) -> None:
        """`wake` is called when there is something to tell the centre."""
        self._store = store
        self._reports = reports
        self._forms = forms
        self._files = files
        self._by = (account.login, account.name)
        self._unit = unit
        self._bus = bus
        self._outside = outside
        self._wake = wake

    def present(self) -> None:
        """Let the commune's other PCs know who signed in here, once this PC is enrolled."""
        if self._store.present(self._by[1], self._outside.clock()):
            self._wake()

    @property
    def possible(self) -> bool:
        """Whether there is a centre to pass drafts on."""
        return self._store.enrolled()

    def pcs(self) -> tuple[CommunePc, ...]:
        """The commune's other PCs that the centre has told of, used last first."""
        return self._store.pcs()

    def hand_over(self, report: str, to: str, note: str) -> None:
        """Give a draft, as it was saved last, to the PC `to`, or to whichever takes it ("").

        It cannot be typed into from now on, until it is taken back. Raises WrongState, CannotHandOver,
        StateSecret, UnknownReport, DiskFull.
        """
        fit_to_go(self._reports, report, note)
        cards = self._files.cards(report)
        ids = (self._id(), self._id())
        now = self._outside.clock()
        self._store.offer(report, to, note.strip(), cards, self._unit.code, ids, self._by, now)
        self._changed(report)

    def take_back(self, handover: str) -> None:
        """Ask for a draft back that nobody has taken; it is here again when the centre says so."""
        self._store.take_back(handover, self._id(), self._by, self._outside.clock())
        self._changed(self._report(handover))

    def take_over(self, handover: str, choice: Choice = Choice.NONE) -> None:
        """Ask for a draft that is offered; it is here when the centre says so.

        `choice` is wanted where the report has a draft here already (CannotTakeOver "own"). Raises
        CannotTakeOver, UnknownForm.
        """
        offered = self._store.get(handover)
        if offered is None:
            raise CannotTakeOver("gone")
        if not self._forms.has(offered.form, offered.version):
            raise UnknownForm(offered.form, offered.version)
        self._store.take(handover, choice, self._id(), self._by, self._outside.clock())
        self._changed(offered.report)

    def has_draft(self, report: str) -> bool:
        """Whether a report is being filled in on this PC."""
        try:
            return self._reports.detail(report).state is ReportState.DRAFT
        except UnknownReport:
            return False

    def leave(self, handover: str) -> None:
        """Not for this PC: it is no longer shown on the desk."""
        self._store.leave(handover)
        self._bus.publish(HandoversChanged())

    def told(self, handover: str) -> None:
        """The person has read how it ended."""
        self._store.told(handover)
        self._bus.publish(HandoversChanged())

    def offers(self) -> tuple[Handover, ...]:
        """What other PCs offer, and what was asked for and not answered yet, the newest first."""
        return self._store.offers()

    def news(self) -> tuple[Handover, ...]:
        """What has ended and nobody here was told of, the newest first."""
        return self._store.news()

    def of_report(self, report: str) -> tuple[Handover, ...]:
        """All handings over of one report, the newest first."""
        return self._store.of_report(report)

    def copies(self, report: str) -> tuple[KeptDraft, ...]:
        """The copies kept of a report's drafts, the newest first."""
        return self._store.copies(report)

    def read(self, copy: str) -> FormInstance:
        """A kept copy, to be looked at. Raises CannotUseCopy, UnknownForm, UnknownReport."""
        kept, snapshot = self._store.copy(copy)
        form = self._reports.detail(kept.report).form
        return self._forms.definition(form, kept.version).restore(
            snapshot, self._reports.context(kept.report)
        )

    def use(self, copy: str) -> None:
        """A kept copy becomes the draft; what is the draft now is kept. Raises CannotUseCopy, DiskFull."""
        self._changed(self._store.use(copy, self._by[0], self._outside.clock()))

    def _report(self, handover: str) -> str:
        found = self._store.get(handover)
        return "" if found is None else found.report

    def _changed(self, report: str) -> None:
        if report:
            self._bus.publish(ReportChanged(report))
        self._bus.publish(HandoversChanged())
        self._wake()

    def _id(self) -> str:
        return new_id(self._outside.rng)


def fit_to_go(reports: Reports, report: str, note: str) -> None:
    """Write a draft down and see that it may leave this PC.

    Raises CannotHandOver, StateSecret, UnknownReport.
    """
    from sync.protocol import DRAFT_BYTES

    reports.write_down(report)
    opened = reports.open(report)
    _refuse_secrets(opened.instance, note)
    if len(opened.instance.snapshot()) > DRAFT_BYTES:
        raise CannotHandOver("large")


def _refuse_secrets(instance: FormInstance, note: str) -> None:
    """What is marked as a state secret leaves this PC in no way. Raises StateSecret."""
    for node in instance.walk():
        mark = secret_mark(node.value) if node.value and node.datatype == "string" else None
        if mark is not None:
            raise StateSecret(mark, node.label)
    mark = secret_mark(note)
    if mark is not None:
        raise StateSecret(mark, "")
