"""Each kind of error in a workbook names sheet, row and column as its author sees them in Excel."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from desktop.forms import FormError, compile_xlsform, parse_form

Rows = list[list[str]]
Sheets = dict[str, Rows]

SETTINGS = [["form_id", "version", "namespaces"], ["t", "1", 'baocaoxa="urn:baocaoxa:xforms"']]
CHOICES = [["list_name", "name", "label"], ["yn", "y", "Yes"], ["yn", "n", "No"]]
A = {"type": "integer", "name": "a", "label": "A"}
B = {"type": "integer", "name": "b", "label": "B"}
SELECT = {"type": "select_one yn", "name": "b", "label": "B"}
GROUP = {"type": "begin group", "name": "g", "label": "G"}
REPEAT = {"type": "begin_repeat", "name": "r", "label": "R"}
END_GROUP = {"type": "end group"}
END_REPEAT = {"type": "end_repeat"}


def sheet(*rows: dict[str, str]) -> Rows:
    """Rows under the headers they use, in order of their first use."""
    headers = list(dict.fromkeys(("type", "name", "label", *(name for row in rows for name in row))))
    return [headers, *([row.get(name, "") for name in headers] for row in rows)]


def workbook(sheets: Sheets) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {"settings": SETTINGS, **sheets}.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def published(sheets: Sheets) -> None:
    """What publishing does with a workbook: the parser's errors get their place."""
    compiled = compile_xlsform(workbook(sheets))
    try:
        parse_form(compiled.xml)
    except FormError as error:
        raise compiled.place(error) from None


def refusal(sheets: Sheets) -> FormError:
    """The error that the author reads."""
    with pytest.raises(FormError) as caught:
        published(sheets)
    return caught.value


@pytest.mark.parametrize(
    ("rows", "where", "why"),
    [
        pytest.param(
            (A, {**B, "constraint": "${a} >"}), (3, "constraint"), "missing at the end", id="syntax"
        ),
        pytest.param((A, {**B, "constraint": "foo(.)"}), (3, "constraint"), "foo()", id="function"),
        pytest.param((A, {**B, "relevant": "(${a} > 1"}), (3, "relevant"), "')' is missing", id="bracket"),
        pytest.param((A, {**B, "required": "foo(1)"}), (3, "required"), "foo()", id="required"),
        pytest.param((A, {**B, "read_only": "foo(1)"}), (3, "read_only"), "foo()", id="read-only"),
        pytest.param((A, {**B, "default": "today() +"}), (3, "default"), "at the end", id="default"),
        pytest.param(
            (A, REPEAT, {**B, "default": "foo(3)"}, END_REPEAT),
            (4, "default"),
            "foo()",
            id="default-in-repeat",
        ),
        pytest.param(
            (A, {**B, "trigger": "${a}", "calculation": "foo(2)"}), (3, "calculation"), "foo()", id="trigger"
        ),
        pytest.param(
            (A, {**REPEAT, "repeat_count": "${a}+"}, B, END_REPEAT), (3, "repeat_count"), "", id="count"
        ),
        pytest.param(
            (A, {**GROUP, "relevant": "foo(1)"}, B, END_GROUP), (3, "relevant"), "foo()", id="group"
        ),
        pytest.param(
            (GROUP, A, END_GROUP, REPEAT, {**A, "constraint": "foo(1)"}, END_REPEAT),
            (6, "constraint"),
            "foo()",
            id="same-name-elsewhere",
        ),
        pytest.param((A, {}, {}, {**B, "constraint": "foo(1)"}), (5, "constraint"), "foo()", id="blank-rows"),
        pytest.param(
            (A, {**B, "bind::relevant": "foo(1)"}), (3, "bind::relevant"), "foo()", id="other-header"
        ),
        pytest.param(
            (A, {**B, "bind::baocaoxa:warning": "foo(.)"}), (3, "bind::baocaoxa:warning"), "foo()", id="soft"
        ),
        pytest.param((A, {**B, "calculation": "${b} + 1"}), (3, "calculation"), "cycle", id="self"),
        pytest.param(
            (A, {**B, "calculation": "${c}"}, {"type": "calculate", "name": "c", "calculation": "${b}"}),
            (3, "calculation"),
            "cycle",
            id="cycle",
        ),
        pytest.param((A, {**B, "constraint": "${zzz} > 1"}), (3, "constraint"), "zzz", id="no-such-name"),
        pytest.param((A, {**B, "label": "${zzz}"}), (3, "label"), "zzz", id="no-such-name-in-label"),
        pytest.param(
            (A, {**B, "label::English (en)": "${zzz}"}),
            (3, "label::English (en)"),
            "zzz",
            id="no-such-name-in-a-translation",
        ),
        pytest.param(
            (A, {**B, "trigger": "${zzz}", "calculation": "1"}), (3, "trigger"), "zzz", id="no-trigger"
        ),
        pytest.param((A, {**B, "type": "nonsense"}), (3, "type"), "nonsense", id="type"),
        pytest.param((A, {**B, "type": ""}), (3, "type"), "no type", id="no-type"),
        pytest.param((A, {**B, "name": "b c"}), (3, "name"), "name", id="name"),
        pytest.param((A, {**B, "name": ""}), (3, "name"), "no name", id="no-name"),
        pytest.param((A, {**B, "name": "a"}), (3, "name"), "unique", id="name-twice"),
        pytest.param(({**A, "label": "b"}, {**B, "label": ""}), (3, "label"), "no label", id="no-label"),
        pytest.param(
            (A, {"type": "calculate", "name": "c"}), (3, "calculation"), "Missing", id="no-calculation"
        ),
        pytest.param((A, GROUP, B), (3, "type"), "begin_group", id="group-not-closed"),
        pytest.param((A, REPEAT, B), (3, "type"), "begin_repeat", id="repeat-not-closed"),
        pytest.param((A, END_GROUP), (3, "type"), "end_group", id="group-not-open"),
        pytest.param((A, GROUP, B, END_REPEAT), (5, "type"), "end_repeat", id="other-end"),
        pytest.param((A, SELECT), (3, "type"), "choices", id="no-choices-sheet"),
        pytest.param((), (2, "type"), "no question", id="empty-form"),
        pytest.param((GROUP, {**A, "type": "note"}, END_GROUP), (2, "type"), "no question", id="only-notes"),
    ],
)
def test_of_the_survey_sheet(rows: tuple[dict[str, str], ...], where: tuple[int, str], why: str) -> None:
    error = refusal({"survey": sheet(*rows)})
    assert error.where == f"sheet survey, row {where[0]}, column {where[1]}"
    assert why in error.why


