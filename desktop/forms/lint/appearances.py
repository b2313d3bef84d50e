"""Which appearance goes with which kind of question, as the XLSForm reference lists them."""

from __future__ import annotations

import re

WIDTH = re.compile(r"w([1-9]|1[0-2])")
_COLUMNS = re.compile(r"columns-\d+|compact-\d+|quickcompact-\d+")
_PREFIXED = ("ex:", "printer:", "intent:")
#: Appearances of our own.
HERE_ONLY = frozenset({"table"})
#: Known ones that this application leaves out: it takes a file where others draw or take a picture.
LEFT_OUT = frozenset({"draw", "signature", "annotate", "new", "new-front"})
_CALENDARS = {
    "no-calendar", "month-year", "year", "ethiopian", "coptic", "islamic", "bikram-sambat", "myanmar",
    "persian",
    "buddhist",
}  # fmt: skip
_LISTS = {
    "minimal", "autocomplete", "quick", "likert", "columns", "columns-pack", "columns-flex", "label", "list",
    "list-nolabel", "compact", "quickcompact", "horizontal", "horizontal-compact", "image-map", "map",
    "no-buttons", "search",
}  # fmt: skip
_MAPS = {"maps", "placement-map", "hide-input", "streets", "satellite", "terrain"}
_BY_KIND: dict[str, set[str]] = {
    "text": {"multiline", "url", "numbers", "masked", "printer"},
    "integer": {"thousands-sep", "counter", "bearing", "masked"},
    "decimal": {"thousands-sep", "bearing", "masked"},
    "date": _CALENDARS,
    "datetime": _CALENDARS,
    "time": set(),
    "range": {"vertical", "no-ticks", "rating", "picker", "distress"},
    "select_one": _LISTS,
    "select_multiple": _LISTS,
    "select_one_from_file": _LISTS,
    "select_multiple_from_file": _LISTS,
    "select_one_external": _LISTS,
    "rank": {"minimal"},
    "image": {"draw", "signature", "annotate", "new", "new-front", "selfie"},
    "audio": {"new"},
    "video": {"new", "new-front", "selfie"},
    "file": set(),
    "barcode": {"front", "hidden-answer"},
    "geopoint": _MAPS,
    "geotrace": _MAPS,
    "geoshape": _MAPS,
    "acknowledge": set(),
    "note": {"url"},
    "begin_group": {"field-list", "table-list", "no-collapse", "compact", "horizontal", "pages"},
    "begin_repeat": {"field-list", "table-list", "no-collapse", "compact", *HERE_ONLY},
}
_ALL = frozenset().union(*_BY_KIND.values())


def known(word: str) -> bool:
    """Whether any kind of question has this appearance."""
    return word in _ALL or _any_kind(word) or bool(_COLUMNS.fullmatch(word))


def takes(kind: str, word: str) -> bool:
    """Whether that kind of question has it; kinds that are not listed here take what they like."""
    fitting = _BY_KIND.get(kind)
    if fitting is None or _any_kind(word) or word in fitting:
        return True
    return bool(_COLUMNS.fullmatch(word)) and fitting is _LISTS


def left_out_here(word: str) -> bool:
    """Whether a question that looks so is not asked here."""
    return word in LEFT_OUT or word.startswith("printer")


def _any_kind(word: str) -> bool:
    return bool(WIDTH.fullmatch(word)) or word.startswith(_PREFIXED)
