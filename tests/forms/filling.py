"""The forms of the commune, filled with the values that an officer types (`tests/e2e/values.py`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.forms import FormInstance
from tests.e2e import values
from tests.forms.scenario import HANOI, context, published

MONTHS = {
    "2026-11": {"ky_loai": "thang", "tu_ngay": "2026-10-15", "den_ngay": "2026-11-14"},
    "2026-12": {"ky_loai": "thang", "tu_ngay": "2026-11-15", "den_ngay": "2026-12-14"},
    "2027-01": {"ky_loai": "thang", "tu_ngay": "2026-12-15", "den_ngay": "2027-01-14"},
    "2026": {"ky_loai": "nam", "tu_ngay": "2025-12-15", "den_ngay": "2026-12-14"},
    "": {},
}


def plain(text: str) -> str:
    """What the screen makes of typed text: `1.234,5` → 1234.5, `14/11/2026 22:00` → an ODK dateTime."""
    if re.fullmatch(r"[0-9.]+(,[0-9]+)?", text):
        return text.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d", text):
        when = datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=HANOI)
        return when.isoformat(timespec="milliseconds")
    return text


def find(instance: FormInstance, name: str) -> str:
    """The ref that ends in `name` (`tc_01/so_ct`, `thon[2]/ct01`)."""
    if name.startswith("/"):
        return name
    found = [node.ref for node in instance.walk() if node.ref.endswith(f"/{name}")]
    assert len(found) == 1, (name, found)
    return found[0]


def put(instance: FormInstance, answers: Mapping[str, str]) -> None:
    """Answer each question of its name, in order."""
    refs = {node.ref: node.ref for node in instance.walk()}
    ends: dict[str, str] = {}
    for ref in refs:
        parts = ref.split("/")
        for size in range(1, len(parts)):
            ends.setdefault("/".join(parts[-size:]), ref)
    for name, text in answers.items():
        instance.answer(ends[name], plain(text))


def begun(form: str, period: str, last: bytes | None = None) -> FormInstance:
    """A new report of a form for one period, its head filled in."""
    instance = published(form).new(context(last_saved=last))
    put(instance, {"ma_xa": "20194", **MONTHS[period], "nguoi_lap": "Nguyễn Thị Hoa"})
    return instance


def cds57(period: str = "2026-11") -> FormInstance:
    """F1."""
    instance = begun("cds57", period)
    put(instance, values.CDS57)
    return instance


def tthc(period: str = "2026-11") -> FormInstance:
    """F2 with three fields of procedure; what the form works out is not typed."""
    instance = begun("tthc", period)
    repeat = next(node for node in instance.walk() if node.name == "linh_vuc" and node.control == "repeat")
    while len(instance.node(repeat.ref).children) < len(values.TTHC_ROWS):
        instance.add_repeat(repeat.ref)
    for row, texts in zip(instance.node(repeat.ref).children, values.TTHC_ROWS, strict=True):
        asked = [node for node in row.children if node.control is not None]
        names = [choice.value for choice in asked[0].choices if texts[0] in choice.label]
        instance.answer(asked[0].ref, names[0])
        for node, text in zip(asked[1:], texts[1:], strict=True):
            if not node.computed:
                instance.answer(node.ref, plain(text))
    put(instance, values.TTHC)
    return instance


def ktxh(period: str = "2026-12") -> FormInstance:
    """F3 with the month before it."""
    before = begun("ktxh", "2026-11")
    put(before, values.KTXH_BEFORE)
    instance = begun("ktxh", period, before.serialize())
    put(instance, values.KTXH)
    return instance


def thientai(later: bool = False) -> FormInstance:
    """F4: the first report, or the one a day later."""
    first = begun("thientai", "")
    put(first, {"lan_bc": "dau", **values.THIENTAI})
    if not later:
        return first
    instance = begun("thientai", "", first.serialize())
    put(instance, {"lan_bc": "tiep", **values.THIENTAI_LATER})
    return instance


def dancu(period: str = "2026-12", last: bytes | None = None) -> FormInstance:
    """F5 with its 22 villages."""
    instance = begun("dancu", period, last)
    put(instance, {"so_thon": "22"})
    for place, row in enumerate(values.DANCU_ROWS, 1):
        put_row(instance, place, row)
    put(instance, values.DANCU)
    return instance


def put_row(instance: FormInstance, place: int, row: Sequence[str]) -> None:
    """One village of F5."""
    names = ("ten_thon", *(f"ct{number:02d}" for number in range(1, 15)))
    for name, text in zip(names, row, strict=True):
        instance.answer(f"/data/bang/thon[{place}]/{name}", plain(text))


def ngheo(last: bytes | None = None) -> FormInstance:
    """F6."""
    instance = begun("ngheo_ntm", "2026", last)
    put(instance, values.NGHEO)
    return instance
