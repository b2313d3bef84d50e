"""A file as an answer, with the real store behind it: in by every way, looked at, out again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.files import FileCard
from desktop.forms import FormInstance, parse_form
from desktop.services.workplace import Workplace
from tests import jpegs
from tests.domain import test_secret_files as secret_kinds
from tests.ui.conftest import NOW, answered, settle
from tests.ui.held_work import HeldWork
from tests.ui.questions.form import FORM, Desk, context
from ui import words_files
from ui.bridge import Bridge
from ui.questions import question
from ui.questions.around import Around
from ui.questions.upload import UploadQuestion
from ui.screens.entry_files import ReportFiles

REF = "/data/anh"


class Place(Desk):
    """A desk with the one question of this file on it."""

    def __init__(self, around: Around, instance: FormInstance) -> None:
        super().__init__(instance=instance)
        made = question(instance.node(REF), around=around)
        assert isinstance(made, UploadQuestion)
        self.asked = made
        made.answered.connect(self._answer)
        self.questions[REF] = made
        layout = self.layout()
        assert layout is not None
        layout.addWidget(made)

    def press(self, what: str) -> None:
        """Press a button with the keyboard."""
        button = self.button(what)
        assert button.isVisible(), what
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)

    def button(self, what: str) -> QPushButton:
        """The button of that name (choose, replace, save, remove, large, copy, stop)."""
        found = self.findChild(QPushButton, f"q:{REF}.{what}")
        assert found is not None, what
        return found

    def notice_button(self) -> QPushButton:
        """The answer a notice offers."""
        return self.button("back")

    def reads(self, text: str) -> bool:
        """Whether `text` stands on the screen."""
        return any(text in each.text() for each in self.findChildren(QLabel) if each.isVisible())


MakePlace = Callable[..., Place]


@pytest.fixture
def bridge(app: App, qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(app.bus)
    yield made
    answered(qtbot, made)
    made.close()


@pytest.fixture
def report(workplace: Workplace) -> str:
    return workplace.reports.start(workplace.desk.cards(NOW.date())[0].obligation)


@pytest.fixture
def files(workplace: Workplace, report: str, bridge: Bridge) -> ReportFiles:
    return ReportFiles(workplace.files, report, bridge)


@pytest.fixture
def place(qtbot: QtBot, files: ReportFiles, bridge: Bridge) -> MakePlace:
    def make(around: Around | None = None, value: str = "", form: str = FORM) -> Place:
        instance = parse_form(form).new(context())
        instance.answer(REF, value)
        made = Place(around or Around(files=files), instance)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        answered(qtbot, bridge)
        return made

    return make


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Sạt lở.jpg"
    path.write_bytes(jpegs.told(jpegs.photo(600, 400), 6))
    return path


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def paste(made: Place, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    target = made.asked.focus_target()
    assert target is not None
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(made: Place, data: QMimeData) -> bool:
    """Let `data` go over the question; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    entered.setAccepted(False)
    QApplication.sendEvent(made.asked, entered)
    if entered.isAccepted():
        QApplication.sendEvent(made.asked, QDropEvent(QPointF(20, 20), copy, data, left, none))
    return entered.isAccepted()


def card_of(files: ReportFiles, made: Place) -> FileCard:
    card = files.card(made.value(REF))
    assert card is not None
    return card


def test_empty_it_says_what_can_be_done(place: MakePlace) -> None:
    made = place()
    choose = made.button("choose")
    assert choose.isVisible()
    assert choose.accessibleName() == "Photo: Choose a photo…"
    assert made.asked.fields() == (choose,)
    assert made.reads("Ctrl+V")
    assert made.reads("32 MB")
    made.asked.go_to(REF)
    assert QApplication.focusWidget() is choose


