"""Population reports of earlier months, signed as they would have been."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from desktop.domain.periods import Period, Periodicity
from desktop.domain.zone import VIETNAM
from desktop.forms import FormContext, FormDefinition
from desktop.services.header import fill, header
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.cells import keep_cells
from desktop.store.searched import search_text
from tests.ui.conftest import NOW

FORM = "dancu"
FILES = "tthc"
VILLAGES = ("Thôn Phú Hoà", "Thôn Đông Sơn", "Thôn Một")
TITLE = "Báo cáo dân cư, hộ tịch và an sinh"


def months(count: int, last: Period | None = None) -> tuple[Period, ...]:
    """That many months up to the last closed one, oldest first."""
    found = [last or Period(Periodicity.MONTH, NOW.year, NOW.month - 1)]
    while len(found) < count:
        found.append(found[-1].previous())
    return tuple(reversed(found))


def report_xml(definition: FormDefinition, period: Period, figures: dict[str, list[int]], note: str) -> bytes:
    """A report with these figures by village (`ct05` …); the others are large enough to be told."""
    context = FormContext(
        now=lambda: NOW, uuid=lambda: str(UUID(int=1)), rng=random.Random(1), properties={}, last_saved=None
    )
    instance = definition.new(context)
    fill(instance, dict(header("20254", period, 0, "Nguyễn Thị Lan")))
    instance.answer("/data/bang/so_thon", str(len(VILLAGES)))
    for number, village in enumerate(VILLAGES, 1):
        place = f"/data/bang/thon[{number}]"
        instance.answer(f"{place}/ten_thon", village)
        for indicator in range(1, 15):
            name = f"ct{indicator:02}"
            given = figures.get(name, [100 + indicator * number + period.index] * len(VILLAGES))
            instance.answer(f"{place}/{name}", str(given[number - 1]))
    instance.answer("/data/ket/kho_khan", note)
    return instance.serialize()


def sign_past(workplace: Workplace, period: Period, note: str = "", **figures: list[int]) -> str:
    """Put a signed report of the period into the store; its id."""
    version = workplace.forms.newest(FORM)
    assert version is not None
    xml = report_xml(workplace.forms.definition(FORM, version), period, figures, note)
    return _put(workplace, FORM, TITLE, period, version, xml)


def sign_fields(workplace: Workplace, period: Period, *fields: str) -> str:
    """A signed report on administrative files with these fields of work (codes); its id."""
    version = workplace.forms.newest(FILES)
    assert version is not None
    instance = workplace.forms.definition(FILES, version).new(
        FormContext(
            now=lambda: NOW,
            uuid=lambda: str(UUID(int=2)),
            rng=random.Random(1),
            properties={},
            last_saved=None,
        )
    )
    fill(instance, dict(header("20254", period, 0, "Nguyễn Thị Lan")))
    for number, code in enumerate(fields, 1):
        if number > 1:
            instance.add_repeat("/data/bang/linh_vuc")
        instance.answer(f"/data/bang/linh_vuc[{number}]/ten_lv", code)
        instance.answer(f"/data/bang/linh_vuc[{number}]/tn_tt", str(10 * number))
    return _put(
        workplace, FILES, "Báo cáo giải quyết thủ tục hành chính", period, version, instance.serialize()
    )


def _put(workplace: Workplace, form: str, title: str, period: Period, version: str, xml: bytes) -> str:
    identity = f"past-{form}-{period.code}"
    when = datetime.combine(period.end, datetime.min.time(), VIETNAM) + timedelta(days=1)

    def work(session: Session) -> None:
        session.add(
            t.ReportRow(
                id=identity, form=form, version=version, title=title, period=period.code, state="accepted",
                author="Nguyễn Thị Lan", updated=when, search=search_text(title, form, period.code),
            )
        )  # fmt: skip
        session.flush()
        session.add(
            t.RevisionRow(
                report=identity, number=0, version=version, xml=xml, sha256="", instance=identity,
                author="Nguyễn Thị Lan", approver="Trần Văn Hùng",
                finished_at=when, signed_at=when, key=identity,
            )
        )  # fmt: skip
        session.flush()
        keep_cells(session, identity, form, 0, xml)

    workplace._store.write(work)
    return identity
