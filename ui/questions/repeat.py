"""A repeat whose instances hold more than a table row can show: one card per instance."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.forms import Node
from ui.questions.base import Question
from ui.widgets.buttons import button


class RepeatQuestion(Question):
    """Cards of questions, with buttons to add and remove one. The questions inside are its own."""

    wide = True

    def build(self) -> QWidget:
        """The cards and the button under them."""
        self._refs: list[str] = []
        self.inner: dict[str, Question] = {}
        body = QWidget()
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(12)
        self.add = button(self.tr("Add another"), "", f"{self.objectName()}.add", "add")
        self.add.clicked.connect(lambda: self.row_wanted.emit(self.node.ref, len(self.node.children) + 1))
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self._cards.addLayout(line)
        return body

    def show_value(self) -> None:
        """Make the cards again when instances came or went, else show their questions anew."""
        self.add.setVisible(self.node.can_add and not self.around.locked)
        refs = [instance.ref for instance in self.node.children]
        if refs != self._refs:
            self._refs = refs
            self._make()
        for inner in self.inner.values():
            inner.setVisible(inner.node.relevant)
            inner.refresh()

    def show_state(self) -> None:
        """The questions inside tell what is wrong themselves."""

    def reveal(self) -> None:
        """Show what is wrong in every card."""
        for inner in self.inner.values():
            inner.reveal()

    def settle(self) -> None:
        """Hand over what is being typed in a card."""
        for inner in self.inner.values():
            inner.settle()

    def go_to(self, ref: str) -> None:
        """Take the focus at the question of `ref`."""
        for own, inner in self.inner.items():
            if ref == own or ref.startswith((own + "/", own + "[")):
                inner.go_to(ref)
                return

    def where(self) -> str:
        """The ref of the question inside that has the focus."""
        return next(
            (inner.where() for inner in self.inner.values() if inner.isAncestorOf(self.focusWidget())), ""
        )

    def _make(self) -> None:
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.inner = {}
        for at, instance in enumerate(self.node.children):
            self._cards.insertWidget(at, self._card(at, instance))

    def _card(self, at: int, instance: Node) -> QFrame:
        from ui.questions import question

        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        head = QHBoxLayout()
        title = QLabel(instance.label or self.tr("No. {number}").format(number=at + 1))
        title.setProperty("role", "strong")
        head.addWidget(title, 1)
        if instance.can_remove and not self.around.locked:
            remove = button(self.tr("Remove"), "quiet", f"q:{instance.ref}.remove")
            remove.setAccessibleName(self.tr("Remove {name}").format(name=title.text()))
            remove.clicked.connect(lambda _=False, ref=instance.ref: self.row_unwanted.emit(ref))
            head.addWidget(remove)
        column.addLayout(head)
        for node in _askable(instance):
            inner = question(node, card, around=self.around)
            inner.answered.connect(self.answered)
            inner.row_wanted.connect(self.row_wanted)
            inner.row_unwanted.connect(self.row_unwanted)
            self.inner[node.ref] = inner
            column.addWidget(inner)
        return card


def _askable(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.control == "group":
            yield from _askable(child)
        else:
            yield child
