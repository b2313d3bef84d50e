"""Pages with something on them, in looks an empty one never meets: large letters, contrast, French.

One task, one suggestion from new to answered, one notice, a board with cards, the preview of a sheet.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.suggestion import Intake, Kind, Person, Weighing
from desktop.services.workplace import Workplace
from tests.ui import entry_forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, settle
from tests.ui.test_looks import _after, _put_on, cut, faint
from tests.ui.test_notices import arrive, notice
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import screen as suggestions_of
from tests.ui.test_tasks import body, come, day
from tests.ui.test_tasks import screen as tasks_of
from ui.main_window import MainWindow
from ui.status_line import Sentence
from ui.widgets.labels import Elided

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LOOKS = (
    ("vi", 1.5, "contrast"),
    ("en", 1.0, "contrast"),
    ("fr", 1.5, "dark"),
    ("fr", 2.0, "light"),
    ("vi", 2.0, "light"),
)
LONG = (
    "Rà soát, bổ sung quy hoạch hạ tầng số, phủ sóng 4G/5G tại các thôn lõm sóng; lắp đặt wifi công cộng "
    "miễn phí tại nhà văn hóa 22 thôn và trụ sở Ủy ban nhân dân xã"
)
#: A French line could begin with the mark here, or end at the guillemet. Words of the commune are Vietnamese.
LOOSE = re.compile(r" [:;!?»]|« |«[^\u00a0\u202f]|[A-Za-zéèêà][:;!?](?= |$)")

VIETNAMESE = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]")


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With what carries tasks and suggestions."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("nhiemvu", "cds57", "pakn"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Of the leader, who may publish."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


def filled(workplace: Workplace, tmp_path: Path) -> tuple[str, str, Path]:
    """Tasks of every kind, two suggestions (one answered late), a notice, a sheet with a wrong row."""
    update = {
        "sha256": "a" * 64, "report": "r1", "at": NOW.isoformat(), "by": "Lê Thị Bình", "progress": 30,
        "claim": "dangthuchien", "result": "Đã khảo sát 12 thôn", "difficulty": "Thiếu kinh phí",
        "decision": "returned", "evidence": ["bien-ban.pdf"], "reason": "Thiếu minh chứng",
    }  # fmt: skip
    come(
        workplace,
        body(
            "NQ57-001",
            LONG,
            deadline=day(40),
            deadline_text="Quý IV năm 2026, chậm nhất trước kỳ họp",
            state="dangthuchien",
            progress=40,
            officer="Nguyễn Thị Lan",
            assigner="Sở Khoa học và Công nghệ thành phố Đà Nẵng",
            priority="Cao",
            checklist=[{"id": "a", "text": "Lập danh sách, khảo sát hiện trạng hạ tầng của từng thôn"}],
            instructions=[{"id": "w", "at": NOW.isoformat(), "by": "Chị Mai", "text": "Làm trước Tết"}],
            updates=[update],
        ),
        body("2", "Phủ sóng 4G hai thôn", deadline=day(-3), officer="Lê Thị Bình"),
        body("3", "Ký số văn bản đi", state="dahoanthanh", done_on=day(-9), deadline=day(-5)),
        body("4", "Dọn kho lưu trữ", deadline_text="khi có hướng dẫn"),
        body("5", "Số hóa hồ sơ", state="choxacnhan", claim="hoanthanh", progress=100, deadline=day(3)),
        body("6", "Mở lớp", state="thuchienlai", progress=60, deadline=day(-1), reason="Làm chưa đúng"),
    )
    suggestions = workplace.suggestions
    answered_one = suggestions.take_in(
        Intake(
            Kind.INITIATIVE,
            "Đường thôn Phú Túc sạt lở, xe không qua được. Bà Hoa gọi 0905 123 456, xin 150.000.000 đồng",
            person=Person("Nguyễn Thị Hoa", "0914 222 333", "Thôn Phú Túc"),
            weighing=Weighing("Đi lại an toàn", "200 triệu", "Làm được"),
        )
    )
    suggestions.route(answered_one, "Phòng Kinh tế", "Nguyễn Thị Lan", NOW.date())
    suggestions.answer(answered_one, "UBND xã đã bố trí 150.000.000 đồng, hoàn thành tháng 11.")
    new_one = suggestions.take_in(
        Intake(Kind.SOLUTION, "Đường thôn Phú Túc sạt lở, xe không qua được, nên kè đá", anonymous=True)
    )
    arrive(workplace, notice(1))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Thời hạn"])
    sheet.append(["C-1", "NQ57", "Lắp camera an ninh", "31/13/2026"])
    sheet.append(["NQ57-001", "NQ57", "Rà soát", ""])
    sheet.append(["", "NQ57", "Phủ sóng 4G hai thôn", "Quý IV/2026 (Kế hoạch ngày 15/12/2025)"])
    sheet.append(["2", "", "Më líp b×nh d©n häc vô sè", ""])
    path = tmp_path / "danh-sach.xlsx"
    book.save(path)
    return answered_one, new_one, path


def outside(window: QWidget) -> list[str]:
    """Fields, choices and buttons that reach beyond what holds them: there their edge is cut off."""
    found = []
    kinds = (QPushButton, QComboBox, QLineEdit, QPlainTextEdit)
    for each in (widget for kind in kinds for widget in window.findChildren(kind)):
        holder = each.parentWidget()
        while each.isVisible() and holder is not None:
            if isinstance(holder.parentWidget(), QAbstractScrollArea):
                break  # what is scrolled comes into sight
            place = QRect(each.mapTo(holder, QPoint(0, 0)), each.size())
            if not holder.rect().adjusted(-1, -1, 1, 1).contains(place):
                found.append(f"{each.objectName()} {place} beyond {holder.objectName()} {holder.rect()}")
                break
            holder = holder.parentWidget()
    return found


def unread(window: MainWindow) -> list[str]:
    """The name of the place, or how the sending stands, that ends in …"""
    titles = [each for each in window.findChildren(Elided, "head.title") if each.isVisible()]
    found = [f"head.title {each.text()!r}" for each in titles if each.text() != each.accessibleName()]
    for foot in (each for each in window.findChildren(Sentence) if each.isVisible()):
        drawn = QStyleOptionButton()
        foot.initStyleOption(drawn)
        text: str = drawn.text  # type: ignore[attr-defined]  # its stub
        if "…" in text:
            found.append(f"status.line {text!r}")
    return found


def loose(window: MainWindow) -> list[str]:
    """French words that could be parted at a mark."""
    worded: list[QLabel | QPushButton] = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    said = [each.text() for each in worded if each.isVisible()]
    said += [each.accessibleName() for each in window.findChildren(QWidget) if each.isVisible()]
    return [
        text for text in said if LOOSE.search(re.sub(r"<[^>]*>", "", text)) and not VIETNAMESE.search(text)
    ]


def places(window: MainWindow, workplace: Workplace, tmp_path: Path) -> dict[str, Callable[[], None]]:
    """How to come to each page."""
    done, new, path = filled(workplace, tmp_path)

    def tasks(view: str) -> None:
        window.show_screen("tasks")
        tasks_of(window).show_list()
        tasks_of(window).views.choose(view)

    def one_task() -> None:
        tasks("list")
        tasks_of(window).open("t0")

    def sheet() -> None:
        tasks("list")
        tasks_of(window)._show_sheet(workplace.tasks.preview(path, NOW.date()))

    def all_suggestions() -> None:
        window.show_screen("suggestions")
        suggestions_of(window).show_list()

    def suggestion(which: str) -> None:
        window.show_screen("suggestions")
        suggestions_of(window).open(which)

    def published() -> None:
        suggestion(done)
        settle()
        (change,) = [
            each for each in window.findChildren(QPushButton, "suggestion.public") if each.isVisible()
        ]
        change.click()

    return {
        "tasks": lambda: tasks("list"),
        "board": lambda: tasks("board"),
        "task": one_task,
        "excel": sheet,
        "suggestions": all_suggestions,
        "suggestion-new": lambda: suggestion(new),
        "suggestion-answered": lambda: suggestion(done),
        "suggestion-publish": published,
        "intake": lambda: _after(window, "suggestions", "suggestions.new"),
        "notices": lambda: window.show_screen("notices"),
        "notice": lambda: window.shell.show_notice("n1"),
        "keys": lambda: window.show_guide("keys"),
    }


@pytest.mark.parametrize(("language", "scale", "theme"), LOOKS)
def test_every_filled_page_can_be_read(
    language: str,
    scale: float,
    theme: str,
    window: MainWindow,
    workplace: Workplace,
    app: App,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    pages = places(window, workplace, tmp_path)
    _put_on(window, app, language, scale, theme)
    wrong: dict[str, list[str]] = {}
    for name, go in pages.items():
        go()
        answered(qtbot, window.bridge)
        settle()
        wrong[name] = [*cut(window), *faint(window), *outside(window), *unread(window)]
        wrong[name] += loose(window) if language == "fr" else []
        picture(window, f"filled-{name}-{language}{scale:.0%}{theme}")
        assert (window.width(), window.height()) == (1366, 768), name
    window.door.close()
    assert not {place: each for place, each in wrong.items() if each}
