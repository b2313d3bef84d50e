"""The reference engine, ODK Web Forms, timed in Node on the same forms, and how many times faster ours is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench import form_xml

PACKAGES = ("@getodk/xforms-engine@0.22.0", "jsdom@29.1.1")
SCRIPT = Path(__file__).with_suffix(".mjs")
COMPARED = ("load_ms", "answer_ms", "add_ms", "remove_last_ms", "serialize_ms")
MINUTES = 15
NUMBERS = [str(number) for number in range(1, 20)]


def compare(ours: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The reference's figures and the ratios; a word instead where Node or the package is not to be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return {"skipped": "there is no Node here"}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("BAOCAOXA_BENCH_NODE") or made)
        try:
            if folder == Path(made):
                _run(["npm", "install", "--no-audit", "--no-fund", *PACKAGES], folder)
            jobs = folder / "jobs.json"
            jobs.write_text(json.dumps(_jobs(Path(made))), encoding="utf-8")
            theirs = json.loads(_run(["node", "--max-old-space-size=4096", str(SCRIPT), str(jobs)], folder))
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            return {"skipped": f"it could not be run ({type(error).__name__})"}
    return {"figures": theirs, "times_faster": _ratios(ours, theirs)}


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True, timeout=MINUTES * 60
    )
    return done.stdout.strip().rpartition("\n")[2]


def _jobs(folder: Path) -> list[dict[str, Any]]:
    """What to time: a form, the answer, what to read after it."""
    people = folder / "people.csv"
    people.write_bytes(form_xml.entity_list(100_000))
    flats = [
        _job(folder, f"flat_{count}", form_xml.flat(count), "/data/q0", NUMBERS, read=f"/data/q{count - 1}")
        for count in (100, 1000, 5000)
    ]
    provinces = [f"p{one}" for one in range(form_xml.PROVINCES)]
    chosen = {"read": "/data/commune", "select": True}
    return [
        *flats,
        _job(folder, "cascade_3300", form_xml.cascade(), "/data/province", provinces, **chosen),
        _job(
            folder, "entities_100000", form_xml.entities(), "/data/province", provinces,
            file=str(people), answers=5, loads=1, **chosen,
        ),
        _job(
            folder, "repeat_8x500", form_xml.repeat(500), "/data/r[250]/a", NUMBERS,
            repeat="/data/r", adds=2, loads=1,
        ),
    ]  # fmt: skip


def _job(folder: Path, name: str, xml: str, ref: str, values: list[str], **more: Any) -> dict[str, Any]:
    form = folder / f"{name}.xml"
    form.write_text(xml, encoding="utf-8")
    plain = {"answers": 10, "loads": 2}
    return {"name": name, "form": str(form), "ref": ref, "values": values, **plain, **more}


def _ratios(
    ours: Mapping[str, Mapping[str, Any]], theirs: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, float]]:
    return {
        name: {
            line.removesuffix("_ms"): round(_one(figures[line]) / _one(ours[name][line]), 1)
            for line in COMPARED
            if line in figures and line in ours[name]
        }
        for name, figures in theirs.items()
        if name in ours
    }


def _one(figure: float | Mapping[str, float]) -> float:
    """The figure itself, or the median of several."""
    return max(figure["median"] if isinstance(figure, Mapping) else figure, 1e-3)
