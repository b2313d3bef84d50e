"""A draft goes over to another version of its form; what was answered is kept, or it is told why not.

An answer follows its question: to the same path, or to another one when its name is unique in both versions;
the rows of a table keep their order. Values are never changed: one that its question cannot hold any more is
lost, and listed. Calculated nodes have no answers of their own; they are calculated anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.forms import serialize
from desktop.forms.data import Element, build
from desktop.forms.definition import FormDefinition
from desktop.forms.finding import find
from desktop.forms.instance import FormInstance
from desktop.forms.migrate_compose import Composer, Why, computed, manner
from desktop.forms.migrate_plan import plan
from desktop.forms.selects import lost as no_longer_offered
from desktop.forms.values import Choice, FormContext, Kind


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that goes over: its ref before and after."""

    before: str
    ref: str


@dataclass(frozen=True, slots=True)
class Lost:
    """An answer, or some of the choices taken (`value`, in words), that has no place in the new version."""

    ref: str
    label: str
    value: str
    why: Why


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the new version that wants an answer the old draft did not owe."""

    ref: str
    label: str
    why: Kind | Literal["unusual"]


@dataclass(frozen=True, slots=True)
class Moved:
    """The draft on the new version and what became of its answers, each list in the order of its form."""

    instance: FormInstance
    kept: tuple[Kept, ...]
    lost: tuple[Lost, ...]
    asked: tuple[Asked, ...]


def move(old: FormInstance, new: FormDefinition, context: FormContext) -> Moved:
    """The answers of `old`, which stays as it is, as a draft of `new`.

    The instanceID stays, hidden answers and confirmed reasons go along, new questions have their defaults.
    """
    composed = Composer(plan(old.definition, new), old, new.new(context))
    source = composed.element(new.root, old.scope, composed.fresh, f"/{new.root.name}")
    data = build(new.scope, new.root, source, None, fresh=False)
    instance = new.restore(serialize.write(data.element, new.tags, hidden=True), context)
    if old.language in new.languages:
        instance.set_language(old.language)
    judge = _Judge(old, composed, instance)
    judge.drop_lost_choices()
    kept, lost = judge.answers()
    return Moved(instance, kept, lost, judge.asked())


class _Judge:
    """Looks at the draft on the new version beside the old one."""

    def __init__(self, old: FormInstance, composed: Composer, instance: FormInstance) -> None:
        self.old = old
        self.composed = composed
        self.instance = instance
        self.now = self._standing()

    def _standing(self) -> dict[Element, Element]:
        """Where each old node stands now; those in rows that the new form does not count stand nowhere."""
        root = self.instance.scope.element
        found = ((element, find(root, ref)) for element, ref in self.composed.placed.items())
        return {element: now for element, now in found if now is not None}

    def drop_lost_choices(self) -> None:
        """Takes away the choices that are not offered any more; what depends on them may lose its own."""
        selects = [pair for pair in self.now.items() if manner(pair[1].spec) == "select"]
        changed = True
        while changed:
            changed = False
            for before, now in selects:
                left = self._left(before, now) if now.raw and now.relevant else now.raw
                if left != now.raw:
                    self.instance.answer(now.ref(), left)
                    changed = True
        self.now = self._standing()  # a table may have counted on what was taken away

    def _left(self, before: Element, now: Element) -> str:
        """What of an answer is offered still, or was none of the choices before already."""
        control, was = now.spec.control, before.spec.control
        if control is None:
            return now.raw
        strange: tuple[Choice, ...] = ()
        if was is not None and manner(before.spec) == "select":
            known = {choice.value for choice in self.old.choices(was, before)}
            strange = tuple(Choice(value, value) for value in _taken(before) if value not in known)
        return no_longer_offered(control, now.raw, (*self.instance.choices(control, now), *strange))

    def answers(self) -> tuple[tuple[Kept, ...], tuple[Lost, ...]]:
        """Every answer that was not blank is kept, or lost, or some of its choices are."""
        kept: list[Kept] = []
        lost: list[Lost] = []
        for before in self._given():
            now = self.now.get(before)
            if now is not None and now.raw == before.raw:
                kept.append(Kept(before.ref(), now.ref()))
                continue
            missing, why = _taken(before), self.composed.why(before)
            if now is not None:
                why = "choice" if manner(now.spec) == "select" else "computed"
                left = set(now.raw.split())
                if left and left < set(missing):
                    kept.append(Kept(before.ref(), now.ref()))
                    missing = tuple(value for value in missing if value not in left)
            node = self.old.node(before.ref())
            named = {choice.value: choice.label for choice in node.choices}
            value = ", ".join(named.get(each, each) for each in missing)
            lost.append(Lost(node.ref, node.label or node.name, value, why))
        return tuple(kept), tuple(lost)

    def _given(self) -> list[Element]:
        """What a person answered, hidden or not, in body order."""
        found = {
            element.ref(): element
            for scope in self.old.scope.inside()
            for element in scope.nodes
            if element.raw and element.spec.control is not None and not computed(element.spec)
        }
        return [found.pop(node.ref) for node in self.old.walk() if node.ref in found]

    def asked(self) -> tuple[Asked, ...]:
        """What is wrong, missing or unusual now and was not before, in body order."""
        origins = {now.ref(): before for before, now in self.now.items()}
        found: dict[str, Asked] = {}
        for violation in self.instance.violations():
            before = origins.get(violation.ref)
            if before is None or before.violation != violation.kind:
                found[violation.ref] = self._ask(violation.ref, violation.kind)
        for warning in self.instance.warnings():
            before = origins.get(warning.ref)
            known = before is not None and not before.reason and self.old.warned(before)
            if not warning.reason and not known:
                found[warning.ref] = self._ask(warning.ref, "unusual")
        shown = [found.pop(node.ref) for node in self.instance.walk() if node.ref in found]
        return (*shown, *found.values())

    def _ask(self, ref: str, why: Kind | Literal["unusual"]) -> Asked:
        node = self.instance.node(ref)
        return Asked(ref, node.label or node.name, why)


def _taken(element: Element) -> tuple[str, ...]:
    """The values of a select that takes several, else the answer as one."""
    control = element.spec.control
    return tuple(element.raw.split()) if control and control.kind in {"select", "rank"} else (element.raw,)
