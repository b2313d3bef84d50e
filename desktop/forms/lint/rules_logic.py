"""Rules on expressions: what they read, and what other clients would make of them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.forms.lint.book import Question
from desktop.forms.lint.expressions import (
    Expression,
    calls,
    is_boolean,
    literal,
    names_in,
    own,
    parts,
    referred,
    walk,
)
from desktop.forms.lint.finding import Finding
from desktop.forms.lint.look import Look, Rule, hint, warning
from desktop.forms.xpath.parser import Ast, Binary, Call, Literal, Negate, Number, Path

_COMPARE = {"=", "!="}
_ARITHMETIC = {"+", "-", "*", "div", "mod"}
_CHANGING = ("now", "random", "uuid")
#: Functions that take all the nodes that a path finds.
_OF_MANY = frozenset(
    {
        "sum", "count", "count-non-empty", "min", "max", "join", "concat", "indexed-repeat",
        "position", "area",
        "distance", "randomize", "checklist", "weighted-checklist", "boolean", "not",
    }
)  # fmt: skip
_YES_NO = ("relevant", "constraint", "required", "readonly", "warning")
_NUMBERS = {"numbers"}
#: Columns of words with answers in them, beside those of our own soft checks.
_FILLED_IN = {"label", "hint", "guidance_hint", "constraint_message", "required_message"}


def open_regex(look: Look) -> Iterator[Finding]:
    """`regex()` that does not say where the value begins and ends."""
    for one in look.expressions:
        for call in calls(one.tree, "regex"):
            pattern = literal(call.arguments[1]) if len(call.arguments) == 2 else None
            if pattern and not (pattern.startswith(("^", ".*")) and pattern.endswith(("$", ".*"))):
                yield warning("regex-open", one.place, pattern=pattern)


def number_of_text(look: Look) -> Iterator[Finding]:
    """Reckoning with a question that takes any text."""
    for one in look.expressions:
        for part in walk(one.tree):
            for operand in _reckoned(part):
                name = referred(operand)
                question = look.book.by_name.get(name)
                if question is not None and _free_text(look, question):
                    yield warning("number-of-text", one.place, name=name)


def _reckoned(tree: Ast) -> tuple[Ast, ...]:
    if isinstance(tree, Binary) and tree.operator in _ARITHMETIC:
        return (tree.left, tree.right)
    if isinstance(tree, Call) and tree.name in {"number", "int", "round"}:
        return tree.arguments[:1]
    return (tree.operand,) if isinstance(tree, Negate) else ()


def _free_text(look: Look, question: Question) -> bool:
    said = any(look.cell(question, column) for column in ("constraint", "calculation", "default", "trigger"))
    appearances = set(look.cell(question, "appearance").split())
    return question.kind == "text" and not said and not appearances & _NUMBERS


def multiple_with_equals(look: Look) -> Iterator[Finding]:
    """`=` with one choice of a question that may have several."""
    for one, question, _ in _compared(look):
        if question.kind == "select_multiple":
            yield warning("multiple-equals", one.place, name=question.name)


def no_such_choice(look: Look) -> Iterator[Finding]:
    """A question compared with a value that none of its choices has."""
    compared = [*_compared(look), *_selected(look)]
    for one, question, value in compared:
        names = look.book.choice_names(question.list_name)
        if names and value not in names and not question.or_other:
            yield warning(
                "no-such-choice", one.place, name=question.name, value=value, list=question.list_name
            )


def _compared(look: Look) -> Iterator[tuple[Expression, Question, str]]:
    """`${select} = 'x'`, whichever way round."""
    for one in look.expressions:
        for part in walk(one.tree, inside=False):
            if isinstance(part, Binary) and part.operator in _COMPARE:
                for left, right in ((part.left, part.right), (part.right, part.left)):
                    question, value = _asked(look, one, left), literal(right)
                    if question is not None and question.select and value:
                        yield one, question, value


def _selected(look: Look) -> Iterator[tuple[Expression, Question, str]]:
    for one in look.expressions:
        for call in (each for each in walk(one.tree, inside=False) if isinstance(each, Call)):
            if call.name == "selected" and len(call.arguments) == 2:
                question, value = _asked(look, one, call.arguments[0]), literal(call.arguments[1])
                if question is not None and question.select and value:
                    yield one, question, value


def _asked(look: Look, one: Expression, tree: Ast) -> Question | None:
    if own(tree) and one.column in {"constraint", "warning"}:
        return one.question
    return look.book.by_name.get(referred(tree))


def repeat_outside(look: Look) -> Iterator[Finding]:
    """`${x}` of a repeat read outside it, where one value is wanted."""
    for one in look.expressions:
        for name in _single(one.tree):
            yield from _outside(look, one.question, name, one)
    survey = look.book.survey
    for header in survey.headers:
        if header.name in _FILLED_IN or ":warningmsg" in header.name:
            for question in look.book.questions:
                for name in names_in(survey.cell(question.row, header)):
                    for found in _outside(look, question, name, None):
                        yield warning(found.rule, survey.place(question.row, header), **found.values)


def _outside(look: Look, reader: Question | None, name: str, one: Expression | None) -> Iterator[Finding]:
    read = look.book.by_name.get(name)
    if read is None or read.kind == "begin_repeat":
        return
    around = reader.repeats if reader is not None else ()
    missing = [repeat for repeat in read.repeats if repeat not in around]
    if missing:
        place = one.place if one is not None else look.place(read, "name")
        yield warning("repeat-outside", place, name=name, repeat=missing[-1].name)


def _single(tree: Ast) -> Iterator[str]:
    """The names read where one value is wanted: not those given to a function that takes many."""
    if isinstance(tree, Call) and tree.name in _OF_MANY:
        for part in tree.arguments:
            if not referred(part):
                yield from _single(part)
        return
    name = referred(tree)
    if name:
        yield name
    if not isinstance(tree, Path):  # what a predicate reads is read for each node of the path
        for part in parts(tree):
            yield from _single(part)


def false_is_true(look: Look) -> Iterator[Finding]:
    """A yes-or-no kept as a text and asked as if it were one: the word "false" counts as yes."""
    for one in look.of(*_YES_NO):
        for operand in _truths(one.tree):
            name = referred(operand)
            question = look.book.by_name.get(name)
            if question is None or not (source := look.cell(question, "calculation")):
                continue
            kept = [other for other in look.of("calculation") if other.question is question]
            if kept and source and is_boolean(kept[0].tree):
                yield warning("false-is-true", one.place, name=name)


def _truths(tree: Ast) -> Iterator[Ast]:
    """The operands that are asked for yes or no."""
    if isinstance(tree, Binary) and tree.operator in {"and", "or"}:
        yield from _truths(tree.left)
        yield from _truths(tree.right)
    elif isinstance(tree, Call) and tree.name in {"not", "boolean"} and tree.arguments:
        yield from _truths(tree.arguments[0])
    else:
        yield tree


def changing_calculation(look: Look) -> Iterator[Finding]:
    """A calculation that gives something else each time the report is opened."""
    for one in look.of("calculation"):
        if one.question is None or look.cell(one.question, "trigger"):
            continue
        kept = {id(part) for call in calls(one.tree, "once", "if") for part in walk(call)}
        for call in calls(one.tree, *_CHANGING):
            if id(call) not in kept:
                yield warning("changing-calculation", one.place, function=f"{call.name}()")
                break


def relevance_of_own_answer(look: Look) -> Iterator[Finding]:
    """A question, or a group, that hides itself by what is answered in it."""
    for one in look.of("relevant"):
        for name in dict.fromkeys(_single(one.tree)):
            read = look.book.by_name.get(name)
            if read is not None and one.question is not None and one.question in (read, *read.around):
                yield warning("relevance-own", one.place, name=name)


def never_relevant(look: Look) -> Iterator[Finding]:
    """A question that must be answered and is never shown."""
    for one in look.of("relevant"):
        if _never(one.tree) and one.question is not None:
            inside = [q for q in look.book.questions if one.question in (q, *q.around)]
            if any(look.cell(q, "required") for q in inside):
                yield warning("never-relevant", one.place)


def _never(tree: Ast) -> bool:
    if isinstance(tree, Binary) and tree.operator == "and":
        return _never(tree.left) or _never(tree.right)
    false = isinstance(tree, Call) and tree.name == "false"
    return false or tree in (Number(0.0), Literal(""))


def filter_column(look: Look) -> Iterator[Finding]:
    """A choice filter that asks for a column which the choices have not."""
    known = {header.text for header in look.book.sheet("choices").headers}
    known |= {header.name for header in look.book.sheet("choices").headers}
    for one in look.of("choice_filter"):
        question = one.question
        if question is None or not look.book.lists.get(question.list_name):
            continue
        for part in walk(one.tree, inside=False):
            column = _column(part)
            if column and column not in known:
                yield warning("filter-column", one.place, column=column, list=question.list_name)


def _column(tree: Ast) -> str:
    """`province`, a bare name."""
    if isinstance(tree, Path) and not tree.absolute and tree.base is None and len(tree.steps) == 1:
        step = tree.steps[0]
        if step.axis == "child" and not step.test.endswith(")") and step.test != "*":
            return step.test
    return ""


def calculate_unread(look: Look) -> Iterator[Finding]:
    """A hidden calculation that nothing in the form reads: it is sent, and that may be all that is wanted."""
    book = look.book
    cells = [
        cell for sheet in book.sheets.values() for line in sheet.lines[1:] for cell in line if "{" in cell
    ]
    read = {name for cell in cells for name in names_in(cell)}
    paths = " ".join(one.text for one in look.expressions)
    for question in book.questions:
        unread = question.kind == "calculate" and question.name not in read and question.name not in paths
        if unread and not look.cell(question, "save_to"):
            yield hint("calculate-unread", look.place(question, "name"), name=question.name)


RULES: tuple[Rule, ...] = (
    open_regex,
    number_of_text,
    multiple_with_equals,
    no_such_choice,
    repeat_outside,
    false_is_true,
    changing_calculation,
    relevance_of_own_answer,
    never_relevant,
    filter_column,
    calculate_unread,
)
