"""What a reviewer sent back with words at it: an answer that stays as it was wants a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from desktop.forms.data import Element
from desktop.forms.finding import find
from desktop.forms.lasting import ref_now, steps
from desktop.forms.markup import XNode, read_xml
from desktop.forms.spec import local

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance


def answers_at(xml: str | bytes, refs: Iterable[str]) -> dict[str, str]:
    """What a sent report answers at these refs, blanks too; groups, and what was hidden, are left out.

    FormError when it cannot be read.
    """
    root = next(read_xml(xml, what="report").elements(), None)
    found = {ref: _answer(root, ref) for ref in refs} if root is not None else {}
    return {ref: answer for ref, answer in found.items() if answer is not None}


def awaited(instance: FormInstance, answers: Mapping[str, str]) -> dict[Element, str]:
    """The questions of these lasting refs with their answers of then; what nobody is asked is left out."""
    found: dict[Element, str] = {}
    for lasting, answer in answers.items():
        ref = ref_now(instance, lasting)
        element = find(instance.scope.element, ref) if ref is not None else None
        if element is not None and element.spec.control is not None and not element.spec.children:
            found[element] = answer
    return found


def unchanged(element: Element, awaited: Mapping[Element, str]) -> bool:
    """Whether it says what it said when it was sent back; never of a blank that nobody can fill in."""
    if awaited.get(element) != element.raw:
        return False
    bind = element.spec.bind
    return element.raw != "" or not (
        element.own_readonly or (bind is not None and bind.calculate is not None)
    )


def drop_strange_reasons(instance: FormInstance) -> None:
    """Reasons that nothing here asks for, as another client or version may have left them, are none."""
    for scope in instance.scope.inside():
        for element in scope.nodes:
            if element.reason and element not in instance.returned:
                bind = element.spec.bind
                if bind is None or not bind.asks:
                    element.reason = ""


def _answer(root: XNode, ref: str) -> str | None:
    here = root
    for name, place in steps(ref):
        same = [kid for kid in here.elements() if kid.name == local(name)]
        if not 1 <= place <= len(same):
            return None
        here = same[place - 1]
    return None if any(here.elements()) else here.text()
