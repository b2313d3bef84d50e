"""The window of `baocaoxa form preview`: one form to try, without an account."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from ui import style
from ui.application import prepare
from ui.bridge import Bridge
from ui.language import Language
from ui.screens.form_preview import FormPreview
from ui.shell import App, Shell


class FormWindow(QMainWindow):
    """A window around the preview, in the language and look of the settings."""

    def __init__(self, app: App, bridge: Bridge, path: Path) -> None:
        super().__init__()
        self._language = Language(app.config.resources / "translations", self)
        self._language.use(app.settings.language)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            style.apply(
                application, app.config.resources, app.settings.theme, round(app.settings.scale * 100)
            )
        self.shell = Shell(app, bridge, self)
        self.preview = FormPreview(self.shell, sample_unit(app), path)
        self.preview.setProperty("role", "page")
        self.setContentsMargins(0, style.px(12), 0, 0)
        self.setCentralWidget(self.preview)
        self.setWindowTitle(f"{path.name} – Báo cáo Xã")
        self.resize(1366, 768)


def sample_unit(app: App) -> str:
    """A commune to stand in the header fields where nobody is signed in."""
    units = app.units
    return units.communes(units.provinces()[0].code)[0].code


def run(app: App, argv: Sequence[str], path: Path) -> int:
    """Open the window and run; returns the exit status."""
    application = prepare(app, argv)
    bridge = Bridge(app.bus)
    window = FormWindow(app, bridge, path)
    window.show()
    status = application.exec()
    window.close()
    bridge.close()
    return status
