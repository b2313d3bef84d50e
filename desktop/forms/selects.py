"""The choices of a select, and what becomes of chosen values when choices go."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.forms.body import ControlSpec
from desktop.forms.data import Element
from desktop.forms.itext import filled
from desktop.forms.markup import XNode
from desktop.forms.values import Choice
from desktop.forms.xpath.env import Env

MEDIA = ("image", "big-image", "audio", "video")


def offered(
    control: ControlSpec,
    element: Element,
    env: Env,
    language: str,
    media_of: Callable[[str], Mapping[str, str]],
) -> tuple[Choice, ...]:
    """The choices that can be taken now, in order; a value twice counts once.

    `media_of` gives the files that come with a translated text, by its id.
    """
    found: dict[str, Choice] = {}
    for item in control.items:
        media = {
            kind: name.rpartition("/")[2]
            for kind in MEDIA
            if (name := item.label.show(element, env, language, kind))
        }
        label = item.label.show(element, env, language) or item.value
        found.setdefault(item.value, Choice(item.value, label, media))
    itemset = control.itemset
    if itemset is not None:
        for node in itemset.nodes.run(element, env):
            value = _below(node, itemset.value)
            if value == "":
                continue
            label = _below(node, itemset.label) if itemset.label else ""
            media = {}
            if itemset.label_key and label:
                key, label = label, env.itext(label)
                media = dict(media_of(key))
                label = "" if media and label == key else label  # a picture without words
            elif isinstance(node, Element):
                label = filled(label, ((0, len(label)),))  # an answer of this form, not words of its author
            found.setdefault(
                value, Choice(value, label or value, media) if media else Choice(value, label or value)
            )
    return tuple(found.values())


def _below(node: XNode, path: str) -> str:
    """The text at a plain path below a node."""
    if path.isidentifier():
        found = node.texts(path)
        return found[0] if found else ""
    here: XNode | None = node
    for name in path.split("/"):
        if here is None:
            return ""
        if name.startswith("@"):
            return here.get(name[1:]) or ""
        if name not in {".", ""}:
            here = here.first(name.rpartition(":")[2])
    return here.text() if here is not None else ""


def lost(control: ControlSpec, raw: str, choices: tuple[Choice, ...]) -> str:
    """The answer without the values that are no longer offered."""
    values = {choice.value for choice in choices}
    if control.kind == "select1":
        return raw if raw in values else ""
    return " ".join(value for value in raw.split() if value in values)
