"""«Try a form»: open an XLSForm, read what is wrong with it, fill it in, see the XML. Nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import QFileSystemWatcher, QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell
from desktop.forms.lint import Checked, Finding, path_of
from desktop.services.files import Files
from desktop.services.trial_files import TrialStore
from ui import style, words
from ui.screens.entry_files import ReportFiles
from ui.screens.form_findings import Findings
from ui.screens.form_source import Source
from ui.screens.form_trial import Filled, Prepared, Trial, prepare, stamp_of
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import Segments, button
from ui.widgets.feedback import Banner, Empty
from ui.widgets.labels import Elided
from ui.widgets.layout import clear, column, row
from ui.widgets.progress import ProgressLine

#: Milliseconds from the last change of the file until it is read again: Excel writes in several steps.
_QUIET = 400
#: Milliseconds from an answer until the XML follows.
_FOLLOW = 150
_VIEWS = ("fill", "answers", "form")


class FormPreview(QWidget):
    """One form at a time. `unit` is the commune that stands in the header fields."""

    guide = "form-trial"

    def __init__(self, shell: Shell, unit: str, path: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("form")
        self.setAccessibleName(self.tr("Try a form"))
        self.setAcceptDrops(True)
        self._shell = shell
        self._unit = unit
        self._code = shell.app.settings.language or "vi"
        self._path: Path | None = None
        self._prepared: Prepared | None = None
        self._busy = False
        self.trial: Trial | None = None
        self._filled = Filled()
        self.files = TrialStore(SystemRandom())
        self.destroyed.connect(self.files.clear)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._look_again)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._follow.timeout.connect(self._show_answers)
        self._build()
        bind(self, "form.check", self.check)
        bind(self, "form.fault", self.next_fault)
        bind(self, "form.open", self._ask_file)
        bind(self, "form.find", self._begin_find)
        self.setFocusProxy(self.choose)
        if path is not None:
            self.open(path)

    def heading(self) -> tuple[str, str]:
        """What the window's head says."""
        return self.tr("Try a form"), ""

    def open(self, path: Path) -> None:
        """Check the workbook at a path and show it."""
        self._path = path.absolute()
        self.name.say(self._path.name)
        self.again.setEnabled(True)
        self._drop_trial()
        self._prepared = None
        self._filled = Filled()
        self.files.clear()
        self.check()

    def check(self) -> None:
        """F5: read the file again; what was filled in stays where the form still asks it."""
        if self._path is None or self._busy:
            return
        path, unit, clock = self._path, self._unit, self._shell.app.clock
        kept = self.trial.instance.snapshot() if self.trial is not None else b""
        filled = replace(self._filled, snapshot=kept)
        self._busy = True
        self.banner.clear()

        def work(_tell: Tell, stopped: Stopped) -> Prepared:
            return prepare(path, unit, clock, filled, stopped)

        said = self.tr("Checking {file}…").format(file=path.name)
        self.line.run(said, self._shell.bridge, work, self._checked, self._failed)

    def next_report(self) -> None:
        """Begin a report of the period after, with what is filled in now as the last one."""
        if self.trial is None or self._busy:
            return
        self._filled = Filled(last=self.trial.report(), turn=self._filled.turn + 1)
        self._drop_trial()
        self.check()

    def next_fault(self) -> None:
        """F8: what the entry screen does; the answers are shown for it."""
        if self.trial is not None:
            self.views.choose("fill")
            self.trial.next_fault()

    # Building.

    def _build(self) -> None:
        self.choose = button(self.tr("Open a form…"), "primary", "form.open")
        self.choose.clicked.connect(self._ask_file)
        self.again = button(self.tr("Check again (F5)"), "", "form.check", "sync")
        self.again.setEnabled(False)
        self.again.clicked.connect(self.check)
        self.name = Elided("", "strong")
        self.name.setObjectName("form.name")
        self.save = button(self.tr("Save the XForm as…"), "", "form.save", "save")
        self.save.setEnabled(False)
        self.save.clicked.connect(self._ask_place)
        line = row(self.choose, self.name, self.again, self.save, space=12)
        line.setStretch(1, 1)
        self.banner = Banner("form.news")
        self.line = ProgressLine("form")
        self.findings = Findings(self._code)
        self.findings.chosen.connect(self._lead)
        self.stack = QStackedWidget()
        self._place = column()
        holder = QWidget()
        holder.setLayout(self._place)
        self.answers = Source("form.answers", self.tr("XML of the answers"))
        self.form = Source("form.xform", self.tr("The XForm"))
        for view in (holder, self.answers, self.form):
            self.stack.addWidget(view)
        titles = (self.tr("Fill in"), self.tr("XML of the answers"), self.tr("XForm"))
        views = tuple(zip(_VIEWS, titles, strict=True))
        self.views = Segments(views, "fill", "form.view", self.tr("What is shown"))
        self.views.chosen.connect(self._view)
        right = QWidget()
        right.setLayout(column(self.views, self.stack, space=12, margins=(16, 0, 0, 0)))
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.addWidget(self.findings)
        self.halves.addWidget(right)
        self.halves.setStretchFactor(0, 1)
        self.halves.setStretchFactor(1, 2)
        self.halves.setChildrenCollapsible(False)
        self.halves.setSizes([style.px(350), style.px(700)])
        self.empty = Empty(
            "report",
            self.tr("No form is open"),
            self.tr(
                "Open an XLSForm (.xlsx), or drop it here. It is checked and can be tried; nothing is stored."
            ),
        )
        self.halves.hide()
        self.setLayout(
            column(line, self.line, self.banner, self.empty, self.halves, space=12, margins=(24, 4, 24, 16))
        )

    def _view(self, key: str) -> None:
        self.stack.setCurrentIndex(_VIEWS.index(key))
        self._show_answers()

    def _lead(self, finding: Finding) -> None:
        """Go on to the question that a finding is about."""
        compiled = self._prepared.checked.compiled if self._prepared is not None else None
        path = path_of(compiled.sheets, finding.place) if compiled is not None else ""
        if self.trial is None or not path:
            return
        self.views.choose("fill")
        if not self.trial.show_question(path):
            self.findings.unasked(finding)

    def _begin_find(self) -> None:
        view = self.stack.currentWidget()
        if isinstance(view, Source) and view.isVisible():
            view.begin()

    # Opening and following the file.

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a form"), str(self._path.parent) if self._path else "")
        dialog.setNameFilter(self.tr("XLSForm (*.xlsx)"))
        dialog.setObjectName("form.openDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.open(Path(chosen)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this PC may be dropped."""
        if _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        path = _dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open(path)

    def _watch(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        if self._path is not None:  # the folder too: Excel puts another file in the place of the first
            self._watcher.addPaths([str(one) for one in (self._path, self._path.parent) if one.exists()])

    def _stirred(self, _: str) -> None:
        self._quiet.start()

    def _look_again(self) -> None:
        if self._path is None or self._prepared is None or not self._path.exists():
            return
        if stamp_of(self._path) != self._prepared.stamp:
            if self._busy:
                self._quiet.start()
            else:
                self.check()

    # What came of it.

    def _checked(self, prepared: Prepared) -> None:
        self._busy = False
        if prepared.path != self._path:
            self.check()  # another was opened meanwhile
            return
        section = max(self.trial.sheet.current, 0) if self.trial is not None else 0
        first = self._prepared is None
        self._prepared = prepared
        self.banner.clear()
        self.empty.hide()
        self.halves.show()
        self.findings.say(prepared.checked)
        self._drop_trial()
        self._put(prepared, section)
        self._show_form(prepared.checked)
        self._watch()
        if first:
            self._begin(prepared.checked)

    def _begin(self, checked: Checked) -> None:
        """The focus goes to what is to be mended, else into the form."""
        if self.trial is None or not checked.usable:
            self.findings.list.setFocus()
        else:
            self.trial.sheet.enter(0)

    def _put(self, prepared: Prepared, section: int) -> None:
        if prepared.instance is None:
            text = self.tr("The list says what to correct.")
            self._place.addWidget(Empty("warning", self.tr("It cannot be filled in yet"), text, "warn"))
            return
        files = ReportFiles(Files(self.files, self._shell.app.clock), "", self._shell.bridge)
        self.trial = Trial(prepared, prepared.instance, self._code, files)
        self.trial.changed.connect(self._follow.start)
        self.trial.next_wanted.connect(self.next_report)
        self._place.addWidget(self.trial)
        if section < len(self.trial.sheet.sections):
            self.trial.sheet.show_section(section)
        self._show_answers()

    def _drop_trial(self) -> None:
        self.trial = None
        self._follow.stop()
        clear(self._place)

    def _failed(self, error: BaocaoxaError) -> None:
        self._busy = False
        self.banner.say(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")

    def _show_answers(self) -> None:
        """The instance as it would be sent, while it is looked at."""
        if self.trial is None:
            self.answers.say("")
        elif self.stack.currentWidget() is self.answers:
            self.answers.say(self.trial.instance.serialize().decode())

    def _show_form(self, checked: Checked) -> None:
        self.save.setEnabled(checked.compiled is not None)
        self.form.say(checked.compiled.xml.decode() if checked.compiled is not None else "")

    # Saving the XForm.

    def _ask_place(self) -> None:
        if self._path is None:
            return
        dialog = QFileDialog(self, self.tr("Save the XForm as"), str(self._path.with_suffix(".xml")))
        dialog.setObjectName("form.saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("XForm (*.xml)"))
        dialog.setDefaultSuffix("xml")
        dialog.selectFile(self._path.with_suffix(".xml").name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._save(Path(chosen)))
        dialog.open()

    def _save(self, path: Path) -> None:
        compiled = self._prepared.checked.compiled if self._prepared is not None else None
        if compiled is None:
            return
        try:
            path.write_bytes(compiled.xml)
        except OSError as error:
            text = self.tr("The file cannot be written ({why}). Choose another place.")
            self.banner.say(text.format(why=error.strerror or error), "bad")
        else:
            self.banner.say(self.tr("Saved: {file}").format(file=path.name), "good")


def _dropped(data: QMimeData) -> Path | None:
    """The one file of this PC that is dragged."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
