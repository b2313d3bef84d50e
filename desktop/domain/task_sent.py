"""A task in the form that tells its progress: written when it is sent, read on the commune's other PC.

What its assigner asks and the checklist travel with each progress report, in questions that no screen shows.
Two PCs may write at once: of the task, and of each line of its checklist, the word written last counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from xml.etree.ElementTree import Element, ParseError

from desktop.domain.task import Task
from desktop.domain.task_update import REMOVED, SETTLED, SETTLED_BY, TOLD_AT, WRITTEN_AT

#: Question → field of a task; the names are those of task systems in use (docs/form-authors.md).
_TEXTS: Mapping[str, str] = {
    "ma_nv": "code", "ten_nv": "title", "chuong_trinh": "programme", "nhom_ke_hoach": "group",
    "cq_giao": "assigner", "vb_giao": "document", "vb_giao_cq": "document_agency",
    "vb_giao_ve": "document_about", "cq_chu_tri": "lead", "lanh_dao_phu_trach": "leader",
    "nguoi_phu_trach": "officer", "san_pham_dau_ra": "product", "muc_tieu_dinh_tinh": "goal",
    "muc_tieu_dinh_luong": "target", "du_toan": "budget", "han_van_ban": "deadline_text",
    "muc_uu_tien": "priority",
}  # fmt: skip
_DAYS: Mapping[str, str] = {
    "han_chuan": "deadline",
    "vb_giao_ngay": "document_day",
    "ngay_giao": "assigned_on",
}
HELPERS, CHECKS = "cq_phoi_hop", "viec_can_lam"
#: Every question of a form that says something of the task itself, but its code and title.
QUESTIONS = frozenset({*_TEXTS, *_DAYS, HELPERS, CHECKS, WRITTEN_AT, TOLD_AT, SETTLED, SETTLED_BY, REMOVED})
_OPEN, _DONE, _GONE = "[ ]", "[x]", "[-]"
_BETWEEN = "; "
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Line:
    """A line of a checklist: `at` when it was made, ticked, opened or taken away, `by` who ticked it."""

    id: str
    text: str
    done: bool
    gone: bool
    at: datetime | None
    by: str
    own: bool  # of the commune: the centre's lines come from there


@dataclass(frozen=True)
class SentTask:
    """What a sent form says of its task. `fields`: names and values as of a Task; `at` when written last."""

    fields: Mapping[str, str | date | None]
    helpers: tuple[str, ...]
    lines: tuple[Line, ...]
    at: datetime | None


def later(now: datetime, before: datetime | None) -> datetime:
    """When something is written `now`: never before what was written `before`, whatever the clocks say."""
    return now if before is None or now > before else before + _TICK


def answers(
    task: Task, lines: Iterable[Line], at: datetime | None, told_at: datetime | None
) -> Mapping[str, str]:
    """Question → answer; `at` when a person wrote the task last, `told_at` when the progress is told.

    What an assigner said and why a task was taken away are blank: each is said once, by who may.
    """
    days = {name: getattr(task, field) for name, field in _DAYS.items()}
    return {
        **{name: str(getattr(task, field)) for name, field in _TEXTS.items()},
        **{name: day.isoformat() if day else "" for name, day in days.items()},
        HELPERS: _BETWEEN.join(task.helpers),
        CHECKS: "\n".join(map(_written, lines)),
        WRITTEN_AT: at.isoformat() if at else "",
        TOLD_AT: told_at.isoformat() if told_at else "",
        **dict.fromkeys((SETTLED, SETTLED_BY, REMOVED), ""),
    }


def read_sent(xml: bytes) -> SentTask | None:
    """What a sent form says of its task; None when its version has no questions for that."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError):
        return None
    said: dict[str, str] = {}
    for each in root.iter():
        if not len(each):
            said.setdefault(each.tag.rpartition("}")[2], (each.text or "").strip())
    if WRITTEN_AT not in said:
        return None
    return SentTask(
        {
            **{field: said.get(name, "") for name, field in _TEXTS.items()},
            **{field: _day(said.get(name, "")) for name, field in _DAYS.items()},
        },
        tuple(filter(None, said.get(HELPERS, "").split(_BETWEEN))),
        tuple(filter(None, map(_line, said.get(CHECKS, "").splitlines()))),
        _moment(said[WRITTEN_AT]),
    )


def _written(line: Line) -> str:
    mark = _GONE if line.gone else _DONE if line.done else _OPEN
    own = "" if line.own else "*"
    at = line.at.isoformat() if line.at else ""
    return "\t".join((mark, f"{own}{line.id}", at, _one(line.by), _one(line.text)))


def _line(text: str) -> Line | None:
    try:
        mark, identity, at, by, words = text.split("\t", 4)
    except ValueError:  # no line of ours
        return None
    if mark not in {_OPEN, _DONE, _GONE}:
        return None
    own = not identity.startswith("*")
    if not identity.lstrip("*") or not words.strip():
        return None
    return Line(identity.lstrip("*"), words, mark == _DONE, mark == _GONE, _moment(at), by, own)


def _one(text: str) -> str:
    return " ".join(text.split())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None
