"""The questions of a page or a card one below the other, made little by little.

What is not made yet stands below what is: nothing above the eye moves when more is added. Whoever holds a
flow calls `make_more` as long as there is time, and asks for a place by `make_to`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayoutItem, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style
from ui.questions.around import Around
from ui.questions.base import GUTTER, Question
from ui.questions.block import Block
from ui.questions.paint import say
from ui.questions.plan import Piece, heading, stands_close, wants_width
from ui.questions.tall import Tall
from ui.questions.text import LongTextQuestion
from ui.widgets.labels import label

if TYPE_CHECKING:
    from ui.questions.paste_fields import FieldPaste

#: So many questions are shown at once: each change of a page that is shown lays the page out.
_CHUNK = 8
#: Room at the end that gives way when a sentence comes under a question above.
_SLACK = 20
#: So many times the few choices that buttons are for: then even a kind once chosen gives way.
_MANY_TIMES = 4
_HOLDERS = {"group", "repeat"}
#: What a pasted cell may be an answer to.
_FIELDS = {"input", "select1"}


@runtime_checkable
class Growing(Protocol):
    """A question that is made little by little itself: hundreds of cards."""

    def make_more(self) -> bool:
        """Make a little more; False when all is there."""

    def rename(self) -> None:
        """Refs inside are others now: an instance before them went."""


@runtime_checkable
class Partly(Protocol):
    """A question of many nodes that can show a few of them anew."""

    def refresh_at(self, refs: Sequence[str]) -> None:
        """Show what changed at `refs`."""


class Flow(Tall):
    """A column of heads, blocks of questions, tables and cards."""

    made = Signal(object)  # a Question, each once

    def __init__(self, pieces: Sequence[Piece], around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = tuple(pieces)
        self._around = replace(around, brief=stands_close(self.pieces))
        self._made: dict[int, Question] = {}
        self._index: dict[str, int] = {}
        self._whole = wants_width(self.pieces)
        self._next = 0
        self._growing: Growing | None = None
        self._heads: list[tuple[Node, QLabel]] = []
        self._blocks: list[Block] = []
        self._fresh: list[Block] = []  # in chunks that may still grow
        self._open: Block | None = None
        self._chunk: Tall | None = None
        self._inside = QVBoxLayout()
        self._chunks: list[Tall] = []
        self._in_chunk = 0
        self._room = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.px(12))
        slack = QSpacerItem(0, style.px(_SLACK), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._column.addSpacerItem(slack)
        self.rename()

    @property
    def needs_legend(self) -> bool:
        """True when an asterisk says of some question that its answer is needed."""
        nodes = (node for piece in self.pieces for node in piece.rows or (piece.node,))
        asked = any(node.required and not node.readonly for node in nodes if node.control not in _HOLDERS)
        return self._around.brief and not self._around.locked and asked

    # Making.

    @property
    def complete(self) -> bool:
        """True when everything is made."""
        return self._next >= len(self.pieces) and self._growing is None

    def make_more(self) -> bool:
        """Make the next piece, or more of a long one; False when all is there."""
        if self._growing is not None:
            if not self._growing.make_more():
                self._growing = None
        elif self._next < len(self.pieces):
            piece = self.pieces[self._next]
            self._put(piece, self._next)
            self._next += 1
        return not self.complete

    def finish(self, now: bool = True) -> None:
        """Show what was made since the last time; without `now` only what is enough to be shown."""
        for chunk in self._chunks:
            if chunk is not self._chunk or now or self.complete:
                self._show_chunk(chunk)
        self._chunks = [chunk for chunk in self._chunks if chunk is self._chunk or chunk.isHidden()]
        self._fresh = [block for block in self._fresh if block.parent() in self._chunks]

    def _show_chunk(self, chunk: Tall) -> None:
        """One change of the page for many questions; what is around grows first and squeezes nothing."""
        for block in self._fresh:
            if block.parent() is chunk:
                block.fit(self._room or block.maximumWidth())
                block.arrange()
        layout = chunk.layout()
        if not chunk.isHidden():
            return
        if self.isVisible() and layout is not None:
            high = layout.totalHeightForWidth(self.width()) + self._column.spacing()
            around: QWidget | None = self
            while isinstance(around, Tall):
                around.resize(around.width(), around.height() + high)
                around = around.parentWidget()
        chunk.show()

    def _place(self) -> tuple[Tall, QVBoxLayout]:
        """Where the next piece stands: a chunk of the page that is shown when it has enough."""
        if self._chunk is None or self._in_chunk >= _CHUNK:
            self._chunk = Tall(self)
            self._chunk.hide()
            self._inside = QVBoxLayout(self._chunk)
            self._inside.setContentsMargins(0, 0, 0, 0)
            self._inside.setSpacing(style.px(12))
            self._column.insertWidget(self._column.count() - 1, self._chunk)
            self._chunks.append(self._chunk)
            self._in_chunk = 0
            self._open = None
        return self._chunk, self._inside

    def place(self, ref: str) -> int | None:
        """Which piece shows `ref`: its own, or the table or cards it stands in."""
        while ref:
            found = self._index.get(ref)
            if found is not None:
                return found
            ref = above(ref)
        return None

    def make_to(self, ref: str) -> Question | None:
        """The question that shows `ref`, with all that stands above it; None when it is not here."""
        at = self.place(ref)
        if at is None:
            return None
        if self._next <= at:
            while self._next <= at:
                self.make_more()
            self.finish()
        return self._made.get(at)

    def holder(self, ref: str) -> Question | None:
        """The question that shows `ref`, when it is made."""
        at = self.place(ref)
        return self._made.get(at) if at is not None else None

    def _put(self, piece: Piece, at: int) -> None:
        if piece.kind == "head":
            self._open = None
            head = label("", "strong" if piece.level < 2 else "muted")
            say(head, heading(piece.node))
            head.setWordWrap(True)
            room = QHBoxLayout()  # a label forgets margins of its own when it is styled
            room.setContentsMargins(style.px(GUTTER), style.px(8), 0, 0)
            room.addWidget(head)
            self._heads.append((piece.node, head))
            self._place()[1].addLayout(room)
            head.setVisible(piece.node.relevant)
            return
        self._in_chunk += 1
        asked = self._question(piece)
        self._made[at] = asked
        self._hear_pastes(asked)
        if asked.wide:
            self._open = None
            self._place()[1].addWidget(asked)
            asked.setVisible(_relevant(piece))
            self._in_chunk = _CHUNK
            if isinstance(asked, Growing) and asked.make_more():
                self._growing = asked
        else:
            self._in_block(asked, piece)
        self.made.emit(asked)

    def _question(self, piece: Piece) -> Question:
        from ui.questions import question
        from ui.questions.grid import GridQuestion
        from ui.questions.matrix import MatrixQuestion

        if piece.kind == "matrix":
            return MatrixQuestion(piece.rows, self, around=self._around)
        if piece.kind == "grid":
            return GridQuestion(piece.rows, self, around=self._around)
        return question(piece.node, self, around=self._around)

    def _in_block(self, asked: Question, piece: Piece) -> None:
        if self._open is None or self._open.full or self._open.line != piece.line:
            chunk, column = self._place()
            self._open = Block(piece.line, self._whole, chunk)
            self._blocks.append(self._open)
            self._fresh.append(self._open)
            beside = QHBoxLayout()  # knows the block's greatest width when it asks for its height
            beside.addWidget(self._open, 1)
            beside.addStretch(0)
            column.addLayout(beside)
        self._open.add(asked)

    # A block pasted into a field.

    def _hear_pastes(self, asked: Question) -> None:
        if not asked.wide:
            asked.block_pasted.connect(lambda: self.pasting.begin(asked))
        if isinstance(asked, LongTextQuestion):
            asked.block_unwanted.connect(lambda: self.pasting.end())  # noqa: PLW0108 - made late

    @property
    def pasting(self) -> FieldPaste:
        """What is being pasted into the fields; made when it is first needed."""
        if self._pasting is None:
            from ui.questions.paste_fields import FieldPaste

            self._pasting = FieldPaste(self)
        return self._pasting

    _pasting: FieldPaste | None = None

    def fields_around(self, asked: Question) -> list[Node]:
        """The fields that are shown and stand with `asked` between two tables, in the form's order."""
        found: list[Node] = []
        for piece in self.pieces:
            field = piece.kind == "ask" and piece.node.control in _FIELDS
            if field and piece.node.relevant:
                found.append(piece.node)
            elif not field and piece.kind != "head":
                if asked.node in found:
                    break
                found.clear()
        return found

    def under(self, asked: Question, made: QWidget) -> None:
        """Put something between the block that `asked` stands in and what comes after it."""
        block = asked.parentWidget()
        chunk = block.parentWidget() if block is not None else None
        layout = chunk.layout() if chunk is not None else None
        if not isinstance(layout, QVBoxLayout):
            self._column.insertWidget(0, made)
            return
        at = next(n for n in range(layout.count()) if _holds(layout.itemAt(n), block))
        layout.insertWidget(at + 1, made)

    # Showing.

    def fit(self, room: int) -> None:
        """So much width is there."""
        self._room = room
        for block in self._blocks:
            block.fit(room)

    def arrange(self) -> None:
        """Show what is relevant now and close the gaps; a repeat may have become another kind."""
        for node, head in self._heads:
            words = heading(node)
            say(head, words)
            head.setVisible(node.relevant and bool(words))
        for block in self._blocks:
            block.arrange()
        for at, asked in list(self._made.items()):
            if asked.wide:
                if asked.node.control == "repeat":
                    self._look_again(at, asked)
                self._made[at].setVisible(_relevant(self.pieces[at]))

    def show_anew(self, refs: Iterable[str]) -> bool:
        """Show what changed at `refs`; False when nothing of it is here."""
        touched: dict[Question, list[str]] = {}
        for ref in refs:
            asked = self.holder(ref)
            if asked is not None:
                touched.setdefault(asked, []).append(ref)
        for asked, inside in touched.items():
            if isinstance(asked, Partly):
                asked.refresh_at(inside)
            else:
                asked.refresh()
                self._look_at_choices(asked)
        return bool(touched)

    def rename(self) -> None:
        """Know the refs as they are now: the places of a repeat's instances move."""
        self._index = {ref: at for at, piece in enumerate(self.pieces) for ref in piece.refs}
        for asked in self._made.values():
            asked.setObjectName(f"q:{asked.node.ref}")
            if isinstance(asked, Growing):
                asked.rename()

    def _look_again(self, at: int, asked: Question) -> None:
        """A repeat that began empty may turn out to be no table."""
        from ui.questions import kind_of, question

        if type(asked) is kind_of(asked.node):
            return
        anew = question(asked.node, self, around=self._around)
        self._made[at] = anew
        self._hear_pastes(anew)
        around = asked.parentWidget()
        layout = around.layout() if around is not None else None
        if layout is not None:
            layout.replaceWidget(asked, anew)
        asked.hide()
        asked.deleteLater()
        while isinstance(anew, Growing) and anew.make_more():
            pass
        self.made.emit(anew)

    def _look_at_choices(self, asked: Question) -> None:
        """Buttons for a few choices become a list to type into when an earlier answer offers very many."""
        from ui.questions import FEW, kind_of, question

        node, block = asked.node, asked.parentWidget()
        many = node.control == "select1" and len(node.choices) > _MANY_TIMES * FEW
        if not many or not isinstance(block, Block) or type(asked) is kind_of(node):
            return
        anew = question(node, self, around=self._around)
        at = next(at for at, made in self._made.items() if made is asked)
        self._made[at] = anew
        self._hear_pastes(anew)
        block.replace(asked, anew)
        self.made.emit(anew)

    def each(self) -> Iterator[Question]:
        """The questions made so far, in their order."""
        yield from self._made.values()


def _holds(item: QLayoutItem | None, widget: QWidget | None) -> bool:
    inside = item.layout() if item is not None else None
    return inside is not None and widget is not None and inside.indexOf(widget) >= 0


def _relevant(piece: Piece) -> bool:
    return any(node.relevant for node in piece.rows or (piece.node,))


def above(ref: str) -> str:
    """The ref around `ref`: of a repeat's instance the repeat, else what it stands in."""
    return ref[: ref.rfind("[")] if ref.endswith("]") else ref.rpartition("/")[0]
