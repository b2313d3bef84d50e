"""XML to read: indented, searched with Ctrl+F, never changed."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontDatabase, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import style
from ui.widgets.buttons import button
from ui.widgets.fields import SearchMark, line_edit
from ui.widgets.labels import label
from ui.widgets.layout import column, row

_TOKEN = re.compile(r"<!--.*?-->|<\?.*?\?>|<[^>]*>|[^<]+", re.DOTALL)


def indented(xml: str) -> str:
    """The same XML with each element on a line of its own; words beside elements stay beside them."""
    lines: list[str] = []
    depth, after_text = 0, False
    for token in _TOKEN.findall(xml):
        closing, text = token.startswith("</"), not token.startswith("<")
        if closing:
            depth -= 1
        if text and not token.strip():
            continue
        beside = after_text or text or (closing and lines and _opens(lines[-1], token))
        if beside and lines:
            lines[-1] += token
        else:
            lines.append("  " * depth + token)
        after_text = text
        if not text and not closing and not token.endswith("/>") and token[1:2] not in {"?", "!"}:
            depth += 1
    return "\n".join(lines)


def _opens(line: str, closing: str) -> bool:
    """Whether a line ends with the tag that `closing` closes: nothing is between them."""
    last = line.rpartition("<")[2]
    return re.split(r"[\s>]", last)[0] == closing[2:-1].strip()


class Source(QWidget):
    """Read-only text with a field to search in it."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setObjectName(name)
        self.text.setAccessibleName(title)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.text.setStyleSheet(f'font-family: "{family}";')
        self.wanted = line_edit(f"{name}.find", placeholder=self.tr("Find"))
        self.wanted.setAccessibleName(self.tr("Find in the XML"))
        self.wanted.setMaximumWidth(style.px(260))
        self._mark = SearchMark(self.wanted)
        self.wanted.returnPressed.connect(self.next)
        self.wanted.textChanged.connect(self._from_here)
        self.onward = button(self.tr("Next"), "", f"{name}.next")
        self.onward.clicked.connect(self.next)
        self.back = button(self.tr("Previous"), "", f"{name}.previous")
        self.back.clicked.connect(self.previous)
        self.said = label("", "muted", f"{name}.said")
        self.line = row(self.wanted, self.onward, self.back, self.said, None)
        self.setLayout(column(self.line, self.text, space=8))

    def say(self, xml: str) -> None:
        """Show other XML; the place that is read stays in sight."""
        bar = self.text.verticalScrollBar()
        across = self.text.horizontalScrollBar()
        at = bar.value(), across.value()
        shown = indented(xml)
        if shown != self.text.toPlainText():
            self.text.setPlainText(shown)
            bar.setValue(at[0])
            across.setValue(at[1])

    def begin(self) -> None:
        """Ctrl+F."""
        self.wanted.setFocus()
        self.wanted.selectAll()

    def next(self) -> None:
        """The next place, from the top again after the last."""
        self._look(QTextDocument.FindFlag(0))

    def previous(self) -> None:
        """The place before, from the end after the first."""
        self._look(QTextDocument.FindFlag.FindBackward)

    def _from_here(self) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self.next()

    def _look(self, way: QTextDocument.FindFlag) -> None:
        words = self.wanted.text()
        found = not words or self.text.find(words, way)
        if not found:
            cursor = self.text.textCursor()
            backward = way == QTextDocument.FindFlag.FindBackward
            cursor.movePosition(cursor.MoveOperation.End if backward else cursor.MoveOperation.Start)
            self.text.setTextCursor(cursor)
            found = self.text.find(words, way)
        self.said.setText("" if found else self.tr("Not found"))
        style.mark(self.wanted, state="" if found else "warn")
