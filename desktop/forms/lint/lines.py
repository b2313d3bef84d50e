"""Findings as lines of text, for a console."""

from __future__ import annotations

from desktop.forms.lint.check import Checked
from desktop.forms.lint.finding import Finding, Severity
from desktop.forms.lint.words import count, nothing, say, severity


def lines(checked: Checked, language: str) -> list[str]:
    """The findings, one a line, and how many there are."""
    found = [line(finding, language) for finding in checked.findings]
    return [*found, counted(checked, language)]


def counted(checked: Checked, language: str) -> str:
    """`2 errors, 1 warning`, or that there is nothing."""
    counts = [count(kind, number, language) for kind in Severity if (number := checked.count(kind))]
    return ", ".join(counts) or nothing(language)


def line(finding: Finding, language: str) -> str:
    """`survey!H7 (constraint): warning: …`."""
    header = f" ({finding.place.header})" if finding.place.header else ""
    place = f"{finding.place}{header}: " if str(finding.place) else ""
    return f"{place}{severity(finding.severity, language)}: {say(finding, language)}"
