"""Every screen in every look: no label cut, no button pressed flat, words that stand out from their ground.

Three languages, at 100 and 150 %, light, dark and high contrast, on a screen of 1366×768. The looks are
paired so that each language meets both sizes, and each size all themes; a theme changes colours alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.task import Task
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import NOW, OpenWindow, answered, enrolled, settle, signed
from tests.ui.test_first_run import to_the_key
from tests.ui.test_style import contrast
from ui.main_window import MainWindow
from ui.screens import SCREENS
from ui.status_line import Sentence
from ui.widgets.labels import Elided

#: Language, scale, theme.
LOOKS = (
    ("vi", 1.0, "light"),
    ("vi", 1.5, "contrast"),
    ("en", 1.0, "dark"),
    ("en", 1.5, "light"),
    ("fr", 1.0, "contrast"),
    ("fr", 1.5, "dark"),
)
#: How far a letter of 9.5 points comes towards its own colour: its strokes are thinner than a dot.
_THIN = 0.8


def cut(window: QWidget) -> list[str]:
    """What cannot be read whole: words wider or higher than the place they have."""
    found = [_cut_label(each) for each in window.findChildren(QLabel) if _seen(each)]
    for kind in (QPushButton, QCheckBox, QRadioButton):
        found += [_cut_button(each) for each in window.findChildren(kind) if _seen(each)]
    return [each for each in found if each]


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and widget.width() > 1 and widget.height() > 1


def _cut_label(shown: QLabel) -> str:
    text = shown.text()
    if not text or isinstance(shown, Elided) or shown.textFormat() is Qt.TextFormat.RichText:
        return ""
    advance = shown.fontMetrics().horizontalAdvance
    room, name = shown.contentsRect().width() + 1, f"{shown.objectName()} {text[:50]!r}"
    if shown.wordWrap():
        if shown.heightForWidth(shown.width()) > shown.height() + 1:
            return f"{name}: {shown.height()} high, wants {shown.heightForWidth(shown.width())}"
        widest = max(advance(word) for word in text.split() or [""])
    else:
        widest = max(advance(line) for line in text.split("\n"))
        lines = (text.count("\n") + 1) * shown.fontMetrics().height()
        if lines > shown.height() + 1:
            return f"{name}: {shown.height()} high, wants {lines}"
    return f"{name}: {room} wide, wants {widest}" if widest > room else ""


def _cut_button(shown: QAbstractButton) -> str:
    text, wanted = shown.text(), shown.sizeHint()
    if not text.strip() or isinstance(shown, Sentence):
        return ""
    name = f"{shown.objectName()} {text[:50]!r}"
    if wanted.width() > shown.width() + 1:
        return f"{name}: {shown.width()} wide, wants {wanted.width()}"
    return (
        f"{name}: {shown.height()} high, wants {wanted.height()}"
        if wanted.height() > shown.height() + 1
        else ""
    )


def faint(window: QWidget) -> list[str]:
    """Words too like their ground, measured on the picture itself."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    worded: list[QLabel | QPushButton] = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    for each in worded:
        place = QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        whole = each.visibleRegion().boundingRect() == each.rect()
        if not (_seen(each) and each.isEnabled() and each.text().strip() and whole):
            continue
        dots = Counter(memoryview(image.copy(place).constBits()).cast("I"))
        ground = dots.most_common(1)[0][0]
        most = max(contrast(_colour(ground), _colour(dot)) for dot in dots)
        if most < 4.5 * _THIN:
            found.append(f"{each.objectName()} {each.text()[:40]!r}: {most:.2f}")
    return found


def _colour(dot: int) -> str:
    return f"#{dot & 0xFFFFFF:06X}"


def _put_on(window: MainWindow, app: App, language: str, scale: float, theme: str) -> None:
    app.settings.change(language=language, scale=scale, theme=theme)
    window.shell.relook()
    window.resize(1366, 768)
    settle()


def _places(window: MainWindow, workplace: Workplace) -> dict[str, Callable[[], None]]:
    """How to come to each screen, by its name."""
    shell = window.shell
    report = signed(workplace)
    to_do = next(card for card in workplace.desk.cards(NOW.date()) if card.report is None)
    draft = workplace.reports.start(to_do.obligation)
    return {
        **{screen.key: lambda key=screen.key: window.show_screen(key) for screen in SCREENS},  # type: ignore[misc]
        "calendar": shell.show_calendar,
        "year": lambda: _press(window, "calendar.view.year"),
        "trail": shell.show_trail,
        "history": lambda: shell.show_history("cds57"),
        "found": lambda: shell.show_found("xa"),
        "trial": shell.try_form,
        "entry": lambda: shell.open_report(draft),
        "read": lambda: shell.open_report(report),
        "detail": lambda: shell.show_report(report),
        "versions": lambda: shell.compare_versions(report),
        "task": lambda: _after(window, "tasks", "tasks.new"),
        "intake": lambda: _after(window, "suggestions", "suggestions.new"),
        "account": lambda: _after(window, "settings", "settings.add"),
        **{
            part: lambda part=part: _after(window, "sync", f"sync.part.{part}")  # type: ignore[misc]
            for part in ("waiting", "aside", "received", "history", "phones", "packets", "connection")
        },
        "guide": lambda: window.show_guide("filling"),
        "keys": lambda: window.show_guide("keys"),
        "news": lambda: window.show_guide("news"),
    }


def _press(window: MainWindow, name: str) -> None:
    (button,) = [each for each in window.findChildren(QPushButton, name) if each.isVisible()]
    button.click()


