"""Every error of a workbook in one run, in the language of its writer; hostile files end in a sentence."""

from __future__ import annotations

import ast
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms.lint import Severity, check_form, say
from desktop.forms.lint.words import recognised, told, told_converter, told_engine
from tests.forms.xlsforms import GROUP, YES_NO, A, B, form, workbook

TOLD = (*told_engine.TOLD, *told_converter.TOLD)
FORMS = Path(__file__).resolve().parents[2] / "desktop" / "forms"
#: Errors whose sentences are no cell's: of an instance, or of a file beside the form.
_OF_REPORTS = {"opening.py", "env.py", "propagate.py", "markup.py", "secondary.py"}


def errors(data: bytes) -> list[tuple[str, str]]:
    """Cell and rule of every error."""
    found = check_form(data).findings
    return [(str(one.place), one.rule) for one in found if one.severity is Severity.ERROR]


def test_all_errors_are_found_in_one_run() -> None:
    survey = (
        {**A, "type": "nonsense"},
        {**B, "constraint": "${zzz} > 1", "constraint_message": "!"},
        {**A, "name": "a b"},
        {**A, "name": "c", "relevant": "foo(1)"},
        {**A, "name": "d", "calculation": "${e}"},
        {**A, "name": "e", "calculation": "${d}"},
        {**A, "name": "b"},
        {"type": "select_one none", "name": "f", "label": "F"},
        {"type": "select_one yn", "name": "k", "label": "K", "choice_filter": "name ="},
        {"type": "calculate", "name": "h"},
        {"type": "integer", "name": "i", "label": ""},
        GROUP,
        {**A, "name": "j", "default": "today() +"},
    )
    choices = [*YES_NO, {**YES_NO[0], "label": "Again"}, {"list_name": "yn", "label": "None"}]
    assert errors(form(*survey, choices=choices)) == [
        ("survey!A2", "unknown-type"),
        ("survey!D3", "reference-unknown"),
        ("survey!B4", "bad-name"),
        ("survey!F5", "expression"),
        ("survey!G6", "cycle"),
        ("survey!B8", "name-twice"),
        ("survey!A9", "no-list"),
        ("survey!H10", "expression"),
        ("survey!G11", "no-calculation"),
        ("survey!C12", "no-label"),
        ("survey!A13", "begin-alone"),
        ("survey!I14", "expression"),
        ("choices!B4", "choice-twice"),
        ("choices!B5", "choice-no-name"),
    ]


@pytest.mark.parametrize(("b", "c"), [("${c}+1", "${b}+1"), ("${b}+1", "1")])
def test_a_cycle_of_calculations_is_one_error(b: str, c: str) -> None:
    survey = (A, {"type": "calculate", "name": "b", "calculation": b})
    both = form(*survey, {"type": "calculate", "name": "c", "calculation": c})
    assert errors(both) == [("survey!D3", "cycle")]


def test_a_form_with_an_error_gives_no_form() -> None:
    checked = check_form(form(A, {**B, "relevant": "foo(1)"}))
    assert (checked.compiled, checked.definition, checked.usable) == (None, None, False)
    good = check_form(form(A))
    assert good.usable
    assert good.definition is not None
    assert good.definition.id == "thu"


def test_an_expression_is_told_in_vietnamese_and_french() -> None:
    (found,) = (one for one in check_form(form(A, {**B, "relevant": "foo(1)"})).findings)
    assert say(found, "vi") == "Không đọc được công thức 'foo(1)': không có hàm foo(). Hãy sửa ô này."
    assert say(found, "fr").endswith("la fonction foo() n'existe pas. Corrigez la cellule.")
    assert say(found, "en") == "The expression 'foo(1)' cannot be read: there is no function foo()."


@pytest.mark.parametrize(
    "expression",
    ["${a} >", "(${a} > 1", "1 2", "concat('a')) ", "if(1)", "a::b", "sum(1)", "&", "/data/a[", "foo()"],
)
def test_whatever_the_parser_says_is_known(expression: str) -> None:
    (found,) = (one for one in check_form(form(A, {**B, "relevant": expression})).findings)
    assert found.rule == "expression"
    assert "tiếng Anh" not in say(found, "vi")


def test_a_sentence_not_known_stands_quoted() -> None:
    assert told("The moon is made of cheese.", "vi") == (
        "Công cụ chuyển đổi báo (tiếng Anh): «The moon is made of cheese.»"
    )
    assert told("[row : 7] The moon. Learn more: https://moon.example/", "en") == "The moon."


def test_notes_of_the_converter_are_warnings_with_their_row() -> None:
    found = check_form(form(A, {**B, "name": "A"})).findings
    assert [(one.rule, one.severity, str(one.place)) for one in found] == [
        ("name-case", Severity.WARNING, "survey!3")
    ]


def test_a_language_without_a_code_is_told_at_its_column() -> None:
    found = check_form(form({"type": "integer", "name": "a", "label::Deutsch": "Zahl"})).findings
    assert ("languages-code", "survey!D1") in [(one.rule, str(one.place)) for one in found]


def test_a_name_the_form_has_not_is_told_in_its_cell() -> None:
    found = check_form(form(A, {**B, "relevant": "/thu/nothing > 1"})).findings
    assert [(one.rule, str(one.place)) for one in found] == [("no-node", "survey!D3")]


@pytest.mark.parametrize(("name", "pattern", "vietnamese", "french"), TOLD, ids=[case[0] for case in TOLD])
def test_known_sentences_have_their_words(name: str, pattern: str, vietnamese: str, french: str) -> None:
    groups = {*re.compile(pattern).groupindex, "told"}
    for text in (vietnamese, french):
        assert text
        assert set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text)) <= groups, name


