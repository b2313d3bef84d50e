"""What a progress report says: read from its XML by the names of its questions, at both ends alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from xml.etree.ElementTree import Element, ParseError

from desktop.domain.task import WHOLE, Claim, Settling, Told, Update

#: The form progress is told with, unless the assigner names another.
FORM = "nhiemvu"
#: Names of the questions a form needs so that it tells the progress of a task.
CLAIM, PROGRESS = "trang_thai", "tien_do"
TASK_CODE, TASK_TITLE = "ma_nv", "ten_nv"
#: When it was told, never before what was known then; what its assigner said (`Settling`), where or by whom;
#: why the task was taken off the list. Who gave the task; when a person wrote it last.
TOLD_AT, SETTLED, SETTLED_BY, REMOVED = "bao_luc", "xac_nhan", "xac_nhan_y", "bo_nv"
ASSIGNER, WRITTEN_AT = "cq_giao", "sua_luc"
_EVIDENCE = ("mc_tep", "mc_lien_ket")
_WORDS = {
    "result": "ket_qua",
    "difficulty": "kho_khan",
    "cause": "nguyen_nhan",
    "recommendation": "kien_nghi",
}


def read_update(xml: bytes) -> Update | None:
    """The progress that a report tells; None when its form has no such questions or they are not answered."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError):
        return None
    found: dict[str, str] = {}
    evidence: list[str] = []
    asked = {each.tag.rpartition("}")[2] for each in root.iter()}
    for name, text in _answers(root):
        if name in _EVIDENCE:
            evidence.append(text)
        else:
            found.setdefault(name, text)
    try:
        claim = Claim(found[CLAIM])
        progress = WHOLE if claim is Claim.DONE else int(found.get(PROGRESS, "0"))
    except (KeyError, ValueError):
        return None
    words = {field: found.get(name, "") for field, name in _WORDS.items()}
    settled = found.get(SETTLED, "")
    return Update(
        claim,
        min(max(progress, 0), WHOLE),
        Told(**words, evidence=tuple(evidence)),
        _day(found.get("ngay_ht", "")) if claim is Claim.DONE else None,
        at=_moment(found.get(TOLD_AT, "")),
        assigner=found.get(ASSIGNER, "") if WRITTEN_AT in asked else None,
        settled=Settling(settled) if settled in set(Settling) else None,
        settled_by=found.get(SETTLED_BY, ""),
        removed=found.get(REMOVED, ""),
    )


def _answers(root: Element) -> Iterator[tuple[str, str]]:
    for each in root.iter():
        text = (each.text or "").strip()
        if text and not len(each):
            yield each.tag.rpartition("}")[2], text


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
