"""What the officer gave a reason for, beside the leader's panel: read before it is signed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms import FormInstance
from ui import style
from ui.questions.sentences import warning_sentence
from ui.screens.entry_asked import ROOM
from ui.screens.entry_faults import name_of
from ui.widgets.buttons import button, wrap
from ui.widgets.labels import Paragraph, label


class Reasons(QWidget):
    """Each answer that wanted a reason, leading to its cell: what was asked, and why it stands."""

    wanted = Signal(str)  # ref

    def __init__(self, instance: FormInstance) -> None:
        super().__init__()
        self.setObjectName("entry.reasons")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.px(4))
        given = [each for each in instance.warnings() if each.reason]
        if not given:
            self.hide()
        whole.addWidget(label(self.tr("Confirmed by the officer ({n})").format(n=len(given)), "strong"))
        for at, each in enumerate(given):
            node = instance.node(each.ref)
            go = button(name_of(node), "way", f"entry.reasons.{at}")
            wrap(go, style.px(ROOM))
            go.clicked.connect(lambda _=False, ref=each.ref: self.wanted.emit(ref))
            whole.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
            unchanged, confirmed = self.tr("Not changed because: {reason}"), self.tr("Confirmed: {reason}")
            said = (unchanged if node.unchanged else confirmed).format(reason=each.reason)
            whole.addWidget(Paragraph(warning_sentence(node), "muted"))
            whole.addWidget(Paragraph(said))
