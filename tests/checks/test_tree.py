"""Nothing in the tree belongs to one machine, and nothing is left open."""

from __future__ import annotations

import ast
import re

import pytest

from tests.checks import tree

# A bracket around one letter of each word keeps this file from finding itself.
HOSTS = re.compile(r"\b(?:py[p]i|python[h]osted|npm[j]s|deb\.[d]ebian)\.org\b")
HOMES = re.compile(r"(?<![\w.])/(?:(?:hom[e]|User[s]|wor[k]|tm[p])/[\w.]|roo[t]/\.)")
OPEN = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|^[<>]{7} ", re.MULTILINE)
WAITS = re.compile(r"\btime\.slee[p]\(|qtbot\.wai[t]\(|monkey[p]atch|mock\.[p]atch|@fl[a]ky")
LONGEST_FUNCTION = 60


def hits(pattern: re.Pattern[str], below: str = "", suffix: str = "") -> list[str]:
    """File, line and finding, for every finding in the files below a folder with a suffix."""
    return [
        f"{name}:{text.count(chr(10), 0, hit.start()) + 1} {hit.group()}"
        for name, text in tree.texts()
        if name.startswith(below) and name.endswith(suffix)
        for hit in pattern.finditer(text)
    ]


def test_no_address_of_a_registry() -> None:
    assert not hits(HOSTS)


def test_no_path_of_one_machine() -> None:
    assert not hits(HOMES)


def test_nothing_left_open() -> None:
    assert not hits(OPEN)


def test_tests_wait_on_events_never_on_time_and_patch_nothing() -> None:
    assert not hits(WAITS, "tests/", ".py")


@pytest.mark.parametrize(
    ("pattern", "backwards"),
    [
        (HOSTS, "gro.detsohnohtyp.selif"),
        (HOMES, "x/na/emoh/"),
        (OPEN, "retal ODOT #"),
        (WAITS, ")1(peels.emit"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], backwards: str) -> None:
    assert pattern.search(backwards[::-1])


def test_functions_fit_a_screen() -> None:
    long = [
        f"{name}:{node.lineno} {node.name}"
        for name, text in tree.texts()
        if name.endswith(".py") and "/migrations/versions/" not in name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long
