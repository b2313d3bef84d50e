"""Plays recorded scenarios: load a form, answer, look.

Nothing is read but the case and the engine. A value is what the form sees (`node.seen`): "" while it is not
relevant, and while the text does not fit its type, as in the reference engine, which drops such a text. Ours
keeps it for the person (`node.value`, violation "type"); tests/forms/test_reference.py tests both.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from desktop.forms import FormContext, FormDefinition, FormError, FormInstance, parse_form
from desktop.forms.markup import ELEMENT, TEXT, XNode, read_xml
from tests.conformance.clock import RECORDED
from tests.conformance.report import Report

Step = dict[str, Any]
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_BOOLEANS = {"1": True, "true": True, "0": False, "false": False, "": False}


class Refused(Exception):
    """The engine does not take what a person gives to a place that is there."""


def context(now: datetime = RECORDED) -> FormContext:
    """A context whose clock stands and whose identifiers are fresh."""
    return FormContext(lambda: now, lambda: str(uuid.uuid4()), Random(1))


class Player:
    """Plays one scenario."""

    def __init__(self, forms: dict[str, str], now: datetime = RECORDED) -> None:
        self.forms = forms
        self.now = now
        self.loaded = False
        self.instances: dict[str, FormInstance] = {}
        self.definitions: dict[str, FormDefinition] = {}
        self.saved: dict[str, bytes] = {}

    def play(self, steps: list[Step]) -> str | None:
        """The first thing that is not as recorded, None when all is."""
        for number, step in enumerate(steps, 1):
            problem = self.step(step)
            if problem is not None:
                return f"step {number} {step.get('op') or step.get('check')} {step.get('ref', '')}: {problem}"
        return None

    def step(self, step: Step) -> str | None:
        """One step.

        A step that `fails` is one that the engine refuses: a form that is none, an answer that is not taken.
        A place that is not there is a mistake of the case, whatever was expected.
        """
        name = step.get("op") or f"check_{step['check']}"
        action: Callable[[Step], str | None] = getattr(self, name)
        try:
            problem = action(step)
        except (FormError, Refused) as error:
            return None if step.get("fails") else f"{type(error).__name__}: {error}"
        except (KeyError, ValueError, IndexError) as error:
            return f"{type(error).__name__}: {error}"
        return "it should have failed" if step.get("fails") else problem

    def instance(self, step: Step) -> FormInstance:
        """The instance a step is about."""
        return self.instances[step["on"]]

    # Operations.

    def load(self, step: Step) -> str | None:
        self.loaded = False
        definition = parse_form(self.forms[step["form"]], step.get("resources") or {})
        name = step.get("as", "")
        self.definitions[name] = definition
        self.instances[name] = definition.new(context(self.now))
        self.loaded = True
        return None

    def answer(self, step: Step) -> str | None:
        instance = self.instance(step)
        value = step["value"]
        if isinstance(value, bool):
            value = "1" if value else "0"
        elif isinstance(value, int | float):
            value = str(int(value) if value == int(value) else value)
        instance.node(step["ref"])  # KeyError: the case names a place that is not there
        try:
            instance.answer(step["ref"], value)
        except ValueError as error:
            raise Refused(str(error)) from error
        return None

    def create_repeat(self, step: Step) -> str | None:
        self.instance(step).add_repeat(step["ref"])
        return None

    def remove_repeat(self, step: Step) -> str | None:
        self.instance(step).remove_repeat(step["ref"])
        return None

    def set_language(self, step: Step) -> str | None:
        self.instance(step).set_language(step["lang"])
        return None

    def serialize(self, step: Step) -> str | None:
        self.saved[step["on"]] = self.instance(step).serialize()
        return None

    def _again(self, step: Step, how: str) -> str | None:
        definition = self.definitions[step["on"]]
        xml = self.saved.get(step["on"]) or self.instance(step).serialize()
        make = definition.restore if how == "restore" else definition.edit
        self.instances[step["as"]] = make(xml, context(self.now))
        self.definitions[step["as"]] = definition
        return None

    def restore(self, step: Step) -> str | None:
        return self._again(step, "restore")

    def edit(self, step: Step) -> str | None:
        return self._again(step, "edit")

    def new_instance(self, step: Step) -> str | None:
        self.instances[step["as"]] = self.definitions[step["on"]].new(context(self.now))
        self.definitions[step["as"]] = self.definitions[step["on"]]
        return None

    def missing(self, step: Step) -> str | None:
        try:
            self.instance(step).node(step["ref"])
        except KeyError:
            return None
        return "there is such a node"

    # Checks.

    def expect(self, step: Step, found: object, *, same: bool | None = None) -> str | None:
        """Compares with what was recorded."""
        wanted = step.get("equals", True)
        equal = found == wanted if same is None else same
        if equal is bool(step.get("not")):
            return f"{found!r}, expected {'not ' if step.get('not') else ''}{wanted!r}"
        return None

    def shown(self, step: Step) -> str:
        return self.instance(step).node(step["ref"]).seen

    def check_loads(self, step: Step) -> str | None:
        return self.expect(step, self.loaded)

    def check_value(self, step: Step) -> str | None:
        found, wanted = self.shown(step), step["equals"]
        text = "" if wanted is None else str(wanted)
        number = _number(found)
        return self.expect(
            step, found, same=found == text or (number is not None and number == _number(text))
        )

    def check_bool_value(self, step: Step) -> str | None:
        return self.expect(step, _BOOLEANS.get(self.shown(step)))

    def check_value_startswith(self, step: Step) -> str | None:
        found = self.shown(step)
        return self.expect(step, found, same=found.startswith(step["equals"]))

    def check_value_close(self, step: Step) -> str | None:
        # The tolerance was recorded as a number of decimals: 0.1 of them allows half of 10 to the power -0.1.
        found = _number(self.shown(step))
        near = 10 ** -float(step["abs"]) / 2
        same = found is not None and abs(float(found) - float(step["equals"])) < near
        return self.expect(step, found, same=same)

    def check_values_set(self, step: Step) -> str | None:
        found = self.shown(step).split()
        return self.expect(step, found, same=sorted(found) == sorted(step["equals"]))

    def check_relevant(self, step: Step) -> str | None:
        return self.expect(step, self.instance(step).node(step["ref"]).relevant)

    def check_readonly(self, step: Step) -> str | None:
        return self.expect(step, self.instance(step).node(step["ref"]).readonly)

    def check_required(self, step: Step) -> str | None:
        return self.expect(step, self.instance(step).node(step["ref"]).required)

    def check_choices(self, step: Step) -> str | None:
        found = [
            {"value": one.value, "label": one.label} for one in self.instance(step).node(step["ref"]).choices
        ]
        wanted = [
            next((one for one in found if all(one.get(key) == value for key, value in sought.items())), None)
            for sought in step["contains"]
        ]
        same = None not in wanted
        if same and step.get("ordered"):
            places = [found.index(one) for one in wanted if one is not None]
            same = places == sorted(places)
        return self.expect({**step, "equals": step["contains"]}, found, same=same)

    def check_choices_count(self, step: Step) -> str | None:
        return self.expect(step, len(self.instance(step).node(step["ref"]).choices))

    def check_choices_empty(self, step: Step) -> str | None:
        return self.expect(step, not self.instance(step).node(step["ref"]).choices)

    def check_choice_present(self, step: Step) -> str | None:
        found = [one.value for one in self.instance(step).node(step["ref"]).choices]
        return self.expect(step, found, same=step["equals"] in found)

    def check_option_labels(self, step: Step) -> str | None:
        return self.expect(step, [one.label for one in self.instance(step).node(step["ref"]).choices])

    def check_selected_labels(self, step: Step) -> str | None:
        node = self.instance(step).node(step["ref"])
        labels = {one.value: one.label for one in node.choices}
        return self.expect(step, [labels[value] for value in node.selected])

    def check_label(self, step: Step) -> str | None:
        return self.expect(step, self.instance(step).node(step["ref"]).label)

    def check_validity(self, step: Step) -> str | None:
        names = {None: "OK", "required": "REQUIRED_BUT_EMPTY"}
        found = names.get(self.instance(step).node(step["ref"]).violation, "CONSTRAINT_VIOLATED")
        return self.expect(step, found)

    def check_message(self, step: Step) -> str | None:
        node = self.instance(step).node(step["ref"])
        asked = step["condition"] in {"any", node.violation}
        return self.expect(step, node.message if asked and node.violation else None)

    def check_ready(self, step: Step) -> str | None:
        return self.expect(step, not self.instance(step).violations())

    def check_repeat_count(self, step: Step) -> str | None:
        return self.expect(step, len(self.instance(step).node(step["ref"]).children))

    def check_appearances(self, step: Step) -> str | None:
        found = self.instance(step).node(step["ref"]).appearances
        same = set(step["contains"]) <= set(found)
        return self.expect({**step, "equals": step["contains"]}, found, same=same)

    def check_body_classes(self, step: Step) -> str | None:
        found = self.instance(step).definition.body_classes
        same = set(step["contains"]) <= set(found)
        return self.expect({**step, "equals": step["contains"]}, found, same=same)

    def check_xml(self, step: Step) -> str | None:
        found = self.instance(step).serialize()
        same = _shape(read_xml(found)) == _shape(read_xml(step["equals"]))
        return self.expect(step, found.decode(), same=same)

    def _identifier(self, instance: FormInstance, name: str = "instanceID") -> str:
        root = next(read_xml(instance.serialize()).elements())
        meta = root.first("meta")
        found = meta.first(name) if meta is not None else None
        return found.text() if found is not None else ""

    def check_instance_id_preloaded(self, step: Step) -> str | None:
        return self.expect(step, self._identifier(self.instance(step)).startswith("uuid:"))

    def check_instance_id_differs_from(self, step: Step) -> str | None:
        mine, other = self._identifier(self.instance(step)), self._identifier(self.instances[step["source"]])
        return self.expect({**step, "equals": True}, mine != other and "" not in {mine, other})

    def check_deprecated_id_is_instance_id_of(self, step: Step) -> str | None:
        other = self._identifier(self.instances[step["source"]])
        mine = self._identifier(self.instance(step), "deprecatedID")
        return self.expect({**step, "equals": other}, mine, same=mine == other != "")


def _number(text: str) -> Decimal | None:
    """The number a text is, None when it is none."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _shape(node: XNode) -> object:
    """An element as name, attributes and content; white space between elements does not count."""
    if node.kind != ELEMENT:
        return [_shape(kid) for kid in node.kids if kid.kind == ELEMENT]
    kids = [_shape(kid) for kid in node.kids if kid.kind == ELEMENT]
    text = (
        node.content
        if not node.kids
        else "".join(kid.content for kid in node.kids if kid.kind == TEXT).strip()
    )
    return (
        node.name,
        node.namespace,
        sorted((a.name, a.namespace, a.content) for a in node.attributes),
        kids,
        text,
    )


def run(file: Path, grep: str = "", now: datetime = RECORDED) -> Report:
    """Plays every scenario of a file."""
    recorded = json.loads(file.read_text(encoding="utf-8"))
    report = Report()
    for scenario in recorded["scenarios"]:
        name = f"{scenario['file']} > {scenario['name']}"
        if grep in name:
            problem = Player(recorded["forms"], now).play(scenario["steps"])
            report.add(name, problem, bonus=scenario.get("peer") == "fails")
    return report
