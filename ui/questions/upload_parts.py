"""The three looks of a file question: where a file is chosen, what is kept, and how far one coming in is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from desktop.domain.files import CLEANED, LIMIT, FarFile, FileCard
from ui import style, words_files
from ui.questions.picture import Canvas
from ui.widgets.buttons import button
from ui.widgets.columns import PACKED, Columns
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.progress import ProgressLine

#: Room for the picture at 100 %, beside the words and when it is wanted large.
SMALL = (200, 150)
LARGE = (680, 900)
#: Picture and words side by side need this much.
_BESIDE = 440

translate = QCoreApplication.translate


def quiet(text: str, name: str, picture: str = "") -> QPushButton:
    """A button among others, as wide as its words."""
    return button(text, "quiet", name, picture)


def packed(*parts: QWidget) -> QWidget:
    """Parts one behind the other, in as many lines as they need."""
    holder = QWidget()
    layout = Columns(holder, PACKED, 0, gap=style.px(4), below=style.px(2))
    for part in parts:
        layout.addWidget(part)
    return holder


class Choosing(QFrame):
    """A place to drop a file, with the button that opens the dialog."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.choose = button(self.tr("Choose a file…"), "", f"{name}.choose", "add")
        self._words = Paragraph("", "muted")
        line = row(self.choose, self._words, space=12, margins=(12, 10, 12, 10))
        line.setStretch(1, 1)
        self.setLayout(line)

    def tell(self, mediatype: str, can_take: bool, readonly: bool) -> None:
        """Say what can be done here."""
        self.choose.setVisible(can_take)
        if readonly:
            self._words.say(self.tr("No file."))
        elif not can_take:
            self._words.say(self.tr("A file is attached here once the form is filled in as a report."))
        else:
            said = self.tr("or drop one here, or press Ctrl+V to paste it. At most {size}.")
            if mediatype.startswith("image/"):
                self.choose.setText(" " + self.tr("Choose a photo…"))
            self._words.say(said.format(size=words_files.size(LIMIT)))


