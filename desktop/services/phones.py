"""What village phones sent: looked at, made into the draft of a report, put away.

Nobody has signed it. What is taken over stands in a draft as if the officer had typed it: checked, handed to
the leader and signed as any other. What the draft says already is never replaced.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import (
    FileMissing,
    FileNotFetched,
    FileRefused,
    StateSecret,
    UnknownForm,
    WrongState,
)
from desktop.domain.files import FileCard
from desktop.domain.personal import mask_answer
from desktop.domain.phones import Drafted, PhoneLine, PhoneState
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import ReportState
from desktop.domain.views import Card, CardState
from desktop.events import EventBus, PhonesChanged
from desktop.services.desk import Desk
from desktop.services.fetching import Fetching
from desktop.services.files import Files
from desktop.services.forms import Forms
from desktop.services.header import NAMES
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.store.phones import PhoneStore

if TYPE_CHECKING:
    from datetime import date

    from desktop.forms import FormContext, FormInstance, Node
    from desktop.forms.merge import Cell
    from desktop.forms.persons import Persons

__all__ = ["Answer", "Drafted", "PhoneLine", "PhoneState", "Phones"]

_TO_FILL = frozenset({CardState.TO_DO, CardState.DRAFT})


@dataclass(frozen=True)
class Answer:
    """One answer of a phone, in the form's words; `personal`: it or its question tells of a person."""

    question: str
    value: str
    personal: bool = False


class Phones:
    """What phones of one commune sent, for the person signed in. `draft`: not for the main thread."""

    def __init__(
        self,
        store: PhoneStore,
        reports: Reports,
        forms: Forms,
        desk: Desk,
        files: Files,
        fetching: Fetching,
        account: Account,
        bus: EventBus,
        outside: Outside,
    ) -> None:
        self._store = store
        self._reports = reports
        self._forms = forms
        self._desk = desk
        self._files = files
        self._fetching = fetching
        self._account = account
        self._bus = bus
        self._outside = outside
        store.adopt(outside.clock())

    def page(self, states: frozenset[PhoneState], offset: int = 0, limit: int = 100) -> tuple[PhoneLine, ...]:
        """Those in some states, the newest first."""
        return tuple(self._titled(each) for each in self._store.page(states, offset, limit))

    def count(self, states: frozenset[PhoneState]) -> int:
        """How many are in some states."""
        return self._store.count(states)

    def waiting(self) -> int:
        """How many nobody has dealt with, for whoever fills reports in; none for who only signs them."""
        return 0 if self._account.may_sign else self._store.count(frozenset({PhoneState.NEW}))

    def get(self, submission: str) -> PhoneLine:
        """One. Raises UnknownReport."""
        return self._titled(self._store.get(submission)[0])

    def answers(self, submission: str, *, whole: bool = False) -> tuple[Answer, ...]:
        """What was answered, in the form's order; data of persons masked, and in no question's words.

        The `whole` of it: that this person looks is written into the audit trail first. Raises UnknownReport,
        UnknownForm, FormError, DiskFull.
        """
        from desktop.forms.persons import NOBODY, persons, unnamed

        instance = self._instance(submission)
        names = persons(instance)
        if whole and names:
            self._store.persons_seen(submission, self._account.login, self._outside.clock())
        hidden = NOBODY if whole else names
        return tuple(
            Answer(
                unnamed(node.label, hidden) or node.name,
                mask_answer(node.value) if hidden and node.personal else shown(node, hidden),
                node.personal or unnamed(node.label, names) != node.label,
            )
            for node in instance.walk()
            if _asked(node) and node.value
        )

    def places(self, submission: str, today: date) -> tuple[Card, ...]:
        """What is to be filled in with this form, the most urgent first. Raises UnknownReport."""
        form = self._store.get(submission)[0].form
        cards = self._desk.cards(today, settled=False)
        return tuple(card for card in cards if card.form == form and card.state in _TO_FILL)

    def may_begin(self, submission: str) -> bool:
        """Whether a report of its form may be begun that nothing asked for. Raises UnknownReport."""
        form = self._store.get(submission)[0].form
        return any(each.form == form for each in self._forms.ad_hoc())

    def draft(
        self, submission: str, place: Card | None, tell: Tell = untold, stopped: Stopped = never
    ) -> Drafted:
        """Take it over into the draft that answers `place`, begun when it is not; None begins one. Slow.

        Answers of the draft stay. Files are fetched, `tell` hears how far each is; one that does not come is
        left out and told.
        Raises UnknownReport, UnknownForm, WrongState when that is no draft any more, DiskFull, FetchStopped.
        """
        line, xml = self._store.get(submission)
        report = self._report(line, place)
        opened = self._reports.open(report)
        if opened.detail.state is not ReportState.DRAFT:
            raise WrongState("save_draft", opened.detail.state)
        instance, kept = _taken_over(opened.instance, xml, self._reports.context(report))
        left = self._fetched(instance, report, line, opened.instance, tell, stopped)
        self._reports.save_draft(report, instance.snapshot())
        self._settle(submission, PhoneState.USED, report)
        return Drafted(report, kept, left)

    def put_away(self, submission: str) -> None:
        """It is not wanted; it stays where it can be looked at. Raises UnknownReport."""
        self._settle(submission, PhoneState.AWAY)

    def bring_back(self, submission: str) -> None:
        """It is new again. Raises UnknownReport."""
        self._settle(submission, PhoneState.NEW)

    def _report(self, line: PhoneLine, place: Card | None) -> str:
        if place is None:
            return self._reports.begin(line.form)
        return place.report or self._reports.start(place.obligation)

    def _settle(self, submission: str, state: PhoneState, report: str | None = None) -> None:
        who = (self._account.name, self._account.login)
        self._store.settle(submission, state, report, who, self._outside.clock())
        self._bus.publish(PhonesChanged())

    def _fetched(
        self,
        instance: FormInstance,
        report: str,
        line: PhoneLine,
        before: FormInstance,
        tell: Tell,
        stopped: Stopped,
    ) -> tuple[str, ...]:
        """Files the phone named, kept with the draft under the name they get there; those left out."""
        cards: dict[str, FileCard] = {card.name: card for card in line.files}
        left: list[str] = []
        own = {node.value for node in before.walk() if node.control == "upload" and node.value}
        for node in [each for each in instance.walk() if each.control == "upload"]:
            if not node.value or node.value in own:
                continue
            card = cards.get(node.value)
            name = "" if card is None else self._fetch(report, card, tell, stopped)
            left += [] if name else [node.value]
            instance.answer(node.ref, name)
        return tuple(left)

    def _fetch(self, report: str, card: FileCard, tell: Tell, stopped: Stopped) -> str:
        """The name a file has with the draft once it is here; empty when it does not come."""
        try:
            self._fetching.fetch_content(card, tell, stopped)
            return self._files.take_bytes(report, card.name, self._store.content(card)).name
        except (FileMissing, FileNotFetched, FileRefused, StateSecret):
            return ""

    def _instance(self, submission: str) -> FormInstance:
        from desktop.forms import FormContext

        line, xml = self._store.get(submission)
        version = line.version if self._forms.has(line.form, line.version) else self._forms.newest(line.form)
        if version is None:
            raise UnknownForm(line.form, line.version)
        outside = self._outside
        context = FormContext(now=outside.clock, uuid=lambda: submission, rng=outside.rng, properties={})
        return self._forms.definition(line.form, version).restore(xml, context)

    def _titled(self, line: PhoneLine) -> PhoneLine:
        return replace(line, title=self._forms.title(line.form, line.version, line.form))


