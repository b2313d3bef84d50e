"""The shipped forms filled with figures a commune could have: valid, and different from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID

from desktop.forms import FormContext, FormDefinition, FormInstance, compile_xlsform, parse_form
from sync.central.centre import RESOURCES
from sync.protocol import SubmissionItem
from tests.sync.memory_outbox import UNIT, item

FORMS = RESOURCES / "forms"
FINISHED = datetime(2026, 11, 16, 1, 45, 12, 345678, tzinfo=UTC)
FIELDS = ("dat_dai", "ho_tich", "chung_thuc")


def sheet(form: str) -> Path:
    """The XLSForm of a shipped form."""
    return FORMS / f"{form}.xlsx"


def definition(form: str) -> FormDefinition:
    """A shipped form, compiled."""
    compiled = compile_xlsform(sheet(form))
    return parse_form(compiled.xml, {})


def filled(
    form: FormDefinition, rng: Random, unit: str = UNIT, period: str | None = "2026-11"
) -> SubmissionItem:
    """A signed report of `form`, as a PC would send it; it breaks none of the form's rules."""

    def new_id() -> str:
        return str(UUID(int=rng.getrandbits(128), version=4))

    instance = form.new(FormContext(now=lambda: FINISHED, uuid=new_id, rng=rng))
    for control in list(instance.walk()):
        if control.control == "repeat":
            while len(instance.node(control.ref).children) < len(FIELDS):
                instance.add_repeat(control.ref)
    figures = _digital(rng) if form.id == "cds57" else _procedures(rng)
    _answer(instance, {**_header(unit), **figures, **_words(rng)}, rng)
    broken = instance.violations()
    assert not broken, broken
    xml = instance.serialize().decode()
    name = xml.partition("instanceID>")[2].partition("<")[0]
    fields = {"form": form.id, "version": form.version, "xml": xml, "instance": name, "period": period}
    return item(key=new_id(), report=new_id(), unit=unit, finished_at=FINISHED, **fields)


def _answer(instance: FormInstance, values: Mapping[str, str], rng: Random) -> None:
    for node in list(instance.walk()):
        if node.name in values and node.control not in {"group", "repeat"}:
            instance.answer(node.ref, values[node.name])
        if node.name == "linh_vuc" and node.control == "repeat-instance":
            _row(instance, node.ref, rng)


def _header(unit: str) -> dict[str, str]:
    return {
        "ma_xa": unit,
        "ky_loai": "thang",
        "tu_ngay": "2026-10-15",
        "den_ngay": "2026-11-14",
        "lan_sua": "0",
        "nguoi_lap": "Lê Thị Hoa",
        "nguoi_duyet": "Trần Văn Đạt",
    }


def _words(rng: Random) -> dict[str, str]:
    troubles = (
        "Đường truyền ở 3 thôn vùng cao còn yếu, máy tính của bộ phận một cửa đã cũ, hay hỏng.",
        "Cán bộ phụ trách phải kiêm nhiệm nhiều việc; người cao tuổi còn ngại dùng dịch vụ trực tuyến.",
    )
    wishes = ("Đề nghị tỉnh bố trí kinh phí thay máy tính.", "Đề nghị mở thêm lớp tập huấn tại xã.")
    return {"kho_khan": rng.choice(troubles), "kien_nghi": rng.choice(wishes)}


def _digital(rng: Random) -> dict[str, str]:
    staff, sent, files, villages = (rng.randint(*ends) for ends in ((30, 60), (80, 400), (90, 300), (8, 24)))
    adults, shops = rng.randint(4000, 16_000), rng.randint(60, 500)
    done, going, overdue = rng.randint(2, 20), rng.randint(2, 20), rng.randint(0, 5)
    figures = {
        "cb_tong": staff,
        "cb_maytinh": staff - rng.randint(0, 9),
        "cb_kyso": staff - rng.randint(0, 20),
        "cb_taphuan": rng.randint(0, staff),
        "vb_di": sent,
        "vb_di_kyso": sent - rng.randint(0, 30),
        "hs_cv": files,
        "hs_cv_mang": files - rng.randint(0, 40),
        "thon_tong": villages,
        "thon_song": villages - rng.randint(0, 3),
        "thon_dien": villages - rng.randint(0, 1),
        "to_cnscd": villages,
        "tv_cnscd": villages * rng.randint(3, 9),
        "bdhvs_lop": rng.randint(1, 9),
        "bdhvs_luot": rng.randint(20, 300),
        "dinhdanh_du": adults,
        "dinhdanh_co": adults - rng.randint(300, 2500),
        "hk_kd": shops,
        "hk_qr": shops - rng.randint(0, 50),
        "sco_attt": 0,
        "nv_tong": done + going + overdue,
        "nv_ht": done,
        "nv_dangth": going,
        "nv_quahan": overdue,
    }
    return {name: str(value) for name, value in figures.items()}


def _procedures(rng: Random) -> dict[str, str]:
    asked, sheets = rng.randint(0, 12), rng.randint(40, 120)
    figures = {"pakn_nhan": asked, "pakn_dung": asked, "hailong_phieu": sheets, "hailong_dat": sheets - 3}
    return {name: str(value) for name, value in figures.items()}


def _row(instance: FormInstance, ref: str, rng: Random) -> None:
    online, direct, before = rng.randint(40, 300), rng.randint(5, 90), rng.randint(0, 9)
    late, waiting = rng.randint(0, 4), rng.randint(0, 12)
    early = rng.randint(10, online)
    settled = online + direct + before - waiting
    paid = rng.randint(5, online)
    figures = {
        "tn_tt": online,
        "tn_truc": direct,
        "tn_ton": before,
        "gq_truoc": early,
        "gq_dung": settled - early - late,
        "gq_qua": late,
        "dg_trong": waiting,
        "dg_qua": 0,
        "tt_toantrinh": rng.randint(1, online),
        "co_phi": paid,
        "tt_online": rng.randint(0, paid),
        "sh_dauvao": rng.randint(1, online),
        "sh_ketqua": rng.randint(1, settled),
    }
    number = int(ref.rpartition("[")[2].rstrip("]"))
    field = instance.node(f"{ref}/ten_lv")
    instance.answer(field.ref, field.choices[(number - 1) % len(field.choices)].value)
    for name, value in figures.items():
        instance.answer(f"{ref}/{name}", str(value))
