"""The entry screen with the shipped forms: accessibility tree, keyboard order, nothing cut at any size."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QWidget

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.founding import Founded
from tests.ui import accessibility
from tests.ui.conftest import (
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    RESOURCES,
    OpenWindow,
    _app,
    settle,
)
from tests.ui.test_entry import GOOD
from tests.ui.test_screens import _describe, _focusable, _name, _tab_stops, picture
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen
from ui.widgets.fields import SearchMark

#: The pages looked at: the form F1, the tables of F2, a report that awaits its leader.
PAGES = ("entry", "entry_table", "entry_sign")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    """Everything shipped, the forms too, with the translations compiled."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in ("calendar", "fonts", "forms", "icons", "styles", "units"):
        (folder / name).symlink_to(RESOURCES / name, target_is_directory=True)
    (folder / "translations").symlink_to(resources / "translations", target_is_directory=True)
    return folder


@pytest.fixture
def app(tmp_path: Path, founded: Founded, shipped: Path) -> App:
    return _app(Path(shutil.copytree(founded(shipped), tmp_path / "profile")), shipped, None)


Open = Callable[..., EntryScreen]


@pytest.fixture
def open_entry(app: App, open_window: OpenWindow) -> Open:
    """Opens one of PAGES in the window, in a language and at a scale."""
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)

    def open_(page: str, language: str = "vi", scale: float = 1.0) -> EntryScreen:
        app.settings.change(language=language, scale=scale)
        report = started(workplace, "tthc" if page == "entry_table" else "cds57")
        if page == "entry_sign":
            hand_in(workplace, report)
        window = open_window(app)
        window.enter(workplace)
        window.shell.open_report(report)
        settle()
        screen = window.findChild(EntryScreen)
        assert screen is not None
        return screen

    return open_


def started(workplace: Workplace, form: str) -> str:
    cards = workplace.desk.cards(NOW.date())
    return workplace.reports.start(next(card.obligation for card in cards if card.form == form))


def hand_in(workplace: Workplace, report: str) -> None:
    instance = workplace.reports.open(report).instance
    for node in list(instance.walk()):
        if (answer := GOOD.get(node.ref.rpartition("/")[2])) is not None:
            instance.answer(node.ref, answer)
    workplace.reports.finish(report, instance)


