"""The two forms that come with the application, filled as an officer would, and each check broken once."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from desktop.forms import compile_xlsform, parse_form
from tests.forms.scenario import FORMS, Scenario, context, published

HEADER = {
    "ky/ma_xa": "20194",
    "ky/ky_loai": "thang",
    "ky/tu_ngay": "2026-10-15",
    "ky/den_ngay": "2026-11-14",
    "ky/lan_sua": "0",
    "ket/nguoi_lap": "Nguyễn Thị Hoa",
}
F1 = {
    **HEADER,
    "can_bo/cb_tong": "32",
    "can_bo/cb_maytinh": "30",
    "can_bo/cb_kyso": "24",
    "can_bo/cb_taphuan": "12",
    "van_ban/vb_di": "412",
    "van_ban/vb_di_kyso": "405",
    "van_ban/hs_cv": "96",
    "van_ban/hs_cv_mang": "72",
    "ha_tang/thon_tong": "22",
    "ha_tang/thon_song": "20",
    "ha_tang/thon_dien": "22",
    "cong_dong/to_cnscd": "22",
    "cong_dong/tv_cnscd": "110",
    "cong_dong/bdhvs_lop": "3",
    "cong_dong/bdhvs_luot": "87",
    "nguoi_dan/dinhdanh_du": "18250",
    "nguoi_dan/dinhdanh_co": "14600",
    "nguoi_dan/hk_kd": "340",
    "nguoi_dan/hk_qr": "221",
    "an_toan/sco_attt": "0",
    "nhiem_vu/nv_tong": "15",
    "nhiem_vu/nv_ht": "9",
    "nhiem_vu/nv_dangth": "5",
    "nhiem_vu/nv_quahan": "1",
}
ROW = {
    "ten_lv": "dat_dai",
    "tn_tt": "40",
    "tn_truc": "10",
    "tn_ton": "5",
    "gq_truoc": "20",
    "gq_dung": "25",
    "gq_qua": "2",
    "dg_trong": "7",
    "dg_qua": "1",
    "tt_toantrinh": "30",
    "co_phi": "20",
    "tt_online": "15",
    "sh_dauvao": "50",
    "sh_ketqua": "44",
}
SHORT = {"tn_tt": "10", "tn_truc": "0", "tn_ton": "0", "gq_dung": "10", "dg_qua": "0"}
F2 = {
    **HEADER,
    "y_kien/pakn_nhan": "8",
    "y_kien/pakn_dung": "6",
    "y_kien/hailong_phieu": "120",
    "y_kien/hailong_dat": "114",
}
ROWS = "bang/linh_vuc"


def filled_f1() -> Scenario:
    scenario = Scenario(published("cds57"))
    scenario.fill(F1)
    return scenario


def filled_f2() -> Scenario:
    scenario = Scenario(published("tthc"))
    scenario.fill(F2)
    scenario.fill(ROW, f"{ROWS}[1]/")
    for place, field in ((2, "ho_tich"), (3, "chung_thuc")):
        scenario.instance.add_repeat(f"/data/{ROWS}")
        scenario.fill({"ten_lv": field, **SHORT}, f"{ROWS}[{place}]/")
    return scenario


def test_f1_filled_is_ready_and_computes_its_rates() -> None:
    scenario = filled_f1()
    assert scenario.broken() == {}
    rates = {node.ref.rpartition("/")[2]: node.value for node in scenario.instance.walk() if node.computed}
    assert rates == {
        "tl_maytinh": "93.75",
        "tl_cb_kyso": "75",
        "tl_vb_kyso": "98.3",
        "tl_hs_mang": "75",
        "tl_thon_song": "90.91",
        "tl_dinhdanh": "80",
        "tl_hk_qr": "65",
        "tl_nv_ht": "60",
    }


def test_f1_sends_its_name_and_identifier() -> None:
    sent = filled_f1().instance.serialize().decode()
    assert "<instanceName>Chuyển đổi số – 20194 – 2026-10-15</instanceName>" in sent.replace("orx:", "")
    assert "<instanceID>uuid:id-1</instanceID>" in sent.replace("orx:", "")
    assert "<sco_mota>" not in sent


@pytest.mark.parametrize(
    ("ref", "value", "kind"),
    [
        ("ky/ma_xa", "2019", "constraint"),
        ("ky/ma_xa", "", "required"),
        ("ky/den_ngay", "2026-10-14", "constraint"),
        ("ky/den_ngay", "14/11/2026", "type"),
        ("can_bo/cb_tong", "", "required"),
        ("can_bo/cb_tong", "-1", "constraint"),
        ("can_bo/cb_tong", "ba mươi", "type"),
        ("can_bo/cb_maytinh", "33", "constraint"),
        ("can_bo/cb_maytinh", "", "required"),
        ("can_bo/cb_kyso", "33", "constraint"),
        ("can_bo/cb_taphuan", "33", "constraint"),
        ("van_ban/vb_di_kyso", "413", "constraint"),
        ("van_ban/hs_cv_mang", "97", "constraint"),
        ("ha_tang/thon_song", "23", "constraint"),
        ("ha_tang/thon_dien", "23", "constraint"),
        ("cong_dong/tv_cnscd", "21", "constraint"),
        ("cong_dong/bdhvs_lop", "0", "constraint"),
        ("cong_dong/bdhvs_lop", "", "required"),
        ("nguoi_dan/dinhdanh_co", "18251", "constraint"),
        ("nguoi_dan/hk_qr", "341", "constraint"),
        ("nhiem_vu/nv_quahan", "2", "constraint"),
    ],
)
def test_f1_each_check_broken_once(ref: str, value: str, kind: str) -> None:
    scenario = filled_f1()
    scenario.answer(ref, value)
    assert scenario.broken()[ref] == kind
    node = scenario.node(ref)
    assert node.value == value
    assert not node.valid
    if kind != "type":
        assert len(node.message) > 15


def test_f1_a_changed_total_breaks_the_sum_elsewhere() -> None:
    scenario = filled_f1()
    change = scenario.answer("nhiem_vu/nv_tong", "16")
    assert scenario.broken() == {"nhiem_vu/nv_quahan": "constraint"}
    assert "/data/nhiem_vu/nv_quahan" in change.refs
    assert "/data/nhiem_vu/tl_nv_ht" in change.refs


def test_f1_an_incident_asks_for_its_story() -> None:
    scenario = filled_f1()
    assert not scenario.node("an_toan/sco_mota").relevant
    scenario.answer("an_toan/sco_attt", "1")
    assert scenario.broken() == {"an_toan/sco_mota": "required"}
    scenario.answer("an_toan/sco_mota", "Lộ mật khẩu hộp thư, đã đổi.")
    assert scenario.broken() == {}


def test_f1_fewer_teams_than_villages_is_unusual_and_no_error() -> None:
    scenario = filled_f1()
    assert scenario.instance.warnings() == ()
    scenario.answer("cong_dong/to_cnscd", "20")
    (unusual,) = scenario.instance.warnings()
    assert unusual.ref == "/data/cong_dong/to_cnscd"
    assert scenario.broken() == {}


@pytest.mark.parametrize("whole", ["0", ""])
def test_f1_a_rate_of_nothing_is_blank(whole: str) -> None:
    scenario = filled_f1()
    scenario.answer("van_ban/hs_cv", whole)
    assert scenario.value("van_ban/tl_hs_mang") == ""


def test_f2_three_rows_add_up() -> None:
    scenario = filled_f2()
    assert scenario.broken() == {}
    assert [scenario.value(f"{ROWS}[{place}]/tn_tong") for place in (1, 2, 3)] == ["55", "10", "10"]
    assert {
        name: scenario.value(f"tong/{name}") for name in ("t_tn_tt", "t_tn_tong", "t_gq_dung", "t_dg_qua")
    } == {
        "t_tn_tt": "60",
        "t_tn_tong": "75",
        "t_gq_dung": "45",
        "t_dg_qua": "1",
    }
    assert scenario.value("tong/tl_toantrinh") == "42.86"
    assert scenario.value("tong/tl_dunghan") == "97.01"
    assert scenario.value("tong/tl_tt_online") == "75"
    assert scenario.value("y_kien/tl_hailong") == "95"


def test_f2_totals_follow_rows_that_come_and_go() -> None:
    scenario = filled_f2()
    change = scenario.instance.remove_repeat(f"/data/{ROWS}[1]")
    assert change.structure
    assert scenario.value("tong/t_tn_tong") == "20"
    assert scenario.value("tong/t_gq_truoc") == ""
    assert "/data/tong/t_tn_tong" in change.refs


def test_f2_an_empty_total_is_blank_not_zero() -> None:
    scenario = Scenario(published("tthc"))
    assert scenario.value("tong/t_tn_tt") == ""
    scenario.answer(f"{ROWS}[1]/tn_tt", "0")
    assert scenario.value("tong/t_tn_tt") == "0"
    assert scenario.value("tong/tl_toantrinh") == ""


@pytest.mark.parametrize(
    ("ref", "value", "kind"),
    [
        ("ten_lv", "ho_tich", "constraint"),
        ("ten_lv", "", "required"),
        ("tn_tt", "", "required"),
        ("tn_truc", "-2", "constraint"),
        ("tn_ton", "năm", "type"),
        ("dg_qua", "3", "constraint"),
        ("dg_qua", "", "required"),
        ("tt_toantrinh", "41", "constraint"),
        ("tt_online", "21", "constraint"),
        ("tt_online", "", "required"),
        ("sh_dauvao", "51", "constraint"),
        ("sh_ketqua", "48", "constraint"),
    ],
)
def test_f2_each_row_check_broken_once(ref: str, value: str, kind: str) -> None:
    scenario = filled_f2()
    scenario.answer(f"{ROWS}[1]/{ref}", value)
    assert scenario.broken()[f"{ROWS}[1]/{ref}"] == kind


@pytest.mark.parametrize(("ref", "value"), [("pakn_dung", "9"), ("hailong_dat", "121")])
def test_f2_commune_wide_checks(ref: str, value: str) -> None:
    scenario = filled_f2()
    scenario.answer(f"y_kien/{ref}", value)
    assert scenario.broken() == {f"y_kien/{ref}": "constraint"}


@pytest.mark.parametrize("make", [filled_f1, filled_f2])
def test_a_draft_comes_back_as_it_was(make: object) -> None:
    scenario = filled_f1() if make is filled_f1 else filled_f2()
    snapshot = scenario.instance.snapshot()
    again = scenario.definition.restore(snapshot, context())
    assert again.snapshot() == snapshot
    assert again.serialize() == scenario.instance.serialize()
    assert [node.ref for node in again.walk()] == [node.ref for node in scenario.instance.walk()]


@pytest.mark.parametrize("name", sorted(path.stem for path in FORMS.glob("*.xlsx")))
def test_both_languages_say_everything(name: str) -> None:
    instance = published(name).new(context())
    vietnamese = {node.ref: (node.label, node.hint) for node in instance.walk()}
    instance.set_language("English (en)")
    english = {node.ref: (node.label, node.hint) for node in instance.walk()}
    assert all(label for label, _ in vietnamese.values())
    assert [ref for ref in english if english[ref][0] == vietnamese[ref][0]] == []
    assert [ref for ref, (_, hint) in vietnamese.items() if bool(hint) != bool(english[ref][1])] == []


@pytest.mark.parametrize("name", sorted(path.stem for path in FORMS.glob("*.xlsx")))
def test_the_workbooks_are_what_a_person_would_write(name: str) -> None:
    book = load_workbook(FORMS / f"{name}.xlsx")
    assert book.sheetnames == ["survey", "choices", "settings", "Hướng dẫn"]
    assert all(sheet.freeze_panes for sheet in book.worksheets)
    assert all(width.width > 7 for sheet in book.worksheets for width in sheet.column_dimensions.values())
    compiled = compile_xlsform(FORMS / f"{name}.xlsx")
    assert compiled.warnings == ()
    assert compiled.settings["form_id"] == name
    due = {"thientai": {"regime_due_hours": "24"}, "nhiemvu": {}, "pakn": {}}.get(
        name, {"regime_due_days": "2"}
    )
    assert due.items() <= compiled.settings.items()
    assert parse_form(compiled.xml).warnings == ()


@pytest.mark.parametrize(
    ("ref", "odd", "usual"),
    [
        ("can_bo/cb_tong", "39", "38"),
        ("can_bo/cb_tong", "25", "26"),
        ("nguoi_dan/dinhdanh_du", "21901", "21900"),
        ("nguoi_dan/hk_kd", "271", "272"),
    ],
)
def test_f1_a_fifth_more_or_less_than_last_month_is_asked_about(ref: str, odd: str, usual: str) -> None:
    before = filled_f1().instance.serialize()
    scenario = Scenario(published("cds57"))
    scenario.instance = published("cds57").new(context(last_saved=before))
    scenario.fill(F1)
    assert scenario.instance.warnings() == ()
    scenario.answer(ref, odd)
    assert scenario.node(ref).warning is not None
    scenario.answer(ref, usual)
    assert scenario.node(ref).warning is None


def _next_f2() -> Scenario:
    """F2 of the month after `filled_f2`, which left 7 + 1 land files open, and no others."""
    scenario = Scenario(published("tthc"))
    scenario.instance = published("tthc").new(context(last_saved=filled_f2().instance.serialize()))
    scenario.fill({**F2, "ky/tu_ngay": "2026-11-15", "ky/den_ngay": "2026-12-14"})
    scenario.fill({**ROW, "tn_ton": "8", "dg_trong": "10"}, f"{ROWS}[1]/")
    return scenario


def test_f2_carries_over_what_was_open() -> None:
    scenario = _next_f2()
    assert scenario.broken() == {}
    assert scenario.node(f"{ROWS}[1]/tn_ton").previous == "8"
    assert not scenario.node("bang/giai_trinh_ton").relevant
    scenario.fill({"tn_ton": "9", "dg_trong": "11"}, f"{ROWS}[1]/")
    assert scenario.broken() == {f"{ROWS}[1]/tn_ton": "constraint", "bang/giai_trinh_ton": "required"}
    scenario.answer("bang/giai_trinh_ton", "Một hồ sơ đất đai chuyển từ xã cũ sang.")
    assert scenario.broken() == {}


def test_f2_misses_a_field_that_had_open_files() -> None:
    scenario = _next_f2()
    scenario.fill({"ten_lv": "ho_tich", "tn_ton": "0", "dg_trong": "2"}, f"{ROWS}[1]/")
    assert scenario.broken() == {"bang/giai_trinh_ton": "required"}


def test_f2_after_a_gap_compares_with_nothing() -> None:
    scenario = _next_f2()
    scenario.fill({"ky/tu_ngay": "2026-12-15", "ky/den_ngay": "2027-01-14"})
    scenario.fill({"tn_ton": "20", "dg_trong": "22"}, f"{ROWS}[1]/")
    assert scenario.broken() == {}