def _after(window: MainWindow, screen: str, name: str) -> None:
    window.show_screen(screen)
    settle()
    _press(window, name)


@pytest.mark.parametrize(("language", "scale", "theme"), LOOKS)
def test_every_screen_can_be_read(
    language: str,
    scale: float,
    theme: str,
    window: MainWindow,
    workplace: Workplace,
    central: CentralInProcess,
    app: App,
    qtbot: QtBot,
) -> None:
    enrolled(workplace, central)
    _put_on(window, app, language, scale, theme)
    wrong: dict[str, list[str]] = {}
    for name, go in _places(window, workplace).items():
        go()
        answered(qtbot, window.bridge)
        wrong[name] = [*cut(window), *faint(window)]
        assert (window.width(), window.height()) == (1366, 768), name
    window.door.close()
    assert not {place: each for place, each in wrong.items() if each}


@pytest.mark.parametrize(("language", "scale", "theme"), LOOKS)
def test_the_ways_in_can_be_read(
    language: str, scale: float, theme: str, app: App, open_window: OpenWindow, qtbot: QtBot
) -> None:
    app.settings.change(language=language, scale=scale, theme=theme)
    window = open_window(app)
    window.resize(1366, 768)
    settle()
    wrong = {"sign in": [*cut(window), *faint(window)]}
    _press(window, "signIn.recover")
    answered(qtbot, window.bridge)
    wrong["recovery"] = [*cut(window), *faint(window)]
    for path in app.config.profile.glob("vault*.json"):
        path.unlink()
        path.mkdir()  # nobody can be read
    window.show_sign_in()
    settle()
    _press(window, "signIn.restore")
    settle()
    wrong["restoring"] = [*cut(window), *faint(window)]
    assert not {place: each for place, each in wrong.items() if each}


@pytest.mark.parametrize(("language", "scale", "theme"), LOOKS)
def test_the_first_run_can_be_read(
    language: str, scale: float, theme: str, fresh: App, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(fresh)
    to_the_key(window, qtbot)
    fresh.settings.change(language=language, scale=scale, theme=theme)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    assert not [*cut(window), *faint(window)]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_foot_is_whole_however_much_stands_over_it(
    scale: float, window: MainWindow, workplace: Workplace, app: App
) -> None:
    """Words that wrap on a screen do not press the line at the foot flat."""
    _put_on(window, app, "vi", scale, "light")
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.report is None)
    window.shell.open_report(workplace.reports.start(card.obligation))
    settle()
    (entry,) = [each for each in window.findChildren(QWidget, "entry") if each.isVisible()]
    entry.banner.say("Cần sửa: " + "kiểm tra lại số máy tính. " * 20, "warn")  # type: ignore[attr-defined]
    entry.look_for()  # type: ignore[attr-defined]
    settle()
    (line,) = window.findChildren(QPushButton, "status.line")
    assert line.height() >= line.sizeHint().height()
    foot = line.mapTo(window, QPoint(0, line.height())).y()
    assert foot <= window.height()
    assert not [each for each in cut(window) if "status" in each]


def test_the_head_gives_the_title_its_room(window: MainWindow, workplace: Workplace, app: App) -> None:
    """At 150 % the search is narrower, and the report's name is read whole."""
    _put_on(window, app, "vi", 1.5, "light")
    window.shell.show_report(signed(workplace))
    settle()
    (title,) = [each for each in window.findChildren(Elided, "head.title") if each.isVisible()]
    title.say("Báo cáo giải quyết thủ tục hành chính")
    window.resize(1367, 768)
    settle()
    assert title.text() == "Báo cáo giải quyết thủ tục hành chính"
    (search,) = [each for each in window.findChildren(QWidget, "search") if each.isVisible()]
    window.show_screen("settings")
    settle()
    assert search.width() == 480


def test_a_scrolled_page_has_no_bar_across(window: MainWindow, workplace: Workplace) -> None:
    for name in ("settings", "sync", "desk"):
        window.show_screen(name)
        settle()
        across = [
            each.objectName()
            for each in window.findChildren(QAbstractScrollArea)
            if each.isVisible() and each.horizontalScrollBar().isVisible()
        ]
        assert not across, name


def test_at_twice_the_size_filters_and_days_keep_their_room(
    window: MainWindow, workplace: Workplace, app: App
) -> None:
    """Boxes do not lie over each other, a day is as high as its number, a card is seen."""
    _put_on(window, app, "vi", 2.0, "light")
    window.show_screen("reports")
    settle()
    boxes = [
        _shown(window, f"reports.{name}").geometry() for name in ("states", "forms", "periods", "history")
    ]
    assert not [(one, two) for one, two in pairwise(boxes) if one.intersects(two)]
    window.shell.show_calendar()
    settle()
    month = _shown(window, "calendar.month")
    assert isinstance(month, QTableWidget)
    assert month.rowHeight(0) >= month.fontMetrics().height()
    today = month.visualItemRect(month.currentItem())
    assert month.viewport().rect().contains(today)
    workplace.tasks.add(Task(id="", title="Phủ sóng 4G hai thôn"))
    window.show_screen("tasks")
    settle()
    _press(window, "tasks.view.board")
    settle()
    cards = _shown(window, "tasks.cards.notBegun")
    assert isinstance(cards, QListWidget)
    assert cards.viewport().height() >= 2 * cards.fontMetrics().height()


def _shown(window: MainWindow, name: str) -> QWidget:
    (found,) = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    return found
