"""The programme of a task, however it is written."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.domain.programme import resolution


@pytest.mark.parametrize(
    "written",
    [
        "NQ57",
        "nq57",
        "NQ 57",
        "NQ-57",
        "NQ số 57",
        "NQ57-NQ/TW",
        "NQ57 năm 2026",
        "57-NQ/TW",
        "57 - NQ/TW",
        "57/NQ-TW",
        "Nghị quyết 57",
        "NGHỊ QUYẾT 57",
        "Nghị  quyết số 57",
        "Nghị quyết số 57-NQ/TW",
        "Nghị quyết 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
        "Nghị quyết số 57-NQ/TW và Nghị quyết 03/NQ-CP của Chính phủ",
        "Chương trình thực hiện Nghị quyết 57",
        "nghi quyet 57",
        unicodedata.normalize("NFD", "Nghị quyết số 57-NQ/TW"),
    ],
)
def test_usual_writings_are_one_programme(written: str) -> None:
    assert resolution(written) == "NQ57"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "NTM",
        "Đề án 06",
        "57",
        "Kế hoạch 57",
        "NQ",
        "Nghị quyết",
        "57/NQ-CP",
        "Nghị quyết số 57/NQ-CP",
        "Nghị quyết 57 của Chính phủ",
        "Nghị quyết 57/2025/NQ-HĐND",
        "57/2025/QH15",
        "Nghị quyết số 57-NQ/ĐU của Đảng ủy xã",
        "Nghị quyết 57-NQ/TU",
    ],
)
def test_what_is_no_resolution_of_the_central_committee_is_none(written: str) -> None:
    assert resolution(written) == ""


@pytest.mark.parametrize(
    ("written", "programme"), [("NQ 68", "NQ68"), ("NQ 157", "NQ157"), ("Nghị quyết 571", "NQ571")]
)
def test_other_resolutions_are_told_apart(written: str, programme: str) -> None:
    assert resolution(written) == programme
