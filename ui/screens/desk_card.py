"""One card of the desk: what is owed, until when, how far it has come, and the one next step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card as card_frame
from ui.widgets.layout import column, frame, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.views import Card

#: Nothing is left to do for these here.
RESTING = frozenset({"acknowledged", "pending"})


def about(card: Card) -> str:
    """What it is about: the period and its days, the event and which of its reports, or a task."""
    occasion = words.occasion(card.period, card.task)
    if card.due_at is not None:
        number = words.turn(card.period.index) if card.period else ""
        return f"{card.event} · {number}" if card.event else occasion
    days = words.period_span(card.period) if card.period else ""
    return f"{occasion} · {days}" if days else occasion


def desk_card(
    card: Card,
    now: datetime,
    first: bool,
    mine: bool,
    go: Callable[[], None],
    end: Callable[[], None] | None,
) -> QFrame:
    """The card; `go` takes the next step, `end` ends the event it is about where that can be done.

    `mine`: it is the turn of the person signed in; what awaits another's signature is only looked at.
    """
    state = words.report_state(card.state, "", card.returned)
    done = str(card.state) in RESTING
    name = f"desk.card.{card.form}.{card.period.code if card.period else card.report}"
    span = about(card)
    next_step = words.step(card.state if mine or str(card.state) != "awaiting" else "pending")
    step = button(next_step, "primary" if first else "quiet" if done else "", name)
    occasion = words.occasion(card.period, card.task)
    step.setAccessibleName(named(step.text(), f"{card.title}, {card.event or occasion}"))
    step.clicked.connect(go)
    chip = Chip(state)
    under = Paragraph(span, "muted") if card.due_at is not None else label(span, "muted")
    parts: list[QWidget | int | None] = [under]
    if card.comment:
        parts.append(_comment(card.comment))
    parts += [None]
    foot = row(space=6)
    if not done:
        left = (
            words.hours_left((card.due_at - now).total_seconds())
            if card.due_at is not None
            else words.days_left(card.days_left)
        )
        tint = left.kind if left.kind in {"warn", "bad"} else "muted"
        words_left = label(left.text, "" if tint != "muted" else "muted")
        words_left.setProperty("kind", tint)
        foot.addWidget(Icon(left.icon, tint, 16))
        foot.addLayout(column(words_left, label(_due(card), "muted")), 1)
    else:
        foot.addStretch(1)
    foot.addWidget(step)
    head = QGridLayout()
    head.setVerticalSpacing(style.px(8))
    head.addWidget(chip, 0, 0, Qt.AlignmentFlag.AlignLeft)
    head.addWidget(Paragraph(card.title, "strong"), 1, 0, 1, 2)
    if end is not None:
        text = QCoreApplication.translate("DeskScreen", "End the event")
        over = button(text, "fold", f"{name}.end")
        over.setProperty("place", "end")
        over.setAccessibleName(named(text, card.event or occasion))
        over.clicked.connect(end)
        head.addWidget(over, 0, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    box = card_frame(head, *parts, foot, space=8, name=f"{name}.frame")
    box.setAccessibleName(f"{card.title}, {span}, {state.text}")
    return box


def _due(card: Card) -> str:
    text = QCoreApplication.translate("DeskScreen", "due {date}")
    day = words.near_date(card.due, card.days_left)
    return text.format(date=day if card.due_at is None else f"{card.due_at:%H:%M} {day}")


def _comment(text: str) -> QFrame:
    words_said = Paragraph(text)
    line = row(Icon("return", "bad", 16), words_said, space=8, margins=(10, 8, 10, 8))
    line.setAlignment(Qt.AlignmentFlag.AlignTop)
    line.setStretch(1, 1)
    box = frame(line, "banner")
    box.setProperty("kind", "bad")
    return box
