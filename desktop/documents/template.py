"""The words of a report as a Word file that a province changes: read, checked, filled in.

In it stand names in braces, `{{ cb_tong }}`, and paragraphs of their own with `{% if … %}`, `{% for … %}`.
The template holds what the report says; what stands around it (Decree 30) is the layout's, so that no
template can break it. Only what is named below may stand between the signs: no calls, no arithmetic that
could grow, nothing that reaches beyond the answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from desktop.documents.template_file import PRIVATE, Part, read
from desktop.documents.values import PARTS, Answer
from desktop.domain.errors.documents import AnswerTooLong, TemplateInvalid
from desktop.domain.numerals import in_words
from desktop.domain.paper import Run

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

#: Marks in the text that Jinja sees: private letters of Unicode, which are taken out of all answers.
_PARAGRAPH, _LOOK, _BREAK = "\ue000", "\ue010", "\ue006"
_DEPTH = 2
_MOST = 200_000  # letters of the filled-in words


def filled(data: bytes, values: Mapping[str, Any]) -> list[tuple[Part, tuple[Run, ...]]]:
    """The paragraphs of a template with `values` in it, each with the one it was made of.

    Raises TemplateInvalid, AnswerTooLong.
    """
    import jinja2

    parts = read(data)
    environment = _environment()
    source = _source(parts)
    _check(environment, source, parts, _known(values))
    try:
        made = environment.from_string(source)
        pieces, length = [], 0
        for piece in made.generate(values):
            length += len(piece)
            if length > _MOST:
                raise _too_large(values)
            pieces.append(piece)
    except (jinja2.TemplateError, TypeError, ValueError) as error:
        raise TemplateInvalid("failed", _where(parts, _line(error)), str(error)) from error
    return _parted("".join(pieces), parts)


def _too_large(values: Mapping[str, Any]) -> TemplateInvalid | AnswerTooLong:
    """Whose fault it is: an answer that nearly fills a document by itself, else the template."""
    rows = [row for each in values.values() if isinstance(each, list) for row in each]
    answers = [one for each in (values, *rows) for one in each.values() if isinstance(one, Answer)]
    longest = max(answers, key=lambda one: len(one.text), default=Answer(""))
    if len(longest.text) > _MOST // 2:
        return AnswerTooLong(longest.nhan, len(longest.text), _MOST)
    return TemplateInvalid("large")


def check(data: bytes, known: Mapping[str, frozenset[str] | None]) -> None:
    """Raises TemplateInvalid unless the template names only what is `known`, of repeats what is inside."""
    parts = read(data)
    _check(_environment(), _source(parts), parts, known)


def _environment() -> Environment:
    """Jinja's sandbox, without its filters, globals and tests."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, finalize=_shown)
    environment.globals.clear()
    environment.tests.clear()
    environment.filters.clear()
    environment.filters.update({"bang_chu": _words, "hoa": _capitals, "thuong": _small})
    return environment


def _shown(value: object) -> str:
    """A value without our marks; those stand in the template's own text only."""
    return str(value).translate(PRIVATE).replace("\n", _BREAK)


def _words(value: object) -> str:
    number = value.number if isinstance(value, Answer) else None
    if number is None or number != number.to_integral_value():
        return str(value)
    return in_words(int(number))


def _capitals(value: object) -> str:
    return str(value).upper()


def _small(value: object) -> str:
    text = str(value)
    return f"{text[:1].lower()}{text[1:]}"


def _known(values: Mapping[str, Any]) -> dict[str, frozenset[str] | None]:
    """Names and rows as `check` wants them; a repeat without rows may have any name in it."""
    return {
        name: frozenset(key for row in value for key in row) or _ANY if isinstance(value, list) else None
        for name, value in values.items()
    }


_ANY = frozenset({"*"})


def _source(parts: list[Part]) -> str:
    """One line for each paragraph; one that holds nothing but `{% … %}` stands there alone."""
    lines = []
    for number, part in enumerate(parts):
        if part.control:
            lines.append(part.text.replace("\n", " "))
            continue
        looks = "".join(chr(ord(_LOOK) + run.bold + 2 * run.italic) + run.text for run in part.runs)
        lines.append(f"{_PARAGRAPH}{number}{_PARAGRAPH}{looks}".replace("\n", _BREAK))
    return "\n".join(lines)