def test_a_photo_is_taken_shown_and_told(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path
) -> None:
    made = place()
    made.asked.go_to(REF)
    made.asked.take(photo)
    answered(qtbot, bridge)
    card = card_of(files, made)
    assert made.answers == [(REF, "Sạt lở.jpg")]
    assert made.reads("Sạt lở.jpg")
    assert made.reads(f"JPEG photo · {words_files.size(card.size)}")
    assert made.reads(f"SHA-256 {card.sha256[:8]}…{card.sha256[-8:]}")
    assert made.reads("where, when and with what it was taken was removed")
    assert made.reads("follows its report to the centre piece by piece")
    canvas = made.asked._kept.canvas
    assert canvas.isVisible()
    assert canvas.accessibleName() == "Picture: Sạt lở.jpg"
    assert canvas._image is not None
    assert canvas._image.height() > canvas._image.width()  # turned upright
    assert QApplication.focusWidget() is made.button("replace")  # the focus did not run away
    assert made.button("replace").accessibleName() == "Photo: Replace…"


def test_the_picture_is_shown_large_and_small(
    qtbot: QtBot, place: MakePlace, bridge: Bridge, photo: Path
) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    canvas = made.asked._kept.canvas
    small = canvas.sizeHint()
    made.press("large")
    answered(qtbot, bridge)
    assert canvas.sizeHint().height() > small.height()
    made.press("large")
    answered(qtbot, bridge)
    assert canvas.sizeHint() == small


@pytest.mark.parametrize("way", ["drop", "paste"])
def test_a_file_comes_by_drop_and_by_paste(
    qtbot: QtBot, place: MakePlace, bridge: Bridge, photo: Path, way: str
) -> None:
    made = place()
    data = mime(photo)
    if way == "drop":
        assert drop(made, data)
    else:
        paste(made, data)
    answered(qtbot, bridge)
    assert made.value(REF) == "Sạt lở.jpg"


def test_a_picture_without_a_file_is_pasted_as_png(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge
) -> None:
    made = place()
    image = jpegs.decoded(jpegs.photo())
    data = QMimeData()
    data.setImageData(image)
    paste(made, data)
    answered(qtbot, bridge)
    assert made.value(REF) == "Pasted picture.png"
    assert card_of(files, made).type == "image/png"
    kept = files.preview("Pasted picture.png")
    assert kept is not None
    assert QImage.fromData(kept).size() == image.size()


def test_what_holds_no_file_is_told(place: MakePlace, tmp_path: Path, photo: Path) -> None:
    made = place()
    words = QMimeData()
    words.setText("only words")
    paste(made, words)
    assert made.reads("holds no file and no picture")
    assert not drop(made, words)
    assert drop(made, mime(photo, tmp_path))
    assert made.reads("One answer takes one file")
    assert made.answers == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF-1.7", "“a.pdf” is not of the kind this question asks for"),
        ("a.exe", b"MZ", "“a.exe” is a program"),
        ("a.jpg", b"", "“a.jpg” is empty"),
        ("a.jpg", b"\xff\xd8\xff\xe0broken", "“a.jpg” is damaged"),
        ("a.jpg", jpegs.photo(400, 300)[:2000], "“a.jpg” breaks off: only a part of the picture"),
        ("a.jpg", None, "“a.jpg” is no longer there"),
    ],
)
def test_a_refusal_is_said_and_what_was_there_stays(
    qtbot: QtBot,
    place: MakePlace,
    bridge: Bridge,
    photo: Path,
    name: str,
    content: bytes | None,
    said: str,
) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    bad = photo.with_name(name)
    if content is not None:
        bad.write_bytes(content)
    made.asked.take(bad)
    answered(qtbot, bridge)
    assert made.reads(said)
    assert made.value(REF) == "Sạt lở.jpg"
    made.asked.take(photo)
    answered(qtbot, bridge)
    assert not made.reads(said)


@pytest.mark.parametrize(
    ("name", "made", "mark"),
    [
        ("Kế hoạch.docx", secret_kinds.docx, "TỐI MẬT"),
        ("Kế hoạch.pdf", secret_kinds.pdf, "TUYỆT MẬT"),
        ("Số liệu.xlsx", secret_kinds.xlsx, "MẬT"),
        ("Ghi chép.txt", str.encode, "MẬT"),
    ],
)
def test_a_file_with_the_stamp_of_a_state_secret_inside_is_refused_with_the_reason(
    qtbot: QtBot,
    place: MakePlace,
    bridge: Bridge,
    tmp_path: Path,
    name: str,
    made: Callable[[str], bytes],
    mark: str,
) -> None:
    asked = place(form=FORM.replace('mediatype="image/*"', 'mediatype="application/*"'))
    path = tmp_path / name
    path.write_bytes(made(mark))
    asked.asked.take(path)
    answered(qtbot, bridge)
    assert asked.reads(f"“{name}” is marked {mark}. State secrets may not be kept on this PC")
    assert asked.value(REF) == ""
    path.write_bytes(made("Bảo vệ bí mật nhà nước"))
    asked.asked.take(path)
    answered(qtbot, bridge)
    assert asked.value(REF) == name


