"""The expressions in a workbook's cells, as trees; what `${x}` stands for is kept by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.forms.lint.book import Book, Header, Question, Sheet
from desktop.forms.lint.finding import Place
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.parser import Ast, Binary, Call, Literal, Negate, Path, parse

REFERENCE = re.compile(r"\$\{\s*(last-saved#)?([^}\s]+)\s*\}")
#: Columns of the survey sheet that hold an expression.
COLUMNS = (
    "relevant", "constraint", "calculation", "required", "readonly", "choice_filter", "repeat_count",
    "default",
)  # fmt: skip
_OURS = ("warning", "previous")
_WORDS = frozenset({"yes", "no", "true", "false", "true()", "false()"})
#: The step that stands for `${x}` while a cell is read as a tree: a name nobody gives a question.
_NAMED = "xlsform.ref."
_BOOLEAN = frozenset(
    {
        "not", "true", "false", "boolean", "selected", "regex", "contains", "starts-with", "ends-with",
        "boolean-from-string", "checklist", "weighted-checklist", "lang",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Expression:
    """A cell that holds an expression: `column` by its usual name, `warning` and `previous` for our own."""

    question: Question | None
    column: str
    text: str
    tree: Ast
    place: Place


def expressions(book: Book) -> tuple[Expression, ...]:
    """Every expression of the survey sheet and `instance_name`; those that cannot be read are left out."""
    read = ((one, column, text, _tree(text), place) for one, column, text, place in held(book))
    return tuple(
        Expression(one, column, text, tree, place)
        for one, column, text, tree, place in read
        if tree is not None
    )


def held(book: Book) -> Iterator[tuple[Question | None, str, str, Place]]:
    """The cells that hold an expression: question, column by its usual name, text, place."""
    survey = book.survey
    for header, column in _columns(survey):
        for question in book.questions:
            text = survey.cell(question.row, header)
            if _is_one(text, column):
                yield question, column, text, survey.place(question.row, header)
    name = book.setting("instance_name")
    if name:
        yield None, "instance_name", name, book.sheet("settings").place(2, "instance_name")


def _is_one(text: str, column: str) -> bool:
    if not text or (column in {"required", "readonly"} and text.lower() in _WORDS):
        return False
    return column != "default" or "${" in text or bool(re.search(r"[a-z]\(", text))


def _columns(survey: Sheet) -> Iterator[tuple[Header, str]]:
    for header in survey.headers:
        if header.name in COLUMNS:
            yield header, header.name
        elif header.name.partition(":")[2] in _OURS:
            yield header, header.name.partition(":")[2]


def _tree(text: str) -> Ast | None:
    try:
        return parse(REFERENCE.sub(_step, text))
    except XPathSyntaxError:
        return None


def _step(found: re.Match[str]) -> str:
    return "instance('__last-saved')/_/" + found[2] if found[1] else "/" + _NAMED + found[2]


def referred(tree: Ast) -> str:
    """The name when the tree is `${name}` and nothing else, else ""."""
    if isinstance(tree, Path) and tree.absolute and tree.base is None and len(tree.steps) == 1:
        step = tree.steps[0]
        if not step.predicates and step.test.startswith(_NAMED):
            return step.test.removeprefix(_NAMED)
    return ""


def own(tree: Ast) -> bool:
    """Whether the tree is `.`: the answer itself."""
    return isinstance(tree, Path) and tree.base is None and [s.axis for s in tree.steps] == ["self"]


def parts(tree: Ast) -> tuple[Ast, ...]:
    """What a tree is made of."""
    if isinstance(tree, Binary):
        return (tree.left, tree.right)
    if isinstance(tree, Negate):
        return (tree.operand,)
    if isinstance(tree, Call):
        return tree.arguments
    if isinstance(tree, Path):
        inside = tuple(one for step in tree.steps for one in step.predicates) + tree.base_predicates
        return inside if tree.base is None else (tree.base, *inside)
    return ()


def walk(tree: Ast, *, inside: bool = True) -> Iterator[Ast]:
    """The tree and all below it; without `inside`, not what stands in the predicates of a path."""
    stack = [tree]
    while stack:
        one = stack.pop()
        yield one
        if inside or not isinstance(one, Path):
            stack.extend(reversed(parts(one)))


def calls(tree: Ast, *names: str) -> Iterator[Call]:
    """The calls of any of the functions."""
    return (one for one in walk(tree) if isinstance(one, Call) and one.name in names)


def is_boolean(tree: Ast) -> bool:
    """Whether the tree is a yes or no."""
    if isinstance(tree, Binary):
        return tree.operator in {"or", "and", "=", "!=", "<", "<=", ">", ">="}
    if isinstance(tree, Call) and tree.name == "if" and len(tree.arguments) == 3:
        return all(is_boolean(one) for one in tree.arguments[1:])
    return isinstance(tree, Call) and tree.name in _BOOLEAN


def literal(tree: Ast) -> str | None:
    """The text when the tree is one in quotes."""
    return tree.value if isinstance(tree, Literal) else None


def names_in(text: str) -> Iterator[str]:
    """The names that `${name}` asks for in a cell, those of the last report left out."""
    return (found[2] for found in REFERENCE.finditer(text) if not found[1])
