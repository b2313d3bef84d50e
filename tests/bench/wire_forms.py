"""A form of sixty figures, and reports of it as a commune would send them."""

from __future__ import annotations

from pathlib import Path
from random import Random
from uuid import UUID

from desktop.forms import FormContext, FormDefinition, compile_xlsform, parse_form
from sync.protocol import SubmissionItem
from tests.central.filled import FINISHED
from tests.services.authored import sheet
from tests.sync.memory_outbox import UNIT, item

FORM = "so_lieu_thang"
CELLS = 60
_HEADER = (
    ("text", "ma_xa", "Mã xã"),
    ("text", "ky_loai", "Loại kỳ"),
    ("date", "tu_ngay", "Từ ngày"),
    ("date", "den_ngay", "Đến ngày"),
)
_WHO = (("text", "nguoi_lap", "Người lập"), ("text", "nguoi_duyet", "Người duyệt"))
#: How large the figures of a month are: nothing, a few, a village's, a commune's.
_ENDS = ((0, 0), (0, 9), (0, 9), (10, 99), (10, 99), (100, 999), (1000, 19_999))


def write_form(folder: Path) -> Path:
    """The form's .xlsx in `folder`."""
    cells = tuple(
        ("integer", f"chi_tieu_{number:02}", f"Chỉ tiêu {number}") for number in range(1, CELLS + 1)
    )
    return sheet(folder / f"{FORM}.xlsx", FORM, "2026111601", (*_HEADER, *cells, *_WHO))


def xform(path: Path) -> str:
    """The compiled form."""
    return compile_xlsform(path).xml.decode()


def parsed(path: Path) -> FormDefinition:
    """The form, to fill in."""
    return parse_form(compile_xlsform(path).xml, {})


def signed(form: FormDefinition, rng: Random) -> SubmissionItem:
    """A report of sixty cells as a PC sends it."""

    def new_id() -> str:
        return str(UUID(int=rng.getrandbits(128), version=4))

    instance = form.new(FormContext(now=lambda: FINISHED, uuid=new_id, rng=rng))
    given = {
        "ma_xa": UNIT,
        "ky_loai": "thang",
        "tu_ngay": "2026-10-15",
        "den_ngay": "2026-11-14",
        "nguoi_lap": "Lê Thị Hoa",
        "nguoi_duyet": "Trần Văn Đạt",
    }
    for node in list(instance.walk()):
        if node.name.startswith("chi_tieu_"):
            instance.answer(node.ref, str(rng.randint(*rng.choice(_ENDS))))
        elif node.name in given:
            instance.answer(node.ref, given[node.name])
    xml = instance.serialize().decode()
    name = xml.partition("instanceID>")[2].partition("<")[0]
    fields = {"form": form.id, "version": form.version, "xml": xml, "instance": name, "period": "2026-11"}
    return item(key=new_id(), report=new_id(), unit=UNIT, finished_at=FINISHED, **fields)
