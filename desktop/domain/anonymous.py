"""Lines of a log made fit to be given to a stranger: neither secrets nor anything that tells of a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from desktop.domain.discreet import HIDDEN, discreet

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”|«[^»]*»")
_MAIL = re.compile(r"\S+@\S+")
_NUMBERS = re.compile(r"\+?\d(?:[ .\-]?\d){7,}|(?<![\w-])\d{5,}(?![\w-])")
_MOMENT = re.compile(r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?")
_HOME = re.compile(r"(?i)(?:[a-z]:)?[\\/](?:home|users)[\\/][^\\/\s:]+|/root\b")
_OWN = "Báo cáo Xã"


def anonymous(line: str, known: Iterable[str] = ()) -> str:
    """`line` without secrets, quotations, addresses, long numbers, homes, Vietnamese words, what is `known`.

    Our own messages are plain English: whatever has Vietnamese letters came from somebody.
    """
    moment = _MOMENT.match(line)
    head = moment[0] if moment else ""
    text = discreet(line[len(head) :])
    for word in sorted((each for each in known if len(each) > 1), key=len, reverse=True):
        text = re.sub(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", HIDDEN, text)
    text = _HOME.sub("~", text)
    for pattern in (_QUOTED, _MAIL, _NUMBERS):
        text = pattern.sub(HIDDEN, text)
    return head + " ".join(_foreign(part) for part in text.split(" "))


def _foreign(word: str) -> str:
    return word if word.isascii() or word in {HIDDEN, *_OWN.split()} else HIDDEN


def without_home(path: Path) -> str:
    """A path that does not tell whose PC it is."""
    return _HOME.sub("~", str(path))
