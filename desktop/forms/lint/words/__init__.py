"""A finding in words, in Vietnamese, English or French: what is wrong and what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from desktop.forms.lint.finding import Finding, Severity
from desktop.forms.lint.words import clients, logic, settings, texts, told_converter, told_engine

LANGUAGES = ("vi", "en", "fr")
#: By rule: English, Vietnamese, French.
WORDS: Mapping[str, tuple[str, str, str]] = {
    **logic.WORDS,
    **texts.WORDS,
    **settings.WORDS,
    **clients.WORDS,
}
_TOLD = (*told_engine.TOLD, *told_converter.TOLD)
_AT = {"en": 0, "vi": 1, "fr": 2}
_SEVERITIES = {
    Severity.ERROR: ("error", "lỗi", "erreur"),
    Severity.WARNING: ("warning", "cảnh báo", "avertissement"),
    Severity.HINT: ("note", "ghi chú", "remarque"),
}
_COUNTS = {
    Severity.ERROR: (("{n} error", "{n} errors"), ("{n} lỗi",), ("{n} erreur", "{n} erreurs")),
    Severity.WARNING: (
        ("{n} warning", "{n} warnings"),
        ("{n} cảnh báo",),
        ("{n} avertissement", "{n} avertissements"),
    ),
    Severity.HINT: (("{n} note", "{n} notes"), ("{n} ghi chú",), ("{n} remarque", "{n} remarques")),
}
_QUOTED = (
    "{told}",
    "Công cụ chuyển đổi báo (tiếng Anh): «{told}»",
    "Le convertisseur dit (en anglais) : « {told} »",
)
_ROW = re.compile(r"\[row\s*:\s*\d+\]\s*", re.IGNORECASE)
_NODE = re.compile(r" \(\w+ /[^()]*\)$")  # where it is in the XForm, when no cell is known
_MORE = re.compile(r"\s*Learn more: \S+| \{'.*\}$")


def say(finding: Finding, language: str) -> str:
    """The sentence of a finding; English when the language is not known."""
    if finding.quoted:
        return told(finding.quoted, language)
    return WORDS[finding.rule][_AT.get(language, 0)].format_map(finding.values)


def told(text: str, language: str) -> str:
    """A sentence of the converter or the engine in another language; one not known stands quoted."""
    text = clean(text)
    if _AT.get(language, 0) == 0:
        return text
    found = recognise(text)
    if found is None:
        return _QUOTED[_AT[language]].format(told=text)
    number, values = found
    parts = {
        name: told(value, language) if name in {"error", "where"} else value for name, value in values.items()
    }
    return _TOLD[number][1 + _AT[language]].format_map({**parts, "told": text})


def recognised(text: str) -> str:
    """The id of a sentence told by the converter or the engine, "" when it is not known."""
    found = recognise(clean(text))
    return _TOLD[found[0]][0] if found is not None else ""


def recognise(text: str) -> tuple[int, Mapping[str, str]] | None:
    """Which of the known sentences a text is, with the parts it names."""
    bare = _NODE.sub("", text)
    for number, pattern in enumerate(_patterns()):
        match = pattern.search(bare)
        if match is not None:
            return number, {name: value or "" for name, value in match.groupdict().items()}
    return None


def clean(text: str) -> str:
    """A sentence without its row, its addresses and its line breaks."""
    return _MORE.sub("", _ROW.sub("", " ".join(text.split()))).strip()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for _, pattern, _, _ in _TOLD)


def severity(kind: Severity, language: str) -> str:
    """error, lỗi, erreur …"""
    return _SEVERITIES[kind][_AT.get(language, 0)]


def count(kind: Severity, number: int, language: str) -> str:
    """2 errors, 1 warning …"""
    forms = _COUNTS[kind][_AT.get(language, 0)]
    alone = number < 2 if language == "fr" else number == 1
    return forms[0 if alone else -1].format(n=number)


def nothing(language: str) -> str:
    """No finding at all."""
    return ("Nothing to mend.", "Không có gì phải sửa.", "Rien à corriger.")[_AT.get(language, 0)]
