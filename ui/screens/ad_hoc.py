"""The button that begins a report nobody asked for: a menu of the forms that may be begun at any time.

A form that is reported again and again until an event is over asks on the desk what has happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


def ad_hoc_button(workplace: Workplace, shell: Shell, name: str) -> QPushButton:
    """The button, called `name`; each entry of its menu begins a report and opens it."""
    words_on_it = QCoreApplication.translate("AdHoc", "Ad hoc report…")
    made = button(words_on_it, "", name, "add")
    menu = QMenu(made)
    menu.setObjectName(f"{name}.menu")
    menu.setAccessibleName(words_on_it)

    def begin(form: str) -> None:
        if workplace.happenings.repeated(form):
            shell.begin_event(form)
            return
        try:
            shell.open_report(workplace.reports.begin(form))
        except BaocaoxaError as error:
            shell.banner(words.sentence(error), "bad")

    def offer() -> None:
        menu.clear()
        for each in workplace.forms.ad_hoc():
            entry = menu.addAction(workplace.forms.title(each.form, each.version))
            entry.setObjectName(f"{name}.{each.form}")
            entry.triggered.connect(lambda _=False, form=each.form: begin(form))
        menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    made.clicked.connect(offer)
    return made
