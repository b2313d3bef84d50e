"""Putting something new in the place of something old without a picture of neither in between."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget


def swap(place: QBoxLayout, old: QWidget | None, new: QWidget, stretch: int = 0) -> QWidget:
    """Show `new`, filled already, in `place` where `old` was, and let `old` go; returns `new`.

    A child added to a visible parent is shown by Qt later, so it is shown here, before anything is painted.
    The focus stays on what does the same: the widget of the same name and description.
    """
    focused = QApplication.focusWidget()
    if focused is None or old is None or not old.isAncestorOf(focused):
        focused = None
    place.insertWidget(place.indexOf(old) if old is not None else -1, new, stretch)
    new.show()
    if focused is not None and (again := _same(new, focused)) is not None:
        again.setFocus()
    if old is not None:
        place.removeWidget(old)
        old.hide()
        old.deleteLater()
    place.activate()
    return new


def _same(new: QWidget, before: QWidget) -> QWidget | None:
    """What of `new` stands where `before` stood: the same name, the same words when there are more of it."""
    alike = new.findChildren(type(before), before.objectName()) if before.objectName() else []
    said = [each for each in alike if each.accessibleName() == before.accessibleName()]
    return next(iter(said or alike), None)
