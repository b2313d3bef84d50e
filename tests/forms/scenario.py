"""A small language for tests of forms: lay out a form in a line or two, answer, look."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from random import Random

from desktop.forms import Change, FormContext, FormDefinition, FormInstance, Node, compile_xlsform, parse_form

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 16, 8, 30, tzinfo=HANOI)
FORMS = Path(__file__).parents[2] / "resources" / "forms"
HEAD = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" '
    'xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>Thử</h:title><model>'
)


def context(
    *, last_saved: str | bytes | None = None, properties: Mapping[str, str] | None = None
) -> FormContext:
    """A still clock, numbered identifiers, seeded chance."""
    numbers = itertools.count(1)
    return FormContext(lambda: NOW, lambda: f"id-{next(numbers)}", Random(7), properties or {}, last_saved)


def xform(data: str, binds: str = "", body: str = "", model: str = "") -> str:
    """The XML of a form.

    What is inside <data id="t">, the binds, the body; `model` holds other instances and itext.
    """
    return (
        f'{HEAD}<instance><data id="t" version="1">{data}<meta><instanceID/></meta></data></instance>'
        f"{model}{binds}</model></h:head><h:body>{body}</h:body></h:html>"
    )


@cache
def published(name: str) -> FormDefinition:
    """One of the forms that come with the application."""
    return parse_form(compile_xlsform(FORMS / f"{name}.xlsx").xml)


class Scenario:
    """An instance with short verbs; refs may leave out "/data/"."""

    def __init__(
        self, form: str | FormDefinition, resources: Mapping[str, bytes | None] | None = None
    ) -> None:
        self.definition = form if isinstance(form, FormDefinition) else parse_form(form, resources or {})
        self.instance: FormInstance = self.definition.new(context())

    @staticmethod
    def ref(short: str) -> str:
        """The whole ref."""
        return short if short.startswith("/") else f"/data/{short}"

    def answer(self, ref: str, value: str | Sequence[str] | None) -> Change:
        """Answers."""
        return self.instance.answer(self.ref(ref), value)

    def fill(self, answers: Mapping[str, str], under: str = "") -> None:
        """Answers many, in order."""
        for ref, value in answers.items():
            self.answer(f"{under}{ref}", value)

    def node(self, ref: str) -> Node:
        """The node."""
        return self.instance.node(self.ref(ref))

    def value(self, ref: str) -> str:
        """The value of a node."""
        return self.node(ref).value

    def broken(self) -> dict[str, str]:
        """The violations: ref without "/data/", and kind."""
        return {one.ref.removeprefix("/data/"): one.kind for one in self.instance.violations()}
