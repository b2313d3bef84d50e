"""A suggestion goes on with the version of its form that is in force: an older one, then a newer one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.app import App
from desktop.config import Config
from desktop.domain.suggestion import Intake, Kind, State
from desktop.services.workplace import Workplace
from sync.central import suggestions
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, RESOURCES, make_resources
from tests.services.test_suggestions import LAMP, app, office, sent
from tests.services.test_tasks import exchange

__all__ = ["app", "office"]  # fixtures
NEW = RESOURCES / "forms" / "pakn.xlsx"
IDEA = Intake(Kind.PROPOSAL, "Bổ sung điểm đón xe buýt ở trường")


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form as it was before 22/11/2026: it knows nothing new, no proposals, nothing public."""
    folder = make_resources(tmp_path_factory.mktemp("resources"))
    book = load_workbook(NEW)
    for name, gone in (("survey", {"cong_khai"}), ("choices", {"moi", "hienke"})):
        sheet = book[name]
        for row in range(sheet.max_row, 1, -1):
            if sheet.cell(row, 2).value in gone:
                sheet.delete_rows(row)
    settings = book["settings"]
    (place,) = (cell.column for cell in settings[1] if cell.value == "version")
    settings.cell(2, place).value = "2026112201"
    book.save(folder / "forms" / "pakn.xlsx")
    return folder


@pytest.fixture
def workplace(app: App, config: Config, seed: Path) -> Workplace:
    """Of the leader, who lets everybody read an answer."""
    shutil.copytree(seed, config.profile, dirs_exist_ok=True)
    return app.session.sign_in("lan", LEADER_PASSWORD)


def test_an_older_form_says_the_nearest_it_knows(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(IDEA)
    assert workplace.suggestions.detail(identity).suggestion.state is State.NEW
    xml = sent(workplace)[-1]
    assert "<trang_thai>datiepnhan</trang_thai>" in xml
    assert "<loai>sangkien</loai>" in xml
    workplace.suggestions.answer(identity, "Sẽ làm")
    workplace.suggestions.publish(identity)
    assert "cong_khai" not in sent(workplace)[-1]


def test_the_next_step_goes_off_on_the_newer_form_with_all_that_was_said(
    office: Workplace, central: CentralInProcess, tmp_path: Path
) -> None:
    lamp, idea = office.suggestions.take_in(LAMP), office.suggestions.take_in(IDEA)
    photo = tmp_path / "đèn.jpg"
    photo.write_bytes(jpegs.photo(60, 40))
    office.suggestions.attach(lamp, photo)
    exchange(office, central)
    central.publish(NEW)
    exchange(office, central)
    assert office.forms.newest("pakn") == "2026112301"
    for identity in (lamp, idea):
        office.suggestions.answer(identity, "Đã làm")
        office.suggestions.publish(identity)
    for _ in range(4):  # one revision of a report goes after the other
        exchange(office, central)
    told = {each.id: each for each in suggestions.listed(central.centre)}
    assert (told[idea].kind, told[idea].state, told[idea].public) == ("hienke", "datraloi", True)
    assert (told[lamp].kind, told[lamp].public) == ("phananh", True)
    xml = sent(office)[-1]
    assert 'version="2026112301"' in xml
    last = [each for each in sent(office) if office.suggestions.detail(lamp).suggestion.code in each][-1]
    assert "đèn.jpg" in last, "its file stays with it"
    assert "<deprecatedID>" in last.replace("orx:", "")
    assert [card.name for card in office.files.cards(lamp)] == ["đèn.jpg"]
    assert all(each.public for each in suggestions.listed(central.centre, public=True))
    assert suggestions.listed(central.centre, public=True)
