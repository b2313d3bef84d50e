"""Reads the body of an XForm: controls, groups, repeats, their texts, choices and actions."""

from __future__ import annotations

import re

from desktop.forms import datatypes
from desktop.forms.bind import Action
from desktop.forms.body import ControlSpec, Item, Itemset
from desktop.forms.errors import FormError
from desktop.forms.expressions import Expressions
from desktop.forms.markup import JAVAROSA, XNode
from desktop.forms.spec import NodeSpec, RepeatSpec, local
from desktop.forms.values import Control

_CONTROLS: dict[str, Control] = {
    "input": "input",
    "secret": "input",
    "select1": "select1",
    "select": "select",
    "rank": "rank",
    "range": "range",
    "trigger": "trigger",
    "upload": "upload",
    "group": "group",
    "repeat": "repeat",
}
_PREDICATE = re.compile(r"\[[^\]]*\]")
_ALIASES = {"search": ("autocomplete", "search")}
EVENTS = frozenset(
    {"odk-instance-first-load", "odk-instance-load", "odk-new-repeat", "xforms-value-changed", "xforms-ready"}
)


def repeat_paths(body: XNode, primary: XNode) -> set[str]:
    """The absolute paths of all repeats."""
    found: set[str] = set()

    def search(node: XNode, base: str) -> None:
        for kid in node.elements():
            path = base
            if kid.name == "group" or kid.name == "repeat":
                reference = kid.get("nodeset") or kid.get("ref")
                if reference:
                    path = resolve(reference, base)
                if reference and kid.name == "repeat":
                    found.add(path)
            if kid.kids:
                search(kid, path)

    search(body, f"/{primary.name}")
    return found


def resolve(reference: str, base: str) -> str:
    """A plain path as an absolute one without prefixes."""
    reference = reference.strip().removeprefix("current()/")
    parts = [local(part.strip()) for part in reference.split("/")]
    if reference.startswith("/"):
        return "/" + "/".join(part for part in parts if part)
    found = base.strip("/").split("/")
    for part in parts:
        if part == "..":
            found = found[:-1]
        elif part not in {"", "."}:
            found.append(part)
    return "/" + "/".join(found)


