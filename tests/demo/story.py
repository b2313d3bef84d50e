"""The whole way once, with the real windows: first run, fill with no network, sign, send, receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QTableView, QWidget

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.report import Delivery
from desktop.domain.task import TaskState
from desktop.domain.task_views import TaskFilter
from desktop.domain.views import ReportFilter
from tests import jpegs
from tests.central_process import CentralProcess
from tests.demo.people import LEADER, OFFICER, PROVINCE, UNIT, UNIT_NAME, Somebody
from tests.e2e.person import Person
from tests.e2e.test_files import drop
from tests.e2e.values import CDS57, KTXH, KTXH_BEFORE, TTHC, TTHC_ROWS
from ui.application import prepare
from ui.bridge import Bridge
from ui.main_window import MainWindow


@dataclass
class Told:
    """What the story came to."""

    receipts: int = 0
    pending: int = 0
    verified: bool = False
    pictures: list[Path] = field(default_factory=list)


def tell(
    central: CentralProcess,
    folder: Path,
    stopped: Callable[[], bool] = lambda: False,
    size: tuple[int, int] | None = None,
    further: Callable[[App, Person, CentralProcess, Callable[[str], None]], None] | None = None,
) -> Told:
    """Walk the whole way. AssertionError says where it ended; KeyboardInterrupt once `stopped()`.

    `size` is the window's, in pixels. `further` goes on from the end; its last argument takes a picture.
    """
    app = build(Config.default().with_profile(folder / "profile"))
    application = prepare(app, ["baocaoxa"])
    bridge = Bridge(app.bus)
    window = MainWindow(app, bridge)
    window.resize(*(size or (window.width(), window.height())))
    window.show()
    try:
        story = _Story(app, Person(window, stopped), central, folder)
        told = story.tell()
        if further is not None:
            further(app, story.person, central, story.see)
        return told
    finally:
        window.close()
        app.close()
        bridge.close()
        application.processEvents()


class _Story:
    def __init__(self, app: App, person: Person, central: CentralProcess, folder: Path) -> None:
        self.app = app
        self.person = person
        self.central = central
        self.folder = folder
        self.told = Told()

    def tell(self) -> Told:
        self._first_run()
        self._leader_gets_an_account()
        self.central.stop()  # from here on there is no network
        self.person.go_to("desk")
        self.see("desk")
        self._digital_report()
        self._procedures_report()
        self._economy_reports()
        self._quick_report()
        self.person.go_to("sync")
        self.see("waiting")
        self._test_the_connection()
        self.central.start()
        self.person.press("sync.now")
        sync = self.app.session.workplace.sync
        self.person.until(lambda: sync.status().pending == 0, "both receipts")
        self.person.until(lambda: sync.status().last_received is not None, "the time of the last receipt")
        self.see("received")
        self._receipts()
        self._tasks()
        return self.told

    def _test_the_connection(self) -> None:
        """The centre is switched off: the test names the step."""
        person = self.person
        person.press("sync.part.connection")
        person.press("connection.go")
        person.until(lambda: person.window.bridge.idle, "the test of the connection")
        person.find("connection.copy")
        self.see("connection")
        person.press("sync.part.waiting")

    def _first_run(self) -> None:
        person = self.person
        person.press("firstRun.language.vi")
        person.press("firstRun.next")
        person.pick("firstRun.province", PROVINCE)
        person.type("firstRun.search", "ba na")
        self.see("first-run")
        person.press("firstRun.next")
        self._account("firstRun", OFFICER)
        person.press("firstRun.next")
        key = person.find("firstRun.key", QLabel).accessibleName()
        self.see("recovery-key")
        person.type("firstRun.lastGroup", key.rpartition("-")[2])
        person.press("firstRun.next")
        person.type("firstRun.enrol.url", self.central.url)
        person.type("firstRun.enrol.code", self.central.enrolment_code(UNIT))
        person.press("firstRun.enrol.go")
        person.find("desk")
        assert UNIT_NAME in self.app.session.workplace.unit.full_name

    def _account(self, prefix: str, somebody: Somebody) -> None:
        person = self.person
        person.type(f"{prefix}.name", somebody.name)
        person.type(f"{prefix}.login", somebody.login)
        person.pick(f"{prefix}.role", somebody.role)
        person.type(f"{prefix}.password", somebody.password)
        person.type(f"{prefix}.again", somebody.password)

    def _leader_gets_an_account(self) -> None:
        person = self.person
        person.go_to("settings")
        person.press("settings.add")
        first = replace(LEADER, password="doi ngay 2026")
        self._account("account", first)
        person.press("account.save")
        accounts = self.app.session.workplace.accounts
        person.until(lambda: len(accounts.signers()) == 1, "the leader's account")
        self._leader_chooses_a_password(first)
        person.press("rail.signOut")
        person.find(f"signIn.account.{OFFICER.login}")
        person.sign_in(OFFICER.login, OFFICER.password)

    def _leader_chooses_a_password(self, first: Somebody) -> None:
        """Nothing is signed with the one another person gave."""
        person = self.person
        person.press("rail.signOut")
        person.press(f"signIn.account.{first.login}")
        person.type("signIn.password", first.password)
        person.press("signIn.go")
        person.type("signIn.own", LEADER.password)
        person.type("signIn.ownAgain", LEADER.password)
        person.press("signIn.go")
        person.find("desk")

    def _digital_report(self) -> None:
        person = self.person
        self._open("cds57")
        person.answer({**CDS57, "cb_maytinh": "45"})  # more PCs than officers: caught below
        person.press("entry.finish")
        person.find("entry.faults")
        self.see("errors")
        person.answer({"cb_maytinh": CDS57["cb_maytinh"]})
        self.see("entry")
        person.answer({"to_cnscd": "20"})  # fewer teams than villages: right, but not usual
        self.see("unusual")
        person.confirm("to_cnscd", "Hai thôn vùng cao dùng chung tổ với thôn bên.")
        self.see("confirmed")
        self._finish_and_sign("sign-off")

    def _procedures_report(self) -> None:
        person = self.person
        self._open("tthc")
        person.answer(TTHC)
        person.paste_rows("linh_vuc", TTHC_ROWS)
        self.see("table")
        self._finish_and_sign()

    def _economy_reports(self) -> None:
        """One period signed; the next one shows its figures."""
        person = self.person
        self._open("ktxh")
        person.answer(KTXH_BEFORE)
        self._finish_and_sign()
        self._open("ktxh")
        person.answer({"thu_dt": KTXH["thu_dt"], "thu_th": KTXH["thu_th"]})
        self.see("previous")

    def _quick_report(self) -> None:
        """A disaster's report, begun by the officer, with a photo; it stays a draft."""
        person = self.person
        person.go_to("desk")
        person.choose("desk.adHoc", "desk.adHoc.thientai")
        person.type("desk.event.title", "Bão số 12")
        person.press("desk.event.go")
        photo = self.folder / "Sạt lở Tà Lang.jpg"
        photo.write_bytes(jpegs.photo(1280, 860))
        drop(person.question("anh"), photo)
        person.until(lambda: person.reads("SHA-256"), "the photo")
        self.see("attach")

    def _tasks(self) -> None:
        """What the centre asks: the list, the board, one task told of."""
        person, tasks = self.person, self.app.session.workplace.tasks
        person.until(lambda: tasks.waiting() > 0, "the tasks of the centre")
        person.go_to("tasks")
        self.see("tasks")
        person.press("tasks.view.board")
        self.see("board")
        person.press("tasks.view.list")
        table = person.find("tasks.table", QTableView)
        table.setFocus()
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
        person.press("task.tell")
        person.answer({"trang_thai": "dangthuchien", "tien_do": "60", "ket_qua": "Đã phủ sóng hai thôn."})
        self.see("progress")
        person.press("entry.finish")
        told = TaskFilter(states=frozenset({TaskState.RUNNING}))
        person.until(lambda: tasks.count(told, self.app.clock().date()) == 1, "the progress to be signed")
        person.go_to("tasks")
        person.find("task.history")
        self.see("task")

    def _open(self, form: str) -> None:
        self.person.go_to("desk")
        today = self.app.clock().date()
        card = next(each for each in self.app.session.workplace.desk.cards(today) if each.form == form)
        assert card.period is not None
        self.person.open_card(form, card.period.code)

    def _finish_and_sign(self, picture: str = "") -> None:
        person = self.person
        person.press("entry.finish")
        person.find("entry.leaderPassword", QLineEdit)
        if picture:
            self.see(picture)
        person.type("entry.leaderPassword", LEADER.password)
        person.press("entry.sign")
        person.until(lambda: person.seen("entry.sign") is None, "the signature")

    def _receipts(self) -> None:
        reports = self.app.session.workplace.reports
        details = [reports.detail(row.id) for row in reports.page(ReportFilter(), 0, 50)]
        sent = [each for each in details if each.delivery == Delivery.ACKNOWLEDGED and each.receipt]
        self.told.receipts = len(sent)
        self.told.pending = self.app.session.workplace.sync.status().pending
        at_the_centre = {each["report"] for each in self.central.reports()}
        self.told.verified = bool(sent) and all(
            each.receipt is not None and each.receipt.verified and each.id in at_the_centre for each in sent
        )
        self.person.window.shell.show_report(sent[0].id)
        self.person.until(lambda: self.person.window.bridge.idle, "all of the report's page")
        seen: list[QWidget] = []
        self.person.until(lambda: self._receipt_in_sight(seen), "the receipt in its place")
        self.see("receipt")
        self.person.go_to("reports")
        self.see("reports")

    def _receipt_in_sight(self, seen: list[QWidget]) -> bool:
        """Scroll to it; its card is made anew once the page is in front: the one `seen` before stays."""
        receipt = self.person.find("detail.receipt.save")
        for area in self.person.find("detail").findChildren(QScrollArea):
            if area.isAncestorOf(receipt):
                area.ensureWidgetVisible(receipt, 0, 260)
        again = receipt in seen
        seen.append(receipt)
        return again and self.person.window.bridge.idle

    def see(self, name: str) -> None:
        """Take a picture of the window."""
        number = len(self.told.pictures) + 1
        self.told.pictures.append(self.person.picture(self.folder / f"{number:02d}-{name}.png"))
        print(f"picture {number}: {name}", flush=True)
