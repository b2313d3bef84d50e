"""Each rule finds what it is for, in its cell, and is silent beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop.forms.lint import RULES, Severity, check_form, say
from desktop.forms.lint.words import WORDS
from tests.forms.xlsforms import END_GROUP, END_REPEAT, GROUP, REPEAT, YES_NO, A, B, Row, form

FORMS = sorted((Path(__file__).resolve().parents[2] / "resources" / "forms").glob("*.xlsx"))
ONE = {"type": "select_one yn", "name": "s", "label": "S"}
MANY = {"type": "select_multiple yn", "name": "s", "label": "S"}
TEXT = {"type": "text", "name": "t", "label": "T"}
NOTE = {"type": "note", "name": "n", "label": "N"}
CALC = {"type": "calculate", "name": "c", "calculation": "${a} > 1"}
LONG = [{"list_name": "l", "name": f"c{at}", "label": f"Choice {at}"} for at in range(41)]
TWO = {"type": "integer", "name": "a", "label::Tiếng Việt (vi)": "Số", "label::English (en)": "Number"}
VI = {"default_language": "Tiếng Việt (vi)"}
SOFT = {**B, "bind::bx:warning": ". < 5", "bind::bx:warningMsg": "Many"}


def rules(*survey: Row, **more: Any) -> list[str]:
    """Rule and cell of every finding."""
    return [f"{one.rule} {one.place}" for one in check_form(form(*survey, **more)).findings]


def has(value: str) -> Row:
    return {**B, "relevant": value}


CASES: list[tuple[str, str, tuple[Row, ...], dict[str, Any], tuple[Row, ...], dict[str, Any]]] = [
    # rule, cell, what it finds (survey, other sheets), what it passes over (survey, other sheets)
    ("regex-open", "survey!D3", (A,
     {**TEXT, "constraint": "regex(., '[0-9]+')", "constraint_message": "!"}), {},
     (A, {**TEXT, "constraint": "regex(., '^[0-9]+$')", "constraint_message": "!"}), {}),
    ("number-of-text", "survey!D4", (TEXT, A, has("${t} + 1 > 2")), {},
     (TEXT, A, has("${t} > 2 and ${a} + 1 > 2")), {}),
    ("multiple-equals", "survey!D3", (MANY, has("${s} = 'y'")), {"choices": YES_NO},
     (MANY, has("selected(${s}, 'y')")), {"choices": YES_NO}),
    ("no-such-choice", "survey!D3", (ONE, has("${s} = 'yes'")), {"choices": YES_NO},
     (ONE, has("${s} = 'y' or ${s} = ''")), {"choices": YES_NO}),
    ("no-such-choice", "survey!D3", (MANY, has("selected(${s}, 'maybe')")), {"choices": YES_NO},
     (MANY, has("selected(${s}, 'n')")), {"choices": YES_NO}),
    ("repeat-outside", "survey!D5", (REPEAT, A, END_REPEAT, has("${a} > 1")), {},
     (REPEAT, A, has("${a} > 1"), END_REPEAT, {**TEXT, "relevant": "sum(${a}) > 1 and count(${r}) > 2"}), {}),
    ("repeat-outside", "survey!C5", (REPEAT, A, END_REPEAT, {**B, "label": "After ${a}"}), {},
     (REPEAT, A, {**B, "label": "After ${a}"}, END_REPEAT), {}),
    ("false-is-true", "survey!E4", (A, CALC, {**B, "relevant": "${c}"}), {},
     (A, {**CALC, "calculation": "${a} + 1"}, {**B, "relevant": "${c}"}), {}),
    ("false-is-true", "survey!E4", (A, CALC, {**B, "relevant": "not(${c}) and ${a} > 1"}), {},
     (A, CALC, {**B, "relevant": "${c} = 'true'"}), {}),
    ("changing-calculation", "survey!D3", (A, {**CALC, "calculation": "now()"}, has("${c} > 1")), {},
     (A, {**CALC, "calculation": "once(now())"}, has("${c} > 1")), {}),
    ("relevance-own", "survey!D3", (A, has("${b} = ''")), {}, (A, has("${a} = ''")), {}),
    ("relevance-own", "survey!D2", ({**GROUP, "relevant": "${a} = 1"}, A, END_GROUP), {},
     (A, {**GROUP, "relevant": "${a} = 1"}, B, END_GROUP), {}),
    ("never-relevant", "survey!D3", (A, {**B, "relevant": "false()", "required": "yes"}), {},
     (A, {**B, "relevant": "${a} = 1", "required": "yes"}), {}),
    ("filter-column", "survey!D3", (A, {**ONE, "choice_filter": "province = ${a}"}), {"choices": YES_NO},
     (A, {**ONE, "choice_filter": "province = ${a}"}),
      {"choices": [{**row, "province": "1"} for row in YES_NO]}),
    ("calculate-unread", "survey!B3", (A, CALC), {}, (A, CALC, has("${c} = 'true'")), {}),
    ("missing-translation", "survey!E2", ({**TWO, "label::English (en)": ""}, {**TWO, "name": "b"}),
     {"settings": VI}, (TWO, {**TWO, "name": "b"}), {"settings": VI}),
    ("language-column", "survey!F1", ({**TWO, "hint::English (en)": "Whole"},), {"settings": VI},
     ({**TWO, "hint::English (en)": "Whole", "hint::Tiếng Việt (vi)": "Nguyên"},), {"settings": VI}),
    ("constraint-message", "survey!D2", ({**A, "constraint": ". > 1"},), {},
     ({**A, "constraint": ". > 1", "constraint_message": "More"},), {}),
    ("soft-check-message", "survey!D2", ({**A, "bind::bx:warning": ". > 1"},), {}, (SOFT,), {}),
    ("soft-check-unasked", "survey!E3",
     (A, {**CALC, "bind::bx:warning": ". < 5", "bind::bx:warningMsg": "Many ${a}"}), {},
     (A, {**B, "calculation": "${a}", "bind::bx:warning": ". < 5", "bind::bx:warningMsg": "Many"}), {}),
    ("soft-check-unasked", "survey!D2",
     ({**TEXT, "name": "nguoi_lap", "bind::bx:warning": ". != ''", "bind::bx:warningMsg": "Who?"},), {},
     (REPEAT, {**TEXT, "name": "nguoi_lap", "bind::bx:warning": ". != ''", "bind::bx:warningMsg": "Who?"},
      END_REPEAT), {}),
    ("repeat-outside", "survey!E5", (REPEAT, A, END_REPEAT, {**SOFT, "bind::bx:warningMsg": "Than ${a}"}), {},
     (REPEAT, A, {**SOFT, "bind::bx:warningMsg": "Than ${a}"}, END_REPEAT), {}),
    ("missing-translation", "survey!G2",
     ({**TWO, "bind::bx:warning": ". > 1", "bind::bx:warningMsg": "!"},), {"settings": VI},
     ({**TWO, "bind::bx:warning": ". > 1", "bind::bx:warningMsg": "!", "bind::bx:warningMsg-en": "?"},),
     {"settings": VI}),
    ("required-note", "survey!D3", (A, {**NOTE, "required": "yes"}), {}, (A, {**NOTE, "required": "no"}), {}),
    ("required-readonly", "survey!E3", (A, {**B, "required": "yes", "readonly": "yes"}), {},
     (A, {**B, "required": "yes", "readonly": "yes", "calculation": "${a}"}), {}),
    ("same-label", "choices!C3", (ONE,), {"choices": [YES_NO[0], {**YES_NO[1], "label": "Yes"}]}, (ONE,),
     {"choices": YES_NO}),
    ("default-choice", "survey!D2", ({**ONE, "default": "maybe"},), {"choices": YES_NO},
     ({**ONE, "default": "y"},), {"choices": YES_NO}),
    ("list-unused", "choices!A2", (A,), {"choices": YES_NO}, (ONE,), {"choices": YES_NO}),
    ("long-list", "survey!A2", ({**ONE, "type": "select_one l"},), {"choices": LONG},
     ({**ONE, "type": "select_one l", "appearance": "autocomplete"},), {"choices": LONG}),
    ("no-version", "settings!2", (A,), {"settings": {"version": ""}}, (A,), {}),
    ("no-form-id", "settings!2", (A,), {"settings": {"form_id": ""}}, (A,), {}),
    ("no-title", "settings!2", (A,), {"settings": {"form_title": ""}}, (A,), {}),
    ("no-default-language", "settings!2", (TWO,), {}, (TWO,), {"settings": VI}),
    ("default-language", "settings!E2", (TWO,), {"settings": {"default_language": "vi"}}, (TWO,),
     {"settings": VI}),
    ("wrong-regime-periodicity", "settings!E2", (A,), {"settings": {"regime_periodicity": "weekly"}}, (A,),
     {"settings": {"regime_periodicity": "month quarter"}}),
    ("wrong-regime-due-days", "settings!F2", (A,),
     {"settings": {"regime_periodicity": "month", "regime_due_days": "soon"}}, (A,),
     {"settings": {"regime_periodicity": "month", "regime_due_days": "2"}}),
    ("wrong-regime-due-hours", "settings!F2", (A,),
     {"settings": {"regime_periodicity": "ad_hoc", "regime_due_hours": "0"}}, (A,),
     {"settings": {"regime_periodicity": "ad_hoc", "regime_due_hours": "24"}}),
    ("wrong-regime-every-hours", "settings!F2", (A,),
     {"settings": {"regime_periodicity": "ad_hoc", "regime_every_hours": "daily"}}, (A,),
     {"settings": {"regime_periodicity": "ad_hoc", "regime_every_hours": "24"}}),
    ("wrong-regime-windows", "settings!F2", (A,),
     {"settings": {"regime_periodicity": "thematic", "regime_windows": "2026-11-30 2026-11-01"}}, (A,),
     {"settings": {"regime_periodicity": "thematic", "regime_windows": "2026-11-01 2026-11-30"}}),
    ("no-namespace", "survey!D1", (SOFT,), {"settings": {"namespaces": ""}}, (SOFT,), {}),
    ("only-here-warning", "survey!D1", (SOFT,), {}, (A,), {}),
    ("only-here-previous", "survey!D1", ({**A, "bind::bx:previous": "${last-saved#a}"},), {}, (A,), {}),
    ("only-here-trend", "survey!D1", ({**A, "bind::bx:trend": "20 10"},), {}, (A,), {}),
    ("no-figure", "survey!D2", ({**TEXT, "bind::bx:trend": "rising"},), {},
     ({**A, "bind::bx:trend": "rising"},), {}),
    ("no-source", "survey!D2", ({**A, "bind::bx:from": "tl_bhyt"},), {},
     ({**A, "bind::bx:from": "dancu#tl_bhyt"},), {}),
    ("no-source", "survey!D3", (REPEAT, {**A, "bind::bx:from": "dancu#tl_bhyt"}, END_REPEAT), {},
     (REPEAT, A, END_REPEAT), {}),
    ("header-type", "survey!A2", ({**A, "name": "tu_ngay"},), {},
     ({**A, "name": "tu_ngay", "type": "date"},), {}),
    ("period-choice", "survey!A2", ({**ONE, "name": "ky_loai"},),
     {"choices": YES_NO, "settings": {"regime_periodicity": "month"}}, ({**ONE, "name": "ky_loai"},),
     {"choices": [*YES_NO, {"list_name": "yn", "name": "thang", "label": "Month"}],
      "settings": {"regime_periodicity": "month"}}),
    ("misspelt-column", "survey!D1", ({**A, "relavant": "1"},), {},
     ({**A, "relevant": "1", "ghi_chu": "x"},), {}),
    ("misspelt-column", "settings!E1", (A,), {"settings": {"defualt_language": "vi"}}, (A,),
     {"settings": {"owner": "x"}}),
    ("formula", "survey!C2", ({**A, "label": "=1+1"}, B), {}, (A,), {}),
    ("appearance-unknown", "survey!D2", ({**TEXT, "appearance": "multilne"},), {},
     ({**TEXT, "appearance": "multiline w3"},), {"settings": {"style": "theme-grid"}}),
    ("appearance-type", "survey!D2", ({**TEXT, "appearance": "likert"},), {},
     ({**ONE, "appearance": "likert columns-3"},),
     {"choices": YES_NO}),
    ("appearance-here", "survey!D2", ({**REPEAT, "appearance": "table"}, A, END_REPEAT), {},
     ({**REPEAT, "appearance": "field-list"}, A, END_REPEAT), {}),
    ("width-without-grid", "survey!D2", ({**A, "appearance": "w2"},), {}, ({**A, "appearance": "w2"},),
     {"settings": {"style": "pages theme-grid"}}),
    ("not-asked-here", "survey!A3", (A, {"type": "start-geopoint", "name": "p"}), {}, (A,
     {**TEXT, "type": "file"}), {}),
    ("not-asked-here", "survey!D2", ({**TEXT, "type": "image", "appearance": "signature"},), {},
     ({**TEXT, "type": "image"},), {}),
    ("repeat-in-field-list", "survey!A3",
     ({**GROUP, "appearance": "field-list"}, REPEAT, A, END_REPEAT, END_GROUP), {},
     (GROUP, {**REPEAT, "appearance": "field-list"}, A, END_REPEAT, END_GROUP), {}),
    ("some-clients", "survey!D3", (A, has("${last-saved#a} > 1")), {},
     (A, {**B, "bind::bx:warning": ". > ${last-saved#a}", "bind::bx:warningMsg": "!"}), {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "cell", "survey", "more", "fine", "fine_more"),
    CASES,
    ids=[f"{case[0]}-{at}" for at, case in enumerate(CASES)],
)
def test_a_rule(
    rule: str,
    cell: str,
    survey: Sequence[Row],
    more: dict[str, Any],
    fine: Sequence[Row],
    fine_more: dict[str, Any],
) -> None:
    assert f"{rule} {cell}" in rules(*survey, **more)
    assert not [found for found in rules(*fine, **fine_more) if found.startswith(f"{rule} ")]


#: Tried by tests of their own below.
_BY_THEMSELVES = {"missing-file", "linked-file"}


def test_every_rule_is_tried() -> None:
    assert {case[0] for case in CASES} | _BY_THEMSELVES == set(WORDS)


def test_a_file_that_is_not_beside_the_workbook(tmp_path: Path) -> None:
    survey = (
        {**A, "calculation": "pulldata('xa', 'ten', 'ma', '1')"},
        {**ONE, "type": "select_one_from_file tinh.csv"},
    )
    path = tmp_path / "thu.xlsx"
    path.write_bytes(form(*survey))
    missing = [one for one in check_form(path).findings if one.rule == "missing-file"]
    assert [(str(one.place), one.values["file"]) for one in missing] == [
        ("survey!D2", "xa.csv"),
        ("survey!A3", "tinh.csv"),
    ]
    (tmp_path / "thu-media").mkdir()
    (tmp_path / "thu-media" / "xa.csv").write_text("ten,ma\nBà Nà,1\n", "utf-8")
    (tmp_path / "tinh.csv").write_text("name,label\n48,Đà Nẵng\n", "utf-8")
    checked = check_form(path)
    assert not [one for one in checked.findings if one.rule == "missing-file"]
    assert checked.compiled is not None
    assert set(checked.compiled.attachments) == {"xa.csv", "tinh.csv"}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_forms_of_the_commune_are_clean(path: Path) -> None:
    found = [one for one in check_form(path).findings if one.severity is not Severity.HINT]
    assert [f"{one.place}: {say(one, 'en')}" for one in found] == []


def test_rules_are_functions_that_say_what_they_find() -> None:
    assert all(rule.__doc__ for rule in RULES)
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", WORDS)
def test_words_are_there_in_three_languages_with_the_same_gaps(rule: str) -> None:
    gaps = [set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text)) for text in WORDS[rule]]
    assert all(WORDS[rule])
    assert len(set(WORDS[rule])) == 3
    assert gaps[0] == gaps[1] == gaps[2]


@pytest.mark.parametrize(
    ("said", "found"),
    [("20%", True), ("20 -1", True), ("rise", True), ("1 2 3", True), ("20,5 10", True)]
    + [(said, False) for said in ("20", "20.5 10", "0 1", "rising", "no", " 20  10 ")],
)
def test_a_trend_that_cannot_be_read_is_named_once_in_its_cell(said: str, found: bool) -> None:
    survey = ({**GROUP, "bind::bx:trend": said}, A, END_GROUP)
    assert [one for one in rules(*survey) if "D2" in one] == ["no-trend survey!D2"] * found
