"""Compiles the expressions and texts of one form, naming the place of what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.forms.bind import Expression
from desktop.forms.errors import FormError
from desktop.forms.itext import NO_TEXT, Itext, Output, Parts, Text, parts_of
from desktop.forms.markup import XNode
from desktop.forms.spec import NodeSpec
from desktop.forms.xpath.code import Read, as_boolean, as_string
from desktop.forms.xpath.compile import Compiler
from desktop.forms.xpath.env import Fn
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.parser import Call, parse

#: In the words of a soft check: an expression whose value stands there.
_FILLED = re.compile(r"\$\{([^{}]+)\}")
#: The usual reference to a text: by its id.
_ITEXT = re.compile(r"""jr:itext\(\s*('[^']*'|"[^"]*")\s*\)""")


def _output(made: Expression) -> Output:
    return Output(made.run, frozenset(read.spec.path for read in made.reads if not read.structure))


def _short(source: str) -> str:
    text = source.strip()
    return text if len(text) <= 120 else f"{text[:117]}..."


class Expressions:
    """The compiler of one form; it gathers warnings and the secondary instances that are asked for."""

    def __init__(self, root: NodeSpec, itext: Itext, namespaces: Mapping[str, str]) -> None:
        self.root = root
        self.itext = itext
        self.namespaces = namespaces
        self.warnings: list[str] = []
        self.instances: dict[str, str] = {}
        self._movable: dict[tuple[str, str], Expression] = {}

    def compile(self, source: str, origin: NodeSpec, where: str, as_a: str = "value") -> Expression:
        """An expression in the context of a node; `as_a` is value, string, boolean or nodes.

        The same few stand in a form hundreds of times ("true()", ". >= 0") and are compiled once.
        """
        known = self._movable.get((source, as_a)) if not origin.children else None
        if known is not None:
            own = (Read(origin, origin.repeat),) if known.reads and origin.repeat is not None else ()
            return Expression(source, where, known.code, frozenset(own), known.run)
        made, movable = self._compile(source, origin, where, as_a)
        if movable:
            self._movable[source, as_a] = made
        return made

    def _compile(self, source: str, origin: NodeSpec, where: str, as_a: str) -> tuple[Expression, bool]:
        compiler = Compiler(self.root, origin, self.namespaces)
        try:
            code = compiler.expression(source)
        except XPathSyntaxError as error:
            raise FormError(where, f"The expression {_short(source)!r} cannot be read: {error}.") from None
        for path in compiler.missing:
            self.warnings.append(f"{where}: the form has no node {path} (in {source.strip()!r}).")
        self.warnings += [f"{where}: {note}" for note in compiler.notes]
        for name in compiler.instances:
            self.instances.setdefault(name, where)
        if as_a == "boolean":
            run: Fn = as_boolean(code)
        elif as_a == "nodes":
            run = code.run
        else:
            run = as_string(code) if code.text or code.gives == "l" or as_a == "string" else code.run
        made = Expression(source, where, code, frozenset(compiler.reads), run)
        return made, compiler.movable()

    def text(self, node: XNode | None, origin: NodeSpec, where: str, reads: list[Expression]) -> Text:
        """The text of a label, hint or the like; expressions inside go to `reads`."""
        if node is None:
            return NO_TEXT
        reference = node.get("ref")
        if reference is not None:
            return self.reference(reference, origin, where, reads)
        return Text(NO_TEXT.by_language, self.parts(node, origin, where, reads))

    def reference(self, source: str, origin: NodeSpec, where: str, reads: list[Expression]) -> Text:
        """A text given by an expression, usually jr:itext('id')."""
        source = source.strip()
        known = _ITEXT.fullmatch(source)
        if known is not None:
            return self.translated(known[1][1:-1], origin, where, reads)
        if source.startswith("jr:itext("):
            try:
                tree = parse(source)
            except XPathSyntaxError as error:
                raise FormError(where, f"The text reference {source!r} cannot be read: {error}.") from None
            if isinstance(tree, Call) and len(tree.arguments) == 1:
                inner = source[source.index("(") + 1 : source.rindex(")")]
                made = self.compile(inner, origin, where, "string")
                reads.append(made)
                return Text({}, key=made.run)
        made = self.compile(source, origin, where, "string")
        reads.append(made)
        return Text({}, (_output(made),))

    def translated(self, key: str, origin: NodeSpec, where: str, reads: list[Expression]) -> Text:
        """The text of an itext id in every language."""
        if not any(key in texts for texts in self.itext.table.values()):
            self.warnings.append(f"{where}: there is no text {key!r} in any language.")
        made: dict[int, Parts] = {}

        def parts(value: XNode) -> Parts:
            if id(value) not in made:
                made[id(value)] = self.parts(value, origin, where, reads)
            return made[id(value)]

        return Text(
            {
                language: {form: parts(value) for form, value in self.itext.forms(language, key).items()}
                for language in self.itext.languages
            }
        )

    def parts(self, node: XNode, origin: NodeSpec, where: str, reads: list[Expression]) -> Parts:
        """The parts of a text in place."""

        def output(source: str) -> Output:
            made = self.compile(source, origin, f"{where}, output", "string")
            reads.append(made)
            return _output(made)

        return parts_of(node, output)

    def message(self, source: str | None, origin: NodeSpec, where: str) -> Text:
        """A jr:constraintMsg or jr:requiredMsg: the sentence itself or jr:itext('id')."""
        if not source:
            return NO_TEXT
        if source.strip().startswith("jr:itext("):
            return self.reference(source, origin, where, [])
        return Text({}, (source,))

    def sentence(self, source: str, origin: NodeSpec, where: str, reads: list[Expression]) -> Text:
        """The words of a soft check: as they stand, with the value of each `${expression}` filled in."""
        parts: list[str | Output] = []
        for at, piece in enumerate(_FILLED.split(source)):
            if at % 2:
                made = self.compile(piece, origin, where, "string")
                reads.append(made)
                parts.append(_output(made))
            elif piece:
                parts.append(piece)
        return Text({}, tuple(parts))
