"""What a screen sees of one control, group, repeat or repeat instance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.forms import soft
from desktop.forms.data import Element, Scope
from desktop.forms.itext import NO_TEXT, Text
from desktop.forms.totals import column_of
from desktop.forms.values import Choice, Control, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.forms.body import ControlSpec
    from desktop.forms.instance import FormInstance
    from desktop.forms.trend import Trend

_PATH = re.compile(r"(/[\w.-]+)+")


class Node:
    """A live view: its properties tell the state after the last step. Made by the instance only.

    `control` is None for a node that has a bind but no control.
    """

    __slots__ = ("_element", "_instance", "_scope", "_spec", "control", "parent")

    def __init__(
        self,
        instance: FormInstance,
        spec: ControlSpec | None,
        scope: Scope,
        element: Element,
        control: Control | None,
        parent: Node | None,
    ) -> None:
        self._instance = instance
        self._spec = spec
        self._scope = scope
        self._element = element
        self.control = control
        self.parent = parent

    def __repr__(self) -> str:
        """Its ref and control."""
        return f"<Node {self.ref} {self.control}>"

    @property
    def bound(self) -> bool:
        """False for a group that only holds others together, without a node of its own."""
        return self._spec is None or self._spec.spec is not None

    @property
    def ref(self) -> str:
        """Its path with places.

        The range of a repeat has none, its instances have. Unique in the instance.
        """
        if self.control == "repeat" and self._spec is not None and self._spec.spec is not None:
            return f"{self._element.ref()}/{self._spec.spec.name}"
        if not self.bound and self._spec is not None:
            return f"{self._element.ref()}#{self._spec.identity.rpartition('#')[2]}"
        return self._element.ref()

    @property
    def name(self) -> str:
        """The last part of its path."""
        if self.control == "repeat" and self._spec is not None and self._spec.spec is not None:
            return self._spec.spec.name
        return self._element.name if self.bound else ""

    @property
    def value(self) -> str:
        """The answer as given, kept while it is not relevant or does not fit its type; "" for groups."""
        return self._element.raw if self._leaf else ""

    @property
    def seen(self) -> str:
        """The answer as the form sees it: "" while it is not relevant or does not fit its type."""
        return self._element.content if self._leaf else ""

    @property
    def _leaf(self) -> bool:
        return self.bound and self.control not in {"group", "repeat", "repeat-instance"}

    @property
    def relevant(self) -> bool:
        """Whether it is shown and sent."""
        return self._element.relevant

    @property
    def readonly(self) -> bool:
        """Whether the person may not change it, by itself or because of a group around it."""
        here: object = self._element
        while isinstance(here, Element):
            if here.own_readonly:
                return True
            here = here.parent
        return False

    @property
    def computed(self) -> bool:
        """Whether the form calculates its value."""
        bind = self._element.spec.bind
        return self._leaf and bind is not None and bind.calculate is not None

    @property
    def sums(self) -> str:
        """The path of the figure in a repeat whose total over all rows it is, "" for all else."""
        bind = self._element.spec.bind
        return column_of(bind.calculate) if self._leaf and bind is not None else ""

    @property
    def personal(self) -> bool:
        """Whether the answer is data of a person: masked wherever it is listed outside its form."""
        return self._leaf and self._element.spec.path in self._instance.definition.personal

    @property
    def required(self) -> bool:
        """Whether an answer must be given."""
        return self._leaf and self._element.required

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong with the answer."""
        return self.violation is None

    @property
    def violation(self) -> Kind | None:
        """What is wrong: required, constraint, type, or None."""
        return self._element.violation if self._leaf else None

    @property
    def message(self) -> str:
        """The form's own sentence about the violation, "" when it gives none or nothing is wrong."""
        return self._instance.message(self._element) if self._leaf else ""

    @property
    def warning(self) -> str | None:
        """The form's sentence about what wants a reason ("" when it gives none), None when nothing does."""
        if not self._leaf or not self._instance.warned(self._element):
            return None
        return self._instance.warning_message(self._element)

    @property
    def drift(self) -> Trend | None:
        """What the form says about last time's figure, where the answer does not keep to it, else None."""
        return soft.drift(self._instance, self._element) if self.warning is not None else None

    @property
    def reason(self) -> str:
        """Why the answer stands although it is unusual or was sent back, "" when nobody has said so."""
        return self._element.reason if self._leaf else ""

    @property
    def unchanged(self) -> bool:
        """Whether it was sent back with words at it and is the same still."""
        return self._leaf and self._instance.unchanged(self._element)

    @property
    def previous(self) -> str:
        """What the answer was in the report before this one, "" when that is not known."""
        return self._instance.previous(self._element) if self._leaf else ""

    @property
    def label(self) -> str:
        """The label in the current language."""
        return self._show(self._spec.label if self._spec else NO_TEXT)

    @property
    def hint(self) -> str:
        """The hint in the current language."""
        return self._show(self._spec.hint if self._spec else NO_TEXT)

    @property
    def guidance(self) -> str:
        """The longer guidance of the hint."""
        return self._show(self._spec.hint if self._spec else NO_TEXT, "guidance")

    def media(self, kind: str) -> str:
        """The file name of the label's image, big-image, audio or video, "" when there is none."""
        return self._show(self._spec.label if self._spec else NO_TEXT, kind).rpartition("/")[2]

    def _show(self, text: Text, form: str = "") -> str:
        env = self._instance.env
        env.work = 0
        return text.show(self._element, env, self._instance.language, form)

    @property
    def appearances(self) -> tuple[str, ...]:
        """The words of the appearance."""
        return self._spec.appearances if self._spec else ()

    @property
    def datatype(self) -> str:
        """string, int, decimal, date, time, dateTime, boolean, geopoint, geotrace, geoshape, binary ..."""
        return self._element.spec.datatype if self._leaf else ""

    @property
    def attributes(self) -> Mapping[str, str]:
        """Other attributes of the control: start, end, step of a range, mediatype of an upload, rows ..."""
        return self._spec.attributes if self._spec else {}

    @property
    def max_pixels(self) -> int:
        """The longest side a picture given here may have in pixels (`orx:max-pixels`); 0: any."""
        bind = self._element.spec.bind
        return bind.max_pixels if self._leaf and bind is not None else 0

    @property
    def choices(self) -> Sequence[Choice]:
        """The choices that can be taken now, in the current language."""
        if self._spec is None or not self._leaf:
            return ()
        self._instance.env.work = 0
        return self._instance.choices(self._spec, self._element)

    @property
    def selected(self) -> tuple[str, ...]:
        """The values taken, in the order stored."""
        if self.control == "select1":
            return (self._element.raw,) if self._element.raw else ()
        return tuple(self.value.split())

    @property
    def children(self) -> tuple[Node, ...]:
        """What is inside, in body order: of a range its instances, of the others their controls."""
        return self._instance.views.children(self._spec, self._scope, self) if self._spec else ()

    @property
    def can_add(self) -> bool:
        """Whether the person may add an instance to this range."""
        spec = self._spec
        return self.control == "repeat" and spec is not None and not spec.fixed and spec.count is None

    @property
    def counted_by(self) -> str:
        """The path of the question whose answer alone says how many instances this range has; "" else."""
        spec = self._spec
        source = spec.count.source if self.control == "repeat" and spec is not None and spec.count else ""
        return source if _PATH.fullmatch(source) else ""

    @property
    def can_remove(self) -> bool:
        """Whether the person may remove this repeat instance."""
        spec = self._spec
        return (
            self.control == "repeat-instance" and spec is not None and not spec.fixed and spec.count is None
        )
