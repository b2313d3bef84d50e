"""Files that people bring: USB packets, enrolment files, workbooks; opened here, refused in words."""

from __future__ import annotations

import io
import json
import resource
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.domain.errors import BaocaoxaError
from desktop.services.enrolment import Enrolment
from sync.central import published
from sync.central.published import NotPublished
from tests.central.test_packets import Office
from tests.central_in_process import CentralInProcess
from tests.faults.inputs.batches import BOMB, JUNK, items
from tests.faults.inputs.target import BOUND, GROWTH, Tally
from tests.photo_form import write_photo_form
from tests.sync.memory_outbox import UNIT

#: What a person is told in a sentence; anything else that is raised is a fault of ours.
_TOLD = (BaocaoxaError, NotPublished)


def _watched(tally: Tally, kind: str, work: Callable[[], object], told: tuple[type[Exception], ...]) -> bool:
    """Do it; whether it was done. Refusals in words are counted, all else is a violation."""
    tally.cases[kind] += 1
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    done = False
    try:
        work()
        done = True
        tally.statuses[f"{kind}: taken"] += 1
    except told as error:
        tally.statuses[f"{kind}: {type(error).__name__}"] += 1
    except Exception as error:  # noqa: BLE001 - any other end is what is looked for
        tally.violated(f"{kind}: {type(error).__name__}: {str(error)[:200]}")
    took = time.perf_counter() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10
    tally.slowest, tally.grown = max(tally.slowest, took), max(tally.grown, grown)
    if took > BOUND:
        tally.violated(f"{kind}: {took:.0f} s")
    if grown > GROWTH:
        tally.violated(f"{kind}: grew by {grown} MB")
    return done


