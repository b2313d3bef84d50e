"""What a person presses to answer each question of the gallery, and what is kept then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.questions.gallery import ref
from ui.questions.base import Question
from ui.questions.choice import (
    BooleanQuestion,
    ButtonsQuestion,
    ChecksQuestion,
    LikertQuestion,
    RadioQuestion,
)
from ui.questions.date import DateQuestion
from ui.questions.geo import PointQuestion, ShapeQuestion, TraceQuestion
from ui.questions.listed import ChipsQuestion, PickerQuestion
from ui.questions.note import ComputedQuestion, NoteQuestion
from ui.questions.number import DecimalQuestion, NumberQuestion
from ui.questions.range import RangePickerQuestion, RangeQuestion, RatingQuestion
from ui.questions.rank import RankQuestion
from ui.questions.text import (
    AddressQuestion,
    DigitsQuestion,
    FieldQuestion,
    LongTextQuestion,
    MaskedQuestion,
    TextQuestion,
)
from ui.questions.time import MomentQuestion, TimeQuestion
from ui.questions.trigger import TriggerQuestion
from ui.questions.unsupported import UnsupportedQuestion
from ui.questions.upload import UploadQuestion

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
#: A text to type, a key, or a key with a modifier.
Press = str | Key | tuple[Key, Qt.KeyboardModifier]
EMPTIED: tuple[Press, ...] = ((Key.Key_A, CTRL), Key.Key_Delete)


@dataclass(frozen=True)
class Case:
    """A question, its kind, what answers it, the value then, how that is seen, and what empties it again.

    `before`: other answers it depends on. `wrong`: what does not fit, and words of the sentence about it.
    """

    name: str
    kind: type[Question]
    give: tuple[Press, ...] = ()
    value: str = ""
    seen: object = None
    empty: tuple[Press, ...] = EMPTIED
    before: dict[str, str] = field(default_factory=dict)
    wrong: tuple[str, str] = ("", "")

    @property
    def ref(self) -> str:
        """Where it is."""
        return ref(self.name)

    @property
    def answer(self) -> str | list[str]:
        """The answer as the instance takes it."""
        return (
            self.value.split() if self.kind in {ChecksQuestion, ChipsQuestion, RankQuestion} else self.value
        )


def line(
    name: str, kind: type[Question], typed: str, value: str, seen: str = "", wrong: tuple[str, str] = ("", "")
) -> Case:
    """A question with one line to type into."""
    return Case(name, kind, (typed,), value, seen or value, wrong=wrong)


def pressed(name: str, kind: type[Question], value: str, give: tuple[Press, ...] = (" ",)) -> Case:
    """A question of buttons; Delete empties it, ticks are taken off."""
    empty: tuple[Press, ...] = (" ",) if kind in {ChecksQuestion, TriggerQuestion} else (Key.Key_Delete,)
    return Case(name, kind, give, value, {value}, empty)


NUMBER = "is not a whole number"
CASES = (
    line("ten", TextQuestion, "Thon 1", "Thon 1"),
    Case("ghi_chu", LongTextQuestion, ("a", Key.Key_Return, "b"), "a\nb", "a\nb"),
    line("dien_thoai", DigitsQuestion, "0905123456", "0905123456"),
    line("ma_bi_mat", MaskedQuestion, "Bi mat", "Bi mat"),
    line("trang", AddressQuestion, "https://danang.gov.vn", "https://danang.gov.vn"),
    line("ma_vach", TextQuestion, "8934567", "8934567"),
    line("so_ho", NumberQuestion, "12345", "12345", "12.345", ("-5", "Không thể âm.")),
    line("kinh_phi", DecimalQuestion, "1234567,5", "1234567.5", "1.234.567,5", ("1,2,3", "is not a number")),
    line("ngay", DateQuestion, "14/10/2026", "2026-10-14", "14/10/2026", ("31/02/2026", "is not a date")),
    line("ngay_khac", DateQuestion, "14102026", "2026-10-14", "14/10/2026", ("10/2026", "is not a date")),
    line("thang", DateQuestion, "10/2026", "2026-10-01", "10/2026", ("13/2026", "is not a month")),
    line("nam", DateQuestion, "2026", "2026-01-01", "2026", ("26", "is not a year")),
    line("gio", TimeQuestion, "8h05", "08:05:00.000+07:00", "08:05", ("25:00", "is not a time")),
    line(
        "luc", MomentQuestion, "14/10/2026 8:05", "2026-10-14T08:05:00.000+07:00", "14/10/2026 08:05",
        ("14/10/2026", "is not a day with a time"),
    ),
    pressed("loai", RadioQuestion, "bao", (" ", Key.Key_Down)),
    line("loai_gon", PickerQuestion, "sat lo", "sat", "Sạt lở đất"),
    line("tinh", PickerQuestion, "da nang", "48", "Đà Nẵng"),
    Case("xa", PickerQuestion, ("ba na",), "20308", "Xã Bà Nà", before={"tinh": "48"}),
    line("xa_bat_ky", PickerQuestion, "hoan kiem", "00070", "Phường Hoàn Kiếm"),
    pressed("hai_long", LikertQuestion, "3", (" ", Key.Key_Right, Key.Key_Right)),
    pressed("thang_cot", RadioQuestion, "t2", (" ", Key.Key_Right)),
    pressed("thang_goi", RadioQuestion, "t1"),
    pressed("thang_ba", RadioQuestion, "t1"),
    pressed("nhanh", RadioQuestion, "lu"),
    pressed("hinh", RadioQuestion, "cam"),
    pressed("dai", RadioQuestion, "a"),
    pressed("co", BooleanQuestion, "true"),
    pressed("cac_loai", ChecksQuestion, "lu"),
    pressed("cac_thang", ChecksQuestion, "t1"),
    pressed("bon_muoi", ChecksQuestion, "tt1"),
    Case("cac_xa", ChipsQuestion, ("hoan kiem", Key.Key_Return), "00070", {"00070"}, (Key.Key_Backspace,)),
    Case(
        "thu_tu", RankQuestion, ((Key.Key_Down, ALT),), "bao lu han sat", ["bao", "lu", "han", "sat"],
        (Key.Key_Delete,),
    ),
    Case("diem", RangeQuestion, (Key.Key_Right, Key.Key_Right), "5", (1, "5"), (Key.Key_Delete,)),
    Case("ty_le", RangeQuestion, (Key.Key_Right, Key.Key_Right), "0.25", (1, "0,25"), (Key.Key_Delete,)),
    Case("dung", RangeQuestion, (Key.Key_Up, Key.Key_End), "10", (10, "10"), (Key.Key_Delete,)),
    line("chon", RangePickerQuestion, "7", "7"),
    pressed("sao", RatingQuestion, "2", (" ", Key.Key_Right)),
    line("rong", NumberQuestion, "900001", "900001", "900.001", ("1000001", "from 0 to 1.000.000")),
    pressed("da_doc", TriggerQuestion, "OK"),
    line(
        "vi_tri", PointQuestion, "16,0544 108,2022", "16.0544 108.2022 0 0", "16.0544, 108.2022",
        ("Da Nang", "is not a place"),
    ),
    Case(
        "tuyen", TraceQuestion, ("16.05, 108.2", Key.Key_Return, "16.06, 108.21"),
        "16.05 108.2 0 0; 16.06 108.21 0 0", "16.05, 108.2\n16.06, 108.21",
        wrong=("16.05, 108.2", "is not a line"),
    ),
    Case(
        "vung", ShapeQuestion, ("16.05, 108.2;16.06, 108.21;16.05, 108.21",),
        "16.05 108.2 0 0; 16.06 108.21 0 0; 16.05 108.21 0 0; 16.05 108.2 0 0",
        "16.05, 108.2\n16.06, 108.21\n16.05, 108.21\n16.05, 108.2",
        wrong=("16.05, 108.2", "is not an area"),
    ),
    line("ben_ngoai", TextQuestion, "12", "12"),
    line("la", NumberQuestion, "12", "12", wrong=("12a", NUMBER)),
    pressed("ban_do", RadioQuestion, "lu"),
)  # fmt: skip

#: Nothing can be answered here by typing (files need a report to lie at).
TOLD = (
    Case("tep", UploadQuestion),
    Case("ve", UnsupportedQuestion),
    Case("ky", UnsupportedQuestion),
    Case("chup", UnsupportedQuestion),
    Case("loi_nhan", NoteQuestion),
    Case("gap_doi", ComputedQuestion),
)


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(presses: Sequence[Press]) -> None:
    """Type and press, wherever the focus is or goes."""
    for each in presses:
        if isinstance(each, str):
            QTest.keyClicks(focus(), each)
        elif isinstance(each, tuple):
            QTest.keyClick(focus(), each[0], each[1])
        else:
            QTest.keyClick(focus(), each)


def seen(asked: Question) -> object:
    """What the person sees of the answer."""
    if isinstance(asked, RangeQuestion):
        return (None if asked.slider.blank else asked.slider.value()), asked.text()
    if isinstance(asked, FieldQuestion):
        return asked.text()
    if isinstance(asked, ButtonsQuestion):
        return {value for value, button in asked._buttons.items() if button.isChecked()}
    if isinstance(asked, ChipsQuestion):
        return set(asked.chips)
    if isinstance(asked, PickerQuestion):
        return asked.picker.currentText()
    if isinstance(asked, RankQuestion):
        return asked.order.values() if asked.order.property("placed") else []
    assert isinstance(asked, TriggerQuestion)
    return {"OK"} if asked.box.isChecked() else set()
