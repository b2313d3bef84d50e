"""Sending by USB stick: what waits is saved as a sealed packet, and the centre's answer is taken in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.packets import PacketError, PacketStopped
from desktop.domain.progress import Stopped, Tell
from desktop.domain.sending import AnswerTaken
from desktop.events import Event, SyncChanged
from ui import style, words
from ui.screens.backups import asked_folder
from ui.screens.sync_draft import DraftOnStick
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.folding import folding
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, into_sight
from ui.widgets.progress import ProgressLine
from ui.words import packets as told

if TYPE_CHECKING:
    from desktop.services.packets import AnswerSeen, PacketCard, PacketMade, Packets
    from desktop.services.stick_drafts import StickDraft
    from desktop.services.workplace import Workplace

SUFFIX = ".bcx"
_MEGABYTE = 1024 * 1024
#: Sizes of parts in MB; 0 is one file. 20 MB goes by mail, 650 MB on a disc.
PARTS = (0, 20, 100, 650)

T = TypeVar("T")
AskPath = Callable[[QWidget], Path | None]


class PacketsSection(QFrame):
    """The card of the sync screen; an answer can be dropped on it.

    `ask_folder` and `ask_file` give the folder to save to and the answer a person chooses, or None.
    """

    guide = "usb"

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        ask_folder: AskPath | None = None,
        ask_file: AskPath | None = None,
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._ask_folder = ask_folder or asked_folder
        self._ask_file = ask_file or _asked_file
        self.setObjectName("sync.packets")
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        title = self.tr("Send by USB stick")
        self.setAccessibleName(title)
        self._waits = Paragraph("", "muted")
        self._waits.setObjectName("sync.packets.waits")
        self.with_files = QCheckBox(self.tr("With the attached files"))
        self.with_files.setObjectName("sync.packets.files")
        self.with_files.setAccessibleName(self.with_files.text())
        self.with_files.setChecked(True)
        self.parts = QComboBox()
        self.parts.setObjectName("sync.packets.parts")
        self.parts.setAccessibleName(self.tr("Size of the parts"))
        for size in PARTS:
            text = self.tr("Parts of {n} MB at most").format(n=size) if size else self.tr("One file")
            self.parts.addItem(text, size)
        self.save = button(self.tr("Save to a stick…"), "", "sync.packets.save", "save")
        self.save.clicked.connect(self._save)
        self.take = button(self.tr("Take in a packet…"), "", "sync.packets.take")
        self.take.clicked.connect(self._take)
        self.look = button(self.tr("Look at a packet…"), "", "sync.packets.look")
        self.look.clicked.connect(self._look)
        self.line = ProgressLine("sync.packets")
        self._said = Paragraph("")
        self._said.setObjectName("sync.packets.said")
        self._said.hide()
        self._draft = DraftOnStick(workplace, shell)
        self.setLayout(
            column(
                label(title, "section"),
                self._waits,
                folding(self.save, self.take, self.look, self.parts, self.with_files),
                self.line,
                self._said,
                self._draft,
                space=12,
                margins=(16, 16, 16, 16),
            )
        )
        shell.bridge.event.connect(self._happened)

    def refresh(self) -> None:
        """Say how much would go now."""
        status = self._workplace.sync.status()
        why = self.tr(
            "Without a network: save what waits to a stick, take it to the centre, and take its answer in "
            "here. The packet is sealed: only the centre can open it, and what is in it arrives once, also "
            "when a network comes."
        )
        now = self.tr("Nothing waits now; a packet then only asks what is new.")
        if status.pending:
            _, waiting = words.what_waits(status.waits, status.pending)
            now = self.tr("Waiting now: {reports}.").format(reports=waiting)
        self._waits.say(f"{why} {now}")

    def take_in(self, path: Path) -> None:
        """Take the answer at `path` in, as if it had been chosen."""
        said = self.tr("The answer is being opened and taken in…")
        self._draft.hide()
        self._run(said, partial(_take_in, self._workplace, path), partial(self._came, path))

    def showEvent(self, event: QShowEvent) -> None:
        """What waits may have changed while another screen was shown."""
        self.refresh()
        super().showEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An answer may be dropped here."""
        if not self.line.running and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it in."""
        path = _dropped(event)
        if not self.line.running and path is not None:
            event.acceptProposedAction()
            self.take_in(path)

    def _save(self) -> None:
        folder = self._ask_folder(self)
        if folder is None:
            return
        size = int(self.parts.currentData()) * _MEGABYTE or None
        work = partial(_saved, self._workplace.packets, folder, size, self.with_files.isChecked())
        self._run(self.tr("The packet is being written and sealed…"), work, self._made)

    def _take(self) -> None:
        path = self._ask_file(self)
        if path is not None:
            self.take_in(path)

    def _look(self) -> None:
        path = self._ask_file(self)
        if path is not None:
            self._draft.hide()
            said = self.tr("The packet is being looked at…")
            self._run(said, partial(_looked_at, self._workplace, path), self._seen)

    def _seen(self, seen: _Seen) -> None:
        why = "" if seen.why is None else words.sentence(seen.why)
        self._end(told.seen(seen.card, seen.found, why), "", self.look)

    def _run(self, said: str, work: Callable[[Tell, Stopped], T], done: Callable[[T], None]) -> None:
        self._said.hide()
        self.line.run(said, self._shell.bridge, work, done, self._failed)
        self._rest(True)

    def _made(self, packet: PacketMade) -> None:
        self._end(told.made(packet), "", self.save)

    def _came(self, path: Path, found: AnswerTaken | StickDraft) -> None:
        if isinstance(found, AnswerTaken):
            self._end(told.came(found), "", self.take)
            return
        self._end("", "", self.take)
        self._said.hide()
        self._draft.ask(path, found)

    def _failed(self, error: BaocaoxaError) -> None:
        role = "muted" if isinstance(error, PacketStopped) else "field-error"
        self._end(words.sentence(error), role, self.save)

    def _end(self, said: str, role: str, focus: QWidget) -> None:
        self._rest(False)
        style.mark(self._said, role=role)
        self._said.say(said)
        self._said.show()
        focus.setFocus()
        self.refresh()
        into_sight(self._said)

    def _rest(self, resting: bool) -> None:
        for widget in (self.save, self.take, self.look, self.parts, self.with_files):
            widget.setEnabled(not resting)

    def _happened(self, event: Event) -> None:
        if isinstance(event, SyncChanged) and self.isVisible():
            self.refresh()


def _saved(
    packets: Packets, folder: Path, size: int | None, with_files: bool, progress: Tell, stopped: Stopped
) -> PacketMade:
    return packets.export(folder, size, with_files, progress, stopped)


def _take_in(work: Workplace, path: Path, progress: Tell, stopped: Stopped) -> AnswerTaken | StickDraft:
    """Take an answer in; a draft of another computer is only looked at: a person says what becomes of it."""
    if work.packets.inspect(path).kind == "draft":
        return work.stick_drafts.look(path)
    return work.packets.read(path, progress, stopped)


@dataclass(frozen=True)
class _Seen:
    """A whole packet that was looked at: what is in it, or why this PC cannot say; a packet to the centre
    has neither.
    """

    card: PacketCard
    found: AnswerSeen | StickDraft | None = None
    why: BaocaoxaError | None = None


def _looked_at(work: Workplace, path: Path, progress: Tell, stopped: Stopped) -> _Seen:
    """Look at a packet. Raises PacketError when it is none or not whole, PacketStopped."""
    card = work.packets.inspect(path)
    try:
        if card.kind == "answer":
            return _Seen(card, work.packets.look(path, progress, stopped))
        return _Seen(card, work.stick_drafts.look(path) if card.kind == "draft" else None)
    except PacketStopped:
        raise
    except PacketError as error:
        return _Seen(card, why=error)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == SUFFIX else None


def _asked_file(parent: QWidget) -> Path | None:
    """The answer a person chooses in the system's window."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", f"Báo cáo Xã (*{SUFFIX})")
    return Path(chosen) if chosen else None
