"""Turns the tree of an expression into one closure, and says what the expression reads.

In the primary instance every path without predicates is resolved while compiling (refs.py); an absolute one
met inside a repeat means the nodes of the same repeat instance, as in JavaRosa. All else walks the tree
(walks.py). In `instance(...)/x[child = value]` the predicate becomes a look-up in a table made on first use
(lookups.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.forms.spec import NodeSpec, RepeatSpec, shared_scope
from desktop.forms.xpath import lookups, refs, special, steps
from desktop.forms.xpath.closures import applied, arithmetic, failing, remembering
from desktop.forms.xpath.code import Code, Here, Read, as_boolean, as_number, as_string
from desktop.forms.xpath.compare import compile_comparison
from desktop.forms.xpath.env import Env, Fn
from desktop.forms.xpath.functions import FUNCTIONS, ON_CONTEXT
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.nodesets import unique
from desktop.forms.xpath.parser import Ast, Binary, Call, Literal, Negate, Number, Path, Step, parse
from desktop.forms.xpath.walks import CANDIDATE, filtered, walked


@dataclass(slots=True)
class Compiler:
    """Compiles the expressions of one place; `reads` and `missing` tell what they touched.

    `root` and `origin` are None for documents whose shape is not known (then nothing is resolved beforehand).
    """

    root: NodeSpec | None = None
    origin: NodeSpec | None = None
    namespaces: Mapping[str, str] = field(default_factory=dict)
    reads: set[Read] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    instances: set[str] = field(default_factory=set)
    uses_current: bool = False
    rooted: bool = False  # whether it depends on the place or the type of the node it is compiled for

    def movable(self) -> bool:
        """Whether the code serves every node without children: it reads its own at the most."""
        origin = self.origin
        if origin is None or origin.children or self.uses_current or self.rooted:
            return False
        own = all(read.spec is origin and not (read.structure or read.loose) for read in self.reads)
        return own and not (self.missing or self.notes)

    def expression(self, text: str) -> Code:
        """The code of an expression's text; XPathSyntaxError when it cannot be read."""
        tree = parse(text)
        try:
            code = self.compile(tree, Here(self.origin))
        except RecursionError:
            raise XPathSyntaxError("the expression is too long") from None
        if not self.uses_current:
            return code
        return Code(
            remembering(code.run), code.gives, remembering(code.text) if code.text else None, code.group
        )

    def compile(self, tree: Ast, here: Here) -> Code:
        """The code of one tree in one context."""
        match tree:
            case Number(value):
                return Code(lambda _n, _e: value, "n", constant=value)
            case Literal(text):
                return Code(lambda _n, _e: text, "s", constant=text)
            case Negate(operand):
                number = self.number(operand, here)
                return Code(lambda n, e: -number(n, e), "n")
            case Binary(operator, left, right):
                return self.binary(operator, left, right, here)
            case Call():
                return self.call(tree, here)
            case Path():
                return self.path(tree, here)

    # Conversions that also count what a group's string reads.

    def value(self, tree: Ast, here: Here) -> Code:
        """The code, read for its value."""
        code = self.compile(tree, here)
        if code.group is not None and self.origin is not None:
            self.reads.update(
                Read(leaf, leaf.repeat.chain()[0]) for leaf in code.group.leaves() if leaf.repeat
            )
        return code

    def string(self, tree: Ast, here: Here) -> Fn:
        """The code as a string."""
        return as_string(self.value(tree, here))

    def number(self, tree: Ast, here: Here) -> Fn:
        """The code as a number."""
        return as_number(self.value(tree, here))

    def boolean(self, tree: Ast, here: Here) -> Fn:
        """The code as a boolean."""
        return as_boolean(self.compile(tree, here))

    def nodes(self, tree: Ast, here: Here) -> Fn:
        """The code as a node-set; XPathSyntaxError when it is none."""
        code = self.compile(tree, here)
        if code.gives != "l":
            raise XPathSyntaxError("a path is wanted where a value stands")
        return code.run

    def binary(self, operator: str, left: Ast, right: Ast, here: Here) -> Code:
        """Two operands."""
        if operator in _CHAINS and isinstance(left, Binary) and left.operator in _CHAINS[operator]:
            return self.chain(Binary(operator, left, right), here)
        if operator in {"and", "or"}:
            first, second = self.boolean(left, here), self.boolean(right, here)
            if operator == "and":
                return Code(lambda n, e: first(n, e) and second(n, e), "b")
            return Code(lambda n, e: first(n, e) or second(n, e), "b")
        if operator == "|":
            some, more = self.nodes(left, here), self.nodes(right, here)
            return Code(lambda n, e: unique(some(n, e) + more(n, e)), "l")
        if operator in {"+", "-", "*", "div", "mod"}:
            return arithmetic(operator, self.number(left, here), self.number(right, here))
        return Code(compile_comparison(operator, self.value(left, here), self.value(right, here)), "b")

    def chain(self, tree: Binary, here: Here) -> Code:
        """A long sum or condition, without a closure inside a closure for each operand."""
        family = _CHAINS[tree.operator]
        spine: list[tuple[str, Ast]] = []
        rest: Ast = tree
        while isinstance(rest, Binary) and rest.operator in family:
            spine.append((rest.operator, rest.right))
            rest = rest.left
        spine.reverse()
        if "and" in family or "or" in family:
            tests = [self.boolean(part, here) for part in (rest, *(part for _, part in spine))]
            if "and" in family:
                return Code(lambda n, e: all(test(n, e) for test in tests), "b")
            return Code(lambda n, e: any(test(n, e) for test in tests), "b")
        first = self.number(rest, here)
        more = [(operator == "-", self.number(part, here)) for operator, part in spine]

        def add(n: Any, e: Env) -> float:
            total: float = first(n, e)
            for minus, part in more:
                total = total - part(n, e) if minus else total + part(n, e)
            return total

        return Code(add, "n")

    def call(self, tree: Call, here: Here) -> Code:
        """A function call; outside a form its mistakes show only when it is reached."""
        try:
            return self.known_call(tree, here)
        except XPathSyntaxError as error:
            if self.origin is not None:
                raise
            return Code(failing(error), "v")

    def known_call(self, tree: Call, here: Here) -> Code:
        """A call of a function that exists, with arguments that fit."""
        form = special.FORMS.get(tree.name)
        if form is not None:
            return form(self, tree.arguments, here)
        function = FUNCTIONS.get(tree.name)
        if function is None:
            raise XPathSyntaxError(f"there is no function {tree.name}()")
        given = tree.arguments
        if not given and tree.name in ON_CONTEXT:
            given = (Path(False, (Step("self", "node()"),)),)
        takes = function.takes
        rest = takes.endswith("*")
        most = len(takes) - 2 if rest else len(takes)
        if len(given) < function.needs or (not rest and len(given) > most):
            raise XPathSyntaxError(f"{tree.name}() is given {len(given)} arguments")
        plain = [self.argument(kind, part, here) for kind, part in zip(takes[:most], given, strict=False)]
        if rest:
            parts = [self.argument("v", part, here) for part in given[most:]]
            plain.append(lambda n, e: tuple([part(n, e) for part in parts]))
        made = applied(function.call, plain, env=function.env)
        return Code(made, function.gives, moment=tree.name in _MOMENTS)

    def argument(self, kind: str, tree: Ast, here: Here) -> Fn:
        """One argument, converted to the type its function takes."""
        match kind:
            case "s":
                return self.string(tree, here)
            case "n":
                return self.number(tree, here)
            case "b":
                return self.boolean(tree, here)
            case "l":
                return self.nodes(tree, here)
            case _:
                return self.value(tree, here).run

    # Paths.

    def path(self, tree: Path, here: Here) -> Code:
        """A location path."""
        if tree.base is not None:
            if tree.base == Call("current", ()) and not tree.base_predicates and self.origin is not None:
                return self.static(self.origin, tree.steps, here, current=not here.outermost)
            start: Fn = self.nodes(tree.base, here)
            if tree.base_predicates:
                start = filtered(self, start, tree.base_predicates, CANDIDATE)
            return lookups.foreign_path(self, tree, start) or Code(walked(self, start, tree.steps), "l")
        if tree.absolute:
            if self.root is not None:
                return self.static(None, tree.steps, here, current=here.spec is None)
            return Code(walked(self, lambda n, _e: [steps.top(n)], tree.steps), "l")
        if here.spec is not None:
            return self.static(here.spec, tree.steps, here, current=False)
        return Code(walked(self, lambda n, _e: [n], tree.steps), "l")

    def static(self, start: NodeSpec | None, way: tuple[Step, ...], here: Here, *, current: bool) -> Code:
        """A path in the primary instance, from `start` or (None) from above its root."""
        if current:
            self.uses_current = True
        spec, turn, done = start, start, 0
        for step in way:
            following = self.move(spec, step)
            if following is None:
                break
            spec = following
            done += 1
            if turn is not None and step.axis == "parent":
                turn = spec if spec in turn.ancestors() else turn
            if step.predicates:
                break
        rest = way[done:]
        if spec is None or (rest and not _walks_blind(rest[0]) and not (done and way[done - 1].predicates)):
            return self.nothing(way, spec)
        predicates = way[done - 1].predicates if done else ()
        context = (here.spec if here.spec is not None and not current else self.origin) or spec
        of_attribute = bool(rest) and rest[0].axis == "attribute"
        before = set(self.reads) if of_attribute else self.reads
        code = self.reference(spec, turn, context, predicated=bool(predicates), current=current)
        if of_attribute:
            self.reads = before
        return self.onward(code, spec, predicates, rest)

    def move(self, spec: NodeSpec | None, step: Step) -> NodeSpec | None:
        """Where a step leads, None when that is known only while running."""
        known = spec.children.get(step.test) if spec is not None and step.axis == "child" else None
        if known is not None:
            return known
        if spec is None:
            root = self.root
            return (
                root if root is not None and step.axis == "child" and _local(step.test) == root.name else None
            )
        if step.test == "node()" and step.axis in {"self", "parent"}:
            return spec if step.axis == "self" else spec.parent
        if step.axis not in {"child", "attribute"} or "(" in step.test or "*" in step.test:
            return None
        return spec.child(f"{'@' if step.axis == 'attribute' else ''}{_local(step.test)}")

    def target(self, tree: Ast, here: Here) -> NodeSpec | None:
        """The node a plain path names, None for anything else."""
        if not isinstance(tree, Path) or not (tree.base is None or tree.base == Call("current", ())):
            return None
        spec = None if tree.absolute else (self.origin if tree.base else here.spec)
        for step in tree.steps:
            spec = self.move(spec, step)
            if spec is None:
                return None
        return spec

    def nothing(self, way: tuple[Step, ...], spec: NodeSpec | None) -> Code:
        """A path to a node that the form does not have."""
        if spec is None and not way:
            return Code(lambda _n, e: [e.root], "l")
        if spec is None and _walks_blind(way[0]):
            return Code(walked(self, lambda _n, e: [e.root], way), "l")
        self.missing.append("/".join(".." if step.axis == "parent" else step.test for step in way))
        return Code(lambda _n, _e: [], "l")

    def reference(
        self, target: NodeSpec, turn: NodeSpec | None, context: NodeSpec, *, predicated: bool, current: bool
    ) -> Code:
        """The nodes of a spec, seen from the context; `turn` is the top of a relative path."""
        inner, around = _scope(target), _scope(context)
        if turn is None:
            anchor = shared_scope(inner, around)
            if anchor.spec is target and anchor.parent is not None:
                anchor = anchor.parent
        else:
            anchor = _scope(turn)
            if predicated and turn is not target and anchor.spec is target and anchor.parent is not None:
                anchor = anchor.parent
        self.reads.add(Read(target, anchor))
        if target is turn is context and not (target.children or current):
            return refs.own_node()
        down = inner.chain()[anchor.depth + 1 :] if inner is not anchor else []
        ups = around.depth - anchor.depth
        for repeat in down if not current or self.origin is not None else ():
            if repeat.spec is not None:
                self.reads.add(Read(repeat.spec, anchor, structure=True))
        if down:
            return refs.many_nodes(target, ups, down, current=current)
        return refs.one_node(target, ups, current=current)

    def onward(self, code: Code, spec: NodeSpec, predicates: tuple[Ast, ...], rest: tuple[Step, ...]) -> Code:
        """What follows the part of a path that was resolved."""
        if not predicates and not rest:
            return code
        run = code.run
        if predicates:
            run = filtered(self, run, predicates, Here(spec, outermost=False))
        if not rest:
            return Code(run, "l", None, code.group)
        if self.move(spec, rest[0]) is None:
            if rest[0].axis == "child":
                self.reads.update(Read(leaf, _scope(leaf).chain()[0]) for leaf in spec.leaves())
            return Code(walked(self, run, rest), "l")
        before = set(self.reads)
        tail_code = self.static(spec, rest, Here(spec, outermost=False), current=False)
        # Seen from the place of the whole expression it may be any instance below the root.
        fresh = self.reads - before
        self.reads = before | {
            Read(one.spec, one.anchor.chain()[0], one.structure, loose=True) for one in fresh
        }
        tail, widely = tail_code.run, any(step.axis == "parent" for step in rest)

        def each(n: Any, e: Env) -> list[Any]:
            found = [node for here in run(n, e) for node in tail(here, e)]
            return unique(found) if widely else found

        return Code(each, "l", None, tail_code.group)


_MOMENTS = frozenset({"date", "date-time", "today", "now"})
_CHAINS = {"+": ("+", "-"), "-": ("+", "-"), "and": ("and",), "or": ("or",)}


def _scope(spec: NodeSpec) -> RepeatSpec:
    if spec.repeat is None:
        raise XPathSyntaxError(f"{spec.path} lies outside the form")
    return spec.repeat


def _local(test: str) -> str:
    return test.rpartition(":")[2]


def _walks_blind(step: Step) -> bool:
    """Whether a step cannot be resolved by name."""
    return step.axis not in {"child", "self", "parent"} or "*" in step.test or "(" in step.test
