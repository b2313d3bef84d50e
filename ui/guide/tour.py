"""The first steps: five things on the real desk, one after the other; skipped with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QWidget

from ui import style
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, row

if TYPE_CHECKING:
    from ui.frame import Frame

#: Room between a thing and the line around it, and between that line and the card.
_AROUND, _APART = 6, 14
_STEPS: dict[Qt.Key | None, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Tour(QWidget):
    """Lies over the frame while the desk is in front; another screen takes it away."""

    ended = Signal()

    def __init__(self, frame: Frame, at: int = 0) -> None:
        """`at`: which step it begins with, from 0."""
        super().__init__(frame)
        self._frame = frame
        self._at = at
        self._steps = self._told()
        self._before = frame.window().focusWidget()
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("First steps"))
        self._title = label("", "section")
        self._words = Paragraph("")
        self._count = label("", "small")
        self.skip = button(self.tr("Skip (Esc)"), "quiet", "tour.skip")
        self.skip.clicked.connect(self.end)
        self.back = button(self.tr("Back"), "", "tour.back")
        self.back.clicked.connect(lambda: self._go(-1))
        self.next = button("", "primary", "tour.next")
        self.next.clicked.connect(lambda: self._go(1))
        self._card = card(
            self._title,
            self._words,
            row(self._count, None, self.skip, self.back, self.next),
            name="tour.card",
        )
        self._card.setParent(self)
        self._card.setFixedWidth(style.px(420))
        bind(self, "back", self.end)
        for each in (self.skip, self.back, self.next):
            each.installEventFilter(self)
        frame.installEventFilter(self)
        frame.rebuilt.connect(self._build_anew)
        frame.stack.currentChanged.connect(self.end)
        self.setGeometry(frame.rect())
        self.show()
        self.raise_()
        self._show()

    def end(self, *_: object) -> None:
        """Away with it; the focus goes back to where it was."""
        if self.isHidden():
            return
        self._frame.removeEventFilter(self)
        self.hide()
        before = self._before  # what the reports bring may have built the desk anew meanwhile
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._frame.stack.currentWidget().setFocus()
        self.ended.emit()
        self.deleteLater()

    def _build_anew(self) -> None:
        """Everything under it was built anew, in another look or language: so is this, at the same step."""
        if self.isHidden():
            return
        frame, at = self._frame, self._at
        self.end()
        QTimer.singleShot(0, frame, lambda: Tour(frame, at))  # the desk has taken the focus by then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the frame, always; arrows go on and back, a button would take them for Tab."""
        if watched is not self._frame:
            step = _STEPS.get(_key(event))
            if step is not None:
                self._go(step)
            return step is not None
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.setGeometry(self._frame.rect())
            QTimer.singleShot(0, self, self._place)  # the things have their new places by then
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab stays on the card."""
        buttons = [each for each in (self.skip, self.back, self.next) if each.isEnabled()]
        focused = [each for each in buttons if each.hasFocus()]
        at = buttons.index(focused[0]) if focused else -1
        buttons[(at + (1 if next else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil over everything but the thing that is told of."""
        painter = QPainter(self)
        hole = self._hole()
        veil = QColor(0, 0, 0, 120)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(hole))
        painter.fillRect(self.rect(), veil)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(style.tokens().accent), style.px(2)))
        painter.drawRect(hole)
        painter.end()

    def _told(self) -> tuple[tuple[str, str, str], ...]:
        """Name of the thing, a title, what to say of it."""
        return (
            (
                "rail",
                self.tr("Your places"),
                self.tr("Everything is here at the left. A number beside a place is what waits for you."),
            ),
            (
                "desk",
                self.tr("The next step"),
                self.tr("What is most urgent comes first. The button on a card is always the next step."),
            ),
            (
                "search",
                self.tr("Find anything"),
                self.tr("Ctrl+K from anywhere; accents may be left out."),
            ),
            (
                "status.line",
                self.tr("How the sending stands"),
                self.tr("This line always says it. Without a network all is kept safe and goes later."),
            ),
            (
                "status.guide",
                self.tr("If you do not know how to go on"),
                self.tr("F1 opens the guide at the page of the place you are in. These steps are there too."),
            ),
        )

    def _go(self, step: int) -> None:
        if self._at + step >= len(self._steps):
            self.end()
            return
        self._at = max(0, self._at + step)
        self._show()

    def _show(self) -> None:
        _, title, text = self._steps[self._at]
        last = self._at == len(self._steps) - 1
        self._title.setText(title)
        self._words.say(text)
        self._count.setText(f"{self._at + 1}/{len(self._steps)}")
        self.back.setEnabled(self._at > 0)
        self.next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setAccessibleDescription(f"{title}. {text}")
        self._place()
        self.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _hole(self) -> QRect:
        """The place of the thing that is told of, in our own measure."""
        name = self._steps[self._at][0]
        thing = next((each for each in self._frame.findChildren(QWidget, name) if each.isVisible()), None)
        if thing is not None and name == "desk":
            frames = [each for each in thing.findChildren(QFrame) if each.isVisible()]
            thing = next((each for each in frames if each.objectName().startswith("desk.card.")), thing)
        if thing is None:
            return QRect()
        around = style.px(_AROUND)
        place = QRect(thing.mapTo(self._frame, QPoint(0, 0)), thing.size())
        return place.adjusted(-around, -around, around, around).intersected(
            self.rect().adjusted(1, 1, -2, -2)
        )

    def _place(self) -> None:
        """The card beside the thing: at its right, else below it, else above it."""
        hole, apart = self._hole(), style.px(_APART)
        self._card.adjustSize()
        size = self._card.sizeHint().expandedTo(self._card.size())
        if hole.right() + apart + size.width() <= self.width():
            at = QPoint(hole.right() + apart, hole.top())
        elif hole.bottom() + apart + size.height() <= self.height():
            at = QPoint(hole.left(), hole.bottom() + apart)
        else:
            at = QPoint(hole.left(), hole.top() - apart - size.height())
        right, bottom = self.width() - size.width() - apart, self.height() - size.height() - apart
        self._card.move(max(apart, min(at.x(), right)), max(apart, min(at.y(), bottom)))
        self.update()


def _key(event: QEvent) -> Qt.Key | None:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return Qt.Key(event.key())
    return None
