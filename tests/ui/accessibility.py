"""What a screen reader is told: the accessibility tree of a widget as text, one line for each thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
#: States worth a word; where nothing is said, none of them holds.
STATES = ("disabled", "checked", "selected", "readOnly", "passwordEdit", "expanded", "focused")
#: Rows of a table or list that are shown; the rest is counted.
MOST_ROWS = 3
#: Places that only hold others; without a name there is nothing to say of them.
_HOLLOW = {
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Pane,
}
_ROWS = {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.ComboBox}


def tree(widget: QWidget) -> str:
    """Role, name, value and states of everything visible in `widget`, indented by depth."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    lines: list[str] = []
    _add(interface, 0, lines)
    return "\n".join(lines) + "\n"


def compare(name: str, widget: QWidget, request: pytest.FixtureRequest) -> None:
    """Compare the tree of `widget` with tests/golden/`name`.txt; write it with `--update-golden`."""
    path = GOLDEN / f"{name}.txt"
    now = tree(widget)
    if request.config.getoption("--update-golden", default=False):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    assert path.exists(), "no golden yet: run pytest tests/ui --update-golden"
    assert now == path.read_text(encoding="utf-8")


def _add(interface: QAccessibleInterface, depth: int, lines: list[str]) -> None:
    state = interface.state()
    if _holds(state, "invisible"):
        return
    name = interface.text(QAccessible.Text.Name).strip("\u200b")
    value = interface.text(QAccessible.Text.Value)
    hollow = interface.role() in _HOLLOW and not name and depth > 0
    words = [interface.role().name]
    if name:
        words.append(f"“{name}”")
    if value and value != name:
        words.append(f"= {value}")
    words += [f"[{word}]" for word in STATES if _holds(state, word)]
    if not hollow:
        lines.append("  " * depth + " ".join(words))
        depth += 1
    count = interface.childCount()
    many = interface.role() in _ROWS and count > MOST_ROWS * 8
    for index in range(MOST_ROWS * 8 if many else count):
        child = interface.child(index)
        if child is not None and child.isValid():
            _add(child, depth, lines)
    if many:
        lines.append("  " * depth + f"… {count} in all")


def _holds(state: QAccessible.State, word: str) -> bool:
    return bool(getattr(state, word))  # the stubs name no states
