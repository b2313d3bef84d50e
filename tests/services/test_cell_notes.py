"""Notes for the leader and the centre's words at rows, over saving, signing, correcting and adding rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.report import ReportState
from desktop.forms.lasting import lasting_ref, ref_now
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, NOW

SURVEY = (
    ("text", "ma_xa", "Mã xã"),
    ("begin repeat", "thon", "Thôn"),
    ("text", "ten", "Tên"),
    ("integer", "ho", "Số hộ"),
    ("end repeat", "", ""),
)


@pytest.fixture
def report(workplace: Workplace, tmp_path: Path) -> str:
    """A draft with three rows and a note at each."""
    arrive(workplace, sheet(tmp_path / "thon.xlsx", "thon", "1", SURVEY))
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "thon")
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    while len(instance.node("/data/thon").children) < 3:
        instance.add_repeat("/data/thon")
    for at in (1, 2, 3):
        instance.answer(f"/data/thon[{at}]/ten", f"Thôn {at}")
    workplace.reports.save_draft(report, instance.snapshot())
    for at in (1, 2, 3):
        ref = lasting_ref(instance, f"/data/thon[{at}]/ho")
        workplace.notes.put(report, ref, f"Row {at}", f"về thôn {at}")
    return report


def standing(workplace: Workplace, report: str) -> dict[str, str]:
    """By the words of a note, what the row it stands at is called; "" when that is gone."""
    instance = workplace.reports.open(report).instance
    found = {}
    for note in workplace.notes.of(report):
        ref = ref_now(instance, note.ref)
        found[note.text] = "" if ref is None else instance.node(ref.replace("/ho", "/ten")).value
    return found


def without_the_second(workplace: Workplace, report: str) -> None:
    """The second row goes, one comes at the end."""
    instance = workplace.reports.open(report).instance
    instance.remove_repeat("/data/thon[2]")
    instance.add_repeat("/data/thon", 1)
    instance.answer("/data/thon[1]/ten", "Thôn mới")
    workplace.reports.save_draft(report, instance.snapshot())


STANDING = {"về thôn 1": "Thôn 1", "về thôn 2": "", "về thôn 3": "Thôn 3"}


def test_they_stand_at_their_rows_through_sign_off_and_correction(workplace: Workplace, report: str) -> None:
    reports = workplace.reports
    without_the_second(workplace, report)
    assert standing(workplace, report) == STANDING
    reports.finish(report, reports.open(report).instance)
    assert standing(workplace, report) == STANDING
    reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert standing(workplace, report) == STANDING
    reports.correct(report)
    assert reports.open(report).detail.state is ReportState.DRAFT
    assert standing(workplace, report) == STANDING
    without_the_second(workplace, report)  # Thôn 1, which stood second
    assert standing(workplace, report) == {**STANDING, "về thôn 1": ""}


def test_the_number_of_a_gone_row_goes_to_no_other(workplace: Workplace, report: str) -> None:
    instance = workplace.reports.open(report).instance
    instance.remove_repeat("/data/thon[3]")
    workplace.reports.save_draft(report, instance.snapshot())
    instance = workplace.reports.open(report).instance
    instance.add_repeat("/data/thon")
    instance.answer("/data/thon[3]/ten", "Thôn khác")
    workplace.reports.save_draft(report, instance.snapshot())
    assert standing(workplace, report) == {**STANDING, "về thôn 2": "Thôn 2", "về thôn 3": ""}
