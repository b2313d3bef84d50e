"""The example of docs/form-authors.md does what the page says, here and in clients that do not know it."""

from __future__ import annotations

import random
import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, canonicalize, tostring

from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook

from desktop.forms import FormContext, FormInstance, compile_xlsform, parse_form
from desktop.forms.lint import Severity, check_form

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "soft-checks.xlsx"
PAGE = (ROOT / "docs" / "form-authors.md").read_text("utf-8")
NAMESPACE = "{urn:baocaoxa:xforms}"
LAST = (
    '<data id="soft_checks" version="2026112201"><dan_cu><so_ho>100</so_ho><so_nguoi>390</so_nguoi>'
    "<sinh>4</sinh></dan_cu><thon><ma>T1</ma><ho_thon>60</ho_thon></thon><thon><ma>T2</ma><ho_thon>40</ho_thon></thon></data>"
)
ANSWERS = {
    "/data/dan_cu/so_ho": "250",
    "/data/dan_cu/so_nguoi": "240",
    "/data/dan_cu/sinh": "5",
    "/data/thon[1]/ma": "T2",
    "/data/thon[1]/ho_thon": "41",
}


def context(last: str | None = LAST) -> FormContext:
    moment = datetime(2026, 11, 22, 8, 0).astimezone()
    return FormContext(lambda: moment, lambda: "id", random.Random(1), last_saved=last)


def filled(xml: bytes) -> FormInstance:
    instance = parse_form(xml).new(context())
    for ref, value in ANSWERS.items():
        instance.answer(ref, value)
    return instance


def without_ours(xml: bytes) -> bytes:
    """The XML as a client reads it that passes over attributes it does not know."""
    root: Element = fromstring(xml)
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith(NAMESPACE)]:
            del element.attrib[name]
    return bytes(tostring(root, encoding="utf-8"))


def same(one: bytes, other: bytes) -> bool:
    return canonicalize(one.decode()) == canonicalize(other.decode())


def test_it_is_clean() -> None:
    found = check_form(EXAMPLE)
    assert [one.rule for one in found.findings if one.severity is not Severity.HINT] == []
    assert {one.rule for one in found.findings} == {"only-here-warning", "only-here-previous"}


def test_unusual_answers_are_told_and_confirmed_with_a_reason() -> None:
    instance = filled(compile_xlsform(EXAMPLE).xml)
    assert instance.violations() == ()
    assert [(one.ref, one.message) for one in instance.warnings()] == [
        ("/data/dan_cu/so_ho", "Số hộ tăng hoặc giảm quá hai lần so với kỳ trước."),
        ("/data/dan_cu/so_nguoi", "Số người ít hơn số hộ (250)."),
    ]
    instance.set_language("English (en)")
    assert instance.warnings()[1].message == "Fewer people than households (250)."
    instance.confirm("/data/dan_cu/so_ho", "Sáp nhập hai xã")
    assert [one.reason for one in instance.warnings()] == ["Sáp nhập hai xã", ""]
    sent = fromstring(instance.serialize())
    (households,) = sent.iter("so_ho")
    assert households.attrib == {f"{NAMESPACE}reason": "Sáp nhập hai xã"}
    instance.answer("/data/dan_cu/so_ho", "150")
    assert instance.node("/data/dan_cu/so_ho").reason == ""


def test_what_it_was_last_time() -> None:
    instance = filled(compile_xlsform(EXAMPLE).xml)
    assert instance.node("/data/dan_cu/so_nguoi").previous == "390"
    assert instance.node("/data/dan_cu/sinh").previous == ""
    assert instance.node("/data/thon[1]/ho_thon").previous == "40"


def test_a_first_report_warns_of_nothing_it_cannot_know() -> None:
    instance = parse_form(compile_xlsform(EXAMPLE).xml).new(context(None))
    instance.answer("/data/dan_cu/so_ho", "250")
    assert instance.warnings() == ()


def test_other_clients_do_the_same_but_for_the_question() -> None:
    xml = compile_xlsform(EXAMPLE).xml
    assert not same(xml, without_ours(xml))
    ours, theirs = filled(xml), filled(without_ours(xml))
    assert theirs.warnings() == ()
    assert theirs.violations() == ours.violations()
    assert ours.serialize() == theirs.serialize()
    ours.confirm("/data/dan_cu/so_ho", "Sáp nhập hai xã")
    assert ours.serialize() != theirs.serialize()
    assert same(without_ours(ours.serialize()), theirs.serialize())


def test_a_report_with_reasons_is_read_by_a_form_without_them() -> None:
    xml = compile_xlsform(EXAMPLE).xml
    ours = filled(xml)
    ours.confirm("/data/dan_cu/so_ho", "Sáp nhập hai xã")
    theirs = parse_form(without_ours(xml)).restore(ours.serialize(), context())
    assert {ref: theirs.node(ref).value for ref in ANSWERS} == ANSWERS


def test_our_columns_add_nothing_outside_our_namespace() -> None:
    book = load_workbook(EXAMPLE)
    survey = book["survey"]
    for column in reversed(range(1, survey.max_column + 1)):
        if str(survey.cell(1, column).value).startswith("bind::bx:"):
            survey.delete_cols(column)
    plain = BytesIO()
    book.save(plain)
    ours = without_ours(compile_xlsform(EXAMPLE).xml).decode()
    last = re.compile(r'<(\w+:)?instance id="__last-saved" src="jr://instance/last-saved"\s*/>')
    assert len(last.findall(ours)) == 1  # the standard's own instance, which our expressions read
    theirs = without_ours(compile_xlsform(plain.getvalue()).xml)
    assert same(last.sub("", ours).encode(), theirs)


def test_the_page_names_what_there_is() -> None:
    root = fromstring(compile_xlsform(EXAMPLE).xml)
    ours = {
        name.removeprefix(NAMESPACE)
        for one in root.iter()
        for name in one.attrib
        if name.startswith(NAMESPACE)
    }
    assert ours == {"warning", "warningMsg", "warningMsg-en", "previous"}
    for word in ("urn:baocaoxa:xforms", "bx:warning", "bx:warningMsg", "bx:previous", "bx:reason"):
        assert word in PAGE
    for setting in ("regime_periodicity", "regime_due_days", "regime_due_hours", "regime_title_en"):
        assert setting in PAGE
    for name in ("ma_xa", "ky_loai", "tu_ngay", "den_ngay", "lan_sua", "nguoi_lap", "nguoi_duyet"):
        assert f"`{name}`" in PAGE
