"""A list of all communes to type into: from a key to what it finds, and the cascade behind a province."""

from __future__ import annotations

import os
import time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.config import Config
from desktop.forms import FormInstance
from tests.bench.figures import spread
from tests.ui.questions.form import context
from tests.ui.questions.gallery import gallery, ref
from ui import style
from ui.questions import question
from ui.questions.base import Question
from ui.questions.listed import ChipsQuestion, PickerQuestion

#: What a person types, letter by letter.
WORDS = ("tan lap", "ba na", "da nang", "phuong hai chau", "xa", "hoa")
PROVINCES = ("48", "01", "79", "46")
GOAL_MS = 50


def measure() -> dict[str, Any]:
    """Milliseconds with every commune on offer; `first_key_ms`: the very first, no label known yet."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    style.apply(application, Config.default().resources, "light", 100)
    instance = gallery().new(context())
    offered = len(instance.node(ref("xa_bat_ky")).choices)
    window = QWidget()
    column = QVBoxLayout(window)
    started = time.perf_counter()
    asked = _asked(instance, "xa_bat_ky", PickerQuestion)
    several = _asked(instance, "cac_xa", ChipsQuestion)
    opened = time.perf_counter() - started
    province, commune = (_asked(instance, name, PickerQuestion) for name in ("tinh", "xa"))
    for each in (asked, several, province, commune):
        column.addWidget(each)
    window.show()
    window.activateWindow()
    application.processEvents()
    keys = [took for word in WORDS for took in _type(application, asked, word)]
    chips = [_add(application, several, at) for at in range(20)]
    cascade = [_cascade(application, instance, (province, commune), code) for code in PROVINCES * 5]
    window.close()
    return {
        "communes": offered,
        "two_lists_made_ms": round(opened * 1e3, 1),
        "first_key_ms": round(keys[0], 2),
        "key_ms": spread(keys[1:]),
        "chip_ms": spread(chips),
        "cascade_ms": spread(cascade),
        "goal": {"first_key_ms": GOAL_MS},
    }


def _asked(instance: FormInstance, name: str, kind: type[Question]) -> PickerQuestion:
    asked = question(instance.node(ref(name)))
    assert type(asked) is kind
    assert isinstance(asked, PickerQuestion)

    def answer(where: str, value: str | list[str]) -> None:
        instance.answer(where, value)
        asked.refresh()

    asked.answered.connect(answer)
    return asked


def _type(application: QApplication, asked: PickerQuestion, word: str) -> list[float]:
    """Milliseconds of each letter until its list is painted."""
    asked.go_to("")
    application.processEvents()
    asked.picker.setEditText("")
    took = []
    for letter in word:
        started = time.perf_counter()
        QTest.keyClicks(asked.picker, letter)
        application.processEvents()
        took.append((time.perf_counter() - started) * 1e3)
    asked.picker.close_list()
    asked.picker.setEditText("")
    return took


def _add(application: QApplication, asked: PickerQuestion, at: int) -> float:
    """Milliseconds to add one more chip."""
    value = asked.choices()[at * 100].value
    started = time.perf_counter()
    asked.picker.picked.emit(value)
    application.processEvents()
    return (time.perf_counter() - started) * 1e3


def _cascade(
    application: QApplication, instance: FormInstance, asked: tuple[PickerQuestion, PickerQuestion], code: str
) -> float:
    """Milliseconds from a province to the list of its communes."""
    started = time.perf_counter()
    instance.answer(ref("tinh"), code)
    for each in asked:
        each.refresh()
    application.processEvents()
    return (time.perf_counter() - started) * 1e3
