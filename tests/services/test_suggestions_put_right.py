"""A suggestion that the centre did not take: its form is put right by hand, the row follows, it goes off."""

from __future__ import annotations

import pytest
from sqlmodel import Session, col, select

from desktop.domain.errors import StepRefused
from desktop.domain.report import Delivery
from desktop.domain.suggestion import Step
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from sync.central import suggestions as at_centre
from tests.central_in_process import CentralInProcess
from tests.services import test_suggestions
from tests.services.test_suggestions import LAMP, LAN, steps
from tests.services.test_tasks import exchange

resources = test_suggestions.resources
app = test_suggestions.app
office = test_suggestions.office


def refused(workplace: Workplace, ref: str = "/data/noi_dung") -> str:
    """One whose first revision the centre found wrong."""
    suggestion = workplace.suggestions.take_in(LAMP)
    set_aside(workplace, suggestion, ref)
    return suggestion


def set_aside(workplace: Workplace, suggestion: str, ref: str) -> None:
    def work(session: Session) -> None:
        row = session.exec(select(t.OutboxRow).where(col(t.OutboxRow.report) == suggestion)).one()
        row.state, row.why = "aside", "invalid"
        row.answer = {"status": "invalid", "errors": [{"ref": ref, "message": "Ghi rõ số nhà"}]}
        session.add(row)

    workplace._store.write(work)


def place(workplace: Workplace, suggestion: str, name: str) -> str:
    """Where a question of the form stands."""
    instance = workplace.reports.open(suggestion).instance
    return next(node.ref for node in instance.walk() if node.name == name)


def write(workplace: Workplace, suggestion: str, **said: str) -> None:
    """Type into the form, and save it."""
    instance = workplace.reports.open(suggestion).instance
    for name, value in said.items():
        instance.answer(place(workplace, suggestion, name), value)
    workplace.reports.save_draft(suggestion, instance.snapshot())
    workplace.reports.write_down(suggestion)


def test_corrected_it_stands_so_and_goes_off_under_its_code(
    office: Workplace, central: CentralInProcess
) -> None:
    suggestion = refused(office)
    before = office.suggestions.detail(suggestion).suggestion
    assert office.aside.count() == 1
    office.reports.correct(suggestion)
    write(office, suggestion, noi_dung="Đèn đường trước nhà số 12 hỏng", ma_tra_cuu="2222222222222222")
    office.suggestions.corrected(suggestion)
    detail = office.suggestions.detail(suggestion)
    after = detail.suggestion
    assert (after.text, after.code, after.person) == ("Đèn đường trước nhà số 12 hỏng", before.code, LAN)
    assert (steps(detail)[-1], detail.events[-1].text) == (Step.CORRECT, before.text)
    assert office.aside.count() == 0
    exchange(office, central)
    assert office.suggestions.detail(suggestion).delivery is Delivery.ACKNOWLEDGED
    assert office.aside.count() == 0
    (listed,) = at_centre.listed(central.centre)
    assert (listed.code, office.suggestions.find(after.code)) == (before.code, suggestion)
    office.suggestions.accept(suggestion)  # it goes on as ever
    exchange(office, central)
    assert office.suggestions.detail(suggestion).delivery is Delivery.ACKNOWLEDGED


def test_another_field_is_noted_as_put_right(office: Workplace) -> None:
    suggestion = refused(office)
    office.reports.correct(suggestion)
    write(office, suggestion, linh_vuc="Chiếu sáng")
    office.suggestions.corrected(suggestion)
    detail = office.suggestions.detail(suggestion)
    assert (detail.suggestion.field, steps(detail)[-1]) == ("Chiếu sáng", Step.AMEND)


def test_till_it_is_sent_no_step_is_taken_and_it_can_be_left(office: Workplace) -> None:
    suggestion = refused(office)
    office.reports.correct(suggestion)
    assert office.suggestions.correcting(suggestion)
    with pytest.raises(StepRefused):
        office.suggestions.accept(suggestion)
    with pytest.raises(StepRefused):
        office.suggestions.attach(suggestion)
    office.suggestions.leave_as_sent(suggestion)
    assert not office.suggestions.correcting(suggestion)
    assert office.aside.count() == 1
    office.suggestions.accept(suggestion)
    assert office.aside.count() == 0
