"""What single kinds of question do beyond the contract."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.zone import VIETNAM
from desktop.forms import Choice
from tests.ui.questions.cases import ALT, Key, focus, press, seen
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import Desk, context
from tests.ui.questions.gallery import gallery, ref
from tests.ui.questions.test_contract import leave
from ui.questions import question
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.choice import ButtonsQuestion
from ui.questions.date import Calendar, read_date
from ui.questions.field import Line
from ui.questions.geo import read_point, read_points, shown_point, turned_round
from ui.questions.listed import ChipsQuestion, PickerQuestion
from ui.questions.picker import search
from ui.questions.range import Ends, RangeQuestion
from ui.questions.rank import RankQuestion
from ui.questions.text import AddressQuestion, MaskedQuestion
from ui.questions.time import read_moment, read_time, shown_moment, shown_time


def on(desk: MakeDesk, name: str, **answers: str | list[str]) -> tuple[Desk, Question]:
    """A question of the gallery on a desk; `answers` are there already."""
    instance = gallery().new(context())
    for other, value in answers.items():
        instance.answer(ref(other), value)
    made = desk(ref(name), instance=instance)
    return made, made.questions[ref(name)]


def said(asked: Question) -> str:
    """All the words that can be seen."""
    return "\n".join(label.text() for label in asked.findChildren(QLabel) if label.isVisible())


# Lists.

COMMUNES = [
    Choice("1", "Xã Tân Lập"), Choice("2", "Phường Đa Kao"), Choice("3", "Xã Đà Bắc"),
    Choice("4", "Phường Lập An"), Choice("5", "Xã Bà Nà"), Choice("6", "Đà Nẵng"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("da", ["6", "2", "3"]),
        ("đà", ["6", "3", "2"]),
        ("DA NANG", ["6"]),
        ("lap", ["4", "1"]),
        ("xa lap", ["1"]),
        ("khong", []),
        ("", ["1", "2", "3", "4", "5", "6"]),
    ],
)
def test_a_list_is_searched_without_accents_and_the_best_comes_first(typed: str, found: list[str]) -> None:
    got = [choice.value for choice in search(COMMUNES, typed)]
    if typed == "lap":
        assert set(got) == set(found)
    else:
        assert got == found


def test_of_two_entries_of_the_same_words_the_one_marked_is_taken(desk: MakeDesk) -> None:
    made, asked = on(desk, "xa_bat_ky")
    assert isinstance(asked, PickerQuestion)
    same = [choice for choice in made.instance.node(ref("xa_bat_ky")).choices if choice.label == "Xã Tân Lập"]
    assert len(same) > 1
    asked.go_to("")
    press(("xa tan lap",))
    leave(made)
    assert made.value(ref("xa_bat_ky")) == ""
    assert "Xã Tân Lập".casefold() in said(asked).casefold() or "not in the list" in said(asked)
    asked.go_to("")
    press(("xa tan lap",))
    popup = asked.picker._completer.popup()
    popup.setCurrentIndex(popup.model().index(1, 0))
    QTest.keyClick(popup, Key.Key_Return)
    assert made.value(ref("xa_bat_ky")) == same[1].value


def test_the_list_of_communes_follows_the_province(desk: MakeDesk) -> None:
    instance = gallery().new(context())
    made = desk(ref("tinh"), ref("xa"), instance=instance)
    commune = made.questions[ref("xa")]
    assert isinstance(commune, PickerQuestion)
    assert "earlier answer decides" in said(commune)
    assert not commune.picker.isVisible()
    made.questions[ref("tinh")].go_to("")
    press(("da nang", Key.Key_Tab))
    assert focus() is commune.picker
    press(("ba na",))
    leave(made)
    assert made.value(ref("xa")) == "20308"
    instance.answer(ref("tinh"), "01")
    for asked in made.questions.values():
        asked.refresh()
    assert commune.picker.currentText() == ""
    assert made.value(ref("xa")) == ""


def test_the_arrows_open_a_list_and_choose_nothing_by_themselves(desk: MakeDesk) -> None:
    made, asked = on(desk, "loai_gon")
    assert isinstance(asked, PickerQuestion)
    asked.go_to("")
    press((Key.Key_Down,))
    assert asked.picker.view().isVisible()
    QTest.keyClick(asked.picker.view(), Key.Key_Down)
    QTest.keyClick(asked.picker.view(), Key.Key_Return)
    assert made.value(ref("loai_gon")) != ""


def test_chips_are_added_and_taken_out_by_keyboard(desk: MakeDesk) -> None:
    made, asked = on(desk, "cac_xa")
    assert isinstance(asked, ChipsQuestion)
    asked.go_to("")
    press(("hoan kiem", Key.Key_Return, "phuong ba dinh", Key.Key_Return))
    assert made.value(ref("cac_xa")) == "00004 00070"
    assert focus() is asked.picker
    offered = {choice.value for choice in asked.choices_to_add()}
    assert not {"00004", "00070"} & offered
    press((Key.Key_Tab,))
    chip = focus()
    assert chip is next(iter(asked.chips.values()))
    assert "Remove" in chip.accessibleName()
    press((Key.Key_Right, Key.Key_Delete))
    assert len(made.value(ref("cac_xa")).split()) == 1
    press((Key.Key_Space,))
    assert made.value(ref("cac_xa")) == ""
    assert focus() is asked.picker


# Buttons.


def test_an_empty_list_says_so_in_every_way_of_asking(desk: MakeDesk) -> None:
    _, asked = on(desk, "loai")
    assert isinstance(asked, ButtonsQuestion)
    asked._make(())
    assert "nothing to choose from" in said(asked)
    assert asked.fields() == ()


def test_long_labels_wrap_inside_the_column(desk: MakeDesk) -> None:
    _, asked = on(desk, "dai")
    assert isinstance(asked, ButtonsQuestion)
    first, second = list(asked._buttons.values())[:2]
    assert first.width() <= asked.width()
    assert first.height() > 1.5 * second.height()


def test_forty_choices_stand_in_columns_and_fewer_where_the_room_is_short(desk: MakeDesk) -> None:
    made, asked = on(desk, "bon_muoi")
    assert isinstance(asked, ButtonsQuestion)
    lefts = {button.x() for button in asked._buttons.values()}
    assert len(lefts) == 3
    made.resize(330, 500)
    QApplication.processEvents()
    assert len({button.x() for button in asked._buttons.values()}) == 2


def test_a_scale_stands_on_one_line(desk: MakeDesk) -> None:
    _, asked = on(desk, "hai_long")
    assert isinstance(asked, ButtonsQuestion)
    assert len({button.y() for button in asked._buttons.values()}) == 1


def test_tab_passes_a_group_of_radio_buttons_in_one_step(desk: MakeDesk) -> None:
    _, asked = on(desk, "loai")
    assert isinstance(asked, ButtonsQuestion)
    stops = [b for b in asked._buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_pictures_of_choices_come_from_the_form(qtbot: QtBot) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    asked_for: list[str] = []

    def media(name: str) -> bytes | None:
        asked_for.append(name)
        return bytes(data.data()) if name == "cam.png" else None

    instance = gallery().new(context())
    asked = question(instance.node(ref("hinh")), around=Around(media=media))
    qtbot.addWidget(asked)
    assert asked_for == ["cam.png", "nguy.png", "re.png"]
    assert isinstance(asked, ButtonsQuestion)
    heights = [button.sizeHint().height() for button in asked._buttons.values()]
    assert heights[0] > heights[1] == heights[2]


# Order.


def test_rows_are_moved_by_buttons_and_mouse_and_can_be_left_as_they_are(desk: MakeDesk) -> None:
    made, asked = on(desk, "thu_tu")
    assert isinstance(asked, RankQuestion)
    order = asked.order
    assert order.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Lũ quét, not placed yet"
    QTest.keyClick(asked.keep, Key.Key_Space)
    assert made.value(ref("thu_tu")) == "lu bao han sat"
    assert order.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Bão, 2 of 4"
    QTest.keyClick(asked.down, Key.Key_Space)
    assert made.value(ref("thu_tu")) == "bao lu han sat"
    view = order.viewport()
    start, end = (order.visualItemRect(order.item(at)).center() for at in (0, 3))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for at in range(1, 11):
        step = start + QPoint(0, (end.y() - start.y()) * at // 10)
        _drag(view, step)
    assert made.value(ref("thu_tu")) == "bao lu han sat"
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert made.value(ref("thu_tu")) == "lu han sat bao"
    QTest.keyClick(asked.undo, Key.Key_Space)
    assert made.value(ref("thu_tu")) == ""
    assert "Not answered yet" in said(asked)


def _drag(view: QWidget, at: QPoint) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    spot, screen = QPointF(at), QPointF(view.mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, screen, Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


# Ranges.


def test_a_range_is_clicked_typed_and_never_zero_by_itself(desk: MakeDesk) -> None:
    made, asked = on(desk, "diem")
    assert isinstance(asked, RangeQuestion)
    assert seen(asked) == (None, "")
    QTest.mouseClick(asked.slider, Qt.MouseButton.LeftButton, pos=asked.slider.rect().center())
    assert made.value(ref("diem")) == "50"
    asked.field.setFocus()
    press(((Key.Key_A, Qt.KeyboardModifier.ControlModifier), "62"))
    leave(made)
    assert made.value(ref("diem")) == "62"
    assert "from 0 to 100, in steps of 5" in asked.violation_shown
    assert asked.slider.blank


@pytest.mark.parametrize(
    ("start", "end", "step", "steps", "last"),
    [
        ("0", "10", "3", 3, "9"),
        ("10", "0", "-5", 2, "0"),
        ("0.5", "1.5", "0.25", 4, "1.5"),
        ("7", "7", "1", 0, "7"),
    ],
)
def test_places_of_a_range(start: str, end: str, step: str, steps: int, last: str) -> None:
    from decimal import Decimal

    ends = Ends(Decimal(start), Decimal(end), abs(Decimal(step)))
    assert ends.steps == steps
    assert ends.value(steps) == last
    assert ends.place(last) == steps
    assert ends.place("1000") is None


# Days and times.


def test_the_calendar_opens_by_keyboard_and_keeps_the_time(desk: MakeDesk) -> None:
    made, asked = on(desk, "luc", luc="2026-10-14T08:05:00.000+07:00")
    asked.go_to("")
    press(((Key.Key_Down, ALT),))
    calendar = asked.findChild(Calendar)
    assert calendar is not None
    assert calendar.selectedDate().day() == 14
    calendar.activated.emit(calendar.selectedDate().addDays(2))
    assert made.value(ref("luc")) == "2026-10-16T08:05:00.000+07:00"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("8:05", "08:05:00.000+07:00"),
        ("0805", "08:05:00.000+07:00"),
        ("8h", "08:00:00.000+07:00"),
        ("8h5", "08:05:00.000+07:00"),
        ("8 giờ 30 phút", "08:30:00.000+07:00"),
        ("8g30", "08:30:00.000+07:00"),
        ("17.45", "17:45:00.000+07:00"),
        ("8:05:30", "08:05:30.000+07:00"),
        ("24:00", "24:00"),
        ("8:60", "8:60"),
        ("sáng", "sáng"),
        ("8", "8"),
    ],
)
def test_reading_a_time(typed: str, value: str) -> None:
    assert read_time(typed, VIETNAM) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("14/10/2026 8:05", "2026-10-14T08:05:00.000+07:00"),
        ("8h05 ngày 14/10/2026", "2026-10-14T08:05:00.000+07:00"),
        ("14-10-26, lúc 8h", "2026-10-14T08:00:00.000+07:00"),
        ("14102026 0805", "2026-10-14T08:05:00.000+07:00"),
        ("31/02/2026 8:05", "31/02/2026 8:05"),
        ("14/10/2026", "14/10/2026"),
        ("14/10/2026 ", "14/10/2026"),
    ],
)
def test_reading_a_day_with_a_time(typed: str, value: str) -> None:
    assert read_moment(typed, VIETNAM) == value


def test_times_of_other_zones_are_shown_in_ours() -> None:
    assert shown_time("01:05:00.000Z", VIETNAM) == "08:05"
    assert shown_moment("2026-10-13T20:05:00.000-05:00", VIETNAM) == "14/10/2026 08:05"
    assert shown_moment("2026-10-14T08:05:30.000+07:00", VIETNAM) == "14/10/2026 08:05:30"
    assert read_time("8:05", timezone(timedelta(hours=-3, minutes=-30))) == "08:05:00.000-03:30"
    assert read_time("8:05", UTC).endswith("+00:00")
    assert shown_time("soon", VIETNAM) == "soon"
    assert shown_moment(datetime(2026, 10, 14, 8, 5).isoformat(), VIETNAM) == "14/10/2026 08:05"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("typed", "appearances", "value"),
    [
        ("2026", (), "2026"),
        ("10/2026", (), "10/2026"),
        ("10/2026", ("month-year",), "2026-10-01"),
        ("2026", ("month-year",), "2026"),
        ("2026", ("year",), "2026-01-01"),
        ("14-10-26", ("no-calendar",), "2026-10-14"),
    ],
)
def test_part_of_a_date_is_one_only_where_it_is_asked_for(
    typed: str, appearances: tuple[str, ...], value: str
) -> None:
    assert read_date(typed, appearances) == value


# Places.


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("16.0544, 108.2022", "16.0544 108.2022 0 0"),
        ("16.0544 108.2022", "16.0544 108.2022 0 0"),
        ("16,0544 108,2022", "16.0544 108.2022 0 0"),
        ("16,0544; 108,2022", "16.0544 108.2022 0 0"),
        ("16,0544, 108,2022", "16.0544 108.2022 0 0"),
        ("(16.0544,108.2022)", "16.0544 108.2022 0 0"),
        ("16, 108", "16 108 0 0"),
        ("16.05, 108.2, 12.5, 5", "16.05 108.2 12.5 5"),
        ("16°03'15.8\"N 108°12'07.9\"E", "16.0543889 108.2021944 0 0"),
        ("16°30'B, 108°Đ", "16.5 108 0 0"),
        ("16°30'N, 108°Đ", None),
        ("16,108", None),
        ("16,0544,108,2022", None),
        ("16.0544", None),
        ("108.2, 16.05", None),
        ("1775123.45 547890.12", None),
        ("Đà Nẵng", None),
        ("1 2 3 4 5", None),
    ],
)
def test_reading_a_place(typed: str, value: str | None) -> None:
    assert read_point(typed) == value


def test_lines_and_areas() -> None:
    assert read_points("16.05 108.2\n\n16.06, 108.21", closed=False) == "16.05 108.2 0 0; 16.06 108.21 0 0"
    assert read_points("1 2; 3 4; 5 6", closed=True).endswith("; 1 2 0 0")
    assert read_points("1 2; 3 4; 1 2", closed=True) == "1 2 0 0; 3 4 0 0; 1 2 0 0"
    assert read_points("1 2\nhere", closed=False) == "1 2\nhere"
    assert shown_point("16.05 108.2 0 0") == "16.05, 108.2"
    assert shown_point("16.05 108.2 0 5") == "16.05, 108.2, 0, 5"
    assert shown_point("here") == "here"
    assert turned_round("108.2, 16.05") == "16.05 108.2 0 0"
    assert turned_round("16.05, 108.2") == turned_round("508.2 16") == ""


def test_longitude_first_is_put_right_with_one_press(desk: MakeDesk) -> None:
    made, asked = on(desk, "vi_tri")
    asked.go_to("")
    press(("108.2022, 16.0544",))
    leave(made)
    change = next(b for b in asked.findChildren(QPushButton) if b.text() == "Change them over")
    QTest.keyClick(change, Key.Key_Space)
    assert made.value(ref("vi_tri")) == "16.0544 108.2022 0 0"
    assert asked.violation_shown == ""
    assert not change.isVisible()


# Words.


def test_tab_hands_over_before_the_focus_goes_on(desk: MakeDesk) -> None:
    _, asked = on(desk, "ten")
    asked.go_to("")
    field = focus()
    there: list[bool] = []
    asked.answered.connect(lambda *_: there.append(field.hasFocus()))
    press(("Thon 1", Key.Key_Tab))
    assert there == [True]


def test_hidden_words_are_shown_while_wanted(desk: MakeDesk) -> None:
    _, asked = on(desk, "ma_bi_mat", ma_bi_mat="Bí mật")
    assert isinstance(asked, MaskedQuestion)
    assert isinstance(asked.field, Line)
    assert asked.field.displayText() != "Bí mật"
    QTest.keyClick(asked.show_it, Key.Key_Space)
    assert asked.field.displayText() == "Bí mật"


def test_an_address_is_copied_not_opened(desk: MakeDesk) -> None:
    made, asked = on(desk, "trang")
    assert isinstance(asked, AddressQuestion)
    assert not asked.copy.isVisible()
    made.instance.answer(ref("trang"), "https://danang.gov.vn")
    asked.refresh()
    QTest.keyClick(asked.copy, Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "https://danang.gov.vn"


def test_what_cannot_be_done_here_keeps_its_value(desk: MakeDesk) -> None:
    made, asked = on(desk, "ky", ky="ky.png")
    assert "drawn by hand" in said(asked)
    assert "ky.png" in said(asked)
    assert made.value(ref("ky")) == "ky.png"


# State secrets.


def test_words_marked_as_a_state_secret_stay_on_the_screen_and_the_question_says_why(desk: MakeDesk) -> None:
    made = desk("/data/ten", "/data/so")
    asked = made.questions["/data/ten"]
    asked.setFocus()
    QGuiApplication.clipboard().setText("TỐI MẬT")
    QTest.keyClick(focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    made.questions["/data/so"].setFocus()
    assert "TỐI MẬT: a state secret may not be kept on this PC and is not saved" in said(asked)
    assert made.value("/data/ten") == "TỐI MẬT"
    asked.setFocus()
    QTest.keyClick(focus(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus(), "An")
    made.questions["/data/so"].setFocus()
    assert "state secret" not in said(asked)
