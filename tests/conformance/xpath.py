"""Evaluates recorded XPath assertions.

Where the document is a form and the expression needs one (indexed-repeat, instance), it is read as a form;
otherwise the expression runs over the plain document. Left out, and said so: id() and the namespace axis, no
part of ODK's XPath. No case says the language it was recorded in: one with jr:itext() is asked in every
language of its form, and holds when one of them gives what was recorded; the output says how many.
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

from desktop.forms import FormError, FormInstance, parse_form
from desktop.forms.itext import read_itext
from desktop.forms.markup import ATTRIBUTE, ELEMENT, XNode, read_xml
from desktop.forms.xpath.code import as_string
from desktop.forms.xpath.compile import Compiler
from desktop.forms.xpath.convert import boolean, number, string
from desktop.forms.xpath.env import Env
from desktop.forms.xpath.lexer import XPathSyntaxError
from tests.conformance import scenarios
from tests.conformance.clock import RECORDED
from tests.conformance.report import Report

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
_HAS_LANGUAGE = re.compile(r"\bjr:itext\(")
Case = dict[str, Any]


@cache
def _document(xml: str) -> XNode:
    return read_xml(xml, rich=True)


@cache
def _form(xml: str, now: datetime) -> FormInstance:
    return parse_form(xml).new(scenarios.context(now))


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


def _environment(document: XNode, language: str, now: datetime) -> Env:
    env = Env(document, lambda: now, lambda: "id", Random(1))
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


def _languages(case: Case) -> tuple[str, ...]:
    """The languages to ask a case in; "" is the one its form begins with."""
    if not _HAS_LANGUAGE.search(case["expr"]):
        return ("",)
    itext = next((one for one in _everything(_document(case["xml"])) if one.name == "itext"), None)
    return tuple(read_itext(itext).languages) or ("",)


def _is_form(case: Case) -> bool:
    return case["kind"] in {"number", "string", "boolean"} and "<h:html" in case["xml"]


def _in_form(case: Case, now: datetime) -> object:
    """The value at the same place in the form's instance."""
    document = _document(case["xml"])
    node = _find(document, case["context"])
    steps: list[str] = []
    while node.parent is not None and node.parent.name != "instance":
        same = [kid for kid in node.parent.elements() if kid.name == node.name]
        steps.append(f"{node.name}[{same.index(node) + 1}]" if len(same) > 1 else node.name)
        node = node.parent
    ref = "/" + "/".join([node.name, *reversed(steps)]) if node.parent is not None else "/"
    return _form(case["xml"], now).evaluate(f"{case['kind']}({case['expr']})", ref)


def _outside(case: Case, language: str, now: datetime) -> Any:
    document = _document(case["xml"])
    env = _environment(document, language, now)
    env.current = _find(document, case["context"])
    code = Compiler(namespaces=NAMESPACES).expression(case["expr"])
    run = as_string(code) if case["kind"] == "string" else code.run
    return run(env.current, env), env


def found_in(case: Case, language: str = "", now: datetime = RECORDED) -> Any:
    """What the engine gives for a case: a number, a text, a boolean, or the paths of a node-set."""
    kind = case["kind"]
    if _NEEDS_FORM.search(case["expr"]) and _is_form(case):
        return _in_form(case, now)
    value, env = _outside(case, language, now)
    if kind in {"nodeset", "unordered"}:
        return [_path(node) for node in value] if isinstance(value, list) else value
    convert: Callable[[Any], Any] = {"boolean": boolean, "string": string}.get(kind, lambda v: number(v, env))
    return convert(value)


def as_recorded(found: Any, case: Case) -> bool:
    """Whether what was found is what was recorded."""
    wanted, kind = case["expected"], case["kind"]
    if kind in {"number", "rounded"}:
        return _same_number(found, wanted, case)
    if kind == "unordered":
        return isinstance(found, list) and sorted(found) == sorted(wanted)
    return type(found) is type(wanted) and bool(found == wanted)


def _same_number(found: float, wanted: Any, case: Case) -> bool:
    wanted = float(str(wanted).replace("Infinity", "inf"))
    if math.isnan(wanted) or math.isnan(found):
        return math.isnan(wanted) and math.isnan(found)
    if case["kind"] == "rounded":
        factor = case["factor"]
        return bool(math.floor(found * factor + 0.5) / factor == wanted)
    return found == wanted or math.isclose(found, wanted, rel_tol=1e-12, abs_tol=1e-12)


def problem_of(case: Case, now: datetime = RECORDED) -> str | None:
    """What is not as recorded, None when all is."""
    told = []
    for language in _languages(case):
        try:
            found = found_in(case, language, now)
        except (XPathSyntaxError, FormError, KeyError, ValueError) as error:
            told.append(f"{type(error).__name__}: {error}")
            continue
        if as_recorded(found, case):
            return None
        told.append(f"{found!r}, expected {case['expected']!r}")
    return "; ".join(told)


def cases(file: Path) -> list[Case]:
    """The assertions of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def is_left_out(case: Case) -> bool:
    """Whether a case asks for what ODK's XPath does not have."""
    return _LEFT_OUT.search(case["expr"]) is not None


def run(file: Path, grep: str = "", now: datetime = RECORDED) -> Report:
    """Evaluates every assertion of a file."""
    report = Report()
    left_out = in_any_language = 0
    for case in cases(file):
        name = f"{case['file']} > {case['test']}"
        if grep not in name:
            continue
        if is_left_out(case):
            left_out += 1
            continue
        in_any_language += _HAS_LANGUAGE.search(case["expr"]) is not None
        title = f"{name} [{case['expr'].strip()[:80]}]"
        report.add(title, problem_of(case, now), bonus=case.get("peer") == "fails")
    if left_out:
        report.notes.append(
            f"left out: {left_out} with id() or the namespace axis, which ODK's XPath does not have"
        )
    if in_any_language:
        report.notes.append(f"asked in every language: {in_any_language} with jr:itext(), which say none")
    return report
