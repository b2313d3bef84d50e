"""Sheets in TCVN3 or VNI letters are read as what they mean; Vietnamese in Unicode stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.sheet_letters import in_unicode
from desktop.domain.task_sheet import Trouble, from_rows
from desktop.domain.text import visible

TCVN3 = (
    ("C¸c nhiÖm vô n¨m 2026",),
    ("STT", "M·", "Néi dung", "H¹n", "Ng\u00adêi phô tr¸ch"),
    ("1", "N1", "Më líp b×nh d©n häc vô sè", "Quý IV/2026", "NguyÔn V¨n An"),
    ("2", "N2", "Sæ hé tÞch", "Tr\u00adíc ngµy 15/11/2026", "TrÇn ThÞ Hoµ"),
)
VNI = (
    ("Caùc nhieäm vuï naêm 2026",),
    ("STT", "Maõ", "Noäi dung", "Haïn", "Ngöôøi phuï traùch"),
    ("1", "N1", "Môû lôùp bình daân hoïc vuï soá", "Quyù IV/2026", "Nguyeãn Vaên An"),
    ("2", "N2", "Soå hoä tòch", "Tröôùc ngaøy 15/11/2026", "Traàn Thò Hoaø"),
)
MEANT = (
    ("Các nhiệm vụ năm 2026",),
    ("STT", "Mã", "Nội dung", "Hạn", "Người phụ trách"),
    ("1", "N1", "Mở lớp bình dân học vụ số", "Quý IV/2026", "Nguyễn Văn An"),
    ("2", "N2", "Sổ hộ tịch", "Trước ngày 15/11/2026", "Trần Thị Hoà"),
)


@pytest.mark.parametrize("rows", [TCVN3, VNI])
def test_heads_and_cells_of_old_letters_are_read_and_that_is_told(rows: tuple[tuple[str, ...], ...]) -> None:
    assert in_unicode(rows).rows == MEANT
    read, meant = from_rows(rows, 2026), from_rows(MEANT, 2026)
    assert (read.tasks, dict(read.columns)) == (meant.tasks, dict(meant.columns))
    assert [each.kind for each in read.troubles] == [Trouble.CONVERTED]
    assert read.troubles[0].text == f"{rows[0][0]} → Các nhiệm vụ năm 2026"
    assert meant.troubles == ()


def test_a_mark_in_old_letters_keeps_its_row_out() -> None:
    read = from_rows((*TCVN3, ("3", "N3", "C«ng v¨n mËt sè 12", "", "")), 2026)
    assert (len(read.tasks), read.troubles[-1].kind) == (2, Trouble.MARKED)


@pytest.mark.parametrize(
    "cell", ["Café Noël", "thôn Hòa Khê", "xã", "UBND xã", "Tổ 1", "Nguyễn Văn An", "5 µm"]
)
def test_what_is_no_old_letter_stays_beside_some_that_are(cell: str) -> None:
    assert in_unicode((*TCVN3, (cell,))).rows[-1] == (cell,)


@given(st.lists(st.sampled_from([*(cell for row in MEANT for cell in row), "xã", "hé", "Hòa", "", "12"])))
def test_vietnamese_in_unicode_is_never_changed(cells: list[str]) -> None:
    read = in_unicode([cells])
    assert (read.rows, read.first) == ([cells], None)


def test_a_soft_hyphen_is_a_letter_of_tcvn3_and_nothing_elsewhere() -> None:
    """«ng­êi d©n» was pasted into tables as «ngời dân» once unseen signs were taken off first."""
    assert visible("ng\u00adêi d©n") == "ng\u00adêi d©n"
    assert visible("Chủ\u00ad tịch\u200b xã") == "Chủ tịch xã"
    assert visible("co\u00adopé\u00adration") == "coopération"