def window_of(screen: EntryScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


@pytest.mark.parametrize("page", PAGES)
def test_the_entry_screen_says_what_it_said(
    page: str, open_entry: Open, request: pytest.FixtureRequest
) -> None:
    screen = open_entry(page)
    picture(screen.window(), page)
    accessibility.compare(page, screen, request)


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_focus_has_a_name(page: str, open_entry: Open) -> None:
    screen = open_entry(page)
    assert not [_describe(widget) for widget in _focusable(window_of(screen)) if not _name(widget)]


@pytest.mark.parametrize("page", PAGES)
def test_tab_walks_through_the_whole_entry_screen_and_comes_back(page: str, open_entry: Open) -> None:
    window = window_of(open_entry(page))
    window.setFocus()
    seen: list[QWidget] = []
    for _ in range(600):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen and not isinstance(now, QTableView):  # inside a table Tab goes from cell to cell
            break
        seen.append(now)
    assert not [_describe(widget) for widget in _tab_stops(window) if widget not in seen]


def test_tab_goes_from_the_outline_to_the_questions_to_the_next_step(open_entry: Open) -> None:
    screen = open_entry("entry")
    places: list[QWidget] = []
    widget: QWidget | None = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        places.append(widget)
        widget = widget.nextInFocusChain()
    names = [place.objectName() for place in places]
    question = screen.findChild(QWidget, "q:/data/can_bo/cb_tong")
    assert question is not None
    first = question.focusProxy()
    assert first is not None
    order = [names.index("entry.section.0"), places.index(first), names.index("entry.finish")]
    assert order == sorted(order)


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("page", PAGES)
def test_no_button_is_cut_at_any_size(page: str, scale: float, language: str, open_entry: Open) -> None:
    screen = open_entry(page, language, scale)
    window = window_of(screen)
    window.resize(1366, 768)
    settle()
    if (language, scale) == ("fr", 2.0):
        picture(window, f"{page}-fr-light-200")
    assert (window.width(), window.height()) == (1366, 768)
    cut = [
        _describe(found)
        for found in screen.foot.findChildren(QPushButton)
        if found.isVisible()
        and (found.width() < found.sizeHint().width() or not inside(found.parentWidget(), found))
    ]
    cut += [
        found.text()
        for found in screen.foot.findChildren(QLabel)
        if found.isVisible() and found.text() and found.width() < found.sizeHint().width()
    ]
    assert not cut
    panel = screen.findChild(QWidget, "entry.signOff")
    if panel is not None:
        assert panel.height() >= panel.heightForWidth(panel.width())
        assert panel.mapTo(screen, panel.rect().topRight()).x() < screen.width()


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_in_large_letters_what_a_leader_does_is_in_sight(language: str, open_entry: Open) -> None:
    screen = open_entry("entry_sign", language, 1.5)
    window_of(screen).resize(1366, 768)
    settle()
    for name in ("entry.leaderPassword", "entry.sign", "entry.sendBack"):
        found = screen.findChild(QWidget, name)
        assert found is not None
        assert found.visibleRegion().boundingRect() == found.rect(), name
    window_of(screen).resize(1366, 1400)
    settle()
    panel, sign = screen.findChild(QWidget, "entry.signOff"), screen.findChild(QPushButton, "entry.sign")
    assert panel is not None
    assert sign is not None
    words = max(panel.findChildren(QLabel), key=lambda each: len(each.text()))
    assert words.y() < sign.y(), "where there is room, first how it goes"


def test_a_long_banner_leaves_the_head_whole_in_the_largest_letters(open_entry: Open) -> None:
    screen = open_entry("entry", "vi", 2.0)
    window = window_of(screen)
    window.resize(1366, 768)
    window.shell.banner(
        "Đã chép 12 số liệu kỳ trước. Hãy xem lại từng số: kỳ này có gì thay đổi? " * 3, "warn"
    )
    settle()
    assert window.height() == 768
    for part in (screen.head, screen.foot):
        assert part.height() >= part.heightForWidth(part.width())


def inside(outer: QWidget | None, widget: QWidget) -> bool:
    return outer is not None and outer.rect().contains(widget.geometry())


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_head_of_the_report_list_is_cut_and_the_receipt_stays(
    language: str, scale: float, open_entry: Open, app: App
) -> None:
    window = window_of(open_entry("entry_sign", language, scale))
    window.show_screen("reports")
    window.resize(1366, 768)
    settle()
    picture(window, f"reports-{language}-light-{round(scale * 100)}")
    table = window.findChild(QTableView, "reports.table")
    assert table is not None
    head = table.horizontalHeader()
    shown = [at for at in range(6) if not table.isColumnHidden(at)]
    assert not [at for at in shown if head.sectionSize(at) < head.sectionSizeHint(at)]
    assert not [at for at in shown[1:] if head.sectionSize(at) < table.sizeHintForColumn(at)]
    assert sum(head.sectionSize(at) for at in shown) <= table.viewport().width()
    if scale <= 1.5:
        assert 5 in shown
    if scale == 1.0:
        assert shown == [0, 1, 2, 3, 4, 5]


def test_the_icon_of_a_search_grows_with_the_scale(open_entry: Open, app: App) -> None:
    sizes = []
    window = window_of(open_entry("entry"))
    for scale in (1.0, 2.0):
        app.settings.change(scale=scale)
        window.shell.relook()
        window.show_screen("reports")
        settle()
        field = window.findChild(QWidget, "reports.text")
        assert field is not None
        mark = field.findChild(SearchMark)
        assert mark is not None
        sizes.append(mark.size())
    assert sizes[1].width() >= sizes[0].width() * 2
