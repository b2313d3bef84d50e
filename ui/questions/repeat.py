"""A repeat whose instances hold more than a table row can show: one card per instance.

A few cards stand open; of many only their heads are made, little by little, and the questions of a card when
it is unfolded. Where the form fixes the number of instances (`jr:count`, `jr:noAddRemove`) nobody adds or
removes one here.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style
from ui.questions.base import Question
from ui.questions.card import Card
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.widgets.tab_order import follow

#: So many instances stand open from the beginning.
_OPEN = 3
#: So many cards are made at once; the others when there is time.
_AT_ONCE = 8


class RepeatQuestion(Question):
    """Cards of questions, with buttons to add and remove one. The questions inside are its own."""

    wide = True

    def build(self) -> QWidget:
        """The cards and the button under them."""
        self.cards: dict[Node, Card] = {}
        self._fold_new = len(self.node.children) > _OPEN
        body = QWidget()
        self._column_of_cards = QVBoxLayout(body)
        self._column_of_cards.setContentsMargins(0, 0, 0, 0)
        self._column_of_cards.setSpacing(style.px(8))
        self._none = label(self.tr("There is none yet."), "muted")
        self._column_of_cards.addWidget(self._none)
        self.add = button(self.tr("Add another"), "", f"{self.objectName()}.add", "add")
        self.add.clicked.connect(self._add)
        self._fold_all = button("", "quiet", f"{self.objectName()}.fold")
        self._fold_all.clicked.connect(self._fold_or_unfold)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addWidget(self._fold_all)
        line.addStretch(1)
        self._column_of_cards.addLayout(line)
        return body

    # Making.

    def make_more(self) -> bool:
        """The next card; False when each instance has one."""
        children = self.node.children
        at = len(self.cards)
        if at < len(children):
            self._put(at, children[at])
        return len(self.cards) < len(children)

    def _put(self, at: int, node: Node) -> Card:
        card = Card(node, self.around, self)
        card.revealed = self._revealed
        card.made.connect(self._listen)
        card.unwanted.connect(self._remove)
        before = self._column_of_cards.itemAt(at).widget()  # the card before, or the words for none
        self._column_of_cards.insertWidget(at + 1, card)
        follow(before, card)
        self.cards = dict([*list(self.cards.items())[:at], (node, card), *list(self.cards.items())[at:]])
        card.rename()
        card.unfold(not self._fold_new)
        return card

    def _listen(self, asked: Question) -> None:
        asked.answered.connect(self.answered)
        asked.settled.connect(self.settled)
        asked.stepping.connect(self.stepping)
        asked.undo_wanted.connect(self.undo_wanted)
        asked.row_wanted.connect(self.row_wanted)
        asked.row_unwanted.connect(self.row_unwanted)
        if hasattr(asked, "confirmed") and hasattr(self, "confirmed"):
            asked.confirmed.connect(self.confirmed)

    def show_value(self) -> None:
        """Cards come and go with the instances; all show their questions anew."""
        locked = self.around.locked
        self.add.setVisible(self.node.can_add and not locked)
        children = self.node.children
        before = list(self.cards)
        there = set(children)
        for node in [node for node in before if node not in there]:
            card = self.cards.pop(node)
            card.hide()
            card.deleteLater()
        wanted = max(len(before), _AT_ONCE)
        for at, node in enumerate(children[: max(wanted, len(self.cards) + 1)]):
            if node not in self.cards:
                self._put(at, node)
        for card in self.cards.values():
            card.refresh()
        if list(self.cards) != before:
            self.rename()
        self._none.setVisible(not children)
        self._offer_folding()

    def rename(self) -> None:
        """Numbers and refs as they are now."""
        self.add.setObjectName(f"{self.objectName()}.add")
        for card in self.cards.values():
            card.rename()

    # Folding.

    def _offer_folding(self) -> None:
        opened = any(card.open for card in self.cards.values())
        words = self.tr("Fold all") if opened else self.tr("Unfold all")
        self._fold_all.setText(words)
        self._fold_all.setAccessibleName(words)
        self._fold_all.setVisible(len(self.cards) > _OPEN and (opened or len(self.cards) <= 2 * _AT_ONCE))

    def _fold_or_unfold(self) -> None:
        opened = any(card.open for card in self.cards.values())
        for card in self.cards.values():
            card.unfold(not opened)
        self._offer_folding()

    # What the owner calls.

    def refresh_at(self, refs: Sequence[str]) -> None:
        """Show what changed at `refs`: the cards they stand in, or all when it is the repeat itself."""
        inside: dict[Card, list[str]] = {}
        by_ref = {node.ref: card for node, card in self.cards.items()}
        start = len(self.node.ref)
        for ref in refs:
            end = ref.find("]", start) + 1
            card = by_ref.get(ref[:end]) if end else None
            if card is None or ref == card.node.ref:
                self.refresh()
                return
            inside.setdefault(card, []).append(ref)
        if len(by_ref) != len(self.node.children) and len(by_ref) <= _AT_ONCE:
            self.refresh()
            return
        for card, own in inside.items():
            card.refresh_at(own)

    def show_state(self) -> None:
        """The questions inside tell what is wrong themselves."""

    def reveal(self) -> None:
        """Show what is wrong in every card."""
        self._revealed = True
        for card in self.cards.values():
            card.reveal()

    def _inside(self) -> list[Question]:
        return [asked for card in self.cards.values() if card.flow is not None for asked in card.flow.each()]

    def typing(self) -> bool:
        """True while something in a card is being typed."""
        return any(inner.typing() for inner in self._inside())

    def let_go(self) -> None:
        """What is typed in a card may be written over, too."""
        for inner in self._inside():
            inner.let_go()

    def settle(self) -> None:
        """Hand over what is being typed in a card."""
        for inner in self._inside():
            if inner.typing():
                inner.settle()

    def give_over(self) -> None:
        """Hand over whatever is being typed in a card, reasons too."""
        for inner in self._inside():
            inner.give_over()

    def open_reason(self, ref: str) -> None:
        """Ask why an unusual answer in a card is right."""
        for inner in self._inside():
            inner.open_reason(ref)

    def fields(self) -> Sequence[QWidget]:
        """The questions inside name their own."""
        return ()

    def focus_target(self) -> QWidget | None:
        """The first card, else the button that makes one."""
        first = next(iter(self.cards.values()), None)
        return first.fold_button if first is not None else self.add

    def aim(self) -> None:
        """No proxy: the cards come and go."""

    def go_to(self, ref: str) -> None:
        """Unfold the card of `ref` and take the focus at the question."""
        while self.make_more():
            pass
        for node, card in self.cards.items():
            if ref == node.ref or ref.startswith(node.ref + "/"):
                card.go_to(ref)
                self._offer_folding()
                return
        super().go_to(ref)

    def where(self) -> str:
        """The ref of the question inside that has the focus."""
        focus = self.focusWidget()
        for inner in self._inside():
            if focus is not None and inner.isAncestorOf(focus):
                return inner.where()
        around = (node.ref for node, card in self.cards.items() if focus and card.isAncestorOf(focus))
        return next(around, self.node.ref)

    # Adding and removing.

    def _add(self) -> None:
        while self.make_more():
            pass
        count = len(self.cards)
        self.row_wanted.emit(self.node.ref, len(self.node.children) + 1)
        if len(self.cards) > count:
            card = list(self.cards.values())[-1]
            card.unfold(True)
            self._offer_folding()
            first = card.first()
            if first is not None:
                first.go_to(first.node.ref)
            else:
                card.fold_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, node: Node) -> None:
        at = list(self.cards).index(node)
        self.row_unwanted.emit(node.ref)
        left = list(self.cards.values())
        target: QWidget = left[min(at, len(left) - 1)].fold_button if left else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
