"""What stands where: nothing cut without a sign of it, edges in line, the focus where a person goes on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import answered, enrolled, focused, settle
from tests.ui.test_frame import find, press
from tests.ui.test_locking import open_report
from ui import style
from ui.guide.tour import Tour
from ui.main_window import MainWindow
from ui.widgets.feedback import Banner
from ui.widgets.fields import Box
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, page


def left_of(window: MainWindow, widget: QWidget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


def shown(window: MainWindow, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def test_a_list_box_ends_its_words_with_an_ellipsis(qapp: QApplication, qtbot: QtBot) -> None:
    box = Box("box", "Box")
    qtbot.addWidget(box)
    short, long = "Báo cáo chuyển đổi số, N", "Báo cáo chuyển đổi số, Nghị quyết 57 của Bộ Chính trị"
    for text in (short, long):
        box.addItem(text)
    box.resize(box.fontMetrics().horizontalAdvance(short) + 60, 34)
    box.show()
    pictures = []
    for place in range(2):
        box.setCurrentIndex(place)
        pictures.append(box.grab().toImage())
    assert box.currentText() == long
    field = QRect(0, 0, box.width() - 34, box.height())  # without the mark that opens it
    assert pictures[0].copy(field) != pictures[1].copy(field)  # cut off, both would read alike


def test_the_words_of_a_paragraph_stand_in_its_middle(qapp: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    words = Paragraph("Hx")
    words.setStyleSheet("background: white; color: black")
    holder.setLayout(column(words))
    holder.show()
    image = words.grab().toImage()
    dark = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in range(min(image.width(), 40)))
    ]
    ratio = image.devicePixelRatio()
    descent = words.fontMetrics().descent() * ratio
    above, below = (
        dark[0] - (words.fontMetrics().ascent() - words.fontMetrics().capHeight()) * ratio,
        (image.height() - dark[-1] - 1 - descent),
    )
    assert abs(above - below) <= 2 * ratio


def test_a_page_keeps_its_right_edge_when_its_bar_comes(qapp: QApplication, qtbot: QtBot) -> None:
    tall = QLabel("x")
    area: QScrollArea = page(column(tall))
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    settle()
    edges = []
    for height in (20, 2000):
        tall.setFixedHeight(height)
        settle()
        edges.append(tall.mapTo(area, QPoint(tall.width(), 0)).x())
    assert area.verticalScrollBar().isVisible()
    assert edges[0] == edges[1]


def test_the_head_of_a_report_is_in_line_with_its_title(window: MainWindow, workplace: Workplace) -> None:
    open_report(window, workplace)
    title, given = find(window, "entry.title"), find(window, "entry.given")
    assert left_of(window, title) == left_of(window, given)


def test_the_desk_begins_with_what_is_to_be_done_first(window: MainWindow) -> None:
    window.show_screen("reports")
    settle()
    window.show_screen("desk")
    settle()
    assert focused().property("role") == "primary"


def test_enrolling_again_keeps_the_focus(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    enrolled(workplace, central)
    window.show_screen("settings")
    qtbot.waitUntil(lambda: shown(window, "settings.enrolAgain"), timeout=20_000)  # the cards come in turn
    press(window, "settings.enrolAgain")
    assert focused().objectName() == "enrol.code"
    answered(qtbot, window.bridge)


def test_the_tour_ends_though_what_had_the_focus_is_gone(window: MainWindow, app: App) -> None:
    window.show_screen("desk")
    settle()
    gone = QPushButton("x", window)
    gone.show()
    gone.setFocus()
    assert window.frame is not None
    tour = Tour(window.frame)
    gone.deleteLater()
    settle()
    tour.end()
    assert tour.isHidden()


def test_a_banner_says_it_in_the_middle(qapp: QApplication, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("Đã nhận đủ.")
    banner.resize(style.px(600), banner.sizeHint().height())
    banner.show()
    settle()
    (words,) = banner.findChildren(Paragraph)
    assert abs(words.geometry().center().y() - banner.rect().center().y()) <= 1