def shown(node: Node, names: Persons) -> str:
    """An answer as a person reads it: the labels of what was chosen, without `names`."""
    from desktop.forms.persons import unnamed_choices

    chosen = {choice.value: choice.label for choice in unnamed_choices(node.choices, names)}
    if not chosen:
        return node.value
    return "; ".join(chosen.get(each, each) for each in node.value.split())


def _taken_over(draft: FormInstance, xml: bytes, context: FormContext) -> tuple[FormInstance, int]:
    """The draft with what the phone says where the draft is as it began; how many answers of it stay."""
    from desktop.forms.merge import Side, merge

    definition = draft.definition
    blank = definition.new(context).snapshot()
    merged = merge(draft.snapshot(), xml, blank, NAMES)
    instance = definition.restore(_as_draft(merged.xml, draft.snapshot()), context)
    for cell in merged.cells:
        if cell.side is Side.THEIRS and not cell.theirs and cell.mine:
            _put_back(instance, cell)  # the phone knew nothing of what the application fills in
    return instance, sum(cell.side is Side.BOTH for cell in merged.cells)


def _as_draft(merged: bytes, draft: bytes) -> bytes:
    """The same with the draft's own ids and form version."""
    from xml.etree.ElementTree import tostring

    from defusedxml.ElementTree import fromstring

    made, own = fromstring(merged), fromstring(draft)
    for root, keep in ((made, False), (own, True)):
        metas = [child for child in root if child.tag.rpartition("}")[2] == "meta"]
        for child in metas:
            if keep:
                made.append(child)
            else:
                made.remove(child)
    made.attrib.clear()
    made.attrib.update(own.attrib)
    whole: bytes = tostring(made, encoding="utf-8")
    return whole


def _put_back(instance: FormInstance, cell: Cell) -> None:
    try:
        node = instance.node(cell.ref)
    except (KeyError, ValueError):
        return
    if not node.children and not node.computed and not node.value:
        instance.answer(cell.ref, cell.mine)


def _asked(node: Node) -> bool:
    return bool(node.control) and not node.children and node.relevant
