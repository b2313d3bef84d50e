"""By USB stick: what a person presses, chooses, drops and reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors import packets as errors
from desktop.domain.report import Delivery
from desktop.domain.views import ExchangeView
from desktop.services.workplace import Workplace
from sync.central.packets import PacketDesk
from sync.central.published import Published
from sync.central.uploads import Uploads
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import NOW, answered, enrolled, settle, signed
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from ui import words
from ui.main_window import MainWindow
from ui.screens.sync import SyncScreen
from ui.screens.sync_packets import PacketsSection
from ui.words import packets as told


@pytest.fixture
def section(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, resources: Path, stick: Path
) -> PacketsSection:
    """A PC that was enrolled and has no network, its stick put in, on the sync screen."""
    without_a_line(workplace, central, resources)
    window.show_screen("sync")
    section = shown(window)
    section._ask_folder = lambda parent: stick
    return section


def without_a_line(workplace: Workplace, central: CentralInProcess, resources: Path) -> None:
    """Enrol the PC at a centre that has forms; nothing goes over the network from then on."""
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    enrolled(workplace, central)
    workplace.sync.stop()


def shown(window: MainWindow) -> PacketsSection:
    (screen,) = window.findChildren(SyncScreen)
    if hasattr(screen, "show_part"):
        screen.show_part("packets")
    settle()
    (section,) = window.findChildren(PacketsSection)
    return section


def at_the_centre(central: CentralInProcess, stick: Path) -> Path:
    """Take in what is on the stick and put the answer there; where the answer is."""
    uploads = Uploads(central.centre, central.data, 0)
    desk = PacketDesk(central.centre, Published(), uploads, central.data, room=0)
    return desk.take_in(tuple(stick.glob("BaoCaoXa-*.bcx")), stick).answer[0]


def answer_to(workplace: Workplace, central: CentralInProcess, stick: Path) -> Path:
    """What waits, put on the stick and taken in; where the answer is."""
    workplace.packets.export(stick)
    return at_the_centre(central, stick)


def test_there_and_back(
    window: MainWindow,
    section: PacketsSection,
    workplace: Workplace,
    central: CentralInProcess,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = signed(workplace)
    section.refresh()
    assert "Đang chờ: 1 báo cáo" in said(window)
    click(window, "sync.packets.save")
    answered(qtbot, window.bridge)
    assert "Đã lưu: 1 báo cáo" in said(window)
    assert section.save.hasFocus()
    assert workplace.reports.detail(report).delivery is Delivery.PENDING
    answer = at_the_centre(central, stick)
    section._ask_file = lambda parent: answer
    click(window, "sync.packets.take")
    answered(qtbot, window.bridge)
    assert "Đã nhận về 1 biên nhận" in said(window)
    assert workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED
    assert section.take.hasFocus()
    click(window, "sync.packets.take")
    answered(qtbot, window.bridge)
    assert "đã được nhận về trước đây" in said(window)


def test_a_packet_is_looked_at_and_nothing_is_taken_in(
    window: MainWindow,
    section: PacketsSection,
    workplace: Workplace,
    central: CentralInProcess,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = signed(workplace)
    (packet,) = workplace.packets.export(stick).paths
    answer = at_the_centre(central, stick)

    def look(path: Path) -> str:
        section._ask_file = lambda parent: path
        click(window, "sync.packets.look")
        answered(qtbot, window.bridge)
        assert section.look.hasFocus()
        return section._said.text()

    assert "chỉ trung tâm mới mở được" in look(packet)
    for _ in range(2):
        found = look(answer)
        assert "Chữ ký của trung tâm hợp lệ" in found
        assert "1 biên nhận, 3 trả lời khác" in found
        assert "đã được nhận về trên máy này" not in found
    assert workplace.reports.detail(report).delivery is Delivery.PENDING
    workplace.packets.read(answer)
    assert "đã được nhận về trên máy này" in look(answer)
    content = bytearray(answer.read_bytes())
    content[len(content) // 2] ^= 1
    answer.write_bytes(content)
    section._ask_file = lambda parent: answer
    click(window, "sync.packets.look")
    answered(qtbot, window.bridge)
    assert "bị hỏng hoặc đã bị sửa" in said(window)


def test_what_was_found_is_read_without_scrolling(
    window: MainWindow,
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    resources: Path,
    stick: Path,
    qtbot: QtBot,
) -> None:
    """On a small screen in large letters it stood below the foot of the page."""
    without_a_line(workplace, central, resources)
    app.settings.change(scale=1.5)
    window.shell.relook()
    window.resize(1366, 768)
    window.show_screen("sync")
    section = shown(window)
    answer = answer_to(workplace, central, stick)
    section._ask_file = lambda parent: answer
    click(window, "sync.packets.look")
    answered(qtbot, window.bridge)
    settle()
    assert section._said.visibleRegion().boundingRect() == section._said.rect()


def test_an_answer_from_before_an_enrolment_is_told_when_looked_at(
    window: MainWindow,
    section: PacketsSection,
    workplace: Workplace,
    central: CentralInProcess,
    stick: Path,
    qtbot: QtBot,
) -> None:
    answer = answer_to(workplace, central, stick)
    enrolled(workplace, central)  # anew: this PC is another one to the centre now
    workplace.sync.stop()
    section._ask_file = lambda parent: answer
    click(window, "sync.packets.look")
    answered(qtbot, window.bridge)
    assert "Tệp trả lời của trung tâm" in section._said.text()
    assert "không mất gì: hãy bấm “Gửi ngay”" in section._said.text()


def test_an_answer_is_dropped(
    window: MainWindow,
    section: PacketsSection,
    workplace: Workplace,
    central: CentralInProcess,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = signed(workplace)
    click(window, "sync.packets.save")
    answered(qtbot, window.bridge)
    assert not drop(section, stick / "anh.jpg")
    assert drop(section, at_the_centre(central, stick))
    answered(qtbot, window.bridge)
    assert workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


def drop(section: PacketsSection, path: Path) -> bool:
    """Drag a file over and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    over.ignore()
    QApplication.sendEvent(section, over)
    if over.isAccepted():
        QApplication.sendEvent(section, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return over.isAccepted()


def test_the_stick_is_out(window: MainWindow, section: PacketsSection, stick: Path, qtbot: QtBot) -> None:
    shutil.rmtree(stick)
    click(window, "sync.packets.save")
    answered(qtbot, window.bridge)
    assert "USB đã bị rút" in said(window)
    assert section.save.isVisible()


def test_something_else_is_chosen(
    window: MainWindow, section: PacketsSection, workplace: Workplace, stick: Path, qtbot: QtBot
) -> None:
    (stick / "bao cao.bcx").write_text("hello", "utf-8")
    section._ask_file = lambda parent: stick / "bao cao.bcx"
    click(window, "sync.packets.take")
    answered(qtbot, window.bridge)
    assert "không phải là gói" in said(window)


def test_nothing_happens_when_nothing_is_chosen(window: MainWindow, section: PacketsSection) -> None:
    section._ask_folder = section._ask_file = lambda parent: None
    click(window, "sync.packets.save")
    click(window, "sync.packets.take")
    assert window.bridge.idle


def test_stopped(window: MainWindow, section: PacketsSection, stick: Path, qtbot: QtBot) -> None:
    section._save()
    assert section.line.running
    assert not section.save.isEnabled()
    section.line.stop.click()
    answered(qtbot, window.bridge)
    there = bool(list(stick.iterdir()))
    assert ("Đã lưu" in said(window)) == there
    assert ("Đã dừng" in said(window)) != there


def test_parts_and_no_files(
    window: MainWindow, section: PacketsSection, workplace: Workplace, stick: Path, qtbot: QtBot
) -> None:
    box = window.findChild(QComboBox, "sync.packets.parts")
    assert box is not None
    assert [box.itemText(index) for index in range(box.count())][:2] == ["Một tệp", "Mỗi phần tối đa 20 MB"]
    box.setCurrentIndex(1)
    section.with_files.setChecked(False)
    click(window, "sync.packets.save")
    answered(qtbot, window.bridge)
    assert len(list(stick.iterdir())) == 1
    assert "hỏi tin mới" in said(window)


def test_a_pc_without_a_centre_is_told(window: MainWindow, stick: Path, qtbot: QtBot) -> None:
    window.show_screen("sync")
    section = shown(window)
    section._ask_folder = lambda parent: stick
    section._save()
    answered(qtbot, window.bridge)
    assert "Hãy đăng ký trước: gói được niêm phong" in said(window)


WHYS = (
    "not_a_packet",
    "too_new",
    "damaged",
    "cut_short",
    "part_missing",
    "part_foreign",
    "part_twice",
    "several",
    "wrong_kind",
    "for_other",
    "not_ours",
    "other_unit",
    "unknown_device",
    "revoked",
    "replayed",
    "too_large",
    "stopped",
)
SAMPLES: tuple[BaocaoxaError, ...] = (
    *(errors.told(why, "a.bcx", "b.bcx") for why in WHYS),
    errors.PacketWrongKind("a.bcx", "request"),
    errors.PacketNotWritten("/usb", "gone"),
    errors.PacketNotWritten("/usb", "full"),
    errors.PacketNotWritten("/usb", "refused"),
    errors.PacketUnreadable("/usb", "gone"),
    errors.NotEnrolled(),
    errors.NoReceipt(),
)


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    said_ = [words.sentence(error) for error in SAMPLES]
    assert len(set(said_)) == len(said_)
    assert not any(text == str(error) or "{" in text for text, error in zip(said_, SAMPLES, strict=True))
    kinds = {kind for kind in vars(errors).values() if isinstance(kind, type)}
    wanted = {kind for kind in kinds if issubclass(kind, errors.PacketError)} - {errors.PacketError}
    assert wanted <= set(told.SENTENCES)


def test_the_history_says_what_went_by_stick() -> None:
    out = words.exchange(ExchangeView(NOW, "packet_out", 2, 0, ""))
    back = words.exchange(ExchangeView(NOW, "packet_in", 2, 3, ""))
    assert (out.kind, back.kind) == ("info", "good")
    assert "2" in out.text
    assert "3" in back.text
