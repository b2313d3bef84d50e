"""Rules on what is read on the screen: languages, messages, questions that cannot be answered."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.forms.lint.book import TRANSLATED, Question, Sheet, code_of
from desktop.forms.lint.finding import Finding
from desktop.forms.lint.look import Look, Rule, hint, warning

#: Filled in by the application, by name (desktop/services/header.py).
HEADER = frozenset({"ma_xa", "ky_loai", "tu_ngay", "den_ngay", "lan_sua", "nguoi_lap", "nguoi_duyet"})
_NO = frozenset({"", "no", "false", "false()"})
_MEDIA = frozenset({"image", "big-image", "audio", "video"})


def missing_translation(look: Look) -> Iterator[Finding]:
    """A text that one language has and another has not."""
    for sheet in (look.book.survey, look.book.sheet("choices")):
        for name in TRANSLATED:
            if name not in _MEDIA:
                yield from _untranslated(look, sheet, name)


def _untranslated(look: Look, sheet: Sheet, name: str) -> Iterator[Finding]:
    headers = [header for header in sheet.headers if header.name == name and header.language]
    if not headers:
        return
    there = {header.language for header in headers}
    for language in look.book.languages:
        if language not in there and any(sheet.cell(row, h) for row in sheet.rows for h in headers):
            yield warning("language-column", sheet.place(1, headers[0]), column=name, language=language)
    for row in sheet.rows:
        if sheet.text(row, "type").lower().startswith("end"):
            continue
        cells = {header: sheet.cell(row, header) for header in headers}
        if any(cells.values()):
            for header in (header for header, cell in cells.items() if not cell):
                yield warning("missing-translation", sheet.place(row, header), language=header.language)


def constraint_without_message(look: Look) -> Iterator[Finding]:
    """An answer is refused and nobody says why."""
    for question in look.book.questions:
        if look.cell(question, "constraint") and not look.cell(question, "constraint_message"):
            yield warning("constraint-message", look.place(question, "constraint"))


def soft_check_without_message(look: Look) -> Iterator[Finding]:
    """The same for our own soft checks."""
    survey = look.book.survey
    checks = [header for header in survey.headers if header.name.endswith(":warning")]
    words = [header for header in survey.headers if ":warningmsg" in header.name]
    for question in look.book.questions:
        for check in checks:
            if survey.cell(question.row, check) and not any(survey.cell(question.row, h) for h in words):
                yield warning("soft-check-message", survey.place(question.row, check))


def soft_check_unasked(look: Look) -> Iterator[Finding]:
    """A soft check on what nobody is asked: an unusual value there has no place for its reason."""
    for one in look.of("warning"):
        question = one.question
        if question is None:
            continue
        given = question.name in HEADER and not question.repeats
        if not question.asked or given:
            yield warning("soft-check-unasked", one.place, name=question.name)


def soft_check_translation(look: Look) -> Iterator[Finding]:
    """Words of a soft check in the first language of the form and not in another: `warningMsg-en`."""
    survey = look.book.survey
    first = look.book.setting("default_language")
    others = [name for name in look.book.languages if name != first and code_of(name) != name]
    for words in (header for header in survey.headers if header.name.endswith(":warningmsg")):
        for language in others if first else []:
            wanted = f"{words.name}-{code_of(language)}"
            column = next((header for header in survey.headers if header.name == wanted), None)
            for question in look.book.questions:
                said = survey.cell(question.row, words)
                if said and (column is None or not survey.cell(question.row, column)):
                    place = survey.place(question.row, column or words)
                    yield warning("missing-translation", place, language=language)


def required_note(look: Look) -> Iterator[Finding]:
    """A note that must be answered cannot be."""
    for question in look.book.questions:
        if question.kind == "note" and look.cell(question, "required").lower() not in _NO:
            yield warning("required-note", look.place(question, "required"))


def required_readonly(look: Look) -> Iterator[Finding]:
    """A question that must be answered, may not be answered, and is given no answer by the form."""
    for question in look.book.questions:
        given = any(look.cell(question, column) for column in ("calculation", "default", "trigger"))
        if (
            question.asked
            and question.name not in HEADER
            and not given
            and look.cell(question, "required").lower() not in _NO
            and look.cell(question, "readonly").lower() in {"yes", "true", "true()"}
        ):
            yield warning("required-readonly", look.place(question, "readonly"))


def same_label_twice(look: Look) -> Iterator[Finding]:
    """Two choices of one list that read alike: nobody can tell which is meant."""
    sheet = look.book.sheet("choices")
    filtered = {q.list_name for q in look.book.questions if look.cell(q, "choice_filter")}
    for name, rows in look.book.lists.items():
        if name in filtered:
            continue
        for header in (header for header in sheet.headers if header.name == "label"):
            seen: dict[str, int] = {}
            for row in rows:
                label = sheet.cell(row, header)
                first = seen.setdefault(label, row)
                if label and first != row:
                    yield warning("same-label", sheet.place(row, header), label=label, row=str(first))


def default_not_in_list(look: Look) -> Iterator[Finding]:
    """A default that is none of the choices."""
    for question in look.book.questions:
        value = look.cell(question, "default")
        names = look.book.choice_names(question.list_name)
        if not value or not names or not question.select or "(" in value or "$" in value:
            continue
        for each in value.split() if question.kind != "select_one" else [value]:
            if each not in names:
                place = look.place(question, "default")
                yield warning("default-choice", place, value=each, list=question.list_name)


def list_unused(look: Look) -> Iterator[Finding]:
    """A list that no question asks from."""
    sheet = look.book.sheet("choices")
    used = {question.list_name for question in look.book.questions}
    cells = " ".join(cell for line in look.book.survey.lines[1:] for cell in line if "instance(" in cell)
    cells += " ".join(look.cell(q, "parameters") for q in look.book.questions)
    for name, rows in look.book.lists.items():
        if name not in used and name not in cells:
            yield warning("list-unused", sheet.place(rows[0], "list_name"), list=name)


def long_list(look: Look) -> Iterator[Finding]:
    """A long list as so many buttons."""
    for question in look.book.questions:
        size = len(look.book.lists.get(question.list_name, ()))
        short = look.cell(question, "appearance") or look.cell(question, "choice_filter")
        if question.kind == "select_one" and size > LONG and not short and not _in_table_list(look, question):
            yield hint("long-list", look.place(question, "type"), count=str(size))


def _in_table_list(look: Look, question: Question) -> bool:
    return any("table-list" in look.cell(group, "appearance") for group in question.around)


#: More choices than this want a field to type into.
LONG = 40

RULES: tuple[Rule, ...] = (
    missing_translation,
    constraint_without_message,
    soft_check_without_message,
    soft_check_unasked,
    soft_check_translation,
    required_note,
    required_readonly,
    same_label_twice,
    default_not_in_list,
    list_unused,
    long_list,
)
