"""What is wrong with an answer, in a sentence an officer can act on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import LARGEST, format_number, in_per_cent, is_too_large, parse_number, share_of
from desktop.domain.personal import MASK
from desktop.domain.secrecy import secret_mark
from desktop.forms import Node
from desktop.forms.persons import NOBODY, Persons, unnamed
from ui.questions.drift import drift_sentence
from ui.questions.markdown import plain

translate = QCoreApplication.translate


def violation_sentence(node: Node, names: Persons = NOBODY) -> str:
    """The form's own words when it has some, else ours by the kind of violation; empty when there is none.

    `names` are those a list outside the form does not tell (`persons`).
    """
    if node.violation is None:
        return ""
    if node.violation == "type":
        return _type_sentence(node, masked=bool(names) and node.personal)
    mark = secret_mark(node.value) if node.violation == "secret" else None
    if mark is not None:
        return translate(
            "Violation",
            "Marked {mark}: a state secret may not be kept on this PC and is not saved. Take it out, and "
            "deal with it on paper as the law says.",
        ).format(mark=mark)
    if node.message:
        return plain(unnamed(node.message, names))
    if node.violation == "required":
        return translate("Violation", "Not filled in yet: this answer is needed.")
    return translate("Violation", "This value does not agree with the rule of the form.")


def nothing_offered() -> str:
    """For a list that is empty now."""
    return translate("Choice", "There is nothing to choose from yet: an earlier answer decides that.")


def warning_sentence(node: Node, names: Persons = NOBODY) -> str:
    """Why an answer wants a reason: the form's own words, else ours; empty when it wants none.

    `names` are those a list outside the form does not tell (`persons`).
    """
    if node.warning is None:
        return ""
    said = plain(unnamed(node.warning, names))
    if not (names and node.personal):
        said = f"{said} {drift_sentence(node)}".strip()
    if node.unchanged:
        still = translate("Violation", "Asked to be corrected, and still the same.")
        open_ = translate(
            "Violation", "Asked to be corrected, and still the same. Correct it, or say why it stays."
        )
        return f"{said} {still if node.reason else open_}".strip()
    return said or translate("Violation", "This answer is not usual.")


def comment_sentence(words: Sequence[str]) -> str:
    """What a reviewer wrote at an answer."""
    return translate("Comment", "Asked to correct: {words}").format(words="\n".join(words))


class OfLeader(str):
    """Words at an answer that are the leader's and done, saying so; all others there are the officer's."""

    __slots__ = ()


def leader_sentence(words: str) -> OfLeader:
    """What stays of the leader's words at an answer."""
    return OfLeader(translate("Comment", "Comment of the leader: {words}").format(words=words))


def note_sentence(words: Sequence[str]) -> str:
    """What the officer wrote for the leader at an answer, then what stays of the leader's words."""
    officers = "\n".join(each for each in words if not isinstance(each, OfLeader))
    said = [translate("Comment", "Note for the leader: {words}").format(words=officers)] if officers else []
    return "\n".join([*said, *(each for each in words if isinstance(each, OfLeader))])


def _type_sentence(node: Node, *, masked: bool = False) -> str:
    typed = MASK if masked else node.value.rstrip("?").strip()
    if node.value.endswith("?"):
        return translate("Violation", "{typed} can be read in two ways. Choose which one is meant.").format(
            typed=typed
        )
    if node.control == "range":
        return _range_sentence(node, typed)
    if node.datatype == "int" and is_too_large(node.value.strip()):
        words = translate(
            "Violation", "{typed} is too large: this answer takes numbers up to {most}. Check the digits."
        )
        return words.format(typed=typed, most=format_number(str(LARGEST)))
    before_sign = share_of(node.value) if node.datatype in {"int", "decimal"} else None
    if (
        before_sign
        and not in_per_cent(plain(node.label), plain(node.hint))
        and parse_number(before_sign, True).readings
    ):
        words = translate(
            "Violation",
            "“{typed}” is a percentage; this question does not ask for per cent. Type the figure itself.",
        )
        return words.format(typed=typed)
    if node.datatype == "int":
        return translate(
            "Violation", "“{typed}” is not a whole number. Use digits only, for example 1.250."
        ).format(typed=typed)
    if node.datatype == "decimal":
        return translate(
            "Violation", "“{typed}” is not a number. Use digits and a comma, for example 1.250,5."
        ).format(typed=typed)
    return _other_sentence(node).format(typed=typed)


def _other_sentence(node: Node) -> str:
    """For the kinds that are written neither as words nor as numbers; `typed` is still to be put in."""
    if node.datatype == "date" and "year" in node.appearances:
        return translate("Violation", "“{typed}” is not a year. Type four digits, for example 2026.")
    if node.datatype == "date" and "month-year" in node.appearances:
        return translate("Violation", "“{typed}” is not a month. Type month and year, for example 10/2026.")
    if node.datatype == "date":
        return translate(
            "Violation", "“{typed}” is not a date. Type day, month and year, for example 14/10/2026."
        )
    if node.datatype == "time":
        return translate("Violation", "“{typed}” is not a time. Type hour and minute, for example 08:30.")
    if node.datatype == "dateTime":
        return translate(
            "Violation", "“{typed}” is not a day with a time. Type both, for example 14/10/2026 08:30."
        )
    if node.datatype == "geopoint":
        return translate(
            "Violation",
            "“{typed}” is not a place. Type latitude, then longitude in degrees, for example"
            " 16.0544, 108.2022.",
        )
    if node.datatype == "geotrace":
        return translate(
            "Violation",
            "This is not a line. Type at least two points, each on a line of its own, for example"
            " 16.0544, 108.2022.",
        )
    if node.datatype == "geoshape":
        return translate(
            "Violation",
            "This is not an area. Type at least three corners, each on a line of its own, for example"
            " 16.0544, 108.2022.",
        )
    return translate("Violation", "“{typed}” is not an answer of the kind asked for.")


def _range_sentence(node: Node, typed: str) -> str:
    start, end, step = (node.attributes.get(name, "") for name in ("start", "end", "step"))
    words = translate(
        "Violation",
        "“{typed}” does not fit: type a number from {start} to {end}, in steps of {step}.",
    )
    shown = format_number(typed) if typed.replace(".", "", 1).removeprefix("-").isdigit() else typed
    return words.format(
        typed=shown, start=format_number(start), end=format_number(end), step=format_number(step)
    )
