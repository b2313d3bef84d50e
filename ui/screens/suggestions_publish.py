"""Before everybody may read it: the very words that go out, those marked that may name somebody."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.personal import likely_names, may_name
from desktop.domain.suggestion import title_of
from ui import style
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row, rule

if TYPE_CHECKING:
    from desktop.domain.suggestion import Suggestion


class PublishQuestion(QWidget):
    """What was said and answered as everybody will read it; `done` with the words that were confirmed."""

    def __init__(
        self, about: Suggestion, done: Callable[[tuple[str, ...]], None], cancelled: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("suggestion.publish")
        parts = [about.text, about.answer]
        if about.title != title_of(about.text):
            parts.insert(0, about.title)
        self._found = likely_names(about.title, about.text, about.answer)
        whole = column(rule(), label(self.tr("Everybody will read this"), "strong"), space=8)
        for number, part in enumerate(filter(None, parts)):
            text = Paragraph(_marked(part))
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setAccessibleName(part)
            text.setObjectName(f"suggestion.publish.text.{number}")
            whole.addWidget(text)
        go = button(self.tr("Make it public now"), "primary", "suggestion.publish.go")
        go.clicked.connect(lambda: done(self._found))
        keep = button(self.tr("Not yet"), "quiet", "suggestion.publish.cancel")
        keep.clicked.connect(cancelled)
        if about.sender_elsewhere:
            told = self.tr(
                "Who brought it is known only on the computer where it was taken in: this one cannot look "
                "for the name, telephone number or address in these words. Read them all, or make it public "
                "there."
            )
            whole.addWidget(Paragraph(told, "field-warning"))
        if self._found:
            said = self.tr(
                "These words may name somebody: {words}. Take them out with “Correct” or by answering anew; "
                "a person’s name stays only with their consent."
            )
            warned = Paragraph(said.format(words=", ".join(self._found)), "field-warning")
            warned.setObjectName("suggestion.publish.found")
            whole.addWidget(warned)
        self._asked = bool(self._found) or about.sender_elsewhere
        if self._asked:
            sure = self.tr("I have read it again: these words may be read by everybody")
            if about.sender_elsewhere:
                sure = self.tr("I have read all of it: nothing in it tells who brought it")
            self.sure = QCheckBox(sure)
            self.sure.setObjectName("suggestion.publish.sure")
            self.sure.toggled.connect(go.setEnabled)
            go.setEnabled(False)
            whole.addWidget(self.sure)
        whole.addLayout(row(go, keep, None))
        self.setLayout(whole)
        self.setFocusProxy(self.sure if self._asked else go)


def _marked(text: str) -> str:
    """A text as rich text, what may name somebody underlined and in strong letters: not by colour alone."""
    said, at, warn = [], 0, style.tokens().warn
    for one, two in may_name(text):
        if one >= at:
            marked = f'<b style="color:{warn}"><u>{escape(text[one:two])}</u></b>'
            said += [escape(text[at:one]), marked]
            at = two
    said.append(escape(text[at:]))
    return "".join(said).replace("\n", "<br>")
