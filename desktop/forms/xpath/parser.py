"""Reads the tokens of an expression into a tree of frozen nodes (XPath 1.0, sections 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.forms.xpath.lexer import Token, XPathSyntaxError, tokenize

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


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text."""

    value: float


@dataclass(frozen=True, slots=True)
class Literal:
    """A string in quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands; `operator` is or, and, =, !=, <, <=, >, >=, +, -, *, div, mod or |."""

    operator: str
    left: Ast
    right: Ast


@dataclass(frozen=True, slots=True)
class Negate:
    """A leading minus."""

    operand: Ast


@dataclass(frozen=True, slots=True)
class Call:
    """A function call; the name keeps its prefix."""

    name: str
    arguments: tuple[Ast, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `test` is a name ("*", "p:*", "p:n" or "n") or a node type with "()"."""

    axis: str
    test: str
    predicates: tuple[Ast, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A location path; `base` is an expression it starts from, None for the context (or the root)."""

    absolute: bool
    steps: tuple[Step, ...]
    base: Ast | None = None
    base_predicates: tuple[Ast, ...] = ()


Ast = Number | Literal | Binary | Negate | Call | Path
_ANYWHERE = Step("descendant-or-self", "node()")


class _Parser:
    def __init__(self, expression: str) -> None:
        self.tokens = tokenize(expression)
        self.at = 0
        self.token = self.tokens[0]
        self.depth = 0
        self.operands = 0

    def advance(self) -> None:
        if self.at + 1 < len(self.tokens):
            self.at += 1
            self.token = self.tokens[self.at]

    def peek(self, offset: int = 1) -> Token:
        return self.tokens[min(self.at + offset, len(self.tokens) - 1)]

    def take(self, text: str) -> bool:
        token = self.token
        if token.text == text and (token.kind == "operator" or token.kind == "symbol"):
            self.advance()
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise self.wrong(f"{text!r} is missing")

    def wrong(self, why: str) -> XPathSyntaxError:
        found = f"before {self.token.text!r}" if self.token.kind != "end" else "at the end"
        return XPathSyntaxError(f"{why} {found} (character {self.token.at + 1})")

    def whole(self) -> Ast:
        tree = self.binary(0)
        if self.token.kind != "end":
            raise self.wrong("an operator is missing")
        return tree

    def binary(self, lowest: int) -> Ast:
        left = self.unary()
        while self.token.kind == "operator":
            level = _LEVELS.get(self.token.text, -1)
            if level < lowest:
                break
            operator = self.token.text
            self.advance()
            self.operands += 1
            if self.operands > MAX_OPERANDS:
                raise XPathSyntaxError(f"more than {MAX_OPERANDS} operators in one expression")
            left = Binary(operator, left, self.binary(level + 1))
        return left

    def unary(self) -> Ast:
        if self.token.text != "-":
            return self.union()
        negative = False
        while self.take("-"):
            negative = not negative
        operand = self.union()
        return Negate(operand) if negative else Negate(Negate(operand))

    def union(self) -> Ast:
        left = self.path()
        while self.token.text == "|" and self.take("|"):
            left = Binary("|", left, self.path())
        return left

    def path(self) -> Ast:
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise XPathSyntaxError("the expression is nested too deeply")
        try:
            return self.filter() if self.starts_primary() else self.location()
        finally:
            self.depth -= 1

    def starts_primary(self) -> bool:
        token = self.token
        if token.kind in {"number", "literal"} or (token.kind == "symbol" and token.text == "("):
            return True
        return token.kind == "name" and self.peek().text == "(" and token.text not in _NODE_TYPES

    def filter(self) -> Ast:
        primary = self.primary()
        predicates = self.predicates()
        steps: list[Step] = []
        if self.token.kind == "operator" and self.token.text in {"/", "//"}:
            if self.token.text == "//":
                steps.append(_ANYWHERE)
            self.advance()
            steps.extend(self.steps())
        if not predicates and not steps:
            return primary
        return Path(False, tuple(steps), primary, predicates)

    def primary(self) -> Ast:
        token = self.token
        self.advance()
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.kind == "symbol":
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
        return Call(token.text, tuple(arguments))

    def location(self) -> Ast:
        token = self.token
        if token.kind == "path":
            self.advance()
            return Path(True, tuple([Step("child", name) for name in token.text[1:].split("/")]))
        if self.take("//"):
            return Path(True, (_ANYWHERE, *self.steps()))
        if self.take("/"):
            return Path(True, tuple(self.steps()) if self.starts_step() else ())
        if not self.starts_step():
            raise self.wrong("a value or a path is missing")
        return Path(False, tuple(self.steps()))

    def starts_step(self) -> bool:
        token = self.token
        return token.kind == "name" or (token.kind == "symbol" and token.text in {".", "..", "@", "*"})

    def steps(self) -> list[Step]:
        steps = [self.step()]
        while self.token.kind == "operator" and self.token.text in {"/", "//"}:
            if self.token.text == "//":
                steps.append(_ANYWHERE)
            self.advance()
            steps.append(self.step())
        return steps

    def step(self) -> Step:
        token = self.token
        if token.kind == "symbol" and token.text in {".", ".."}:
            self.advance()
            return Step("self" if token.text == "." else "parent", "node()", self.predicates())
        axis = "child"
        if self.take("@"):
            axis = "attribute"
        elif self.token.kind == "name" and self.peek().text == "::":
            axis = self.token.text
            if axis not in AXES:
                raise self.wrong(f"{axis!r} is no axis,")
            self.advance()
            self.advance()
        test = self.test()
        return Step(axis, test, self.predicates())

    def test(self) -> str:
        token = self.token
        if token.kind not in {"name", "symbol"} or (token.kind == "symbol" and token.text != "*"):
            raise self.wrong("a name is missing")
        self.advance()
        if token.text in _NODE_TYPES and self.take("("):
            target = ""
            if self.token.kind == "literal":
                target = self.token.text[1:-1]
                self.advance()
            self.expect(")")
            return f"{token.text}({target})"
        return token.text

    def predicates(self) -> tuple[Ast, ...]:
        if self.token.text != "[":
            return ()
        found: list[Ast] = []
        while self.take("["):
            found.append(self.binary(0))
            self.expect("]")
        return tuple(found)


def parse(expression: str) -> Ast:
    """The tree of an expression; XPathSyntaxError says what is wrong and at which character."""
    return _Parser(expression).whole()
