"""A thematic report: published at the centre with its window, filled in at the window's card, received."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.domain.periods import Window
from desktop.domain.regime import regimes_of, wanted_periods
from desktop.forms import compile_xlsform
from tests.central_in_process import CentralInProcess
from tests.demo.people import OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.test_month import Commune, sent, typed

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "thematic.xlsx"
WINDOW = "2026-11-02_2026-11-30"
ANSWERS = {
    "mt_tong": "42", "mt_du": "30", "mt_mang": "40", "may_quet": "2", "may_in": "9", "du_may": "thieu",
    "thieu_gi": "12 may tinh, 1 may quet", "cb_tong": "60", "cb_cntt": "1", "chuyen_trach": "khong",
    "kiem_nhiem": "Cong chuc van phong", "toc_do": "48,5", "mat_mang": "3",
}  # fmt: skip


def test_from_the_centre_to_the_receipt(tmp_path: Path, seed: Path, qapp: QApplication) -> None:
    central = CentralInProcess(tmp_path, offices.morning_clock())
    central.publish(EXAMPLE)
    profile = Path(shutil.copytree(seed, tmp_path / "profile"))
    offices.enrol(profile, central.url, central.enrol_code(UNIT), central.transport)
    office = offices.move_in(profile, central.transport)
    try:
        office.app.settings.change(automatic=False)
        office.person.sign_in(OFFICER.login, OFFICER.password)
        commune, person = Commune(office, central), office.person
        person.go_to("sync")
        office.send()
        person.go_to("desk")
        card = person.find(f"desk.card.rasoat_so.{WINDOW}.frame")
        said = "\n".join(each.text() for each in card.findChildren(QLabel))
        assert "Rà soát máy móc và nhân lực số ở cấp xã" in said
        assert "Chuyên đề, 02/11/2026–30/11/2026\n" in said
        assert "hạn 04/12" in said
        person.open_card("rasoat_so", WINDOW)
        person.answer(ANSWERS)
        commune.sign()
        xml = commune.received("rasoat_so")
        expected = {
            "ky_loai": "chuyende",
            "tu_ngay": "2026-11-02",
            "den_ngay": "2026-11-30",
            "tl_du": "71.43",
        }
        assert sent(xml, ANSWERS) == typed(ANSWERS)
        assert sent(xml, expected) == expected
        (arrived,) = central.reports()
        assert (arrived["period"], arrived["due"], arrived["late"]) == (WINDOW, "2026-12-04", False)
    finally:
        office.close()
        central.close()
        qapp.processEvents()


@pytest.mark.parametrize(
    ("day", "asked"), [((2026, 11, 1), False), ((2026, 11, 2), True), ((2026, 12, 31), True)]
)
def test_its_window_opens_on_its_first_day(day: tuple[int, int, int], asked: bool) -> None:
    compiled = compile_xlsform(EXAMPLE)
    (regime,) = regimes_of(compiled.settings, "rasoat_so", "1", {})
    wanted = wanted_periods(regime, date(*day))
    assert wanted == ((Window.of(date(2026, 11, 2), date(2026, 11, 30)),) if asked else ())
