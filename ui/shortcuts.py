"""Every key that does something by itself, in one list: screens bind them by name, the guide shows them.

A key that is not listed here cannot be bound, so the page of shortcuts cannot lie. Words are source strings
of the context `Shortcuts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Key:
    """`keys` (any of them) do `what`; `name` is what a screen binds by."""

    name: str
    keys: tuple[str, ...]
    what: str


@dataclass(frozen=True)
class Place:
    """Where keys hold: the whole window, a list, a report …"""

    title: str
    keys: tuple[Key, ...]


def _key(name: str, keys: str, what: object) -> Key:
    return Key(name, tuple(keys.split()), str(what))


PLACES: Final = (
    Place(
        str(QT_TRANSLATE_NOOP("Shortcuts", "Everywhere")),
        (
            _key("guide", "F1", QT_TRANSLATE_NOOP("Shortcuts", "Guide for the place you are in")),
            _key("keys", "Ctrl+F1", QT_TRANSLATE_NOOP("Shortcuts", "This list of keys")),
            _key("search", "Ctrl+K", QT_TRANSLATE_NOOP("Shortcuts", "Search everything")),
            _key("rail", "Ctrl+B", QT_TRANSLATE_NOOP("Shortcuts", "Fold the rail, unfold it")),
            _key("lock", "Ctrl+L", QT_TRANSLATE_NOOP("Shortcuts", "Lock the screen")),
        ),
    ),
    Place(
        str(QT_TRANSLATE_NOOP("Shortcuts", "In lists")),
        (
            _key("filter", "Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "To the field that filters the list")),
            _key("new", "Ctrl+N", QT_TRANSLATE_NOOP("Shortcuts", "Take in new feedback")),
            _key("back", "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Back to the list")),
            _key(
                "save",
                "Ctrl+S Ctrl+Return Ctrl+Enter",
                QT_TRANSLATE_NOOP("Shortcuts", "Save what is taken in"),
            ),
            _key(
                "list.undo",
                "Ctrl+Z",
                QT_TRANSLATE_NOOP("Shortcuts", "Take back the sheet of tasks taken in last, a draft removed"),
            ),
            _key("detail.remove", "Del", QT_TRANSLATE_NOOP("Shortcuts", "Remove the draft that is shown")),
            _key(
                "board.onward", "Ctrl+Right", QT_TRANSLATE_NOOP("Shortcuts", "Task on the board: next step")
            ),
        ),
    ),
    Place(
        str(QT_TRANSLATE_NOOP("Shortcuts", "In a report")),
        (
            _key("entry.before", "Ctrl+PgUp", QT_TRANSLATE_NOOP("Shortcuts", "Previous section")),
            _key("entry.after", "Ctrl+PgDown", QT_TRANSLATE_NOOP("Shortcuts", "Next section")),
            _key("entry.fault", "F8", QT_TRANSLATE_NOOP("Shortcuts", "Next thing to correct or confirm")),
            _key(
                "entry.carry",
                "Ctrl+' Ctrl+\"",
                QT_TRANSLATE_NOOP("Shortcuts", "Take the last period's figure"),
            ),
            _key(
                "entry.guidance",
                "F1",
                QT_TRANSLATE_NOOP("Shortcuts", "Guidance of the question, where it has one"),
            ),
            _key(
                "entry.calendar",
                "F4 Alt+Down",
                QT_TRANSLATE_NOOP("Shortcuts", "In a date: open the calendar"),
            ),
            _key("entry.find", "Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Find in this report")),
            _key("entry.find.next", "F3", QT_TRANSLATE_NOOP("Shortcuts", "Find the next one")),
            _key("entry.find.before", "Shift+F3", QT_TRANSLATE_NOOP("Shortcuts", "Find the one before")),
            _key("entry.undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo")),
            _key("entry.redo", "Ctrl+Y Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Shortcuts", "Redo")),
            _key("entry.history", "F7", QT_TRANSLATE_NOOP("Shortcuts", "This figure over time")),
            _key(
                "entry.note", "Shift+F2", QT_TRANSLATE_NOOP("Shortcuts", "Note for the leader at this cell")
            ),
            _key("entry.save", "Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save now")),
            _key("entry.step", "Ctrl+Return Ctrl+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Next step")),
        ),
    ),
    Place(
        str(QT_TRANSLATE_NOOP("Shortcuts", "In a table of a report")),
        (
            _key("table.edit", "F2", QT_TRANSLATE_NOOP("Shortcuts", "Change what is in the cell")),
            _key("table.copy", "Ctrl+C", QT_TRANSLATE_NOOP("Shortcuts", "Copy the chosen cells")),
            _key("table.paste", "Ctrl+V", QT_TRANSLATE_NOOP("Shortcuts", "Paste cells, from Excel too")),
            _key("table.fill", "Ctrl+D", QT_TRANSLATE_NOOP("Shortcuts", "Fill down from the cell above")),
            _key("table.clear", "Del Backspace", QT_TRANSLATE_NOOP("Shortcuts", "Empty the chosen cells")),
        ),
    ),
    Place(
        str(QT_TRANSLATE_NOOP("Shortcuts", "Where forms are tried")),
        (
            _key("form.open", "Ctrl+O", QT_TRANSLATE_NOOP("Shortcuts", "Open a form")),
            _key("form.check", "F5", QT_TRANSLATE_NOOP("Shortcuts", "Check again")),
            _key("form.fault", "F8", QT_TRANSLATE_NOOP("Shortcuts", "Next thing to correct")),
            _key("form.find", "Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Find in the XML")),
        ),
    ),
)
_BY_NAME: Final = {key.name: key for place in PLACES for key in place.keys}


def places() -> Iterator[Place]:
    """All of PLACES; the screens with their numbers come with the keys that hold everywhere."""
    from ui.screens import SCREENS

    everywhere, *others = PLACES
    numbered = (Key(f"screen.{each.key}", screen_keys(each.key), each.title) for each in SCREENS)
    yield Place(everywhere.title, (*everywhere.keys, *(key for key in numbered if key.keys)))
    yield from others


def screen_keys(screen: str) -> tuple[str, ...]:
    """Alt and the number of a screen in the rail; the tenth and those behind it have none."""
    from ui.screens import SCREENS

    number = [each.key for each in SCREENS].index(screen) + 1
    return (f"Alt+{number}",) if number < 10 else ()


def what(key: Key) -> str:
    """What a key does, in the language in force."""
    context = "Screens" if key.name.startswith("screen.") else "Shortcuts"
    return QCoreApplication.translate(context, key.what)


def shown(keys: str) -> str:
    """A key as it is written on keyboards here."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def bind(widget: QWidget, name: str, slot: object) -> QAction:
    """Let the key `name` call `slot` while the window of `widget` is in front and `widget` is shown."""
    keys = screen_keys(name.removeprefix("screen.")) if name.startswith("screen.") else _BY_NAME[name].keys
    action = QAction(widget)
    action.setObjectName(f"key.{name}")
    action.setShortcuts([QKeySequence(each) for each in keys])
    action.triggered.connect(slot)
    widget.addAction(action)
    return action


def pressed(event: QKeyEvent, name: str) -> bool:
    """Whether `event` is the key `name`; for widgets that take it only while they have the focus."""
    given = QKeySequence(event.keyCombination())
    return any(QKeySequence(each) == given for each in _BY_NAME[name].keys)
