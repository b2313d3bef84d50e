"""Checks whose answer a person may confirm, and what the answer was last time.

They are bind attributes in a namespace of ours, so that other clients pass them over (docs/forms.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.forms.data import Element
from desktop.forms.markup import XNode
from desktop.forms.returned import unchanged
from desktop.forms.spec import NodeSpec
from desktop.forms.trend import FIGURES, Trend
from desktop.forms.values import SoftWarning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.forms.instance import FormInstance


def _holds(instance: FormInstance, element: Element) -> bool:
    """Whether the form's own soft check holds, or there is none."""
    bind = element.spec.bind
    return bind is None or bind.warning is None or bool(bind.warning.run(element, instance.env))


def drift(instance: FormInstance, element: Element) -> Trend | None:
    """The trend of its bind that the answer does not keep to; None where it does, or there is none."""
    bind = element.spec.bind
    trend = bind.trend if bind is not None else None
    return None if trend is None or trend.kept(previous(instance, element), element.content) else trend


def usual(instance: FormInstance, element: Element) -> bool:
    """Whether the form has nothing to ask of the answer."""
    return _holds(instance, element) and drift(instance, element) is None


def stands(instance: FormInstance, element: Element) -> bool:
    """Whether nothing asks why the answer is as it is: neither the form nor who sent it back."""
    return usual(instance, element) and not unchanged(element, instance.returned)


def warned(instance: FormInstance, element: Element) -> bool:
    """Whether an answer, right otherwise, fails its soft check, or was sent back and is the same still."""
    if not element.relevant or element.violation:
        return False
    blank = element.raw == ""
    return unchanged(element, instance.returned) or not (blank or usual(instance, element))


def warnings(instance: FormInstance) -> Iterator[SoftWarning]:
    """Every such answer in document order, confirmed or not."""
    for scope in instance.scope.inside():
        for element in scope.nodes:
            bind = element.spec.bind
            checked = (bind is not None and bind.asks) or element in instance.returned
            if checked and instance.warned(element):
                yield SoftWarning(element.ref(), instance.warning_message(element), element.reason)


def sentence(instance: FormInstance, element: Element) -> str:
    """The form's sentence in the language of the instance ("English (en)", "en"), else the one without any.

    "" where its own check finds nothing unusual: of a trend a screen tells (`Node.drift`).
    """
    if _holds(instance, element):
        return ""
    language = instance.language
    texts = (element.spec.bind.warning_messages if element.spec.bind is not None else None) or {}
    code = language.rpartition("(")[2].rstrip(")")
    text = texts.get(language) or texts.get(code) or texts.get("")
    return text.show(element, instance.env, language) if text is not None else ""


def previous(instance: FormInstance, element: Element) -> str:
    """What the answer was in the report before this one, "" when that is not known.

    By the bind's own expression; without one, for numbers outside repeats, by the path of the node. That
    report may be one to an older version of the form: what it has not is "".
    """
    spec, bind = element.spec, element.spec.bind
    if bind is not None and bind.previous is not None:
        return str(bind.previous.run(element, instance.env))
    by_path = spec.datatype in FIGURES and (bind is None or bind.previous_by_path)
    last = instance.last_saved
    return _at_the_path_of(spec, last) if by_path and last is not None else ""


def _at_the_path_of(spec: NodeSpec, root: XNode) -> str:
    chain = list(spec.ancestors())[:-1][::-1]
    if any(one.range is not None for one in chain):
        return ""
    here: XNode | None = root
    for one in chain:
        here = here.first(one.name) if here is not None else None
    return here.text() if here is not None and not any(here.elements()) else ""