def test_known_sentences_have_names_of_their_own() -> None:
    assert len({case[0] for case in TOLD}) == len(TOLD)


def _sentences() -> Iterator[tuple[str, str]]:
    """Every sentence that reading, compiling and parsing a form may end in, with stand-ins for its values."""
    for path in sorted(FORMS.rglob("*.py")):
        if path.name in _OF_REPORTS:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in {"FormError", "XPathSyntaxError"} and node.args:
                text = _text(node.args[-1])
                if text:
                    yield path.name, text


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            parts.append("'x'" if part.conversion == ord("r") else "7")
    return "".join(parts)


#: Not a sentence but the frame around another.
_FRAMES = {"7 (7)", "7 7 (character 7)"}
_WANTED = sorted({text for _, text in _sentences()} - _FRAMES)


def test_sentences_are_looked_for() -> None:
    assert len(_WANTED) > 40


@pytest.mark.parametrize("text", _WANTED)
def test_every_sentence_of_the_engine_is_known(text: str) -> None:
    assert recognised(text), f"desktop/forms/lint/words/told_engine.py knows no sentence like: {text}"


# Files that are no form.


def archive(**parts: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def with_part(name: str, content: bytes = b"x") -> bytes:
    made = io.BytesIO(form(A))
    with zipfile.ZipFile(made, "a") as file:
        file.writestr(name, content)
    return made.getvalue()


FAR = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'


def far_cell() -> bytes:
    """A workbook with one cell in the last row and column that Excel has."""
    source = zipfile.ZipFile(io.BytesIO(form(A)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                content = re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', content)
                content = content.replace("</sheetData>", f"{FAR}</sheetData>")
            file.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "no-workbook"),
        (b"type,name,label", "no-workbook"),
        (form(A)[:900], "no-workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old-workbook"),
        (archive(a_dot_txt="x"), "no-workbook"),
        (archive(xl__workbook_dot_xml="<x/>"), "unreadable"),
        (archive(xl__workbook_dot_xml="<x/>", xl__worksheets__s_dot_xml=b" " * (50 * 2**20)), "bomb"),
        (archive(xl__workbook_dot_xml="<!DOCTYPE x><x/>"), "doctype"),
        (with_part("xl/vbaProject.bin"), "macros"),
        (b"x" * (17 * 2**20), "too-large"),
        (workbook({"Sheet1": [["type"]]}), "no-survey"),
        (workbook({"survey": []}), "empty-survey"),
        (
            workbook(
                {"survey": [["type", "name", "label"]] + [["note", f"n{n}", "x"] for n in range(50_001)]}
            ),
            "too-many-cells",
        ),
        (form({**A, "type": "note"}), "no-question"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_form_ends_in_a_sentence(data: bytes, rule: str) -> None:
    (found,) = check_form(data).findings
    assert (found.rule, found.severity) == (rule, Severity.ERROR)
    assert len({say(found, language) for language in ("vi", "en", "fr")}) == 3


def test_a_missing_file_ends_in_a_sentence(tmp_path: Path) -> None:
    (found,) = check_form(tmp_path / "none.xlsx").findings
    assert found.rule == "cannot-open"


def test_a_cell_at_the_end_of_the_sheet_costs_nothing() -> None:
    assert errors(far_cell()) == []


def test_values_of_another_workbook_are_told() -> None:
    linked = [one.rule for one in check_form(with_part("xl/externalLinks/externalLink1.xml")).findings]
    assert linked == ["linked-file"]
    assert [one.rule for one in check_form(form(A)).findings] == []


CELL = st.sampled_from(
    ["", "a", "b", "begin group", "end group", "begin repeat", "end repeat", "select_one yn",
     "integer", "${a}", "${", ". >", "${a} = ${b}", "foo(", "'", "=1", "x y", "yes", "/", "..", "[",
     "end", "begin", "calculate", "\ufffd", "table-list"]
)  # fmt: skip


@settings(max_examples=60)
@given(
    st.lists(st.lists(CELL, min_size=8, max_size=8), max_size=7),
    st.lists(st.lists(CELL, max_size=3), max_size=4),
)
def test_whatever_stands_in_the_cells_the_check_comes_to_its_end(
    survey: list[list[str]], choices: list[list[str]]
) -> None:
    headers = [
        "type",
        "name",
        "label",
        "relevant",
        "calculation",
        "constraint",
        "choice_filter",
        "appearance",
    ]
    data = workbook({"survey": [headers, *survey], "choices": [["list_name", "name", "label"], *choices]})
    checked = check_form(data)
    for one in checked.findings:
        assert all(say(one, language) for language in ("vi", "en", "fr"))


@pytest.mark.parametrize(
    ("data", "cell", "rule"),
    [
        (
            form(
                {"type": "select_multiple yn", "name": "s", "label": "S"},
                choices=[*YES_NO, {"list_name": "yn", "name": "may be", "label": "M"}],
            ),
            "choices!B4",
            "choice-space",
        ),
        (form({**A, "bind::foo:bar": "1"}), "survey!D1", "no-namespace"),
        (form({**A, "Label": "B"}), "survey!D1", "header-alias"),
        (
            form({**A, "bind::bx:warning": "${zzz} > 1", "bind::bx:warningMsg": "!"}),
            "survey!D2",
            "reference-unknown",
        ),
    ],
    ids=["choice-space", "prefix", "header-alias", "soft-check"],
)
def test_one_error_with_its_cell(data: bytes, cell: str, rule: str) -> None:
    found = [one for one in check_form(data).findings if one.severity is Severity.ERROR]
    assert [(str(one.place), one.rule) for one in found] == [(cell, rule)]
    assert all("tiếng Anh" not in say(one, "vi") for one in found)
