"""What every rule is given, and how it says what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from desktop.forms.lint.book import Book, Question
from desktop.forms.lint.expressions import Expression, expressions
from desktop.forms.lint.finding import Finding, Place, Severity


@dataclass(frozen=True)
class Look:
    """A workbook being looked at."""

    book: Book

    @cached_property
    def expressions(self) -> tuple[Expression, ...]:
        """Its expressions, read once."""
        return expressions(self.book)

    def of(self, *columns: str) -> Iterator[Expression]:
        """The expressions of those columns."""
        return (one for one in self.expressions if one.column in columns)

    def cell(self, question: Question, column: str) -> str:
        """What stands in a question's row under a column."""
        return self.book.survey.text(question.row, column)

    def place(self, question: Question, column: str) -> Place:
        """That cell's place."""
        return self.book.survey.place(question.row, column)


#: A rule looks at a workbook and says what it finds; each stands in the list RULES of its module.
Rule = Callable[[Look], Iterator[Finding]]


def error(rule: str, place: Place, **values: str) -> Finding:
    """The form cannot be used as it is."""
    return Finding(rule, Severity.ERROR, place, MappingProxyType(values))


def warning(rule: str, place: Place, **values: str) -> Finding:
    """Likely a mistake."""
    return Finding(rule, Severity.WARNING, place, MappingProxyType(values))


def hint(rule: str, place: Place, **values: str) -> Finding:
    """Good to know; nothing need be done."""
    return Finding(rule, Severity.HINT, place, MappingProxyType(values))