def _each(cases: int, chosen: str, strategy: st.SearchStrategy[Any], one: Callable[[Any], None]) -> None:
    """`one` for so many examples."""

    @seed(chosen)
    @settings(
        max_examples=cases,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def run(example: Any) -> None:
        one(example)

    run()


@st.composite
def _damage(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Something that is done to the bytes of a file."""
    how = draw(st.sampled_from(["turned", "cut", "longer", "doubled", "zeroed", "nothing like it"]))
    share = draw(st.floats(0, 0.999))
    noise = draw(st.binary(min_size=1, max_size=60))
    bit = draw(st.integers(0, 7))

    def damaged(content: bytes) -> bytes:
        at = int(share * len(content))
        match how:
            case "turned":
                return content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :]
            case "cut":
                return content[:at]
            case "longer":
                return content[:at] + noise + content[at:]
            case "doubled":
                return content + content
            case "zeroed":
                return content[:at] + bytes(min(64, len(content) - at)) + content[at + 64 :]
            case _:
                return noise

    return damaged


def packets(tally: Tally, folder: Path, cases: int, chosen: str) -> None:
    """Packets with any damage, and sound ones with anything inside."""
    central = CentralInProcess(folder)
    stick = folder / "stick"
    stick.mkdir()
    central.publish(write_photo_form(folder / "anh.xlsx"))
    try:
        office = Office(central, stick)
        _damaged_packets(tally, office, cases, chosen)
        _sealed_nonsense(tally, office, cases, chosen)
        if any((central.data / "packets").glob("*")):
            tally.violated("packet: something unpacked is left")
    finally:
        central.close()


def _damaged_packets(tally: Tally, office: Office, cases: int, chosen: str) -> None:
    sound = office.sealed(office.request(), files=(b"x" * 200_000,))[0].read_bytes()
    path = office.folder / "damaged.bcx"

    def one(damaged: Callable[[bytes], bytes]) -> None:
        content = damaged(sound)
        path.write_bytes(content)
        if content != sound and _watched(
            tally, "packet, damaged", lambda: office.desk.take_in((path,), office.folder, again=True), _TOLD
        ):
            tally.violated("packet, damaged: it was taken in")

    _each(cases, chosen, _damage(), one)


def _sealed_nonsense(tally: Tally, office: Office, cases: int, chosen: str) -> None:
    asked = st.fixed_dictionaries(
        {"p": st.just(1) | JUNK, "device": st.just(office.device), "cursor": JUNK},
        optional={"items": st.lists(items(UNIT), max_size=3) | JUNK, "limit": JUNK},
    )
    bodies = st.lists(asked.map(lambda each: json.dumps(each).encode()) | st.binary(max_size=80), max_size=3)

    def one(requests: list[bytes]) -> None:
        before = len(office.central.reports())
        taken = _watched(tally, "packet, sealed nonsense", lambda: office.take(*requests), _TOLD)
        if not taken and len(office.central.reports()) != before:
            tally.violated("packet, sealed nonsense: refused, and taken in")

    _each(cases, chosen, bodies, one)


def enrolment_files(tally: Tally, enrolment: Enrolment, folder: Path, cases: int, chosen: str) -> None:
    """Files that are called an enrolment."""
    path = folder / "ghi-danh.json"
    urls = st.sampled_from(
        ["http://127.0.0.1:1", "file:///etc/passwd", "http://[::1", "https://", "x" * 9000]
    )
    told = st.fixed_dictionaries(
        {
            "kind": st.just("baocaoxa-enrolment") | JUNK,
            "url": urls | JUNK.filter(lambda each: not isinstance(each, str)),
            "code": st.text(max_size=30) | JUNK,
            "unit": st.just(enrolment._unit.code) | JUNK,
            "server": st.text(max_size=20) | JUNK,
        }
    ).map(lambda each: json.dumps(each).encode())
    whole = st.sampled_from([b"[" * 100_000, b'"' + b"x" * 10_000_000 + b'"', b"", b"\xff\xfe{}", b"{}" * 9])

    def one(content: bytes) -> None:
        path.write_bytes(content)
        if _watched(tally, "enrolment file", lambda: enrolment.by_file(path), _TOLD):
            tally.violated("enrolment file: it enrolled")

    _each(cases, chosen, told | whole | st.binary(max_size=200), one)


_LAUGHING = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "' + "ha" * 5000 + '">'
    '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY e "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>'
)


def workbooks(tally: Tally, folder: Path, cases: int, chosen: str) -> None:
    """Workbooks given to `publish`: damaged, with hostile parts, with nonsense in the cells."""
    central = CentralInProcess(folder)
    path = folder / "bieu.xlsx"
    sound = write_photo_form(folder / "sound.xlsx").read_bytes()
    told = (*_TOLD, ValueError, OSError)  # the command says these in words too

    def publish(content: bytes, kind: str) -> None:
        path.write_bytes(content)
        _watched(tally, kind, lambda: published.publish(central.centre, path), told)

    try:
        for content in _hostile_parts(sound):
            publish(content, "workbook, hostile part")
        _each(cases, chosen, _damage(), lambda damaged: publish(damaged(sound), "workbook, damaged"))
        _each(cases, chosen, _sheets(), lambda content: publish(content, "workbook, nonsense"))
    finally:
        central.close()


def _hostile_parts(sound: bytes) -> list[bytes]:
    sheet = "xl/worksheets/sheet1.xml"
    spaces = b"<worksheet>" + b" " * (BOMB << 20)
    return [
        _with_part(sound, sheet, _LAUGHING.encode()),
        _with_part(sound, sheet, spaces),
        _with_part(sound, "xl/sharedStrings.xml", spaces),
        _with_part(sound, "../../../../tmp/baocaoxa-escaped.xml", b"x"),
        _with_part(sound, sheet, _LAUGHING.replace("&f;", "").encode()),
        _with_part(sound, "xl/workbook.xml", b"<a>" * 100_000),
    ]


def _with_part(sound: bytes, name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return made.getvalue()


@st.composite
def _sheets(draw: st.DrawFn) -> bytes:
    """A workbook that looks like a form."""
    types = [
        "text",
        "integer",
        "select_one x",
        "begin group",
        "end group",
        "begin repeat",
        "calculate",
        "audit",
    ]
    cells = st.text(
        st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=30
    ) | st.sampled_from(
        ["${a}", "${" * 50, "1 div 0", "count(//*)", "../" * 40, "pulldata('x','y')", "=1+1", "9" * 400, ""]
    )
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "survey"
    page.append(["type", "name", "label", "relevant", "calculation", "constraint"])
    for _ in range(draw(st.integers(0, 6))):
        name = draw(st.sampled_from(["a", "b", "a b", "1", "data", "xml"]) | cells)
        row = [draw(st.sampled_from(types)), name, *draw(st.lists(cells, min_size=4, max_size=4))]
        page.append([_clean(each) for each in row])
    settings_page = book.create_sheet("settings")
    settings_page.append(["form_id", "version", "regime_periodicity"])
    settings_page.append([_clean(draw(cells)), _clean(draw(cells)), _clean(draw(cells))])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _clean(text: str) -> str:
    """What a workbook can hold: its writer takes no control characters."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return str(ILLEGAL_CHARACTERS_RE.sub("", text))
