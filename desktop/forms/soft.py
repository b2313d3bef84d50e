"""Our own two extensions: checks whose answer a person may confirm, and what the answer was last time.

Both are bind attributes in a namespace of ours, so that other clients pass them over (docs/forms.md).
"""

from __future__ import annotations

from desktop.forms.data import Element
from desktop.forms.markup import XNode
from desktop.forms.spec import NodeSpec
from desktop.forms.xpath.env import Env

_NUMBERS = frozenset({"int", "decimal"})


def usual(element: Element, env: Env) -> bool:
    """Whether its soft check holds, or there is none."""
    bind = element.spec.bind
    return bind is None or bind.warning is None or bool(bind.warning.run(element, env))


def warned(element: Element, env: Env) -> bool:
    """Whether an answer that is there and right otherwise fails its soft check."""
    if not element.relevant or element.raw == "" or element.violation:
        return False
    return not usual(element, env)


def sentence(element: Element, env: Env, language: str) -> str:
    """The sentence of a soft check for a language ("English (en)", "en"), else the one without a language."""
    texts = (element.spec.bind.warning_messages if element.spec.bind is not None else None) or {}
    code = language.rpartition("(")[2].rstrip(")")
    text = texts.get(language) or texts.get(code) or texts.get("")
    return text.show(element, env, language) if text is not None else ""


def previous(element: Element, env: Env, last_saved: XNode | None) -> str:
    """What the answer was in the report before this one, "" when that is not known.

    By the bind's own expression; without one, for numbers outside repeats, by the path of the node. That
    report may be one to an older version of the form: what it has not is "".
    """
    spec, bind = element.spec, element.spec.bind
    if bind is not None and bind.previous is not None:
        return str(bind.previous.run(element, env))
    by_path = spec.datatype in _NUMBERS and (bind is None or bind.previous_by_path)
    return _at_the_path_of(spec, last_saved) if by_path and last_saved is not None else ""


def _at_the_path_of(spec: NodeSpec, root: XNode) -> str:
    chain = list(spec.ancestors())[:-1][::-1]
    if any(one.range is not None for one in chain):
        return ""
    here: XNode | None = root
    for one in chain:
        here = here.first(one.name) if here is not None else None
    return here.text() if here is not None and not any(here.elements()) else ""
