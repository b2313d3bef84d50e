"""One report being filled: answers, repeats, what follows from them, and what a screen asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop.domain.secrecy import secret_mark
from desktop.forms import actions, datatypes, serialize, soft
from desktop.forms.body import ControlSpec
from desktop.forms.data import Element, Scope, insert, remove
from desktop.forms.expressions import Expressions
from desktop.forms.finding import find_range, the_element, the_range
from desktop.forms.history import Entry, Row, Was
from desktop.forms.itext import render
from desktop.forms.lasting import highest
from desktop.forms.markup import DOCUMENT, XNode
from desktop.forms.node import Node
from desktop.forms.propagate import Wave
from desktop.forms.returned import unchanged
from desktop.forms.selects import MEDIA, lost, offered
from desktop.forms.spec import RepeatSpec
from desktop.forms.tally import Tallies
from desktop.forms.values import Change, Choice, FormContext, Kind, SoftWarning, Violation, XPathValue
from desktop.forms.views import Views
from desktop.forms.xpath.env import Env

if TYPE_CHECKING:
    from desktop.forms.definition import FormDefinition

_INNER_TEXTS = 5  # texts inside texts; one that holds itself shows its id


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
        self.env.tallies = Tallies()
        self.views = Views(self)
        self.live = False
        self.sheet: serialize.Sheet | None = None  # as it was written last
        self.last_saved: XNode | None = None  # the root of the report before this one
        self.returned: dict[Element, str] = {}  # what was sent back with words at it, and its answer then
        self.inner_texts = 0
        self.journal: list[Entry] | None = None  # kept while someone may take things back
        self.reserved: dict[RepeatSpec, int] = {}  # up to here no new row is known by a number (lasting.py)

    # What a person does.

    def answer(self, ref: str, value: str | Sequence[str] | None) -> Change:
        """Stores an answer (None or "" for blank, several values for a select).

        A text that does not fit the type is kept, with the violation "type". KeyError when there is no
        such node, ValueError when it is a group. What is answered to a calculated node stands until something
        its calculation reads changes, or the draft is opened again.
        """
        element = the_element(self.scope.element, ref)
        if element.spec.children:
            raise ValueError(f"{ref} takes no answer: it is a group")
        text = "" if value is None else value if isinstance(value, str) else " ".join(value)
        wave = Wave(self)
        element.kept = ""
        wave.put(element, datatypes.canonical(element.spec.datatype, datatypes.sendable(text)))
        return wave.run()

    def confirm(self, ref: str, reason: str) -> Change:
        """Says why an answer stands although its soft check fails, or it was sent back; "" takes it back.

        The reason travels with the answer until the answer changes or the check holds again. An answer that
        is usual takes none, and words marked as a state secret are none. KeyError when there is no such node.
        """
        element = the_element(self.scope.element, ref)
        reason = datatypes.sendable(reason).strip()
        if reason == element.reason or (reason and (secret_mark(reason) or not self.warned(element))):
            return Change()
        self.note(Was.of(element))
        self.give_reason(element, reason)
        return Change((element.ref(),))

    def add_repeat(self, ref: str, at: int | None = None) -> Change:
        """A new instance at the end of a range, or before place `at` (counted from 1).

        KeyError when there is no such range, ValueError when there is no such place.
        """
        scope, repeat = the_range(self.scope.element, ref)
        count = len(scope.ranges[repeat.index])
        place = count if at is None else at - 1
        if not 0 <= place <= count:
            raise ValueError(f"{ref} has {count} instances; none can go to place {at}")
        wave = Wave(self)
        self.grow(wave, scope, repeat, place)
        return wave.run()

    def remove_repeat(self, ref: str) -> Change:
        """Takes one repeat instance out, with all its answers; KeyError when there is none."""
        element = the_element(self.scope.element, ref)
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
        return self.views.of(self.definition.controls, self.scope, None)

    def node(self, ref: str) -> Node:
        """The node of a ref.

        A control, a group, a range (bare ref), one instance of it, or a bind without control.
        """
        if "#" in ref:
            found = next((node for node in self.walk() if node.ref == ref), None)
            if found is None:
                raise KeyError(ref)
            return found
        found_range = find_range(self.scope.element, ref)
        if found_range is not None:
            scope, repeat = found_range
            control = repeat.spec.control if repeat.spec is not None else None
            if control is None:
                raise KeyError(ref)
            return self.views.range_view(control, scope)
        element = the_element(self.scope.element, ref)
        control = element.spec.control
        if element.spec.range is not None and control is not None and element.scope.up is not None:
            return self.views.instance_view(
                control, element.scope, self.views.range_view(control, element.scope.up)
            )
        if control is None:
            if element.node is None:
                element.node = Node(self, None, element.scope, element, None, None)
            return element.node
        return self.views.view(control, element.scope)

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
        if not any(element.violation for scope in self.scope.inside() for element in scope.nodes):
            return ()  # nothing to put in order: no view is made for it
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

    def warnings(self) -> tuple[SoftWarning, ...]:
        """What wants a reason, in document order: answers whose `warning` or `trend` does not hold,
        and those that were sent back with words at them and are the same still. They make nothing wrong.
        """
        return tuple(soft.warnings(self))

    def warned(self, element: Element) -> bool:
        """Whether an answer that is right otherwise wants a reason, given or not."""
        self.env.work = 0
        return soft.warned(self, element)

    def unchanged(self, element: Element) -> bool:
        """Whether an answer that was sent back with words at it is the same still."""
        return unchanged(element, self.returned)

    def warning_message(self, element: Element) -> str:
        """The sentence of a soft check in the current language."""
        return soft.sentence(self, element)

    def previous(self, element: Element) -> str:
        """What the answer was in the report before this one, "" when that is not known."""
        self.env.work = 0
        return soft.previous(self, element)

    def message(self, element: Element) -> str:
        """The form's sentence for what is wrong with a node, "" when it has none."""
        bind = element.spec.bind
        if bind is None or element.violation in {None, "secret"}:
            return ""
        self.env.work = 0
        text = bind.required_message if element.violation == "required" else bind.constraint_message
        return text.show(element, self.env, self.language)

    def evaluate(self, expression: str, ref: str = "/") -> XPathValue:
        """The value of an XPath expression at a node; FormError when it cannot be read."""
        self.env.work = 0
        element = self.scope.element if ref == "/" else the_element(self.scope.element, ref)
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
        if any(bind.preload_parameter == "end" for bind in self.definition.preloaded):
            from desktop.forms.opening import preload_end

            journal, self.journal = self.journal, None  # nobody did this
            wave = Wave(self)
            preload_end(self, wave)
            wave.run()
            self.journal = journal
        return self._write(hidden=False)

    def snapshot(self) -> bytes:
        """The instance as a draft keeps it, hidden answers included."""
        return self._write(hidden=True)

    def _write(self, *, hidden: bool) -> bytes:
        sheet = self.sheet
        if sheet is None or sheet.hidden not in {None, hidden}:
            self.write_anew()
            sheet = self.sheet = serialize.Sheet(self.scope.element, self.definition.tags, hidden=hidden)
        return sheet.write()

    def write_anew(self) -> None:
        """More than the text of an answer changes: nothing of what was written last can stay."""
        if self.sheet is not None:
            self.sheet.forget()
            self.sheet = None

    # What the wave asks for.

    def check(self, wave: Wave, element: Element) -> None:
        """Judges one answer."""
        found = self._violation(element) if element.relevant and not element.spec.children else None
        if found != element.violation:
            element.violation = found
            wave.touched[element] = None
        if element.reason and element.relevant and soft.stands(self, element):
            self.give_reason(element, "")
            wave.touched[element] = None

    def _violation(self, element: Element) -> Kind | None:
        spec, text = element.spec, element.raw
        if text == "":
            return "required" if element.required else None
        if element.content == "":  # relevant, not blank, and yet nothing to see (Element.seen)
            return "type"
        if spec.datatype == "string" and secret_mark(text) is not None:
            return "secret"
        constraint = spec.bind.constraint if spec.bind is not None else None
        return "constraint" if constraint is not None and not constraint.run(element, self.env) else None

    def grow(self, wave: Wave, scope: Scope, repeat: RepeatSpec, at: int) -> None:
        """Adds an instance of a repeat and lets its events happen."""
        if repeat.spec is None or repeat.spec.parent is None:
            raise ValueError("the root is no repeat")
        parent = scope.nodes[repeat.spec.parent.slot]
        made = insert(scope, repeat, repeat.template, at, parent)
        made.number = 0
        made.number = max(highest(scope.ranges[repeat.index]), self.reserved.get(repeat, 0)) + 1
        for inner in made.inside():
            for element in inner.nodes:
                holder = element.parent
                if isinstance(holder, Element) and not holder.relevant:
                    element.relevant, element.content = False, ""
        wave.came(made)
        self.note(Row(made, at, came=True))
        for action in self.definition.actions:
            if "odk-new-repeat" in action.events and action.origin.repeat is repeat:
                actions.act(self, wave, action, made.nodes[action.origin.slot])

    def shrink(self, wave: Wave, scope: Scope) -> None:
        """Takes an instance of a repeat out."""
        outer = scope.up
        if outer is None:
            raise ValueError("the root cannot be removed")
        self.note(Row(scope, scope.index, came=False))
        remove(scope)
        self.write_anew()
        wave.structure = True
        wave.forget(scope)
        wave.notify_shape(scope.element.spec, outer, scope.index)

    def give_reason(self, element: Element, reason: str) -> None:
        """Says why an answer stands, or takes it away ("")."""
        element.reason = reason
        self.write_anew()

    def dismiss(self) -> None:
        """Unties the report's ring of objects, so that it goes without the collector; nothing works after."""
        for scope in list(self.scope.inside()):
            for element in scope.nodes:
                element.parent, element.node = None, None
            scope.nodes.clear()
            scope.views.clear()
            scope.ranges.clear()
            del scope.element
        vars(self).clear()

    def note(self, entry: Entry) -> None:
        """Writes down what can be taken back (history.py)."""
        if self.journal is not None:
            self.journal.append(entry)

    def value_changed(self, wave: Wave, element: Element) -> None:
        """Lets the actions happen that listen to a value."""
        if self.live:
            actions.listen(self, wave, element)

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
            element.choices = offered(control, element, self.env, self.language, self._media)
        return element.choices

    # For expressions.

    def _itext(self, key: str) -> str:
        value = self.definition.itext.forms(self.language, key).get("")
        if value is None or self.inner_texts > _INNER_TEXTS:
            return key
        self.inner_texts += 1
        try:
            parts = self.definition.expressions.parts(value, self.definition.root, f"text {key!r}", [])
            return render(parts, self.scope.element, self.env)
        finally:
            self.inner_texts -= 1

    def _media(self, key: str) -> Mapping[str, str]:
        """The file names that come with a text of a list, by kind."""
        forms = self.definition.itext.forms(self.language, key)
        kinds = [kind for kind in MEDIA if kind in forms] if len(forms) > ("" in forms) else ()
        return {kind: forms[kind].text().strip().rpartition("/")[2] for kind in kinds}

    def _choice_name(self, value: str, ref: str, node: Any) -> str:
        element = node if isinstance(node, Element) else self.env.current
        if not isinstance(element, Element) or self.inner_texts > _INNER_TEXTS:
            return ""
        compiled = self.definition.expressions.compile(ref, element.spec, "jr:choice-name", "nodes")
        if compiled.code.gives != "l":
            return ""
        current = self.env.current
        names = []
        for found in compiled.run(element, self.env):
            control = found.spec.control if isinstance(found, Element) else None
            if control is not None:
                self.inner_texts += 1
                try:
                    labels = {choice.value: choice.label for choice in self.choices(control, found)}
                finally:
                    self.inner_texts -= 1
                names = [labels.get(one, one) for one in value.split()]
                break
        self.env.current = current
        return ", ".join(names)
