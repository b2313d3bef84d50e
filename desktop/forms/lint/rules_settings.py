"""Rules on the settings sheet, the header fields, the columns themselves and the file."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from desktop.domain.regime import regimes_of
from desktop.forms.lint.book import TRANSLATED, Question
from desktop.forms.lint.finding import Finding, Place
from desktop.forms.lint.look import Look, Rule, error, hint, warning

NAMESPACE = "urn:baocaoxa:xforms"
_TEXT = ("text", "hidden", "calculate")
_KINDS = {
    "ma_xa": _TEXT, "ky_loai": ("select_one", *_TEXT), "tu_ngay": ("date", "hidden"),
    "den_ngay": ("date", "hidden"), "lan_sua": ("integer", *_TEXT), "nguoi_lap": _TEXT, "nguoi_duyet": _TEXT,
}  # fmt: skip
_PERIODS = {
    "month": "thang",
    "quarter": "quy",
    "half_year": "6thang",
    "nine_months": "9thang",
    "year": "nam",
    "thematic": "chuyende",
    "ad_hoc": "dotxuat",
}
_KNOWN = {
    "survey": (
        "type", "name", *TRANSLATED, "required", "relevant", "constraint", "calculation", "readonly",
        "default",
        "appearance", "choice_filter", "repeat_count", "parameters", "trigger", "autoplay", "save_to",
        "disabled", "query", "accuracythreshold",
    ),
    "settings": (
        "form_title", "title", "form_id", "id_string", "version", "default_language", "instance_name",
        "style",
        "namespaces", "public_key", "submission_url", "auto_send", "auto_delete", "allow_choice_duplicates",
        "name", "clean_text_values", "sms_keyword", "sms_separator", "instance_xmlns", "attribute", "prefix",
        "regime_periodicity", "regime_due_days", "regime_due_hours", "regime_every_hours", "regime_windows",
        "regime_title_en", "word_template",
        "omit_instanceid", "client_editable", "add_none_option", "delimiter",
    ),
}  # fmt: skip
#: Columns that are the author's own affair, and titles in other languages.
_PRIVATE = re.compile(r"_.*|notes?|comments?|regime_title_[a-z]{2}")
_LIKE = 0.84
#: What `bx:from` says: the id of a form, and a question of it.
_SOURCE = re.compile(r"[^\s#]+#[\w.-]+")
#: Where `bx:trend` may stand: at a figure, or at what holds figures.
_OF_FIGURES = frozenset({"integer", "decimal", "range", "calculate", "begin_group", "begin_repeat"})
_ATTRIBUTES = ("bind::", "body::", "control::", "instance::")
#: Prefixes that the converter explains.
_EXPLAINED = frozenset({"jr", "odk", "orx", "xsd", "ev", "h", "entities"})


def no_version(look: Look) -> Iterator[Finding]:
    """Without a version nobody knows which form a report answers; the centre refuses it."""
    if not look.book.setting("version"):
        yield error("no-version", look.book.sheet("settings").place(2, "version"))


def no_form_id(look: Look) -> Iterator[Finding]:
    """Without a form_id the form is called after its file, and another file name makes another form."""
    settings = look.book.sheet("settings")
    if not look.book.setting("form_id") and not look.book.setting("id_string"):
        yield warning("no-form-id", settings.place(2, "form_id"))


def no_title(look: Look) -> Iterator[Finding]:
    """Without a title the officer reads the id."""
    if not look.book.setting("form_title") and not look.book.setting("title"):
        yield warning("no-title", look.book.sheet("settings").place(2, "form_title"))


def default_language(look: Look) -> Iterator[Finding]:
    """Several languages, and none of them is said to come first."""
    languages, chosen = look.book.languages, look.book.setting("default_language")
    if not languages:
        return
    place = look.book.sheet("settings").place(2, "default_language")
    if not chosen:
        yield warning("no-default-language", place, languages=", ".join(languages))
    elif chosen not in languages:
        yield warning("default-language", place, language=chosen, languages=", ".join(languages))


def regime(look: Look) -> Iterator[Finding]:
    """Settings of a reporting regime that cannot be understood: the centre refuses the form."""
    settings = {name: value for name, value in look.book.settings.items() if name.startswith("regime_")}
    try:
        regimes_of(settings, "form", "1", {})
    except (ValueError, OverflowError) as wrong:
        name = str(wrong).partition(":")[0]
        if name not in settings:
            name = "regime_windows" if name == "regime_windows" else "regime_due_days"
        place = look.book.sheet("settings").place(2, name)
        yield error(f"wrong-{name.replace('_', '-')}", place, value=settings.get(name, ""))


def namespace(look: Look) -> Iterator[Finding]:
    """Columns of attributes under a prefix that the settings do not explain."""
    explained = dict(
        re.findall(r"([\w.-]+)\s*=\s*[\"'“”]([^\"'“”]*)[\"'“”]", look.book.setting("namespaces"))
    )
    survey = look.book.survey
    for header in survey.headers:
        prefix, colon, name = header.text.rpartition("::")[2].partition(":")
        attribute = header.text.lower().startswith(_ATTRIBUTES) and any(
            survey.cell(row, header) for row in survey.rows
        )
        if colon and attribute and prefix not in _EXPLAINED and prefix not in explained:
            meant = NAMESPACE if _of_ours(name.lower()) else "urn:…"
            yield error("no-namespace", survey.place(1, header), prefix=prefix, namespace=meant)


def _of_ours(name: str) -> bool:
    return name in {"warning", "trend", "previous", "carry", "from"} or name.startswith("warningmsg")


def ignored_elsewhere(look: Look) -> Iterator[Finding]:
    """Soft checks and previous values: other clients leave them out."""
    for header in look.book.survey.headers:
        name = header.name.partition(":")[2]
        if name in {"warning", "trend", "previous"}:
            yield hint(f"only-here-{name}", look.book.survey.place(1, header))


def source(look: Look) -> Iterator[Finding]:
    """`bx:from` that names no question of another form, or stands in a repeat: nothing is taken over."""
    survey = look.book.survey
    for header in survey.headers:
        for question in look.book.questions if header.name.partition(":")[2] == "from" else ():
            said = survey.cell(question.row, header)
            if said and (question.repeats or not _SOURCE.fullmatch(said)):
                yield error("no-source", survey.place(question.row, header), value=said)


def trend(look: Look) -> Iterator[Finding]:
    """`bx:trend` where no figure is: nothing is asked. What cannot be read, the engine tells."""
    survey = look.book.survey
    for header in survey.headers:
        for question in look.book.questions if header.name.partition(":")[2] == "trend" else ():
            said = survey.cell(question.row, header)
            if said and question.kind not in _OF_FIGURES:
                yield error("no-figure", survey.place(question.row, header))


def header_field(look: Look) -> Iterator[Finding]:
    """A field that the application fills in by its name, of a type that cannot take it."""
    for question in look.book.questions:
        kinds = _KINDS.get(question.name)
        if kinds and not question.repeats and question.kind not in kinds and _asked_or_group(question):
            place = look.place(question, "type")
            yield warning("header-type", place, name=question.name, kind=kinds[0])


def _asked_or_group(question: Question) -> bool:
    return question.kind not in {"", "note"}


def period_choice(look: Look) -> Iterator[Finding]:
    """The list of ky_loai lacks the period that the form is due in."""
    question = look.book.by_name.get("ky_loai")
    names = look.book.choice_names(question.list_name) if question is not None else frozenset()
    if question is None or not names:
        return
    for periodicity in look.book.setting("regime_periodicity").split():
        wanted = _PERIODS.get(periodicity)
        if wanted and wanted not in names:
            yield warning(
                "period-choice", look.place(question, "type"), value=wanted, list=question.list_name
            )


def misspelt_column(look: Look) -> Iterator[Finding]:
    """A column whose name is nearly that of a known one: it is passed over in silence."""
    for name, known in _KNOWN.items():
        for header in look.book.sheet(name).headers:
            word = re.sub(r"[\s-]+", "_", header.name)
            if word in known or header.name in known or ":" in header.name or _PRIVATE.fullmatch(word):
                continue
            like = difflib.get_close_matches(word, known, 1, _LIKE)
            if like:
                yield warning("misspelt-column", look.book.sheet(name).place(1, header), known=like[0])


def formula(look: Look) -> Iterator[Finding]:
    """A cell that begins with `=`: Excel works it out, the form gets what Excel left there last."""
    for place in look.book.formulas:
        yield warning("formula", place)


def linked_file(look: Look) -> Iterator[Finding]:
    """Cells that take their values from another workbook."""
    if any(part.startswith("xl/externalLinks/") for part in look.book.parts):
        yield warning("linked-file", Place())


RULES: tuple[Rule, ...] = (
    no_version,
    no_form_id,
    no_title,
    default_language,
    regime,
    namespace,
    ignored_elsewhere,
    source,
    trend,
    header_field,
    period_choice,
    misspelt_column,
    formula,
    linked_file,
)
