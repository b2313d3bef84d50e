"""Figures far from last time's: what is asked, what never is, where the form says so."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms import FormInstance, SoftWarning, compile_xlsform, parse_form
from desktop.forms.migrate import move
from desktop.forms.trend import Trend, read_trend
from tests.forms.filling import cds57, dancu, find, ktxh, ngheo, thientai, tthc
from tests.forms.scenario import FORMS, context, xform

OURS = "urn:baocaoxa:xforms"
BX = f'xmlns:bx="{OURS}"'
NUMBERS = st.decimals(-(10**9), 10**9, places=2).map(lambda number: f"{number:f}")
LAST = "<data id='t'><g><a>100</a><b>100</b><c>100</c><d>100</d></g><r><k>x</k><n>100</n></r></data>"


def opened(own: str = "", last: str | None = LAST, version: str = "1") -> FormInstance:
    """Figures a to d and a text in a group that asks at 20 per cent and 10 units, and a table."""
    binds = (
        f'<bind nodeset="/data/g" {BX} bx:trend="20 10"/><bind nodeset="/data/r/k"/>'
        '<bind nodeset="/data/g/a" type="int"/><bind nodeset="/data/g/t" type="string"/>'
        '<bind nodeset="/data/g/c" type="int"/><bind nodeset="/data/g/d" type="int"/>'
        f'<bind nodeset="/data/r" {BX} bx:trend="20"/>'
        f'<bind nodeset="/data/r/n" type="int" {BX} bx:previous="'
        "instance('__last-saved')/data/r[k = current()/../k]/n\"/>" + own
    )
    form = xform(
        "<g><a/><b/><c/><d/><t/></g><r><k/><n/></r>",
        binds,
        "".join(f'<input ref="/data/g/{name}"/>' for name in "abcdt")
        + '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/k"/>'
        '<input ref="/data/r/n"/></repeat></group>',
        '<instance id="__last-saved" src="jr://instance/last-saved"/>',
    ).replace('version="1"', f'version="{version}"', 1)
    return parse_form(form).new(context(last_saved=last))


def asked(instance: FormInstance) -> set[str]:
    return {each.ref.removeprefix("/data/") for each in instance.warnings()}


@given(NUMBERS, NUMBERS, st.integers(0, 300), st.integers(0, 1000))
def test_asked_is_what_is_further_than_both(before: str, now: str, percent: int, least: int) -> None:
    old, new = Fraction(before), Fraction(now)
    far = abs(new - old) >= least and abs(new - old) > Fraction(percent, 100) * abs(old)
    trend = Trend(Decimal(percent), Decimal(least))
    assert trend.kept(before, now) is not far
    assert Trend().kept(before, now) is (new >= old)
    assert all(
        each.kept(blank, now) and each.kept(now, blank) for each in (trend, Trend()) for blank in ("", "x")
    )


def test_what_a_form_may_say() -> None:
    assert read_trend("20 50") == Trend(Decimal(20), Decimal(50))
    assert read_trend("20") == Trend(Decimal(20), Decimal(10))
    assert (read_trend("rising"), read_trend("no")) == (Trend(), None)


@pytest.mark.parametrize(
    ("now", "is_asked"),
    [("121", True), ("120", False), ("80", False), ("79", True), ("0", True), ("", False), ("x", False)],
)
def test_a_group_says_it_for_its_figures(now: str, is_asked: bool) -> None:
    instance = opened()
    instance.answer("/data/g/a", now)
    instance.answer("/data/g/t", "121")
    assert asked(instance) == ({"g/a"} if is_asked else set())
    drift = instance.node("/data/g/a").drift
    assert drift == (Trend(Decimal(20), Decimal(10)) if is_asked else None)


def test_a_few_more_of_a_few_are_not_asked_about() -> None:
    for before, now, is_asked in (("1", "2", False), ("0", "9", False), ("0", "10", True), ("4", "14", True)):
        instance = opened(last=f"<data id='t'><g><a>{before}</a></g></data>")
        instance.answer("/data/g/a", now)
        assert bool(asked(instance)) is is_asked, (before, now)


@pytest.mark.parametrize(
    "last", [None, "<data id='t'><g><a/></g></data>", "<data id='t'><g><a>ba</a></g></data>"]
)
def test_nothing_is_asked_where_last_time_is_not_known(last: str | None) -> None:
    instance = opened(last=last)
    instance.answer("/data/g/a", "5000")
    assert instance.warnings() == ()


def test_what_others_make_is_asked_where_they_stand_unless_it_says_so_itself() -> None:
    made = (
        f'<bind nodeset="/data/g/b" type="int" calculate="/data/g/a * 1" {BX} {{}}/>'
        f'<bind nodeset="/data/g/c" readonly="true()" {BX} {{}}/>'
        f'<bind nodeset="/data/g/d" {BX} bx:sum="a" {{}}/>'
    )
    for own, found in (
        ("", {"g/a"}),
        ('bx:trend="50"', {"g/a", "g/b", "g/c", "g/d"}),
        ('bx:trend="no"', {"g/a"}),
    ):
        instance = opened(made.replace("{}", own))
        for name in "acd":
            instance.answer(f"/data/g/{name}", "200")
        assert asked(instance) == found


def test_a_running_total_may_only_rise() -> None:
    instance = opened(f'<bind nodeset="/data/g/b" type="decimal" {BX} bx:trend="rising"/>')
    for now, found in (("100", set()), ("9000", set()), ("99.99", {"g/b"})):
        instance.answer("/data/g/b", now)
        assert asked(instance) == found
    assert instance.node("/data/g/b").drift == Trend()


def test_a_row_is_compared_with_its_own_row_of_last_time() -> None:
    instance = opened()
    instance.answer("/data/r[1]/n", "200")
    assert asked(instance) == set()
    change = instance.answer("/data/r[1]/k", "x")
    assert "/data/r[1]/n" in change.refs
    assert asked(instance) == {"r[1]/n"}
    instance.confirm("/data/r[1]/n", "Gộp hai thôn")
    instance.answer("/data/r[1]/k", "y")
    assert instance.node("/data/r[1]/n").reason == ""


def test_the_reason_travels_and_ends_with_the_doubt() -> None:
    instance = opened()
    instance.answer("/data/g/a", "150")
    assert b"urn:baocaoxa" not in instance.serialize()
    instance.confirm("/data/g/a", "Sáp nhập hai xã")
    assert instance.warnings() == (SoftWarning("/data/g/a", "", "Sáp nhập hai xã"),)
    again = instance.definition.restore(instance.serialize(), context(last_saved=LAST))
    assert again.node("/data/g/a").reason == "Sáp nhập hai xã"
    again.answer("/data/g/a", "110")
    assert b"reason" not in again.serialize()


def test_beside_the_forms_own_check_there_is_one_question() -> None:
    own = f'<bind nodeset="/data/g/b" type="int" {BX} bx:warning=". &lt; 300" bx:warningMsg="Nhiều quá"/>'
    instance = opened(own)
    for now, words, far in (("301", "Nhiều quá", True), ("299", "", True)):
        instance.answer("/data/g/b", now)
        assert instance.warnings() == (SoftWarning("/data/g/b", words, ""),)
        assert (instance.node("/data/g/b").drift is not None) is far
    instance.answer("/data/g/b", "110")
    assert instance.warnings() == ()


def test_what_cannot_be_read_is_told_and_asks_nothing() -> None:
    instance = opened(f'<bind nodeset="/data/g/a" {BX} bx:trend="a fifth"/>')
    (note,) = (each for each in instance.definition.warnings if "trend" in each)
    assert "/data/g/a, trend: 'a fifth'" in note
    instance.answer("/data/g/b", "1")
    assert instance.warnings() == ()


def test_a_reason_given_to_an_older_version_goes_along() -> None:
    check = f'<bind nodeset="/data/g/a" {BX} bx:trend="no" bx:warning=". &lt; 120" bx:warningMsg="Tăng"/>'
    old, new = opened(check), opened(version="2")
    old.answer("/data/g/a", "150")
    old.confirm("/data/g/a", "Sáp nhập")
    moved = move(old, new.definition, context(last_saved=LAST))
    assert moved.instance.node("/data/g/a").reason == "Sáp nhập"
    assert moved.asked == ()


# The forms of the commune.

SHIPPED = ("cds57", "tthc", "ktxh", "thientai", "dancu", "ngheo_ntm")
ROW = "linh_vuc[1]"
#: Form, figure, what is asked about, the nearest that is not; beside `tests/e2e/values.py` of last time.
ASKED = (
    ("cds57", "cb_maytinh", "31", "32"),
    ("cds57", "cb_taphuan", "32", "31"),
    ("cds57", "vb_di", "260", "259"),
    ("cds57", "hs_cv", "421", "420"),
    ("cds57", "thon_dien", "16", "18"),
    ("cds57", "bdhvs_luot", "46", "47"),
    ("cds57", "hk_qr", "331", "332"),
    ("cds57", "nv_tong", "38", "37"),
    ("tthc", f"{ROW}/tn_tt", "170", "169"),
    ("tthc", f"{ROW}/gq_qua", "14", "13"),
    ("tthc", "pakn_nhan", "26", "25"),
    ("tthc", "hailong_phieu", "145", "144"),
    ("ktxh", "thu_th", "4610.5", "4610"),
    ("ktxh", "dtc_kh", "25801", "25800"),
    ("ktxh", "dt_lua_kh", "1033", "1032"),
    ("ktxh", "ld_vl", "58", "57"),
    ("ktxh", "tngt_vu", "6", "5"),
    ("ktxh", "tcd_luot", "61", "60"),
    ("thientai", "ho_ah", "311", "313"),
    ("thientai", "nha_ngap", "239", "240"),
    ("thientai", "gia_cam", "3249", "3250"),
    ("thientai", "duong_m", "1349", "1350"),
    ("thientai", "uoc_tien", "18599", "18600"),
    ("dancu", "thon[1]/ct01", "295", "294"),
    ("dancu", "thon[1]/ct02", "1043", "1042"),
    ("dancu", "thon[1]/ct10", "578", "577"),
    ("dancu", "ks_dung_nu", "33", "32"),
    ("dancu", "ds_den", "54", "53"),
    ("ngheo_ntm", "ho_tong", "8314", "8313"),
    ("ngheo_ntm", "hn_thoat", "62", "61"),
    ("ngheo_ntm", "th_01", "94", "93"),
    ("ngheo_ntm", "tc_02/so_ct_dat", "6", "7"),
)


def _after(make: Callable[..., FormInstance], period: str) -> FormInstance:
    """A report with the very figures of the one before it."""
    last = make().serialize()
    return make().definition.restore(make(period).snapshot(), context(last_saved=last))


def again(form: str) -> FormInstance:
    """The next report of a form, with the figures that an officer would write."""
    made: dict[str, Callable[[], FormInstance]] = {
        "cds57": lambda: _after(cds57, "2026-12"),
        "tthc": lambda: _after(tthc, "2026-12"),
        "ktxh": ktxh,
        "thientai": lambda: thientai(later=True),
        "dancu": lambda: dancu("2026-12", dancu("2026-11").serialize()),
        "ngheo_ntm": lambda: ngheo(ngheo().serialize()),
    }
    return made[form]()


@pytest.mark.parametrize(("form", "name", "odd", "usual"), ASKED)
def test_a_figure_far_from_last_time_is_asked_about(form: str, name: str, odd: str, usual: str) -> None:
    instance = again(form)
    ref = find(instance, name)
    instance.answer(ref, odd)
    assert instance.node(ref).drift is not None
    instance.answer(ref, usual)
    assert instance.node(ref).drift is None


@pytest.mark.parametrize("form", SHIPPED)
def test_the_same_figures_again_and_the_first_report_ask_nothing(form: str) -> None:
    instance = again(form)
    assert [ref for ref in asked(instance) if instance.node(f"/data/{ref}").drift] == (
        ["chan_nuoi/lon"] if form == "ktxh" else []
    )
    alone = instance.definition.restore(instance.snapshot(), context())
    assert not any(node.drift for node in alone.walk())


def test_damage_that_moves_to_a_worse_degree_is_not_asked_about_but_less_of_it_is() -> None:
    instance = again("thientai")
    for name, now in (("nha_30_kc", "15"), ("nha_50_kc", "6")):
        instance.answer(find(instance, name), now)
    assert not any(node.drift for node in instance.walk())
    instance.answer(find(instance, "nha_30_kc"), "9")
    assert [node.name for node in instance.walk() if node.drift] == ["nha_tong"]


def test_a_new_year_begins_its_running_total_anew() -> None:
    january = ktxh("2027-01")
    january.answer(find(january, "dtc_gn"), "1")
    assert january.node(find(january, "dtc_gn")).drift is None


@pytest.mark.parametrize("form", SHIPPED)
def test_other_clients_meet_attributes_they_pass_over(form: str) -> None:
    root = fromstring(compile_xlsform(FORMS / f"{form}.xlsx").xml)
    bearing = [each for each in root.iter() if any("trend" in name for name in each.attrib)]
    assert bearing
    assert {each.tag.rpartition("}")[2] for each in bearing} == {"bind"}
    assert {name for each in bearing for name in each.attrib if "trend" in name} == {f"{{{OURS}}}trend"}


#: Figures with a last time that is not compared, and why.
NOT_COMPARED = {
    # The parts of nv_tong; an incident is described in words.
    "cds57": {"nv_ht", "nv_dangth", "sco_attt"},
    # They go with what was received, and are held by its sums; tn_ton is last time's figure itself.
    "tthc": {
        *("co_phi", "dg_trong", "gq_dung", "gq_truoc", "hailong_dat", "pakn_dung", "sh_dauvao", "sh_ketqua"),
        *("tn_ton", "tt_online", "tt_toantrinh"),
    },
    # Worked out from last time's; from F5; of a season; named in words.
    "ktxh": {"chi_lk", "thu_lk", "don_ton", "bhyt_tl", "dt_lua_gieo", "dt_lua_thu", "dich_huy"},
    # The form has its own words for persons; of degrees of damage the totals are compared; from F3.
    "thientai": {
        *("chet", "mat_tich", "bi_thuong", "dt_lua_gieo"),
        *(f"nha_{degree}_{kind}" for degree in (100, 70, 50, 30) for kind in ("kc", "bkc", "tkc", "ds")),
        *(f"{what}_{degree}" for degree in (100, 70, 50, 30) for what in ("lua", "hoamau", "caylaunam")),
    },
    # Sums of what is compared; ds_dau is last time's figure itself.
    "dancu": {"ks_dung", "ks_muon", "ks_lai", "ds_cuoi", "ds_dau"},
    # The same; so_ct is what the group of communes has.
    "ngheo_ntm": {"hn_cuoi", "hn_dau", "hcn_cuoi", "hcn_dau", "so_ct"},
}


@pytest.mark.parametrize("form", SHIPPED)
def test_whatever_has_a_last_time_is_compared_or_named_here(form: str) -> None:
    left = set()
    for node in again(form).walk():
        bind = node._element.spec.bind
        figure = node.control and node.datatype in {"int", "decimal"} and node.previous and not node.readonly
        if figure and bind is not None and bind.trend is None:
            left.add(node.name)
    assert left == NOT_COMPARED[form]
