"""Makes the views of controls, each once; a screen walks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.forms.body import ControlSpec
from desktop.forms.data import Scope
from desktop.forms.node import Node

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance


class Views:
    """The views of one instance."""

    def __init__(self, instance: FormInstance) -> None:
        self.instance = instance

    def children(self, control: ControlSpec, scope: Scope, node: Node) -> tuple[Node, ...]:
        """The nodes inside a control."""
        if control.kind == "repeat" and node.control == "repeat":
            repeat = control.spec.range if control.spec is not None else None
            instances = scope.ranges[repeat.index] if repeat is not None else []
            return tuple(self.instance_view(control, instance, node) for instance in instances)
        return self.of(tuple(control.children), scope, node)

    def of(self, controls: tuple[ControlSpec, ...], scope: Scope, parent: Node | None) -> tuple[Node, ...]:
        """The views of controls that stand together."""
        made = []
        for control in controls:
            view = self.range_view(control, scope) if control.kind == "repeat" else self.view(control, scope)
            view.parent = parent
            made.append(view)
        return tuple(made)

    def view(self, control: ControlSpec, scope: Scope) -> Node:
        """The view of a control or group."""
        view = scope.views.get(control)
        if view is None:
            element = scope.nodes[control.spec.slot] if control.spec is not None else scope.element
            view = Node(self.instance, control, scope, element, control.kind, None)
            scope.views[control] = view
            self._place(view, control, scope)
        return view

    def range_view(self, control: ControlSpec, scope: Scope) -> Node:
        """The view of a repeat; `scope` holds its instances."""
        view = scope.views.get(control)
        if view is None:
            parent = control.spec.parent if control.spec is not None else None
            element = scope.nodes[parent.slot] if parent is not None else scope.element
            view = Node(self.instance, control, scope, element, "repeat", None)
            scope.views[control] = view
            self._place(view, control, scope)
        return view

    def instance_view(self, control: ControlSpec, scope: Scope, parent: Node) -> Node:
        """The view of one instance of a repeat."""
        view = scope.views.get(None)
        if view is None:
            view = Node(self.instance, control, scope, scope.element, "repeat-instance", parent)
            scope.views[None] = view
        return view

    def _place(self, view: Node, control: ControlSpec, scope: Scope) -> None:
        """Finds the parent of a view that was asked for by its ref."""
        holder = self.instance.definition.holder(control)
        if holder is None:
            return
        if holder.kind == "repeat" and scope.up is not None:
            view.parent = self.instance_view(holder, scope, self.range_view(holder, scope.up))
        else:
            view.parent = self.view(holder, scope)
