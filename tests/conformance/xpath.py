"""Evaluates recorded XPath assertions.

Where the document is a form and the expression needs one (indexed-repeat, instance, jr:itext), it is read
as a form;
otherwise the expression runs over the plain document. Left out, and said so: id() and the namespace axis,
which are no part of ODK's XPath.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from desktop.forms import FormError, FormInstance, parse_form
from desktop.forms.itext import read_itext
from desktop.forms.markup import ATTRIBUTE, ELEMENT, XNode, read_xml
from desktop.forms.xpath.code import as_string
from desktop.forms.xpath.compile import Compiler
from desktop.forms.xpath.convert import boolean, number, string
from desktop.forms.xpath.env import Env
from desktop.forms.xpath.lexer import XPathSyntaxError
from tests.conformance import scenarios
from tests.conformance.report import Report

ZONE = ZoneInfo("America/Phoenix")
#: The day the cases were recorded: some name it and ask for today().
RECORDED = datetime(2026, 11, 21, 12, tzinfo=ZONE)
NAMESPACES = {
    "xhtml": "http://www.w3.org/1999/xhtml",
    "h": "http://www.w3.org/1999/xhtml",
    "jr": "http://openrosa.org/javarosa",
    "OpenClinica": "http://openclinica.com/odm",
    "enk": "http://enketo.org/xforms",
    "ev": "http://some-namespace.com/nss",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_LEFT_OUT = re.compile(r"\bid\s*\(|namespace::")
# These know the primary instance from the others, which only a form does.
_NEEDS_FORM = re.compile(r"indexed-repeat\(|\binstance\(.*\[")
# The language of a case stands in its name only.
_LANGUAGE = re.compile(r"in language '(\w+)'")
Case = dict[str, Any]


@cache
def _document(xml: str) -> XNode:
    return read_xml(xml, rich=True)


@cache
def _form(xml: str) -> FormInstance:
    return parse_form(xml).new(scenarios.context())


def _find(document: XNode, path: str | None) -> XNode:
    """The node at /node()[2]/@id."""
    here = document
    for step in (path or "/").strip("/").split("/"):
        if step.startswith("@"):
            return next(a for a in here.attributes if step[1:] in {a.name, f"{a.prefix}:{a.name}"})
        if step:
            here = here.kids[int(step.removeprefix("node()[").removesuffix("]")) - 1]
    return here


def _path(node: XNode) -> str:
    steps: list[str] = []
    here = node
    while here.parent is not None:
        if here.kind == ATTRIBUTE:
            steps.append(f"@{here.prefix}:{here.name}" if here.prefix else f"@{here.name}")
        else:
            place = next(at for at, kid in enumerate(here.parent.kids, 1) if kid is here)
            steps.append(f"node()[{place}]")
        here = here.parent
    return "/" + "/".join(reversed(steps))


def _order(node: XNode) -> tuple[Any, ...]:
    return tuple(
        (0, int(step[7:-1])) if step.startswith("n") else (1, step) for step in _path(node).split("/") if step
    )


def _environment(document: XNode, language: str) -> Env:
    env = Env(document, lambda: RECORDED, lambda: "id", Random(1))
    html = next((kid for kid in document.kids if kid.kind == ELEMENT), document)
    env.instances = {kid.get("id") or "": kid for kid in _everything(html) if kid.name == "instance"}
    itext = next((kid for kid in _everything(html) if kid.name == "itext"), None)
    texts = read_itext(itext)
    env.itext = lambda key: [
        value for form, value in texts.forms(language or texts.default, key).items() if form == ""
    ]
    return env


def _everything(node: XNode) -> list[XNode]:
    found = [node]
    for kid in node.elements():
        found += _everything(kid)
    return found


def _is_form(case: Case) -> bool:
    return case["kind"] in {"number", "string", "boolean"} and "<h:html" in case["xml"]


def _in_form(case: Case) -> object:
    """The value at the same place in the form's instance."""
    document = _document(case["xml"])
    node = _find(document, case["context"])
    steps: list[str] = []
    while node.parent is not None and node.parent.name != "instance":
        same = [kid for kid in node.parent.elements() if kid.name == node.name]
        steps.append(f"{node.name}[{same.index(node) + 1}]" if len(same) > 1 else node.name)
        node = node.parent
    ref = "/" + "/".join([node.name, *reversed(steps)]) if node.parent is not None else "/"
    return _form(case["xml"]).evaluate(f"{case['kind']}({case['expr']})", ref)


def _outside(case: Case) -> Any:
    document = _document(case["xml"])
    language = _LANGUAGE.search(case["test"])
    env = _environment(document, language[1] if language else "")
    env.current = _find(document, case["context"])
    code = Compiler(namespaces=NAMESPACES).expression(case["expr"])
    run = as_string(code) if case["kind"] == "string" else code.run
    return run(env.current, env), env


def _same(found: float, wanted: Any, case: Case) -> bool:
    wanted = float(str(wanted).replace("Infinity", "inf"))
    if math.isnan(wanted) or math.isnan(found):
        return math.isnan(wanted) and math.isnan(found)
    if case["kind"] == "rounded":
        factor = case["factor"]
        return bool(math.floor(found * factor + 0.5) / factor == wanted)
    return found == wanted or math.isclose(found, wanted, rel_tol=1e-12, abs_tol=1e-12)


def _check(case: Case) -> str | None:
    wanted, kind = case["expected"], case["kind"]
    if _NEEDS_FORM.search(case["expr"]) and _is_form(case):
        found: Any = _in_form(case)
        good = _same(found, wanted, case) if kind == "number" else found == wanted
        return None if good else f"{found!r}, expected {wanted!r}"
    value, env = _outside(case)
    if kind in {"nodeset", "unordered"}:
        paths = [_path(node) for node in sorted(value, key=_order)] if isinstance(value, list) else value
        return (
            None if paths == wanted or sorted(paths) == sorted(wanted) else f"{paths!r}, expected {wanted!r}"
        )
    convert: Callable[[Any], Any] = {"boolean": boolean, "string": string}.get(kind, lambda v: number(v, env))
    if isinstance(value, list):
        value = sorted(value, key=_order)
    found = convert(value)
    good = _same(found, wanted, case) if kind in {"number", "rounded"} else found == wanted
    return None if good else f"{found!r}, expected {wanted!r}"


def run(file: Path, grep: str = "") -> Report:
    """Evaluates every assertion of a file."""
    report = Report()
    left_out = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        case: Case = json.loads(line)
        name = f"{case['file']} > {case['test']}"
        if not line.strip() or grep not in name:
            continue
        if _LEFT_OUT.search(case["expr"]):
            left_out += 1
            continue
        try:
            problem = _check(case)
        except (XPathSyntaxError, FormError, KeyError, ValueError) as error:
            problem = f"{type(error).__name__}: {error}"
        report.add(f"{name} [{case['expr'].strip()[:80]}]", problem, bonus=case.get("peer") == "fails")
    if left_out:
        report.notes.append(
            f"left out: {left_out} with id() or the namespace axis, which ODK's XPath does not have"
        )
    return report
