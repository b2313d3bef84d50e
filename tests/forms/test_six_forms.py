"""F3 to F6, every rule once: a good value passes, a bad one is refused, an unusual one is asked about.

F1 and F2 stand in `test_published.py`. The tables are written from the rules of the reports, not from
the workbooks, so that a rule lost or bent in a workbook fails here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from openpyxl import load_workbook

from desktop.forms import FormInstance, compile_xlsform
from tests.e2e import values
from tests.forms.filling import begun, dancu, find, ktxh, ngheo, plain, put, put_row, thientai
from tests.forms.scenario import FORMS as WORKBOOKS
from tests.forms.scenario import context, published

FORMS: Mapping[str, Callable[[], FormInstance]] = {
    "ktxh": ktxh,
    "thientai": thientai,
    "thientai later": lambda: thientai(later=True),
    "dancu": dancu,
    "ngheo_ntm": ngheo,
}
#: What the values are unusual in, as they are: the confirmed ones of the officer's day.
UNUSUAL = {"ktxh": {"lon"}, "thientai later": {"mat_tich"}}

#: Form, question, a bad answer, a good one beside the answer it has.
ERRORS = (
    ("ktxh", "thu_lk", "45070.74", "45070.75"),
    ("ktxh", "chi_lk", "69801", "69800"),
    ("ktxh", "dtc_gn", "21500.5", "21500"),
    ("ktxh", "dt_lua_thu", "852.5", None),
    ("ktxh", "sl_lua", "3782", "3781"),
    ("ktxh", "sl_lua", "3706", "3707"),
    ("ktxh", "bhyt_tl", "100.1", "100"),
    ("ktxh", "tngt_vu", "0", "1"),
    ("ktxh", "ld_xkld", "53", "52"),
    ("ktxh", "don_gq", "16", "15"),
    ("thientai", "lan_bc", "tiep", "dau"),
    ("thientai", "bat_dau", "2026-11-16T08:31:00.000+07:00", None),
    ("thientai", "chot_luc", "2026-11-16T08:31:00.000+07:00", "2026-11-16T08:30:00.000+07:00"),
    ("thientai", "chot_luc", "2026-11-14T21:59:00.000+07:00", "2026-11-14T22:00:00.000+07:00"),
    ("dancu", "so_thon", "0", None),
    ("dancu", "so_thon", "301", None),
    ("dancu", "thon[2]/ten_thon", "Phú Thượng", "Phú Thượng 2"),
    ("dancu", "thon[1]/ct03", "246", None),
    ("dancu", "thon[1]/ct04", "238", "237"),
    ("dancu", "thon[1]/ct05", "870", "869"),
    ("dancu", "thon[1]/ct06", "870", "869"),
    ("dancu", "thon[1]/ct07", "870", "869"),
    ("dancu", "thon[1]/ct08", "205", "204"),
    ("dancu", "thon[1]/ct09", "246", "245"),
    ("dancu", "thon[1]/ct10", "870", "869"),
    ("dancu", "thon[1]/ct11", "870", "869"),
    ("dancu", "ks_dung", "29", "28"),
    ("dancu", "ks_muon", "2", "3"),
    ("dancu", "ks_lai", "0", "1"),
    ("dancu", "ds_cuoi", "25175", "25176"),
    ("ngheo_ntm", "ho_rasoat", "6929", "6928"),
    ("ngheo_ntm", "hn_thoat", "139", None),
    ("ngheo_ntm", "hn_cuoi", "110", "109"),
    ("ngheo_ntm", "hn_dtts", "110", "109"),
    ("ngheo_ntm", "hn_nu_chuho", "110", "109"),
    ("ngheo_ntm", "hcn_thoat", "206", None),
    ("ngheo_ntm", "hcn_cuoi", "191", "190"),
    *(("ngheo_ntm", f"th_{number:02d}", "421", "420") for number in range(1, 13)),
    *(
        ("ngheo_ntm", f"tc_{place:02d}/so_ct_dat", str(count + 1), str(count))
        for place, (count, _met) in enumerate(values.NTM, 1)
    ),
    ("ngheo_ntm", "tc_10/so_ct", "4", "3"),
)

#: Form, question, an unusual answer, the nearest usual one.
WARNINGS = (
    ("ktxh", "thu_lk", "78000.1", None),
    ("ktxh", "chi_lk", "117600.1", None),
    ("ktxh", "dtc_gn", "14309", "14310"),
    ("ktxh", "trau", "329", "330"),
    ("ktxh", "trau", "495", "494"),
    ("ktxh", "bo", "2547", "2548"),
    ("ktxh", "lon", "5135", "5136"),
    ("ktxh", "gia_cam", "69961", "69960"),
    ("ktxh", "don_ton", "5", "4"),
    ("thientai", "nguoi_ah", "311", "312"),
    ("thientai", "ho_sotan", "313", "312"),
    ("thientai", "uoc_tien", "0", "0.5"),
    ("thientai", "dt_lua_gieo", "103.9", "104"),
    ("thientai later", "chet", "0", "1"),
    ("thientai later", "mat_tich", "1", "2"),
    ("thientai later", "bi_thuong", "4", "5"),
    ("thientai later", "chot_luc", "2026-11-15T17:00:00.000+07:00", "2026-11-15T17:01:00.000+07:00"),
    ("dancu", "thon[1]/ct02", "734", "735"),
    ("dancu", "thon[1]/ct02", "1103", "1102"),
    ("dancu", "ds_cuoi", "25176", None),
)

#: What may stay blank.
OPTIONAL = {
    *("dich_ten", "toa_do"),
    *("kho_khan", "kien_nghi", "nguoi_lap"),
}


def broken(instance: FormInstance) -> dict[str, str]:
    return {violation.ref: str(violation.kind) for violation in instance.violations()}


def unusual(instance: FormInstance) -> set[str]:
    return {warning.ref.rpartition("/")[2] for warning in instance.warnings()}


@pytest.mark.parametrize("form", FORMS)
def test_the_officers_values_are_right(form: str) -> None:
    instance = FORMS[form]()
    assert broken(instance) == {}
    assert unusual(instance) == UNUSUAL.get(form, set())


@pytest.mark.parametrize(("form", "name", "bad", "good"), ERRORS)
def test_a_rule_is_broken_and_kept(form: str, name: str, bad: str, good: str | None) -> None:
    instance = FORMS[form]()
    if name == "tngt_vu":
        put(instance, {"tngt_chet": "0", "tngt_bt": "1"})
    ref = find(instance, name)
    instance.answer(ref, bad)
    where = ref.replace("bat_dau", "chot_luc") if name == "lan_bc" else ref
    assert broken(instance).get(where) == "constraint", broken(instance)
    for language in instance.definition.languages:
        instance.set_language(language)
        assert len(instance.node(where).message) > 15
    if good is not None:
        instance.answer(ref, good)
        assert ref not in broken(instance)


@pytest.mark.parametrize(("form", "name", "odd", "usual"), WARNINGS)
def test_an_unusual_answer_is_asked_about(form: str, name: str, odd: str, usual: str | None) -> None:
    instance = FORMS[form]()
    if odd == "25176":
        instance.answer(find(instance, "thon[1]/ct02"), "870")
    elif name in {"thu_lk", "chi_lk"}:  # the running total itself must be right to be only unusual
        before = {"thu_lk": 41250.5, "chi_lk": 63915.75}[name]
        instance.answer(find(instance, f"{name[:3]}_th"), str(float(odd) - before))
    ref = find(instance, name)
    instance.answer(ref, odd)
    assert instance.node(ref).warning or instance.node(ref).drift
    assert instance.node(ref).valid
    instance.confirm(ref, "Đã kiểm tra lại với thôn.")
    assert 'reason="Đã kiểm tra lại với thôn."' in instance.serialize().decode()
    if usual is not None:
        instance.answer(ref, usual)
        assert instance.node(ref).warning is None


@pytest.mark.parametrize("form", FORMS)
def test_every_figure_is_asked_for_and_none_is_negative(form: str) -> None:
    """Blank is not zero; only what the rules let be blank may be."""
    instance = FORMS[form]()
    asked = [
        (node, str(node.value))
        for node in instance.walk()
        if node.control in {"input", "select1"} and node.value and not node.readonly and not node.computed
    ]
    assert len(asked) > 25
    for node, before in asked:
        if node.datatype in {"int", "decimal"}:
            instance.answer(node.ref, "-1")
            assert instance.node(node.ref).violation == "constraint", node.ref
        if node.name not in OPTIONAL and "thon[" not in node.ref.replace("thon[1]", ""):
            instance.answer(node.ref, "")
            assert instance.node(node.ref).violation == "required", node.ref
        instance.answer(node.ref, before)


def test_f3_follows_the_month_before() -> None:
    instance = ktxh()
    assert {name: instance.node(find(instance, name)).value for name in ("tl_thu", "tl_chi", "tl_dtc")} == {
        "tl_thu": "86.67",
        "tl_chi": "89.03",
        "tl_dtc": "79.19",
    }
    assert instance.node(find(instance, "tl_gieo")).value == "99.12"
    assert instance.node(find(instance, "don_ton")).previous == "4"
    assert instance.node(find(instance, "trau")).previous == "412"


def test_f3_starts_anew_in_january_and_knows_nothing_after_a_gap() -> None:
    january = ktxh("2027-01")
    assert broken(january) == {
        find(january, "thu_lk"): "constraint",
        find(january, "chi_lk"): "constraint",
    }
    put(january, {"thu_lk": "3.820,25", "chi_lk": "5.884,25"})
    assert broken(january) == {}
    gap = begun("ktxh", "2026-12", begun("ktxh", "2027-01").serialize())
    put(gap, {**values.KTXH, "thu_lk": "1", "don_ton": "90"})
    assert broken(gap) == {}


def test_f3_asks_for_the_disease_and_the_rice() -> None:
    instance = ktxh()
    put(instance, {"dich_ten": ""})
    assert broken(instance) == {find(instance, "dich_ten"): "required"}
    put(instance, {"dich_huy": "0"})
    assert broken(instance) == {}
    put(instance, {"ns_lua": "", "sl_lua": ""})
    assert set(broken(instance)) == {find(instance, "ns_lua"), find(instance, "sl_lua")}
    put(instance, {"dt_lua_thu": "0"})
    assert broken(instance) == {}


def test_f4_adds_up_its_grid_and_its_levels() -> None:
    instance = thientai()
    computed = {node.name: node.value for node in instance.walk() if node.computed}
    assert computed == {
        "tu_ngay": "2026-11-14",
        "den_ngay": "2026-11-15",
        "nha_100": "7",
        "nha_70": "10",
        "nha_50": "17",
        "nha_30": "45",
        "nha_kc": "16",
        "nha_bkc": "34",
        "nha_tkc": "22",
        "nha_ds": "7",
        "nha_tong": "79",
        "lua_ha": "104",
        "hoamau_ha": "15.5",
        "caylaunam_ha": "5.5",
    }
    empty = begun("thientai", "")
    assert {node.value for node in empty.walk() if node.computed} == {""}


def test_f4_goes_on_from_the_report_before() -> None:
    instance = thientai(later=True)
    kept = {name: plain(text) for name, text in (values.THIENTAI | values.THIENTAI_LATER).items()}
    kept.pop("toa_do")
    assert {name: instance.node(find(instance, name)).value for name in kept} == kept
    assert instance.node(find(instance, "mat_tich")).previous == "2"
    put(instance, {"lan_bc": "dau"})
    assert instance.node(find(instance, "mat_tich")).previous == ""
    assert unusual(instance) == set()


def test_f4_says_no_loss_only_where_nothing_is_lost() -> None:
    instance = begun("thientai", "")
    zeros = {name: "0" for name, text in values.THIENTAI.items() if plain(text).replace(".", "").isdigit()}
    put(instance, {"lan_bc": "dau", **values.THIENTAI, **zeros})
    assert unusual(instance) == set()
    put(instance, {"tram_yt": "1"})
    assert unusual(instance) == {"uoc_tien"}


def test_f5_adds_its_villages_up() -> None:
    instance = dancu()
    totals = {name: instance.node(find(instance, name)).value for name in values.DANCU_TOTALS}
    assert totals == {name: str(total) for name, total in values.DANCU_TOTALS.items()}
    assert instance.node(find(instance, "tb_nhankhau")).value == "3.63"
    assert instance.node(find(instance, "tl_bhyt")).value == "95.81"


def test_f5_takes_its_villages_from_the_last_report() -> None:
    instance = dancu("2027-01", dancu("2026-12").serialize())
    fresh = begun("dancu", "2027-01", dancu("2026-12").serialize())
    assert fresh.node(find(fresh, "so_thon")).value == "22"
    names = [fresh.node(f"/data/bang/thon[{place}]/ten_thon").value for place in range(1, 23)]
    assert names == [row[0] for row in values.DANCU_ROWS]
    assert instance.node("/data/bang/thon[1]/ct01").previous == "245"
    assert unusual(instance) == {"ds_dau"}
    put(instance, {"ds_dau": "25176", "ds_cuoi": "25204"})
    assert unusual(instance) == {"ds_cuoi"}
    for odd, usual in (("195", "196"), ("295", "294")):
        put_row(instance, 1, ("Phú Thượng", odd, *values.DANCU_ROWS[0][2:]))
        assert "ct01" in unusual(instance)
        put_row(instance, 1, ("Phú Thượng", usual, *values.DANCU_ROWS[0][2:]))
        assert "ct01" not in unusual(instance)


def test_f5_keeps_domestic_violence_restricted() -> None:
    xml = compile_xlsform(WORKBOOKS / "dancu.xlsx").xml.decode()
    binds = [part for part in xml.split("<bind ") if 'restricted="yes"' in part]
    assert [bind.split('"')[1].rpartition("/")[2] for bind in binds] == ["ct14", "t_ct14"]


def test_f6_counts_criteria_and_asks_for_evidence() -> None:
    instance = ngheo()
    together = {name: instance.node(find(instance, name)).value for name in ("ct_tong", "ct_dat_tong")}
    assert together == {"ct_tong": "47", "ct_dat_tong": "41"}
    assert instance.node(find(instance, "tc_dat_tong")).value == "6"
    assert {instance.node(find(instance, name)).value for name in ("tl_hn", "tl_hcn")} == {"1.57", "2.74"}
    for place, (count, met) in enumerate(values.NTM, 1):
        assert instance.node(find(instance, f"tc_{place:02d}/dat")).value == str(int(count == met))
        put(instance, {f"tc_{place:02d}/minh_chung": ""})
    wanted = [f"tc_{place:02d}" for place, (count, met) in enumerate(values.NTM, 1) if count == met]
    assert [ref.split("/")[-2] for ref in broken(instance)] == wanted


def test_f6_reads_its_thresholds_from_the_lists() -> None:
    instance = ngheo()
    note = instance.node(find(instance, "chuan"))
    assert "1,9 triệu" in note.label
    assert "2,2 triệu" in note.label
    put(instance, {"khu_vuc": "thanh_thi"})
    assert "2,5 triệu" in note.label
    assert "2,8 triệu" in note.label
    names = {item.value for item in instance.node(find(instance, "nhom_xa")).choices}
    assert names == {"1", "2", "3"}


def test_f6_begins_where_the_last_review_ended() -> None:
    instance = ngheo(last=ngheo().serialize())
    assert unusual(instance) == {"hn_dau", "hcn_dau"}
    assert instance.node(find(instance, "hn_dau")).previous == "109"


@pytest.mark.parametrize("form", ["ktxh", "thientai", "dancu", "ngheo_ntm"])
def test_an_untouched_report_shouts_at_nobody(form: str) -> None:
    instance = published(form).new(context())
    assert instance.warnings() == ()
    assert {violation.kind for violation in instance.violations()} == {"required"}


#: Rules that stand in a test of their own.
ELSEWHERE = {"ma_xa", "den_ngay", "so_ct", "ct01", "ds_dau", "hn_dau", "hcn_dau"}


@pytest.mark.parametrize("form", ["ktxh", "thientai", "dancu", "ngheo_ntm"])
@pytest.mark.parametrize(
    ("column", "plain_rule", "table"),
    [("constraint", ". >= 0", ERRORS), ("bind::bx:warning", "", WARNINGS)],
)
def test_every_rule_of_a_workbook_stands_in_a_table(
    form: str, column: str, plain_rule: str, table: tuple[tuple[str, str, str, str | None], ...]
) -> None:
    sheet = load_workbook(WORKBOOKS / f"{form}.xlsx")["survey"]
    head, *rows = sheet.iter_rows(values_only=True)
    name, rule = head.index("name"), head.index(column)
    ruled = {row[name] for row in rows if row[rule] and row[rule] != plain_rule}
    tried = {case[1].rpartition("/")[2] for case in table if case[0].split()[0] == form}
    assert ruled - tried - ELSEWHERE - {"lan_sua"} == set()
    assert len(ruled) > 2
