"""What can be said of a form before anyone fills it in: errors, likely mistakes, what other clients do.

`check_form(path)` gives findings with sheet, row and column; `say(finding, language)` is the sentence. A new
rule is one small function in the list of a `rules_` module, and its words in `words`.
"""

from __future__ import annotations

from desktop.forms.lint.check import KINDS, RULES, Checked, check_form
from desktop.forms.lint.finding import Finding, Place, Severity
from desktop.forms.lint.lead import path_of
from desktop.forms.lint.lines import counted, line, lines
from desktop.forms.lint.words import count, nothing, say, severity

__all__ = [
    "KINDS", "RULES", "Checked", "Finding", "Place", "Severity", "check_form", "count", "counted", "line",
    "lines", "nothing", "path_of", "say", "severity",
]  # fmt: skip
