"""Papers and workbooks for outside leave out what repeats a person's data in the form's own texts, too."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from desktop.documents import workbook
from desktop.documents.answers import answer, label
from desktop.documents.veil import VeiledForm, own_words
from desktop.forms.persons import persons
from tests.forms.scenario import Scenario
from tests.forms.test_persons import FORM


def filled() -> Scenario:
    scenario = Scenario(FORM)
    scenario.fill({"ten": "Lò Pao", "sinh": "1990-10-14", "so": "8", "nguoi[1]/ho_ten": "Sử"})
    scenario.answer("ai", "Sử")
    return scenario


def test_a_paper_names_nobody_in_labels_and_choices() -> None:
    instance = filled().instance
    body = VeiledForm(instance, {}, persons(instance)).body
    told = {node.name: (label(node), answer(node)) for node in body}
    assert told["so"] == ("Tuổi của …", "8")
    assert told["tien"][0] == "Tiền của …: 8"
    assert told["ai"][1] == "…"
    assert not any("Pao" in text for text in own_words(instance, frozenset()).values())


def test_a_workbook_for_outside_names_nobody_in_heads_and_lists() -> None:
    instance = filled().instance
    about = workbook.About("t", "1", "Thử", "Xã Bà Nà", "2026-10")
    for names, there in ((persons(instance), False), (None, True)):
        given = {} if names is None else {"names": names}
        made = workbook.write(instance, about, frozenset(), values=False, **given)  # type: ignore[arg-type]
        sheets = load_workbook(io.BytesIO(made)).worksheets
        said = " ".join(str(cell.value) for sheet in sheets for line in sheet.iter_rows() for cell in line)
        assert [word in said for word in ("14/10/1990", "Pao", "Sử")] == [there] * 3
