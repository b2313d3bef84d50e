"""The form engine on forms of every shape: `python -m tests.bench.forms` prints milliseconds as JSON.

Where Node and npm are, the reference engine (`@getodk/xforms-engine`) is timed on the same forms in the same
run and the ratios are printed; it is installed into a temporary folder, or taken from the one that
BAOCAOXA_BENCH_NODE names.
"""

from __future__ import annotations

import gc
import itertools
import json
import time
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

from desktop.forms import FormContext, FormInstance, parse_form
from tests.bench import form_xml
from tests.bench.figures import spread

ANSWERS = 200
ROWS = 500
ENTITIES = 100_000
GOALS: Mapping[str, Any] = {
    "times_reference": 20,
    "flat_1000": {"answer_ms.p95": 4, "memory_mb": 10},
    "flat_5000": {"answer_ms.p95": 20},
    "repeat_8x500": {"answer_ms.median": 0.5, "add_ms.median": 1},
    "cascade_3300": {"answer_ms.median": 1},
    "entities_100000": {"load_ms": 2000, "answer_ms.median": 50},
}
Figures = dict[str, Any]


def context() -> FormContext:
    """A still clock and numbered identifiers."""
    numbers = itertools.count()
    now = datetime(2026, 11, 16, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    return FormContext(lambda: now, lambda: f"id-{next(numbers)}", Random(7))


def measure() -> dict[str, Any]:
    """Milliseconds and MB (10^6 bytes) for each form, with the goals and, where it can run, the reference."""
    from tests.bench import forms_reference

    found: dict[str, Any] = {f"flat_{count}": flat(count) for count in (100, 1000, 5000)}
    found["repeat_8x500"] = repeat(ROWS)
    found["cascade_3300"] = cascade()
    found["entities_100000"] = entities(ENTITIES)
    return {**found, "reference": forms_reference.compare(found), "goals": GOALS}


def flat(count: int) -> Figures:
    """A flat form; the answer is to the first link of the chain through every calculation."""
    xml = form_xml.flat(count)
    figures, instance = _opened(xml)
    last = f"/data/q{count - 1}"
    instance.answer("/data/q0", "1")
    before = int(instance.node(last).value)
    figures["answer_ms"] = _answers(lambda turn: instance.answer("/data/q0", str(turn)))
    assert int(instance.node(last).value) == before + ANSWERS
    return {**figures, **_kept(xml, instance, lambda turn: instance.answer("/data/q0", str(turn)))}


def repeat(rows: int) -> Figures:
    """A repeat; the answer is to a number in a row of the middle, that a total and the sum follow."""
    xml = form_xml.repeat(rows)
    figures, instance = _opened(xml)
    ref = f"/data/r[{rows // 2}]/a"
    figures["answer_ms"] = _answers(lambda turn: instance.answer(ref, str(turn)))
    assert instance.node("/data/sum").value == str(ANSWERS + 1)
    figures["add_ms"] = _times(50, lambda _turn: instance.add_repeat("/data/r"))
    figures["remove_last_ms"] = _times(
        50, lambda turn: instance.remove_repeat(f"/data/r[{rows + 50 - turn}]")
    )
    figures["add_first_ms"] = _times(20, lambda _turn: instance.add_repeat("/data/r", at=1))
    figures["remove_first_ms"] = _times(20, lambda _turn: instance.remove_repeat("/data/r[1]"))
    assert instance.node("/data/rows").value == str(rows)
    return {**figures, **_kept(xml, instance, lambda turn: instance.answer(ref, str(turn)))}


def cascade() -> Figures:
    """A choice of province, and the list of communes read after it."""
    xml = form_xml.cascade()
    figures, instance = _opened(xml)
    commune = instance.node("/data/commune")

    def choose(turn: int) -> None:
        instance.answer("/data/province", f"p{turn % form_xml.PROVINCES}")
        assert len(commune.choices) >= form_xml.COMMUNES // form_xml.PROVINCES

    figures["answer_ms"] = _answers(choose)
    return {**figures, **_kept(xml, instance, choose)}


def entities(count: int) -> Figures:
    """The same over an attached list; loading reads it."""
    xml, files = form_xml.entities(), {"jr://file-csv/people.csv": form_xml.entity_list(count)}
    figures, instance = _opened(xml, files, times=1)
    people = instance.node("/data/commune")

    def choose(turn: int) -> None:
        instance.answer("/data/province", f"g{turn}")
        assert len(people.choices) == 100

    started = time.perf_counter()
    choose(0)
    figures["first_answer_ms"] = round((time.perf_counter() - started) * 1e3, 3)
    figures["answer_ms"] = _answers(choose)
    return {**figures, **_kept(xml, instance, choose, files)}


def _opened(
    xml: str, files: Mapping[str, bytes] | None = None, times: int = 3
) -> tuple[Figures, FormInstance]:
    """Reading the form and starting a report, the middle one of some times."""
    made: list[FormInstance] = []
    load = _times(times, lambda _turn: made.append(parse_form(xml, files or {}).new(context())))
    return {"load_ms": load["median"]}, made[-1]


def _kept(
    xml: str,
    instance: FormInstance,
    answer: Callable[[int], object],
    files: Mapping[str, bytes] | None = None,
) -> Figures:
    """Writing after an answer, opening a draft, and what form and report take in memory."""
    written = _times(20, lambda _turn: instance.serialize(), before=answer)
    draft = instance.snapshot()
    restored = _times(5, lambda _turn: instance.definition.restore(draft, context()))
    gc.collect()
    tracemalloc.start()
    kept = parse_form(xml, files or {}).new(context())
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return {
        "serialize_ms": written["median"],
        "restore_ms": restored["median"],
        "memory_mb": round(taken / 1e6, 1),
    }


def _answers(answer: Callable[[int], object]) -> dict[str, float]:
    answer(1)
    return _times(ANSWERS, lambda turn: answer(turn + 2))


def _times(
    count: int, step: Callable[[int], object], before: Callable[[int], object] = int
) -> dict[str, float]:
    """The spread of what `step` takes; what happens `before` each is not timed."""
    taken = []
    gc.collect()
    for turn in range(count):
        before(turn)
        started = time.perf_counter()
        step(turn)
        taken.append((time.perf_counter() - started) * 1e3)
    return spread(taken)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
