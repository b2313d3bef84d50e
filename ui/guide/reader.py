"""One page of the guide: Markdown in our type and colours, pictures within the column, places marked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ui import style
from ui.guide.book import Page
from ui.guide.found import folded, found

#: The widest column of text, in pixels at 100 %.
COLUMN: Final = 760
#: Points of a page's title and of the headings under it.
_SIZES: Final = {1: 17.0, 2: 13.0, 3: 11.5}
_End = QTextCursor.MoveOperation.EndOfBlock
_LABEL = re.compile(r"«[^«»]+»|“[^“”]+”")


class Reader(QTextBrowser):
    """`show_page` shows one; links are told by `anchorClicked`, nothing outside is ever opened."""

    def __init__(self, images: Path) -> None:
        super().__init__()
        self._images = images
        self._column = 0
        self.setObjectName("guide.page")
        self.setOpenLinks(False)
        self.setProperty("role", "reader")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide, by its name; nothing else is loaded."""
        path = self._images / QUrl(name).fileName()
        if kind == QTextDocument.ResourceType.ImageResource.value and path.exists():
            return QImage(str(path))
        return None

    def show_page(self, page: Page, wanted: str = "") -> None:
        """Show `page` from its top, or from the first place where `wanted` stands, all of them marked."""
        self.setExtraSelections([])
        document = self.document()
        document.setMarkdown(page.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self.setAccessibleName(page.title)
        self._dress()
        self._column = 0
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if wanted:
            self._mark(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text and pictures keep to the column."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        side = style.px(24)
        bar = self.verticalScrollBar().sizeHint().width()
        column = min(style.px(COLUMN), max(self.width() - 2 * side - bar, style.px(200)))
        self.setViewportMargins(side, 0, max(0, self.width() - side - column - bar), 0)
        if column != self._column:
            self._column = column
            self._fit_pictures(column - 2 * round(self.document().documentMargin()))

    def _fit_pictures(self, width: int) -> None:
        """No picture wider than the column; each is asked for its own size, once."""
        block = self.document().begin()
        while block.isValid():
            each = block.begin()
            while not each.atEnd():
                piece = each.fragment()
                if piece.charFormat().isImageFormat():
                    shown = piece.charFormat().toImageFormat()
                    self._fit_picture(shown, width)
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(piece.position())
                    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(shown)
                each += 1
            block = block.next()

    def _fit_picture(self, shown: QTextImageFormat, width: int) -> None:
        """Scale the picture itself: the document would take rows and columns out of it."""
        picture = QImage(str(self._images / QUrl(shown.name()).fileName()))
        if picture.isNull():
            return
        wide = min(width, style.px(picture.width()))
        dots = self.devicePixelRatioF()
        smooth = picture.scaledToWidth(round(wide * dots), Qt.TransformationMode.SmoothTransformation)
        smooth.setDevicePixelRatio(dots)
        self.document().addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(shown.name()), smooth
        )
        shown.setWidth(wide)
        shown.setHeight(wide * picture.height() / picture.width())

    def _dress(self) -> None:
        """Line height, headings, labels of the screens, links and tables as everywhere in the application."""
        colours, scale = style.tokens(), style.px(100) / 100
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            _soften(block)
            spaced = QTextBlockFormat()
            if "\ufffc" not in block.text():  # a picture is as high as it is
                spaced.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            spaced.setBottomMargin(style.px(8 if not block.textList() else 4))
            if level:
                spaced.setTopMargin(style.px(4 if level == 1 else 18))
                cursor.movePosition(_End, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(_heading(_SIZES.get(level, 11.0) * scale))
                cursor.setPosition(block.position())
            cursor.mergeBlockFormat(spaced)
            for label in _LABEL.finditer(block.text()):
                strong = QTextCharFormat()
                strong.setFontWeight(QFont.Weight.DemiBold)
                cursor.setPosition(block.position() + label.start())
                _format(cursor, label.end() - label.start(), strong)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, colours.line)
        self._dress_links(colours.accent)

    def _dress_links(self, colour: str) -> None:
        shown = QTextCharFormat()
        shown.setForeground(QColor(colour))
        block = self.document().begin()
        while block.isValid():
            each = block.begin()
            while not each.atEnd():
                piece = each.fragment()
                if piece.charFormat().isAnchor() and not piece.charFormat().isImageFormat():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(piece.position())
                    _format(cursor, piece.length(), shown)
                each += 1
            block = block.next()

    def _mark(self, wanted: str) -> None:
        colours = style.tokens()
        look = QTextCharFormat()
        look.setBackground(QColor(colours.accent))
        look.setForeground(QColor(colours.onaccent))
        marked = []
        for first, last in found(folded(self.document().toPlainText()), folded(wanted).text):
            place = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(first)
            cursor.setPosition(last + 1, QTextCursor.MoveMode.KeepAnchor)
            place.cursor, place.format = cursor, look  # type: ignore[attr-defined]
            marked.append(place)
        self.setExtraSelections(marked)
        if marked:
            top = QTextCursor(self.document())
            top.setPosition(marked[0].cursor.selectionStart())  # type: ignore[attr-defined]
            self.setTextCursor(top)
            self.ensureCursorVisible()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + max(0, self.cursorRect().top() - self.viewport().height() // 3))


def _soften(block: QTextBlock) -> None:
    """What is bold is so in the weight of our own strong words: a heavier one would only be smeared."""
    each = block.begin()
    bold = []
    while not each.atEnd():
        piece = each.fragment()
        if piece.charFormat().fontWeight() >= QFont.Weight.Bold:
            bold.append((piece.position(), piece.length()))
        each += 1
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    for first, length in bold:
        cursor = QTextCursor(block)
        cursor.setPosition(first)
        _format(cursor, length, strong)


def _heading(points: float) -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setFontPointSize(points)
    shown.setFontWeight(QFont.Weight.DemiBold)
    return shown


def _format(cursor: QTextCursor, length: int, shown: QTextCharFormat) -> None:
    """Put `shown` over `length` letters from where the cursor is."""
    cursor.setPosition(cursor.position() + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(shown)
    cursor.clearSelection()


def _dress_table(table: QTextTable, line: str) -> None:
    """Hairlines below the rows, room in the cells, as wide as the column."""
    look = table.format().toTableFormat()
    look.setBorder(1)
    look.setBorderBrush(QColor(line))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(style.px(6))
    look.setCellSpacing(0)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if table.columns() == 2:
        shares = (35, 65)
        look.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share) for share in shares]
        )
    look.setTopMargin(style.px(4))
    look.setBottomMargin(style.px(12))
    table.setFormat(look)
