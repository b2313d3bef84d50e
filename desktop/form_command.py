"""`baocaoxa form …`: what the writer of a form asks of it, without a window or an account."""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from desktop.forms.lint import Checked

LANGUAGES = ("vi", "en", "fr")
CLEAN, WARNINGS, ERRORS = 0, 1, 2
#: Opens the window of `form preview` and returns the exit status.
Preview = Callable[[argparse.Namespace, Sequence[str]], int]


def main(arguments: Sequence[str], preview: Preview) -> int:
    """Run one command: 0 nothing to mend, 1 warnings only, 2 errors, or typed wrong."""
    parsed, rest = parser().parse_known_args(arguments)
    if parsed.command == "preview":
        return preview(parsed, rest)
    if rest:
        parser().error(f"unrecognized arguments: {' '.join(rest)}")
    return _check(parsed) if parsed.command == "check" else _xml(parsed)


def parser() -> argparse.ArgumentParser:
    """The parser of `baocaoxa form`."""
    parser = argparse.ArgumentParser(
        prog="baocaoxa form", description="For those who write forms: check, translate and try an XLSForm."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="print every error and warning with sheet, row and column")
    check.add_argument("--json", action="store_true", help="print JSON")
    xml = commands.add_parser("xml", help="print the XForm that the XLSForm becomes")
    preview = commands.add_parser("preview", help="open a window to fill the form in; nothing is stored")
    for command in (check, xml, preview):
        command.add_argument("form", type=Path, metavar="FORM.xlsx", help="the form, as authored in Excel")
        command.add_argument("--language", choices=LANGUAGES, help="language of what is said")
        command.add_argument(
            "--profile", type=Path, metavar="DIR", help="folder whose settings say the language"
        )
    return parser


def language(parsed: argparse.Namespace) -> str:
    """The language asked for, else the one of the application's settings, else the system's."""
    from desktop.config import Config, Settings

    if parsed.language:
        return str(parsed.language)
    profile = parsed.profile or Config.default().profile
    try:
        chosen = Settings(Path(profile) / "settings.json").language
    except OSError:
        chosen = None
    return chosen or system_language(os.environ)


def system_language(environment: Any) -> str:
    """vi, en or fr from LC_ALL, LC_MESSAGES, LANG or what Windows says; vi when it is another."""
    import locale

    set_ = (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name))
    named = (next(set_, "") or locale.getlocale()[0] or "").lower()
    words = {"vietnamese": "vi", "english": "en", "french": "fr"}  # as Windows calls them
    code = words.get(named.split("_")[0], named[:2])
    return code if code in LANGUAGES else LANGUAGES[0]


def _check(parsed: argparse.Namespace) -> int:
    from desktop.forms.lint import Severity, check_form, lines

    chosen = language(parsed)
    checked = check_form(parsed.form)
    wrong = _wrong_in_words(checked)
    if parsed.json:
        told = _as_json(parsed.form, checked, chosen) | {"word_template": wrong or None}
        _print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for each in (*lines(checked, chosen), *([wrong] if wrong else [])):
            _print(each)
    if not checked.usable or wrong:
        return ERRORS
    return WARNINGS if checked.count(Severity.WARNING) else CLEAN


def _wrong_in_words(checked: Checked) -> str:
    """Why the Word file that goes with the form cannot be used, with the place; "" when it can."""
    compiled, definition = checked.compiled, checked.definition
    name = "" if compiled is None else compiled.settings.get("word_template", "")
    if compiled is None or definition is None or name not in compiled.attachments:
        return ""
    from desktop.documents import template
    from desktop.documents.values import fields
    from desktop.domain.errors.documents import TemplateInvalid
    from desktop.forms import FormContext

    chance = random.Random(0)  # noqa: S311 - of an empty report that is looked at only
    context = FormContext(
        now=lambda: datetime.fromtimestamp(0, UTC), uuid=lambda: str(UUID(int=0)), rng=chance
    )
    try:
        template.check(compiled.attachments[name], fields(definition.new(context)))
    except TemplateInvalid as error:
        return f"{name}: {error}"
    return ""


def _print(text: str) -> None:
    if sys.stdout is not None:  # a program made for windows only has none
        sys.stdout.write(text + "\n")


def _as_json(path: Path, checked: Checked, language: str) -> dict[str, Any]:
    from desktop.forms.lint import Severity, say

    definition = checked.definition
    return {
        "file": str(path),
        "form": definition.id if definition else None,
        "version": definition.version if definition else None,
        **{f"{kind}s": checked.count(kind) for kind in Severity},
        "findings": [
            {
                "rule": finding.rule,
                "severity": str(finding.severity),
                "place": str(finding.place),
                "sheet": finding.place.sheet,
                "row": finding.place.row or None,
                "column": finding.place.column,
                "header": finding.place.header,
                "sentence": say(finding, language),
            }
            for finding in checked.findings
        ],
    }


def _xml(parsed: argparse.Namespace) -> int:
    from desktop.forms.lint import check_form, lines

    checked = check_form(parsed.form)
    if checked.compiled is None:
        for each in lines(checked, language(parsed)):
            sys.stderr.write(f"{each}\n")
        return ERRORS
    _print(checked.compiled.xml.decode())
    return CLEAN
