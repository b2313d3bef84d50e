"""Our own two extensions: checks whose answer a person may confirm, and what the answer was last time.

Both are bind attributes in a namespace of ours, so that other clients pass them over (docs/forms.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.forms.data import Element
from desktop.forms.markup import XNode
from desktop.forms.returned import unchanged
from desktop.forms.spec import NodeSpec
from desktop.forms.values import SoftWarning
from desktop.forms.xpath.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.forms.instance import FormInstance

_NUMBERS = frozenset({"int", "decimal"})


def usual(element: Element, env: Env) -> bool:
    """Whether its soft check holds, or there is none."""
    bind = element.spec.bind
    return bind is None or bind.warning is None or bool(bind.warning.run(element, env))


def stands(instance: FormInstance, element: Element) -> bool:
    """Whether nothing asks why the answer is as it is: neither the form nor who sent it back."""
    return usual(element, instance.env) and not unchanged(element, instance.returned)


def warned(instance: FormInstance, element: Element) -> bool:
    """Whether an answer, right otherwise, fails its soft check, or was sent back and is the same still."""
    if not element.relevant or element.violation:
        return False
    blank = element.raw == ""
    return unchanged(element, instance.returned) or not (blank or usual(element, instance.env))


def warnings(instance: FormInstance) -> Iterator[SoftWarning]:
    """Every such answer in document order, confirmed or not."""
    for scope in instance.scope.inside():
        for element in scope.nodes:
            bind = element.spec.bind
            checked = (bind is not None and bind.warning is not None) or element in instance.returned
            if checked and instance.warned(element):
                yield SoftWarning(element.ref(), instance.warning_message(element), element.reason)


def sentence(element: Element, env: Env, language: str) -> str:
    """The sentence of a soft check for a language ("English (en)", "en"), else the one without a language.

    "" where the form finds nothing unusual.
    """
    if usual(element, env):
        return ""
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
