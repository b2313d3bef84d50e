"""What may stand in a log or a crash report: where and what kind, never a secret and never an answer.

Code does not log such things in the first place; `Discreet` is the last line before a file. Of an exception
only its class, the number SQLite gave it and the way through our own code are told: its words may hold
anything.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
_OURS = ("desktop", "ui", "sync")
HIDDEN = "[…]"

_SECRETS = (
    re.compile(r"<\?xml.*|<(?:h:)?html.*|<data[\s>].*|<\w+ [^>]*xmlns.*", re.DOTALL | re.IGNORECASE),
    re.compile(r"(?<=/key/)[^/\s\"']+"),  # a village phone's token, in the path of what it calls
    re.compile(r"(?i)\b(?:bearer|basic|digest)\s+[\w.~+/=:-]+"),
    re.compile(
        r"""(?ix) ["']? \b[\w-]* (?: password | passwd | secret | token | authorization | cookie | code
        | api[_-]?key | mật\ khẩu ) [\w-]* \b ["']? \s* [=:] \s* (?: "[^"]*" | '[^']*' | [^\s,;&}\])]+ )"""
    ),
    re.compile(r"(?<![\w-])[0-9A-HJKMNP-TV-Z]{4,6}(?:-[0-9A-HJKMNP-TV-Z]{4,6}){2,}(?![\w-])", re.IGNORECASE),
    re.compile(r"\beyJ[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\b[0-9a-fA-F]{32,}\b"),
    re.compile(r"(?<![\w/.-])(?=[\w+-]*\d)(?=[\w+-]*[a-zA-Z])(?![0-9a-f]{8}-[0-9a-f]{4}-)[\w+/-]{24,}={0,2}"),
    re.compile(r"\[parameters: .*", re.DOTALL),
    re.compile(r"(?<=://)[^/\s@]+@"),
)


def discreet(text: str) -> str:
    """The text with everything that looks like a secret or like answers taken out."""
    for pattern in _SECRETS:
        text = pattern.sub(HIDDEN, text)
    return text


def told(error: BaseException | None) -> list[str]:
    """An exception and what it came from, as lines: classes and places, no words of its own."""
    lines: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kind = type(error)
        code = getattr(error, "sqlite_errorcode", None) or getattr(error, "errno", None)
        lines.append(
            f"{kind.__module__}.{kind.__qualname__}" + (f" ({code})" if isinstance(code, int) else "")
        )
        lines.extend(f"  {place}" for place in _places(error.__traceback__))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines


def place_of(file: str) -> str | None:
    """A file of our own as it is called in the repository; None for one of somebody else."""
    path = Path(file)
    if path.is_absolute():
        if not path.is_relative_to(ROOT):
            return None
        path = path.relative_to(ROOT)
    parts = path.parts  # the bundle's files are named from the root already
    return "/".join(parts) if parts and parts[0] in _OURS else None


def _places(trace: TracebackType | None) -> Iterator[str]:
    others = 0
    for frame, line in traceback.walk_tb(trace):
        place = place_of(frame.f_code.co_filename)
        if place is None:
            others += 1
            continue
        if others:
            yield f"({others} of libraries)"
            others = 0
        yield f"{place}:{line} in {frame.f_code.co_name}"
    if others:
        yield f"({others} of libraries)"


class Discreet(logging.Filter):
    """The last line before a log: what is written is `discreet`, of an exception only what `told` tells."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record for every handler after this one; nothing is dropped."""
        try:
            text = record.getMessage()
        except (TypeError, ValueError):
            text = str(record.msg)
        record.msg, record.args = discreet(text), None
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = "\n".join(told(record.exc_info[1]))
        record.exc_info, record.stack_info = None, None
        return True
