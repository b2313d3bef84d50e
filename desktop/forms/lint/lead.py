"""From a cell to the question it is about."""

from __future__ import annotations

from desktop.forms.lint.book import Book, Question, read_book
from desktop.forms.lint.finding import Place
from desktop.forms.sheet_places import Sheets


def path_of(sheets: Sheets, place: Place) -> str:
    """`group/name`: the way from the form's root to the question, group or repeat of a cell; "" when of none.

    A choice leads to the first question of its list.
    """
    question = _question(read_book(sheets), place) if place.row > 1 else None
    return "/".join(one.name for one in (*question.around, question)) if question is not None else ""


def _question(book: Book, place: Place) -> Question | None:
    named = (one for one in book.questions if one.name)
    if place.sheet == "survey":
        return next((one for one in named if one.row == place.row), None)
    if place.sheet == "choices" and place.row <= len(book.sheet("choices").lines):
        list_name = book.sheet("choices").text(place.row, "list_name")
        return next((one for one in named if list_name and one.list_name == list_name), None)
    return None