class BodyReader:
    """Turns body elements into control specs; setvalue elements go to `actions`."""

    def __init__(
        self, root: NodeSpec, ranges: dict[str, RepeatSpec], expressions: Expressions, actions: list[Action]
    ) -> None:
        self.root = root
        self.ranges = ranges
        self.expressions = expressions
        self.actions = actions
        self.by_path = {spec.path: spec for spec in root.below()}
        self.count = 0

    def children(self, element: XNode, context: NodeSpec) -> list[ControlSpec]:
        """The controls directly inside an element."""
        made = [self.control(kid, context) for kid in element.elements() if kid.name in _CONTROLS]
        return [control for control in made if control is not None]

    def control(self, element: XNode, context: NodeSpec) -> ControlSpec | None:
        """One control, group or repeat."""
        kind = _CONTROLS[element.name]
        if kind == "input" and element.get("query"):
            kind = "select1"
        spec = self.target(element, context)
        if kind == "group" and spec is not None and (inner := self.sole_repeat(element, spec)) is not None:
            return self.repeat(inner, spec, element)
        if kind == "repeat":
            if spec is None or spec.range is None:
                raise FormError(
                    f"repeat at line {element.line}", "A repeat needs a nodeset that the form has."
                )
            return self.repeat(element, spec, None)
        if spec is None and kind != "group":
            self.expressions.warnings.append(
                f"{element.name} at line {element.line}: it has no node; left out."
            )
            return None
        control = self.make(kind, spec, spec or context, element)
        control.children = self.children(element, spec or context) if kind == "group" else []
        return control

    def target(self, element: XNode, context: NodeSpec) -> NodeSpec | None:
        """The node a control is bound to."""
        reference = element.get("nodeset") or element.get("ref") or element.get("bind")
        if not reference:
            return None
        path = reference if reference in self.by_path else resolve(reference, context.path)
        spec = self.by_path.get(path)
        if spec is None:
            where = f"{element.name} at line {element.line}"
            if element.name == "repeat":
                raise FormError(where, f"The form has no node {path}.")
            self.expressions.warnings.append(f"{where}: the form has no node {path}.")
        return spec

    def sole_repeat(self, element: XNode, spec: NodeSpec) -> XNode | None:
        """The repeat of the usual pair <group ref="r"><label/><repeat nodeset="r"/></group>."""
        inner = [kid for kid in element.elements() if kid.name in _CONTROLS]
        if len(inner) == 1 and inner[0].name == "repeat" and self.target(inner[0], spec) is spec:
            return inner[0]
        return None

    def repeat(self, element: XNode, spec: NodeSpec, group: XNode | None) -> ControlSpec:
        """A repeat; the label and appearance of the group around it count as its own."""
        outer = spec.range.parent if spec.range is not None else None
        control = self.make("repeat", spec, spec.parent or spec, group if group is not None else element)
        control.scope = outer or control.scope
        control.appearances = tuple(dict.fromkeys((*control.appearances, *_words(element.get("appearance")))))
        control.fixed = (element.get("noAddRemove", JAVAROSA) or "").strip() in {"true()", "true"}
        source = (element.get("count", JAVAROSA) or "").strip()
        if source:
            where = f"repeat {spec.path}, jr:count"
            if group is not None:
                # Relative to the group around, which has the repeat's own path.
                source = source.removeprefix("../")
            control.count = self.expressions.compile(source, spec.parent or spec, where)
        self.gather_actions(element, spec)
        control.children = self.children(element, spec)
        if spec.control is None:
            spec.control = control
        return control

    def make(self, kind: Control, spec: NodeSpec | None, context: NodeSpec, element: XNode) -> ControlSpec:
        """What all controls have in common."""
        where = (
            f"{element.name} {spec.path}" if spec is not None else f"{element.name} at line {element.line}"
        )
        self.count += 1
        scope = context.repeat or self.ranges[""]
        control = ControlSpec(kind, spec, scope, f"{context.path}#{self.count}")
        text = self.expressions.text
        control.label = text(element.first("label"), context, f"{where}, label", control.reads)
        control.hint = text(element.first("hint"), context, f"{where}, hint", control.reads)
        control.appearances = _words(element.get("appearance"))
        control.attributes = {
            name: content for name, _, content in element.named() if name not in {"ref", "appearance"}
        }
        if kind == "upload" and control.attributes.get("mediatype", "").lstrip().startswith("."):
            raise FormError(where, "The mediatype names a file extension; write image/*, or a media type.")
        if kind == "range" and spec is not None:
            self.range(control, spec, where)
        if kind in {"select1", "select", "rank"} or element.get("query"):
            self.choices(control, element, context, where)
        self.gather_actions(element, spec or context)
        if spec is not None and spec.control is None and kind != "repeat":
            spec.control = control
        return control

    def range(self, control: ControlSpec, spec: NodeSpec, where: str) -> None:
        """Start, end and step of a range: an answer beside them does not fit."""
        start, end, step = (control.attributes.get(name, "") for name in ("start", "end", "step"))
        try:
            spec.fits = datatypes.within(start, end, step, datatypes.test(spec.datatype))
        except ValueError as error:
            raise FormError(where, f"This is no range: {error}.") from None

    def choices(self, control: ControlSpec, element: XNode, context: NodeSpec, where: str) -> None:
        """Items and the itemset of a select."""
        items: list[Item] = []
        for item in element.elements():
            value = item.first("value") if item.name == "item" else None
            if value is not None:
                label = self.expressions.text(item.first("label"), context, f"{where}, item", control.reads)
                items.append(Item(value.text().strip(), label))
        control.items = tuple(items)
        query = element.get("query")
        if query:
            # select_one_external: the list of that name in itemsets.csv.
            nodes = self.expressions.compile(query, context, f"{where}, query", "nodes")
            control.itemset = Itemset(nodes, "name", "label", label_key=False)
        itemset = element.first("itemset")
        if itemset is not None:
            control.itemset = self.itemset(itemset, context, f"{where}, itemset")

    def itemset(self, element: XNode, context: NodeSpec, where: str) -> Itemset:
        """Where choices come from."""
        value, label = element.first("value"), element.first("label")
        nodes = self.expressions.compile(element.get("nodeset") or "", context, where, "nodes")
        if nodes.code.gives != "l":
            raise FormError(where, "The nodeset of an itemset must be a path.")
        reference = (label.get("ref") if label is not None else None) or ""
        key = reference.strip().startswith("jr:itext(")
        if key:
            reference = reference.strip()[len("jr:itext(") : -1]
        value_ref = (value.get("ref") if value is not None else None) or "."
        return Itemset(nodes, value_ref.strip(), reference.strip(), key)

    def gather_actions(self, element: XNode, origin: NodeSpec) -> None:
        """The setvalue elements directly inside a control."""
        self.actions += [self.action(kid, origin) for kid in element.elements() if kid.name == "setvalue"]

    def action(self, element: XNode, origin: NodeSpec) -> Action:
        """One setvalue."""
        events = frozenset((element.get("event") or "").split())
        where = f"setvalue at line {element.line}"
        unknown = events - EVENTS
        if unknown or not events:
            raise FormError(where, f"The event {' '.join(sorted(unknown)) or '(none)'} is not known.")
        reference = element.get("ref") or element.get("bind") or ""
        path = resolve(_PREDICATE.sub("", reference), origin.path)
        target = self.by_path.get(path)
        if target is None:
            raise FormError(where, f"The form has no node {path}.")
        if "odk-new-repeat" in events and origin is self.root:
            raise FormError(where, "The event odk-new-repeat belongs inside a repeat, not in the model.")
        nodes = self.expressions.compile(reference, origin, where, "nodes") if "[" in reference else None
        source = element.get("value")
        value = self.expressions.compile(source, target, where) if source and source.strip() else None
        return Action(events, origin, target, value, "" if value else element.text().strip(), nodes)


def _words(text: str | None) -> tuple[str, ...]:
    if not text:
        return ()
    return tuple(word for given in text.split() for word in _ALIASES.get(given, (given,)))
