"""A form with a table of villages, whose report has an annex."""

from __future__ import annotations

from pathlib import Path

from desktop.services.workplace import Workplace
from tests.services.authored import sheet

FORM = "thon"
SURVEY = (
    ("integer", "cb_tong", "Cán bộ", "yes", "", "", ""),
    ("begin_repeat", "hang", "Thôn", "", "", "", ""),
    ("text", "ten", "Tên thôn", "", "", "", ""),
    ("integer", "ho", "Số hộ", "", "", "", ""),
    ("end_repeat", "", "", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)


def write_annexed_form(folder: Path) -> None:
    """Put it among the forms of a folder of resources."""
    sheet(folder / "forms" / f"{FORM}.xlsx", FORM, "1", SURVEY)


def begun(workplace: Workplace) -> str:
    """A draft with two villages."""
    cards = workplace.desk.cards(workplace.today())
    report = workplace.reports.start(next(each for each in cards if each.form == FORM).obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    for number, (name, homes) in enumerate((("Phú Thượng", "245"), ("Đông Sơn", "351")), 1):
        while f"/data/hang[{number}]/ten" not in {node.ref for node in opened.instance.walk()}:
            opened.instance.add_repeat("/data/hang")
        opened.instance.answer(f"/data/hang[{number}]/ten", name)
        opened.instance.answer(f"/data/hang[{number}]/ho", homes)
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


def signed_off(workplace: Workplace, leader: str, password: str) -> str:
    """The same, signed off by the leader."""
    report = begun(workplace)
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, leader, password)
    return report
