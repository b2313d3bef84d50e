"""Functions that the compiler must see unevaluated."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.forms.markup import XNode
from desktop.forms.spec import NodeSpec
from desktop.forms.xpath import lookups, refs
from desktop.forms.xpath.code import Code, Here, Read, as_boolean, as_number, as_string, as_value
from desktop.forms.xpath.convert import calculated, number_of_text, text_of_number
from desktop.forms.xpath.dates import is_moment
from desktop.forms.xpath.env import Env, Fn
from desktop.forms.xpath.lexer import XPathSyntaxError
from desktop.forms.xpath.nodesets import extreme, total
from desktop.forms.xpath.parser import Ast, Literal, Path, Step, parse
from desktop.forms.xpath.patterns import compiled
from desktop.forms.xpath.strings import regex

if TYPE_CHECKING:
    from desktop.forms.xpath.compile import Compiler

Arguments = tuple[Ast, ...]


def _count(name: str, arguments: Arguments, least: int, most: int) -> None:
    if not least <= len(arguments) <= most:
        raise XPathSyntaxError(f"{name}() is given {len(arguments)} arguments")


def _if(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("if", arguments, 3, 3)
    test = compiler.boolean(arguments[0], here)
    then, other = (compiler.value(part, here) for part in arguments[1:])
    if then.gives == other.gives == "l":
        text = None
        if then.text is not None and other.text is not None:
            first, second = then.text, other.text
            text = lambda n, e: first(n, e) if test(n, e) else second(n, e)  # noqa: E731
        some, more = then.run, other.run
        return Code(lambda n, e: some(n, e) if test(n, e) else more(n, e), "l", text)
    then, other = as_value(then), as_value(other)
    one, two = then.run, other.run
    gives = then.gives if then.gives == other.gives else "v"
    return Code(lambda n, e: one(n, e) if test(n, e) else two(n, e), gives)


def _position(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("position", arguments, 0, 1)
    if not arguments and here.outermost and here.spec is not None:
        # The position of a bind's node among the nodes of the bind (XForms 1.1, "Model Item Properties").
        repeat = here.spec.repeat
        compiler.rooted = True
        if repeat is None or repeat.spec is None or repeat.parent is None:
            return Code(lambda _n, _e: 1.0, "n")
        compiler.reads.add(Read(repeat.spec, repeat.parent, structure=True, place=True))
        return Code(lambda n, _e: float(n.scope.index + 1), "n")
    if not arguments:
        return Code(lambda _n, e: float(e.position), "n")
    before = set(compiler.reads)
    nodes = compiler.nodes(arguments[0], here)
    for read in compiler.reads - before:
        if read.spec.range is not None and read.spec.range.parent is not None:
            # The place depends on the siblings, not on what the node holds.
            own = read.anchor is read.spec.range
            compiler.reads.discard(read)
            compiler.reads.add(Read(read.spec, read.spec.range.parent, structure=True, place=own))

    def place(n: Any, e: Env) -> float:
        found = nodes(n, e)
        if not found:
            return float("nan")
        if not hasattr(found[0], "scope"):
            e.walk(len(found[0].parent.kids) if found[0].parent is not None else 0)
        return float(found[0].place())

    return Code(place, "n")


def _last(_compiler: Compiler, arguments: Arguments, _here: Here) -> Code:
    _count("last", arguments, 0, 0)
    return Code(lambda _n, e: float(e.size), "n")


def _current(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("current", arguments, 0, 0)
    if here.outermost:
        return Code(lambda n, _e: [n], "l")
    compiler.uses_current = True
    return Code(lambda _n, e: [e.current], "l")


def _instance(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("instance", arguments, 1, 1)
    if isinstance(arguments[0], Literal):
        compiler.instances.add(arguments[0].value)
    name = compiler.string(arguments[0], here)

    def document(n: Any, e: Env) -> list[XNode]:
        found = e.instances.get(name(n, e))
        return [] if found is None else [found]

    return Code(document, "l")


def _once(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("once", arguments, 1, 1)
    run = as_value(compiler.value(arguments[0], here)).run
    if here.spec is not None:
        compiler.reads.discard(Read(here.spec, here.spec.repeat)) if here.spec.repeat else None
    return Code(lambda n, e: n.text() or calculated(run(n, e)), "s")


def _indexed(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    if len(arguments) < 3 or len(arguments) % 2 == 0:
        raise XPathSyntaxError("indexed-repeat() takes a node, then a repeat and a place for each level")
    context = here.spec or compiler.origin
    if context is None or context.repeat is None:
        raise XPathSyntaxError("indexed-repeat() needs the answers of a form")
    target = _spec(compiler, arguments[0], here)
    picks = {}
    for at in range(1, len(arguments), 2):
        repeat = _spec(compiler, arguments[at], here)
        if repeat.range is None:
            raise XPathSyntaxError(f"{repeat.path} is no repeat")
        picks[repeat.range] = compiler.number(arguments[at + 1], here)
        compiler.reads.add(Read(repeat, repeat.range.chain()[0], structure=True))
    compiler.reads.update(Read(leaf, leaf.repeat.chain()[0]) for leaf in target.leaves() if leaf.repeat)
    inside = here.spec is None
    compiler.uses_current = compiler.uses_current or inside
    return Code(refs.indexed(target, picks, context.repeat, current=inside), "l")


def _spec(compiler: Compiler, tree: Ast, here: Here) -> NodeSpec:
    """The node a plain path names."""
    spec = compiler.target(tree, here)
    if spec is not None:
        return spec
    raise XPathSyntaxError("indexed-repeat() takes plain paths to nodes of this form")


def _choice_name(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("jr:choice-name", arguments, 2, 2)
    value, ref = (compiler.string(part, here) for part in arguments)
    if isinstance(arguments[1], Literal) and compiler.origin is not None:
        known = len(compiler.missing)
        compiler.compile(parse(arguments[1].value), here)
        if len(compiler.missing) > known:
            raise XPathSyntaxError(
                f"jr:choice-name() asks for {compiler.missing.pop()}, which the form has not"
            )
    return Code(lambda n, e: e.choice_name(value(n, e), ref(n, e), n), "s")


def _pulldata(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("pulldata", arguments, 4, 4)
    name, wanted, key, value = (compiler.string(part, here) for part in arguments)
    if isinstance(arguments[0], Literal):
        compiler.instances.add(arguments[0].value)

    def pull(n: Any, e: Env) -> str:
        document = e.instances.get(name(n, e))
        if document is None:
            return ""
        rows = lookups.rows_by(document, key(n, e)).get(value(n, e))
        return next(iter(rows[0].texts(wanted(n, e))), "") if rows else ""

    return Code(pull, "s")


def _name(part: str) -> Callable[[Compiler, Arguments, Here], Code]:
    def compile_name(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
        _count(part, arguments, 0, 1)
        nodes: Fn = compiler.nodes(arguments[0], here) if arguments else lambda n, _e: [n]

        def name(n: Any, e: Env) -> str:
            found = nodes(n, e)
            if not found:
                return ""
            node = found[0]
            if part == "namespace-uri":
                return str(node.namespace)
            return f"{node.prefix}:{node.name}" if part == "name" and node.prefix else str(node.name)

        return Code(name, "s")

    return compile_name


def _lang(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("lang", arguments, 1, 1)
    wanted = compiler.string(arguments[0], here)

    def lang(n: XNode | None, e: Env) -> bool:
        sought = wanted(n, e).lower()
        while n is not None:
            given = next((a.content for a in n.attributes if a.name == "lang" and a.prefix == "xml"), None)
            if given is not None:
                return given.lower() == sought or given.lower().startswith(f"{sought}-")
            n = n.parent
        return False

    return Code(lang, "b")


def _regex(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """regex(), its pattern read beforehand where it is written out."""
    _count("regex", arguments, 2, 2)
    text, pattern = (compiler.string(part, here) for part in arguments)
    if isinstance(arguments[1], Literal):
        found_in = compiled(arguments[1].value)
        if found_in is None:
            compiler.notes.append(f"the pattern {arguments[1].value!r} cannot be used; it matches nothing")
            return Code(lambda _n, _e: False, "b")
        return Code(lambda n, e: found_in(text(n, e)), "b")
    return Code(lambda n, e: regex(text(n, e), pattern(n, e)), "b")


def _sum(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """sum(): over a plain path across repeats by a tally, else node by node."""
    _count("sum", arguments, 1, 1)
    code = _node_set("sum", compiler.value(arguments[0], here))
    tally = None if code.many is None or code.many.spec.children else refs.tally(code.many)
    if tally is not None:
        return Code(lambda n, e: tally(n, e).total(e), "n")
    nodes = code.run
    return Code(lambda n, e: total(e, nodes(n, e)), "n")


def _count_of(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """count(): likewise."""
    _count("count", arguments, 1, 1)
    code = _node_set("count", compiler.compile(arguments[0], here))
    if code.many is not None:
        tally = refs.tally(code.many)
        return Code(lambda n, e: tally(n, e).count(e), "n")
    nodes = code.run
    return Code(lambda n, e: float(len(nodes(n, e))), "n")


def _extreme(name: str) -> Callable[[Compiler, Arguments, Here], Code]:
    """max() and min(): of one plain path across repeats by a tally, else value by value."""
    largest = name == "max"

    def compile_extreme(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
        _count(name, arguments, 1, 400)
        codes = [compiler.value(part, here) for part in arguments]
        many = codes[0].many
        if len(codes) == 1 and many is not None and not many.spec.children:
            tally = refs.tally(many)
            return Code(lambda n, e: tally(n, e).extreme(e, largest=largest), "n")
        runs = [code.run for code in codes]
        return Code(lambda n, e: extreme(e, tuple([run(n, e) for run in runs]), largest=largest), "n")

    return compile_extreme


def _node_set(name: str, code: Code) -> Code:
    if code.gives != "l":
        raise XPathSyntaxError(f"{name}() takes a path, not a value")
    return code


def _coalesce(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """coalesce(): the first that is not blank."""
    _count("coalesce", arguments, 1, 400)
    codes = [compiler.value(part, here) for part in arguments]
    texts = [_stored(code) for code in codes]
    if len(texts) != 2:
        return Code(lambda n, e: next((found for text in texts if (found := text(n, e))), ""), "s")
    first, second = texts
    other = as_number(codes[1])

    def number(n: Any, e: Env) -> float:
        text = first(n, e)
        if text.isdecimal() and text.isascii():
            return float(text)
        return number_of_text(text, e) if text else other(n, e)

    return Code(lambda n, e: first(n, e) or second(n, e), "s", number=number)


def _stored(code: Code) -> Fn:
    """The code as the text that a calculation would store."""
    if code.gives == "s" or code.text is not None:
        return as_string(code)
    run = code.run
    return lambda n, e: calculated(run(n, e))


def _distance(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """distance(): points one by one, or one trace or shape; never a combination (ODK XForms, "distance")."""
    from desktop.forms.xpath.functions import FUNCTIONS

    _count("distance", arguments, 1, 400)
    compiler.rooted = True
    for part in arguments if len(arguments) > 1 else ():
        spec = compiler.target(part, here)
        if spec is not None and spec.datatype in {"geotrace", "geoshape"}:
            raise XPathSyntaxError(f"distance() takes {spec.path}, a {spec.datatype}, only by itself")
    runs = [compiler.value(part, here).run for part in arguments]
    call = FUNCTIONS["distance"].call
    return Code(lambda n, e: call(tuple([run(n, e) for run in runs])), "n")


def _boolean(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    _count("boolean", arguments, 1, 1)
    return Code(as_boolean(compiler.compile(arguments[0], here)), "b")


def _number(compiler: Compiler, arguments: Arguments, here: Here) -> Code:
    """number(): a text that is a date counts days since 1970-01-01T00:00Z.

    The specification says no more; as in ODK Web Forms the days have their fraction in sums, and are whole
    where they are written or stored. What date() and its like give always keeps its fraction.
    """
    _count("number", arguments, 0, 1)
    tree: Ast = arguments[0] if arguments else Path(False, (Step("self", "node()"),))
    code = compiler.value(tree, here)
    run = as_number(code)
    if code.gives in "nb" or code.moment:
        return Code(run, "n")
    text = as_string(code)

    def written(n: Any, e: Env) -> str:
        value = run(n, e)
        return text_of_number(float(value // 1) if value % 1 and is_moment(text(n, e)) else value)

    return Code(run, "n", written)


FORMS: dict[str, Callable[[Compiler, Arguments, Here], Code]] = {
    "boolean": _boolean,
    "coalesce": _coalesce,
    "count": _count_of,
    "current": _current,
    "distance": _distance,
    "if": _if,
    "indexed-repeat": _indexed,
    "instance": _instance,
    "jr:choice-name": _choice_name,
    "lang": _lang,
    "last": _last,
    "local-name": _name("local-name"),
    "max": _extreme("max"),
    "min": _extreme("min"),
    "name": _name("name"),
    "namespace-uri": _name("namespace-uri"),
    "number": _number,
    "once": _once,
    "position": _position,
    "pulldata": _pulldata,
    "regex": _regex,
    "sum": _sum,
}
