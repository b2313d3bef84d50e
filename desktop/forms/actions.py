"""The actions of a form (setvalue): what they put where, when their event happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.forms import datatypes
from desktop.forms.data import Element
from desktop.forms.xpath.convert import calculated

if TYPE_CHECKING:
    from desktop.forms.bind import Action
    from desktop.forms.instance import FormInstance
    from desktop.forms.propagate import Wave
    from desktop.forms.spec import NodeSpec


def listen(instance: FormInstance, wave: Wave, element: Element) -> None:
    """The actions that listen to the value of `element`."""
    for action in instance.definition.actions:
        if action.origin is element.spec and "xforms-value-changed" in action.events:
            act(instance, wave, action, element, hidden=True)


def act(instance: FormInstance, wave: Wave, action: Action, origin: Element, *, hidden: bool = False) -> None:
    """Carries out a setvalue on every target that shares the origin's repeat instances.

    `hidden`: on those that are not relevant, too. An answer reaches them, what happens once (loading, a
    new repeat) passes them by, as in ODK Web Forms.
    """
    wave.settle()
    nodes = targets(action.target, origin)
    if action.nodes is not None:
        found = action.nodes.run(origin, instance.env)
        nodes = [element for element in found if isinstance(element, Element)]
    env, datatype = instance.env, action.target.datatype
    for element in nodes:
        if element.relevant or hidden:
            value = action.literal if action.value is None else calculated(action.value.run(element, env))
            wave.put(element, datatypes.computed(datatype, value, env.zone))


def targets(target: NodeSpec, origin: Element) -> list[Element]:
    """The instances of a node seen from another one."""
    if target.repeat is None:
        return []
    around = set(origin.scope.repeat.chain())
    shared = [repeat for repeat in target.repeat.chain() if repeat in around]
    base = origin.scope.at(shared[-1].depth)
    down = [repeat.index for repeat in target.repeat.chain()[base.repeat.depth + 1 :]]
    return [scope.nodes[target.slot] for scope in base.below(down)]
