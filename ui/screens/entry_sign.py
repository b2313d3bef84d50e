"""The leader's panel: sign off with the own account, or send the report back with a comment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.account import told_apart
from desktop.domain.text import name_key
from ui import style
from ui.questions.field import Area
from ui.screens.kept_typing import KeptField
from ui.widgets.buttons import button, rename
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, rule
from ui.widgets.progress import ProgressLine

if TYPE_CHECKING:
    from desktop.domain.account import Account
    from desktop.services.typed import Typed
    from ui.shell import Shell

#: Pixels at 100 % over and under the panel.
_ABOVE = 12


class SignPanel(QFrame):
    """Leader, password, "Sign off"; or a comment and "Send back"; or the officer takes the report back."""

    guide = "sign-off"

    sign_wanted = Signal(str, str)  # login, password
    send_back_wanted = Signal(str, str, str)  # login, password, comment
    take_back_wanted = Signal()

    def __init__(self, signers: Sequence[Account], me: str, author: str = "") -> None:
        """`author`: who filled the report in, by name."""
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("entry.signOff")
        self.setFixedWidth(style.px(320))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.px(16), style.px(16), style.px(16), style.px(16))
        whole.setSpacing(style.px(12))
        whole.addWidget(label(self.tr("The leader signs off"), "section"))
        self.leader = QComboBox()
        self.leader.setObjectName("entry.leader")
        called = told_apart(signers)
        for account in sorted(signers, key=lambda each: name_key(each.name)):
            self.leader.addItem(called[account.login], account.login)
        mine = self.leader.findData(me)
        self.leader.setCurrentIndex(max(mine, 0))
        self._author = author
        self.own = Paragraph("", "field-warning")
        self.own.setObjectName("entry.ownReport")
        self.leader.currentIndexChanged.connect(self._show_own)
        self.password = line_edit("entry.leaderPassword", password=True)
        self.password.returnPressed.connect(self._sign)
        self._password = Field(self.tr("Password of the leader"), self.password)
        self.sign = button(self.tr("Sign off"), "primary", "entry.sign", "sign")
        self.sign.clicked.connect(self._sign)
        self.line = ProgressLine("entry.sign")
        self._whole = whole
        self._notes: QWidget | None = None
        self._comments = 0
        words = self.tr(
            "Read the report, then sign it with your own password. After that it is sent by itself. A "
            "comment at a cell for the officer: Shift+F2 there, then send the report back."
        )
        self._words = Paragraph(words, "muted")
        whole.addWidget(self._words)
        self._room = 0  # pixels of height there are; 0 as long as nobody said
        if signers:
            self._first: QWidget = Field(self.tr("Leader"), self.leader)
            whole.addWidget(self._first)
            whole.addWidget(self.own)
            whole.addWidget(self._password)
            whole.addWidget(self.sign)
            self._show_own()
            whole.addWidget(self.line)
        else:
            lacking = self.tr(
                "No leader has an account on this PC yet. Add one in Settings, then come back here."
            )
            self._first = Paragraph(lacking, "field-warning")
            whole.addWidget(self._first)
        whole.addWidget(rule())
        self._add_ways_back(whole, bool(signers))
        whole.addStretch(1)
        self._order()

    def _add_ways_back(self, whole: QVBoxLayout, signers: bool) -> None:
        self.comment = Area()
        self.comment.setObjectName("entry.comment")
        self.comment.setFixedHeight(style.px(84))
        self._comment = Field(self.tr("What has to be changed"), self.comment)
        self._comment.hide()
        self.send_back = button(self.tr("Send back with a comment"), "", "entry.sendBack", "return")
        self.send_back.clicked.connect(self._send_back)
        self.take_back = button(self.tr("Take it back to go on filling in"), "quiet", "entry.takeBack")
        self.take_back.clicked.connect(self.take_back_wanted)
        whole.addWidget(self._comment)
        whole.addWidget(self.send_back)
        self.send_back.setVisible(signers)
        whole.addWidget(self.take_back)

    def stand_in(self, room: int) -> None:
        """`room` pixels of height are in sight: where all has no place there, what is done comes first."""
        self._room = room
        self._order()

    def _order(self) -> None:
        """How it goes is said before what is done, or after it where that would go out of sight."""
        whole = self._whole
        low = bool(self._room) and whole.totalHeightForWidth(self.maximumWidth()) > self._room
        whole.removeWidget(self._words)
        whole.insertWidget(whole.count() - 1 if low else whole.indexOf(self._first), self._words)

    def _show_own(self) -> None:
        """Whether the one who signs would sign their own work: the trail says so, and it is said before."""
        own = bool(self._author) and self.leader.currentText() == self._author
        said = self.tr(
            "{name} filled in this report too: author and signer are the same person. The audit trail will "
            "say so."
        )
        self.own.say(said.format(name=self._author) if own else "")
        self.own.setVisible(own)

    def put_notes(self, notes: QWidget | None, comments: int) -> None:
        """What is said at cells stands over everything that is done here; `comments` go back with it."""
        if self._notes is not None:
            self._whole.removeWidget(self._notes)
            self._notes.hide()
            self._notes.deleteLater()
        self._notes, self._comments = notes, comments
        if notes is not None:
            self._whole.insertWidget(1, notes)
            notes.show()
        self._order()
        plain = self.tr("Send back with a comment")
        counted = self.tr("Send back with comments at cells ({n})").format(n=comments)
        rename(self.send_back, counted if comments else plain)

    def put_reasons(self, reasons: QWidget) -> None:
        """What the officer confirmed stands over what is done here, under the notes."""
        self._whole.insertWidget(1, reasons)
        self._order()

    def keep(self, typed: Typed, shell: Shell, report: str) -> None:
        """What is typed to be changed stays through another look and through the lock."""
        if KeptField(self.comment, typed, shell, comment_page(report)).restored:
            self._comment.show()

    def begin(self) -> None:
        """Give the password the focus, the leader being chosen already."""
        target: QWidget = self.password if self.leader.count() == 1 or self.password.text() else self.leader
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def busy(self, busy: bool) -> None:
        """While the password is being checked nothing else can be pressed."""
        if busy:
            self.line.begin(self.tr("The password is being checked…"), stoppable=False)
        else:
            self.line.end()
        for widget in (self.sign, self.send_back, self.take_back, self.leader, self.password):
            widget.setEnabled(not busy)
        rename(self.sign, self.tr("Signing off…") if busy else self.tr("Sign off"))

    def refuse(self, sentence: str) -> None:
        """Say why it did not work, at the password."""
        self.busy(False)
        self.password.clear()
        self._password.complain(sentence)
        self.password.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _login(self) -> str:
        return str(self.leader.currentData() or "")

    def _sign(self) -> None:
        if not self.password.text():
            self.refuse(self.tr("Type the leader's password."))
            return
        self._password.complain("")
        self.sign_wanted.emit(self._login(), self.password.text())

    def _send_back(self) -> None:
        if self._comment.isHidden():
            self._comment.show()
            self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        words = self.comment.toPlainText().strip()
        if not words and self._comments:
            words = self.tr("See the comments at the cells ({n}).").format(n=self._comments)
        if not words:
            said = self.tr(
                "Say what has to be changed, or put a comment at a cell (Shift+F2), so that the officer "
                "knows."
            )
            self._comment.complain(said)
            self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._comment.complain("")
        if not self.password.text():
            self.refuse(self.tr("Type the leader's password."))
            return
        self.send_back_wanted.emit(self._login(), self.password.text(), words)


def comment_page(report: str) -> str:
    """Under which name the comment typed for a report is kept."""
    return f"send_back:{report}"


class _Beside(QScrollArea):
    """Tells the panel how much of it is in sight."""

    def __init__(self, panel: SignPanel) -> None:
        super().__init__()
        self._panel = panel
        inner = QWidget()
        inner.setLayout(column(panel, None, margins=(0, _ABOVE, 12, _ABOVE)))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(panel.maximumWidth() + style.px(24))  # ends where the head of the page does
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height."""
        super().resizeEvent(event)
        self._panel.stand_in(event.size().height() - style.px(2 * _ABOVE))


def beside(panel: SignPanel) -> QScrollArea:
    """The panel at the right of the page; where the window is low it scrolls, and nothing of it is cut."""
    return _Beside(panel)
