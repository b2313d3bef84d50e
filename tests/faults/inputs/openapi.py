"""Every operation of the centre's OpenAPI, as schemathesis asks it: rightly and wrongly."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterator
from itertools import cycle
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from sync.central.files import OCTETS
from sync.central.openrosa import BASE
from sync.protocol import ENROL_PATH, SYNC_PATH
from tests.faults.inputs import phones
from tests.faults.inputs.target import BOUND, Request, Target

#: The short form: where an exchange begins, the enrolment, and a page anybody may ask for.
FEW = frozenset({SYNC_PATH, ENROL_PATH, "/v1/hello"})
#: A part of a file (tus) goes as the bytes it is.
schemathesis.serializer.alias(OCTETS, "application/octet-stream")


def attack(target: Target, cases: int, chosen: str, paths: Collection[str] = ()) -> None:
    """`cases` of each operation, of each kind; of these `paths` alone, when any are given."""
    described: dict[str, Any] = target.http.get("/openapi.json").json()
    schema = schemathesis.openapi.from_dict(described)
    session = requests.Session()
    of_phones = cycle(phones.tokens(target))
    session.trust_env = False
    for found in schema.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr]  # an Err ends the proof: the OpenAPI is broken
        if paths and operation.path not in paths:
            continue
        for mode in GenerationMode:
            _operation(target, operation, mode, cases, chosen, session, of_phones)
    session.close()


def _operation(
    target: Target,
    operation: Any,
    mode: GenerationMode,
    cases: int,
    chosen: str,
    session: requests.Session,
    of_phones: Iterator[str],
) -> None:
    @seed(chosen)
    @settings(
        max_examples=cases,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def one(case: Any) -> None:
        _ask(target, case, session, next(of_phones))

    try:
        one()
    except Unsatisfiable:  # an operation without anything to be wrong in
        target.tally.cases["OpenAPI, nothing to make wrong"] += 1


def _ask(target: Target, case: Any, session: requests.Session, of_phone: str) -> None:
    attacker = target.turn()
    told = Request("OpenAPI", case.method, case.formatted_path, str(case.body)[:200].encode())
    target.tally.cases["OpenAPI"] += 1
    headers = {"authorization": f"Bearer {attacker.token}", "tus-resumable": "1.0.0"}
    if BASE in case.path:  # else every one of them ends at the token or the version
        headers = {"authorization": f"Bearer {of_phone}", "X-OpenRosa-Version": "1.0"}
        if "token" in case.path_parameters:
            case.path_parameters["token"] = of_phone
    if isinstance(case.body, dict) and case.path == SYNC_PATH:
        case.body["device"] = attacker.device  # else every one of them ends at its first line
    began = time.perf_counter()
    try:
        answer = case.call(
            base_url=target.central.url,
            session=session,
            headers=headers,
            timeout=BOUND,
            allow_redirects=False,
        )
    except requests.Timeout:
        target.tally.violated(f"{told}: no answer in {BOUND:.0f} s")
        return
    except (requests.RequestException, ValueError):
        target.tally.statuses["not sent"] += 1
        return
    target.note(told, answer.status_code, time.perf_counter() - began)
    if answer.status_code != 200:
        return
    if case.path == ENROL_PATH:
        target.enrolled()
    if case.path == SYNC_PATH:
        target.told(json.loads(answer.content))