def test_a_photo_of_200_mb_is_refused_with_the_limit_and_what_to_do(
    qtbot: QtBot, place: MakePlace, bridge: Bridge, tmp_path: Path
) -> None:
    made = place()
    path = tmp_path / "anh.jpg"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    made.asked.take(path)
    answered(qtbot, bridge)
    assert made.reads("“anh.jpg” has 200 MB; a file may have at most 32 MB. Save the photo smaller")


def test_replaced_and_put_back(qtbot: QtBot, place: MakePlace, bridge: Bridge, photo: Path) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    second = photo.with_name("Sau.jpg")
    second.write_bytes(jpegs.photo(colour="#B3261E"))
    made.asked.take(second)
    answered(qtbot, bridge)
    assert made.value(REF) == "Sau.jpg"
    assert made.reads("“Sau.jpg” took the place of “Sạt lở.jpg”")
    QTest.keyClick(made.notice_button(), Qt.Key.Key_Space)
    answered(qtbot, bridge)
    assert made.value(REF) == "Sạt lở.jpg"
    assert made.asked._kept.canvas.isVisible()


def test_removed_and_put_back_by_keyboard(
    qtbot: QtBot, place: MakePlace, bridge: Bridge, photo: Path
) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    made.press("remove")
    assert made.value(REF) == ""
    assert QApplication.focusWidget() is made.button("choose")
    assert made.reads("“Sạt lở.jpg” was taken out of the report.")
    made.notice_button().setFocus()
    QTest.keyClick(made.notice_button(), Qt.Key.Key_Space)
    answered(qtbot, bridge)
    assert made.value(REF) == "Sạt lở.jpg"
    assert made.reads("JPEG photo")
    assert QApplication.focusWidget() is made.button("replace")


def test_a_locked_question_shows_and_saves_only(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path, tmp_path: Path
) -> None:
    card = files.take(photo, "", lambda done, size: None, lambda: False)
    made = place(Around(locked=True, files=files), card.name)
    assert made.asked._kept.canvas.isVisible()
    assert not made.button("replace").isVisible()
    assert not made.button("remove").isVisible()
    assert made.asked.fields() == (made.button("save"),)
    assert not drop(made, mime(photo))
    paste(made, mime(photo))
    made.asked.take(photo)
    made.asked.remove()
    made.asked.save_to(tmp_path / "copy.jpg")
    answered(qtbot, bridge)
    assert made.answers == []
    assert (tmp_path / "copy.jpg").read_bytes() == files.preview(card.name)
    assert made.reads(f"Saved as {tmp_path / 'copy.jpg'}")
    made.asked.save_to(tmp_path / "nowhere" / "copy.jpg")
    answered(qtbot, bridge)
    assert made.reads("could not be written")


def test_saving_a_copy_is_stopped(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path, tmp_path: Path
) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    held = HeldWork(bridge)
    files._bridge = held  # type: ignore[assignment]
    made.asked.save_to(tmp_path / "copy.jpg")
    qtbot.waitUntil(made.asked._copying.isVisible, timeout=20_000)
    made.asked._copying.stop.click()
    held.go()
    answered(qtbot, bridge)
    assert made.reads("Stopped.")
    assert not made.asked._copying.isVisible()
    assert not list(tmp_path.glob("copy.jpg*"))


def test_locked_and_empty_there_is_nothing_to_press(place: MakePlace, files: ReportFiles) -> None:
    made = place(Around(locked=True, files=files))
    assert made.reads("No file.")
    assert not made.button("choose").isVisible()
    assert made.asked.fields() == ()


