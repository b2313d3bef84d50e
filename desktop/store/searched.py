"""What a report's line is found by: its title, its period as it is said, who wrote it, its numbers."""

from __future__ import annotations

from desktop.domain.cover import period_words
from desktop.domain.periods import Period, Periodicity
from desktop.domain.text import fold


def search_text(*parts: str) -> str:
    """What the list searches in: folded, a space before each word.

    The code of a period stands as it is, turned round (`10/2026`) and in words: `tháng 10 năm 2026`, `quý IV`
    and `quý 4`.
    """
    said = [words for part in parts if part[:4].isdigit() for words in period_text(part)]
    return " " + fold(" ".join([*parts, *said]))


def period_text(code: str) -> tuple[str, ...]:
    """The ways in which people write a period; none of what is no code of one."""
    turned = " ".join(reversed(code.split("-")))
    try:
        period = Period.parse(code)
    except ValueError:
        return (turned,)
    quarter = (f"quý {period.index}",) if period.periodicity is Periodicity.QUARTER else ()
    return turned, period_words(period), *quarter


def number_text(number: int, series: str) -> str:
    """The same of a document's number: `số 05/BC-UBND`."""
    return search_text(f"số {number:02} {number} {series}")
