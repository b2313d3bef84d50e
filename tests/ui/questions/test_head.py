"""What stands over the field: markdown, guidance, pictures; and a reviewer's words under it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.questions.around_form import Sheet, png
from ui import style
from ui.questions.around import Around
from ui.questions.paint import LEAST, Words, contrast, readable, say
from ui.questions.picture import Picture, format_of, read_picture

HO, TEN, ANH, TIENG, CHU = "/data/ho", "/data/ten", "/data/anh", "/data/tieng", "/data/chu"
RESOURCES = Path(__file__).resolve().parents[3] / "resources"
MakeSheet = Callable[..., Sheet]


@pytest.fixture
def sheet(qtbot: QtBot) -> MakeSheet:
    def make(*refs: str, around: Around | None = None) -> Sheet:
        made = Sheet(*refs, around=around)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


# Words.


def test_labels_and_hints_show_markdown_and_screen_readers_hear_words(sheet: MakeSheet) -> None:
    made = sheet(HO)
    asked = made.questions[HO]
    assert any("Số <b>hộ</b>" in words for words in made.words())
    assert any("Cả <b>tạm trú</b>" in words for words in made.words())
    assert asked.accessibleName() == "Số hộ của  (hộ)"
    assert "Cả tạm trú" in asked.fields()[0].accessibleDescription()


def test_an_answer_in_a_label_is_shown_as_typed(sheet: MakeSheet) -> None:
    made = sheet(TEN, HO)
    made.instance.answer(TEN, "<b>A</b> **x**")
    made.show_anew()
    assert made.questions[HO].accessibleName() == "Số hộ của <b>A</b> **x** (hộ)"
    (label,) = [words for words in made.words() if "của" in words]
    assert "&lt;b&gt;A&lt;/b&gt; **x**" in label
    assert "<b>hộ</b>" in label


def test_links_open_nothing(sheet: MakeSheet) -> None:
    made = sheet(CHU)
    labels = made.questions[CHU].findChildren(QLabel)
    shown = [label for label in labels if "https://a.vn/hd" in label.text()]
    assert shown
    assert not any("<a" in label.text() or label.openExternalLinks() for label in shown)


def test_plain_words_stay_plain_text(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    say(label, "a & b > c")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "a & b > c"
    say(label, "**a** <b>x</b>")
    assert label.textFormat() == Qt.TextFormat.RichText
    assert "<b>a</b> &lt;b&gt;x&lt;/b&gt;" in label.text()
    say(label, "a", "<i>!</i>")
    assert label.text() == "a<i>!</i>"


@pytest.mark.parametrize("width", [60, 90, 130, 170, 240, 400])
def test_the_lighter_word_has_room_at_any_width(qtbot: QtBot, width: int) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.setWordWrap(True)
    words.tell("Số hộ đã được cấp giấy chứng nhận quyền sử dụng đất", "· bắt\u00a0buộc")
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words._laid(width).boundingRect().height() <= words.heightForWidth(width) + 1
    words.resize(width, words.heightForWidth(width))
    words.show()
    seen = words.grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert {style.tokens().text.lower(), style.tokens().muted.lower()} <= colours


def test_markdown_has_its_lighter_word_too(qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.tell("**x**", "· y")
    assert words.textFormat() == Qt.TextFormat.RichText
    assert "<b>x</b>" in words.text()
    assert "· y" in words.text()
    words.tell("x", "")
    assert words.text() == "x"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_colours_of_authors_are_readable_or_left_out(theme: str, qapp: QApplication) -> None:
    style.apply(qapp, RESOURCES, theme, 100)
    try:
        kept = 0
        for asked in (
            "red",
            "#c00",
            "blue",
            "yellow",
            "#FFFFFF",
            "black",
            "gray",
            "rgb(10, 80, 10)",
            "#ff9e94",
        ):
            seen = readable(asked)
            if seen:
                kept += 1
                for ground in (style.tokens().surface, style.tokens().raised):
                    assert contrast(QColor(seen), QColor(ground)) >= LEAST
        assert kept >= 2
        for asked in ("transparent", "none", "", "url(x)", "#12", "expression(1)", "#80ff0000"):
            assert readable(asked) == ""
    finally:
        style.apply(qapp, RESOURCES, "light", 100)


def test_what_is_readable_depends_on_the_theme(qapp: QApplication) -> None:
    try:
        style.apply(qapp, RESOURCES, "light", 100)
        assert (readable("navy"), readable("yellow")) == ("#000080", "")
        style.apply(qapp, RESOURCES, "dark", 100)
        assert (readable("navy"), readable("yellow")) == ("", "#ffff00")
    finally:
        style.apply(qapp, RESOURCES, "light", 100)


# Guidance.


def test_guidance_is_folded_until_f1_and_remembered(sheet: MakeSheet) -> None:
    around = Around(unfolded=set())
    made = sheet(HO, TEN, around=around)
    asked = made.questions[HO]
    guidance, fold = asked._head.guidance, asked._head.fold
    assert guidance is not None
    assert fold is not None
    assert fold.isVisible()
    assert fold.accessibleName() == "Guidance: Số hộ của  (hộ)"
    assert not guidance.isVisible()
    assert "F1: guidance" in asked.fields()[0].accessibleDescription()
    asked.go_to(HO)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)
    assert guidance.isVisible()
    assert fold.isChecked()
    assert "thường trú" in guidance.text()
    assert QApplication.focusWidget() is focus
    other = sheet(HO, around=around)
    again = other.questions[HO]
    assert again._head.guidance is not None
    assert again._head.guidance.isVisible()
    fold.click()
    assert not guidance.isVisible()
    assert around.unfolded == set()


def test_tab_does_not_stop_at_guidance_where_a_field_has_the_key(sheet: MakeSheet) -> None:
    made = sheet(HO, CHU)
    folds = [made.questions[ref]._head.fold for ref in (HO, CHU)]
    assert [fold.focusPolicy() for fold in folds if fold is not None] == [
        Qt.FocusPolicy.NoFocus,
        Qt.FocusPolicy.StrongFocus,
    ]


def test_a_question_without_guidance_has_no_button(sheet: MakeSheet) -> None:
    made = sheet(TEN)
    asked = made.questions[TEN]
    assert asked._head.fold is None
    asked.go_to(TEN)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)


def test_the_head_knows_its_height_with_everything_in_it(sheet: MakeSheet) -> None:
    made = sheet(HO, around=Around(unfolded={HO}))
    asked = made.questions[HO]
    for _ in range(3):
        QApplication.processEvents()
    first = asked.fields()[0]
    top = first.mapTo(asked, first.rect().topLeft()).y()
    margins = asked._column.contentsMargins().top() + asked._column.spacing()
    assert abs(asked.head_height(asked.width()) + margins - top) <= 2


# Pictures.


def test_a_picture_is_scaled_named_and_shown_large(sheet: MakeSheet) -> None:
    files = {"nha.png": png(1200, 300), "nha_to.png": png(1400, 350)}
    made = sheet(ANH, around=Around(media=files.get))
    asked = made.questions[ANH]
    picture = asked.findChild(Picture)
    assert picture is not None
    assert picture.canvas.sizeHint() == QSize(480, 120)
    assert picture.canvas.accessibleName() == "Picture: Kiểu nhà nào?"
    picture.larger.click()
    assert picture.canvas.sizeHint() == QSize(740, 185)
    assert picture.larger.text() == "Show it small"
    picture.larger.click()
    assert picture.canvas.sizeHint() == QSize(480, 120)


def test_a_missing_picture_is_said(sheet: MakeSheet) -> None:
    made = sheet(ANH)
    assert "The picture nha.png did not come with the form." in made.words()


def test_sound_and_film_are_named(sheet: MakeSheet) -> None:
    said = "\n".join(sheet(TIENG).words())
    assert "nghe.mp3" in said
    assert "xem.mp4" in said


BROKEN = {
    "empty": b"",
    "words": b"no picture at all",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "head only": png(10, 10)[:20],
    "no size": png(0, 0, b""),
    "huge size": png(100_000, 100_000, b""),
    "wide": png(2_000_000_000, 1, b""),
    "tiff": b"II*\x00" + struct.pack("<I", 8) + b"\x00" * 40,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_refused_in_words(sheet: MakeSheet, name: str) -> None:
    made = sheet(ANH, around=Around(media=lambda _: BROKEN[name]))
    assert "The picture nha.png cannot be shown: it is damaged, too large or no picture." in made.words()


def test_a_picture_of_too_many_bytes_is_not_opened() -> None:
    assert read_picture(png(4, 4) + b"\0" * (20 * 1024 * 1024), QSize(10, 10)) is None
    assert read_picture(png(4, 4), QSize(10, 10)) is not None


def test_a_small_picture_keeps_its_size_and_a_long_one_keeps_a_pixel() -> None:
    small, long = read_picture(png(40, 20), QSize(480, 240)), read_picture(png(5000, 2), QSize(480, 240))
    assert small is not None
    assert long is not None
    assert small.size() == QSize(40, 20)
    assert long.size() == QSize(480, 1)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(1, 1), "png"),
        (b"\xff\xd8\xff\xe0rest", "jpeg"),
        (b"GIF89arest", "gif"),
        (b"RIFF\x10\x00\x00\x00WEBPrest", "webp"),
        (b"BMrest", "bmp"),
        (b"RIFF\x10\x00\x00\x00WAVErest", ""),
        (BROKEN["svg"], ""),
        (BROKEN["tiff"], ""),
        (b"%PDF-1.7", ""),
    ],
)
def test_only_what_begins_like_a_picture_is_given_to_a_reader(data: bytes, kind: str) -> None:
    assert format_of(data) == kind


@pytest.mark.qt_log_ignore(".*")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_bytes_break_the_reader(qapp: QApplication, data: st.DataObject) -> None:
    whole = bytearray(png(16, 16))
    for _ in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    picture = read_picture(bytes(whole[: data.draw(st.integers(0, len(whole)))]), QSize(100, 100))
    assert picture is None or (picture.width() <= 100 and picture.height() <= 100)


# A reviewer's words.


def test_a_reviewers_words_stand_at_their_question(sheet: MakeSheet) -> None:
    around = Around(comments={TEN: ("Ghi cả tên cũ.", "Viết hoa.")})
    made = sheet(TEN, HO, around=around)
    asked = made.questions[TEN]
    assert "Asked to correct: Ghi cả tên cũ.\nViết hoa." in made.words()
    assert "Ghi cả tên cũ" in asked.fields()[0].accessibleDescription()
    assert "Asked" not in made.questions[HO].fields()[0].accessibleDescription()
