"""Changed copies of what was recorded: each says something else, so none may pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from desktop.forms.markup import read_xml

Step = dict[str, Any]
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
#: What cannot be told from what was recorded, by the format, and why.
EXCEPTIONS = {
    "values_set, reversed": "a set has no order",
    "choices without `ordered`, reversed": "only that they are there was recorded",
    "appearances and body_classes, reversed": "words of an attribute have no order",
    "contains, one fewer": "what is contained is named, not all there is",
    "equals with `not`, another": "something else is not there, either",
    "value_startswith, blank": "every text begins with nothing",
    "unordered nodes, reversed": "the kind says so",
}
_UNORDERED = {"values_set", "appearances", "body_classes"}


def changed_step(step: Step) -> Iterator[tuple[str, Step]]:
    """The changed copies of a step, each with the name of the change.

    Of an operation: one that succeeds where it failed or the other way round, and one at a place that is not
    there.
    """
    if "op" in step:
        if step["op"] in {"load", "answer", "create_repeat"}:
            yield "fails", {**step, "fails": not step.get("fails")}
        key = {"load": "form", "missing": ""}.get(step["op"], "ref")
        if key in step:
            yield key, {**step, key: f"{step[key]}-x"}
        return
    yield (
        "not",
        {key: value for key, value in step.items() if key != "not"}
        | ({} if step.get("not") else {"not": True}),
    )
    if "ref" in step:
        yield "ref", {**step, "ref": f"{step['ref']}-x"}
    if step.get("not"):
        return
    ordered = step["check"] not in _UNORDERED and ("ordered" not in step or step["ordered"])
    for key in ("equals", "contains"):
        if key in step:
            texts = _xml if step["check"] == "xml" else _values
            for name, value in texts(step[key]):
                if (name, key) == ("fewer", "contains") or (name == "reversed" and not ordered):
                    continue
                if not (name == "blank" and step["check"] == "value_startswith"):
                    yield f"{key} {name}", {**step, key: value}


def changed_case(case: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The changed copies of an XPath assertion."""
    for name, value in _values(case["expected"]):
        if case["kind"] in {"number", "rounded"} and isinstance(value, str) and value != "NaN":
            continue  # no number at all
        if not (name == "reversed" and case["kind"] == "unordered"):
            yield name, {**case, "expected": value}


def _values(value: Any) -> Iterator[tuple[str, Any]]:
    """Other values in the place of one."""
    if isinstance(value, bool):
        yield "flipped", not value
    elif isinstance(value, int | float):
        yield "one more", value + 1
        if abs(value) < 1e6:
            yield "a little more", value + 0.001
        yield "no number", "NaN"
    elif isinstance(value, list):
        yield from _lists(value)
    elif not value:
        yield "text for blank", "zz"
        yield "number for blank", "5"
    elif value == "NaN" or value.endswith("Infinity"):
        yield "a number", 0
    else:
        yield "another text", f"zz{value}"
        yield "blank", ""
        if _NUMBER.fullmatch(value):
            yield "one more", str(float(value) + 1)
        else:
            yield "number for text", "5"


def _lists(values: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    yield (
        "more",
        [*values, {"value": "zz", "label": "zz"} if values and isinstance(values[0], dict) else "zz"],
    )
    if values:
        yield "fewer", values[:-1]
    if values[::-1] != values:
        yield "reversed", values[::-1]
    for at, value in enumerate(values):
        if isinstance(value, dict):
            for key in value:
                yield f"another {key}", [*values[:at], {**value, key: "zz"}, *values[at + 1 :]]
        else:
            yield "another", [*values[:at], f"zz{value}", *values[at + 1 :]]


def _xml(text: str) -> Iterator[tuple[str, str]]:
    """The same document with another attribute, text, name or order."""
    yield "attribute", re.sub(r"^(<\?.*?\?>)?\s*<([^\s/>]+)", r'<\2 zz="1"', text, count=1)
    root = next(read_xml(text).elements())
    leaf = next((one for one in re.finditer(r"<([^\s/>]+)[^>]*?(/>|>([^<]*)</\1>)", text)), None)
    if leaf is not None:
        tag = leaf[0].removesuffix("/>") + ">" if leaf[2] == "/>" else leaf[0].partition(">")[0] + ">"
        yield "text", f"{text[: leaf.start()]}{tag}{leaf[3] or ''}zz</{leaf[1]}>{text[leaf.end() :]}"
        yield "left out", text[: leaf.start()] + text[leaf.end() :]
        yield "twice", text[: leaf.end()] + leaf[0] + text[leaf.end() :]
    yield "name", re.sub(rf"(</?)(\S*:)?{root.name}\b", rf"\1\2{root.name}zz", text)
