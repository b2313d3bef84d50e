"""Texts of a form: plain, with outputs inside, or translated (ODK XForms, "Languages" and "Media")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from desktop.forms.markup import ELEMENT, TEXT, XNode
from desktop.forms.xpath.env import Env, Fn


@dataclass(frozen=True, slots=True)
class Output:
    """What an answer puts into a text; `reads` are the paths of the questions it is made of."""

    run: Fn
    reads: frozenset[str] = frozenset()


Parts = tuple[str | Output, ...]
CompileOutput = Callable[[str], Output]


def parts_of(node: XNode, output: CompileOutput) -> Parts:
    """The strings and compiled outputs of a label, hint or itext value, white space folded."""
    if not node.kids:
        return (node.content.strip(),)
    found: list[str | Output] = []
    _gather(node, output, found)
    if found and isinstance(found[0], str):
        found[0] = found[0].lstrip()
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip()
    return tuple(found)


def _gather(node: XNode, output: CompileOutput, found: list[str | Output]) -> None:
    if not node.kids and node.kind in {TEXT, ELEMENT} and node.name != "output":
        found.append(node.content)
    for kid in node.kids:
        if kid.kind == ELEMENT and kid.name == "output":
            found.append(output(kid.get("value") or kid.get("ref") or "''"))
        else:
            _gather(kid, output, found)


class Filled(str):
    """A text with outputs filled in; `outputs` tells where they stand (begin, end), `reads` of each the paths
    of the questions it is made of.

    So a screen can show them as they are and never takes an answer for the author's markup. A slice of it is
    a plain str.
    """

    __slots__ = ("outputs", "reads")
    outputs: tuple[tuple[int, int], ...]
    reads: tuple[frozenset[str], ...]


def filled(text: str, outputs: tuple[tuple[int, int], ...], reads: tuple[frozenset[str], ...] = ()) -> Filled:
    """`text` with the places of what answers put in; `reads` as long as `outputs`, or not known."""
    made = Filled(text)
    made.outputs = outputs
    made.reads = reads or (frozenset(),) * len(outputs)
    return made


def render(parts: Parts, node: Any, env: Env) -> str:
    """The text with its outputs filled in (then `Filled`)."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return parts[0]
    pieces, outputs, reads, at = [], [], [], 0
    for part in parts:
        piece = part if isinstance(part, str) else str(part.run(node, env))
        if not isinstance(part, str):
            outputs.append((at, at + len(piece)))
            reads.append(part.reads)
        pieces.append(piece)
        at += len(piece)
    return filled("".join(pieces), tuple(outputs), tuple(reads))


@dataclass(slots=True)
class Itext:
    """The translations of a form.

    Language, then text id, then form ("" for the text itself, image, guidance ...).
    """

    languages: list[str] = field(default_factory=list)
    default: str = ""
    table: dict[str, dict[str, dict[str, XNode]]] = field(default_factory=dict)

    def forms(self, language: str, key: str) -> dict[str, XNode]:
        """The forms of a text in a language, in the default language when that one lacks it."""
        return self.table.get(language, {}).get(key) or self.table.get(self.default, {}).get(key) or {}


def read_itext(node: XNode | None) -> Itext:
    """The <itext> of a model."""
    itext = Itext()
    for translation in node.elements() if node is not None else ():
        language = translation.get("lang") or ""
        itext.languages.append(language)
        if translation.get("default") is not None:
            itext.default = language
        texts = itext.table.setdefault(language, {})
        for text in translation.elements():
            forms = texts.setdefault(text.get("id") or "", {})
            for value in text.elements():
                form = value.get("form") or ""
                if form in {"long", "short"}:
                    forms.setdefault("", value)
                else:
                    forms[form] = value
    if not itext.default and itext.languages:
        itext.default = itext.languages[0]
    return itext


@dataclass(frozen=True, slots=True)
class Text:
    """A text in place: for each language its forms. `key` is set when the id itself is computed."""

    by_language: dict[str, dict[str, Parts]]
    plain: Parts = ()
    key: Fn | None = None

    def show(self, node: Any, env: Env, language: str, form: str = "") -> str:
        """The text in a language ("" when there is none)."""
        if self.key is not None:
            text = env.itext(self.key(node, env))
            return text if isinstance(text, str) else str(text)
        if not self.by_language:
            return render(self.plain, node, env) if form == "" else ""
        return render(self.by_language.get(language, {}).get(form, ()), node, env)


NO_TEXT = Text({})
