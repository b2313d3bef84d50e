"""What is wrong with an answer, in a sentence an officer can act on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import LARGEST, format_number, is_too_large
from desktop.forms import Node
from ui.questions.markdown import plain

translate = QCoreApplication.translate


def violation_sentence(node: Node) -> str:
    """The form's own words when it has some, else ours by the kind of violation; empty when there is none."""
    if node.violation is None:
        return ""
    if node.violation == "type":
        return _type_sentence(node)
    if node.message:
        return plain(node.message)
    if node.violation == "required":
        return translate("Violation", "Not filled in yet: this answer is needed.")
    return translate("Violation", "This value does not agree with the rule of the form.")


def warning_sentence(node: Node) -> str:
    """Why an answer is not usual: the form's own words, else ours; empty when it is usual."""
    if node.warning is None:
        return ""
    return plain(node.warning) or translate("Violation", "This answer is not usual.")


def comment_sentence(words: Sequence[str]) -> str:
    """What a reviewer wrote at an answer."""
    return translate("Comment", "Asked to correct: {words}").format(words="\n".join(words))


def _type_sentence(node: Node) -> str:
    typed = node.value.rstrip("?").strip()
    if node.value.endswith("?"):
        return translate("Violation", "{typed} can be read in two ways. Choose which one is meant.").format(
            typed=typed
        )
    if node.datatype == "int" and is_too_large(typed):
        words = translate(
            "Violation", "{typed} is too large: this answer takes numbers up to {most}. Check the digits."
        )
        return words.format(typed=typed, most=format_number(str(LARGEST)))
    if node.datatype == "int":
        return translate(
            "Violation", "“{typed}” is not a whole number. Use digits only, for example 1.250."
        ).format(typed=typed)
    if node.datatype == "decimal":
        return translate(
            "Violation", "“{typed}” is not a number. Use digits and a comma, for example 1.250,5."
        ).format(typed=typed)
    if node.datatype == "date":
        return translate(
            "Violation", "“{typed}” is not a date. Type day, month and year, for example 14/10/2026."
        ).format(typed=typed)
    return translate("Violation", "“{typed}” is not an answer of the kind asked for.").format(typed=typed)
