"""`python -m tests.guide_pictures`: take the pictures of the guide anew, from the real windows.

A centre runs on loopback, a commune is founded, reports are filled in, signed, sent and returned, offscreen
and in Vietnamese; each picture a page names is written to `resources/guide/images`. Pictures nobody names are
not kept. The last line printed is JSON; the exit status is 1 when a page names a picture that was not taken.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.app import App
from desktop.domain.views import ReportFilter, ReportRow
from tests.central_process import ROOT, CentralProcess
from tests.demo.__main__ import demo_centre
from tests.demo.people import UNIT
from tests.demo.story import tell
from tests.e2e.person import Person

GUIDE = ROOT / "resources" / "guide"
#: Of the window: small enough that its words can be read in the guide's column.
SIZE = (1120, 720)
#: Colours a picture is kept with; our screens have few.
COLOURS = 96
_PICTURE = re.compile(r"\.\./images/([\w-]+)\.png")
#: What a stick is called where the officers work; here a folder of that name.
STICK = Path("E:\\")
See = Callable[[str], None]


def main() -> int:
    """Take and keep them all; the exit status."""
    wanted = {
        name for page in (GUIDE / "vi").glob("*.md") for name in _PICTURE.findall(page.read_text("utf-8"))
    }
    with tempfile.TemporaryDirectory() as place, demo_centre(Path(place) / "central") as central:
        told = tell(central, Path(place), size=SIZE, further=further)
        taken = {path.stem.partition("-")[2]: path for path in told.pictures}
        for old in (GUIDE / "images").glob("*.png"):
            old.unlink()
        for name in sorted(wanted & set(taken)):
            keep(taken[name], GUIDE / "images" / f"{name}.png")
    missing = sorted(wanted - set(taken))
    size = sum(path.stat().st_size for path in (GUIDE / "images").glob("*.png"))
    print(json.dumps({"pictures": len(wanted) - len(missing), "missing": missing, "bytes": size}))  # noqa: T201
    return 1 if missing else 0


def further(app: App, person: Person, central: CentralProcess, see: See) -> None:
    """What the story of the demonstration does not show."""
    _calendar(person, see)
    _documents(person, see)
    _usb(app, person, see)
    _settings(app, person, see)
    _citizens(person, see)
    _notices(app, person, central, see)
    _returned(app, person, central, see)


def _calendar(person: Person, see: See) -> None:
    person.go_to("desk")
    person.press("desk.calendar")
    person.find("calendar")
    see("calendar")


def _documents(person: Person, see: See) -> None:
    person.window.shell.show_report(_sent(person).id)
    _scroll_to(person, "detail", person.find("document.word"))
    see("documents")


def _usb(app: App, person: Person, see: See) -> None:
    person.go_to("sync")
    person.press("sync.part.packets")
    person.find("sync.packets.save")
    see("usb")


def _settings(app: App, person: Person, see: See) -> None:
    person.go_to("settings")
    _scroll_to(person, "settings", person.find("settings.language"))
    see("settings")
    with contextlib.chdir(app.config.profile.parent):  # the picture shows a stick, not a path of this machine
        STICK.mkdir()
        app.session.workplace.backups.choose(STICK)
        person.go_to("desk")
        person.go_to("settings")
        button = person.find("backups.go")
        person.press("backups.go")
        person.until(lambda: person.window.bridge.idle and button.isEnabled(), "the backup")
        _scroll_to(person, "settings", button)
        see("backup")


def _citizens(person: Person, see: See) -> None:
    person.go_to("suggestions")
    road, lamps = (
        "Đường thôn Tà Lang bị sạt, xe không qua được.",
        "Đèn đường ở thôn Giàn Bí hỏng từ tuần trước.",
    )
    for words in (road, lamps):
        person.press("suggestions.new")
        person.write(person.find("suggestion.form.text"), words)
        if words == lamps:
            see("intake")
        person.press("suggestion.form.save")
        person.until(lambda: person.seen("suggestion.form.save") is None, "the suggestion to be kept")
        person.go_to("desk")
        person.go_to("suggestions")
    if person.seen("suggestion.back") is not None:
        person.press("suggestion.back")
    see("suggestions")


def _notices(app: App, person: Person, central: CentralProcess, see: See) -> None:
    texts = (
        ("Lịch họp trực tuyến tháng này", "8 giờ ngày 25, phòng họp trực tuyến của tỉnh."),
        ("Hướng dẫn báo cáo thủ tục hành chính", "Ghi cả hồ sơ nộp tại nhà văn hóa thôn."),
    )
    for title, text in texts:
        central.tell("notices", "send", title, "--text", text, "--unit", UNIT)
    person.go_to("sync")
    person.press("sync.now")
    work = app.session.workplace
    person.until(lambda: work.notices.unread() >= len(texts), "the notices")
    person.go_to("notices")
    see("notices")


def _returned(app: App, person: Person, central: CentralProcess, see: See) -> None:
    report = _sent(person)
    person.window.shell.open_report(report.id)
    where = person.question("cb_maytinh").node.ref
    comment = f"{where}=Số máy tính của xã thay đổi nhiều, đề nghị kiểm tra lại."
    central.tell(
        "review", report.serial, "return", "--reason", "Kiểm tra lại số máy tính", "--comment", comment
    )
    person.go_to("sync")
    person.press("sync.now")
    work = app.session.workplace
    person.until(lambda: str(work.reports.detail(report.id).state) == "returned", "the report to come back")
    work.reports.correct(report.id)
    person.window.shell.open_report(report.id, where)
    person.find("entry")
    person.question("cb_maytinh")
    see("returned")


def _reports(person: Person) -> tuple[ReportRow, ...]:
    return person.window.app.session.workplace.reports.page(ReportFilter(), 0, 50)


def _sent(person: Person) -> ReportRow:
    return next(row for row in _reports(person) if row.serial and row.form == "cds57")


def _scroll_to(person: Person, screen: str, widget: QWidget) -> None:
    for area in person.find(screen).findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget, 0, 260)


def keep(taken: Path, target: Path) -> None:
    """The picture with a hairline around it, in few colours: a third of the bytes."""
    picture = QImage(str(taken)).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setPen(QColor("#C9CBC6"))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    few = picture.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(picture), Qt.ImageConversionFlag.ThresholdDither
    )
    few.save(str(target), quality=0)


def _palette(picture: QImage) -> list[int]:
    """The colours that cover most of the picture; each other dot takes the nearest of them."""
    count: dict[int, int] = {}
    for across in range(0, picture.width(), 2):
        for down in range(0, picture.height(), 2):
            colour = picture.pixel(across, down)
            count[colour] = count.get(colour, 0) + 1
    often = sorted(count, key=lambda colour: -count[colour])
    return often[: COLOURS if len(often) < 20_000 else 256]


if __name__ == "__main__":
    sys.exit(main())
