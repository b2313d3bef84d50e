"""One instance of a repeat as a card: its name and what is in it, and its questions when it is unfolded."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.forms import Node
from ui import style
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.flow import Flow
from ui.questions.markdown import plain
from ui.questions.note import shown_value
from ui.questions.plan import line_of, only_labels, pieces
from ui.widgets.buttons import button
from ui.widgets.icon import Icon, icon
from ui.widgets.labels import Elided, label
from ui.widgets.tab_order import follow

translate = QCoreApplication.translate
#: So many answers tell on a folded card what it is about.
_TOLD = 3


class Card(QFrame):
    """Folds and unfolds; its questions are made when it is first unfolded."""

    made = Signal(object)  # a Question
    unwanted = Signal(object)  # the card's node

    def __init__(self, node: Node, around: Around, parent: QFrame) -> None:
        super().__init__(parent)
        self.node = node
        self.flow: Flow | None = None
        self.revealed = False
        self._around = around
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        side = style.px(12)
        self._column.setContentsMargins(side, style.px(6), side, style.px(6))
        self._column.setSpacing(style.px(6))
        self._column.addLayout(self._head())

    def _head(self) -> QHBoxLayout:
        self.fold_button = button("", "quiet", "", "chevron-right")
        self.fold_button.clicked.connect(lambda: self.unfold(not self.open))
        self._summary = Elided("", "muted")
        self._icon = Icon("error", "bad", 16)
        self._wrong = label("", "small")
        self.remove = button(translate("RepeatQuestion", "Remove"), "quiet")
        self.remove.clicked.connect(lambda: self.unwanted.emit(self.node))
        line = QHBoxLayout()
        line.setSpacing(style.px(8))
        line.addWidget(self.fold_button)
        line.addWidget(self._summary, 1)
        line.addWidget(self._icon)
        line.addWidget(self._wrong)
        line.addWidget(self.remove)
        return line

    @property
    def open(self) -> bool:
        """True while its questions are shown."""
        return self.flow is not None and not self.flow.isHidden()

    def unfold(self, open_: bool) -> None:
        """Show the questions, or only what is in them."""
        if open_:
            self._make().show()
        elif self.flow is not None:
            self.flow.hide()
        self.fold_button.setIcon(icon("chevron-down" if open_ else "chevron-right", "accent"))
        self.tell()

    def _make(self) -> Flow:
        if self.flow is None:
            grid = self._around.grid
            line = line_of(self.node.parent, grid)
            self.flow = Flow(list(pieces(self.node.children, grid, line)), self._around, self)
            self.flow.made.connect(self.made)
            while self.flow.make_more():
                pass
            self.flow.finish()
            self._column.addWidget(self.flow)
            self.flow.arrange()
            self._fit()
            follow(self.fold_button, self.flow)
            if self.revealed:
                self.reveal()
        return self.flow

    def _fit(self) -> None:
        if self.flow is not None:
            self.flow.fit(self.width() - 2 * style.px(12))

    def resizeEvent(self, event: object) -> None:
        """The questions have another width now."""
        self._fit()

    def rename(self) -> None:
        """Names and refs as they are now."""
        self.setObjectName(f"q:{self.node.ref}")
        self.fold_button.setObjectName(f"q:{self.node.ref}.fold")
        self.remove.setObjectName(f"q:{self.node.ref}.remove")
        if self.flow is not None:
            self.flow.rename()
        self.tell()

    # Showing.

    def tell(self) -> None:
        """Say what is in the card and whether something in it is wrong."""
        self.setVisible(self.node.relevant)
        name = self.title()
        self.fold_button.setText(f" {name}")
        self.remove.setAccessibleName(translate("RepeatQuestion", "Remove {name}").format(name=name))
        self.remove.setVisible(self.node.can_remove and not self._around.locked)
        summary = "" if self.open else " · ".join(self._answers())
        self._summary.say(summary)
        wrong = self._count_wrong()
        said = self._left(wrong) if not self.open else ""
        self._wrong.setText(said)
        kind = "bad" if wrong else "warn"
        style.mark(self._wrong, kind=kind if said else "")
        self._icon.set("error" if wrong else "warning", kind)
        self._icon.setVisible(bool(said))
        self._say_state(", ".join(part for part in (name, summary, said) if part))

    def _left(self, wrong: int) -> str:
        """What is to be corrected in the card, else what wants a reason; "" for nothing."""
        if wrong:
            one = translate("RepeatQuestion", "1 to correct")
            return (
                one if wrong == 1 else translate("RepeatQuestion", "{count} to correct").format(count=wrong)
            )
        open_ = sum(1 for node in leaves(self.node) if node.warning is not None and not node.reason)
        one = translate("RepeatQuestion", "1 to confirm")
        many = translate("RepeatQuestion", "{count} to confirm").format(count=open_)
        return (one if open_ == 1 else many) if open_ else ""

    def _say_state(self, words: str) -> None:
        how = translate("RepeatQuestion", "unfolded") if self.open else translate("RepeatQuestion", "folded")
        self.fold_button.setAccessibleName(f"{words}, {how}")

    def title(self) -> str:
        """The instance's own label where the form makes it another than the repeat's; else its number."""
        parent = self.node.parent
        own = self.node.label
        if parent is not None and own and own != parent.label:
            return plain(own)
        number = self.node.ref[self.node.ref.rfind("[") + 1 : -1]
        return translate("RepeatQuestion", "No. {number}").format(number=number)

    def _answers(self) -> Iterator[str]:
        told = 0
        for node in leaves(self.node):
            if told < _TOLD and node.value and node.relevant and not node.computed:
                told += 1
                yield shown_value(node)

    def _count_wrong(self) -> int:
        return sum(
            1
            for node in leaves(self.node)
            if node.violation is not None and (self.revealed or node.violation != "required")
        )

    def refresh(self) -> None:
        """Show all questions and the head anew."""
        if self.flow is not None:
            for asked in self.flow.each():
                asked.refresh()
            self.flow.arrange()
        self.tell()

    def refresh_at(self, refs: list[str]) -> None:
        """Show what changed at `refs`."""
        if self.flow is not None and self.flow.show_anew(refs):
            self.flow.arrange()
        self.tell()

    def reveal(self) -> None:
        """Show what is missing, too, also in questions that are made later."""
        self.revealed = True
        for asked in self.flow.each() if self.flow is not None else ():
            asked.reveal()
        self.tell()

    def go_to(self, ref: str) -> None:
        """Unfold, and take the focus at `ref`."""
        self.unfold(True)
        asked = self.flow.make_to(ref) if self.flow is not None else None
        if asked is not None:
            asked.go_to(ref)
        else:
            self.fold_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first(self) -> Question | None:
        """The first question that takes the keyboard."""
        flow = self._make()
        return next((a for a in flow.each() if a.node.relevant and a.fields() and not a.readonly), None)


def leaves(node: Node) -> Iterator[Node]:
    """The questions below `node`, whatever they stand in."""
    for child in node.children:
        if child.control in {"group", "repeat", "repeat-instance"}:
            yield from leaves(child)
        elif child.control and not only_labels(child):
            yield child
