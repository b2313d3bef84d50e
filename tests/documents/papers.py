"""Filled-in forms and covers for the tests of documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.documents import body, decree30, template, values
from desktop.documents.answers import in_vietnamese
from desktop.documents.metrics import Metrics
from desktop.domain.cover import Authority, Cover, first_cover, opening
from desktop.domain.paper import Paper
from desktop.domain.periods import Period
from desktop.domain.unit import Units
from desktop.forms import FormInstance
from tests.forms import filling

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
METRICS = Metrics(RESOURCES / "fonts")
GIVEN = frozenset({"ma_xa", "ky_loai", "tu_ngay", "den_ngay", "lan_sua", "nguoi_lap", "nguoi_duyet"})


def cover(title: str = "Báo cáo chuyển đổi số", period: str = "2026-10") -> Cover:
    """A finished cover of Bà Nà, signed by the deputy."""
    units = Units.load(RESOURCES)
    unit = units.search("Bà Nà")[0]
    made = first_cover(unit, units.province(unit.province), title, Period.parse(period) if period else None)
    return replace(
        made, number=5, day=date(2026, 2, 5), authority=Authority.DEPUTY, signer="ThS. Trần Văn Hùng"
    )


def paper(instance: FormInstance, around: Cover, period: str = "2026-10", *, draft: bool = False) -> Paper:
    """The report of a filled-in form by the generic layout."""
    in_vietnamese(instance)
    given = frozenset(node.ref for node in instance.walk() if node.name in GIVEN)
    told = body.of_form(instance, given, opening(around, Period.parse(period) if period else None))
    return decree30.compose(around, told.blocks, told.annexes, METRICS, draft=draft)


def shipped(
    form: str, instance: FormInstance, around: Cover, period: str = "2026-10", *, draft: bool = False
) -> Paper:
    """The report of a filled-in form in the words that are shipped for it, as the application makes it."""
    in_vietnamese(instance)
    words = (RESOURCES / "templates" / f"{form}.docx").read_bytes()
    when = Period.parse(period) if period else None
    unit = Units.load(RESOURCES).search("Bà Nà")[0].full_name
    named = values.common(around, unit, when, len(body.annexes(instance)))
    told = body.of_template(instance, template.filled(words, {**values.of_form(instance), **named}))
    return decree30.compose(around, told.blocks, told.annexes, METRICS, draft=draft)


def villages() -> FormInstance:
    """F5: a wide table of 22 villages."""
    return filling.dancu()


def quick_report() -> FormInstance:
    """F4: two grids."""
    return filling.thientai()