def test_a_file_that_is_not_here_is_told(place: MakePlace) -> None:
    made = place(value="elsewhere.jpg")
    assert made.reads("elsewhere.jpg")
    assert made.reads("This file is not on this PC. Choose it again, or remove it.")
    assert not made.button("save").isVisible()
    made.press("remove")
    assert made.value(REF) == ""


def test_without_a_report_the_question_says_so_and_keeps_its_value(place: MakePlace, photo: Path) -> None:
    made = place(Around())
    assert made.reads("once the form is filled in as a report")
    made.asked.take(photo)
    assert made.answers == []
    kept = place(Around(), "a.jpg")
    assert kept.reads("a.jpg")
    assert kept.value(REF) == "a.jpg"


def test_the_fingerprint_is_copied_whole(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path
) -> None:
    made = place()
    made.asked.take(photo)
    answered(qtbot, bridge)
    made.press("copy")
    assert QGuiApplication.clipboard().text() == card_of(files, made).sha256


def test_a_form_may_ask_for_fewer_pixels(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path
) -> None:
    form = FORM.replace('"/data/anh" type="binary"', '"/data/anh" type="binary" orx:max-pixels="300"')
    made = place(form=form)
    made.asked.take(photo)
    answered(qtbot, bridge)
    kept = files.preview(made.value(REF))
    assert kept is not None
    image = jpegs.decoded(kept)
    assert (image.width(), image.height()) == (200, 300)  # 600 × 400, turned
    assert card_of(files, made).type == "image/jpeg"
    small = photo.with_name("small.jpg")
    small.write_bytes(jpegs.photo(100, 60))
    made.asked.take(small)
    answered(qtbot, bridge)
    assert files.preview("small.jpg") == small.read_bytes()
    torn = photo.with_name("torn.jpg")
    torn.write_bytes(jpegs.photo(800, 600)[:-300])
    made.asked.take(torn)
    answered(qtbot, bridge)
    assert made.reads("“torn.jpg” breaks off")
    assert made.value(REF) == "small.jpg"


class SlowStick(ReportFiles):
    """A stick that gives nothing until it is told to."""

    def __init__(self, files: ReportFiles) -> None:
        super().__init__(files._files, files._report, files._bridge)
        self.go = threading.Event()
        self.stopped: list[bool] = []

    def take(
        self, path: Path, accept: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        """The same, once it may."""
        progress(1, 4)
        assert self.go.wait(20)
        self.stopped.append(cancelled())
        return super().take(path, accept, progress, cancelled)


def test_what_takes_long_is_shown_and_can_be_stopped(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path
) -> None:
    stick = SlowStick(files)
    made = place(Around(files=stick))
    made.asked.go_to(REF)
    made.asked.take(photo)
    assert not made.button("stop").isVisible()  # most are done before anyone can read it
    qtbot.waitUntil(made.button("stop").isVisible, timeout=10_000)
    assert made.reads("Taking in “Sạt lở.jpg”…")
    assert made.asked._taking.bar.value() == 250
    assert QApplication.focusWidget() is made.button("stop")
    made.press("stop")
    stick.go.set()
    answered(qtbot, bridge)
    assert stick.stopped == [True]
    assert made.answers == []
    assert made.button("choose").isVisible()
    assert QApplication.focusWidget() is made.button("choose")
    made.asked.take(photo)
    answered(qtbot, bridge)
    assert made.value(REF) == "Sạt lở.jpg"


def test_a_page_that_is_gone_stops_what_it_began(
    qtbot: QtBot, place: MakePlace, files: ReportFiles, bridge: Bridge, photo: Path
) -> None:
    stick = SlowStick(files)
    made = place(Around(files=stick))
    made.asked.take(photo)
    made.asked.deleteLater()
    settle()
    stick.go.set()
    answered(qtbot, bridge)
    assert stick.stopped == [True]
    assert files.card("Sạt lở.jpg") is None


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 bytes"), (812, "812 bytes"), (1024, "1 KB"), (349_000, "341 KB"), (1_258_291, "1,2 MB"),
     (1023 * 1024, "1 MB"), (32 << 20, "32 MB"), (200 << 20, "200 MB")],
)  # fmt: skip
def test_sizes_are_said_as_the_file_manager_says_them(count: int, said: str) -> None:
    assert words_files.size(count) == said
