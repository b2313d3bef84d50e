"""Reads the tokens of an expression into a tree (XPath 1.0, sections 2 and 3).

Nobody changes a node; they are not frozen only because a form makes thousands, and that takes thrice as long.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.forms.xpath.lexer import XPathSyntaxError, tokenize

MAX_NESTING = 60
MAX_OPERANDS = 400
_LEVELS = {
    operator: level
    for level, operators in enumerate(
        (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
    )
    for operator in operators
}
_NODE_TYPES = frozenset({"node", "text", "comment", "processing-instruction"})
AXES = frozenset(
    {
        "ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self", "following",
        "following-sibling", "namespace", "parent", "preceding", "preceding-sibling", "self",
    }
)  # fmt: skip


@dataclass(slots=True)
class Number:
    """A number in the text."""

    value: float


@dataclass(slots=True)
class Literal:
    """A string in quotes."""

    value: str


@dataclass(slots=True)
class Binary:
    """Two operands; `operator` is or, and, =, !=, <, <=, >, >=, +, -, *, div, mod or |."""

    operator: str
    left: Ast
    right: Ast


@dataclass(slots=True)
class Negate:
    """A leading minus."""

    operand: Ast


@dataclass(slots=True)
class Call:
    """A function call; the name keeps its prefix."""

    name: str
    arguments: tuple[Ast, ...]


@dataclass(slots=True)
class Step:
    """One step: `test` is a name ("*", "p:*", "p:n" or "n") or a node type with "()"."""

    axis: str
    test: str
    predicates: tuple[Ast, ...] = ()


@dataclass(slots=True)
class Path:
    """A location path; `base` is an expression it starts from, None for the context (or the root)."""

    absolute: bool
    steps: tuple[Step, ...]
    base: Ast | None = None
    base_predicates: tuple[Ast, ...] = ()


Ast = Number | Literal | Binary | Negate | Call | Path
_ANYWHERE = Step("descendant-or-self", "node()")


class _Parser:
    """`kind` and `text` are those of the next token."""

    def __init__(self, expression: str) -> None:
        self.tokens = tokenize(expression)
        self.following = 1
        self.kind, self.text, self.place = self.tokens[0]
        self.depth = 0
        self.operands = 0

    def advance(self) -> None:
        if self.following < len(self.tokens):
            self.kind, self.text, self.place = self.tokens[self.following]
            self.following += 1

    def peek(self) -> str:
        return self.tokens[self.following][1] if self.following < len(self.tokens) else ""

    def take(self, text: str) -> bool:
        if self.text == text and (self.kind == "operator" or self.kind == "symbol"):
            self.advance()
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise self.wrong(f"{text!r} is missing")

    def wrong(self, why: str) -> XPathSyntaxError:
        found = f"before {self.text!r}" if self.kind != "end" else "at the end"
        return XPathSyntaxError(f"{why} {found} (character {self.place + 1})")

    def whole(self) -> Ast:
        tree = self.binary(0)
        if self.kind != "end":
            raise self.wrong("an operator is missing")
        return tree

    def binary(self, lowest: int) -> Ast:
        left = self.unary()
        while self.kind == "operator":
            level = _LEVELS.get(self.text, -1)
            if level < lowest:
                break
            operator = self.text
            self.advance()
            self.operands += 1
            if self.operands > MAX_OPERANDS:
                raise XPathSyntaxError(f"more than {MAX_OPERANDS} operators in one expression")
            left = Binary(operator, left, self.binary(level + 1))
        return left

    def unary(self) -> Ast:
        if self.text != "-":
            return self.union()
        negative = False
        while self.take("-"):
            negative = not negative
        operand = self.union()
        return Negate(operand) if negative else Negate(Negate(operand))

    def union(self) -> Ast:
        left = self.path()
        while self.text == "|" and self.take("|"):
            left = Binary("|", left, self.path())
        return left

    def path(self) -> Ast:
        if self.kind == "path":
            return self.location()
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise XPathSyntaxError("the expression is nested too deeply")
        try:
            return self.filter() if self.starts_primary() else self.location()
        finally:
            self.depth -= 1

    def starts_primary(self) -> bool:
        kind, text = self.kind, self.text
        if kind == "number" or kind == "literal" or (kind == "symbol" and text == "("):
            return True
        return kind == "name" and self.peek() == "(" and text not in _NODE_TYPES

    def filter(self) -> Ast:
        primary = self.primary()
        predicates = self.predicates()
        steps: list[Step] = []
        if self.kind == "operator" and self.text in {"/", "//"}:
            if self.text == "//":
                steps.append(_ANYWHERE)
            self.advance()
            steps.extend(self.steps())
        if not predicates and not steps:
            return primary
        return Path(False, tuple(steps), primary, predicates)

    def primary(self) -> Ast:
        kind, text = self.kind, self.text
        self.advance()
        if kind == "number":
            return Number(float(text))
        if kind == "literal":
            return Literal(text[1:-1])
        if kind == "symbol":
            tree = self.binary(0)
            self.expect(")")
            return tree
        self.expect("(")
        arguments: list[Ast] = []
        if not self.take(")"):
            arguments.append(self.binary(0))
            while self.take(","):
                arguments.append(self.binary(0))
            self.expect(")")
        return Call(text, tuple(arguments))

    def location(self) -> Ast:
        if self.kind == "path":
            names = self.text[1:].split("/")
            self.advance()
            return Path(True, tuple([Step("child", name) for name in names]))
        if self.take("//"):
            return Path(True, (_ANYWHERE, *self.steps()))
        if self.take("/"):
            return Path(True, tuple(self.steps()) if self.starts_step() else ())
        if not self.starts_step():
            raise self.wrong("a value or a path is missing")
        return Path(False, tuple(self.steps()))

    def starts_step(self) -> bool:
        return self.kind == "name" or (self.kind == "symbol" and self.text in {".", "..", "@", "*"})

    def steps(self) -> list[Step]:
        steps = [self.step()]
        while self.kind == "operator" and self.text in {"/", "//"}:
            if self.text == "//":
                steps.append(_ANYWHERE)
            self.advance()
            steps.append(self.step())
        return steps

    def step(self) -> Step:
        text = self.text
        if self.kind == "symbol" and (text == "." or text == ".."):
            self.advance()
            return Step("self" if text == "." else "parent", "node()", self.predicates())
        axis = "child"
        if self.take("@"):
            axis = "attribute"
        elif self.kind == "name" and self.peek() == "::":
            axis = self.text
            if axis not in AXES:
                raise self.wrong(f"{axis!r} is no axis,")
            self.advance()
            self.advance()
        test = self.test()
        return Step(axis, test, self.predicates())

    def test(self) -> str:
        text = self.text
        if self.kind != "name" and not (self.kind == "symbol" and text == "*"):
            raise self.wrong("a name is missing")
        self.advance()
        if text in _NODE_TYPES and self.take("("):
            target = ""
            if self.kind == "literal":
                target = self.text[1:-1]
                self.advance()
            self.expect(")")
            return f"{text}({target})"
        return text

    def predicates(self) -> tuple[Ast, ...]:
        if self.text != "[":
            return ()
        found: list[Ast] = []
        while self.take("["):
            found.append(self.binary(0))
            self.expect("]")
        return tuple(found)


def parse(expression: str) -> Ast:
    """The tree of an expression; XPathSyntaxError says what is wrong and at which character."""
    return _Parser(expression).whole()
