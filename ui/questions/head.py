"""What stands over the field of a question: label, hint, pictures, and guidance folded behind a button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.forms import Node
from ui.questions.around import Around
from ui.questions.markdown import plain
from ui.questions.paint import Words, say
from ui.questions.picture import Picture
from ui.widgets.buttons import button
from ui.widgets.icon import icon

translate = QCoreApplication.translate


class Head:
    """The widgets at the top of `column`, made when a question has something for them."""

    def __init__(self, owner: QWidget, column: QVBoxLayout, around: Around) -> None:
        self._owner = owner
        self._column = column
        self._around = around
        self._unfolded = around.unfolded if around.unfolded is not None else set()
        self.label = Words()
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.label)
        self.hint: QLabel | None = None
        self.picture: Picture | None = None
        self.fold: QPushButton | None = None
        self.guidance: QLabel | None = None

    def show(self, node: Node, label: str, hint: str, needed: bool, reachable: bool) -> None:
        """Show the words and files of `node`.

        `needed`: an answer must be given, said in a word behind the label; so is that it is a person's data.
        `reachable`: the question has a field, where a key opens the guidance; else Tab stops at its button.
        """
        tail = (_needed(self._around.brief) if needed else "", personal_mark(node))
        self.label.tell(label, " ".join(filter(None, tail)))
        self.label.setVisible(bool(label))
        self._show_hint(hint)
        self._show_pictures(node)
        self._show_guidance(node, reachable)

    def turn(self, node: Node) -> bool:
        """Open or fold the guidance; False when the question has none."""
        if self.fold is None or self.fold.isHidden():
            return False
        self._unfolded ^= {node.ref}
        self._show_guidance(node, reachable=self.fold.focusPolicy() == Qt.FocusPolicy.NoFocus)
        return True

    def height(self, width: int) -> int:
        """How high everything is in a column of this width, without the room above the label."""
        high = 0
        parts = [self.label, self.hint, self.picture, self.fold, self.guidance]
        for part in parts:
            if part is None or part.isHidden():
                continue
            own = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
            high += own + (self._column.spacing() if high else 0)
        return high - (self.label.contentsMargins().top() if not self.label.isHidden() else 0)

    def _put(self, widget: QWidget, after: QWidget | None, side: Qt.AlignmentFlag | None = None) -> None:
        at = self._column.indexOf(after) + 1 if after is not None else 1
        if side is None:
            self._column.insertWidget(at, widget)
        else:
            self._column.insertWidget(at, widget, 0, side)

    def _show_hint(self, hint: str) -> None:
        if hint and self.hint is None:
            self.hint = QLabel(self._owner)
            self.hint.setWordWrap(True)
            self.hint.setProperty("role", "muted")
            self._put(self.hint, self.label)
        if self.hint is not None:
            say(self.hint, hint)
            self.hint.setVisible(bool(hint))

    def _show_pictures(self, node: Node) -> None:
        names = Picture.names(node)
        if any(names) and self.picture is None:
            self.picture = Picture(self._around.media, self._owner)
            self._put(self.picture, self.hint or self.label)
        if self.picture is not None:
            self.picture.tell(names, plain(node.label))
            self.picture.setVisible(any(names))

    def _show_guidance(self, node: Node, reachable: bool) -> None:
        words = node.guidance
        if words and self.fold is None:
            self.fold = button("", "fold", f"{self._owner.objectName()}.guidance")
            self.fold.setToolTip(translate("Guidance", "F1"))
            self.fold.setCheckable(True)
            self.fold.clicked.connect(lambda: self.turn(node))
            self._put(self.fold, self.picture or self.hint or self.label, Qt.AlignmentFlag.AlignLeft)
            self.guidance = QLabel(self._owner)
            self.guidance.setWordWrap(True)
            self.guidance.setProperty("role", "guidance")
            self._put(self.guidance, self.fold)
        if self.fold is None or self.guidance is None:
            return
        opened = bool(words) and node.ref in self._unfolded
        self.fold.setText(" " + translate("Guidance", "Guidance"))
        self.fold.setFocusPolicy(Qt.FocusPolicy.NoFocus if reachable else Qt.FocusPolicy.StrongFocus)
        self.fold.setIcon(icon("chevron-down" if opened else "chevron-right", "accent"))
        self.fold.setChecked(opened)
        self.fold.setAccessibleName(translate("Guidance", "Guidance: {name}").format(name=plain(node.label)))
        self.fold.setVisible(bool(words))
        say(self.guidance, words)
        self.guidance.setVisible(opened)


def legend() -> str:
    """What the asterisk behind a label means."""
    return f"  * {translate('Question', 'required')}".replace(" ", "\u00a0")


def personal_mark(node: Node) -> str:
    """What stands behind the label of a question for data of a person; "" for any other."""
    return f"· {personal_words()}".replace(" ", "\u00a0") if node.personal else ""


def personal_words() -> str:
    """What data of persons is called."""
    return translate("Question", "personal data")


def _needed(brief: bool) -> str:
    if brief:
        return "*"
    words = translate("Question", "required")
    return f"· {words}".replace(" ", "\u00a0")
