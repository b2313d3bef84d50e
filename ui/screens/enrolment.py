"""Enrolling this PC at the centre: the address and a code, or the file the province sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError, CentreUnreachable, CodeRefused, OtherCentre
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner
from ui.widgets.fields import Field, line_edit
from ui.widgets.folding import folding
from ui.widgets.labels import Paragraph
from ui.widgets.layout import card, column
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.domain.views import CentralCard
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate


class EnrolmentForm(QWidget):
    """`enrolled` comes when the centre has taken this PC; `ask_file` gives the path of a file, or None."""

    enrolled = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        name: str,
        ask_file: Callable[[QWidget], Path | None] | None = None,
        *,
        with_proxy: bool = True,
    ) -> None:
        """Without `with_proxy` the proxy is chosen beside the form, in the card of the settings."""
        super().__init__()
        self._with_proxy = with_proxy
        self._workplace = workplace
        self._shell = shell
        self._ask_file = ask_file or _choose
        self.setObjectName(name)
        self.url = line_edit(f"{name}.url", placeholder="https://")
        self.code = line_edit(f"{name}.code")
        self._url_field = Field(self.tr("Address of the centre"), self.url)
        self._code_field = Field(
            self.tr("Enrolment code"), self.code, self.tr("The province gives it; it works once.")
        )
        self.go = button(self.tr("Enrol with the code"), "primary", f"{name}.go")
        self.go.clicked.connect(self._by_code)
        self.file = button(self.tr("Enrol with a file…"), "", f"{name}.file")
        self.file.clicked.connect(self._by_file)
        self._banner = Banner(f"{name}.banner", closable=False)
        self.way = button(self.tr("Network and proxy"), "quiet", f"{name}.way", "settings")
        self.way.clicked.connect(self._show_way)
        self._way_place = column(space=12)
        self._line = ProgressLine(name)
        for edit in (self.url, self.code):
            edit.returnPressed.connect(self._by_code)
        self.setLayout(
            column(
                Paragraph(
                    self.tr("Enrolling ties this PC to the centre that receives its reports."), "muted"
                ),
                self._url_field,
                self._code_field,
                self._banner,
                self._line,
                folding(self.go, self.file, self.way),
                self._way_place,
                space=12,
            )
        )
        self.setFocusProxy(self.url)

    def _show_way(self) -> None:
        """The proxy, and the test of the typed address: an office may need both before it can enrol."""
        from ui.screens.network import ProxyForm
        from ui.screens.sync_connection import ConnectionTest

        work = self._workplace
        self.way.hide()
        if self._with_proxy:
            proxy = ProxyForm(work, self._shell)
            proxy.refresh()
            self._way_place.addWidget(card(proxy))
        self._way_place.addWidget(ConnectionTest(work.connection, self._shell, self._address))

    def _address(self) -> str:
        typed = self.url.text().strip().rstrip("/")
        return typed if "://" in typed else f"https://{typed}"

    def _by_code(self) -> None:
        url, code = self.url.text().strip(), self.code.text().strip()
        if code.startswith("{"):  # what a QR code says, address and all
            self._run(partial(self._workplace.enrolment.by_code, "", code))
            return
        self._url_field.complain(
            "" if url else self.tr("Type the address the province gave, beginning with https://")
        )
        self._code_field.complain("" if code else self.tr("Type the code the province gave."))
        if not url or not code:
            (self.code if url else self.url).setFocus()
            return
        self._run(partial(self._workplace.enrolment.by_code, url, code))

    def _by_file(self) -> None:
        path = self._ask_file(self)
        if path is not None:
            self._run(partial(self._workplace.enrolment.by_file, path))

    def _run(self, work: Callable[..., CentralCard], leaving: bool = False) -> None:
        """`work` is told whether the centre so far is left; first it is not, and a person is asked."""
        said = self.tr("The centre is being asked. This cannot be stopped: a code works once.")
        failed = partial(self._failed, work)
        self._line.run(
            said,
            self._shell.bridge,
            lambda _tell, _stopped: work(leaving=leaving),
            self._done,
            failed,
            stoppable=False,
        )
        self._busy(True)

    def _done(self, card: CentralCard) -> None:
        self._busy(False)
        self.enrolled.emit(card)

    def _failed(self, work: Callable[..., CentralCard], error: BaocaoxaError) -> None:
        self._busy(False)
        text = words.sentence(error)
        if isinstance(error, CodeRefused):
            self._code_field.complain(text)
            self.code.setFocus()
        elif isinstance(error, CentreUnreachable):
            self._url_field.complain(text)
            self.url.setFocus()
        elif isinstance(error, OtherCentre):
            self._banner.say(text, "warn")
            self._banner.offer(self.tr("Change the centre"), lambda: self._run(work, leaving=True))
        else:
            self._banner.say(text, "bad")

    def _busy(self, busy: bool) -> None:
        for widget in (self.url, self.code, self.go, self.file):
            widget.setEnabled(not busy)
        self.go.setText(self.tr("Asking the centre…") if busy else self.tr("Enrol with the code"))
        if busy:
            self._url_field.complain("")
            self._code_field.complain("")
            self._banner.clear()


def bring_enrolling(window: QWidget) -> None:
    """Open the form of a new code in the settings that `window` shows, once they are laid out."""
    from ui.screens.settings import complete

    complete(window)
    again = window.findChild(QPushButton, "settings.enrolAgain")
    if again is not None:
        QTimer.singleShot(0, again, again.click)


def _choose(owner: QWidget) -> Path | None:
    title = translate("enrolment", "Enrolment file")
    path, _ = QFileDialog.getOpenFileName(
        owner, title, "", translate("enrolment", "Enrolment files (*.json *.enrol);;All files (*)")
    )
    return Path(path) if path else None
