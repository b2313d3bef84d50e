"""One report being filled: answers, repeats, what follows from them, and what a screen asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desktop.forms import datatypes, serialize
from desktop.forms.body import ControlSpec
from desktop.forms.data import Element, Scope, insert, remove
from desktop.forms.expressions import Expressions
from desktop.forms.itext import render
from desktop.forms.markup import DOCUMENT, XNode
from desktop.forms.node import Node
from desktop.forms.propagate import Wave
from desktop.forms.selects import lost, offered
from desktop.forms.spec import NodeSpec, RepeatSpec, local
from desktop.forms.values import Change, Choice, FormContext, Violation, XPathValue
from desktop.forms.xpath.convert import calculated
from desktop.forms.xpath.env import Env

if TYPE_CHECKING:
    from desktop.forms.definition import FormDefinition

_STEP = re.compile(r"([^\[\]]+)(?:\[(\d+)\])?\Z").match
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class FormInstance:
    """The answers to one form. Made by the definition's new, restore and edit."""

    def __init__(self, definition: FormDefinition, context: FormContext, scope: Scope) -> None:
        self.definition = definition
        self.context = context
        self.scope = scope
        self.language = definition.default_language
        document = XNode(DOCUMENT)
        document.append(scope.element)
        self.env = Env(document, context.now, context.uuid, context.rng)
        self.env.instances = definition.documents
        self.env.current = scope.element
        self.env.itext = self._itext
        self.env.choice_name = self._choice_name
        self.live = False

    # What a person does.

    def answer(self, ref: str, value: str | Sequence[str] | None) -> Change:
        """Stores an answer (None or "" for blank, several values for a select).

        A text that does not fit the type is kept, with the violation "type". KeyError when there is no
        such node, ValueError when it is a group. What is answered to a calculated node stands until something
        its calculation reads changes, or the draft is opened again.
        """
        element = self._element(ref)
        if element.spec.children:
            raise ValueError(f"{ref} takes no answer: it is a group")
        text = "" if value is None else value if isinstance(value, str) else " ".join(value)
        wave = Wave(self)
        element.kept = ""
        wave.put(element, datatypes.canonical(element.spec.datatype, _UNSENDABLE.sub("", text)))
        return wave.run()

    def add_repeat(self, ref: str, at: int | None = None) -> Change:
        """A new instance at the end of a range, or before place `at` (counted from 1)."""
        scope, repeat = self._range(ref)
        count = len(scope.ranges[repeat.index])
        place = count if at is None else at - 1
        if not 0 <= place <= count:
            raise IndexError(f"{ref} has {count} instances; none can go to place {at}")
        wave = Wave(self)
        self.grow(wave, scope, repeat, place)
        return wave.run()

    def remove_repeat(self, ref: str) -> Change:
        """Takes one repeat instance out, with all its answers."""
        element = self._element(ref)
        if element.spec.range is None:
            raise KeyError(f"{ref} is no instance of a repeat")
        wave = Wave(self)
        self.shrink(wave, element.scope)
        return wave.run()

    def set_language(self, name: str) -> Change:
        """Labels, hints, messages and choices in another language; KeyError when the form has no such one."""
        if name not in self.definition.languages:
            raise KeyError(f"the form has no language {name!r}")
        self.language = name
        touched = []
        for scope in self.scope.inside():
            for element in scope.nodes:
                element.choices = None
                touched.append(element.ref())
        return Change(tuple(touched), structure=False)

    # What a screen asks.

    @property
    def body(self) -> tuple[Node, ...]:
        """The top-level nodes in body order."""
        return self._views(self.definition.controls, self.scope, None)

    def node(self, ref: str) -> Node:
        """The node of a ref.

        A control, a group, a range (bare ref), one instance of it, or a bind without control.
        """
        if "#" in ref:
            found = next((node for node in self.walk() if node.ref == ref), None)
            if found is None:
                raise KeyError(ref)
            return found
        found_range = self._find_range(ref)
        if found_range is not None:
            scope, repeat = found_range
            control = repeat.spec.control if repeat.spec is not None else None
            if control is None:
                raise KeyError(ref)
            return self._range_view(control, scope)
        element = self._element(ref)
        control = element.spec.control
        if element.spec.range is not None and control is not None and element.scope.up is not None:
            return self._instance_view(control, element.scope, self._range_view(control, element.scope.up))
        if control is None:
            if element.node is None:
                element.node = Node(self, None, element.scope, element, None, None)
            return element.node
        return self._view(control, element.scope)

    def walk(self) -> Iterator[Node]:
        """Every node in body order, as a screen shows it: groups, ranges, instances and controls."""
        stack = list(reversed(self.body))
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def violations(self) -> tuple[Violation, ...]:
        """What must change before the report can be sent: in body order, then nodes without a control."""
        found: dict[str, Violation] = {}
        for node in self.walk():
            kind = node.violation
            if kind is not None:
                found.setdefault(node.ref, Violation(node.ref, kind, node.message))
        for scope in self.scope.inside():
            for element in scope.nodes:
                if element.violation is not None and element.spec.control is None:
                    ref = element.ref()
                    found.setdefault(ref, Violation(ref, element.violation, self.message(element)))
        return tuple(found.values())

    def message(self, element: Element) -> str:
        """The form's sentence for what is wrong with a node, "" when it has none."""
        bind = element.spec.bind
        if bind is None or element.violation is None:
            return ""
        text = bind.required_message if element.violation == "required" else bind.constraint_message
        return text.show(element, self.env, self.language)

    def evaluate(self, expression: str, ref: str = "/") -> XPathValue:
        """The value of an XPath expression at a node; FormError when it cannot be read."""
        element = self.scope.element if ref == "/" else self._element(ref)
        compiler = Expressions(
            self.definition.root, self.definition.itext, self.definition.expressions.namespaces
        )
        value = compiler.compile(expression, element.spec, "expression").code.run(element, self.env)
        if isinstance(value, list):
            return tuple(node.ref() if isinstance(node, Element) else serialize.place(node) for node in value)
        if isinstance(value, str | bool):
            return value
        return float(value)

    # What is sent and kept.

    def serialize(self) -> bytes:
        """The instance as it is sent: canonical, without what is not relevant, meta complete."""
        wave = Wave(self)
        self._preload_end(wave)
        wave.run()
        return serialize.write(self.scope.element, hidden=False)

    def snapshot(self) -> bytes:
        """The instance as a draft keeps it, hidden answers included."""
        return serialize.write(self.scope.element, hidden=True)

    # What the wave asks for.

    def check(self, wave: Wave, element: Element) -> None:
        """Judges one answer."""
        before = element.violation
        element.violation = None
        if element.relevant and not element.spec.children:
            bind = element.spec.bind
            if element.raw == "":
                if element.required:
                    element.violation = "required"
            elif not datatypes.fits(element.spec.datatype, element.raw):
                element.violation = "type"
            elif (
                bind is not None
                and bind.constraint is not None
                and not bind.constraint.run(element, self.env)
            ):
                element.violation = "constraint"
        if before != element.violation:
            wave.touched[element] = None

    def grow(self, wave: Wave, scope: Scope, repeat: RepeatSpec, at: int) -> None:
        """Adds an instance of a repeat and lets its events happen."""
        if repeat.spec is None or repeat.spec.parent is None:
            raise ValueError("the root is no repeat")
        parent = scope.nodes[repeat.spec.parent.slot]
        made = insert(scope, repeat, repeat.template, at, parent)
        for inner in made.inside():
            for element in inner.nodes:
                holder = element.parent
                if isinstance(holder, Element) and not holder.relevant:
                    element.relevant, element.content = False, ""
        wave.structure = True
        wave.everything(made)
        for inner in made.inside():
            for element in inner.nodes:
                wave.touched[element] = None
                wave.notify(element)
        wave.notify_shape(made.element, scope)
        for action in self.definition.actions:
            if "odk-new-repeat" in action.events and action.origin is repeat.spec:
                self.act(wave, action.target, action, made.element)

    def shrink(self, wave: Wave, scope: Scope) -> None:
        """Takes an instance of a repeat out."""
        outer = scope.up
        if outer is None:
            raise ValueError("the root cannot be removed")
        remove(scope)
        wave.structure = True
        wave.forget(scope)
        wave.notify_shape(scope.element, outer)

    def value_changed(self, wave: Wave, element: Element) -> None:
        """Lets the actions happen that listen to a value."""
        if not self.live:
            return
        for action in self.definition.actions:
            if action.origin is element.spec and "xforms-value-changed" in action.events:
                self.act(wave, action.target, action, element)

    def act(self, wave: Wave, target: NodeSpec, action: Any, origin: Element) -> None:
        """Carries out a setvalue on every target that shares the origin's repeat instances."""
        wave.settle()
        nodes = self.targets(target, origin)
        if action.nodes is not None:
            found = action.nodes.run(origin, self.env)
            nodes = [element for element in found if isinstance(element, Element)]
        for element in nodes:
            if not element.relevant:
                continue
            value = (
                action.literal if action.value is None else calculated(action.value.run(element, self.env))
            )
            wave.put(element, datatypes.computed(target.datatype, value, self.env.zone))

    def targets(self, target: NodeSpec, origin: Element) -> list[Element]:
        """The instances of a node seen from another one."""
        if target.repeat is None:
            return []
        around = set(origin.scope.repeat.chain())
        shared = [repeat for repeat in target.repeat.chain() if repeat in around]
        base = origin.scope.at(shared[-1].depth)
        down = [repeat.index for repeat in target.repeat.chain()[base.repeat.depth + 1 :]]
        return [scope.nodes[target.slot] for scope in base.below(down)]

    def drop_lost_choices(self, wave: Wave, control: ControlSpec, element: Element) -> None:
        """Takes away the chosen values that can no longer be chosen."""
        before = element.kept or element.raw
        if not before or not element.relevant:
            return
        left = lost(control, before, self.choices(control, element))
        element.kept = "" if left == before else before
        wave.put(element, left)

    def choices(self, control: ControlSpec, element: Element) -> tuple[Choice, ...]:
        """The choices of a select now."""
        if element.choices is None:
            element.choices = offered(control, element, self.env, self.language)
        return element.choices

    # Views.

    def children(self, control: ControlSpec, scope: Scope, node: Node) -> tuple[Node, ...]:
        """The nodes inside a control."""
        if control.kind == "repeat" and node.control == "repeat":
            repeat = control.spec.range if control.spec is not None else None
            instances = scope.ranges[repeat.index] if repeat is not None else []
            return tuple(self._instance_view(control, instance, node) for instance in instances)
        return self._views(tuple(control.children), scope, node)

    def _views(
        self, controls: tuple[ControlSpec, ...], scope: Scope, parent: Node | None
    ) -> tuple[Node, ...]:
        made = []
        for control in controls:
            view = (
                self._range_view(control, scope) if control.kind == "repeat" else self._view(control, scope)
            )
            view.parent = parent
            made.append(view)
        return tuple(made)

    def _view(self, control: ControlSpec, scope: Scope) -> Node:
        view = scope.views.get(control)
        if view is None:
            element = scope.nodes[control.spec.slot] if control.spec is not None else scope.element
            view = Node(self, control, scope, element, control.kind, None)
            scope.views[control] = view
            self._place(view, control, scope)
        return view

    def _range_view(self, control: ControlSpec, scope: Scope) -> Node:
        view = scope.views.get(control)
        if view is None:
            parent = control.spec.parent if control.spec is not None else None
            element = scope.nodes[parent.slot] if parent is not None else scope.element
            view = Node(self, control, scope, element, "repeat", None)
            scope.views[control] = view
            self._place(view, control, scope)
        return view

    def _instance_view(self, control: ControlSpec, scope: Scope, parent: Node) -> Node:
        view = scope.views.get(None)
        if view is None:
            view = Node(self, control, scope, scope.element, "repeat-instance", parent)
            scope.views[None] = view
        return view

    def _place(self, view: Node, control: ControlSpec, scope: Scope) -> None:
        """Finds the parent of a view that was asked for by its ref."""
        holder = self.definition.holder(control)
        if holder is None:
            return
        if holder.kind == "repeat" and scope.up is not None:
            view.parent = self._instance_view(holder, scope, self._range_view(holder, scope.up))
        else:
            view.parent = self._view(holder, scope)

    # Refs.

    def _element(self, ref: str) -> Element:
        found = self._find(ref)
        if found is None:
            raise KeyError(ref)
        return found

    def _find(self, ref: str) -> Element | None:
        names = ref.strip("/").split("/")
        first = _STEP(names[0])
        if first is None or first[1].rpartition(":")[2] != self.scope.element.name:
            return None
        here = self.scope.element
        for name in names[1:]:
            match = _STEP(name)
            child = here.spec.child(local(match[1])) if match is not None else None
            if match is None or child is None:
                return None
            place = int(match[2] or 1)
            if child.range is None:
                if place != 1:
                    return None
                here = here.scope.nodes[child.slot]
                continue
            instances = here.scope.ranges[child.range.index]
            if not 1 <= place <= len(instances):
                return None
            here = instances[place - 1].element
        return here

    def _find_range(self, ref: str) -> tuple[Scope, RepeatSpec] | None:
        if ref.endswith("]"):
            return None
        outer, _, name = ref.rpartition("/")
        parent = self._find(outer) if outer else None
        child = parent.spec.child(name.rpartition(":")[2]) if parent is not None else None
        if parent is None or child is None or child.range is None:
            return None
        return parent.scope, child.range

    def _range(self, ref: str) -> tuple[Scope, RepeatSpec]:
        found = self._find_range(ref)
        if found is None:
            raise KeyError(f"{ref} is no repeat")
        return found

    # For expressions.

    def _itext(self, key: str) -> str:
        value = self.definition.itext.forms(self.language, key).get("")
        if value is None:
            return key
        parts = self.definition.expressions.parts(value, self.definition.root, f"text {key!r}", [])
        return render(parts, self.scope.element, self.env)

    def _choice_name(self, value: str, ref: str, node: Any) -> str:
        element = node if isinstance(node, Element) else self.env.current
        if not isinstance(element, Element):
            return ""
        compiled = self.definition.expressions.compile(ref, element.spec, "jr:choice-name", "nodes")
        current = self.env.current
        names = []
        for found in compiled.run(element, self.env):
            control = found.spec.control if isinstance(found, Element) else None
            if control is not None:
                labels = {choice.value: choice.label for choice in self.choices(control, found)}
                names = [labels.get(one, one) for one in value.split()]
                break
        self.env.current = current
        return ", ".join(names)

    def _preload_end(self, wave: Wave) -> None:
        from desktop.forms.opening import preload_end

        preload_end(self, wave)
