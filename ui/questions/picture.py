"""The pictures of a label: read safely, as large as there is room for, said in words where they fail."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style
from ui.questions.told import Sentence
from ui.widgets.buttons import button

#: A picture of more bytes or pixels than these is not opened at all.
MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 25_000_000
#: A JPEG is scaled down while it is read.
MOST_PIXELS_JPEG = 60_000_000
#: How files begin that hold nothing but a picture (an SVG may ask for other files: it is none of these).
_BEGINNINGS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"))
#: Room at 100 % for the picture of a label, and when the person wants it large.
ROOM = (480, 240)
LARGE = (740, 960)


def format_of(data: bytes) -> str:
    """png, jpeg, gif, bmp or webp by the first bytes; "" for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), "")


def read_picture(data: bytes, room: QSize) -> QImage | None:
    """The (first) picture in `data`, scaled down to fit `room`; None when it is none, broken or too large."""
    kind = format_of(data)
    if not kind or len(data) > MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    most = MOST_PIXELS_JPEG if kind == "jpeg" else MOST_PIXELS
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > most:
        return None
    turned = reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value
    bounds = room.transposed() if turned else room
    if size.width() > bounds.width() or size.height() > bounds.height():
        reader.setScaledSize(size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


class Picture(QWidget):
    """A label's picture with a large view where the form has one, and its sounds and films in words."""

    def __init__(self, media: Callable[[str], bytes | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._names: tuple[str, str, str, str] = ("", "", "", "")
        self._large = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.px(4))
        self.canvas = Canvas(self)
        self.larger = button(self.tr("Show it large"), "fold")
        self.larger.clicked.connect(self._turn)
        self.missing = Sentence("info", "muted", "muted", self)
        self.heard = Sentence("info", "muted", "muted", self)
        for part in (self.canvas, self.missing, self.heard):
            self._column.addWidget(part)
        self._column.insertWidget(1, self.larger, 0, Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def names(node: Node) -> tuple[str, str, str, str]:
        """The files of a node's label: image, large image, sound, film; "" where there is none."""
        image, large = node.media("image"), node.media("big-image")
        return image or large, large if image else "", node.media("audio"), node.media("video")

    def tell(self, names: tuple[str, str, str, str], alt: str) -> None:
        """Show these files; `alt` is what the picture is called."""
        self.canvas.setAccessibleName(self.tr("Picture: {name}").format(name=alt))
        if names != self._names:
            self._names = names
            self._large = False
            self._show()
            self._say_heard()

    def _turn(self) -> None:
        self._large = not self._large
        self._show()

    def _show(self) -> None:
        image, large, _, _ = self._names
        name = large if self._large else image
        self.larger.setText(self.tr("Show it small") if self._large else self.tr("Show it large"))
        self.larger.setAccessibleName(self.larger.text())
        data = self._media(name) if name else None
        wide, high = LARGE if self._large else ROOM
        ratio = self.devicePixelRatioF()
        room = QSize(round(style.px(wide) * ratio), round(style.px(high) * ratio))
        picture = read_picture(data, room) if data is not None else None
        self.canvas.show_image(picture, ratio)
        self.canvas.setVisible(picture is not None)
        self.larger.setVisible(bool(large))
        self.missing.setVisible(bool(name) and picture is None)
        if name and picture is None:
            if data is None:
                words = self.tr("The picture {file} did not come with the form.")
            else:
                words = self.tr("The picture {file} cannot be shown: it is damaged, too large or no picture.")
            self.missing.tell(words.format(file=name))

    def _say_heard(self) -> None:
        _, _, sound, film = self._names
        words = []
        if sound:
            told = self.tr("The form has a sound to this question ({file}); it is not played here.")
            words.append(told.format(file=sound))
        if film:
            told = self.tr("The form has a film to this question ({file}); it is not played here.")
            words.append(told.format(file=film))
        self.heard.setVisible(bool(words))
        if words:
            self.heard.tell("\n".join(words))


class Canvas(QWidget):
    """A picture that shrinks with the room there is and never grows over its size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._size = QSize(0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage | None, ratio: float) -> None:
        """Show a picture made for a screen of `ratio` dots a pixel."""
        self._image = image
        size = image.size() if image is not None else QSize(0, 0)
        self._size = QSize(round(size.width() / ratio), round(size.height() / ratio))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Its own size."""
        return self._size

    def heightForWidth(self, width: int) -> int:
        """As high as its width makes it."""
        if self._size.width() <= 0:
            return 0
        return max(1, min(width, self._size.width()) * self._size.height() // self._size.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it from the left."""
        if self._image is not None:
            wide = min(self.width(), self._size.width())
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(0, 0, wide, self.heightForWidth(wide)), self._image)
            painter.end()
