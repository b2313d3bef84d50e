"""A word with its icon and kind; numbers of things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.numbers import format_number

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Word:
    """A word with the icon that goes with it and its kind (good, warn, bad, waiting, info)."""

    text: str
    icon: str
    kind: str


def named(name: str, said: str) -> str:
    """What something is, and what is said of it, with the sign of the language between: «Cause : panne»."""
    return translate("words", "{name}: {said}").format(name=name, said=said)


def listed(things: Iterable[str]) -> str:
    """Things one after another, with the sign of the language between: «les voies ; les ponts»."""
    return translate("words", "; ").join(things)


def with_reason(said: str, reason: str) -> str:
    """An unusual answer, and under it why it stands; the answer alone where nobody had to say so."""
    why = translate("words", "Reason given: {reason}")
    return f"{said}\n{why.format(reason=reason)}" if reason else said


def counted(n: int, one: str, many: str) -> str:
    """`one` for a single thing, else `many` with {n} in the writing of the language."""
    return one if n == 1 else many.format(n=format_number(str(n)))


def reports(count: int) -> str:
    """1 report, 3 reports."""
    return counted(count, translate("words", "1 report"), translate("words", "{n} reports"))


def answers(count: int) -> str:
    """1 answer, 3 answers."""
    return counted(count, translate("words", "1 answer"), translate("words", "{n} answers"))
