"""The fields the application fills in itself: commune, period, revision, author, approver."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from desktop.domain.periods import Period, Periodicity
from desktop.domain.task_update import TASK_CODE, TASK_TITLE

if TYPE_CHECKING:
    from desktop.forms import FormInstance

APPROVER = "nguoi_duyet"
AUTHOR = "nguoi_lap"
REVISION = "lan_sua"
NAMES = frozenset(
    {"ma_xa", "ky_loai", "tu_ngay", "den_ngay", REVISION, AUTHOR, APPROVER, TASK_CODE, TASK_TITLE}
)
_AD_HOC = "dotxuat"
_KINDS = {
    Periodicity.MONTH: "thang",
    Periodicity.QUARTER: "quy",
    Periodicity.HALF_YEAR: "6thang",
    Periodicity.NINE_MONTHS: "9thang",
    Periodicity.YEAR: "nam",
    Periodicity.THEMATIC: "chuyende",
    Periodicity.AD_HOC: _AD_HOC,
}


def header(unit: str, period: Period | None, revision: int, author: str) -> Mapping[str, str]:
    """Values of the header fields by name; the approver's comes at sign-off.

    Without a period the report is ad hoc, and its form works the days out from what is answered; so it does
    for the turn of an event.
    """
    values = {"ma_xa": unit, REVISION: str(revision), AUTHOR: author}
    if period is None or period.periodicity is Periodicity.AD_HOC:
        values["ky_loai"] = _AD_HOC
    else:
        values |= {
            "ky_loai": _KINDS[period.periodicity],
            "tu_ngay": period.start.isoformat(),
            "den_ngay": period.end.isoformat(),
        }
    return values


def said(xml: bytes, names: frozenset[str]) -> Mapping[str, str]:
    """What a report's XML says in the header fields of these names; those that it has, outside repeats."""
    root: Element = fromstring(xml)
    found: dict[str, str] = {}
    for each in root.iter():
        if _local(each) in names and each.text:
            found.setdefault(_local(each), each.text)
    return found


def header_refs(snapshot: bytes, named: frozenset[str] = NAMES) -> Mapping[str, str]:
    """Name → ref of the header fields (or those `named`) a form has, outside repeats; `snapshot` is XML."""
    root: Element = fromstring(snapshot)
    found: dict[str, str] = {}
    _look(root, f"/{_local(root)}", named, found)
    return found


def _look(parent: Element, path: str, named: frozenset[str], found: dict[str, str]) -> None:
    names = [_local(child) for child in parent]
    for child, name in zip(parent, names, strict=True):
        if names.count(name) > 1:
            continue  # a repeat
        if name in named and not len(child):
            found.setdefault(name, f"{path}/{name}")
        _look(child, f"{path}/{name}", named, found)


def fill(instance: FormInstance, values: Mapping[str, str], named: frozenset[str] = NAMES) -> frozenset[str]:
    """Put `values` into the fields of those names; the refs of all (`named`) header fields the form has."""
    refs = header_refs(instance.snapshot(), named)
    for name, value in values.items():
        ref = refs.get(name)
        if ref is not None and instance.node(ref).value != value:
            instance.answer(ref, value)
    return frozenset(refs.values())


def fill_blanks(instance: FormInstance, values: Mapping[str, str]) -> frozenset[str]:
    """Put `values` into the questions of those names that nobody has answered; their refs."""
    if not values:
        return frozenset()
    refs = header_refs(instance.snapshot(), frozenset(values))
    blank = {name: ref for name, ref in refs.items() if not instance.node(ref).value}
    for name, ref in blank.items():
        instance.answer(ref, values[name])
    return frozenset(blank.values())


def meta(xml: bytes, name: str) -> str | None:
    """`instanceID` or `deprecatedID` of an instance; None when it has none."""
    root: Element = fromstring(xml)
    for each in root.iter():
        if _local(each) == name:
            return each.text or None
    return None


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
