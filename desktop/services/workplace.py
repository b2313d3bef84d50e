"""Everything one signed-in person works with; closed at sign-out."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date, datetime

from desktop.config import Config, Settings
from desktop.domain.errors import UnknownUnit
from desktop.domain.unit import Unit, Units
from desktop.events import AccountsChanged, EventBus, ObligationsChanged
from desktop.services.accounts import Accounts, signed_in
from desktop.services.agenda import Agenda
from desktop.services.aside import Aside
from desktop.services.backups import Backups
from desktop.services.bundled import install_bundled
from desktop.services.cell_notes import CellNotes
from desktop.services.comparing import Comparing
from desktop.services.conflicts import Conflicts
from desktop.services.connection import Connection
from desktop.services.desk import Desk
from desktop.services.documents import Documents, Office
from desktop.services.enrolment import Enrolment
from desktop.services.fetching import Fetching
from desktop.services.files import Files
from desktop.services.following import Following
from desktop.services.forms import Forms
from desktop.services.handovers import Handovers
from desktop.services.happenings import Happenings
from desktop.services.history import History
from desktop.services.images import Images
from desktop.services.marked import Marked
from desktop.services.network import Network
from desktop.services.notice_files import NoticeFiles
from desktop.services.notices import Notices
from desktop.services.opened import Opened
from desktop.services.packet_files import Sealing
from desktop.services.packets import Packets
from desktop.services.phones import Phones
from desktop.services.receipts import Receipts
from desktop.services.reminders import Reminders
from desktop.services.removing import Removals
from desktop.services.reports import Reports, ReportStores
from desktop.services.scans import Scans
from desktop.services.search import Search
from desktop.services.session import Outside
from desktop.services.signed_papers import SignedPapers
from desktop.services.stick_drafts import StickDrafts
from desktop.services.suggestion_sending import Carriage
from desktop.services.suggestions import Suggestions
from desktop.services.sync import Sync
from desktop.services.tasks import Tasks
from desktop.services.templates import Templates
from desktop.services.token_signing import TokenSigning
from desktop.services.trail import Trail
from desktop.services.typed import Typed
from desktop.services.workbooks import Workbooks
from desktop.services.working_days import WorkingDays
from desktop.store.accounts import AccountStore
from desktop.store.cell_notes import CellNoteStore
from desktop.store.cells import CellStore
from desktop.store.conflicts import ConflictStore
from desktop.store.documents import DocumentStore
from desktop.store.elsewhere import ElsewhereStore
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.examined import Examined, examine
from desktop.store.fetching import FetchStore
from desktop.store.files import FileStore
from desktop.store.filling import Filling
from desktop.store.forms import FormStore
from desktop.store.handed_by_stick import StickStore
from desktop.store.handovers import HandoverStore
from desktop.store.happenings import HappeningStore
from desktop.store.images import ImageStore
from desktop.store.notice_files import NoticeFileStore
from desktop.store.notices import NoticeStore
from desktop.store.obligations import ObligationStore
from desktop.store.outbox import StoreOutbox
from desktop.store.packets import PacketStore
from desktop.store.phones import PhoneStore
from desktop.store.remembered import Remembered
from desktop.store.reminded import RemindedStore
from desktop.store.removed import RemovedStore
from desktop.store.report_list import ReportList
from desktop.store.report_versions import VersionStore
from desktop.store.reports import ReportStore
from desktop.store.scans import ScanStore
from desktop.store.search import SearchStore
from desktop.store.secret import Secret
from desktop.store.sending import SendingStore
from desktop.store.signed_pdfs import SignedPdfStore
from desktop.store.suggestions import SuggestionStore
from desktop.store.tasks import TaskStore
from desktop.store.trail import TrailStore
from desktop.store.typed import TypedStore
from desktop.store.uploads import StoreUploads
from desktop.store.vault import Vault
from desktop.store.word_templates import WordTemplateStore

_CLOCK_WAS_WRONG = "clock_was_wrong"


class Workplace:
    """The services of one open store: accounts, reports, files, forms, desk, enrolment, sync."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        key: Secret,
        login: str,
        config: Config,
        settings: Settings,
        bus: EventBus,
        outside: Outside,
        units: Units,
    ) -> None:
        """Raises UnknownAccount when the store does not know `login`, CalendarInvalid."""
        self._store = store
        self._bus = bus
        self._outside = outside
        people = AccountStore(store)
        self.account = signed_in(people, vault, login)
        self.unit = _unit(Remembered(store).get("unit"), units)
        self.accounts = Accounts(people, vault, key, self.account, outside, self._account_changed)
        self.accounts.tell_all()
        self._deaf = bus.subscribe(AccountsChanged, lambda _event: self.accounts.follow())
        install_bundled(store, config.resources, outside.clock())
        self.backups = Backups(config.profile, store.path, key, self.unit.code, settings, outside)
        self.forms = Forms(FormStore(store), lambda: settings.language)
        own_days = config.profile / "calendar.json"
        self.working_days = WorkingDays(config.resources, own_days, bus, people.note, login, outside.clock)
        owed, remembered = ObligationStore(store), Remembered(store)
        enrolments = EnrolmentStore(store)
        self.network = Network(settings, remembered, outside.proxies, self._way_changed)
        self.connection = Connection(enrolments, self.network.choice, outside.clock)
        self.sync = Sync(
            StoreOutbox(store, time.sleep),  # after each small write as long a pause: a person may be typing
            enrolments,
            settings,
            bus,
            outside,
            self.network.choice,
            self.forms.forget,
            lambda: remembered.set(_CLOCK_WAS_WRONG, True),
            self._files_come,
        )
        self._on_the_desk(store, owed, remembered)
        way, told = self.network.choice, (self.sync.put_down, self._enrolled)
        self.enrolment = Enrolment(enrolments, self.account, self.unit, bus, outside, way, *told)
        files = FileStore(store, outside.rng, config.file_room_bytes)
        self._to_report(store, owed, files)
        self._on_paper(store, config, units, files)
        self.files = Files(files, outside.clock, write_down=self.reports.write_down)
        self.fetching = Fetching(FetchStore(store, files, outside.rng), enrolments, bus, outside, way)
        self._opened = Opened(config.profile, outside.rng)
        self._opened.clear()
        self.notice_files = NoticeFiles(NoticeFileStore(store), self.fetching, self._opened)
        self._signed_elsewhere(store, files, config)
        self._of_citizens(store, files)
        self._beside_others(store)
        self._to_the_centre(store, enrolments, units)
        self._look_back(store)
        self.removals.let_go(self.now())
        self.files.sweep()

    def look_only(self) -> None:
        """Refuse whatever would be written from now on; reports are shown, not filled in."""
        self._store.viewing = True
        self.reports.look_only()

    @property
    def viewing(self) -> bool:
        """Whether this is what could be read of a damaged store, to be looked at only."""
        return self._store.viewing

    def _on_the_desk(self, store: Store, owed: ObligationStore, remembered: Remembered) -> None:
        """What is owed: on the desk, told when it is due, day by day."""
        days, unit, today = self.working_days, self.unit.code, self.today
        self.happenings = Happenings(HappeningStore(store), self.forms, unit, self._bus, self.now)
        wrong, signs = lambda: _clock_was_wrong(remembered), self.account.may_sign
        self.desk = Desk(
            owed, self.forms, lambda: days.calendar, unit, wrong, self.happenings, self.now, signs
        )
        self.desk.ensure(today())
        due = RemindedStore(store)
        self.reminders = Reminders(remembered, self.desk, due, self.account, days, today, self._bus)
        self.agenda = Agenda(self.desk, self.forms, lambda: days.calendar, unit)

    def _to_report(self, store: Store, owed: ObligationStore, files: FileStore) -> None:
        """Reports, and the tasks whose progress some of them tell."""
        tasks = TaskStore(store, self.unit.full_name)
        stores = ReportStores(ReportStore(store), ReportList(store), owed, files, tasks)
        self.reports = Reports(
            stores,
            self.happenings,
            self.forms,
            self.accounts,
            self.account,
            self.unit,
            self._bus,
            self._outside,
            self.sync.wake,
        )
        self.removals = Removals(RemovedStore(store), files, self.account, self._bus, self._outside)
        self.notes = CellNotes(CellNoteStore(store), self.reports, self.account, self._outside.clock)
        self.tasks = Tasks(tasks, self.reports, self.forms, self.account, self._bus, self._outside)

    def _signed_elsewhere(self, store: Store, files: FileStore, config: Config) -> None:
        """Reports signed with a token of the state, by another program, or with a pen and scanned."""
        trusted, outside, cover = config.profile / "certificates", self._outside, self.documents.cover
        of = files, self.files, self.reports, self.account
        self.signed_papers = SignedPapers(SignedPdfStore(store), *of, trusted, outside, cover)
        self.scans = Scans(ScanStore(store), *of, self._opened, outside.clock)
        papers, named = (self.signed_papers, self.documents), self.unit.full_name
        self.token_signing = TokenSigning(Remembered(store), *papers, named, outside.clock, self.account)

    def _of_citizens(self, store: Store, files: FileStore) -> None:
        """What citizens bring; what is typed of it and of tasks, and not saved yet."""
        self.typed = Typed(TypedStore(store), self.account, self._outside.clock)
        bus, outside = self._bus, self._outside
        suggestions = SuggestionStore(store)
        carriage = Carriage(suggestions, self.forms, files, self.account, self.unit, outside)
        self.suggestions = Suggestions(
            suggestions, carriage, self.files, self.account, lambda: self.working_days.calendar,
            bus, outside, self.sync.wake, self.today,
        )  # fmt: skip

    def _from_phones(self, store: Store) -> None:
        """What village phones sent, to be drafted from."""
        self.phones = Phones(
            PhoneStore(store),
            self.reports,
            self.forms,
            self.desk,
            self.files,
            self.fetching,
            self.account,
            self._bus,
            self._outside,
        )

    def _look_back(self, store: Store) -> None:
        """What finds again what was done."""
        cells = CellStore(store)
        self.search = Search(
            SearchStore(store),
            Filling(store),
            ReportList(store),
            cells,
            TaskStore(store),
            SuggestionStore(store),
            NoticeStore(store, self.account.id),
        )
        versions = VersionStore(store)
        self.history = History(cells, versions, self.reports, self.forms)
        self.comparing = Comparing(versions, self.reports, self.forms, self.account, self._outside)
        self.following = Following(store, self.reports, self.forms)
        self.trail = Trail(TrailStore(store), self.account)

    def _beside_others(self, store: Store) -> None:
        """What the commune's other PCs send, and what comes of two that meet."""
        self.elsewhere = ElsewhereStore(store)
        self.conflicts = Conflicts(
            ConflictStore(store),
            self.elsewhere,
            self.reports,
            self.forms,
            self.account,
            self.unit,
            self._bus,
            self._outside,
            self.suggestions.decided,
        )
        self._from_phones(store)

    def _to_the_centre(self, store: Store, enrolments: EnrolmentStore, units: Units) -> None:
        """What goes beside the line, and what came of what was sent."""
        bus, outside = self._bus, self._outside
        sealing = Sealing(StoreUploads(store).read, enrolments, self.unit, outside)
        forget, named = self.forms.forget, self.notice_files
        self.packets = Packets(
            PacketStore(store), StoreOutbox(store), sealing, self.unit, bus, outside, forget, named
        )
        self.aside = Aside(SendingStore(store), self.packets, self.account, bus, outside.clock, self.sync.ask)
        self.receipts = Receipts(self.reports, enrolments, self.unit, units)
        self.handovers = Handovers(
            HandoverStore(store),
            self.reports,
            self.forms,
            self.files,
            self.account,
            self.unit,
            bus,
            outside,
            self.sync.wake,
        )
        self.handovers.present()
        self.stick_drafts = StickDrafts(
            StickStore(store),
            self.fetching,
            sealing,
            self.reports,
            self.forms,
            self.files,
            self.account,
            self.unit,
            bus,
            outside,
        )
        self.notices = Notices(NoticeStore(store, self.account.id), bus, outside, self.sync.wake)

    def _files_come(self, interrupted: Callable[[], bool]) -> None:
        self.notice_files.come(interrupted)

    def _account_changed(self) -> None:
        self.sync.wake()

    def _way_changed(self) -> None:
        self.sync.restart()

    def _on_paper(self, store: Store, config: Config, units: Units, files: FileStore) -> None:
        """The services of what leaves on paper or in Office."""
        province = next((each for each in units.provinces() if each.code == self.unit.province), None)
        office = Office(self.unit, province, config.resources, self.today, self.happenings.called)
        marked = Marked(self.forms)
        papers = DocumentStore(store)
        words, left = WordTemplateStore(store, files), store.path.parent / "templates"
        templates = Templates(config.resources, left, self.forms, self._outside, self.account, words)
        templates.bring_in()
        self.documents = Documents(
            papers,
            Remembered(store),
            self.reports,
            self.accounts,
            self.account,
            office,
            templates,
            marked,
            Images(ImageStore(store), self.account, self._outside),
            files,
            self._outside,
        )
        self.workbooks = Workbooks(self.reports, marked, self.unit, TrailStore(store))

    def _enrolled(self) -> None:
        self.accounts.tell_all()
        self.handovers.present()
        self.sync.restart()
        self._bus.publish(ObligationsChanged())

    def examine(self) -> Examined:
        """The store looked at from outside its rows. Slow: not for the main thread."""
        return examine(self._store)

    @property
    def disk_full(self) -> bool:
        """Whether the room kept back was needed and there has been none to keep back since."""
        return self._store.reserve_spent

    def refill_reserve(self) -> bool:
        """Keep room back again when there is some; whether it is kept. Not for the main thread."""
        return self._store.refill_reserve()

    def today(self) -> date:
        """The day by this PC's clock; by the centre's when this PC is known to be more than a day off."""
        return self.now().date()

    def now(self) -> datetime:
        """The time, likewise."""
        return self._outside.clock() + self.sync.clock_error()

    def close(self) -> None:
        """End the sync thread and a backup under way, and close the store."""
        self._deaf()
        self.search.close()
        self.backups.stop()
        self.fetching.stop()
        self.sync.stop()
        self._opened.clear()
        self._store.close()


def _clock_was_wrong(remembered: Remembered) -> bool:
    return bool(remembered.get(_CLOCK_WAS_WRONG))


def _unit(kept: Mapping[str, str], units: Units) -> Unit:
    """The commune as the list of today names it; as it was kept when the list no longer has it."""
    try:
        return units.get(kept["code"])
    except UnknownUnit:
        return Unit(kept["code"], kept["name"], kept["type"], kept["province"])
