"""Pictures for paper in the settings: the own signature of a leader, the seal of the agency."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, FileUnreadable
from desktop.domain.errors.documents import PictureRefused
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, column, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

_HIGH = 72


class PicturesCard(QFrame):
    """One part for each picture this person keeps. `ask` gives the file a person chooses, or None."""

    guide = "documents"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self.ask: Callable[[QWidget], Path | None] = _asked
        self._images = workplace.documents.images
        self.setProperty("role", "card")
        self.setObjectName("settings.pictures")
        self.setAccessibleName(self.tr("Pictures of signature and seal"))
        self._parts = QVBoxLayout()
        self._parts.setSpacing(style.px(12))
        self._said = Paragraph("")
        self._said.setObjectName("pictures.said")
        self._said.hide()
        why = self.tr(
            "As Decree 30/2020 asks: the signature in blue between position and name, the seal in red over a "
            "third of it at its left. PNG with a transparent ground. They are kept encrypted, and put only "
            "on reports that this leader has signed off."
        )
        self.setLayout(
            column(
                label(self.tr("Pictures of signature and seal"), "section"),
                Paragraph(why, "muted"),
                self._parts,
                self._said,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        self.show_state()

    def show_state(self) -> None:
        """The pictures kept now."""
        clear(self._parts)
        if self._images.may_sign:
            self._parts.addWidget(
                self._part("mine", self.tr("My signature"), self._images.mine(), self._images.keep_mine)
            )
        if self._images.may_seal:
            self._parts.addWidget(
                self._part("seal", self.tr("Seal of the agency"), self._images.seal(), self._images.keep_seal)
            )

    def _part(
        self, name: str, title: str, png: bytes | None, keep: Callable[[bytes | None], None]
    ) -> QWidget:
        shown = QLabel()
        shown.setObjectName(f"pictures.{name}")
        shown.setAccessibleName(title)
        if png is None:
            shown.setText(self.tr("None yet"))
            shown.setProperty("role", "muted")
        else:
            picture = QPixmap.fromImage(_on_paper(QImage.fromData(png)))
            smooth = Qt.TransformationMode.SmoothTransformation
            shown.setPixmap(picture.scaledToHeight(style.px(_HIGH), smooth))
        choose = button(self.tr("Choose a picture…"), "", f"pictures.{name}.choose")
        choose.setAccessibleName(named(title, self.tr("Choose a picture…")))
        choose.clicked.connect(partial(self._choose, keep))
        leave = button(self.tr("Take away"), "quiet", f"pictures.{name}.leave")
        leave.setAccessibleName(named(title, self.tr("Take away")))
        leave.setVisible(png is not None)
        leave.clicked.connect(partial(self._keep, keep, None))
        holder = QWidget()
        holder.setLayout(column(label(title, "strong"), shown, row(choose, leave, None), space=8))
        return holder

    def _choose(self, keep: Callable[[bytes | None], None], _checked: bool = False) -> None:
        path = self.ask(self)
        if path is None:
            return
        try:
            content = path.read_bytes() if path.stat().st_size <= self._images.most else b""
        except OSError:
            self._say(words.sentence(FileUnreadable(path.name, "refused")), "field-error")
            return
        if not content:
            self._say(words.sentence(PictureRefused("large")), "field-error")
        elif see_through(content):
            self._keep(keep, content)
        else:
            self._say(words.sentence(PictureRefused("opaque")), "field-error")

    def _keep(self, keep: Callable[[bytes | None], None], png: bytes | None, _checked: bool = False) -> None:
        try:
            keep(png)
        except BaocaoxaError as error:
            self._say(words.sentence(error), "field-error")
            return
        self.show_state()
        self._say(
            self.tr("The picture was taken away.") if png is None else self.tr("The picture is kept."), ""
        )

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def see_through(png: bytes) -> bool:
    """Whether a corner or an edge of the picture lets what is below be seen; True for what is no picture."""
    image = QImage.fromData(png)
    if image.isNull():
        return True  # what is wrong with it is said by those who keep it
    right, down = image.width() - 1, image.height() - 1
    edges = ((0, 0), (right, 0), (0, down), (right, down), (right // 2, 0), (0, down // 2))
    return any(image.pixelColor(*each).alpha() < 64 for each in edges)


def _on_paper(image: QImage) -> QImage:
    """The picture on white, as it will stand on paper, whatever the colours of the window are."""
    from PySide6.QtGui import QPainter

    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _asked(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "PNG (*.png)")
    return Path(chosen) if chosen else None
