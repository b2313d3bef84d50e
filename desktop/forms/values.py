"""The frozen values that cross the border of the form engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.forms.definition import FormDefinition

#: `secret`: words marked as a state secret, which no machine that meets a network may keep.
Kind = Literal["required", "constraint", "type", "secret"]
Control = Literal[
    "input", "select1", "select", "rank", "range", "trigger", "upload", "group", "repeat", "repeat-instance"
]
XPathValue = str | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormContext:
    """What an instance may know of the world: nothing else is read from it.

    `now` gives an aware datetime (its zone is the officer's), `uuid` a bare UUID, `properties` the answers to
    jr:preload="property" (deviceid, username, phonenumber, email ...), `last_saved` the XML of the report
    sent before this one, for forms that read jr://instance/last-saved; `version` gives the version of the
    form it may have been signed on, None where that is not known. `returned`: what was sent back with words
    at it, as its answer was then, by lasting ref (desktop/forms/returned.py).
    """

    now: Callable[[], datetime]
    uuid: Callable[[], str]
    rng: Random
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    last_saved: str | bytes | None = None
    version: Callable[[str], FormDefinition | None] = lambda version: None
    returned: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Violation:
    """One answer that must change. `message` is the form's own sentence, "" when the form gives none."""

    ref: str
    kind: Kind
    message: str


@dataclass(frozen=True, slots=True)
class SoftWarning:
    """An answer that may be right but is not usual; `reason`: why it stands all the same, "" until said.

    `message` is the form's sentence, "" when it gives none or only a reviewer asks (`Node.unchanged`).
    """

    ref: str
    message: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a select. `media` maps image, big-image, audio, video to a file name."""

    value: str
    label: str
    media: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Change:
    """What one step changed.

    `refs`: nodes whose value, relevance, readonly, required, validity, label or choices are (or may be) other
    than before. `structure`: repeats came or went, or a group became relevant or not, so the outline is
    redrawn.
    """

    refs: tuple[str, ...] = ()
    structure: bool = False


@dataclass(frozen=True, slots=True)
class CompiledForm:
    """An XLSForm turned into an XForm, with the files made of it and every cell of its settings sheet.

    `attachments`: file name to bytes; "itemsets.csv" holds the sheet external_choices.
    """

    xml: bytes
    attachments: Mapping[str, bytes]
    warnings: tuple[str, ...]
    settings: Mapping[str, str]