@pytest.mark.parametrize(
    ("question", "choices", "where", "why"),
    [
        ({**SELECT, "type": "select_one missing"}, CHOICES, "sheet survey, row 3, column type", "missing"),
        (
            {**SELECT, "choice_filter": "foo(1)"},
            CHOICES,
            "sheet survey, row 3, column choice_filter",
            "foo()",
        ),
        (
            {**SELECT, "choice_filter": "name ="},
            CHOICES,
            "sheet survey, row 3, column choice_filter",
            "at the end",
        ),
        ({**SELECT, "choice_filter": "${zzz}"}, CHOICES, "sheet survey, row 3, column choice_filter", "zzz"),
        (SELECT, [*CHOICES, ["yn", "y", "Again"]], "sheet choices, row 4, column name", "unique"),
        (SELECT, [*CHOICES, ["yn", "", "None"]], "sheet choices, row 4, column name", "must have a name"),
        (
            SELECT,
            [["lists", "name", "label"], ["yn", "y", "Y"]],
            "sheet choices, row 1, column list_name",
            "",
        ),
    ],
    ids=[
        "no-list",
        "filter",
        "filter-syntax",
        "filter-name",
        "choice-twice",
        "no-choice-name",
        "no-list-name",
    ],
)
def test_of_choices(question: dict[str, str], choices: Rows, where: str, why: str) -> None:
    error = refusal({"survey": sheet(A, question), "choices": choices})
    assert error.where == where
    assert why in error.why


@pytest.mark.parametrize(
    ("sheets", "where"),
    [
        ({"survey": []}, "sheet survey, row 1"),
        ({"survey": [["name", "label"], ["a", "A"]]}, "sheet survey, row 1, column type"),
        (
            {"survey": sheet(A), "choices": [["list_name", "name", "label", "label"], ["yn", "y", "Y", "Y"]]},
            "sheet choices, row 1, column label",
        ),
        (
            {
                "survey": sheet(A),
                "settings": [["form_id", "version", "instance_name"], ["t", "1", "foo()"]],
            },
            "sheet settings, row 2, column instance_name",
        ),
    ],
    ids=["empty-sheet", "no-type-column", "column-twice", "instance-name"],
)
def test_of_sheets(sheets: Sheets, where: str) -> None:
    assert refusal(sheets).where == where


def test_an_error_of_no_place_stays_as_it_is() -> None:
    compiled = compile_xlsform(workbook({"survey": sheet(A)}))
    error = FormError("jr://file-csv/list.csv", "Two columns are called name.")
    assert compiled.place(error) is error
    unknown = compiled.place(FormError("bind /data/nowhere, constraint", "It is wrong."))
    assert str(unknown) == "sheet survey: It is wrong. (bind /data/nowhere, constraint)"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (
            (A, {**B, "constraint": "${a}  + (2 * ${a}"}),
            "The expression '${a}  + (2 * ${a}' cannot be read: ')' is missing at the end (character 18).",
        ),
        (
            (A, {**B, "constraint": "${a} !"}),
            "The expression '${a} !' cannot be read: unexpected '!' at character 6.",
        ),
        (
            (A, {**B, "relevant": "foo(${a}, 'x')"}),
            "The expression \"foo(${a}, 'x')\" cannot be read: there is no function foo().",
        ),
        ((A, {**B, "calculation": "${b} + 1"}), "This is a cycle: ${b} depends on itself."),
        (
            (A, {**B, "calculation": "${c}"}, {"type": "calculate", "name": "c", "calculation": "${b}"}),
            "These depend on each other in a cycle: ${b} → ${c} → ${b}.",
        ),
    ],
)
def test_an_expression_is_quoted_as_its_author_wrote_it(rows: tuple[dict[str, str], ...], why: str) -> None:
    assert refusal({"survey": sheet(*rows)}).why == why