def _parted(text: str, parts: list[Part]) -> list[tuple[Part, tuple[Run, ...]]]:
    found = []
    pieces = text.split(_PARAGRAPH)[1:]
    for number, content in zip(pieces[::2], pieces[1::2], strict=True):
        runs = []
        for piece in _looks(content.rstrip("\n")):
            code = ord(piece[0]) - ord(_LOOK)
            said = piece[1:].replace("\n", "").replace(_BREAK, "\n")
            if said:
                runs.append(Run(said, bool(code & 1), bool(code & 2)))
        found.append((parts[int(number)], tuple(runs)))
    return found


def _looks(text: str) -> Iterator[str]:
    start = 0
    for at, letter in enumerate(text):
        if at > start and 0 <= ord(letter) - ord(_LOOK) < 4:
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _check(
    environment: Environment, source: str, parts: list[Part], known: Mapping[str, frozenset[str] | None]
) -> None:
    import jinja2

    try:
        tree = environment.parse(source)
    except jinja2.TemplateSyntaxError as error:
        where = _where(parts, error.lineno)
        line = source.split("\n")[error.lineno - 1].translate(PRIVATE)
        raise TemplateInvalid("sign", where, line.lstrip("0123456789")[:60]) from error
    for child in tree.body:
        _walk(child, dict(known), parts, 0)


def _walk(node: nodes.Node, known: dict[str, frozenset[str] | None], parts: list[Part], depth: int) -> None:
    """Raises TemplateInvalid for a part of the language that is not named here, or a name unknown."""
    kind = type(node).__name__
    where = _where(parts, node.lineno)
    if kind not in _ALLOWED or depth > _DEPTH:
        raise TemplateInvalid("forbidden", where, kind.lower())
    names: Any = node
    if kind == "Name" and names.name not in known:
        raise TemplateInvalid("unknown", where, names.name)
    if kind == "Filter" and (names.name not in _FILTERS or names.args or names.kwargs):
        raise TemplateInvalid("forbidden", where, names.name)
    if kind == "Getattr":
        _attribute(names, known, where)
    if kind == "For":
        _loop(names, known, parts, depth)
        return
    for child in node.iter_child_nodes():
        _walk(child, known, parts, depth)


def _loop(node: Any, known: dict[str, frozenset[str] | None], parts: list[Part], depth: int) -> None:
    where = _where(parts, node.lineno)
    rows = known.get(getattr(node.iter, "name", ""))
    target = getattr(node.target, "name", "")
    if type(node.iter).__name__ == "Name" and node.iter.name not in known:
        raise TemplateInvalid("unknown", where, node.iter.name)
    if rows is None or not target or node.recursive or node.test is not None or node.else_:
        raise TemplateInvalid("forbidden", where, "for")
    inside = {**known, target: rows, "loop": frozenset({"index", "first", "last"})}
    for child in node.body:
        _walk(child, inside, parts, depth + 1)


def _attribute(node: Any, known: Mapping[str, frozenset[str] | None], where: str) -> None:
    """`row.name` and `answer.truoc`; `row.name.truoc` as well."""
    inner = node.node
    if type(inner).__name__ == "Getattr":
        allowed = PARTS
    elif type(inner).__name__ == "Name":
        rows = known.get(inner.name)
        allowed = PARTS if rows is None else rows
    else:
        raise TemplateInvalid("forbidden", where, node.attr)
    if allowed is not _ANY and node.attr not in allowed:
        why = "forbidden" if node.attr.startswith("_") else "unknown"
        raise TemplateInvalid(why, where, node.attr)


def _where(parts: list[Part], line: int | None) -> str:
    """`12: first words` of the paragraph on a line of the source."""
    if line is None or not 1 <= line <= len(parts):
        return ""
    part = parts[line - 1]
    return f"{part.place}: {part.text[:40]}"


def _line(error: BaseException) -> int:
    """The line of the template that an error came out of; 0 when none is known."""
    found, frame = 0, error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == "<template>":
            found = frame.tb_lineno
        frame = frame.tb_next
    return found


_FILTERS = frozenset({"bang_chu", "hoa", "thuong"})
#: Of Jinja's language: text, names, «if», «for», comparisons, parts of a name, our filters.
_ALLOWED = frozenset({
    "Output", "TemplateData", "Name", "If", "For", "CondExpr", "Compare", "Operand", "And", "Or", "Not",
    "Const", "Getattr", "Filter",
})  # fmt: skip