class Kept(QFrame):
    """What is kept: picture, name, kind, size, fingerprint, and what can be done with it."""

    large_wanted = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._digest = ""
        self._large = False
        self.canvas = Canvas()
        self.canvas.hide()
        self.name = QLabel()
        self.name.setObjectName(f"{name}.name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setProperty("role", "strong")
        self.facts = Paragraph("", "muted")
        self.fingerprint = label("", "small", f"{name}.sha256")
        self.copy = quiet(self.tr("Copy"), f"{name}.copy", "copy")
        self.copy.clicked.connect(self._copy)
        self._print = packed(self.fingerprint, self.copy)
        self.told = Paragraph("", "small")
        self.replace = quiet(self.tr("Replace…"), f"{name}.replace", "edit")
        self.save = quiet(self.tr("Save a copy…"), f"{name}.save", "save")
        self.remove = quiet(self.tr("Remove"), f"{name}.remove", "remove")
        self.larger = quiet(self.tr("Show it large"), f"{name}.large", "search")
        self.larger.clicked.connect(self._turn)
        self.larger.hide()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(style.px(16))
        self._line.addWidget(self.canvas, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(column(self.name, 2, self.facts, self._print, 4, self.told, None), 1)
        actions = packed(self.replace, self.save, self.larger, self.remove)
        self.setLayout(column(self._line, actions, space=6, margins=(12, 12, 12, 6)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where picture and words have no room side by side, the picture stands above."""
        super().resizeEvent(event)
        self._turn_line()

    def tell(
        self, name: str, card: FileCard | None, readonly: bool, there: bool, far: FarFile | None = None
    ) -> None:
        """Show a file; `card` is None when it is not on this PC, `far` when another one has it.

        `there`: files can be kept here at all.
        """
        self.name.setText(name)
        self.name.setAccessibleName(name)
        missing = card is None and there and far is None
        style.mark(self.facts, role="field-error" if missing else "muted")
        self._digest = card.sha256 if card is not None else ""
        self._print.setVisible(card is not None)
        self.told.setVisible(card is not None)
        self.save.setVisible(card is not None)
        self.replace.setVisible(there and not readonly)
        self.remove.setVisible(there and not readonly)
        self.facts.setVisible(card is not None or missing or far is not None)
        if far is not None:
            self.facts.say(f"{words_files.kind(far.card.type)} · {words_files.size(far.card.size)}")
            return
        if card is None:
            self.facts.say(
                self.tr("This file is not on this PC. Choose it again, or remove it.") if missing else ""
            )
            return
        self.facts.say(f"{words_files.kind(card.type)} · {words_files.size(card.size)}")
        self.fingerprint.setText(f"SHA-256 {card.sha256[:8]}…{card.sha256[-8:]}")
        self.fingerprint.setToolTip(card.sha256)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint {sha256}").format(sha256=card.sha256))
        self.copy.setText(" " + self.tr("Copy"))
        self.fingerprint.setMinimumHeight(self.copy.sizeHint().height())  # on one line with its button
        self.told.say(" ".join(filter(None, (cleaned(card), stays()))))

    def clear(self) -> None:
        """Another file is going to be shown: its picture comes later."""
        self._large = False
        self._lay_out(None)

    def room(self, large: bool) -> tuple[int, int]:
        """Pixels there are for the picture."""
        ratio = self.devicePixelRatioF()
        wide, high = LARGE if large else SMALL
        return round(style.px(wide) * ratio), round(style.px(high) * ratio)

    def show_picture(self, found: tuple[str, QImage | None]) -> None:
        """The picture of a file has been read; it may be another by now."""
        name, image = found
        if name == self.name.text():
            self._lay_out(image)

    def _lay_out(self, image: QImage | None) -> None:
        self._turn_line()
        self.canvas.show_image(image, self.devicePixelRatioF())
        self.canvas.setVisible(image is not None)
        self.canvas.setAccessibleName(self.tr("Picture: {name}").format(name=self.name.text()))
        self.larger.setVisible(image is not None)
        self.larger.setText(" " + (self.tr("Show it small") if self._large else self.tr("Show it large")))

    def _turn_line(self) -> None:
        below = self._large or self.width() < style.px(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if way != self._line.direction():
            self._line.setDirection(way)

    def _turn(self) -> None:
        self._large = not self._large
        self.large_wanted.emit(self._large)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._digest)
        self.copy.setText(" " + self.tr("Copied"))


class Taking(ProgressLine):
    """A file on its way in, when that takes a while."""

    def tell(self, name: str) -> None:
        """Which file it is."""
        self.say(self.tr("Taking in “{name}”…").format(name=name))


class Said(QWidget):
    """What has just been done, calmly, with the way back beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._words = Paragraph("", "muted")
        self.button = quiet("", f"{name}.back", "return")
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._pressed)
        line = row(self.button, self._words, space=8)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def tell(self, text: str, back: str = "", act: Callable[[], None] | None = None) -> None:
        """Say `text`; `act` happens when the button with the words `back` is pressed."""
        self._words.say(text)
        self._act = act
        self.button.setText(f" {back}")
        self.button.setVisible(act is not None)
        self.show()

    def _pressed(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()


def cleaned(card: FileCard) -> str:
    """What was taken out of a picture, or that nothing was; empty for another kind of file."""
    if not card.type.startswith("image/"):
        return ""
    if card.type not in CLEANED:
        return translate(
            "files",
            "A picture of this kind is kept as it came, with the place and time the camera may have written "
            "into it. Save it as JPEG first to leave them out.",
        )
    return translate(
        "files", "Only the picture is kept: where, when and with what it was taken was removed from the file."
    )


def stays() -> str:
    """What becomes of the file: said calmly."""
    return translate(
        "files",
        "The file is kept on this PC, encrypted, and follows its report to the centre piece by piece.",
    )
