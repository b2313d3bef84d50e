"""Templates: filled in with the answers, refused with the place, and never a program."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.documents import template, values, word
from desktop.documents.decree30 import body_paragraph, body_runs
from desktop.documents.values import Answer
from desktop.domain.errors.documents import AnswerTooLong, TemplateInvalid
from desktop.domain.numerals import in_words
from desktop.domain.paper import Paper, Run, Section
from desktop.forms import FormInstance
from tests.documents.papers import RESOURCES, cover
from tests.forms import filling

FORMS = ("cds57", "dancu", "ktxh", "ngheo_ntm", "thientai", "tthc")
VALUES: dict[str, Any] = {
    "tong": Answer("1.250", "1250", "Tổng số", "người", "1.200"),
    "trong": Answer(""),
    "ten": Answer("Bà Nà", "Bà Nà"),
    "thon": [
        {"ten_thon": Answer("Hòa", "Hòa"), "ho": Answer("12", "12")},
        {"ten_thon": Answer("Phú", "Phú"), "ho": Answer("7", "7")},
    ],
}


def docx(*paragraphs: str) -> bytes:
    return word.write(Paper("", "", (Section(tuple(body_paragraph(text) for text in paragraphs)),)))


def said(*paragraphs: str) -> list[str]:
    return ["".join(run.text for run in runs) for _, runs in template.filled(docx(*paragraphs), VALUES)]


def test_names_become_answers() -> None:
    assert said("Có {{ tong }} {{ tong.don_vi }}, kỳ trước {{ tong.truoc }}.") == [
        "Có 1.250 người, kỳ trước 1.200."
    ]
    assert said("{{ tong | bang_chu }}; {{ ten | hoa }}; {{ ten | thuong }}") == [
        "một nghìn hai trăm năm mươi; BÀ NÀ; bà Nà"
    ]
    assert said("Số {{ trong }} chưa có") == ["Số … chưa có"]


def test_paragraphs_that_depend_on_answers() -> None:
    text = (
        "{% if tong > 1000 %}",
        "Nhiều",
        "{% else %}",
        "Ít",
        "{% endif %}",
        "{% if trong %}",
        "Có",
        "{% endif %}",
    )
    assert said(*text) == ["Nhiều"]
    assert said("{{ 'đạt' if tong >= 1250 and not trong else 'chưa' }}") == ["đạt"]


def test_rows_one_after_another() -> None:
    assert said(
        "{% for dong in thon %}", "{{ loop.index }}. {{ dong.ten_thon }}: {{ dong.ho }} hộ", "{% endfor %}"
    ) == [
        "1. Hòa: 12 hộ",
        "2. Phú: 7 hộ",
    ]


def test_what_word_cut_in_two_is_joined_and_keeps_its_look() -> None:
    cut = body_runs((Run("Có {{ t"), Run("ong", bold=True), Run(" }} "), Run("người", italic=True)))
    made = template.filled(word.write(Paper("", "", (Section((cut,)),))), VALUES)
    assert made[0][1] == (Run("Có 1.250 "), Run("người", italic=True))
    bold = body_runs((Run("{{ tong }}", bold=True), Run(" người")))
    made = template.filled(word.write(Paper("", "", (Section((bold,)),))), VALUES)
    assert made[0][1] == (Run("1.250", bold=True), Run(" người"))


def test_round_quotation_marks_are_understood() -> None:
    assert said("{{ “đạt” if ten == ‘Bà Nà’ else “chưa” }}") == ["đạt"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Có {{ cb_tongg }} người", "cb_tongg"),
        ("{% if khong_co %}", "khong_co"),
        ("{{ tong.dau }}", "dau"),
        ("{% for x in khong_co %}", "khong_co"),
        ("{% for x in thon %}{{ x.sai }}{% endfor %}", "sai"),
    ],
)
def test_an_unknown_name_is_told_with_its_place(text: str, name: str) -> None:
    ends = (
        ("{% endif %}",)
        if text.startswith("{% if")
        else ("{% endfor %}",)
        if text.startswith("{% for x in k")
        else ()
    )
    with pytest.raises(TemplateInvalid) as refused:
        said("Đoạn đầu", text, *ends)
    assert (refused.value.why, refused.value.name) == ("unknown", name)
    assert refused.value.where == f"2: {text[:40]}"


@pytest.mark.parametrize(
    "text", ["{{ tong", "{{ tong }", "{% if tong %}", "{% endfor %}", "{{ tong + }}", "{{ }}"]
)
def test_what_is_not_closed_is_told(text: str) -> None:
    if text in {"{{ tong", "{{ tong }"}:
        with pytest.raises(TemplateInvalid) as refused:
            said(text, "{{ ten }}")
    else:
        with pytest.raises(TemplateInvalid) as refused:
            said(text)
    assert refused.value.why == "sign"


@pytest.mark.parametrize(
    "text",
    [
        "{{ tong.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ tong.number.__class__ }}",
        "{{ range(1000000000) }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'a' ~ 'b' }}",
        "{{ ten.text.format(tong) }}",
        "{{ self }}",
        "{{ ten['text'] }}",
        "{{ ten | attr('value') }}",
        "{% set x = 1 %}",
        "{% macro a() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% for a in thon recursive %}{% endfor %}",
        "{% for a in [1, 2] %}{% endfor %}",
        "{% for a in thon %}" * 3 + "{{ tong }}" + "{% endfor %}" * 3,
        "{{ cycler }}",
        "{{ lipsum() }}",
    ],
)
def test_a_template_is_no_program(text: str) -> None:
    with pytest.raises(TemplateInvalid) as refused:
        said(text)
    assert refused.value.why in {"forbidden", "unknown"}


def test_answers_cannot_make_paragraphs_or_signs() -> None:
    bad = {**VALUES, "ten": Answer("{{ tong }} \ue0000\ue000\ue011x\nhai", "x")}
    ((_, runs),) = template.filled(docx("{{ ten }}"), bad)
    assert "".join(run.text for run in runs) == "{{ tong }} 0x\nhai"
    assert not any(run.bold for run in runs)


@settings(max_examples=60, deadline=timedelta(seconds=2))
@given(st.text(alphabet=st.sampled_from("{}%|.'\" abtong_ifendfor()[]*+~x1"), max_size=60))
def test_whatever_is_typed_ends_in_words_or_a_refusal(text: str) -> None:
    with suppress(TemplateInvalid):
        said(text)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0" * 100])
def test_a_file_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateInvalid) as refused:
        template.check(data, {})
    assert refused.value.why == "file"


def archive(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return target.getvalue()


def test_an_answer_that_fills_a_document_by_itself_is_named_and_not_the_template() -> None:
    long = {**VALUES, "danh_gia": Answer("a" * 230_000, "a", "Đánh giá chung")}
    with pytest.raises(AnswerTooLong) as refused:
        template.filled(docx("{{ ten }}", "{{ danh_gia }}"), long)
    assert (refused.value.name, refused.value.letters) == ("Đánh giá chung", 230_000)
    again = {**VALUES, "danh_gia": Answer("a" * 20_000, "a", "Đánh giá chung")}
    with pytest.raises(TemplateInvalid) as large:
        template.filled(docx(*["{{ danh_gia }}"] * 11), again)
    assert large.value.why == "large"


def test_bombs_macros_and_entities_are_refused() -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    assert _why(archive(word__document_xml=entity)) == "file"
    assert _why(archive(word__document_xml=b" " * 20_000_000)) == "large"
    assert _why(archive(word__document_xml=b"<x/>", word__vbaProject_bin=b"x")) == "macros"
    assert _why(b"PK" + b"0" * 5_000_000) == "large"


def _why(data: bytes) -> str:
    with pytest.raises(TemplateInvalid) as refused:
        template.check(data, {})
    return refused.value.why


def _instance(form: str) -> FormInstance:
    makers: dict[str, Callable[[], FormInstance]] = {
        "dancu": filling.dancu,
        "ktxh": filling.ktxh,
        "thientai": filling.thientai,
        "ngheo_ntm": filling.ngheo,
    }
    return makers[form]() if form in makers else filling.begun(form, "2026-11")


@pytest.mark.parametrize("form", FORMS)
def test_the_templates_that_come_along_name_what_their_forms_have(form: str) -> None:
    data = (RESOURCES / "templates" / f"{form}.docx").read_bytes()
    template.check(data, values.fields(_instance(form)))
    named = values.common(cover(), "Xã Bà Nà", None, 1)
    made = template.filled(data, {**values.of_form(_instance(form)), **named})
    assert len(made) > 5
    assert not any("{" in run.text for _, runs in made for run in runs)


def test_the_templates_that_come_along_are_made_of_their_words() -> None:
    path = RESOURCES / "templates" / "generate.py"
    spec = importlib.util.spec_from_file_location("generate_templates", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    texts = module.texts()
    assert sorted(texts) == list(FORMS)
    for form, words in texts.items():
        assert (RESOURCES / "templates" / f"{form}.docx").read_bytes() == module.template(form, words)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (1005, "một nghìn không trăm linh năm"),
        (25_176, "hai mươi lăm nghìn một trăm bảy mươi sáu"),
        (2_000_000, "hai triệu"),
        (1_000_000_015, "một tỷ không trăm mười lăm"),
        (-7, "âm bảy"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_answers_compare_as_numbers() -> None:
    answer = Answer("1.250", "1250")
    assert answer > 9
    assert answer == Decimal(1250)
    assert not Answer("") > 0
    assert not Answer("") < 1
    assert not Answer("0", "0")
    assert answer >= Answer("7", "7")
