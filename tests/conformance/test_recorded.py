"""The recorded cases where they lie beside the project; and that the runner can fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conformance import scenarios, xpath
from tests.conformance.__main__ import main

RECORDED = Path(__file__).parents[3] / "shared" / "conformance"
FORM = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
    "<instance>"
    '<data id="t"><a/><b/></data></instance>'
    '<bind nodeset="/data/b" calculate="/data/a + 1"/></model></h:head>'
    '<h:body><input ref="/data/a"/></h:body></h:html>'
)
# Below these counts something that used to work was lost.
SCENARIOS_REACHED = 271
XPATH_REACHED = 1277


@pytest.mark.parametrize(("expected", "status"), [("3", 0), ("4", 1)])
def test_a_changed_expectation_fails(tmp_path: Path, expected: str, status: int) -> None:
    steps = [
        {"op": "load", "form": "f", "as": "s"},
        {"op": "answer", "on": "s", "ref": "/data/a", "value": "2"},
        {"check": "value", "on": "s", "ref": "/data/b", "equals": expected},
    ]
    recorded = {
        "forms": {"f": FORM},
        "scenarios": [{"file": "f", "name": "n", "peer": "passes", "steps": steps}],
    }
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(recorded), encoding="utf-8")
    assert main(["scenarios", str(file)]) == status


@pytest.mark.parametrize(("expected", "status"), [(3, 0), (4, 1)])
def test_a_changed_value_fails(tmp_path: Path, expected: int, status: int) -> None:
    case = {"file": "f", "test": "t", "kind": "number", "peer": "passes", "xforms": True, "xml": "<a/>"}
    file = tmp_path / "cases.jsonl"
    file.write_text(
        json.dumps({**case, "context": None, "expr": "1 + 2", "expected": expected}), encoding="utf-8"
    )
    assert main(["xpath", str(file)]) == status


@pytest.mark.skipif(not (RECORDED / "scenarios.json").exists(), reason="the recorded scenarios are not here")
def test_recorded_scenarios_stay_passed() -> None:
    report = scenarios.run(RECORDED / "scenarios.json")
    assert report.failures == []
    assert report.passed >= SCENARIOS_REACHED


@pytest.mark.skipif(not (RECORDED / "xpath.jsonl").exists(), reason="the recorded assertions are not here")
def test_recorded_assertions_stay_passed() -> None:
    report = xpath.run(RECORDED / "xpath.jsonl")
    assert report.failures == []
    assert report.passed >= XPATH_REACHED
