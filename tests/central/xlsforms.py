"""Small XLSForms for the tests, written as authors would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

FORM = "dan_so"


def write(path: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """An .xlsx with these sheets, first rows being headers."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def population(
    path: Path, version: str = "1", most: int = 1000, settings: Mapping[str, object] | None = None
) -> Path:
    """Households and people of a commune, with a repeat of villages; people are at most `most`."""
    given: dict[str, object] = {
        "form_id": FORM,
        "form_title": "Dân số <b>xã</b>",
        "title_en": "Population",
        "version": version,
        "regime_periodicity": "month",
        "regime_due_days": 2,
        **(settings or {}),
    }
    survey = [
        ("type", "name", "label", "constraint", "constraint_message", "required"),
        ("begin_group", "chung", "I. Số liệu chung", "", "", ""),
        ("integer", "ho", "Số hộ", ". >= 0", "Không được âm", "yes"),
        ("integer", "nguoi", "Số người", f". <= {most}", f"Không quá {most} người", "yes"),
        ("select_one vung", "vung", "Vùng", "", "", ""),
        ("end_group", "", "", "", "", ""),
        ("begin_repeat", "thon", "Thôn", "", "", ""),
        ("text", "ten", "Tên thôn", "", "", ""),
        ("end_repeat", "", "", "", "", ""),
        ("date", "ngay", "Ngày chốt số liệu", ". <= today()", "Ngày chưa tới", ""),
        ("text", "ghi_chu", "Ghi chú", "", "", ""),
    ]
    choices = [("list_name", "name", "label"), ("vung", "nui", "Miền núi"), ("vung", "bien", "Ven biển")]
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "survey": survey,
        "choices": choices,
        "settings": [tuple(given), tuple(given.values())],
    }
    return write(path, sheets)


def answers(
    instance: str,
    people: object = 1234,
    note: str = "<script>alert(1)</script>",
    version: str = "1",
    day: str = "",
) -> str:
    """A report of that form, as a PC would send it."""
    escaped = note.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{FORM}" version="{version}">'
        f"<chung><ho>300</ho><nguoi>{people}</nguoi><vung>nui</vung></chung>"
        f"<thon><ten>Phú Sơn</ten></thon><thon><ten>Hòa Trung</ten></thon><ngay>{day}</ngay>"
        f"<ghi_chu>{escaped}</ghi_chu>"
        f"<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"
    )
